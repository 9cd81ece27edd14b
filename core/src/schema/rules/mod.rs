//! The rules that a value must fulfil, one kind in each file. A rule reports facts; where and why
//! is the run's to know.

mod binding;
mod bounds;
mod errata;
mod invariant;
mod literal;
mod max_length;
mod quick;

pub use binding::Binding;
pub use bounds::Bounds;
pub use invariant::Invariant;
pub use literal::{Difference, Literal};
pub use max_length::MaxLength;
pub use quick::Quick;

use super::set::SchemaSet;
use crate::definition::ElementDefinition;

/// One rule.
#[derive(Clone, Debug)]
pub enum Rule {
    /// Exactly this value.
    Fixed(Literal),
    /// At least this value.
    Pattern(Literal),
    /// Not less than.
    Least(Bounds),
    /// Not more than.
    Most(Bounds),
    /// Not longer than.
    MaxLength(MaxLength),
    /// A code of a value set.
    Binding(Binding),
    /// An expression holds.
    Invariant(Invariant),
}

/// The rules of an element, cheap ones first.
pub(super) fn compile(set: &SchemaSet, definition: &ElementDefinition) -> Vec<Rule> {
    let mut rules = Vec::new();
    rules.extend(definition.fixed.as_ref().map(|(_, value)| Rule::Fixed(Literal { value: value.clone() })));
    rules.extend(definition.pattern.as_ref().map(|(_, value)| Rule::Pattern(Literal { value: value.clone() })));
    rules.extend(definition.max_length.map(|max| Rule::MaxLength(MaxLength { max })));
    rules.extend(definition.min_value.as_ref().and_then(|(t, value)| Bounds::compile(t, value)).map(Rule::Least));
    rules.extend(definition.max_value.as_ref().and_then(|(t, value)| Bounds::compile(t, value)).map(Rule::Most));
    rules.extend(definition.binding.as_ref().and_then(|binding| Binding::compile(set, binding)).map(Rule::Binding));
    rules.extend(definition.constraints.iter().filter_map(Invariant::compile).map(Rule::Invariant));
    rules
}
