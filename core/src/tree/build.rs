//! Building a tree in document order.

use super::names::LocalName;
use super::node::{Format, Kind, Node, NodeId, Text, Tree};
use crate::text::{Source, Span};

/// Appends nodes; a parent must have been added before its children.
#[derive(Debug)]
pub struct TreeBuilder {
    tree: Tree,
}

impl TreeBuilder {
    /// An empty tree over a source.
    pub fn new(source: Source, format: Format) -> Self {
        let nodes = Vec::with_capacity((source.text.len() / 24 + 8).min(1 << 16));
        Self { tree: Tree { source, format, nodes, namespaces: vec![String::new()], ..Tree::default() } }
    }

    /// An empty tree over a source of that many bytes, which comes at the end.
    pub(crate) fn sized(bytes: usize, format: Format) -> Self {
        let mut builder = Self::new(Source::default(), format);
        builder.tree.nodes.reserve((bytes / 24).min(1 << 16));
        builder
    }

    /// The same with the format's own namespace.
    pub fn own_namespace(mut self, uri: &str) -> Self {
        self.tree.namespaces[0] = uri.into();
        self
    }

    /// Changes what the tree is read as, and the format's own namespace.
    pub(crate) fn set_format(&mut self, format: Format, namespace: &str) {
        self.tree.format = format;
        self.tree.namespaces[0] = namespace.into();
    }

    /// What has been built so far.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The name's number.
    pub fn intern(&mut self, name: &str) -> LocalName {
        self.tree.names.intern(name)
    }

    /// The name's number; none where too many names were forced into the table.
    #[inline]
    pub(crate) fn try_intern(&mut self, name: &str) -> Option<LocalName> {
        self.tree.names.try_intern(name)
    }

    /// The node, if it has been made.
    pub(crate) fn made(&self, id: NodeId) -> Option<&Node> {
        self.tree.nodes.get(id.index())
    }

    /// The number that the next node gets.
    #[inline]
    pub(crate) fn next_id(&self) -> NodeId {
        NodeId(self.tree.nodes.len() as u32)
    }

    /// Adds a node below `parent` (none for the root) after its other children.
    #[inline]
    pub fn add(&mut self, parent: Option<NodeId>, name: LocalName, kind: Kind, span: Span, key: Span) -> NodeId {
        let id = NodeId(self.tree.nodes.len() as u32);
        let node = Node {
            name,
            type_name: LocalName::NONE,
            namespace: 0,
            kind,
            in_array: false,
            twin: false,
            index: 0,
            span,
            key,
            value: Text::default(),
            parent: parent.unwrap_or(NodeId::NONE),
            first_child: NodeId::NONE,
            last_child: NodeId::NONE,
            next: NodeId::NONE,
        };
        self.tree.nodes.push(node);
        if let Some(parent) = parent {
            let last = self.tree.nodes[parent.index()].last_child;
            self.tree.nodes[parent.index()].last_child = id;
            match last.some() {
                Some(last) => {
                    // Repetitions usually follow one another; only then is the count free.
                    if self.tree.nodes[last.index()].name == name {
                        self.tree.nodes[id.index()].index = self.tree.nodes[last.index()].index + 1;
                    }
                    self.tree.nodes[last.index()].next = id;
                }
                None => self.tree.nodes[parent.index()].first_child = id,
            }
        }
        id
    }

    /// Changes what is known of a node.
    pub fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.tree.nodes[id.index()]
    }

    /// Gives a node the part of the source text at `span` as its value.
    pub fn set_value_span(&mut self, id: NodeId, span: Span) {
        self.tree.nodes[id.index()].value = Text { start: span.start, end: span.end, decoded: false };
    }

    /// Gives a node a value that does not stand in the source as such (escapes, entities).
    pub fn set_value(&mut self, id: NodeId, value: &str) {
        let start = self.tree.decoded.len() as u32;
        self.tree.decoded.push_str(value);
        self.tree.nodes[id.index()].value = Text { start, end: self.tree.decoded.len() as u32, decoded: true };
    }

    /// Gives a node a value that was found in the source or has been decoded before.
    #[inline]
    pub(crate) fn set_text(&mut self, id: NodeId, text: Text) {
        self.tree.nodes[id.index()].value = text;
    }

    /// The decoded values so far, to write more of them; see [`Self::set_text`].
    pub(crate) fn decoded(&mut self) -> &mut String {
        &mut self.tree.decoded
    }

    /// Takes back everything below a node that has no following siblings.
    pub(crate) fn clear(&mut self, id: NodeId) {
        self.tree.nodes.truncate(id.index() + 1);
        let node = &mut self.tree.nodes[id.index()];
        (node.first_child, node.last_child) = (NodeId::NONE, NodeId::NONE);
    }

    /// The namespace's number; more than 255 share the last.
    pub fn namespace(&mut self, uri: &str) -> u8 {
        let known = self.tree.namespaces.iter().position(|known| known == uri);
        let number = known.unwrap_or_else(|| {
            if self.tree.namespaces.len() < 256 {
                self.tree.namespaces.push(uri.into());
            }
            self.tree.namespaces.len() - 1
        });
        number as u8
    }

    /// The tree, over a source that was not given at the start.
    pub(crate) fn finish_over(mut self, source: Source) -> Tree {
        self.tree.source = source;
        self.tree
    }

    /// The tree.
    pub fn finish(self) -> Tree {
        self.tree
    }
}
