//! Reading a pack: the index at once, the rest when asked for.

use super::MAGIC;
use super::terms::{read_code_system, read_value_set};
use super::wire::{Offsets, Reader};
use crate::definition::CodeSystem;
use crate::definition::Constraint;
use crate::definition::ElementDefinition;
use crate::definition::Max;
use crate::definition::ValueSet;
use crate::package::parse_json;
use crate::tree::Tree;
use std::sync::Arc;
use std::sync::OnceLock;

/// A pack that was opened.
pub struct Pack {
    pub(super) bytes: Arc<[u8]>,
    texts: Offsets,
    pub(super) types: Offsets,
    pub(super) values: Offsets,
    pub(super) bindings: Offsets,
    pub(super) constraints: Offsets,
    pub(super) kept_constraints: Vec<OnceLock<Option<Arc<Constraint>>>>,
    pub(super) slicings: Offsets,
    elements: Offsets,
    bodies: Offsets,
    id: String,
    packages: Vec<String>,
    pub(super) structures: Vec<StructureEntry>,
    value_sets: Vec<Entry>,
    code_systems: Vec<Entry>,
    questionnaires: Vec<Entry>,
}

pub(super) struct Entry {
    pub url: u32,
    pub version: u32,
    supplements: u32,
    is_part: bool,
    body: u32,
}

pub(super) struct StructureEntry {
    pub entry: Entry,
    pub type_name: u32,
    pub kind: u32,
}

/// What the index tells of a structure.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'p> {
    /// Canonical.
    pub url: &'p str,
    /// Version.
    pub version: &'p str,
    /// For a structure its type; for a code system the one it adds to, if it does.
    pub of: &'p str,
    /// For a structure, whether it is a profile.
    pub is_profile: bool,
    /// For a code system, whether it holds only some of its codes.
    pub is_part: bool,
}

impl Pack {
    /// Opens a pack; none for bytes that are no pack of this format.
    pub fn open(bytes: Arc<[u8]>) -> Option<Self> {
        let whole = bytes.len();
        let mut reader = Reader::new(&bytes);
        if reader.take(MAGIC.len())? != MAGIC {
            return None;
        }
        let mut pool = || Offsets::read(&mut reader, whole);
        let texts = pool()?;
        let (types, values, bindings, constraints, slicings) = (pool()?, pool()?, pool()?, pool()?, pool()?);
        let (elements, bodies) = (pool()?, pool()?);
        let length = reader.number()? as usize;
        let mut index = Reader::new(reader.take(length)?);
        let mut pack = Self {
            texts,
            types,
            values,
            bindings,
            kept_constraints: (0..constraints.count()).map(|_| OnceLock::new()).collect(),
            constraints,
            slicings,
            elements,
            bodies,
            id: String::new(),
            packages: Vec::new(),
            structures: Vec::new(),
            value_sets: Vec::new(),
            code_systems: Vec::new(),
            questionnaires: Vec::new(),
            bytes: bytes.clone(),
        };
        pack.id = pack.text(index.number()?)?.into();
        for _ in 0..index.count()? {
            let package = pack.text(index.number()?)?.into();
            pack.packages.push(package);
        }
        for _ in 0..index.count()? {
            let (url, version) = (index.number()?, index.number()?);
            let (type_name, kind) = (index.number()?, index.number()?);
            let entry = Entry { url, version, supplements: 0, is_part: false, body: index.number()? };
            pack.structures.push(StructureEntry { entry, type_name, kind });
        }
        for _ in 0..index.count()? {
            let (url, version) = (index.number()?, index.number()?);
            pack.value_sets.push(Entry { url, version, supplements: 0, is_part: false, body: index.number()? });
        }
        for _ in 0..index.count()? {
            let (url, version, more) = (index.number()?, index.number()?, index.number()?);
            let (supplements, is_part) = (more >> 1, more & 1 == 1);
            pack.code_systems.push(Entry { url, version, supplements, is_part, body: index.number()? });
        }
        // Written where there are some.
        for _ in 0..index.count().unwrap_or_default() {
            let (url, version) = (index.number()?, index.number()?);
            pack.questionnaires.push(Entry { url, version, supplements: 0, is_part: false, body: index.number()? });
        }
        Some(pack)
    }

    /// `r4`, `full`, or the standard.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The packages in it: `name#version`.
    pub fn packages(&self) -> &[String] {
        &self.packages
    }

    /// Its structures, in the order of their numbers.
    pub fn structures(&self) -> impl Iterator<Item = Listed<'_>> {
        self.structures.iter().map(|s| {
            let listed = self.listed(&s.entry);
            Listed { of: self.text(s.type_name).unwrap_or_default(), is_profile: s.kind & 1 == 1, ..listed }
        })
    }

    /// Its value sets, in the order of their numbers.
    pub fn value_sets(&self) -> impl Iterator<Item = Listed<'_>> {
        self.value_sets.iter().map(|e| self.listed(e))
    }

    /// Its code systems, in the order of their numbers.
    pub fn code_systems(&self) -> impl Iterator<Item = Listed<'_>> {
        self.code_systems.iter().map(|e| self.listed(e))
    }

    /// Its questionnaires, in the order of their numbers.
    pub fn questionnaires(&self) -> impl Iterator<Item = Listed<'_>> {
        self.questionnaires.iter().map(|e| self.listed(e))
    }

    fn listed(&self, entry: &Entry) -> Listed<'_> {
        let text = |number| self.text(number).unwrap_or_default();
        let of = entry.supplements.checked_sub(1).map_or("", text);
        Listed { url: text(entry.url), version: text(entry.version), of, is_profile: false, is_part: entry.is_part }
    }

    /// A questionnaire, as the resource that it is.
    pub fn questionnaire(&self, number: usize) -> Option<Tree> {
        let body = self.bodies.get(&self.bytes, self.questionnaires.get(number)?.body)?;
        let tree = parse_json("", body);
        (!tree.is_empty()).then_some(tree)
    }

    /// A value set.
    pub fn value_set(&self, number: usize) -> Option<ValueSet> {
        let entry = self.value_sets.get(number)?;
        let (url, version) = (self.owned(entry.url)?, self.owned(entry.version)?);
        read_value_set(self, self.body(entry)?, url, version)
    }

    /// A code system.
    pub fn code_system(&self, number: usize) -> Option<CodeSystem> {
        let entry = self.code_systems.get(number)?;
        let supplements = match entry.supplements {
            0 => None,
            number => Some(self.owned(number - 1)?),
        };
        let (url, version) = (self.owned(entry.url)?, self.owned(entry.version)?);
        read_code_system(self, self.body(entry)?, url, version, supplements)
    }

    pub(super) fn body(&self, entry: &Entry) -> Option<Reader<'_>> {
        self.bodies.get(&self.bytes, entry.body).map(Reader::new)
    }

    pub(super) fn text(&self, number: u32) -> Option<&str> {
        std::str::from_utf8(self.texts.get(&self.bytes, number)?).ok()
    }

    pub(super) fn owned(&self, number: u32) -> Option<String> {
        self.text(number).map(String::from)
    }

    /// The text of a number that is 0 for none; the outer none is for what cannot be read.
    pub(super) fn optional(&self, reader: &mut Reader<'_>) -> Option<Option<String>> {
        match reader.number()? {
            0 => Some(None),
            number => self.owned(number - 1).map(Some),
        }
    }

    pub(super) fn list(&self, reader: &mut Reader<'_>) -> Option<Vec<String>> {
        (0..reader.count()?).map(|_| self.owned(reader.number()?)).collect()
    }

    /// What holds for elements of that number, without their ids.
    pub fn element(&self, number: u32) -> Option<ElementDefinition> {
        let mut reader = Reader::new(self.elements.get(&self.bytes, number)?);
        let max = |number| match number {
            0 => None,
            1 => Some(Max::Unbounded),
            count => Some(Max::Count(count - 2)),
        };
        let tri = |flags: u32, shift: u32| match flags >> shift & 3 {
            0 => None,
            flag => Some(flag == 2),
        };
        let mut element = ElementDefinition { min: reader.number()?.checked_sub(1), ..ElementDefinition::default() };
        element.max = max(reader.number()?);
        element.base_max = max(reader.number()?);
        let flags = reader.number()?;
        element.must_support = tri(flags, 0);
        element.is_modifier = tri(flags, 2);
        element.is_summary = tri(flags, 4);
        element.in_narrative = flags >> 6 & 1 == 1;
        element.xml_attribute = flags >> 7 & 1 == 1;
        element.type_attribute = flags >> 8 & 1 == 1;
        element.any_order = flags >> 9 & 1 == 1;
        let more = reader.number()?;
        let has = |bit: u32| more >> bit & 1 == 1;
        element.types = self.types(reader.number()?)?;
        for _ in 0..reader.count()? {
            element.constraints.push(self.constraint(reader.number()?)?);
        }
        if has(0) {
            element.content_reference = Some(self.owned(reader.number()?)?);
        }
        for (bit, place) in [&mut element.fixed, &mut element.pattern, &mut element.min_value, &mut element.max_value]
            .into_iter()
            .enumerate()
        {
            if has(bit as u32 + 1) {
                *place = Some(self.typed_value(reader.number()?)?);
            }
        }
        if has(5) {
            element.max_length = Some(reader.number()?);
        }
        if has(6) {
            element.regex = Some(self.owned(reader.number()?)?);
        }
        if has(7) {
            element.binding = Some(self.binding(reader.number()?)?);
        }
        if has(8) {
            element.slicing = Some(self.slicing(reader.number()?)?);
        }
        if has(9) {
            element.default_value = Some(self.owned(reader.number()?)?);
        }
        Some(element)
    }
}

impl std::fmt::Debug for Pack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pack({}, {} structures, {} texts)", self.id, self.structures.len(), self.texts.count())
    }
}
