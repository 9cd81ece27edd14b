//! A value from a message, as a finding may show it.

use crate::text::cut;

/// So many bytes of a value are kept: many findings may be about the same long one.
const LONGEST: usize = 4_000;

/// A value from the message. A public one (a code, a system, a URL of the standard, a number of
/// repetitions) is always shown; any other may tell who a person is, and is masked unless the
/// caller asks for values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Excerpt {
    /// The value, or the beginning of one that is longer than is ever told; words shorten it.
    pub text: String,
    /// Whether it may be shown without being asked for.
    pub public: bool,
}

impl Excerpt {
    /// A value that says nothing of a person.
    pub fn public(text: impl Into<String>) -> Self {
        Self { text: kept(text.into()), public: true }
    }

    /// A value that may say something of a person.
    pub fn private(text: impl Into<String>) -> Self {
        Self { text: kept(text.into()), public: false }
    }
}

fn kept(text: String) -> String {
    if text.len() > LONGEST { cut(&text, LONGEST).into() } else { text }
}
