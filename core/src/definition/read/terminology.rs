//! ValueSet and CodeSystem out of parsed resources.

use super::DEEPEST;
use super::flag;
use super::owned;
use super::required;
use super::values;
use crate::definition::CodeSystem;
use crate::definition::Compose;
use crate::definition::Concept;
use crate::definition::ConceptProperty;
use crate::definition::ConceptSet;
use crate::definition::Content;
use crate::definition::Designation;
use crate::definition::Expansion;
use crate::definition::Filter;
use crate::definition::ValueSet;
use crate::diagnostic::problem::Definition;
use crate::tree::NodeId;
use crate::tree::Tree;

const TOO_COSTLY: &str = "http://hl7.org/fhir/StructureDefinition/valueset-toocostly";
const UNCLOSED: &str = "http://hl7.org/fhir/StructureDefinition/valueset-unclosed";

/// Reads a ValueSet.
pub fn value_set(tree: &Tree, node: NodeId) -> Result<ValueSet, Definition> {
    Ok(ValueSet {
        url: required(tree, node, "url")?.to_owned(),
        version: owned(tree, node, "version").unwrap_or_default(),
        name: owned(tree, node, "name").unwrap_or_default(),
        compose: tree.child(node, "compose").map(|c| Compose {
            include: tree.named(c, "include").map(|s| concept_set(tree, s)).collect(),
            exclude: tree.named(c, "exclude").map(|s| concept_set(tree, s)).collect(),
        }),
        expansion: tree.child(node, "expansion").map(|e| expansion(tree, e)),
    })
}

/// Reads a CodeSystem.
pub fn code_system(tree: &Tree, node: NodeId) -> Result<CodeSystem, Definition> {
    let mut concepts = Vec::new();
    for child in tree.named(node, "concept") {
        nested(tree, child, None, &mut concepts, 0);
    }
    Ok(CodeSystem {
        url: required(tree, node, "url")?.to_owned(),
        version: owned(tree, node, "version").unwrap_or_default(),
        name: owned(tree, node, "name").unwrap_or_default(),
        language: owned(tree, node, "language"),
        case_sensitive: flag(tree, node, "caseSensitive").unwrap_or_default(),
        content: match tree.child_value(node, "content") {
            Some("complete") => Content::Complete,
            Some("fragment") => Content::Fragment,
            Some("example") => Content::Example,
            Some("supplement") => Content::Supplement,
            _ => Content::NotPresent,
        },
        supplements: owned(tree, node, "supplements"),
        value_set: owned(tree, node, "valueSet"),
        hierarchy: owned(tree, node, "hierarchyMeaning"),
        concepts,
    })
}

fn concept_set(tree: &Tree, node: NodeId) -> ConceptSet {
    let filters = tree.named(node, "filter").filter_map(|f| {
        let property = owned(tree, f, "property")?;
        Some(Filter { property, op: owned(tree, f, "op")?, value: owned(tree, f, "value").unwrap_or_default() })
    });
    ConceptSet {
        system: owned(tree, node, "system"),
        version: owned(tree, node, "version"),
        concepts: tree.named(node, "concept").filter_map(|c| concept(tree, c)).collect(),
        filters: filters.collect(),
        value_sets: values(tree, node, "valueSet"),
    }
}

fn concept(tree: &Tree, node: NodeId) -> Option<Concept> {
    let designations = tree.named(node, "designation").filter_map(|d| {
        let value = owned(tree, d, "value")?;
        Some(Designation { language: owned(tree, d, "language"), value })
    });
    let properties = tree.named(node, "property").filter_map(|p| {
        let held = tree.children(p).find(|&c| tree.name(c).starts_with("value"))?;
        let value = tree.value(held).or_else(|| tree.child_value(held, "code"))?;
        Some(ConceptProperty { code: owned(tree, p, "code")?, value: value.into() })
    });
    Some(Concept {
        code: owned(tree, node, "code")?,
        display: owned(tree, node, "display"),
        designations: designations.collect(),
        parent: None,
        properties: properties.collect(),
    })
}

fn nested(tree: &Tree, node: NodeId, parent: Option<u32>, out: &mut Vec<Concept>, depth: usize) {
    let Some(mut own) = concept(tree, node) else { return };
    own.parent = parent;
    let index = out.len() as u32;
    out.push(own);
    if depth < DEEPEST {
        for child in tree.named(node, "concept") {
            nested(tree, child, Some(index), out, depth + 1);
        }
    }
}

fn expansion(tree: &Tree, node: NodeId) -> Expansion {
    let mut out = Expansion::default();
    for child in tree.named(node, "contains") {
        contained(tree, child, &mut out, 0);
    }
    let marked = tree.named(node, "extension").any(|e| {
        let url = tree.child_value(e, "url");
        (url == Some(TOO_COSTLY) || url == Some(UNCLOSED)) && tree.child_value(e, "valueBoolean") == Some("true")
    });
    let total = tree.child_value(node, "total").and_then(|t| t.parse().ok()).unwrap_or(0usize);
    out.incomplete = marked || total > out.codes.len();
    out
}

fn contained(tree: &Tree, node: NodeId, out: &mut Expansion, depth: usize) {
    if flag(tree, node, "abstract") != Some(true)
        && let (Some(system), Some(concept)) = (owned(tree, node, "system"), concept(tree, node))
    {
        out.codes.push((system, concept));
    }
    if depth < DEEPEST {
        for child in tree.named(node, "contains") {
            contained(tree, child, out, depth + 1);
        }
    }
}
