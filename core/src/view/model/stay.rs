//! A stay in hospital: its state now, and what happened.

use super::Field;
use super::Foot;
use super::Head;
use super::Mark;
use super::Notice;
use super::Place;
use super::Time;
use super::Value;

/// A stay in hospital.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct HospitalStay {
    /// The top.
    pub head: Head,
    /// `Status nu`.
    pub now_label: String,
    /// How it is now; none where no event tells.
    pub now: Option<StayNow>,
    /// `Historik`, and what its times mean.
    pub history_label: String,
    /// What the times of the history mean.
    pub history_text: String,
    /// What happened, the latest first; what was taken back is among it.
    pub events: Vec<StayEvent>,
    /// The bottom.
    pub foot: Foot,
}

/// A state of a stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum StayState {
    /// In the emergency ward.
    Emergency,
    /// Admitted.
    #[default]
    Admitted,
    /// On leave.
    OnLeave,
    /// Discharged.
    Discharged,
    /// Dead.
    Dead,
    /// All that was told has been taken back.
    Cancelled,
}

/// The state now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct StayNow {
    /// Which.
    pub state: StayState,
    /// In words, with the event that makes it.
    pub text: Value,
    /// Ward, hospital, since when, latest event.
    pub facts: Vec<Field>,
    /// Why it is not what the latest message alone would make it.
    pub reasons: Vec<Notice>,
}

/// Something that happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct StayEvent {
    /// A name for links: `e1`.
    pub anchor: String,
    /// When it happened, by the stay's own time.
    pub when: Option<Time>,
    /// The official words.
    pub text: Value,
    /// Whether it was taken back: struck through.
    pub cancelled: bool,
    /// Ward and hospital.
    pub place: Option<Value>,
    /// Corrected, cancelled, makes the current state.
    pub marks: Vec<Mark>,
    /// What more there is to say: when it was cancelled, whether a report was asked for.
    pub remarks: Vec<Value>,
    /// What a correction changed.
    pub changes: Vec<Change>,
    /// The heading over the changes.
    pub changes_label: String,
    /// What else the message says.
    pub fields: Vec<Field>,
    /// Whether it makes the current state.
    pub current: bool,
    /// When the message was sent.
    pub sent: Option<Time>,
    /// Messages that tell of it, the one that counts last.
    pub messages: Vec<u32>,
    /// What one would expect and the sender did not say.
    pub missing: Vec<String>,
    /// The element it came from.
    pub at: Place,
}

/// What a correction changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Change {
    /// What it is.
    pub label: String,
    /// What it was: struck through.
    pub before: Option<Value>,
    /// What it is now; `Uændret` where nothing changed.
    pub after: Value,
}
