//! The person it is about, with numbers that are masked until they are asked for.

use super::Audience;
use super::Number;
use super::Person;
use super::Value;
use super::glossary;
use super::message::Message;
use super::words::Word;
use crate::sorting::sort_by_key;
use crate::tree::NodeId;

pub(super) const CPR: &str = "urn:oid:1.2.208.176.1.2";
/// The national and the regional replacement numbers.
pub(super) const REPLACEMENT: &str = "urn:oid:1.2.208.176.1.6.1";

impl Message<'_> {
    /// The patient that a resource is about, else the first there is.
    pub fn patient(&self, focus: Option<NodeId>) -> Option<NodeId> {
        focus.and_then(|focus| self.follow(focus, "subject")).or_else(|| self.first("Patient"))
    }

    /// A Patient.
    pub fn person(&self, patient: NodeId) -> Person {
        let tree = self.tree;
        let name = self
            .human_name(patient)
            .unwrap_or_else(|| self.told(self.say("Navn ikke oplyst", "Name not given"), patient));
        let mut person = Person { name, ..Person::default() };
        // The CPR number comes first, then the national replacement number, then regional ones,
        // whatever the order of the sender.
        let mut numbers: Vec<(u8, Number)> = Vec::new();
        for identifier in tree.named(patient, "identifier") {
            let Some(value) = self.child(identifier, "value") else { continue };
            let system = tree.child_value(identifier, "system").unwrap_or_default();
            let (rank, label) = match system {
                CPR => (0, Word::Cpr),
                "urn:oid:1.2.208.176.1.6.1.1" => (1, Word::ReplacementCpr),
                system if system.starts_with(REPLACEMENT) => (2, Word::ReplacementCpr),
                _ => (3, Word::OtherNumber),
            };
            numbers.push((rank, self.person_number(label, value)));
        }
        sort_by_key(&mut numbers, |(rank, _)| *rank);
        person.numbers = numbers.into_iter().map(|(_, number)| number).collect();
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

    /// A number under its label, masked for citizens.
    pub fn person_number(&self, label: Word, mut value: Value) -> Number {
        let ten = value.text.len() == 10 && value.text.bytes().all(|b| b.is_ascii_digit());
        if ten && label == Word::Cpr {
            value.text.insert(6, '-');
        }
        let label = self.word(label);
        let seen: String = value.text.chars().take(visible(&value.text)).filter(|c| *c != '-').collect();
        let spoken = match self.language {
            crate::diagnostic::Language::Da if seen.is_empty() => format!("{label} skjult"),
            crate::diagnostic::Language::Da => format!("{label} {seen}, de sidste fire tegn er skjult"),
            crate::diagnostic::Language::En if seen.is_empty() => format!("{label} hidden"),
            crate::diagnostic::Language::En => format!("{label} {seen}, the last four characters are hidden"),
        };
        let hidden = self.options.audience == Audience::Citizen;
        Number { label: label.into(), masked: masked(&value.text), spoken, hidden, value }
    }
}

/// How many characters are not hidden: all but the last four; none of a short number.
fn visible(number: &str) -> usize {
    let count = number.chars().count();
    if count >= 8 { count - 4 } else { 0 }
}

fn masked(number: &str) -> String {
    let kept = visible(number);
    number.chars().enumerate().map(|(i, c)| if i < kept || c == '-' { c } else { '•' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hides_the_end_of_a_number() {
        for (number, shown) in [("251248-9996", "251248-••••"), ("0203291WQ3", "020329••••"), ("123", "•••"), ("", "")]
        {
            assert_eq!(masked(number), shown);
        }
    }
}
