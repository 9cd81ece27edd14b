//! A value from a message, as a finding may show it.

/// A value from the message. A public one (a code, a system, a URL of the standard, a number of
/// repetitions) is always shown; any other may tell who a person is, and is masked unless the
/// caller asks for values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Excerpt {
    /// The value, whole; words shorten it.
    pub text: String,
    /// Whether it may be shown without being asked for.
    pub public: bool,
}

impl Excerpt {
    /// A value that says nothing of a person.
    pub fn public(text: impl Into<String>) -> Self {
        Self { text: text.into(), public: true }
    }

    /// A value that may say something of a person.
    pub fn private(text: impl Into<String>) -> Self {
        Self { text: text.into(), public: false }
    }
}
