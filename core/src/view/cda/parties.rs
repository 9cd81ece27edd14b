//! People and organisations: names, addresses, phones and numbers.

use super::glossary;
use super::reader::Cda;
use crate::tree::NodeId;
use crate::view::Field;
use crate::view::Look;
use crate::view::Party;
use crate::view::PartyKind;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::elements::looking;
use crate::view::words::Word;

/// Roles that stand between a participation and the person or organisation in it.
const ROLES: [&str; 9] = [
    "assignedAuthor",
    "assignedEntity",
    "assignedCustodian",
    "intendedRecipient",
    "relatedEntity",
    "relatedSubject",
    "participantRole",
    "associatedEntity",
    "specimenRole",
];

impl Cda<'_, '_> {
    /// A name: title, given names, family name, whatever the order of the sender.
    pub fn entity_name(&self, node: NodeId) -> Option<Value> {
        let mut parts: Vec<(u8, String)> = Vec::new();
        for part in self.inside(node) {
            let place = match self.name(part) {
                "prefix" => 0,
                "family" => 2,
                "suffix" => 3,
                _ => 1,
            };
            parts.extend(self.words(part).map(|words| (place, words)));
        }
        if parts.is_empty() {
            return self.words(node).map(|words| self.told(words, node));
        }
        parts.sort_by_key(|(place, _)| *place);
        let parts: Vec<String> = parts.into_iter().map(|(_, words)| words).collect();
        Some(self.told(parts.join(" "), node))
    }

    /// The name that an element holds.
    pub fn named(&self, node: NodeId) -> Option<Value> {
        self.elements(node, "name").find_map(|name| self.entity_name(name))
    }

    /// An address on one line.
    pub fn address(&self, node: NodeId) -> Option<Value> {
        let mut lines: Vec<String> = Vec::new();
        let mut post = Vec::new();
        let mut street = Vec::new();
        for part in self.inside(node) {
            let Some(words) = self.words(part) else { continue };
            match self.name(part) {
                "postalCode" => post.insert(0, words),
                "city" => post.push(words),
                "streetName" | "houseNumber" | "houseNumberNumeric" => street.push(words),
                "useablePeriod" => {}
                _ => lines.push(words),
            }
        }
        let mut all: Vec<String> = Vec::new();
        let country = (lines.len() > 1 || !post.is_empty() && !lines.is_empty())
            .then(|| self.element(node, "country").and_then(|country| self.words(country)))
            .flatten();
        lines.retain(|line| Some(line) != country.as_ref());
        all.extend((!street.is_empty()).then(|| street.join(" ")));
        all.extend(lines);
        all.extend((!post.is_empty()).then(|| post.join(" ")));
        all.extend(country);
        match all.is_empty() {
            true => self.words(node).map(|words| self.told(words, node)),
            false => Some(self.told(all.join(", "), node)),
        }
    }

    /// A phone number, an e-mail address or another way to reach somebody, with its label.
    pub fn telecom(&self, node: NodeId) -> Option<(&'static str, Value)> {
        let written = self.attribute_text(node, "value")?;
        let (scheme, rest) = written.split_once(':').unwrap_or(("", written));
        Some(match scheme.to_ascii_lowercase().as_str() {
            "mailto" => (self.message.word(Word::Email), self.told(rest, node)),
            "tel" | "" | "fax" => {
                let dial: String = rest
                    .chars()
                    .enumerate()
                    .filter(|(i, c)| c.is_ascii_digit() || *i == 0 && *c == '+')
                    .map(|(_, c)| c)
                    .collect();
                let plain = rest.chars().all(|c| c.is_ascii_digit() || "+ ".contains(c)) && dial.len() >= 3;
                let dial = if dial.len() == 8 && !dial.starts_with('+') { format!("+45{dial}") } else { dial };
                let tel = (plain && scheme != "fax").then_some(dial);
                let label = if scheme == "fax" { "Fax" } else { self.message.word(Word::Phone) };
                (label, Value { tel, ..self.told(rest, node) })
            }
            _ => (self.message.word(Word::Address), self.told(written, node)),
        })
    }

    /// Addresses and ways to reach somebody, each under its label.
    pub fn contacts(&self, node: NodeId) -> Vec<Field> {
        let mut out: Vec<Field> = Vec::new();
        let addresses =
            self.elements(node, "addr").filter_map(|it| Some((self.message.word(Word::Address), self.address(it)?)));
        let ways = self.elements(node, "telecom").filter_map(|it| self.telecom(it));
        for (label, value) in addresses.chain(ways) {
            match out.iter_mut().find(|field| field.label == label) {
                Some(field) => field.values.push(value),
                None => out.push(field(label, value)),
            }
        }
        out
    }

    /// The numbers of an element, each under the name of its register. Persons' own numbers are nobody's business here.
    pub fn numbers(&self, node: NodeId) -> Vec<Field> {
        let number = |id: NodeId| {
            let root = self.attribute_text(id, "root").unwrap_or_default();
            if root == glossary::CPR {
                self.message.place(id);
                return None;
            }
            let extension = self.attribute_text(id, "extension");
            if extension == Some("NI") {
                self.message.place(id);
                return None;
            }
            let label = glossary::register(root, self.message.language);
            let label = label.or_else(|| self.attribute_text(id, "assigningAuthorityName")).unwrap_or("Id");
            let text = match (extension, root) {
                (Some(extension), _) => extension,
                (None, "") => return None,
                (None, root) => root,
            };
            Some(looking(Look::Id, label, self.told(text, id)))
        };
        self.elements(node, "id").filter_map(number).collect()
    }

    /// Somebody who takes part, from the participation: author, custodian, performer.
    pub fn party(&self, kind: PartyKind, role: Option<&str>, node: NodeId) -> Party {
        let mut party = Party { at: self.spot(node), ..self.message.nobody(kind) };
        if let Some(role) = role {
            party.role = role.to_owned();
        }
        let inner = self.inside(node).find(|&child| ROLES.contains(&self.name(child))).unwrap_or(node);
        let job = |code| self.ours(code, glossary::JOBS).or_else(|| self.concept(code, &[]));
        party.job = self.element(inner, "code").and_then(job);
        party.identifiers = self.numbers(inner);
        let mut contacts = self.contacts(inner);
        for below in self.inside(inner) {
            match self.name(below) {
                "assignedPerson" | "informationRecipient" | "relatedPerson" | "subject" | "associatedPerson" => {
                    party.name = self.named(below);
                }
                "playingEntity" | "playingDevice" | "assignedAuthoringDevice" => {
                    party.name = self.named(below).or_else(|| self.device(below));
                    let code = self.element(below, "code").and_then(|code| self.concept(code, &[]));
                    party.job = party.job.or(code);
                }
                "representedOrganization"
                | "representedCustodianOrganization"
                | "scopingOrganization"
                | "receivedOrganization"
                | "scopingEntity" => {
                    party.organisation = self.organisation(below);
                    for number in self.numbers(below) {
                        if !party.identifiers.iter().any(|known| known.values[0].text == number.values[0].text) {
                            party.identifiers.push(number);
                        }
                    }
                    for more in self.contacts(below) {
                        match contacts.iter_mut().find(|field| field.label == more.label) {
                            Some(field) => {
                                for value in more.values {
                                    if !field.values.iter().any(|known| known.text == value.text) {
                                        field.values.push(value);
                                    }
                                }
                            }
                            None => contacts.push(more),
                        }
                    }
                }
                _ => {}
            }
        }
        // A number without a name still says who it is.
        if party.organisation.is_none() && party.name.is_none() {
            party.organisation = self.known_by_number(&party.identifiers);
        }
        let code = self.element(node, "functionCode").and_then(job);
        party.job = party.job.or(code);
        party.fields = contacts;
        let time = self.element(node, "time");
        if let Some(value) = time.and_then(|time| self.moment(time)) {
            // Beside a name it would not be clear what is not known.
            let absent =
                time.is_some_and(|time| self.attribute(time, "value").is_none() && self.element(time, "low").is_none());
            let text = if absent {
                self.say("tidspunkt ikke oplyst", "time not given").to_owned()
            } else {
                value.text.clone()
            };
            party.fields.push(field(self.say("Tidspunkt", "Time"), Value { text, ..value }));
        }
        party
    }

    /// An organisation by its name, else by its number.
    pub fn organisation(&self, node: NodeId) -> Option<Value> {
        let desc = || self.element(node, "desc").and_then(|desc| self.text(desc));
        self.named(node).or_else(desc).or_else(|| self.known_by_number(&self.numbers(node)))
    }

    fn known_by_number(&self, numbers: &[Field]) -> Option<Value> {
        let number = numbers.iter().find(|field| field.label == "SOR").or(numbers.first())?;
        let value = number.values.first()?;
        let ask = self.message.options.resolve.filter(|_| number.label == "SOR");
        let known = ask.and_then(|name| name(&value.text)).map(crate::view::message::clean);
        let known = known.filter(|name| !name.trim().is_empty());
        let text = known.unwrap_or_else(|| format!("{}\u{a0}{}", number.label, value.text));
        Some(Value { text, ..value.clone() })
    }

    /// What a device is called.
    fn device(&self, node: NodeId) -> Option<Value> {
        let names = ["manufacturerModelName", "softwareName", "desc"];
        let parts: Vec<NodeId> = names.iter().filter_map(|name| self.element(node, name)).collect();
        let words: Vec<String> = parts.iter().filter_map(|&part| Some(self.text(part)?.text)).collect();
        (!words.is_empty()).then(|| self.label(words.join(" · "), node))
    }

    /// A party in one field: who, from where, how to reach them, when; and their numbers in another.
    pub fn party_fields(&self, party: &Party) -> Vec<Field> {
        let mut out: Vec<Field> = crate::view::head::party_field(party).into_iter().collect();
        let more = party.fields.iter().flat_map(|field| field.values.clone());
        match out.first_mut() {
            Some(first) => first.values.extend(more),
            None => {
                let values: Vec<Value> = more.collect();
                let field = Field { label: party.role.clone(), values, look: Look::Plain };
                out.extend((!field.values.is_empty()).then_some(field));
            }
        }
        for number in &party.identifiers {
            out.push(Field { label: format!("{}, {}", party.role, number.label), ..number.clone() });
        }
        out
    }
}
