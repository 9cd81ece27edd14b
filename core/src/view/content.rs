//! The bytes of attachments, and elements by their path.

use super::Place;
use super::base64;
use crate::tree::Format;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::tree::Tree;

/// The bytes of an attachment by the place its view gives; none where there are none, or where
/// they are no base64.
pub fn content(messages: &[&Tree], place: &Place) -> Option<Vec<u8>> {
    let tree = messages.get(place.message as usize)?;
    let node = at(tree, &place.path)?;
    match tree.value(node) {
        Some(text) => base64::bytes(text),
        // In plain XML the text stands below the element.
        None if tree.format == Format::PlainXml => {
            let texts = tree.children(node).filter(|&child| tree.node(child).kind == Kind::Text);
            base64::bytes(&texts.filter_map(|text| tree.value(text)).collect::<String>())
        }
        None => None,
    }
}

/// The element at a path as [`Tree::path`] writes it: down by the children whose paths it begins with.
fn at(tree: &Tree, path: &str) -> Option<NodeId> {
    if tree.is_empty() {
        return None;
    }
    let mut node = NodeId::ROOT;
    let mut reached = tree.path(node);
    while reached != path {
        (node, reached) =
            tree.children(node).filter(|&child| tree.node(child).kind != Kind::Text).find_map(|child| {
                let below = tree.path(child);
                let rest = path.strip_prefix(below.as_str())?;
                (rest.is_empty() || rest.starts_with(['.', '/'])).then_some((child, below))
            })?;
    }
    Some(node)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Limits;
    use crate::parse::parse;

    #[test]
    fn every_path_leads_back() {
        let json =
            r#"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"A","b":[{"c":"x"},{"c":"QQ=="}]}}]}"#;
        let tree = parse("", json.as_bytes(), &Limits::default()).tree;
        for node in tree.descendants(NodeId::ROOT) {
            assert_eq!(at(&tree, &tree.path(node)), Some(node));
        }
        let place = |path: &str| Place { message: 0, path: path.into() };
        assert_eq!(content(&[&tree], &place("Bundle.entry[0].resource.b[1].c")), Some(vec![b'A']));
        assert_eq!(content(&[&tree], &place("Bundle.entry[7]")), None);
        assert_eq!(content(&[], &place("Bundle")), None);
    }
}
