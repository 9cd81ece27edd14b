//! Files inside a document: its body where that is one, and pictures of its statements.

use super::reader::Cda;
use crate::tree::NodeId;
use crate::view::Attachment;
use crate::view::Block;
use crate::view::Document;
use crate::view::Section;
use crate::view::Value;
use crate::view::attachment::File;
use std::borrow::Cow;

impl Cda<'_, '_> {
    /// A body that is no XML: a file, or plain text.
    pub fn body(&self, out: &mut Document) {
        let Some(text) = self.reach(NodeId::ROOT, &["component", "nonXMLBody", "text"]) else { return };
        let block = if self.is_words(text) {
            self.raw_value(text).map(Block::Text)
        } else {
            let title = self.element(NodeId::ROOT, "title").and_then(|title| self.words(title));
            let title = title.map(|title| self.without_numbers(&title)).filter(|title| !title.is_empty());
            Some(Block::Attachments(vec![self.data(text, title.map(|title| self.label(title, text)))]))
        };
        let heading =
            Value { text: self.say("Dokumentets indhold", "Content of the document").into(), ..Value::default() };
        out.sections.push(Section { heading, blocks: block.into_iter().collect(), ..Section::default() });
    }

    /// A title without the person's numbers: it becomes the name of a file, that is stored and sent on.
    fn without_numbers(&self, title: &str) -> String {
        let role = self.reach(NodeId::ROOT, &["recordTarget", "patientRole"]);
        let numbers = role.into_iter().flat_map(|role| self.elements(role, "id"));
        let numbers = numbers.filter_map(|id| self.attribute_text(id, "extension")).filter(|number| number.len() >= 8);
        let mut out = title.to_owned();
        for number in numbers {
            out = out.replace(number, "");
            if let Some((day, rest)) = number.split_at_checked(6) {
                out = out.replace(&format!("{day}-{rest}"), "");
            }
        }
        out.trim().to_owned()
    }

    /// Whether an element holds words, and no file.
    fn is_words(&self, node: NodeId) -> bool {
        let media = self.attribute_text(node, "mediaType").unwrap_or("text/plain");
        let encoded = self.attribute_text(node, "representation") == Some("B64");
        media.starts_with("text/") && !encoded && self.element(node, "reference").is_none()
    }

    /// Text with its line breaks.
    pub fn raw_value(&self, node: NodeId) -> Option<Value> {
        let text = self.raw(node);
        (!text.is_empty()).then(|| self.told(text, node))
    }

    /// Encapsulated data: bytes in base64, or a link.
    pub fn data(&self, node: NodeId, title: Option<Value>) -> Attachment {
        let link = self.element(node, "reference").and_then(|reference| self.attribute_value(reference, "value"));
        let base = self.raw(node);
        let stated = self.attribute_value(node, "mediaType");
        let base = Some(base).filter(|base| !base.is_empty()).map(Cow::Owned);
        self.message.file(File { node, base, content: Some(node), stated, link, title, created: None })
    }

    /// Pictures among the statements of a section; each under the words that the section's text has for it.
    pub fn pictures(&self, section: NodeId) -> Vec<Attachment> {
        let entries = self.elements(section, "entry").filter_map(|entry| self.statement(entry));
        let media = entries.flat_map(|node| {
            let tree = self.message.tree;
            std::iter::once(node).chain(tree.descendants(node)).filter(move |&it| tree.name(it) == "observationMedia")
        });
        media.filter_map(|node| self.picture(node)).collect()
    }

    /// One of them.
    pub fn picture(&self, node: NodeId) -> Option<Attachment> {
        let value = self.element(node, "value")?;
        let id = self.attribute_text(node, "ID");
        let title = id.and_then(|id| self.caption_of(id)).unwrap_or_else(|| self.say("Billede", "Picture").to_owned());
        Some(self.data(value, Some(self.label(title, node))))
    }
}
