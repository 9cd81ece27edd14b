//! The words of the forms themselves, in both languages.

use crate::diagnostic::Language;
use crate::diagnostic::RelatedNote;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::report::Verdict;

/// The words that stand before and between the parts of a finding.
pub(super) struct Labels {
    pub found: &'static str,
    pub expected: &'static str,
    pub why: &'static str,
    pub fix: &'static str,
    pub follows: &'static str,
    pub read: &'static str,
    language: Language,
}

impl Labels {
    pub(super) fn of(language: Language) -> Self {
        let [found, expected, why, fix, follows, read] = match language {
            Language::Da => ["fundet", "forventet", "hvorfor", "løsning", "følger", "læs mere"],
            Language::En => ["found", "expected", "why", "fix", "follows", "read"],
        };
        Self { found, expected, why, fix, follows, read, language }
    }

    pub(super) fn severity(&self, severity: Severity) -> &'static str {
        match (self.language, severity) {
            (Language::En, severity) => severity.id(),
            (Language::Da, Severity::Fatal) => "fatal fejl",
            (Language::Da, Severity::Error) => "fejl",
            (Language::Da, Severity::Warning) => "advarsel",
            (Language::Da, Severity::Information) => "oplysning",
        }
    }

    pub(super) fn verdict(&self, verdict: Verdict) -> &'static str {
        match (self.language, verdict) {
            (Language::En, verdict) => verdict.id(),
            (Language::Da, Verdict::Valid) => "gyldig",
            (Language::Da, Verdict::Invalid) => "ugyldig",
            (Language::Da, Verdict::Undecided) => "uafgjort",
        }
    }

    pub(super) fn safety(&self, safety: Safety) -> &'static str {
        match (self.language, safety) {
            (Language::En, Safety::Safe) => "safe",
            (Language::En, Safety::Suggestion) => "suggestion",
            (Language::En, Safety::Choose) => "choose",
            (Language::Da, Safety::Safe) => "sikker",
            (Language::Da, Safety::Suggestion) => "forslag",
            (Language::Da, Safety::Choose) => "vælg",
        }
    }

    pub(super) fn note(&self, note: RelatedNote) -> &'static str {
        match (self.language, note) {
            (Language::En, RelatedNote::BecauseOfThis) => "because of this",
            (Language::En, RelatedNote::OnlyCandidate) => "the only candidate is here",
            (Language::En, RelatedNote::FirstHere) => "the first is here",
            (Language::Da, RelatedNote::BecauseOfThis) => "på grund af dette",
            (Language::Da, RelatedNote::OnlyCandidate) => "den eneste mulighed er her",
            (Language::Da, RelatedNote::FirstHere) => "den første står her",
        }
    }

    /// `2 errors, 1 warning`; nothing where there are none.
    pub(super) fn counts(&self, errors: usize, warnings: usize) -> Option<String> {
        let (error, warning) = match self.language {
            Language::En => (["error", "errors"], ["warning", "warnings"]),
            Language::Da => (["fejl", "fejl"], ["advarsel", "advarsler"]),
        };
        let parts: Vec<String> = [(errors, error), (warnings, warning)]
            .into_iter()
            .filter(|&(n, _)| n > 0)
            .map(|(n, [one, many])| format!("{n} {}", if n == 1 { one } else { many }))
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// `1 finding` or `3 findings`.
    pub(super) fn findings(&self, n: usize) -> String {
        match (self.language, n) {
            (Language::En, 1) => "1 finding".into(),
            (Language::En, n) => format!("{n} findings"),
            (Language::Da, n) => format!("{n} fund"),
        }
    }

    /// What an OperationOutcome without findings says.
    pub(super) fn nothing_found(&self) -> &'static str {
        match self.language {
            Language::En => "nothing was found",
            Language::Da => "der blev ikke fundet noget",
        }
    }

    /// Before the cause of a consequence.
    pub(super) fn follows_from(&self) -> &'static str {
        match self.language {
            Language::En => "follows from",
            Language::Da => "følger af",
        }
    }
}
