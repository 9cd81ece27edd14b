//! Test results: each report with its table, then all by sampling time, then curves.

use super::Draw;
use super::diagnoses::cell;
use super::diagnoses::column;
use super::diagnoses::focusable;
use super::diagnoses::group_row;
use crate::components::icon::Icon;
use crate::components::icon::icon;
use crate::components::tag::heading;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::view::Audience;
use klarsyn::view::Flag;
use klarsyn::view::FlagKind;
use klarsyn::view::ResultColumns;
use klarsyn::view::ResultGroup;
use klarsyn::view::ResultReport;
use klarsyn::view::ResultRow;
use klarsyn::view::Results;
use yew::Html;

/// How many rows of a table are shown at first.
const FIRST: usize = 60;
/// A word of so many letters stands where the numbers end.
const SHORT: usize = 16;

impl Draw<'_> {
    /// Reports, then results over time.
    pub fn results(&self, results: &Results, name: &str) -> Vec<Html> {
        let mut out: Vec<Html> = Vec::new();
        let list = format!("{name}-reports");
        let shown = self.instance.shown_of(&list, results.reports.len(), 10);
        for (number, report) in results.reports.iter().take(shown).enumerate() {
            // The head of the document tells all of a report that is alone.
            let alone = results.reports.len() == 1;
            out.push(self.report(report, name, alone, (number == 10).then_some(list.as_str())));
        }
        if shown < results.reports.len() {
            out.push(self.more_button(&list, results.reports.len() - shown));
        }
        if let Some(table) = &results.cumulative {
            out.push(self.cumulative(table, name));
        }
        out.extend(
            results
                .trends
                .iter()
                .enumerate()
                .map(|(i, trend)| self.trend(trend, self.level(0), &format!("{name}-k{i}"))),
        );
        if results.reports.len() > 1 && !results.comments.is_empty() {
            let comments = results.comments.iter().map(|it| {
                let about = tag("p", "k-small k-soft").text(&it.applies);
                tag("div", "k-row-note").add(about).add(self.told("p", "k-quote", &it.text)).into()
            });
            let title = heading(self.level(1), "").text(&results.comments[0].label);
            out.push(tag("section", "").add(title).all(comments.collect()).into());
        }
        out
    }

    fn report(&self, report: &ResultReport, name: &str, alone: bool, more: Option<&str>) -> Html {
        let id = self.id(&format!("{name}-{}", report.anchor));
        let title = heading(self.level(1), if alone { "k-vh" } else { "" }).attr("id", id.clone());
        let out = focusable(tag("section", "").part("report"), more).attr("aria-labelledby", id);
        let mut out = if alone {
            out.add(title.text(self.word(Word::Results)))
        } else {
            let mut facts = self.rows(&report.facts);
            facts.extend(self.parties(&report.parties));
            let title = title.add(self.struck(&report.title, report.cancelled));
            let out = out.add(title).maybe(self.marks(&report.marks));
            out.add(tag("dl", "k-facts k-facts--wide").part("facts").all(facts))
        };
        let notices: Vec<Html> = report.notices.iter().map(|it| self.notice(it)).collect();
        if !notices.is_empty() {
            out = out.add(tag("div", "k-stack").all(notices));
        }
        if let Some(comment) = &report.comment {
            out = out
                .add(heading(self.level(2), "").text(&comment.label))
                .add(tag("p", "k-small k-soft").text(&comment.applies))
                .add(self.told("p", "k-quote", &comment.text));
        }
        let list = format!("{name}-{}-rows", report.anchor);
        // A citizen finds the codes among the full names.
        let codes = self.props.audience == Audience::Clinician || report.long_names.is_empty();
        let table = self.result_table(&report.groups, &report.columns, &report.caption, codes, &list);
        out = if report.cancelled {
            let summary = tag("summary", "").text(self.word(Word::ShowCancelled));
            out.add(tag("details", "k-fold-inline").add(summary).all(table))
        } else {
            out.all(table)
        };
        if !report.long_names.is_empty() {
            let summary = tag("summary", "").text(&report.long_names_label);
            let names = self.facts("k-facts", &report.long_names);
            out = out.add(tag("details", "k-fold-inline").add(summary).maybe(names));
        }
        let level = self.level(2);
        out = out.maybe(self.attachments(&report.attachments_label, level, &report.attachments));
        out.maybe(self.missing(&report.missing)).into()
    }

    /// The table with the lines of numbers below it.
    pub fn result_table(
        &self,
        groups: &[ResultGroup],
        columns: &ResultColumns,
        caption: &str,
        codes: bool,
        list: &str,
    ) -> Vec<Html> {
        let mut headings: Vec<Html> = vec![column(&columns.analysis)];
        let value = tag("th", "k-num").set("scope", "col").set("role", "columnheader").text(&columns.value);
        headings.push(value.into());
        let optional =
            [&columns.unit, &columns.range, &columns.flag, &columns.status, &columns.sampled, &columns.remarks];
        headings.extend(optional.into_iter().flatten().map(|words| column(words)));
        let width = headings.len();
        let head = tag("thead", "").set("role", "rowgroup").add(tag("tr", "").set("role", "row").all(headings));
        let mut table = tag("table", "k-table k-table--stack k-table--results").set("role", "table").part("table");
        table = table.add(tag("caption", "k-vh").text(caption)).add(head);
        let total: usize = groups.iter().map(|group| group.rows.len()).sum();
        let shown = self.instance.shown_of(list, total, FIRST);
        let mut number = 0;
        for group in groups {
            if number >= shown {
                break;
            }
            let mut body = tag("tbody", "").set("role", "rowgroup");
            if !group.label.is_empty() {
                body = body.add(group_row(&group.label, width));
            }
            for row in group.rows.iter().take(shown - number) {
                body = body.add(self.result_row(row, columns, codes, (number == FIRST).then_some(list)));
                number += 1;
            }
            table = table.add(body);
        }
        let mut out: Vec<Html> = vec![table.into()];
        if shown < total {
            out.push(self.more_button(list, total - shown));
        }
        let rows = groups.iter().flat_map(|group| &group.rows).take(shown);
        let lines: Vec<Html> = rows.filter_map(|row| self.line_item(row)).collect();
        if !lines.is_empty() {
            out.push(tag("ul", "k-lines").part("lines").all(lines).into());
        }
        out
    }

    fn result_row(&self, row: &ResultRow, columns: &ResultColumns, codes: bool, more: Option<&str>) -> Html {
        let mut name = tag("th", if row.part { "k-part" } else { "" }).set("scope", "row").set("role", "rowheader");
        name = name.add(self.value(&row.name));
        if let Some(code) = row.code.as_ref().filter(|_| codes || row.long_name.is_none()) {
            name = name.add(tag("span", "k-sub").add(self.value(code)));
        }
        let mut value = tag("span", if row.has_value { "k-value" } else { "k-missing" });
        value = value.add(self.struck(&row.value, row.cancelled));
        let mut cells: Vec<Html> = vec![name.into()];
        let unit: Vec<Html> = row.unit.iter().map(|unit| self.struck(unit, row.cancelled)).collect();
        let mut number = tag("td", if row.numeric || row.value.text.chars().count() <= SHORT { "k-num" } else { "" })
            .set("role", "cell")
            .add(value);
        if !unit.is_empty() {
            number = number.add(tag("span", "k-unit-inline").set("aria-hidden", "true").text(" ").all(unit.clone()));
        }
        cells.push(number.into());
        if columns.unit.is_some() {
            cells.push(tag("td", "k-unit").set("role", "cell").all(unit).into());
        }
        let mut add = |label: &Option<String>, class: &'static str, inside: Vec<Html>| {
            if let Some(label) = label {
                cells.push(cell(class, label, inside));
            }
        };
        add(&columns.range, "", row.range.iter().map(|it| self.value(it)).collect());
        add(&columns.flag, "", row.flag.iter().map(flag).collect());
        add(&columns.status, "", row.status.iter().map(|it| self.value(it)).collect());
        add(&columns.sampled, "k-nowrap", row.sampled.iter().map(|it| self.short(it)).collect());
        add(&columns.remarks, "", self.remarks(row));
        focusable(tag("tr", "").set("role", "row"), more).all(cells).into()
    }

    fn remarks(&self, row: &ResultRow) -> Vec<Html> {
        let mut all: Vec<Html> = self.marks(&row.marks).into_iter().collect();
        if let Some(before) = &row.before {
            let struck = tag("del", "").add(self.value(before));
            // The sentence may hold the value already; it is struck through where it stands.
            let words = row.before_text.as_deref().unwrap_or_default();
            let (first, rest) = words.split_once(before.text.as_str()).unwrap_or(("", words));
            all.push(tag("span", "").text(first).add(struck).text(rest).into());
        } else if let Some(words) = &row.before_text {
            all.push(tag("span", "").text(words).into());
        }
        if !row.notes.is_empty() {
            all.push(tag("span", "k-sub").text(&row.notes_label).into());
            all.extend(row.notes.iter().map(|note| self.told("span", "k-letter", note).into()));
        }
        all.extend(row.previous.iter().map(|it| tag("span", "k-small k-soft").text(it).into()));
        all.extend(self.facts("k-facts k-small", &row.fields));
        if all.is_empty() { all } else { vec![tag("div", "k-row-note").all(all).into()] }
    }
}

/// The laboratory's flag: a drawing and the words.
pub(super) fn flag(flag: &Flag) -> Html {
    let which = match flag.kind {
        FlagKind::NotInterpreted => Icon::NotInterpreted,
        FlagKind::Within => Icon::Within,
        FlagKind::Above => Icon::Above,
        FlagKind::Below => Icon::Below,
        FlagKind::Critical | FlagKind::Abnormal => Icon::Warning,
        FlagKind::Other => Icon::Open,
    };
    // What must be said loudly stands on one line.
    let class = if flag.kind == FlagKind::NotInterpreted { "k-flag k-nowrap" } else { "k-flag" };
    tag("span", class).part("flag").add(icon(which)).add(tag("span", "").text(&flag.value.text)).into()
}
