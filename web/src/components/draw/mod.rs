//! How views are drawn: plain functions from data to elements, with what the reader has opened.

mod attachment;
mod cumulative;
mod diagnoses;
mod entries;
mod field;
mod foot;
mod frame;
mod head;
mod instance;
mod line;
mod narrative;
mod other;
mod part;
mod questions;
mod receipt;
mod results;
mod state;
mod stay;
mod thread;
mod trend;

pub(crate) use frame::root;
pub(crate) use instance::Instance;
pub(crate) use instance::focus;

use super::document::Document;
use super::document::Msg;
use super::props::ViewProps;
use super::words::Word;
use super::words::word;
use klarsyn::view::Audience;
use yew::Callback;
use yew::events::MouseEvent;
use yew::html::Scope;

/// What drawing needs to know.
pub(crate) struct Draw<'a> {
    pub props: &'a ViewProps,
    pub instance: &'a Instance,
    pub link: &'a Scope<Document>,
}

impl Draw<'_> {
    /// A phrase of our own.
    fn word(&self, which: Word) -> &'static str {
        word(which, self.props.language)
    }

    /// An id that no other instance has.
    fn id(&self, name: &str) -> String {
        self.instance.id(&self.props.id, name)
    }

    /// What a click does.
    fn on(&self, msg: Msg) -> Callback<MouseEvent> {
        let link = self.link.clone();
        Callback::from(move |_| link.send_message(msg.clone()))
    }

    /// A link inside: moves to the element, also in a shadow root, where fragments do not reach.
    fn go(&self, target: String) -> Callback<MouseEvent> {
        let root = self.instance.root.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            focus(&root, &format!("[id=\"{target}\"]"));
        })
    }

    /// The level of a heading so many below the title.
    fn level(&self, below: u8) -> u8 {
        self.props.level.saturating_add(below)
    }

    fn citizen(&self) -> bool {
        self.props.audience == Audience::Citizen
    }
}
