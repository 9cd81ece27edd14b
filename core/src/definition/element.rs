//! ElementDefinition.

use super::value::Value;
use std::sync::Arc;

/// The largest number of repetitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Max {
    /// At most this many.
    Count(u32),
    /// `*`.
    Unbounded,
}

/// How a Reference must lead to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aggregation {
    /// To a contained resource.
    Contained,
    /// To anything outside.
    Referenced,
    /// To an entry of the same Bundle.
    Bundled,
}

/// One of the allowed types.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TypeRef {
    /// Type name; the FHIRPath system types of `id` and `value` are reduced to FHIR's names
    /// (`http://hl7.org/fhirpath/System.String` with the extension that names the FHIR type).
    pub code: String,
    /// Profiles of the type, one of which must hold.
    pub profiles: Vec<String>,
    /// Profiles of a reference's target, one of which must hold.
    pub targets: Vec<String>,
    /// How a reference may lead there; any way where empty.
    pub aggregation: Vec<Aggregation>,
    /// `independent` or `specific`, where said.
    pub versioning: Option<String>,
}

/// How a binding binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Strength {
    /// Only codes of the set.
    Required,
    /// A code of the set, unless none fits.
    Extensible,
    /// A code of the set, if possible.
    Preferred,
    /// For example.
    Example,
}

/// A bound value set.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Binding {
    /// How it binds.
    pub strength: Strength,
    /// The value set's canonical, version included where stated.
    pub value_set: Option<String>,
    /// The value set that no code may leave (extension `elementdefinition-maxValueSet`).
    pub max_value_set: Option<String>,
}

/// An invariant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Constraint {
    /// Its name: `dom-2`.
    pub key: String,
    /// Whether a failure is an error, else a warning.
    pub error: bool,
    /// Whether it is only good practice (extension `elementdefinition-bestpractice`).
    pub best_practice: bool,
    /// The author's words for it.
    pub human: String,
    /// The same in Danish (extension `translation`).
    pub danish: Option<String>,
    /// Where it stands in the standard, and how sure that is (`requirements`).
    pub clause: Option<String>,
    /// Whether official examples are known to break it (extension `urn:klarsyn:known-deviation`).
    pub deviation: bool,
    /// FHIRPath; constraints without one cannot be checked.
    pub expression: Option<String>,
    /// The structure that first stated it.
    pub source: Option<String>,
}

/// What tells slices apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DiscriminatorKind {
    /// The value at the path.
    Value,
    /// Whether the path is there.
    Exists,
    /// The same as value.
    Pattern,
    /// The type at the path.
    Type,
    /// The profile that holds at the path.
    Profile,
}

/// A discriminator.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Discriminator {
    /// Its kind.
    pub kind: DiscriminatorKind,
    /// Its path, in FHIRPath's small subset.
    pub path: String,
}

/// Whether more than the slices may appear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SliceRules {
    /// Slices only.
    Closed,
    /// Anything more.
    Open,
    /// Anything more, after the slices.
    OpenAtEnd,
}

/// That an element is sliced, and how.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Slicing {
    /// What tells the slices apart; by the whole slice where empty.
    pub discriminators: Vec<Discriminator>,
    /// Whether the slices must come in their order.
    pub ordered: bool,
    /// Whether more may appear.
    pub rules: SliceRules,
}

/// One element of a structure. In a differential what is not said is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ElementDefinition {
    /// `Patient.name:official.given`.
    pub id: String,
    /// `Patient.name.given`.
    pub path: String,
    /// The slice's name, reslices after `/`.
    pub slice_name: Option<String>,
    /// Least number of repetitions.
    pub min: Option<u32>,
    /// Largest number of repetitions.
    pub max: Option<Max>,
    /// The base element's largest number; more than one means that it is a list.
    pub base_max: Option<Max>,
    /// The base element's path (`Element.id` for `Patient.id`'s kin).
    pub base_path: Option<String>,
    /// `#Questionnaire.item`, or with the structure's url before it.
    pub content_reference: Option<String>,
    /// Allowed types.
    pub types: Vec<TypeRef>,
    /// The exact value, with the type it was given as (`Uri`).
    pub fixed: Option<(String, Value)>,
    /// The value that must be within, with the type it was given as.
    pub pattern: Option<(String, Value)>,
    /// Least value, with its type.
    pub min_value: Option<(String, Value)>,
    /// Largest value, with its type.
    pub max_value: Option<(String, Value)>,
    /// Most characters.
    pub max_length: Option<u32>,
    /// Pattern of a primitive's text (extension `regex`).
    pub regex: Option<String>,
    /// Bound value set.
    pub binding: Option<Binding>,
    /// Invariants.
    pub constraints: Vec<Arc<Constraint>>,
    /// How it is sliced.
    pub slicing: Option<Slicing>,
    /// Whether a sender and a receiver must be able to handle it.
    pub must_support: Option<bool>,
    /// Whether it changes the meaning of what holds it.
    pub is_modifier: Option<bool>,
    /// Whether it belongs to the summary (MedCom's older rule for the narrative).
    pub is_summary: Option<bool>,
    /// Whether an obligation says that it must be in the narrative (`SHALL:in-narrative`).
    pub in_narrative: bool,
    /// Whether it is an XML attribute (`representation` is `xmlAttr`).
    pub xml_attribute: bool,
    /// Whether an instance must tell its type (`representation` is `typeAttr`): `xsi:type`.
    pub type_attribute: bool,
    /// Whether its siblings of the same kind may stand before and after it (extension
    /// `xml-choice-group`).
    pub any_order: bool,
    /// What holds where it is missing, for an attribute (`defaultValueCode`).
    pub default_value: Option<String>,
    /// Meaning when it is missing, and ordering meaning, play no part in validation and are not
    /// kept; a short title is, for words and `explain`.
    pub short: Option<String>,
}
