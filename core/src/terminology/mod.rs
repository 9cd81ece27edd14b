//! Terminology, offline: is a code in a value set, does its system have it, does its display fit.
//! Answers are yes, no, or unknown with a reason; what is not known is reported, never answered with yes.

mod answer;
mod bound;
mod check;
mod coded;
mod display;
mod existence;
mod expand;
mod filter;
pub mod form;
mod lists;
mod near;
mod set;
mod source;
mod store;
mod system;
mod table;
#[cfg(test)]
mod tests;
mod words;

use std::fmt;
use std::sync::Arc;
use std::sync::RwLock;

use crate::definition::Strength;
use crate::definition::ValueSet;
use crate::map::Map;

pub use answer::Answer;
pub use answer::Reason;
pub use bound::Bound;
pub use check::Issue;
pub use check::Replacement;
pub use coded::Coded;
pub use coded::Coding;
pub use coded::Place;
pub use coded::Shape;
pub use source::Source;

use self::store::Store;
use self::system::System;
use self::words::CodeWords;

/// Systems that every context knows the name of, though not the codes.
const OPEN_SYSTEMS: [&str; 4] = [
    "http://snomed.info/sct",
    "http://loinc.org",
    "http://unitsofmeasure.org",
    "http://www.nlm.nih.gov/research/umls/rxnorm",
];

/// The value sets and code systems of one context, made ready as they are needed and then shared
/// by every run.
pub struct Terminology {
    store: Arc<Store>,
    bounds: RwLock<Map<Box<str>, Bound>>,
}

impl Terminology {
    /// The terminology of a context.
    pub fn new(source: Box<dyn Source>) -> Self {
        Self { store: Arc::new(Store::new(source)), bounds: RwLock::default() }
    }

    /// A handle on the value set a canonical means. Never fails: where the set is not at hand,
    /// its answers are unknown.
    pub fn prepare(&self, canonical: &str) -> Bound {
        let known = self.bounds.read().ok().and_then(|bounds| bounds.get(canonical).cloned());
        if let Some(known) = known {
            return known;
        }
        let bound = Bound::new(self.store.clone(), canonical);
        match self.bounds.write() {
            Ok(mut bounds) if bound.is_known() => bounds.or_insert_with(canonical.into(), || bound).clone(),
            _ => bound,
        }
    }

    /// A handle on a value set that no package has, but a resource contains.
    pub fn prepare_set(&self, name: &str, set: Arc<ValueSet>) -> Bound {
        Bound::of_set(self.store.clone(), name, set)
    }

    /// Whether a value set contains a code; [`Terminology::prepare`] serves those who ask often.
    pub fn check(&self, value_set: &str, system: Option<&str>, code: &str) -> Answer {
        self.prepare(value_set).contains(system, code)
    }

    /// Whether a canonical is that of a value set at hand.
    pub fn has_value_set(&self, canonical: &str) -> bool {
        self.store.has_value_set(canonical)
    }

    /// Whether a canonical is that of a code system at hand.
    pub fn has_system(&self, canonical: &str) -> bool {
        self.store.has_system(canonical)
    }

    /// Whether a code system has a code.
    pub fn exists(&self, system: &str, code: &str) -> Answer {
        match self.system(system) {
            Some(known) if known.position(code).is_some() => Answer::Yes,
            Some(known) if known.is_complete() => Answer::No,
            Some(_) => form::decide(system, code, Reason::SystemIncomplete),
            None => form::decide(system, code, Reason::SystemMissing),
        }
    }

    /// Whether the concept of a code is another's, or under it; `None` where it is not known.
    pub fn subsumes(&self, system: &str, ancestor: &str, code: &str) -> Option<bool> {
        if ancestor == code {
            return Some(true);
        }
        let known = self.system(system)?;
        let below = known.subtree(known.position(ancestor)?);
        below.get(known.position(code)?).copied()
    }

    /// Every word for a code, the system's own display first.
    pub fn displays(&self, system: &str, code: &str) -> Vec<String> {
        self.words(None).all(system, code)
    }

    /// Checks a coded element: its codings, and its binding where it has one. Returns an empty
    /// list, without allocating, where all is well.
    pub fn check_coded(&self, binding: Option<(&Bound, Strength)>, coded: &Coded) -> Vec<Issue> {
        let mut issues = Vec::new();
        self.check_codings(binding.map(|(bound, _)| bound), coded, &mut issues);
        if let Some((bound, strength)) = binding {
            self.check_binding(bound, strength, coded, &mut issues);
        }
        issues
    }

    fn system(&self, url: &str) -> Option<Arc<System>> {
        self.store.system(url)
    }

    fn value_set(&self, canonical: &str) -> Option<Arc<ValueSet>> {
        self.store.value_set(canonical)
    }

    fn words<'a>(&'a self, bound: Option<&'a Bound>) -> CodeWords<'a> {
        CodeWords::new(bound.and_then(Bound::value_set), &self.store)
    }

    /// A known system whose url differs by its scheme, white space or a slash at the end.
    fn system_like(&self, url: &str) -> Option<String> {
        let trimmed = url.trim().trim_end_matches('/');
        if let Some(known) = OPEN_SYSTEMS.iter().find(|known| trimmed.eq_ignore_ascii_case(known) && url != **known) {
            return Some(known.to_string());
        }
        // What comes after such an address belongs into the version, or names a code.
        if let Some(known) = OPEN_SYSTEMS.iter().find(|known| url.starts_with(**known) && url != **known) {
            return Some(known.to_string());
        }
        let other_scheme = match trimmed.split_once("://") {
            Some(("http", rest)) => format!("https://{rest}"),
            Some(("https", rest)) => format!("http://{rest}"),
            _ => String::new(),
        };
        if OPEN_SYSTEMS.contains(&other_scheme.as_str()) {
            return Some(other_scheme);
        }
        [trimmed, &other_scheme]
            .into_iter()
            .find(|like| *like != url && self.system(like).is_some())
            .map(str::to_string)
    }
}

impl fmt::Debug for Terminology {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Terminology").finish_non_exhaustive()
    }
}
