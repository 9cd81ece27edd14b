//! Measurements made at home: a table by time with the way of measuring, curves, and the equipment.

use super::glossary;
use super::reader::Cda;
use crate::sorting::sort_by_key;
use crate::text::number;
use crate::tree::NodeId;
use crate::view::Block;
use crate::view::Column;
use crate::view::Document;
use crate::view::Entry;
use crate::view::Field;
use crate::view::Look;
use crate::view::ResultRow;
use crate::view::Section;
use crate::view::Table;
use crate::view::Value;
use crate::view::elements::time_value;
use crate::view::results::row::Made;
use crate::view::results::trend::series;
use crate::view::words::Word;

/// So much is told of a group at each measurement in it, and no more.
const FEW: usize = 24;

/// A measurement with what the curve wants to know of it.
struct Measured {
    entry: Entry,
    made: Made,
    /// The element that says when.
    of: Option<NodeId>,
    time: Vec<Value>,
}

impl Cda<'_, '_> {
    /// The measurements of every section.
    pub fn measurements(&self, out: &mut Document) {
        let mut all: Vec<Box<Measured>> = Vec::new();
        let mut sections: Vec<Section> = Vec::new();
        for section in self.sections(NodeId::ROOT) {
            let mut made = self.opened(section, 0);
            let code = self.element(section, "code");
            let standard =
                ["Results", "Vital Signs", "Vital signs", "Medical Equipment"].contains(&made.heading.text.as_str());
            if let Some(ours) = code
                .filter(|_| standard || made.heading.text.is_empty())
                .and_then(|code| self.ours(code, glossary::MEASURED))
            {
                made.heading = ours;
            }
            let mut measured: Vec<Box<Measured>> = Vec::new();
            let mut rest: Vec<Entry> = Vec::new();
            for node in self.elements(section, "entry").filter_map(|entry| self.statement(entry)) {
                self.measured(node, None, &mut measured, &mut rest, 0);
            }
            let of_equipment =
                self.element(section, "code").and_then(|code| self.attribute_text(code, "code")) == Some("46264-8");
            if measured.is_empty() && rest.is_empty() {
                made.missing.push(if of_equipment {
                    self.say("intet udstyr", "no equipment").into()
                } else {
                    self.none(Word::NoResults)
                });
            }
            sort_by_key(&mut measured, |it| it.made.at.map(|at| -at));
            if !measured.is_empty() {
                let table = self.table(&made.heading.text, &mut measured);
                made.blocks.push(Block::Table(table));
            }
            if !rest.is_empty() {
                made.blocks.push(Block::Entries(rest));
            }
            // One who reads that there are none need not read it in the sender's words as well.
            let empty = made.blocks.is_empty();
            if empty {
                made.blocks.push(Block::Entries(Vec::new()));
            }
            self.closed(section, &mut made);
            if empty {
                made.blocks.remove(0);
            }
            sections.push(made);
            all.append(&mut measured);
        }
        let rows = all.iter().map(|it| &it.made).filter(|made| made.number.is_some() && made.at.is_some()).collect();
        let mut trends = series(self.message, rows);
        for trend in &mut trends {
            trend.columns[0] = self.say("Målt", "Measured").into();
            trend.columns[2] = self.say("Målemetode", "Method").into();
        }
        // Those with something to see come first, in the sender's order.
        sections.sort_by_key(|section| section.blocks.is_empty());
        out.sections = sections;
        if !trends.is_empty() {
            let heading = Value { text: self.say("Udvikling", "Over time").into(), ..Value::default() };
            let blocks = vec![Block::Trends(trends)];
            let after = out.sections.iter().position(|it| !matches!(it.blocks.first(), Some(Block::Table(_))));
            let made = Section { heading, blocks, ..Section::default() };
            out.sections.insert(after.unwrap_or(out.sections.len()), made);
        }
        self.body(out);
    }

    /// Observations with a value are measurements; anything else is told as it is.
    #[expect(clippy::vec_box, reason = "each is large, and is sorted and handed on")]
    fn measured(
        &self,
        node: NodeId,
        around: Option<NodeId>,
        out: &mut Vec<Box<Measured>>,
        rest: &mut Vec<Entry>,
        depth: u32,
    ) {
        let components: Vec<NodeId> = self.elements(node, "component").filter_map(|it| self.statement(it)).collect();
        if self.name(node) == "organizer" && !components.is_empty() && depth < super::reader::DEEPEST {
            let before = out.len();
            for &inner in &components {
                self.measured(inner, Some(node), out, rest, depth + 1);
            }
            // What is said of a group is said of each measurement in it.
            for field in self.around(node).into_iter().take(FEW) {
                for it in &mut out[before..] {
                    add(&mut it.entry.fields, field.clone());
                }
            }
            return;
        }
        if self.name(node) != "observation" || self.element(node, "value").is_none() {
            rest.push(self.entry(node, 0));
            return;
        }
        let entry = self.entry(node, 0);
        let time = self.element(node, "effectiveTime").or_else(|| self.element(around?, "effectiveTime"));
        // Of a group, all have the time of the one before.
        let known = out.last().filter(|before| time.is_some() && before.of == time).map(|before| before.made.at);
        let at = known.unwrap_or_else(|| time.and_then(|time| self.instant(time)));
        let value = self.element(node, "value");
        let number = value
            .filter(|&value| self.element(value, "low").is_none())
            .and_then(|value| number::read(self.attribute_text(value, "value")?))
            .filter(|_| self.message.tree.type_name(value.unwrap_or(node)) != "TS");
        let unit = value.and_then(|value| self.unit(value)).map(|text| Value { text, ..Value::default() });
        let point = time.and_then(|time| self.clock(time));
        let said = point.clone().map(time_value).or_else(|| self.value(time?));
        let clock = point.or_else(|| self.clock(self.element(time?, "low")?));
        let row = ResultRow {
            name: entry.title.clone(),
            value: value.and_then(|value| self.attribute_text(value, "value")).map_or_else(Value::default, |text| {
                Value { text: self.message.number(text), at: entry.at.clone(), ..Value::default() }
            }),
            unit,
            sampled: clock,
            ..ResultRow::default()
        };
        let made =
            Made { row, group: 0, grouped: false, key: entry.title.text.clone(), at, number, range: (None, None) };
        out.push(Box::new(Measured { entry, made, of: time, time: said.into_iter().collect() }));
    }

    /// What an organizer says of all that is in it.
    fn around(&self, node: NodeId) -> Vec<Field> {
        let mut own = self.shell(node);
        let time = self.part_label("effectiveTime");
        own.retain(|field| field.label != time);
        let group = self.element(node, "code").and_then(|code| self.concept(code, &[]));
        own.extend(group.map(|group| crate::view::elements::field(self.say("Gruppe", "Group"), group)));
        own
    }

    /// The rows take what the measurements tell; what the curve wants stays.
    fn table(&self, caption: &str, measured: &mut [Box<Measured>]) -> Table {
        let (time, how) = (self.part_label("effectiveTime"), self.part_label("methodCode"));
        let column = |label: &str, look, number| Column { label: label.into(), look, number };
        let mut columns = vec![
            column(self.say("Målt", "Measured"), Look::Plain, false),
            column(self.say("Måling", "Measurement"), Look::Plain, false),
            column(self.say("Værdi", "Value"), Look::Strong, true),
            column(how, Look::Plain, false),
            column(self.say("Bemærkninger", "Remarks"), Look::Plain, false),
            column(self.say("Koder og id", "Codes and ids"), Look::Id, false),
        ];
        let status = self.part_label("statusCode");
        let mut rows: Vec<Vec<Vec<Value>>> = Vec::with_capacity(measured.len());
        for it in measured {
            let (mut method, mut remarks, mut codes) = (Vec::new(), Vec::new(), Vec::new());
            for field in std::mem::take(&mut it.entry.fields) {
                if field.label == how {
                    method.extend(field.values);
                } else if field.look == Look::Id {
                    codes.extend(field.values.into_iter().filter(|_| field.label != status));
                } else if field.label != time {
                    let labelled = |value: Value| Value { text: format!("{}: {}", field.label, value.text), ..value };
                    remarks.extend(field.values.into_iter().map(labelled));
                }
            }
            remarks.extend(it.entry.marks.drain(..).map(|mark| mark.value));
            remarks.extend(it.entry.entries.iter().flat_map(flat));
            it.entry.entries.iter().for_each(|inner| numbers(inner, &mut codes));
            if it.time.is_empty() {
                it.time.push(Value { text: "–".into(), ..Value::default() });
            }
            let (title, values) = (std::mem::take(&mut it.entry.title), std::mem::take(&mut it.entry.values));
            rows.push(vec![std::mem::take(&mut it.time), vec![title], values, method, remarks, codes]);
        }
        // A column in which nothing stands is none.
        for at in (3..columns.len()).rev() {
            if rows.iter().all(|row| row[at].is_empty()) {
                columns.remove(at);
                rows.iter_mut().for_each(|row| drop(row.remove(at)));
            }
        }
        Table { caption: caption.into(), columns, rows }
    }
}

/// Adds what is said; of the same label, what is not said already.
fn add(fields: &mut Vec<Field>, more: Field) {
    let Some(known) = fields.iter_mut().find(|field| field.label == more.label) else { return fields.push(more) };
    for value in more.values {
        if !known.values.iter().any(|it| it.text == value.text) {
            known.values.push(value);
        }
    }
}

/// Codes and numbers of a statement and of those inside it.
fn numbers(entry: &Entry, out: &mut Vec<Value>) {
    let ids = entry.fields.iter().filter(|field| field.look == Look::Id);
    out.extend(ids.flat_map(|field| field.values.iter().cloned()));
    entry.entries.iter().for_each(|inner| numbers(inner, out));
}

/// A statement inside a measurement in a few words.
fn flat(entry: &Entry) -> Vec<Value> {
    let said: Vec<&str> = entry.values.iter().map(|value| value.text.as_str()).collect();
    let text = match said.is_empty() {
        true => entry.title.text.clone(),
        false => format!("{}: {}", entry.title.text, said.join(", ")),
    };
    let mut out = vec![Value { text, ..entry.title.clone() }];
    let plain = entry.fields.iter().filter(|field| field.look != Look::Id);
    out.extend(plain.flat_map(|field| {
        field
            .values
            .iter()
            .map(move |value| Value { text: format!("{}: {}", field.label, value.text), ..value.clone() })
    }));
    out.extend(entry.entries.iter().flat_map(flat));
    out
}
