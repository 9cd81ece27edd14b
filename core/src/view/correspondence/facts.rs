//! What a message says of itself, found out once however often it is viewed with others.

use super::events;
use crate::tree::NodeId;
use crate::view::message::Message;
use crate::view::time;

/// What threads are put together by. Nothing of it depends on the reader.
pub(in crate::view) struct Facts {
    /// What messages of one thread have in common; none where nothing connects it to anything.
    pub key: Option<String>,
    /// Numbers of the person.
    pub numbers: Vec<String>,
    pub sent_at: Option<i64>,
    pub(super) sendings: Vec<Told>,
    pub(super) payloads: Vec<Carried>,
    /// Nodes that count as told of by having been asked.
    pub shown: Vec<NodeId>,
}

/// A sending that a message tells of.
pub(super) struct Told {
    /// The id of the MessageHeader that was sent.
    pub header: String,
    /// Whether that is the message's own.
    pub own: bool,
    pub provenance: NodeId,
    pub activity: String,
    pub at: Option<i64>,
    /// Numbers of the payloads it brought.
    pub sources: Vec<String>,
    /// The MessageHeader it answers, forwards or replaces.
    pub revises: Option<(String, NodeId)>,
}

/// A payload that a message carries.
pub(super) struct Carried {
    pub node: NodeId,
    pub number: Option<String>,
    pub at: Option<i64>,
    pub is_file: bool,
    /// What it is known by among all messages.
    pub key: String,
}

/// The facts of a message.
pub(super) fn of<'m>(message: &'m Message) -> &'m Facts {
    message.facts().get_or_init(|| {
        let before = message.shown.take();
        let mut facts = find(message);
        let asked = message.shown.replace(before);
        facts.shown = asked.iter().copied().collect();
        message.show(&facts.shown);
        facts
    })
}

fn find(message: &Message) -> Facts {
    let sendings = events::told(message);
    Facts {
        key: key(message, &sendings),
        numbers: super::numbers(message),
        sent_at: message.sent_at(),
        sendings,
        payloads: carried(message),
        shown: Vec::new(),
    }
}

/// The thread's number; without one, the first message of all.
fn key(message: &Message, sendings: &[Told]) -> Option<String> {
    let tree = message.tree;
    let identifier = message.first("Communication").and_then(|node| tree.child(node, "identifier"));
    let number = identifier.and_then(|identifier| tree.child_value(identifier, "value")).map(str::trim);
    if let Some(number) = number.filter(|number| !number.is_empty()) {
        return Some(format!("number {}", number.to_ascii_lowercase()));
    }
    let own = message.first("MessageHeader").and_then(|header| tree.child_value(header, "id"))?;
    let mut events = events::Events::default();
    events.add(message, sendings);
    Some(format!("message {}", events.root(own)))
}

fn carried(message: &Message) -> Vec<Carried> {
    let tree = message.tree;
    let payloads = message.all("Communication").flat_map(|communication| tree.named(communication, "payload"));
    let read = |node: NodeId| {
        let number = message.extension(node, "medcom-core-identifier-extension");
        let number = number.and_then(|number| tree.child_value(number, "value")).map(str::trim);
        let number = number.filter(|number| !number.is_empty()).map(str::to_owned);
        let date = message.extension(node, "medcom-core-datetime-extension").and_then(|date| tree.value(date));
        let at = date.and_then(time::instant);
        let key = match &number {
            Some(number) => format!("number {}", number.to_ascii_lowercase()),
            None => format!("{} {}", at.unwrap_or(i64::MIN), content(message, node)),
        };
        Carried { node, number, at, is_file: tree.child(node, "contentAttachment").is_some(), key }
    };
    payloads.map(read).collect()
}

/// What a payload without a number is known by.
fn content<'m>(message: &'m Message, node: NodeId) -> &'m str {
    let tree = message.tree;
    let file = tree.child(node, "contentAttachment");
    tree.child_value(node, "contentString")
        .or_else(|| tree.child_value(file?, "title"))
        .or_else(|| tree.child_value(file?, "url"))
        .unwrap_or_default()
}
