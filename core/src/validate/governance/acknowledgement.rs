//! Acknowledgement: a refusal says why, and both messages have their Provenance.

use super::message::Message;
use crate::diagnostic::Excerpt;
use crate::diagnostic::problem::Governance;

pub(super) fn check(message: &mut Message<'_>) {
    let Some(header) = message.first("MessageHeader") else { return };
    let tree = message.tree;
    if let Some(code) = message.descend(header, &["response", "code"])
        && let Some(found) = tree.value(code)
        && found != "ok"
        && message.first("OperationOutcome").is_none()
    {
        message.add(code, Governance::OutcomeMissing { code: Excerpt::public(found) });
    }
    let count = message.all("Provenance").len();
    if count != 2 {
        let node = message.first("Provenance").unwrap_or(header);
        message.add(node, Governance::ProvenanceCount { count });
    }
}
