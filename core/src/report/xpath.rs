//! The place of an element as people who work with XML write it.

use crate::tree::Format;
use crate::tree::NodeId;
use crate::tree::Tree;

/// `/Bundle/entry[2]/resource/Patient/name`: positions count from 1, and stand where a name is there
/// more than once.
pub(super) fn xpath(tree: &Tree, node: NodeId) -> String {
    let mut steps: Vec<NodeId> = std::iter::once(node).chain(tree.ancestors(node)).collect();
    steps.reverse();
    let mut path = String::new();
    for step in steps {
        let name = tree.name(step);
        path.push('/');
        path.push_str(name);
        let repeats = tree.node(step).index > 0
            || tree.parent(step).is_some_and(|parent| tree.named(parent, name).nth(1).is_some());
        if repeats {
            path.push_str(&format!("[{}]", tree.node(step).index + 1));
        }
        let type_name = tree.type_name(step);
        // A resource stands in a tag of its own type, below the element that holds it.
        if tree.format == Format::Xml && !type_name.is_empty() && type_name != name {
            path.push('/');
            path.push_str(type_name);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::xpath;
    use crate::parse::Limits;
    use crate::parse::parse;
    use crate::tree::NodeId;

    #[test]
    fn names_each_step_and_the_type_of_a_resource() {
        let text = "<Bundle xmlns=\"http://hl7.org/fhir\"><entry><resource><Patient><name><family value=\"A\"/></name>\
                    <name><family value=\"B\"/></name></Patient></resource></entry></Bundle>";
        let tree = parse("", text.as_bytes(), &Limits::default()).tree;
        let last = tree.descendants(NodeId::ROOT).filter(|&node| tree.name(node) == "family").last().unwrap();
        assert_eq!(xpath(&tree, last), "/Bundle/entry/resource/Patient/name[2]/family");
    }
}
