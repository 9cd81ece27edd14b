//! What one viewer on the page remembers: what was opened, and where the focus goes next.

use super::part::Drawn;
use crate::components::download::Address;
use klarsyn::view::Place;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::NodeRef;

/// The state of one viewer.
#[derive(Debug, Default)]
pub(crate) struct Instance {
    /// Its address in memory tells it from every other that is on the page.
    token: Rc<u8>,
    /// Whether CPR numbers are shown in full.
    pub numbers: bool,
    /// Whether what another viewer is for is shown here nevertheless.
    pub anyway: bool,
    /// Lists of which all is shown.
    more: Vec<String>,
    /// Pictures that are shown, by the element that they are from.
    previews: Vec<(Place, Address)>,
    /// The element that all is in.
    pub root: NodeRef,
    /// What finds the element that gets the focus, once it is there.
    focus: Option<String>,
    /// Parts that need not be drawn again.
    pub drawn: RefCell<Drawn>,
}

impl Instance {
    /// Forgets what was opened: another document is shown.
    pub fn reset(&mut self) {
        // What was opened inside a part is drawn with it.
        if !self.previews.is_empty() {
            self.redraw();
        }
        self.numbers = false;
        self.anyway = false;
        self.more.clear();
        self.previews.clear();
        self.focus = None;
    }

    /// All is drawn anew.
    pub fn redraw(&mut self) {
        self.drawn = RefCell::default();
    }

    /// An id that begins as the host wants, or else as no other instance's does.
    pub fn id(&self, own: &str, name: &str) -> String {
        if own.is_empty() { format!("k{:x}-{name}", Rc::as_ptr(&self.token) as usize) } else { format!("{own}-{name}") }
    }

    /// Shows all of a list; the focus goes to the first that was hidden.
    pub fn show_more(&mut self, list: String) {
        self.focus = Some(format!("[data-more=\"{list}\"]"));
        self.more.push(list);
    }

    /// The address of a picture that is shown.
    pub fn picture(&self, of: &Place) -> Option<&str> {
        self.previews.iter().find(|(place, _)| place == of)?.1.url()
    }

    /// Hides a picture; whether it was shown.
    pub fn hide_picture(&mut self, of: &Place) -> bool {
        let before = self.previews.len();
        self.previews.retain(|(place, _)| place != of);
        self.previews.len() < before
    }

    /// Shows a picture.
    pub fn show_picture(&mut self, of: Place, address: Address) {
        self.previews.push((of, address));
    }

    /// The focus goes to the element with this id.
    pub fn go(&mut self, id: &str) {
        self.focus = Some(format!("[id=\"{id}\"]"));
    }

    /// How many of a list's items are shown.
    pub fn shown_of(&self, list: &str, length: usize, limit: usize) -> usize {
        // A button for one or two more would take as much room as they do.
        if self.more.iter().any(|more| more == list) || length <= limit + 2 { length } else { limit }
    }

    /// Moves the focus to where the reader expects to go on.
    pub fn move_focus(&mut self) {
        if let Some(selector) = self.focus.take() {
            focus(&self.root, &selector);
        }
    }
}

/// Moves the focus to the first element inside that fits.
pub(crate) fn focus(root: &NodeRef, selector: &str) {
    let root: Option<HtmlElement> = root.cast();
    let target = root.and_then(|root| root.query_selector(selector).ok().flatten());
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        // An element that is gone has nothing to take the focus.
        let _ = target.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_differ_between_instances() {
        let (one, two) = (Instance::default(), Instance::default());
        assert_ne!(one.id("", "s1"), two.id("", "s1"));
        assert_eq!(one.id("mine", "s1"), "mine-s1");
    }

    #[test]
    fn few_more_are_shown_at_once() {
        let mut instance = Instance::default();
        assert_eq!(instance.shown_of("a", 12, 10), 12);
        assert_eq!(instance.shown_of("a", 13, 10), 10);
        instance.show_more("a".into());
        assert_eq!((instance.shown_of("a", 13, 10), instance.shown_of("b", 13, 10)), (13, 10));
    }
}
