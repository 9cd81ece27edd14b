//! Contained resources: whether they are there, and whether anything leads to them.

use crate::tree::NodeId;
use crate::tree::Tree;

/// Whether a local reference (`#id`, given without its `#`) leads somewhere; `#` alone means the
/// container, and stands in what it contains.
pub(super) fn is_here(tree: &Tree, node: NodeId, id: &str) -> bool {
    let mut resources = std::iter::once(node).chain(tree.ancestors(node)).filter(|n| !tree.type_name(*n).is_empty());
    let Some(own) = resources.next() else { return false };
    if id.is_empty() {
        return tree.name(own) == "contained";
    }
    let container = if tree.name(own) == "contained" { resources.next().unwrap_or(own) } else { own };
    tree.named(container, "contained").any(|resource| tree.child_value(resource, "id") == Some(id))
}

/// Whether each contained resource is referred to from elsewhere, from a narrative too, or refers
/// to its container.
pub(super) fn all_used(tree: &Tree, container: NodeId) -> bool {
    let local = |text: &str| text.trim().strip_prefix('#').map(str::to_string);
    let mut used: Vec<(NodeId, String)> = Vec::new();
    let contained: Vec<NodeId> = tree.named(container, "contained").collect();
    // A resource is known by being the last contained one that began before.
    for node in tree.descendants(container) {
        if let Some(id) = tree.value(node).and_then(local) {
            let before = contained.partition_point(|c| c.index() <= node.index());
            let inside = before.checked_sub(1).map(|at| contained[at]);
            let inside = inside.filter(|c| tree.ancestors(node).any(|above| above == *c));
            used.push((inside.unwrap_or(container), id));
        }
    }
    contained.iter().all(|resource| {
        let Some(id) = tree.child_value(*resource, "id") else { return false };
        used.iter().any(|(from, to)| (from != resource && to == id) || (from == resource && to.is_empty()))
    })
}
