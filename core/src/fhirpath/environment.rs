//! What one evaluation needs beside its input.

use super::collection::Collection;
use super::instance::Instance;
use super::item::Item;
use crate::calendar::Moment;
use crate::tree::NodeId;
use std::cell::RefCell;

/// How much an evaluation may take before it ends with [`super::EvalError::Budget`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Steps: nodes of the expression and items they touch.
    pub steps: u32,
    /// Items of one collection.
    pub items: u32,
    /// Bytes of one text.
    pub text: u32,
}

impl Default for Limits {
    /// Some hundred milliseconds at worst.
    fn default() -> Self {
        Self { steps: 5_000_000, items: 1_000_000, text: 1 << 20 }
    }
}

/// What one evaluation needs beside its input; cheap to make.
#[derive(Clone)]
pub struct Environment<'a> {
    pub(super) instance: &'a Instance<'a>,
    pub(super) resource: Option<Item>,
    pub(super) root: Option<Item>,
    pub(super) now: Option<Moment>,
    pub(super) variables: &'a [(&'a str, Collection)],
    pub(super) reads: Option<&'a RefCell<Vec<NodeId>>>,
    pub(super) limits: Limits,
    pub(super) strict: bool,
}

impl<'a> Environment<'a> {
    /// Over an instance, with nothing else set.
    pub fn new(instance: &'a Instance<'a>) -> Self {
        Self {
            instance,
            resource: None,
            root: None,
            now: None,
            variables: &[],
            reads: None,
            limits: Limits::default(),
            strict: false,
        }
    }

    /// Sets `%resource` (the innermost resource) and `%rootResource` (the one that contains it).
    #[must_use]
    pub fn resource(self, resource: Item, root: Item) -> Self {
        Self { resource: Some(resource), root: Some(root), ..self }
    }

    /// Sets the clock for `now()`, `today()` and `timeOfDay()`.
    #[must_use]
    pub fn now(self, now: Moment) -> Self {
        Self { now: Some(now), ..self }
    }

    /// Sets further variables, named without their `%`.
    #[must_use]
    pub fn variables(self, variables: &'a [(&'a str, Collection)]) -> Self {
        Self { variables, ..self }
    }

    /// Writes down every element that the evaluation walks to.
    #[must_use]
    pub fn reads(self, reads: &'a RefCell<Vec<NodeId>>) -> Self {
        Self { reads: Some(reads), ..self }
    }

    /// Sets the limits.
    #[must_use]
    pub fn limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Makes names that a type does not have an error, and what FHIRPath leaves undefined when
    /// items have no order.
    #[must_use]
    pub fn strict(self, strict: bool) -> Self {
        Self { strict, ..self }
    }

    /// The instance.
    pub fn instance(&self) -> &'a Instance<'a> {
        self.instance
    }
}
