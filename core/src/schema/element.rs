//! The compiled form of a structure and of its elements.

use super::cda::CdaType;
use super::condition::Condition;
use super::facets::Facets;
use super::key::Key;
use super::primitive::Primitive;
use crate::definition::Aggregation;
use crate::definition::Derivation;
use crate::definition::Discriminator;
use crate::definition::ExtensionContext;
use crate::definition::SliceRules;
use crate::definition::Slicing;
use crate::definition::StructureKind;
use std::ops::Deref;
use std::sync::Arc;
use std::sync::OnceLock;

/// A structure in its [`super::SchemaSet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(pub u32);

/// An element of a structure; 0 is its root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementId(pub u32);

impl ElementId {
    /// The root of every structure.
    pub const ROOT: ElementId = ElementId(0);
}

/// A profile named by an element; its schema where the definition is at hand.
#[derive(Clone, Debug)]
pub struct Profile {
    /// As written, version included.
    pub canonical: Box<str>,
    /// Its schema; none where the definition is not here.
    pub schema: Option<SchemaId>,
}

/// One of the types an element may have.
#[derive(Clone, Debug)]
pub struct TypeUse {
    /// FHIR type name.
    pub name: Box<str>,
    /// For primitives, which.
    pub primitive: Option<Primitive>,
    /// The type's own schema; none where the definition is not here.
    pub schema: Option<SchemaId>,
    /// One of these must hold, if there are any.
    pub profiles: Vec<Profile>,
    /// One of these must hold for the target, if there are any.
    pub targets: Vec<Profile>,
    /// How a reference may lead to its target; any way where empty.
    pub aggregation: Vec<Aggregation>,
}

/// A name under which a child may stand.
#[derive(Clone, Debug)]
pub struct Child {
    /// The name to compare quickly.
    pub key: Key,
    /// `status`, `valueString`.
    pub name: Box<str>,
    /// The child.
    pub element: ElementId,
    /// Which of its types the name tells.
    pub type_index: Option<u16>,
    /// Its position among the children; the same for all names of a choice.
    pub position: u16,
}

/// How many there must and may be of a child: together in one place, since all of an element's
/// children are asked for it.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// Least number.
    pub min: u32,
    /// Largest number.
    pub max: u32,
    /// Whether it is sliced.
    pub sliced: bool,
}

/// Where the content of an element is defined that says "the same as there".
#[derive(Clone, Debug)]
pub enum Content {
    /// At an element of the same structure.
    Here(ElementId),
    /// At the element of that id in another.
    There(SchemaId, Box<str>),
}

/// A slice.
#[derive(Clone, Debug)]
pub struct Slice {
    /// Its name.
    pub name: Box<str>,
    /// What holds for its members.
    pub element: ElementId,
}

/// How an element is sliced.
#[derive(Debug)]
pub struct SliceTable {
    /// Slices in their order, reslices not among them.
    pub slices: Vec<Slice>,
    /// Whether more may appear.
    pub rules: SliceRules,
    /// Whether the slices must come in their order.
    pub ordered: bool,
    /// What tells them apart.
    pub discriminators: Vec<Discriminator>,
    /// For each slice what must hold of a member; made when first needed, since it looks into
    /// other structures.
    pub conditions: OnceLock<Vec<Vec<Condition>>>,
}

impl SliceTable {
    /// As a definition says it, without its slices.
    pub(super) fn new(slicing: &Slicing) -> Self {
        Self {
            slices: Vec::new(),
            rules: slicing.rules,
            ordered: slicing.ordered,
            discriminators: slicing.discriminators.clone(),
            conditions: OnceLock::new(),
        }
    }
}

/// What holds for one element of a structure.
#[derive(Debug, Default)]
pub struct Element {
    /// `Patient.name:official.given`.
    pub id: Box<str>,
    /// `Patient.name.given`.
    pub path: Box<str>,
    /// Its name without what stands before; a choice ends with `[x]`.
    pub name: Box<str>,
    /// What elements of several structures may have in common.
    pub facets: Arc<Facets>,
    /// The element whose children it has.
    pub content: Option<Content>,
    /// Names of its children, if the structure says them; else its type's hold.
    pub children: Vec<Child>,
    /// Its children in order, for cardinality.
    pub order: Vec<ElementId>,
    /// How many there must and may be of each of them.
    pub numbers: Vec<Number>,
    /// Positions in `children` by the short form of their key, sorted.
    pub by_key: Vec<(u32, u16)>,
    /// Of a choice, how long its name is without `[x]`; else 0.
    pub stem: u8,
    /// How it is sliced.
    pub slicing: Option<Box<SliceTable>>,
}

impl Deref for Element {
    type Target = Facets;

    #[inline]
    fn deref(&self) -> &Facets {
        &self.facets
    }
}

/// A compiled structure.
#[derive(Debug)]
pub struct Schema {
    /// Its number.
    pub id: SchemaId,
    /// Canonical without version.
    pub url: Box<str>,
    /// Version.
    pub version: Box<str>,
    /// The type it defines or constrains.
    pub type_name: Box<str>,
    /// What it describes.
    pub kind: StructureKind,
    /// Whether no instance may be of just this type.
    pub is_abstract: bool,
    /// Whether it is a profile or a type.
    pub derivation: Derivation,
    /// The structure it is made from.
    pub base: Option<SchemaId>,
    /// For an extension: where it may stand.
    pub contexts: Vec<ExtensionContext>,
    /// For an extension: expressions that must hold of the element that it stands in.
    pub context_invariants: Vec<String>,
    /// For a primitive: which.
    pub primitive: Option<Primitive>,
    /// The structure of the type that it defines or constrains.
    pub of_type: Option<SchemaId>,
    /// For a class or data type of CDA: what it asks beside its elements.
    pub cda: CdaType,
    /// Elements; the first is the root.
    pub elements: Vec<Element>,
}

impl Schema {
    /// The element.
    #[inline]
    pub fn element(&self, id: ElementId) -> &Element {
        &self.elements[id.0 as usize]
    }

    /// The root.
    #[inline]
    pub fn root(&self) -> &Element {
        &self.elements[0]
    }

    /// Whether it is a profile on a type, not the type itself.
    pub fn is_profile(&self) -> bool {
        self.derivation == Derivation::Constraint
    }
}

impl Element {
    /// The child of that name: by `hint` (where the last one was found, names come in order as a
    /// rule), else by search.
    #[inline]
    pub fn child(&self, key: Key, name: &str, hint: usize) -> Option<(usize, &Child)> {
        let is = |child: &Child| child.key == key && (key.is_whole() || *child.name == *name);
        for position in [hint, hint + 1] {
            if let Some(child) = self.children.get(position)
                && is(child)
            {
                return Some((position, child));
            }
        }
        let short = key.short();
        let from = self.by_key.partition_point(|(k, _)| *k < short);
        let matching = self.by_key[from..].iter().take_while(|(k, _)| *k == short);
        let mut matching = matching.map(|(_, at)| (*at as usize, &self.children[*at as usize]));
        matching.find(|(_, child)| is(child))
    }

    /// The child with that name, a choice by its name without type (`value` for `value[x]`).
    pub fn child_named(&self, name: &str) -> Option<&Child> {
        let exact = self.child(Key::of(name), name, usize::MAX - 1).map(|(_, child)| child);
        exact.or_else(|| {
            self.children.iter().find(|c| {
                c.type_index.is_some()
                    && c.name
                        .strip_prefix(name)
                        .is_some_and(|r| r.starts_with(|first: char| first.is_ascii_uppercase()))
            })
        })
    }

    /// Whether one of its types is a choice (its name ends with `[x]`).
    pub fn is_choice(&self) -> bool {
        self.name.ends_with("[x]")
    }
}
