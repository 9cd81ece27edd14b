//! Fixed and pattern: a value of the definition against a node.

use crate::definition::Value;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::tree::Tree;

/// A value from a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// The value.
    pub value: Value,
}

/// Where a node and a literal differ first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The place, from the compared node: `coding.code`; empty for the node itself.
    pub path: String,
    /// The node there, if there is one.
    pub node: Option<NodeId>,
    /// What the definition says.
    pub expected: String,
}

impl Literal {
    /// Whether the node is exactly this.
    pub fn equals(&self, tree: &Tree, node: NodeId) -> bool {
        same(&self.value, tree, node, true)
    }

    /// Whether the node has at least this in it.
    pub fn within(&self, tree: &Tree, node: NodeId) -> bool {
        same(&self.value, tree, node, false)
    }

    /// The value for people.
    pub fn text(&self) -> String {
        text_of(&self.value)
    }

    /// The first difference; made only when the answer was no.
    pub fn difference(&self, tree: &Tree, node: NodeId, exact: bool) -> Difference {
        difference(&self.value, tree, node, exact, String::new())
    }
}

fn same(value: &Value, tree: &Tree, node: NodeId, exact: bool) -> bool {
    match value {
        Value::Object(members) => {
            let more = |child| tree.name(child) != "id" && !members.iter().any(|(name, _)| name == tree.name(child));
            if exact && tree.children(node).any(more) {
                return false;
            }
            members.iter().all(|(name, value)| match value {
                Value::Array(items) => {
                    let found = || tree.named(node, name);
                    if exact {
                        found().count() == items.len()
                            && items.iter().zip(found()).all(|(item, child)| same(item, tree, child, exact))
                    } else {
                        items.iter().all(|item| found().any(|child| same(item, tree, child, exact)))
                    }
                }
                _ => tree.child(node, name).is_some_and(|child| same(value, tree, child, exact)),
            })
        }
        // A definition has no bare array; an array of one stands for its item.
        Value::Array(items) => items.iter().all(|item| same(item, tree, node, exact)),
        // 1.0 says more than 1.
        Value::Number(text) | Value::String(text) => tree.value(node) == Some(text.as_str()),
        Value::Boolean(flag) => tree.value(node) == Some(if *flag { "true" } else { "false" }),
    }
}

fn difference(value: &Value, tree: &Tree, node: NodeId, exact: bool, path: String) -> Difference {
    let Value::Object(members) = value else {
        return Difference { path, node: Some(node), expected: text_of(value) };
    };
    for (name, value) in members {
        let below = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let items = match value {
            Value::Array(items) => items.as_slice(),
            other => std::slice::from_ref(other),
        };
        for item in items {
            if !tree.named(node, name).any(|child| same(item, tree, child, exact)) {
                return match tree.child(node, name) {
                    Some(child) => difference(item, tree, child, exact, below),
                    None => Difference { path: below, node: None, expected: text_of(item) },
                };
            }
        }
    }
    Difference { path, node: Some(node).filter(|n| tree.node(*n).kind != Kind::Null), expected: text_of(value) }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let parts: Vec<String> = members.iter().map(|(name, value)| format!("{name} {}", text_of(value))).collect();
            parts.join(", ")
        }
        Value::Array(items) => items.iter().map(text_of).collect::<Vec<_>>().join(", "),
        other => other.as_str().unwrap_or_default().to_string(),
    }
}
