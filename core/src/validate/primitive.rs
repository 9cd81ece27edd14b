//! Values of primitive types.

use super::choices::is_example;
use super::extension::is_extension;
use super::run::Run;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Fault;
use crate::diagnostic::problem::Value;
use crate::schema::Lexical;
use crate::schema::Primitive;
use crate::tree::NodeId;

impl<'s> Run<'s> {
    /// Whether the text of a node is a value of its type.
    pub(super) fn primitive(&mut self, node: NodeId, primitive: Primitive) {
        if primitive == Primitive::Xhtml {
            return self.narrative(node);
        }
        let Some(text) = self.tree.value(node) else { return };
        if primitive == Primitive::Canonical && !text.starts_with('#') && !super::bundle::is_absolute(text) {
            return self.not_absolute(node);
        }
        if self.choices.security && matches!(primitive, Primitive::String | Primitive::Markdown) && has_markup(text) {
            self.error(Value::Html, node);
        }
        if matches!(primitive, Primitive::Uri | Primitive::Url) {
            self.example_url(node, text);
        }
        let Err(fault) = primitive.check(text) else { return };
        let blank = primitive == Primitive::Instant && text.trim().is_empty();
        let fault = if blank { Lexical::Blank } else { fault };
        let fault = match fault {
            // An empty string is told of where the text is read.
            Lexical::Blank if text.is_empty() && !self.plain => return,
            Lexical::Form => Fault::Form,
            Lexical::Range => Fault::Range,
            Lexical::WhiteSpace => Fault::WhiteSpace,
            Lexical::Zone => Fault::Zone,
            Lexical::Blank => Fault::Blank,
            Lexical::Long => Fault::Long,
        };
        let found = self.excerpt(node, Some(primitive));
        // The reference lets a text of nothing but white space pass, with a warning. CDA's schema does not.
        let severity = if fault == Fault::Blank && !self.plain { Severity::Warning } else { Severity::Error };
        self.add(Value::Lexical { type_name: primitive.name(), fault, found }.into(), node, severity);
    }

    /// An identifier's system stands for itself, and so does a value that is a URI.
    pub(super) fn identifier(&mut self, node: NodeId) {
        let tree = self.tree;
        let Some(system) = tree.child(node, "system") else { return };
        let Some(text) = tree.value(system) else { return };
        if !super::bundle::is_absolute(text) {
            return self.not_absolute(system);
        }
        if let Some(value) = tree.child(node, "value").filter(|_| text == "urn:ietf:rfc:3986")
            && tree.value(value).is_some_and(|value| !super::bundle::is_absolute(value))
        {
            self.not_absolute(value);
        }
    }

    /// An address that is kept for examples leads nowhere. What a definition or an entry is known by leads to itself,
    /// and an extension that nobody knows is told of as that.
    fn example_url(&mut self, node: NodeId, text: &str) {
        let tree = self.tree;
        let is_web = text.starts_with("http://") || text.starts_with("https://");
        if self.plain || self.choices.example_urls || !is_web || !is_example(text) {
            return;
        }
        let name = tree.name(node);
        let owner = tree.parent(node).unwrap_or(node);
        let is_own = name == "fullUrl" || (name == "url" && self.is_canonical(tree.type_name(owner)));
        let terminology = self.set.terminology();
        let known = || self.set.find(text).is_some() || terminology.has_system(text) || terminology.has_value_set(text);
        let is_extension = name == "url" && is_extension(tree.name(owner));
        if !(is_own || is_extension || known()) {
            let found = self.excerpt(node, None);
            self.error(Value::ExampleUrl { found }, node);
        }
    }

    pub(super) fn not_absolute(&mut self, node: NodeId) {
        // An empty text is told of where it is read.
        if self.tree.value(node).is_some_and(|text| !text.trim().is_empty()) {
            let found = self.excerpt(node, None);
            self.error(Value::NotAbsolute { found }, node);
        }
    }
}

/// Whether a text has a tag in it.
fn has_markup(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches('/');
        rest.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.contains('>')
    })
}
