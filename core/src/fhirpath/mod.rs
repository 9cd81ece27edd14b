//! FHIRPath (N1) with the functions of FHIR R4: parsed once, evaluated many times.
//!
//! An [`Expression`] is an arena of nodes and knows no definitions; names become types only when
//! it runs, through the [`Host`]. An [`Instance`] joins a tree with its host and remembers what
//! was looked up; an [`Environment`] adds what one evaluation needs (`%resource`, the clock,
//! limits). Nothing here reads a clock, a file or a profile.

mod ast;
mod collection;
mod environment;
mod error;
mod eval;
mod functions;
mod host;
mod instance;
mod item;
mod kind;
mod lexer;
mod names;
mod parser;
mod scalar;

pub use collection::Collection;
pub use environment::Environment;
pub use environment::Limits;
pub use environment::Reads;
pub use error::EvalError;
pub use error::ParseError;
pub use error::ParseErrorKind;
pub use host::Child;
pub use host::Host;
pub use host::NoTypes;
pub use host::TypeId;
pub use host::Undecided;
pub use instance::Cache;
pub use instance::Instance;
pub use item::Item;
pub use item::Quantity;
pub use item::QuantityUnit;
pub use item::TypeName;
pub use names::Lead;

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A parsed expression; cheap to clone, and may be shared among threads.
#[derive(Clone)]
pub struct Expression {
    program: Arc<ast::Program>,
}

impl Expression {
    /// Parses the text.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Ok(Self { program: Arc::new(parser::parse(text)?) })
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.program.text
    }

    /// The first of its names that leads nowhere from the place `0`, by what the caller knows of places.
    pub fn stray_name(&self, step: &mut dyn FnMut(usize, &str) -> Lead) -> Option<&str> {
        names::stray(&self.program, step)
    }

    /// What it gives for the input: an [`Item`], or a [`Collection`] of any number of them.
    pub fn evaluate(&self, env: &Environment<'_>, input: impl Into<Collection>) -> Result<Collection, EvalError> {
        eval::run(&self.program, env, &input.into())
    }

    /// Whether it holds for the input, by the rule for invariants: nothing is false, a boolean is
    /// itself, anything else is true.
    pub fn evaluate_bool(&self, env: &Environment<'_>, input: impl Into<Collection>) -> Result<bool, EvalError> {
        let result = self.evaluate(env, input)?;
        Ok(match result.as_slice() {
            [item] => env.instance().boolean(item).unwrap_or(true),
            items => !items.is_empty(),
        })
    }
}

impl FromStr for Expression {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}

impl fmt::Debug for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Expression").field(&self.text()).finish()
    }
}

#[cfg(test)]
mod tests;
