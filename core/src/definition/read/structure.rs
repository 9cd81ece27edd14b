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
    tree.named(view, "element").map(|e| element(tree, e, url)).collect()
}
