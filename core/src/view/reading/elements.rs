//! Complex FHIR types in words: names, concepts, quantities, periods, contacts, attachments.

use super::bundle::Bundle;
use super::glossary;
use super::glossary::designation;
use super::model::{Attachment, Field, Value};
use super::time;
use super::words::Word;
use crate::diagnostic::Language;
use crate::tree::NodeId;

type List = &'static [(&'static str, &'static str, &'static str)];

impl Bundle<'_> {
    /// A labelled value.
    pub fn field(&self, label: Word, value: Value) -> Field {
        Field { label: self.word(label).into(), value }
    }

    /// The child of that name as a time.
    pub fn time(&self, node: NodeId, name: &str) -> Option<Value> {
        let child = self.tree.child(node, name)?;
        let value = self.value(child)?;
        Some(self.told(time::words(&value.text, self.language), child))
    }

    /// The child of that name, a code, in our words where we have them.
    pub fn code(&self, node: NodeId, name: &str, list: List) -> Option<Value> {
        let child = self.tree.child(node, name)?;
        let value = self.value(child)?;
        Some(self.told(self.designated(&value.text, list), child))
    }

    fn designated(&self, code: &str, list: List) -> String {
        designation(list, code, self.language).map_or_else(|| code.to_string(), String::from)
    }

    /// A CodeableConcept: the sender's text, else our words for its code, else its display, else the code.
    pub fn concept(&self, concept: NodeId, list: List) -> Option<Value> {
        self.child(concept, "text")
            .or_else(|| self.tree.named(concept, "coding").find_map(|coding| self.coding(coding, list)))
    }

    /// A Coding: our words for its code, else its display, else the code.
    pub fn coding(&self, coding: NodeId, list: List) -> Option<Value> {
        let code = self.tree.child_value(coding, "code");
        if let Some(words) = code.and_then(|code| designation(list, code, self.language)) {
            return Some(self.told(words, coding));
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
        let value = self.child(contact, "value")?;
        let label = match self.tree.child_value(contact, "system") {
            Some("email") => Word::Email,
            _ => Word::Phone,
        };
        Some(self.field(label, value))
    }

    /// The phone number among a resource's contact points.
    pub fn phone(&self, node: NodeId) -> Option<Value> {
        let phone = |&contact: &NodeId| self.tree.child_value(contact, "system") == Some("phone");
        self.tree.named(node, "telecom").find(phone).and_then(|contact| self.child(contact, "value"))
    }

    /// An Address on one line.
    pub fn address(&self, address: NodeId) -> Option<Value> {
        let tree = self.tree;
        let lines = tree.named(address, "line").filter_map(|line| tree.value(line)).map(String::from);
        let post: Vec<&str> =
            ["postalCode", "city"].into_iter().filter_map(|name| tree.child_value(address, name)).collect();
        let all: Vec<String> = lines.chain((!post.is_empty()).then(|| post.join(" "))).collect();
        match all.is_empty() {
            false => Some(self.told(all.join(", "), address)),
            true => self.child(address, "text"),
        }
    }

    /// A Period: `fra … til …`.
    pub fn period(&self, period: NodeId) -> Option<Value> {
        let start = self.time(period, "start").map(|v| format!("{} {}", self.word(Word::From), v.text));
        let end = self.time(period, "end").map(|v| format!("{} {}", self.word(Word::Until), v.text));
        let both: Vec<String> = start.into_iter().chain(end).collect();
        (!both.is_empty()).then(|| self.told(both.join(" "), period))
    }

    /// A choice of dateTime, Period or instant: `effectiveDateTime` for `effective`.
    pub fn moment(&self, node: NodeId, stem: &str) -> Option<Value> {
        let at = ["DateTime", "Instant", "Date"].iter().find_map(|end| self.time(node, &format!("{stem}{end}")));
        at.or_else(|| self.period(self.tree.child(node, &format!("{stem}Period"))?))
            .or_else(|| self.child(node, &format!("{stem}String")))
    }

    /// A number with the sender's own decimals, and a comma in Danish.
    pub fn number(&self, written: &str) -> String {
        match self.language {
            Language::Da => written.replace('.', ","),
            Language::En => written.to_string(),
        }
    }

    /// A Quantity as number and unit.
    pub fn quantity(&self, quantity: NodeId) -> (Option<Value>, Option<Value>) {
        let tree = self.tree;
        let number = tree.child(quantity, "value").and_then(|value| {
            let written = tree.value(value)?;
            let comparator = tree.child_value(quantity, "comparator").unwrap_or_default();
            Some(self.told(format!("{comparator}{}", self.number(written)), value))
        });
        let unit = self.child(quantity, "unit").or_else(|| {
            let code = self.child(quantity, "code").filter(|code| code.text != "1")?;
            Some(Value { text: unit(&code.text), ..code })
        });
        (number, unit)
    }

    /// An Attachment.
    pub fn attachment(&self, attachment: NodeId) -> Attachment {
        let tree = self.tree;
        let data = tree.child(attachment, "data");
        Attachment {
            title: self.child(attachment, "title"),
            kind: self.code(attachment, "contentType", glossary::FILES),
            bytes: data.and_then(|data| tree.value(data)).map(base64_size),
            created: self.time(attachment, "creation"),
            link: self.child(attachment, "url"),
            path: tree.path(data.unwrap_or(attachment)),
        }
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

/// UCUM as people write it.
fn unit(code: &str) -> String {
    match code {
        "Cel" => "°C".into(),
        "mm[Hg]" => "mmHg".into(),
        "10*9/L" => "×10⁹/L".into(),
        "10*12/L" => "×10¹²/L".into(),
        _ => code.replace("umol", "µmol"),
    }
}

/// How many bytes a base64 text stands for; spaces in it do not count.
fn base64_size(text: &str) -> u64 {
    let letters = text.bytes().filter(|b| !b.is_ascii_whitespace() && *b != b'=').count() as u64;
    letters * 3 / 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_base64() {
        for (text, size) in [("", 0), ("QQ==", 1), ("QUI=", 2), ("QUJD", 3), ("QU\nJD", 3)] {
            assert_eq!(base64_size(text), size);
        }
    }

    #[test]
    fn units() {
        for (code, shown) in [("Cel", "°C"), ("mg/L", "mg/L"), ("umol/L", "µmol/L")] {
            assert_eq!(unit(code), shown);
        }
    }
}
