//! Invariants of base R4 that nearly every element has, answered without their expression.
//!
//! Each answers only where it is sure; where it is not, the expression decides. That both agree is
//! a test (`tests/quick.rs`).

use crate::narrative;
use crate::tree::NodeId;
use crate::tree::Tree;
use rustc_hash::FxHashSet;

/// Whether the invariant of that key holds; none where its expression must be asked.
pub fn quick(key: &str, tree: &Tree, node: NodeId) -> Option<bool> {
    let has = |name: &str| tree.child(node, name).is_some();
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
        "qty-3" => (!has("code") || has("system")).then_some(true),
        "cpt-2" => (!has("value") || has("system")).then_some(true),
        "att-1" => (!has("data") || has("contentType")).then_some(true),
        "org-1" => (has("identifier") || has("name")).then_some(true),
        "org-2" | "org-3" => (tree.child_value(node, "use") != Some("home")).then_some(true),
        "pat-1" => ["name", "telecom", "address", "organization"].into_iter().any(has).then_some(true),
        "obs-6" => (!has("dataAbsentReason")).then_some(true),
        "obs-7" => (!has("component")).then_some(true),
        "bdl-1" => (!has("total")).then_some(true),
        // About parts of entries that no element of the message is called after.
        "bdl-2" => tree.names.find("search").is_none().then_some(true),
        "bdl-3" => (is_content(tree, node) && tree.names.find("request").is_none()).then_some(true),
        "bdl-4" => (is_content(tree, node) && tree.names.find("response").is_none()).then_some(true),
        "bdl-5" => has("resource").then_some(true),
        "bdl-7" => {
            let mut seen = FxHashSet::default();
            let mut urls = tree.named(node, "entry").filter_map(|entry| tree.child_value(entry, "fullUrl"));
            urls.all(|url| seen.insert(url)).then_some(true)
        }
        "bdl-8" => {
            let url = tree.child_value(node, "fullUrl");
            url.is_some_and(|url| !url.contains("/_history/")).then_some(true)
        }
        "bdl-9" | "bdl-10" => (is_content(tree, node) && bundle_type(tree, node) != Some("document")).then_some(true),
        "bdl-11" => first_entry(tree, node, "document", "Composition"),
        "bdl-12" => first_entry(tree, node, "message", "MessageHeader"),
        _ => None,
    }
}

fn bundle_type(tree: &Tree, bundle: NodeId) -> Option<&str> {
    tree.child_value(bundle, "type")
}

/// Whether a Bundle is of a type that carries content alone, no requests and answers.
fn is_content(tree: &Tree, bundle: NodeId) -> bool {
    matches!(bundle_type(tree, bundle), Some("message" | "document" | "collection" | "searchset"))
}

fn first_entry(tree: &Tree, bundle: NodeId, kind: &str, expected: &str) -> Option<bool> {
    let holds = match bundle_type(tree, bundle) {
        Some(found) if found == kind => {
            let first = tree.child(bundle, "entry").and_then(|entry| tree.child(entry, "resource"));
            first.is_some_and(|first| tree.type_name(first) == expected)
        }
        found => found.is_some(),
    };
    holds.then_some(true)
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
