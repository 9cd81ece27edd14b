//! The Questionnaire, as far as its responses are checked by it.

use crate::tree::NodeId;
use crate::tree::Tree;

/// Fewest answers.
pub(super) const MIN_OCCURS: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs";
/// Most answers.
pub(super) const MAX_OCCURS: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs";

/// A Questionnaire in the tree that it was read from.
pub(super) struct Form<'f> {
    pub tree: &'f Tree,
    pub root: NodeId,
}

impl<'f> Form<'f> {
    /// The items directly below an item, or the questionnaire itself.
    pub fn items(&self, of: NodeId) -> impl Iterator<Item = NodeId> + use<'f> {
        self.tree.named(of, "item")
    }

    /// The item with that link, wherever it stands.
    pub fn find(&self, link: &str) -> Option<NodeId> {
        let mut below = self.tree.descendants(self.root);
        below.find(|node| self.tree.name(*node) == "item" && self.tree.child_value(*node, "linkId") == Some(link))
    }

    /// `linkId`.
    pub fn link(&self, item: NodeId) -> &'f str {
        self.tree.child_value(item, "linkId").unwrap_or_default()
    }

    /// `type`.
    pub fn kind(&self, item: NodeId) -> &'f str {
        self.tree.child_value(item, "type").unwrap_or_default()
    }

    /// A boolean, false where it is not said.
    pub fn flag(&self, item: NodeId, name: &str) -> bool {
        self.tree.child_value(item, name) == Some("true")
    }

    /// The values of the extensions with that url.
    pub fn extensions<'u>(&self, of: NodeId, url: &'u str) -> impl Iterator<Item = NodeId> + use<'f, 'u> {
        let tree = self.tree;
        let found = tree.named(of, "extension").filter(move |e| tree.child_value(*e, "url") == Some(url));
        found.filter_map(move |e| value_of(tree, e))
    }

    /// The value of the first of them.
    pub fn extension(&self, of: NodeId, url: &str) -> Option<NodeId> {
        self.extensions(of, url).next()
    }

    /// The text of the first of them.
    pub fn extension_text(&self, of: NodeId, url: &str) -> Option<&'f str> {
        self.extension(of, url).and_then(|value| self.tree.value(value))
    }
}

/// The element `value[x]` of an answer, an option or an extension.
pub(super) fn value_of(tree: &Tree, of: NodeId) -> Option<NodeId> {
    choice(tree, of, "value")
}

/// The element of that choice.
pub(super) fn choice(tree: &Tree, of: NodeId, stem: &str) -> Option<NodeId> {
    tree.children(of).find(|child| suffix(tree, *child, stem).is_some())
}

/// The type that the name of a choice tells: `Coding` of `valueCoding`.
pub(super) fn suffix<'t>(tree: &'t Tree, node: NodeId, stem: &str) -> Option<&'t str> {
    tree.name(node).strip_prefix(stem).filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
}
