//! Invariants, asked of a node.

use super::contained;
use super::host::{RunHost, child_type, type_id};
use super::run::{At, Run};
use crate::diagnostic::Problem;
use crate::diagnostic::Related;
use crate::diagnostic::RelatedNote;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Rule;
use crate::fhirpath::Collection;
use crate::fhirpath::Environment;
use crate::fhirpath::EvalError;
use crate::fhirpath::Expression;
use crate::fhirpath::Instance;
use crate::fhirpath::Item;
use crate::fhirpath::Limits;
use crate::fhirpath::Reads;
use crate::fhirpath::TypeId;
use crate::narrative;
use crate::schema::ElementId;
use crate::schema::TypeUse;
use crate::schema::rules::Invariant;
use crate::schema::rules::Quick;
use crate::sorting::sort_by_key;
use crate::tree::NodeId;
use std::cell::RefCell;

/// One expression over one message takes less; a hostile one ends here.
const LIMITS: Limits = Limits { steps: 2_000_000, items: 500_000, text: 1 << 20 };

/// Of elements that a rule found, so many are kept.
const MOST_LOOKED_AMONG: usize = 64;

/// More places than this tell nothing.
const MOST_RELATED: usize = 3;

impl<'s> Run<'s> {
    /// Asks an invariant; a failure is a finding.
    pub(super) fn invariant(
        &mut self,
        node: NodeId,
        invariant: &'s Invariant,
        at: At<'s>,
        type_use: Option<&'s TypeUse>,
    ) {
        let quick = invariant.quick.and_then(|quick| self.quick(quick, node));
        let known = quick.or_else(|| self.answered(node, invariant));
        if known == Some(true) {
            return;
        }
        let expression = match (invariant.parsed(), known) {
            (Ok(expression), _) => expression,
            (Err(_), Some(_)) => return self.failed(node, invariant, at, Vec::new()),
            (Err(error), None) => return self.not_evaluated(node, invariant, error.to_string()),
        };
        let ty = self.type_at(node, at, type_use);
        let resource = self.resource;
        let root = self.container_of(resource).unwrap_or(resource);
        let resource_item = Item::Node { node: resource, ty: self.resource_type(resource) };
        let root_item = Item::Node { node: root, ty: self.resource_type(root) };
        let tree = self.tree;
        let cache = self.expressions.clone();
        let (before, limits, now) = (cache.steps(), self.limits(), self.choices.now);
        let host = RunHost::new(self);
        let instance = Instance::with_cache(tree, &host, cache);
        let reads = RefCell::<Reads>::default();
        let environment = Environment::new(&instance).resource(resource_item, root_item).now(now).limits(limits);
        let answer = match known {
            Some(known) => Ok(known),
            None => expression.evaluate_bool(&environment, Item::Node { node, ty }),
        };
        // Only a failure asks what was read.
        if matches!(answer, Ok(false)) {
            let _ = expression.evaluate_bool(&environment.clone().reads(&reads), Item::Node { node, ty });
        }
        drop(environment);
        drop(instance);
        let mut refused = host.refused.take();
        // What stands in a narrative is told in its own findings.
        if matches!(invariant.quick, Some(Quick::Txt1 | Quick::Txt2)) {
            refused = vec![node];
        }
        drop(host);
        self.spend(self.expressions.steps() - before);
        match answer {
            Ok(true) => {}
            Ok(false) => {
                self.failed(node, invariant, at, refused);
                // Rules that hold another resource against a profile are told by that resource's own findings.
                let shown = known.is_none() && !expression.text().contains("conformsTo");
                self.because(node, reads.into_inner(), shown);
            }
            // As the reference does: an expression that cannot be evaluated does not hold, but
            // what it asks of an unknown profile or value set is not decided.
            Err(EvalError::Undecided { what, .. }) => self.not_evaluated(node, invariant, what),
            Err(EvalError::Budget) => self.not_evaluated(node, invariant, "budget".into()),
            Err(_) => self.failed(node, invariant, at, refused),
        }
    }

    /// What is answered in another way than by the expression: rules on contained resources, which
    /// leave a narrative's references out, and what is stated by extensions.
    fn answered(&self, node: NodeId, invariant: &Invariant) -> Option<bool> {
        let tree = self.tree;
        match invariant.quick {
            Some(Quick::Dom2 | Quick::Dom3 | Quick::Dom4 | Quick::Dom5) if self.choices.skip_contained => Some(true),
            Some(Quick::Dom3) => contained::all_used(tree, node).then_some(true),
            Some(Quick::Ref1) => {
                let id = tree.child_value(node, "reference")?.strip_prefix('#')?;
                contained::is_here(tree, node, id).then_some(true)
            }
            Some(_) => None,
            // What reading a definition states so is no expression at all.
            None if invariant.text() == "true" => {
                Some(narrative::has_languages(tree, node, invariant.key.strip_prefix("klarsyn-language:")?))
            }
            None => None,
        }
    }

    /// What one expression may take of what is left.
    fn limits(&self) -> Limits {
        Limits { steps: LIMITS.steps.min(u32::try_from(self.left()).unwrap_or(u32::MAX)), ..LIMITS }
    }

    /// The nodes that an expression gives for a resource; none where it cannot be evaluated.
    pub(super) fn evaluate(&mut self, expression: &Expression, resource: NodeId) -> Option<Vec<NodeId>> {
        let root = self.container_of(resource).unwrap_or(resource);
        let item = Item::Node { node: resource, ty: self.resource_type(resource) };
        let root_item = Item::Node { node: root, ty: self.resource_type(root) };
        let tree = self.tree;
        let cache = self.expressions.clone();
        let (before, limits) = (cache.steps(), self.limits());
        let host = RunHost::new(self);
        let instance = Instance::with_cache(tree, &host, cache);
        let environment = Environment::new(&instance).resource(item.clone(), root_item).limits(limits);
        let found = expression.evaluate(&environment, item).ok();
        drop(environment);
        drop(instance);
        drop(host);
        self.spend(self.expressions.steps() - before);
        let found = found?;
        Some(found.as_slice().iter().filter_map(Item::node).collect())
    }

    /// Whether an expression holds of the element in which an extension stands; none where that
    /// cannot be told.
    pub(super) fn holds_of(&mut self, expression: &Expression, node: NodeId, extension: NodeId) -> Option<bool> {
        let (tree, resource, now) = (self.tree, self.resource, self.choices.now);
        let item = |run: &Self, node: NodeId| Item::Node { node, ty: run.resource_type(node) };
        let root = item(self, self.container_of(resource).unwrap_or(resource));
        let (resource, input) = (item(self, resource), item(self, node));
        let variables = [("extension", Collection::one(Item::Node { node: extension, ty: TypeId::UNKNOWN }))];
        let cache = self.expressions.clone();
        let host = RunHost::new(self);
        let instance = Instance::with_cache(tree, &host, cache);
        let environment =
            Environment::new(&instance).resource(resource, root).now(now).variables(&variables).limits(LIMITS);
        expression.evaluate_bool(&environment, input).ok()
    }

    fn failed(&mut self, node: NodeId, invariant: &Invariant, at: At<'s>, refused: Vec<NodeId>) {
        let source = Some(at.schema.url.to_string());
        let problem = Rule::Failed {
            key: invariant.key.clone(),
            human: invariant.human.clone(),
            danish: invariant.danish.clone(),
            clause: invariant.clause.clone(),
            deviation: invariant.deviation,
            source,
        };
        let severity = match (invariant.error, invariant.best_practice) {
            (true, _) => Severity::Error,
            (false, false) => Severity::Warning,
            (false, true) => Severity::Information,
        };
        let mut finding = self.finding(Problem::Rule(problem), node, severity);
        finding.explained_by = refused;
        self.push(finding);
    }

    /// Shows the values that the rule which failed last read, if they are few enough to tell, and keeps what
    /// it looked for: in vain, or among others.
    fn because(&mut self, node: NodeId, reads: Reads, shown: bool) {
        let tree = self.tree;
        let mut looked_for = reads.missed;
        let among = reads.found.iter().filter_map(|read| Some((tree.parent(*read)?, tree.name(*read).into())));
        looked_for.extend(among.take(MOST_LOOKED_AMONG));
        if reads.lost
            && let Some(bundle) = self.bundle_of(node).or((tree.type_name(node) == "Bundle").then_some(node))
        {
            looked_for.extend_from_slice(self.index(bundle).unaddressed());
        }
        looked_for.dedup();
        let is_value = |read: &NodeId| *read != node && self.tree.value(*read).is_some();
        let mut values: Vec<NodeId> = reads.found.into_iter().filter(|read| shown && is_value(read)).collect();
        sort_by_key(&mut values, |value| *value);
        values.dedup();
        if values.len() > MOST_RELATED {
            values.clear();
        }
        // A full list keeps no more findings; then the last one is another's.
        if let Some(finding) = self.findings.last_mut().filter(|finding| finding.node == Some(node)) {
            finding.related.extend(values.into_iter().map(|node| Related { node, note: RelatedNote::BecauseOfThis }));
            finding.looked_for = looked_for;
        }
    }

    fn not_evaluated(&mut self, node: NodeId, invariant: &Invariant, reason: String) {
        let problem = Rule::NotEvaluated { key: invariant.key.to_string(), reason };
        let mut finding = self.finding(Problem::Rule(problem), node, Severity::Warning);
        finding.undecided = invariant.error;
        self.push(finding);
    }

    fn resource_type(&self, node: NodeId) -> TypeId {
        let schema = match self.plain {
            true => self.class,
            false => self.set.find_type(self.tree.type_name(node)),
        };
        schema.map_or(TypeId::UNKNOWN, |schema| type_id(schema, ElementId::ROOT))
    }

    /// The FHIR type of a node: of its element's type, or the part of its resource's type that it
    /// is (`Patient.contact`).
    fn type_at(&self, node: NodeId, at: At<'s>, type_use: Option<&TypeUse>) -> TypeId {
        let set = self.set;
        if at.element == ElementId::ROOT {
            return at.schema.of_type.map_or(TypeId::UNKNOWN, |schema| type_id(schema, ElementId::ROOT));
        }
        let own = matches!(type_use.map(|t| &*t.name), None | Some("BackboneElement" | "Element"));
        match type_use.and_then(|t| t.schema).filter(|_| !own) {
            Some(_) if type_use.is_some_and(|t| matches!(&*t.name, "Resource" | "DomainResource")) => {
                self.resource_type(node)
            }
            Some(schema) => type_id(schema, ElementId::ROOT),
            None => {
                let mut path = at.element().path.split('.');
                let root = path.next().and_then(|name| match self.plain {
                    true => at.schema.of_type,
                    false => set.find_type(name),
                });
                let mut ty = root.map_or(TypeId::UNKNOWN, |schema| type_id(schema, ElementId::ROOT));
                for name in path {
                    ty = child_type(set, ty, name).map_or(TypeId::UNKNOWN, |child| child.ty);
                }
                ty
            }
        }
    }
}
