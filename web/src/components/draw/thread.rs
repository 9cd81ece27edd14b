//! A thread of correspondence on a rail, the oldest message first.

use super::Draw;
use crate::components::document::Msg;
use crate::components::icon::Icon;
use crate::components::icon::icon;
use crate::components::props::ViewEvent;
use crate::components::tag::heading;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::view::Correspondence;
use klarsyn::view::MarkKind;
use klarsyn::view::Segment;
use klarsyn::view::View;
use yew::Html;

/// Older messages than these are shown on request.
const LATEST: usize = 100;

impl Draw<'_> {
    /// The messages of the thread.
    pub fn thread(&self, thread: &Correspondence, number: usize, name: &str) -> Html {
        let list = format!("{name}-thread");
        let segments = &thread.segments;
        let hidden = segments.len() - self.instance.shown_of(&list, segments.len(), LATEST);
        let all = self.instance.drawn.borrow_mut().parts(number, segments.len(), hidden, |drawn, place| {
            let it = &segments[place];
            let same = matches!(drawn, Some(View::Correspondence(of)) if of.segments.get(place) == Some(it));
            (!same).then(|| self.segment(it, name, (place == 0).then_some(&list)))
        });
        let mut out = tag("div", "k-thread-frame").part("thread");
        if hidden > 0 {
            out = out.add(self.more_button(&list, hidden));
        }
        out.add(tag("ol", "k-thread").all(all)).into()
    }

    fn segment(&self, it: &Segment, name: &str, more: Option<&String>) -> Html {
        let unread = it.marks.iter().any(|mark| mark.kind == MarkKind::Unread);
        let class = if unread { "k-segment k-segment--unread" } else { "k-segment" };
        let anchor = self.id(&format!("{name}-{}", it.anchor));
        let title = format!("{anchor}-h");
        let mut item = tag("li", class).part("segment").attr("id", anchor).set("tabindex", "-1");
        if let Some(list) = more {
            item = item.attr("data-more", list.clone());
        }
        let body = tag("article", "").attr("aria-labelledby", title.clone()).add(self.segment_head(it, name, title));
        let mut body = body;
        if let Some(reason) = &it.reason {
            let strong = tag("strong", "").text(self.word(Word::Reason));
            body = body.add(tag("p", "k-reason").add(strong).add(self.told("span", "", reason)));
        }
        for text in &it.texts {
            body = body.add(self.told("p", "k-letter", text).part("letter"));
        }
        let level = self.level(2);
        body = body
            .maybe(self.attachments(&it.attachments_label, level, &it.attachments))
            .maybe(self.facts("k-signature", &it.signature))
            .maybe(self.facts("k-facts k-small", &it.fields))
            .maybe(self.facts("k-facts k-small", &it.identifiers))
            .maybe(self.missing(&it.missing))
            .maybe(self.reply_buttons(it));
        let rail = tag("span", "k-rail").set("aria-hidden", "true");
        item.add(rail).add(body).into()
    }

    fn segment_head(&self, it: &Segment, name: &str, title: String) -> Html {
        let who = heading(self.level(1), "").attr("id", title).add(self.value(&it.organisation));
        let who = tag("div", "k-segment__who").add(who).maybe(self.marks(&it.marks));
        let mut meta = tag("p", "k-segment__meta").maybe(it.when.as_ref().map(|when| self.time(when)));
        for (number, to) in it.to.iter().enumerate() {
            meta = meta.text(match (number, it.when.is_some()) {
                (0, true) => self.word(Word::SentTo),
                (0, false) => self.word(Word::To),
                _ => ", ",
            });
            meta = meta.add(self.value(to));
        }
        let mut out = tag("header", "k-segment__head").add(who).add(meta);
        if let Some(answers) = &it.answers {
            let mut text = tag("span", "").text(&format!("{} ", answers.label));
            text = match &answers.anchor {
                Some(anchor) => {
                    let target = self.id(&format!("{name}-{anchor}"));
                    text.add(tag("a", "").attr("href", format!("#{target}")).click(self.go(target)).text(&answers.text))
                }
                None => text.text(&answers.text),
            };
            out = out.add(tag("p", "k-segment__rel").add(icon(Icon::Reply)).add(text));
        }
        out.into()
    }

    fn reply_buttons(&self, it: &Segment) -> Option<Html> {
        let (message, offers) = (it.messages.last().copied().unwrap_or_default(), self.props.offers);
        let mut all: Vec<Html> = Vec::new();
        if it.can_reply && offers.reply {
            let tell = Msg::Tell(ViewEvent::Reply { message, anchor: it.anchor.clone() });
            all.push(self.button("k-button k-button--small", Some(Icon::Reply), self.word(Word::Reply), "", tell));
        }
        if it.can_forward && offers.forward {
            let tell = Msg::Tell(ViewEvent::Forward { message, anchor: it.anchor.clone() });
            let class = "k-button k-button--quiet k-button--small";
            all.push(self.button(class, Some(Icon::Forward), self.word(Word::Forward), "", tell));
        }
        (!all.is_empty()).then(|| tag("p", "k-actions").all(all).into())
    }
}
