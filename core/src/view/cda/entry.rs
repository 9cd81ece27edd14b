//! Any statement of CDA, whatever its class: what it is about, what it says, and what is said of it.

use super::glossary;
use super::glossary::LABELS;
use super::reader::Cda;
use super::reader::DEEPEST;
use super::reader::MANY;
use crate::text::case::lower_text;
use crate::tree::NodeId;
use crate::view::Entry;
use crate::view::Field;
use crate::view::Look;
use crate::view::Mark;
use crate::view::MarkKind;
use crate::view::PartyKind;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::elements::looking;
use crate::view::glossary::designation;
use crate::view::words::Word;

impl Cda<'_, '_> {
    /// The statements of an entry, a relationship or a component: all but what stands around them.
    pub fn statement(&self, around: NodeId) -> Option<NodeId> {
        self.inside(around).find(|&child| glossary::STATEMENTS.iter().any(|(name, ..)| *name == self.name(child)))
    }

    /// A statement with all that is in it.
    pub fn entry(&self, node: NodeId, depth: u32) -> Entry {
        let mut out = Entry { at: self.spot(node), ..Entry::default() };
        let mut codes: Vec<Value> = Vec::new();
        let mut ids: Vec<Value> = Vec::new();
        let code = self.element(node, "code");
        let title = code.and_then(|code| self.concept(code, glossary::CARD));
        for part in self.inside(node) {
            match self.name(part) {
                "templateId" | "sdtcTemplateId" | "realmCode" | "typeId" => {}
                "code" => codes.extend(self.codes(part)),
                "id" => ids.extend(self.identifier_text(part)),
                "value" => {
                    codes.extend(self.codes(part));
                    let value = self.value(part);
                    // That there can be no value is of use to systems; that it is not known is not.
                    match self.attribute_text(part, "nullFlavor") {
                        Some("NA") => {
                            out.fields.extend(value.map(|it| looking(Look::Id, self.part_label("value"), it)))
                        }
                        _ => out.values.extend(value),
                    }
                }
                "entryRelationship" | "component" if depth < DEEPEST => self.inner(part, depth, &mut out.entries),
                _ => self.part(part, depth, &mut codes, &mut out),
            }
        }
        let title = title.or_else(|| self.product(node)).or_else(|| self.equipment(node));
        // Where nothing names it, what kind of statement it is does, and its text says what.
        if title.is_none() && self.elements(node, "value").all(|value| self.attribute(value, "nullFlavor").is_some()) {
            let text = self.part_label("text");
            if let Some(at) = out.fields.iter().position(|field| field.label == text) {
                out.values = out.fields.remove(at).values;
            }
        }
        out.title = title.unwrap_or_else(|| self.label(self.statement_word(node), node));
        if self.attribute_text(node, "negationInd") == Some("true") {
            let words = self.say("IKKE", "NOT");
            let at = self.attribute(node, "negationInd").unwrap_or(node);
            out.marks.push(Mark { kind: MarkKind::Cancelled, value: self.told(words, at) });
        }
        for (label, values) in [(self.say("Koder", "Codes"), codes), ("Id", ids)] {
            if !values.is_empty() {
                out.fields.push(Field { label: label.into(), values, look: Look::Id });
            }
        }
        let mut out = self.lifted(node, out);
        out.fields = merged(std::mem::take(&mut out.fields), &out.title.text);
        out
    }

    fn statement_word(&self, node: NodeId) -> &'static str {
        if self.attribute_text(node, "moodCode") == Some("GOL") {
            return self.say("Mål", "Goal");
        }
        designation(glossary::STATEMENTS, self.name(node), self.message.language).unwrap_or("…")
    }

    /// A statement that has no name and holds one other is told as that one.
    fn lifted(&self, node: NodeId, mut out: Entry) -> Entry {
        // That it is a concern about a health issue names nothing either.
        let names = |code: NodeId| {
            !matches!(self.attribute_text(code, "code"), Some("75310-3" | "CONC")) && self.concept(code, &[]).is_some()
        };
        let alone = out.entries.len() == 1 && out.values.is_empty() && out.marks.is_empty();
        if !alone || self.element(node, "code").is_some_and(names) || self.product(node).is_some() {
            return out;
        }
        let Some(mut inner) = out.entries.pop() else { return out };
        let time = self.part_label("effectiveTime");
        for mut field in out.fields {
            if field.label == time && inner.fields.iter().any(|it| it.label == time) {
                // Two times under one label would say nothing.
                field.label = self.say("Fulgt", "Followed").into();
            }
            let same = |it: &Field| {
                it.label == field.label && it.values.iter().map(|v| &v.text).eq(field.values.iter().map(|v| &v.text))
            };
            if inner.fields.len() > MANY || !inner.fields.iter().any(same) {
                inner.fields.push(field);
            }
        }
        inner
    }

    /// Statements inside another; what they are to it stands before them.
    fn inner(&self, around: NodeId, depth: u32, out: &mut Vec<Entry>) {
        let Some(node) = self.statement(around) else { return };
        let mut entry = self.entry(node, depth + 1);
        let relation = self.attribute_text(around, "typeCode").unwrap_or_default();
        if let Some(words) = designation(glossary::RELATIONS, relation, self.message.language) {
            entry.title.text = format!("{words}: {}", entry.title.text);
        }
        if self.attribute_text(around, "negationInd") == Some("true") && entry.marks.is_empty() {
            let value = self.label(self.say("IKKE", "NOT"), around);
            entry.marks.push(Mark { kind: MarkKind::Cancelled, value });
        }
        if let Some(number) = self.element(around, "sequenceNumber").and_then(|it| self.attribute_value(it, "value")) {
            entry.title.text = format!("{}. {}", number.text, entry.title.text);
        }
        out.push(entry);
    }

    /// One part of a statement.
    fn part(&self, part: NodeId, depth: u32, codes: &mut Vec<Value>, out: &mut Entry) {
        let name = self.name(part);
        let plain = name.strip_prefix("sdtc").filter(|rest| !rest.is_empty());
        let lower = plain.map(|rest| rest[..1].to_ascii_lowercase() + &rest[1..]);
        let name = lower.as_deref().unwrap_or(name);
        let label = designation(LABELS, name.trim_end_matches('2'), self.message.language).unwrap_or(name);
        match name {
            "statusCode" => {
                let done = self.attribute_text(part, "code").is_some_and(|code| code.eq_ignore_ascii_case("completed"));
                let look = if done { Look::Id } else { Look::Plain };
                out.fields.extend(self.status(part).map(|status| looking(look, label, status)));
            }
            "author" | "performer" | "informant" | "participant" | "subject" => {
                let fetus = self.reach(part, &["relatedSubject", "code"]);
                if let Some(fetus) = fetus.and_then(|code| self.concept(code, &[])) {
                    out.fields.push(field(label, fetus));
                }
                let device = self.reach(part, &["participantRole", "playingDevice"]);
                let label = if device.is_some() { self.say("Udstyr", "Equipment") } else { label };
                let party = self.party(PartyKind::Author, Some(label), part);
                let code = device.and_then(|device| self.concept(self.element(device, "code")?, &[]));
                let code = code.filter(|code| party.job.as_ref().is_none_or(|job| job.text != code.text));
                out.fields.extend(self.party_fields(&party));
                out.fields.extend(code.map(|code| field(label, code)));
                codes.extend(self.condition_codes(part));
            }
            "consumable" | "product" => self.walk(label, part, depth, codes, &mut out.fields),
            "referenceRange" => {
                for range in self.elements(part, "observationRange") {
                    let text = self.element(range, "value").and_then(|value| self.value(value));
                    let text = text.or_else(|| self.text(self.element(range, "text")?));
                    out.fields.extend(text.map(|text| field(label, text)));
                }
            }
            "precondition" | "precondition2" => {
                codes.extend(self.condition_codes(part));
                let values = self.condition(part, 0);
                if !values.is_empty() {
                    out.fields.push(Field { label: label.into(), values, look: Look::Plain });
                }
            }
            "reference" => out.fields.extend(self.external(label, part, codes)),
            "text" => {
                // A reference into the sender's own text is shown as the text it leads to.
                let text = self.text(part).filter(|text| out.values.iter().all(|value| value.text != text.text));
                out.fields.extend(text.map(|text| field(label, text)));
            }
            "methodCode" => {
                codes.extend(self.codes(part));
                if let Some(value) = self.concept(part, glossary::METHODS).or_else(|| self.absent(part)) {
                    match out.fields.iter_mut().find(|field| field.label == label) {
                        Some(field) => field.values.push(value),
                        None => out.fields.push(field(label, value)),
                    }
                }
            }
            "effectiveTime" => {
                let look = if self.attribute(part, "nullFlavor").is_some() { Look::Id } else { Look::Plain };
                out.fields.extend(self.moment(part).map(|time| looking(look, label, time)));
            }
            _ => self.walk(label, part, depth, codes, &mut out.fields),
        }
    }

    /// One part of a statement by itself.
    pub fn single(&self, part: NodeId) -> Vec<Field> {
        let (mut codes, mut out) = (Vec::new(), Entry::default());
        match self.name(part) {
            "templateId" | "sdtcTemplateId" | "realmCode" | "typeId" => {}
            "code" => codes = self.codes(part),
            "id" => out.fields.extend(self.identifier_text(part).map(|id| looking(Look::Id, "Id", id))),
            _ => self.part(part, 0, &mut codes, &mut out),
        }
        if !codes.is_empty() {
            out.fields.push(Field { label: self.say("Koder", "Codes").into(), values: codes, look: Look::Id });
        }
        out.fields
    }

    /// Anything else: a value of its own, else its parts under its label.
    fn walk(&self, label: &str, node: NodeId, depth: u32, codes: &mut Vec<Value>, out: &mut Vec<Field>) {
        if matches!(self.name(node), "templateId" | "sdtcTemplateId" | "realmCode" | "typeId") {
            return;
        }
        let is_structure = self.inside(node).any(|child| {
            !matches!(
                self.name(child),
                "templateId"
                    | "originalText"
                    | "translation"
                    | "qualifier"
                    | "low"
                    | "high"
                    | "width"
                    | "center"
                    | "period"
                    | "phase"
                    | "event"
                    | "offset"
                    | "numerator"
                    | "denominator"
                    | "reference"
            )
        });
        let names = matches!(self.name(node), "name" | "addr");
        if names || !is_structure {
            let value = match self.name(node) {
                "name" => self.entity_name(node),
                "addr" => self.address(node),
                "id" => {
                    return out
                        .extend(self.identifier_text(node).map(|id| looking(Look::Id, &format!("{label}, Id"), id)));
                }
                _ => self.value(node),
            };
            if self.attribute(node, "code").is_some() || self.element(node, "translation").is_some() {
                codes.extend(self.codes(node));
            }
            out.extend(value.map(|value| field(label, value)));
            return;
        }
        if depth >= DEEPEST {
            return;
        }
        for part in self.inside(node) {
            // A list of fields says enough with the innermost name and the outermost.
            let inner = designation(LABELS, self.name(part), self.message.language);
            let label = inner.map_or(label.to_owned(), |inner| {
                if inner == label { label.to_owned() } else { format!("{label}, {}", lower_text(inner)) }
            });
            self.walk(&label, part, depth + 1, codes, out);
        }
    }

    /// What kind of equipment it is about.
    fn equipment(&self, node: NodeId) -> Option<Value> {
        let device = self.reach(node, &["participant", "participantRole", "playingDevice"])?;
        let kind = self.element(device, "code").and_then(|code| self.concept(code, &[]));
        kind.or_else(|| Some(self.label(self.say("Udstyr", "Equipment"), device)))
    }

    /// What is given: the name of a medicine, vaccine or device.
    fn product(&self, node: NodeId) -> Option<Value> {
        let around = self.element(node, "consumable").or_else(|| self.element(node, "product"))?;
        let made = self.element(around, "manufacturedProduct")?;
        let material = self
            .inside(made)
            .find(|&it| matches!(self.name(it), "manufacturedMaterial" | "manufacturedLabeledDrug"))?;
        self.named(material).or_else(|| self.concept(self.element(material, "code")?, &[]))
    }

    /// A status in words.
    pub fn status(&self, node: NodeId) -> Option<Value> {
        let code = self.attribute_text(node, "code")?;
        let words = designation(glossary::STATES, &code.to_ascii_lowercase(), self.message.language);
        Some(self.told(words.unwrap_or(code), node))
    }

    /// What a reference to something outside of the document names.
    pub fn external(&self, label: &str, node: NodeId, codes: &mut Vec<Value>) -> Vec<Field> {
        let mut out = Vec::new();
        for target in self.inside(node).filter(|&it| self.name(it).starts_with("external")) {
            let code = self.element(target, "code");
            codes.extend(code.map(|code| self.codes(code)).unwrap_or_default());
            let named = code.and_then(|code| self.concept(code, &[]));
            let text = self.element(target, "text").and_then(|text| self.text(text));
            let mut values: Vec<Value> = named.into_iter().chain(text).collect();
            values.extend(self.elements(target, "id").filter_map(|id| self.identifier_text(id)));
            if !values.is_empty() {
                out.push(Field { label: label.into(), values, look: Look::Id });
            }
        }
        out
    }

    /// The label of a part by its name.
    pub fn part_label(&self, name: &'static str) -> &'static str {
        designation(LABELS, name, self.message.language).unwrap_or(name)
    }

    /// Says that there are none.
    pub fn none(&self, what: Word) -> String {
        self.message.word(what).into()
    }
}

/// Fields of one label put together, without what the title says already.
fn merged(fields: Vec<Field>, title: &str) -> Vec<Field> {
    let mut out: Vec<Field> = Vec::with_capacity(fields.len());
    for field in fields {
        let values = field.values.into_iter().filter(|value| value.text != title);
        // Only so many labels are looked through.
        match out.iter_mut().take(MANY).find(|known| known.look == field.look && known.label == field.label) {
            Some(known) => {
                for value in values {
                    if known.values.len() > MANY || !known.values.iter().any(|it| it.text == value.text) {
                        known.values.push(value);
                    }
                }
            }
            None => out.push(Field { label: field.label, look: field.look, values: values.collect() }),
        }
    }
    out.retain(|field| !field.values.is_empty());
    out
}
