//! A message's history: who did what, when, and to which earlier message.

use super::message::Message;
use crate::diagnostic::Excerpt;
use crate::diagnostic::problem::Governance;

pub(super) fn check(message: &mut Message<'_>) {
    let tree = message.tree;
    for provenance in message.all("Provenance") {
        if let (Some(occurred), Some(recorded)) =
            (tree.child(provenance, "occurredDateTime"), tree.child(provenance, "recorded"))
            && message.differ(occurred, recorded)
        {
            let problem = Governance::TimesDiffer { one: "Provenance.recorded", other: "Provenance.occurredDateTime" };
            message.add(recorded, problem);
        }
        let Some((code, activity)) = message.activity(provenance) else { continue };
        let Some(role) = role_of(activity) else { continue };
        let has = tree.named(provenance, "entity").any(|entity| tree.child_value(entity, "role") == Some(role));
        if !has {
            message.add(code, Governance::HistoryMissing { activity: Excerpt::public(activity), role });
        }
    }
    if let Some(header) = message.first("MessageHeader")
        && message.provenance().is_none()
        && let Some(provenance) = message.first("Provenance")
    {
        let target = tree.child(provenance, "target").unwrap_or(provenance);
        let id = tree.child_value(header, "id").unwrap_or_default();
        message.add(target, Governance::NoProvenance { id: Excerpt::public(id) });
    }
}

/// How an activity refers to the message it is about; none where it need not.
fn role_of(activity: &str) -> Option<&'static str> {
    match activity {
        "reply-message" | "forward-message" | "modified-message" => Some("revision"),
        "retract-message" => Some("removal"),
        _ if activity.starts_with("revise-") => Some("revision"),
        _ if activity.starts_with("cancel-") => Some("removal"),
        _ => None,
    }
}
