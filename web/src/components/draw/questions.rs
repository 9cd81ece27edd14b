//! Questions in their order, with their answers or with what can be answered.

use super::Draw;
use super::diagnoses::focusable;
use super::line::short;
use crate::components::icon::Icon;
use crate::components::tag::heading;
use crate::components::tag::spoken;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::view::Field;
use klarsyn::view::Look;
use klarsyn::view::Question;
use klarsyn::view::Scale;
use klarsyn::view::Value;
use yew::Html;

/// How many are shown at first.
const FIRST: usize = 60;

impl Draw<'_> {
    /// The questions as a list.
    pub fn questions(&self, all: &[Question], level: u8, name: &str) -> Html {
        let shown = self.instance.shown_of(name, all.len(), FIRST);
        let items = all.iter().enumerate().take(shown).map(|(i, it)| {
            let more = (i == FIRST).then_some(name);
            self.question(it, level, more)
        });
        let list = tag("ul", "k-questions").part("questions").all(items.collect());
        if shown == all.len() {
            return list.into();
        }
        tag("div", "k-stack").add(list).add(self.more_button(name, all.len() - shown)).into()
    }

    fn question(&self, it: &Question, level: u8, more: Option<&str>) -> Html {
        let mut title = heading(level.saturating_add(1), "k-question__text");
        if let Some(number) = &it.number {
            title = title.add(tag("span", "k-question__number").text(number)).text(" ");
        }
        let out = focusable(tag("li", "k-question").part("question"), more);
        let mut out = out.add(title.add(self.told("span", "", &it.text)));
        for condition in &it.conditions {
            let label = tag("span", "k-soft").text(&format!("{}: ", self.word(Word::AskedWhen)));
            out = out.add(tag("p", "k-small").add(label).add(self.told("span", "", condition)));
        }
        out = out.all(it.help.iter().map(|help| self.told("p", "k-small k-letter", help).into()).collect());
        let rules: Vec<&str> = it.rules.iter().map(|rule| rule.text.as_str()).collect();
        if !it.options.is_empty() {
            let options = it.options.iter().map(|option| self.told("li", "", option).into()).collect();
            out = out.add(tag("ul", "k-options").all(options));
        }
        if !rules.is_empty() {
            out = out.add(tag("p", "k-small k-soft").text(&rules.join(" · ")));
        }
        if !it.answers.is_empty() {
            let answers: Vec<Html> = it.answers.iter().map(|answer| self.answer(answer)).collect();
            out = out.add(tag("div", "k-answers").part("answer").add(spoken(self.word(Word::Answer))).all(answers));
        }
        out = out.maybe(it.scale.as_ref().map(scale));
        out = out.maybe(it.unanswered.as_ref().map(|words| self.noted(Icon::Empty, words)));
        out = out.maybe(self.attachments("", level.saturating_add(2), &it.attachments));
        let (ids, plain): (Vec<&Field>, Vec<&Field>) = it.fields.iter().partition(|field| field.look == Look::Id);
        if !plain.is_empty() {
            let rows = plain.into_iter().map(|field| self.row(&field.label, self.values(field))).collect();
            out = out.add(tag("dl", "k-facts k-small").part("facts").all(rows));
        }
        out.maybe(self.ids(&ids)).into()
    }

    fn answer(&self, answer: &Value) -> Html {
        tag("p", "k-answer").add(self.value(answer)).into()
    }
}

/// Where an answer lies between the ends of its scale; the answer in words stands above.
fn scale(scale: &Scale) -> Html {
    let share = if scale.share.is_finite() { scale.share.clamp(0.0, 1.0) } else { 0.0 };
    let at = 8.0 + 304.0 * share;
    let mut out = tag("svg", "k-scale").set("viewBox", "0 0 320 44").set("role", "img");
    out = out
        .attr("aria-label", scale.sentence.clone())
        .add(tag("path", "k-numberline__base").set("d", "M8 12H312M8 6v12M312 6v12"));
    out = out.add(tag("circle", "k-trend__dot").attr("cx", short(at)).set("cy", "12").set("r", "6"));
    for (x, anchor, words) in [("2", "start", &scale.low), ("318", "end", &scale.high)] {
        out = out.add(tag("text", "").set("x", x).set("y", "38").set("text-anchor", anchor).text(words));
    }
    out.into()
}
