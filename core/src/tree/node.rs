//! The node and the tree that owns it.

use super::names::{LocalName, NameTable};
use crate::text::{Source, Span};

/// A node of one tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(crate) u32);

impl NodeId {
    pub(crate) const NONE: NodeId = NodeId(u32::MAX);

    /// The root of every tree.
    pub const ROOT: NodeId = NodeId(0);

    /// Position in the arena, for side tables of a run. Parents come before their children.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    pub(crate) fn some(self) -> Option<NodeId> {
        (self != NodeId::NONE).then_some(self)
    }
}

/// What stood in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An element without a value of its own: a JSON object, an XML element.
    Object,
    /// A JSON string; also every value that came from XML, which knows no other.
    String,
    /// A JSON number, as written.
    Number,
    /// `true` or `false` in JSON.
    Boolean,
    /// `null` in JSON, kept where it matters (a lone `null`, an item of an array).
    Null,
    /// Character data among elements (narrative, CDA).
    Text,
    /// An XML attribute that is no FHIR element (narrative, CDA).
    Attribute,
}

/// Where a node's value is kept: a slice of the source, or of the decoded values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) decoded: bool,
}

/// What kind of document a tree was read from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// FHIR JSON.
    #[default]
    Json,
    /// FHIR XML.
    Xml,
    /// Other XML (CDA, OIOXML): elements, attributes and text as they stand.
    PlainXml,
}

/// One element.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Element name; for a choice element with its type (`valueString`). The root has none in
    /// JSON, and the name of its tag in XML.
    pub name: LocalName,
    /// The resource type it states (`resourceType`, or the tag inside `resource`), else none.
    pub type_name: LocalName,
    /// XML namespace: an index into [`Tree::namespaces`]; 0 is the expected one (FHIR).
    pub namespace: u8,
    /// What stood in the source.
    pub kind: Kind,
    /// Whether it stood in a JSON array.
    pub in_array: bool,
    /// Whether a JSON member `_name` is part of it: only a primitive may have one.
    pub twin: bool,
    /// Position among the siblings of its name, from 0.
    pub index: u32,
    /// The value's place, as written, quotes and all; of an object from brace to brace.
    pub span: Span,
    /// The place of its member name (JSON) or tag name (XML); empty for the root of a JSON text
    /// and the same as the first one's for later items of an array.
    pub key: Span,
    pub(crate) value: Text,
    pub(crate) parent: NodeId,
    pub(crate) first_child: NodeId,
    pub(crate) last_child: NodeId,
    pub(crate) next: NodeId,
}

/// A parsed text.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// The text it was read from.
    pub source: Source,
    /// What it was read as.
    pub format: Format,
    /// Names of its nodes.
    pub names: NameTable,
    /// XML namespaces by number; 0 is the format's own.
    pub namespaces: Vec<String>,
    pub(crate) nodes: Vec<Node>,
    /// Values that differ from the source text (escapes, entities), one after the other.
    pub(crate) decoded: String,
}

impl Tree {
    /// Number of nodes.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether nothing at all could be read.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The node itself.
    #[inline]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// Its name; empty for a JSON root.
    #[inline]
    pub fn name(&self, id: NodeId) -> &str {
        self.names.get(self.node(id).name)
    }

    /// The resource type it states; empty where it states none.
    #[inline]
    pub fn type_name(&self, id: NodeId) -> &str {
        self.names.get(self.node(id).type_name)
    }

    /// Whether an element of FHIR is as good as not there: it has neither a value nor anything in it, or
    /// it stands for a resource and does not say for which.
    pub fn is_hollow(&self, id: NodeId) -> bool {
        let node = self.node(id);
        // Elsewhere an element of that name is a reference, or has parts of its own.
        let holder = || self.parent(id).map_or("", |parent| self.name(parent));
        let holds = || match self.name(id) {
            "contained" => true,
            "resource" => matches!(holder(), "entry" | "parameter" | "part"),
            _ => false,
        };
        let untold = || self.type_name(id).is_empty() && holds();
        node.kind == Kind::Object && self.format != Format::PlainXml && (!node.has_children() || untold())
    }

    /// Its lexical value, decoded; none for a node without a value.
    #[inline]
    pub fn value(&self, id: NodeId) -> Option<&str> {
        let node = self.node(id);
        match node.kind {
            Kind::Object | Kind::Null => None,
            _ => Some(self.text(node.value)),
        }
    }

    #[inline]
    pub(crate) fn text(&self, text: Text) -> &str {
        let from = if text.decoded { &self.decoded } else { &self.source.text };
        &from[text.start as usize..text.end as usize]
    }

    /// The value of the first child of that name.
    pub fn child_value(&self, id: NodeId, name: &str) -> Option<&str> {
        self.child(id, name).and_then(|child| self.value(child))
    }
}

impl Node {
    /// Whether anything is below it.
    #[inline]
    pub fn has_children(&self) -> bool {
        self.first_child != NodeId::NONE
    }
}
