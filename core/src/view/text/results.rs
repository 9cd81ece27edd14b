//! Results as text.

use super::writer::Writer;
use super::writer::marks_text;
use crate::text::case::lower_text;
use crate::view::Cumulative;
use crate::view::ResultColumns;
use crate::view::ResultGroup;
use crate::view::ResultReport;
use crate::view::ResultRow;
use crate::view::Results;

pub(super) fn write(out: &mut Writer, results: &Results) {
    let alone = results.reports.len() == 1;
    for one in &results.reports {
        report(out, one, alone);
        out.gap();
    }
    if let Some(table) = &results.cumulative {
        cumulative(out, table);
        out.gap();
    }
}

fn report(out: &mut Writer, report: &ResultReport, alone: bool) {
    if !alone {
        out.rule(&report.title.text);
        out.marks(0, &report.marks);
        for party in report.parties.iter().filter_map(crate::view::head::party_field) {
            out.field(0, &party);
        }
        out.fields(0, &report.facts);
    }
    out.notices(&report.notices);
    if let Some(comment) = &report.comment {
        out.labelled(0, &format!("{} ({})", comment.label, lower_text(&comment.applies)), &comment.text.text);
        out.gap();
    }
    groups(out, &report.groups, &report.columns);
    if !report.long_names.is_empty() {
        out.gap();
        out.fields(2, &report.long_names);
    }
    if !report.attachments.is_empty() {
        out.line(0, &report.attachments_label);
        out.attachments(2, &report.attachments);
    }
    out.missing(0, &report.missing);
}

/// Results in a table, each with its remarks below.
pub(super) fn groups(out: &mut Writer, groups: &[ResultGroup], columns: &ResultColumns) {
    let c = columns;
    let code = Some(out.say("Kode", "Code").to_string());
    let optional = [&c.unit, &c.range, &c.flag, &c.sampled, &c.status, &code];
    let mut head = vec![c.analysis.clone(), c.value.clone()];
    head.extend(optional.iter().filter_map(|it| (*it).clone()));
    let mut rows = Vec::new();
    for group in groups {
        if !group.label.is_empty() {
            rows.push((vec![group.label.clone()], Vec::new()));
        }
        for row in &group.rows {
            let text = |value: Option<&str>| value.unwrap_or("").to_string();
            let all = [
                row.unit.as_ref().map(|it| it.text.as_str()),
                row.range.as_ref().map(|it| it.text.as_str()),
                row.flag.as_ref().map(|it| it.value.text.as_str()),
                row.sampled.as_ref().map(|it| it.short.as_str()),
                row.status.as_ref().map(|it| it.text.as_str()),
                row.code.as_ref().map(|it| it.text.as_str()),
            ];
            let name = if row.part { format!("  {}", row.name.text) } else { row.name.text.clone() };
            let mut cells = vec![name, row.value.text.clone()];
            cells
                .extend(all.into_iter().zip(optional).filter(|(_, used)| used.is_some()).map(|(value, _)| text(value)));
            rows.push((cells.into_iter().map(|cell| cell.replace('\u{a0}', " ")).collect(), below(row)));
        }
    }
    if !rows.is_empty() {
        out.table(2, &head, &rows);
    }
}

fn below(row: &ResultRow) -> Vec<String> {
    let marks = Some(marks_text(&row.marks)).filter(|marks| !marks.is_empty());
    let mut out: Vec<String> = marks.into_iter().chain(row.before_text.clone()).collect();
    out.extend(row.notes.iter().map(|note| format!("{}: {}", row.notes_label, note.text)));
    for field in &row.fields {
        let values: Vec<&str> = field.values.iter().map(|value| value.text.as_str()).collect();
        out.push(format!("{}: {}", field.label, values.join(", ")));
    }
    out
}

fn cumulative(out: &mut Writer, table: &Cumulative) {
    out.line(0, &table.caption);
    let heading = |column: &crate::view::CumulativeColumn| {
        format!("{} {}", column.date, column.clock.as_deref().unwrap_or_default())
            .replace('\u{a0}', " ")
            .trim()
            .to_string()
    };
    let head: Vec<String> = std::iter::once(table.analysis.clone()).chain(table.columns.iter().map(heading)).collect();
    let mut rows = Vec::new();
    for group in &table.groups {
        rows.push((vec![group.label.clone()], Vec::new()));
        for row in &group.rows {
            let unit = row.unit.as_ref().map(|unit| format!(", {unit}")).unwrap_or_default();
            let mut cells = vec![format!("{}{unit}", row.name.text)];
            for values in &row.cells {
                let texts = values.iter().map(|value| match value.remarks.is_empty() {
                    true => value.value.text.clone(),
                    false => format!("{} ({})", value.value.text, lower_text(&value.remarks.join(", "))),
                });
                let text = texts.collect::<Vec<_>>().join(" / ").replace('\u{a0}', " ");
                cells.push(if text.is_empty() { "–".into() } else { text });
            }
            rows.push((cells, Vec::new()));
        }
    }
    out.table(2, &head, &rows);
}
