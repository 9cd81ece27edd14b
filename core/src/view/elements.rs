//! Complex FHIR types in words: names, concepts, quantities, periods, contacts.

use super::Field;
use super::Look;
use super::Time;
use super::Value;
use super::glossary::List;
use super::glossary::designation;
use super::message::Message;
use super::time;
use super::words::Word;
use crate::diagnostic::Language;
use crate::tree::NodeId;

impl Message<'_> {
    /// A labelled value.
    pub fn field(&self, label: Word, value: Value) -> Field {
        field(self.word(label), value)
    }

    /// A time that stands at a node.
    pub fn time_at(&self, node: NodeId) -> Option<Time> {
        let written = self.tree.value(node)?.trim();
        let time = || time::shown(written, self.language, self.options.audience, self.place(node));
        (!written.is_empty()).then(time)
    }

    /// The child of that name as a time.
    pub fn clock(&self, node: NodeId, name: &str) -> Option<Time> {
        self.time_at(self.tree.child(node, name)?)
    }

    /// The same as a value.
    pub fn time(&self, node: NodeId, name: &str) -> Option<Value> {
        Some(time_value(self.clock(node, name)?))
    }

    /// The child of that name, a code, in our words where we have them.
    pub fn code(&self, node: NodeId, name: &str, list: List) -> Option<Value> {
        let child = self.tree.child(node, name)?;
        let value = self.value(child)?;
        let words = designation(list, &value.text, self.language);
        Some(Value { text: words.map_or(value.text, String::from), ..value })
    }

    /// A CodeableConcept: the sender's text, else our words for its code, else its display, else the code.
    pub fn concept(&self, concept: NodeId, list: List) -> Option<Value> {
        self.child(concept, "text")
            .or_else(|| self.tree.named(concept, "coding").find_map(|coding| self.coding(coding, list)))
    }

    /// A Coding: our words for its code, else its display, else the code.
    pub fn coding(&self, coding: NodeId, list: List) -> Option<Value> {
        let code = self.tree.child(coding, "code");
        let words = code.and_then(|code| Some((designation(list, self.tree.value(code)?, self.language)?, code)));
        if let Some((words, code)) = words {
            return Some(self.told(words, code));
        }
        self.child(coding, "display").or_else(|| self.child(coding, "code"))
    }

    /// The first concept of that name that we can name.
    pub fn concept_of(&self, node: NodeId, name: &str, list: List) -> Option<Value> {
        self.tree.named(node, name).find_map(|concept| self.concept(concept, list))
    }

    /// The official name, else the first: given names, then the family name.
    pub fn human_name(&self, node: NodeId) -> Option<Value> {
        let tree = self.tree;
        let official = tree.named(node, "name").find(|&name| tree.child_value(name, "use") == Some("official"));
        let name = official.or_else(|| tree.child(node, "name"))?;
        if let Some(value) = self.value(name) {
            return Some(value);
        }
        let parts = tree.named(name, "prefix").chain(tree.named(name, "given")).chain(tree.named(name, "family"));
        let parts: Vec<&str> = parts.filter_map(|part| tree.value(part)).collect();
        match parts.is_empty() {
            false => Some(self.told(parts.join(" "), name)),
            true => self.child(name, "text"),
        }
    }

    /// A ContactPoint's value under a label of its kind.
    pub fn contact(&self, contact: NodeId) -> Option<Field> {
        Some(match self.tree.child_value(contact, "system") {
            Some("phone") | None => self.field(Word::Phone, self.phone_at(contact)?),
            Some("email") => self.field(Word::Email, self.child(contact, "value")?),
            Some(system) => field(system, self.child(contact, "value")?),
        })
    }

    /// The number of a ContactPoint, and what to dial.
    pub fn phone_at(&self, contact: NodeId) -> Option<Value> {
        let value = self.child(contact, "value")?;
        let dial: String = value
            .text
            .chars()
            .enumerate()
            .filter(|(i, c)| c.is_ascii_digit() || (*i == 0 && *c == '+'))
            .map(|(_, c)| c)
            .collect();
        let enough = dial.len() >= 3 && value.text.chars().all(|c| c.is_ascii_digit() || "+ -()".contains(c));
        // Eight digits are a Danish number.
        let dial = if dial.len() == 8 && !dial.starts_with('+') { format!("+45{dial}") } else { dial };
        let text = if dial.len() == 11 && value.text.len() == 8 { in_pairs(&value.text) } else { value.text };
        Some(Value { text, tel: enough.then_some(dial), ..value })
    }

    /// The phone number among a resource's contact points.
    pub fn phone(&self, node: NodeId) -> Option<Value> {
        let phone = |&contact: &NodeId| self.tree.child_value(contact, "system") == Some("phone");
        self.tree.named(node, "telecom").find(phone).and_then(|contact| self.phone_at(contact))
    }

    /// An Address on one line.
    pub fn address(&self, address: NodeId) -> Option<Value> {
        let tree = self.tree;
        let lines = tree.named(address, "line").filter_map(|line| tree.value(line)).map(String::from);
        let post: Vec<&str> =
            ["postalCode", "city"].into_iter().filter_map(|name| tree.child_value(address, name)).collect();
        let country = tree.child_value(address, "country").map(String::from);
        let all: Vec<String> = lines.chain((!post.is_empty()).then(|| post.join(" "))).chain(country).collect();
        match all.is_empty() {
            false => Some(self.told(all.join(", "), address)),
            true => self.child(address, "text"),
        }
    }

    /// A Period: `fra … til …`, or the two times of one day.
    pub fn period(&self, period: NodeId) -> Option<Value> {
        let (start, end) = (self.clock(period, "start"), self.clock(period, "end"));
        if let Some(text) = start.as_ref().zip(end.as_ref()).and_then(|(start, end)| within_a_day(start, end)) {
            return Some(self.told(text, period));
        }
        let start = start.map(|time| format!("{} {}", self.word(Word::From), time.text));
        let end = end.map(|time| format!("{} {}", self.word(Word::Until), time.text));
        let both: Vec<String> = start.into_iter().chain(end).collect();
        (!both.is_empty()).then(|| self.told(both.join(" "), period))
    }

    /// The node of a choice of dateTime, instant, date, or of the start of a Period.
    pub fn moment_node(&self, node: NodeId, stem: &str) -> Option<NodeId> {
        let at = ["DateTime", "Instant", "Date"].iter().find_map(|end| self.tree.child(node, &format!("{stem}{end}")));
        at.or_else(|| {
            let period = self.tree.child(node, &format!("{stem}Period"))?;
            self.tree.child(period, "start").or_else(|| self.tree.child(period, "end"))
        })
    }

    /// A choice of dateTime, Period or text in words: `effectiveDateTime` for `effective`.
    pub fn moment(&self, node: NodeId, stem: &str) -> Option<Value> {
        let at = ["DateTime", "Instant", "Date"].iter().find_map(|end| self.time(node, &format!("{stem}{end}")));
        at.or_else(|| self.period(self.tree.child(node, &format!("{stem}Period"))?))
            .or_else(|| self.child(node, &format!("{stem}String")))
    }

    /// A number with the sender's own decimals: in Danish with a comma, and with thin spaces in thousands.
    pub fn number(&self, written: &str) -> String {
        let number = match self.language {
            Language::Da => written.replace('.', ","),
            Language::En => written.to_string(),
        };
        match number.strip_prefix('-') {
            Some(rest) => format!("−{rest}"),
            None => number,
        }
    }

    /// A Quantity as number with comparator, and unit.
    pub fn quantity(&self, quantity: NodeId) -> (Option<Value>, Option<Value>) {
        let tree = self.tree;
        let number = tree.child(quantity, "value").and_then(|value| {
            let written = tree.value(value)?.trim();
            let number = self.number(written);
            let text = match tree.child_value(quantity, "comparator") {
                Some("<=") => format!("≤\u{a0}{number}"),
                Some(">=") => format!("≥\u{a0}{number}"),
                Some(comparator) => format!("{comparator}\u{a0}{number}"),
                None => number,
            };
            (!written.is_empty()).then(|| self.told(text, value))
        });
        let unit =
            self.child(quantity, "unit").or_else(|| self.child(quantity, "code").filter(|code| code.text != "1"));
        (number, unit.map(|unit| Value { text: super::units::shown(&unit.text), ..unit }))
    }

    /// The value element of the extension whose url ends like this.
    pub fn extension(&self, node: NodeId, end: &str) -> Option<NodeId> {
        let tree = self.tree;
        let found = tree.named(node, "extension").find(|&extension| {
            tree.child_value(extension, "url").is_some_and(|url| url.rsplit('/').next() == Some(end))
        })?;
        tree.children(found).find(|&child| tree.name(child).starts_with("value"))
    }
}

/// A labelled value.
pub(super) fn field(label: &str, value: Value) -> Field {
    Field { label: label.into(), values: vec![value], look: Look::Plain }
}

/// A labelled value that stands out.
pub(super) fn looking(look: Look, label: &str, value: Value) -> Field {
    Field { look, ..field(label, value) }
}

/// A time as a value.
pub(super) fn time_value(time: Time) -> Value {
    let datetime = (!time.datetime.is_empty()).then_some(time.datetime);
    Value { text: time.text, at: time.at, datetime, tel: None }
}

/// A time that begins and ends on the same day: `31.05.2017 kl. 11.00–12.00`.
pub(super) fn within_a_day(from: &Time, to: &Time) -> Option<String> {
    if from.text == to.text {
        return Some(from.text.clone());
    }
    let (_, end) = from.clock.as_ref().zip(to.clock.as_ref()).filter(|_| from.date == to.date)?;
    Some(format!("{}–{}", from.text, end.trim_start_matches("kl.\u{a0}")))
}

/// `12345678` as `12 34 56 78`.
fn in_pairs(digits: &str) -> String {
    let pairs: Vec<&str> = (0..4).filter_map(|i| digits.get(2 * i..2 * i + 2)).collect();
    pairs.join("\u{a0}")
}
