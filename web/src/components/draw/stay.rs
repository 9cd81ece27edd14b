//! A stay in hospital: the state now, and what happened, the latest first.

use super::Draw;
use super::diagnoses::focusable;
use crate::components::icon::Icon;
use crate::components::icon::icon;
use crate::components::tag::heading;
use crate::components::tag::tag;
use klarsyn::view::Change;
use klarsyn::view::HospitalStay;
use klarsyn::view::StayEvent;
use klarsyn::view::StayNow;
use klarsyn::view::StayState;
use yew::Html;

/// How many events are shown at first.
const FIRST: usize = 30;

impl Draw<'_> {
    /// The state now beside the history.
    pub fn stay(&self, stay: &HospitalStay, name: &str) -> Vec<Html> {
        let list = format!("{name}-events");
        let mut grid = tag("div", "k-stay-grid");
        if let Some(now) = &stay.now {
            grid = grid.add(self.now(&stay.now_label, now, name));
        }
        let id = self.id(&format!("{name}-history"));
        let title = heading(self.level(1), "").attr("id", id.clone()).text(&stay.history_label);
        let head = tag("div", "k-section__head").add(title).add(tag("p", "k-small k-soft").text(&stay.history_text));
        let shown = self.instance.shown_of(&list, stay.events.len(), FIRST);
        let events = stay.events.iter().take(shown).enumerate();
        let events = events.map(|(i, it)| self.event(it, name, (i == FIRST).then_some(list.as_str()))).collect();
        let mut history = tag("section", "k-section").part("history").attr("aria-labelledby", id).add(head);
        history = history.add(tag("ol", "k-events").set("reversed", "").all(events));
        if shown < stay.events.len() {
            history = history.add(self.more_button(&list, stay.events.len() - shown));
        }
        vec![grid.add(history).into()]
    }

    fn now(&self, label: &str, now: &StayNow, name: &str) -> Html {
        let which = match now.state {
            StayState::Emergency | StayState::Admitted => Icon::Bed,
            StayState::OnLeave => Icon::Open,
            StayState::Discharged => Icon::Ok,
            StayState::Dead => Icon::Warning,
            StayState::Cancelled => Icon::Cancelled,
        };
        let id = self.id(&format!("{name}-now"));
        let title = heading(self.level(1), "").attr("id", id.clone()).text(label);
        let state = tag("p", "k-now__state").part("state").add(icon(which)).add(self.value(&now.text));
        let out = tag("section", "k-now").part("now").attr("aria-labelledby", id).add(title).add(state);
        out.maybe(self.facts("k-facts", &now.facts)).all(now.reasons.iter().map(|it| self.notice(it)).collect()).into()
    }

    fn event(&self, it: &StayEvent, name: &str, more: Option<&str>) -> Html {
        let id = self.id(&format!("{name}-{}", it.anchor));
        let class = if it.current { "k-event k-event--now" } else { "k-event" };
        let out = focusable(tag("li", class).part("event"), more).attr("id", id);
        let time = tag("p", "k-event__time").maybe(it.when.as_ref().map(|when| self.time(when)));
        let title = heading(self.level(2), "").add(self.struck(&it.text, it.cancelled));
        let mut body = tag("div", "k-event__body").add(title);
        if let Some(place) = &it.place {
            body = body.add(tag("p", "k-small k-soft").add(self.value(place)));
        }
        body = body.maybe(self.marks(&it.marks));
        body = body.all(it.remarks.iter().map(|it| tag("p", "k-small").add(self.value(it)).into()).collect());
        if !it.changes.is_empty() {
            let summary = tag("summary", "").text(&it.changes_label);
            let rows = it.changes.iter().map(|change| self.change(change)).collect();
            let list = tag("dl", "k-facts").all(rows);
            body = body.add(tag("details", "k-fold-inline").set("open", "").add(summary).add(list));
        }
        body = body.maybe(self.facts("k-facts k-small", &it.fields)).maybe(self.missing(&it.missing));
        out.add(tag("span", "k-rail").set("aria-hidden", "true")).add(time).add(body).into()
    }

    fn change(&self, change: &Change) -> Html {
        let mut inside: Vec<Html> = Vec::new();
        if let Some(before) = &change.before {
            inside.push(tag("del", "").add(self.value(before)).into());
            inside.push(crate::components::tag::text(" → "));
        }
        inside.push(self.value(&change.after));
        self.row(&change.label, inside)
    }
}
