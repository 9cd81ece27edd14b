//! ValueSet and CodeSystem.

/// A word for a concept in a language, or for a use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Designation {
    /// BCP 47, where said.
    pub language: Option<String>,
    /// The word.
    pub value: String,
}

/// A property of a concept (`parent`, `notSelectable`, `status`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConceptProperty {
    /// Which.
    pub code: String,
    /// Its value as text.
    pub value: String,
}

/// A concept of a code system; its children are further concepts that name it as parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// The code.
    pub code: String,
    /// Its display in the system's own language.
    pub display: Option<String>,
    /// Further words.
    pub designations: Vec<Designation>,
    /// Index of the concept it is nested in.
    pub parent: Option<u32>,
    /// Properties, `parent` and `child` among them.
    pub properties: Vec<ConceptProperty>,
}

/// How much of a code system a resource carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Content {
    /// All of it.
    Complete,
    /// Some of it.
    Fragment,
    /// Examples.
    Example,
    /// Nothing.
    NotPresent,
    /// Words and properties for another one.
    Supplement,
}

/// A CodeSystem, its concepts flattened in document order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeSystem {
    /// Canonical url.
    pub url: String,
    /// Version.
    pub version: String,
    /// Computer name.
    pub name: String,
    /// The language of its displays.
    pub language: Option<String>,
    /// Whether case matters.
    pub case_sensitive: bool,
    /// How much it carries.
    pub content: Content,
    /// The system it adds to.
    pub supplements: Option<String>,
    /// The value set of all its codes.
    pub value_set: Option<String>,
    /// What nesting means (`is-a`, `part-of`), where said.
    pub hierarchy: Option<String>,
    /// Its concepts.
    pub concepts: Vec<Concept>,
}

/// A condition on concepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Which property.
    pub property: String,
    /// `=`, `is-a`, `descendent-of`, `in`, `regex` and so on.
    pub op: String,
    /// Its operand.
    pub value: String,
}

/// One include or exclude.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConceptSet {
    /// The code system; none where only value sets are named.
    pub system: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// Codes with their displays and designations; all of the system where empty and unfiltered.
    pub concepts: Vec<Concept>,
    /// Conditions, all of which must hold.
    pub filters: Vec<Filter>,
    /// Value sets, all of which must hold the code.
    pub value_sets: Vec<String>,
}

/// The definition of a value set by its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compose {
    /// Any of these.
    pub include: Vec<ConceptSet>,
    /// But none of these.
    pub exclude: Vec<ConceptSet>,
}

/// A ready list of codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expansion {
    /// System and concept, flattened; abstract ones left out.
    pub codes: Vec<(String, Concept)>,
    /// Whether it says that it is not all.
    pub incomplete: bool,
}

/// A ValueSet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueSet {
    /// Canonical url.
    pub url: String,
    /// Version.
    pub version: String,
    /// Computer name.
    pub name: String,
    /// Its definition.
    pub compose: Option<Compose>,
    /// A ready expansion.
    pub expansion: Option<Expansion>,
}
