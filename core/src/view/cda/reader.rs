//! Elements, attributes and text of a CDA document, and the elements that references lead to.

use crate::map::Map;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::view::Fold;
use crate::view::Narrative;
use crate::view::Place;
use crate::view::Time;
use crate::view::Value;
use crate::view::message::Message;
use crate::view::message::clean;
use std::cell::Cell;
use std::cell::OnceCell;
use std::cell::RefCell;

/// A CDA document that is being read.
pub(super) struct Cda<'m, 't> {
    pub message: &'m Message<'t>,
    index: OnceCell<Index<'t>>,
    /// How much text references may still tell.
    referred: Cell<usize>,
    /// Texts of sections for the second view, as they are met.
    pub narratives: RefCell<Vec<Narrative>>,
    /// Parts to fold away.
    pub folds: RefCell<Vec<Fold>>,
    /// The point in time that was asked for last.
    pub asked: RefCell<Option<(NodeId, Time)>>,
}

/// What references and conditions lead to, found in one pass when the first of them asks.
#[derive(Default)]
struct Index<'t> {
    /// Elements by their `ID`; of several with the same the first counts.
    ids: Map<&'t str, NodeId>,
    /// Questions by their code, with their number in the sequence.
    questions: Map<&'t str, (&'t str, NodeId)>,
    /// What stands under pictures, by the `ID` of these.
    captions: Map<&'t str, NodeId>,
}

/// Lists longer than people write are not searched for what they have already, since that takes the square of the time.
pub(super) const MANY: usize = 300;
/// So much text is told by references in all: many may lead to one, and it would grow without end.
const REFERRED: usize = 300_000;
/// A text is cut at this length.
const LONGEST: usize = 100_000;

/// Statements inside statements end at this depth: parsers allow far deeper ones than people write.
pub(super) const DEEPEST: u32 = 24;

impl<'m, 't> Cda<'m, 't> {
    pub fn new(message: &'m Message<'t>) -> Self {
        Self {
            message,
            index: OnceCell::new(),
            referred: Cell::new(REFERRED),
            narratives: RefCell::default(),
            folds: RefCell::default(),
            asked: RefCell::default(),
        }
    }

    fn index(&self) -> &Index<'t> {
        self.index.get_or_init(|| {
            let tree = self.message.tree;
            let mut index = Index::default();
            for node in tree.descendants(NodeId::ROOT) {
                match (tree.node(node).kind, tree.name(node)) {
                    (Kind::Attribute, "ID") => {
                        if let (Some(id), Some(parent)) = (tree.value(node), tree.parent(node)) {
                            index.ids.or_insert_with(id, || parent);
                        }
                    }
                    (Kind::Object, "observation") => {
                        // Questions are components of organizers: their sequence number stands beside them.
                        let code = self.element(node, "code").and_then(|code| self.attribute_text(code, "code"));
                        let number = tree.parent(node).and_then(|around| self.element(around, "sequenceNumber"));
                        let number = number.and_then(|number| self.attribute_text(number, "value"));
                        if let (Some(code), Some(number)) = (code, number) {
                            index.questions.or_insert_with(code, || (number, node));
                        }
                    }
                    (Kind::Object, "renderMultiMedia") => {
                        let shown = self.attribute_text(node, "referencedObject").unwrap_or_default();
                        let caption = self.element(node, "caption");
                        index.captions.extend(
                            caption.into_iter().flat_map(|it| shown.split_whitespace().map(move |id| (id, it))),
                        );
                    }
                    _ => {}
                }
            }
            index
        })
    }

    /// The number of the question of a code, and its element.
    pub fn question_of(&self, code: &str) -> Option<(&'t str, NodeId)> {
        self.index().questions.get(code).copied()
    }

    /// The words under a picture, where a text shows it.
    pub fn caption_of(&self, id: &str) -> Option<String> {
        self.words(*self.index().captions.get(id)?)
    }

    pub fn say<'a>(&self, da: &'a str, en: &'a str) -> &'a str {
        self.message.say(da, en)
    }

    /// The name of an element, whether it stands in CDA's namespace or in the one of its extensions.
    pub fn name(&self, node: NodeId) -> &'t str {
        self.message.tree.name(node)
    }

    /// The elements below, without attributes and text.
    pub fn inside(&self, node: NodeId) -> impl Iterator<Item = NodeId> + use<'t> {
        let tree = self.message.tree;
        tree.children(node).filter(move |&child| !matches!(tree.node(child).kind, Kind::Attribute | Kind::Text))
    }

    /// The elements of a name below.
    pub fn elements<'a>(&self, node: NodeId, name: &'a str) -> impl Iterator<Item = NodeId> + use<'a, 't> {
        let tree = self.message.tree;
        tree.named(node, name).filter(move |&child| tree.node(child).kind != Kind::Attribute)
    }

    /// The first of them.
    pub fn element(&self, node: NodeId, name: &str) -> Option<NodeId> {
        self.elements(node, name).next()
    }

    /// The element at the end of these names, each the first of its name.
    pub fn reach(&self, node: NodeId, names: &[&str]) -> Option<NodeId> {
        names.iter().try_fold(node, |node, name| self.element(node, name))
    }

    /// An attribute.
    pub fn attribute(&self, node: NodeId, name: &str) -> Option<NodeId> {
        let tree = self.message.tree;
        tree.named(node, name).find(|&child| tree.node(child).kind == Kind::Attribute)
    }

    /// What it says, if it says anything.
    pub fn attribute_text(&self, node: NodeId, name: &str) -> Option<&'t str> {
        let text = self.message.tree.value(self.attribute(node, name)?)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// An attribute as a value.
    pub fn attribute_value(&self, node: NodeId, name: &str) -> Option<Value> {
        self.message.value(self.attribute(node, name)?)
    }

    /// All text inside an element, with single spaces; that of elements inside it too. Lines stay lines.
    pub fn words(&self, node: NodeId) -> Option<String> {
        let mut text = String::new();
        self.lines(node, &mut text, 0);
        let lines = text.split('\u{b}').map(spaced);
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        (!lines.is_empty()).then(|| clean(lines.join("\n")))
    }

    /// The text with a mark where a line ends: in the source, line breaks are only spaces.
    fn lines(&self, node: NodeId, out: &mut String, depth: u32) {
        let tree = self.message.tree;
        for child in tree.children(node) {
            match tree.node(child).kind {
                Kind::Attribute => {}
                Kind::Text => out.push_str(tree.value(child).unwrap_or_default()),
                _ if depth > 512 || out.len() > LONGEST => {}
                _ => {
                    let block =
                        matches!(tree.name(child), "br" | "paragraph" | "item" | "list" | "table" | "tr" | "td" | "th");
                    out.push_str(if block { "\u{b}" } else { "" });
                    self.lines(child, out, depth + 1);
                    out.push_str(if block { "\u{b}" } else { "" });
                }
            }
        }
    }

    /// The same as it was written, without the white space around it.
    pub fn raw(&self, node: NodeId) -> String {
        let tree = self.message.tree;
        let texts = tree.descendants(node).filter(|&child| tree.node(child).kind == Kind::Text);
        let out: String = texts.filter_map(|text| tree.value(text)).collect();
        out.trim().to_owned()
    }

    /// The text of an element, or the text that its `reference` leads to.
    pub fn text(&self, node: NodeId) -> Option<Value> {
        let reference = self.element(node, "reference");
        let found = reference.and_then(|it| self.referred(self.attribute_text(it, "value")?));
        let words = found.filter(|_| self.referred.get() > 0).and_then(|found| self.words(found));
        match words {
            Some(words) => {
                self.referred.set(self.referred.get().saturating_sub(words.len()));
                // What stands beside the reference may say more.
                let own = self.words(node).filter(|own| !words.contains(own.as_str()));
                Some(self.told(own.map_or(words.clone(), |own| format!("{own} – {words}")), node))
            }
            None => self.words(node).map(|words| self.told(words, node)),
        }
    }

    /// The element that `#id`, or an id alone, leads to.
    pub fn referred(&self, reference: &str) -> Option<NodeId> {
        self.index().ids.get(reference.trim().trim_start_matches('#')).copied()
    }

    /// A text that stands for an element and all that is in it.
    pub fn told(&self, text: impl Into<String>, node: NodeId) -> Value {
        self.message.told(text, node)
    }

    /// A text at an element of which the parts are told of one by one.
    pub fn label(&self, text: impl Into<String>, node: NodeId) -> Value {
        Value { text: clean(text.into()), at: self.spot(node), ..Value::default() }
    }

    /// Where an element stands, of which the parts are told of one by one.
    pub fn spot(&self, node: NodeId) -> Place {
        self.message.spot(node)
    }

    /// Whether it has a template of this root.
    pub fn is_template(&self, node: NodeId, root: &str) -> bool {
        self.elements(node, "templateId").any(|id| self.attribute_text(id, "root") == Some(root))
    }

    /// Why there is no value, in words; none where nothing is said.
    pub fn absent(&self, node: NodeId) -> Option<Value> {
        let flavor = self.attribute_text(node, "nullFlavor")?;
        let (da, en) = match flavor {
            "NI" => ("ikke oplyst", "no information"),
            "NA" => ("ikke relevant", "not applicable"),
            "UNK" => ("ukendt", "unknown"),
            "ASKU" => ("spurgt, men ukendt", "asked but unknown"),
            "NASK" => ("ikke spurgt", "not asked"),
            "NAV" => ("ikke tilgængelig nu", "temporarily not available"),
            "MSK" => ("skjult af hensyn til fortrolighed", "masked"),
            "OTH" => ("andet", "other"),
            "PINF" => ("uden øvre grænse", "without an upper limit"),
            "NINF" => ("uden nedre grænse", "without a lower limit"),
            "TRC" => ("spor", "trace"),
            "QS" => ("tilstrækkelig mængde", "sufficient quantity"),
            _ => ("ikke oplyst", "no information"),
        };
        Some(self.told(self.say(da, en), node))
    }
}

/// With single spaces, and none around.
pub(super) fn spaced(text: &str) -> String {
    let mut before = b' ';
    let mut plain = |b: u8| {
        let plain = match b {
            b' ' => before != b' ',
            // Spaces beyond ASCII begin with one of these.
            0xC2 | 0xE1..=0xE3 => false,
            _ => b > b' ',
        };
        before = b;
        plain
    };
    if text.bytes().all(&mut plain) && before != b' ' {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn single_spaces() {
        for text in
            ["", " ", "a", "a b", " a", "a ", "a  b", "a\tb", "æ ø", "a\u{a0}b", "a\u{2003}b\u{3000}", "°C\u{85}"]
        {
            assert_eq!(spaced(text), text.split_whitespace().collect::<Vec<_>>().join(" "), "{text:?}");
        }
    }
}
