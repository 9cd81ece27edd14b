//! FHIR JSON to tree in one pass, without recursion, and tolerant of what writers get wrong.

mod member;
mod scan;
mod tolerate;
mod value;

pub(in crate::parse) use scan::Turn;

use super::limits::Limits;
use super::members::Members;
use super::sink::Sink;
use crate::diagnostic::Edit;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Syntax;
use crate::text::Source;
use crate::text::Span;
use crate::tree::Format;
use crate::tree::LocalName;
use crate::tree::NodeId;
use crate::tree::Tree;
use crate::tree::TreeBuilder;
use member::Member;
use member::Slot;

/// Reads a source whose first character stands at `start`.
pub(super) fn parse(source: Source, start: u32, limits: &Limits, sink: &mut Sink) -> Tree {
    let mut builder = TreeBuilder::sized(source.text.len(), Format::Json).own_namespace(super::FHIR_NAMESPACE);
    let names = Names::new(&mut builder);
    let mut parser = Parser {
        text: &source.text,
        bytes: source.text.as_bytes(),
        at: start as usize,
        builder: &mut builder,
        sink,
        limits: *limits,
        names,
        frames: Vec::with_capacity(32),
        members: Members::default(),
        turns: Vec::new(),
        stopped: false,
    };
    parser.document();
    builder.finish_over(source)
}

/// Names with a meaning of their own.
struct Names {
    resource: LocalName,
    contained: LocalName,
    outcome: LocalName,
    div: LocalName,
}

impl Names {
    fn new(builder: &mut TreeBuilder) -> Self {
        Self {
            resource: builder.intern("resource"),
            contained: builder.intern("contained"),
            outcome: builder.intern("outcome"),
            div: builder.intern("div"),
        }
    }

    /// Whether objects of that name may say which resource they are.
    fn holds_resource(&self, name: LocalName) -> bool {
        name == self.resource || name == self.contained || name == self.outcome
    }
}

struct Parser<'s> {
    text: &'s str,
    bytes: &'s [u8],
    at: usize,
    builder: &'s mut TreeBuilder,
    sink: &'s mut Sink,
    limits: Limits,
    names: Names,
    frames: Vec<Frame>,
    members: Members<Member>,
    /// Reused for the escapes of one narrative.
    turns: Vec<Turn>,
    /// Set where a limit is reached: nothing more is read.
    stopped: bool,
}

/// An open object or array.
#[derive(Clone, Copy)]
struct Frame {
    array: bool,
    /// The object's node; of an array, the node it belongs to.
    node: NodeId,
    /// Of an array: where its items go.
    slot: Slot,
    /// Members or items so far.
    count: u32,
    /// Of an object: whether its brackets are the node's span (not so for `_name` of a value).
    spans: bool,
    /// Of an object: whether `resourceType` says what it is, and whether it has done so.
    resource: bool,
    typed: bool,
    /// Of an object: whether an array in it has a `null`.
    nulls: bool,
    /// Of an array `_name`: whether `name` came before; cleared once it is known to be longer.
    paired: bool,
}

/// What was read last inside the innermost object or array.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Open,
    Comma,
    Value,
}

impl Parser<'_> {
    fn document(&mut self) {
        self.space();
        if self.peek() != Some(b'{') {
            self.report(Syntax::NotAnObject, Severity::Fatal, self.at, self.at + 1);
            return;
        }
        self.value(Slot::root());
        let mut last = Last::Open;
        while !self.frames.is_empty() && !self.stopped {
            last = self.step(last);
        }
        while let Some(frame) = self.frames.pop() {
            self.set_end(&frame);
        }
        if self.stopped {
            return;
        }
        let end = self.at;
        self.space();
        if self.at < self.bytes.len() {
            self.report(Syntax::AfterEnd, Severity::Fatal, self.at, self.line_end(self.at));
        } else {
            self.at = end;
        }
    }

    /// Reads one comma, bracket, member or item.
    #[inline]
    fn step(&mut self, last: Last) -> Last {
        self.space();
        let Some(&frame) = self.frames.last() else { return last };
        match (self.peek(), last) {
            (Some(b','), Last::Value) => {
                self.at += 1;
                return Last::Comma;
            }
            (Some(b','), _) => {
                self.fixable(Syntax::ExtraComma, self.at, self.at + 1, "");
                self.at += 1;
                return last;
            }
            (Some(b'}' | b']'), _) => {
                if last == Last::Comma {
                    self.extra_comma();
                }
                self.close(frame);
                return Last::Value;
            }
            (None, _) => {
                let open = if frame.array { "]" } else { "}" };
                self.report(Syntax::Truncated { open }, Severity::Fatal, self.at, self.at);
                self.stopped = true;
                return last;
            }
            (Some(_), Last::Value) => {
                if !self.starts_something(frame.array) {
                    self.unexpected();
                    return last;
                }
                let at = self.previous_end();
                self.fixable(Syntax::MissingComma, at, at, ",");
            }
            _ => {}
        }
        if frame.array { self.item(frame) } else { self.member(frame) }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    #[inline]
    fn space(&mut self) {
        // Indentation, eight blanks at a time.
        while self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(b"        ")) {
            self.at += 8;
        }
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                b'/' if self.comment() => {}
                _ => break,
            }
        }
    }

    /// The innermost object's node, or the root.
    fn node(&self) -> NodeId {
        self.frames.last().map_or(NodeId::ROOT, |frame| frame.node)
    }

    #[cold]
    fn report(&mut self, problem: Syntax, severity: Severity, start: usize, end: usize) {
        let node = self.node();
        self.report_at(problem, severity, start, end, node);
    }

    #[cold]
    fn report_at(&mut self, problem: Syntax, severity: Severity, start: usize, end: usize, node: NodeId) {
        // Whatever stands there: a span ends with a letter, not within one.
        let end = (end..self.bytes.len()).find(|&end| self.text.is_char_boundary(end)).unwrap_or(self.bytes.len());
        self.sink.add(problem, severity, Span::new(start.min(end) as u32, end as u32), Some(node));
    }

    /// A text that a strict reader refuses, with what mends it.
    #[cold]
    fn fixable(&mut self, problem: Syntax, start: usize, end: usize, text: &str) {
        let span = Span::new(start as u32, end as u32);
        let edit = Edit { span, text: text.into() };
        self.sink.add_fixable(problem, Severity::Fatal, span, Some(self.node()), edit);
    }
}
