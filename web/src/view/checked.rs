//! A report as the module `engine` writes it, read from an object of JavaScript. Places come in
//! UTF-16 units there, and are bytes here.

use super::given::Given;
use super::given::items;
use crate::components::Checked;
use crate::components::Edit;
use crate::components::Finding;
use crate::components::Related;
use klarsyn::diagnostic::Severity;
use klarsyn::report::Verdict;
use std::ops::Range;
use wasm_bindgen::JsValue;

/// The report with the text it is about; none where it is no report.
pub(super) fn checked(report: &JsValue, source: String) -> Option<Checked> {
    let given = Given(report);
    let verdict = match given.text("verdict")?.as_str() {
        "valid" => Verdict::Valid,
        "invalid" => Verdict::Invalid,
        "undecided" => Verdict::Undecided,
        _ => return None,
    };
    let units = Units::new(&source);
    let findings = given.items("findings").iter().map(|it| finding(&Given(it), &units)).collect();
    let (file, context) = (given.text("file").unwrap_or_default(), given.text("context").unwrap_or_default());
    Some(Checked { file, verdict, context, findings, source })
}

fn finding(given: &Given, units: &Units) -> Finding {
    let number = |name: &str| given.number(name).map_or(0, |number| number as u32);
    let text = |name: &str| given.text(name).unwrap_or_default();
    let edits = given.items("edits");
    let related = given.items("related");
    Finding {
        code: text("code"),
        severity: match given.text("severity").as_deref() {
            Some("fatal") => Severity::Fatal,
            Some("warning") => Severity::Warning,
            Some("information") => Severity::Information,
            _ => Severity::Error,
        },
        path: text("path"),
        line: number("line"),
        column: number("column"),
        span: units.span(&given.get("span")),
        message: text("message"),
        found: given.text("found"),
        expected: given.text("expected"),
        why: given.items("why").iter().filter_map(JsValue::as_string).collect(),
        fix: given.text("fix"),
        edits: edits
            .iter()
            .map(Given)
            .map(|it| Edit { span: units.span(&it.get("span")), text: it.text("text").unwrap_or_default() })
            .collect(),
        safe: given.text("safety").as_deref() == Some("safe"),
        related: related
            .iter()
            .map(Given)
            .map(|it| Related {
                line: it.number("line").map_or(0, |line| line as u32),
                span: units.span(&it.get("span")),
            })
            .collect(),
        follows: given.number("follows").map(|number| number as usize),
    }
}

/// Offsets in UTF-16 units as offsets in bytes: a sample every so often, and a count from there.
struct Units<'a> {
    source: &'a str,
    /// Units and bytes at every so many characters; none where the two are the same.
    samples: Vec<(usize, usize)>,
}

const EVERY: usize = 256;

impl<'a> Units<'a> {
    fn new(source: &'a str) -> Self {
        if source.is_ascii() {
            return Self { source, samples: Vec::new() };
        }
        let mut units = 0;
        let mut samples = Vec::new();
        for (count, (at, c)) in source.char_indices().enumerate() {
            if count % EVERY == 0 {
                samples.push((units, at));
            }
            units += c.len_utf16();
        }
        Self { source, samples }
    }

    fn bytes(&self, wanted: usize) -> usize {
        let Some(sample) = self.samples.partition_point(|(units, _)| *units <= wanted).checked_sub(1) else {
            return wanted.min(self.source.len());
        };
        let (mut units, start) = self.samples[sample];
        for (at, c) in self.source[start..].char_indices() {
            if units >= wanted {
                return start + at;
            }
            units += c.len_utf16();
        }
        self.source.len()
    }

    fn span(&self, value: &JsValue) -> Range<usize> {
        let ends = items(value);
        let end = |at: usize| self.bytes(ends.get(at).and_then(JsValue::as_f64).unwrap_or_default() as usize);
        end(0)..end(1).max(end(0))
    }
}

#[cfg(test)]
mod tests {
    use super::Units;

    #[test]
    fn units_become_bytes() {
        let units = Units::new("aæ😀b");
        assert_eq!([0, 1, 2, 4, 5, 9].map(|at| units.bytes(at)), [0, 1, 3, 7, 8, 8]);
        let ascii = Units::new("abc");
        assert_eq!([0, 2, 9].map(|at| ascii.bytes(at)), [0, 2, 3]);
        let long = "æ".repeat(1000);
        let units = Units::new(&long);
        assert_eq!([0, 255, 256, 257, 999].map(|at| units.bytes(at)), [0, 510, 512, 514, 1998]);
    }
}
