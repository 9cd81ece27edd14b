//! Whether a question is to be answered: its `enableWhen`.

use super::bounds::order;
use super::form::{Form, choice, value_of};
use crate::tree::NodeId;
use crate::tree::Tree;
use std::cmp::Ordering;

/// A condition as an expression, which is not evaluated here.
const EXPRESSION: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

/// Whether the question is enabled where its answer would stand (the response, an item or an
/// answer); none where that cannot be told.
pub(super) fn is_enabled(form: &Form<'_>, question: NodeId, tree: &Tree, at: NodeId) -> Option<bool> {
    if form.extension(question, EXPRESSION).is_some() {
        return None;
    }
    let mut conditions = form.tree.named(question, "enableWhen").peekable();
    if conditions.peek().is_none() {
        return Some(true);
    }
    let all = form.tree.child_value(question, "enableBehavior") == Some("all");
    let mut holds = conditions.map(|condition| holds(form, condition, tree, at));
    Some(if all { holds.all(|h| h) } else { holds.any(|h| h) })
}

fn holds(form: &Form<'_>, condition: NodeId, tree: &Tree, at: NodeId) -> bool {
    let Some(question) = form.tree.child_value(condition, "question") else { return false };
    let answers = answers(tree, at, question);
    let Some(expected) = choice(form.tree, condition, "answer") else { return false };
    let operator = form.tree.child_value(condition, "operator").unwrap_or("=");
    if operator == "exists" {
        return answers.is_empty() != (form.tree.value(expected) == Some("true"));
    }
    answers.iter().any(|answer| {
        let same = || is_same(tree, *answer, form.tree, expected) || has_code(tree, *answer, form.tree, expected);
        let ordered =
            |wanted: &[Ordering]| order(tree, *answer, form.tree, expected).is_some_and(|o| wanted.contains(&o));
        match operator {
            "=" => same(),
            "!=" => !same(),
            ">" => ordered(&[Ordering::Greater]),
            "<" => ordered(&[Ordering::Less]),
            ">=" => ordered(&[Ordering::Greater, Ordering::Equal]),
            "<=" => ordered(&[Ordering::Less, Ordering::Equal]),
            _ => false,
        }
    })
}

/// The values that answer a question, from the nearest place upwards that has an item for it.
fn answers(tree: &Tree, at: NodeId, link: &str) -> Vec<NodeId> {
    let is_asked = |node: &NodeId| tree.name(*node) == "item" && tree.child_value(*node, "linkId") == Some(link);
    for place in std::iter::once(at).chain(tree.ancestors(at)) {
        let own = std::iter::once(place).filter(is_asked);
        let items: Vec<NodeId> = own.chain(tree.descendants(place).filter(is_asked)).collect();
        if !items.is_empty() {
            let answers = items.iter().flat_map(|item| tree.named(*item, "answer"));
            return answers.filter_map(|answer| value_of(tree, answer)).collect();
        }
        if tree.type_name(place) == "QuestionnaireResponse" {
            break;
        }
    }
    Vec::new()
}

/// Whether a coding has the code that is asked for without saying of which system.
fn has_code(tree: &Tree, one: NodeId, other_tree: &Tree, other: NodeId) -> bool {
    let wanted = other_tree.child_value(other, "code");
    wanted.is_some() && other_tree.child(other, "system").is_none() && tree.child_value(one, "code") == wanted
}

/// Whether two values are the same: a coding by system and code, a reference by its address.
pub(super) fn is_same(tree: &Tree, one: NodeId, other_tree: &Tree, other: NodeId) -> bool {
    match (tree.value(one), other_tree.value(other)) {
        (Some(text), Some(wanted)) => text == wanted || order(tree, one, other_tree, other) == Some(Ordering::Equal),
        (None, None) => {
            let part = |name| (tree.child_value(one, name), other_tree.child_value(other, name));
            if let (Some(found), Some(wanted)) = part("reference") {
                return found == wanted;
            }
            match (part("value"), part("code")) {
                ((None, None), (found, wanted)) => {
                    let (found, wanted) =
                        if (found, wanted) == (None, None) { part("display") } else { (found, wanted) };
                    found.is_some() && found == wanted && part("system").0 == part("system").1
                }
                _ => order(tree, one, other_tree, other) == Some(Ordering::Equal),
            }
        }
        _ => false,
    }
}
