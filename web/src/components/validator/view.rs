//! `Validator`: the list of messages beside the report of one of them.

use super::files;
use super::item::Ask;
use super::item::Check;
use super::item::Item;
use super::item::Wanted;
use super::side::Side;
use crate::components::Document;
use crate::components::Shown;
use crate::components::download;
use crate::components::draw::Instance;
use crate::components::draw::root;
use crate::components::report::Checked;
use crate::components::report::Report;
use crate::components::report::ReportEvent;
use crate::components::report::ReportOffers;
use crate::components::tag::tag;
use crate::components::words::Word;
use crate::components::words::word;
use klarsyn::diagnostic::Language;
use klarsyn::view::Audience;
use klarsyn::view::Policy;
use std::rc::Rc;
use yew::AttrValue;
use yew::Callback;
use yew::Component;
use yew::Context;
use yew::Html;
use yew::NodeRef;
use yew::Properties;
use yew::html;

/// What a validator is given. Only `on_check` is needed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ValidatorProps {
    /// Checks a message.
    pub on_check: Callback<Check>,
    /// Makes reports to store, and receipts; without it they are not offered.
    #[prop_or_default]
    pub on_ask: Option<Callback<Ask>>,
    /// Whether the message is shown as it reads, below its report.
    #[prop_or(true)]
    pub preview: bool,
    /// The language of labels.
    #[prop_or_default]
    pub language: Language,
    /// Who reads the message as it reads.
    #[prop_or(Audience::Clinician)]
    pub audience: Audience,
    /// `klarsyn`, `dkfds`, `dark` or `high-contrast`; by default the device's choice.
    #[prop_or_default]
    pub theme: Option<AttrValue>,
    /// The level of its headings on the page.
    #[prop_or(2)]
    pub level: u8,
    /// What ids inside begin with; unique by itself where it is empty.
    #[prop_or_default]
    pub id: AttrValue,
}

/// What happens inside.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A file has been read.
    Read(String, Rc<[u8]>),
    /// The check of a message has ended.
    Checked(usize, u32, Result<Rc<Checked>, String>),
    /// Another message is shown.
    Choose(usize),
    /// Something is dragged over.
    Over(bool),
    /// The field for text is shown, or hidden again.
    Paste,
    /// The text in it is a message.
    Pasted,
    /// What the reader of the report did.
    Report(ReportEvent),
    /// The last fix is taken back.
    Undo,
    /// A text is stored.
    Store(String, Result<String, String>),
}

/// Checks messages that are dropped, pasted or picked.
#[derive(Debug)]
pub struct Validator {
    items: Vec<Item>,
    current: usize,
    over: bool,
    paste: bool,
    failed: Option<String>,
    area: NodeRef,
    instance: Instance,
}

impl Component for Validator {
    type Message = Msg;
    type Properties = ValidatorProps;

    fn create(_: &Context<Self>) -> Self {
        let (area, instance) = (NodeRef::default(), Instance::default());
        Self { items: Vec::new(), current: 0, over: false, paste: false, failed: None, area, instance }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        self.failed = None;
        match msg {
            Msg::Read(name, bytes) => {
                self.items.push(Item::new(name, bytes));
                self.current = self.items.len() - 1;
                self.check(ctx, self.current);
            }
            Msg::Checked(number, run, checked) => match self.items.get_mut(number).filter(|item| item.run == run) {
                Some(item) => item.checked = Some(checked),
                None => return false,
            },
            Msg::Choose(number) => self.current = number,
            Msg::Over(over) => return std::mem::replace(&mut self.over, over) != over,
            Msg::Paste => self.paste = !self.paste,
            Msg::Pasted => {
                let name = format!("{} {}", word(Word::Text, ctx.props().language), self.items.len() + 1);
                self.paste = false;
                self.items.push(Item::new(name, files::written(&self.area).into_bytes().into()));
                self.current = self.items.len() - 1;
                self.check(ctx, self.current);
            }
            Msg::Report(event) => self.report(ctx, event),
            Msg::Undo => {
                if let Some(item) = self.items.get_mut(self.current)
                    && let Some(bytes) = item.before.pop()
                {
                    item.hold(bytes);
                    self.check(ctx, self.current);
                }
            }
            Msg::Store(name, Ok(text)) => download::save(&name, "text/plain", text.as_bytes()),
            Msg::Store(_, Err(why)) => self.failed = Some(why),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let side = Side {
            props,
            items: &self.items,
            current: self.current,
            over: self.over,
            paste: self.paste,
            area: &self.area,
            instance: &self.instance,
            link: ctx.link(),
        };
        let mut main = tag("div", "k-stack").part("result");
        if let Some(why) = &self.failed {
            main = main.add(tag("p", "k-notice k-notice--danger").set("role", "alert").text(why));
        }
        if let Some(item) = self.items.get(self.current) {
            main = main.all(self.result(ctx, &side, item));
        }
        let tool = tag("div", "k-tool").add(side.draw()).add(main);
        root(props.language, Audience::Clinician, props.theme.as_deref())
            .add(tag("div", "k-tool-frame").add(tool))
            .into()
    }
}

impl Validator {
    /// Gives a message to the check.
    fn check(&mut self, ctx: &Context<Self>, number: usize) {
        let Some(item) = self.items.get_mut(number) else { return };
        item.run += 1;
        let run = item.run;
        let done =
            ctx.link().callback(move |found: Result<Checked, String>| Msg::Checked(number, run, found.map(Rc::new)));
        ctx.props().on_check.emit(Check { name: item.name.clone(), bytes: item.bytes.clone(), done });
    }

    fn report(&mut self, ctx: &Context<Self>, event: ReportEvent) {
        let Some(item) = self.items.get_mut(self.current) else { return };
        let Some(checked) = item.report().cloned() else { return };
        let wanted = match event {
            ReportEvent::Apply { finding } => {
                let edits = checked.findings.get(finding).into_iter().flat_map(|finding| &finding.edits);
                if item.edit(&checked, edits) {
                    self.check(ctx, self.current);
                }
                return;
            }
            ReportEvent::ApplySafe => {
                if item.edit(&checked, checked.safe_edits()) {
                    self.check(ctx, self.current);
                }
                return;
            }
            ReportEvent::MakeReceipt => Wanted::Receipt,
            ReportEvent::Save(form) => Wanted::Report(form),
        };
        let file = format!("{}.{}", item.name, wanted.ending());
        let done = ctx.link().callback(move |text: Result<String, String>| Msg::Store(file.clone(), text));
        if let Some(ask) = &ctx.props().on_ask {
            ask.emit(Ask { wanted, name: item.name.clone(), bytes: item.bytes.clone(), done });
        }
    }

    fn result(&self, ctx: &Context<Self>, side: &Side, item: &Item) -> Vec<Html> {
        let props = ctx.props();
        let mut out: Vec<Html> = Vec::new();
        if let Some(Err(why)) = &item.checked {
            out.push(tag("p", "k-notice k-notice--danger").set("role", "alert").text(why).into());
            return out;
        }
        if !item.before.is_empty() {
            let undo =
                side.button("k-button k-button--quiet k-button--small", word(Word::Undo, props.language), Msg::Undo);
            let store = Msg::Store(item.name.clone(), Ok(String::from_utf8_lossy(&item.bytes).into_owned()));
            let save =
                side.button("k-button k-button--quiet k-button--small", word(Word::Download, props.language), store);
            out.push(tag("p", "k-actions").add(undo).add(save).into());
        }
        let asks = props.on_ask.is_some();
        let offers = ReportOffers { edit: item.can_edit(), receipt: asks, save: asks };
        let on_event = ctx.link().callback(Msg::Report);
        let checked = item.report().cloned();
        let (language, theme, level) = (props.language, props.theme.clone(), props.level);
        out.push(html! { <Report {checked} {offers} {on_event} {language} theme={theme.clone()} {level} /> });
        if props.preview {
            let shown = Shown::Messages(item.messages.clone());
            let (audience, policy) = (props.audience, Policy::Disclaimer);
            out.push(html! { <Document {shown} {language} {audience} {policy} {theme} {level} /> });
        }
        out
    }
}
