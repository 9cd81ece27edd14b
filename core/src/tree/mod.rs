//! One arena of nodes: FHIR JSON, FHIR XML and CDA XML all become it.
//!
//! A node is an element with its lexical value, its place in the source, and its children in
//! order. Repetitions are siblings of the same name. A primitive and its `_value` twin are one
//! node: the value on the node, `id` and `extension` below it.

mod build;
mod names;
mod node;
mod path;
mod walk;
mod xpath;

pub use build::TreeBuilder;
pub use names::{LocalName, NameTable};
pub use node::{Format, Kind, Node, NodeId, Text, Tree};
pub use walk::{Ancestors, Children, Descendants, Named};
