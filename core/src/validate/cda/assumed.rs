//! What a report says of its own reach: that only the base was checked, or which version was taken.

use crate::diagnostic::Finding;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Cda;
use crate::tree::NodeId;
use crate::tree::Tree;
use crate::validate::Standard;
use crate::validate::choose::cda::marked;

/// Templates that are named at most.
const MOST: usize = 4;

/// What must be said of a document that was held against a standard that it does not clearly name,
/// or against none but the base.
pub fn assumed(tree: &Tree, standard: Option<&Standard>, asked: bool) -> Option<Finding> {
    let root = NodeId::ROOT;
    let base = standard.is_none_or(|standard| standard.is_cda_base());
    let problem = match standard {
        _ if base => {
            let templates = tree.named(root, "templateId").filter_map(|id| tree.child_value(id, "root"));
            Cda::BaseOnly { templates: templates.take(MOST).map(str::to_owned).collect() }
        }
        Some(standard) if !asked && !marked(tree, standard) => {
            Cda::VersionAssumed { standard: standard.id.to_string() }
        }
        _ => return None,
    };
    let mut finding = Finding::new(problem.into(), tree.node(root).key).severity(Severity::Information);
    finding.node = Some(root);
    finding.path = tree.path(root);
    Some(finding)
}
