//! Who takes part: organisations, teams and professionals.

use super::Field;
use super::Look;
use super::Party;
use super::PartyKind;
use super::Value;
use super::elements::looking;
use super::glossary;
use super::message::Message;
use super::words::Word;
use crate::tree::NodeId;

impl Message<'_> {
    /// Whom a Reference names, in whatever way: an organisation, a team, a role or a person.
    pub fn party(&self, kind: PartyKind, reference: NodeId) -> Party {
        let mut party = Party { at: self.place(reference), ..self.nobody(kind) };
        match self.target(reference) {
            Some(resource) => self.fill(&mut party, resource),
            None => party.name = self.unresolved(reference),
        }
        party
    }

    /// A party of whom nothing is known but the role.
    pub fn nobody(&self, kind: PartyKind) -> Party {
        let role = match kind {
            PartyKind::Sender => Word::Sender,
            PartyKind::Receiver => Word::Receiver,
            PartyKind::CopyTo => Word::CopyTo,
            PartyKind::SpecificSender => Word::SpecificSender,
            PartyKind::SpecificReceiver => Word::SpecificReceiver,
            PartyKind::Author => Word::Author,
            PartyKind::Attester => Word::Attester,
            PartyKind::Producer => Word::Producer,
            PartyKind::Signer => Word::Signed,
            PartyKind::Requester => Word::Requester,
            PartyKind::Custodian => Word::Custodian,
        };
        Party { kind, role: self.word(role).into(), ..Party::default() }
    }

    /// What is left of a reference that leads nowhere: its display, else the reference itself.
    fn unresolved(&self, reference: NodeId) -> Option<Value> {
        self.child(reference, "display").or_else(|| {
            let literal = self.child(reference, "reference")?;
            Some(Value { text: format!("{} ({})", literal.text, self.word(Word::NotFound)), ..literal })
        })
    }

    fn fill(&self, party: &mut Party, resource: NodeId) {
        let tree = self.tree;
        let organisation = |party: &mut Party, found: Option<NodeId>| {
            let Some(found) = found else { return };
            party.organisation = self.organisation(found);
            party.identifiers = self.organisation_numbers(found);
            party.fields.extend(self.contacts(found));
        };
        match tree.type_name(resource) {
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
                let numbers = person.into_iter().chain([resource]).flat_map(|of| self.numbers(of));
                party.identifiers.extend(numbers);
            }
            "Practitioner" | "Patient" | "RelatedPerson" => {
                party.name = self.human_name(resource);
                party.phone = self.phone(resource);
                if tree.type_name(resource) == "Practitioner" {
                    party.identifiers.extend(self.numbers(resource));
                }
            }
            "Device" => party.name = self.concept_of(resource, "type", &[]),
            _ => {}
        }
    }

    /// The name of an organisation: the sender's, the resolved one, or its SOR number.
    pub fn organisation(&self, organisation: NodeId) -> Option<Value> {
        self.child(organisation, "name").or_else(|| {
            let numbers = self.organisation_numbers(organisation);
            let number = numbers.iter().find(|field| field.label == "SOR").or(numbers.first())?;
            let value = number.values.first()?;
            let known = (number.label == "SOR").then(|| self.options.resolve.and_then(|name| name(&value.text)));
            let known = known.flatten().map(super::message::clean).filter(|name| !name.trim().is_empty());
            Some(Value {
                text: known.unwrap_or_else(|| format!("{}\u{a0}{}", number.label, value.text)),
                ..value.clone()
            })
        })
    }

    /// Numbers of an organisation, each under the name of its system.
    pub fn organisation_numbers(&self, organisation: NodeId) -> Vec<Field> {
        self.numbers(organisation).collect()
    }

    fn numbers(&self, node: NodeId) -> impl Iterator<Item = Field> {
        let tree = self.tree;
        let number = move |identifier: NodeId| {
            let system = tree.child_value(identifier, "system").unwrap_or_default();
            let label = match system {
                "urn:oid:1.2.208.176.1.1" => "SOR",
                "https://www.gs1.org/gln" | "http://www.gs1.org/gln" => "GLN",
                "http://cvr.dk" => "CVR",
                "urn:oid:1.2.208.176.1.4" => self.say("Ydernummer", "Provider number"),
                "https://autregweb.sst.dk" => self.say("Autorisations-id", "Authorisation number"),
                system if system.ends_with("/MedComProducentID") => {
                    let value = self.code(identifier, "value", glossary::PRODUCERS)?;
                    return Some(looking(Look::Id, self.word(Word::ProducerCode), value));
                }
                // A person's own number is nobody's business here.
                super::person::CPR => return None,
                system if system.starts_with(super::person::REPLACEMENT) => return None,
                _ => self.say("Id", "Id"),
            };
            Some(looking(Look::Id, label, self.child(identifier, "value")?))
        };
        tree.named(node, "identifier").filter_map(number)
    }

    /// Addresses, phones and e-mail of an organisation.
    fn contacts(&self, organisation: NodeId) -> Vec<Field> {
        let tree = self.tree;
        let addresses = tree.named(organisation, "address").filter_map(|address| self.address(address));
        let addresses = addresses.map(|value| self.field(Word::Address, value));
        addresses.chain(tree.named(organisation, "telecom").filter_map(|contact| self.contact(contact))).collect()
    }
}
