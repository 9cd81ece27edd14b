//! Files that came along, and links.

use super::Field;
use super::Place;
use super::Time;
use super::Value;

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// A picture that browsers show.
    Image,
    /// A picture that most browsers do not show (TIFF): to be downloaded.
    OtherImage,
    /// Text.
    Text,
    /// A link to somewhere else, and no file.
    Link,
    /// Its content did not come along and was not found.
    Absent,
    /// Something else: to be downloaded.
    #[default]
    Other,
}

/// A file that came along, or a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct Attachment {
    /// The sender's title, or that there is none. Never empty.
    pub title: Value,
    /// What the content turned out to be, by its first bytes.
    pub kind: FileKind,
    /// Type and size in words: `PDF · 212 kB`, `Link · example.org`.
    pub summary: String,
    /// The media type by the content; without content, the stated one.
    pub media_type: Option<String>,
    /// A name to store it under: the title with the ending that fits the content.
    pub file_name: String,
    /// Its size in bytes.
    pub size: Option<u64>,
    /// Says that the content is something else than stated.
    pub wrong_type: Option<String>,
    /// When it was made.
    pub created: Option<Time>,
    /// Who wrote it, by name and phone, and numbers and the stated type.
    pub fields: Vec<Field>,
    /// The address of a link; none where it is not one to open (only `http` and `https` are).
    pub url: Option<String>,
    /// A link as the sender wrote it.
    pub link: Option<Value>,
    /// Where the content stands, for the one who downloads it.
    pub content: Option<Place>,
    /// Says in which earlier message the content was found.
    pub found: Option<String>,
    /// Says what is missing: the content, the title.
    pub missing: Vec<String>,
    /// The element it came from.
    pub at: Place,
}
