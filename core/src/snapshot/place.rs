//! Finding the element that a differential means, and making it where it is not there yet.

use super::Bases;
use super::MOST_ELEMENTS;
use super::MOST_WORK;
use super::SnapshotError;
use super::outline::Outline;
use super::weight::weight;
use crate::definition::Derivation;
use crate::definition::Discriminator;
use crate::definition::DiscriminatorKind;
use crate::definition::ElementDefinition;
use crate::definition::SliceRules;
use crate::definition::Slicing;
use crate::definition::StructureDefinition;
use crate::map::Map;
use std::sync::Arc;

/// A longer id is none: each element below has it again.
const LONGEST_ID: usize = 2_000;

/// The elements being worked on.
pub(super) struct Working<'b> {
    bases: &'b dyn Bases,
    /// The base's snapshot by ids, as it was before the differential.
    base: Map<&'b str, &'b ElementDefinition>,
    pub elements: Outline,
    /// Whether new elements may be added: the structure defines a type.
    defines: bool,
    /// What was done so far: steps, and bytes of copies.
    work: usize,
}

/// A step of an id.
#[derive(Clone, Copy)]
struct Step<'a> {
    name: &'a str,
    slice: Option<&'a str>,
}

impl<'b> Working<'b> {
    /// From the base's snapshot, and what it is at first.
    pub fn new(
        bases: &'b dyn Bases,
        base: &'b [ElementDefinition],
        elements: Vec<ElementDefinition>,
        defines: bool,
    ) -> Self {
        // The first of an id counts.
        let base = base.iter().rev().map(|element| (element.id.as_str(), element)).collect();
        Self { bases, base, elements: Outline::new(elements), defines, work: 0 }
    }

    /// A profile that is no type.
    pub fn profile(&self, canonical: &str) -> Option<Arc<StructureDefinition>> {
        self.bases.structure(canonical).filter(|found| found.derivation == Derivation::Constraint)
    }

    /// Counts work, and ends what takes more than any sensible structure.
    pub fn spend(&mut self, work: usize) -> Result<(), SnapshotError> {
        self.work = self.work.saturating_add(work);
        let too_many = self.work > MOST_WORK || self.elements.len() > MOST_ELEMENTS;
        if too_many { Err(SnapshotError::TooMany) } else { Ok(()) }
    }

    /// The element a differential means.
    pub fn find_or_make(&mut self, differential: &ElementDefinition) -> Result<usize, SnapshotError> {
        if differential.id.len().max(differential.path.len()) > LONGEST_ID {
            return Err(SnapshotError::TooMany);
        }
        let unknown = || SnapshotError::UnknownElement { id: differential.id.clone() };
        let steps: Vec<Step<'_>> = steps(differential);
        if self.elements.is_empty() {
            // A root without a base: `Element`, `Base`, a logical model of its own.
            self.elements.append(None, defined(differential));
        }
        let mut at = 0;
        for (i, step) in steps.iter().enumerate().skip(1) {
            self.spend(1 + self.elements[at].id.len())?;
            let mut step = *step;
            let mut child = self.child_or_choice(at, &mut step);
            if child.is_none() && !self.elements.has_children(at) {
                self.expand(at, step.name)?;
                child = self.child_or_choice(at, &mut step);
            }
            let child = match child {
                Some(child) => child,
                None if self.defines && i + 1 == steps.len() => self.elements.append(Some(at), defined(differential)),
                None => return Err(unknown()),
            };
            at = match step.slice {
                None => child,
                Some(slice) => match self.slice(child, slice) {
                    Some(found) => found,
                    None => self.make_slice(child, slice)?.ok_or_else(unknown)?,
                },
            };
        }
        Ok(at)
    }

    /// The child a step means. `valueString` means `value[x]`, sliced by type unless that is its
    /// only type.
    fn child_or_choice<'n>(&self, at: usize, step: &mut Step<'n>) -> Option<usize> {
        if let Some(child) = self.elements.child(at, step.name) {
            return Some(child);
        }
        let (found, name) = self.choice(at, step.name)?;
        let only = self.elements[found].types.len() == 1 && step.slice.is_none();
        step.slice = if only { None } else { Some(step.slice.unwrap_or(name)) };
        Some(found)
    }

    /// The choice that a name with its type means (`valueString`), and the name of its slice.
    fn choice<'n>(&self, at: usize, name: &'n str) -> Option<(usize, &'n str)> {
        let mut choices = self.elements.choices(at);
        let found = choices.find(|&child| {
            let stem = self.elements[child].id.rsplit('.').next().and_then(|last| last.strip_suffix("[x]"));
            let rest = stem.and_then(|stem| name.strip_prefix(stem));
            rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
        });
        Some((found?, name))
    }

    fn slice(&self, at: usize, slice: &str) -> Option<usize> {
        self.elements.find(&format!("{}:{slice}", self.elements[at].id))
    }

    /// Adds a slice behind the element it slices and the slices there are; a reslice (`a/b`)
    /// behind the slice `a`.
    fn make_slice(&mut self, at: usize, slice: &str) -> Result<Option<usize>, SnapshotError> {
        let sliced = match slice.rsplit_once('/') {
            Some((outer, _)) => self.slice(at, outer).unwrap_or(at),
            None => at,
        };
        let sliced_id = self.elements[sliced].id.clone();
        let mut copy: Vec<ElementDefinition> = self.elements.subtree(sliced);
        let id = format!("{}:{slice}", self.elements[at].id);
        for element in &mut copy {
            element.id = format!("{id}{}", element.id.get(sliced_id.len()..).unwrap_or_default());
        }
        self.spend(copy.iter().map(weight).sum())?;
        let Some(first) = copy.first_mut() else { return Ok(None) };
        // A slice begins as the base has the sliced element; what the differential says of the
        // sliced element itself holds for its items beside the slice.
        if let Some(before) = self.base.get(sliced_id.as_str()) {
            *first = ElementDefinition { id, ..(*before).clone() };
        }
        let name = first.path.rsplit('.').next().unwrap_or_default().to_string();
        first.slice_name = Some(slice.to_string());
        first.slicing = None;
        first.min = Some(0);
        if let Some(stem) = name.strip_suffix("[x]")
            && let Some(type_name) = slice.strip_prefix(stem)
        {
            // A slice called after its type has that type.
            let only: Vec<_> = first.types.iter().filter(|t| t.code.eq_ignore_ascii_case(type_name)).cloned().collect();
            if !only.is_empty() {
                first.types = only;
            }
        }
        let added = self.elements.graft_behind(sliced, copy);
        let sliced = &mut self.elements[sliced];
        if sliced.slicing.is_none() {
            sliced.slicing = implied_slicing(&name);
        }
        Ok(added)
    }

    /// Puts the children of an element's type, profile or referenced content below it.
    fn expand(&mut self, at: usize, wanted: &str) -> Result<(), SnapshotError> {
        let element = &self.elements[at];
        if let Some(reference) = element.content_reference.clone() {
            let fragment = reference.rsplit('#').next().unwrap_or_default();
            self.spend(self.elements.len())?;
            let target = self.elements.find(fragment).or_else(|| self.elements.find_path(fragment));
            let Some(target) = target else { return Ok(()) };
            let mut children = self.elements.subtree(target);
            let target = children.remove(0);
            let (root, types) = (target.id, target.types);
            self.insert_below(at, &root, children)?;
            self.elements[at].content_reference = None;
            self.elements[at].types = types;
            return Ok(());
        }
        let candidates: Vec<Arc<StructureDefinition>> = element
            .types
            .iter()
            .filter_map(|t| {
                let profile = match t.profiles.as_slice() {
                    [one] => self.bases.structure(one),
                    _ => None,
                };
                profile.or_else(|| self.bases.type_definition(&t.code))
            })
            .collect();
        self.spend(candidates.iter().map(|found| found.snapshot.len()).sum())?;
        let has = |found: &&Arc<StructureDefinition>| {
            let root = found.snapshot.first().map(|root| root.id.as_str()).unwrap_or_default();
            let id = format!("{root}.{wanted}");
            found
                .snapshot
                .iter()
                .any(|e| e.id == id || e.id.strip_suffix("[x]").is_some_and(|stem| id.starts_with(stem)))
        };
        let Some(found) = candidates.iter().find(has).or(candidates.first()) else { return Ok(()) };
        let Some((root, children)) = found.snapshot.split_first() else { return Ok(()) };
        self.insert_below(at, &root.id, children.to_vec())
    }

    fn insert_below(
        &mut self,
        at: usize,
        root: &str,
        mut children: Vec<ElementDefinition>,
    ) -> Result<(), SnapshotError> {
        self.spend(children.iter().map(weight).sum::<usize>() + children.len() * self.elements[at].id.len())?;
        let (id, path) = (self.elements[at].id.clone(), self.elements[at].path.clone());
        let root_path =
            root.split('.').map(|step| step.split(':').next().unwrap_or(step)).collect::<Vec<_>>().join(".");
        for child in &mut children {
            child.id = format!("{id}{}", child.id.get(root.len()..).unwrap_or_default());
            child.path = format!("{path}{}", child.path.get(root_path.len()..).unwrap_or_default());
        }
        self.elements.graft(Some(at), None, children);
        Ok(())
    }
}

/// A new element says its own largest number as its base's.
fn defined(differential: &ElementDefinition) -> ElementDefinition {
    ElementDefinition {
        base_max: differential.base_max.or(differential.max),
        constraints: Vec::new(),
        ..differential.clone()
    }
}

/// Slicing that every author may leave unsaid: extensions by url, choices by type.
pub(super) fn implied_slicing(name: &str) -> Option<Slicing> {
    let (kind, path) = match name {
        "extension" | "modifierExtension" => (DiscriminatorKind::Value, "url"),
        _ if name.ends_with("[x]") => (DiscriminatorKind::Type, "$this"),
        _ => return None,
    };
    let discriminators = vec![Discriminator { kind, path: path.into() }];
    Some(Slicing { discriminators, ordered: false, rules: SliceRules::Open })
}

/// The steps of an element: by its id; without one by its path and slice.
fn steps(element: &ElementDefinition) -> Vec<Step<'_>> {
    let text = if element.id.is_empty() { &element.path } else { &element.id };
    let mut steps: Vec<Step<'_>> = text
        .split('.')
        .map(|part| match part.split_once(':') {
            Some((name, slice)) => Step { name, slice: Some(slice) },
            None => Step { name: part, slice: None },
        })
        .collect();
    if let (Some(slice), Some(last)) = (&element.slice_name, steps.last_mut()) {
        last.slice.get_or_insert(slice);
    }
    steps
}
