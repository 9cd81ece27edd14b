//! Compiled rules: each structure becomes an arena of elements that hold small rules.
//!
//! A structure is compiled when it is first needed and then shared by every run. Structures
//! refer to one another by number, so that types may be recursive.

mod cda;
mod compile;
mod condition;
mod element;
mod facets;
mod key;
mod library;
mod primitive;
mod print;
pub mod rules;
mod set;
mod simple;
mod steps;
mod times;

pub use cda::CdaType;
pub use condition::{Condition, Expected};
pub use element::{Child, Content, Element, ElementId, Number, Profile, Schema, SchemaId, Slice, SliceTable, TypeUse};
pub use facets::Facets;
pub use key::Key;
pub use primitive::{Lexical, Primitive};
pub use print::print;
pub use rules::Rule;
pub use set::{Definitions, SchemaSet};
pub use simple::{CDA, Simple};
pub use steps::{Step, parse_steps};
