//! The bytes of an attachment, found in its message by path and decoded.

use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;

/// What the element holds as base64, itself or in its `data`.
pub(crate) fn content(tree: &Tree, path: &str) -> Option<Vec<u8>> {
    let node = find(tree, path)?;
    let text = tree.value(node).or_else(|| tree.value(tree.child(node, "data")?))?;
    base64(text)
}

/// The element at a path: downwards, always into the child that the path begins with.
fn find(tree: &Tree, path: &str) -> Option<NodeId> {
    let mut at = NodeId::ROOT;
    while tree.path(at) != path {
        at = tree.children(at).find(|child| {
            let own = tree.path(*child);
            path.strip_prefix(own.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })?;
    }
    Some(at)
}

/// The bytes of a base64 text; none where it is not.
fn base64(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for byte in text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=') {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
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
    use klarsyn::parse::Limits;
    use klarsyn::parse::parse;

    #[test]
    fn finds_and_decodes() {
        let json = br#"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Binary","data":"w6Y="}},
            {"resource":{"resourceType":"Media","content":{"data":"QUJDRA==","title":"x"}}}]}"#;
        let tree = parse("", json, &Limits::default()).tree;
        let at = |path: &str| content(&tree, path);
        assert_eq!(at("Bundle.entry[0].resource.data").as_deref(), Some("æ".as_bytes()));
        assert_eq!(at("Bundle.entry[1].resource.content").as_deref(), Some(&b"ABCD"[..]));
        assert_eq!(at("Bundle.entry[1].resource.content.data").as_deref(), Some(&b"ABCD"[..]));
        assert_eq!(at("Bundle.entry[1].resource.content.title.x"), None);
        assert_eq!(at("Bundle.entry[2].resource"), None);
        assert_eq!(at(""), None);
    }
}
