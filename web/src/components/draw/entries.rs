//! Statements one inside the other, and tables of any kind.

use super::Draw;
use super::diagnoses::focusable;
use super::field::lines;
use crate::components::icon::Icon;
use crate::components::icon::icon;
use crate::components::tag::tag;
use crate::components::tag::text;
use klarsyn::view::Column;
use klarsyn::view::Entry;
use klarsyn::view::Field;
use klarsyn::view::Look;
use klarsyn::view::Table;
use klarsyn::view::Value;
use yew::AttrValue;
use yew::Html;

/// How many statements or rows are shown at first.
const FIRST: usize = 60;
/// Statements inside statements are drawn to this depth.
const DEEPEST: u32 = 24;

impl Draw<'_> {
    /// Statements as a list.
    pub fn entries(&self, all: &[Entry], depth: u32, name: &str) -> Html {
        let shown = self.instance.shown_of(name, all.len(), FIRST);
        let items = all.iter().enumerate().take(shown).map(|(i, it)| {
            let more = (i == FIRST).then_some(name);
            self.entry(it, depth, &format!("{name}-{i}"), more)
        });
        let list = tag("ul", "k-entries").all(items.collect());
        if shown == all.len() {
            return list.into();
        }
        tag("div", "k-stack").add(list).add(self.more_button(name, all.len() - shown)).into()
    }

    fn entry(&self, it: &Entry, depth: u32, name: &str, more: Option<&str>) -> Html {
        let mut line = tag("div", "k-entry__line");
        line = line.add(self.told("p", "k-entry__name", &it.title));
        if !it.values.is_empty() {
            line = line.add(tag("div", "k-entry__value").all(self.looks(it.look, &it.values)));
        }
        let (ids, plain): (Vec<&Field>, Vec<&Field>) = it.fields.iter().partition(|field| field.look == Look::Id);
        let plain: Vec<Html> = plain.into_iter().map(|field| self.row(&field.label, self.on_one_line(field))).collect();
        let mut out = focusable(tag("li", "k-entry").part("entry"), more).add(line).maybe(self.marks(&it.marks));
        if !plain.is_empty() {
            out = out.add(tag("dl", "k-facts k-small").part("facts").all(plain));
        }
        out = out.maybe(self.ids(&ids));
        if !it.entries.is_empty() && depth < DEEPEST {
            out = out.add(self.entries(&it.entries, depth + 1, name));
        }
        out.into()
    }

    /// Numbers for systems on one line, each under its label.
    pub fn ids(&self, fields: &[&Field]) -> Option<Html> {
        let mut out = tag("p", "k-entry__ids");
        for (number, field) in fields.iter().enumerate() {
            let all: Vec<&str> = field.values.iter().map(|value| value.text.as_str()).collect();
            let text = format!("{}{}: {}", if number > 0 { " · " } else { "" }, field.label, all.join(", "));
            out = out.text(&text);
        }
        (!fields.is_empty()).then(|| out.into())
    }

    /// The values of a field one after the other.
    fn on_one_line(&self, field: &Field) -> Vec<Html> {
        let mut out: Vec<Html> = Vec::new();
        for value in &field.values {
            out.extend((!out.is_empty()).then(|| text(", ")));
            out.push(self.value(value));
        }
        out
    }

    fn looks(&self, look: Look, values: &[Value]) -> Vec<Html> {
        let field = Field { look, values: values.to_vec(), ..Field::default() };
        self.values(&field)
    }

    /// A table; narrow rooms make a list of its rows.
    pub fn table(&self, table: &Table, name: &str) -> Html {
        let heads = table
            .columns
            .iter()
            .map(|it| tag("th", if it.number { "k-num" } else { "" }).set("scope", "col").text(&it.label).into());
        let head = tag("thead", "").add(tag("tr", "").all(heads.collect()));
        let labels: Vec<AttrValue> = table.columns.iter().map(|column| AttrValue::from(column.label.clone())).collect();
        let shown = self.instance.shown_of(name, table.rows.len(), FIRST);
        let rows = table.rows.iter().enumerate().take(shown).map(|(i, row)| {
            let cells = row.iter().zip(table.columns.iter().zip(&labels));
            let cells = cells.enumerate().map(|(at, (values, (column, label)))| self.cell(at, values, column, label));
            focusable(tag("tr", ""), (i == FIRST).then_some(name)).all(cells.collect()).into()
        });
        let mut out = tag("table", "k-table k-table--stack").part("table").set("role", "table");
        out = out.add(tag("caption", "k-vh").text(&table.caption)).add(head);
        let out = out.add(tag("tbody", "").all(rows.collect()));
        if shown == table.rows.len() {
            return out.into();
        }
        tag("div", "k-stack").add(out).add(self.more_button(name, table.rows.len() - shown)).into()
    }

    fn cell(&self, at: usize, values: &[Value], column: &Column, label: &AttrValue) -> Html {
        if at == 0 {
            let values = values.iter().map(|value| self.value(value)).collect();
            return tag("th", "").set("scope", "row").all(lines(values)).into();
        }
        let out = tag("td", if column.number { "k-num" } else { "" });
        if values.is_empty() {
            return out.into();
        }
        let mut inside = tag("span", if column.look == Look::Id { "k-entry__ids" } else { "" });
        inside = match column.look {
            Look::Strong => inside.add(tag("strong", "").all(lines(values.iter().map(|it| self.value(it)).collect()))),
            _ => inside.all(lines(values.iter().map(|it| self.value(it)).collect())),
        };
        out.attribute("data-label", label.clone()).add(inside).into()
    }

    /// An icon with words that belong together.
    pub fn noted(&self, with: Icon, words: &str) -> Html {
        tag("p", "k-found").add(icon(with)).add(tag("span", "").text(words)).into()
    }
}
