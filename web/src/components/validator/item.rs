//! One message in the list, and what its host is asked about it.

use crate::components::messages::Messages;
use crate::components::report::Checked;
use crate::components::report::Edit;
use crate::components::report::Form;
use std::rc::Rc;
use yew::Callback;

/// A message to be checked. The host answers now or later through `done`.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Rc<[u8]>,
    /// Takes what the check found, or why there was none.
    pub done: Callback<Result<Checked, String>>,
}

/// A text that the host makes of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What is wanted.
    pub wanted: Wanted,
    /// The name of the message.
    pub name: String,
    /// What it holds.
    pub bytes: Rc<[u8]>,
    /// Takes the text, or why there is none. It is given to the reader to store.
    pub done: Callback<Result<String, String>>,
}

/// What a host can make of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The report in a form.
    Report(Form),
    /// The message that answers it.
    Receipt,
}

impl Wanted {
    /// What follows the name of the message.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Report(Form::Outcome) => "outcome.json",
            Self::Report(Form::Text) => "txt",
            Self::Report(Form::Json) => "report.json",
            Self::Receipt => "receipt.json",
        }
    }
}

/// A message in the list.
#[derive(Debug)]
pub(super) struct Item {
    pub name: String,
    pub bytes: Rc<[u8]>,
    /// The same, read to be shown.
    pub messages: Messages,
    /// What the check found; none while it runs.
    pub checked: Option<Result<Rc<Checked>, String>>,
    /// What it held before each fix.
    pub before: Vec<Rc<[u8]>>,
    /// How often it was given to the check: answers of before no longer count.
    pub run: u32,
}

impl Item {
    pub fn new(name: String, bytes: Rc<[u8]>) -> Self {
        let messages = Messages::read([&bytes[..]]);
        Self { name, bytes, messages, checked: None, before: Vec::new(), run: 0 }
    }

    /// Holds something else from now on; gives what it held.
    pub fn hold(&mut self, bytes: Rc<[u8]>) -> Rc<[u8]> {
        self.messages = Messages::read([&bytes[..]]);
        std::mem::replace(&mut self.bytes, bytes)
    }

    pub fn report(&self) -> Option<&Rc<Checked>> {
        self.checked.as_ref()?.as_ref().ok()
    }

    /// Whether edits of the text are edits of the bytes: it is UTF-8, perhaps with a mark before it.
    pub fn can_edit(&self) -> bool {
        self.report().is_some_and(|checked| self.bytes.ends_with(checked.source.as_bytes()))
    }

    /// Makes edits; whether they could be made.
    pub fn edit<'a>(&mut self, checked: &'a Checked, edits: impl IntoIterator<Item = &'a Edit>) -> bool {
        let Some(text) = checked.edited(edits).filter(|text| *text != checked.source) else { return false };
        let Some(mark) = self.bytes.len().checked_sub(checked.source.len()) else { return false };
        let bytes: Vec<u8> = self.bytes.iter().take(mark).copied().chain(text.into_bytes()).collect();
        let before = self.hold(bytes.into());
        self.before.push(before);
        true
    }
}
