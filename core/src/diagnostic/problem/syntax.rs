//! KS01xx: the text is not well formed, or is more than the limits allow.

use crate::diagnostic::code::Code;

/// A problem of reading.
#[derive(Clone, Debug, PartialEq)]
pub enum Syntax {
    /// There is nothing to read.
    Empty,
}

impl Syntax {
    pub(crate) fn code(&self) -> Code {
        match self {
            Syntax::Empty => Code::new("KS0101", "empty"),
        }
    }
}
