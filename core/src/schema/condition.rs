//! What a slice asks of its members: its discriminators, made into small conditions.
//!
//! A discriminator names a place; what the slice's own definition says of that place (fixed,
//! pattern, required binding, type, profile, presence) is the condition.

use super::compile::choice_name;
use super::element::{Element, ElementId, Schema, SchemaId, SliceTable};
use super::rules::{Binding, Literal, Rule};
use super::set::SchemaSet;
use super::steps::{Step, parse_steps};
use crate::definition::DiscriminatorKind;
use crate::definition::Strength;

/// What must be found at a place.
#[derive(Clone, Debug)]
pub enum Expected {
    /// Exactly this.
    Fixed(Literal),
    /// At least this.
    Pattern(Literal),
    /// A code of a value set.
    Member(Binding),
    /// Something, or nothing.
    Exists(bool),
    /// One of these types; for a choice, the element names that say so.
    Type {
        /// Type names.
        types: Vec<Box<str>>,
        /// `contentString` and so on, where the place is a choice element.
        names: Vec<Box<str>>,
    },
    /// Conformance with one of these.
    Profile(Vec<SchemaId>),
    /// The definition says nothing that could tell the slices apart.
    Unknown,
}

/// A place, from the sliced element, and what must be there.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The way to the place.
    pub steps: Vec<Step>,
    /// What must be there.
    pub expected: Expected,
}

/// The conditions of each slice.
pub(super) fn conditions(set: &SchemaSet, schema: &Schema, table: &SliceTable) -> Vec<Vec<Condition>> {
    table.slices.iter().map(|slice| of_slice(set, schema, table, slice.element)).collect()
}

fn of_slice(set: &SchemaSet, schema: &Schema, table: &SliceTable, slice: ElementId) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for discriminator in &table.discriminators {
        let Some(steps) = parse_steps(&discriminator.path) else {
            conditions.push(Condition { steps: Vec::new(), expected: Expected::Unknown });
            continue;
        };
        let places = places(set, Place { schema, element: slice }, &steps);
        let before = conditions.len();
        for place in &places {
            expected(set, discriminator.kind, *place, &steps, &mut conditions, 0);
        }
        // A slice that asks for no profile there is told by its other discriminators.
        let by_profile = discriminator.kind == DiscriminatorKind::Profile && table.discriminators.len() > 1;
        if conditions.len() == before && !by_profile {
            conditions.push(Condition { steps, expected: Expected::Unknown });
        }
    }
    conditions
}

/// An element of a structure.
#[derive(Clone, Copy)]
struct Place<'s> {
    schema: &'s Schema,
    element: ElementId,
}

impl<'s> Place<'s> {
    fn element(self) -> &'s Element {
        self.schema.element(self.element)
    }
}

/// The definitions at the end of the steps. Where a step leaves the element's own definition for
/// a profile of its type, both are looked at: the nearer first.
fn places<'s>(set: &'s SchemaSet, from: Place<'s>, steps: &[Step]) -> Vec<Place<'s>> {
    let Some((step, rest)) = steps.split_first() else { return vec![from] };
    let mut found = Vec::new();
    match step {
        Step::Child(name) => {
            for owner in owners(set, from) {
                if let Some(child) = owner.element().child_named(name) {
                    found.extend(places(set, Place { schema: owner.schema, element: child.element }, rest));
                    // What a slice there must be says as much (`$this.extension.value`).
                    let slices = owner.schema.element(child.element).slicing.iter().flat_map(|t| &t.slices);
                    for slice in slices.filter(|s| owner.schema.element(s.element).min > 0) {
                        found.extend(places(set, Place { schema: owner.schema, element: slice.element }, rest));
                    }
                }
            }
        }
        Step::Extension(url) => {
            for owner in owners(set, from) {
                let Some(child) = owner.element().child_named("extension") else { continue };
                let Some(table) = &owner.schema.element(child.element).slicing else { continue };
                for slice in &table.slices {
                    let place = Place { schema: owner.schema, element: slice.element };
                    if is_extension(set, place, url) {
                        found.extend(places(set, place, rest));
                    }
                }
            }
            if found.is_empty()
                && let Some(schema) = set.find(url).and_then(|id| set.get(id))
            {
                found.extend(places(set, Place { schema, element: ElementId::ROOT }, rest));
            }
        }
        Step::Resolve if rest.is_empty() => found.push(from),
        Step::Resolve => {
            let targets = from.element().types.iter().flat_map(|t| &t.targets).filter_map(|t| t.schema);
            for schema in targets.filter_map(|id| set.get(id)) {
                found.extend(places(set, Place { schema, element: ElementId::ROOT }, rest));
            }
        }
        Step::OfType(_) => found.extend(places(set, from, rest)),
    }
    found
}

/// Where the children of a place are defined: by itself, by what it refers to, by the profiles
/// of its type, by its type.
fn owners<'s>(set: &'s SchemaSet, place: Place<'s>) -> Vec<Place<'s>> {
    let element = place.element();
    let mut owners = Vec::new();
    if !element.children.is_empty() {
        owners.push(place);
    }
    if let Some((schema, element)) = set.content(place.schema, element) {
        owners.push(Place { schema, element });
    }
    let root = |id: SchemaId| set.get(id).map(|schema| Place { schema, element: ElementId::ROOT });
    for t in &element.types {
        owners.extend(t.profiles.iter().filter_map(|p| p.schema).filter_map(root));
    }
    if owners.is_empty() {
        owners.extend(element.types.iter().filter_map(|t| t.schema).filter_map(root));
    }
    owners
}

fn is_extension(set: &SchemaSet, place: Place<'_>, url: &str) -> bool {
    let mut profiles = place.element().types.iter().flat_map(|t| &t.profiles);
    if profiles.any(|p| crate::definition::Canonical::new(&p.canonical).url == url) {
        return true;
    }
    let steps = [Step::Child("url".into())];
    places(set, place, &steps).iter().any(|at| {
        at.element().rules.iter().any(|rule| match rule {
            Rule::Fixed(literal) | Rule::Pattern(literal) => literal.value.as_str() == Some(url),
            _ => false,
        })
    })
}

fn expected(
    set: &SchemaSet,
    kind: DiscriminatorKind,
    place: Place<'_>,
    steps: &[Step],
    out: &mut Vec<Condition>,
    depth: u8,
) {
    let element = place.element();
    let mut push = |expected| out.push(Condition { steps: steps.to_vec(), expected });
    match kind {
        DiscriminatorKind::Value | DiscriminatorKind::Pattern => {
            for rule in &element.rules {
                match rule {
                    Rule::Fixed(literal) => return push(Expected::Fixed(literal.clone())),
                    Rule::Pattern(literal) => return push(Expected::Pattern(literal.clone())),
                    _ => {}
                }
            }
            for rule in &element.rules {
                if let Rule::Binding(binding) = rule
                    && binding.strength == Strength::Required
                {
                    return push(Expected::Member(binding.clone()));
                }
            }
            // What its parts must be is what it must be.
            if depth < 4 {
                for child in &element.order {
                    let below = Place { schema: place.schema, element: *child };
                    if below.element().min > 0 {
                        let mut steps = steps.to_vec();
                        steps.push(Step::Child(below.element().name.trim_end_matches("[x]").into()));
                        expected(set, kind, below, &steps, out, depth + 1);
                    }
                }
            }
        }
        DiscriminatorKind::Exists => match (element.min, element.max) {
            (_, Some(0)) => push(Expected::Exists(false)),
            (1.., _) => push(Expected::Exists(true)),
            _ => {}
        },
        DiscriminatorKind::Type => {
            let resolved = steps.last() == Some(&Step::Resolve);
            let targets = || element.types.iter().flat_map(|t| &t.targets);
            let types: Vec<Box<str>> = match resolved {
                true => targets().filter_map(|p| Some(set.header(p.schema?)?.type_name.as_str().into())).collect(),
                false => element.types.iter().map(|t| t.name.clone()).collect(),
            };
            let names = match element.name.strip_suffix("[x]") {
                Some(stem) if !resolved => types.iter().map(|t| choice_name(stem, t).into()).collect(),
                _ => Vec::new(),
            };
            if !types.is_empty() {
                push(Expected::Type { types, names });
            }
        }
        DiscriminatorKind::Profile => {
            let resolved = steps.last() == Some(&Step::Resolve);
            let profiles = element.types.iter().flat_map(|t| if resolved { &t.targets } else { &t.profiles });
            let profiles: Vec<SchemaId> = profiles.filter_map(|p| p.schema).collect();
            if !profiles.is_empty() {
                push(Expected::Profile(profiles));
            }
        }
    }
}
