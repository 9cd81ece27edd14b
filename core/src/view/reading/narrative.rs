//! The text of xhtml: what it says, line by line, without its markup.

use super::bundle::Bundle;
use super::model::Value;
use crate::tree::NodeId;

/// The narrative of a resource or a section as plain text.
pub(super) fn of(bundle: &Bundle, node: NodeId) -> Option<Value> {
    let tree = bundle.tree;
    let div = tree.child(tree.child(node, "text")?, "div")?;
    let text = plain(tree.value(div)?);
    (!text.is_empty()).then(|| bundle.told(text, div))
}

/// The words of a piece of HTML: blocks on lines of their own, cells apart, scripts left out.
pub(super) fn plain(html: &str) -> String {
    let mut out = Lines::default();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        out.text(before);
        let Some(close) = tag.find('>') else { return out.finish() };
        let (tag, after) = tag.split_at(close + 1);
        rest = after;
        if let Some(comment) = tag.strip_prefix("<!--") {
            // A comment may hold tags; it ends where comments end.
            if !comment.ends_with("-->") {
                rest = after.split_once("-->").map_or("", |(_, rest)| rest);
            }
            continue;
        }
        let name: String =
            tag.trim_start_matches(['<', '/']).chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "script" | "style" if !tag.starts_with("</") && !tag.ends_with("/>") => {
                let end = format!("</{name}");
                rest = rest.find(&end).and_then(|at| rest.get(at..)).unwrap_or("");
            }
            "p" | "div" | "tr" | "li" | "ul" | "ol" | "table" | "br" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
            | "dt" | "dd" | "pre" | "blockquote" | "caption" | "hr" => out.line(),
            "td" | "th" => out.cell(),
            _ => {}
        }
    }
    out.text(rest);
    out.finish()
}

#[derive(Default)]
struct Lines {
    out: String,
    line: String,
    /// Whether white space was met since the last word of the line.
    space: bool,
}

impl Lines {
    fn text(&mut self, raw: &str) {
        for c in entities(raw).chars() {
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

/// The five entities of XML, the space of HTML, and characters by number; others stay as written.
fn entities(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        let (before, entity) = rest.split_at(at);
        out.push_str(before);
        let end = entity.bytes().take(12).position(|b| b == b';');
        let known = end.and_then(|end| Some((character(entity.get(1..end)?)?, end + 1)));
        match known {
            Some((c, length)) => {
                out.push(c);
                rest = entity.get(length..).unwrap_or("");
            }
            None => {
                out.push('&');
                rest = entity.get(1..).unwrap_or("");
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// The bytes of a base64 text; none where it is not.
pub(super) fn base64(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for b in text.bytes().filter(|b| !b.is_ascii_whitespace() && *b != b'=') {
        let digit = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(digit);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Some(out)
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
            ("x<!-- <p>nej</p> -->y", "xy"),
            ("&#230;&#xE6;&ukendt;&", "ææ&ukendt;&"),
            ("<p", ""),
            ("", ""),
        ];
        for (html, text) in cases {
            assert_eq!(plain(html), text, "{html}");
        }
    }

    #[test]
    fn bytes_of_base64() {
        assert_eq!(base64("w6Y=").as_deref(), Some("æ".as_bytes()));
        assert_eq!(base64("QUJD\nRA==").as_deref(), Some(&b"ABCD"[..]));
        assert_eq!(base64("*"), None);
    }
}
