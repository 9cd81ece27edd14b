//! CareCommunication: times that agree, segments that can be told apart, attachments.

use std::cmp::Ordering;

use super::attachment;
use super::message::Message;
use crate::calendar::Moment;
use crate::diagnostic::Excerpt;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Governance;
use crate::diagnostic::problem::UuidFault;
use crate::tree::NodeId;

/// What may be attached. The clinical guidelines name the first four; the value set and the test
/// protocol have all.
const TYPES: &[&str] = &["application/pdf", "image/png", "image/jpeg", "image/gif", "image/tiff", "image/bmp"];

/// The largest message that the network carries.
const LARGEST: usize = 50 * 1024 * 1024;

pub(super) fn check(message: &mut Message<'_>) {
    let tree = message.tree;
    if tree.source.text.len() > LARGEST {
        message.add(NodeId::ROOT, Governance::TooLarge { bytes: tree.source.text.len(), limit: LARGEST });
    }
    times(message);
    let provenance = message.provenance();
    let activity = provenance.and_then(|provenance| message.activity(provenance)).map(|(_, code)| code);
    // What this message adds, by the identifiers of its segments.
    let added: Vec<&str> = provenance.map_or(Vec::new(), |provenance| {
        tree.named(provenance, "entity")
            .filter(|&entity| tree.child_value(entity, "role") == Some("source"))
            .filter_map(|entity| message.text(entity, &["what", "identifier", "value"]))
            .collect()
    });
    for communication in message.all("Communication") {
        let payloads: Vec<NodeId> = tree.named(communication, "payload").collect();
        identifiers(message, &payloads, &added);
        for payload in payloads {
            let Some(file) = tree.child(payload, "contentAttachment") else { continue };
            attachment::check_type(message, file, TYPES);
            attachment::check_title(message, file);
            let new = identifier(message, payload).is_some_and(|(_, value)| added.contains(&value));
            sent(message, file, new, activity);
        }
    }
}

/// The Bundle, its Provenance and its newest segment are of one time.
fn times(message: &mut Message<'_>) {
    let tree = message.tree;
    let Some(occurred) = message.provenance().and_then(|node| tree.child(node, "occurredDateTime")) else { return };
    if let Some(timestamp) = tree.child(NodeId::ROOT, "timestamp")
        && message.differ(timestamp, occurred)
    {
        let problem = Governance::TimesDiffer { one: "Bundle.timestamp", other: "Provenance.occurredDateTime" };
        // A message that is sent again keeps its history and has a later time.
        let later = message.order(timestamp, occurred) == Some(Ordering::Greater);
        message.add_as(timestamp, problem, if later { Severity::Information } else { Severity::Warning });
    }
    let mut newest: Option<(NodeId, Moment)> = None;
    for communication in message.all("Communication") {
        for payload in tree.named(communication, "payload") {
            let Some(date) = message.extension(payload, "datetime-extension") else { continue };
            let Some(date) = tree.child(date, "valueDateTime") else { continue };
            let Some(moment) = tree.value(date).and_then(Moment::parse_date_time) else { continue };
            if newest.is_none_or(|(_, known)| moment.compare(known) == Some(Ordering::Greater)) {
                newest = Some((date, moment));
            }
        }
    }
    if let Some((date, _)) = newest
        && message.differ(date, occurred)
    {
        let problem = Governance::TimesDiffer { one: "Communication.payload", other: "Provenance.occurredDateTime" };
        message.add(date, problem);
    }
}

/// The identifier of a segment: its element and its value.
fn identifier<'t>(message: &Message<'t>, payload: NodeId) -> Option<(NodeId, &'t str)> {
    let extension = message.extension(payload, "identifier-extension")?;
    let tree = message.tree;
    let value = message.descend(extension, &["valueIdentifier", "value"])?;
    Some((value, tree.value(value)?))
}

/// Segments have identifiers of their own, random ones, given by the sender.
fn identifiers(message: &mut Message<'_>, payloads: &[NodeId], added: &[&str]) {
    let tree = message.tree;
    let sender = message
        .first("MessageHeader")
        .and_then(|header| tree.child(header, "sender"))
        .and_then(|sender| message.resolve(sender));
    let mut seen: Vec<&str> = Vec::new();
    for &payload in payloads {
        let Some((node, value)) = identifier(message, payload) else { continue };
        // What earlier messages have numbered cannot be changed any more.
        let new = added.contains(&value);
        if let Some(fault) = uuid(value).filter(|_| new) {
            message.add(node, Governance::PayloadIdentifier { found: Excerpt::public(value), fault });
        }
        if seen.contains(&value) {
            let fault = UuidFault::Repeated;
            message.add(node, Governance::PayloadIdentifier { found: Excerpt::public(value), fault });
        }
        seen.push(value);
        let Some(holder) = tree.parent(node).filter(|_| new) else { continue };
        match tree.child(holder, "assigner") {
            None => message.add_missing(holder, "assigner", Governance::PayloadAssigner),
            Some(assigner) if sender.is_some_and(|sender| !message.leads_to(assigner, sender)) => {
                message.add(assigner, Governance::PayloadAssigner);
            }
            Some(_) => {}
        }
    }
}

/// What keeps a text from being a random UUID.
fn uuid(text: &str) -> Option<UuidFault> {
    let digits = text.strip_prefix("urn:uuid:").unwrap_or(text).as_bytes();
    let shaped = digits.len() == 36
        && digits.iter().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    if !shaped {
        return Some(UuidFault::Shape);
    }
    let random =
        digits.get(14) == Some(&b'4') && matches!(digits.get(19), Some(b'8' | b'9' | b'a' | b'b' | b'A' | b'B'));
    (!random).then_some(UuidFault::Version)
}

/// A file's data goes with it the first time and when it is forwarded, and not in replies.
fn sent(message: &mut Message<'_>, file: NodeId, new: bool, activity: Option<&str>) {
    let tree = message.tree;
    // What stands at an address need not be sent.
    if tree.child(file, "url").is_some() {
        return;
    }
    match (tree.child(file, "data"), activity) {
        (None, _) if new => message.add_missing(file, "data", Governance::AttachmentWithout { what: "data" }),
        (None, Some("forward-message")) => {
            message.add_missing(file, "data", Governance::AttachmentWithout { what: "data" });
        }
        (Some(data), Some("reply-message")) if !new => message.add(data, Governance::AttachmentAgain),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_random_uuids() {
        let table = [
            ("urn:uuid:b2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a", None),
            ("B2EB3D0E-5DE5-4DE9-B2A3-0FF321AD1C3A", None),
            ("urn:uuid:cd422e42-5bad-11ed-9b6a-0242ac120002", Some(UuidFault::Version)),
            ("urn:uuid:b2eb3d0e-5de5-4de9-c2a3-0ff321ad1c3a", Some(UuidFault::Version)),
            ("urn:uuid:g2eb3d0e-5de5-4de9-b2a3-0ff321ad1c3a", Some(UuidFault::Shape)),
            ("17", Some(UuidFault::Shape)),
        ];
        for (text, expected) in table {
            assert_eq!(uuid(text), expected, "{text}");
        }
    }
}
