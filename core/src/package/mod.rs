//! FHIR packages and compiled packs, from bytes.

pub mod pack;

pub use pack::Pack;
