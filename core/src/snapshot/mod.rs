//! The snapshot generator: a differential over its base becomes everything that holds.
//!
//! The working list starts as the base's snapshot. Each element of the differential is found in
//! it by the steps of its id; what is not there yet is made: children by stepping into the type
//! (or its profile, or the referenced content), slices by copying the element they slice. Then
//! the differential's facets go over what is there.

mod merge;
mod place;

use crate::definition::Derivation;
use crate::definition::ElementDefinition;
use crate::definition::StructureDefinition;
use place::Working;
use std::sync::Arc;

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

/// The snapshot of a structure.
pub fn snapshot(bases: &dyn Bases, structure: &StructureDefinition) -> Result<Vec<ElementDefinition>, SnapshotError> {
    let mut elements = match &structure.base {
        Some(base) => {
            let found = bases.structure(base).filter(|found| !found.snapshot.is_empty());
            found.ok_or_else(|| SnapshotError::NoBase { base: base.clone() })?.snapshot.clone()
        }
        None => Vec::new(),
    };
    let defines = structure.derivation == Derivation::Specialization;
    if defines {
        rename_root(&mut elements, structure);
    }
    let mut working = Working { bases, elements, defines };
    for differential in &structure.differential {
        let at = working.find_or_make(differential)?;
        merge::merge(&mut working.elements[at], differential, &structure.url);
        if working.elements.len() > MOST_ELEMENTS {
            return Err(SnapshotError::TooMany);
        }
    }
    Ok(working.elements)
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
