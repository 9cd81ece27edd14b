//! The payloads of a thread, each once however many messages carry it.

use super::events::Events;
use super::facts;
use super::facts::Carried;
use crate::map::Map;
use crate::sorting::sort_by_key;
use crate::tree::NodeId;
use crate::view::message::Message;

/// A payload, where it stands in each message that carries it.
pub(super) struct Payload<'m> {
    pub number: Option<&'m str>,
    pub copies: Vec<(&'m Message<'m>, NodeId)>,
    pub at: Option<i64>,
    pub is_file: bool,
}

impl<'m> Payload<'m> {
    /// The copy in a message, else the first.
    pub fn copy_in(&self, message: Option<&Message>) -> (&'m Message<'m>, NodeId) {
        let own = message.and_then(|message| self.copies.iter().find(|(copy, _)| copy.number == message.number));
        *own.unwrap_or(&self.copies[0])
    }

    /// A copy that has the content of the file along.
    pub fn with_content(&self) -> Option<(&'m Message<'m>, NodeId)> {
        self.copies.iter().copied().find(|(message, node)| {
            let file = message.tree.child(*node, "contentAttachment");
            file.is_some_and(|file| message.tree.child_value(file, "data").is_some_and(|data| !data.trim().is_empty()))
        })
    }
}

/// All payloads, in the order in which they were met.
pub(super) fn all<'m>(messages: &[&'m Message<'m>]) -> Vec<Payload<'m>> {
    let mut payloads: Vec<Payload> = Vec::new();
    let mut known: Map<&str, usize> = Map::default();
    for &message in messages {
        // Several payloads of one message are never the same, unless they say so by their number.
        for Carried { node, number, at, is_file, key } in &facts::of(message).payloads {
            match known.get(key.as_str()) {
                Some(&place) => payloads[place].copies.push((message, *node)),
                None => {
                    known.insert(key, payloads.len());
                    let copies = vec![(message, *node)];
                    payloads.push(Payload { number: number.as_deref(), copies, at: *at, is_file: *is_file });
                }
            }
        }
    }
    payloads
}

/// Payloads that belong together: sent by one event, or at the same time from the same place.
pub(super) struct Group {
    /// The event that sent them.
    pub event: Option<usize>,
    pub at: Option<i64>,
    /// Places among the payloads.
    pub texts: Vec<usize>,
    pub files: Vec<usize>,
    /// The order in which they were met.
    pub order: usize,
}

/// Payloads by event, in the order in which they were written.
pub(super) fn grouped(payloads: &[Payload], events: &Events) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_key: Map<(Option<usize>, Option<i64>, String), usize> = Map::default();
    for (place, payload) in payloads.iter().enumerate() {
        let told = payload.number.map_or(&[][..], |number| events.of_source(number));
        let mut owners: Vec<Option<usize>> = told.iter().copied().map(Some).collect();
        if !payload.is_file {
            // A text is shown once, where it was first sent; a file may be attached again.
            sort_by_key(&mut owners, |owner| owner.and_then(|event| events.all[event].at));
            owners.truncate(1);
        }
        if owners.is_empty() {
            // A sender that names no payloads: what was sent at that very time.
            let same =
                |event: &super::events::Event| event.sources.is_empty() && event.at.is_some() && event.at == payload.at;
            owners.push(events.all.iter().position(same));
        }
        for owner in owners {
            let key = match owner {
                Some(_) => (owner, None, String::new()),
                None => (None, payload.at, organisation_key(payload)),
            };
            let group = *by_key.or_insert_with(key, || {
                let at = None;
                groups.push(Group { event: owner, at, texts: Vec::new(), files: Vec::new(), order: groups.len() });
                groups.len() - 1
            });
            let group = &mut groups[group];
            if payload.is_file { group.files.push(place) } else { group.texts.push(place) }
        }
    }
    for group in &mut groups {
        // The author's own time: of the text, else of the sending, else of the first file.
        let text = group.texts.iter().find_map(|&text| payloads[text].at);
        let sent = group.event.and_then(|event| events.all[event].at);
        group.at = text.or(sent).or_else(|| group.files.iter().find_map(|&file| payloads[file].at));
    }
    // What has no time of its own stays behind what it was met behind.
    let mut latest = i64::MIN;
    let mut keyed: Vec<(i64, usize, usize, Group)> = Vec::new();
    for group in groups {
        latest = group.at.unwrap_or(latest);
        let depth = group.event.map_or(0, |event| events.depth(event));
        keyed.push((latest, depth, group.order, group));
    }
    // At the same time the one who began comes first, then who answered.
    sort_by_key(&mut keyed, |(at, depth, order, _)| (*at, *depth, *order));
    keyed.into_iter().map(|(.., group)| group).collect()
}

fn organisation_key(payload: &Payload) -> String {
    let (message, node) = payload.copies[0];
    let identifier = message.extension(node, "medcom-core-identifier-extension");
    let assigner = identifier.and_then(|identifier| message.follow(identifier, "assigner"));
    assigner.and_then(|assigner| message.organisation(assigner)).map(|name| name.text).unwrap_or_default()
}
