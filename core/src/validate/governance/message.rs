//! The resources of one Bundle, and how findings about them are made.

use std::cmp::Ordering;

use crate::calendar::Moment;
use crate::diagnostic::Finding;
use crate::diagnostic::Origin;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Governance;
use crate::text::Span;
use crate::text::split_version;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::tree::Tree;

/// A Bundle's resources, and where findings go.
pub(super) struct Message<'t> {
    pub(super) tree: &'t Tree,
    out: &'t mut Vec<Finding>,
    /// Each entry's resource.
    pub(super) resources: Vec<NodeId>,
}

/// The system of CPR numbers.
pub(super) const CPR: &str = "urn:oid:1.2.208.176.1.2";

impl<'t> Message<'t> {
    pub(super) fn new(tree: &'t Tree, out: &'t mut Vec<Finding>) -> Self {
        let entries = tree.named(NodeId::ROOT, "entry");
        let resources = entries.filter_map(|entry| tree.child(entry, "resource")).collect();
        Self { tree, out, resources }
    }

    pub(super) fn is_document(&self) -> bool {
        self.tree.child_value(NodeId::ROOT, "type") == Some("document")
    }

    /// The resources of a type.
    pub(super) fn all(&self, type_name: &str) -> Vec<NodeId> {
        self.resources.iter().copied().filter(|&resource| self.tree.type_name(resource) == type_name).collect()
    }

    /// The first resource of a type.
    pub(super) fn first(&self, type_name: &str) -> Option<NodeId> {
        self.resources.iter().copied().find(|&resource| self.tree.type_name(resource) == type_name)
    }

    /// Exactly one MessageHeader.
    pub(super) fn check_header(&mut self) {
        let headers = self.all("MessageHeader");
        if headers.len() != 1 {
            let node = headers.get(1).copied().unwrap_or(NodeId::ROOT);
            self.add(node, Governance::HeaderCount { count: headers.len() });
        }
    }

    /// Whether a reference element leads to the resource.
    pub(super) fn leads_to(&self, reference: NodeId, resource: NodeId) -> bool {
        let Some(reference) = self.tree.child_value(reference, "reference") else { return false };
        // A version does not make it another resource.
        let (reference, _) = split_version(reference);
        let full_url = self.tree.parent(resource).and_then(|entry| self.tree.child_value(entry, "fullUrl"));
        if full_url == Some(reference) {
            return true;
        }
        let Some(id) = self.tree.child_value(resource, "id") else { return false };
        let mut parts = reference.rsplit('/');
        parts.next() == Some(id) && parts.next() == Some(self.tree.type_name(resource))
    }

    /// The resource that a reference element leads to.
    pub(super) fn resolve(&self, reference: NodeId) -> Option<NodeId> {
        self.resources.iter().copied().find(|&resource| self.leads_to(reference, resource))
    }

    /// The Provenance of this message: the one whose target is its MessageHeader.
    pub(super) fn provenance(&self) -> Option<NodeId> {
        let header = self.first("MessageHeader")?;
        let is_target =
            |&provenance: &NodeId| self.tree.named(provenance, "target").any(|target| self.leads_to(target, header));
        self.all("Provenance").into_iter().find(is_target)
    }

    /// What happened, by the Provenance's activity.
    pub(super) fn activity(&self, provenance: NodeId) -> Option<(NodeId, &'t str)> {
        let coding = self.descend(provenance, &["activity", "coding"])?;
        let code = self.tree.child(coding, "code")?;
        Some((code, self.tree.value(code)?))
    }

    /// The first element along the names.
    pub(super) fn descend(&self, from: NodeId, names: &[&str]) -> Option<NodeId> {
        names.iter().try_fold(from, |node, name| self.tree.child(node, name))
    }

    /// The value of the first element along the names.
    pub(super) fn text(&self, from: NodeId, names: &[&str]) -> Option<&'t str> {
        let tree = self.tree;
        self.descend(from, names).and_then(|node| tree.value(node))
    }

    /// The first extension whose URL ends so, whatever guide it is from.
    pub(super) fn extension(&self, from: NodeId, end: &str) -> Option<NodeId> {
        self.tree
            .named(from, "extension")
            .find(|&extension| self.tree.child_value(extension, "url").is_some_and(|url| url.ends_with(end)))
    }

    /// Two times that should be the same, and are not; anything unclear counts as the same.
    pub(super) fn differ(&self, one: NodeId, other: NodeId) -> bool {
        self.order(one, other).is_some_and(Ordering::is_ne)
    }

    /// Which of two times is the earlier one; none where that is not clear.
    pub(super) fn order(&self, one: NodeId, other: NodeId) -> Option<Ordering> {
        let moment = |node| self.tree.value(node).and_then(Moment::parse_date_time);
        moment(one)?.compare(moment(other)?)
    }

    /// The CPR number of the patient.
    pub(super) fn cpr(&self) -> Option<&'t str> {
        let patient = self.first("Patient")?;
        let tree = self.tree;
        tree.named(patient, "identifier")
            .find(|&identifier| tree.child_value(identifier, "system") == Some(CPR))
            .and_then(|identifier| tree.child_value(identifier, "value"))
    }

    /// Only a CPR number tells who the patient is: no replacement number.
    pub(super) fn check_cpr(&mut self) {
        if let Some(patient) = self.first("Patient")
            && self.cpr().is_none()
        {
            match self.tree.child(patient, "identifier") {
                Some(identifier) => self.add(identifier, Governance::CprOnly),
                None => self.add_missing(patient, "identifier", Governance::CprOnly),
            }
        }
    }

    /// A warning at an element.
    pub(super) fn add(&mut self, node: NodeId, problem: Governance) {
        self.add_as(node, problem, Severity::Warning);
    }

    /// The same with another weight.
    pub(super) fn add_as(&mut self, node: NodeId, problem: Governance, severity: Severity) {
        let at = self.tree.node(node);
        let span = if at.kind == Kind::Object && !at.key.is_empty() { at.key } else { at.span };
        let path = self.tree.path(node);
        self.push(node, span, path, problem, severity);
    }

    /// A warning at an element that is not there.
    pub(super) fn add_missing(&mut self, parent: NodeId, name: &str, problem: Governance) {
        let at = self.tree.node(parent);
        let span = if at.key.is_empty() { at.span } else { at.key };
        let path = format!("{}.{name}", self.tree.path(parent));
        self.push(parent, span, path, problem, Severity::Warning);
    }

    fn push(&mut self, node: NodeId, span: Span, path: String, problem: Governance, severity: Severity) {
        let mut finding = Finding::new(problem.into(), span).severity(severity);
        finding.origin = Origin::Governance;
        finding.node = Some(node);
        finding.path = path;
        self.out.push(finding);
    }
}
