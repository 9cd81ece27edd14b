//! The sender's own formatted text, through the allow-list.

use super::Markup;
use super::Narrative;
use super::html;
use super::message::Message;
use crate::sorting::sort_by_key;
use crate::tree::NodeId;

impl Message<'_> {
    /// The narrative of a resource or a section.
    pub fn narrative(&self, node: NodeId) -> Option<Narrative> {
        let div = self.tree.child(self.tree.child(node, "text")?, "div")?;
        let title = self.tree.type_name(node).to_string();
        self.formatted(title, self.tree.value(div)?, div)
    }

    /// A piece of HTML that stands at a node.
    pub fn formatted(&self, title: String, html: &str, node: NodeId) -> Option<Narrative> {
        let read = html::read(html);
        let text = plain(&read.nodes);
        let narrative =
            Narrative { title, plain: text, nodes: read.nodes, removed: read.removed, at: self.place(node) };
        (!narrative.plain.is_empty() || narrative.removed > 0).then_some(narrative)
    }

    /// The narratives of all resources, those of the message's own subject first.
    pub fn narratives(&self) -> Vec<Narrative> {
        let focal = |node: &NodeId| match self.tree.type_name(*node) {
            "Communication" | "Composition" | "DiagnosticReport" | "Encounter" | "OperationOutcome" => 0,
            "Condition" | "Observation" | "Media" => 1,
            _ => 2,
        };
        let mut nodes = self.resources().to_vec();
        sort_by_key(&mut nodes, focal);
        nodes.into_iter().filter_map(|node| self.narrative(node)).collect()
    }
}

/// The words of nodes: blocks on lines of their own, cells apart.
pub(super) fn plain(nodes: &[Markup]) -> String {
    let mut out = Lines::default();
    walk(nodes, &mut out);
    out.finish()
}

fn walk(nodes: &[Markup], out: &mut Lines) {
    for node in nodes {
        match node {
            Markup::Text { text } => out.text(text),
            Markup::Element { tag, children, .. } => match tag.as_str() {
                "a" | "b" | "cite" | "code" | "dfn" | "em" | "i" | "kbd" | "s" | "samp" | "small" | "span"
                | "strong" | "sub" | "sup" | "u" => walk(children, out),
                "td" | "th" => {
                    out.cell();
                    walk(children, out);
                }
                _ => {
                    out.line();
                    walk(children, out);
                    out.line();
                }
            },
        }
    }
}

#[derive(Default)]
struct Lines {
    out: String,
    line: String,
    /// Whether white space was met since the last word of the line.
    space: bool,
}

impl Lines {
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.space = true;
                continue;
            }
            if std::mem::take(&mut self.space) && !self.line.is_empty() {
                self.line.push(' ');
            }
            self.line.push(c);
        }
    }

    fn cell(&mut self) {
        if !self.line.is_empty() && !self.line.ends_with(": ") {
            self.line.push_str(": ");
        }
        self.space = false;
    }

    fn line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim().trim_end_matches(':');
        if !line.is_empty() {
            self.out.push_str(line);
            self.out.push('\n');
        }
        self.space = false;
    }

    fn finish(mut self) -> String {
        self.line();
        self.out.truncate(self.out.trim_end().len());
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_html() {
        let cases = [
            ("<div><p>Et</p><p>To &amp; tre</p></div>", "Et\nTo & tre"),
            ("<table><tr><th>Id</th><td>17</td></tr><tr><th>Navn</th><td>x</td></tr></table>", "Id: 17\nNavn: x"),
            ("a<br/>b <b>c</b>d", "a\nb cd"),
            ("x<script>alert(1 < 2)</script>y", "xy"),
            ("&#230;&#xE6;&ukendt;&", "ææ&ukendt;&"),
            ("<p", ""),
            ("", ""),
        ];
        for (html, text) in cases {
            assert_eq!(plain(&html::read(html).nodes), text, "{html}");
        }
    }
}
