//! The definitions of one context: packages and packs laid on each other, found by canonical.

use super::Pack;
use super::Package;
use super::pack::Listed;
use super::pack::Outline;
use crate::definition::Canonical;
use crate::definition::CodeSystem;
use crate::definition::ElementDefinition;
use crate::definition::Header;
use crate::definition::StructureDefinition;
use crate::definition::ValueSet;
use crate::map::Map;
use crate::tree::Tree;
use smallvec::SmallVec;
use std::sync::Arc;

/// A package or a pack.
#[derive(Clone)]
pub enum Layer {
    /// Parsed when asked for.
    Package(Arc<Package>),
    /// Decoded when asked for.
    Pack(Arc<Pack>),
}

/// Where FHIR's own structures are.
const TYPES: &str = "http://hl7.org/fhir/StructureDefinition/";

/// Layers, the nearest first: where two define the same canonical in the same version, or no
/// version is asked for, the nearer counts.
#[derive(Default)]
pub struct Store {
    layers: Vec<Layer>,
    structures: Index,
    /// Structures of FHIR's own namespace by what stands behind it: types are asked for often.
    types: Map<Box<str>, u32>,
    value_sets: Index,
    code_systems: Index,
    supplements: Map<Box<str>, Vec<u32>>,
    questionnaires: Index,
}

/// Numbers of definitions by url.
#[derive(Default)]
struct Index {
    places: Vec<(u16, u32)>,
    versions: Vec<Box<str>>,
    by_url: Map<Box<str>, SmallVec<[u32; 2]>>,
}

impl Index {
    fn add(&mut self, layer: usize, inside: usize, url: &str, version: &str) -> u32 {
        let number = self.places.len() as u32;
        self.places.push((layer as u16, inside as u32));
        self.versions.push(version.into());
        match self.by_url.get_mut(url) {
            Some(numbers) => numbers.push(number),
            None => drop(self.by_url.insert(url.into(), SmallVec::from_slice(&[number]))),
        }
        number
    }

    /// The version asked for; else one that begins with it; else the nearest there is, which is
    /// what HL7's validator falls back to as well.
    fn find(&self, canonical: &str) -> Option<u32> {
        let canonical = Canonical::new(canonical);
        let numbers = self.by_url.get(canonical.url)?;
        let version = |number: &&u32| self.versions.get(**number as usize).map_or("", |v| v);
        let exact = |number: &&u32| canonical.version.is_none_or(|asked| asked == version(number));
        let found = numbers.iter().find(exact);
        let found = found.or_else(|| numbers.iter().find(|number| canonical.accepts(version(number))));
        found.or(numbers.first()).copied()
    }
}

impl Store {
    /// Lays the layers on each other.
    pub fn new(layers: Vec<Layer>) -> Self {
        let mut store = Self::default();
        for (at, layer) in layers.iter().enumerate().take(usize::from(u16::MAX)) {
            layer.structures(|i, l| {
                let number = store.structures.add(at, i, l.url, l.version);
                if let Some(name) = l.url.strip_prefix(TYPES) {
                    store.types.or_insert_with(name.into(), || number);
                }
            });
            layer.value_sets(|i, l| {
                store.value_sets.add(at, i, l.url, l.version);
            });
        }
        for (at, layer) in layers.iter().enumerate().take(usize::from(u16::MAX)) {
            layer.questionnaires(|i, url, version| {
                store.questionnaires.add(at, i, url, version);
            });
        }
        // A part of a code system counts where no layer has the whole.
        for parts in [false, true] {
            for (at, layer) in layers.iter().enumerate().take(usize::from(u16::MAX)) {
                layer.code_systems(|i, l| {
                    if l.is_part == parts {
                        let number = store.code_systems.add(at, i, l.url, l.version);
                        if !l.of.is_empty() {
                            store.supplements.or_default(Canonical::new(l.of).url.into()).push(number);
                        }
                    }
                });
            }
        }
        store.layers = layers;
        store
    }

    /// The layers, nearest first.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// How many structures there are; they are numbered from 0, the nearest layer's first.
    pub fn count(&self) -> u32 {
        self.structures.places.len() as u32
    }

    /// The number of the structure a canonical names.
    pub fn find(&self, canonical: &str) -> Option<u32> {
        self.structures.find(canonical)
    }

    /// The number of the structure that defines one of FHIR's types.
    pub fn find_type(&self, name: &str) -> Option<u32> {
        self.types.get(name).copied()
    }

    /// The structure as it is stored: its snapshot may still have to be made.
    pub fn stored(&self, number: u32) -> Option<Arc<StructureDefinition>> {
        let (layer, inside) = *self.structures.places.get(number as usize)?;
        match self.layers.get(usize::from(layer))? {
            Layer::Package(package) => package.structures.get(inside as usize)?.get().ok(),
            Layer::Pack(pack) => pack.structure(inside as usize).map(Arc::new),
        }
    }

    /// What a structure is, without reading more of it than that takes.
    pub fn header(&self, number: u32) -> Option<Header> {
        let (layer, inside) = *self.structures.places.get(number as usize)?;
        match self.layers.get(usize::from(layer))? {
            Layer::Package(_) => self.stored(number).map(|structure| Header::from(&*structure)),
            Layer::Pack(pack) => pack.header(inside as usize),
        }
    }

    /// The structure with its elements by number, where it lies in a pack; with the layer's number.
    pub fn outline(&self, number: u32) -> Option<(u16, Outline)> {
        let (layer, inside) = *self.structures.places.get(number as usize)?;
        match self.layers.get(usize::from(layer))? {
            Layer::Package(_) => None,
            Layer::Pack(pack) => Some((layer, pack.outline(inside as usize)?)),
        }
    }

    /// What holds for the elements of a number in a layer.
    pub fn element(&self, layer: u16, number: u32) -> Option<ElementDefinition> {
        match self.layers.get(usize::from(layer))? {
            Layer::Package(_) => None,
            Layer::Pack(pack) => pack.element(number),
        }
    }

    /// The value set a canonical names. Not kept: the caller does.
    pub fn value_set(&self, canonical: &str) -> Option<Arc<ValueSet>> {
        let (layer, inside) = *self.value_sets.places.get(self.value_sets.find(canonical)? as usize)?;
        match self.layers.get(usize::from(layer))? {
            Layer::Package(package) => package.value_sets.get(inside as usize)?.get().ok(),
            Layer::Pack(pack) => pack.value_set(inside as usize).map(Arc::new),
        }
    }

    /// Whether a canonical names a value set here.
    pub fn has_value_set(&self, canonical: &str) -> bool {
        self.value_sets.find(canonical).is_some()
    }

    /// The code system a canonical names.
    pub fn code_system(&self, canonical: &str) -> Option<Arc<CodeSystem>> {
        self.code_system_at(self.code_systems.find(canonical)?)
    }

    /// The questionnaire a canonical names.
    pub fn questionnaire(&self, canonical: &str) -> Option<Arc<Tree>> {
        let (layer, inside) = *self.questionnaires.places.get(self.questionnaires.find(canonical)? as usize)?;
        match self.layers.get(usize::from(layer))? {
            Layer::Package(package) => package.questionnaires.get(inside as usize)?.get().ok(),
            Layer::Pack(pack) => pack.questionnaire(inside as usize).map(Arc::new),
        }
    }

    /// Code systems that add words or properties to another.
    pub fn supplements(&self, system: &str) -> Vec<Arc<CodeSystem>> {
        let numbers = self.supplements.get(Canonical::new(system).url);
        numbers.into_iter().flatten().filter_map(|number| self.code_system_at(*number)).collect()
    }

    fn code_system_at(&self, number: u32) -> Option<Arc<CodeSystem>> {
        let (layer, inside) = *self.code_systems.places.get(number as usize)?;
        match self.layers.get(usize::from(layer))? {
            Layer::Package(package) => package.code_systems.get(inside as usize)?.get().ok(),
            Layer::Pack(pack) => pack.code_system(inside as usize).map(Arc::new),
        }
    }

    /// Urls of all structures, each once.
    pub fn urls(&self) -> impl Iterator<Item = &str> {
        self.structures.by_url.keys().map(|url| &**url)
    }

    /// Calls with number and index entry of each structure.
    pub fn each_structure(&self, mut each: impl FnMut(u32, Listed<'_>)) {
        let mut number = 0;
        for layer in &self.layers {
            layer.structures(|_, listed| {
                each(number, listed);
                number += 1;
            });
        }
    }

    /// The packages in it: `name#version`.
    pub fn packages(&self) -> Vec<String> {
        let mut labels = Vec::new();
        for layer in &self.layers {
            match layer {
                Layer::Package(package) => labels.push(package.manifest.label()),
                Layer::Pack(pack) => labels.extend(pack.packages().iter().cloned()),
            }
        }
        labels
    }
}

impl Layer {
    fn structures(&self, mut each: impl FnMut(usize, Listed<'_>)) {
        match self {
            Layer::Package(package) => {
                for (i, item) in package.structures.iter().enumerate() {
                    each(
                        i,
                        Listed {
                            url: &item.url,
                            version: &item.version,
                            of: &item.of,
                            is_profile: item.is_profile,
                            is_part: false,
                        },
                    );
                }
            }
            Layer::Pack(pack) => pack.structures().enumerate().for_each(|(i, listed)| each(i, listed)),
        }
    }

    fn value_sets(&self, mut each: impl FnMut(usize, Listed<'_>)) {
        match self {
            Layer::Package(package) => {
                for (i, item) in package.value_sets.iter().enumerate() {
                    each(
                        i,
                        Listed { url: &item.url, version: &item.version, of: "", is_profile: false, is_part: false },
                    );
                }
            }
            Layer::Pack(pack) => pack.value_sets().enumerate().for_each(|(i, listed)| each(i, listed)),
        }
    }

    fn questionnaires(&self, mut each: impl FnMut(usize, &str, &str)) {
        match self {
            Layer::Package(package) => {
                package.questionnaires.iter().enumerate().for_each(|(i, item)| each(i, &item.url, &item.version));
            }
            Layer::Pack(pack) => pack.questionnaires().enumerate().for_each(|(i, q)| each(i, q.url, q.version)),
        }
    }

    fn code_systems(&self, mut each: impl FnMut(usize, Listed<'_>)) {
        match self {
            Layer::Package(package) => {
                for (i, item) in package.code_systems.iter().enumerate() {
                    each(
                        i,
                        Listed {
                            url: &item.url,
                            version: &item.version,
                            of: &item.of,
                            is_profile: false,
                            is_part: false,
                        },
                    );
                }
            }
            Layer::Pack(pack) => pack.code_systems().enumerate().for_each(|(i, listed)| each(i, listed)),
        }
    }
}
