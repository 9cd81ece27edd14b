//! Answers that must be one of several: options, value sets, units.

use super::super::run::Run;
use super::enabled::is_same;
use super::form::{Form, suffix, value_of};
use crate::definition::read;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Questionnaire;
use crate::terminology::Answer;
use crate::terminology::Bound;
use crate::tree::NodeId;
use std::sync::Arc;

const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";
const UNIT_OPTION: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";
const UNIT_VALUE_SET: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitValueSet";
/// A larger value set is not looked through for a text.
const LARGEST: usize = 1_000;

impl<'s> Run<'s> {
    /// An answer beside the options that its question gives.
    pub(super) fn option(&mut self, form: &Form<'_>, question: NodeId, value: NodeId, type_name: &str) {
        let tree = self.tree;
        let open = form.kind(question) == "open-choice";
        let link = || form.link(question).to_string();
        let options: Vec<NodeId> =
            form.tree.named(question, "answerOption").filter_map(|option| value_of(form.tree, option)).collect();
        let mut of_type = options.iter().filter(|o| suffix(form.tree, **o, "value") == Some(type_name));
        let is_display = |option: &NodeId| form.tree.child_value(*option, "display") == tree.value(value);
        if type_name == "String" && options.iter().any(is_display) {
            let problem = Questionnaire::TextOfOption { link: link() };
            return self.add(Problem::Questionnaire(problem), value, Severity::Warning);
        }
        if !options.is_empty() {
            // An open choice takes other texts, but no other codes.
            let listed = of_type.any(|option| is_same(tree, value, form.tree, *option));
            if !(listed || open && type_name == "String") {
                self.error(Questionnaire::NotAnOption { link: link() }, value);
            }
            return;
        }
        let Some(set) = form.tree.child_value(question, "answerValueSet") else { return };
        match type_name {
            "Coding" => {}
            "String" if !open => return self.text_of_set(form, question, set, value),
            _ => return,
        }
        let part = |name| tree.child_value(value, name);
        let bound = self.set_of(form, set);
        match bound.contains(Some(part("system").unwrap_or_default()), part("code").unwrap_or_default()) {
            Answer::Yes => {}
            // An open choice takes other texts, also as a display alone.
            Answer::No if open && part("system").or(part("code")).is_none() => {}
            Answer::No => self.error(Questionnaire::NotAnOption { link: link() }, value),
            Answer::Unknown(_) => {
                let problem = Questionnaire::OptionsUnknown { link: link(), value_set: set.into() };
                self.add(Problem::Questionnaire(problem), value, Severity::Warning);
            }
        }
    }

    /// A text that is to be one of a value set's: the display or the code of one of its members.
    fn text_of_set(&mut self, form: &Form<'_>, question: NodeId, set: &str, value: NodeId) {
        let Some(text) = self.tree.value(value) else { return };
        let bound = self.set_of(form, set);
        if bound.size().is_none_or(|size| size > LARGEST) {
            return;
        }
        let terminology = self.set.terminology();
        let is_text = |(system, code)| code == text || terminology.displays(system, code).iter().any(|d| d == text);
        if !bound.codes().any(is_text) {
            self.error(Questionnaire::NotAnOption { link: form.link(question).into() }, value);
        }
    }

    /// An option that excludes others is the only answer.
    pub(super) fn exclusive(&mut self, form: &Form<'_>, question: NodeId, answers: &[NodeId]) {
        if answers.len() < 2 {
            return;
        }
        let tree = self.tree;
        let options = form.tree.named(question, "answerOption");
        let excludes = |option: &NodeId| form.extension_text(*option, EXCLUSIVE) == Some("true");
        let options: Vec<NodeId> = options.filter(excludes).filter_map(|option| value_of(form.tree, option)).collect();
        for value in answers.iter().filter_map(|answer| value_of(tree, *answer)) {
            if options.iter().any(|option| is_same(tree, value, form.tree, *option)) {
                self.error(Questionnaire::Exclusive { link: form.link(question).into() }, value);
            }
        }
    }

    /// A value set by its canonical, or one that the questionnaire contains.
    fn set_of(&self, form: &Form<'_>, canonical: &str) -> Bound {
        let terminology = self.set.terminology();
        let Some(id) = canonical.strip_prefix('#') else { return terminology.prepare(canonical) };
        let mut contained = form.tree.named(form.root, "contained");
        let found = contained.find(|resource| form.tree.child_value(*resource, "id") == Some(id));
        match found.and_then(|node| read::value_set(form.tree, node).ok()) {
            Some(set) => terminology.prepare_set(canonical, Arc::new(set)),
            None => terminology.prepare(canonical),
        }
    }

    /// The unit of a quantity beside the units that its question allows.
    pub(super) fn unit(&mut self, form: &Form<'_>, question: NodeId, value: NodeId) {
        let tree = self.tree;
        let part = |name| tree.child_value(value, name).unwrap_or_default();
        let units: Vec<NodeId> = form.extensions(question, UNIT_OPTION).collect();
        let is_unit = |unit: &NodeId| {
            let wanted = |name| form.tree.child_value(*unit, name).unwrap_or_default();
            wanted("code") == part("code") && wanted("system") == part("system")
        };
        let mut holds = units.is_empty() || units.iter().any(is_unit);
        if let Some(set) = form.extension_text(question, UNIT_VALUE_SET) {
            holds &= self.set_of(form, set).contains(Some(part("system")), part("code")) != Answer::No;
        }
        if !holds {
            let unit = if part("code").is_empty() { part("unit") } else { part("code") };
            self.error(Questionnaire::Unit { unit: unit.into() }, value);
        }
    }
}
