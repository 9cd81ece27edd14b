//! CareCommunication: threads of segments, from one or many messages.

mod events;
mod facts;
mod payloads;
mod segment;
mod thread;

use super::View;
use super::memory::Memory;
use super::message::Message;
use crate::map::Map;
pub(super) use facts::Facts;

/// The threads in these messages, in the order in which their first message was given.
pub(super) fn views(messages: &[&Message], memory: Option<&Memory>) -> Vec<View> {
    let mut threads: Vec<Vec<&Message>> = Vec::new();
    let mut by_key: Map<String, Vec<usize>> = Map::default();
    for message in messages {
        let facts = facts::of(message);
        // Without a key, nothing connects it to anything.
        let key = facts.key.clone().unwrap_or_else(|| format!("lone {}", message.number));
        let known = by_key.or_default(key);
        let same = |other: &&Message| same((message, &facts.numbers), (other, &facts::of(other).numbers));
        // The same number of a thread with another person is another thread: people are never mixed.
        match known.iter().copied().find(|&thread| threads[thread].iter().any(same)) {
            Some(thread) => threads[thread].push(message),
            None => {
                known.push(threads.len());
                threads.push(vec![message]);
            }
        }
    }
    threads.iter().map(|thread| View::Correspondence(thread::view(thread, memory))).collect()
}

/// Whether two messages are about the same person: a number in common; without numbers, the name.
pub(super) fn same_person(one: &Message, other: &Message) -> bool {
    same((one, &numbers(one)), (other, &numbers(other)))
}

/// Numbers of the person that a message is about.
fn numbers(message: &Message) -> Vec<String> {
    let focus = message.first("Communication").or(message.first("Encounter")).or(message.first("DiagnosticReport"));
    let patient = message.patient(focus);
    let identifiers = patient.into_iter().flat_map(|patient| message.tree.named(patient, "identifier"));
    let value = |identifier| message.tree.child_value(identifier, "value");
    identifiers.filter_map(value).map(|number| number.replace('-', "").trim().to_ascii_uppercase()).collect()
}

fn same((one, a): (&Message, &[String]), (other, b): (&Message, &[String])) -> bool {
    if a.is_empty() || b.is_empty() {
        let name = |message: &Message| {
            message.patient(None).and_then(|patient| message.human_name(patient)).map(|name| name.text)
        };
        return a.is_empty() && b.is_empty() && name(one) == name(other);
    }
    a.iter().any(|number| b.contains(number))
}
