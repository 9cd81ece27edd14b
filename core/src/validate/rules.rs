//! The rules of an element, asked of a node.

use super::run::{At, Run};
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Rule;
use crate::diagnostic::problem::Value;
use crate::schema::Element;
use crate::schema::Rule as SchemaRule;
use crate::schema::Schema;
use crate::schema::TypeUse;
use crate::schema::rules::Bounds;
use crate::schema::rules::Literal;
use crate::tree::NodeId;
use std::cmp::Ordering;

impl<'s> Run<'s> {
    /// Asks every rule of an element.
    pub(super) fn rules(&mut self, node: NodeId, at: At<'s>, type_use: Option<&'s TypeUse>) {
        let tree = self.tree;
        for rule in &at.element().rules {
            match rule {
                SchemaRule::Fixed(literal) if !literal.equals(tree, node) => self.literal(node, literal, true),
                SchemaRule::Pattern(literal) if !literal.within(tree, node) => self.literal(node, literal, false),
                SchemaRule::Fixed(_) | SchemaRule::Pattern(_) => {}
                SchemaRule::MaxLength(length) => {
                    if let Some(text) = tree.value(node).filter(|text| !length.holds(text)) {
                        let found = text.chars().count() as u32;
                        self.error(Value::TooLong { max: length.max, found }, node);
                    }
                }
                SchemaRule::Least(bound) => self.bound(node, bound, true, type_use),
                SchemaRule::Most(bound) => self.bound(node, bound, false, type_use),
                SchemaRule::Binding(binding) => self.binding(node, binding, type_use),
                SchemaRule::Invariant(invariant) => self.invariant(node, invariant, at, type_use),
            }
        }
    }

    /// Invariants that a type states at its root, for an element that defines its children itself
    /// and does not repeat them.
    pub(super) fn invariants_of_type(&mut self, node: NodeId, schema: &'s Schema, element: &Element) {
        for rule in &schema.root().rules {
            let SchemaRule::Invariant(invariant) = rule else { continue };
            let said = element.rules.iter().any(|r| matches!(r, SchemaRule::Invariant(i) if i.key == invariant.key));
            if !said {
                self.invariant(node, invariant, At::root(schema), None);
            }
        }
    }

    fn literal(&mut self, node: NodeId, literal: &Literal, exact: bool) {
        let difference = literal.difference(self.tree, node, exact);
        let element = match difference.path.is_empty() {
            true => self.tree.name(node).to_string(),
            false => format!("{}.{}", self.tree.name(node), difference.path),
        };
        // Only codes, systems and the like are fixed in definitions: what differs is one, too.
        let found = difference.node.map(|n| self.excerpt(n, Some(crate::schema::Primitive::Code)));
        let found = found.filter(|f| !f.text.is_empty());
        let expected = difference.expected;
        let problem = match exact {
            true => Value::Fixed { element, expected, found },
            false => Value::Pattern { element, expected, found },
        };
        // One coding of a concept is as good as another: what is missing is missing of the concept.
        let of_concept = !exact && difference.path.starts_with("coding");
        let finding = match difference.node {
            Some(place) if !of_concept => self.finding(Problem::Value(problem), place, Severity::Error),
            None if !of_concept && !difference.path.is_empty() => {
                let mut finding = self.finding(Problem::Value(problem), node, Severity::Error);
                finding.path = format!("{}.{}", finding.path, difference.path);
                finding
            }
            _ => self.finding(Problem::Value(problem), node, Severity::Error),
        };
        self.push(finding);
    }

    fn bound(&mut self, node: NodeId, bound: &Bounds, least: bool, type_use: Option<&TypeUse>) {
        let now = self.choices.now;
        if now.is_none() && bound.is_relative(self.tree, node) {
            let key = if least { "minValue" } else { "maxValue" };
            let problem = Rule::NotEvaluated { key: key.into(), reason: bound.text.to_string() };
            let mut finding = self.finding(problem.into(), node, Severity::Warning);
            finding.undecided = true;
            return self.push(finding);
        }
        let outside = if least { Ordering::Less } else { Ordering::Greater };
        if bound.is_of_another_kind(self.tree, node) || bound.side(self.tree, node, least, now) == Some(outside) {
            let place = self.tree.child(node, "value").unwrap_or(node);
            let found = self.excerpt(place, type_use.and_then(|t| t.primitive));
            self.error(Value::Bounds { bound: bound.text.to_string(), least, found }, node);
        }
    }
}
