//! What documents of the CDA kind hold beside text and fields: statements, tables, questions.

use super::Attachment;
use super::Field;
use super::Look;
use super::Mark;
use super::Place;
use super::Value;

/// One statement: what it is about, what it says, who said it and when, and the statements inside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Entry {
    /// What it is about.
    pub title: Value,
    /// What it says; each of several stands on a line of its own.
    pub values: Vec<Value>,
    /// How these stand out.
    pub look: Look,
    /// Marks on it.
    pub marks: Vec<Mark>,
    /// Time, status, author and whatever else is said of it.
    pub fields: Vec<Field>,
    /// Statements inside it.
    pub entries: Vec<Entry>,
    /// The element it came from.
    pub at: Place,
}

/// Rows to compare. The first cell of a row names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Table {
    /// What it shows, in a few words.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows: one list of values for each column.
    pub rows: Vec<Vec<Vec<Value>>>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Column {
    /// Its heading.
    pub label: String,
    /// How its values stand out.
    pub look: Look,
    /// Whether it holds numbers, to be set right.
    pub number: bool,
}

/// A question, with its answer where the document gives answers.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Question {
    /// Its number in the sequence, as the document has it.
    pub number: Option<String>,
    /// The question.
    pub text: Value,
    /// Explanations to it, and what is said when it has been answered.
    pub help: Vec<Value>,
    /// The answers.
    pub answers: Vec<Value>,
    /// Says that there is no answer, where one is expected.
    pub unanswered: Option<String>,
    /// What can be chosen.
    pub options: Vec<Value>,
    /// How to answer: how many to choose, from where to where.
    pub rules: Vec<Value>,
    /// The scale of an answer that is a number.
    pub scale: Option<Scale>,
    /// When it is asked at all.
    pub conditions: Vec<Value>,
    /// Pictures and other files that belong to it.
    pub attachments: Vec<Attachment>,
    /// Codes, numbers and whatever else is said of it.
    pub fields: Vec<Field>,
    /// The element it came from.
    pub at: Place,
}

/// Where a number lies between the ends of its scale.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Scale {
    /// The lower end.
    pub low: String,
    /// The upper end.
    pub high: String,
    /// Where the answer is, from 0 to 1.
    pub share: f64,
    /// The same in a sentence.
    pub sentence: String,
}
