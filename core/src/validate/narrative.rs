//! Narrative: what may stand in it.

use super::run::Run;
use crate::tree::NodeId;

impl<'s> Run<'s> {
    /// Checks the `div` of a narrative.
    pub(super) fn narrative(&mut self, node: NodeId) {
        let _ = node;
    }
}
