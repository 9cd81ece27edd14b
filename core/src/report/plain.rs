//! The report as one plain JSON object on one line: what `--format json` prints and the page reads.

use super::Report;
use crate::diagnostic::Finding;
use crate::diagnostic::Origin;
use crate::diagnostic::Say;
use crate::diagnostic::Severity;
use crate::json::JsonWriter;

impl Report {
    /// One JSON object without line breaks. `millis` is the time the caller measured.
    pub fn to_json(&self, say: &Say, millis: Option<f64>) -> String {
        let mut json = JsonWriter::new();
        json.object(|json| {
            json.member("file", &self.name);
            json.member("verdict", self.verdict.id());
            json.member("context", &self.context);
            json.key("errors").number(self.errors() as u64);
            json.key("warnings").number(self.warnings() as u64);
            if let Some(millis) = millis.filter(|m| m.is_finite()) {
                let hundredths = (millis * 100.0).round() as u64;
                json.key("millis").raw(&format!("{}.{:02}", hundredths / 100, hundredths % 100));
            }
            json.key("findings").array(|json| {
                for finding in &self.findings {
                    self.finding_json(finding, say, json);
                }
            });
        });
        json.finish()
    }

    fn finding_json(&self, finding: &Finding, say: &Say, json: &mut JsonWriter) {
        let words = say.words(&finding.problem);
        let place = self.position(finding);
        json.object(|json| {
            json.member("code", finding.problem.code().id);
            json.member("severity", finding.severity.id());
            json.member("source", finding.origin.id());
            json.member("path", &say.safe(&finding.path));
            json.key("line").number(place.line.into());
            json.key("column").number(place.column.into());
            json.member("message", &words.headline);
            json.key("expected").string_or_null(words.expected.as_deref());
            json.key("found").string_or_null(words.found.as_deref());
            json.key("why").array(|json| {
                for why in words.why.iter().chain(&finding.why) {
                    json.string(why);
                }
            });
            json.key("fix").string_or_null(words.fix.as_deref());
            if finding.undecided {
                json.key("undecided").boolean(true);
            }
            if let Some(cause) = finding.follows.and_then(|i| self.findings.get(i)) {
                json.key("follows").object(|json| {
                    json.member("path", &say.safe(&cause.path));
                    json.member("code", cause.problem.code().id);
                });
            }
        });
    }
}

impl Severity {
    /// `fatal`, `error`, `warning` or `information`, as FHIR names them.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Fatal => "fatal",
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Information => "information",
        }
    }
}

impl Origin {
    /// `profile` or `governance`.
    pub fn id(self) -> &'static str {
        match self {
            Origin::Profile => "profile",
            Origin::Governance => "governance",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::diagnostic::problem::Syntax;
    use crate::text::Span;
    use crate::tree::Tree;

    #[test]
    fn is_one_object_on_one_line() {
        let empty = Finding::new(Problem::Syntax(Syntax::Empty), Span::at(0)).severity(Severity::Fatal);
        let report = Report::new(Tree::default(), "r4", vec![empty]);
        let expected = r#"{"file":"","verdict":"invalid","context":"r4","errors":1,"warnings":0,"millis":1.50,"#
            .to_string()
            + r#""findings":[{"code":"KS0101","severity":"fatal","source":"profile","path":"","line":1,"column":1,"#
            + r#""message":"der er intet at læse","expected":null,"found":null,"why":[],"fix":null}]}"#;
        assert_eq!(report.to_json(&Say::default(), Some(1.5)), expected);
    }
}
