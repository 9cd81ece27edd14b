//! Terminology against small systems and sets, built here.

mod binding;
mod codings;
mod expansion;
mod random;

use std::collections::HashMap;
use std::sync::Arc;

use super::Source;
use super::Terminology;
use crate::definition::CodeSystem;
use crate::definition::Compose;
use crate::definition::Concept;
use crate::definition::ConceptProperty;
use crate::definition::ConceptSet;
use crate::definition::Content;
use crate::definition::Designation;
use crate::definition::Filter;
use crate::definition::ValueSet;

/// A source that holds what a test puts in.
#[derive(Default)]
pub(super) struct Shelf {
    sets: HashMap<String, Arc<ValueSet>>,
    systems: HashMap<String, Arc<CodeSystem>>,
    supplements: Vec<Arc<CodeSystem>>,
}

impl Source for Shelf {
    fn value_set(&self, canonical: &str) -> Option<Arc<ValueSet>> {
        self.sets.get(canonical.split('|').next()?).cloned()
    }

    fn code_system(&self, canonical: &str) -> Option<Arc<CodeSystem>> {
        self.systems.get(canonical.split('|').next()?).cloned()
    }

    fn has_all_of_publisher(&self, system: &str) -> bool {
        system.starts_with("http://all/")
    }

    fn supplements(&self, system: &str) -> Vec<Arc<CodeSystem>> {
        let of = |s: &&Arc<CodeSystem>| s.supplements.as_deref() == Some(system);
        self.supplements.iter().filter(of).cloned().collect()
    }
}

impl Shelf {
    pub fn system(mut self, system: CodeSystem) -> Self {
        if system.content == Content::Supplement {
            self.supplements.push(Arc::new(system));
        } else {
            self.systems.insert(system.url.clone(), Arc::new(system));
        }
        self
    }

    pub fn set(self, url: &str, include: Vec<ConceptSet>, exclude: Vec<ConceptSet>) -> Self {
        self.value_set(set(url, include, exclude))
    }

    pub fn value_set(mut self, set: ValueSet) -> Self {
        self.sets.insert(set.url.clone(), Arc::new(set));
        self
    }

    pub fn ready(self) -> Terminology {
        Terminology::new(Box::new(self))
    }
}

pub(super) fn set(url: &str, include: Vec<ConceptSet>, exclude: Vec<ConceptSet>) -> ValueSet {
    let compose = Some(Compose { include, exclude });
    ValueSet { url: url.into(), version: "1".into(), name: format!("Set{url}"), compose, expansion: None }
}

/// A system from `code`, `code=display` and `parent>code=display`.
pub(super) fn system(url: &str, content: Content, codes: &[&str]) -> CodeSystem {
    let mut concepts: Vec<Concept> = Vec::new();
    for text in codes {
        let (parent, rest) = text.split_once('>').map_or((None, *text), |(parent, rest)| (Some(parent), rest));
        let (code, display) = rest.split_once('=').map_or((rest, None), |(code, display)| (code, Some(display)));
        let parent = parent.and_then(|parent| concepts.iter().position(|c| c.code == parent)).map(|at| at as u32);
        concepts.push(Concept { parent, display: display.map(String::from), ..concept(code) });
    }
    CodeSystem {
        url: url.into(),
        version: "1".into(),
        name: url.into(),
        language: None,
        case_sensitive: true,
        content,
        supplements: None,
        value_set: None,
        hierarchy: None,
        concepts,
    }
}

pub(super) fn concept(code: &str) -> Concept {
    Concept { code: code.into(), display: None, designations: Vec::new(), parent: None, properties: Vec::new() }
}

pub(super) fn property(code: &str, value: &str) -> ConceptProperty {
    ConceptProperty { code: code.into(), value: value.into() }
}

pub(super) fn word(language: &str, value: &str) -> Designation {
    Designation { language: Some(language.into()), value: value.into() }
}

pub(super) fn all_of(system: &str) -> ConceptSet {
    ConceptSet { system: Some(system.into()), ..ConceptSet::default() }
}

pub(super) fn codes_of(system: &str, codes: &[&str]) -> ConceptSet {
    ConceptSet { concepts: codes.iter().map(|code| concept(code)).collect(), ..all_of(system) }
}

pub(super) fn filtered(system: &str, property: &str, op: &str, value: &str) -> ConceptSet {
    let filter = Filter { property: property.into(), op: op.into(), value: value.into() };
    ConceptSet { filters: vec![filter], ..all_of(system) }
}

pub(super) fn from_sets(sets: &[&str]) -> ConceptSet {
    ConceptSet { value_sets: sets.iter().map(|set| set.to_string()).collect(), ..ConceptSet::default() }
}
