//! One message among those given: its resources, and what references lead to.

use super::Kind;
use super::Options;
use super::Place;
use super::Value;
use super::correspondence::Facts;
use super::kind;
use super::words;
use super::words::Word;
use crate::diagnostic::Language;
use crate::map::Map;
use crate::map::Set;
use crate::text::split_version;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::cell::OnceCell;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// The resources of a tree, and for whom they are told.
pub(super) struct Message<'t> {
    pub tree: &'t Tree,
    /// Its number among those given.
    pub number: u32,
    pub options: &'t Options<'t>,
    pub language: Language,
    index: Rc<Index>,
    /// Nodes that were told of, so that the rest can be listed.
    pub shown: RefCell<Set<NodeId>>,
    asked: RefCell<Asked>,
}

/// The place that was asked for last.
#[derive(Default)]
struct Asked {
    last: Option<(NodeId, Arc<str>)>,
    /// The element above it.
    above: Option<NodeId>,
    /// The path, and how much of it is that of the element above.
    written: String,
    length: usize,
}

/// The resources of a tree, where their addresses lead, and what was found out of them.
#[derive(Default)]
pub(super) struct Index {
    /// Entries in order; a lone resource is the only one.
    resources: Vec<NodeId>,
    /// By fullUrl, and by `Type/id`.
    by_address: Map<String, NodeId>,
    kind: OnceCell<Kind>,
    facts: OnceCell<Facts>,
}

impl Index {
    pub fn new(tree: &Tree) -> Self {
        let mut index = Self::default();
        if tree.is_empty() {
            return index;
        }
        if tree.type_name(NodeId::ROOT) != "Bundle" {
            index.resources.push(NodeId::ROOT);
            return index;
        }
        for entry in tree.named(NodeId::ROOT, "entry") {
            let Some(resource) = tree.child(entry, "resource") else { continue };
            index.resources.push(resource);
            if let Some(url) = tree.child_value(entry, "fullUrl") {
                index.by_address.or_insert_with(url.into(), || resource);
            }
            if let Some(id) = tree.child_value(resource, "id") {
                let short = format!("{}/{id}", tree.type_name(resource));
                index.by_address.or_insert_with(short, || resource);
            }
        }
        index
    }
}

impl<'t> Message<'t> {
    pub fn new(tree: &'t Tree, index: Rc<Index>, number: u32, options: &'t Options<'t>) -> Self {
        let (shown, asked) = Default::default();
        let message = Self { tree, number, options, language: options.language, index, shown, asked };
        // What was found out before has told of the same nodes.
        if let Some(facts) = message.facts().get() {
            message.show(&facts.shown);
        }
        message
    }

    /// What it is, found out once.
    pub fn kind(&self) -> Kind {
        *self.index.kind.get_or_init(|| kind::of(self))
    }

    /// What was found out of it as a message of a thread.
    pub fn facts(&self) -> &OnceCell<Facts> {
        &self.index.facts
    }

    /// These nodes are told of.
    pub fn show(&self, nodes: &[NodeId]) {
        self.shown.borrow_mut().extend(nodes.iter().copied());
    }

    /// Its resources: of a Bundle those of the entries, in order; a lone one is the only one.
    pub fn resources(&self) -> &[NodeId] {
        &self.index.resources
    }

    /// The resources of a type, in order.
    pub fn all<'a>(&'a self, type_name: &'a str) -> impl Iterator<Item = NodeId> + 'a {
        self.resources().iter().copied().filter(move |&id| self.tree.type_name(id) == type_name)
    }

    /// The first resource of a type.
    pub fn first(&self, type_name: &str) -> Option<NodeId> {
        self.all(type_name).next()
    }

    /// What a Reference element leads to, within the Bundle or the resource's own contained ones.
    pub fn target(&self, reference: NodeId) -> Option<NodeId> {
        let literal = self.tree.child(reference, "reference")?;
        let found = self.find(reference, self.tree.value(literal)?)?;
        // What it leads to is told instead.
        self.shown.borrow_mut().insert(literal);
        Some(found)
    }

    fn find(&self, reference: NodeId, literal: &str) -> Option<NodeId> {
        if let Some(id) = literal.strip_prefix('#') {
            let mut around = self.tree.ancestors(reference);
            return around.find_map(|up| {
                self.tree.named(up, "contained").find(|&inner| self.tree.child_value(inner, "id") == Some(id))
            });
        }
        let found = self.index.by_address.get(literal).or_else(|| {
            // A version behind the id, or an absolute address to a resource known by its short one.
            let (plain, _) = split_version(literal);
            self.index.by_address.get(plain).or_else(|| self.index.by_address.get(last_two(plain)?))
        });
        found.copied()
    }

    /// What the child of that name, a Reference, leads to.
    pub fn follow(&self, node: NodeId, name: &str) -> Option<NodeId> {
        self.target(self.tree.child(node, name)?)
    }

    /// The value of a node, if it has one that says anything.
    pub fn value(&self, node: NodeId) -> Option<Value> {
        let text = self.tree.value(node)?.trim();
        (!text.is_empty()).then(|| self.told(text, node))
    }

    /// The value of the first child of that name.
    pub fn child(&self, node: NodeId, name: &str) -> Option<Value> {
        self.value(self.tree.child(node, name)?)
    }

    /// A text that stands for a node.
    pub fn told(&self, text: impl Into<String>, node: NodeId) -> Value {
        Value { text: clean(text.into()), at: self.place(node), ..Value::default() }
    }

    /// Where a node stands.
    pub fn place(&self, node: NodeId) -> Place {
        self.shown.borrow_mut().insert(node);
        self.spot(node)
    }

    /// The same, of a node that is not told of by that.
    pub fn spot(&self, node: NodeId) -> Place {
        Place { message: self.number, path: self.path(node) }
    }

    /// Its path. Mostly the same or another part of the same element was asked for before.
    fn path(&self, node: NodeId) -> Arc<str> {
        if self.tree.is_empty() {
            return Arc::default();
        }
        let mut asked = self.asked.borrow_mut();
        let Asked { last, above, written, length } = &mut *asked;
        if let Some((known, path)) = last
            && *known == node
        {
            return path.clone();
        }
        let parent = self.tree.parent(node);
        if parent.is_none() || *above != parent {
            *written = parent.map(|parent| self.tree.path(parent)).unwrap_or_default();
            (*above, *length) = (parent, written.len());
        }
        written.truncate(*length);
        self.tree.push_step(written, node);
        let path: Arc<str> = Arc::from(written.as_str());
        *last = Some((node, path.clone()));
        path
    }

    /// Our word in the language.
    pub fn word(&self, word: Word) -> &'static str {
        words::word(word, self.language)
    }

    /// A sentence of ours that is the same in the form of both languages: Danish, then English.
    pub fn say<'a>(&self, da: &'a str, en: &'a str) -> &'a str {
        match self.language {
            Language::Da => da,
            Language::En => en,
        }
    }
}

/// Without characters that act on the text around them: controls other than line breaks and
/// tabs, and those that turn the direction of writing.
pub(super) fn clean(text: String) -> String {
    let acts = |c: char| match c {
        '\n' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' => true,
        c => c.is_control(),
    };
    // Those beyond ASCII begin with one of two bytes, which most texts do not have.
    let may_act = |b: u8| b < b' ' || matches!(b, 0x7F | 0xC2 | 0xE2);
    if !text.bytes().any(may_act) || !text.contains(acts) {
        return text;
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|&c| !acts(c)).collect()
}

/// `Type/id` at the end of an address.
fn last_two(address: &str) -> Option<&str> {
    let (before, _) = address.rsplit_once('/')?;
    let start = before.rfind('/').map_or(0, |slash| slash + 1);
    address.get(start..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_an_address() {
        for (address, end) in [("https://x.example/fhir/Patient/1", "Patient/1"), ("Patient/1", "Patient/1")] {
            assert_eq!(last_two(address), Some(end));
        }
        assert_eq!(last_two("urn:uuid:1"), None);
    }

    #[test]
    fn texts_act_on_nothing_around_them() {
        for (written, shown) in [("a\r\nb\tc", "a\nb\tc"), ("a\u{202E}fdp.exe", "afdp.exe"), ("\u{7}æ\u{0}", "æ")] {
            assert_eq!(clean(written.into()), shown);
        }
    }
}
