//! What holds for an element apart from where it stands: elements of several structures share it.

use super::element::{Profile, TypeUse};
use super::primitive::Primitive;
use super::rules::{self, Rule};
use super::set::SchemaSet;
use crate::definition::ElementDefinition;
use crate::definition::Max;
use crate::definition::Slicing;
use crate::definition::StructureDefinition;
use crate::definition::StructureKind;
use crate::definition::TypeRef;

/// What holds for an element.
#[derive(Debug, Default)]
pub struct Facets {
    /// Least number.
    pub min: u32,
    /// Largest number; none for `*`.
    pub max: Option<u32>,
    /// Whether the base allows more than one, so that it is a list.
    pub repeats: bool,
    /// Allowed types; none for a root, and where the content is another element's.
    pub types: Vec<TypeUse>,
    /// What its value must fulfil.
    pub rules: Vec<Rule>,
    /// Whether a sender and a receiver must be able to handle it.
    pub must_support: bool,
    /// Whether it must be in the narrative.
    pub in_narrative: bool,
    /// Whether it changes the meaning of what holds it.
    pub is_modifier: bool,
    /// Whether it is an attribute of XML.
    pub attribute: bool,
    /// Whether an instance must tell its type with `xsi:type`.
    pub tells_type: bool,
    /// Whether it and its neighbours may stand in any order.
    pub any_order: bool,
    /// What holds where the attribute is missing.
    pub default: Option<Box<str>>,
    /// How it is sliced, as its definition says.
    pub(super) slicing: Option<Slicing>,
    /// The element whose content it has, as its definition says.
    pub(super) content_reference: Option<Box<str>>,
}

/// What FHIRPath's own types mean where an element has them: `Element.id` and `Extension.url` are
/// given as System.String in R4, and what they may hold is told by the type's own definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Called {
    /// A root, which has no types of its own.
    Root,
    /// Part of a primitive type: a value of that type.
    Value(Option<Primitive>),
    /// `Extension.url`.
    Uri,
    /// Anything else.
    Text,
}

impl Called {
    pub(super) fn of(structure: &StructureDefinition, path: &str) -> Self {
        match structure.kind {
            _ if !path.contains('.') => Self::Root,
            StructureKind::Primitive => Self::Value(Primitive::named(&structure.type_name)),
            _ if path == "Extension.url" => Self::Uri,
            _ => Self::Text,
        }
    }
}

impl Facets {
    pub(super) fn compile(set: &SchemaSet, called: Called, definition: &ElementDefinition) -> Self {
        let types = match called {
            Called::Root => Vec::new(),
            _ => definition.types.iter().map(|t| type_use(set, called, t)).collect(),
        };
        Self {
            min: definition.min.unwrap_or(0),
            max: match definition.max {
                Some(Max::Count(max)) => Some(max),
                _ => None,
            },
            repeats: definition.base_max.or(definition.max).is_some_and(|max| max > Max::Count(1)),
            types,
            rules: rules::compile(set, definition),
            must_support: definition.must_support.unwrap_or(false),
            in_narrative: definition.in_narrative,
            is_modifier: definition.is_modifier.unwrap_or(false),
            attribute: definition.xml_attribute,
            tells_type: definition.type_attribute,
            any_order: definition.any_order,
            default: definition.default_value.as_deref().map(Box::from),
            slicing: definition.slicing.clone(),
            content_reference: definition.content_reference.as_deref().map(Box::from),
        }
    }
}

fn type_use(set: &SchemaSet, called: Called, t: &TypeRef) -> TypeUse {
    let profile = |canonical: &String| Profile { canonical: canonical.as_str().into(), schema: set.find(canonical) };
    let name = match (t.code.strip_prefix("http://hl7.org/fhirpath/System."), called) {
        (Some(_), Called::Value(Some(primitive))) => primitive.name(),
        (Some(_), Called::Uri) => "uri",
        (Some(_), _) => "string",
        (None, _) => t.code.as_str(),
    };
    TypeUse {
        name: name.into(),
        primitive: Primitive::named(name),
        schema: set.find_type(name),
        profiles: t.profiles.iter().map(profile).collect(),
        targets: t.targets.iter().map(profile).collect(),
        aggregation: t.aggregation.clone(),
    }
}
