//! Fixed values, patterns and bounds as plain values.

use super::DEEPEST;
use crate::definition::Value;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::tree::Tree;

/// The value of a node and all below it.
pub fn value(tree: &Tree, node: NodeId) -> Value {
    read(tree, node, 0)
}

/// `fixedUri` with prefix `fixed`: the type suffix and the value.
pub(super) fn suffixed(tree: &Tree, node: NodeId, name: &str, prefix: &str) -> Option<(String, Value)> {
    let suffix = name.strip_prefix(prefix)?;
    suffix.starts_with(|c: char| c.is_ascii_uppercase()).then(|| (suffix.to_owned(), value(tree, node)))
}

fn read(tree: &Tree, node: NodeId, depth: usize) -> Value {
    let text = || tree.value(node).unwrap_or_default().to_owned();
    match tree.node(node).kind {
        Kind::Boolean => Value::Boolean(tree.value(node) == Some("true")),
        Kind::Number => Value::Number(text()),
        Kind::Object | Kind::Null => Value::Object(members(tree, node, depth)),
        _ => Value::String(text()),
    }
}

/// Members in their order, repetitions gathered.
fn members(tree: &Tree, node: NodeId, depth: usize) -> Vec<(String, Value)> {
    let mut members: Vec<(String, Value)> = Vec::new();
    if depth >= DEEPEST {
        return members;
    }
    for child in tree.children(node) {
        let name = tree.name(child);
        let value = read(tree, child, depth + 1);
        match members.iter_mut().find(|(known, _)| known == name) {
            Some((_, Value::Array(items))) => items.push(value),
            Some((_, single)) => {
                let first = std::mem::replace(single, Value::Boolean(false));
                *single = Value::Array(vec![first, value]);
            }
            None if tree.node(child).in_array => members.push((name.into(), Value::Array(vec![value]))),
            None => members.push((name.into(), value)),
        }
    }
    members
}
