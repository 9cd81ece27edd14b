//! FHIR XML: `value` attributes, resources inside their element; and plain XML beside it.

use super::content::is_blank;
use super::content::sdtc_name;
use super::parser::Frame;
use super::parser::Mode;
use super::parser::Parser;
use super::parser::short;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Syntax;
use crate::parse::CDA_NAMESPACE;
use crate::parse::FHIR_NAMESPACE;
use crate::parse::XHTML_NAMESPACE;
use crate::tree::Format;
use crate::tree::Kind;
use crate::tree::LocalName;
use crate::tree::NodeId;

impl<'t> Parser<'t> {
    /// The root element decides what the document is.
    pub(super) fn open_root(&mut self, frame: &mut Frame<'t>, local: &str) {
        let uri = self.builder.tree().namespaces[usize::from(frame.namespace)].clone();
        let fhir = self.looks_like_fhir(&uri, local);
        self.alias = Some(frame.namespace);
        let (span, key) = self.spans(frame);
        frame.node = self.builder.add(None, frame.local, Kind::Object, span, key);
        self.members.open();
        if !fhir {
            frame.mode = Mode::Plain;
            self.builder.set_format(Format::PlainXml, &uri);
            if local == "ClinicalDocument" && uri != CDA_NAMESPACE {
                let problem = Syntax::WrongNamespace { found: short(&uri), expected: CDA_NAMESPACE };
                self.sink.add(problem, Severity::Error, key, Some(frame.node));
            }
            self.keep_attributes(frame.node);
            return;
        }
        frame.mode = Mode::Fhir;
        self.builder.set_format(Format::Xml, FHIR_NAMESPACE);
        self.builder.node_mut(frame.node).type_name = frame.local;
        if uri != FHIR_NAMESPACE {
            let problem = Syntax::WrongNamespace { found: short(&uri), expected: FHIR_NAMESPACE };
            self.sink.add(problem, Severity::Error, key, Some(frame.node));
        }
        self.fhir_attributes(frame, local, true);
    }

    /// Whether the namespace is the root's, or the format's.
    fn is_own(&self, namespace: u8) -> bool {
        namespace == 0 || Some(namespace) == self.alias
    }

    fn looks_like_fhir(&self, uri: &str, local: &str) -> bool {
        if uri.contains("hl7.org/fhir") {
            return true;
        }
        // Without a namespace it may still be meant as FHIR.
        let head = &self.bytes[self.at..self.bytes.len().min(self.at + 2000)];
        uri.is_empty()
            && local.starts_with(|c: char| c.is_ascii_uppercase())
            && local != "ClinicalDocument"
            && head.windows(8).any(|found| found == b" value=\"")
    }

    /// An element inside FHIR.
    pub(super) fn open_fhir(&mut self, frame: &mut Frame<'t>, parent: &Frame<'t>, local: &str) {
        let (span, key) = self.spans(frame);
        let own = self.is_own(frame.namespace);
        frame.mode = Mode::Fhir;
        if parent.resource && local.starts_with(|c: char| c.is_ascii_uppercase()) {
            if parent.filled {
                self.sink.add(Syntax::SecondResource, Severity::Error, key, Some(parent.node));
            } else {
                if let Some(parent) = self.frames.last_mut() {
                    parent.filled = true;
                }
                frame.node = parent.node;
                self.builder.node_mut(frame.node).type_name = frame.local;
                self.members.open();
                self.check_namespace(frame, own);
                self.fhir_attributes(frame, local, true);
                return;
            }
        }
        frame.node = self.add_counted(parent.node, frame.local, span, key);
        if local == "div" {
            frame.mode = Mode::Xhtml;
            let namespace = self.builder.namespace(XHTML_NAMESPACE);
            let node = self.builder.node_mut(frame.node);
            (node.kind, node.namespace) = (Kind::String, namespace);
            self.check_div(frame);
            self.keep_attributes_of_div(frame.node);
            return;
        }
        self.members.open();
        self.check_namespace(frame, own);
        frame.resource = matches!(local, "resource" | "contained" | "outcome");
        self.fhir_attributes(frame, local, false);
    }

    fn check_namespace(&mut self, frame: &Frame<'t>, own: bool) {
        if !own {
            let found = short(&self.builder.tree().namespaces[usize::from(frame.namespace)]);
            let (_, key) = self.spans(frame);
            let problem = Syntax::WrongNamespace { found, expected: FHIR_NAMESPACE };
            self.sink.add(problem, Severity::Error, key, Some(frame.node));
        }
    }

    fn keep_attributes_of_div(&mut self, node: NodeId) {
        let namespace = self.builder.tree().node(node).namespace;
        for index in 0..self.attributes.len() {
            self.keep_attribute(node, index, self.attributes[index].name, Kind::Attribute, namespace);
        }
    }

    /// `value` goes onto the node, `id` and `url` below it; nothing else may be there.
    fn fhir_attributes(&mut self, frame: &Frame<'t>, local: &str, resource: bool) {
        for index in 0..self.attributes.len() {
            let attribute = self.attributes[index];
            match attribute.name {
                "value" if !resource => {
                    let span = self.place.span(attribute.start - 1, (attribute.end + 1).min(self.bytes.len()));
                    let text = self.kept(attribute.start, attribute.end);
                    let node = self.builder.node_mut(frame.node);
                    (node.kind, node.span) = (Kind::String, span);
                    self.builder.set_text(frame.node, text);
                    self.not_empty(attribute.start, attribute.end, frame.node);
                }
                "id" if !resource => self.attribute_element(frame.node, index),
                "url" if matches!(local, "extension" | "modifierExtension") => {
                    self.attribute_element(frame.node, index)
                }
                name => {
                    let span = self.place.span(attribute.key, attribute.key + name.len());
                    let problem = Syntax::UnexpectedAttribute { attribute: short(name), element: short(local) };
                    self.sink.add(problem, Severity::Error, span, Some(frame.node));
                }
            }
        }
    }

    /// An attribute that is an element of FHIR.
    fn attribute_element(&mut self, node: NodeId, index: usize) {
        let attribute = self.attributes[index];
        let child = self.keep_attribute(node, index, attribute.name, Kind::String, 0);
        let name = self.builder.tree().node(child).name;
        self.members.add(name, 1);
        self.not_empty(attribute.start, attribute.end, child);
    }

    fn not_empty(&mut self, start: usize, end: usize, node: NodeId) {
        if start == end {
            let span = self.place.span(start - 1, (end + 1).min(self.bytes.len()));
            self.sink.add(Syntax::EmptyValue, Severity::Error, span, Some(node));
        }
    }

    /// Adds an element and counts those of its name.
    fn add_counted(
        &mut self,
        parent: NodeId,
        name: LocalName,
        span: crate::text::Span,
        key: crate::text::Span,
    ) -> NodeId {
        let node = self.builder.add(Some(parent), name, Kind::Object, span, key);
        let index = match self.members.get(name) {
            Some(count) => {
                *count += 1;
                *count - 1
            }
            None => {
                self.members.add(name, 1);
                0
            }
        };
        self.builder.node_mut(node).index = index;
        node
    }

    /// An element outside FHIR.
    pub(super) fn open_plain(&mut self, frame: &mut Frame<'t>, parent: &Frame<'t>, local: &str) {
        let (span, key) = self.spans(frame);
        frame.mode = Mode::Plain;
        frame.narrative = parent.narrative || local == "text";
        let mut namespace = if self.is_own(frame.namespace) { 0 } else { frame.namespace };
        if self.is_sdtc(namespace) {
            namespace = 0;
            frame.local = self.builder.try_intern(&sdtc_name(local)).unwrap_or(frame.local);
        }
        frame.node = self.add_counted(parent.node, frame.local, span, key);
        self.builder.node_mut(frame.node).namespace = namespace;
        self.members.open();
        self.keep_attributes(frame.node);
    }

    /// A FHIR element has ended.
    #[inline]
    pub(super) fn end_fhir(&mut self, frame: &Frame<'t>) {
        self.members.close();
        let end = self.place.offset(self.at);
        let node = self.builder.node_mut(frame.node);
        if node.kind == Kind::Object {
            node.span.end = end;
            // A resource within another stands in an element of its own, which was told of before.
            let is_told = node.type_name != LocalName::NONE && node.parent != NodeId::NONE;
            let (span, empty) = (node.span, node.first_child == NodeId::NONE && !is_told);
            if empty && !self.stopped {
                self.sink.add(Syntax::EmptyElement, Severity::Error, span, Some(frame.node));
            }
        }
    }

    pub(super) fn unexpected_text(&mut self, start: usize, end: usize, frame: &Frame<'t>) {
        if !is_blank(&self.bytes[start..end]) {
            let inner = self.text[start..end].trim_ascii();
            let skipped = self.text[start..end].len() - self.text[start..end].trim_ascii_start().len();
            let span = self.place.span(start + skipped, start + skipped + inner.len());
            self.sink.add(Syntax::UnexpectedText, Severity::Error, span, Some(frame.node));
        }
    }
}
