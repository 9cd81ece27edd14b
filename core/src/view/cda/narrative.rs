//! The narrative block through its own grammar: what it knows becomes a node, anything else is text.

use super::reader::Cda;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::view::Markup;
use crate::view::Narrative;
use crate::view::Value;
use crate::view::attachment::opens;
use crate::view::message::clean;

/// Deeper elements are text of the one at this depth.
const DEEPEST: usize = 32;
/// A text with more nodes than this is cut.
const MOST: usize = 20_000;

/// Elements that are left out with all that is in them: they are no narrative, and their text is not for people.
const DROPPED: [&str; 14] = [
    "applet", "audio", "embed", "form", "frame", "iframe", "math", "object", "script", "select", "style", "svg",
    "template", "video",
];

/// What is being read.
struct Reading {
    count: usize,
    removed: u32,
    /// The table part that the next cell stands in: a cell elsewhere is text.
    place: Place,
}

/// Where in a table the reading is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Flow,
    Table,
    Part,
    Row,
    List,
}

impl Cda<'_, '_> {
    /// The text of a section.
    pub fn narrative(&self, text: NodeId, heading: &Value) -> Option<Narrative> {
        let mut reading = Reading { count: 0, removed: 0, place: Place::Flow };
        let nodes = self.flow(text, &mut reading, 0);
        let plain = crate::view::narrative::plain(&nodes);
        let title = match heading.text.as_str() {
            "" => self.say("Afsenderens egen tekst", "The sender's own text").to_owned(),
            heading => heading.to_owned(),
        };
        // It is told of as a whole.
        let at = self.message.place(text);
        (!plain.is_empty() || reading.removed > 0).then_some(Narrative {
            title,
            nodes,
            plain,
            removed: reading.removed,
            at,
        })
    }

    fn flow(&self, node: NodeId, reading: &mut Reading, depth: usize) -> Vec<Markup> {
        let tree = self.message.tree;
        let mut out: Vec<Markup> = Vec::new();
        for child in tree.children(node) {
            if reading.count >= MOST {
                reading.removed += 1;
                break;
            }
            reading.count += 1;
            match tree.node(child).kind {
                Kind::Attribute => {}
                Kind::Text => push_text(&mut out, clean(tree.value(child).unwrap_or_default().to_owned())),
                _ if depth >= DEEPEST => push_text(&mut out, self.words(child).unwrap_or_default()),
                _ => self.node(child, reading, depth, &mut out),
            }
        }
        out
    }

    fn node(&self, node: NodeId, reading: &mut Reading, depth: usize, out: &mut Vec<Markup>) {
        let name = self.name(node);
        let around = reading.place;
        // What an element is here, and where that leaves its children.
        let (tag, place) = match (name, around) {
            ("br", _) => return out.push(element("br", Vec::new())),
            ("renderMultiMedia", _) => return out.push(self.picture_words(node)),
            ("col" | "colgroup", _) => return,
            ("caption", Place::Table) => ("caption", Place::Flow),
            ("caption", _) => ("strong", Place::Flow),
            ("thead" | "tbody" | "tfoot", Place::Table) => (name, Place::Part),
            ("tr", Place::Table | Place::Part) => ("tr", Place::Row),
            ("td" | "th", Place::Row) => (name, Place::Flow),
            ("item", Place::List) => ("li", Place::Flow),
            ("table", Place::Flow) => ("table", Place::Table),
            ("list", Place::Flow) if self.attribute_text(node, "listType") == Some("ordered") => ("ol", Place::List),
            ("list", Place::Flow) => ("ul", Place::List),
            ("paragraph", Place::Flow) => ("p", Place::Flow),
            ("content", _) => ("span", around),
            ("linkHtml", _) => ("a", around),
            ("sub" | "sup", _) => (name, around),
            ("footnote", _) => ("small", Place::Flow),
            ("footnoteRef", _) => ("a", around),
            (other, _) if DROPPED.iter().any(|it| it.eq_ignore_ascii_case(other)) => {
                reading.removed += 1;
                return;
            }
            // What stands where it may not is its text, and that stays.
            _ => ("", around),
        };
        reading.place = place;
        let mut children = self.flow(node, reading, depth + 1);
        reading.place = around;
        if matches!(place, Place::Table | Place::Part | Place::Row | Place::List) {
            self.tidy(place, tag, &mut children, out);
        }
        if tag.is_empty() {
            push_text(out, " ".into());
            out.append(&mut children);
            return push_text(out, " ".into());
        }
        self.style(node, &mut children);
        out.push(self.made(node, tag, children, reading));
    }

    /// Only rows stand in a table, only items in a list; anything else goes before it.
    fn tidy(&self, place: Place, tag: &str, children: &mut Vec<Markup>, out: &mut Vec<Markup>) {
        let fits = |name: &str| match place {
            Place::Table => matches!(name, "caption" | "thead" | "tbody" | "tfoot" | "tr"),
            Place::Part => name == "tr",
            Place::Row => matches!(name, "td" | "th"),
            _ => name == "li",
        };
        if tag == "span" || tag == "a" || tag == "sub" || tag == "sup" {
            return;
        }
        let all = std::mem::take(children);
        for child in all {
            match &child {
                Markup::Element { tag, .. } if fits(tag) => children.push(child),
                Markup::Text { text } if text.trim().is_empty() => {}
                _ => out.push(child),
            }
        }
    }

    /// Styles by a fixed map; those that it does not know say nothing.
    fn style(&self, node: NodeId, children: &mut Vec<Markup>) {
        let styles = self.attribute_text(node, "styleCode").unwrap_or_default().split_whitespace();
        let mut tags: Vec<&str> = styles
            .filter_map(|style| {
                Some(match style {
                    "Bold" => "strong",
                    "Italics" | "Italic" => "i",
                    "Underline" => "u",
                    "Emphasis" => "em",
                    _ => return None,
                })
            })
            .take(4)
            .collect();
        tags.extend((self.attribute_text(node, "revised") == Some("delete")).then_some("s"));
        let holds_blocks = matches!(self.name(node), "table" | "thead" | "tbody" | "tfoot" | "tr" | "list");
        for tag in tags.into_iter().filter(|_| !holds_blocks) {
            *children = vec![element(tag, std::mem::take(children))];
        }
    }

    fn made(&self, node: NodeId, tag: &str, children: Vec<Markup>, reading: &mut Reading) -> Markup {
        let span = |name| {
            let written = self.attribute_text(node, name).and_then(|value| value.parse().ok());
            if matches!(tag, "td" | "th") { written.unwrap_or(1).clamp(1, 100) } else { 1 }
        };
        let href = match self.name(node) {
            "linkHtml" => self.attribute_text(node, "href").map(|href| (href, self.leads(href))),
            "footnoteRef" => self.attribute_text(node, "IDREF").map(|id| (id, self.leads(&format!("#{id}")))),
            _ => None,
        };
        reading.removed += u32::from(matches!(href, Some((_, None))));
        let href = href.and_then(|(_, leads)| leads);
        let mut children = children;
        if self.name(node) == "footnoteRef" && children.is_empty() {
            children.push(Markup::Text { text: self.say("(fodnote)", "(footnote)").into() });
        }
        // A link that leads nowhere is its words.
        let tag = if tag == "a" && href.is_none() { "span" } else { tag };
        let anchor = self.attribute(node, "ID").map(|_| self.anchor(node));
        Markup::Element { tag: tag.into(), href, anchor, columns: span("colspan"), rows: span("rowspan"), children }
    }

    /// A name of our own for an element that links may lead to: the sender's could be anything.
    fn anchor(&self, node: NodeId) -> String {
        format!("m{}n{}", self.message.number, node.index())
    }

    /// Where a link may lead: to a page, an e-mail address, a phone number, or within the document.
    fn leads(&self, href: &str) -> Option<String> {
        if href.starts_with('#') {
            return self.referred(href).map(|node| format!("#{}", self.anchor(node)));
        }
        if let Some(page) = opens(href) {
            return Some(page);
        }
        let (scheme, rest) = href.split_once(':')?;
        let plain =
            rest.chars().all(|c| c.is_ascii_alphanumeric() || "+-.@_ ()".contains(c)) && !rest.trim().is_empty();
        let scheme = ["mailto", "tel"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known))?;
        let rest: String = rest.chars().filter(|c| !" ()".contains(*c)).collect();
        plain.then(|| format!("{scheme}:{rest}"))
    }

    /// A picture stands below the text, to be shown when somebody asks; here are its words.
    fn picture_words(&self, node: NodeId) -> Markup {
        let caption = self.element(node, "caption").and_then(|caption| self.words(caption));
        let label = self.say("Billede", "Picture");
        let text = caption.map_or_else(|| format!("[{label}]"), |caption| format!("[{label}: {caption}]"));
        element("span", vec![Markup::Text { text }])
    }
}

fn element(tag: &str, children: Vec<Markup>) -> Markup {
    Markup::Element { tag: tag.into(), href: None, anchor: None, columns: 1, rows: 1, children }
}

fn push_text(out: &mut Vec<Markup>, text: String) {
    match out.last_mut() {
        Some(Markup::Text { text: before }) => before.push_str(&text),
        _ if text.is_empty() => {}
        _ => out.push(Markup::Text { text }),
    }
}
