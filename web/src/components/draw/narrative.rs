//! The sender's own formatted text, node by node: nothing stands here but what the allow-list names.

use super::Draw;
use super::frame::language_tag;
use crate::components::tag::Tag;
use crate::components::tag::tag;
use crate::components::tag::text;
use crate::components::words::Word;
use klarsyn::diagnostic::Language;
use klarsyn::view::Markup;
use klarsyn::view::Narrative;
use yew::Html;

/// Elements that may stand in a narrative here; any other becomes a `span`.
const ALLOWED: [&str; 38] = [
    "p",
    "div",
    "span",
    "br",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "b",
    "i",
    "em",
    "strong",
    "u",
    "s",
    "sub",
    "sup",
    "small",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "a",
];

/// Deeper than anybody writes; what lies below is shown as text.
const DEEPEST: u32 = 64;

impl Draw<'_> {
    /// The narrative.
    pub fn narrative(&self, narrative: &Narrative) -> Html {
        let mut out = tag("div", "k-narrative").set("tabindex", "0").set("role", "region").part("narrative-text");
        // Its section may be a landmark of the same name.
        out = out.attr("aria-label", format!("{}: {}", self.word(Word::AsText), narrative.title));
        if self.props.language != Language::Da {
            out = out.set("lang", language_tag(Language::Da));
        }
        out.all(self.markup(&narrative.nodes, 0)).into()
    }

    fn markup(&self, nodes: &[Markup], depth: u32) -> Vec<Html> {
        nodes.iter().map(|node| self.node(node, depth)).collect()
    }

    fn node(&self, node: &Markup, depth: u32) -> Html {
        let (name, href, anchor, columns, rows, children) = match node {
            Markup::Text { text: characters } => return text(characters),
            Markup::Element { tag, href, anchor, columns, rows, children } => {
                (tag, href, anchor, *columns, *rows, children)
            }
        };
        if depth > DEEPEST {
            return text("…");
        }
        let allowed = ALLOWED.into_iter().find(|allowed| allowed == name).unwrap_or("span");
        // Headings inside a text must not stand among the page's own.
        let heading = matches!(allowed, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        let mut out: Tag = tag(if heading { "p" } else { allowed }, if heading { "k-narrative__heading" } else { "" });
        if let ("a", Some(href)) = (allowed, href) {
            out = match href.strip_prefix('#') {
                Some(anchor) => {
                    let target = self.id(&format!("n-{anchor}"));
                    out.attr("href", format!("#{target}")).click(self.go(target))
                }
                None => link(out, href),
            };
        }
        if let Some(anchor) = anchor {
            out = out.attr("id", self.id(&format!("n-{anchor}"))).set("tabindex", "-1");
        }
        if columns > 1 {
            out = out.attr("colspan", columns.min(100).to_string());
        }
        if rows > 1 {
            out = out.attr("rowspan", rows.min(100).to_string());
        }
        out.all(self.markup(children, depth + 1)).into()
    }
}

/// A link that leads out of the page when somebody follows it, and tells nobody where from.
pub(super) fn link(out: Tag, href: &str) -> Tag {
    let scheme = href.split(':').next().unwrap_or_default();
    if matches!(scheme, "mailto" | "tel") {
        return out.attr("href", href.to_owned());
    }
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return out;
    }
    let out = out.attr("href", href.to_owned()).set("target", "_blank");
    out.set("rel", "noopener noreferrer external").set("referrerpolicy", "no-referrer")
}
