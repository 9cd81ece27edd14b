//! Structures of a pack: what each is, and its elements by number.

use super::read::{Pack, StructureEntry};
use crate::definition::Derivation;
use crate::definition::ElementDefinition;
use crate::definition::ExtensionContext;
use crate::definition::Header;
use crate::definition::StructureDefinition;
use crate::definition::StructureKind;

/// No real element has a longer id; a broken pack might make them without end.
const LONGEST_ID: usize = 4_096;

fn kind_of(kind: u32) -> StructureKind {
    match kind >> 1 {
        0 => StructureKind::Primitive,
        1 => StructureKind::Complex,
        2 => StructureKind::Resource,
        _ => StructureKind::Logical,
    }
}

/// A structure and its elements by number.
#[derive(Clone, Debug)]
pub struct Outline {
    /// The structure, its snapshot empty.
    pub structure: StructureDefinition,
    /// Its elements in order.
    pub elements: Vec<Placed>,
}

/// An element of a structure: where it stands, and what holds for it.
#[derive(Clone, Debug)]
pub struct Placed {
    /// `Patient.name:official.given`.
    pub id: String,
    /// `Patient.name.given`.
    pub path: String,
    /// The slice's name.
    pub slice_name: Option<String>,
    /// What holds, by the number under which [`Pack::element`] has it: often the same for several.
    pub facets: u32,
}

impl Pack {
    /// A structure, its snapshot filled and its differential empty.
    pub fn structure(&self, number: usize) -> Option<StructureDefinition> {
        let Outline { mut structure, elements } = self.outline(number)?;
        structure.snapshot.reserve(elements.len());
        for Placed { id, path, slice_name, facets } in elements {
            structure.snapshot.push(ElementDefinition { id, path, slice_name, ..self.element(facets)? });
        }
        Some(structure)
    }

    /// What a structure is, without reading more of it.
    pub fn header(&self, number: usize) -> Option<Header> {
        let StructureEntry { entry, type_name, kind } = self.structures.get(number)?;
        let mut body = self.body(entry)?;
        body.number()?;
        let is_abstract = body.flag()?;
        let base = self.optional(&mut body)?;
        Some(Header { type_name: self.owned(*type_name)?, kind: kind_of(*kind), is_abstract, base })
    }

    /// A structure without its elements, and where those are.
    pub fn outline(&self, number: usize) -> Option<Outline> {
        let StructureEntry { entry, type_name, kind } = self.structures.get(number)?;
        let mut body = self.body(entry)?;
        let name = self.owned(body.number()?)?;
        let is_abstract = body.flag()?;
        let base = self.optional(&mut body)?;
        let mut contexts = Vec::new();
        for _ in 0..body.count()? {
            let kind = self.owned(body.number()?)?;
            contexts.push(ExtensionContext { kind, expression: self.owned(body.number()?)? });
        }
        let context_invariants = self.list(&mut body)?;
        let count = body.count()?;
        let mut elements = Vec::with_capacity(count);
        // Each step with the lengths of id and path that end with it.
        let mut steps: Vec<(usize, usize)> = Vec::new();
        let (mut id, mut path) = (String::new(), String::new());
        for _ in 0..count {
            steps.truncate(body.number()? as usize);
            let (kept_id, kept_path) = steps.last().copied().unwrap_or_default();
            id.truncate(kept_id);
            path.truncate(kept_path);
            let mut slice_name = None;
            for _ in 0..body.count()? {
                if !steps.is_empty() {
                    id.push('.');
                    path.push('.');
                }
                let name = self.text(body.number()?)?;
                id.push_str(name);
                path.push_str(name);
                slice_name = match body.number()? {
                    0 => None,
                    number => Some(self.text(number - 1)?),
                };
                if let Some(slice) = slice_name {
                    id.push(':');
                    id.push_str(slice);
                }
                if id.len() > LONGEST_ID {
                    return None;
                }
                steps.push((id.len(), path.len()));
            }
            let (id, path) = (id.clone(), path.clone());
            elements.push(Placed { id, path, slice_name: slice_name.map(String::from), facets: body.number()? });
        }
        let structure = StructureDefinition {
            url: self.owned(entry.url)?,
            version: self.owned(entry.version)?,
            name,
            kind: kind_of(*kind),
            is_abstract,
            type_name: self.owned(*type_name)?,
            base,
            derivation: if kind & 1 == 1 { Derivation::Constraint } else { Derivation::Specialization },
            contexts,
            context_invariants,
            differential: Vec::new(),
            snapshot: Vec::new(),
        };
        Some(Outline { structure, elements })
    }
}
