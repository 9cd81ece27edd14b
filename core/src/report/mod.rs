//! A report: the verdict on a message, and its findings in order, each once, with consequences
//! folded under their cause.

mod fold;
mod frame;
mod governance;
mod labels;
mod more;
mod outcome;
mod paint;
mod plain;
mod shown;
mod terminal;
#[cfg(test)]
mod testing;

pub use governance::Governance;

use crate::diagnostic::Finding;
use crate::diagnostic::Severity;
use crate::map::Map;
use crate::text::LineIndex;
use crate::text::Position;
use crate::tree::Tree;
use std::sync::OnceLock;

/// Whether a message conforms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Nothing speaks against it, and everything could be checked.
    Valid,
    /// It has at least one error.
    Invalid,
    /// No error, but something that could have been one could not be checked here.
    Undecided,
}

impl Verdict {
    /// `valid`, `invalid` or `undecided`.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Valid => "valid",
            Verdict::Invalid => "invalid",
            Verdict::Undecided => "undecided",
        }
    }

    fn of(findings: &[Finding]) -> Self {
        if findings.iter().any(|f| f.severity <= Severity::Error) {
            Verdict::Invalid
        } else if findings.iter().any(|f| f.undecided) {
            Verdict::Undecided
        } else {
            Verdict::Valid
        }
    }
}

/// The answer about one message.
#[derive(Debug)]
pub struct Report {
    /// What the message is called: a file name, or empty.
    pub name: String,
    /// Whether it conforms.
    pub verdict: Verdict,
    /// What it was checked against: `carecommunication@5.0`.
    pub context: String,
    /// Everything found, in the order of the source.
    pub findings: Vec<Finding>,
    /// The message as it was read.
    pub tree: Tree,
    /// Made when a place is first asked for.
    lines: OnceLock<LineIndex>,
}

impl Report {
    /// Puts findings in order, takes duplicates out, and folds consequences under their cause.
    pub fn new(tree: Tree, context: impl Into<String>, findings: Vec<Finding>) -> Self {
        let findings = fold::fold(&tree, findings);
        Self {
            name: tree.source.name.clone(),
            verdict: Verdict::of(&findings),
            context: context.into(),
            findings,
            tree,
            lines: OnceLock::new(),
        }
    }

    /// Number of errors, consequences not counted.
    pub fn errors(&self) -> usize {
        self.roots().filter(|f| f.severity <= Severity::Error).count()
    }

    /// Number of warnings, consequences not counted.
    pub fn warnings(&self) -> usize {
        self.roots().filter(|f| f.severity == Severity::Warning).count()
    }

    /// The findings that are no consequence of another.
    pub fn roots(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|f| f.follows.is_none())
    }

    /// The findings that follow from the one at this position.
    pub fn consequences(&self, root: usize) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |f| f.follows == Some(root))
    }

    /// Positions of consequences by the position of their cause.
    pub(crate) fn by_cause(&self) -> Map<usize, Vec<usize>> {
        let mut map: Map<usize, Vec<usize>> = Map::default();
        for (i, finding) in self.findings.iter().enumerate() {
            if let Some(cause) = finding.follows {
                map.or_default(cause).push(i);
            }
        }
        map
    }

    /// Line and column where a finding starts.
    pub fn position(&self, finding: &Finding) -> Position {
        self.lines().position(&self.tree.source.text, finding.span.start)
    }

    /// The lines of the source.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.tree.source.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::diagnostic::problem::Syntax;
    use crate::text::Span;

    fn report(findings: Vec<Finding>) -> Report {
        Report::new(Tree::default(), "r4", findings)
    }

    #[test]
    fn the_verdict_follows_from_the_findings() {
        let finding = |severity, undecided| Finding {
            undecided,
            ..Finding::new(Problem::Syntax(Syntax::Empty), Span::at(0)).severity(severity)
        };
        let cases = [
            (vec![], Verdict::Valid),
            (vec![finding(Severity::Warning, false)], Verdict::Valid),
            (vec![finding(Severity::Information, true)], Verdict::Undecided),
            (vec![finding(Severity::Warning, true), finding(Severity::Error, false)], Verdict::Invalid),
            (vec![finding(Severity::Fatal, false)], Verdict::Invalid),
        ];
        for (findings, verdict) in cases {
            assert_eq!(report(findings.clone()).verdict, verdict, "{findings:?}");
        }
    }
}
