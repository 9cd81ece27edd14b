//! Which parts of a source may be shown in a frame: the names of elements, and values that say
//! nothing of a person. Everything else is dots.

use crate::diagnostic::words::mask::dot;
use crate::diagnostic::words::mask::person_numbers;
use crate::sorting::sort_by_key;
use crate::text::Span;
use crate::tree::Format;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::ops::Range;

/// Elements and attributes whose values say nothing of a person.
const PUBLIC: &[&str] = &[
    "classCode",
    "code",
    "codeSystem",
    "comparator",
    "contentType",
    "definition",
    "destination",
    "endpoint",
    "event",
    "eventUri",
    "fullUrl",
    "id",
    "instantiatesCanonical",
    "instantiatesUri",
    "intent",
    "language",
    "linkId",
    "mode",
    "moodCode",
    "nullFlavor",
    "operator",
    "priority",
    "profile",
    "rank",
    "reference",
    "relation",
    "resourceType",
    "root",
    "status",
    "system",
    "templateId",
    "type",
    "typeCode",
    "unit",
    "uri",
    "url",
    "use",
    "valueCanonical",
    "valueCode",
    "valueOid",
    "valueUri",
    "valueUrl",
    "version",
    "versionId",
    "xmlns",
];

/// So far from the window, digits may belong to a number that is cut by its edge.
const MARGIN: usize = 16;

/// The parts of one source that may be shown.
pub(super) struct Shown<'t> {
    tree: &'t Tree,
    /// In order, not overlapping. None where all is shown.
    spans: Option<Vec<Span>>,
}

impl<'t> Shown<'t> {
    /// What may be shown; everything, where values are asked for.
    pub(super) fn new(tree: &'t Tree, values: bool) -> Self {
        Self { tree, spans: (!values).then(|| public_spans(tree)) }
    }

    /// A part of the source as it may be shown: as many characters as it has, none that controls a
    /// terminal.
    pub(super) fn text(&self, window: Range<usize>) -> String {
        let text = &self.tree.source.text;
        let Some(part) = text.get(window.clone()) else { return String::new() };
        let Some(spans) = &self.spans else { return part.chars().map(calm).collect() };
        let mut visible = vec![false; part.len()];
        let mut show = |from: usize, to: usize| {
            let (from, to) = (from.max(window.start), to.min(window.end));
            if from < to {
                visible[from - window.start..to - window.start].fill(true);
            }
        };
        let first = spans.partition_point(|span| span.end as usize <= window.start);
        for span in spans[first..].iter().take_while(|span| (span.start as usize) < window.end) {
            show(span.start as usize, span.end as usize);
        }
        for name in names(part, self.tree.format) {
            show(window.start + name.start, window.start + name.end);
        }
        let hidden = self.person_numbers(&window);
        let shown = part.char_indices().map(|(i, c)| {
            let at = window.start + i;
            match visible[i] && !hidden.iter().any(|number| number.contains(&at)) {
                true => calm(c),
                false => dot(calm(c)),
            }
        });
        shown.collect()
    }

    fn person_numbers(&self, window: &Range<usize>) -> Vec<Range<usize>> {
        let text = &self.tree.source.text;
        let mut from = window.start.saturating_sub(MARGIN);
        let mut to = (window.end + MARGIN).min(text.len());
        while !text.is_char_boundary(from) {
            from -= 1;
        }
        while !text.is_char_boundary(to) {
            to += 1;
        }
        person_numbers(&text[from..to]).map(|number| number.start + from..number.end + from).collect()
    }
}

/// A blank in place of a character that would control the terminal or turn the writing direction.
pub(super) fn calm(c: char) -> char {
    match c {
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    }
}

/// The spans of names and of public values, in order and joined where they touch.
fn public_spans(tree: &Tree) -> Vec<Span> {
    let public: Vec<bool> = tree.names.iter().map(|name| PUBLIC.binary_search(&name).is_ok()).collect();
    let mut spans = Vec::with_capacity(tree.len());
    for index in 0..tree.len() {
        let node = tree.node(NodeId(index as u32));
        spans.push(node.key);
        let shown = match node.kind {
            Kind::Boolean | Kind::Null => true,
            Kind::String | Kind::Number | Kind::Attribute => public.get(node.name.index()) == Some(&true),
            Kind::Object | Kind::Text => false,
        };
        if shown {
            spans.push(node.span);
        }
    }
    spans.retain(|span| !span.is_empty());
    sort_by_key(&mut spans, |span| *span);
    spans.dedup_by(|next, before| {
        let touches = next.start <= before.end;
        if touches {
            before.end = before.end.max(next.end);
        }
        touches
    });
    spans
}

/// Names that are no node of their own: in JSON the twin of a primitive and `resourceType` with its
/// value, in XML the closing tags and the attributes that carry a primitive.
fn names(part: &str, format: Format) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let bytes = part.as_bytes();
    let word = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b':' | b'-')).count()
    };
    for (at, &b) in bytes.iter().enumerate() {
        match (b, format) {
            (b'"', Format::Json) => {
                let end = word(at + 1);
                if end == at + 1 || bytes.get(end) != Some(&b'"') {
                    continue;
                }
                let after = end + 1 + blanks(bytes, end + 1);
                if bytes.get(after) == Some(&b':') {
                    found.push(at..end + 1);
                    let value = after + 1 + blanks(bytes, after + 1);
                    if &part[at + 1..end] == "resourceType" && bytes.get(value) == Some(&b'"') {
                        found.push(value..word(value + 1));
                    }
                }
            }
            (b'<', Format::Xml | Format::PlainXml) => {
                let start = at + 1 + usize::from(bytes.get(at + 1) == Some(&b'/'));
                found.push(at..word(start));
            }
            (b' ', Format::Xml) => {
                let end = word(at + 1);
                let carries = matches!(part.get(at + 1..end), Some("value" | "url" | "id" | "xmlns"));
                if carries && bytes.get(end) == Some(&b'=') && matches!(bytes.get(end + 1), Some(b'"' | b'\'')) {
                    found.push(at..end);
                }
            }
            _ => {}
        }
    }
    found
}

fn blanks(bytes: &[u8], at: usize) -> usize {
    bytes.get(at..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_whitespace()).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(PUBLIC.is_sorted());
    }
}
