//! Start tags: their names, attributes and namespace declarations.

use memchr::memchr2;

use super::entities::ReferenceFault;
use super::entities::XML_NAMES;
use super::entities::reference;
use super::parser::Parser;
use super::parser::is_name;
use super::parser::short;
use crate::diagnostic::problem::Markup;
use crate::diagnostic::problem::Narrative;
use crate::diagnostic::problem::Syntax;
use crate::tree::NodeId;
use crate::tree::Text;

/// An attribute as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribute<'t> {
    pub(super) name: &'t str,
    /// Offset of the name.
    pub(super) key: usize,
    /// Offsets of the value, without quotes.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// More attributes nobody needs in one tag.
const MOST: usize = 200;

/// Prefix (empty for none) and local part.
pub(super) fn split(name: &str) -> (&str, &str) {
    match name.bytes().position(|b| b == b':') {
        Some(colon) => (&name[..colon], &name[colon + 1..]),
        None => ("", name),
    }
}

impl<'t> Parser<'t> {
    /// Reads `<name attributes>` or `<name attributes/>`.
    pub(super) fn start_tag(&mut self) {
        let start = self.at;
        self.at += 1;
        let tag = self.name();
        self.attributes.clear();
        let closed = loop {
            self.space();
            match self.bytes.get(self.at) {
                Some(b'>') => {
                    self.at += 1;
                    break false;
                }
                Some(b'/') if self.bytes.get(self.at + 1) == Some(&b'>') => {
                    self.at += 2;
                    break true;
                }
                Some(&byte) if is_name(byte) => self.attribute(),
                Some(b'<') => {
                    // The tag was never finished; another one starts.
                    self.fault(Markup::MalformedTag, start, self.at);
                    break false;
                }
                Some(_) => {
                    let at = self.at;
                    self.at += self.text[at..].chars().next().map_or(1, char::len_utf8);
                    self.fault(Markup::MalformedTag, at, self.at);
                }
                None => return self.truncated(start),
            }
            if self.stopped {
                return;
            }
            if self.attributes.len() > MOST {
                return self.limit(Syntax::TooMany { limit: MOST });
            }
        };
        if !self.stopped {
            self.element(tag, start, closed);
        }
    }

    fn attribute(&mut self) {
        let key = self.at;
        let name = self.name();
        self.space();
        if self.bytes.get(self.at) != Some(&b'=') {
            self.fault(Markup::MalformedAttribute { attribute: short(name) }, key, key + name.len());
            return;
        }
        self.at += 1;
        self.space();
        let start = self.at + 1;
        let quote = match self.bytes.get(self.at) {
            Some(&quote @ (b'"' | b'\'')) => quote,
            _ => {
                self.fault(Markup::MalformedAttribute { attribute: short(name) }, key, self.at);
                // What was meant as its value would look like more attributes.
                let rest = &self.bytes[self.at..];
                let stop = rest.iter().position(|&b| b.is_ascii_whitespace() || matches!(b, b'>' | b'<'));
                let value = &rest[..stop.unwrap_or(rest.len())];
                self.at += value.strip_suffix(b"/").unwrap_or(value).len();
                return;
            }
        };
        let end = memchr2(quote, b'<', &self.bytes[start..]).map_or(self.bytes.len(), |found| start + found);
        self.at = end;
        if self.bytes.get(end) == Some(&quote) {
            self.at += 1;
        } else {
            self.fault(Markup::MalformedAttribute { attribute: short(name) }, key, end);
        }
        if self.attributes.iter().any(|known| known.name == name) {
            self.fault(Markup::DuplicateAttribute { attribute: short(name) }, key, key + name.len());
            return;
        }
        self.attributes.push(Attribute { name, key, start, end });
    }

    /// Puts the tag's namespace declarations in scope and takes them from its attributes.
    pub(super) fn declare(&mut self) {
        let mut index = 0;
        while let Some(&attribute) = self.attributes.get(index) {
            let prefix = match attribute.name.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => &rest[1..],
                _ => {
                    index += 1;
                    continue;
                }
            };
            self.attributes.remove(index);
            let namespace = match &self.text[attribute.start..attribute.end] {
                "" => self.builder.namespace(""),
                uri if !uri.contains('&') => self.builder.namespace(uri),
                _ => {
                    let value = self.decode(attribute.start, attribute.end);
                    let range = self.local(value);
                    let uri = self.builder.decoded()[range].to_owned();
                    self.builder.namespace(&uri)
                }
            };
            if !self.namespaces.declare(prefix, namespace) {
                self.limit(Syntax::TooMany { limit: self.namespaces.mark() });
            }
        }
    }

    /// The namespace of an element's name; the number of no namespace where none is declared.
    pub(super) fn namespace_of(&mut self, prefix: &str, at: usize) -> u8 {
        let found = if prefix.is_empty() { self.namespaces.unprefixed() } else { self.namespaces.find(prefix) };
        match found {
            Some(namespace) => namespace,
            None if prefix.is_empty() => self.builder.namespace(""),
            None if prefix == "xml" => self.builder.namespace("http://www.w3.org/XML/1998/namespace"),
            None => {
                self.fault(Markup::UnknownPrefix { prefix: short(prefix) }, at, at + prefix.len());
                self.builder.namespace("")
            }
        }
    }

    /// The text as it is kept: as it stands, or with its references resolved.
    #[inline]
    pub(super) fn kept(&mut self, start: usize, end: usize) -> Text {
        if memchr::memchr(b'&', &self.bytes[start..end]).is_none() {
            return self.place.text(start, end);
        }
        self.decode(start, end)
    }

    fn decode(&mut self, start: usize, end: usize) -> Text {
        let base = self.place.decoded + self.builder.decoded().len() as u32;
        let mut at = start;
        while at < end && !self.stopped {
            let stop = memchr::memchr(b'&', &self.bytes[at..end]).map_or(end, |found| at + found);
            self.builder.decoded().push_str(&self.text[at..stop]);
            if stop == end {
                break;
            }
            // Only narratives in JSON may use XHTML's names: XML does not have them.
            let (length, found) = reference(&self.text[stop..end], self.inside.is_some());
            at = stop + length;
            match found {
                Ok(c) => {
                    self.builder.decoded().push(c);
                    self.check_name(stop, at);
                }
                Err(fault) => {
                    let problem = match fault {
                        ReferenceFault::Unknown(name) => Markup::UnknownEntity { entity: short(name) },
                        ReferenceFault::Bad => Markup::BadReference,
                    };
                    self.fault(problem, stop, at);
                    self.builder.decoded().push_str(&self.text[stop..at]);
                }
            }
        }
        Text { start: base, end: self.place.decoded + self.builder.decoded().len() as u32, decoded: true }
    }

    /// Finds fault with a reference by a name that only HTML has.
    fn check_name(&mut self, start: usize, end: usize) {
        let name = &self.text[start + 1..end - 1];
        if !name.starts_with('#') && !XML_NAMES.contains(&name) {
            let span = self.place.span(start, end);
            let node = self.inside.unwrap_or(NodeId::ROOT);
            self.sink.narrative(Narrative::Entity { entity: short(name) }, span, node);
        }
    }

    /// A decoded text's range among those written now.
    fn local(&self, text: Text) -> std::ops::Range<usize> {
        let base = self.place.decoded as usize;
        text.start as usize - base..text.end as usize - base
    }
}
