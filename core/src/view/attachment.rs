//! Files and links: judged by their first bytes, never by what they are called alone.

use super::Attachment;
use super::FileKind;
use super::Time;
use super::Value;
use super::base64;
use super::elements::looking;
use super::glossary;
use super::message::Message;
use super::sniff;
use crate::diagnostic::Language;
use crate::tree::NodeId;
use std::borrow::Cow;

/// What is known of a file before it is looked at.
pub(super) struct File<'t> {
    /// The element that it is.
    pub node: NodeId,
    /// Its bytes in base64.
    pub base: Option<Cow<'t, str>>,
    /// The element that these stand in.
    pub content: Option<NodeId>,
    /// The type that it is said to be of.
    pub stated: Option<Value>,
    /// Where it is, if it did not come along.
    pub link: Option<Value>,
    pub title: Option<Value>,
    pub created: Option<Time>,
}

impl Message<'_> {
    /// An Attachment element.
    pub fn attachment(&self, node: NodeId) -> Attachment {
        let tree = self.tree;
        let data = tree.child(node, "data");
        self.file(File {
            node,
            base: data.and_then(|data| tree.value(data)).map(Cow::Borrowed),
            content: data,
            stated: self.child(node, "contentType"),
            link: self.child(node, "url"),
            title: self.child(node, "title"),
            created: self.clock(node, "creation"),
        })
    }

    /// A file or a link, from wherever it was read.
    pub fn file(&self, file: File) -> Attachment {
        let File { node, base, content: data, stated, link, title, created } = file;
        let base = base.filter(|base| !base.trim().is_empty());
        let mut out = Attachment { at: self.place(node), created, ..Attachment::default() };
        if title.is_none() {
            out.missing.push(self.say("titel", "title").into());
        }
        out.title = title.unwrap_or_else(|| self.told(self.say("Uden titel", "No title"), node));
        let mut summary: Vec<String> = Vec::new();
        match (&base, &link) {
            (Some(base), _) => {
                let file = sniff::sniff(&base64::start(base, 24), stated.as_ref().map(|stated| stated.text.as_str()));
                let size = base64::size(base);
                (out.kind, out.size, out.media_type) = (file.kind, Some(size), Some(file.media.into()));
                out.content = data.map(|data| self.place(data));
                out.wrong_type = stated.as_ref().and_then(|stated| self.wrong(stated, file));
                out.file_name = file_name(&out.title.text, file.ending);
                summary.extend([self.say(file.da, file.en).to_string(), size_text(size, self.language)]);
            }
            (None, Some(link)) => {
                out.kind = FileKind::Link;
                out.url = opens(&link.text);
                let host = out.url.as_deref().and_then(host);
                summary.push(self.say("Link", "Link").into());
                summary.extend(host);
            }
            (None, None) => {
                out.kind = FileKind::Absent;
                out.missing.push(self.say("indhold", "content").into());
                let file = stated.as_ref().and_then(|stated| sniff::named(&stated.text));
                summary.extend(file.map(|file| self.say(file.da, file.en).to_string()));
                summary.push(self.say("indholdet er ikke sendt med", "the content was not sent along").into());
            }
        }
        if base.is_none() {
            out.media_type = stated.as_ref().map(|stated| stated.text.clone());
        }
        out.summary = summary.join(" · ");
        if let Some(link) = link {
            out.fields.push(super::elements::field(self.say("Adresse på link", "Address of the link"), link.clone()));
            out.link = Some(link);
        }
        if let Some(stated) = stated {
            let words = glossary::designation(glossary::FILES, &stated.text, self.language);
            let text = words.map_or(stated.text.clone(), |words| format!("{words} ({})", stated.text));
            out.fields.push(looking(
                super::Look::Id,
                self.say("Angivet type", "Stated type"),
                Value { text, ..stated },
            ));
        }
        out
    }

    /// The sentence that a file is something else than the sender said.
    fn wrong(&self, stated: &Value, file: &sniff::FileType) -> Option<String> {
        if sniff::named(&stated.text).is_some_and(|stated| stated.media == file.media) {
            return None;
        }
        let known =
            sniff::named(&stated.text).map_or(stated.text.clone(), |stated| self.say(stated.da, stated.en).into());
        Some(match (file.kind, self.language) {
            (FileKind::Other, Language::Da) => format!("Filen er angivet som {known}, men indholdet er ikke genkendt."),
            (FileKind::Other, Language::En) => {
                format!("The file is said to be {known}, but its content is not recognised.")
            }
            (_, Language::Da) => format!("Filen er angivet som {known}, men indholdet er {}.", file.da),
            (_, Language::En) => format!("The file is said to be {known}, but its content is {}.", file.en),
        })
    }
}

/// An address that may be opened: `http` or `https`, without anything that hides where it leads.
pub(super) fn opens(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://")?;
    let known = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let plain =
        !address.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '`'));
    let authority = rest.split(['/', '?', '#']).next()?;
    (known && plain && !authority.is_empty() && !authority.contains('@')).then(|| address.to_string())
}

/// The host of an address that opens.
fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    rest.split(['/', '?', '#']).next().map(String::from)
}

/// A name that any system can store.
fn file_name(title: &str, ending: &str) -> String {
    let bad = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
    let clean: String = title.chars().map(|c| if bad(c) { ' ' } else { c }).take(80).collect();
    let words: Vec<&str> = clean.split_whitespace().filter(|word| word.chars().any(|c| c != '.')).collect();
    let name = words.join(" ");
    let name = name.trim_matches('.');
    let had = name.rsplit_once('.').filter(|(_, end)| end.eq_ignore_ascii_case(ending)).map(|(name, _)| name);
    match had.unwrap_or(name) {
        "" => format!("bilag.{ending}"),
        name => format!("{name}.{ending}"),
    }
}

/// A size in words.
pub(super) fn size_text(bytes: u64, language: Language) -> String {
    let mark = if language == Language::Da { ',' } else { '.' };
    let number = |unit: u64| match bytes / unit {
        // One decimal tells where there are few of a unit, and nothing where there are many.
        10.. => (bytes / unit).to_string(),
        whole => format!("{whole}{mark}{}", bytes * 10 / unit % 10),
    };
    match bytes {
        ..1000 => format!("{bytes}\u{a0}byte"),
        1000..1_000_000 => format!("{}\u{a0}kB", number(1000)),
        _ => format!("{}\u{a0}MB", number(1_000_000)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        for (bytes, da, en) in [
            (0, "0 byte", "0 byte"),
            (1512, "1,5 kB", "1.5 kB"),
            (212_400, "212 kB", "212 kB"),
            (52_400_000, "52 MB", "52 MB"),
        ] {
            assert_eq!(size_text(bytes, Language::Da).replace('\u{a0}', " "), da);
            assert_eq!(size_text(bytes, Language::En).replace('\u{a0}', " "), en);
        }
    }

    #[test]
    fn addresses_that_open() {
        for (address, opened) in [
            ("https://example.org/a?b#c", true),
            ("HTTP://example.org", true),
            ("javascript:alert(1)", false),
            ("https://user@example.org", false),
            ("https:///x", false),
            ("//example.org", false),
            ("data:text/html,x", false),
            ("https://exa mple.org", false),
            ("", false),
        ] {
            assert_eq!(opens(address).is_some(), opened, "{address}");
        }
    }

    #[test]
    fn names_of_files() {
        for (title, name) in [
            ("Vægtskema uge 46", "Vægtskema uge 46.pdf"),
            ("skema.PDF", "skema.pdf"),
            ("../../etc/passwd", "etc passwd.pdf"),
            ("a.exe", "a.exe.pdf"),
            ("", "bilag.pdf"),
        ] {
            assert_eq!(file_name(title, "pdf"), name);
        }
    }
}
