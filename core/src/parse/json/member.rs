//! Members of objects and items of arrays; `name` and `_name` become one node.

use super::Frame;
use super::Last;
use super::Parser;
use super::scan;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Syntax;
use crate::text::Span;
use crate::tree::Kind;
use crate::tree::LocalName;
use crate::tree::NodeId;

/// What is known of a name in an open object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    /// The node that was made first for it; not made where the value could not be read.
    first: NodeId,
    /// Whether `name` was there, and whether as an array.
    value: Option<bool>,
    /// The same of `_name`.
    twin: Option<bool>,
}

/// Where the next value goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    /// The object; none for the root.
    pub(super) parent: Option<NodeId>,
    pub(super) name: LocalName,
    pub(super) key: Span,
    /// Position in the array, if it is in one.
    pub(super) item: Option<u32>,
    /// Whether it is the `_name` half.
    pub(super) twin: bool,
    /// The node that the other half has made.
    pub(super) target: Option<NodeId>,
}

impl Slot {
    pub(super) fn root() -> Self {
        Self { parent: None, name: LocalName::NONE, key: Span::at(0), item: None, twin: false, target: None }
    }
}

impl Parser<'_> {
    /// Reads `"name": value`.
    #[inline]
    pub(super) fn member(&mut self, frame: Frame) -> Last {
        let start = self.at;
        let text = self.text;
        let mut decoded = String::new();
        let name = match self.peek() {
            Some(b'"') => {
                let end = scan::plain_end(self.bytes, start + 1);
                if self.bytes.get(end) == Some(&b'"') {
                    self.at = end + 1;
                    &text[start + 1..end]
                } else {
                    self.odd_name(&mut decoded);
                    decoded.as_str()
                }
            }
            _ => match self.tolerate_name(&mut decoded) {
                true => decoded.as_str(),
                false => return Last::Comma,
            },
        };
        let key = Span::new(start as u32, self.at as u32);
        self.space();
        match self.peek() {
            Some(b':') => self.at += 1,
            _ => {
                let at = key.end as usize;
                self.fixable(Syntax::MissingColon, at, at, ":");
                if matches!(self.peek(), Some(b',' | b'}' | b']') | None) {
                    return Last::Value;
                }
            }
        }
        self.space();
        if let Some(frame) = self.frames.last_mut() {
            frame.count += 1;
        }
        if frame.resource && name == "resourceType" {
            self.resource_type(frame, key);
            return Last::Value;
        }
        let (name, twin) = match name.strip_prefix('_') {
            Some(rest) if !rest.is_empty() => (rest, true),
            _ => (name, false),
        };
        let Some(local) = self.builder.try_intern(name) else {
            self.too_many();
            return Last::Value;
        };
        let array = self.peek() == Some(b'[');
        let (value_half, twin_half) = if twin { (None, Some(array)) } else { (Some(array), None) };
        let mut target = None;
        if let Some(member) = self.members.get(local) {
            let (this, other) = if twin { (&mut member.twin, member.value) } else { (&mut member.value, member.twin) };
            if this.is_some() {
                let name = super::tolerate::short(if twin { &text[start + 1..] } else { name });
                let name = name.split('"').next().unwrap_or_default().to_owned();
                self.report(Syntax::DuplicateName { name }, Severity::Error, start, key.end as usize);
                self.skip_value();
                return Last::Value;
            }
            *this = Some(array);
            let first = member.first;
            target = self.builder.made(first).filter(|node| node.name == local).map(|_| first);
            if other.is_some_and(|other| other != array) {
                let name = super::tolerate::short(name);
                self.report(Syntax::TwinShape { name }, Severity::Error, start, key.end as usize);
            }
        } else {
            let first = self.builder.next_id();
            self.members.add(local, Member { first, value: value_half, twin: twin_half });
        }
        let open = self.frames.len();
        if !self.value(Slot { parent: Some(frame.node), name: local, key, item: None, twin, target }) {
            self.no_value();
        }
        if self.frames.len() > open { Last::Open } else { Last::Value }
    }

    /// Reads an item of an array.
    #[inline]
    pub(super) fn item(&mut self, frame: Frame) -> Last {
        let mut slot = frame.slot;
        slot.item = Some(frame.count);
        if slot.twin && slot.target.is_none() && frame.paired {
            let name = super::tolerate::short(self.builder.tree().names.get(slot.name));
            self.report(Syntax::TwinTooLong { name }, Severity::Warning, self.at, self.at + 1);
        }
        if let Some(open) = self.frames.last_mut() {
            open.count += 1;
            open.paired &= slot.target.is_some();
            // The next item pairs with the next node of the name.
            open.slot.target = slot.target.and_then(|node| self.builder.tree().next_of_name(node));
        }
        let depth = self.frames.len();
        if !self.value(slot) {
            self.unexpected();
        }
        if self.frames.len() > depth { Last::Open } else { Last::Value }
    }

    /// `resourceType` and its value.
    fn resource_type(&mut self, frame: Frame, key: Span) {
        let start = self.at;
        let end = scan::plain_end(self.bytes, start + 1);
        let found =
            (self.peek() == Some(b'"') && self.bytes.get(end) == Some(&b'"')).then(|| &self.text[start + 1..end]);
        if frame.typed {
            let name = "resourceType".into();
            self.report(Syntax::DuplicateName { name }, Severity::Error, key.start as usize, key.end as usize);
            self.skip_value();
            return;
        }
        if let Some(open) = self.frames.last_mut() {
            open.typed = true;
        }
        match found {
            Some(found) if !found.is_empty() => {
                self.at = end + 1;
                match self.builder.try_intern(found) {
                    Some(name) => self.builder.node_mut(frame.node).type_name = name,
                    None => self.too_many(),
                }
            }
            _ => {
                self.skip_value();
                self.report(Syntax::BadResourceType, Severity::Error, start, self.at);
            }
        }
    }

    /// Ends the innermost object or array at a closing bracket.
    #[inline]
    pub(super) fn close(&mut self, frame: Frame) {
        let due = if frame.array { b']' } else { b'}' };
        if self.bytes[self.at] != due {
            self.wrong_close(frame);
            return;
        }
        self.at += 1;
        self.pop();
    }

    /// Ends the innermost object or array here.
    pub(super) fn pop(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        self.set_end(&frame);
        if frame.array {
            if frame.count == 0 {
                self.empty_array(frame.slot.key);
            }
            // An array inside an array: its items count for the outer one.
            if let Some(outer) = self.frames.last_mut().filter(|outer| outer.array) {
                outer.slot.target = frame.slot.target;
                outer.count = frame.count;
            }
            return;
        }
        self.members.close();
        if frame.nulls {
            self.report_nulls(frame.node);
        }
        let node = *self.builder.tree().node(frame.node);
        if self.frames.is_empty() && !frame.typed {
            let start = node.span.start as usize;
            self.report_at(Syntax::NoResourceType, Severity::Error, start, start + 1, frame.node);
        } else if frame.count == 0 {
            let (start, end) = (node.span.start as usize, node.span.end as usize);
            self.report_at(Syntax::EmptyElement, Severity::Error, start, end, frame.node);
        }
    }

    /// An array without items leaves no node: it is told of by its name.
    #[cold]
    fn empty_array(&mut self, key: Span) {
        let name = self.text.get(key.start as usize..key.end as usize).unwrap_or_default().trim_matches('"');
        let span = Span::new(key.start, self.at as u32);
        let node = self.node();
        self.sink.add_below(Syntax::EmptyArray, span, node, name);
    }

    /// Lets the node of an object end here.
    pub(super) fn set_end(&mut self, frame: &Frame) {
        if !frame.array && frame.spans {
            self.builder.node_mut(frame.node).span.end = self.at as u32;
        }
    }

    /// `null` items that no `_name` has filled.
    #[cold]
    fn report_nulls(&mut self, object: NodeId) {
        let tree = self.builder.tree();
        let lone: Vec<NodeId> = tree
            .children(object)
            .filter(|&child| {
                let node = tree.node(child);
                node.kind == Kind::Null && node.in_array && !node.twin
            })
            .collect();
        for id in lone {
            let span = self.builder.tree().node(id).span;
            self.report_at(Syntax::NullItem, Severity::Error, span.start as usize, span.end as usize, id);
        }
    }
}
