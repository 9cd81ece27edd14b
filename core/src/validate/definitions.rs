//! A StructureDefinition as a message: what its differential says, held against its base.

use super::run::{At, Run};
use crate::definition::Derivation;
use crate::definition::ElementDefinition;
use crate::definition::Max;
use crate::definition::Strength;
use crate::definition::StructureDefinition;
use crate::definition::StructureKind;
use crate::definition::Value;
use crate::definition::read;
use crate::diagnostic::problem::Definition;
use crate::diagnostic::problem::Facet;
use crate::fhirpath::Expression;
use crate::fhirpath::Lead;
use crate::map::Map;
use crate::schema::ElementId;
use crate::schema::Rule;
use crate::schema::Schema;
use crate::schema::SchemaId;
use crate::schema::Step;
use crate::schema::parse_steps;
use crate::tree::NodeId;

/// What an element of a differential may be to its base.
enum Found<'s> {
    /// This element of it.
    Element(At<'s>),
    /// None of it.
    Nothing,
    /// Something below a type that is not known, or not only one.
    Open,
}

impl<'s> Run<'s> {
    /// Checks the differential of a profile; one that defines a type of its own has no base to obey.
    pub(super) fn structure_definition(&mut self, node: NodeId) {
        let (tree, set) = (self.tree, self.set);
        let Ok(own) = read::structure_definition(tree, node) else { return };
        let base = own.base.as_deref().and_then(|url| set.find(url));
        self.type_name(&own, base, node);
        self.extension_definition(&own, node);
        if own.derivation != Derivation::Constraint {
            return;
        }
        let Some(base) = base.and_then(|id| set.get(id)) else { return };
        if base.kind != own.kind && base.kind != StructureKind::Logical {
            let (definition, element, facet) = (own.url.clone(), own.type_name.clone(), Facet::Kind);
            self.error(Definition::Contradicts { definition, element, facet }, node);
        }
        let mut last: Map<String, u16> = Map::default();
        let mut told = Vec::new();
        let mut keys = Map::default();
        let places = tree.child(node, "differential").into_iter().flat_map(|view| tree.named(view, "element"));
        for (element, place) in own.differential.iter().zip(places) {
            let definition = own.url.clone();
            let at = self.in_base(base, &element.path);
            self.expressions(&own.url, element, place, &at);
            self.invariant_keys(place, &mut keys);
            self.stated(&own, element, place);
            match at {
                Found::Open => {}
                Found::Nothing => {
                    let problem = Definition::ElementUnknown { definition, element: element.path.clone() };
                    self.error(problem, place);
                }
                Found::Element(at) => {
                    self.in_order(base, element, place, &mut last);
                    for facet in self.contradictions(at, element) {
                        let (definition, element) = (definition.clone(), element.id.clone());
                        self.error(Definition::Contradicts { definition, element, facet }, place);
                    }
                    self.discriminators(at, element, place);
                    self.sliced(base, at, element, place, &mut told);
                }
            }
        }
    }

    /// The type that it defines has an address of its own; the one that it constrains is its base's.
    fn type_name(&mut self, own: &StructureDefinition, base: Option<SchemaId>, node: NodeId) {
        let Some(place) = self.tree.child(node, "type") else { return };
        let name = &*own.type_name;
        let base = base.and_then(|id| self.set.header(id));
        let of_base = base.as_ref().is_some_and(|base| *base.type_name == *name) || own.base.as_deref() == Some(name);
        if own.derivation == Derivation::Constraint {
            if base.is_some() && !of_base {
                let (definition, element) = (own.url.clone(), name.to_string());
                self.error(Definition::Contradicts { definition, element, facet: Facet::Types }, place);
            }
            return;
        }
        let of_fhir = own.url.strip_prefix("http://hl7.org/fhir/StructureDefinition/") == Some(name);
        if of_base || !name.contains(':') && !of_fhir {
            self.error(Definition::TypeName { name: name.into() }, place);
        }
    }

    /// The element of a path, below the structure or the types of its elements.
    fn in_base(&self, base: &'s Schema, path: &str) -> Found<'s> {
        let mut at = At::root(base);
        for step in path.split('.').skip(1) {
            match self.step(at, step.trim_end_matches("[x]")) {
                Found::Element(next) => at = next,
                other => return other,
            }
        }
        Found::Element(at)
    }

    /// Whether a structure has no such element, for sure.
    pub(super) fn is_missing(&self, schema: &'s Schema, path: &str) -> bool {
        matches!(self.in_base(schema, path), Found::Nothing)
    }

    /// The largest number of an element of a structure.
    pub(super) fn most(&self, schema: &'s Schema, path: &str) -> Option<u32> {
        match self.in_base(schema, path) {
            Found::Element(at) => at.element().max,
            _ => None,
        }
    }

    fn step(&self, at: At<'s>, name: &str) -> Found<'s> {
        let set = self.set;
        let element = at.element();
        let owner = if !element.children.is_empty() {
            at
        } else if let Some((schema, element)) = set.content(at.schema, element) {
            At { schema, element }
        } else {
            // What a choice of types has depends on the type, and a resource's on the resource.
            match element.types.as_slice() {
                [only] if !matches!(&*only.name, "Resource" | "DomainResource") => {
                    match only.schema.and_then(|id| set.get(id)) {
                        Some(schema) => At::root(schema),
                        None => return Found::Open,
                    }
                }
                _ => return Found::Open,
            }
        };
        match owner.element().child_named(name) {
            Some(child) => Found::Element(At { schema: owner.schema, element: child.element }),
            // A primitive's value is no child of it.
            None if name == "value" => Found::Open,
            None => Found::Nothing,
        }
    }

    /// What an element says that its base does not allow.
    fn contradictions(&self, at: At<'s>, element: &ElementDefinition) -> Vec<Facet> {
        let base = at.element();
        let mut found = Vec::new();
        let is_slice = element.slice_name.is_some() || !element.path.ends_with(&*base.name);
        if !is_slice && element.min.is_some_and(|min| min < base.min) {
            found.push(Facet::Min);
        }
        let most = base.max.map_or(Max::Unbounded, Max::Count);
        if at.element != ElementId::ROOT && element.max.is_some_and(|max| max > most) {
            found.push(Facet::Max);
        }
        let fixed = |rule: &Rule| match (rule, &element.fixed) {
            (Rule::Fixed(literal), Some((_, value))) => literal.value != *value,
            _ => false,
        };
        let of_type = |stated: &Option<(String, Value)>| {
            stated.as_ref().is_none_or(|(suffix, _)| base.types.iter().any(|t| t.name.eq_ignore_ascii_case(suffix)))
        };
        let types_known = !base.types.is_empty();
        let of_types = !types_known || of_type(&element.fixed) && of_type(&element.pattern);
        if !of_types || base.rules.iter().any(fixed) {
            found.push(Facet::Fixed);
        }
        let required = |rule: &Rule| matches!(rule, Rule::Binding(binding) if binding.strength == Strength::Required);
        let weaker = element.binding.as_ref().is_some_and(|binding| binding.strength != Strength::Required);
        if weaker && base.rules.iter().any(required) {
            found.push(Facet::Binding);
        }
        let set = self.set;
        let is_allowed = |code: &str| {
            let stated = set.find_type(code);
            base.types.iter().any(|allowed| match (stated, allowed.schema) {
                _ if *allowed.name == *code => true,
                (Some(stated), Some(allowed)) => set.derives(stated, allowed),
                _ => true,
            })
        };
        let types_allowed =
            base.types.is_empty() || element.types.iter().all(|t| t.code.is_empty() || is_allowed(&t.code));
        if !types_allowed || !self.profiles_fit(at, element) {
            found.push(Facet::Types);
        }
        found
    }

    /// Siblings come in the order of the base, also those that are only named by what is below them.
    fn in_order(&mut self, base: &'s Schema, element: &ElementDefinition, place: NodeId, last: &mut Map<String, u16>) {
        let (path, id) = (&element.path, &element.id);
        let mut stands_late = false;
        for ((dot, _), (dot_of_id, _)) in path.match_indices('.').zip(id.match_indices('.')) {
            let Found::Element(at) = self.in_base(base, &path[..dot]) else { break };
            let name = path[dot + 1..].split('.').next().unwrap_or_default();
            let Some(child) = at.element().child_named(name.trim_end_matches("[x]")) else { break };
            let before = last.or_default(id[..dot_of_id].into());
            stands_late |= child.position < *before;
            *before = child.position.max(*before);
        }
        if stands_late {
            let (definition, element) = (base.url.to_string(), element.id.clone());
            self.error(Definition::Contradicts { definition, element, facet: Facet::Order }, place);
        }
    }

    /// Expressions of invariants can be read, and ask for elements that there are.
    fn expressions(&mut self, definition: &str, element: &ElementDefinition, place: NodeId, at: &Found<'s>) {
        let tree = self.tree;
        for constraint in tree.named(place, "constraint") {
            let Some(text) = tree.child_value(constraint, "expression") else { continue };
            let why = match Expression::parse(text) {
                Ok(expression) => match at {
                    Found::Element(at) => self.stray_name(&expression, *at),
                    _ => None,
                },
                Err(error) => Some(error.to_string()),
            };
            if let Some(why) = why {
                let key = tree.child_value(constraint, "key").unwrap_or_default().to_string();
                let (definition, element) = (definition.to_string(), element.id.clone());
                self.error(Definition::Expression { definition, element, key, why }, constraint);
            }
        }
    }

    /// A name in an expression about an element that leads nowhere from it.
    fn stray_name(&self, expression: &Expression, at: At<'s>) -> Option<String> {
        let mut places = vec![at];
        let mut step = |from: usize, name: &str| {
            let at = places[from];
            // An expression may begin with the name of the type that it is about.
            if at.element == ElementId::ROOT && name.starts_with(|c: char| c.is_ascii_uppercase()) {
                return if *at.schema.type_name == *name { Lead::To(from) } else { Lead::Open };
            }
            match self.step(at, name) {
                Found::Element(next) => {
                    places.push(next);
                    Lead::To(places.len() - 1)
                }
                Found::Open => Lead::Open,
                Found::Nothing => Lead::Nowhere,
            }
        };
        expression.stray_name(&mut step).map(|name| format!("no element {name}"))
    }

    /// Whether the paths by which slices are told lead somewhere.
    fn discriminators(&mut self, at: At<'s>, element: &ElementDefinition, place: NodeId) {
        let tree = self.tree;
        let Some(slicing) = &element.slicing else { return };
        let nodes = tree.child(place, "slicing").into_iter().flat_map(|s| tree.named(s, "discriminator"));
        let nodes: Vec<NodeId> = nodes.collect();
        for (discriminator, node) in slicing.discriminators.iter().zip(nodes) {
            let Some(steps) = parse_steps(&discriminator.path) else { continue };
            let mut here = at;
            for step in steps {
                let Step::Child(name) = step else { break };
                match self.step(here, &name) {
                    Found::Element(next) => here = next,
                    Found::Open => break,
                    Found::Nothing => {
                        let (element, path) = (element.id.clone(), discriminator.path.clone());
                        self.error(Definition::Discriminator { element, path }, node);
                        break;
                    }
                }
            }
        }
    }
}
