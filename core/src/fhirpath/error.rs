//! What can go wrong, as facts.

use crate::text::Span;
use std::fmt;

/// A text that is no FHIRPath.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// Where in the expression.
    pub span: Span,
    /// What is wrong there.
    pub kind: ParseErrorKind,
}

/// See [`ParseError`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseErrorKind {
    /// A character that begins nothing.
    Character(char),
    /// A string, name or comment without its end.
    Unclosed,
    /// A backslash before a character that has no such meaning.
    Escape,
    /// A number that does not fit.
    Number,
    /// A date or time that does not exist.
    Date,
    /// Something else was expected here.
    Expected(&'static str),
    /// No function of that name.
    UnknownFunction(String),
    /// A function with too few or too many arguments.
    Arguments(&'static str),
    /// Nested deeper, or longer, than any sensible expression.
    TooComplex,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ParseErrorKind::Character(control) if control.is_control() => {
                write!(f, "unexpected character '{}'", control.escape_default())?
            }
            ParseErrorKind::Character(character) => write!(f, "unexpected character '{character}'")?,
            ParseErrorKind::Unclosed => f.write_str("not closed")?,
            ParseErrorKind::Escape => f.write_str("unknown escape")?,
            ParseErrorKind::Number => f.write_str("number out of range")?,
            ParseErrorKind::Date => f.write_str("no such date or time")?,
            ParseErrorKind::Expected(what) => write!(f, "{what} expected")?,
            ParseErrorKind::UnknownFunction(name) => write!(f, "unknown function {name}")?,
            ParseErrorKind::Arguments(name) => write!(f, "wrong number of arguments for {name}")?,
            ParseErrorKind::TooComplex => f.write_str("too complex")?,
        }
        write!(f, " at {}", self.span.start)
    }
}

impl std::error::Error for ParseError {}

/// An expression that could not be evaluated for an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvalError {
    /// It took more steps, items or text than allowed.
    Budget,
    /// The host could not tell: an unknown profile, an unknown value set.
    Undecided {
        /// What it could not tell.
        what: String,
        /// The call.
        span: Span,
    },
    /// Several items where one at most may be.
    Many {
        /// How many there were.
        count: usize,
        /// Where.
        span: Span,
    },
    /// An item of a type that the operation is not for.
    Type {
        /// What it is for.
        expected: &'static str,
        /// What it met.
        found: String,
        /// Where.
        span: Span,
    },
    /// A type name that nothing has.
    UnknownType {
        /// The name.
        name: String,
        /// Where.
        span: Span,
    },
    /// An element that the type does not have (only when strict).
    UnknownElement {
        /// The name.
        name: String,
        /// Where.
        span: Span,
    },
    /// A variable that is not set.
    UnknownVariable {
        /// The name.
        name: String,
        /// Where.
        span: Span,
    },
    /// An argument outside what the function takes.
    Argument {
        /// What is wrong with it.
        reason: &'static str,
        /// Where.
        span: Span,
    },
}

impl EvalError {
    /// The part of the expression that failed.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Budget => None,
            Self::Undecided { span, .. }
            | Self::Many { span, .. }
            | Self::Type { span, .. }
            | Self::UnknownType { span, .. }
            | Self::UnknownElement { span, .. }
            | Self::UnknownVariable { span, .. }
            | Self::Argument { span, .. } => Some(*span),
        }
    }
}

impl fmt::Display for EvalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Budget => f.write_str("takes too long"),
            Self::Undecided { what, .. } => write!(f, "cannot tell: {what}"),
            Self::Many { count, .. } => write!(f, "{count} items where one is expected"),
            Self::Type { expected, found, .. } => write!(f, "{expected} expected, found {found}"),
            Self::UnknownType { name, .. } => write!(f, "unknown type {name}"),
            Self::UnknownElement { name, .. } => write!(f, "unknown element {name}"),
            Self::UnknownVariable { name, .. } => write!(f, "unknown variable %{name}"),
            Self::Argument { reason, .. } => f.write_str(reason),
        }
    }
}

impl std::error::Error for EvalError {}
