//! The conformance resources we read, slimmed to what validation needs.

mod canonical;
mod element;
pub mod read;
mod structure;
mod terminology;
mod value;

pub use canonical::Canonical;
pub use element::{
    Aggregation, Binding, Constraint, Discriminator, DiscriminatorKind, ElementDefinition, Max, SliceRules, Slicing,
    Strength, TypeRef,
};
pub use structure::{Derivation, ExtensionContext, Header, StructureDefinition, StructureKind};
pub use terminology::{
    CodeSystem, Compose, Concept, ConceptProperty, ConceptSet, Content, Designation, Expansion, Filter, ValueSet,
};
pub use value::Value;
