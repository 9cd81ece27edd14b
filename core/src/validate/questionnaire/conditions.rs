//! A Questionnaire as a message: what its conditions ask for.

use super::super::run::Run;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Questionnaire;
use crate::map::Map;
use crate::tree::NodeId;

impl<'s> Run<'s> {
    /// Checks that each condition asks for an item that is there, and comes before.
    pub(in super::super) fn questionnaire(&mut self, form: NodeId) {
        let tree = self.tree;
        let items: Vec<NodeId> = tree.descendants(form).filter(|node| tree.name(*node) == "item").collect();
        let links: Map<&str, NodeId> =
            items.iter().rev().filter_map(|item| Some((tree.child_value(*item, "linkId")?, *item))).collect();
        for item in items {
            for condition in tree.named(item, "enableWhen") {
                let Some(link) = tree.child_value(condition, "question") else { continue };
                match links.get(link) {
                    None => self.error(Questionnaire::ConditionTarget { link: link.into() }, condition),
                    Some(asked) if *asked == item || tree.ancestors(*asked).any(|above| above == item) => {
                        self.error(Questionnaire::ConditionOwn { link: link.into() }, condition);
                    }
                    Some(asked) if asked.index() >= item.index() => {
                        let problem = Questionnaire::ConditionLater { link: link.into() };
                        self.add(Problem::Questionnaire(problem), condition, Severity::Warning);
                    }
                    Some(_) => {}
                }
            }
        }
    }
}
