//! HTML of any kind to nodes from an allow-list: nothing that is left can act, load or style.

use super::Markup;

/// What could be read.
#[derive(Default)]
pub(super) struct Read {
    pub nodes: Vec<Markup>,
    /// How many elements, links and pictures were left out.
    pub removed: u32,
}

/// Deeper elements are put where this depth ends.
const DEEPEST: usize = 24;
/// A text with more nodes than this is cut.
const MOST: usize = 20_000;

const KEPT: [&str; 41] = [
    "a",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "kbd",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
];

/// Elements that are left out with all that is in them.
const DROPPED: [&str; 27] = [
    "applet",
    "audio",
    "button",
    "canvas",
    "datalist",
    "embed",
    "form",
    "frame",
    "frameset",
    "head",
    "iframe",
    "map",
    "math",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "option",
    "plaintext",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "video",
];

/// Elements whose text is no HTML.
const RAW: [&str; 8] = ["script", "style", "textarea", "title", "noembed", "noframes", "plaintext", "iframe"];

pub(super) fn read(html: &str) -> Read {
    let mut reader = Reader { stack: vec![Open::default()], removed: 0, count: 0 };
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        reader.text(before);
        if reader.count > MOST {
            reader.removed += 1;
            return reader.finish();
        }
        let starts = tag.as_bytes().get(1).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?'));
        if !starts {
            reader.text("<");
            rest = tag.get(1..).unwrap_or("");
            continue;
        }
        if let Some(comment) = tag.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let Some(end) = tag_end(tag) else { return reader.finish() };
        let (tag, after) = tag.split_at(end);
        rest = after;
        let closes = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']);
        let end = name.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).unwrap_or(name.len());
        let name = name[..end].to_ascii_lowercase();
        if closes {
            reader.close(&name);
        } else if DROPPED.binary_search(&name.as_str()).is_ok() {
            reader.removed += 1;
            if !tag.ends_with("/>") || RAW.contains(&name.as_str()) {
                rest = skip(rest, &name);
            }
        } else {
            reader.open(&name, tag);
        }
    }
    reader.text(rest);
    reader.finish()
}

/// Where a tag ends, behind its `>`; one inside quotes is no end.
fn tag_end(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, b) in tag.bytes().enumerate() {
        match (quote, b) {
            (None, b'>') => return Some(at + 1),
            // Only a quote behind `=` opens a value, else any apostrophe would swallow the text.
            (None, b'"' | b'\'') if tag.get(..at).is_some_and(|before| before.trim_end().ends_with('=')) => {
                quote = Some(b)
            }
            (Some(open), b) if open == b => quote = None,
            _ => {}
        }
    }
    None
}

/// What stands behind the end of a dropped element that has just begun.
fn skip<'h>(html: &'h str, name: &str) -> &'h str {
    let mut depth = 1;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or("");
        let (closes, tag) = rest.strip_prefix('/').map_or((false, rest), |tag| (true, tag));
        let same = tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && tag.as_bytes().get(name.len()).is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'));
        if !same {
            continue;
        }
        if closes {
            depth -= 1;
        } else if !RAW.contains(&name) {
            depth += 1;
        }
        if depth == 0 {
            return tag.find('>').and_then(|end| tag.get(end + 1..)).unwrap_or("");
        }
    }
    ""
}

#[derive(Default)]
struct Open {
    tag: String,
    href: Option<String>,
    columns: u32,
    rows: u32,
    children: Vec<Markup>,
}

struct Reader {
    stack: Vec<Open>,
    removed: u32,
    count: usize,
}

impl Reader {
    fn add(&mut self, node: Markup) {
        self.count += 1;
        if let Some(open) = self.stack.last_mut() {
            open.children.push(node);
        }
    }

    fn text(&mut self, raw: &str) {
        if raw.is_empty() {
            return;
        }
        let text = super::message::clean(super::entities::decoded(raw));
        if let Some(Markup::Text { text: before }) = self.stack.last_mut().and_then(|open| open.children.last_mut()) {
            before.push_str(&text);
            return;
        }
        self.add(Markup::Text { text });
    }

    fn open(&mut self, name: &str, tag: &str) {
        match name {
            "br" | "hr" => {
                let element = Open { tag: name.into(), columns: 1, rows: 1, ..Open::default() };
                return self.add(element.done());
            }
            "img" => {
                self.removed += 1;
                let alt = attribute(tag, "alt").filter(|alt| !alt.trim().is_empty());
                return if let Some(alt) = alt {
                    self.text(&alt)
                };
            }
            "p" | "li" | "tr" | "td" | "th" | "dt" | "dd" if self.stack.last().is_some_and(|open| open.tag == name) => {
                self.pop()
            }
            _ => {}
        }
        if KEPT.binary_search(&name).is_err() && name != "ul" {
            // Its text stays: it is unknown or of no meaning here, and does no harm.
            if !matches!(
                name,
                "html"
                    | "body"
                    | "abbr"
                    | "acronym"
                    | "address"
                    | "big"
                    | "q"
                    | "tt"
                    | "var"
                    | "col"
                    | "colgroup"
                    | "bdo"
            ) {
                self.removed += 1;
            }
            return;
        }
        if self.stack.len() > DEEPEST || tag.ends_with("/>") {
            return;
        }
        let span = |name| attribute(tag, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, 100);
        let cell = matches!(name, "td" | "th");
        let mut open = Open { tag: name.into(), columns: 1, rows: 1, ..Open::default() };
        if cell {
            (open.columns, open.rows) = (span("colspan"), span("rowspan"));
        }
        if name == "a" {
            let written = attribute(tag, "href");
            open.href = written.as_deref().and_then(super::attachment::opens);
            self.removed += u32::from(written.is_some_and(|href| !href.starts_with('#')) && open.href.is_none());
        }
        self.count += 1;
        self.stack.push(open);
    }

    fn close(&mut self, name: &str) {
        let Some(at) = self.stack.iter().rposition(|open| open.tag == name).filter(|at| *at > 0) else { return };
        while self.stack.len() > at {
            self.pop();
        }
    }

    fn pop(&mut self) {
        if self.stack.len() < 2 {
            return;
        }
        let Some(open) = self.stack.pop() else { return };
        if let Some(parent) = self.stack.last_mut() {
            parent.children.push(open.done());
        }
    }

    fn finish(mut self) -> Read {
        while self.stack.len() > 1 {
            self.pop();
        }
        let nodes = self.stack.pop().map(|open| open.children).unwrap_or_default();
        Read { nodes, removed: self.removed }
    }
}

impl Open {
    fn done(self) -> Markup {
        let Open { tag, href, columns, rows, children } = self;
        Markup::Element { tag, href, anchor: None, columns, rows, children }
    }
}

/// The value of an attribute in a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    lower.match_indices(name).find_map(|(at, _)| {
        let before = tag.as_bytes().get(at.checked_sub(1)?)?;
        if !before.is_ascii_whitespace() && *before != b'/' {
            return None;
        }
        let value = tag.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        let inside = match value.chars().next()? {
            quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
            _ => value.split(|c: char| c.is_whitespace() || c == '>').next()?,
        };
        Some(super::entities::decoded(inside))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Markup in a short form, to compare.
    fn told(nodes: &[Markup]) -> String {
        let one = |node: &Markup| match node {
            Markup::Text { text } => text.clone(),
            Markup::Element { tag, href, columns, rows, children, .. } => {
                let href = href.as_ref().map(|href| format!(" {href}")).unwrap_or_default();
                let span = if (*columns, *rows) == (1, 1) { String::new() } else { format!(" {columns}x{rows}") };
                format!("<{tag}{href}{span}>{}</>", told(children))
            }
        };
        nodes.iter().map(one).collect()
    }

    #[test]
    fn keeps_what_is_harmless() {
        for (html, expected, removed) in [
            ("<p>a <b>b</b><br/>c", "<p>a <b>b</><br></>c</>", 0),
            ("<table><tr><td colspan='2' rowspan=900>x<td>y</table>", "<table><tr><td 2x100>x</><td>y</></></>", 0),
            ("1 < 2 & 3 &amp; &#230;", "1 < 2 & 3 & æ", 0),
            ("a<!-- <p>nej</p> -->b", "ab", 0),
            ("<a href='https://x.dk/?a=1&amp;b=2'>x</a>", "<a https://x.dk/?a=1&b=2>x</>", 0),
            ("<abbr title='x'>a</abbr><center>b</center>", "ab", 1),
            ("<p", "", 0),
        ] {
            let read = read(html);
            assert_eq!((told(&read.nodes).as_str(), read.removed), (expected, removed), "{html}");
        }
    }

    #[test]
    fn leaves_out_what_acts() {
        for (html, expected) in [
            ("a<script>alert(1 < 2)</script>b", "ab"),
            ("a<SCRIPT SRC=x></SCRIPT >b", "ab"),
            ("<svg><a href='javascript:x'>1</a><svg></svg></svg>b", "b"),
            ("<p onclick='x' style='y'>b</p>", "<p>b</>"),
            ("<a href='java&#10;script:x'>a</a>", "<a>a</>"),
            ("<a href=' https://x y'>a</a>", "<a>a</>"),
            ("<a href='data:text/html,x'>a</a>", "<a>a</>"),
            ("<a data-href='https://x.dk'>a</a>", "<a>a</>"),
            ("<img src=x onerror=y alt='foto'>", "foto"),
            ("<iframe src=x><p>a</p></iframe>b", "b"),
            ("<math><mtext></form><form><mglyph><style></math><img src onerror=y>", ""),
            ("<textarea><p></textarea>b", "b"),
            ("<p title='>'>x</p>", "<p>x</>"),
        ] {
            let read = read(html);
            assert_eq!(told(&read.nodes), expected, "{html}");
            assert!(read.removed > 0 || html.starts_with("<p") || html.contains("data-"), "{html}");
        }
    }

    #[test]
    fn depth_and_size_end_somewhere() {
        let deep = "<div>".repeat(10_000) + "x";
        assert!(told(&read(&deep).nodes).contains('x'));
        let long = "<p>x</p>".repeat(100_000);
        assert!(read(&long).nodes.len() <= MOST && read(&long).removed > 0);
    }
}
