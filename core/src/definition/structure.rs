//! StructureDefinition.

use super::element::ElementDefinition;

/// What a structure describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StructureKind {
    /// `primitive-type`.
    Primitive,
    /// `complex-type`.
    Complex,
    /// `resource`.
    Resource,
    /// `logical`.
    Logical,
}

/// How a structure relates to its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Derivation {
    /// A type of its own.
    Specialization,
    /// A profile.
    Constraint,
}

/// Where an extension may stand.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExtensionContext {
    /// `element`, `extension` or `fhirpath`.
    pub kind: String,
    /// A path, a url, or an expression.
    pub expression: String,
}

/// What a structure is, without its elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The type it defines or constrains.
    pub type_name: String,
    /// What it describes.
    pub kind: StructureKind,
    /// Whether no instance may be of just this type.
    pub is_abstract: bool,
    /// Canonical of its base.
    pub base: Option<String>,
}

impl From<&StructureDefinition> for Header {
    fn from(structure: &StructureDefinition) -> Self {
        let StructureDefinition { type_name, kind, is_abstract, base, .. } = structure;
        Self { type_name: type_name.clone(), kind: *kind, is_abstract: *is_abstract, base: base.clone() }
    }
}

/// A StructureDefinition. `snapshot` is empty until one was read or generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StructureDefinition {
    /// Canonical url, without version.
    pub url: String,
    /// Business version.
    pub version: String,
    /// Computer name.
    pub name: String,
    /// What it describes.
    pub kind: StructureKind,
    /// Whether no instance may be of just this type.
    pub is_abstract: bool,
    /// The type it defines or constrains; for a logical model its full url.
    pub type_name: String,
    /// Canonical of its base; none for `Element` and `Base`.
    pub base: Option<String>,
    /// How it relates to its base.
    pub derivation: Derivation,
    /// Where the extension it defines may stand.
    pub contexts: Vec<ExtensionContext>,
    /// Expressions that must hold where the extension stands.
    pub context_invariants: Vec<String>,
    /// What it says itself.
    pub differential: Vec<ElementDefinition>,
    /// Everything that holds.
    pub snapshot: Vec<ElementDefinition>,
}
