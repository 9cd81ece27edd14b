//! The header: what it is, about whom, by whom, for which time, and what it replaces.

use super::glossary;
use super::reader::Cda;
use super::reader::MANY;
use crate::tree::NodeId;
use crate::view::Field;
use crate::view::Fold;
use crate::view::Head;
use crate::view::Kind;
use crate::view::Look;
use crate::view::Mark;
use crate::view::MarkKind;
use crate::view::Number;
use crate::view::PartyKind;
use crate::view::Person;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::elements::looking;
use crate::view::glossary::CONFIDENTIALITY;
use crate::view::glossary::designation;
use crate::view::head::party_field;
use crate::view::words::Word;

const ROOT: NodeId = NodeId::ROOT;

/// Templates of what a document is the documentation of.
const INTERVAL: &str = "1.2.208.184.10.1.11";
const VERSION: &str = "1.2.208.184.10.1.10";
const EPISODE: &str = "1.2.208.184.10.1.12";

impl Cda<'_, '_> {
    /// The top of the view.
    pub fn head(&self, kind: Kind, missing: &mut Vec<String>) -> Head {
        let message = self.message;
        let code = self.element(ROOT, "code");
        let told = code.and_then(|code| self.ours(code, glossary::OTHERS).or_else(|| self.concept(code, &[])));
        let what = match kind {
            Kind::Clinical => told.as_ref().map_or(kind.heading(message.language), |told| &told.text),
            Kind::Pregnancy => code
                .and_then(|code| self.attribute_text(code, "code"))
                .and_then(|code| designation(glossary::PREGNANCY, code, message.language))
                .unwrap_or(kind.heading(message.language)),
            kind => kind.heading(message.language),
        };
        let title = self.element(ROOT, "title").and_then(|title| self.text(title));
        if title.is_none() {
            missing.push(message.word(Word::NoTitle).into());
        }
        let title = title.unwrap_or_else(|| self.label(what, ROOT));
        let mut head = message.head(what, title);
        self.subject(kind, &mut head, missing);
        head.title = crate::view::diagnoses::masked(&head, head.title.clone());
        head.when = self.element(ROOT, "effectiveTime").and_then(|time| self.clock(time));
        self.who(&mut head, missing);
        let mut technical = Vec::new();
        self.facts(&mut head, &mut technical);
        let kinds = code.map(|code| self.codes(code)).unwrap_or_default();
        let mut numbers = self.document_numbers(kinds);
        numbers.append(&mut technical);
        if let Some(told) = told {
            let field = message.field(Word::DocumentType, told);
            // Our own heading says it already.
            if kind == Kind::Clinical { head.facts.push(field) } else { numbers.push(field) }
        }
        self.keep(self.say("Dokumentets id-numre", "Numbers of the document"), true, numbers);
        self.others();
        head
    }

    /// Puts fields under a heading at the bottom.
    pub fn keep(&self, label: &str, technical: bool, fields: Vec<Field>) {
        if !fields.is_empty() {
            self.folds.borrow_mut().push(Fold { label: label.into(), technical, rest: false, fields });
        }
    }

    fn subject(&self, kind: Kind, head: &mut Head, missing: &mut Vec<String>) {
        let message = self.message;
        // A questionnaire that nobody has answered is about nobody.
        let form = self.element(ROOT, "code").and_then(|code| self.attribute_text(code, "code")) == Some("74468-0");
        let anybody =
            self.reach(ROOT, &["recordTarget", "patientRole", "id"]).and_then(|id| self.attribute(id, "extension"));
        if kind == Kind::Questionnaire && form && anybody.is_none() {
            return;
        }
        let Some(role) = self.reach(ROOT, &["recordTarget", "patientRole"]) else {
            missing.push(message.word(Word::NoPatient).into());
            return;
        };
        let patient = self.element(role, "patient");
        let name = patient.and_then(|patient| self.named(patient));
        if name.is_none() {
            missing.push(message.word(Word::NoName).into());
        }
        let name = name.unwrap_or_else(|| self.label(self.say("Navn ikke oplyst", "Name not given"), role));
        let mut person = Person { name, ..Person::default() };
        let mut numbers: Vec<(bool, Number)> = Vec::new();
        for id in self.elements(role, "id") {
            let Some(number) = self.attribute_text(id, "extension") else { continue };
            let cpr = self.attribute_text(id, "root") == Some(glossary::CPR);
            let label = if cpr { Word::Cpr } else { Word::OtherNumber };
            let mut number = message.person_number(label, self.told(number, id));
            let authority = self.attribute_text(id, "assigningAuthorityName").filter(|_| !cpr);
            if let Some(authority) = authority {
                number.label = crate::view::message::clean(authority.to_owned());
            }
            numbers.push((!cpr, number));
        }
        numbers.sort_by_key(|(other, _)| *other);
        person.numbers = numbers.into_iter().map(|(_, number)| number).collect();
        if person.numbers.is_empty() {
            missing.push(message.word(Word::NoNumber).into());
        }
        if let Some(patient) = patient {
            let born = self.element(patient, "birthTime").and_then(|time| self.time(time));
            person.fields.extend(born.map(|born| message.field(Word::Born, born)));
            let sexes: glossary::List = &[("M", "Mand", "Male"), ("F", "Kvinde", "Female"), ("UN", "Andet", "Other")];
            let sex = self.element(patient, "administrativeGenderCode").and_then(|sex| {
                let code = self.attribute_text(sex, "code");
                let ours = code.and_then(|code| designation(sexes, code, message.language));
                ours.map(|words| self.told(words, sex)).or_else(|| self.concept(sex, &[]))
            });
            person.fields.extend(sex.map(|sex| message.field(Word::Sex, sex)));
            let dead = self.element(patient, "sdtcDeceasedTime").and_then(|time| self.time(time));
            let dead = dead.or_else(|| {
                let said = self.element(patient, "sdtcDeceasedInd")?;
                (self.attribute_text(said, "value") == Some("true")).then(|| self.told(message.word(Word::Yes), said))
            });
            person.fields.extend(dead.map(|dead| message.field(Word::Dead, dead)));
        }
        person.fields.extend(self.contacts(role));
        if let Some(provider) = self.element(role, "providerOrganization") {
            let name = self.organisation(provider);
            let label = self.say("Tilknyttet", "Provider");
            let mut values: Vec<Value> = name.into_iter().collect();
            values.extend(self.contacts(provider).into_iter().flat_map(|field| field.values));
            if !values.is_empty() {
                person.fields.push(Field { label: label.into(), values, look: Look::Plain });
            }
            self.keep(label, false, self.numbers(provider));
        }
        let number = person.numbers.first().map(|number| format!("{} {}", number.label, number.value.text));
        let line: Vec<String> = std::iter::once(person.name.text.clone()).chain(number).collect();
        head.print_line = Some(line.join(" · "));
        head.person = Some(person);
    }

    fn who(&self, head: &mut Head, missing: &mut Vec<String>) {
        for author in self.elements(ROOT, "author").take(MANY) {
            let code =
                self.reach(author, &["assignedAuthor", "code"]).and_then(|code| self.attribute_text(code, "code"));
            let (kind, role) = match code {
                Some("REFB") => (PartyKind::Requester, None),
                _ => (PartyKind::Author, None),
            };
            head.parties.push(self.party(kind, role, author));
        }
        if head.parties.is_empty() {
            missing.push(self.message.word(Word::NoAuthor).into());
        }
        for name in ["legalAuthenticator", "authenticator"] {
            head.parties
                .extend(self.elements(ROOT, name).take(MANY).map(|node| self.party(PartyKind::Attester, None, node)));
        }
        let receivers = self.elements(ROOT, "informationRecipient").take(MANY);
        head.parties.extend(receivers.map(|node| self.party(PartyKind::Receiver, None, node)));
        let custodians = self.elements(ROOT, "custodian").take(MANY);
        head.parties.extend(custodians.map(|node| self.party(PartyKind::Custodian, None, node)));
        // Whoever is asked for by their role must be there, also where nothing of them is known.
        head.parties.retain(|party| party.organisation.is_some() || party.name.is_some() || party.job.is_some());
        head.facts.extend(head.parties.iter().filter_map(party_field));
    }

    fn facts(&self, head: &mut Head, technical: &mut Vec<Field>) {
        let message = self.message;
        let when = head.when.clone().map(crate::view::elements::time_value);
        head.facts.extend(when.map(|when| message.field(Word::DocumentTime, when)));
        self.events(head);
        for related in self.elements(ROOT, "relatedDocument") {
            self.related(head, related);
        }
        if let Some(version) = self.element(ROOT, "versionNumber").and_then(|it| self.attribute_value(it, "value")) {
            // That it is the first one needs no mention.
            let label = self.say("Udgave", "Version");
            if version.text == "1" {
                technical.push(field(label, version))
            } else {
                head.facts.push(field(label, version))
            }
        }
        for name in ["statusCode", "sdtcStatusCode"] {
            let status = self.element(ROOT, name).and_then(|status| self.status(status));
            head.facts.extend(status.map(|status| message.field(Word::Status, status)));
        }
        if let Some(node) = self.element(ROOT, "confidentialityCode") {
            let code = self.attribute_text(node, "code").unwrap_or_default();
            let words = designation(CONFIDENTIALITY, code, message.language);
            if let Some(value) = words.map(|words| self.told(words, node)).or_else(|| self.concept(node, &[])) {
                if matches!(code, "R" | "V") {
                    head.marks.push(Mark { kind: MarkKind::Restricted, value: value.clone() });
                }
                let field = message.field(Word::Confidentiality, value);
                if code == "N" { technical.push(field) } else { head.facts.push(field) }
            }
        }
    }

    /// What it documents: the time it covers, the episode it belongs to, the standard it follows, what was measured.
    fn events(&self, head: &mut Head) {
        let mut kinds: Vec<Value> = Vec::new();
        let mut technical: Vec<Field> = Vec::new();
        for documentation in self.elements(ROOT, "documentationOf").take(MANY) {
            let Some(event) = self.element(documentation, "serviceEvent") else { continue };
            if self.is_template(event, VERSION) {
                let version = self.element(event, "id").and_then(|id| self.identifier_text(id));
                technical.extend(version.map(|it| looking(Look::Id, self.say("Standard", "Standard"), it)));
                continue;
            }
            let covers = self.element(event, "effectiveTime").filter(|_| !self.is_template(event, EPISODE));
            if let Some(covers) = covers.and_then(|time| self.moment(time)) {
                let label = self.message.word(Word::Covers);
                if !head.facts.iter().any(|it| it.label == label && it.values[0].text == covers.text) {
                    head.facts.push(field(label, covers));
                }
            }
            let code = self.element(event, "code");
            let named = code.and_then(|code| self.concept(code, &[]));
            if self.is_template(event, EPISODE) {
                head.facts.extend(named.map(|named| field(self.say("Forløb", "Episode of care"), named)));
                technical.extend(code.map(|code| self.coded(self.say("Forløb, kode", "Episode of care, code"), code)));
                let id = self.element(event, "id").and_then(|id| self.identifier_text(id));
                technical.extend(id.map(|id| looking(Look::Id, self.message.word(Word::Episode), id)));
            } else {
                kinds.extend(named.filter(|named| !kinds.iter().any(|it| it.text == named.text)));
                technical.extend(code.map(|code| self.coded(self.message.word(Word::Code), code)));
                if !self.is_template(event, INTERVAL) {
                    let ids = self.elements(event, "id").filter_map(|id| self.identifier_text(id));
                    technical.extend(ids.map(|id| looking(Look::Id, "Id", id)));
                }
            }
            for performer in self.elements(event, "performer") {
                let party = self.party(PartyKind::Producer, Some(self.say("Udført af", "Performed by")), performer);
                self.keep(&party.role, false, self.party_fields(&party));
            }
        }
        if !kinds.is_empty() {
            let label = self.say("Omhandler", "About").into();
            head.facts.push(Field { label, values: kinds, look: Look::Plain });
        }
        technical.retain(|field| !field.values.is_empty());
        self.keep(self.say("Standard, forløb og koder", "Standard, episode and codes"), true, technical);
    }

    /// The codes of a concept as a field of numbers.
    pub fn coded(&self, label: &str, node: NodeId) -> Field {
        Field { label: label.into(), values: self.codes(node), look: Look::Id }
    }

    fn related(&self, head: &mut Head, related: NodeId) {
        let kind = self.attribute_text(related, "typeCode").unwrap_or_default();
        let Some(parent) = self.element(related, "parentDocument") else { return };
        let (label, mark) = match kind {
            "RPLC" => (
                self.say("Erstatter", "Replaces"),
                Some(self.say("Erstatter et tidligere dokument", "Replaces an earlier document")),
            ),
            "APND" => (self.say("Tillæg til", "Addition to"), None),
            "XFRM" => (self.say("Omdannet fra", "Transformed from"), None),
            _ => (self.say("Hører til", "Related to"), None),
        };
        if let Some(mark) = mark {
            head.marks.push(Mark { kind: MarkKind::Corrected, value: self.label(mark, related) });
        }
        let mut values: Vec<Value> = self.elements(parent, "id").filter_map(|id| self.identifier_text(id)).collect();
        values.extend(self.element(parent, "versionNumber").and_then(|it| {
            let number = self.attribute_value(it, "value")?;
            Some(Value { text: format!("{} {}", self.say("udgave", "version"), number.text), ..number })
        }));
        if !values.is_empty() {
            head.facts.push(Field { label: label.into(), values, look: Look::Id });
        }
    }

    /// A number as people write it, with who gave it where that is said.
    pub fn identifier_text(&self, id: NodeId) -> Option<Value> {
        let (root, extension) = (self.attribute_text(id, "root"), self.attribute_text(id, "extension"));
        let text = match (root, extension) {
            (Some(glossary::CPR), Some(number)) => self.cpr(number),
            (_, Some(extension)) => extension.to_owned(),
            (Some(root), None) => root.to_owned(),
            (None, None) => return None,
        };
        let authority = self.attribute_text(id, "assigningAuthorityName");
        let text = authority.map_or(text.clone(), |authority| format!("{text} ({authority})"));
        Some(self.told(text, id))
    }

    fn document_numbers(&self, codes: Vec<Value>) -> Vec<Field> {
        let mut out = Vec::new();
        for (name, label) in [("id", "Id"), ("setId", self.say("Id for alle udgaver", "Id of all versions"))] {
            let ids: Vec<Value> = self.elements(ROOT, name).filter_map(|id| self.identifier_text(id)).collect();
            if !ids.is_empty() {
                out.push(Field { label: label.into(), values: ids, look: Look::Id });
            }
        }
        if !codes.is_empty() {
            out.push(Field { label: self.message.word(Word::Code).into(), values: codes, look: Look::Id });
        }
        out
    }

    /// Whoever else takes part.
    fn others(&self) {
        let roles = [
            ("dataEnterer", "Indtastet af", "Entered by"),
            ("informant", "Oplyst af", "Told by"),
            ("participant", "Deltager", "Participant"),
        ];
        let mut fields = Vec::new();
        for (name, da, en) in roles {
            for node in self.elements(ROOT, name) {
                fields.extend(self.party_fields(&self.party(PartyKind::Sender, Some(self.say(da, en)), node)));
            }
        }
        self.keep(self.say("Andre deltagere", "Others who take part"), false, fields);
        for encounter in self.elements(ROOT, "componentOf").filter_map(|it| self.element(it, "encompassingEncounter")) {
            let entry = self.entry(encounter, 0);
            self.keep(self.say("Kontakt", "Encounter"), false, entry.fields);
        }
    }
}
