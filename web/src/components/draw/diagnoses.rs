//! Diagnoses: a list in plain words for citizens, one table for clinicians.

use super::Draw;
use super::field::lines;
use crate::components::tag::Tag;
use crate::components::tag::heading;
use crate::components::tag::spoken;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::view::DatedField;
use klarsyn::view::Diagnosis;
use klarsyn::view::DiagnosisCard;
use klarsyn::view::DiagnosisGroup;
use yew::Html;

/// How many of a group are shown at first.
const FIRST: usize = 40;

impl Draw<'_> {
    /// The card.
    pub fn card(&self, card: &DiagnosisCard, name: &str) -> Vec<Html> {
        if self.citizen() {
            let groups = card.groups.iter().enumerate();
            return groups.map(|(i, group)| self.diagnosis_list(group, &format!("{name}-g{i}"))).collect();
        }
        vec![self.diagnosis_table(card, name)]
    }

    fn diagnosis_list(&self, group: &DiagnosisGroup, name: &str) -> Html {
        let id = self.id(name);
        let title = format!("{} ({})", group.label, group.diagnoses.len());
        let mut out = tag("section", "").attr("aria-labelledby", id.clone());
        out = out.add(heading(self.level(1), "k-group-title").attr("id", id).text(&title));
        if let Some(explanation) = &group.explanation {
            out = out.add(tag("p", "k-small k-soft").text(explanation));
        }
        let shown = self.instance.shown_of(name, group.diagnoses.len(), FIRST);
        let visible = group.diagnoses.iter().take(shown).enumerate();
        let items = visible.map(|(i, it)| self.diagnosis(it, (i == FIRST).then_some(name))).collect();
        out = out.add(tag("ul", "k-diagnoses").all(items));
        if shown < group.diagnoses.len() {
            out = out.add(self.more_button(name, group.diagnoses.len() - shown));
        }
        out.into()
    }

    /// One diagnosis in plain words.
    pub fn diagnosis(&self, it: &Diagnosis, more: Option<&str>) -> Html {
        let title = heading(self.level(2), "").add(self.diagnosis_text(it));
        let mut head = tag("div", "k-diagnosis__head").add(title);
        let mut about = tag("p", "k-soft k-small");
        for (number, it) in [&it.kind, &it.status].into_iter().flatten().enumerate() {
            about = if number > 0 { about.text(" · ") } else { about };
            about = about.add(self.value(it));
        }
        if it.kind.is_some() || it.status.is_some() {
            head = head.add(about);
        }
        let mut out = focusable(tag("li", "k-diagnosis").part("diagnosis"), more);
        out = out.add(head.maybe(self.marks(&it.marks)));
        for note in &it.notes {
            out = out.add(self.told("p", "k-letter", note));
        }
        let dates = it.dates.iter().map(|date| self.row(&date.label, vec![dated(date)])).collect();
        out = out.add(tag("dl", "k-dates").all(dates)).maybe(self.facts("k-facts", &it.fields));
        if !it.codes.is_empty() {
            let rows = it.codes.iter().map(|code| {
                let row = tag("div", "").add(tag("dt", "").text(&code.system));
                let row = row.add(tag("dd", "").add(tag("code", "").add(self.value(&code.code))));
                row.maybe(code.display.as_ref().map(|it| tag("dd", "").add(self.value(it)).into())).into()
            });
            let summary = tag("summary", "").text(self.word(Word::ShowCodes));
            let summary = summary.add(spoken(&format!(" {} {}", self.word(Word::For), it.text.text)));
            let list = tag("dl", "k-codes").all(rows.collect());
            out = out.add(tag("details", "k-fold-inline").add(summary).add(list));
        }
        out.into()
    }

    fn diagnosis_text(&self, it: &Diagnosis) -> Html {
        if it.named { self.value(&it.text) } else { tag("span", "k-missing").text(&it.text.text).into() }
    }

    fn diagnosis_table(&self, card: &DiagnosisCard, name: &str) -> Html {
        let columns = card.columns.iter().map(|it| column(it)).collect();
        let head = tag("thead", "").set("role", "rowgroup").add(tag("tr", "").set("role", "row").all(columns));
        let mut table = tag("table", "k-table k-table--stack").set("role", "table").part("table");
        table = table.add(tag("caption", "k-vh").text(&card.head.title.text)).add(head);
        let mut buttons = Vec::new();
        for (number, group) in card.groups.iter().enumerate() {
            let list = format!("{name}-g{number}");
            let shown = self.instance.shown_of(&list, group.diagnoses.len(), FIRST);
            let mut body = tag("tbody", "").set("role", "rowgroup").add(group_row(&group.label, card.columns.len()));
            for (i, it) in group.diagnoses.iter().take(shown).enumerate() {
                body = body.add(self.diagnosis_row(it, &card.columns, (i == FIRST).then_some(list.as_str())));
            }
            table = table.add(body);
            if shown < group.diagnoses.len() {
                buttons.push(self.more_button(&list, group.diagnoses.len() - shown));
            }
        }
        tag("div", "").add(table).all(buttons).into()
    }

    fn diagnosis_row(&self, it: &Diagnosis, columns: &[String], more: Option<&str>) -> Html {
        let label = |number: usize| columns.get(number).map_or("", String::as_str);
        let mut first = tag("th", "").set("scope", "row").set("role", "rowheader").add(self.diagnosis_text(it));
        for note in &it.notes {
            let said = tag("span", "k-sub").text(&format!("{}: ", it.notes_label));
            first = first.add(said.add(self.told("span", "", note)));
        }
        first = first.maybe(self.marks(&it.marks));
        for field in &it.fields {
            let said = tag("span", "k-sub").text(&format!("{}: ", field.label));
            first = first.add(said.all(self.values(field)));
        }
        let kind = it.kind.iter().map(|kind| self.value(kind)).collect();
        let mut row = focusable(tag("tr", "").set("role", "row"), more).add(first).add(cell("", label(1), kind));
        for (number, date) in it.dates.iter().enumerate() {
            row = row.add(cell("k-nowrap", label(2 + number), vec![dated(date)]));
        }
        let codes: Vec<Html> = it
            .codes
            .iter()
            .map(|code| {
                let out = tag("span", "").add(tag("span", "k-soft").text(&code.system)).text(" ");
                let out = out.add(tag("code", "").add(self.value(&code.code))).text(" ");
                out.maybe(code.display.as_ref().map(|it| self.value(it))).into()
            })
            .collect();
        row.add(cell("", label(5), lines(codes))).into()
    }
}

/// A date under its label; what is not told is told softly.
fn dated(date: &DatedField) -> Html {
    match &date.time {
        Some(time) => tag("time", "").attr("datetime", time.datetime.clone()).text(&date.text).into(),
        None => tag("span", "k-soft").text(&date.text).into(),
    }
}

/// The heading of a column.
pub(super) fn column(words: &str) -> Html {
    tag("th", "").set("scope", "col").set("role", "columnheader").text(words).into()
}

/// The heading over a group of rows.
pub(super) fn group_row(label: &str, columns: usize) -> Html {
    let cell = tag("th", "").set("scope", "rowgroup").set("role", "rowheader").attr("colspan", columns.to_string());
    tag("tr", "").set("role", "row").add(cell.text(label)).into()
}

/// A cell that carries its column's label, for where the table is narrow.
pub(super) fn cell(class: &'static str, label: &str, inside: Vec<Html>) -> Html {
    let out = tag("td", class).set("role", "cell");
    if inside.is_empty() {
        return out.into();
    }
    out.attr("data-label", label.to_owned()).all(inside).into()
}

/// The first of what a button showed gets the focus.
pub(super) fn focusable(out: Tag, more: Option<&str>) -> Tag {
    match more {
        Some(list) => out.attr("data-more", list.to_owned()).set("tabindex", "-1"),
        None => out,
    }
}
