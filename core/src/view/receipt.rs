//! Acknowledgement: what was answered, how, and why.

use super::Issue;
use super::Kind;
use super::Mark;
use super::MarkKind;
use super::Receipt;
use super::elements::field;
use super::elements::looking;
use super::foot;
use super::glossary;
use super::message::Message;
use super::words::Word;
use crate::tree::NodeId;

/// The receipt in one message.
pub(super) fn view(message: &Message) -> Receipt {
    let tree = message.tree;
    let mut missing = Vec::new();
    let kind = Kind::Acknowledgement.heading(message.language);
    let response = message.first("MessageHeader").and_then(|header| tree.child(header, "response"));
    let answer = response.and_then(|response| message.code(response, "code", glossary::ANSWERS));
    let code = response.and_then(|response| tree.child_value(response, "code"));
    let title = answer.clone().unwrap_or_else(|| message.told(kind, NodeId::ROOT));
    let mut out = Receipt { head: message.head(kind, title), ..Receipt::default() };
    out.head.when = message.sent();
    out.head.parties = message.senders(&mut missing);
    out.head.facts = out.head.parties.iter().filter_map(super::head::party_field).collect();
    out.accepted = code.map(|code| code == "ok");
    if let Some(answer) = answer {
        let kind = if code == Some("ok") { MarkKind::Accepted } else { MarkKind::Rejected };
        out.head.marks.push(Mark { kind, value: answer });
    }
    if response.is_none() {
        missing.push(message.word(Word::NoContent).into());
    }
    let answered = response.and_then(|response| message.child(response, "identifier"));
    out.facts.extend(answered.map(|id| looking(super::Look::Id, message.word(Word::AnswersMessage), id)));
    let details =
        response.and_then(|response| message.follow(response, "details")).or_else(|| message.first("OperationOutcome"));
    out.issues =
        details.into_iter().flat_map(|outcome| tree.named(outcome, "issue")).map(|node| issue(message, node)).collect();
    if !out.issues.is_empty() {
        out.issues_label = message.say("Begrundelser", "Reasons").into();
    }
    let mut foot = message.foot(missing);
    foot.folds.extend(Some(message.participants(out.head.parties.iter())).filter(|fold| !fold.fields.is_empty()));
    foot::add_rest(&mut foot, message);
    Receipt { foot, ..out }
}

/// One reason.
pub(super) fn issue(message: &Message, node: NodeId) -> Issue {
    let tree = message.tree;
    let details = tree.child(node, "details");
    let coding = details
        .and_then(|details| tree.named(details, "coding").find_map(|coding| message.coding(coding, glossary::ANSWERS)));
    let title = coding.clone().or_else(|| message.code(node, "code", glossary::ANSWERS));
    let mut fields = Vec::new();
    let kind = message.code(node, "code", glossary::ANSWERS).filter(|_| coding.is_some());
    fields.extend(kind.map(|kind| message.field(Word::Reason, kind)));
    let text = details.and_then(|details| message.child(details, "text"));
    fields.extend(text.map(|text| message.field(Word::Explanation, text)));
    fields.extend(message.child(node, "diagnostics").map(|text| message.field(Word::Explanation, text)));
    let places =
        tree.named(node, "expression").chain(tree.named(node, "location")).filter_map(|place| message.value(place));
    fields.extend(places.map(|place| field(message.say("Sted", "Place"), place)));
    let severity = message.code(node, "severity", glossary::ANSWERS);
    let serious = matches!(tree.child_value(node, "severity"), Some("fatal" | "error"));
    let marks =
        severity.map(|value| Mark { kind: if serious { MarkKind::Rejected } else { MarkKind::Preliminary }, value });
    let title = title.unwrap_or_else(|| message.told(message.word(Word::Reason), node));
    Issue { title, marks: marks.into_iter().collect(), fields }
}
