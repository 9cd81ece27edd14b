//! Questionnaires and their answers: questions in their order, with what can be answered.

use super::reader::Cda;
use crate::text::number;
use crate::tree::NodeId;
use crate::view::Block;
use crate::view::Document;
use crate::view::Entry;
use crate::view::Field;
use crate::view::Look;
use crate::view::Question;
use crate::view::Scale;
use crate::view::Section;
use crate::view::Value;
use crate::view::elements::looking;

/// Templates of what belongs to a question, each with the twin that answers have.
const OPTIONS: &str = "2.16.840.1.113883.10.20.32.4.20";
const HELP: &str = "2.16.840.1.113883.10.20.32.4.19";
const FEEDBACK: &str = "2.16.840.1.113883.10.20.32.4.6";
impl Cda<'_, '_> {
    /// The questionnaire, section by section.
    pub fn questionnaire(&self, out: &mut Document) {
        let code = self.element(NodeId::ROOT, "code").and_then(|code| self.attribute_text(code, "code"));
        if code == Some("74465-6") {
            out.head.what = self.say("Svar på spørgeskema", "Answers to a questionnaire").into();
        }
        self.tell(out, &|section, made| {
            let mut questions: Vec<Question> = Vec::new();
            let mut rest: Vec<Entry> = Vec::new();
            for node in self.elements(section, "entry").filter_map(|entry| self.statement(entry)) {
                if self.name(node) != "organizer" {
                    rest.push(self.entry(node, 0));
                    continue;
                }
                self.group(node, made);
                for component in self.elements(node, "component") {
                    if let Some(asked) = self.statement(component) {
                        questions.push(self.question(component, asked));
                    }
                }
            }
            if !questions.is_empty() {
                if questions.iter().all(|it| it.number.as_ref().is_some_and(|it| it.parse::<u32>().is_ok())) {
                    questions.sort_by_key(|it| it.number.as_ref().and_then(|it| it.parse::<u32>().ok()));
                }
                made.blocks.push(Block::Questions(questions));
            }
            made.blocks.extend((!rest.is_empty()).then_some(Block::Entries(rest)));
        });
    }

    /// What a group of questions says of itself.
    fn group(&self, node: NodeId, made: &mut Section) {
        let mut fields: Vec<Field> = Vec::new();
        for part in self.inside(node).filter(|&part| self.name(part) != "component") {
            if self.name(part) == "code" {
                let named = self
                    .concept(part, &[])
                    .map(|named| crate::view::elements::field(self.say("Gruppe", "Group"), named));
                fields.extend(named);
            }
            // That a group is complete is of use to systems.
            if self.name(part) != "statusCode" {
                fields.extend(self.single(part));
            }
        }
        fields.retain(|field| !field.values.is_empty());
        if !fields.is_empty() {
            made.blocks.push(Block::Fields(fields));
        }
    }

    fn question(&self, component: NodeId, node: NodeId) -> Question {
        // A definition says what can be answered, anything else what was.
        let answers = self.attribute_text(node, "moodCode") != Some("DEF");
        let code = self.element(node, "code");
        let text = code.and_then(|code| self.concept(code, &[]));
        let mut out = Question {
            number: self
                .element(component, "sequenceNumber")
                .and_then(|it| self.attribute_value(it, "value"))
                .map(|it| it.text),
            text: text
                .unwrap_or_else(|| self.label(self.say("Spørgsmål uden tekst", "A question without words"), node)),
            at: self.spot(node),
            ..Question::default()
        };
        let mut codes: Vec<Value> = Vec::new();
        let values: Vec<NodeId> = self.elements(node, "value").collect();
        for part in self.inside(node) {
            match self.name(part) {
                "templateId" => {}
                "code" => codes.extend(self.codes(part)),
                "id" => out.fields.extend(self.identifier_text(part).map(|id| looking(Look::Id, "Id", id))),
                "value" => {
                    let value = self.value(part);
                    codes.extend(self.codes(part));
                    if answers { out.answers.extend(value) } else { out.options.extend(value) }
                }
                "referenceRange" => self.range(part, &values, &mut out),
                "entryRelationship" => self.related_to(part, node, &mut codes, &mut out),
                "precondition" | "sdtcPrecondition" | "sdtcPrecondition2" => {
                    codes.extend(self.condition_codes(part));
                    out.conditions.extend(self.condition(part, 0));
                }
                "reference" => out.fields.extend(self.external(self.part_label("reference"), part, &mut codes)),
                _ => out.fields.extend(self.single(part)),
            }
        }
        if answers && out.answers.is_empty() {
            out.unanswered = Some(self.say("Ikke besvaret", "Not answered").into());
        }
        if !codes.is_empty() {
            let label = self.say("Koder", "Codes").into();
            out.fields.insert(0, Field { label, values: codes, look: Look::Id });
        }
        out
    }

    /// From where to where a number may lie, and where the answer is.
    fn range(&self, node: NodeId, values: &[NodeId], out: &mut Question) {
        for range in self.elements(node, "observationRange") {
            let Some(value) = self.element(range, "value") else { continue };
            let Some(shown) = self.value(value) else { continue };
            let number = |name: &str| {
                let text = self.attribute_text(self.element(value, name)?, "value")?;
                number::read(text).map(|number| (number, self.message.number(text)))
            };
            let answer = values.first().and_then(|&it| number::read(self.attribute_text(it, "value")?));
            if let (Some((low, low_text)), Some((high, high_text)), Some(at)) = (number("low"), number("high"), answer)
                && low < high
                && (low..=high).contains(&at)
            {
                let said = out.answers.first().map(|value| value.text.clone()).unwrap_or_default();
                let sentence = match self.message.language {
                    crate::diagnostic::Language::Da => format!("{said} på en skala fra {low_text} til {high_text}"),
                    crate::diagnostic::Language::En => format!("{said} on a scale from {low_text} to {high_text}"),
                };
                let share = (at - low) / (high - low);
                out.scale = Some(Scale { low: low_text, high: high_text, share, sentence });
            }
            let limited = self.element(value, "low").is_some() || self.element(value, "high").is_some();
            let label =
                if limited { self.say("Svar inden for", "Answer within") } else { self.say("Skala:", "Scale:") };
            let text = format!("{label} {}", shown.text);
            out.rules.push(Value { text, ..shown });
        }
    }

    /// Help, options, feedback and pictures.
    fn related_to(&self, around: NodeId, question: NodeId, codes: &mut Vec<Value>, out: &mut Question) {
        let Some(node) = self.statement(around) else { return };
        if self.name(node) == "observationMedia" {
            out.attachments.extend(self.picture(node));
            return;
        }
        codes.extend(self.element(node, "code").map(|code| self.codes(code)).unwrap_or_default());
        let values = || self.elements(node, "value").filter_map(|value| self.value(value));
        if self.is_template(node, OPTIONS) {
            let label = self.say("Antal svar", "Number of answers");
            // How many could be chosen is of use to whoever answers, not to whoever reads the answers.
            match self.attribute_text(question, "moodCode") {
                Some("DEF") => {
                    out.rules.extend(values().map(|value| Value { text: format!("{label}: {}", value.text), ..value }));
                }
                _ => out.fields.extend(values().map(|value| looking(Look::Id, label, value))),
            }
        } else if self.is_template(node, HELP) {
            out.help.extend(values());
        } else if self.is_template(node, FEEDBACK) {
            let when: Vec<Value> = self
                .inside(node)
                .filter(|&it| matches!(self.name(it), "precondition" | "sdtcPrecondition" | "sdtcPrecondition2"))
                .flat_map(|it| {
                    codes.extend(self.condition_codes(it));
                    self.condition(it, 0)
                })
                .collect();
            let label = self.say("Når der er svaret", "When it has been answered");
            let condition: Vec<&str> = when.iter().map(|it| it.text.as_str()).collect();
            let label = if condition.is_empty() {
                label.to_owned()
            } else {
                format!("{} {}", self.say("Når", "When"), condition.join(", "))
            };
            out.help.extend(values().map(|value| Value { text: format!("{label}: {}", value.text), ..value }));
        } else {
            let entry = self.entry(node, 1);
            let label = entry.title.text.clone();
            let mut said = entry.values.clone();
            if said.is_empty() {
                said.push(entry.title.clone());
            }
            out.fields.push(Field { label, values: said, look: Look::Plain });
            out.fields.extend(entry.fields);
            out.attachments.extend(self.element(node, "observationMedia").and_then(|it| self.picture(it)));
            flatten(entry.entries, &mut out.fields);
        }
        // Whatever a question's own parts have inside: help to an option, a picture to an explanation.
        if self.is_template(node, OPTIONS) || self.is_template(node, HELP) || self.is_template(node, FEEDBACK) {
            for inner in self.elements(node, "entryRelationship") {
                self.related_to(inner, question, codes, out);
            }
            let rest = self.inside(node).filter(|&it| {
                !matches!(
                    self.name(it),
                    "templateId"
                        | "code"
                        | "value"
                        | "entryRelationship"
                        | "precondition"
                        | "sdtcPrecondition"
                        | "sdtcPrecondition2"
                )
            });
            for part in rest {
                out.fields.extend(self.single(part));
            }
        }
    }
}

/// Statements inside a question as fields.
fn flatten(entries: Vec<Entry>, out: &mut Vec<Field>) {
    for entry in entries {
        let values = if entry.values.is_empty() { vec![entry.title.clone()] } else { entry.values };
        out.push(Field { label: entry.title.text, values, look: Look::Plain });
        out.extend(entry.fields);
        flatten(entry.entries, out);
    }
}
