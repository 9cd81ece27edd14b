//! Who takes part: organisations, teams, professionals, and the person it is about.

use super::bundle::Bundle;
use super::glossary;
use super::model::{Field, Number, Party, Person, Value};
use super::words::Word;
use crate::tree::NodeId;

const CPR: &str = "urn:oid:1.2.208.176.1.2";
/// The national and the regional replacement numbers.
const REPLACEMENT: &str = "urn:oid:1.2.208.176.1.6.1";

impl Bundle<'_> {
    /// Whom a Reference names, in whatever way: an organisation, a team, a role or a person.
    pub fn party(&self, role: Word, reference: NodeId) -> Party {
        let mut party = Party { role: self.word(role).into(), ..Party::default() };
        match self.target(reference) {
            Some(resource) => self.fill(&mut party, resource),
            None => party.name = self.unresolved(reference),
        }
        party
    }

    /// What is left of a reference that leads nowhere: its display, else the reference itself.
    fn unresolved(&self, reference: NodeId) -> Option<Value> {
        self.child(reference, "display").or_else(|| {
            let literal = self.child(reference, "reference")?;
            Some(Value { text: format!("{} ({})", literal.text, self.word(Word::NotFound)), ..literal })
        })
    }

    fn fill(&self, party: &mut Party, resource: NodeId) {
        let organisation = |party: &mut Party, found: Option<NodeId>| {
            if let Some(found) = found {
                party.organisation = self.organisation(found);
                party.identifiers = self.organisation_numbers(found);
            }
        };
        match self.tree.type_name(resource) {
            "Organization" => organisation(party, Some(resource)),
            "CareTeam" => {
                party.name = self.child(resource, "name");
                organisation(party, self.follow(resource, "managingOrganization"));
            }
            "PractitionerRole" => {
                let person = self.follow(resource, "practitioner");
                party.name = person.and_then(|person| self.human_name(person));
                party.job = self.concept_of(resource, "code", glossary::JOBS);
                party.phone = self.phone(resource).or_else(|| self.phone(person?));
                organisation(party, self.follow(resource, "organization"));
            }
            "Practitioner" | "Patient" | "RelatedPerson" => {
                party.name = self.human_name(resource);
                party.phone = self.phone(resource);
            }
            "Device" => party.name = self.concept_of(resource, "type", &[]),
            _ => {}
        }
    }

    /// The name of an organisation, or its SOR number where it has none.
    pub fn organisation(&self, organisation: NodeId) -> Option<Value> {
        self.child(organisation, "name").or_else(|| {
            let sor = self.organisation_numbers(organisation).into_iter().find(|field| field.label == "SOR")?;
            Some(Value { text: format!("SOR {}", sor.value.text), ..sor.value })
        })
    }

    fn organisation_numbers(&self, organisation: NodeId) -> Vec<Field> {
        let tree = self.tree;
        let number = |identifier: NodeId| {
            let label = match tree.child_value(identifier, "system")? {
                "urn:oid:1.2.208.176.1.1" => "SOR",
                "https://www.gs1.org/gln" | "http://www.gs1.org/gln" => "GLN",
                "http://cvr.dk" => "CVR",
                "urn:oid:1.2.208.176.1.4" => "Ydernummer",
                system if system.ends_with("/MedComProducentID") => {
                    let value = self.code(identifier, "value", glossary::PRODUCERS)?;
                    return Some(self.field(Word::ProducerCode, value));
                }
                _ => return None,
            };
            Some(Field { label: label.into(), value: self.child(identifier, "value")? })
        };
        tree.named(organisation, "identifier").filter_map(number).collect()
    }

    /// A Patient.
    pub fn person(&self, patient: NodeId) -> Person {
        let tree = self.tree;
        let mut person = Person { name: self.human_name(patient), ..Person::default() };
        let mut replacements = Vec::new();
        for identifier in tree.named(patient, "identifier") {
            let Some(value) = self.child(identifier, "value") else { continue };
            let system = tree.child_value(identifier, "system").unwrap_or_default();
            let label = match system {
                CPR => Word::Cpr,
                system if system.starts_with(REPLACEMENT) => Word::ReplacementCpr,
                _ => Word::OtherNumber,
            };
            let number = self.person_number(label, value);
            match label {
                Word::Cpr => person.numbers.push(number),
                _ => replacements.push(number),
            }
        }
        // The CPR number comes first, whatever the order of the sender.
        person.numbers.append(&mut replacements);
        let fields = [
            self.time(patient, "birthDate").map(|value| self.field(Word::Born, value)),
            self.code(patient, "gender", glossary::SEXES).map(|value| self.field(Word::Sex, value)),
            self.death(patient).map(|value| self.field(Word::Dead, value)),
        ];
        person.fields.extend(fields.into_iter().flatten());
        let addresses = tree.named(patient, "address").filter_map(|address| self.address(address));
        person.fields.extend(addresses.map(|value| self.field(Word::Address, value)));
        person.fields.extend(tree.named(patient, "telecom").filter_map(|contact| self.contact(contact)));
        person
    }

    /// `ja`, or when; none for a person who lives or of whom nothing is said.
    pub fn death(&self, patient: NodeId) -> Option<Value> {
        let said = self.tree.child(patient, "deceasedBoolean");
        match said.filter(|&said| self.tree.value(said) == Some("true")) {
            Some(said) => Some(self.told(self.word(Word::Yes), said)),
            None => self.time(patient, "deceasedDateTime"),
        }
    }

    fn person_number(&self, label: Word, mut value: Value) -> Number {
        let ten = value.text.len() == 10 && value.text.bytes().all(|b| b.is_ascii_digit());
        if ten && label == Word::Cpr {
            value.text.insert(6, '-');
        }
        Number { label: self.word(label).into(), masked: masked(&value.text), value }
    }
}

/// The last four characters hidden, and all of a shorter one.
fn masked(number: &str) -> String {
    let count = number.chars().count();
    let kept = if count >= 8 { count - 4 } else { 0 };
    number.chars().enumerate().map(|(i, c)| if i < kept || c == '-' { c } else { '●' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hides_the_end_of_a_number() {
        for (number, shown) in [("251248-9996", "251248-●●●●"), ("0203291WQ3", "020329●●●●"), ("123", "●●●"), ("", "")]
        {
            assert_eq!(masked(number), shown);
        }
    }
}
