//! KS04xx: references, and the rules of Bundles.

use crate::diagnostic::code::Code;

/// A problem of a reference or of a Bundle.
#[derive(Clone, Debug, PartialEq)]
pub enum Reference {
    /// Leads to nothing, although it must lead to an entry or a contained resource.
    NotFound {
        /// The reference.
        reference: String,
        /// The element's name.
        element: String,
        /// The address of the only resource of that type in the Bundle.
        candidate: Option<String>,
        /// Whether the reference is relative while its own entry has a `urn:` address.
        relative_in_urn: bool,
    },
    /// Leads to a resource of a type that is not allowed.
    TargetType {
        /// The type found.
        found: String,
        /// The types allowed.
        allowed: Vec<String>,
    },
    /// Leads to a resource that does not conform to the profile asked for.
    TargetProfile {
        /// The reference.
        reference: String,
        /// The profiles, one of which must hold.
        profiles: Vec<String>,
    },
    /// Leads to more than one entry.
    Ambiguous {
        /// The reference.
        reference: String,
    },
    /// Leads to a place that the profile does not allow (contained, in the Bundle, outside).
    Aggregation {
        /// Where it leads: `contained`, `bundled`, `referenced`.
        found: &'static str,
        /// Where it may lead.
        allowed: Vec<&'static str>,
    },
    /// A relative reference in an entry that has no `fullUrl`.
    NoFullUrl {
        /// The reference.
        reference: String,
    },
    /// An entry without `fullUrl`.
    EntryWithoutFullUrl,
    /// A `fullUrl` that is not absolute.
    FullUrlNotAbsolute {
        /// The address.
        url: String,
    },
    /// A `fullUrl` that ends with another id than the resource's.
    FullUrlId {
        /// The address.
        url: String,
        /// The resource's type and id.
        resource: String,
    },
    /// The first entry is not what the kind of Bundle asks for.
    FirstEntry {
        /// `message` or `document`.
        bundle: String,
        /// `MessageHeader` or `Composition`.
        expected: &'static str,
        /// The type found.
        found: String,
    },
    /// What the header or the sections name is not in the Bundle.
    NotInBundle {
        /// The reference.
        reference: String,
        /// Where it stands: `MessageHeader.focus`.
        element: String,
    },
    /// Nothing leads to the entry.
    Unreachable {
        /// The resource's type.
        resource: String,
    },
    /// A contained resource that nothing refers to, or without an id.
    Contained {
        /// Its id, if it has one.
        id: Option<String>,
    },
    /// A reference with nothing in it.
    Nothing,
    /// The entry at the address is of another type than the reference says.
    EntryType {
        /// The reference.
        reference: String,
        /// The entry's type.
        found: String,
    },
    /// The type that a reference states is not that of its target, or not allowed.
    StatedType {
        /// The type it states.
        stated: String,
    },
    /// An entry of a search result that does not fit the search.
    Search(SearchFault),
    /// A second link of a Bundle with the same relation, where there can be only one.
    LinkTwice {
        /// The relation.
        relation: String,
    },
    /// A link between the pages of a search, in a Bundle that has none.
    LinkOfSearch {
        /// The relation.
        relation: String,
        /// The Bundle's type.
        bundle: String,
    },
    /// Characters that no address has.
    Malformed {
        /// The reference.
        reference: String,
    },
}

/// What is wrong with an entry of a search result.
#[derive(Clone, Debug, PartialEq)]
pub enum SearchFault {
    /// It has no id.
    WithoutId,
    /// An outcome that is no OperationOutcome.
    NotOutcome {
        /// Its type.
        found: String,
    },
    /// A match of a type that was not asked for.
    OtherType {
        /// Its type.
        found: String,
        /// The types that were asked for.
        asked: Vec<String>,
    },
}

impl Reference {
    pub(crate) fn code(&self) -> Code {
        match self {
            Reference::NotFound { .. } => Code::new("KS0402", "reference-not-found"),
            Reference::TargetType { .. } => Code::new("KS0403", "target-type"),
            Reference::TargetProfile { .. } => Code::new("KS0404", "target-profile"),
            Reference::Ambiguous { .. } => Code::new("KS0405", "ambiguous-reference"),
            Reference::Aggregation { .. } => Code::new("KS0406", "aggregation"),
            Reference::NoFullUrl { .. } => Code::new("KS0407", "relative-without-fullurl"),
            Reference::EntryWithoutFullUrl => Code::new("KS0408", "no-fullurl"),
            Reference::FullUrlNotAbsolute { .. } => Code::new("KS0409", "fullurl-not-absolute"),
            Reference::FullUrlId { .. } => Code::new("KS0410", "fullurl-id"),
            Reference::FirstEntry { .. } => Code::new("KS0411", "first-entry"),
            Reference::NotInBundle { .. } => Code::new("KS0412", "not-in-bundle"),
            Reference::Unreachable { .. } => Code::new("KS0413", "unreachable-entry"),
            Reference::Contained { .. } => Code::new("KS0414", "contained"),
            Reference::Nothing => Code::new("KS0415", "empty-reference"),
            Reference::EntryType { .. } => Code::new("KS0416", "entry-type"),
            Reference::Search(_) => Code::new("KS0417", "search-entry"),
            Reference::StatedType { .. } => Code::new("KS0418", "stated-type"),
            Reference::LinkTwice { .. } | Reference::LinkOfSearch { .. } => Code::new("KS0419", "bundle-link"),
            Reference::Malformed { .. } => Code::new("KS0420", "malformed-reference"),
        }
    }
}
