//! Paths of findings, told with what the walk learnt of each element.
//!
//! An element that may repeat has its index also where it stands alone, and a choice has its type
//! apart from its name. Only the definitions tell either of a lone XML element, and a finding may
//! be made before the walk has been there: so paths are told anew at the end.

use crate::diagnostic::Finding;
use crate::schema::Element;
use crate::schema::Primitive;
use crate::text::cut;
use crate::tree::Format;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::fmt::Write as _;

/// The mark of an element that may repeat; the other bits are a choice's length.
const REPEATS: u8 = 0x80;

/// What is known of each node for its path: whether its element may repeat, and for a choice how
/// long the name is without its type.
pub struct Paths {
    marks: Vec<u8>,
}

impl Paths {
    pub(super) fn new(tree: &Tree) -> Self {
        Self { marks: vec![0; tree.len()] }
    }

    /// Keeps for a node's path what its element tells.
    #[inline]
    pub(super) fn mark(&mut self, node: NodeId, element: &Element) {
        self.marks[node.index()] = element.stem | if element.repeats { REPEATS } else { 0 };
    }

    /// The node as a FHIRPath from the root.
    pub(super) fn path(&self, tree: &Tree, node: NodeId) -> String {
        if tree.format == Format::PlainXml {
            return tree.xpath(node);
        }
        let mut steps: Vec<NodeId> = vec![node];
        steps.extend(tree.ancestors(node));
        let root = steps.pop().unwrap_or(node);
        let mut path = match tree.type_name(root) {
            "" => tree.step(root).to_string(),
            name => cut(name, 80).to_string(),
        };
        for step in steps.into_iter().rev() {
            let at = tree.node(step);
            path.push('.');
            let mark = self.marks.get(step.index()).copied().unwrap_or(0);
            let name = tree.step(step);
            match name.split_at_checked(usize::from(mark & !REPEATS)) {
                Some((stem, type_name)) if !stem.is_empty() => {
                    let _ = write!(path, "{stem}.ofType({})", type_of_suffix(type_name));
                }
                _ => path.push_str(name),
            }
            if at.in_array || at.index > 0 || mark & REPEATS != 0 {
                let _ = write!(path, "[{}]", at.index);
            }
        }
        path
    }

    /// Tells the paths of findings anew; a path that is not its node's (or its parent's) stays.
    pub fn settle(&self, tree: &Tree, findings: &mut [Finding]) {
        for finding in findings {
            let Some(node) = finding.node.filter(|node| node.index() < tree.len()) else { continue };
            let told = bare(&finding.path);
            let candidates = std::iter::once(node).chain(tree.parent(node));
            let fresh = candidates.map(|at| self.path(tree, at)).find(|fresh| bare(fresh) == told);
            if let Some(fresh) = fresh {
                finding.path = fresh;
            }
        }
    }
}

/// A path as the text has it: `value.ofType(string)[0]` is `valuestring`.
fn bare(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(at) = rest.find(['[', '.']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        rest = if from.starts_with('[') {
            from.split_once(']').map_or("", |(_, rest)| rest)
        } else if let Some(typed) = from.strip_prefix(".ofType(") {
            let (type_name, after) = typed.split_once(')').unwrap_or((typed, ""));
            out.push_str(type_name);
            after
        } else {
            out.push('.');
            &from[1..]
        };
    }
    out.push_str(rest);
    out.to_ascii_lowercase()
}

/// `DateTime` behind a choice's name is `dateTime`; `Identifier` is itself.
pub(super) fn type_of_suffix(suffix: &str) -> String {
    let mut letters = suffix.chars();
    let lower: String = letters.next().into_iter().map(|letter| letter.to_ascii_lowercase()).chain(letters).collect();
    if Primitive::named(&lower).is_some() { lower } else { suffix.to_string() }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn the_same_path_told_with_more_or_less() {
        let cases = [
            ("Bundle.entry[0].resource.valueString", "Bundle.entry.resource.value.ofType(string)"),
            ("A.extension[0].valueDateTime", "A.extension.value.ofType(dateTime)"),
            ("A", "A"),
        ];
        for (one, other) in cases {
            assert_eq!(bare(one), bare(other));
        }
        assert_ne!(bare("A.b[0].c"), bare("A.b[0]"));
    }
}
