//! Appointments: when, where, with whom and why.

use super::glossary;
use super::reader::Cda;
use crate::tree::NodeId;
use crate::view::Block;
use crate::view::Document;
use crate::view::Field;
use crate::view::Look;
use crate::view::PartyKind;
use crate::view::Section;
use crate::view::elements::field;
use crate::view::elements::looking;
use crate::view::words::Word;

impl Cda<'_, '_> {
    /// The appointments of the document.
    pub fn appointment(&self, out: &mut Document) {
        self.tell(out, &|section, made| {
            for entry in self.elements(section, "entry") {
                match self.statement(entry) {
                    Some(node) if self.name(node) == "encounter" => self.meeting(node, made),
                    Some(node) => made.blocks.push(Block::Entries(vec![self.entry(node, 0)])),
                    None => {}
                }
            }
        });
    }

    fn meeting(&self, node: NodeId, made: &mut Section) {
        let mut fields: Vec<Field> = Vec::new();
        let when = self.element(node, "effectiveTime").and_then(|time| self.moment(time));
        match when {
            Some(when) => fields.push(looking(Look::Strong, self.say("Tid", "Time"), when)),
            None => made.missing.push(self.none(Word::NoTime)),
        }
        let reasons = |relation: &NodeId| self.attribute_text(*relation, "typeCode") == Some("RSON");
        for reason in self.elements(node, "entryRelationship").filter(reasons).filter_map(|it| self.statement(it)) {
            let entry = self.entry(reason, 1);
            let label = self.say("Det drejer sig om", "About");
            let mut values = vec![entry.title];
            values.extend(entry.values);
            fields.push(Field { label: label.into(), values, look: Look::Strong });
            fields.extend(entry.fields);
        }
        for participant in self.elements(node, "participant") {
            let label = self.say("Sted", "Place");
            let party = self.party(PartyKind::Producer, Some(label), participant);
            fields.extend(self.party_fields(&party));
        }
        for performer in self.elements(node, "performer") {
            let party = self.party(PartyKind::Producer, Some(self.say("Hos", "With")), performer);
            fields.extend(self.party_fields(&party));
        }
        for author in self.elements(node, "author") {
            let party = self.party(PartyKind::Requester, Some(self.say("Bestilt af", "Requested by")), author);
            fields.extend(self.party_fields(&party));
        }
        let status = self.element(node, "statusCode").and_then(|status| self.status(status));
        fields.extend(status.map(|status| self.message.field(Word::Status, status)));
        if let Some(code) = self.element(node, "code") {
            let kind = self.ours(code, glossary::APPOINTMENTS).or_else(|| self.concept(code, &[]));
            fields.extend(kind.map(|kind| field(self.say("Type", "Type"), kind)));
            fields.push(self.coded(self.message.word(Word::Code), code));
        }
        for condition in self.elements(node, "precondition").filter_map(|it| self.element(it, "criterion")) {
            let code = self.element(condition, "code");
            let (label, yes) = match code.and_then(|code| self.attribute_text(code, "code")) {
                Some("RepeatingDocumentType") => (self.say("Gentages", "Repeats"), self.say("Ja", "Yes")),
                Some("GuidedIntervalType") => {
                    (self.say("Vejledende tidspunkt", "Approximate time"), self.say("Ja", "Yes"))
                }
                _ => (self.part_label("precondition"), ""),
            };
            let said = code
                .and_then(|code| if yes.is_empty() { self.concept(code, &[]) } else { Some(self.label(yes, code)) });
            fields.extend(said.map(|said| field(label, said)));
            fields.extend(code.map(|code| self.coded(&format!("{label}, {}", self.message.word(Word::Code)), code)));
            let series = self.element(condition, "value").and_then(|value| self.value(value));
            fields.extend(series.map(|series| looking(Look::Id, &format!("{label}, id"), series)));
        }
        let ids = self.elements(node, "id").filter_map(|id| self.identifier_text(id));
        fields.extend(ids.map(|id| looking(Look::Id, "Id", id)));
        fields.retain(|field| !field.values.is_empty());
        made.blocks.push(Block::Fields(fields));
        let rest =
            self.elements(node, "entryRelationship").filter(|it| !reasons(it)).filter_map(|it| self.statement(it));
        let rest: Vec<_> = rest.map(|node| self.entry(node, 1)).collect();
        made.blocks.extend((!rest.is_empty()).then_some(Block::Entries(rest)));
    }

    /// Our words for a code.
    pub fn ours(&self, code: NodeId, list: glossary::List) -> Option<crate::view::Value> {
        let words =
            crate::view::glossary::designation(list, self.attribute_text(code, "code")?, self.message.language)?;
        Some(self.told(words, code))
    }
}
