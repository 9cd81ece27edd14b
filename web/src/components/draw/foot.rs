//! The bottom of a document: what is missing, what is left out, the sender's own text.

use super::Draw;
use crate::components::tag::Tag;
use crate::components::tag::heading;
use crate::components::tag::keyed;
use crate::components::tag::tag;
use klarsyn::view::Foot;
use yew::Html;

impl Draw<'_> {
    /// The bottom; none where there is nothing to say.
    pub fn foot(&self, foot: &Foot) -> Option<Html> {
        let mut all: Vec<Html> = Vec::new();
        if let Some(missing) = self.missing(&foot.missing) {
            let label = tag("p", "k-small").add(tag("strong", "").text(&foot.missing_label));
            all.push(tag("div", "k-foot-note").add(label).add(missing).into());
        }
        for it in &foot.folds {
            // The lists of a thread grow at their end.
            let rows = self.rows(&it.fields).into_iter().enumerate().map(|(place, row)| keyed(row, place)).collect();
            let facts = (!it.fields.is_empty()).then(|| tag("dl", "k-facts").part("facts").all(rows).into());
            all.push(fold(&it.label).add(tag("div", "").maybe(facts)).into());
        }
        if !foot.left_out_text.is_empty() {
            let items = foot.left_out.iter();
            let rows = items.map(|it| tag("li", "").text(&format!("{} ({})", it.label, it.count)).into()).collect();
            all.push(fold(&foot.left_out_text).part("left-out").add(tag("ul", "k-missing-list").all(rows)).into());
        }
        if !foot.narratives.is_empty() {
            let several = foot.narratives.len() > 1;
            let mut inside = tag("div", "k-narratives");
            for it in &foot.narratives {
                if several {
                    inside = inside.add(heading(self.level(1), "").text(&it.title));
                }
                inside = inside.add(self.narrative(it));
            }
            all.push(fold(&foot.narrative_label).part("narrative").add(inside).into());
        }
        (!all.is_empty()).then(|| tag("div", "k-document__foot").part("foot").all(all).into())
    }
}

/// Something folded away under a line.
fn fold(label: &str) -> Tag {
    tag("details", "k-fold").add(tag("summary", "").text(label))
}
