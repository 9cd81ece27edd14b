//! The façade: definitions go in once, messages are checked many times.

use crate::diagnostic::problem::Definition;
use crate::options::Options;
use crate::package::Layer;
use crate::package::Limits;
use crate::package::Pack;
use crate::package::Package;
use crate::parse;
use crate::report::Report;
use crate::schema::SchemaSet;
use crate::snapshot::Library;
use crate::snapshot::Make;
use crate::snapshot::snapshot;
use crate::terminology::Terminology;
use crate::tree::Tree;
use crate::validate;
use crate::validate::Standard;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::RwLock;

/// The name of the context without a standard: base FHIR R4 alone.
pub const BASE: &str = "r4";

/// The pack with the rest of R4, HL7's terminology and extensions.
pub const FULL: &str = "full";

/// A context: everything that holds for one standard in one version.
struct Context {
    library: Arc<Library>,
    set: SchemaSet,
}

/// Checks messages against the definitions it was given. Cheap to share among threads.
#[derive(Default)]
pub struct Validator {
    packs: BTreeMap<String, Arc<Pack>>,
    packages: Vec<Arc<Package>>,
    /// Set with the first package: a program that adds only packs goes without the generator.
    make: Option<Make>,
    contexts: RwLock<BTreeMap<String, Arc<Context>>>,
}

impl Validator {
    /// A validator without definitions.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a pack, as `cargo xtask packs` or `klarsyn pack` wrote it; its id is answered.
    pub fn add_pack(&mut self, bytes: impl Into<Arc<[u8]>>) -> Result<String, Definition> {
        let pack = Pack::open(bytes.into()).ok_or(Definition::PackBroken)?;
        let id = pack.id().to_string();
        self.packs.insert(id.clone(), Arc::new(pack));
        self.forget();
        Ok(id)
    }

    /// Adds an official FHIR package (`.tgz`); it lies above what the standards define.
    pub fn add_package(&mut self, bytes: &[u8]) -> Result<String, Definition> {
        let package = Package::from_tgz(bytes, &Limits::default())?;
        Ok(self.add(package))
    }

    /// Adds the files of an unpacked package, or single definitions, with their names.
    pub fn add_files(&mut self, files: Vec<(String, Vec<u8>)>) -> Result<String, Definition> {
        Ok(self.add(Package::from_files(files.into_iter())?))
    }

    fn add(&mut self, package: Package) -> String {
        let label = package.manifest().label();
        self.packages.push(Arc::new(package));
        self.make = Some(snapshot);
        self.forget();
        label
    }

    /// One that knows the same, and to which more can be added.
    pub fn beside(&self) -> Self {
        Self {
            packs: self.packs.clone(),
            packages: self.packages.clone(),
            make: self.make,
            contexts: RwLock::default(),
        }
    }

    fn forget(&mut self) {
        self.contexts = RwLock::default();
    }

    /// The ids of the packs at hand.
    pub fn packs(&self) -> impl Iterator<Item = &str> {
        self.packs.keys().map(String::as_str)
    }

    /// The packages in the packs and beside them: `name#version`.
    pub fn packages(&self, context: &str) -> Vec<String> {
        self.context(context).library.store().packages()
    }

    /// The standard a message says that it is of; none where it says nothing known.
    pub fn standard_of(&self, bytes: &[u8], options: &Options) -> Option<&'static Standard> {
        validate::standard_of(&parse::parse("", bytes, &options.limits).tree)
    }

    /// Checks a message. Never fails: what cannot be read, or not be decided, is in the report.
    pub fn validate(&self, name: &str, bytes: &[u8], options: &Options) -> Report {
        let parse::Parsed { tree, mut findings } = parse::parse(name, bytes, &options.limits);
        let standard = match &options.standard {
            Some(asked) => validate::standard(asked),
            None => validate::standard_of(&tree),
        };
        let standard = standard.filter(|standard| self.packs.contains_key(standard.id));
        let id = standard.map_or(BASE, |standard| standard.id);
        let context = self.context(id);
        let mut profiles: Vec<&str> = options.profiles.iter().map(String::as_str).collect();
        // A message that declares no profile is held against that of its standard.
        if let Some(standard) = standard
            && profiles.is_empty()
            && tree_is_bundle(&tree)
            && !declares_known(&context.set, &tree)
        {
            profiles.push(standard.profile);
        }
        let (found, paths) = validate::validate(&context.set, &tree, &profiles);
        findings.extend(found);
        if let Some(standard) = standard {
            validate::governance::check(&tree, standard.id, &mut findings);
        }
        paths.settle(&tree, &mut findings);
        options.governance.weigh(&mut findings);
        Report::new(tree, id, findings)
    }

    /// A compiled structure as readable text; none where the canonical (or the name behind its
    /// last slash) is not known in the standard, or in any.
    pub fn explain(&self, profile: &str, standard: Option<&str>) -> Option<String> {
        let asked = standard.map(|name| validate::standard(name).map_or(name, |s| s.id).to_string());
        let all = || self.packs.keys().filter(|id| *id != FULL && *id != BASE).cloned().chain([BASE.to_string()]);
        let contexts: Vec<String> = asked.map_or_else(|| all().collect(), |id| vec![id]);
        contexts.iter().find_map(|id| {
            let context = self.context(id);
            let schema = context.set.find(profile).or_else(|| {
                let tail = format!("/{profile}");
                let url = context.library.store().urls().find(|url| url.ends_with(&tail))?.to_string();
                context.set.find(&url)
            })?;
            Some(crate::schema::print(&context.set, context.set.get(schema)?))
        })
    }

    /// What is wrong with the definitions that were needed so far, each once.
    pub fn problems(&self, context: &str) -> Vec<Definition> {
        self.context(context).library.problems()
    }

    /// The context of that id, made when first needed: packages of the caller over the standard
    /// over base FHIR.
    fn context(&self, id: &str) -> Arc<Context> {
        if let Some(known) = self.contexts.read().ok().and_then(|contexts| contexts.get(id).cloned()) {
            return known;
        }
        let mut layers: Vec<Layer> = self.packages.iter().cloned().map(Layer::Package).collect();
        let mut named = vec![id, BASE, FULL];
        named.dedup();
        layers.extend(named.iter().filter_map(|id| self.packs.get(*id)).cloned().map(Layer::Pack));
        let library = Arc::new(Library::new(layers, self.make));
        let terminology = Terminology::new(Box::new(library.clone()));
        let set = SchemaSet::new(Box::new(library.clone()), terminology);
        let context = Arc::new(Context { library, set });
        match self.contexts.write() {
            Ok(mut contexts) => contexts.entry(id.to_string()).or_insert(context).clone(),
            Err(_) => context,
        }
    }
}

fn tree_is_bundle(tree: &Tree) -> bool {
    !tree.is_empty() && tree.type_name(crate::tree::NodeId::ROOT) == "Bundle"
}

fn declares_known(set: &SchemaSet, tree: &Tree) -> bool {
    let root = crate::tree::NodeId::ROOT;
    let Some(meta) = tree.child(root, "meta") else { return false };
    tree.named(meta, "profile").filter_map(|p| tree.value(p)).any(|canonical| set.find(canonical).is_some())
}

impl std::fmt::Debug for Validator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Validator").field("packs", &self.packs.keys()).field("packages", &self.packages.len()).finish()
    }
}
