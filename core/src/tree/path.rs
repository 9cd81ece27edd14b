//! Where a node stands, in words: a FHIRPath from the root.

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
        let mut chain: Vec<NodeId> = Vec::with_capacity(16);
        chain.extend(std::iter::once(id).chain(self.ancestors(id)));
        let mut path = String::new();
        chain.into_iter().rev().for_each(|node| self.push_step(&mut path, node));
        path
    }

    /// Adds a node to the path of the one above it.
    pub(crate) fn push_step(&self, path: &mut String, node: NodeId) {
        if self.format == Format::PlainXml {
            return self.push_xpath(path, node);
        }
        let type_name = if self.parent(node).is_none() { self.type_name(node) } else { "" };
        if !type_name.is_empty() {
            return path.push_str(cut(type_name, LONGEST_STEP));
        }
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(self.step(node));
        if self.parent(node).is_some() && self.repeats(node) {
            push_position(path, self.node(node).index);
        }
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

/// `[12]`, without what formats all kinds of numbers in all ways.
pub(super) fn push_position(path: &mut String, position: u32) {
    fn digits(path: &mut String, number: u32) {
        if number > 9 {
            digits(path, number / 10);
        }
        path.push(char::from(b'0' + (number % 10) as u8));
    }
    path.push('[');
    digits(path, position);
    path.push(']');
}
