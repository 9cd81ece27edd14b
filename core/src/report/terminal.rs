//! The report as text for people at a terminal, and as one line for each finding.

use super::Report;
use super::frame;
use super::frame::Mark;
use super::labels::Labels;
use super::paint::Paint;
use super::shown::Shown;
use super::shown::calm;
use crate::diagnostic::Finding;
use crate::diagnostic::Say;
use crate::diagnostic::Severity;
use crate::map::Map;
use crate::tree::Format;
use std::fmt::Write as _;

/// Width of the labels before the parts of a finding.
const LABEL: usize = 9;

/// More related places, and more consequences, are not shown.
const SHOWN: usize = 4;

impl Report {
    /// Text as a compiler would write it: each finding with its place in the source, what was found
    /// and expected, why, and how to mend it; last a line with the verdict.
    pub fn to_text(&self, say: &Say, color: bool) -> String {
        let writer = Writer {
            report: self,
            say,
            labels: Labels::of(say.language),
            paint: Paint(color),
            shown: Shown::new(&self.tree, say.values),
            consequences: self.by_cause(),
        };
        let mut out = String::new();
        for (i, finding) in self.findings.iter().enumerate() {
            if finding.follows.is_none() {
                writer.finding(i, finding, &mut out);
                out.push('\n');
            }
        }
        writer.verdict(&mut out);
        out
    }

    /// `file:line:column: error[KS0203] …`, one line for each finding that is no consequence.
    pub fn to_lines(&self, say: &Say) -> String {
        let mut out = String::new();
        for finding in self.roots() {
            let place = self.position(finding);
            let severity = finding.severity.id();
            let code = finding.problem.code();
            let headline: String = say.words(&finding.problem).headline.chars().map(calm).collect();
            let _ = writeln!(out, "{}:{}:{}: {severity}[{code}] {headline}", self.name, place.line, place.column);
        }
        out
    }
}

/// The chain of definitions on one line; of a canonical only what comes last, which is its name.
pub(super) fn chain(why: &[String]) -> Option<String> {
    let name = |step: &String| match step.rsplit_once('/') {
        Some((_, name)) if step.starts_with("http") && !name.is_empty() => name.to_string(),
        _ => step.clone(),
    };
    (!why.is_empty()).then(|| why.iter().map(name).collect::<Vec<_>>().join(" → "))
}

struct Writer<'a> {
    report: &'a Report,
    say: &'a Say,
    labels: Labels,
    paint: Paint,
    shown: Shown<'a>,
    /// Positions of consequences by the position of their cause.
    consequences: Map<usize, Vec<usize>>,
}

impl Writer<'_> {
    fn finding(&self, i: usize, finding: &Finding, out: &mut String) {
        let words = self.say.words(&finding.problem);
        let code = finding.problem.code();
        let severity = format!("{}[{code}]", self.labels.severity(finding.severity));
        let headline: String = words.headline.chars().map(calm).collect();
        let severity = self.paint.severity(finding.severity, &severity);
        let _ = writeln!(out, "{severity}{}", self.paint.strong(&format!(": {headline}")));
        self.place(finding, out);
        self.frame(finding, out);
        let labels = &self.labels;
        self.part(labels.found, words.found.as_deref(), out);
        self.part(labels.expected, words.expected.as_deref(), out);
        let chain = chain(&finding.why);
        self.part(labels.why, words.why.as_deref(), out);
        self.part(if words.why.is_some() { "" } else { labels.why }, chain.as_deref(), out);
        let fix = words.fix.map(|fix| match &finding.fix {
            Some(edit) => format!("{fix:<60} [{}]", labels.safety(edit.safety)),
            None => fix,
        });
        self.part(labels.fix, fix.as_deref(), out);
        self.consequences(i, out);
        let profile = finding.why.iter().rev().find(|step| step.starts_with("http"));
        self.part(labels.read, profile.map(String::as_str), out);
        if finding.severity <= Severity::Warning {
            self.part(if profile.is_some() { "" } else { labels.read }, Some(&code.page()), out);
        }
    }

    /// Where it stands: file, line and column, and the path; of FHIR XML its XPath too.
    fn place(&self, finding: &Finding, out: &mut String) {
        let place = self.report.position(finding);
        let arrow = self.paint.frame("  -->");
        let path: String = self.say.safe(&finding.path).chars().map(calm).collect();
        let _ = writeln!(out, "{arrow} {}:{}:{}   {path}", self.report.name, place.line, place.column);
        if let Some(node) = finding.node.filter(|_| self.report.tree.format == Format::Xml) {
            let _ = writeln!(out, "      {}", self.report.tree.xpath(node));
        }
    }

    fn frame(&self, finding: &Finding, out: &mut String) {
        let mut marks = vec![Mark { span: finding.span, primary: true, label: "" }];
        for related in finding.related.iter().take(SHOWN) {
            let span = self.report.tree.node(related.node).span;
            marks.push(Mark { span, primary: false, label: self.labels.note(related.note) });
        }
        frame::write(self.report, &self.shown, marks, self.paint, out);
    }

    fn consequences(&self, i: usize, out: &mut String) {
        let Some(consequences) = self.consequences.get(&i) else { return };
        let count = consequences.len();
        let first = consequences.iter().take(SHOWN).filter_map(|&i| self.report.findings.get(i));
        let told: Vec<String> = first.map(|f| self.say.words(&f.problem).headline).collect();
        let more = if count > SHOWN { "\n…" } else { "" };
        let text = match told.as_slice() {
            [only] if count == 1 => format!("{}: {only}", self.labels.findings(count)),
            told => format!("{}:\n{}{more}", self.labels.findings(count), told.join("\n")),
        };
        self.part(self.labels.follows, Some(&text), out);
    }

    fn part(&self, label: &str, text: Option<&str>, out: &mut String) {
        let Some(text) = text else { return };
        for (i, line) in text.lines().enumerate() {
            let label = if i == 0 { label } else { "" };
            let label = self.paint.frame(&format!("{label:LABEL$}"));
            let line: String = line.chars().map(calm).collect();
            let _ = writeln!(out, "  {label} {line}");
        }
    }

    /// `besked.json: invalid, 2 errors (carecommunication@5.0)`
    fn verdict(&self, out: &mut String) {
        let report = self.report;
        let verdict = self.labels.verdict(report.verdict);
        let counts = self.labels.counts(report.errors(), report.warnings());
        let counts = counts.map(|counts| format!(", {counts}")).unwrap_or_default();
        let context = if report.context.is_empty() { String::new() } else { format!(" ({})", report.context) };
        let _ = writeln!(out, "{}: {}{counts}{context}", report.name, self.paint.strong(verdict));
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Language;
    use crate::diagnostic::Say;
    use crate::report::testing::report;

    const EXPECTED: &str = r#"
error[KS0325]: `value` must be "DDMMYYNNNN"
  --> besked.json:5:69   Patient.identifier[0].value
  |
5 |   "identifier" : [{ "system" : "urn:oid:1.2.208.176.1.2", "value" : "●●●●●●-●●●●" }],
  |                                ------------------------- because of this
  |                                                                     ^^^^^^^^^^^^^
  |
  found     "●●●●●●-●●●●"
  expected  "DDMMYYNNNN"
  why       dk-core-cpr-identifier
  fix       write "DDMMYYNNNN" in `value`                                [safe]
  follows   1 finding: the element has neither a value nor anything in it
  read      http://hl7.dk/fhir/core/StructureDefinition/dk-core-cpr-identifier
            https://github.com/klarsyn/klarsyn/tree/main/docs/findings/KS0325.md

warning[KS0326]: the text is too long
  --> besked.json:6:26   Patient.name[0].family
  |
6 |   "name" : [{ "family" : "●●●●●● ●●●●●●", "use" : "official" }],
  |                          ^^^^^^^^^^^^^^^
  |
  found     13 characters
  expected  at most 5 characters
  read      https://github.com/klarsyn/klarsyn/tree/main/docs/findings/KS0326.md

besked.json: invalid, 1 error, 1 warning (dk-core@3.4)
"#;

    #[test]
    fn tells_findings_as_a_compiler_would() {
        let say = Say { language: Language::En, values: false };
        assert_eq!(report().to_text(&say, false), EXPECTED.trim_start());
    }

    #[test]
    fn one_line_for_each_finding_that_is_no_consequence() {
        let say = Say { language: Language::Da, values: false };
        let expected = "besked.json:5:69: error[KS0325] `value` skal være \"DDMMYYNNNN\"\n\
                        besked.json:6:26: warning[KS0326] teksten er for lang\n";
        assert_eq!(report().to_lines(&say), expected);
    }

    #[test]
    fn values_are_shown_where_they_are_asked_for() {
        let say = Say { language: Language::Da, values: true };
        let text = report().to_text(&say, false);
        for value in ["250947-9989", "Ørskov Jensen"] {
            assert!(text.contains(value), "{value} in\n{text}");
        }
    }

    #[test]
    fn no_form_tells_a_private_value() {
        let report = report();
        for language in [Language::Da, Language::En] {
            let say = Say { language, values: false };
            let forms = [
                report.to_text(&say, true),
                report.to_lines(&say),
                report.to_json(&say, None),
                report.to_outcome(&say),
            ];
            for value in ["2509479989", "250947-9989", "Ørskov Jensen"] {
                let letters: Vec<char> = value.chars().collect();
                for piece in letters.windows(4).map(|piece| piece.iter().collect::<String>()) {
                    assert!(forms.iter().all(|form| !form.contains(&piece)), "{piece} of {value} is told");
                }
            }
        }
    }
}
