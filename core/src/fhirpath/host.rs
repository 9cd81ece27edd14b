//! What an evaluation asks of the world of definitions.

use super::item::Item;
use crate::tree::NodeId;

/// A FHIR type, by a number of the host's own choosing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub u32);

impl TypeId {
    /// The type of what no definition tells about.
    pub const UNKNOWN: TypeId = TypeId(u32::MAX);
}

/// What a type says of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Child {
    /// Its type; for an element that holds a resource the general one, as the instance says more.
    pub ty: TypeId,
    /// Whether it is a choice, so that the name carries a type: `valueString` for `value[x]`.
    pub choice: bool,
}

/// That the host cannot tell, and why: `conformsTo` a profile that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided(pub String);

/// Gives types and answers the functions that need more than the instance. Every answer has a
/// default that knows nothing.
pub trait Host {
    /// The type of that FHIR name (`Patient`, `string`, `Observation.component`).
    fn find_type(&self, name: &str) -> Option<TypeId> {
        let _ = name;
        None
    }

    /// The type's name; of a part of a resource its path, or `BackboneElement`.
    fn type_name(&self, ty: TypeId) -> &str {
        let _ = ty;
        ""
    }

    /// Whether it is that type or one that derives from it.
    fn is(&self, ty: TypeId, of: TypeId) -> bool {
        ty == of
    }

    /// The element of that name as instances write it (`valueString`, not `value`). Asked once for
    /// each pair, then remembered by the [`super::Instance`].
    fn child(&self, parent: TypeId, name: &str) -> Option<Child> {
        let _ = (parent, name);
        None
    }

    /// Whether the type has an element of that name as expressions write it (`value`, not
    /// `valueString`). Asked only by strict evaluations.
    fn has_element(&self, parent: TypeId, name: &str) -> bool {
        let _ = (parent, name);
        true
    }

    /// What a reference that stands at (or in) a node leads to, within the same tree.
    fn resolve(&self, from: Option<NodeId>, reference: &str) -> Option<NodeId> {
        let _ = (from, reference);
        None
    }

    /// Whether a node conforms to a profile.
    fn conforms_to(&self, node: NodeId, profile: &str) -> Result<bool, Undecided> {
        let _ = node;
        Err(Undecided(profile.into()))
    }

    /// Whether a code, Coding, CodeableConcept or text is in a value set.
    fn member_of(&self, item: &Item, value_set: &str) -> Result<bool, Undecided> {
        let _ = item;
        Err(Undecided(value_set.into()))
    }

    /// Whether the first code is above the second in its code system, or the same.
    fn subsumes(&self, above: &Item, below: &Item) -> Result<bool, Undecided> {
        let _ = (above, below);
        Err(Undecided("subsumes".into()))
    }

    /// Whether a narrative keeps to the rules of FHIR.
    fn html_checks(&self, node: NodeId) -> Result<bool, Undecided> {
        let _ = node;
        Err(Undecided("htmlChecks".into()))
    }

    /// Whether a node is in a slice of a profile.
    fn in_slice(&self, node: NodeId, profile: &str, slice: &str) -> Result<bool, Undecided> {
        let _ = (node, slice);
        Err(Undecided(profile.into()))
    }

    /// Told what passes through `trace()`.
    fn trace(&self, name: &str, items: &[Item]) {
        let _ = (name, items);
    }
}

/// A host without definitions: expressions see names and values, no types.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoTypes;

impl Host for NoTypes {}
