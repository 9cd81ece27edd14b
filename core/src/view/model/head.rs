//! What every view has at its top and bottom: what it is, about whom, from whom, and what is left out.

use super::Field;
use super::Mark;
use super::Narrative;
use super::Notice;
use super::Place;
use super::Time;
use super::Value;
use crate::diagnostic::Language;
use crate::view::Audience;

/// The top of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Head {
    /// The language of its labels.
    pub language: Language,
    /// For whom it was made.
    pub audience: Audience,
    /// The numbers of the messages it was made from.
    pub messages: Vec<u32>,
    /// What it is, and of how many parts: `Korrespondance · 3 beskeder`.
    pub what: String,
    /// Its title: the sender's where there is one, else ours. Never empty.
    pub title: Value,
    /// Whether the whole has been taken back: its title is struck through.
    pub cancelled: bool,
    /// A line below the title: from whom, last changed when.
    pub byline: Option<String>,
    /// When it was sent or last changed.
    pub when: Option<Time>,
    /// Marks on the whole.
    pub marks: Vec<Mark>,
    /// What must be said of the whole.
    pub notices: Vec<Notice>,
    /// Whom it is about.
    pub person: Option<Person>,
    /// What stands on every printed page: the name and the number of the person, in full.
    pub print_line: Option<String>,
    /// What is said of the whole: category, priority, status.
    pub facts: Vec<Field>,
    /// Who takes part.
    pub parties: Vec<Party>,
}

/// The bottom of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Foot {
    /// Parts to fold away under a heading: participants, numbers, history.
    pub folds: Vec<Fold>,
    /// The sender's own text.
    pub narratives: Vec<Narrative>,
    /// The heading over it.
    pub narrative_label: String,
    /// What is not shown to this audience.
    pub left_out: Vec<LeftOut>,
    /// The sentence that says so; empty where nothing is left out.
    pub left_out_text: String,
    /// What one would expect and the sender did not say.
    pub missing: Vec<String>,
    /// The label before it.
    pub missing_label: String,
}

/// Labelled values under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Fold {
    /// The heading.
    pub label: String,
    /// Whether it is of use to systems and their keepers alone.
    pub technical: bool,
    /// Whether it is whatever the rest of the view did not tell.
    pub rest: bool,
    /// The values.
    pub fields: Vec<Field>,
}

/// Something that this audience does not see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct LeftOut {
    /// What kind of thing.
    pub label: String,
    /// How many.
    pub count: u32,
}

/// Whom it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Person {
    /// The name to show: the sender's, or that there is none.
    pub name: Value,
    /// CPR and replacement numbers, the one to go by first.
    pub numbers: Vec<Number>,
    /// What more is said of the person: birth, sex, death, address, phone.
    pub fields: Vec<Field>,
}

/// A number that identifies a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Number {
    /// What kind of number: `CPR` or `Erstatnings-CPR`.
    pub label: String,
    /// The number itself, as people write it.
    pub value: Value,
    /// The same with its last characters hidden.
    pub masked: String,
    /// The hidden form as it is spoken.
    pub spoken: String,
    /// Whether it is hidden until somebody asks for it.
    pub hidden: bool,
}

/// In what way somebody takes part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum PartyKind {
    /// Sends it.
    #[default]
    Sender,
    /// Receives it.
    Receiver,
    /// Receives a copy.
    CopyTo,
    /// The team or person within the sender.
    SpecificSender,
    /// The team or person within the receiver.
    SpecificReceiver,
    /// Wrote it.
    Author,
    /// Vouches for it.
    Attester,
    /// Produced the results.
    Producer,
    /// Signed the results.
    Signer,
    /// Asked for it.
    Requester,
    /// Keeps it.
    Custodian,
}

/// An organisation, team or person that takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Party {
    /// In what way.
    pub kind: PartyKind,
    /// The same in words.
    pub role: String,
    /// The organisation: the sender's name for it, the resolved one, or `SOR …`.
    pub organisation: Option<Value>,
    /// The person or team.
    pub name: Option<Value>,
    /// The person's job.
    pub job: Option<Value>,
    /// The phone number given for this.
    pub phone: Option<Value>,
    /// Address, e-mail and the like.
    pub fields: Vec<Field>,
    /// Numbers of the organisation or person.
    pub identifiers: Vec<Field>,
    /// The reference that names it.
    pub at: Place,
}
