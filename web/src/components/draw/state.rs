//! Nothing to see, and why: loading, empty, of another kind, unreadable, failed, withheld.

use super::Draw;
use crate::components::document::Msg;
use crate::components::icon::Icon;
use crate::components::icon::icon;
use crate::components::props::ViewEvent;
use crate::components::tag::heading;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::view::View;
use yew::Html;

impl Draw<'_> {
    /// The shape of what will come.
    pub fn loading(&self) -> Html {
        const BARS: [&str; 7] = [
            "k-skeleton k-skeleton--mid",
            "k-skeleton k-skeleton--title",
            "k-skeleton k-skeleton--short",
            "k-skeleton k-skeleton--long",
            "k-skeleton k-skeleton--long",
            "k-skeleton k-skeleton--mid",
            "k-skeleton k-skeleton--box",
        ];
        let bars = BARS.map(|class| tag("span", class).into()).to_vec();
        let inside = tag("div", "k-state k-skeletons").set("aria-hidden", "true").all(bars);
        let sheet: Html = tag("div", "k-document").part("loading").add(inside).into();
        self.slot("loading", sheet).unwrap_or_default()
    }

    /// Nothing to show is an answer.
    pub fn empty(&self) -> Html {
        let sheet = self.says(Icon::Empty, self.word(Word::Empty), &[self.word(Word::EmptyText)], "empty", Vec::new());
        self.slot("empty", sheet).unwrap_or_default()
    }

    /// Something went wrong before anything could be shown.
    pub fn failed(&self, why: &str) -> Html {
        let sheet = self.says(Icon::Broken, self.word(Word::Failed), &[why], "error", Vec::new());
        self.slot("error", sheet).unwrap_or_default()
    }

    /// A document that another viewer is for.
    pub fn other_kind(&self, view: &View) -> Html {
        let what = format!("{} {}", self.word(Word::OtherKindText), view.head().what);
        let open = self.word(Word::ShowAnyway);
        let buttons = vec![self.button("k-button k-button--quiet", None, open, "", Msg::Anyway)];
        self.says(Icon::Open, self.word(Word::OtherKind), &[&what], "unsupported", buttons)
    }

    /// A file of which nothing could be read.
    pub fn unreadable(&self, view: &View) -> Html {
        let notices = &view.head().notices;
        let mut texts: Vec<&str> = notices.iter().flat_map(|it| [it.title.as_str(), it.text.as_str()]).collect();
        texts.retain(|text| !text.is_empty());
        if texts.is_empty() {
            texts.push(self.word(Word::UnreadableText));
        }
        let sheet = self.says(Icon::Broken, self.word(Word::Unreadable), &texts, "error", self.report_buttons());
        self.slot("error", sheet).unwrap_or_default()
    }

    /// What can be done about a message that is not shown.
    pub fn withheld(&self) -> Option<Html> {
        let buttons = self.report_buttons();
        (!buttons.is_empty()).then(|| tag("p", "k-actions").all(buttons).into())
    }

    fn report_buttons(&self) -> Vec<Html> {
        let mut buttons = Vec::new();
        let offers = self.props.offers;
        if offers.report {
            let tell = Msg::Tell(ViewEvent::ShowReport);
            buttons.push(self.button("k-button", None, self.word(Word::ShowReport), "", tell));
        }
        if offers.receipt {
            let tell = Msg::Tell(ViewEvent::MakeReceipt);
            buttons.push(self.button("k-button k-button--quiet", None, self.word(Word::MakeReceipt), "", tell));
        }
        buttons
    }

    fn says(&self, which: Icon, title: &str, texts: &[&str], part: &'static str, buttons: Vec<Html>) -> Html {
        let texts = texts.iter().map(|text| tag("p", "").text(text).into()).collect();
        let words = tag("div", "k-state__text").add(heading(self.level(0), "").text(title)).all(texts);
        let mut inside = tag("div", "k-state k-state--centre").add(icon(which)).add(words);
        if !buttons.is_empty() {
            inside = inside.add(tag("p", "k-actions").all(buttons));
        }
        tag("div", "k-document").part(part).add(inside).into()
    }
}
