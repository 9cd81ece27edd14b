//! Official packages compiled into one pack: dependencies matched by version, snapshots made
//! where they are missing, and all that is wrong with the definitions told with its place.
//!
//! What is wrong with one definition does not keep the rest from being used; only a package that
//! cannot be used at all is refused.

mod check;
mod order;
pub mod trim;

use crate::definition::CodeSystem;
use crate::definition::StructureDefinition;
use crate::definition::ValueSet;
use crate::diagnostic::problem::Definition;
use crate::map::Map;
use crate::map::Set;
use crate::package::Available;
use crate::package::Layer;
use crate::package::Pack;
use crate::package::Package;
use crate::package::Place;
use crate::package::Places;
use crate::package::pack;
use crate::package::pack::Contents;
use crate::snapshot::Library;
use crate::snapshot::snapshot;
use crate::tree::Tree;
use std::sync::Arc;

/// The ids of packs that lie below every standard.
const BASE: [&str; 2] = ["r4", "full"];

/// Something wrong with the definitions of a package, or with what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The package: `name#version`.
    pub package: String,
    /// The file and line, where it is in one.
    pub place: Option<Place>,
    /// What.
    pub problem: Definition,
}

/// Packages that were compiled.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// What goes into the pack.
    pub contents: Contents,
    /// What is wrong with the definitions.
    pub found: Vec<Found>,
    /// How many definitions were read: structures, value sets and code systems.
    pub read: usize,
    /// How many snapshots were made.
    pub made: usize,
}

impl Compiled {
    /// The bytes of the pack, for `Validator::add_pack`.
    pub fn pack(&self) -> Vec<u8> {
        pack::write(&self.contents)
    }
}

/// Compiles packages over the packs given: `r4` and `full`, and those of standards, which answer
/// for the packages in them where those are asked for and not given.
pub fn compile(packages: Vec<Package>, below: &[Arc<Pack>]) -> Result<Compiled, Definition> {
    let mut available = Available::default();
    for pack in below {
        for label in pack.packages() {
            match BASE.contains(&pack.id()) {
                true => available.add_base_name(label.split_once('#').map_or(label, |(name, _)| name)),
                false => available.add_elsewhere(label),
            }
        }
    }
    let plan = order::plan(packages, &available)?;
    let mut making =
        Making { available, below, compiled: Compiled::default(), told: Set::default(), providers: Vec::new() };
    for package in plan.packages {
        making.package(package);
    }
    making.finish(&plan.roots)
}

struct Making<'b> {
    /// The packages that are made.
    available: Available,
    below: &'b [Arc<Pack>],
    compiled: Compiled,
    /// Mistakes that were told.
    told: Set<Definition>,
    /// Packs of standards that packages stand on.
    providers: Vec<Arc<Pack>>,
}

impl Making<'_> {
    /// Makes a package's snapshots in its own closure, as its publisher did.
    fn package(&mut self, package: Package) {
        let label = package.manifest().label();
        let package = Arc::new(package);
        let closure = self.available.closure(&package);
        let used: Vec<Arc<Pack>> = closure.elsewhere.iter().filter_map(|label| self.provider(label)).collect();
        let mut found: Vec<(Option<Place>, Definition)> = closure.missing.into_iter().map(|p| (None, p)).collect();
        found.extend(package.problems().into_iter().map(|(place, problem)| (Some(place), problem)));
        let layers = closure.packages.into_iter().map(Layer::Package).chain(used.into_iter().map(Layer::Pack));
        let library = Library::new(layers.chain(self.base().map(Layer::Pack)).collect(), Some(snapshot));
        let mut made: Map<String, Arc<StructureDefinition>> = Map::default();
        // A file is read once for all of its mistakes.
        let mut read: Map<String, Option<Places>> = Map::default();
        let mut place = |url: &str, element: &str| {
            let places = read.or_insert_with(url.to_string(), || package.places(url));
            places.as_ref().map(|places| places.of(element))
        };
        for structure in package.structures().flatten() {
            check::structure(&structure, &library, &mut |element, problem| {
                found.push((place(&structure.url, element), problem));
            });
            let Some(whole) = library.structure(&structure.url) else { continue };
            self.compiled.made += usize::from(structure.snapshot.is_empty());
            made.insert(structure.url.clone(), whole);
        }
        for problem in library.problems() {
            // That a circle does not close is told already.
            if matches!(&problem, Definition::Missing { definition, canonical } if definition == canonical) {
                continue;
            }
            let at = check::names(&problem).and_then(|(url, element)| place(url, element));
            found.push((at, problem));
        }
        self.compiled.read += package.count();
        for (place, problem) in found {
            if self.told.insert(problem.clone()) {
                self.compiled.found.push(Found { package: label.clone(), place, problem });
            }
        }
        drop(library);
        if let Some(package) = Arc::into_inner(package) {
            self.available.add(Arc::new(package.map_structures(|s| made.get(&s.url).cloned())));
        }
    }

    fn base(&self) -> impl Iterator<Item = Arc<Pack>> {
        BASE.iter().filter_map(|id| self.below.iter().find(|pack| pack.id() == *id)).cloned()
    }

    /// The pack that answers for a package: one in use already, or the smallest.
    fn provider(&mut self, label: &str) -> Option<Arc<Pack>> {
        let holds = |pack: &&Arc<Pack>| pack.packages().iter().any(|p| p == label);
        if let Some(known) = self.providers.iter().find(holds) {
            return Some(known.clone());
        }
        let smallest = self.below.iter().filter(holds).min_by_key(|pack| pack.packages().len())?.clone();
        self.providers.push(smallest.clone());
        Some(smallest)
    }

    /// All packages in one pack, the roots first, each definition once.
    fn finish(mut self, roots: &[String]) -> Result<Compiled, Definition> {
        let mut order: Vec<Arc<Package>> = Vec::new();
        let all = self.available.packages();
        let rooted = roots.iter().filter_map(|root| all.iter().find(|p| p.manifest().label() == *root));
        let closures = rooted.flat_map(|root| self.available.closure(root).packages);
        for package in closures.chain(all.iter().cloned()) {
            if !order.iter().any(|known| Arc::ptr_eq(known, &package)) {
                order.push(package);
            }
        }
        let layers = order.iter().cloned().map(Layer::Package).chain(self.providers.iter().cloned().map(Layer::Pack));
        let library = Library::new(layers.chain(self.base().map(Layer::Pack)).collect(), Some(snapshot));
        let mut gathered = Gathered::default();
        for package in &order {
            gathered.packages.push(package.manifest().label());
            package.structures().flatten().for_each(|s| gathered.structure(s));
            package.value_sets().flatten().for_each(|v| gathered.value_set(v));
            package.code_systems().flatten().for_each(|c| gathered.code_system(c));
            gathered.questionnaires.extend(package.questionnaires());
        }
        for pack in &self.providers {
            gathered
                .packages
                .extend(pack.packages().iter().filter(|p| !gathered.packages.contains(p)).cloned().collect::<Vec<_>>());
            (0..pack.structures().count()).filter_map(|i| pack.structure(i)).for_each(|s| gathered.structure(s.into()));
            (0..pack.value_sets().count()).filter_map(|i| pack.value_set(i)).for_each(|v| gathered.value_set(v.into()));
            let systems = (0..pack.code_systems().count()).filter_map(|i| pack.code_system(i));
            systems.for_each(|c| gathered.code_system(c.into()));
            let count = pack.questionnaires().count();
            gathered.questionnaires.extend((0..count).filter_map(|i| pack.questionnaire(i)).map(Arc::new));
        }
        let filters = trim::filtered(gathered.value_sets.iter());
        self.compiled.contents = Contents {
            id: roots.join("+"),
            packages: gathered.packages,
            structures: gathered.structures.iter().map(|s| trim::structure(s, false)).collect(),
            value_sets: gathered.value_sets.iter().map(|v| trim::value_set(v, &library)).collect(),
            code_systems: gathered.code_systems.iter().map(|c| trim::code_system(c, &filters)).collect(),
            questionnaires: gathered.questionnaires,
        };
        Ok(self.compiled)
    }
}

/// Definitions, each url and version once.
#[derive(Default)]
struct Gathered {
    packages: Vec<String>,
    structures: Vec<Arc<StructureDefinition>>,
    value_sets: Vec<Arc<ValueSet>>,
    code_systems: Vec<Arc<CodeSystem>>,
    questionnaires: Vec<Arc<Tree>>,
    seen: Set<(u8, String, String)>,
}

impl Gathered {
    fn structure(&mut self, structure: Arc<StructureDefinition>) {
        if self.seen.insert((0, structure.url.clone(), structure.version.clone())) {
            self.structures.push(structure);
        }
    }

    fn value_set(&mut self, set: Arc<ValueSet>) {
        if self.seen.insert((1, set.url.clone(), set.version.clone())) {
            self.value_sets.push(set);
        }
    }

    fn code_system(&mut self, system: Arc<CodeSystem>) {
        if self.seen.insert((2, system.url.clone(), system.version.clone())) {
            self.code_systems.push(system);
        }
    }
}
