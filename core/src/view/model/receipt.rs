//! Receipts, and messages that are not shown.

use super::Field;
use super::Foot;
use super::Head;
use super::Mark;
use super::Value;

/// The answer of another system to a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Receipt {
    /// The top; its title is the answer in words.
    pub head: Head,
    /// Whether the message was accepted; none where the receipt does not say.
    pub accepted: Option<bool>,
    /// The answer and the message it is about.
    pub facts: Vec<Field>,
    /// The heading over the reasons.
    pub issues_label: String,
    /// Why it was not accepted, or what to mind.
    pub issues: Vec<Issue>,
    /// The bottom.
    pub foot: Foot,
}

/// One reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Issue {
    /// What it is, in words.
    pub title: Value,
    /// How serious.
    pub marks: Vec<Mark>,
    /// Explanation and place.
    pub fields: Vec<Field>,
}

/// An invalid message that is not shown: nothing of its content is here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Withheld {
    /// The top, with a notice that says why; sender, time and standard as facts, and no person.
    pub head: Head,
    /// How many places break the standard.
    pub errors: u32,
}
