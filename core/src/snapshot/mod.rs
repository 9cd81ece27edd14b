//! The snapshot generator: a differential over its base becomes everything that holds.
//!
//! The working list starts as the base's snapshot. Each element of the differential is found in
//! it by the steps of its id; what is not there yet is made: children by stepping into the type
//! (or its profile, or the referenced content), slices by copying the element they slice. Then
//! the differential's facets go over what is there.

mod choice;
mod library;
mod merge;
mod near;
mod outline;
mod place;
#[cfg(test)]
mod tests;
mod weight;

pub use library::Library;
pub use library::Make;

use crate::definition::Derivation;
use crate::definition::ElementDefinition;
use crate::definition::StructureDefinition;
use place::Working;
use std::sync::Arc;
use weight::weight;

/// Where bases, types and profiles come from; each with its snapshot filled.
pub trait Bases {
    /// The structure a canonical names.
    fn structure(&self, canonical: &str) -> Option<Arc<StructureDefinition>>;
    /// The structure that defines a type.
    fn type_definition(&self, name: &str) -> Option<Arc<StructureDefinition>>;
}

/// Why there is no snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SnapshotError {
    /// The base is not at hand, or has no snapshot itself.
    NoBase {
        /// Its canonical.
        base: String,
    },
    /// The differential names an element that is not in its base.
    UnknownElement {
        /// The element's id.
        id: String,
    },
    /// More elements than any sensible structure has.
    TooMany,
}

/// A snapshot has at most this many elements.
const MOST_ELEMENTS: usize = 20_000;

/// Making one takes at most so many steps and bytes of copies: the largest real ones take a thousandth.
const MOST_WORK: usize = 64_000_000;

/// The snapshot of a structure.
pub fn snapshot(bases: &dyn Bases, structure: &StructureDefinition) -> Result<Vec<ElementDefinition>, SnapshotError> {
    let base = match &structure.base {
        Some(base) => {
            let found = bases.structure(base).filter(|found| !found.snapshot.is_empty());
            Some(found.ok_or_else(|| SnapshotError::NoBase { base: base.clone() })?)
        }
        None => None,
    };
    let base = base.as_ref().map(|base| base.snapshot.as_slice()).unwrap_or_default();
    let mut elements = base.to_vec();
    let defines = structure.derivation == Derivation::Specialization;
    if defines {
        rename_root(&mut elements, structure);
    }
    let mut working = Working::new(bases, base, elements, defines);
    for differential in &structure.differential {
        let at = working.find_or_make(differential)?;
        let known = working.elements.has_children(at).then(|| working.elements[at].types.clone());
        over(&mut working, at, differential, &structure.url)?;
        if known.is_some_and(|types| types != working.elements[at].types) {
            profile_below(&mut working, at)?;
        }
    }
    let mut elements = working.elements.into_list();
    choice::close(&mut elements, &structure.differential);
    Ok(elements)
}

/// A differential's facets over what is there.
fn over(working: &mut Working<'_>, at: usize, said: &ElementDefinition, url: &str) -> Result<(), SnapshotError> {
    // Each new constraint is held against those that are there.
    let constraints = working.elements[at].constraints.len().saturating_mul(said.constraints.len());
    working.spend(constraints.saturating_add(weight(said)))?;
    merge::merge(&mut working.elements[at], said, url);
    Ok(())
}

/// A profile that is newly asked of a type whose children are there already: what it says of them
/// goes over them.
fn profile_below(working: &mut Working<'_>, at: usize) -> Result<(), SnapshotError> {
    let [only] = working.elements[at].types.as_slice() else { return Ok(()) };
    let [profile] = only.profiles.as_slice() else { return Ok(()) };
    let Some(profile) = working.profile(profile) else { return Ok(()) };
    let (id, path) = (working.elements[at].id.clone(), working.elements[at].path.clone());
    for said in profile.differential.iter().skip(1) {
        let below = |text: &str, root: &str| {
            let rest = text.split_once('.').map(|(_, rest)| format!(".{rest}"));
            format!("{root}{}", rest.unwrap_or_default())
        };
        let said = ElementDefinition { id: below(&said.id, &id), path: below(&said.path, &path), ..said.clone() };
        let place = working.find_or_make(&said)?;
        over(working, place, &said, &profile.url)?;
    }
    Ok(())
}

/// A type that is made from another has its elements under its own name.
fn rename_root(elements: &mut [ElementDefinition], structure: &StructureDefinition) {
    let own = match structure.differential.first() {
        Some(first) => first.path.split('.').next().unwrap_or_default().to_string(),
        None => structure.type_name.rsplit('/').next().unwrap_or_default().to_string(),
    };
    for element in elements {
        for text in [&mut element.id, &mut element.path] {
            let rest = text.split_once('.').map(|(_, rest)| format!(".{rest}"));
            *text = format!("{own}{}", rest.unwrap_or_default());
        }
    }
}
