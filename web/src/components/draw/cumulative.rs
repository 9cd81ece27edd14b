//! Results by sampling time: a column for each time, the latest first.

use super::Draw;
use crate::components::tag::heading;
use crate::components::tag::spoken;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::view::Cumulative;
use klarsyn::view::CumulativeRow;
use klarsyn::view::CumulativeValue;
use yew::Html;

/// How many times stand beside each other at first.
const FIRST: usize = 12;

impl Draw<'_> {
    /// The table.
    pub fn cumulative(&self, table: &Cumulative, name: &str) -> Html {
        let (id, list) = (self.id(&format!("{name}-t")), format!("{name}-times"));
        let shown = self.instance.shown_of(&list, table.columns.len(), FIRST);
        let mut top = tag("tr", "").add(tag("th", "").set("scope", "col").text(&table.analysis));
        for (number, it) in table.columns.iter().take(shown).enumerate() {
            let mut time = tag("time", "").attr("datetime", it.time.datetime.clone()).text(&it.date);
            if let Some(clock) = &it.clock {
                time = time.add(tag("span", "k-sub").text(clock));
            }
            let class = if number == 0 { "k-num k-latest" } else { "k-num" };
            let out = super::diagnoses::focusable(tag("th", class), (number == FIRST).then_some(list.as_str()));
            top = top.add(out.set("scope", "col").add(time));
        }
        let mut out = tag("table", "k-table k-table--times").part("table");
        out = out.add(tag("caption", "").attr("id", id.clone()).text(&table.caption)).add(tag("thead", "").add(top));
        for group in &table.groups {
            let mut body = tag("tbody", "");
            if !group.label.is_empty() {
                let all = tag("th", "").set("scope", "rowgroup").attr("colspan", (shown + 1).to_string());
                body = body.add(tag("tr", "").add(all.text(&group.label)));
            }
            out = out.add(body.all(group.rows.iter().map(|row| self.over_time(row, shown)).collect()));
        }
        let scroller = tag("div", "k-scroller").set("tabindex", "0").set("role", "region").attr("aria-labelledby", id);
        let section =
            tag("section", "").part("cumulative").add(heading(self.level(1), "").text(self.word(Word::OverTime)));
        let section = section.add(scroller.add(out));
        match table.columns.len() - shown {
            0 => section.into(),
            hidden => section.add(self.more_button(&list, hidden)).into(),
        }
    }

    fn over_time(&self, row: &CumulativeRow, shown: usize) -> Html {
        let mut name = tag("th", "").set("scope", "row").add(self.value(&row.name));
        if let Some(unit) = &row.unit {
            name = name.add(tag("span", "k-sub").text(unit));
        }
        let cells = row.cells.iter().take(shown).enumerate().map(|(number, values)| {
            let out = tag("td", if number == 0 { "k-num k-latest" } else { "k-num" });
            if values.is_empty() {
                let dash = tag("span", "k-none").set("aria-hidden", "true").text("–");
                return out.add(dash).add(spoken(self.word(Word::NotMeasured))).into();
            }
            out.all(super::field::lines(values.iter().map(|it| self.one_of_many(it)).collect())).into()
        });
        tag("tr", "").add(name).all(cells.collect()).into()
    }

    fn one_of_many(&self, it: &CumulativeValue) -> Html {
        let out = tag("span", "").add(self.struck(&it.value, it.cancelled));
        out.all(it.remarks.iter().map(|words| tag("span", "k-sub").text(words).into()).collect()).into()
    }
}
