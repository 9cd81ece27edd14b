//! Where a node stands, in words: a FHIRPath from the root.

use std::fmt::Write;

use super::node::{Format, NodeId, Tree};
use crate::text::cut;

/// So much of a name stands in a path: no real one is as long, and each element below has it again.
pub(super) const LONGEST_STEP: usize = 80;

impl Tree {
    /// The node as a FHIRPath from the root: `Bundle.entry[0].resource.sender`.
    ///
    /// Without definitions only the text tells what repeats: items of a JSON array, and XML
    /// elements that are not alone of their name.
    pub fn path(&self, id: NodeId) -> String {
        if self.format == Format::PlainXml {
            return self.xpath(id);
        }
        let mut chain: Vec<NodeId> = std::iter::once(id).chain(self.ancestors(id)).collect();
        let mut path = String::new();
        if let Some(root) = chain.pop() {
            let type_name = self.type_name(root);
            path.push_str(if type_name.is_empty() { self.step(root) } else { cut(type_name, LONGEST_STEP) });
        }
        for node in chain.into_iter().rev() {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(self.step(node));
            if self.repeats(node) {
                let _ = write!(path, "[{}]", self.node(node).index);
            }
        }
        path
    }

    /// The name as it stands in a path.
    pub(crate) fn step(&self, node: NodeId) -> &str {
        cut(self.name(node), LONGEST_STEP)
    }

    /// Whether the text shows that the element may stand there several times.
    pub(super) fn repeats(&self, id: NodeId) -> bool {
        let node = self.node(id);
        if node.in_array || node.index > 0 {
            return true;
        }
        let mut next = node.next.some();
        if self.format == Format::Json {
            return false;
        }
        while let Some(sibling) = next {
            if self.node(sibling).name == node.name {
                return true;
            }
            next = self.node(sibling).next.some();
        }
        false
    }
}
