//! KS10xx: what holds of HL7 CDA documents alone.

use crate::diagnostic::code::Code;
use crate::diagnostic::excerpt::Excerpt;

/// A problem of a CDA document.
#[derive(Clone, Debug, PartialEq)]
pub enum Cda {
    /// No profile of the document is known: only the base rules were asked.
    BaseOnly {
        /// The templates that the document says it follows.
        templates: Vec<String>,
    },
    /// The document does not tell the version of its standard.
    VersionAssumed {
        /// The standard it was held against.
        standard: String,
    },
    /// An element or attribute of a namespace that the schema does not know.
    Extension {
        /// The name.
        name: String,
        /// The namespace.
        namespace: String,
    },
    /// The element must tell its data type (`xsi:type`).
    TypeMissing {
        /// The element.
        element: String,
    },
    /// The type told is none that may stand here.
    TypeWrong {
        /// The type told.
        found: String,
        /// The types allowed; what is made from them is allowed too.
        allowed: Vec<String>,
    },
    /// None of the elements of which one must stand, or several of which one may.
    OneOf {
        /// The elements.
        choices: Vec<String>,
        /// How many of them there are.
        found: u32,
        /// Whether one must be there.
        needed: bool,
    },
    /// Text where only elements may stand.
    Text {
        /// The element that it stands in.
        within: String,
    },
    /// A value that also says that it has none.
    NullAndValue {
        /// The data type.
        type_name: &'static str,
    },
    /// A value without a part that it cannot do without.
    Incomplete {
        /// The data type.
        type_name: &'static str,
        /// The part.
        part: &'static str,
    },
    /// An attribute that says nothing without another.
    Alone {
        /// The attribute.
        attribute: &'static str,
        /// The one it needs.
        needs: &'static str,
    },
    /// Parts of an interval that do not go together.
    IntervalParts {
        /// The parts that are there.
        found: Vec<String>,
    },
    /// An interval that ends before it begins.
    IntervalOrder,
    /// A unit that UCUM does not have.
    Unit {
        /// The unit.
        found: Excerpt,
    },
    /// An address without its scheme (`tel:`, `mailto:`).
    Scheme {
        /// The address.
        found: Excerpt,
    },
    /// An `ID` that another element has.
    IdTwice {
        /// The id.
        id: Excerpt,
    },
    /// A reference to an `ID` that is not there.
    NoSuchId {
        /// The id.
        id: Excerpt,
    },
    /// Data that is no Base64, though it says that it is.
    NotBase64,
    /// An element that may not stand in the narrative, or not there.
    NarrativeElement {
        /// The element.
        name: String,
        /// The element it stands in.
        within: String,
    },
    /// An attribute that an element of the narrative does not have.
    NarrativeAttribute {
        /// The attribute.
        name: String,
        /// The element.
        within: String,
    },
    /// An element of the narrative that lacks what it must contain.
    NarrativeMissing {
        /// The element.
        within: String,
        /// What must be in it.
        needs: &'static str,
    },
    /// An address in the narrative that no viewer may follow.
    Link {
        /// The address.
        found: Excerpt,
    },
}

impl Cda {
    pub(crate) fn code(&self) -> Code {
        match self {
            Cda::BaseOnly { .. } => Code::new("KS1001", "cda-base-only"),
            Cda::VersionAssumed { .. } => Code::new("KS1002", "cda-version-assumed"),
            Cda::Extension { .. } => Code::new("KS1003", "cda-extension"),
            Cda::TypeMissing { .. } => Code::new("KS1004", "cda-type-missing"),
            Cda::TypeWrong { .. } => Code::new("KS1005", "cda-type"),
            Cda::OneOf { .. } => Code::new("KS1006", "cda-one-of"),
            Cda::Text { .. } => Code::new("KS1007", "cda-text"),
            Cda::NullAndValue { .. } => Code::new("KS1008", "cda-null-and-value"),
            Cda::Incomplete { .. } => Code::new("KS1009", "cda-incomplete"),
            Cda::Alone { .. } => Code::new("KS1010", "cda-alone"),
            Cda::IntervalParts { .. } => Code::new("KS1011", "cda-interval-parts"),
            Cda::IntervalOrder => Code::new("KS1012", "cda-interval-order"),
            Cda::Unit { .. } => Code::new("KS1013", "cda-unit"),
            Cda::Scheme { .. } => Code::new("KS1014", "cda-scheme"),
            Cda::IdTwice { .. } => Code::new("KS1015", "cda-id-twice"),
            Cda::NoSuchId { .. } => Code::new("KS1016", "cda-no-such-id"),
            Cda::NotBase64 => Code::new("KS1017", "cda-base64"),
            Cda::NarrativeElement { .. } => Code::new("KS1018", "cda-narrative-element"),
            Cda::NarrativeAttribute { .. } => Code::new("KS1019", "cda-narrative-attribute"),
            Cda::NarrativeMissing { .. } => Code::new("KS1020", "cda-narrative-missing"),
            Cda::Link { .. } => Code::new("KS1021", "cda-link"),
        }
    }
}
