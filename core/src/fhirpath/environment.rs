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

/// What an evaluation read.
#[derive(Debug, Default)]
pub struct Reads {
    /// Elements that it walked to.
    pub found: Vec<NodeId>,
    /// Elements in which it looked for one of that name in vain.
    pub missed: Vec<(NodeId, Box<str>)>,
    /// Whether it followed a reference that leads nowhere.
    pub lost: bool,
}

impl Reads {
    /// More than these tell nothing.
    const MOST_MISSED: usize = 128;
    /// No element has a longer name.
    const LONGEST_NAME: usize = 64;

    pub(super) fn miss(&mut self, node: NodeId, name: &str) {
        if self.missed.len() < Self::MOST_MISSED && name.len() <= Self::LONGEST_NAME {
            self.missed.push((node, name.into()));
        }
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
    pub(super) reads: Option<&'a RefCell<Reads>>,
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
    pub fn now(self, now: impl Into<Option<Moment>>) -> Self {
        Self { now: now.into(), ..self }
    }

    /// Sets further variables, named without their `%`.
    #[must_use]
    pub fn variables(self, variables: &'a [(&'a str, Collection)]) -> Self {
        Self { variables, ..self }
    }

    /// Writes down every element that the evaluation walks to, or looks for.
    #[must_use]
    pub fn reads(self, reads: &'a RefCell<Reads>) -> Self {
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
