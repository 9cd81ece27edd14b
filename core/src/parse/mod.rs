//! Bytes to tree: tolerant, within limits, and always with an answer.

mod detect;
mod json;
mod limits;
mod members;
mod sink;
mod xml;

pub use limits::Limits;

use detect::Detected;
use sink::Sink;

use crate::diagnostic::Finding;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Syntax;
use crate::text::DecodeFault;
use crate::text::Encoding;
use crate::text::Source;
use crate::text::Span;
use crate::text::declared_name;
use crate::tree::Format;
use crate::tree::NodeId;
use crate::tree::Tree;
use crate::tree::TreeBuilder;

/// The namespace of FHIR.
pub const FHIR_NAMESPACE: &str = "http://hl7.org/fhir";
/// The namespace of CDA.
pub const CDA_NAMESPACE: &str = "urn:hl7-org:v3";
/// The namespace of narratives.
pub const XHTML_NAMESPACE: &str = "http://www.w3.org/1999/xhtml";

/// What a text was read as, and what was wrong with it.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The elements, as far as they could be read; empty where nothing could.
    pub tree: Tree,
    /// What was wrong, in the order it was met.
    pub findings: Vec<Finding>,
}

/// Reads FHIR JSON, FHIR XML or other XML. Never fails; a text that cannot be read is an empty
/// tree and a finding that says why.
pub fn parse(name: &str, bytes: &[u8], limits: &Limits) -> Parsed {
    let decoded = Source::decode(name, bytes, limits.bytes);
    let mut sink = Sink::default();
    let mut order_mark = false;
    for fault in &decoded.faults {
        match *fault {
            DecodeFault::TooLarge { bytes, limit } => {
                sink.add(Syntax::TooLarge { bytes, limit }, Severity::Fatal, Span::at(0), None);
            }
            DecodeFault::Binary { looks_like } => {
                sink.add(Syntax::Binary { looks_like }, Severity::Fatal, Span::at(0), None);
            }
            DecodeFault::Invalid { places, first } => {
                sink.add(Syntax::InvalidBytes { places }, Severity::Error, first, Some(NodeId::ROOT));
            }
            DecodeFault::ByteOrderMark => order_mark = true,
        }
    }
    if !sink.is_empty() && decoded.source.text.is_empty() {
        return finish(TreeBuilder::new(decoded.source, Format::Json).finish(), sink);
    }
    let source = decoded.source;
    let (found, start) = detect::detect(&source.text);
    let tree = match found {
        Detected::Nothing => {
            sink.add(Syntax::Empty, Severity::Fatal, Span::at(0), None);
            TreeBuilder::new(source, Format::Json).finish()
        }
        Detected::Unknown => {
            sink.add(Syntax::UnknownFormat, Severity::Fatal, Span::at(start), None);
            TreeBuilder::new(source, Format::Json).finish()
        }
        Detected::Json => {
            if order_mark {
                sink.add(Syntax::ByteOrderMark, Severity::Warning, Span::at(0), Some(NodeId::ROOT));
            }
            json::parse(source, start, limits, &mut sink)
        }
        Detected::Xml => xml::parse(source, limits, &mut sink),
    };
    let encoding = match tree.source.encoding {
        // A reader that goes by the declaration fails on a text that is not as it says.
        Encoding::Utf8 => declared_name(bytes).filter(|name| !["utf-8", "utf8"].contains(&&*name.to_ascii_lowercase())),
        Encoding::Utf16 => Some("UTF-16"),
        Encoding::Latin1 => Some("ISO-8859-1"),
        Encoding::Windows1252 => Some("Windows-1252"),
    };
    if let Some(encoding) = encoding
        && tree.format != Format::PlainXml
    {
        let encoding = encoding.chars().take(32).collect();
        sink.add(Syntax::NotUtf8 { encoding }, Severity::Error, Span::at(0), Some(NodeId::ROOT));
    }
    finish(tree, sink)
}

fn finish(tree: Tree, sink: Sink) -> Parsed {
    let findings = sink.finish(&tree);
    Parsed { tree, findings }
}
