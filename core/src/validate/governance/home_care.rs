//! HomeCareObservation: results as measured, attachments, cancellation.

use super::attachment;
use super::message::Message;
use crate::diagnostic::Excerpt;
use crate::diagnostic::problem::Governance;
use crate::tree::NodeId;

/// What may be attached.
const TYPES: &[&str] = &["application/pdf", "image/jpeg", "image/png", "image/tiff", "image/gif"];

/// The longest note or conclusion that receivers must take, in bytes.
const LONGEST_TEXT: usize = 1024 * 1024;

pub(super) fn check(message: &mut Message<'_>) {
    let tree = message.tree;
    for observation in message.all("Observation") {
        for interpretation in tree.named(observation, "interpretation") {
            if let Some(code) = message.descend(interpretation, &["coding", "code"])
                && let Some(found) = tree.value(code)
                && found != "NI"
            {
                message.add(code, Governance::Interpretation { found: Excerpt::public(found) });
            }
        }
        if let Some(coding) = message.descend(observation, &["code", "coding"])
            && tree.child(coding, "display").is_none()
        {
            message.add_missing(coding, "display", Governance::LongName);
        }
        for note in tree.named(observation, "note") {
            length(message, note, "text");
        }
    }
    for report in message.all("DiagnosticReport") {
        length(message, report, "conclusion");
    }
    for media in message.all("Media") {
        let Some(file) = tree.child(media, "content") else { continue };
        attachment::check_type(message, file, TYPES);
        attachment::check_title(message, file);
        if tree.child(file, "title").is_none() {
            message.add_missing(file, "title", Governance::AttachmentWithout { what: "title" });
        }
        if tree.child(media, "identifier").is_none() && tree.child(file, "id").is_none() {
            message.add_missing(media, "identifier", Governance::AttachmentWithout { what: "identifier" });
        }
    }
    let activity = message.provenance().and_then(|node| message.activity(node)).map(|(_, code)| code);
    if activity == Some("retract-message")
        && let Some(report) = message.first("DiagnosticReport")
        && tree.child(report, "conclusion").is_none()
    {
        message.add_missing(report, "conclusion", Governance::CancellationReason);
    }
}

/// A text is no longer than receivers must take.
fn length(message: &mut Message<'_>, parent: NodeId, name: &str) {
    let tree = message.tree;
    let Some(text) = tree.child(parent, name) else { return };
    let bytes = tree.value(text).map_or(0, str::len);
    if bytes > LONGEST_TEXT {
        message.add(text, Governance::TextTooLong { bytes, limit: LONGEST_TEXT });
    }
}
