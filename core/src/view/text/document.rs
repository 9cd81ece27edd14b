//! Documents, cards of diagnoses and receipts as text.

use super::results;
use super::writer::Writer;
use crate::view::Block;
use crate::view::Diagnosis;
use crate::view::DiagnosisCard;
use crate::view::Document;
use crate::view::Receipt;
use crate::view::ResultColumns;
use crate::view::ResultGroup;
use crate::view::TreeNode;

pub(super) fn write(out: &mut Writer, document: &Document) {
    for section in &document.sections {
        if !section.heading.text.is_empty() {
            out.rule(&section.heading.text);
        }
        out.marks(0, &section.marks);
        for block in &section.blocks {
            match block {
                Block::Text(text) => out.line(2, &text.text),
                Block::Narrative(text) => out.line(2, &text.plain),
                Block::Fields(fields) => out.fields(2, fields),
                Block::Attachments(attachments) => out.attachments(2, attachments),
                Block::Results(groups) => results::groups(out, groups, &columns(out, groups)),
                Block::Diagnoses(diagnoses) => diagnoses.iter().for_each(|it| diagnosis(out, it)),
            }
        }
        out.missing(2, &section.missing);
        out.gap();
    }
    // Where the sender's own text tells it, the tree would tell it again.
    if let Some(tree) = document.tree.as_ref().filter(|_| document.sections.is_empty()) {
        node(out, tree, 0);
        out.gap();
    }
}

/// The columns that results among other things need.
fn columns(out: &Writer, groups: &[ResultGroup]) -> ResultColumns {
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let say = |used: bool, da: &str, en: &str| used.then(|| out.say(da, en).to_string());
    ResultColumns {
        analysis: out.say("Analyse", "Analysis").into(),
        value: out.say("Svar", "Result").into(),
        unit: say(rows().any(|row| row.unit.is_some()), "Enhed", "Unit"),
        range: say(rows().any(|row| row.range.is_some()), "Referenceinterval", "Reference range"),
        flag: say(rows().any(|row| row.flag.is_some()), "Vurdering", "Interpretation"),
        status: say(rows().any(|row| row.status.is_some()), "Status", "Status"),
        sampled: say(rows().any(|row| row.sampled.is_some()), "Prøvetidspunkt", "Sampled"),
        remarks: None,
    }
}

fn node(out: &mut Writer, tree: &TreeNode, depth: usize) {
    match &tree.value {
        Some(value) => out.labelled(depth * 2, &tree.name, value),
        None => out.line(depth * 2, &tree.name),
    }
    for child in &tree.children {
        node(out, child, depth + 1);
    }
    if tree.more > 0 {
        out.line(depth * 2 + 2, &format!("… ({})", tree.more));
    }
}

pub(super) fn diagnoses(out: &mut Writer, card: &DiagnosisCard) {
    for group in &card.groups {
        out.rule(&format!("{} ({})", group.label, group.diagnoses.len()));
        out.lines(0, group.explanation.as_deref());
        for one in &group.diagnoses {
            diagnosis(out, one);
            out.gap();
        }
    }
}

fn diagnosis(out: &mut Writer, diagnosis: &Diagnosis) {
    out.line(0, &diagnosis.text.text);
    out.marks(2, &diagnosis.marks);
    let said = [&diagnosis.kind, &diagnosis.status];
    let said: Vec<&str> = said.into_iter().flatten().map(|value| value.text.as_str()).collect();
    out.lines(2, Some(said.join(", ").as_str()).filter(|said| !said.is_empty()));
    for date in &diagnosis.dates {
        out.labelled(2, &date.label, &date.text);
    }
    for note in &diagnosis.notes {
        out.labelled(2, &diagnosis.notes_label, &note.text);
    }
    for code in &diagnosis.codes {
        let display = code.display.as_ref().map(|display| display.text.as_str()).unwrap_or_default();
        out.line(2, format!("{} {} {display}", code.system, code.code.text).trim());
    }
    out.fields(2, &diagnosis.fields);
}

pub(super) fn receipt(out: &mut Writer, receipt: &Receipt) {
    out.fields(0, &receipt.facts);
    out.gap();
    for issue in &receipt.issues {
        out.rule(&issue.title.text);
        out.marks(2, &issue.marks);
        out.fields(2, &issue.fields);
    }
    out.gap();
}
