//! Values and the places they came from.

use std::sync::Arc;

/// Where something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Place {
    /// Which of the messages that were given, from 0.
    pub message: u32,
    /// The element, as a FHIRPath from the root.
    pub path: Arc<str>,
}

/// A value as people read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Value {
    /// The text to show.
    pub text: String,
    /// The element it came from.
    pub at: Place,
    /// Of a time: what a machine reads, for `<time datetime>`.
    pub datetime: Option<String>,
    /// Of a phone number: what to dial.
    pub tel: Option<String>,
}

/// A time on a Danish clock. A date without a time of day has none here either.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Time {
    /// For the audience: `20. november 2026 kl. 09.30` or `20.11.2026 kl. 09.30`.
    pub text: String,
    /// Short for everyone: `20.11.2026 kl. 09.30`.
    pub short: String,
    /// The date alone, short: `20.11.2026`.
    pub date: String,
    /// The time of day alone: `kl. 09.30`.
    pub clock: Option<String>,
    /// What a machine reads: with offset where a time of day is known, partial where the date is.
    pub datetime: String,
    /// The element it came from.
    pub at: Place,
}

/// A labelled value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Field {
    /// What it is.
    pub label: String,
    /// The value; each of several stands on a line of its own.
    pub values: Vec<Value>,
    /// How it stands out.
    pub look: Look,
}

/// How a value stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum Look {
    /// Not at all.
    #[default]
    Plain,
    /// As something that must always be seen.
    Strong,
    /// As a mark with a warning.
    Warning,
    /// As a number for systems.
    Id,
}

/// What a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum MarkKind {
    /// It begins something.
    New,
    /// It answers something earlier.
    Reply,
    /// It was passed on.
    Forwarded,
    /// It replaces something earlier.
    Corrected,
    /// It was taken back.
    Cancelled,
    /// The person has not consented to sharing, or access is restricted.
    Restricted,
    /// It is urgent.
    Priority,
    /// Results are not judged against a reference.
    NotInterpreted,
    /// The reader has not seen it.
    Unread,
    /// The person has died.
    Death,
    /// The other system could not accept the message.
    Rejected,
    /// The other system has accepted the message.
    Accepted,
    /// It makes the current state.
    Current,
    /// It is not finished.
    Preliminary,
}

/// A mark with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Mark {
    /// Which.
    pub kind: MarkKind,
    /// What it says.
    pub value: Value,
}

/// How serious a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum Tone {
    /// Good to know.
    Info,
    /// Mind this.
    Warning,
    /// Something is wrong.
    Danger,
}

/// A box with a sentence or two.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Notice {
    /// How serious.
    pub tone: Tone,
    /// What it says.
    pub title: String,
    /// What follows from it.
    pub text: String,
    /// The element it is about.
    pub at: Place,
}
