//! Answers (QRD) against the questions (QFDD) that they answer: two CDA documents held together.
//!
//! An answer names its question in one of three ways: the reference states it, the answer has the
//! question's identifier, or its code. The first that is there counts.

mod form;
#[cfg(test)]
mod tests;

pub use form::Form;

use crate::decimal::Decimal;
use crate::diagnostic::Excerpt;
use crate::diagnostic::Finding;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Questionnaire;
use crate::diagnostic::problem::Value;
use crate::tree::NodeId;
use crate::tree::Tree;
use form::Kind;
use form::Name;
use form::QFDD;
use form::Question;
use form::is_document;
use form::kind_of;
use std::sync::Arc;

/// The LOINC code of a QRD.
const QRD: &str = "74465-6";
/// What the templates of answers begin with: 4 numeric, 5 choice, 6 text.
const ANSWER: &str = "2.16.840.1.113883.10.20.33.4.";
/// An identifier under this root tells what kind of reference it is.
const REFERENCE_KIND: &str = "1.2.208.184.5";

/// An answer has one reference; no more than this are followed.
const MOST_REFERENCES: usize = 16;

/// Checks the answers of a QRD against the forms given; any other document is left alone.
pub fn check(tree: &Tree, forms: &[Arc<Form>], out: &mut Vec<Finding>) {
    if forms.is_empty() || !is_document(tree, QRD) {
        return;
    }
    let mut pairing = Pairing { tree, forms, out };
    for node in tree.descendants(NodeId::ROOT) {
        if let Some(kind) = kind_of(tree, node, ANSWER, 4) {
            pairing.answer(node, kind);
        }
    }
}

struct Pairing<'p> {
    tree: &'p Tree,
    forms: &'p [Arc<Form>],
    out: &'p mut Vec<Finding>,
}

impl<'p> Pairing<'p> {
    fn answer(&mut self, answer: NodeId, kind: Kind) {
        let tree = self.tree;
        let references = tree.named(answer, "reference").filter_map(|at| tree.child(at, "externalDocument"));
        let references: Vec<NodeId> = references.filter(|at| self.is_form(*at)).collect();
        if references.is_empty() {
            let forms = self.forms;
            return self.held(answer, kind, forms, None);
        }
        for reference in references.into_iter().take(MOST_REFERENCES) {
            let ids = tree.named(reference, "id").map(|id| (id, Name::id(tree, id)));
            let mut ids = ids.filter(|(_, name)| name.system != REFERENCE_KIND && !name.text.is_empty());
            let Some((place, document)) = ids.next() else { continue };
            let named = |form: &&Arc<Form>| form.id.text.eq_ignore_ascii_case(&document.text);
            let Some(form) = self.forms.iter().find(named) else {
                let problem = Questionnaire::NotFound { canonical: document.text };
                self.add(problem.into(), place, Severity::Warning, true);
                continue;
            };
            self.held(answer, kind, std::slice::from_ref(form), ids.next());
        }
    }

    /// Whether a reference is to a questionnaire: by its code, else by being one of those given.
    fn is_form(&self, reference: NodeId) -> bool {
        let tree = self.tree;
        match tree.child(reference, "code").and_then(|code| tree.child_value(code, "code")) {
            Some(code) => code == QFDD,
            None => tree.named(reference, "id").any(|id| {
                let name = Name::id(tree, id);
                self.forms.iter().any(|form| form.id.text.eq_ignore_ascii_case(&name.text))
            }),
        }
    }

    /// An answer beside its question in one of the forms; `stated` is where the reference names it.
    fn held(&mut self, answer: NodeId, kind: Kind, forms: &[Arc<Form>], stated: Option<(NodeId, Name)>) {
        let tree = self.tree;
        let Some(coded) = tree.child(answer, "code") else { return };
        let code = Name::code(tree, coded);
        let own: Vec<Name> = tree.named(answer, "id").map(|id| Name::id(tree, id)).collect();
        let with_id = |wanted: &Name| forms.iter().find_map(|form| form.with_id(wanted));
        let with_code = || forms.iter().find_map(|form| form.with_code(&code));
        let question = match &stated {
            Some((place, wanted)) => match with_id(wanted) {
                Some(question) => question,
                None => return self.error(Questionnaire::Unknown { link: wanted.text.clone() }, *place),
            },
            None => match own.iter().find_map(with_id).or_else(with_code) {
                Some(question) => question,
                None => return self.error(Questionnaire::Unknown { link: code.text }, coded),
            },
        };
        if !question.code.is(&code) {
            // Another question's code, or none's.
            let problem = match with_code() {
                Some(_) => Questionnaire::Misplaced { link: code.text },
                None => Questionnaire::Unknown { link: code.text },
            };
            return self.error(problem, coded);
        }
        self.values(answer, kind, question);
    }

    fn values(&mut self, answer: NodeId, kind: Kind, question: &Question) {
        let tree = self.tree;
        let link = || question.code.text.clone();
        let values: Vec<NodeId> = tree.named(answer, "value").collect();
        // A question may stay unanswered.
        let Some(first) = values.first() else { return };
        if kind != question.kind {
            let allowed = question.kind.types().iter().map(|name| (*name).to_string()).collect();
            let found = tree.type_name(*first).to_string();
            return self.error(Questionnaire::AnswerType { found, allowed }, *first);
        }
        match kind {
            Kind::Choice => {
                for value in &values {
                    let chosen = Name::code(tree, *value);
                    if question.choices.find(&chosen).is_none() {
                        self.error(Questionnaire::NotAnOption { link: link() }, *value);
                    }
                }
                let (least, most, found) = (*question.count.start(), *question.count.end(), values.len() as u32);
                if found > most {
                    self.error(Questionnaire::TooMany { link: link(), most, found }, answer);
                } else if found < least {
                    self.error(Questionnaire::TooFew { link: link(), least, found }, answer);
                }
            }
            // A time is no number of the same scale.
            Kind::Numeric if tree.type_name(*first) != "TS" => self.bounds(*first, question),
            Kind::Numeric | Kind::Text => {}
        }
    }

    fn bounds(&mut self, value: NodeId, question: &Question) {
        let tree = self.tree;
        let Some(place) = tree.child(value, "value") else { return };
        let text = tree.value(place).unwrap_or_default().trim();
        let Some(number) = Decimal::parse(text) else { return };
        for (bound, least) in [(&question.least, true), (&question.largest, false)] {
            let Some((limit, bound)) = bound else { continue };
            if if least { number < *limit } else { number > *limit } {
                let problem = Value::Bounds { bound: bound.clone(), least, found: Excerpt::private(text) };
                self.error(problem, place);
            }
        }
    }

    fn error(&mut self, problem: impl Into<Problem>, node: NodeId) {
        self.add(problem.into(), node, Severity::Error, false);
    }

    fn add(&mut self, problem: Problem, node: NodeId, severity: Severity, undecided: bool) {
        let at = self.tree.node(node);
        let span = if self.tree.value(node).is_none() && !at.key.is_empty() { at.key } else { at.span };
        let path = self.tree.path(node);
        let finding = Finding::new(problem, span).severity(severity);
        self.out.push(Finding { node: Some(node), path, undecided, ..finding });
    }
}
