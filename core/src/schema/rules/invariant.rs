//! Invariants: an expression that must hold.

use super::Quick;
use crate::definition::Constraint;
use crate::fhirpath::Expression;
use crate::fhirpath::ParseError;
use crate::schema::element::SchemaId;
use std::sync::Arc;
use std::sync::OnceLock;

/// An invariant, parsed when it is first asked.
#[derive(Clone, Debug)]
pub struct Invariant {
    /// Its name.
    pub key: Arc<str>,
    /// Whether a failure is an error, else a warning.
    pub error: bool,
    /// Whether it is only good practice.
    pub best_practice: bool,
    /// Its author's words.
    pub human: Arc<str>,
    /// Its text.
    pub expression: Arc<str>,
    /// The structure it stands in.
    pub schema: SchemaId,
    /// Where it can be answered without its expression.
    pub quick: Option<Quick>,
    parsed: Arc<OnceLock<Result<Expression, ParseError>>>,
}

impl Invariant {
    /// None for a constraint without an expression, and for `ele-1`, which the walk itself checks
    /// at every node.
    pub(super) fn compile(schema: SchemaId, constraint: &Constraint) -> Option<Self> {
        let expression = constraint.expression.as_deref().filter(|e| !e.trim().is_empty())?;
        if constraint.key == "ele-1" {
            return None;
        }
        Some(Self {
            key: constraint.key.as_str().into(),
            error: constraint.error,
            best_practice: constraint.best_practice,
            human: constraint.human.as_str().into(),
            expression: expression.into(),
            schema,
            quick: Quick::named(&constraint.key),
            parsed: Arc::default(),
        })
    }

    /// The expression, or why it is none.
    pub fn parsed(&self) -> Result<&Expression, &ParseError> {
        self.parsed.get_or_init(|| Expression::parse(&self.expression)).as_ref()
    }
}
