//! CareCommunication: threads of segments, from one or many messages.

mod events;
mod payloads;
mod segment;
mod thread;

use super::View;
use super::memory::Memory;
use super::message::Message;
use crate::map::Map;
use events::Events;

/// The threads in these messages, in the order in which their first message was given.
pub(super) fn views(messages: &[&Message], memory: Option<&Memory>) -> Vec<View> {
    let mut threads: Vec<Vec<&Message>> = Vec::new();
    let mut by_key: Map<String, Vec<usize>> = Map::default();
    for message in messages {
        let known = by_key.or_default(key(message));
        // The same number of a thread with another person is another thread: people are never mixed.
        let same =
            known.iter().copied().find(|&thread| threads[thread].iter().any(|other| same_person(message, other)));
        match same {
            Some(thread) => threads[thread].push(message),
            None => {
                known.push(threads.len());
                threads.push(vec![message]);
            }
        }
    }
    threads.iter().map(|thread| View::Correspondence(thread::view(thread, memory))).collect()
}

/// What messages of one thread have in common: its number; without one, the first message of all.
fn key(message: &Message) -> String {
    let tree = message.tree;
    let identifier = message.first("Communication").and_then(|node| tree.child(node, "identifier"));
    let number = identifier.and_then(|identifier| tree.child_value(identifier, "value")).map(str::trim);
    if let Some(number) = number.filter(|number| !number.is_empty()) {
        return format!("number {}", number.to_ascii_lowercase());
    }
    let mut events = Events::default();
    events.add(message);
    let own = message.first("MessageHeader").and_then(|header| tree.child_value(header, "id"));
    let root = own.map(|own| events.root(own));
    match (root, own) {
        (Some(root), _) => format!("message {root}"),
        // Nothing connects it to anything.
        _ => format!("lone {}", message.number),
    }
}

/// Whether two messages are about the same person: a number in common; without numbers, the name.
pub(super) fn same_person(one: &Message, other: &Message) -> bool {
    let numbers = |message: &Message| -> Vec<String> {
        let patient = message.patient(
            message.first("Communication").or(message.first("Encounter")).or(message.first("DiagnosticReport")),
        );
        let identifiers = patient.into_iter().flat_map(|patient| message.tree.named(patient, "identifier"));
        let value = |identifier| message.tree.child_value(identifier, "value");
        identifiers.filter_map(value).map(|number| number.replace('-', "").trim().to_ascii_uppercase()).collect()
    };
    let (a, b) = (numbers(one), numbers(other));
    if a.is_empty() || b.is_empty() {
        let name = |message: &Message| {
            message.patient(None).and_then(|patient| message.human_name(patient)).map(|name| name.text)
        };
        return a.is_empty() && b.is_empty() && name(one) == name(other);
    }
    a.iter().any(|number| b.contains(number))
}
