//! Colours of a terminal, where they are asked for.

use crate::diagnostic::Severity;

/// Paints, or leaves text as it is.
#[derive(Clone, Copy)]
pub(super) struct Paint(pub bool);

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.into() }
    }

    pub(super) fn severity(self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::Fatal | Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Information => "1;36",
        };
        self.with(code, text)
    }

    pub(super) fn strong(self, text: &str) -> String {
        self.with("1", text)
    }

    /// Line numbers, edges and labels.
    pub(super) fn frame(self, text: &str) -> String {
        self.with("34", text)
    }

    pub(super) fn mark(self, text: &str, primary: bool) -> String {
        self.with(if primary { "31" } else { "34" }, text)
    }
}
