//! All definitions of one context, each structure with its snapshot.

use super::Bases;
use super::SnapshotError;
use super::near::Near;
use super::snapshot;
use crate::definition::CodeSystem;
use crate::definition::ElementDefinition;
use crate::definition::StructureDefinition;
use crate::definition::ValueSet;
use crate::diagnostic::problem::Definition;
use crate::package::Available;
use crate::package::Layer;
use crate::package::Pack;
use crate::package::Package;
use crate::package::Store;
use crate::terminology::Source;
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::OnceLock;

/// Bases on bases, profiles in profiles: no real chain is near as long.
const DEEPEST: usize = 64;

/// What makes a snapshot: [`snapshot`]. Packs have theirs, so that a program that reads nothing else
/// goes without.
pub type Make = fn(&dyn Bases, &StructureDefinition) -> Result<Vec<ElementDefinition>, SnapshotError>;

/// The immutable canonical store of one context: a root package with its closure, base FHIR,
/// HL7's terminology and extensions below it. Definitions are read, and snapshots made, when
/// first asked for.
pub struct Library {
    store: Store,
    make: Option<Make>,
    made: Vec<OnceLock<Option<Arc<StructureDefinition>>>>,
    problems: Mutex<Vec<Definition>>,
    near: OnceLock<Near>,
}

impl Library {
    /// A context of these layers, the nearest first; snapshots that are missing are made, if there is
    /// what makes them.
    pub fn new(layers: Vec<Layer>, make: Option<Make>) -> Self {
        let store = Store::new(layers);
        let made = (0..store.count()).map(|_| OnceLock::new()).collect();
        Self { store, make, made, problems: Mutex::default(), near: OnceLock::new() }
    }

    /// A context of packs, the nearest first: the standard's, `r4`, `full`.
    pub fn of_packs(packs: impl IntoIterator<Item = Arc<Pack>>) -> Self {
        Self::new(packs.into_iter().map(Layer::Pack).collect(), None)
    }

    /// The context of a root package among those at hand; of the base alone without one.
    pub fn of_packages(root: Option<&Arc<Package>>, available: &Available) -> Self {
        let closure = root.map(|root| available.closure(root)).unwrap_or_default();
        let layers = closure.packages.into_iter().chain(available.base().iter().cloned());
        let library = Self::new(layers.map(Layer::Package).collect(), Some(snapshot));
        library.problems.lock().map(|mut problems| problems.extend(closure.missing)).ok();
        library
    }

    /// What is stored, and by which numbers.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// What was wrong with the definitions asked for so far.
    pub fn problems(&self) -> Vec<Definition> {
        self.problems.lock().map(|problems| problems.clone()).unwrap_or_default()
    }

    /// The structure a canonical names, its snapshot filled; none where it is unknown or broken.
    pub fn structure(&self, canonical: &str) -> Option<Arc<StructureDefinition>> {
        self.structure_at(self.store.find(canonical)?)
    }

    /// The number of the structure that defines a type, by its name or (logical models) its url.
    pub fn find_type(&self, name: &str) -> Option<u32> {
        self.store.find_type(name).or_else(|| name.contains("://").then(|| self.store.find(name))?)
    }

    /// The structure that defines a type.
    pub fn type_definition(&self, name: &str) -> Option<Arc<StructureDefinition>> {
        self.structure_at(self.find_type(name)?)
    }

    /// The structure of that number, its snapshot filled.
    pub fn structure_at(&self, number: u32) -> Option<Arc<StructureDefinition>> {
        self.make(number, &RefCell::default())
    }

    /// The extension whose url is nearly the same.
    pub fn nearest_extension(&self, url: &str) -> Option<&str> {
        self.near().extension(url)
    }

    fn near(&self) -> &Near {
        self.near.get_or_init(|| Near::new(&self.store))
    }

    fn make(&self, number: u32, making: &RefCell<Vec<u32>>) -> Option<Arc<StructureDefinition>> {
        let cell = self.made.get(number as usize)?;
        if let Some(known) = cell.get() {
            return known.clone();
        }
        let stored = self.store.stored(number);
        let (Some(make), Some(stored)) = (self.make, stored.clone().filter(|s| s.snapshot.is_empty())) else {
            // Broken, or with its snapshot as it was published.
            return cell.get_or_init(|| stored).clone();
        };
        let depth = making.borrow().len();
        if making.borrow().contains(&number) || depth >= DEEPEST {
            self.report(Definition::Cyclic { definition: stored.url.clone() });
            return None;
        }
        making.borrow_mut().push(number);
        let made = make(&Making { library: self, making }, &stored);
        making.borrow_mut().pop();
        let definition = stored.url.clone();
        let made = match made {
            Ok(snapshot) => Some(Arc::new(StructureDefinition { snapshot, ..StructureDefinition::clone(&stored) })),
            Err(why) => {
                self.report(match why {
                    SnapshotError::NoBase { base } => Definition::Missing { definition, canonical: base },
                    SnapshotError::UnknownElement { id } => Definition::ElementUnknown { definition, element: id },
                    SnapshotError::TooMany => Definition::TooManyElements { definition },
                });
                None
            }
        };
        cell.get_or_init(|| made).clone()
    }

    fn report(&self, problem: Definition) {
        if let Ok(mut problems) = self.problems.lock()
            && !problems.contains(&problem)
        {
            problems.push(problem);
        }
    }
}

/// The library while it makes a snapshot, so that a circle ends.
struct Making<'l> {
    library: &'l Library,
    making: &'l RefCell<Vec<u32>>,
}

impl Bases for Making<'_> {
    fn structure(&self, canonical: &str) -> Option<Arc<StructureDefinition>> {
        self.library.make(self.library.store.find(canonical)?, self.making)
    }

    fn type_definition(&self, name: &str) -> Option<Arc<StructureDefinition>> {
        self.library.make(self.library.find_type(name)?, self.making)
    }
}

impl Bases for Library {
    fn structure(&self, canonical: &str) -> Option<Arc<StructureDefinition>> {
        Library::structure(self, canonical)
    }

    fn type_definition(&self, name: &str) -> Option<Arc<StructureDefinition>> {
        Library::type_definition(self, name)
    }
}

/// A shared library answers what terminology asks.
impl Source for Arc<Library> {
    fn value_set(&self, canonical: &str) -> Option<Arc<ValueSet>> {
        self.store.value_set(canonical)
    }

    fn has_value_set(&self, canonical: &str) -> bool {
        self.store.has_value_set(canonical)
    }

    fn code_system(&self, canonical: &str) -> Option<Arc<CodeSystem>> {
        self.store.code_system(canonical)
    }

    fn supplements(&self, system: &str) -> Vec<Arc<CodeSystem>> {
        self.store.supplements(system)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library(structures: &[(&str, &str)]) -> Library {
        let manifest = br#"{"name": "a", "version": "1"}"#.to_vec();
        let files = structures.iter().map(|(name, base)| {
            let json = format!(
                r#"{{"resourceType": "StructureDefinition", "url": "http://a/{name}", "version": "1.2.3", "kind": "complex-type",
                "type": "{name}", "derivation": "specialization", {base}
                "differential": {{"element": [{{"id": "{name}", "path": "{name}"}}, {{"id": "{name}.x", "path": "{name}.x",
                "max": "1", "type": [{{"code": "string"}}]}}]}}}}"#
            );
            (format!("{name}.json"), json.into_bytes())
        });
        let files = files.chain([("package.json".to_owned(), manifest)]);
        let package = Package::from_files(files).expect("a package");
        Library::new(vec![Layer::Package(Arc::new(package))], Some(snapshot))
    }

    #[test]
    fn snapshots_are_made_when_asked_for() {
        let library = library(&[("A", ""), ("B", r#""baseDefinition": "http://a/A","#)]);
        for canonical in ["http://a/B", "http://a/B|1.2", "http://a/B|1.2.3", "http://a/B|9"] {
            let made = library.structure(canonical).expect(canonical);
            let ids: Vec<_> = made.snapshot.iter().map(|e| e.id.as_str()).collect();
            assert_eq!(ids, ["B", "B.x"]);
        }
        assert!(library.structure("http://a/C").is_none());
        assert!(library.problems().is_empty());
    }

    #[test]
    fn circles_and_missing_bases_end_with_a_problem() {
        let circle =
            library(&[("A", r#""baseDefinition": "http://a/B","#), ("B", r#""baseDefinition": "http://a/A","#)]);
        assert!(circle.structure("http://a/A").is_none());
        assert!(circle.problems().contains(&Definition::Cyclic { definition: "http://a/A".into() }));
        let open = library(&[("A", r#""baseDefinition": "http://b","#)]);
        assert!(open.structure("http://a/A").is_none());
        let missing = Definition::Missing { definition: "http://a/A".into(), canonical: "http://b".into() };
        assert_eq!(open.problems(), [missing]);
    }
}
