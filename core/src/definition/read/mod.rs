//! Definitions out of parsed resources: what validation reads, and no more.

mod element;
mod structure;
mod terminology;
mod value;

pub use structure::structure_definition;
pub use terminology::code_system;
pub use terminology::value_set;
pub use value::value;

use crate::diagnostic::problem::Definition;
use crate::tree::NodeId;
use crate::tree::Tree;

/// Nested deeper than any real definition.
const DEEPEST: usize = 200;

/// The value of a child that the definition cannot do without.
fn required<'t>(tree: &'t Tree, node: NodeId, name: &'static str) -> Result<&'t str, Definition> {
    tree.child_value(node, name).ok_or_else(|| {
        let of = tree.child_value(node, "url").or_else(|| tree.child_value(node, "id")).unwrap_or("");
        Definition::Incomplete { definition: of.into(), element: name.into() }
    })
}

fn owned(tree: &Tree, node: NodeId, name: &str) -> Option<String> {
    tree.child_value(node, name).map(str::to_owned)
}

fn flag(tree: &Tree, node: NodeId, name: &str) -> Option<bool> {
    tree.child_value(node, name).map(|v| v == "true")
}

/// All values of the children of that name.
fn values(tree: &Tree, node: NodeId, name: &str) -> Vec<String> {
    tree.named(node, name).filter_map(|child| tree.value(child)).map(str::to_owned).collect()
}

/// The extensions of that url.
fn extensions<'t>(tree: &'t Tree, node: NodeId, url: &'t str) -> impl Iterator<Item = NodeId> + 't {
    tree.named(node, "extension").filter(move |&e| tree.child_value(e, "url") == Some(url))
}

/// The value of the first extension of that url, whatever its type.
fn extension<'t>(tree: &'t Tree, node: NodeId, url: &'t str) -> Option<&'t str> {
    let found = extensions(tree, node, url).next()?;
    tree.children(found).find(|&c| tree.name(c).starts_with("value")).and_then(|c| tree.value(c))
}
