//! Invariants: an expression that must hold.

use super::Quick;
use super::errata;
use super::quick;
use crate::definition::Constraint;
use crate::fhirpath::Expression;
use crate::fhirpath::ParseError;
use std::ops::Deref;
use std::sync::Arc;
use std::sync::OnceLock;

/// An invariant, parsed when it is first asked.
#[derive(Clone, Debug)]
pub struct Invariant {
    constraint: Arc<Constraint>,
    /// Where it can be answered without its expression.
    pub quick: Option<Quick>,
    parsed: Arc<OnceLock<Result<Expression, ParseError>>>,
}

impl Invariant {
    /// None for a constraint without an expression, and for FHIR's `ele-1`, which the walk itself
    /// checks at every node.
    pub(super) fn compile(constraint: &Arc<Constraint>) -> Option<Self> {
        let stated = constraint.expression.as_deref().filter(|e| !e.trim().is_empty())?;
        (!quick::is_empty(&constraint.key, stated)).then(|| Self {
            quick: Quick::of(&constraint.key, stated),
            constraint: constraint.clone(),
            parsed: Arc::default(),
        })
    }

    /// Its text.
    pub fn text(&self) -> &str {
        self.expression.as_deref().unwrap_or_default()
    }

    /// The expression, or why it is none.
    pub fn parsed(&self) -> Result<&Expression, &ParseError> {
        self.parsed.get_or_init(|| Expression::parse(errata::expression(self.text()))).as_ref()
    }
}

impl Deref for Invariant {
    type Target = Constraint;

    fn deref(&self) -> &Constraint {
        &self.constraint
    }
}
