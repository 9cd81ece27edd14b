//! Every resource has a narrative, which names it, and whose status says that it is complete.

use super::message::Message;
use crate::diagnostic::Excerpt;
use crate::diagnostic::problem::Governance;

pub(super) fn check(message: &mut Message<'_>) {
    let tree = message.tree;
    for resource in message.resources.clone() {
        let type_name = tree.type_name(resource);
        // These have no narrative at all.
        if matches!(type_name, "" | "Bundle" | "Binary" | "Parameters") {
            continue;
        }
        let Some(text) = tree.child(resource, "text") else {
            message.add_missing(resource, "text", Governance::NarrativeMissing { resource: type_name.into() });
            continue;
        };
        if let Some(status) = tree.child(text, "status")
            && let Some(found) = tree.value(status)
            && !matches!(found, "generated" | "extensions")
        {
            message.add(status, Governance::NarrativeStatus { found: Excerpt::public(found) });
        }
        if let Some(div) = tree.child(text, "div")
            && let (Some(told), Some(id)) = (tree.value(div), tree.child_value(resource, "id"))
            && !told.contains(id)
        {
            message.add(div, Governance::NarrativeWithoutId { id: Excerpt::public(id) });
        }
    }
}
