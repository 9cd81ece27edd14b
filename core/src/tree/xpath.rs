//! The place of an element as people who work with XML write it.

use super::node::Format;
use super::node::Kind;
use super::node::NodeId;
use super::node::Tree;
use super::path::LONGEST_STEP;
use super::path::push_position;
use crate::text::cut;

impl Tree {
    /// `/Bundle/entry[2]/resource/Patient/name`, `/ClinicalDocument/sdtc:statusCode/@code`: positions
    /// count from 1, and stand where a name is there more than once.
    pub fn xpath(&self, node: NodeId) -> String {
        let mut steps: Vec<NodeId> = std::iter::once(node).chain(self.ancestors(node)).collect();
        steps.reverse();
        let mut path = String::new();
        steps.into_iter().for_each(|step| self.push_xpath(&mut path, step));
        path
    }

    /// Adds a node to the path of the one above it.
    pub(super) fn push_xpath(&self, path: &mut String, step: NodeId) {
        let name = self.step(step);
        path.push('/');
        match self.node(step).kind {
            Kind::Attribute => path.push('@'),
            Kind::Text => return path.push_str("text()"),
            _ => {}
        }
        match sdtc(name).filter(|_| self.format == Format::PlainXml) {
            Some(local) => {
                path.push_str("sdtc:");
                let mut letters = local.chars();
                path.extend(letters.next().map(|first| first.to_ascii_lowercase()));
                path.push_str(letters.as_str());
            }
            None => path.push_str(name),
        }
        if self.repeats(step) {
            push_position(path, self.node(step).index + 1);
        }
        let type_name = self.type_name(step);
        // A resource stands in a tag of its own type, below the element that holds it.
        if self.format == Format::Xml && !type_name.is_empty() && type_name != name {
            path.push('/');
            path.push_str(cut(type_name, LONGEST_STEP));
        }
    }
}

/// The name without the mark of HL7's extensions: `StatusCode` of `sdtcStatusCode`.
fn sdtc(name: &str) -> Option<&str> {
    name.strip_prefix("sdtc").filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use crate::parse::Limits;
    use crate::parse::parse;
    use crate::tree::NodeId;

    #[test]
    fn names_each_step_and_the_type_of_a_resource() {
        let text = "<Bundle xmlns=\"http://hl7.org/fhir\"><entry><resource><Patient><name><family value=\"A\"/></name>\
                    <name><family value=\"B\"/></name></Patient></resource></entry></Bundle>";
        let tree = parse("", text.as_bytes(), &Limits::default()).tree;
        let last = tree.descendants(NodeId::ROOT).filter(|&node| tree.name(node) == "family").last().unwrap();
        assert_eq!(tree.xpath(last), "/Bundle/entry/resource/Patient/name[2]/family");
    }

    #[test]
    fn names_attributes_texts_and_extensions() {
        let text = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:x=\"urn:hl7-org:sdtc\"><id/><id/>\
                    <x:statusCode code=\"NEW\"/><title>A</title></ClinicalDocument>";
        let tree = parse("", text.as_bytes(), &Limits::default()).tree;
        let paths: Vec<String> = tree.descendants(NodeId::ROOT).map(|node| tree.path(node)).collect();
        let below = ["id[1]", "id[2]", "sdtc:statusCode", "sdtc:statusCode/@code", "title", "title/text()"];
        assert_eq!(paths, below.map(|path| format!("/ClinicalDocument/{path}")));
    }
}
