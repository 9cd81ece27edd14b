//! What was made ready of one context: systems and expansions, each once.

use std::sync::Arc;
use std::sync::RwLock;

use crate::definition::ValueSet;
use crate::map::Map;

use super::answer::Reason;
use super::expand;
use super::lists;
use super::set::Expanded;
use super::source::Source;
use super::system::System;

/// Systems and expansions of one context. What is not there is never kept, so that a message
/// cannot fill it with names.
pub(super) struct Store {
    source: Box<dyn Source>,
    systems: RwLock<Map<Box<str>, Arc<System>>>,
    sets: RwLock<Map<Box<str>, Arc<Expanded>>>,
}

impl Store {
    pub fn new(source: Box<dyn Source>) -> Self {
        Self { source, systems: RwLock::default(), sets: RwLock::default() }
    }

    pub fn value_set(&self, canonical: &str) -> Option<Arc<ValueSet>> {
        self.source.value_set(canonical)
    }

    pub fn has_value_set(&self, canonical: &str) -> bool {
        self.source.has_value_set(canonical)
    }

    pub fn has_system(&self, canonical: &str) -> bool {
        self.source.code_system(canonical).is_some()
    }

    pub fn has_all_of_publisher(&self, system: &str) -> bool {
        self.source.has_all_of_publisher(system)
    }

    pub fn system_of_version(&self, url: &str, version: Option<&str>) -> Option<Arc<System>> {
        match version {
            Some(version) => self.system(&format!("{url}|{version}")).or_else(|| self.system(url)),
            None => self.system(url),
        }
    }

    pub fn system(&self, canonical: &str) -> Option<Arc<System>> {
        if let Some(system) = self.systems.read().ok()?.get(canonical) {
            return Some(system.clone());
        }
        let resource = self.source.code_system(canonical).or_else(|| lists::code_system(canonical))?;
        let supplements = self.source.supplements(&resource.url);
        let system = Arc::new(System::new(resource, supplements));
        Some(self.systems.write().ok()?.or_insert_with(canonical.into(), || system).clone())
    }

    /// The expansion of the set a canonical means.
    pub fn expanded(&self, canonical: &str, walk: &mut Walk) -> Arc<Expanded> {
        let known = self.sets.read().ok().and_then(|sets| sets.get(canonical).cloned());
        if let Some(known) = known {
            return known;
        }
        let Some(set) = self.value_set(canonical) else { return Arc::new(Expanded::unknown(Reason::ValueSetMissing)) };
        if walk.steps >= MOST_STEPS {
            return Arc::new(Expanded::unknown(Reason::TooLarge));
        }
        walk.steps += 1;
        walk.stack.push(canonical.to_string());
        let expanded = Arc::new(expand::expand(self, &set, walk));
        walk.stack.pop();
        // Sets on a circle are only half worked out until the walk is back at its start.
        if (!walk.circular || walk.stack.is_empty())
            && let Ok(mut sets) = self.sets.write()
        {
            sets.insert(canonical.into(), expanded.clone());
        }
        expanded
    }
}

/// Most expansions in one walk.
const MOST_STEPS: usize = 5_000;

/// The way from the set that is asked for through the sets it takes codes from.
#[derive(Default)]
pub(super) struct Walk {
    /// Canonicals that are being expanded.
    pub stack: Vec<String>,
    /// Whether a set was met within itself.
    pub circular: bool,
    steps: usize,
}
