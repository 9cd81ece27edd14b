//! `=` and `~`, of items and of collections.

use super::Evaluator;
use super::Result;
use crate::decimal::Decimal;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::host::TypeId;
use crate::fhirpath::item::Item;
use crate::fhirpath::kind::ValueKind;
use crate::fhirpath::scalar::Scalar;
use crate::map::Set;
use crate::sorting::sort_by_key;
use crate::text::case::lower;
use crate::tree::NodeId;

/// Elements within elements that are compared.
const MAX_DEPTH: u32 = 250;

impl<'a> Evaluator<'_, 'a> {
    /// None where either is empty, or where partial dates leave it open.
    pub(super) fn equal_collections(&mut self, left: &Collection, right: &Collection) -> Result<Option<bool>> {
        if left.is_empty() || right.is_empty() {
            return Ok(None);
        }
        if left.len() != right.len() {
            return Ok(Some(false));
        }
        let mut result = Some(true);
        for (one, two) in left.iter().zip(right) {
            match self.equal(one, two)? {
                Some(false) => return Ok(Some(false)),
                Some(true) => {}
                None => result = None,
            }
        }
        Ok(result)
    }

    /// In any order; nothing is equivalent to nothing.
    pub(super) fn equivalent_collections(&mut self, left: &Collection, right: &Collection) -> Result<bool> {
        if left.len() != right.len() {
            return Ok(false);
        }
        let mut rest: Vec<&Item> = right.iter().collect();
        for one in left {
            let mut found = None;
            for (at, two) in rest.iter().enumerate() {
                if self.equivalent(one, two)? {
                    found = Some(at);
                    break;
                }
            }
            match found {
                Some(at) => rest.swap_remove(at),
                None => return Ok(false),
            };
        }
        Ok(true)
    }

    /// Whether some item is surely equal.
    pub fn has_equal(&mut self, items: &[Item], wanted: &Item) -> Result<bool> {
        for item in items {
            if self.equal(item, wanted)? == Some(true) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Each item once, in the order of first appearance.
    pub fn distinct(&mut self, items: &Collection) -> Result<Collection> {
        if items.len() > 8 && items.iter().all(|item| matches!(self.instance.scalar(item), Scalar::String(_))) {
            return self.distinct_texts(items);
        }
        let mut seen: Vec<Item> = Vec::new();
        for item in items {
            if !self.has_equal(&seen, item)? {
                seen.push(item.clone());
            }
        }
        Ok(seen.into())
    }

    fn distinct_texts(&mut self, items: &Collection) -> Result<Collection> {
        self.charge(items.len())?;
        let mut seen = Set::default();
        let instance = self.instance;
        let first = |item: &&Item| match instance.scalar(item) {
            Scalar::String(text) => seen.insert(text.to_owned()),
            _ => true,
        };
        Ok(items.iter().filter(first).cloned().collect())
    }

    pub fn equal(&mut self, one: &Item, two: &Item) -> Result<Option<bool>> {
        self.charge(1)?;
        let (left, right) = (self.instance.scalar(one), self.instance.scalar(two));
        Ok(match (&left, &right) {
            (Scalar::String(left), Scalar::String(right)) => {
                self.read(left.len().min(right.len()))?;
                Some(left == right)
            }
            (Scalar::Boolean(left), Scalar::Boolean(right)) => Some(left == right),
            (Scalar::Integer(left), Scalar::Integer(right)) => Some(left == right),
            (Scalar::Integer(left), Scalar::Decimal(right)) => Some(Decimal::from(*left) == *right),
            (Scalar::Decimal(left), Scalar::Integer(right)) => Some(*left == Decimal::from(*right)),
            (Scalar::Decimal(left), Scalar::Decimal(right)) => Some(left == right),
            (Scalar::Time(left), Scalar::Time(right)) => left.equals(*right),
            (Scalar::Date(left) | Scalar::DateTime(left), Scalar::Date(right) | Scalar::DateTime(right)) => {
                left.equals(*right)
            }
            (Scalar::Node(left, left_type), Scalar::Node(right, right_type)) => {
                return self.equal_nodes((*left, *left_type), (*right, *right_type), 0);
            }
            // A text and a date of the instance are compared as they are written.
            (Scalar::String(left), _) => self.instance.lexical(two).map(|right| *left == right).or(Some(false)),
            (_, Scalar::String(right)) => self.instance.lexical(one).map(|left| left == *right).or(Some(false)),
            (Scalar::Type, Scalar::Type) => Some(same_type(one, two)),
            _ => match (self.instance.quantity(one), self.instance.quantity(two)) {
                (Some(left), Some(right)) => left.equals(&right),
                _ => Some(false),
            },
        })
    }

    fn equal_nodes(&mut self, one: (NodeId, TypeId), two: (NodeId, TypeId), depth: u32) -> Result<Option<bool>> {
        if one.0 == two.0 {
            return Ok(Some(true));
        }
        self.charge(1)?;
        if depth > MAX_DEPTH {
            return Err(EvalError::Budget);
        }
        let quantities = self.instance.node_quantity(one.0, one.1).zip(self.instance.node_quantity(two.0, two.1));
        if let Some((left, right)) = quantities {
            return Ok(left.equals(&right));
        }
        let tree = self.instance.tree;
        if tree.type_name(one.0) != tree.type_name(two.0) {
            return Ok(Some(false));
        }
        let mut result = Some(true);
        match (tree.value(one.0), tree.value(two.0)) {
            (None, None) => {}
            (Some(left), Some(right)) if left == right => {}
            (Some(_), Some(_)) if depth > 0 => {
                let item = |(node, ty)| Item::Node { node, ty };
                match self.equal_values(&item(one), &item(two))? {
                    Some(true) => {}
                    Some(false) => return Ok(Some(false)),
                    None => result = None,
                }
            }
            _ => return Ok(Some(false)),
        }
        let (left, right) = (self.sorted_children(one), self.sorted_children(two));
        if left.len() != right.len() {
            return Ok(Some(false));
        }
        for (left, right) in left.into_iter().zip(right) {
            if tree.node(left.0).name != tree.node(right.0).name {
                return Ok(Some(false));
            }
            match self.equal_nodes(left, right, depth + 1)? {
                Some(true) => {}
                Some(false) => return Ok(Some(false)),
                None => result = None,
            }
        }
        Ok(result)
    }

    fn equal_values(&mut self, one: &Item, two: &Item) -> Result<Option<bool>> {
        match (self.instance.scalar(one), self.instance.scalar(two)) {
            (Scalar::Node(..), _) | (_, Scalar::Node(..)) => Ok(Some(false)),
            _ => self.equal(one, two),
        }
    }

    /// Children by name, those of one name in their order.
    fn sorted_children(&self, (node, ty): (NodeId, TypeId)) -> Vec<(NodeId, TypeId)> {
        let instance = self.instance;
        let typed = |child| (child, instance.child_type(ty, child));
        let mut children: Vec<_> = instance.elements(node).map(typed).collect();
        sort_by_key(&mut children, |(child, _)| instance.tree.node(*child).name);
        children
    }

    pub fn equivalent(&mut self, one: &Item, two: &Item) -> Result<bool> {
        self.charge(1)?;
        let (left, right) = (self.instance.scalar(one), self.instance.scalar(two));
        Ok(match (&left, &right) {
            (Scalar::String(left), Scalar::String(right)) => same_words(left, right),
            (Scalar::Boolean(left), Scalar::Boolean(right)) => left == right,
            (Scalar::Integer(left), Scalar::Integer(right)) => left == right,
            (Scalar::Integer(left), Scalar::Decimal(right)) => roughly(Decimal::from(*left), *right),
            (Scalar::Decimal(left), Scalar::Integer(right)) => roughly(*left, Decimal::from(*right)),
            (Scalar::Decimal(left), Scalar::Decimal(right)) => roughly(*left, *right),
            (Scalar::Time(left), Scalar::Time(right)) => left.equivalent(*right),
            (Scalar::Date(left) | Scalar::DateTime(left), Scalar::Date(right) | Scalar::DateTime(right)) => {
                left.equivalent(*right)
            }
            (Scalar::Node(left, left_type), Scalar::Node(right, right_type)) => {
                return self.equivalent_nodes((*left, *left_type), (*right, *right_type), 0);
            }
            (Scalar::Type, Scalar::Type) => same_type(one, two),
            (Scalar::String(left), _) => self.instance.lexical(two).is_some_and(|right| same_words(left, right)),
            (_, Scalar::String(right)) => self.instance.lexical(one).is_some_and(|left| same_words(left, right)),
            _ => match (self.instance.quantity(one), self.instance.quantity(two)) {
                (Some(left), Some(right)) => left.equivalent(&right),
                _ => false,
            },
        })
    }

    fn equivalent_nodes(&mut self, one: (NodeId, TypeId), two: (NodeId, TypeId), depth: u32) -> Result<bool> {
        if one.0 == two.0 {
            return Ok(true);
        }
        self.charge(1)?;
        if depth > MAX_DEPTH {
            return Err(EvalError::Budget);
        }
        if let (Some(left), Some(right)) =
            (self.instance.node_quantity(one.0, one.1), self.instance.node_quantity(two.0, two.1))
        {
            return Ok(left.equivalent(&right));
        }
        let tree = self.instance.tree;
        let ignored: &[&str] = match self.instance.kind(one.1) {
            // FHIR: codes are equivalent whatever their version, display or user's choice.
            ValueKind::Complex if self.instance.host.type_name(one.1) == "Coding" => {
                &["version", "display", "userSelected", "id", "extension"]
            }
            ValueKind::Complex if self.instance.host.type_name(one.1) == "CodeableConcept" => {
                &["text", "id", "extension"]
            }
            _ => &["id"],
        };
        let kept = |children: Vec<(NodeId, TypeId)>| -> Vec<(NodeId, TypeId)> {
            children.into_iter().filter(|(child, _)| !ignored.contains(&tree.name(*child))).collect()
        };
        let (left, mut right) = (kept(self.sorted_children(one)), kept(self.sorted_children(two)));
        if left.len() != right.len() || tree.value(one.0).is_some() != tree.value(two.0).is_some() {
            return Ok(false);
        }
        if depth > 0 && tree.value(one.0).is_some() && left.is_empty() {
            let item = |(node, ty)| Item::Node { node, ty };
            return match (self.instance.scalar(&item(one)), self.instance.scalar(&item(two))) {
                (Scalar::Node(..), _) | (_, Scalar::Node(..)) => Ok(tree.value(one.0) == tree.value(two.0)),
                _ => self.equivalent(&item(one), &item(two)),
            };
        }
        for child in left {
            let mut found = None;
            for (at, other) in right.iter().enumerate() {
                let same_name = tree.node(child.0).name == tree.node(other.0).name;
                if same_name && self.equivalent_nodes(child, *other, depth + 1)? {
                    found = Some(at);
                    break;
                }
            }
            match found {
                Some(at) => right.remove(at),
                None => return Ok(false),
            };
        }
        Ok(true)
    }
}

fn same_type(one: &Item, two: &Item) -> bool {
    matches!((one, two), (Item::Type(one), Item::Type(two)) if one == two)
}

/// Whatever the case, and any blank for any other.
fn same_words(one: &str, two: &str) -> bool {
    let letters = |text: &str| -> Vec<char> {
        let words = text.split_whitespace().flat_map(|word| std::iter::once(' ').chain(word.chars()));
        words.map(lower).collect()
    };
    one == two || letters(one) == letters(two)
}

/// To the decimals of the one that has fewer.
pub(super) fn roughly(one: Decimal, two: Decimal) -> bool {
    let scale = one.normalised().scale().min(two.normalised().scale());
    one.round(scale) == two.round(scale)
}
