//! For whom, in which language and with what knowledge a view is made.

use crate::diagnostic::Language;

/// Who reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum Audience {
    /// Plain words; numbers and technical data are folded away, and that is said.
    #[default]
    Citizen,
    /// Everything, with codes and numbers.
    Clinician,
}

/// What becomes of a message that is invalid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum Policy {
    /// A receiver's rule: it is not shown.
    #[default]
    Strict,
    /// A reader's rule: it is shown with a clear note and the sender's own text.
    Disclaimer,
}

/// What validation said of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// It was not validated, or validation has not ended.
    #[default]
    NotChecked,
    /// It follows its standard.
    Valid,
    /// Something could not be checked.
    Undecided,
    /// It breaks its standard.
    Invalid {
        /// At so many places.
        errors: usize,
    },
}

/// How a view is made.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// The language of labels; texts of the sender stay in theirs.
    pub language: Language,
    /// Who reads.
    pub audience: Audience,
    /// What becomes of invalid messages.
    pub policy: Policy,
    /// What validation said, message by message; a message without a verdict counts as not checked.
    pub verdicts: &'a [Verdict],
    /// Messages the reader has not seen, by their number.
    pub unread: &'a [u32],
    /// The name of an organisation by its SOR number, for senders that gave none.
    pub resolve: Option<&'a dyn Fn(&str) -> Option<String>>,
}

impl std::fmt::Debug for Options<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        out.debug_struct("Options")
            .field("language", &self.language)
            .field("audience", &self.audience)
            .field("policy", &self.policy)
            .finish_non_exhaustive()
    }
}
