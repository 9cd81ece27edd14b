//! What stands in a CDA document beside its elements: other namespaces, text, and what is left to
//! its default.

use crate::diagnostic::Severity;
use crate::diagnostic::problem::Cda;
use crate::diagnostic::problem::Structure;
use crate::schema::Element;
use crate::schema::Rule;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::validate::run::At;
use crate::validate::run::Run;

/// What is of XML itself, not of the document.
const SCHEMA_INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// What the key of a rule begins with that lets an element pass which the class does not have; the element's name and its
/// type follow: `cda-allows:sdtcPrecondition=Precondition2`.
const ALLOWS: &str = "cda-allows:";

/// The type of an element that a standard uses although the class does not have it, which its own rule tells.
fn allowed<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element.rules.iter().find_map(|rule| match rule {
        Rule::Invariant(rule) => {
            let (allowed, type_name) = rule.key.strip_prefix(ALLOWS)?.split_once('=')?;
            (allowed == name).then_some(type_name)
        }
        _ => None,
    })
}

impl<'s> Run<'s> {
    /// An element or attribute of another namespace.
    #[cold]
    pub(in crate::validate) fn foreign(&mut self, node: NodeId) {
        let tree = self.tree;
        let namespace = &tree.namespaces[usize::from(tree.node(node).namespace)];
        if tree.node(node).kind == Kind::Attribute && namespace == SCHEMA_INSTANCE {
            return;
        }
        // One word about each is enough: documents that have any have many.
        if !self.extensions.insert((tree.node(node).name, tree.node(node).namespace)) {
            return;
        }
        let problem = Cda::Extension { name: tree.name(node).into(), namespace: namespace.clone() };
        self.add(problem.into(), node, Severity::Warning);
    }

    /// A child of a CDA element that its structure does not define, or defines as something else.
    #[cold]
    pub(in crate::validate) fn cda_unknown(&mut self, node: NodeId, at: At<'s>) {
        let tree = self.tree;
        let element = at.element();
        let within = element.path.to_string();
        if tree.node(node).kind == Kind::Text {
            if tree.value(node).is_some_and(|text| !text.trim().is_empty()) {
                self.error(Cda::Text { within: tree.parent(node).map_or("", |up| tree.name(up)).into() }, node);
            }
            return;
        }
        if let Some(type_name) = allowed(element, tree.name(node)) {
            if let Some(schema) = self.cda_type(type_name).and_then(|id| self.set.get(id)) {
                self.rules(node, At::root(schema), None);
                self.children(node, At::root(schema));
            }
            return;
        }
        let mark = if tree.node(node).kind == Kind::Attribute { "@" } else { "" };
        let same = element.order.iter().map(|id| at.schema.element(*id)).filter(|e| e.attribute != mark.is_empty());
        let nearest = crate::validate::nearest::nearest(tree.name(node), same.map(|e| &*e.name));
        let nearest = nearest.map(|name| format!("{mark}{name}"));
        self.error(Structure::Unknown { name: format!("{mark}{}", tree.name(node)), within, nearest }, node);
    }

    /// Whether an attribute or element that is missing need not be there after all: its default
    /// holds, or a `nullFlavor` says why there is none.
    #[cold]
    pub(in crate::validate) fn may_lack(&mut self, node: NodeId, at: At<'s>, element: &Element) -> bool {
        if let Some(default) = &element.default {
            let same = |rule: &Rule| match rule {
                Rule::Fixed(literal) | Rule::Pattern(literal) => literal.value.as_str() == Some(default),
                _ => true,
            };
            if element.attribute && element.rules.iter().all(same) {
                return true;
            }
        }
        // A profile asks for more than its class; what has no value has nothing of that.
        at.schema.is_profile() && self.tree.child(node, "nullFlavor").is_some() && !self.needed_by_class(at, element)
    }

    /// Whether the class itself asks for the element.
    fn needed_by_class(&self, at: At<'s>, element: &Element) -> bool {
        let set = self.set;
        let steps: Vec<&str> = element.path.split('.').skip(1).collect();
        let mut schema = at.schema.of_type.and_then(|id| set.get(id));
        for (position, step) in steps.iter().enumerate() {
            let Some(here) = schema else { return true };
            // A class that leaves the type of a value open asks for nothing in it.
            let Some(child) = here.root().child_named(step) else { return false };
            let child = here.element(child.element);
            if position + 1 == steps.len() {
                return child.min > 0;
            }
            schema = child.types.first().and_then(|t| t.schema).and_then(|id| set.get(id));
        }
        false
    }
}
