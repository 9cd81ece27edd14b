//! The façade: definitions go in once, messages are checked many times.

use crate::compile;
use crate::diagnostic::problem::Definition;
use crate::options::Options;
use crate::package::Pack;
use crate::package::Package;
use crate::parse;
use crate::report::Report;
use crate::schema::SchemaSet;
use crate::snapshot::Library;
use crate::terminology::Terminology;
use crate::tree::Tree;
use crate::validate;
use crate::validate::Standard;
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
    /// `r4`, `full` and the standards', by id.
    packs: Vec<Arc<Pack>>,
    /// Packs of packages that are no standard, the nearest first.
    more: Vec<Arc<Pack>>,
    contexts: RwLock<Vec<(String, Arc<Context>)>>,
}

impl Validator {
    /// A validator without definitions.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a pack, as `cargo xtask packs` or `klarsyn pack` wrote it; its id is answered. A pack
    /// of a standard counts for messages of that standard; any other lies above all standards, the
    /// first added above the next.
    pub fn add_pack(&mut self, bytes: impl Into<Arc<[u8]>>) -> Result<String, Definition> {
        let pack = Pack::open(bytes.into()).ok_or(Definition::PackBroken)?;
        let id = pack.id().to_string();
        let pack = Arc::new(pack);
        if validate::standard(&id).is_some_and(|standard| standard.id == id) {
            // Other standards do not see it.
            let needs =
                |known: &str| validate::standard(known).is_some_and(|known| known.packs().any(|pack| pack == id));
            self.contexts.get_mut().map(|contexts| contexts.retain(|(known, _)| *known != id && !needs(known))).ok();
            self.place(pack);
            return Ok(id);
        }
        match id.as_str() {
            BASE | FULL => self.place(pack),
            _ => match self.more.iter_mut().find(|known| known.id() == id) {
                Some(known) => *known = pack,
                None => self.more.push(pack),
            },
        }
        self.contexts = RwLock::default();
        Ok(id)
    }

    /// Among the packs that have a place of their own, which stay in the order of their ids.
    fn place(&mut self, pack: Arc<Pack>) {
        match self.packs.binary_search_by(|known| known.id().cmp(pack.id())) {
            Ok(at) => self.packs[at] = pack,
            Err(at) => self.packs.insert(at, pack),
        }
    }

    fn placed(&self, id: &str) -> Option<&Arc<Pack>> {
        self.packs.iter().find(|pack| pack.id() == id)
    }

    /// Adds official packages, compiled over the packs that are here; what is wrong with their
    /// definitions is answered, and the rest of them is used.
    pub fn add_packages(&mut self, packages: Vec<Package>) -> Result<Vec<compile::Found>, Definition> {
        let below: Vec<Arc<Pack>> = self.packs.iter().chain(&self.more).cloned().collect();
        let compiled = compile::compile(packages, &below)?;
        self.add_pack(compiled.pack())?;
        Ok(compiled.found)
    }

    /// Adds definitions that stand alone, or the files of an unpacked package, with their names.
    pub fn add_files(&mut self, files: Vec<(String, Vec<u8>)>) -> Result<Vec<compile::Found>, Definition> {
        self.add_packages(vec![Package::from_files(files.into_iter())?])
    }

    /// One that knows the same, and to which more can be added.
    pub fn beside(&self) -> Self {
        Self { packs: self.packs.clone(), more: self.more.clone(), contexts: RwLock::default() }
    }

    /// The ids of the packs at hand.
    pub fn packs(&self) -> impl Iterator<Item = &str> {
        self.packs.iter().chain(&self.more).map(|pack| pack.id())
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
        self.check(parse::parse(name, bytes, &options.limits), options)
    }

    /// Checks a message that was read already.
    pub fn check(&self, read: parse::Parsed, options: &Options) -> Report {
        let parse::Parsed { tree, mut findings } = read;
        let standard = match &options.standard {
            Some(asked) => validate::standard(asked),
            None => validate::standard_of(&tree),
        };
        let is_document = validate::cda::is_document(&tree);
        let standard = standard.filter(|standard| standard.packs().all(|pack| self.placed(pack).is_some()));
        let id = standard.map_or(BASE, |standard| standard.id);
        let context = self.context(id);
        let mut profiles: Vec<&str> = options.profiles.iter().map(String::as_str).collect();
        // A message that declares no profile is held against that of its standard.
        if let Some(standard) = standard
            && profiles.is_empty()
            && (is_document || tree_is_bundle(&tree) && !declares_known(&context.set, &tree))
        {
            profiles.push(standard.profile);
        }
        let (found, paths) = validate::validate(&context.set, &tree, &findings, &profiles, &options.choices);
        findings.extend(found);
        if is_document {
            let asked = options.standard.is_some() || !options.profiles.is_empty();
            findings.extend(validate::cda::assumed(&tree, standard, asked));
        }
        if let Some(standard) = standard.filter(|standard| standard.is_medcoms()) {
            validate::governance::check(&tree, standard.id, &mut findings);
        }
        validate::pairing::check(&tree, &options.forms, &mut findings);
        paths.settle(&tree, &mut findings);
        options.governance.weigh(&mut findings);
        Report::new(tree, id, findings)
    }

    /// A compiled structure as readable text; none where the canonical (or the name behind its
    /// last slash) is not known in the standard, or in any.
    pub fn explain(&self, profile: &str, standard: Option<&str>) -> Option<String> {
        let asked = standard.map(|name| validate::standard(name).map_or(name, |s| s.id).to_string());
        let standards = || self.packs.iter().map(|pack| pack.id().to_string()).filter(|id| id != FULL && id != BASE);
        let all = || standards().chain([BASE.to_string()]);
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

    /// The context of that id, made when first needed: what the caller added over the
    /// standard over base FHIR.
    fn context(&self, id: &str) -> Arc<Context> {
        let known =
            |contexts: &[(String, Arc<Context>)]| Some(contexts.iter().find(|(known, _)| known == id)?.1.clone());
        if let Some(known) = self.contexts.read().ok().and_then(|contexts| known(&contexts)) {
            return known;
        }
        let mut named = match validate::standard(id).filter(|standard| standard.is_cda()) {
            Some(standard) => standard.packs().collect(),
            None => vec![id, BASE, FULL],
        };
        named.dedup();
        let standard = named.iter().filter_map(|id| self.placed(id));
        let library = Arc::new(Library::of_packs(self.more.iter().chain(standard).cloned()));
        let terminology = Terminology::new(Box::new(library.clone()));
        let set = SchemaSet::new(Box::new(library.clone()), terminology);
        let context = Arc::new(Context { library, set });
        match self.contexts.write() {
            Ok(mut contexts) => known(&contexts).unwrap_or_else(|| {
                contexts.push((id.to_string(), context.clone()));
                context
            }),
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
        f.debug_struct("Validator").field("packs", &self.packs).field("more", &self.more).finish()
    }
}
