//! XML to tree: FHIR XML, narratives inside FHIR JSON, and any other XML as it stands.

mod attributes;
mod content;
mod entities;
mod fhir;
mod namespaces;
mod parser;
mod place;

pub(super) use place::Region;

use super::limits::Limits;
use super::sink::Sink;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Narrative;
use crate::diagnostic::problem::Syntax;
use crate::text::Source;
use crate::tree::Format;
use crate::tree::NodeId;
use crate::tree::Text;
use crate::tree::Tree;
use crate::tree::TreeBuilder;
use parser::Parser;
use place::Place;

/// Reads a document.
pub(super) fn parse(source: Source, limits: &Limits, sink: &mut Sink) -> Tree {
    // The number 0 is free until the root tells the format's own namespace.
    let mut builder = TreeBuilder::sized(source.text.len(), Format::Xml).own_namespace(" ");
    let whole = Region { text: Text { start: 0, end: 0, decoded: false }, source: 0, turns: &[] };
    let mut parser = Parser::new(&source.text, &mut builder, sink, *limits, Place::new(whole), None);
    parser.run();
    let instruction = parser.instruction;
    let tree = builder.finish_over(source);
    if let Some(span) = instruction.filter(|_| tree.format == Format::Xml) {
        sink.add(Syntax::Instruction, Severity::Error, span, Some(NodeId::ROOT));
    }
    tree
}

/// Reads the narrative that stands in a JSON string, and puts its elements below the node. One
/// that is not well formed leaves a finding, and nothing below the node.
pub(super) fn narrative(
    source: &str,
    builder: &mut TreeBuilder,
    sink: &mut Sink,
    limits: &Limits,
    node: NodeId,
    region: Region<'_>,
) {
    let range = region.text.start as usize..region.text.end as usize;
    // The parser writes decoded values while it reads them: those so far step aside.
    let held = std::mem::take(builder.decoded());
    let text = if region.text.decoded { held.get(range) } else { source.get(range) };
    let mut place = Place::new(region);
    place.decoded = held.len() as u32;
    let namespace = builder.namespace(super::XHTML_NAMESPACE);
    builder.node_mut(node).namespace = namespace;
    let mut parser = Parser::new(text.unwrap_or_default(), builder, sink, *limits, place, Some(node));
    parser.run();
    if let Some((fault, span)) = parser.failed.take() {
        builder.clear(node);
        // What could not be read is no XHTML.
        builder.node_mut(node).namespace = 0;
        sink.narrative(Narrative::Malformed(fault), span, node);
    }
    let written = std::mem::replace(builder.decoded(), held);
    builder.decoded().push_str(&written);
}
