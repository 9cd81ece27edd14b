//! What goes into each pack.

use super::large;
use super::reach::Reach;
use klarsyn::compile::trim;
use klarsyn::definition::CodeSystem;
use klarsyn::definition::StructureDefinition;
use klarsyn::definition::ValueSet;
use klarsyn::package::Available;
use klarsyn::package::Layer;
use klarsyn::package::Store;
use klarsyn::package::pack::Contents;
use klarsyn::snapshot::Library;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A pack to be written.
pub struct Made {
    pub contents: Contents,
}

/// Everything of a store, the nearest of each url and version.
struct All {
    structures: Vec<Arc<StructureDefinition>>,
    value_sets: Vec<Arc<ValueSet>>,
    code_systems: Vec<Arc<CodeSystem>>,
}

impl All {
    fn of(library: &Library, layers: &[Layer]) -> Self {
        let mut all = Self { structures: Vec::new(), value_sets: Vec::new(), code_systems: Vec::new() };
        let mut seen = BTreeSet::new();
        for layer in layers {
            let Layer::Package(package) = layer else { continue };
            for found in package.structures().flatten() {
                // Of structures the nearest version alone counts in a context.
                if seen.insert(('s', found.url.clone(), String::new())) {
                    all.structures.extend(library.structure(&found.url));
                }
            }
            for found in package.value_sets().flatten() {
                if seen.insert(('v', found.url.clone(), found.version.clone())) {
                    all.value_sets.push(found);
                }
            }
            for found in package.code_systems().flatten() {
                if seen.insert(('c', found.url.clone(), found.version.clone())) {
                    all.code_systems.push(found);
                }
            }
        }
        all
    }
}

/// The pack of a standard: its closure without the base. Notes what it needs of the base.
pub fn standard(id: &str, library: &Arc<Library>, available: &Available, reach: &mut Reach<'_>) -> Made {
    let layers = library.store().layers();
    let own = &layers[..layers.len() - available.base().len()];
    let mut all = All::of(library, own);
    all.value_sets = large::list(all.value_sets, library, reach.base);
    all.structures.iter().for_each(|structure| reach.follow(structure));
    all.value_sets.iter().filter_map(|set| set.compose.as_ref()).for_each(|compose| reach.compose(compose));
    let filters = trim::filtered(all.value_sets.iter());
    Made {
        contents: Contents {
            id: id.into(),
            packages: Store::new(own.to_vec()).packages(),
            structures: all.structures.iter().map(|s| trim::structure(s, false)).collect(),
            value_sets: all.value_sets.iter().map(|v| trim::value_set(v, library)).collect(),
            code_systems: all.code_systems.iter().map(|c| trim::code_system(c, &filters)).collect(),
            questionnaires: Vec::new(),
        },
    }
}

/// The pack of a kind of CDA document: its closure without what is in the base of all of them.
pub fn document(id: &str, library: &Arc<Library>, available: &Available, base: Option<&Arc<Library>>) -> Made {
    // What it reaches of FHIR is nothing: the types of CDA are its own.
    let mut reach = Reach::new(library);
    let mut made = standard(id, library, available, &mut reach);
    let Some(base) = base else { return made };
    let below = base.store().packages();
    let contents = &mut made.contents;
    contents.packages.retain(|label| !below.contains(label));
    contents.structures.retain(|structure| base.store().find(&structure.url).is_none());
    contents.value_sets.retain(|set| !base.store().has_value_set(&set.url));
    contents.code_systems.retain(|system| base.store().code_system(&system.url).is_none());
    made
}

/// The pack of a standard with what it needs of the base beyond `r4`.
pub fn with_base(mut far: Made, mut reach: Reach<'_>, library: &Arc<Library>, r4: &Made) -> Made {
    large::shorten(&mut reach);
    let filters = trim::filtered(reach.value_sets.values());
    let near = &r4.contents;
    let structures = reach.structures.values().filter(|s| !near.structures.iter().any(|n| n.url == s.url));
    far.contents.structures.extend(structures.map(|s| trim::structure(s, true)));
    let value_sets = reach.value_sets.values().map(|v| trim::value_set(v, library));
    far.contents.value_sets.extend(value_sets.filter(|v| !near.value_sets.contains(v)));
    let code_systems = reach.code_systems.values().map(|c| trim::code_system(c, &filters));
    far.contents.code_systems.extend(code_systems.filter(|c| !near.code_systems.contains(c)));
    far
}

/// `r4`: what the standards reach of the base; `full`: the rest of it.
pub fn base(library: &Arc<Library>, mut reach: Reach<'_>, available: &Available) -> (Made, Made) {
    let all = All::of(library, library.store().layers());
    let whole = reach.code_systems.clone();
    large::shorten(&mut reach);
    let filters = trim::filtered(all.value_sets.iter());
    let in_r4 = |url: &str, version: &str| (url.to_owned(), version.to_owned());
    let structure = |s: &Arc<StructureDefinition>| trim::structure(s, true);
    let value_set = |v: &Arc<ValueSet>| trim::value_set(v, library);
    let code_system = |c: &Arc<CodeSystem>| trim::code_system(c, &filters);
    let r4 = Contents {
        id: "r4".into(),
        packages: vec!["hl7.fhir.r4.core#4.0.1".into()],
        structures: reach.structures.values().map(structure).collect(),
        value_sets: reach.value_sets.values().map(value_set).collect(),
        code_systems: reach.code_systems.values().map(code_system).collect(),
        questionnaires: Vec::new(),
    };
    let full = Contents {
        id: "full".into(),
        packages: available.base().iter().map(|p| p.manifest().label()).filter(|l| !l.contains("r4.core")).collect(),
        structures: all.structures.iter().filter(|s| !reach.structures.contains_key(&s.url)).map(structure).collect(),
        value_sets: (all.value_sets.iter())
            .filter(|v| !reach.value_sets.contains_key(&in_r4(&v.url, &v.version)))
            .map(value_set)
            .collect(),
        code_systems: (all.code_systems.iter())
            .filter(|c| {
                let key = in_r4(&c.url, &c.version);
                let same = reach.code_systems.get(&key).zip(whole.get(&key));
                same.is_none_or(|(packed, whole)| packed.content != whole.content)
            })
            .map(code_system)
            .collect(),
        questionnaires: Vec::new(),
    };
    (Made { contents: r4 }, Made { contents: full })
}
