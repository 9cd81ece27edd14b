//! What an element becomes, by the mode it stands in; text between elements.

use super::attributes::split;
use super::parser::Frame;
use super::parser::Mode;
use super::parser::Parser;
use super::parser::short;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Markup;
use crate::diagnostic::problem::Narrative;
use crate::diagnostic::problem::Syntax;
use crate::parse::XHTML_NAMESPACE;
use crate::text::Span;
use crate::tree::Kind;
use crate::tree::LocalName;
use crate::tree::NodeId;

impl<'t> Parser<'t> {
    /// A start tag has been read: opens its element, and ends it again where it is closed.
    pub(super) fn element(&mut self, tag: &'t str, start: usize, closed: bool) {
        if self.ended {
            self.fault(Markup::AfterEnd, start, self.at);
            self.at = self.bytes.len();
            return;
        }
        if self.frames.len() >= self.limits.depth {
            return self.limit(Syntax::TooDeep { limit: self.limits.depth });
        }
        if self.builder.tree().len() + self.attributes.len() >= self.limits.nodes {
            return self.limit(Syntax::TooMany { limit: self.limits.nodes });
        }
        let mark = self.namespaces.mark();
        self.declare();
        let (prefix, local) = split(tag);
        let namespace = self.namespace_of(prefix, start + 1);
        let Some(name) = self.builder.try_intern(local) else {
            return self.limit(Syntax::TooMany { limit: self.limits.nodes });
        };
        let parent = self.frames.last().copied();
        let mut frame = Frame {
            node: NodeId::ROOT,
            mode: Mode::Xhtml,
            tag,
            local: name,
            namespace,
            mark,
            start,
            narrative: false,
            resource: false,
            filled: false,
        };
        match (parent, self.inside) {
            (None, Some(node)) => self.open_narrative(&mut frame, node),
            (None, None) => self.open_root(&mut frame, local),
            (Some(parent), _) => match parent.mode {
                Mode::Fhir => self.open_fhir(&mut frame, &parent, local),
                Mode::Xhtml => self.open_xhtml(&mut frame, &parent),
                Mode::Plain => self.open_plain(&mut frame, &parent, local),
            },
        }
        if closed {
            self.end(&frame);
            self.ended |= self.frames.is_empty();
        } else {
            self.frames.push(frame);
        }
    }

    /// The outermost element of a narrative in JSON: the node is there already.
    fn open_narrative(&mut self, frame: &mut Frame<'t>, node: NodeId) {
        frame.node = node;
        self.check_div(frame);
        self.keep_attributes(node);
    }

    /// An element inside a narrative.
    #[inline]
    fn open_xhtml(&mut self, frame: &mut Frame<'t>, parent: &Frame<'t>) {
        let (span, key) = self.spans(frame);
        let node = self.builder.add(Some(parent.node), frame.local, Kind::Object, span, key);
        let namespace = self.builder.tree().node(parent.node).namespace;
        self.builder.node_mut(node).namespace = namespace;
        frame.node = node;
        if frame.namespace != parent.namespace {
            let found = short(&self.builder.tree().namespaces[usize::from(frame.namespace)]);
            self.sink.narrative(Narrative::Namespace { found }, key, node);
        }
        self.keep_attributes(node);
    }

    /// Finds fault with a narrative that is no `div` in the right namespace.
    pub(super) fn check_div(&mut self, frame: &Frame<'t>) {
        let (_, key) = self.spans(frame);
        let tree = self.builder.tree();
        if tree.names.get(frame.local) != "div" {
            let found = short(frame.tag);
            self.sink.narrative(Narrative::NotADiv { found }, key, frame.node);
        }
        let found = &tree.namespaces[usize::from(frame.namespace)];
        if found != XHTML_NAMESPACE {
            let found = short(found);
            self.sink.narrative(Narrative::Namespace { found }, key, frame.node);
        }
    }

    /// The attributes as nodes.
    #[inline]
    pub(super) fn keep_attributes(&mut self, node: NodeId) {
        for index in 0..self.attributes.len() {
            let attribute = self.attributes[index];
            let plain = self.frames.last().map_or(self.inside.is_none(), |frame| frame.mode == Mode::Plain);
            let (prefix, local) = split(attribute.name);
            let mut namespace = self.builder.tree().node(node).namespace;
            // A narrative's attributes keep their prefix: the only one allowed is `xml`.
            let mut name = attribute.name;
            let extension;
            if plain && !prefix.is_empty() {
                namespace = self.namespace_of(prefix, attribute.key);
                name = local;
                if self.is_sdtc(namespace) {
                    (namespace, extension) = (0, sdtc_name(local));
                    name = &extension;
                }
            }
            self.keep_attribute(node, index, name, Kind::Attribute, namespace);
            if plain && name == "type" && self.is_schema_instance(namespace) {
                let value = &self.text[attribute.start..attribute.end];
                let type_name = self.builder.intern(split(value.trim()).1);
                self.builder.node_mut(node).type_name = type_name;
            }
        }
    }

    /// Whether a namespace is that of HL7's own extensions of CDA, whose names tell so.
    pub(super) fn is_sdtc(&self, namespace: u8) -> bool {
        self.builder.tree().namespaces[usize::from(namespace)] == "urn:hl7-org:sdtc"
    }

    fn is_schema_instance(&self, namespace: u8) -> bool {
        self.builder.tree().namespaces[usize::from(namespace)] == "http://www.w3.org/2001/XMLSchema-instance"
    }

    /// One attribute as a node.
    pub(super) fn keep_attribute(
        &mut self,
        node: NodeId,
        index: usize,
        name: &str,
        kind: Kind,
        namespace: u8,
    ) -> NodeId {
        let attribute = self.attributes[index];
        let local = self.builder.try_intern(name).unwrap_or(LocalName::NONE);
        let key = self.place.span(attribute.key, attribute.key + attribute.name.len());
        let span = self.place.span(attribute.start - 1, (attribute.end + 1).min(self.bytes.len()));
        let child = self.builder.add(Some(node), local, kind, span, key);
        let value = self.kept(attribute.start, attribute.end);
        self.builder.set_text(child, value);
        self.builder.node_mut(child).namespace = namespace;
        child
    }

    /// The spans of the start tag, for now, and of its name.
    #[inline]
    pub(super) fn spans(&mut self, frame: &Frame<'t>) -> (Span, Span) {
        let key = self.place.span(frame.start + 1, frame.start + 1 + frame.tag.len());
        let span = self.place.span(frame.start, self.at);
        (span, key)
    }

    /// An element has ended where the parser stands.
    #[inline]
    pub(super) fn end(&mut self, frame: &Frame<'t>) {
        self.namespaces.back(frame.mark);
        match frame.mode {
            Mode::Fhir => self.end_fhir(frame),
            Mode::Xhtml if self.inside == Some(frame.node) => {}
            Mode::Xhtml | Mode::Plain => {
                let end = self.place.offset(self.at);
                let node = self.builder.node_mut(frame.node);
                node.span.end = end;
                if node.kind == Kind::String {
                    let value = self.place.text(frame.start, self.at);
                    self.builder.set_text(frame.node, value);
                }
                if frame.mode == Mode::Plain {
                    self.members.close();
                }
            }
        }
    }

    /// Text between tags.
    #[inline]
    pub(super) fn characters(&mut self, start: usize, end: usize) {
        let Some(&frame) = self.frames.last() else {
            return self.outside(start, end);
        };
        match frame.mode {
            Mode::Xhtml => {}
            Mode::Plain if frame.narrative || !is_blank(&self.bytes[start..end]) => {}
            Mode::Plain => return,
            Mode::Fhir => return self.unexpected_text(start, end, &frame),
        }
        let text = self.kept(start, end);
        self.keep_text(start, end, text, &frame);
    }

    /// The inside of a CDATA section.
    pub(super) fn literal(&mut self, start: usize, end: usize) {
        let Some(&frame) = self.frames.last() else {
            return self.outside(start, end);
        };
        if frame.mode == Mode::Fhir {
            return self.unexpected_text(start, end, &frame);
        }
        let text = self.place.text(start, end);
        self.keep_text(start, end, text, &frame);
    }

    #[inline]
    fn keep_text(&mut self, start: usize, end: usize, text: crate::tree::Text, frame: &Frame<'t>) {
        if self.builder.tree().len() >= self.limits.nodes {
            return self.limit(Syntax::TooMany { limit: self.limits.nodes });
        }
        let span = self.place.span(start, end);
        let key = Span::at(span.start);
        // Text outside of FHIR has the name by which CDA's definitions know it.
        let name = match frame.mode {
            Mode::Plain => self.builder.try_intern("xmlText").unwrap_or(LocalName::NONE),
            _ => LocalName::NONE,
        };
        let node = self.builder.add(Some(frame.node), name, Kind::Text, span, key);
        self.builder.set_text(node, text);
        let namespace = self.builder.tree().node(frame.node).namespace;
        self.builder.node_mut(node).namespace = namespace;
    }

    /// Text before or after the root element.
    fn outside(&mut self, start: usize, end: usize) {
        if is_blank(&self.bytes[start..end]) {
            return;
        }
        if self.ended {
            self.fault(Markup::AfterEnd, start, end);
        } else if self.inside.is_some() {
            self.no_root();
        } else {
            let span = self.place.span(start, end);
            self.sink.add(Syntax::UnexpectedText, Severity::Fatal, span, None);
        }
    }

    /// There is no element at all.
    #[cold]
    pub(super) fn no_root(&mut self) {
        let first = self.text.chars().next().map_or(0, char::len_utf8);
        let span = self.place.span(0, first);
        match self.inside {
            Some(node) if self.failed.is_none() => {
                let problem = Narrative::NotADiv { found: String::new() };
                self.sink.narrative(problem, span, node);
                self.builder.node_mut(node).namespace = 0;
            }
            Some(_) => {}
            None => self.sink.add(Syntax::Empty, Severity::Fatal, span, None),
        }
        self.stopped = true;
    }
}

/// As HL7's definitions of CDA name an element of the extensions: `sdtcStatusCode`.
pub(super) fn sdtc_name(local: &str) -> String {
    let mut letters = local.chars();
    let first = letters.next().into_iter().map(|first| first.to_ascii_uppercase());
    "sdtc".chars().chain(first).chain(letters).collect()
}

/// Whether it is nothing but white space.
pub(super) fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_whitespace)
}
