//! All structures of one context, each compiled when first needed.

use super::compile::{Stated, assemble, by_id};
use super::condition::{Condition, conditions};
use super::element::{Content, Element, ElementId, Schema, SchemaId, SliceTable};
use super::facets::{Called, Facets};
use crate::definition::ElementDefinition;
use crate::definition::Header;
use crate::definition::StructureDefinition;
use crate::map::Map;
use crate::package::Outline;
use crate::terminology::Terminology;
use crate::tree::Tree;
use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::RwLock;

/// Where structures come from: the library of one context.
pub trait Definitions: Send + Sync {
    /// How many structures there are; they are numbered from 0.
    fn count(&self) -> u32;
    /// The number of the structure a canonical names, version included or not.
    fn find(&self, canonical: &str) -> Option<u32>;
    /// The number of the structure that defines a type.
    fn find_type(&self, name: &str) -> Option<u32>;
    /// The known structure whose url is nearly the same.
    fn nearest_extension(&self, url: &str) -> Option<&str> {
        let _ = url;
        None
    }
    /// The questionnaire a canonical names.
    fn questionnaire(&self, canonical: &str) -> Option<Arc<Tree>> {
        let _ = canonical;
        None
    }
    /// A structure, its snapshot filled; none where it is broken.
    fn structure(&self, number: u32) -> Option<Arc<StructureDefinition>>;
    /// What a structure is, without its elements.
    fn header(&self, number: u32) -> Option<Header> {
        self.structure(number).map(|structure| Header::from(&*structure))
    }
    /// The same with its elements by number, where it is kept so; with the number of where.
    fn outline(&self, number: u32) -> Option<(u16, Outline)> {
        let _ = number;
        None
    }
    /// What holds for elements of a number there.
    fn element(&self, place: u16, number: u32) -> Option<ElementDefinition> {
        let _ = (place, number);
        None
    }
}

/// Compiled structures, and the terminology their bindings ask.
pub struct SchemaSet {
    definitions: Box<dyn Definitions>,
    slots: Vec<OnceLock<Option<Schema>>>,
    headers: Vec<OnceLock<Option<(Header, Option<SchemaId>)>>>,
    /// What holds for elements that several structures share, by place, number and what they are
    /// called after.
    facets: RwLock<Map<(u16, u32, Called), Arc<Facets>>>,
    terminology: Terminology,
}

impl SchemaSet {
    /// Nothing is compiled yet.
    pub fn new(definitions: Box<dyn Definitions>, terminology: Terminology) -> Self {
        let slots = (0..definitions.count()).map(|_| OnceLock::new()).collect();
        let headers = (0..definitions.count()).map(|_| OnceLock::new()).collect();
        Self { definitions, slots, headers, facets: RwLock::default(), terminology }
    }

    /// Value sets and code systems of the context.
    pub fn terminology(&self) -> &Terminology {
        &self.terminology
    }

    /// The schema a canonical names.
    pub fn find(&self, canonical: &str) -> Option<SchemaId> {
        self.definitions.find(canonical).map(SchemaId)
    }

    /// The schema of a type.
    pub fn find_type(&self, name: &str) -> Option<SchemaId> {
        self.definitions.find_type(name).map(SchemaId)
    }

    /// The compiled schema; none where its definition is broken.
    #[inline]
    pub fn get(&self, id: SchemaId) -> Option<&Schema> {
        let slot = self.slots.get(id.0 as usize)?;
        match slot.get() {
            Some(schema) => schema.as_ref(),
            None => slot.get_or_init(|| self.compile(id)).as_ref(),
        }
    }

    /// What a structure is; it need not be compiled for that.
    #[inline]
    pub fn header(&self, id: SchemaId) -> Option<&Header> {
        self.read_header(id).map(|(header, _)| header)
    }

    fn read_header(&self, id: SchemaId) -> Option<&(Header, Option<SchemaId>)> {
        let read = || {
            let header = self.definitions.header(id.0)?;
            let base = header.base.as_deref().and_then(|base| self.find(base));
            Some((header, base))
        };
        self.headers.get(id.0 as usize)?.get_or_init(read).as_ref()
    }

    fn compile(&self, id: SchemaId) -> Option<Schema> {
        let Some((place, outline)) = self.definitions.outline(id.0) else {
            let structure = self.definitions.structure(id.0)?;
            let elements = structure.snapshot.iter().map(|definition| {
                let facets = Facets::compile(self, Called::of(&structure, &definition.path), definition);
                Stated::new(&definition.id, &definition.path, definition.slice_name.as_deref(), Arc::new(facets))
            });
            return assemble(self, id, &structure, elements.collect());
        };
        let Outline { structure, elements } = &outline;
        let stated = elements.iter().map(|at| {
            let facets = self.facets(place, at.facets, Called::of(structure, &at.path))?;
            Some(Stated::new(&at.id, &at.path, at.slice_name.as_deref(), facets))
        });
        assemble(self, id, structure, stated.collect::<Option<_>>()?)
    }

    fn facets(&self, place: u16, number: u32, called: Called) -> Option<Arc<Facets>> {
        let key = (place, number, called);
        if let Some(known) = self.facets.read().ok().and_then(|facets| facets.get(&key).cloned()) {
            return Some(known);
        }
        let made = Arc::new(Facets::compile(self, called, &self.definitions.element(place, number)?));
        if let Ok(mut facets) = self.facets.write() {
            facets.insert(key, made.clone());
        }
        Some(made)
    }

    /// Where the children of an element are defined that refers to another's content.
    pub fn content<'s>(&'s self, schema: &'s Schema, element: &Element) -> Option<(&'s Schema, ElementId)> {
        match element.content.as_ref()? {
            Content::Here(id) => Some((schema, *id)),
            Content::There(other, id) => {
                let other = self.get(*other)?;
                by_id(&other.elements, id).map(|id| (other, id))
            }
        }
    }

    /// The definitions that the schemas are compiled from.
    pub fn definitions(&self) -> &dyn Definitions {
        &*self.definitions
    }

    /// What each slice asks of its members; made when first needed.
    pub fn conditions<'s>(&'s self, schema: &'s Schema, table: &'s SliceTable) -> &'s [Vec<Condition>] {
        table.conditions.get_or_init(|| conditions(self, schema, table))
    }

    /// The known extension whose url is nearly the same.
    pub fn nearest_extension(&self, url: &str) -> Option<&str> {
        self.definitions.nearest_extension(url)
    }

    /// Whether `id` is `ancestor` or made from it.
    pub fn derives(&self, id: SchemaId, ancestor: SchemaId) -> bool {
        let mut at = Some(id);
        // No chain of bases is longer than this; a broken package might have a circle.
        for _ in 0..64 {
            match at {
                Some(here) if here == ancestor => return true,
                Some(here) => at = self.read_header(here).and_then(|(_, base)| *base),
                None => return false,
            }
        }
        false
    }
}
