//! A report as plain data: what the components read, whether the check ran here or in a worker.

use klarsyn::diagnostic::Safety;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::Severity;
use klarsyn::report::Report;
use klarsyn::report::Verdict;
use klarsyn::sorting::sort_by_key;
use std::ops::Range;

/// What a check found in one message. Stretches are in bytes of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What the message is called.
    pub file: String,
    /// Whether it conforms.
    pub verdict: Verdict,
    /// What it was checked against.
    pub context: String,
    /// What was found, in the order of the source.
    pub findings: Vec<Finding>,
    /// The message as text.
    pub source: String,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its code: `KS0203`.
    pub code: String,
    /// How much it weighs.
    pub severity: Severity,
    /// The element as a FHIRPath from the root.
    pub path: String,
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// Where it stands.
    pub span: Range<usize>,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What stood there.
    pub found: Option<String>,
    /// What should have.
    pub expected: Option<String>,
    /// Reasons, the rule first.
    pub why: Vec<String>,
    /// What to do.
    pub fix: Option<String>,
    /// What to replace, where that can be said.
    pub edits: Vec<Edit>,
    /// Whether the edits cannot change what the message says.
    pub safe: bool,
    /// Other places that are part of the reason.
    pub related: Vec<Related>,
    /// The finding, by position, that this one is a consequence of.
    pub follows: Option<usize>,
}

/// A replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Range<usize>,
    /// What comes instead.
    pub text: String,
}

/// Another place that is part of the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// From 1.
    pub line: u32,
    /// Where.
    pub span: Range<usize>,
}

impl Checked {
    /// A report that was made here, in the language of `say`.
    pub fn of(report: &Report, say: &Say) -> Self {
        let span = |span: klarsyn::text::Span| span.start as usize..span.end as usize;
        let findings = report.findings.iter().map(|finding| {
            let words = say.words(&finding.problem);
            let place = report.position(finding);
            let fix = finding.fix.as_ref();
            Finding {
                code: finding.problem.code().id.to_owned(),
                severity: finding.severity,
                path: finding.path.clone(),
                line: place.line,
                column: place.column,
                span: span(finding.span),
                message: words.headline,
                found: words.found,
                expected: words.expected,
                why: words.why.into_iter().chain(finding.why.iter().cloned()).collect(),
                fix: words.fix,
                edits: fix
                    .iter()
                    .flat_map(|fix| &fix.edits)
                    .map(|it| Edit { span: span(it.span), text: it.text.clone() })
                    .collect(),
                safe: fix.is_some_and(|fix| fix.safety == Safety::Safe),
                related: finding
                    .related
                    .iter()
                    .map(|related| report.tree.node(related.node).span)
                    .map(|it| Related { line: report.lines().line_of(it.start) as u32 + 1, span: span(it) })
                    .collect(),
                follows: finding.follows,
            }
        });
        Self {
            file: report.name.clone(),
            verdict: report.verdict,
            context: report.context.clone(),
            findings: findings.collect(),
            source: report.tree.source.text.clone(),
        }
    }

    /// Of each finding, by its position, the one that it stands under: itself, where it is no consequence of another.
    pub fn causes(&self) -> Vec<usize> {
        let next = |i: usize| self.findings.get(i)?.follows.filter(|cause| *cause < self.findings.len());
        let last = |i: usize| {
            let mut at = i;
            // Findings that follow from one another in a circle each stand for themselves.
            for _ in 0..16 {
                match next(at) {
                    Some(cause) => at = cause,
                    None => return at,
                }
            }
            i
        };
        (0..self.findings.len()).map(last).collect()
    }

    /// How many findings of this weight, consequences not counted.
    pub fn count(&self, of: impl Fn(Severity) -> bool) -> usize {
        let causes = self.causes();
        let all = self.findings.iter().enumerate();
        all.filter(|(i, it)| causes[*i] == *i && of(it.severity)).count()
    }

    /// The source with the edits made; none where they overlap or do not fit it.
    pub fn edited<'a>(&self, edits: impl IntoIterator<Item = &'a Edit>) -> Option<String> {
        let mut edits: Vec<&Edit> = edits.into_iter().collect();
        sort_by_key(&mut edits, |edit| (edit.span.start, edit.span.end));
        edits.dedup();
        let (mut out, mut at) = (String::with_capacity(self.source.len()), 0);
        for edit in edits {
            out.push_str(self.source.get(at..edit.span.start)?);
            out.push_str(&edit.text);
            at = edit.span.end;
        }
        out.push_str(self.source.get(at..)?);
        Some(out)
    }

    /// The edits of all findings that cannot change what the message says.
    pub fn safe_edits(&self) -> Vec<&Edit> {
        self.findings.iter().filter(|it| it.safe).flat_map(|it| &it.edits).collect()
    }
}
