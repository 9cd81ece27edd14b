//! KS01xx: the text is not well formed, or is more than the limits allow.

use super::markup::Markup;
use crate::diagnostic::code::Code;
use crate::diagnostic::excerpt::Excerpt;

/// What a quoted or bracketed thing is closed by; also what a text lacked at its end.
pub type Token = &'static str;

/// A problem of reading.
#[derive(Clone, Debug, PartialEq)]
pub enum Syntax {
    /// There is nothing to read.
    Empty,
    /// More bytes than are read.
    TooLarge {
        /// Number of bytes.
        bytes: usize,
        /// How many are read at most.
        limit: usize,
    },
    /// Elements inside elements, deeper than is read.
    TooDeep {
        /// How deep is read at most.
        limit: usize,
    },
    /// More elements, or more names of elements, than are read.
    TooMany {
        /// How many are read at most.
        limit: usize,
    },
    /// The bytes are no text.
    Binary {
        /// What they look like.
        looks_like: Option<&'static str>,
    },
    /// Neither JSON nor XML.
    UnknownFormat,
    /// Bytes that the encoding does not know.
    InvalidBytes {
        /// At how many places.
        places: usize,
    },
    /// FHIR in another encoding than UTF-8.
    NotUtf8 {
        /// The encoding found, or the one that the text says it has.
        encoding: String,
    },
    /// A byte order mark before JSON.
    ByteOrderMark,
    /// More problems of reading than are listed.
    More {
        /// How many are not listed.
        problems: usize,
    },

    /// JSON that ends before it is complete.
    Truncated {
        /// What is still open.
        open: Token,
    },
    /// Something after the end.
    AfterEnd,
    /// Something that does not belong there.
    Unexpected {
        /// The character.
        found: char,
    },
    /// `}` where `]` was due, or the other way round.
    MismatchedClose {
        /// What stands there.
        found: Token,
        /// What was due.
        expected: Token,
    },
    /// No comma between two members or items.
    MissingComma,
    /// A comma before a closing bracket or another comma.
    ExtraComma,
    /// No colon between name and value.
    MissingColon,
    /// A comment in JSON.
    Comment,
    /// A member's name without quotes.
    UnquotedName {
        /// The name.
        name: String,
    },
    /// Single quotes around a string.
    SingleQuotes,
    /// A string without its closing quote.
    UnclosedString,
    /// A control character inside a string.
    ControlCharacter {
        /// The character.
        character: char,
    },
    /// A backslash before something that is no escape.
    BadEscape,
    /// One half of a surrogate pair.
    LoneSurrogate,
    /// A number that is not written as JSON wants it.
    BadNumber {
        /// As written.
        found: Excerpt,
    },
    /// A word that is neither `true`, `false` nor `null`.
    BadWord {
        /// The word.
        found: Excerpt,
    },
    /// The text is one JSON value, but no object.
    NotAnObject,

    /// A name twice in one object; the first one counts.
    DuplicateName {
        /// The name.
        name: String,
    },
    /// `null` as a value.
    NullValue,
    /// `null` in an array, without a `_name` that fills its place.
    NullItem,
    /// `[]`.
    EmptyArray,
    /// `{}`, or an XML element with nothing in it.
    EmptyElement,
    /// `""`.
    EmptyValue,
    /// An array directly inside an array.
    NestedArray,
    /// `_name` is no object.
    TwinNotObject {
        /// The name without the underscore.
        name: String,
    },
    /// Only one of `name` and `_name` is an array.
    TwinShape {
        /// The name without the underscore.
        name: String,
    },
    /// `_name` has more items than `name`.
    TwinTooLong {
        /// The name without the underscore.
        name: String,
    },
    /// `_name` beside an object.
    TwinOfObject {
        /// The name without the underscore.
        name: String,
    },
    /// The root does not say which resource it is.
    NoResourceType,
    /// `resourceType` is no string with something in it.
    BadResourceType,

    /// The XML is not well formed.
    Markup(Markup),
    /// An element in a namespace where another was due.
    WrongNamespace {
        /// The namespace; empty for none.
        found: String,
        /// What was due.
        expected: &'static str,
    },
    /// An attribute that FHIR does not have there.
    UnexpectedAttribute {
        /// The attribute.
        attribute: String,
        /// On which element.
        element: String,
    },
    /// Text between FHIR elements.
    UnexpectedText,
    /// Two resources where one belongs.
    SecondResource,
    /// `<?name …?>` in a resource.
    Instruction,
}

impl Syntax {
    pub(crate) fn code(&self) -> Code {
        match self {
            Syntax::Empty => Code::new("KS0101", "empty"),
            Syntax::TooLarge { .. } => Code::new("KS0102", "too-large"),
            Syntax::TooDeep { .. } => Code::new("KS0103", "too-deep"),
            Syntax::TooMany { .. } => Code::new("KS0104", "too-many-elements"),
            Syntax::Binary { .. } => Code::new("KS0105", "binary"),
            Syntax::UnknownFormat => Code::new("KS0106", "unknown-format"),
            Syntax::InvalidBytes { .. } => Code::new("KS0107", "invalid-bytes"),
            Syntax::NotUtf8 { .. } => Code::new("KS0108", "not-utf-8"),
            Syntax::ByteOrderMark => Code::new("KS0109", "byte-order-mark"),
            Syntax::More { .. } => Code::new("KS0110", "more-problems"),
            Syntax::Truncated { .. } => Code::new("KS0111", "truncated"),
            Syntax::AfterEnd => Code::new("KS0112", "after-end"),
            Syntax::Unexpected { .. } => Code::new("KS0113", "unexpected-character"),
            Syntax::MismatchedClose { .. } => Code::new("KS0114", "mismatched-bracket"),
            Syntax::MissingComma => Code::new("KS0115", "missing-comma"),
            Syntax::ExtraComma => Code::new("KS0116", "extra-comma"),
            Syntax::MissingColon => Code::new("KS0117", "missing-colon"),
            Syntax::Comment => Code::new("KS0118", "comment"),
            Syntax::UnquotedName { .. } => Code::new("KS0119", "unquoted-name"),
            Syntax::SingleQuotes => Code::new("KS0120", "single-quotes"),
            Syntax::UnclosedString => Code::new("KS0121", "unclosed-string"),
            Syntax::ControlCharacter { .. } => Code::new("KS0122", "control-character"),
            Syntax::BadEscape => Code::new("KS0123", "bad-escape"),
            Syntax::LoneSurrogate => Code::new("KS0124", "lone-surrogate"),
            Syntax::BadNumber { .. } => Code::new("KS0125", "bad-number"),
            Syntax::BadWord { .. } => Code::new("KS0126", "bad-word"),
            Syntax::NotAnObject => Code::new("KS0127", "not-an-object"),
            Syntax::DuplicateName { .. } => Code::new("KS0131", "duplicate-name"),
            Syntax::NullValue => Code::new("KS0132", "null-value"),
            Syntax::NullItem => Code::new("KS0133", "null-item"),
            Syntax::EmptyArray => Code::new("KS0134", "empty-array"),
            Syntax::EmptyElement => Code::new("KS0135", "empty-element"),
            Syntax::EmptyValue => Code::new("KS0136", "empty-value"),
            Syntax::NestedArray => Code::new("KS0137", "nested-array"),
            Syntax::TwinNotObject { .. } => Code::new("KS0138", "underscore-not-object"),
            Syntax::TwinShape { .. } => Code::new("KS0139", "underscore-shape"),
            Syntax::TwinTooLong { .. } => Code::new("KS0140", "underscore-too-long"),
            Syntax::TwinOfObject { .. } => Code::new("KS0141", "underscore-of-object"),
            Syntax::NoResourceType => Code::new("KS0142", "no-resource-type"),
            Syntax::BadResourceType => Code::new("KS0143", "bad-resource-type"),
            Syntax::Markup(markup) => match markup {
                Markup::MismatchedTag { .. } => Code::new("KS0151", "mismatched-tag"),
                Markup::Unclosed { .. } => Code::new("KS0152", "unclosed-element"),
                Markup::StrayEndTag { .. } => Code::new("KS0153", "stray-end-tag"),
                Markup::Truncated => Code::new("KS0154", "truncated-markup"),
                Markup::MalformedTag => Code::new("KS0155", "malformed-tag"),
                Markup::MalformedAttribute { .. } => Code::new("KS0156", "malformed-attribute"),
                Markup::DuplicateAttribute { .. } => Code::new("KS0157", "duplicate-attribute"),
                Markup::UnknownEntity { .. } => Code::new("KS0158", "unknown-entity"),
                Markup::BadReference => Code::new("KS0159", "bad-character-reference"),
                Markup::BareLessThan => Code::new("KS0160", "bare-less-than"),
                Markup::Doctype => Code::new("KS0161", "document-type"),
                Markup::UnknownPrefix { .. } => Code::new("KS0162", "unknown-prefix"),
                Markup::AfterEnd => Code::new("KS0163", "after-root"),
            },
            Syntax::WrongNamespace { .. } => Code::new("KS0171", "wrong-namespace"),
            Syntax::UnexpectedAttribute { .. } => Code::new("KS0172", "unexpected-attribute"),
            Syntax::UnexpectedText => Code::new("KS0173", "unexpected-text"),
            Syntax::SecondResource => Code::new("KS0174", "second-resource"),
            Syntax::Instruction => Code::new("KS0175", "processing-instruction"),
        }
    }
}
