//! The findings of one reading, limited in number.

use crate::diagnostic::Edit;
use crate::diagnostic::Finding;
use crate::diagnostic::Fix;
use crate::diagnostic::Problem;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Narrative;
use crate::diagnostic::problem::Syntax;
use crate::text::Span;
use crate::text::cut;
use crate::tree::NodeId;
use crate::tree::Tree;

/// More of them help nobody, and a hostile text has one for each byte.
const MOST: usize = 200;

#[derive(Debug, Default)]
pub(super) struct Sink {
    findings: Vec<Finding>,
    more: usize,
}

impl Sink {
    pub(super) fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Adds a problem of reading; no node where there is no tree.
    #[cold]
    pub(super) fn add(&mut self, problem: Syntax, severity: Severity, span: Span, node: Option<NodeId>) {
        self.push(Problem::Syntax(problem), severity, span, node, None);
    }

    /// The same of an element that left no node, by the node it stands in and its name.
    #[cold]
    pub(super) fn add_below(&mut self, problem: Syntax, span: Span, node: NodeId, name: &str) {
        let before = self.findings.len();
        self.push(Problem::Syntax(problem), Severity::Error, span, Some(node), None);
        if let Some(finding) = self.findings.get_mut(before) {
            finding.path = cut(name, 80).to_string();
        }
    }

    /// The same with an edit that mends it.
    #[cold]
    pub(super) fn add_fixable(
        &mut self,
        problem: Syntax,
        severity: Severity,
        span: Span,
        node: Option<NodeId>,
        edit: Edit,
    ) {
        self.push(Problem::Syntax(problem), severity, span, node, Some(edit));
    }

    /// Adds a problem of a narrative.
    #[cold]
    pub(super) fn narrative(&mut self, problem: Narrative, span: Span, node: NodeId) {
        self.push(Problem::Narrative(problem), Severity::Error, span, Some(node), None);
    }

    fn push(&mut self, problem: Problem, severity: Severity, span: Span, node: Option<NodeId>, edit: Option<Edit>) {
        if self.findings.len() >= MOST && severity != Severity::Fatal || self.findings.len() >= 2 * MOST {
            self.more += 1;
            return;
        }
        let mut finding = Finding::new(problem, span).severity(severity);
        finding.node = node;
        finding.fix = edit.map(|edit| Fix { edits: vec![edit], safety: Safety::Safe });
        self.findings.push(finding);
    }

    /// The findings with their paths.
    pub(super) fn finish(mut self, tree: &Tree) -> Vec<Finding> {
        for finding in &mut self.findings {
            finding.node = finding.node.filter(|node| node.index() < tree.len());
            if let Some(node) = finding.node {
                let below = std::mem::take(&mut finding.path);
                finding.path = tree.path(node);
                if !below.is_empty() {
                    finding.path.push('.');
                    finding.path.push_str(&below);
                }
            }
        }
        if self.more > 0 {
            let problem = Problem::Syntax(Syntax::More { problems: self.more });
            self.findings.push(Finding::new(problem, Span::at(0)).severity(Severity::Information));
        }
        self.findings
    }
}
