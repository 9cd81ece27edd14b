//! A card of diagnoses.

use super::Field;
use super::Foot;
use super::Head;
use super::Mark;
use super::Place;
use super::Time;
use super::Value;

/// The diagnoses of one person, current ones first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct DiagnosisCard {
    /// The top.
    pub head: Head,
    /// The columns of a table: text, type, three dates, codes.
    pub columns: Vec<String>,
    /// Current, relevant, and those of which nothing is said.
    pub groups: Vec<DiagnosisGroup>,
    /// The bottom.
    pub foot: Foot,
}

/// Diagnoses of one status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct DiagnosisGroup {
    /// `Aktuelle diagnoser`.
    pub label: String,
    /// What that means, in a sentence.
    pub explanation: Option<String>,
    /// The diagnoses in the order of the document.
    pub diagnoses: Vec<Diagnosis>,
}

/// One diagnosis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Diagnosis {
    /// Its text; else the name of its code, its code, or that there is neither.
    pub text: Value,
    /// Whether there is a text or code at all.
    pub named: bool,
    /// `Forløbsdiagnose` or `Kontaktdiagnose`.
    pub kind: Option<Value>,
    /// `Aktuel` or `Relevant`.
    pub status: Option<Value>,
    /// When it was recorded, when it began, when it ended: always all three.
    pub dates: [DatedField; 3],
    /// Codes with their classification and name.
    pub codes: Vec<CodeLine>,
    /// The label over the codes.
    pub codes_label: String,
    /// Additional texts.
    pub notes: Vec<Value>,
    /// The label over them: `Tillægstekst`.
    pub notes_label: String,
    /// What else is said of it.
    pub fields: Vec<Field>,
    /// Entered in error, unconfirmed.
    pub marks: Vec<Mark>,
    /// The element it came from.
    pub at: Place,
}

/// A date under its label, also where none was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct DatedField {
    /// What date it is.
    pub label: String,
    /// The date.
    pub time: Option<Time>,
    /// The text to show: the date, what else was said instead, or `Ikke oplyst`.
    pub text: String,
}

/// A code with its classification.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct CodeLine {
    /// `SKS-D`, `ICPC-2`; empty where the classification is not known.
    pub system: String,
    /// The code.
    pub code: Value,
    /// Its name.
    pub display: Option<Value>,
}
