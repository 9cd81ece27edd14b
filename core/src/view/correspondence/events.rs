//! What was sent when, by whom, and what it answers: from the Provenances of all messages.

use super::facts::Told;
use crate::map::Map;
use crate::map::Set;
use crate::text::split_version;
use crate::tree::NodeId;
use crate::view::message::Message;
use crate::view::time;
use std::ops::Deref;

/// One sending of a message.
pub(super) struct Event<'m> {
    /// The message it is told in: the sent one itself, where that is at hand.
    pub message: &'m Message<'m>,
    told: &'m Told,
}

impl Deref for Event<'_> {
    type Target = Told;

    fn deref(&self) -> &Told {
        self.told
    }
}

/// The events of a thread.
#[derive(Default)]
pub(super) struct Events<'m> {
    pub all: Vec<Event<'m>>,
    by_header: Map<&'m str, usize>,
    by_source: Map<&'m str, Vec<usize>>,
}

/// The sendings that a message tells of.
pub(super) fn told(message: &Message) -> Vec<Told> {
    let tree = message.tree;
    let own = message.first("MessageHeader").and_then(|header| tree.child_value(header, "id"));
    let read = |provenance| {
        let target = tree.child(provenance, "target").and_then(|target| tree.child_value(target, "reference"));
        let header = last(target?);
        let entities = || tree.named(provenance, "entity");
        let role = |entity: NodeId| tree.child_value(entity, "role").unwrap_or_default();
        let number = |entity| {
            let identifier = tree.child(tree.child(entity, "what")?, "identifier")?;
            tree.child_value(identifier, "value").map(str::to_owned)
        };
        let before = |entity| {
            let reference = tree.child(tree.child(entity, "what")?, "reference")?;
            Some((last(tree.value(reference)?), reference))
        };
        let revises = entities().filter(|&entity| role(entity) != "source").find_map(before);
        let revises = revises.filter(|(before, _)| *before != header);
        Some(Told {
            header: header.to_owned(),
            own: own == Some(header),
            provenance,
            activity: message.activity_of(provenance).map(|(code, _)| code.to_owned()).unwrap_or_default(),
            at: message.moment_node(provenance, "occurred").and_then(|at| time::instant(tree.value(at)?)),
            sources: entities().filter(|&entity| role(entity) == "source").filter_map(number).collect(),
            revises: revises.map(|(before, reference)| (before.to_owned(), reference)),
        })
    };
    message.all("Provenance").filter_map(read).collect()
}

impl<'m> Events<'m> {
    /// Takes in what a message tells.
    pub fn add(&mut self, message: &'m Message<'m>, sendings: &'m [Told]) {
        for told in sendings {
            let event = Event { message, told };
            match self.by_header.get(told.header.as_str()) {
                Some(&known) if !told.own || self.all[known].own => {}
                Some(&known) => self.put(known, event),
                None => {
                    self.all.push(event);
                    let place = self.all.len() - 1;
                    self.by_header.insert(&told.header, place);
                    self.note_sources(place);
                }
            }
        }
    }

    fn put(&mut self, place: usize, event: Event<'m>) {
        self.all[place] = event;
        self.note_sources(place);
    }

    fn note_sources(&mut self, place: usize) {
        for source in &self.all[place].told.sources {
            let events = self.by_source.or_default(source);
            if !events.contains(&place) {
                events.push(place);
            }
        }
    }

    /// The event that sent a header.
    pub fn of_header(&self, header: &str) -> Option<usize> {
        self.by_header.get(header).copied()
    }

    /// Events that brought a payload.
    pub fn of_source(&self, number: &str) -> &[usize] {
        self.by_source.get(number).map_or(&[], Vec::as_slice)
    }

    /// The first header of the chain that leads to this one.
    pub fn root<'h>(&self, header: &'h str) -> &'h str
    where
        'm: 'h,
    {
        self.chain(header).last().copied().unwrap_or(header)
    }

    /// How many steps lead from the first message to an event.
    pub fn depth(&self, event: usize) -> usize {
        self.all.get(event).map_or(0, |event| self.chain(&event.header).len())
    }

    /// Headers before this one in the same thread, the nearest first; a forwarded message begins anew.
    fn chain(&self, header: &str) -> Vec<&'m str> {
        let mut out = Vec::new();
        let mut seen = Set::default();
        let mut at = self.of_header(header);
        while let Some(event) = at.map(|at| &self.all[at]) {
            let Some((before, _)) = event.told.revises.as_ref().filter(|(before, _)| seen.insert(before.as_str()))
            else {
                break;
            };
            if event.activity == "forward-message" {
                break;
            }
            out.push(before.as_str());
            at = self.of_header(before);
        }
        out
    }
}

/// What stands behind the last `/`, or the last `:` of a urn.
fn last(reference: &str) -> &str {
    let (reference, _) = split_version(reference);
    let reference = reference.rsplit('/').next().unwrap_or(reference);
    reference.strip_prefix("urn:uuid:").unwrap_or(reference)
}
