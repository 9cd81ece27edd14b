//! Files and links that came along: to be stored first, pictures to be seen, links never followed
//! by themselves.

use super::Draw;
use super::narrative::link;
use crate::components::document::Msg;
use crate::components::icon::Icon;
use crate::components::icon::icon;
use crate::components::tag::heading;
use crate::components::tag::spoken;
use crate::components::tag::tag;
use crate::components::tag::text;
use crate::components::words::Word;
use klarsyn::view::Attachment;
use klarsyn::view::FileKind;
use std::rc::Rc;
use yew::Html;

const SMALL: &str = "k-button k-button--quiet k-button--small";

impl Draw<'_> {
    /// Attachments under their heading.
    pub fn attachments(&self, label: &str, level: u8, attachments: &[Attachment]) -> Option<Html> {
        (!attachments.is_empty()).then(|| {
            let all = attachments.iter().map(|it| self.attachment(it)).collect();
            let list = tag("ul", "k-attachment-list").all(all);
            let out = tag("div", "k-attachments").part("attachments");
            let out = if label.is_empty() { out } else { out.add(heading(level, "").text(label)) };
            out.add(list).into()
        })
    }

    fn attachment(&self, it: &Attachment) -> Html {
        let picture = self.instance.picture(&it.at);
        let mut words = tag("div", "k-attachment__text");
        words = words.add(self.told("p", "k-attachment__title", &it.title));
        let mut meta = tag("p", "k-attachment__meta").text(&it.summary);
        if let Some(created) = &it.created {
            meta = meta.text(self.word(Word::Made)).add(self.short(created));
        }
        words = words.add(meta);
        for note in it.wrong_type.iter().chain(&it.missing) {
            words = words.add(tag("p", "k-found").add(icon(Icon::Warning)).add(tag("span", "").text(note)));
        }
        if let Some(found) = &it.found {
            words = words.add(tag("p", "k-found").add(icon(Icon::Found)).add(tag("span", "").text(found)));
        }
        if let (Some(as_written), None) = (&it.link, &it.url) {
            words = words.add(tag("p", "k-small").add(tag("code", "").text(&as_written.text)));
        }
        words = words.maybe(self.facts("k-facts k-small", &it.fields)).maybe(self.buttons(it, picture.is_some()));
        if let Some(url) = picture {
            let picture = tag("img", "k-picture").attr("src", url.to_owned()).attr("alt", it.title.text.clone());
            words = words.add(picture.part("picture"));
        }
        let kind = tag("span", "k-attachment__kind").set("aria-hidden", "true").add(badge(it));
        tag("li", "k-attachment").part("attachment").add(kind).add(words).into()
    }

    fn buttons(&self, it: &Attachment, seen: bool) -> Option<Html> {
        let mut all: Vec<Html> = Vec::new();
        let title = it.title.text.as_str();
        let rc = || Rc::new(it.clone());
        if let Some(url) = &it.url {
            let words = self.word(Word::OpenLink);
            let out = link(tag("a", SMALL), url).part("button").add(icon(Icon::Link)).text(words);
            all.push(out.add(spoken(&format!(" {title}"))).into());
        }
        if it.content.is_some() {
            if it.kind == FileKind::Image {
                let words = self.word(if seen { Word::HideImage } else { Word::ShowImage });
                all.push(self.button(SMALL, Some(Icon::Eye), words, title, Msg::Preview(rc())));
            } else if self.props.offers.open {
                all.push(self.button(SMALL, Some(Icon::Eye), self.word(Word::Open), title, Msg::Open(rc())));
            }
            all.push(self.button(SMALL, Some(Icon::Download), self.word(Word::Download), title, Msg::Download(rc())));
        }
        (!all.is_empty()).then(|| tag("p", "k-actions").all(all).into())
    }
}

/// What the file is, in three letters or a drawing.
fn badge(it: &Attachment) -> Html {
    match it.kind {
        FileKind::Pdf => text("PDF"),
        FileKind::Text => text("TXT"),
        FileKind::Image | FileKind::OtherImage => icon(Icon::Eye),
        FileKind::Link => icon(Icon::Link),
        FileKind::Absent => icon(Icon::Broken),
        FileKind::Other => icon(Icon::Download),
    }
}
