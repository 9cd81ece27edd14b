//! Narrative: what may stand in it.

use super::run::Run;
use crate::diagnostic::Finding;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Narrative;
use crate::narrative;
use crate::schema::rules::Quick;
use crate::tree::NodeId;

/// What a narrative is. Its rules and its type ask for the same, so it is kept.
#[derive(Clone, Copy)]
pub(super) struct Judged {
    faultless: bool,
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
        if self.judged(node).faultless {
            return;
        }
        let mut found = Vec::new();
        narrative::check(self.tree, node, &mut found);
        for mut finding in found {
            finding.path = self.path(node);
            self.push(finding);
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

    fn judged(&mut self, node: NodeId) -> Judged {
        let tree = self.tree;
        let judge = || {
            let mut found = Vec::new();
            let read = narrative::check(tree, node, &mut found);
            let empty = |f: &Finding| matches!(f.problem, Problem::Narrative(Narrative::NoContent));
            let other = |f: &Finding| matches!(f.problem, Problem::Narrative(Narrative::Address { .. }));
            Judged {
                faultless: found.is_empty(),
                allowed: read && found.iter().all(|f| f.severity > Severity::Error || empty(f) || other(f)),
                content: read && !found.iter().any(empty),
            }
        };
        *self.narratives.or_insert_with(node, judge)
    }
}
