//! Packages from folders and archives, read into definitions; and the closures they form.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use klarsyn::definition::CodeSystem;
use klarsyn::definition::StructureDefinition;
use klarsyn::definition::ValueSet;
use klarsyn::definition::read;
use klarsyn::parse;
use klarsyn::snapshot::Bases;
use klarsyn::snapshot::snapshot;
use klarsyn::tree::NodeId;

use crate::run::words;

/// A package's definitions.
#[derive(Default)]
pub struct Loaded {
    /// Names and versions of the packages it stands on, in their order.
    pub dependencies: Vec<(String, String)>,
    /// Structures, by url.
    pub structures: BTreeMap<String, Arc<StructureDefinition>>,
    /// Value sets, by url.
    pub value_sets: BTreeMap<String, ValueSet>,
    /// Code systems, by url.
    pub code_systems: BTreeMap<String, CodeSystem>,
}

/// Packages by `name#version`.
pub type Packages = BTreeMap<String, Loaded>;

/// The packages of a folder: archives `name#version.tgz` and folders `name#version`.
pub fn packages(folder: &Path) -> Result<Packages, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut all = Packages::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.contains('#') {
            continue;
        }
        match name.strip_suffix(".tgz") {
            Some(name) => all.insert(name.to_owned(), archive(&path)?),
            None => all.insert(name, files(&path, "")?),
        };
    }
    match all.is_empty() {
        true => Err(format!("{}: no packages are there", folder.display())),
        false => Ok(all),
    }
}

/// A package out of its archive.
pub fn archive(path: &Path) -> Result<Loaded, String> {
    let folder = crate::run::root().join("target/compare").join(path.file_stem().unwrap_or_default());
    if !folder.join("package/package.json").is_file() {
        fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let done = words("tar -x -z").arg("-f").arg(path).arg("-C").arg(&folder).status();
        if !done.is_ok_and(|status| status.success()) {
            return Err(format!("{}: cannot be unpacked", path.display()));
        }
    }
    files(&folder.join("package"), "")
}

/// The definitions among the files of a folder whose names begin so.
pub fn files(folder: &Path, prefix: &str) -> Result<Loaded, String> {
    let mut loaded = Loaded::default();
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let kind = name.split('-').next().unwrap_or_default();
        if !name.starts_with(prefix)
            || !["StructureDefinition", "ValueSet", "CodeSystem", "package.json"].contains(&kind)
        {
            continue;
        }
        let bytes = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let tree = parse::parse(&name, &bytes, &parse::Limits::default()).tree;
        let broken = |why| format!("{}: {why:?}", path.display());
        match kind {
            "StructureDefinition" => {
                let read = read::structure_definition(&tree, NodeId::ROOT).map_err(broken)?;
                loaded.structures.insert(read.url.clone(), Arc::new(read));
            }
            "ValueSet" => {
                let read = read::value_set(&tree, NodeId::ROOT).map_err(broken)?;
                loaded.value_sets.insert(read.url.clone(), read);
            }
            "CodeSystem" => {
                let read = read::code_system(&tree, NodeId::ROOT).map_err(broken)?;
                loaded.code_systems.insert(read.url.clone(), read);
            }
            _ => {
                let dependencies = tree.child(NodeId::ROOT, "dependencies");
                let each = dependencies.into_iter().flat_map(|d| tree.children(d));
                loaded.dependencies =
                    each.map(|c| (tree.name(c).to_owned(), tree.value(c).unwrap_or_default().to_owned())).collect();
            }
        }
    }
    Ok(loaded)
}

/// The closure of a package, breadth first; the version of a package that is met first counts.
/// What is not there is left out.
pub fn closure<'p>(packages: &'p Packages, root: &str) -> Vec<(&'p str, &'p Loaded)> {
    let mut names = BTreeSet::new();
    let mut found = Vec::new();
    let mut queue = std::collections::VecDeque::from([root.to_owned()]);
    while let Some(next) = queue.pop_front() {
        let name = next.split('#').next().unwrap_or_default().to_owned();
        if let Some((id, loaded)) = packages.get_key_value(&next)
            && names.insert(name)
        {
            found.push((id.as_str(), loaded));
            queue.extend(loaded.dependencies.iter().map(|(name, version)| format!("{name}#{version}")));
        }
    }
    found
}

/// Contexts of packages that stand on each other, each in its own closure.
pub struct Contexts<'p>(pub BTreeMap<&'p str, Context<'p>>);

impl<'p> Contexts<'p> {
    /// The context of each package.
    pub fn of(packages: &'p Packages, base: &'p Loaded) -> Self {
        Self(packages.keys().map(|name| (name.as_str(), Context::new(base, &closure(packages, name)))).collect())
    }

    /// The structure of that url as the package sees it: made where it belongs, in the closure of
    /// its own package, as publishers do.
    pub fn made(&self, package: &str, url: &str) -> Result<Arc<StructureDefinition>, String> {
        let context = self.0.get(package).ok_or_else(|| format!("{package} is not there"))?;
        let home = context.own.get(url).map_or(package, |(home, _)| home);
        let context = self.0.get(home).unwrap_or(context);
        context.make(url, &Seen { contexts: self, package: home })
    }
}

/// What a package sees of the others.
struct Seen<'c, 'p> {
    contexts: &'c Contexts<'p>,
    package: &'c str,
}

impl Bases for Seen<'_, '_> {
    fn structure(&self, canonical: &str) -> Option<Arc<StructureDefinition>> {
        self.contexts.made(self.package, canonical.split('|').next().unwrap_or(canonical)).ok()
    }

    fn type_definition(&self, name: &str) -> Option<Arc<StructureDefinition>> {
        self.structure(&format!("http://hl7.org/fhir/StructureDefinition/{name}"))
    }
}

/// The definitions of one context, with snapshots generated from the differentials.
pub struct Context<'p> {
    base: &'p Loaded,
    own: HashMap<&'p str, (&'p str, &'p Arc<StructureDefinition>)>,
    made: RefCell<HashMap<String, Option<Arc<StructureDefinition>>>>,
}

impl<'p> Context<'p> {
    /// The context of a closure over base FHIR.
    pub fn new(base: &'p Loaded, closure: &[(&'p str, &'p Loaded)]) -> Self {
        let mut own = HashMap::new();
        for (name, loaded) in closure {
            for (url, structure) in &loaded.structures {
                own.entry(url.as_str()).or_insert((*name, structure));
            }
        }
        Self { base, own, made: RefCell::default() }
    }

    /// The structure of that url with its snapshot, or why there is none.
    pub fn made(&self, url: &str) -> Result<Arc<StructureDefinition>, String> {
        self.make(url, self)
    }

    fn make(&self, url: &str, bases: &dyn Bases) -> Result<Arc<StructureDefinition>, String> {
        let Some((_, source)) = self.own.get(url) else {
            return self.base.structures.get(url).cloned().ok_or_else(|| format!("{url} is not there"));
        };
        if let Some(known) = self.made.borrow().get(url) {
            return known.clone().ok_or_else(|| format!("{url} stands on itself"));
        }
        self.made.borrow_mut().insert(url.to_owned(), None);
        let elements = snapshot(bases, source).map_err(|why| format!("{why:?}"))?;
        let made = Arc::new(StructureDefinition { snapshot: elements, ..StructureDefinition::clone(source) });
        self.made.borrow_mut().insert(url.to_owned(), Some(made.clone()));
        Ok(made)
    }
}

impl Bases for Context<'_> {
    fn structure(&self, canonical: &str) -> Option<Arc<StructureDefinition>> {
        self.made(canonical.split('|').next().unwrap_or(canonical)).ok()
    }

    fn type_definition(&self, name: &str) -> Option<Arc<StructureDefinition>> {
        self.structure(&format!("http://hl7.org/fhir/StructureDefinition/{name}"))
    }
}
