//! Documents, cards of diagnoses and receipts as text.

use super::results;
use super::writer::Writer;
use crate::view::Block;
use crate::view::Diagnosis;
use crate::view::DiagnosisCard;
use crate::view::Document;
use crate::view::Entry;
use crate::view::Question;
use crate::view::Receipt;
use crate::view::ResultColumns;
use crate::view::ResultGroup;
use crate::view::Table;
use crate::view::TreeNode;
use crate::view::Value;
use crate::view::head::party_field;

pub(super) fn write(out: &mut Writer, document: &Document) {
    for section in &document.sections {
        if !section.heading.text.is_empty() {
            out.rule(&section.heading.text);
        }
        out.marks(0, &section.marks);
        section.parties.iter().filter_map(party_field).for_each(|field| out.field(2, &field));
        for block in &section.blocks {
            match block {
                Block::Text(text) => out.line(2, &text.text),
                Block::Narrative(text) => out.line(2, &text.plain),
                Block::Fields(fields) => out.fields(2, fields),
                Block::Attachments(attachments) => out.attachments(2, attachments),
                Block::Results(groups) => results::groups(out, groups, &columns(out, groups)),
                Block::Diagnoses(diagnoses) => diagnoses.iter().for_each(|it| diagnosis(out, it)),
                Block::Entries(entries) => entries.iter().for_each(|it| entry(out, it, 2)),
                Block::Table(it) => table(out, it),
                // The table above has the numbers.
                Block::Trends(_) => {}
                Block::Questions(questions) => questions.iter().for_each(|it| question(out, it)),
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

fn entry(out: &mut Writer, entry: &Entry, indent: usize) {
    let marks = super::writer::marks_text(&entry.marks);
    let title = if marks.is_empty() { entry.title.text.clone() } else { format!("{marks} {}", entry.title.text) };
    match entry.values.is_empty() {
        true => out.line(indent, &title),
        false => out.labelled(indent, &title, &out.joined(&entry.values)),
    }
    out.fields(indent + 4, &entry.fields);
    for inner in &entry.entries {
        self::entry(out, inner, indent + 4);
    }
}

fn table(out: &mut Writer, table: &Table) {
    let head: Vec<String> = table.columns.iter().map(|column| column.label.clone()).collect();
    let cells = |row: &Vec<Vec<Value>>| row.iter().map(|values| out.joined(values)).collect::<Vec<String>>();
    let rows: Vec<(Vec<String>, Vec<String>)> = table.rows.iter().map(|row| (cells(row), Vec::new())).collect();
    out.table(2, &head, &rows);
}

fn question(out: &mut Writer, question: &Question) {
    let number = question.number.as_ref().map(|number| format!("{number}. ")).unwrap_or_default();
    out.line(2, &format!("{number}{}", question.text.text));
    for value in question.conditions.iter() {
        let label = out.say("Stilles kun, når", "Asked only when");
        out.labelled(4, label, &value.text);
    }
    out.lines(4, question.help.iter().chain(&question.rules).map(|value| value.text.as_str()));
    for option in &question.options {
        out.line(4, &format!("○ {}", option.text));
    }
    for answer in &question.answers {
        out.line(4, &format!("→ {}", answer.text));
    }
    out.lines(4, question.unanswered.as_deref());
    out.attachments(4, &question.attachments);
    out.fields(4, &question.fields);
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
