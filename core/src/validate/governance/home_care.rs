//! HomeCareObservation: results as measured, attachments, cancellation.

use super::attachment;
use super::message::Message;
use crate::diagnostic::Excerpt;
use crate::diagnostic::problem::Governance;

/// What may be attached.
const TYPES: &[&str] = &["application/pdf", "image/jpeg", "image/png", "image/tiff", "image/gif"];

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
