//! What there is no reading for: the sender's own text, then the names of the resources.

use super::bundle::Bundle;
use super::model::{Block, Reading, Section};
use super::words::Word;
use super::{narrative, outcome};
use crate::tree::NodeId;

pub(super) fn read(bundle: &Bundle, reading: &mut Reading) {
    let tree = bundle.tree;
    reading.missing.push(bundle.word(Word::NoReading).into());
    let root = tree.type_name(NodeId::ROOT);
    let name = if root.is_empty() { tree.name(NodeId::ROOT) } else { root };
    reading.title = (!name.is_empty()).then(|| bundle.told(name, NodeId::ROOT));
    if let Some(patient) = bundle.first("Patient") {
        reading.person = Some(bundle.person(patient));
    }
    if root == "OperationOutcome" {
        reading.sections.extend(tree.named(NodeId::ROOT, "issue").map(|issue| outcome::issue(bundle, issue)));
        return;
    }
    reading.sections.extend(bundle.resources.iter().map(|&node| resource(bundle, node)));
}

/// A resource by its type and its narrative.
pub(super) fn resource(bundle: &Bundle, resource: NodeId) -> Section {
    let tree = bundle.tree;
    let name = match tree.type_name(resource) {
        "" => tree.name(resource),
        name => name,
    };
    let mut section = Section::default();
    if !name.is_empty() {
        section.heading = Some(bundle.told(name, resource));
    }
    match narrative::of(bundle, resource) {
        Some(text) => section.blocks.push(Block::Text(text)),
        None => section.missing.push(bundle.word(Word::NoText).into()),
    }
    section
}
