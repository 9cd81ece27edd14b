//! The plain data of a reading.

use super::kind::Kind;
use crate::diagnostic::Language;

/// A value as people read it, with the element it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// The text to show.
    pub text: String,
    /// The element, as a FHIRPath from the root.
    pub path: String,
}

/// A value with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: Value,
}

/// A number that identifies a person: shown masked until it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// What kind of number: `CPR`, or the words for a replacement number.
    pub label: String,
    /// The number itself, in the form people write it.
    pub value: Value,
    /// The same with its last digits hidden.
    pub masked: String,
}

/// Whom the document is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name, as the sender gave it.
    pub name: Option<Value>,
    /// CPR and replacement numbers, in their order.
    pub numbers: Vec<Number>,
    /// What more is said of the person: date of birth, sex, death, address, phone.
    pub fields: Vec<Field>,
}

/// An organisation, team or person that takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// In what way it takes part: sender, receiver, author, producer.
    pub role: String,
    /// The organisation, or its SOR number where it has no name.
    pub organisation: Option<Value>,
    /// The person or team.
    pub name: Option<Value>,
    /// The person's job.
    pub job: Option<Value>,
    /// The phone number given for this.
    pub phone: Option<Value>,
    /// Identifiers of the organisation.
    pub identifiers: Vec<Field>,
}

/// What kind of mark stands on a document or a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// It answers an earlier message.
    Reply,
    /// It was passed on.
    Forwarded,
    /// It replaces an earlier one.
    Corrected,
    /// It takes back an earlier one.
    Cancelled,
    /// Access to it is restricted.
    Restricted,
    /// It is urgent.
    Priority,
    /// Results are not judged against a reference.
    NotInterpreted,
    /// It is new in this message.
    New,
    /// The person has died.
    Death,
    /// The other system could not accept the message.
    Rejected,
}

/// A mark with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which.
    pub kind: MarkKind,
    /// What it says, and the element it came from.
    pub value: Value,
}

/// A file that came with the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// Its title; none where the sender gave none.
    pub title: Option<Value>,
    /// Its type in words (`PDF`), or the media type where we have no words.
    pub kind: Option<Value>,
    /// Its size in bytes; none where the content did not come along.
    pub bytes: Option<u64>,
    /// When it was made.
    pub created: Option<Value>,
    /// A link to it, never followed by itself.
    pub link: Option<Value>,
    /// The element that holds the content.
    pub path: String,
}

/// A row of a table, a cell for each column, and remarks that belong to the row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// As many as the table has columns; an empty text where nothing was said.
    pub cells: Vec<Value>,
    /// Comments on this row.
    pub notes: Vec<Value>,
}

/// Things to compare.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// The rows in the order of the document.
    pub rows: Vec<Row>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text; line breaks are the sender's.
    Text(Value),
    /// Labelled values.
    Fields(Vec<Field>),
    /// A table.
    Table(Table),
    /// A file.
    Attachment(Attachment),
}

/// A part of the document: a segment of a thread, a group of results, a diagnosis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: Option<Value>,
    /// When it was written, or what it is about happened.
    pub when: Option<Value>,
    /// Who wrote it.
    pub by: Option<Party>,
    /// Marks on this part.
    pub marks: Vec<Mark>,
    /// What it holds.
    pub blocks: Vec<Block>,
    /// What one would expect here and the sender did not say.
    pub missing: Vec<String>,
}

/// A plain reading of a message or document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What it is.
    pub kind: Kind,
    /// The language of headings and labels; texts of the sender stay in theirs.
    pub language: Language,
    /// What it is, in words.
    pub heading: String,
    /// The sender's own title or topic.
    pub title: Option<Value>,
    /// When it was sent or last changed.
    pub when: Option<Value>,
    /// Marks on the whole.
    pub marks: Vec<Mark>,
    /// Whom it is about.
    pub person: Option<Person>,
    /// Who wrote and who receives.
    pub parties: Vec<Party>,
    /// What else is said of the whole: category, status.
    pub fields: Vec<Field>,
    /// The content.
    pub sections: Vec<Section>,
    /// What one would expect and the sender did not say.
    pub missing: Vec<String>,
}
