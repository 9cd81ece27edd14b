//! Finding the element that a differential means, and making it where it is not there yet.

use super::Bases;
use super::MOST_ELEMENTS;
use super::SnapshotError;
use crate::definition::Discriminator;
use crate::definition::DiscriminatorKind;
use crate::definition::ElementDefinition;
use crate::definition::SliceRules;
use crate::definition::Slicing;
use crate::definition::StructureDefinition;
use std::sync::Arc;

/// The list of elements being worked on, depth first.
pub(super) struct Working<'b> {
    pub bases: &'b dyn Bases,
    /// The base's snapshot, as it was before the differential.
    pub base: &'b [ElementDefinition],
    pub elements: Vec<ElementDefinition>,
    /// Whether new elements may be added: the structure defines a type.
    pub defines: bool,
}

/// A step of an id.
#[derive(Clone, Copy)]
struct Step<'a> {
    name: &'a str,
    slice: Option<&'a str>,
}

impl Working<'_> {
    /// The position of the element a differential means.
    pub fn find_or_make(&mut self, differential: &ElementDefinition) -> Result<usize, SnapshotError> {
        if self.elements.len() > MOST_ELEMENTS {
            return Err(SnapshotError::TooMany);
        }
        let unknown = || SnapshotError::UnknownElement { id: differential.id.clone() };
        let steps: Vec<Step<'_>> = steps(differential);
        if self.elements.is_empty() {
            // A root without a base: `Element`, `Base`, a logical model of its own.
            self.elements.push(defined(differential));
        }
        let mut at = 0;
        for (i, step) in steps.iter().enumerate().skip(1) {
            let mut step = *step;
            let mut child = self.child_or_choice(at, &mut step);
            if child.is_none() && !self.has_children(at) {
                self.expand(at, step.name)?;
                child = self.child_or_choice(at, &mut step);
            }
            let child = match child {
                Some(child) => child,
                None if self.defines && i + 1 == steps.len() => self.define(at, differential),
                None => return Err(unknown()),
            };
            at = match step.slice {
                None => child,
                Some(slice) => match self.slice(child, slice) {
                    Some(found) => found,
                    None => self.make_slice(child, slice).ok_or_else(unknown)?,
                },
            };
        }
        Ok(at)
    }

    /// The end of an element's subtree.
    fn end(&self, at: usize) -> usize {
        let depth = depth(&self.elements[at].id);
        let below = self.elements[at + 1..].iter().take_while(|e| self::depth(&e.id) > depth);
        at + 1 + below.count()
    }

    /// Whether its children are written out.
    pub fn has_children(&self, at: usize) -> bool {
        self.end(at) > at + 1
    }

    /// The child of that name, not one of its slices.
    fn child(&self, at: usize, name: &str) -> Option<usize> {
        let id = format!("{}.{name}", self.elements[at].id);
        (at + 1..self.end(at)).find(|i| self.elements[*i].id == id)
    }

    /// The child a step means. `valueString` means `value[x]`, sliced by type unless that is its
    /// only type.
    fn child_or_choice<'n>(&self, at: usize, step: &mut Step<'n>) -> Option<usize> {
        if let Some(child) = self.child(at, step.name) {
            return Some(child);
        }
        let (found, name) = self.choice(at, step.name)?;
        let only = self.elements[found].types.len() == 1 && step.slice.is_none();
        step.slice = if only { None } else { Some(step.slice.unwrap_or(name)) };
        Some(found)
    }

    /// The choice that a name with its type means (`valueString`), and the name of its slice.
    fn choice<'n>(&self, at: usize, name: &'n str) -> Option<(usize, &'n str)> {
        let depth = depth(&self.elements[at].id) + 1;
        (at + 1..self.end(at)).find_map(|i| {
            let element = &self.elements[i];
            let stem = element.id.rsplit('.').next()?.strip_suffix("[x]")?;
            let rest = name.strip_prefix(stem)?;
            let fits = self::depth(&element.id) == depth && rest.starts_with(|c: char| c.is_ascii_uppercase());
            fits.then_some((i, name))
        })
    }

    fn slice(&self, at: usize, slice: &str) -> Option<usize> {
        let id = format!("{}:{slice}", self.elements[at].id);
        (at..self.elements.len()).find(|i| self.elements[*i].id == id)
    }

    /// Adds a slice behind the element it slices and the slices there are; a reslice (`a/b`)
    /// behind the slice `a`.
    fn make_slice(&mut self, at: usize, slice: &str) -> Option<usize> {
        let sliced = match slice.rsplit_once('/') {
            Some((outer, _)) => self.slice(at, outer).unwrap_or(at),
            None => at,
        };
        let sliced_id = self.elements[sliced].id.clone();
        let plain_id = self.elements[at].id.clone();
        let mut copy: Vec<ElementDefinition> = self.elements[sliced..self.end(sliced)].to_vec();
        let id = format!("{plain_id}:{slice}");
        for element in &mut copy {
            element.id = format!("{id}{}", &element.id[sliced_id.len()..]);
        }
        let first = copy.first_mut()?;
        // A slice begins as the base has the sliced element; what the differential says of the
        // sliced element itself holds for its items beside the slice.
        if let Some(before) = self.base.iter().find(|e| e.id == sliced_id) {
            *first = ElementDefinition { id: id.clone(), ..before.clone() };
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
        let mut end = self.end(sliced);
        while self.elements.get(end).is_some_and(|e| {
            let rest = e.id.strip_prefix(sliced_id.as_str());
            rest.is_some_and(|rest| rest.starts_with([':', '/']))
        }) {
            end = self.end(end);
        }
        self.elements.splice(end..end, copy);
        let sliced = &mut self.elements[sliced];
        if sliced.slicing.is_none() {
            sliced.slicing = implied_slicing(&name);
        }
        Some(end)
    }

    /// Puts the children of an element's type, profile or referenced content below it.
    fn expand(&mut self, at: usize, wanted: &str) -> Result<(), SnapshotError> {
        let element = &self.elements[at];
        if let Some(reference) = element.content_reference.clone() {
            let fragment = reference.rsplit('#').next().unwrap_or_default();
            let target = self.elements.iter().position(|e| e.id == fragment);
            let target = target.or_else(|| self.elements.iter().position(|e| e.path == fragment));
            let Some(target) = target else { return Ok(()) };
            let children = self.elements[target + 1..self.end(target)].to_vec();
            let root = self.elements[target].id.clone();
            let types = self.elements[target].types.clone();
            self.insert_below(at, &root, children);
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
        self.insert_below(at, &root.id.clone(), children.to_vec());
        Ok(())
    }

    fn insert_below(&mut self, at: usize, root: &str, mut children: Vec<ElementDefinition>) {
        let (id, path) = (self.elements[at].id.clone(), self.elements[at].path.clone());
        let root_path =
            root.split('.').map(|step| step.split(':').next().unwrap_or(step)).collect::<Vec<_>>().join(".");
        for child in &mut children {
            child.id = format!("{id}{}", child.id.get(root.len()..).unwrap_or_default());
            child.path = format!("{path}{}", child.path.get(root_path.len()..).unwrap_or_default());
        }
        self.elements.splice(at + 1..at + 1, children);
    }

    /// A new element of a type, behind its siblings.
    fn define(&mut self, parent: usize, differential: &ElementDefinition) -> usize {
        let end = self.end(parent);
        self.elements.insert(end, defined(differential));
        end
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

fn depth(id: &str) -> usize {
    id.bytes().filter(|b| *b == b'.').count()
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
