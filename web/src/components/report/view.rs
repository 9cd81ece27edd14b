//! `Report`: findings beside the source with its marks.

use super::checked::Checked;
use super::lines::Lines;
use crate::components::draw::Instance;
use crate::components::draw::focus;
use crate::components::draw::root;
use crate::components::tag::Tag;
use crate::components::tag::heading;
use crate::components::tag::tag;
use crate::components::words::Word;
use crate::components::words::word;
use klarsyn::diagnostic::Language;
use klarsyn::view::Audience;
use std::ops::Range;
use std::rc::Rc;
use yew::AttrValue;
use yew::Callback;
use yew::Component;
use yew::Context;
use yew::Html;
use yew::Properties;
use yew::events::MouseEvent;
use yew::html::Scope;

/// A form that a report can be stored in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A FHIR OperationOutcome.
    Outcome,
    /// Text for people.
    Text,
    /// Our own JSON.
    Json,
}

/// What a reader of a report did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportEvent {
    /// Wants the edits of one finding made.
    Apply {
        /// Its position.
        finding: usize,
    },
    /// Wants all edits made that cannot change what the message says.
    ApplySafe,
    /// Wants a receipt.
    MakeReceipt,
    /// Wants to store the report.
    Save(Form),
}

/// What the host can do: a button stands only where it leads somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportOffers {
    /// It makes edits.
    pub edit: bool,
    /// It makes receipts.
    pub receipt: bool,
    /// It stores reports.
    pub save: bool,
}

/// What a report is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReportProps {
    /// What the check found; none while it runs.
    pub checked: Option<Rc<Checked>>,
    /// Whether the source stands beside the findings.
    #[prop_or(true)]
    pub source: bool,
    /// The language of labels. That of the findings was chosen when they were made.
    #[prop_or_default]
    pub language: Language,
    /// `klarsyn`, `dkfds`, `dark` or `high-contrast`; by default the device's choice.
    #[prop_or_default]
    pub theme: Option<AttrValue>,
    /// The level of the verdict among the page's headings.
    #[prop_or(2)]
    pub level: u8,
    /// What ids inside begin with; unique by itself where it is empty.
    #[prop_or_default]
    pub id: AttrValue,
    /// What the host can do.
    #[prop_or_default]
    pub offers: ReportOffers,
    /// Hears what the reader does.
    #[prop_or_default]
    pub on_event: Callback<ReportEvent>,
}

/// What happens inside.
#[derive(Clone, Debug)]
pub enum Msg {
    /// CPR numbers in the source are shown, or hidden again.
    Numbers,
    /// Some more lines are shown.
    Lines(Range<usize>),
    /// The line of a finding is shown, and gets the focus.
    Go(u32),
    /// All findings are listed.
    All,
    /// The host is told.
    Tell(ReportEvent),
}

/// What the reader has opened.
#[derive(Debug, Default)]
pub(super) struct State {
    pub numbers: bool,
    pub all: bool,
}

/// Shows findings beside the source with its marks.
#[derive(Debug)]
pub struct Report {
    lines: Lines,
    state: State,
    instance: Instance,
}

impl Component for Report {
    type Message = Msg;
    type Properties = ReportProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { lines: lines(ctx.props()), state: State::default(), instance: Instance::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &ReportProps) -> bool {
        if ctx.props().checked != before.checked {
            self.lines = lines(ctx.props());
            self.state = State::default();
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Numbers => self.state.numbers = !self.state.numbers,
            Msg::Lines(lines) => self.lines.open(lines),
            Msg::Go(line) => {
                self.lines.open_around(line as usize);
                self.instance.go(&self.instance.id(&ctx.props().id, &format!("l{line}")));
            }
            Msg::All => self.state.all = true,
            Msg::Tell(event) => {
                ctx.props().on_event.emit(event);
                return false;
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.instance.move_focus();
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let root = root(props.language, Audience::Clinician, props.theme.as_deref()).node(&self.instance.root);
        let Some(checked) = &props.checked else {
            let words = word(Word::Checking, props.language);
            return root.set("aria-busy", "true").add(tag("p", "").set("role", "status").text(words)).into();
        };
        let draw =
            Draw { props, checked, lines: &self.lines, state: &self.state, instance: &self.instance, link: ctx.link() };
        draw.whole(root)
    }
}

fn lines(props: &ReportProps) -> Lines {
    props.checked.as_ref().filter(|_| props.source).map(|checked| Lines::new(checked)).unwrap_or_default()
}

/// What drawing needs to know.
pub(super) struct Draw<'a> {
    pub props: &'a ReportProps,
    pub checked: &'a Checked,
    pub lines: &'a Lines,
    pub state: &'a State,
    instance: &'a Instance,
    link: &'a Scope<Report>,
}

impl Draw<'_> {
    fn whole(&self, root: Tag) -> Html {
        let said = format!("{}: {}", self.word(Word::Findings), self.checked.count(|_| true));
        let mut split = tag("div", if self.props.source { "k-split" } else { "" }).add(self.findings());
        if self.props.source {
            split = split.add(self.source());
        }
        let frame = tag("div", "k-tool-frame").add(self.verdict()).add(split);
        root.add(tag("p", "k-vh").set("role", "status").text(&said)).add(frame).into()
    }

    pub fn word(&self, which: Word) -> &'static str {
        word(which, self.props.language)
    }

    pub fn id(&self, name: &str) -> String {
        self.instance.id(&self.props.id, name)
    }

    pub fn heading(&self, below: u8) -> Tag {
        heading(self.props.level.saturating_add(below), "")
    }

    pub fn button(&self, class: &'static str, words: &str, msg: Msg) -> Html {
        let link = self.link.clone();
        let click = Callback::from(move |_| link.send_message(msg.clone()));
        tag("button", class).set("type", "button").part("button").click(click).text(words).into()
    }

    /// A link to a line of the source, which may not be shown yet.
    pub fn go_to_line(&self, line: u32) -> Callback<MouseEvent> {
        let link = self.link.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            link.send_message(Msg::Go(line));
        })
    }

    /// A link inside, also in a shadow root, where fragments do not reach.
    pub fn go(&self, target: String) -> Callback<MouseEvent> {
        let root = self.instance.root.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            focus(&root, &format!("[id=\"{target}\"]"));
        })
    }
}
