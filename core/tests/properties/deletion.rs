//! What is taken out of a valid message is one mistake, and told as one.

use crate::common::Example;
use crate::common::world;
use klarsyn::Options;
use klarsyn::diagnostic::Severity;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;

/// The text without a member, or without one item of an array; none where that is no JSON any more.
fn without(tree: &Tree, node: NodeId) -> Option<String> {
    let text = &tree.source.text;
    let found = tree.node(node);
    if found.in_array || found.key.is_empty() || found.twin {
        return None;
    }
    let (start, end) = (found.key.start as usize, found.span.end as usize);
    let (before, after) = (&text[..start], &text[end..]);
    let (kept, rest) = (before.trim_end(), after.trim_start());
    match (kept.strip_suffix(','), rest.strip_prefix(',')) {
        (_, Some(rest)) => Some(format!("{kept}{rest}")),
        (Some(kept), None) => Some(format!("{kept}{rest}")),
        (None, None) => None,
    }
}

#[test]
fn an_element_that_is_required_and_missing_is_one_finding() {
    let mut wrong = Vec::new();
    let (mut tried, mut required) = (0, 0);
    let mut standard = String::new();
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        // One of each standard.
        if example.standard == standard {
            continue;
        }
        standard.clone_from(&example.standard);
        let text = std::fs::read_to_string(example.json()).unwrap();
        let tree = parse("", text.as_bytes(), &Limits::default()).tree;
        for node in tree.descendants(NodeId::ROOT).step_by(3) {
            let Some(without) = without(&tree, node) else { continue };
            let report = world::all().validate("", without.as_bytes(), &Options::default());
            tried += 1;
            let roots = || report.roots().filter(|finding| finding.severity <= Severity::Error);
            let missing = |finding: &&klarsyn::diagnostic::Finding| finding.problem.code().name == "missing-element";
            if roots().any(|finding| missing(&finding)) {
                required += 1;
                if roots().count() != 1 {
                    let told: Vec<String> = roots().map(|f| format!("{} {}", f.problem.code().name, f.path)).collect();
                    wrong.push(format!("{standard} {}: {told:?}", tree.path(node)));
                }
            }
        }
    }
    assert!(tried > 300 && required > 60, "{required} of {tried} were required");
    assert!(wrong.is_empty(), "{} of {required}:\n{}", wrong.len(), wrong.join("\n"));
}
