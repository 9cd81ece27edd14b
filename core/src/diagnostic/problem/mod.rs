//! Every kind of finding with its typed facts, in groups; the first digits of a code are its
//! group's.

mod syntax;

pub use syntax::Syntax;

use super::code::Code;

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// KS01xx: the text is not well formed, or too much.
    Syntax(Syntax),
}

impl Problem {
    /// Its stable code.
    pub fn code(&self) -> Code {
        match self {
            Problem::Syntax(p) => p.code(),
        }
    }
}
