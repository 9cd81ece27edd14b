//! Invariants of base R4 that nearly every element has, answered without their expression.
//!
//! Each answers only where it is sure; where it is not, the expression decides. That both agree is
//! a test (`tests/quick.rs`).

use crate::narrative;
use crate::tree::NodeId;
use crate::tree::Tree;

/// Whether the invariant of that key holds; none where its expression must be asked.
pub fn quick(key: &str, tree: &Tree, node: NodeId) -> Option<bool> {
    match key {
        // About contained resources: there are none.
        "dom-2" | "dom-3" | "dom-4" | "dom-5" => tree.child(node, "contained").is_none().then_some(true),
        "dom-6" => Some(tree.child(node, "text").is_some_and(|text| {
            tree.child(text, "div").is_some_and(|div| tree.value(div).is_some() || tree.node(div).has_children())
        })),
        "ext-1" => {
            let mut extension = false;
            let mut value = false;
            for child in tree.children(node) {
                let name = tree.name(child);
                extension |= name == "extension";
                value |= name.strip_prefix("value").is_some_and(|t| t.starts_with(|c: char| c.is_ascii_uppercase()));
            }
            // `valueFoo` may be no value at all: only a plain answer is given.
            (extension != value && (extension || known_value(tree, node))).then_some(true)
        }
        "ref-1" => {
            let reference = tree.child_value(node, "reference");
            reference.is_none_or(|reference| !reference.starts_with('#')).then_some(true)
        }
        "per-1" => match (tree.child_value(node, "start"), tree.child_value(node, "end")) {
            (Some(start), Some(end)) => {
                // Of the same length and in the same zone, dates compare as text.
                let same_zone =
                    start.len() == end.len() && start.get(10..11).is_none() || start.get(19..) == end.get(19..);
                (start.len() == end.len() && same_zone).then_some(start <= end)
            }
            _ => Some(true),
        },
        "txt-1" => Some(narrative::only_allowed(tree, node)),
        "txt-2" => Some(narrative::has_content(tree, node)),
        "qty-3" => (tree.child(node, "code").is_none() || tree.child(node, "system").is_some()).then_some(true),
        _ => None,
    }
}

/// Whether the value's name ends with a type that needs no thought.
fn known_value(tree: &Tree, node: NodeId) -> bool {
    const KNOWN: &[&str] = &[
        "valueString",
        "valueCode",
        "valueCoding",
        "valueReference",
        "valueIdentifier",
        "valueDateTime",
        "valueBoolean",
        "valueCodeableConcept",
        "valueContactPoint",
        "valuePeriod",
        "valueAttachment",
        "valueUri",
        "valueInteger",
    ];
    tree.children(node).any(|child| KNOWN.contains(&tree.name(child)))
}
