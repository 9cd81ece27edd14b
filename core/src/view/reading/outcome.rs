//! Acknowledgement: what was answered, how, and why.

use super::bundle::Bundle;
use super::glossary;
use super::model::{Block, Field, Mark, MarkKind, Reading, Section};
use super::words::Word;
use crate::tree::NodeId;

pub(super) fn read(bundle: &Bundle, reading: &mut Reading) {
    bundle.message(reading);
    let tree = bundle.tree;
    let response = bundle.first("MessageHeader").and_then(|header| tree.child(header, "response"));
    let Some(response) = response else {
        reading.missing.push(bundle.word(Word::NoContent).into());
        return;
    };
    reading.title = bundle.code(response, "code", glossary::ANSWERS);
    if let Some(answer) = reading.title.clone() {
        if tree.child_value(response, "code") != Some("ok") {
            reading.marks.push(Mark { kind: MarkKind::Rejected, value: answer.clone() });
        }
        reading.fields.push(bundle.field(Word::Answer, answer));
    }
    bundle.say(reading, Word::AnswersMessage, bundle.child(response, "identifier"));
    let details = bundle.follow(response, "details").or_else(|| bundle.first("OperationOutcome"));
    let issues = details.into_iter().flat_map(|outcome| tree.named(outcome, "issue"));
    reading.sections.extend(issues.map(|found| issue(bundle, found)));
}

/// One reason.
pub(super) fn issue(bundle: &Bundle, issue: NodeId) -> Section {
    let tree = bundle.tree;
    let details = tree.child(issue, "details");
    let coding = details.and_then(|details| tree.child(details, "coding"));
    let fields = [
        (Word::Severity, bundle.code(issue, "severity", glossary::ANSWERS)),
        (Word::Reason, coding.and_then(|coding| bundle.coding(coding, glossary::ANSWERS))),
        (Word::Explanation, details.and_then(|details| bundle.child(details, "text"))),
        (Word::Explanation, bundle.child(issue, "diagnostics")),
    ];
    let fields: Vec<Field> =
        fields.into_iter().filter_map(|(label, value)| Some(bundle.field(label, value?))).collect();
    let heading = bundle.code(issue, "code", glossary::ANSWERS);
    Section { heading, blocks: vec![Block::Fields(fields)], ..Section::default() }
}
