//! Elements, text and what stands between them, in a loop without recursion.

use memchr::memchr;

use super::attributes::Attribute;
use super::namespaces::Namespaces;
use super::place::Place;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Markup;
use crate::diagnostic::problem::Syntax;
use crate::parse::limits::Limits;
use crate::parse::members::Members;
use crate::parse::sink::Sink;
use crate::text::Span;
use crate::tree::LocalName;
use crate::tree::NodeId;
use crate::tree::TreeBuilder;

/// How elements become nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// `value` attributes, resources inside their element.
    Fhir,
    /// A narrative: elements, attributes and text.
    Xhtml,
    /// The same, outside FHIR.
    Plain,
}

/// An open element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'t> {
    pub(super) node: NodeId,
    pub(super) mode: Mode,
    /// The name as written.
    pub(super) tag: &'t str,
    pub(super) local: LocalName,
    /// Namespace number as declared.
    pub(super) namespace: u8,
    /// Declarations to go back to.
    pub(super) mark: usize,
    /// Offset of its `<`.
    pub(super) start: usize,
    /// Whether white space in it may matter.
    pub(super) narrative: bool,
    /// Whether a resource belongs into it, and whether one was there.
    pub(super) resource: bool,
    pub(super) filled: bool,
}

pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) at: usize,
    pub(super) builder: &'t mut TreeBuilder,
    pub(super) sink: &'t mut Sink,
    pub(super) limits: Limits,
    pub(super) place: Place<'t>,
    /// The node of a narrative in JSON: the first fault ends it.
    pub(super) inside: Option<NodeId>,
    pub(super) failed: Option<(Markup, Span)>,
    pub(super) frames: Vec<Frame<'t>>,
    pub(super) namespaces: Namespaces<'t>,
    pub(super) attributes: Vec<Attribute<'t>>,
    /// How many of each name the open elements have.
    pub(super) members: Members<u32>,
    /// The namespace that stands for FHIR's, where the root has another.
    pub(super) alias: Option<u8>,
    /// The first processing instruction: what it may be in depends on the root.
    pub(super) instruction: Option<Span>,
    /// Whether the root element has ended.
    pub(super) ended: bool,
    pub(super) stopped: bool,
}

/// As findings keep names.
pub(super) fn short(name: &str) -> String {
    name.chars().take(64).collect()
}

impl<'t> Parser<'t> {
    pub(super) fn new(
        text: &'t str,
        builder: &'t mut TreeBuilder,
        sink: &'t mut Sink,
        limits: Limits,
        place: Place<'t>,
        inside: Option<NodeId>,
    ) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            at: 0,
            builder,
            sink,
            limits,
            place,
            inside,
            failed: None,
            frames: Vec::new(),
            namespaces: Namespaces::default(),
            attributes: Vec::new(),
            members: Members::default(),
            alias: None,
            instruction: None,
            ended: false,
            stopped: false,
        }
    }

    pub(super) fn run(&mut self) {
        while self.at < self.bytes.len() && !self.stopped {
            if self.bytes[self.at] == b'<' {
                self.markup();
            } else {
                let start = self.at;
                self.at = memchr(b'<', &self.bytes[start..]).map_or(self.bytes.len(), |found| start + found);
                self.characters(start, self.at);
            }
        }
        if let Some(open) = self.frames.last().filter(|_| !self.stopped) {
            let (element, start) = (short(open.tag), open.start);
            self.fault(Markup::Unclosed { element }, start, start + 1 + open.tag.len());
        }
        if !self.stopped && self.frames.is_empty() && !self.ended {
            self.no_root();
        }
        while let Some(frame) = self.frames.pop() {
            self.end(&frame);
        }
    }

    fn markup(&mut self) {
        let start = self.at;
        let rest = &self.bytes[start + 1..];
        match rest.first() {
            Some(b'/') => self.end_tag(),
            Some(b'?') => {
                // The declaration is the very first, or none.
                if start > 0 && self.inside.is_none() && rest.starts_with(b"?xml ") {
                    self.fault(Markup::MalformedTag, start, start + 5);
                } else if !rest.starts_with(b"?xml ") {
                    self.instruction.get_or_insert(self.place.span(start, start + 2));
                }
                self.skip_past(b"?>");
            }
            Some(b'!') if rest.starts_with(b"!--") => self.skip_past(b"-->"),
            Some(b'!') if rest.starts_with(b"![CDATA[") => {
                self.skip_past(b"]]>");
                if !self.stopped {
                    self.literal(start + "<![CDATA[".len(), self.at - "]]>".len());
                }
            }
            Some(b'!') => self.declaration(),
            Some(&byte) if is_name(byte) => self.start_tag(),
            Some(_) => {
                self.fault(Markup::BareLessThan, start, start + 1);
                self.at += 1;
            }
            None => self.truncated(start),
        }
    }

    /// Goes behind the next `end`.
    fn skip_past(&mut self, end: &[u8]) {
        // Not with memchr's search, which brings 5 kB with it into the browser.
        match self.bytes[self.at + 2..].windows(end.len()).position(|found| found == end) {
            Some(found) => self.at += 2 + found + end.len(),
            None => self.truncated(self.at),
        }
    }

    /// A document type declaration, of which nothing is read.
    fn declaration(&mut self) {
        let start = self.at;
        let mut depth = 0usize;
        let end = self.bytes[start..].iter().position(|&byte| {
            match byte {
                b'[' => depth += 1,
                b']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            byte == b'>' && depth == 0
        });
        let doctype = self.text.get(start..start + 9).is_some_and(|tag| tag.eq_ignore_ascii_case("<!doctype"));
        let problem = if doctype { Markup::Doctype } else { Markup::MalformedTag };
        self.fault(problem, start, start + 2);
        match end {
            Some(end) => self.at = start + end + 1,
            None => self.truncated(start),
        }
    }

    fn end_tag(&mut self) {
        let start = self.at;
        self.at += 2;
        let tag = self.name();
        self.space();
        let Some(found) = memchr(b'>', &self.bytes[self.at..]) else { return self.truncated(start) };
        if found > 0 {
            self.fault(Markup::MalformedTag, start, self.at + found + 1);
        }
        self.at += found + 1;
        let Some(open) = self.frames.last() else {
            self.fault(Markup::StrayEndTag { element: short(tag) }, start, self.at);
            return;
        };
        if open.tag != tag {
            let problem = Markup::MismatchedTag { found: short(tag), expected: short(open.tag) };
            self.fault(problem, start, self.at);
            if !self.frames.iter().any(|frame| frame.tag == tag) {
                return;
            }
        }
        while let Some(frame) = self.frames.pop() {
            self.end(&frame);
            if frame.tag == tag || self.stopped {
                break;
            }
        }
        self.ended |= self.frames.is_empty();
    }

    /// A name from here; goes behind it.
    #[inline]
    pub(super) fn name(&mut self) -> &'t str {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(|&byte| is_name(byte) || matches!(byte, b'0'..=b'9' | b'-' | b'.')) {
            self.at += 1;
        }
        &self.text[start..self.at]
    }

    #[inline]
    pub(super) fn space(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// The node that a finding here is about.
    pub(super) fn node(&self) -> NodeId {
        self.frames.last().map(|frame| frame.node).or(self.inside).unwrap_or(NodeId::ROOT)
    }

    #[cold]
    pub(super) fn fault(&mut self, problem: Markup, start: usize, end: usize) {
        let span = self.place.span(start, end.min(self.bytes.len()));
        if self.inside.is_some() {
            self.failed.get_or_insert((problem, span));
            self.stopped = true;
        } else {
            let node = self.node();
            self.sink.add(Syntax::Markup(problem), Severity::Fatal, span, Some(node));
        }
    }

    #[cold]
    pub(super) fn truncated(&mut self, start: usize) {
        self.fault(Markup::Truncated, start, self.bytes.len());
        self.at = self.bytes.len();
        self.stopped = true;
    }

    /// Ends the reading at a limit.
    #[cold]
    pub(super) fn limit(&mut self, problem: Syntax) {
        let (node, at) = (self.node(), self.place.offset(self.at));
        self.sink.add(problem, Severity::Fatal, Span::at(at), Some(node));
        self.stopped = true;
    }
}

/// Whether a name may start with the byte.
#[inline]
pub(super) fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte == b':' || byte >= 0x80
}
