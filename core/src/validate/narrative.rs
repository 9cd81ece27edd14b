//! Narrative: what may stand in it.

use super::run::Run;
use crate::diagnostic::Finding;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Narrative;
use crate::narrative;
use crate::schema::rules::Quick;
use crate::tree::NodeId;
use std::rc::Rc;

/// What was found in a narrative. Its rules and its type ask for the same, so it is kept.
pub(super) struct Judged {
    found: Vec<Finding>,
    allowed: bool,
    content: bool,
}

/// Whether the reading found that what stands in place of a narrative is none.
pub(super) fn is_none(finding: &Finding) -> bool {
    matches!(finding.problem, Problem::Narrative(Narrative::Namespace { .. } | Narrative::NotADiv { .. }))
}

impl<'s> Run<'s> {
    /// Checks the `div` of a narrative.
    pub(super) fn narrative(&mut self, node: NodeId) {
        self.flawed |= self.no_narratives.contains(&node);
        let judged = self.judged(node);
        for finding in &judged.found {
            let path = self.path(node);
            self.push(Finding { path, ..finding.clone() });
        }
    }

    /// An invariant that is answered without its expression; none where that must be asked.
    pub(super) fn quick(&mut self, quick: Quick, node: NodeId) -> Option<bool> {
        match quick {
            Quick::Txt1 => Some(self.judged(node).allowed),
            Quick::Txt2 => Some(self.judged(node).content),
            _ => quick.holds(self.tree, node),
        }
    }

    fn judged(&mut self, node: NodeId) -> Rc<Judged> {
        let tree = self.tree;
        let judge = || {
            let mut found = Vec::new();
            let read = narrative::check(tree, node, &mut found);
            let empty = |f: &Finding| matches!(f.problem, Problem::Narrative(Narrative::NoContent));
            let other = |f: &Finding| matches!(f.problem, Problem::Narrative(Narrative::Address { .. }));
            Rc::new(Judged {
                allowed: read && found.iter().all(|f| f.severity > Severity::Error || empty(f) || other(f)),
                content: read && !found.iter().any(empty),
                found,
            })
        };
        self.narratives.or_insert_with(node, judge).clone()
    }
}
