//! What a caller may ask of a check.

use crate::parse::Limits;
use crate::report::Governance;
use crate::validate::Choices;
use crate::validate::Form;
use std::sync::Arc;

/// How a message is checked.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The standard: `carecommunication@5.0`, or `carecommunication` for its newest version. By
    /// what the message says of itself where none is named.
    pub standard: Option<String>,
    /// Canonicals of profiles that the message must conform to, beside those it declares.
    pub profiles: Vec<String>,
    /// What becomes of findings of MedCom's governance.
    pub governance: Governance,
    /// What is asked of the message beside its definitions.
    pub choices: Choices,
    /// Questionnaires (QFDD) that the answers in a questionnaire response (QRD) are held against.
    pub forms: Vec<Arc<Form>>,
    /// Limits on size, depth and count.
    pub limits: Limits,
}
