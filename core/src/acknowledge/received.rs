//! What an answer needs to know of the message it answers.

use super::Unanswerable;
use crate::tree::NodeId;
use crate::tree::Tree;

/// The header's event in an acknowledgement.
pub(super) const ACKNOWLEDGEMENT: &str = "acknowledgement-message";

/// Facts of a received message; texts are as they stood there.
pub(super) struct Received<'t> {
    /// Id of its MessageHeader.
    pub header: &'t str,
    /// What stands before `/MessageHeader/…` in the address of its header, if it has such an address.
    pub base: Option<&'t str>,
    /// Who sent it, and so gets the answer.
    pub sender: Party<'t>,
    /// To whom it was sent, and who answers.
    pub receiver: Party<'t>,
    /// What its Provenance says of it.
    pub history: History<'t>,
}

/// An organization as it stood in the message.
pub(super) struct Party<'t> {
    pub name: Option<&'t str>,
    /// Systems and values.
    pub identifiers: Vec<(&'t str, &'t str)>,
    pub endpoint: Option<&'t str>,
}

/// What had happened to the message before it came.
#[derive(Default)]
pub(super) struct History<'t> {
    pub activity: Option<&'t str>,
    pub occurred: Option<&'t str>,
    pub recorded: Option<&'t str>,
}

impl<'t> Received<'t> {
    pub(super) fn read(tree: &'t Tree) -> Result<Self, Unanswerable> {
        let is_header = |&(_, resource): &(Option<&str>, NodeId)| tree.type_name(resource) == "MessageHeader";
        let (full_url, header) = entries(tree).find(is_header).ok_or(Unanswerable::NoHeader)?;
        let id = tree.child_value(header, "id").filter(|id| is_id(id)).ok_or(Unanswerable::NoHeader)?;
        let event = tree.child(header, "eventCoding").and_then(|event| tree.child_value(event, "code"));
        if event == Some(ACKNOWLEDGEMENT) {
            return Err(Unanswerable::IsAcknowledgement);
        }
        let source = tree.child(header, "source").and_then(|source| tree.child_value(source, "endpoint"));
        let sender = party(tree, tree.child(header, "sender"), source).ok_or(Unanswerable::NoSender)?;
        let destination = destination(tree, header).ok_or(Unanswerable::NoReceiver)?;
        let endpoint = tree.child_value(destination, "endpoint");
        let receiver = party(tree, tree.child(destination, "receiver"), endpoint).ok_or(Unanswerable::NoReceiver)?;
        let base = full_url.and_then(|url| url.strip_suffix(id)?.strip_suffix("/MessageHeader/"));
        let base = base.filter(|base| base.starts_with("http://") || base.starts_with("https://"));
        Ok(Self { header: id, base, sender, receiver, history: history(tree, header) })
    }
}

/// The entries of a Bundle: their address and their resource.
fn entries(tree: &Tree) -> impl Iterator<Item = (Option<&str>, NodeId)> {
    let root = (!tree.is_empty()).then_some(NodeId::ROOT);
    let entries = root.into_iter().flat_map(|root| tree.named(root, "entry"));
    entries.filter_map(|entry| Some((tree.child_value(entry, "fullUrl"), tree.child(entry, "resource")?)))
}

/// The entry that a reference leads to: by its address, or by type and id.
fn resolve(tree: &Tree, holder: NodeId) -> Option<NodeId> {
    let reference = tree.child_value(holder, "reference")?;
    let found = entries(tree).find(|&(full_url, resource)| {
        let id = tree.child_value(resource, "id");
        let by_id = id.is_some_and(|id| reference.split_once('/') == Some((tree.type_name(resource), id)));
        full_url == Some(reference) || by_id
    });
    found.map(|(_, resource)| resource)
}

fn party<'t>(tree: &'t Tree, holder: Option<NodeId>, endpoint: Option<&'t str>) -> Option<Party<'t>> {
    let organization = resolve(tree, holder?)?;
    let identifiers = tree.named(organization, "identifier").filter_map(|identifier| {
        Some((tree.child_value(identifier, "system")?, tree.child_value(identifier, "value")?))
    });
    Some(Party { name: tree.child_value(organization, "name"), identifiers: identifiers.collect(), endpoint })
}

/// The primary destination; the first where none says so.
fn destination(tree: &Tree, header: NodeId) -> Option<NodeId> {
    let is_primary = |&destination: &NodeId| {
        tree.named(destination, "extension")
            .filter_map(|extension| tree.child(extension, "valueCoding"))
            .any(|coding| tree.child_value(coding, "code") == Some("primary"))
    };
    tree.named(header, "destination").find(is_primary).or_else(|| tree.child(header, "destination"))
}

/// The Provenance whose target is the header.
fn history(tree: &Tree, header: NodeId) -> History<'_> {
    let provenance = entries(tree).map(|(_, resource)| resource).find(|&resource| {
        let leads_here = |target| resolve(tree, target) == Some(header);
        tree.type_name(resource) == "Provenance" && tree.named(resource, "target").any(leads_here)
    });
    let Some(provenance) = provenance else { return History::default() };
    let coding = tree.child(provenance, "activity").and_then(|activity| tree.child(activity, "coding"));
    History {
        activity: coding.and_then(|coding| tree.child_value(coding, "code")),
        occurred: tree.child_value(provenance, "occurredDateTime"),
        recorded: tree.child_value(provenance, "recorded"),
    }
}

/// Whether a text is an id as FHIR allows it.
fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
}
