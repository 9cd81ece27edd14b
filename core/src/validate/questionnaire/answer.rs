//! One answer: its type, and what the question asks of values of that type.

use super::super::run::Run;
use super::form::{Form, suffix, value_of};
use crate::decimal::Decimal;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Questionnaire;
use crate::diagnostic::problem::Value;
use crate::tree::NodeId;

const MAX_SIZE: &str = "http://hl7.org/fhir/StructureDefinition/maxSize";
const MIME_TYPE: &str = "http://hl7.org/fhir/StructureDefinition/mimeType";
const REFERENCE_RESOURCE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource";

/// The types that answer a kind of question, as the names of `value[x]` have them.
fn types_of(kind: &str) -> &'static [&'static str] {
    match kind {
        "boolean" => &["Boolean"],
        "decimal" => &["Decimal"],
        "integer" => &["Integer"],
        "date" => &["Date"],
        "dateTime" => &["DateTime"],
        "time" => &["Time"],
        "string" | "text" => &["String"],
        "url" => &["Uri"],
        "attachment" => &["Attachment"],
        "reference" => &["Reference"],
        "quantity" => &["Quantity"],
        "choice" | "open-choice" => &["Coding", "Date", "Time", "Integer", "String"],
        _ => &[],
    }
}

impl<'s> Run<'s> {
    /// Checks the value of an answer.
    pub(super) fn answer(&mut self, form: &Form<'_>, question: NodeId, answer: NodeId) {
        let tree = self.tree;
        let Some(value) = value_of(tree, answer) else { return };
        let kind = form.kind(question);
        let types = types_of(kind);
        let found = suffix(tree, value, "value").unwrap_or_default();
        if !types.is_empty() && !types.contains(&found) {
            let problem = Questionnaire::AnswerType {
                found: super::super::paths::type_of_suffix(found),
                allowed: types.iter().map(|t| super::super::paths::type_of_suffix(t)).collect(),
            };
            return self.error(problem, value);
        }
        self.within_bounds(form, question, value);
        match kind {
            "string" if tree.value(value).is_some_and(|text| text.contains(['\n', '\r'])) => {
                let link = form.link(question).into();
                self.add(Problem::Questionnaire(Questionnaire::Lines { link }), value, Severity::Warning);
            }
            "attachment" => self.attached(form, question, value),
            "reference" => self.referred(form, question, value),
            "quantity" => self.unit(form, question, value),
            _ => {}
        }
        let has_options = |name| form.tree.child(question, name).is_some();
        let listed = has_options("answerOption") || kind == "string" && has_options("answerValueSet");
        if matches!(kind, "choice" | "open-choice") || listed {
            self.option(form, question, value, found);
        }
    }

    fn attached(&mut self, form: &Form<'_>, question: NodeId, value: NodeId) {
        let tree = self.tree;
        let most = form.extension_text(question, MAX_SIZE).and_then(Decimal::parse);
        let stated = || tree.child_value(value, "size").and_then(|size| size.parse().ok());
        let size = tree.child_value(value, "data").and_then(super::super::attachment::size_of).or_else(stated);
        if let (Some(most), Some(found)) = (most, size)
            && Decimal::new(found.into(), 0) > most
        {
            self.error(
                Value::AttachmentTooLarge {
                    most: most.truncate().to_integer().and_then(|most| u64::try_from(most).ok()).unwrap_or(0),
                    found,
                },
                value,
            );
        }
        let allowed: Vec<String> =
            form.extensions(question, MIME_TYPE).filter_map(|v| form.tree.value(v)).map(str::to_string).collect();
        let found = tree.child_value(value, "contentType");
        if let Some(found) = found.filter(|found| !allowed.is_empty() && !allowed.iter().any(|a| a == found)) {
            self.error(Questionnaire::MimeType { found: found.into(), allowed }, value);
        }
    }

    /// The type that a reference leads to, by its target or its address.
    fn referred(&mut self, form: &Form<'_>, question: NodeId, value: NodeId) {
        let tree = self.tree;
        let allowed: Vec<String> = form
            .extensions(question, REFERENCE_RESOURCE)
            .filter_map(|v| form.tree.value(v))
            .map(str::to_string)
            .collect();
        let target = self.resolved(value).map(|target| tree.type_name(target).to_string());
        let text = tree.child_value(value, "reference").unwrap_or_default();
        let named = || super::super::reference::type_in_address(text).map(str::to_string);
        let Some(found) = target.or_else(named).or_else(|| tree.child_value(value, "type").map(str::to_string)) else {
            return;
        };
        let known = self.set.find_type(&found).is_some();
        if !known || (!allowed.is_empty() && !allowed.contains(&found)) {
            self.error(Questionnaire::ReferenceType { found, allowed }, value);
        }
    }
}
