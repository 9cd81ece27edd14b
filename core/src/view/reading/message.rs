//! What every MedCom message has: sender, receivers, the person it is about, and its history.

use super::bundle::Bundle;
use super::glossary;
use super::glossary::designation;
use super::model::{Block, Mark, MarkKind, Reading, Row, Section, Table, Value};
use super::time;
use super::words::Word;
use crate::tree::NodeId;

/// The last event in a message's history.
pub(super) struct Event {
    pub provenance: NodeId,
    /// The activity's code, and where it stands.
    pub activity: Option<(String, NodeId)>,
}

impl Bundle<'_> {
    /// The Provenance of this very message: the one whose target is its header, else the latest.
    pub fn event(&self) -> Option<Event> {
        let tree = self.tree;
        let header = self.first("MessageHeader");
        let own = |&provenance: &NodeId| self.follow(provenance, "target").is_some_and(|to| Some(to) == header);
        let provenance = self.all("Provenance").find(own).or_else(|| {
            let recorded = |id: NodeId| tree.child_value(id, "recorded").unwrap_or_default();
            self.all("Provenance").max_by(|&a, &b| recorded(a).cmp(recorded(b)))
        })?;
        let concept = tree.child(provenance, "activity");
        let coding = concept.and_then(|concept| tree.child(concept, "coding"));
        let activity = coding.and_then(|coding| Some((tree.child_value(coding, "code")?.to_string(), coding)));
        Some(Event { provenance, activity })
    }

    /// Sender, receivers, person and time of a message.
    pub fn message(&self, reading: &mut Reading) {
        let tree = self.tree;
        match self.first("MessageHeader") {
            Some(header) => {
                match tree.child(header, "sender") {
                    Some(sender) => reading.parties.push(self.party(Word::Sender, sender)),
                    None => reading.missing.push(self.word(Word::NoSender).into()),
                }
                let before = reading.parties.len();
                for destination in tree.named(header, "destination") {
                    let Some(receiver) = tree.child(destination, "receiver") else { continue };
                    let copy = self
                        .extension(destination, "medcom-messaging-destinationUseExtension")
                        .is_some_and(|used| tree.child_value(used, "code") == Some("cc"));
                    reading.parties.push(self.party(if copy { Word::CopyTo } else { Word::Receiver }, receiver));
                }
                if reading.parties.len() == before {
                    reading.missing.push(self.word(Word::NoReceiver).into());
                }
            }
            None => reading.missing.extend([Word::NoSender, Word::NoReceiver].map(|word| self.word(word).into())),
        }
        let event = self.event();
        let happened = event.as_ref().and_then(|event| self.moment(event.provenance, "occurred"));
        reading.when = happened.or_else(|| self.time(NodeId::ROOT, "timestamp"));
        if let Some((code, at)) = event.and_then(|event| event.activity) {
            let kind = match code.as_str() {
                "reply-message" => Some(MarkKind::Reply),
                "forward-message" => Some(MarkKind::Forwarded),
                "modified-message" => Some(MarkKind::Corrected),
                "retract-message" => Some(MarkKind::Cancelled),
                _ => None,
            };
            if let (Some(kind), Some(words)) = (kind, designation(glossary::ACTIVITIES, &code, self.language)) {
                reading.marks.push(Mark { kind, value: self.told(words, at) });
            }
        }
    }

    /// The person, from the reference of the focal resource, else the only Patient.
    pub fn about(&self, focus: Option<NodeId>, reading: &mut Reading) {
        let named = focus.and_then(|focus| self.follow(focus, "subject"));
        let Some(patient) = named.or_else(|| self.first("Patient")) else {
            reading.missing.push(self.word(Word::NoPatient).into());
            return;
        };
        let person = self.person(patient);
        if person.name.is_none() {
            reading.missing.push(self.word(Word::NoName).into());
        }
        if person.numbers.is_empty() {
            reading.missing.push(self.word(Word::NoNumber).into());
        }
        reading.person = Some(person);
    }

    /// An activity in words; of a hospital stay with the word for correction or cancellation first.
    pub fn activity(&self, code: &str) -> Option<String> {
        let (stay, before) = match code.split_once('-') {
            Some(("revise", rest)) => (rest, Some(Word::Corrected)),
            Some(("cancel", rest)) => (rest, Some(Word::Cancelled)),
            _ => (code, None),
        };
        if let Some(words) = designation(glossary::STAY_EVENTS, stay, self.language) {
            return Some(match before {
                Some(before) => format!("{} {words}", self.word(before)),
                None => words.into(),
            });
        }
        designation(glossary::ACTIVITIES, code, self.language).map(String::from)
    }

    /// Who did what when, if the message tells more than of its own sending.
    pub fn history(&self, reading: &mut Reading) {
        let tree = self.tree;
        let mut steps: Vec<(String, Row)> = Vec::new();
        for provenance in self.all("Provenance") {
            let at = tree.child_value(provenance, "occurredDateTime").or(tree.child_value(provenance, "recorded"));
            let coding = tree.child(provenance, "activity").and_then(|concept| tree.child(concept, "coding"));
            let code = coding.and_then(|coding| Some((tree.child_value(coding, "code")?, coding)));
            let what = code.map(|(code, at)| self.told(self.activity(code).unwrap_or_else(|| code.into()), at));
            let who = tree.child(provenance, "agent").and_then(|agent| tree.child(agent, "who"));
            let who = who.and_then(|who| {
                let party = self.party(Word::Organisation, who);
                party.organisation.or(party.name)
            });
            let when = self.moment(provenance, "occurred").or_else(|| self.time(provenance, "recorded"));
            let cells = [when, what, who].map(Option::unwrap_or_default).into();
            steps.push((at.map(time::sortable).unwrap_or_default(), Row { cells, notes: Vec::new() }));
        }
        if steps.len() < 2 {
            return;
        }
        steps.sort_by(|(a, _), (b, _)| a.cmp(b));
        let columns = [Word::Sent, Word::Event, Word::Organisation].map(|word| self.word(word).to_string()).into();
        let table = Table { columns, rows: steps.into_iter().map(|(_, row)| row).collect() };
        let heading = self.first("Provenance").map(|first| self.told(self.word(Word::History), first));
        reading.sections.push(Section { heading, blocks: vec![Block::Table(table)], ..Section::default() });
    }

    /// Adds a labelled value, if there is one.
    pub fn say(&self, reading: &mut Reading, label: Word, value: Option<Value>) {
        reading.fields.extend(value.map(|value| self.field(label, value)));
    }
}
