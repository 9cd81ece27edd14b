//! KS08xx: the narrative, and what is unsafe to show.

use super::markup::Markup;
use crate::diagnostic::code::Code;
use crate::diagnostic::excerpt::Excerpt;

/// A problem of a narrative.
#[derive(Clone, Debug, PartialEq)]
pub enum Narrative {
    /// It is no well-formed XHTML; nothing of it can be shown.
    Malformed(Markup),
    /// Its outermost element is no `div`.
    NotADiv {
        /// The element; empty where there is none.
        found: String,
    },
    /// It is not in the XHTML namespace.
    Namespace {
        /// The namespace; empty for none.
        found: String,
    },
    /// An element that narratives may not have.
    Element {
        /// The element.
        element: String,
        /// Whether it could run as a program or load something.
        active: bool,
    },
    /// An attribute that narratives may not have.
    Attribute {
        /// The attribute.
        attribute: String,
        /// On which element.
        element: String,
        /// Whether it could run as a program.
        active: bool,
    },
    /// Neither text nor an image.
    NoContent,
    /// An address that runs as a program (`javascript:`).
    Script {
        /// The attribute.
        attribute: String,
        /// On which element.
        element: String,
    },
    /// A character written by a name that XML does not have.
    Entity {
        /// The name.
        entity: String,
    },
    /// Something that would be loaded from elsewhere when the narrative is shown.
    External {
        /// The attribute.
        attribute: String,
        /// The address.
        address: Excerpt,
    },
    /// What stands as an address leads nowhere.
    Address {
        /// The attribute.
        attribute: String,
        /// What stands there.
        address: Excerpt,
    },
}

impl Narrative {
    pub(crate) fn code(&self) -> Code {
        match self {
            Narrative::Malformed(_) => Code::new("KS0801", "malformed-narrative"),
            Narrative::NotADiv { .. } => Code::new("KS0802", "narrative-not-div"),
            Narrative::Namespace { .. } => Code::new("KS0803", "narrative-namespace"),
            Narrative::Element { .. } => Code::new("KS0804", "narrative-element"),
            Narrative::Attribute { .. } => Code::new("KS0805", "narrative-attribute"),
            Narrative::NoContent => Code::new("KS0806", "narrative-without-content"),
            Narrative::Script { .. } => Code::new("KS0807", "narrative-script"),
            Narrative::Entity { .. } => Code::new("KS0809", "narrative-entity"),
            Narrative::External { .. } => Code::new("KS0808", "narrative-external"),
            Narrative::Address { .. } => Code::new("KS0810", "narrative-address"),
        }
    }
}
