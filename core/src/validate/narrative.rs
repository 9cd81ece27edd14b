//! Narrative: what may stand in it.

use super::run::Run;
use crate::narrative;
use crate::tree::NodeId;

impl<'s> Run<'s> {
    /// Checks the `div` of a narrative.
    pub(super) fn narrative(&mut self, node: NodeId) {
        let mut found = Vec::new();
        narrative::check(self.tree, node, &mut found);
        if !found.is_empty() {
            let path = self.path(node);
            for mut finding in found {
                finding.path.clone_from(&path);
                self.push(finding);
            }
        }
    }
}
