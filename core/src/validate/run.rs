//! One run over one tree: what is known so far, and how a finding gets its place and its reason.

use super::bundle::BundleIndex;
use super::choices::Choices;
use super::narrative::Judged;
use super::paths::Paths;
use crate::diagnostic::Excerpt;
use crate::diagnostic::Finding;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::fhirpath;
use crate::map::Map;
use crate::map::Set;
use crate::schema::Element;
use crate::schema::ElementId;
use crate::schema::Key;
use crate::schema::Primitive;
use crate::schema::Schema;
use crate::schema::SchemaId;
use crate::schema::SchemaSet;
use crate::text::Span;
use crate::tree::Format;
use crate::tree::LocalName;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::rc::Rc;

/// An element of a structure that a node is checked against.
#[derive(Clone, Copy)]
pub(super) struct At<'s> {
    pub schema: &'s Schema,
    pub element: ElementId,
}

impl<'s> At<'s> {
    pub fn root(schema: &'s Schema) -> Self {
        Self { schema, element: ElementId::ROOT }
    }

    pub fn element(self) -> &'s Element {
        self.schema.element(self.element)
    }
}

/// What is known of a resource and a schema.
pub(super) enum Outcome {
    /// It is being checked further up: a circle of references decides nothing by itself.
    Running,
    /// It was checked; what was found waits here until the resource's own turn comes.
    Done { holds: bool, findings: Vec<Finding> },
}

/// References followed into one another deeper than this are not followed further.
pub(super) const DEEPEST: u32 = 48;

/// More findings than this say nothing new; the run goes on, but keeps no more.
const MOST_FINDINGS: usize = 2_000;

/// The work that a run may take: so much in any case, and so much for each node. What messages take
/// is far below; definitions that ask for more are no honest ones.
const WORK: u64 = 5_000_000;
const WORK_OF_NODE: u64 = 2_000;

pub(super) struct Run<'s> {
    pub set: &'s SchemaSet,
    pub tree: &'s Tree,
    pub choices: &'s Choices,
    /// The key of each name of the tree.
    keys: Vec<Key>,
    /// What the walk learnt of each node for its path.
    pub paths: Paths,
    pub findings: Vec<Finding>,
    pub outcomes: Map<(NodeId, SchemaId), Outcome>,
    /// The resource being checked.
    pub resource: NodeId,
    /// The structures by which we came here, outermost first.
    pub chain: Vec<SchemaId>,
    pub narratives: Map<NodeId, Judged>,
    /// Those that the reading found to be no narrative: told there, and a flaw of their resource.
    pub no_narratives: Set<NodeId>,
    /// Whether the resource that is checked has a flaw that is told of elsewhere.
    pub flawed: bool,
    pub bundles: Map<NodeId, Rc<BundleIndex<'s>>>,
    pub declared: Map<NodeId, Rc<[SchemaId]>>,
    pub depth: u32,
    /// Elements that are missing and might have led to a resource.
    pub leads: Vec<(NodeId, Box<str>)>,
    /// The work that may still be done: nodes, their rules, conditions of slices, steps of expressions.
    left: u64,
    /// Schemas of the data types that elements of CDA say they have.
    pub cda_types: Map<LocalName, Option<SchemaId>>,
    /// The class of a CDA document.
    pub class: Option<SchemaId>,
    /// Whether units that were met are UCUM's.
    pub units: Map<&'s str, bool>,
    /// Names of other namespaces that were told of.
    pub extensions: Set<(LocalName, u8)>,
    /// Whether the tree is no FHIR, but elements, attributes and text.
    pub plain: bool,
    /// What expressions looked up of the tree.
    pub expressions: Rc<fhirpath::Cache>,
    /// An address in the making, kept for its memory.
    pub address: String,
}

impl<'s> Run<'s> {
    pub fn new(set: &'s SchemaSet, tree: &'s Tree, choices: &'s Choices) -> Self {
        Self {
            set,
            tree,
            choices,
            keys: tree.names.iter().map(Key::of).collect(),
            paths: Paths::new(tree),
            findings: Vec::new(),
            outcomes: Map::default(),
            resource: NodeId::ROOT,
            chain: Vec::new(),
            narratives: Map::default(),
            no_narratives: Set::default(),
            flawed: false,
            bundles: Map::default(),
            declared: Map::default(),
            depth: 0,
            leads: Vec::new(),
            left: choices.work.unwrap_or(WORK + WORK_OF_NODE * tree.len() as u64),
            cda_types: Map::default(),
            class: None,
            units: Map::default(),
            extensions: Set::default(),
            plain: tree.format == Format::PlainXml,
            expressions: Rc::default(),
            address: String::new(),
        }
    }

    /// Takes from the work that may be done; false where none is left, and then nothing more is done.
    #[inline]
    pub fn spend(&mut self, work: u64) -> bool {
        self.left = self.left.saturating_sub(work);
        self.left > 0
    }

    /// The work that is left.
    pub fn left(&self) -> u64 {
        self.left
    }

    /// The key of a node's name.
    #[inline]
    pub fn key(&self, node: NodeId) -> Key {
        self.keys[self.tree.node(node).name.index()]
    }

    /// Keeps for a node's path what its element tells.
    #[inline]
    pub fn mark(&mut self, node: NodeId, element: &Element) {
        self.paths.mark(node, element);
    }

    /// Adds an error at a node.
    pub fn error(&mut self, problem: impl Into<Problem>, node: NodeId) {
        self.add(problem.into(), node, Severity::Error);
    }

    /// Adds a finding at a node.
    pub fn add(&mut self, problem: Problem, node: NodeId, severity: Severity) {
        let finding = self.finding(problem, node, severity);
        self.push(finding);
    }

    /// A finding at a node, with its path and its chain of profiles.
    pub fn finding(&self, problem: Problem, node: NodeId, severity: Severity) -> Finding {
        let at = self.tree.node(node);
        // An object is pointed at by its name: a frame of a whole resource helps nobody.
        let span = match self.tree.value(node) {
            Some(_) => at.span,
            None if !at.key.is_empty() => at.key,
            None => Span { start: at.span.start, end: at.span.end.min(at.span.start + 1) },
        };
        let why = self.chain.iter().filter_map(|id| self.set.get(*id)).filter(|s| s.is_profile());
        Finding {
            node: Some(node),
            path: self.path(node),
            why: why.map(|schema| schema.url.to_string()).collect(),
            ..Finding::new(problem, span).severity(severity)
        }
    }

    /// Keeps a finding; what is found after the work was given up may come of just that.
    pub fn push(&mut self, finding: Finding) {
        if self.left > 0 {
            self.keep(finding);
        }
    }

    /// Whether no more findings are kept.
    pub fn is_full(&self) -> bool {
        self.findings.len() >= MOST_FINDINGS
    }

    /// Keeps a finding that was made before.
    pub fn keep(&mut self, finding: Finding) {
        if !self.is_full() {
            self.findings.push(finding);
        }
    }

    /// A value as a finding may show it.
    pub fn excerpt(&self, node: NodeId, primitive: Option<Primitive>) -> Excerpt {
        let text = self.tree.value(node).unwrap_or_default();
        Excerpt { public: primitive.is_some_and(Primitive::is_public), ..Excerpt::private(text) }
    }

    /// The node as a FHIRPath from the root.
    pub fn path(&self, node: NodeId) -> String {
        self.paths.path(self.tree, node)
    }
}
