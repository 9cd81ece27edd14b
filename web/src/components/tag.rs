//! Elements made one by one.
//!
//! A macro's expansion costs a few hundred bytes of WebAssembly at every element; these calls cost a
//! few dozen. There is no way here to set a style or markup, so nothing can do it by mistake.

use klarsyn::text::case;
use std::iter;
use std::rc::Rc;
use yew::AttrValue;
use yew::Callback;
use yew::Html;
use yew::NodeRef;
use yew::events::MouseEvent;
use yew::virtual_dom::AttributeOrProperty;
use yew::virtual_dom::Attributes;
use yew::virtual_dom::Listener;
use yew::virtual_dom::Listeners;
use yew::virtual_dom::VNode;
use yew::virtual_dom::VTag;
use yew::virtual_dom::VText;

/// An element in the making, in the place where it stays: passing it on moves one pointer.
pub(crate) struct Tag(Rc<VTag>);

/// What most elements have, in this order: a list takes less time than a table that any other has.
static USUAL: &[&[&str]] = &[
    &["class"],
    &["class", "part"],
    &["class", "aria-hidden"],
    &["class", "d"],
    &["class", "scope"],
    &["data-label"],
    &["class", "data-label"],
    &["datetime"],
    &["scope"],
    &["aria-hidden"],
    &["id"],
    &["href"],
    &["d"],
    &["x"],
    &["x", "y"],
    &["x", "y", "text-anchor"],
    &["class", "x"],
    &["class", "x", "y"],
    &["class", "x", "y", "text-anchor"],
    &["class", "viewBox"],
    &["class", "viewBox", "aria-hidden"],
    &["class", "viewBox", "aria-hidden", "focusable"],
];

thread_local! {
    /// The reference of elements that nobody refers to. With one of its own each, Yew would ask the page for every
    /// element that is drawn again whether it is still the same.
    static NOBODY: NodeRef = NodeRef::default();
}

/// An element with a class; an empty one is left out.
pub(crate) fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Rc::new(match name {
        "input" | "textarea" => VTag::new(name),
        // As the macro makes them: `new` writes each name anew in small letters.
        _ => VTag::__new_other(
            AttrValue::Static(name),
            NOBODY.with(NodeRef::clone),
            None,
            Attributes::default(),
            Listeners::default(),
            VNode::default(),
        ),
    }));
    if class.is_empty() { tag } else { tag.set("class", class) }
}

/// Characters, which are never read as markup.
pub(crate) fn text(text: &str) -> Html {
    VNode::VText(VText::new(text.to_owned()))
}

impl Tag {
    /// The element changed, which nobody else has yet.
    fn with(mut self, change: impl FnOnce(&mut VTag)) -> Self {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
        self
    }

    /// An attribute that several elements have.
    pub fn attribute(self, key: &'static str, value: AttrValue) -> Self {
        self.with(|tag| {
            let (keys, values) = match &mut tag.attributes {
                Attributes::Static([]) => (&[][..], Vec::new()),
                Attributes::Dynamic { keys, values } => (*keys, std::mem::take(values).into_vec()),
                _ => return tag.add_attribute(key, value),
            };
            match USUAL.iter().find(|usual| usual.split_last() == Some((&key, keys))) {
                Some(keys) => {
                    let value = Some(AttributeOrProperty::Attribute(value));
                    let values = values.into_iter().chain([value]).collect();
                    tag.attributes = Attributes::Dynamic { keys, values };
                }
                None => {
                    tag.attributes = Attributes::Dynamic { keys, values: values.into() };
                    tag.add_attribute(key, value);
                }
            }
        })
    }

    fn child(self, child: Html) -> Self {
        self.with(|tag| tag.add_child(child))
    }

    /// A fixed attribute.
    pub fn set(self, key: &'static str, value: &'static str) -> Self {
        self.attribute(key, AttrValue::Static(value))
    }

    /// An attribute of this instance.
    pub fn attr(self, key: &'static str, value: String) -> Self {
        self.attribute(key, AttrValue::from(value))
    }

    /// The part by which a host's style sheet reaches it in a shadow root.
    pub fn part(self, name: &'static str) -> Self {
        self.set("part", name)
    }

    /// Characters.
    pub fn text(self, characters: &str) -> Self {
        self.child(text(characters))
    }

    /// A child.
    pub fn add(self, child: impl Into<Html>) -> Self {
        self.child(child.into())
    }

    /// A child, where there is one.
    pub fn maybe(self, child: Option<Html>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Children.
    pub fn all(self, children: Vec<Html>) -> Self {
        self.with(|tag| tag.add_children(children))
    }

    /// What happens on a click.
    pub fn click(self, callback: Callback<MouseEvent>) -> Self {
        self.listen(vec![Some(Rc::new(yew::html::onclick::Wrapper::new(callback)))])
    }

    /// What happens on events.
    pub fn listen(self, listeners: Vec<Option<Rc<dyn Listener>>>) -> Self {
        self.with(|tag| tag.set_listeners(listeners.into_boxed_slice()))
    }

    /// Where the element can be found once it is there.
    pub fn node(self, node: &NodeRef) -> Self {
        self.with(|tag| tag.node_ref = node.clone())
    }
}

impl From<Tag> for Html {
    fn from(tag: Tag) -> Html {
        VNode::VTag(tag.0)
    }
}

/// An element with its place in a list. A list whose items all have theirs grows at its end without a change to those
/// before; without, its items are compared from the last.
pub(crate) fn keyed(mut item: Html, place: usize) -> Html {
    if let VNode::VTag(tag) = &mut item
        && let Some(tag) = Rc::get_mut(tag)
    {
        tag.key = Some(place.into());
    }
    item
}

/// A heading of the level, from 1; below 6 they stay 6.
pub(crate) fn heading(level: u8, class: &'static str) -> Tag {
    const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    tag(NAMES[usize::from(level.clamp(1, 6)) - 1], class)
}

/// Text for those who listen rather than look.
pub(crate) fn spoken(words: &str) -> Html {
    tag("span", "k-vh").text(words).into()
}

/// With a capital first, where an ordinary word stands there: a name, an address or a value stays as it is written.
pub(crate) fn capital(sentence: &str) -> String {
    let word = sentence.split([' ', ',', '.', ':', ';']).next().unwrap_or_default();
    let ends = sentence[word.len()..].chars().next().is_none_or(|end| end == ' ' || end == ',');
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) if ends && word.chars().all(|c| case::upper(c) != c) => {
            iter::once(case::upper(first)).chain(letters).collect()
        }
        _ => sentence.to_owned(),
    }
}
