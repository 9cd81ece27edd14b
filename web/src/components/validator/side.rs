//! The side: where files are dropped and text is pasted, and the list of what came.

use super::files;
use super::item::Item;
use super::view::Msg;
use super::view::Validator;
use super::view::ValidatorProps;
use crate::components::draw::Instance;
use crate::components::icon::Icon;
use crate::components::icon::icon;
use crate::components::tag::Tag;
use crate::components::tag::heading;
use crate::components::tag::tag;
use crate::components::words::Word;
use crate::components::words::word;
use klarsyn::report::Verdict;
use std::rc::Rc;
use web_sys::DragEvent;
use yew::Callback;
use yew::Html;
use yew::NodeRef;
use yew::html::Scope;
use yew::virtual_dom::Listener;

/// What drawing needs to know.
pub(super) struct Side<'a> {
    pub props: &'a ValidatorProps,
    pub items: &'a [Item],
    pub current: usize,
    pub over: bool,
    pub paste: bool,
    pub area: &'a NodeRef,
    pub instance: &'a Instance,
    pub link: &'a Scope<Validator>,
}

impl Side<'_> {
    pub fn draw(&self) -> Html {
        let id = self.instance.id(&self.props.id, "files");
        let title = heading(self.props.level, "k-vh").attr("id", id.clone()).text(self.word(Word::Files));
        let mut out = tag("section", "k-tool__side").part("side").attr("aria-labelledby", id.clone()).add(title);
        out = out.add(self.drop());
        if self.items.is_empty() {
            return out.into();
        }
        let files = self.items.iter().enumerate().map(|(number, item)| self.file(number, item)).collect();
        out.add(tag("ul", "k-files").part("files").attr("aria-labelledby", id).all(files)).into()
    }

    fn word(&self, which: Word) -> &'static str {
        word(which, self.props.language)
    }

    fn read(&self) -> Callback<(String, Vec<u8>)> {
        self.link.callback(|(name, bytes): (String, Vec<u8>)| Msg::Read(name, bytes.into()))
    }

    fn drop(&self) -> Html {
        let (input, help) = (self.instance.id(&self.props.id, "file"), self.instance.id(&self.props.id, "file-help"));
        let pick = {
            let read = self.read();
            Callback::from(move |event: web_sys::Event| files::picked(&event, read.clone()))
        };
        let picker = tag("input", "k-vh").set("type", "file").set("multiple", "").attr("id", input.clone());
        let picker = picker.attr("aria-describedby", help.clone());
        let picker = picker.listen(vec![Some(Rc::new(yew::html::onchange::Wrapper::new(pick)))]);
        let label = tag("label", "k-button").part("button").attr("for", input).text(self.word(Word::ChooseFiles));
        let paste = self.button("k-button k-button--quiet", self.word(Word::Paste), Msg::Paste);
        let mut out = tag("div", if self.over { "k-drop k-drop--over" } else { "k-drop" }).part("drop");
        out = out.listen(self.drag());
        out = out.add(tag("p", "").add(tag("strong", "").text(self.word(Word::DropFiles))));
        out = out.add(tag("p", "k-small k-soft").attr("id", help).text(self.word(Word::PasteText)));
        out = out.add(tag("div", "k-actions").add(picker).add(label).add(paste));
        if self.paste {
            let area = self.instance.id(&self.props.id, "text");
            let label = tag("label", "k-small").attr("for", area.clone()).text(self.word(Word::PasteLabel));
            let field = tag("textarea", "").attr("id", area).set("spellcheck", "false").set("autocomplete", "off");
            let check = self.button("k-button k-button--small", self.word(Word::Check), Msg::Pasted);
            let paste = tag("div", "k-paste").add(label).add(field.node(self.area));
            out = out.add(paste.add(tag("p", "k-actions").add(check)));
        }
        out.add(tag("p", "k-small k-soft").text(self.word(Word::Stays))).into()
    }

    fn drag(&self) -> Vec<Option<Rc<dyn Listener>>> {
        let read = self.read();
        let (over, dropped) = (self.link.clone(), self.link.clone());
        let leave = self.link.callback(|_: DragEvent| Msg::Over(false));
        let over = Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.send_message(Msg::Over(true));
        });
        let drop = Callback::from(move |event: DragEvent| {
            event.prevent_default();
            dropped.send_message(Msg::Over(false));
            files::read(event.data_transfer().and_then(|data| data.files()), read.clone());
        });
        vec![
            Some(Rc::new(yew::html::ondragover::Wrapper::new(over))),
            Some(Rc::new(yew::html::ondragleave::Wrapper::new(leave))),
            Some(Rc::new(yew::html::ondrop::Wrapper::new(drop))),
        ]
    }

    fn file(&self, number: usize, item: &Item) -> Html {
        let (class, which, words) = match &item.checked {
            None => ("k-verdict-line", Icon::Open, self.word(Word::Checking)),
            Some(Err(_)) => ("k-verdict-line k-is-invalid", Icon::Broken, self.word(Word::Failed)),
            Some(Ok(checked)) => match checked.verdict {
                Verdict::Valid => ("k-verdict-line k-is-valid", Icon::Ok, self.word(Word::Valid)),
                Verdict::Invalid => ("k-verdict-line k-is-invalid", Icon::Error, self.word(Word::Invalid)),
                Verdict::Undecided => ("k-verdict-line k-is-open", Icon::Open, self.word(Word::Undecided)),
            },
        };
        let link = self.link.clone();
        let choose = Callback::from(move |_| link.send_message(Msg::Choose(number)));
        let mut button = tag("button", "k-file").set("type", "button").part("file").click(choose);
        if number == self.current {
            button = button.set("aria-current", "true");
        }
        button = button.add(tag("span", "k-files__name").text(&item.name));
        if let Some(checked) = item.report() {
            button = button.add(tag("span", "k-small k-soft").text(&checked.context));
        }
        let verdict = tag("span", class).add(icon(which)).add(tag("strong", "").text(words));
        let verdict: Tag = match item.report() {
            Some(checked) => verdict.add(tag("span", "").text(&self.counted(checked.count(|_| true)))),
            None => verdict,
        };
        tag("li", "").add(button.add(verdict)).into()
    }

    fn counted(&self, findings: usize) -> String {
        match findings {
            0 => self.word(Word::NotFound).to_owned(),
            _ => format!("{}: {findings}", self.word(Word::Findings)),
        }
    }

    pub fn button(&self, class: &'static str, words: &str, msg: Msg) -> Html {
        let link = self.link.clone();
        let click = Callback::from(move |_| link.send_message(msg.clone()));
        tag("button", class).set("type", "button").part("button").click(click).text(words).into()
    }
}
