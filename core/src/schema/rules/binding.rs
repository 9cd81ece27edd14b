//! Bindings: which codes a value may have.

use super::errata;
use crate::definition::Binding as Bound;
use crate::definition::Strength;
use crate::schema::set::SchemaSet;
use crate::terminology;

/// A bound value set, made ready when it is first asked.
#[derive(Clone, Debug)]
pub struct Binding {
    /// How it binds.
    pub strength: Strength,
    /// Its canonical, as written.
    pub value_set: Box<str>,
    /// The value set itself.
    pub bound: terminology::Bound,
    /// The value set that no code may leave, however weak the binding.
    pub limit: Option<terminology::Bound>,
}

impl Binding {
    /// None without a value set, and for examples, which bind nothing.
    pub(super) fn compile(set: &SchemaSet, binding: &Bound) -> Option<Self> {
        let canonical = binding.value_set.as_deref().or(binding.max_value_set.as_deref())?;
        if binding.strength == Strength::Example && binding.max_value_set.is_none() {
            return None;
        }
        let terminology = set.terminology();
        Some(Self {
            strength: errata::strength(canonical, binding.strength),
            value_set: canonical.into(),
            bound: terminology.prepare(canonical),
            limit: binding.max_value_set.as_deref().map(|canonical| terminology.prepare(canonical)),
        })
    }
}
