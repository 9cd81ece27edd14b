//! KS032x–KS034x: values that are not of their type, or not the ones asked for.

use crate::diagnostic::code::Code;
use crate::diagnostic::excerpt::Excerpt;

/// What is wrong with the text of a primitive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It does not have the form.
    Form,
    /// It has the form, but there is no such value.
    Range,
    /// White space where none may be.
    WhiteSpace,
    /// A time without a zone.
    Zone,
    /// Nothing in it.
    Blank,
    /// Over a megabyte.
    Long,
}

/// A problem of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A JSON value of the wrong kind: a number where a string must be, an object, an array.
    JsonKind {
        /// The FHIR type expected.
        expected: String,
        /// `an object`, as a key: `object`, `array`, `string`, `number`, `boolean`, `null`.
        found: &'static str,
    },
    /// A list that does not stand in an array, or a single element that does.
    List {
        /// The element.
        element: String,
        /// Whether an array was expected.
        expected: bool,
    },
    /// The text is no value of the type.
    Lexical {
        /// The type.
        type_name: &'static str,
        /// What is wrong.
        fault: Fault,
        /// The text.
        found: Excerpt,
    },
    /// Not the fixed value.
    Fixed {
        /// The element that differs.
        element: String,
        /// What must stand there.
        expected: String,
        /// What stands there.
        found: Option<Excerpt>,
    },
    /// The pattern is not within.
    Pattern {
        /// The element that differs, from the one with the pattern: `coding.code`.
        element: String,
        /// What must stand there.
        expected: String,
        /// What stands there.
        found: Option<Excerpt>,
    },
    /// Too many characters.
    TooLong {
        /// Most characters.
        max: u32,
        /// Characters found.
        found: u32,
    },
    /// Under the least or over the largest value.
    Bounds {
        /// The bound.
        bound: String,
        /// Whether it is the least value.
        least: bool,
        /// The value.
        found: Excerpt,
    },
    /// An element with neither value nor children.
    Empty,
    /// An address that must stand for itself, and does not.
    NotAbsolute {
        /// The address.
        found: Excerpt,
    },
    /// An address that is kept for examples.
    ExampleUrl {
        /// The address.
        found: Excerpt,
    },
    /// Markup in a text, where it was asked for that there is none.
    Html,
    /// Too few characters.
    TooShort {
        /// Fewest characters.
        min: u32,
        /// Characters found.
        found: u32,
    },
    /// The stated size of an attachment is not that of its data.
    AttachmentSize {
        /// The size it states.
        stated: u64,
        /// The size of its data.
        found: u64,
    },
    /// The stated hash of an attachment is not that of its data.
    AttachmentHash,
    /// An attachment that is larger than allowed.
    AttachmentTooLarge {
        /// Most bytes.
        most: u64,
        /// Bytes found.
        found: u64,
    },
}

impl Value {
    pub(crate) fn code(&self) -> Code {
        match self {
            Value::JsonKind { .. } => Code::new("KS0321", "json-kind"),
            Value::List { .. } => Code::new("KS0322", "list"),
            Value::Lexical { .. } => Code::new("KS0323", "not-of-type"),
            Value::Fixed { .. } => Code::new("KS0324", "fixed-value"),
            Value::Pattern { .. } => Code::new("KS0325", "pattern"),
            Value::TooLong { .. } => Code::new("KS0326", "too-long"),
            Value::Bounds { .. } => Code::new("KS0327", "bounds"),
            Value::Empty => Code::new("KS0328", "empty-element"),
            Value::TooShort { .. } => Code::new("KS0329", "too-short"),
            Value::AttachmentSize { .. } => Code::new("KS0330", "attachment-size"),
            Value::AttachmentHash => Code::new("KS0331", "attachment-hash"),
            Value::AttachmentTooLarge { .. } => Code::new("KS0332", "attachment-too-large"),
            Value::NotAbsolute { .. } => Code::new("KS0333", "not-absolute"),
            Value::Html => Code::new("KS0334", "markup-in-text"),
            Value::ExampleUrl { .. } => Code::new("KS0335", "example-url"),
        }
    }
}
