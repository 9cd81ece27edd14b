//! The few facts that index a resource, without parsing it: the strings at the top of a JSON
//! object, or of a resource in XML.

use super::parse_json;
use crate::tree::Format;
use crate::tree::NodeId;

/// Finds the string values of top-level members; `None` where it is no whole JSON object. Escapes are
/// not decoded: what indexes a definition has none.
pub(super) fn strings<'j, const N: usize>(json: &'j [u8], names: [&str; N]) -> Option<[Option<&'j str>; N]> {
    let mut found = [None; N];
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    let mut at = json.iter().position(|b| !b.is_ascii_whitespace())?;
    if json[at] != b'{' {
        return None;
    }
    let (mut depth, mut key) = (0usize, None);
    while let Some(&byte) = json.get(at) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(found);
                }
            }
            b'"' => {
                let end = string_end(json, at + 1)?;
                if depth == 1 {
                    let text = std::str::from_utf8(&json[at + 1..end]).ok()?;
                    match key.take() {
                        None => key = Some(text),
                        Some(name) => {
                            if let Some(place) = names.iter().position(|n| *n == name) {
                                found[place] = Some(text);
                            }
                        }
                    }
                }
                at = end;
            }
            b',' if depth == 1 => key = None,
            _ => {}
        }
        at += 1;
    }
    None
}

/// Whether a text is XML, by its first letter.
pub(super) fn is_xml(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    text.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'<')
}

/// The same facts of a resource in XML, where its tag is the resource type.
pub(super) fn values<const N: usize>(xml: &[u8], names: [&str; N]) -> Option<[Option<String>; N]> {
    let tree = parse_json("", xml);
    let root = NodeId::ROOT;
    let value = |name: &str| match name {
        "resourceType" => Some(tree.type_name(root).to_owned()),
        name => tree.child_value(root, name).map(str::to_owned),
    };
    (tree.format == Format::Xml && !tree.is_empty()).then(|| names.map(value))
}

fn string_end(json: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match json.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::strings;

    #[test]
    fn only_the_top_counts() {
        let json = br#" {"a": {"url": "no", "x": ["url", "\"}"]}, "n": 1, "url": "yes", "l": ["url"], "type" : "T"}"#;
        assert_eq!(strings(json, ["url", "type", "n"]), Some([Some("yes"), Some("T"), None]));
        assert_eq!(strings(b"[1]", ["url"]), None);
        for open in [&b"{\"url\": \"open"[..], b"{\"url\": \"open\"", b"{\"url\": {\"a\": 1}"] {
            assert_eq!(strings(open, ["url"]), None);
        }
    }
}
