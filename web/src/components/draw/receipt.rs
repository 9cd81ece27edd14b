//! Another system's answer to a message.

use super::Draw;
use crate::components::tag::heading;
use crate::components::tag::tag;
use klarsyn::view::Receipt;
use yew::Html;

impl Draw<'_> {
    /// The answer, and the reasons for it.
    pub fn receipt(&self, receipt: &Receipt) -> Vec<Html> {
        let mut out: Vec<Html> = self.facts("k-facts", &receipt.facts).into_iter().collect();
        if !receipt.issues.is_empty() {
            let issues = receipt.issues.iter().map(|issue| {
                let title = heading(self.level(2), "").add(self.value(&issue.title));
                let item = tag("li", "k-diagnosis").part("issue").add(title);
                item.maybe(self.marks(&issue.marks)).maybe(self.facts("k-facts", &issue.fields)).into()
            });
            let title = heading(self.level(1), "k-group-title").text(&receipt.issues_label);
            out.push(tag("section", "").add(title).add(tag("ol", "k-diagnoses").all(issues.collect())).into());
        }
        out
    }
}
