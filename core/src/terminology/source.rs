//! Where value sets and code systems come from.

use std::sync::Arc;

use crate::definition::CodeSystem;
use crate::definition::ValueSet;

/// The definitions of one context.
pub trait Source: Send + Sync {
    /// The value set a canonical (`url` or `url|version`) means.
    fn value_set(&self, canonical: &str) -> Option<Arc<ValueSet>>;

    /// Whether there is such a value set, without reading it.
    fn has_value_set(&self, canonical: &str) -> bool {
        self.value_set(canonical).is_some()
    }

    /// The code system a canonical means.
    fn code_system(&self, canonical: &str) -> Option<Arc<CodeSystem>>;

    /// Whether all code systems of the publisher of a url are at hand, so that one that is not
    /// does not exist.
    fn has_all_of_publisher(&self, _system: &str) -> bool {
        false
    }

    /// Code systems that add words or properties to another.
    fn supplements(&self, _system: &str) -> Vec<Arc<CodeSystem>> {
        Vec::new()
    }
}
