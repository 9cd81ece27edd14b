//! A questionnaire as a CDA document (QFDD), made ready for the answers to it.

use crate::decimal::Decimal;
use crate::map::Map;
use crate::parse::Limits;
use crate::parse::parse;
use crate::tree::Format;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::ops::RangeInclusive;

/// The LOINC code of a QFDD.
pub(super) const QFDD: &str = "74468-0";
/// What the templates of questions begin with: 7 numeric, 8 choice, 9 text.
const QUESTION: &str = "2.16.840.1.113883.10.20.32.4.";
const OPTIONS: &str = "2.16.840.1.113883.10.20.32.4.20";

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Numeric,
    Choice,
    Text,
}

impl Kind {
    /// Of the last step of a template's identifier, the first being numeric's.
    pub(super) fn of(template: &str, before: &str, first: u32) -> Option<Self> {
        match template.strip_prefix(before)?.parse::<u32>().ok()?.checked_sub(first)? {
            0 => Some(Kind::Numeric),
            1 => Some(Kind::Choice),
            2 => Some(Kind::Text),
            _ => None,
        }
    }

    /// The data types that answer it.
    pub(super) fn types(self) -> &'static [&'static str] {
        match self {
            Kind::Numeric => &["INT", "REAL", "TS"],
            Kind::Choice => &["CE"],
            Kind::Text => &["ST"],
        }
    }
}

/// An identifier or a code: its root or system, and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Name {
    pub system: String,
    pub text: String,
}

impl Name {
    /// Of an II.
    pub(super) fn id(tree: &Tree, node: NodeId) -> Self {
        Self::of(tree, node, "root", "extension")
    }

    /// Of a CD.
    pub(super) fn code(tree: &Tree, node: NodeId) -> Self {
        Self::of(tree, node, "codeSystem", "code")
    }

    fn of(tree: &Tree, node: NodeId, system: &str, text: &str) -> Self {
        let part = |name| tree.child_value(node, name).unwrap_or_default().trim().to_string();
        Self { system: part(system), text: part(text) }
    }

    /// Whether both name the same; a system that is missing is no other one.
    pub(super) fn is(&self, other: &Self) -> bool {
        let open = self.system.is_empty() || other.system.is_empty();
        !self.text.is_empty() && self.text == other.text && (open || self.system == other.system)
    }
}

/// Where names stand, each where it was first: found at once, however many there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    exact: Map<Name, usize>,
    of_text: Map<String, usize>,
}

impl Names {
    fn add(&mut self, name: Name, place: usize) {
        self.of_text.or_insert_with(name.text.clone(), || place);
        self.exact.or_insert_with(name, || place);
    }

    /// The place of a name; one that tells no system is every system's.
    pub(super) fn find(&self, name: &Name) -> Option<usize> {
        if name.text.is_empty() {
            return None;
        }
        if name.system.is_empty() {
            return self.of_text.get(&name.text).copied();
        }
        let open = || Name { system: String::new(), text: name.text.clone() };
        self.exact.get(name).or_else(|| self.exact.get(&open())).copied()
    }
}

/// A question.
#[derive(Clone, Debug)]
pub(super) struct Question {
    pub code: Name,
    pub kind: Kind,
    /// What may be chosen.
    pub choices: Names,
    /// How many may be chosen.
    pub count: RangeInclusive<u32>,
    /// The least and the largest value, with their texts.
    pub least: Option<(Decimal, String)>,
    pub largest: Option<(Decimal, String)>,
}

/// A questionnaire: a QFDD that answers (QRD) are checked against.
#[derive(Clone, Debug)]
pub struct Form {
    pub(super) id: Name,
    questions: Vec<Question>,
    ids: Names,
    codes: Names,
}

impl Form {
    /// Reads a QFDD; none where the bytes are no such document.
    pub fn read(bytes: &[u8], limits: &Limits) -> Option<Self> {
        let tree = parse("", bytes, limits).tree;
        if !is_document(&tree, QFDD) {
            return None;
        }
        let id = tree.child(NodeId::ROOT, "id").map(|id| Name::id(&tree, id))?;
        let mut form = Self { id, questions: Vec::new(), ids: Names::default(), codes: Names::default() };
        for (node, question) in tree.descendants(NodeId::ROOT).filter_map(|node| Some((node, question(&tree, node)?))) {
            let place = form.questions.len();
            tree.named(node, "id").for_each(|id| form.ids.add(Name::id(&tree, id), place));
            form.codes.add(question.code.clone(), place);
            form.questions.push(question);
        }
        Some(form)
    }

    /// The question with that identifier.
    pub(super) fn with_id(&self, name: &Name) -> Option<&Question> {
        self.questions.get(self.ids.find(name)?)
    }

    /// The first question with that code.
    pub(super) fn with_code(&self, name: &Name) -> Option<&Question> {
        self.questions.get(self.codes.find(name)?)
    }
}

/// Whether a tree is a CDA document with that code.
pub(super) fn is_document(tree: &Tree, code: &str) -> bool {
    tree.format == Format::PlainXml
        && !tree.is_empty()
        && tree.name(NodeId::ROOT) == "ClinicalDocument"
        && tree.child(NodeId::ROOT, "code").is_some_and(|node| tree.child_value(node, "code") == Some(code))
}

/// The kind of an observation, by its templates.
pub(super) fn kind_of(tree: &Tree, node: NodeId, before: &str, first: u32) -> Option<Kind> {
    if tree.name(node) != "observation" {
        return None;
    }
    templates(tree, node).find_map(|root| Kind::of(root, before, first))
}

fn templates(tree: &Tree, node: NodeId) -> impl Iterator<Item = &str> {
    tree.named(node, "templateId").filter_map(|id| tree.child_value(id, "root"))
}

fn question(tree: &Tree, node: NodeId) -> Option<Question> {
    let kind = kind_of(tree, node, QUESTION, 7)?;
    let options = tree
        .named(node, "entryRelationship")
        .filter_map(|relationship| tree.child(relationship, "observation"))
        .find(|below| templates(tree, *below).any(|root| root == OPTIONS))
        .and_then(|options| tree.child(options, "value"));
    let bound = |of: Option<NodeId>, name| tree.child_value(tree.child(of?, name)?, "value");
    let count = |name| bound(options, name).and_then(|text| text.trim().parse().ok());
    let range = tree
        .named(node, "referenceRange")
        .filter_map(|range| tree.child(tree.child(range, "observationRange")?, "value"))
        .next();
    let limit = |name| {
        let text = bound(range, name)?.trim();
        Some((Decimal::parse(text)?, text.to_string()))
    };
    let mut choices = Names::default();
    tree.named(node, "value").for_each(|value| choices.add(Name::code(tree, value), 0));
    Some(Question {
        code: tree.child(node, "code").map(|code| Name::code(tree, code))?,
        kind,
        choices,
        count: count("low").unwrap_or(0)..=count("high").unwrap_or(u32::MAX),
        least: limit("low"),
        largest: limit("high"),
    })
}
