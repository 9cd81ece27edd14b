//! What the profiles of the standards need of base FHIR.

use super::large;
use super::large::LARGE;
use klarsyn::definition::Binding;
use klarsyn::definition::CodeSystem;
use klarsyn::definition::Compose;
use klarsyn::definition::ConceptSet;
use klarsyn::definition::Content;
use klarsyn::definition::Strength;
use klarsyn::definition::StructureDefinition;
use klarsyn::definition::StructureKind;
use klarsyn::definition::ValueSet;
use klarsyn::snapshot::Library;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Sets so large and so seldom used that they are left to `full`: any kind of security label.
const LEFT_OUT: &[&str] = &["http://hl7.org/fhir/ValueSet/security-labels"];

/// What was reached in base FHIR, by url and version.
pub struct Reach<'l> {
    pub base: &'l Arc<Library>,
    pub structures: BTreeMap<String, Arc<StructureDefinition>>,
    pub value_sets: BTreeMap<(String, String), Arc<ValueSet>>,
    pub code_systems: BTreeMap<(String, String), Arc<CodeSystem>>,
    /// Codes in use of large code systems.
    pub used: BTreeMap<String, BTreeSet<String>>,
    /// Large code systems of which all is needed.
    pub whole: BTreeSet<String>,
    seen: BTreeSet<String>,
}

impl<'l> Reach<'l> {
    pub fn new(base: &'l Arc<Library>) -> Self {
        let mut reach = Self {
            base,
            structures: BTreeMap::new(),
            value_sets: BTreeMap::new(),
            code_systems: BTreeMap::new(),
            used: BTreeMap::new(),
            whole: BTreeSet::new(),
            seen: BTreeSet::new(),
        };
        // What the outcome of a check and any message are made of.
        for name in ["Bundle", "OperationOutcome", "Parameters", "Binary", "Basic", "DomainResource", "BackboneElement"]
        {
            reach.structure(&format!("http://hl7.org/fhir/StructureDefinition/{name}"));
        }
        reach
    }

    /// Follows a structure: its base, types, profiles and bindings.
    pub fn follow(&mut self, structure: &StructureDefinition) {
        if let Some(base) = &structure.base {
            self.structure(base);
        }
        let is_profile = structure.kind != StructureKind::Resource || structure.base.is_none();
        for element in &structure.snapshot {
            for t in &element.types {
                if t.code.contains("://") {
                    self.structure(&t.code);
                } else {
                    self.structure(&format!("http://hl7.org/fhir/StructureDefinition/{}", t.code));
                }
                t.profiles.iter().for_each(|profile| self.structure(profile));
                if is_profile && t.code == "Reference" && t.targets.len() == 1 {
                    t.targets.iter().for_each(|target| self.structure(target));
                }
            }
            if let Some(binding) = &element.binding {
                self.binding(binding);
            }
        }
    }

    fn structure(&mut self, canonical: &str) {
        if !self.seen.insert(canonical.to_owned()) {
            return;
        }
        if let Some(found) = self.base.structure(canonical)
            && self.structures.insert(found.url.clone(), found.clone()).is_none()
        {
            self.follow(&found);
        }
    }

    fn binding(&mut self, binding: &Binding) {
        if matches!(binding.strength, Strength::Required | Strength::Extensible) {
            binding.value_set.iter().for_each(|canonical| self.value_set(canonical));
        }
        binding.max_value_set.iter().for_each(|canonical| self.value_set(canonical));
    }

    /// Follows a value set of the base.
    pub fn value_set(&mut self, canonical: &str) {
        if !self.seen.insert(canonical.to_owned()) || LEFT_OUT.iter().any(|out| canonical.starts_with(out)) {
            return;
        }
        if let Some(found) = self.base.store().value_set(canonical) {
            let found = large::list([found], self.base, self.base).remove(0);
            let key = (found.url.clone(), found.version.clone());
            if self.value_sets.insert(key, found.clone()).is_none() {
                found.compose.iter().for_each(|compose| self.compose(compose));
            }
        }
    }

    /// Follows the parts of a value set.
    pub fn compose(&mut self, compose: &Compose) {
        for set in compose.include.iter().chain(&compose.exclude) {
            set.value_sets.iter().for_each(|canonical| self.value_set(canonical));
            if let Some(system) = &set.system {
                let canonical = set.version.as_ref().map_or(system.clone(), |version| format!("{system}|{version}"));
                self.code_system(&canonical, set);
            }
        }
    }

    fn code_system(&mut self, canonical: &str, set: &ConceptSet) {
        let Some(found) = self.base.store().code_system(canonical) else { return };
        let carries = !matches!(found.content, Content::NotPresent | Content::Example) && !found.concepts.is_empty();
        if !carries {
            return;
        }
        if found.concepts.len() > LARGE {
            if set.concepts.is_empty() {
                self.whole.insert(found.url.clone());
            }
            self.used.entry(found.url.clone()).or_default().extend(set.concepts.iter().map(|c| c.code.clone()));
        }
        self.code_systems.insert((found.url.clone(), found.version.clone()), found);
    }
}
