//! The bytes of attachments, and elements by their path.

use super::Place;
use super::base64;
use crate::tree::NodeId;
use crate::tree::Tree;

/// The bytes of an attachment by the place its view gives; none where there are none, or where
/// they are no base64.
pub fn content(messages: &[&Tree], place: &Place) -> Option<Vec<u8>> {
    let tree = messages.get(place.message as usize)?;
    base64::bytes(tree.value(at(tree, &place.path)?)?)
}

/// The element at a path as [`Tree::path`] writes it.
fn at(tree: &Tree, path: &str) -> Option<NodeId> {
    if tree.is_empty() {
        return None;
    }
    let mut node = NodeId::ROOT;
    for step in path.split('.').skip(1) {
        let (name, index) = match step.strip_suffix(']').and_then(|step| step.split_once('[')) {
            Some((name, index)) => (name, index.parse().ok()?),
            None => (step, 0),
        };
        node = tree.named(node, name).nth(index)?;
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
