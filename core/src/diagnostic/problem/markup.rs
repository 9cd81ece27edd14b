//! What can be wrong with XML as such; in a document KS01xx, inside a narrative KS0801.

/// A fault of XML markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// The end tag of another element than the open one.
    MismatchedTag {
        /// The end tag's name.
        found: String,
        /// The open element's name.
        expected: String,
    },
    /// The text ends before the element does.
    Unclosed {
        /// The element's name.
        element: String,
    },
    /// An end tag where no such element is open.
    StrayEndTag {
        /// Its name.
        element: String,
    },
    /// The text ends inside a tag, a comment or the like.
    Truncated,
    /// Something in a tag that is neither an attribute nor its end.
    MalformedTag,
    /// An attribute without a value in quotes.
    MalformedAttribute {
        /// Its name.
        attribute: String,
    },
    /// The same attribute twice in one tag.
    DuplicateAttribute {
        /// Its name.
        attribute: String,
    },
    /// `&name;` of an entity that XML does not have.
    UnknownEntity {
        /// Its name.
        entity: String,
    },
    /// `&#…;` of something that is no character, or an `&` on its own.
    BadReference,
    /// A `<` that starts no tag.
    BareLessThan,
    /// A document type declaration: refused, and nothing of it is expanded.
    Doctype,
    /// A prefix that no `xmlns` declares.
    UnknownPrefix {
        /// The prefix.
        prefix: String,
    },
    /// Something after the end of the root element.
    AfterEnd,
}
