//! The report as a FHIR OperationOutcome.

use super::Report;
use super::labels::Labels;
use crate::diagnostic::Code;
use crate::diagnostic::Finding;
use crate::diagnostic::Origin;
use crate::diagnostic::Say;
use crate::json::JsonWriter;

const LINE: &str = "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line";
const COLUMN: &str = "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-col";

impl Report {
    /// An OperationOutcome in JSON, over many lines: one issue for each finding, consequences too.
    pub fn to_outcome(&self, say: &Say) -> String {
        let mut json = JsonWriter::pretty();
        self.write_outcome(say, None, &mut json);
        json.finish()
    }

    /// Writes the OperationOutcome where the writer stands, with an id if one is given.
    pub fn write_outcome(&self, say: &Say, id: Option<&str>, json: &mut JsonWriter) {
        let labels = Labels::of(say.language);
        json.object(|json| {
            json.member("resourceType", "OperationOutcome");
            if let Some(id) = id {
                json.member("id", id);
            }
            json.key("issue").array(|json| {
                for finding in &self.findings {
                    self.issue(finding, say, &labels, json);
                }
                // FHIR asks for at least one issue.
                if self.findings.is_empty() {
                    json.object(|json| {
                        json.member("severity", "information");
                        json.member("code", "informational");
                        json.key("details").object(|json| json.member("text", labels.nothing_found()));
                    });
                }
            });
        });
    }

    fn issue(&self, finding: &Finding, say: &Say, labels: &Labels, json: &mut JsonWriter) {
        let words = say.words(&finding.problem);
        let code = finding.problem.code();
        let place = self.position(finding);
        json.object(|json| {
            json.key("extension").array(|json| {
                json.object(|json| {
                    json.member("url", LINE);
                    json.key("valueInteger").number(place.line.into());
                });
                json.object(|json| {
                    json.member("url", COLUMN);
                    json.member("valueString", &place.column.to_string());
                });
            });
            json.member("severity", finding.severity.id());
            json.member("code", finding.issue_type());
            json.key("details").object(|json| {
                json.key("coding").array(|json| {
                    json.object(|json| {
                        json.member("system", Code::SYSTEM);
                        json.member("code", code.id);
                        json.member("display", code.name);
                    });
                });
                json.member("text", &words.headline);
            });
            let cause = finding.follows.and_then(|i| self.findings.get(i));
            let follows = cause.map(|cause| format!("{} {}", cause.problem.code(), say.safe(&cause.path)));
            let chain = (!finding.why.is_empty()).then(|| finding.why.join(" → "));
            let parts = [
                (labels.found, words.found),
                (labels.expected, words.expected),
                (labels.why, words.why),
                (labels.why, chain),
                (labels.fix, words.fix),
                (labels.follows_from(), follows),
            ];
            let said: Vec<String> =
                parts.into_iter().filter_map(|(label, text)| Some(format!("{label}: {}", text?))).collect();
            if !said.is_empty() {
                json.member("diagnostics", &said.join("\n"));
            }
            if !finding.path.is_empty() {
                json.key("expression").array(|json| json.string(&say.safe(&finding.path)));
            }
        });
    }
}

impl Finding {
    /// The kind of issue in FHIR's own words.
    pub fn issue_type(&self) -> &'static str {
        if self.undecided {
            return "not-supported";
        }
        if self.origin == Origin::Governance {
            return "business-rule";
        }
        match self.problem.code().id.get(2..4) {
            Some("01" | "02" | "07") => "structure",
            Some("03") => "value",
            Some("05") => "invariant",
            Some("06") => "code-invalid",
            Some("09") => "processing",
            _ => "invalid",
        }
    }
}
