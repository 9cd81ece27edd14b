//! What a corrected report says of the one before it.

use super::report::Report;
use crate::diagnostic::Language;
use crate::view::MarkKind;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::message::Message;

/// Finds the earlier answer of each corrected result, and the answer before each result.
pub(super) fn corrections(read: &mut [(&Message, Report)]) {
    let mut before: Vec<Vec<(usize, Value, String)>> = Vec::with_capacity(read.len());
    let mut previous: Vec<Vec<(usize, String)>> = Vec::with_capacity(read.len());
    let mut replaced: Vec<Option<Value>> = vec![None; read.len()];
    for (place, (message, report)) in read.iter().enumerate() {
        let mut changes = Vec::new();
        let mut earlier = Vec::new();
        let corrects = has(report, MarkKind::Corrected);
        for (row_place, row) in report.rows.iter().enumerate() {
            // The same analysis of the same sample, sent before.
            let same = read
                .iter()
                .enumerate()
                .filter(|(other, (from, _))| *other != place && from.sent_at() < message.sent_at());
            let mut found: Option<(Option<i64>, usize, &super::row::Made)> = None;
            for (other, (from, report)) in same {
                let hit = report.rows.iter().find(|it| it.key == row.key && it.at.is_some() && it.at == row.at);
                if let Some(hit) = hit.filter(|_| found.is_none_or(|(at, ..)| at < from.sent_at())) {
                    found = Some((from.sent_at(), other, hit));
                }
            }
            if let Some((_, other, hit)) =
                found.filter(|_| corrects || row.row.marks.iter().any(|mark| mark.kind == MarkKind::Corrected))
            {
                let (from, _) = &read[other];
                replaced[place] = Some(replaces(message, from));
                let (was, is) = (whole(&hit.row), whole(&row.row));
                if was != is {
                    changes.push((
                        row_place,
                        Value { text: was.clone(), ..hit.row.value.clone() },
                        told(message, from, &was),
                    ));
                }
            }
            earlier.extend(answer_before(message, read, row).map(|text| (row_place, text)));
        }
        before.push(changes);
        previous.push(earlier);
    }
    for (place, (message, report)) in read.iter_mut().enumerate() {
        for (row, value, text) in before[place].drain(..) {
            let row = &mut report.rows[row].row;
            (row.before, row.before_text) = (Some(value), Some(text));
        }
        for (row, text) in previous[place].drain(..) {
            report.rows[row].row.previous = Some(text);
        }
        if let Some(value) = replaced[place].take() {
            report.report.facts.push(field(message.say("Erstatter", "Replaces"), value));
        }
    }
}

fn has(report: &Report, kind: MarkKind) -> bool {
    report.report.marks.iter().any(|mark| mark.kind == kind)
}

/// The report that is replaced, by when it was sent.
fn replaces(message: &Message, from: &Message) -> Value {
    let when = from.sent().map(|time| time.short).unwrap_or_default();
    let text = format!("{} {when}", message.say("rapport sendt", "report sent"));
    let at = from.first("DiagnosticReport").map(|node| from.place(node)).unwrap_or_default();
    Value { text, at, ..Value::default() }
}

fn whole(row: &crate::view::ResultRow) -> String {
    let unit = row.unit.as_ref().map(|unit| format!("\u{a0}{}", unit.text)).unwrap_or_default();
    format!("{}{unit}", row.value.text)
}

fn told(message: &Message, from: &Message, was: &str) -> String {
    let sent = |message: &Message| message.sent().map(|time| time.short).unwrap_or_default();
    match message.language {
        Language::Da => format!("Før: {was}, sendt {}. Rettet {}.", sent(from), sent(message)),
        Language::En => format!("Before: {was}, sent {}. Corrected {}.", sent(from), sent(message)),
    }
}

/// The latest answer of the same analysis and unit before this one.
fn answer_before(message: &Message, read: &[(&Message, Report)], row: &super::row::Made) -> Option<String> {
    let at = row.at?;
    let all = read.iter().filter(|(_, report)| !report.report.cancelled).flat_map(|(_, report)| &report.rows);
    let unit = |made: &super::row::Made| made.row.unit.as_ref().map(|unit| unit.text.clone());
    let usable =
        all.filter(|made| made.key == row.key && made.row.has_value && !made.row.cancelled && unit(made) == unit(row));
    let last = usable.filter(|made| made.at.is_some_and(|before| before < at)).max_by_key(|made| made.at)?;
    let date = last.row.sampled.as_ref().map(|time| time.date.clone()).unwrap_or_default();
    let label = message.say("Forrige svar", "Previous result");
    Some(format!("{label}: {} ({date})", last.row.value.text))
}
