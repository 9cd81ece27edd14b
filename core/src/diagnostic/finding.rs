//! A finding: a problem, its place, why it was looked for, and what may mend it.

use super::problem::Problem;
use crate::text::Edit;
use crate::text::Span;
use crate::tree::NodeId;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The message cannot be read.
    Fatal,
    /// The message does not conform.
    Error,
    /// The message conforms, but something should be looked at.
    Warning,
    /// Good to know.
    Information,
}

/// Whose rule it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The profiles and the base standard: what the verdict is made of.
    Profile,
    /// MedCom's governance in prose: warnings, which a caller can raise.
    Governance,
}

/// Another place that is part of the reason.
#[derive(Clone, Debug)]
pub struct Related {
    /// The node there.
    pub node: NodeId,
    /// What the frame writes under it.
    pub note: RelatedNote,
}

/// Why another place is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelatedNote {
    /// Its value decides that the rule applies.
    BecauseOfThis,
    /// The only candidate stands here.
    OnlyCandidate,
    /// The first of two that may not both be there.
    FirstHere,
}

/// Whether a fix may change what the message says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// Cannot change clinical meaning.
    Safe,
    /// Probably what was meant; a person should look.
    Suggestion,
    /// One of several ways; a person must choose.
    Choose,
}

/// How a finding can be mended by editing the source; its words come from the problem.
#[derive(Clone, Debug)]
pub struct Fix {
    /// Edits that do not overlap; none where the words alone must do.
    pub edits: Vec<Edit>,
    /// Whether it is safe.
    pub safety: Safety,
}

/// Something found in a message.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What was found, with its facts.
    pub problem: Problem,
    /// How much it weighs.
    pub severity: Severity,
    /// Whose rule it is.
    pub origin: Origin,
    /// The element it is about; none for a text that has no tree.
    pub node: Option<NodeId>,
    /// The place in the source.
    pub span: Span,
    /// The element as a FHIRPath from the root: `Bundle.entry[0].resource.sender`. May name an
    /// element that is missing.
    pub path: String,
    /// Other places that are part of the reason.
    pub related: Vec<Related>,
    /// The chain of definitions by which the rule came to apply, outermost first.
    pub why: Vec<String>,
    /// How to mend it.
    pub fix: Option<Fix>,
    /// Whether it names something that could have made the message invalid and could not be
    /// checked here (an unknown profile, a required value set that is not at hand): without
    /// errors, the verdict is then undecided.
    pub undecided: bool,
    /// Elements whose own errors, where there are any, explain this one: the target that does not
    /// conform, the entry that no rule of a slice let in. The report then folds this finding under
    /// the first of those errors.
    pub explained_by: Vec<NodeId>,
    /// Elements in which a rule looked for one of that name: where that one must be there, and is
    /// missing, the report folds this finding under the one that says so.
    pub looked_for: Vec<(NodeId, Box<str>)>,
    /// Set by the report: the finding (by its position) that this one is a consequence of.
    pub follows: Option<usize>,
}

impl Finding {
    /// An error of the profiles at a place, with nothing more said yet.
    pub fn new(problem: Problem, span: Span) -> Self {
        Self {
            problem,
            severity: Severity::Error,
            origin: Origin::Profile,
            node: None,
            span,
            path: String::new(),
            related: Vec::new(),
            why: Vec::new(),
            fix: None,
            undecided: false,
            explained_by: Vec::new(),
            looked_for: Vec::new(),
            follows: None,
        }
    }

    /// The same with another severity.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}
