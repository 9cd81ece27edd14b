//! Documents: titles, authors, identifiers, times.

use super::message::Message;
use crate::diagnostic::Excerpt;
use crate::diagnostic::problem::Governance;
use crate::tree::NodeId;

pub(super) fn check(message: &mut Message<'_>, standard: &str) {
    message.check_cpr();
    let Some(composition) = message.first("Composition") else { return };
    match standard {
        "conditionlist" => title(message, composition, "Diagnoseoversigt for"),
        "notes" => {
            title(message, composition, "Journalnotat for");
            time_of_note(message, composition);
        }
        _ => {}
    }
    authors(message, composition);
    identifiers(message);
}

/// What has no identifier in FHIR, or another one that serves.
const WITHOUT_IDENTIFIER: &[&str] = &["Binary", "Bundle", "OperationOutcome", "Parameters", "Provenance"];

/// Every resource can be told from others.
fn identifiers(message: &mut Message<'_>) {
    let tree = message.tree;
    for entry in tree.named(NodeId::ROOT, "entry") {
        let Some(resource) = tree.child(entry, "resource") else { continue };
        let name = tree.type_name(resource);
        let whole = |identifier| ["system", "value"].iter().all(|part| tree.child(identifier, part).is_some());
        if !WITHOUT_IDENTIFIER.contains(&name) && !tree.named(resource, "identifier").any(whole) {
            message.add_missing(resource, "identifier", Governance::IdentifierMissing { resource: name.to_owned() });
        }
    }
}

/// The title is a fixed text and the patient's CPR number.
fn title(message: &mut Message<'_>, composition: NodeId, start: &str) {
    let tree = message.tree;
    let Some(title) = tree.child(composition, "title") else { return };
    let (Some(found), Some(cpr)) = (tree.value(title), message.cpr()) else { return };
    let expected = format!("{start} {cpr}");
    if found != expected {
        let (found, expected) = (Excerpt::private(found), Excerpt::private(expected));
        message.add(title, Governance::DocumentTitle { found, expected });
    }
}

/// One institution, and at most one person of it.
fn authors(message: &mut Message<'_>, composition: NodeId) {
    let (mut institutions, mut people) = (0, 0);
    for author in message.tree.named(composition, "author") {
        match message.resolve(author).map(|resource| message.tree.type_name(resource)) {
            Some("Organization") => institutions += 1,
            Some(_) => people += 1,
            // An unresolved reference is a finding of its own.
            None => return,
        }
    }
    if institutions != 1 || people > 1 {
        match message.tree.child(composition, "author") {
            Some(author) => message.add(author, Governance::Authors { institutions, people }),
            None => message.add_missing(composition, "author", Governance::Authors { institutions, people }),
        }
    }
}

/// The event of a note is when its observation was made.
fn time_of_note(message: &mut Message<'_>, composition: NodeId) {
    let tree = message.tree;
    let Some(start) = message.descend(composition, &["event", "period", "start"]) else { return };
    let effective = message.all("Observation").into_iter().find_map(|node| tree.child(node, "effectiveDateTime"));
    if let Some(effective) = effective
        && message.differ(start, effective)
    {
        let problem =
            Governance::TimesDiffer { one: "Composition.event.period.start", other: "Observation.effectiveDateTime" };
        message.add(start, problem);
    }
}
