//! Values and the nodes they become.

use super::Frame;
use super::Parser;
use super::member::Slot;
use super::scan;
use crate::diagnostic::Excerpt;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Syntax;
use crate::parse::xml;
use crate::text::Span;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::tree::Text;

impl Parser<'_> {
    /// Reads a value, or the opening bracket of one; false where none stands here.
    #[inline]
    pub(super) fn value(&mut self, slot: Slot) -> bool {
        if self.builder.tree().len() >= self.limits.nodes {
            self.too_many();
            return true;
        }
        match self.peek() {
            Some(b'"') => self.string(slot, b'"'),
            Some(b'{') => self.object(slot),
            Some(b'[') => self.array(slot),
            Some(b'\'') => {
                self.report(Syntax::SingleQuotes, Severity::Fatal, self.at, self.at + 1);
                self.string(slot, b'\'');
            }
            Some(byte) if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.') => self.word(slot),
            _ => return false,
        }
        true
    }

    fn object(&mut self, slot: Slot) {
        let start = self.at;
        self.at += 1;
        if !self.may_open(start) {
            return;
        }
        let span = Span::new(start as u32, start as u32 + 1);
        let (node, spans) = if slot.twin { self.place_twin(slot, span) } else { (self.place_object(slot, span), true) };
        let resource = slot.parent.is_none() || (!slot.twin && self.names.holds_resource(slot.name));
        self.members.open();
        self.frames.push(Frame {
            array: false,
            node,
            slot,
            count: 0,
            spans,
            resource,
            typed: false,
            nulls: false,
            paired: false,
        });
    }

    fn array(&mut self, slot: Slot) {
        let start = self.at;
        self.at += 1;
        if !self.may_open(start) {
            return;
        }
        let Some(node) = slot.parent else { return };
        let paired = slot.target.is_some() && slot.twin;
        let mut frame = Frame {
            array: true,
            node,
            slot,
            count: 0,
            spans: false,
            resource: false,
            typed: false,
            nulls: false,
            paired,
        };
        if let Some(item) = slot.item {
            self.report(Syntax::NestedArray, Severity::Error, start, self.at);
            frame.count = item;
        }
        self.frames.push(frame);
    }

    fn may_open(&mut self, start: usize) -> bool {
        if self.frames.len() < self.limits.depth {
            return true;
        }
        self.report(Syntax::TooDeep { limit: self.limits.depth }, Severity::Fatal, start, start + 1);
        self.stopped = true;
        false
    }

    #[inline]
    fn string(&mut self, slot: Slot, quote: u8) {
        let start = self.at;
        let end = scan::plain_end(self.bytes, start + 1);
        let plain = quote == b'"' && self.bytes.get(end) == Some(&b'"');
        let inner = if plain {
            self.at = end + 1;
            start + 1..end
        } else {
            self.odd_string(quote)
        };
        let span = Span::new(start as u32, self.at as u32);
        let Some(node) = self.place(slot, Kind::String, span) else { return };
        if inner.is_empty() {
            self.report_at(Syntax::EmptyValue, Severity::Error, start, self.at, node);
        }
        let mut text = Text { start: inner.start as u32, end: inner.end as u32, decoded: false };
        let escaped = !plain && memchr::memchr(b'\\', &self.bytes[inner.clone()]).is_some();
        self.turns.clear();
        if escaped {
            text = self.unescape(inner.clone(), node);
        }
        self.builder.set_text(node, text);
        if slot.name == self.names.div {
            let turns = std::mem::take(&mut self.turns);
            let region = xml::Region { text, source: inner.start as u32, turns: &turns };
            xml::narrative(self.text, self.builder, self.sink, &self.limits, node, region);
            self.turns = turns;
        }
    }

    /// Resolves the escapes of a string into the decoded values.
    fn unescape(&mut self, inner: std::ops::Range<usize>, node: NodeId) -> Text {
        let Self { text, builder, turns, sink, .. } = self;
        let to = builder.decoded();
        let start = to.len() as u32;
        let fault = |fault, range: std::ops::Range<usize>| {
            let problem = match fault {
                scan::EscapeFault::Unknown => Syntax::BadEscape,
                scan::EscapeFault::LoneSurrogate => Syntax::LoneSurrogate,
            };
            let severity = if matches!(problem, Syntax::BadEscape) { Severity::Fatal } else { Severity::Error };
            sink.add(problem, severity, Span::new(range.start as u32, range.end as u32), Some(node));
        };
        scan::unescape(text, inner, to, |(to, from)| turns.push((to - start, from)), fault);
        Text { start, end: to.len() as u32, decoded: true }
    }

    /// `true`, `false`, `null`, a number, or a word that is none of them.
    #[inline]
    fn word(&mut self, slot: Slot) {
        let start = self.at;
        let rest = &self.bytes[start..];
        let length = rest
            .iter()
            .position(|&b| !(b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.' | b'_') || b >= 0x80))
            .unwrap_or(rest.len());
        self.at += length;
        let word = &self.text[start..self.at];
        let kind = match word {
            "null" => return self.null(slot, start),
            "true" | "false" => Kind::Boolean,
            _ if scan::is_number(word.as_bytes()) => Kind::Number,
            _ if word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) => {
                let found = Excerpt::private(word);
                self.report(Syntax::BadNumber { found }, Severity::Fatal, start, self.at);
                Kind::Number
            }
            _ => {
                let found = Excerpt::private(word);
                self.report(Syntax::BadWord { found }, Severity::Fatal, start, self.at);
                Kind::String
            }
        };
        let span = Span::new(start as u32, self.at as u32);
        if let Some(node) = self.place(slot, kind, span) {
            self.builder.set_value_span(node, span);
        }
    }

    #[cold]
    fn null(&mut self, slot: Slot, start: usize) {
        let span = Span::new(start as u32, self.at as u32);
        if slot.item.is_none() {
            self.report(Syntax::NullValue, Severity::Error, start, self.at);
            if !slot.twin && slot.target.is_none() {
                self.place(slot, Kind::Null, span);
            }
            return;
        }
        if slot.target.is_none() {
            // Keeps the place of an item that the other half may still fill.
            self.place(Slot { twin: false, ..slot }, Kind::Null, span);
        }
        if let Some(object) = self.frames.iter_mut().rev().find(|frame| !frame.array) {
            object.nulls = true;
        }
    }

    /// The node of a simple value; none for a `_name`, which cannot have one.
    #[inline]
    fn place(&mut self, slot: Slot, kind: Kind, span: Span) -> Option<NodeId> {
        if slot.twin {
            let name = super::tolerate::short(self.builder.tree().names.get(slot.name));
            self.report(Syntax::TwinNotObject { name }, Severity::Error, span.start as usize, span.end as usize);
            return None;
        }
        let Some(id) = slot.target else { return Some(self.add(slot, kind, span)) };
        let node = self.builder.node_mut(id);
        (node.kind, node.span, node.key) = (kind, span, slot.key);
        Some(id)
    }

    fn place_object(&mut self, slot: Slot, span: Span) -> NodeId {
        let Some(id) = slot.target else { return self.add(slot, Kind::Object, span) };
        let node = self.builder.node_mut(id);
        let twin = node.twin;
        (node.kind, node.span, node.key) = (Kind::Object, span, slot.key);
        if twin {
            self.twin_of_object(slot, span);
        }
        id
    }

    /// The node to which the object of a `_name` belongs, and whether that object is all of it.
    fn place_twin(&mut self, slot: Slot, span: Span) -> (NodeId, bool) {
        let Some(id) = slot.target else {
            let id = self.add(slot, Kind::Object, span);
            self.builder.node_mut(id).twin = true;
            return (id, true);
        };
        let node = self.builder.node_mut(id);
        node.twin = true;
        match node.kind {
            Kind::Null => {
                (node.kind, node.span, node.key) = (Kind::Object, span, slot.key);
                (id, true)
            }
            Kind::Object => {
                self.twin_of_object(slot, span);
                (id, false)
            }
            _ => (id, false),
        }
    }

    #[cold]
    fn twin_of_object(&mut self, slot: Slot, span: Span) {
        let name = super::tolerate::short(self.builder.tree().names.get(slot.name));
        self.report(Syntax::TwinOfObject { name }, Severity::Error, span.start as usize, span.end as usize);
    }

    #[inline]
    fn add(&mut self, slot: Slot, kind: Kind, span: Span) -> NodeId {
        let id = self.builder.add(slot.parent, slot.name, kind, span, slot.key);
        if let Some(item) = slot.item {
            let node = self.builder.node_mut(id);
            (node.in_array, node.index) = (true, item);
        }
        id
    }
}
