//! StructureDefinition out of a parsed resource.

use super::element::element;
use super::flag;
use super::owned;
use super::required;
use super::values;
use crate::definition::Derivation;
use crate::definition::ElementDefinition;
use crate::definition::ExtensionContext;
use crate::definition::StructureDefinition;
use crate::definition::StructureKind;
use crate::diagnostic::problem::Definition;
use crate::tree::NodeId;
use crate::tree::Tree;

/// Reads a StructureDefinition; `snapshot` is what the resource carries.
pub fn structure_definition(tree: &Tree, node: NodeId) -> Result<StructureDefinition, Definition> {
    let url = required(tree, node, "url")?.to_owned();
    let kind = match required(tree, node, "kind")? {
        "primitive-type" => StructureKind::Primitive,
        "complex-type" => StructureKind::Complex,
        "resource" => StructureKind::Resource,
        "logical" => StructureKind::Logical,
        _ => return Err(Definition::Incomplete { definition: url, element: "kind".into() }),
    };
    let contexts = tree.named(node, "context").filter_map(|c| {
        let kind = owned(tree, c, "type")?;
        Some(ExtensionContext { kind, expression: owned(tree, c, "expression")? })
    });
    Ok(StructureDefinition {
        version: owned(tree, node, "version").unwrap_or_default(),
        name: owned(tree, node, "name").unwrap_or_default(),
        kind,
        is_abstract: flag(tree, node, "abstract").unwrap_or_default(),
        type_name: required(tree, node, "type")?.to_owned(),
        base: owned(tree, node, "baseDefinition"),
        derivation: match tree.child_value(node, "derivation") {
            Some("constraint") => Derivation::Constraint,
            _ => Derivation::Specialization,
        },
        contexts: contexts.collect(),
        context_invariants: values(tree, node, "contextInvariant"),
        differential: elements(tree, node, "differential", &url),
        snapshot: elements(tree, node, "snapshot", &url),
        url,
    })
}

fn elements(tree: &Tree, node: NodeId, view: &str, url: &str) -> Vec<ElementDefinition> {
    let Some(view) = tree.child(node, view) else { return Vec::new() };
    let mut elements: Vec<ElementDefinition> = Vec::new();
    // Of each element that something may hang below, the slice that came last.
    let mut slices: Vec<(String, String)> = Vec::new();
    for node in tree.named(view, "element") {
        let mut element = element(tree, node, url);
        if tree.child(node, "id").is_none() {
            element.id = id_of(&element, &mut slices);
        }
        elements.push(element);
    }
    elements
}

/// The id that an element should have: its path, with the slices that it stands in.
fn id_of(element: &ElementDefinition, slices: &mut Vec<(String, String)>) -> String {
    let path = &element.path;
    let is_above = |above: &str| path.strip_prefix(above).is_some_and(|rest| rest.starts_with('.'));
    slices.retain(|(above, _)| is_above(above));
    slices.extend(element.slice_name.as_ref().map(|slice| (path.clone(), slice.clone())));
    let mut id = String::new();
    let mut here = String::new();
    for step in path.split('.') {
        for text in [&mut id, &mut here] {
            if !text.is_empty() {
                text.push('.');
            }
            text.push_str(step);
        }
        if let Some((_, slice)) = slices.iter().find(|(at, _)| *at == here) {
            id.push(':');
            id.push_str(slice);
        }
    }
    id
}
