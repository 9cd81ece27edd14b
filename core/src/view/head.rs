//! The top of a view: what it is, about whom, and who takes part.

use super::Field;
use super::Head;
use super::Look;
use super::Mark;
use super::MarkKind;
use super::Notice;
use super::Party;
use super::PartyKind;
use super::Policy;
use super::Time;
use super::Tone;
use super::Value;
use super::Verdict;
use super::glossary;
use super::message::Message;
use super::words::Word;
use crate::diagnostic::Language;
use crate::tree::NodeId;

impl Message<'_> {
    /// A top with a title, and with the note that an invalid message needs.
    pub fn head(&self, what: impl Into<String>, title: Value) -> Head {
        let mut head = Head {
            language: self.language,
            audience: self.options.audience,
            messages: vec![self.number],
            what: what.into(),
            title,
            ..Head::default()
        };
        head.notices.extend(self.disclaimer());
        head
    }

    /// What validation said of this message.
    pub fn verdict(&self) -> Verdict {
        self.options.verdicts.get(self.number as usize).copied().unwrap_or_default()
    }

    /// What must be said of a message that is shown though it is invalid.
    pub fn disclaimer(&self) -> Option<Notice> {
        let Verdict::Invalid { .. } = self.verdict() else { return None };
        (self.options.policy == Policy::Disclaimer).then(|| Notice {
            tone: Tone::Warning,
            title: self.say("Beskeden følger ikke standarden", "The message does not follow the standard").into(),
            text: self
                .say(
                    "Noget kan mangle eller stå forkert. Afsenderens egen tekst kan ses nedenfor.",
                    "Something may be missing or wrong. The sender's own text can be seen below.",
                )
                .into(),
            at: self.place(NodeId::ROOT),
        })
    }

    /// Puts the person at the top, and says what is missing.
    pub fn about(&self, focus: Option<NodeId>, head: &mut Head, missing: &mut Vec<String>) {
        let Some(patient) = self.patient(focus) else {
            missing.push(self.word(Word::NoPatient).into());
            return;
        };
        let person = self.person(patient);
        if self.human_name(patient).is_none() {
            missing.push(self.word(Word::NoName).into());
        }
        if person.numbers.is_empty() {
            missing.push(self.word(Word::NoNumber).into());
        }
        let numbers = person.numbers.iter().map(|number| format!("{} {}", number.label, number.value.text));
        let line: Vec<String> = std::iter::once(person.name.text.clone()).chain(numbers.take(1)).collect();
        head.print_line = Some(line.join(" · "));
        head.person = Some(person);
    }

    /// Sender and receivers of a message.
    pub fn senders(&self, missing: &mut Vec<String>) -> Vec<Party> {
        let mut parties = Vec::new();
        let header = self.first("MessageHeader");
        match header.and_then(|header| self.tree.child(header, "sender")) {
            Some(sender) => parties.push(self.party(PartyKind::Sender, sender)),
            None => missing.push(self.word(Word::NoSender).into()),
        }
        let before = parties.len();
        for destination in header.into_iter().flat_map(|header| self.tree.named(header, "destination")) {
            let Some(receiver) = self.tree.child(destination, "receiver") else { continue };
            let usage = self.extension(destination, "medcom-messaging-destinationUseExtension");
            let code = usage.and_then(|usage| self.tree.child(usage, "code"));
            let copy = code.is_some_and(|code| self.tree.value(code) == Some("cc"));
            parties.push(self.party(if copy { PartyKind::CopyTo } else { PartyKind::Receiver }, receiver));
        }
        if parties.len() == before {
            missing.push(self.word(Word::NoReceiver).into());
        }
        parties
    }

    /// The Provenance of this very message: the one whose target is its header, else the latest.
    pub fn provenance(&self) -> Option<NodeId> {
        let tree = self.tree;
        let header = self.first("MessageHeader");
        let own = |&provenance: &NodeId| self.follow(provenance, "target").is_some_and(|to| Some(to) == header);
        self.all("Provenance").find(own).or_else(|| {
            let recorded = |id: NodeId| super::time::instant(tree.child_value(id, "recorded").unwrap_or_default());
            self.all("Provenance").max_by_key(|&id| recorded(id))
        })
    }

    /// The code of what a Provenance tells.
    pub fn activity_of(&self, provenance: NodeId) -> Option<(&str, NodeId)> {
        let coding = self.tree.child(self.tree.child(provenance, "activity")?, "coding")?;
        let code = self.tree.child(coding, "code")?;
        Some((self.tree.value(code)?, code))
    }

    /// When the message was sent, by its own Provenance, else by the Bundle.
    pub fn sent(&self) -> Option<Time> {
        let at = self.provenance().and_then(|provenance| self.moment_node(provenance, "occurred"));
        self.time_at(at.or_else(|| self.timestamp())?)
    }

    /// The same in seconds, to compare.
    pub fn sent_at(&self) -> Option<i64> {
        let at = self.provenance().and_then(|provenance| self.moment_node(provenance, "occurred"));
        super::time::instant(self.tree.value(at.or_else(|| self.timestamp())?)?)
    }

    /// When the Bundle was put together.
    fn timestamp(&self) -> Option<NodeId> {
        (!self.tree.is_empty()).then(|| self.tree.child(NodeId::ROOT, "timestamp"))?
    }

    /// The mark for what was done by sending.
    pub fn activity_mark(&self, code: &str, at: NodeId) -> Option<Mark> {
        let kind = match code {
            "new-message" => MarkKind::New,
            "reply-message" => MarkKind::Reply,
            "forward-message" => MarkKind::Forwarded,
            "modified-message" => MarkKind::Corrected,
            "retract-message" => MarkKind::Cancelled,
            _ => return None,
        };
        let words = glossary::designation(glossary::ACTIVITIES, code, self.language)?;
        Some(Mark { kind, value: self.told(words, at) })
    }

    /// What a person sees of an organisation at most: its name.
    pub fn organisation_field(&self, label: &str, organisation: Option<Value>) -> Option<Field> {
        Some(super::elements::looking(Look::Plain, label, organisation?))
    }

    /// `3 beskeder`, `1 besked`.
    pub fn counted(&self, count: usize, da: [&str; 2], en: [&str; 2]) -> String {
        let words = match self.language {
            Language::Da => da,
            Language::En => en,
        };
        let word = if count == 1 { words[0] } else { words[1] };
        format!("{count}\u{a0}{word}")
    }
}

/// The lines of a party as one field: organisation, name and job, phone.
pub(super) fn party_field(party: &Party) -> Option<Field> {
    let mut values = Vec::new();
    let who: Vec<&Value> = [party.name.as_ref(), party.job.as_ref()].into_iter().flatten().collect();
    let organisation = party.organisation.as_ref().filter(|it| who.first().is_none_or(|name| name.text != it.text));
    if let Some(first) = who.first() {
        let said: Vec<&str> = who.iter().map(|value| value.text.as_str()).collect();
        values.push(Value { text: said.join(", "), ..(*first).clone() });
    }
    values.extend(organisation.cloned());
    values.extend(party.phone.clone());
    (!values.is_empty()).then(|| Field { label: party.role.clone(), values, look: Look::Plain })
}
