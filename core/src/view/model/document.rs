//! Documents of any kind, the sender's own text as nodes, and a readable tree.

use super::Attachment;
use super::Diagnosis;
use super::Entry;
use super::Field;
use super::Foot;
use super::Head;
use super::Mark;
use super::Party;
use super::Place;
use super::Question;
use super::ResultGroup;
use super::Table;
use super::Trend;
use super::Value;

/// A document or whatever else there is to read.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Document {
    /// The top.
    pub head: Head,
    /// Its sections.
    pub sections: Vec<Section>,
    /// Everything as a tree, where there is no better view.
    pub tree: Option<TreeNode>,
    /// Whether nothing of it could be read.
    pub unreadable: bool,
    /// The bottom.
    pub foot: Foot,
}

/// A part of a document.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Section {
    /// Its heading; empty where it has none.
    pub heading: Value,
    /// How deep it lies, from 0.
    pub depth: u32,
    /// Who wrote it, where that is said.
    pub parties: Vec<Party>,
    /// Marks on it.
    pub marks: Vec<Mark>,
    /// What it holds.
    pub blocks: Vec<Block>,
    /// What one would expect and the sender did not say.
    pub missing: Vec<String>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "block", content = "data", rename_all = "camelCase")
)]
pub enum Block {
    /// Running text with the sender's line breaks.
    Text(Value),
    /// Labelled values.
    Fields(Vec<Field>),
    /// Formatted text.
    Narrative(Narrative),
    /// Files.
    Attachments(Vec<Attachment>),
    /// Results.
    Results(Vec<ResultGroup>),
    /// Diagnoses.
    Diagnoses(Vec<Diagnosis>),
    /// Statements, one inside the other.
    Entries(Vec<Entry>),
    /// Rows to compare.
    Table(Table),
    /// Numbers over time.
    Trends(Vec<Trend>),
    /// Questions in their order.
    Questions(Vec<Question>),
}

/// A sender's own formatted text, through an allow-list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Narrative {
    /// What it belongs to: the type of the resource, or the heading of the section.
    pub title: String,
    /// Its nodes.
    pub nodes: Vec<Markup>,
    /// The same as plain text.
    pub plain: String,
    /// How much of it was not allowed and is left out.
    pub removed: u32,
    /// The element it came from.
    pub at: Place,
}

/// A node of formatted text. Nothing in it can act, load or look outside itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "node", rename_all = "camelCase")
)]
pub enum Markup {
    /// Characters.
    Text {
        /// The characters.
        text: String,
    },
    /// An element.
    Element {
        /// Its name, one of a few: p, div, span, br, hr, h1–h6, b, i, em, strong, u, s, sub, sup, small, code, pre,
        /// blockquote, ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tfoot, tr, th, td, a.
        tag: String,
        /// Of `a` alone: an `http`, `https`, `mailto` or `tel` address, never followed by itself; or `#` and the
        /// anchor of another node of the document.
        href: Option<String>,
        /// A name of our own, for links inside the document.
        anchor: Option<String>,
        /// Of cells: how many columns they cover, from 1 to 100.
        columns: u32,
        /// Of cells: how many rows.
        rows: u32,
        /// What is inside.
        children: Vec<Markup>,
    },
}

/// A node of a readable tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct TreeNode {
    /// The name of the element, with the type of a resource.
    pub name: String,
    /// Its value, if it has one of its own.
    pub value: Option<String>,
    /// The element.
    pub at: Place,
    /// What is inside.
    pub children: Vec<TreeNode>,
    /// How many more there are that are not listed.
    pub more: u32,
}
