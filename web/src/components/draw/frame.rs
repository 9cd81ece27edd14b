//! The frame of a viewer: root element, live region, and one white sheet for each document.

use super::Draw;
use crate::components::document::Msg;
use crate::components::icon::Icon;
use crate::components::icon::icon;
use crate::components::props::Shown;
use crate::components::tag::Tag;
use crate::components::tag::spoken;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::diagnostic::Language;
use klarsyn::view::Audience;
use klarsyn::view::View;
use yew::Html;

impl Draw<'_> {
    /// Everything.
    pub fn whole(&self, views: &[View]) -> Html {
        let (said, content) = match (&self.props.shown, views.first()) {
            (Shown::Loading, _) => (self.word(Word::Loading), vec![self.loading()]),
            (Shown::Failed(why), _) => (self.word(Word::Failed), vec![self.failed(why)]),
            (_, None) => (self.word(Word::Empty), vec![self.empty()]),
            (_, Some(first)) => (first.head().what.as_str(), self.sheets(views)),
        };
        let root = root(self.props.language, self.props.audience, self.props.theme.as_deref());
        let root = if self.props.shown == Shown::Loading { root.set("aria-busy", "true") } else { root };
        root.node(&self.instance.root)
            .add(tag("p", "k-vh").set("role", "status").text(said))
            .maybe(self.slot("context", self.props.context.clone()))
            .all(content)
            .maybe(self.slot("actions", self.props.actions.clone()))
            .into()
    }

    /// The place where a host may fill something in; what it gave as a property stands there else.
    pub fn slot(&self, name: &'static str, inside: Html) -> Option<Html> {
        if self.props.slots {
            return Some(tag("slot", "").set("name", name).add(inside).into());
        }
        (inside != Html::default()).then_some(inside)
    }

    fn sheets(&self, views: &[View]) -> Vec<Html> {
        let shown = self.instance.shown_of("views", views.len(), 25);
        let mut out: Vec<Html> = views.iter().enumerate().take(shown).map(|(i, it)| self.sheet(i, it)).collect();
        if shown < views.len() {
            out.push(self.more_button("views", views.len() - shown));
        }
        out
    }

    fn sheet(&self, number: usize, view: &View) -> Html {
        if self.props.only.is_some_and(|only| !only.fits(view)) && !self.instance.anyway {
            return self.other_kind(view);
        }
        if matches!(view, View::Other(it) if it.unreadable) {
            return self.unreadable(view);
        }
        let head = view.head();
        let name = format!("d{number}");
        let title = self.id(&name);
        let mut sheet = tag("article", "k-document").part("document").attr("aria-labelledby", title.clone());
        if number == 25 {
            sheet = sheet.set("data-more", "views").set("tabindex", "-1");
        }
        if let Some(line) = &head.print_line {
            sheet = sheet.add(tag("p", "k-print-only").text(line));
        }
        sheet = sheet.add(self.head(head, title));
        let mut notices: Vec<Html> = head.notices.iter().map(|it| self.notice(it)).collect();
        if !notices.is_empty() {
            notices = vec![tag("div", "k-stack").all(notices).into()];
        }
        let body = tag("div", "k-document__body k-report-sections").part("body").all(notices);
        sheet = match view {
            View::Correspondence(it) if head.notices.is_empty() => sheet.add(self.thread(it, number, &name)),
            View::Correspondence(it) => sheet.add(body).add(self.thread(it, number, &name)),
            View::DiagnosisCard(it) => sheet.add(body.all(self.card(it, &name))),
            View::Results(it) => sheet.add(body.all(self.results(it, &name))),
            View::HospitalStay(it) => sheet.add(body.all(self.stay(it, &name))),
            View::Receipt(it) => sheet.add(body.all(self.receipt(it))),
            View::Withheld(_) => sheet.add(body.maybe(self.withheld())),
            other => match other.document() {
                Some(it) => sheet.add(body.all(self.document(it, &name))),
                None => sheet.add(body),
            },
        };
        sheet.maybe(view.foot().and_then(|foot| self.foot(foot))).into()
    }

    /// A button that shows the rest of a list.
    pub fn more_button(&self, list: &str, hidden: usize) -> Html {
        let words = format!("{} ({hidden})", self.word(Word::ShowMore));
        let class = "k-button k-button--quiet k-button--small";
        tag("p", "k-actions k-more").add(self.button(class, None, &words, "", Msg::More(list.to_owned()))).into()
    }

    /// A button with an icon; `about` is told to those who listen.
    pub fn button(&self, class: &'static str, with: Option<Icon>, words: &str, about: &str, msg: Msg) -> Html {
        let button = tag("button", class).set("type", "button").part("button").click(self.on(msg));
        let button = button.maybe(with.map(icon)).text(words);
        if about.is_empty() { button.into() } else { button.add(spoken(&format!(" {about}"))).into() }
    }
}

/// The element that a component is in.
pub(crate) fn root(language: Language, audience: Audience, theme: Option<&str>) -> Tag {
    let root = tag("div", "klarsyn").part("root").set("lang", language_tag(language));
    let root = root.set("data-audience", if audience == Audience::Citizen { "citizen" } else { "clinician" });
    match theme {
        Some(theme) if !theme.is_empty() => root.attr("data-theme", theme.to_owned()),
        _ => root,
    }
}

/// The language as HTML names it.
pub(crate) fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Da => "da",
        Language::En => "en",
    }
}
