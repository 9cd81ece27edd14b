//! A thread of correspondence.

use super::Attachment;
use super::Field;
use super::Foot;
use super::Head;
use super::Mark;
use super::Party;
use super::Place;
use super::Time;
use super::Value;

/// A thread. Its title is the topic; category and priority are facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Correspondence {
    /// The top.
    pub head: Head,
    /// The messages of the thread in the order they were written.
    pub segments: Vec<Segment>,
    /// The bottom.
    pub foot: Foot,
}

/// What one author wrote at one time, with what was attached to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Segment {
    /// A name for links within the thread: `s1`, `s2`.
    pub anchor: String,
    /// The organisation that wrote it; `Ukendt organisation` where none is told.
    pub organisation: Value,
    /// New, reply, forwarded, corrected, unread.
    pub marks: Vec<Mark>,
    /// When the author pressed send.
    pub when: Option<Time>,
    /// Whom it was sent to.
    pub to: Vec<Value>,
    /// What it answers.
    pub answers: Option<Answers>,
    /// Why it was passed on.
    pub reason: Option<Value>,
    /// The texts, with the author's own line breaks.
    pub texts: Vec<Value>,
    /// The heading of the attachments: `Vedhæftet af … (2)`.
    pub attachments_label: String,
    /// What was attached.
    pub attachments: Vec<Attachment>,
    /// Who wrote it: name, job, phone.
    pub signature: Vec<Field>,
    /// Specific senders and recipients, copies, and what else the message says of itself.
    pub fields: Vec<Field>,
    /// Author, sender, receivers, and the persons or teams they are for.
    pub parties: Vec<Party>,
    /// Numbers of the segment and its author.
    pub identifiers: Vec<Field>,
    /// Whether an answer may be written to it: only to the latest, and not inside what was forwarded.
    pub can_reply: bool,
    /// Whether it may be passed on.
    pub can_forward: bool,
    /// Whether it came along inside a forwarded message.
    pub inside_forward: bool,
    /// Messages that carry it, the one that brought it first.
    pub messages: Vec<u32>,
    /// What one would expect and the sender did not say.
    pub missing: Vec<String>,
    /// The element it came from.
    pub at: Place,
}

/// What a segment answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Answers {
    /// `Svar på`.
    pub label: String,
    /// From whom, and when.
    pub text: String,
    /// The anchor of the segment; none where it is not at hand.
    pub anchor: Option<String>,
    /// The element that says so.
    pub at: Place,
}
