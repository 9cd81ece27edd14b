//! What is left out of packs since no rule reads it.

use crate::definition::CodeSystem;
use crate::definition::Concept;
use crate::definition::ConceptSet;
use crate::definition::Content;
use crate::definition::StructureDefinition;
use crate::definition::ValueSet;
use crate::snapshot::Library;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Properties that say whether and how a code may be used.
const USED: &[&str] =
    &["parent", "child", "notSelectable", "abstract", "status", "inactive", "deprecated", "subsumedBy"];

/// Systems of which the published lists are old, and cut off at a thousand codes: they must not
/// be taken for all there is.
const GROWING: &[&str] = &["http://snomed.info/sct", "http://loinc.org"];

/// A structure without what only its authors read.
pub fn structure(structure: &StructureDefinition, is_base: bool) -> Arc<StructureDefinition> {
    let mut structure = structure.clone();
    structure.differential.clear();
    for element in &mut structure.snapshot {
        element.short = None;
        element.base_path = None;
        if is_base {
            // There are words for these, in Danish and English.
            element.constraints.iter_mut().for_each(|constraint| Arc::make_mut(constraint).human.clear());
        }
    }
    Arc::new(structure)
}

/// A value set with a ready list only where its parts are not at hand.
pub fn value_set(set: &ValueSet, library: &Library) -> Arc<ValueSet> {
    let mut set = set.clone();
    let known = |part: &ConceptSet| {
        let listed = !part.concepts.is_empty() || part.system.is_none();
        listed || part.system.as_deref().and_then(|s| library.store().code_system(s)).is_some_and(|s| carries(&s))
    };
    if let Some(compose) = &mut set.compose {
        if compose.include.iter().chain(&compose.exclude).all(known) {
            set.expansion = None;
        }
        compose.include.iter_mut().chain(&mut compose.exclude).for_each(|p| p.concepts.iter_mut().for_each(concept));
    }
    if let Some(expansion) = &mut set.expansion {
        expansion.codes.iter_mut().for_each(|(_, c)| concept(c));
        if expansion.incomplete || expansion.codes.iter().any(|(system, _)| GROWING.contains(&system.as_str())) {
            set.expansion = None;
        }
    }
    Arc::new(set)
}

fn carries(system: &CodeSystem) -> bool {
    matches!(system.content, Content::Complete) && !system.concepts.is_empty()
}

/// The properties that filters of these value sets ask for.
pub fn filtered<'v>(sets: impl Iterator<Item = &'v Arc<ValueSet>>) -> BTreeSet<String> {
    let parts = sets.filter_map(|set| set.compose.as_ref()).flat_map(|c| c.include.iter().chain(&c.exclude));
    parts.flat_map(|part| part.filters.iter().map(|f| f.property.clone())).collect()
}

/// A code system with the properties and languages that are read.
pub fn code_system(system: &CodeSystem, filters: &BTreeSet<String>) -> Arc<CodeSystem> {
    let mut system = system.clone();
    for c in &mut system.concepts {
        concept(c);
        c.properties.retain(|p| USED.contains(&p.code.as_str()) || filters.contains(&p.code));
        c.properties.retain(|p| p.code != "status" || !matches!(p.value.as_str(), "active" | "A"));
    }
    Arc::new(system)
}

/// Danish and English words, and those of no stated language.
fn concept(concept: &mut Concept) {
    concept.designations.retain(|d| d.language.as_deref().is_none_or(|l| l.starts_with("da") || l.starts_with("en")));
    let display = concept.display.clone();
    concept.designations.retain(|d| Some(&d.value) != display.as_ref());
}
