//! A QuestionnaireResponse against the Questionnaire that it answers.

mod answer;
mod bounds;
mod conditions;
mod enabled;
mod form;
mod options;

use super::run::Run;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Questionnaire;
use crate::tree::NodeId;
use crate::tree::Tree;
use form::Form;
use std::sync::Arc;

/// A response on its way through its questionnaire.
struct Answering<'f> {
    form: Form<'f>,
    /// Whether it is not finished, so that answers may still be missing.
    draft: bool,
}

impl<'s> Run<'s> {
    /// Checks the items of a QuestionnaireResponse.
    pub(super) fn questionnaire_response(&mut self, response: NodeId) {
        let tree = self.tree;
        let Some(place) = tree.child(response, "questionnaire") else { return };
        let Some(canonical) = tree.value(place) else { return };
        let elsewhere: Option<Arc<Tree>>;
        let form = match self.form_here(response, canonical) {
            Some(root) => Form { tree, root },
            None => {
                elsewhere = self.set.definitions().questionnaire(canonical);
                match &elsewhere {
                    Some(found) => Form { tree: found, root: NodeId::ROOT },
                    // That it is another definition is told of where it stands.
                    None if self.set.terminology().has_value_set(canonical) => return,
                    None => {
                        let problem = Questionnaire::NotFound { canonical: canonical.into() };
                        let mut finding = self.finding(problem.into(), place, Severity::Warning);
                        finding.undecided = true;
                        return self.push(finding);
                    }
                }
            }
        };
        let draft = tree.child_value(response, "status") == Some("in-progress");
        let root = form.root;
        self.items(&Answering { form, draft }, root, response);
    }

    /// A questionnaire in the response itself, or in its Bundle.
    fn form_here(&self, response: NodeId, canonical: &str) -> Option<NodeId> {
        let tree = self.tree;
        if let Some(id) = canonical.strip_prefix('#') {
            let container = self.container_of(response)?;
            return tree.named(container, "contained").find(|c| tree.child_value(*c, "id") == Some(id));
        }
        let url = crate::definition::Canonical::new(canonical).url;
        let bundle = tree.ancestors(response).find(|above| tree.type_name(*above) == "Bundle")?;
        tree.named(bundle, "entry").filter_map(|entry| tree.child(entry, "resource")).find(|resource| {
            tree.type_name(*resource) == "Questionnaire" && tree.child_value(*resource, "url") == Some(url)
        })
    }

    /// The items below a response, an item or an answer, beside the questions there.
    fn items(&mut self, answering: &Answering<'_>, questions: NodeId, at: NodeId) {
        let tree = self.tree;
        let form = &answering.form;
        let asked: Vec<NodeId> = form.items(questions).collect();
        let mut answered: Vec<Vec<NodeId>> = vec![Vec::new(); asked.len()];
        let mut last = 0;
        for item in tree.named(at, "item") {
            // That it must have a linkId is its type's own rule.
            let Some(link) = tree.child_value(item, "linkId") else { continue };
            match asked.iter().position(|question| form.link(*question) == link) {
                Some(position) => {
                    if position < last {
                        self.error(Questionnaire::Order { link: link.into() }, item);
                    }
                    last = position;
                    answered[position].push(item);
                }
                None => {
                    let elsewhere = form.find(link);
                    let link = link.to_string();
                    match elsewhere {
                        Some(question) => {
                            self.error(Questionnaire::Misplaced { link }, item);
                            self.item(answering, question, item);
                        }
                        None => self.error(Questionnaire::Unknown { link }, item),
                    }
                }
            }
        }
        for (question, items) in asked.into_iter().zip(answered) {
            self.question(answering, question, &items, at);
        }
    }

    /// A question and the items that answer it.
    fn question(&mut self, answering: &Answering<'_>, question: NodeId, items: &[NodeId], at: NodeId) {
        let tree = self.tree;
        let form = &answering.form;
        let link = form.link(question).to_string();
        // Of a condition that cannot be told nothing is asked.
        let enabled = enabled::is_enabled(form, question, tree, at);
        if items.is_empty() && enabled == Some(true) && form.flag(question, "required") {
            return self.missing(answering, Questionnaire::Required { link }, at);
        }
        if let Some(second) = items.get(1)
            && !form.flag(question, "repeats")
        {
            let found = items.len() as u32;
            self.error(Questionnaire::TooMany { link: link.clone(), most: 1, found }, *second);
        }
        for item in items {
            let says_something = tree.child(*item, "answer").or(tree.child(*item, "item")).is_some();
            if enabled == Some(false) && says_something {
                self.error(Questionnaire::NotEnabled { link: link.clone() }, *item);
            }
            if enabled == Some(true) {
                self.required(answering, question, *item);
            }
            // What is not asked for may stand there empty.
            if enabled != Some(false) || says_something {
                self.item(answering, question, *item);
            }
        }
    }

    /// A required question has an answer; a required group has items.
    fn required(&mut self, answering: &Answering<'_>, question: NodeId, item: NodeId) {
        let form = &answering.form;
        let link = form.link(question).to_string();
        let (part, problem) = match form.kind(question) {
            "display" => return,
            "group" => ("item", Questionnaire::EmptyGroup { link }),
            _ => ("answer", Questionnaire::Required { link }),
        };
        if form.flag(question, "required") && self.tree.child(item, part).is_none() {
            self.missing(answering, problem, item);
        }
    }

    /// What a response that is not finished may still lack.
    fn missing(&mut self, answering: &Answering<'_>, problem: Questionnaire, at: NodeId) {
        let severity = if answering.draft { Severity::Warning } else { Severity::Error };
        self.add(Problem::Questionnaire(problem), at, severity);
    }

    /// An item beside its question.
    fn item(&mut self, answering: &Answering<'_>, question: NodeId, item: NodeId) {
        let tree = self.tree;
        let form = &answering.form;
        let link = form.link(question).to_string();
        if let (Some(text), Some(asked)) = (tree.child(item, "text"), form.tree.child_value(question, "text"))
            && tree.value(text).is_some_and(|text| text != asked)
        {
            self.error(Questionnaire::Text { link: link.clone() }, text);
        }
        let answers: Vec<NodeId> = tree.named(item, "answer").collect();
        let kind = form.kind(question);
        let untold = ["group", "display", "question"].into_iter().find(|takes_none| *takes_none == kind);
        if let Some(kind) = untold.filter(|_| !answers.is_empty()) {
            self.error(Questionnaire::NoAnswerHere { link: link.clone(), kind }, item);
        }
        if kind != "group" && tree.child(item, "item").is_some() {
            self.error(Questionnaire::NoItemHere { link: link.clone() }, item);
        }
        match kind {
            // What a group must have is asked where there is any of it.
            "group" if tree.child(item, "item").is_none() => return,
            "group" => return self.items(answering, question, item),
            "display" => return,
            _ => {}
        }
        self.number_of_answers(answering, question, item, answers.len() as u32);
        self.exclusive(form, question, &answers);
        for answer in answers {
            self.answer(form, question, answer);
            self.items(answering, question, answer);
        }
    }

    fn number_of_answers(&mut self, answering: &Answering<'_>, question: NodeId, item: NodeId, found: u32) {
        let form = &answering.form;
        let link = form.link(question).to_string();
        let stated = |url| form.extension(question, url).and_then(|v| form.tree.value(v)?.parse::<u32>().ok());
        let repeats = form.flag(question, "repeats");
        let most = stated(form::MAX_OCCURS).or((!repeats).then_some(1));
        if let Some(most) = most.filter(|most| found > *most) {
            self.error(Questionnaire::TooMany { link: link.clone(), most, found }, item);
        }
        if let Some(least) = stated(form::MIN_OCCURS).filter(|least| found < *least) {
            self.missing(answering, Questionnaire::TooFew { link, least, found }, item);
        }
    }
}
