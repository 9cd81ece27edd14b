//! Finding one's way in a Bundle: its resources, and what references lead to.

use super::model::Value;
use super::words;
use super::words::Word;
use crate::diagnostic::Language;
use crate::tree::NodeId;
use crate::tree::Tree;
use rustc_hash::FxHashMap;

/// The resources of a tree, and the language they are told in.
pub(super) struct Bundle<'t> {
    pub tree: &'t Tree,
    pub language: Language,
    /// Entries in order; a lone resource is the only one.
    pub resources: Vec<NodeId>,
    /// By fullUrl, and by `Type/id`.
    by_address: FxHashMap<String, NodeId>,
}

impl<'t> Bundle<'t> {
    pub fn new(tree: &'t Tree, language: Language) -> Self {
        let mut bundle = Self { tree, language, resources: Vec::new(), by_address: FxHashMap::default() };
        if tree.is_empty() {
            return bundle;
        }
        if tree.type_name(NodeId::ROOT) != "Bundle" {
            bundle.resources.push(NodeId::ROOT);
            return bundle;
        }
        for entry in tree.named(NodeId::ROOT, "entry") {
            let Some(resource) = tree.child(entry, "resource") else { continue };
            bundle.resources.push(resource);
            if let Some(url) = tree.child_value(entry, "fullUrl") {
                bundle.by_address.entry(url.into()).or_insert(resource);
            }
            if let Some(id) = tree.child_value(resource, "id") {
                let short = format!("{}/{id}", tree.type_name(resource));
                bundle.by_address.entry(short).or_insert(resource);
            }
        }
        bundle
    }

    /// The resources of a type, in order.
    pub fn all<'a>(&'a self, type_name: &'a str) -> impl Iterator<Item = NodeId> + 'a {
        self.resources.iter().copied().filter(move |&id| self.tree.type_name(id) == type_name)
    }

    /// The first resource of a type.
    pub fn first(&self, type_name: &str) -> Option<NodeId> {
        self.all(type_name).next()
    }

    /// What a Reference element leads to, within the Bundle or the resource's own contained ones.
    pub fn target(&self, reference: NodeId) -> Option<NodeId> {
        let literal = self.tree.child_value(reference, "reference")?;
        if let Some(id) = literal.strip_prefix('#') {
            let mut around = self.tree.ancestors(reference);
            return around.find_map(|up| {
                self.tree.named(up, "contained").find(|&inner| self.tree.child_value(inner, "id") == Some(id))
            });
        }
        let found = self.by_address.get(literal).or_else(|| {
            // A version behind the id, or an absolute address to a resource known by its short one.
            let plain = literal.split_once("/_history/").map_or(literal, |(before, _)| before);
            self.by_address.get(plain).or_else(|| self.by_address.get(last_two(plain)?))
        });
        found.copied()
    }

    /// What the child of that name, a Reference, leads to.
    pub fn follow(&self, node: NodeId, name: &str) -> Option<NodeId> {
        self.target(self.tree.child(node, name)?)
    }

    /// The value of a node, if it has one that says anything.
    pub fn value(&self, node: NodeId) -> Option<Value> {
        let text = self.tree.value(node)?.trim();
        (!text.is_empty()).then(|| self.told(text, node))
    }

    /// The value of the first child of that name.
    pub fn child(&self, node: NodeId, name: &str) -> Option<Value> {
        self.value(self.tree.child(node, name)?)
    }

    /// A text that stands for a node.
    pub fn told(&self, text: impl Into<String>, node: NodeId) -> Value {
        Value { text: text.into(), path: self.tree.path(node) }
    }

    /// Our word in the language.
    pub fn word(&self, word: Word) -> &'static str {
        words::word(word, self.language)
    }
}

/// `Type/id` at the end of an address.
fn last_two(address: &str) -> Option<&str> {
    let (before, _) = address.rsplit_once('/')?;
    let start = before.rfind('/').map_or(0, |slash| slash + 1);
    address.get(start..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_an_address() {
        for (address, end) in [("https://x.example/fhir/Patient/1", "Patient/1"), ("Patient/1", "Patient/1")] {
            assert_eq!(last_two(address), Some(end));
        }
        assert_eq!(last_two("urn:uuid:1"), None);
    }
}
