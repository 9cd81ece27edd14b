//! KS02xx: elements that are missing, too many, unknown or in no slice; extensions and profiles.

use crate::diagnostic::code::Code;
use crate::diagnostic::excerpt::Excerpt;

/// The slice that nearly matched, and the one condition that missed.
#[derive(Clone, Debug, PartialEq)]
pub struct NearMiss {
    /// The slice.
    pub slice: String,
    /// The element that decides, from the sliced element: `extension.value.code`.
    pub path: String,
    /// What stands there; none where nothing does.
    pub found: Option<Excerpt>,
    /// What had to stand there.
    pub expected: String,
    /// Whether only upper and lower case differ.
    pub case_only: bool,
}

/// A problem of structure.
#[derive(Clone, Debug, PartialEq)]
pub enum Structure {
    /// No element of that name is defined here.
    Unknown {
        /// The name.
        name: String,
        /// The type or element it stands in.
        within: String,
        /// A defined name that is nearly the same.
        nearest: Option<String>,
    },
    /// Fewer than there must be.
    TooFew {
        /// The element, with its slice: `Patient.name:official`.
        element: String,
        /// Least number.
        min: u32,
        /// Number found.
        found: u32,
    },
    /// More than there may be.
    TooMany {
        /// The element, with its slice.
        element: String,
        /// Largest number.
        max: u32,
        /// Number found.
        found: u32,
    },
    /// In no slice of a closed slicing.
    NoSlice {
        /// The sliced element.
        element: String,
        /// The slices there are.
        slices: Vec<String>,
        /// The one that nearly matched.
        nearest: Option<NearMiss>,
    },
    /// The profile forbids the element.
    NotAllowed {
        /// The element.
        element: String,
    },
    /// It fits more than one slice.
    SeveralSlices {
        /// The sliced element.
        element: String,
        /// The slices it fits.
        slices: Vec<String>,
    },
    /// It stands before a slice that must come first, or slices must come before the rest.
    SliceOrder {
        /// The sliced element.
        element: String,
        /// Its slice; none for one that is in no slice.
        slice: Option<String>,
    },
    /// A choice element of a type that is not allowed.
    ChoiceType {
        /// The element: `Extension.value[x]`.
        element: String,
        /// Its type.
        found: String,
        /// The types allowed.
        allowed: Vec<String>,
    },
    /// Two types of one choice element.
    ChoiceTwice {
        /// The element.
        element: String,
    },
    /// No definition of the extension is known.
    UnknownExtension {
        /// Its url.
        url: String,
        /// A known url that is nearly the same.
        nearest: Option<String>,
    },
    /// The extension may not stand here.
    ExtensionContext {
        /// Its url.
        url: String,
        /// Where it stands.
        here: String,
        /// Where it may stand.
        allowed: Vec<String>,
    },
    /// A modifier extension among plain ones, or the other way round.
    ExtensionModifier {
        /// Its url.
        url: String,
        /// Whether its definition says that it modifies.
        modifies: bool,
    },
    /// An extension without a url, or with a relative one.
    ExtensionUrl {
        /// The url, if there is one.
        url: Option<String>,
    },
    /// An extension with a value although it must have parts, or the other way round.
    ExtensionContent {
        /// Its url.
        url: String,
        /// Whether its definition asks for a value.
        value_expected: bool,
    },
    /// A resource of a type that may not stand here.
    ResourceType {
        /// Its type.
        found: String,
        /// The types allowed.
        allowed: Vec<String>,
    },
    /// `resourceType` names no resource of FHIR R4.
    UnknownResource {
        /// The name.
        name: String,
        /// A resource of nearly the same name.
        nearest: Option<String>,
    },
    /// A resource without its type.
    NoResourceType,
    /// A profile that is not known here.
    UnknownProfile {
        /// Its canonical.
        canonical: String,
    },
    /// A profile for another type.
    ProfileType {
        /// Its canonical.
        canonical: String,
        /// The type it is for.
        expects: String,
        /// The type found.
        found: String,
    },
    /// A profiled type of which no profile holds.
    NoProfileHolds {
        /// The element.
        element: String,
        /// The profiles.
        profiles: Vec<String>,
    },
    /// An element of XML that stands after one that comes later.
    Order {
        /// The element.
        element: String,
        /// The one that it stands after.
        after: String,
    },
    /// Two elements of a resource with the same id.
    DuplicateId {
        /// The id.
        id: String,
    },
}

impl Structure {
    pub(crate) fn code(&self) -> Code {
        match self {
            Structure::Unknown { .. } => Code::new("KS0201", "unknown-element"),
            Structure::TooFew { .. } => Code::new("KS0202", "missing-element"),
            Structure::NoSlice { .. } => Code::new("KS0203", "no-slice"),
            Structure::TooMany { .. } => Code::new("KS0204", "too-many"),
            Structure::NotAllowed { .. } => Code::new("KS0205", "not-allowed"),
            Structure::SeveralSlices { .. } => Code::new("KS0206", "several-slices"),
            Structure::SliceOrder { .. } => Code::new("KS0207", "slice-order"),
            Structure::ChoiceType { .. } => Code::new("KS0208", "choice-type"),
            Structure::ChoiceTwice { .. } => Code::new("KS0209", "choice-twice"),
            Structure::UnknownExtension { .. } => Code::new("KS0210", "unknown-extension"),
            Structure::ExtensionContext { .. } => Code::new("KS0211", "extension-context"),
            Structure::ExtensionModifier { .. } => Code::new("KS0212", "extension-modifier"),
            Structure::ExtensionUrl { .. } => Code::new("KS0213", "extension-url"),
            Structure::ExtensionContent { .. } => Code::new("KS0214", "extension-content"),
            Structure::ResourceType { .. } => Code::new("KS0215", "resource-type"),
            Structure::UnknownResource { .. } => Code::new("KS0216", "unknown-resource"),
            Structure::NoResourceType => Code::new("KS0217", "no-resource-type"),
            Structure::UnknownProfile { .. } => Code::new("KS0218", "unknown-profile"),
            Structure::ProfileType { .. } => Code::new("KS0219", "profile-type"),
            Structure::NoProfileHolds { .. } => Code::new("KS0220", "no-profile-holds"),
            Structure::Order { .. } => Code::new("KS0221", "element-order"),
            Structure::DuplicateId { .. } => Code::new("KS0222", "duplicate-id"),
        }
    }
}
