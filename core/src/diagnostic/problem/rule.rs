//! KS05xx: invariants.

use crate::diagnostic::code::Code;

/// A problem of an invariant.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// It does not hold.
    Failed {
        /// Its key: `medcom-careCommunication-5`.
        key: String,
        /// Its author's words.
        human: String,
        /// The same in Danish, where they are there.
        danish: Option<String>,
        /// Where it stands in the standard.
        clause: Option<String>,
        /// Whether official examples are known to break it.
        deviation: bool,
        /// The structure that states it.
        source: Option<String>,
    },
    /// It could not be evaluated on this message.
    NotEvaluated {
        /// Its key.
        key: String,
        /// Why.
        reason: String,
    },
    /// The check was given up: message or definitions ask for more work than any honest ones.
    TooMuchWork,
}

impl Rule {
    pub(crate) fn code(&self) -> Code {
        match self {
            Rule::Failed { .. } => Code::new("KS0501", "invariant"),
            Rule::NotEvaluated { .. } => Code::new("KS0502", "invariant-not-evaluated"),
            Rule::TooMuchWork => Code::new("KS0503", "too-much-work"),
        }
    }
}
