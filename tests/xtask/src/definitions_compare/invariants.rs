//! Our invariants against the official ones: the same answer on every element of the published
//! messages and of the mutants.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use klarsyn::definition::ElementDefinition;
use klarsyn::fhirpath::Child;
use klarsyn::fhirpath::Environment;
use klarsyn::fhirpath::Expression;
use klarsyn::fhirpath::Host;
use klarsyn::fhirpath::Instance;
use klarsyn::fhirpath::Item;
use klarsyn::fhirpath::TypeId;
use klarsyn::fhirpath::Undecided;
use klarsyn::parse;
use klarsyn::tree::LocalName;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;

use super::load::Loaded;
use super::load::Packages;

/// An invariant as it is published and as we state it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// The path of its element.
    path: String,
    /// Its key.
    key: String,
    /// The published expression.
    published: String,
    /// Ours.
    ours: String,
}

/// Every pair of expressions in the packages, once.
pub fn pairs(official: &Packages, ours: &Packages) -> BTreeSet<Pair> {
    let mut pairs = BTreeSet::new();
    for (name, own) in ours {
        for (url, structure) in &own.structures {
            let Some(published) = official.get(name).and_then(|p| p.structures.get(url)) else { continue };
            let at = |elements: &[ElementDefinition], id: &str, key: &str| {
                let element = elements.iter().find(|e| e.id == id)?;
                element.constraints.iter().find(|c| c.key == key)?.expression.clone()
            };
            for element in &structure.differential {
                for constraint in &element.constraints {
                    let theirs = at(&published.snapshot, &element.id, &constraint.key);
                    let (Some(published), Some(ours)) = (theirs, constraint.expression.clone()) else { continue };
                    let key = constraint.key.clone();
                    pairs.insert(Pair { path: element.path.clone(), key, published, ours });
                }
            }
        }
    }
    pairs
}

/// What was compared.
#[derive(Default)]
pub struct Outcome {
    /// Documents read.
    pub documents: usize,
    /// Evaluations on an element, each done twice.
    pub evaluations: usize,
    /// Of which the published expression did not hold.
    pub failed: usize,
    /// Evaluations on made-up texts.
    pub samples: usize,
    /// Of which the published expression held.
    pub samples_held: usize,
    /// Keys that failed somewhere and held somewhere.
    pub told_apart: BTreeSet<String>,
    /// Keys whose element occurs nowhere.
    pub unseen: BTreeSet<String>,
    /// Differences, for people.
    pub differences: Vec<String>,
}

/// Evaluates every pair on every element it may stand at, in every document below the folders.
pub fn compare(pairs: &BTreeSet<Pair>, base: &Loaded, folders: &[PathBuf]) -> Outcome {
    let mut outcome = Outcome::default();
    let mut parsed = Vec::new();
    for pair in pairs {
        match (Expression::parse(&pair.published), Expression::parse(&pair.ours)) {
            (Ok(published), Ok(ours)) => parsed.push((pair, published, ours)),
            (published, ours) => {
                let why = format!("{}: cannot be parsed: {:?} {:?}", pair.key, published.err(), ours.err());
                outcome.differences.push(why);
            }
        }
    }
    let types = Types::new(base);
    samples(&parsed, &types, &mut outcome);
    let mut seen: BTreeMap<&str, BTreeSet<bool>> = BTreeMap::new();
    for path in documents(folders) {
        let Ok(bytes) = fs::read(&path) else { continue };
        let tree = parse::parse(&path.to_string_lossy(), &bytes, &parse::Limits::default()).tree;
        if tree.len() == 0 {
            continue;
        }
        outcome.documents += 1;
        for answers in [Answers::ByProfile, Answers::Never] {
            let host = World { types: &types, tree: &tree, answers, full: addresses(&tree) };
            let instance = Instance::new(&tree, &host);
            for node in std::iter::once(NodeId::ROOT).chain(tree.descendants(NodeId::ROOT)) {
                let names = steps(&tree, node);
                for (pair, published, ours) in parsed.iter().filter(|(pair, ..)| fits(&pair.path, &names)) {
                    let resource = instance.item(resource(&tree, node));
                    let environment = Environment::new(&instance).resource(resource.clone(), resource);
                    let item = instance.item(node);
                    let theirs = published.evaluate_bool(&environment, item.clone());
                    let own = ours.evaluate_bool(&environment, item);
                    outcome.evaluations += 1;
                    let holds = theirs.clone().unwrap_or(false);
                    outcome.failed += usize::from(!holds);
                    seen.entry(&pair.key).or_default().insert(holds);
                    if holds != own.clone().unwrap_or(false) || own.is_err() {
                        outcome.differences.push(format!(
                            "{} at {} in {} ({answers:?}): published {theirs:?}, ours {own:?}",
                            pair.key,
                            names.join("."),
                            path.display()
                        ));
                    }
                }
            }
        }
    }
    for pair in pairs {
        match seen.get(pair.key.as_str()).map(BTreeSet::len) {
            Some(2) => outcome.told_apart.insert(pair.key.clone()),
            None => outcome.unseen.insert(pair.key.clone()),
            _ => false,
        };
    }
    outcome
}

/// Texts that the rules on identifiers, times and addresses are about: one for each kind, and all
/// that differ from it by one character.
const SEEDS: &[&str] = &[
    "0107729995",
    "2902362991",
    "2902004123",
    "0107721AA1",
    "0107720BB2",
    "3112996ZZ9",
    "10403782",
    "5790001382445",
    "265161000016000",
    "B4CY1",
    "urn:uuid:0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a",
    "urn:uuid:0bc4b2fd-5a3c-5d53-a4a7-1f0d1e6e6c0a",
    "URN:UUID:0BC4B2FD-5A3C-5D53-84A7-1F0D1E6E6C0A",
    "0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a",
    "2026-02-13T09:30:00.5+01:00",
    "2026-12-31T23:59:59Z",
    "http://medcomfhir.dk/ig/notes/StructureDefinition/medcom-notes-composition|1.0",
    "http://example.dk/p|2.0.10-beta.1+build.5",
    "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComCareCommunicationMessageDefinition|5.0",
    "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComHomeCareObservationMessageDefinition|1.1",
    "+45 12 34 56 78",
    "Name without digits",
];

/// Evaluates the pairs that read one text on every sample.
fn samples(parsed: &[(&Pair, Expression, Expression)], types: &Types, outcome: &mut Outcome) {
    let mut texts = BTreeSet::new();
    for seed in SEEDS {
        texts.insert(seed.to_string());
        for (at, old) in seed.char_indices() {
            let (before, after) = (&seed[..at], &seed[at + old.len_utf8()..]);
            texts.insert(format!("{before}{after}"));
            for new in "0123456789aAbBeEgGzZ-:.|+T ".chars() {
                texts.insert(format!("{before}{new}{after}"));
                texts.insert(format!("{before}{new}{old}{after}"));
            }
        }
    }
    let listed: Vec<String> =
        texts.iter().filter(|t| !t.is_empty()).map(|t| format!("{{\"value\":\"{t}\"}}")).collect();
    let text = format!("{{\"resourceType\":\"Patient\",\"identifier\":[{}]}}", listed.join(","));
    let tree = parse::parse("samples.json", text.as_bytes(), &parse::Limits::default()).tree;
    let host = World { types, tree: &tree, answers: Answers::Never, full: HashMap::new() };
    let instance = Instance::new(&tree, &host);
    let environment = Environment::new(&instance).resource(instance.root(), instance.root());
    let reads_a_text = |pair: &Pair| pair.published.contains("matches(") || pair.published.contains("substring(");
    for (pair, published, ours) in parsed.iter().filter(|(pair, ..)| reads_a_text(pair)) {
        let of_identifier = pair.ours.starts_with("value.");
        for identifier in tree.named(NodeId::ROOT, "identifier") {
            let Some(value) = tree.child(identifier, "value") else { continue };
            let item = instance.item(if of_identifier { identifier } else { value });
            let theirs = published.evaluate_bool(&environment, item.clone());
            let own = ours.evaluate_bool(&environment, item);
            outcome.samples += 1;
            outcome.samples_held += usize::from(theirs == Ok(true));
            if theirs != own || own.is_err() {
                let text = tree.value(value).unwrap_or_default();
                outcome.differences.push(format!("{} on {text:?}: published {theirs:?}, ours {own:?}", pair.key));
            }
        }
    }
}

fn documents(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = folders.to_vec();
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            match path.is_dir() {
                true => open.push(path),
                false if ["json", "xml"].contains(&extension.as_str()) && !is_list(&path) => found.push(path),
                false => {}
            }
        }
    }
    found.sort();
    found
}

fn is_list(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "cases.json" || name == "verdicts.json")
}

/// The nearest resource around a node, but for contained ones the one that contains it.
fn resource(tree: &Tree, node: NodeId) -> NodeId {
    let mut at = node;
    while tree.node(at).type_name == LocalName::NONE {
        match tree.parent(at) {
            Some(parent) => at = parent,
            None => break,
        }
    }
    at
}

/// The names from the nearest resource down to the node, the resource's type first.
fn steps(tree: &Tree, node: NodeId) -> Vec<String> {
    let mut steps = Vec::new();
    let mut at = node;
    loop {
        if tree.node(at).type_name != LocalName::NONE {
            steps.push(tree.type_name(at).to_owned());
            break;
        }
        steps.push(tree.name(at).to_owned());
        match tree.parent(at) {
            Some(parent) => at = parent,
            None => break,
        }
    }
    steps.reverse();
    steps
}

/// Whether an element's path may mean the place of those names. A path of a resource begins at
/// it; one of a data type stands at every element that is called like one.
fn fits(path: &str, names: &[String]) -> bool {
    let mut wanted = path.split('.');
    let first = wanted.next().unwrap_or_default();
    let wanted: Vec<&str> = wanted.collect();
    let below = match first {
        "Identifier" | "Extension" => {
            let Some(start) = names.len().checked_sub(wanted.len() + 1) else { return false };
            let called = names[start].to_ascii_lowercase();
            if !called.ends_with(&first.to_ascii_lowercase()) {
                return false;
            }
            &names[start + 1..]
        }
        _ if names.first().is_some_and(|name| name == first) => &names[1..],
        _ => return false,
    };
    below.len() == wanted.len()
        && below.iter().zip(wanted).all(|(name, wanted)| match wanted.strip_suffix("[x]") {
            Some(stem) => name.starts_with(stem) && name != stem,
            None => name == wanted,
        })
}

fn addresses(tree: &Tree) -> HashMap<String, NodeId> {
    let entries = tree.named(NodeId::ROOT, "entry");
    let each = entries.filter_map(|e| Some((tree.child_value(e, "fullUrl")?.to_owned(), tree.child(e, "resource")?)));
    each.collect()
}

/// How the host answers what would take a validator or a terminology.
#[derive(Clone, Copy, Debug)]
enum Answers {
    /// Conforms where `meta.profile` says so; a member where the code's length is even.
    ByProfile,
    /// Never.
    Never,
}

/// Base FHIR's types by name and by the path of a part.
struct Types {
    names: RefCell<Vec<&'static str>>,
    by_name: RefCell<HashMap<String, TypeId>>,
    elements: HashMap<String, ElementDefinition>,
    bases: HashMap<String, String>,
}

impl Types {
    fn new(base: &Loaded) -> Self {
        let own = |structure: &&std::sync::Arc<klarsyn::definition::StructureDefinition>| {
            structure.url == format!("http://hl7.org/fhir/StructureDefinition/{}", structure.type_name)
        };
        let mut types = Self {
            names: RefCell::default(),
            by_name: RefCell::default(),
            elements: HashMap::new(),
            bases: HashMap::new(),
        };
        for structure in base.structures.values().filter(own) {
            let parent = structure.base.as_deref().and_then(|base| base.rsplit('/').next()).unwrap_or_default();
            types.bases.insert(structure.type_name.clone(), parent.to_owned());
            for element in &structure.snapshot {
                types.elements.insert(element.path.clone(), element.clone());
            }
        }
        types
    }

    fn intern(&self, name: &str) -> TypeId {
        if let Some(known) = self.by_name.borrow().get(name) {
            return *known;
        }
        let id = TypeId(self.names.borrow().len() as u32);
        self.names.borrow_mut().push(String::leak(name.to_owned()));
        self.by_name.borrow_mut().insert(name.to_owned(), id);
        id
    }

    fn name(&self, ty: TypeId) -> &'static str {
        self.names.borrow().get(ty.0 as usize).copied().unwrap_or_default()
    }
}

struct World<'t> {
    types: &'t Types,
    tree: &'t Tree,
    answers: Answers,
    full: HashMap<String, NodeId>,
}

impl Host for World<'_> {
    fn find_type(&self, name: &str) -> Option<TypeId> {
        self.types.elements.contains_key(name).then(|| self.types.intern(name))
    }

    fn type_name(&self, ty: TypeId) -> &str {
        self.types.name(ty)
    }

    fn is(&self, ty: TypeId, of: TypeId) -> bool {
        let (mut at, of) = (self.types.name(ty).to_owned(), self.types.name(of));
        loop {
            if at == of {
                return true;
            }
            match self.types.bases.get(&at) {
                Some(base) if !base.is_empty() => at.clone_from(base),
                _ => return false,
            }
        }
    }

    fn child(&self, parent: TypeId, name: &str) -> Option<Child> {
        let parent = self.types.name(parent);
        if let Some(element) = self.types.elements.get(&format!("{parent}.{name}")) {
            let path = match &element.content_reference {
                Some(reference) => reference.rsplit('#').next().unwrap_or_default().to_owned(),
                None => element.path.clone(),
            };
            let code = element.types.first().map(|t| t.code.as_str()).unwrap_or("BackboneElement");
            let ty = if ["BackboneElement", "Element"].contains(&code) { path } else { code.to_owned() };
            return Some(Child { ty: self.types.intern(&ty), choice: false });
        }
        for (cut, _) in name.char_indices().filter(|(_, c)| c.is_ascii_uppercase()) {
            let (stem, suffix) = name.split_at(cut);
            if let Some(element) = self.types.elements.get(&format!("{parent}.{stem}[x]"))
                && let Some(found) = element.types.iter().find(|t| t.code.eq_ignore_ascii_case(suffix))
            {
                return Some(Child { ty: self.types.intern(&found.code), choice: true });
            }
        }
        None
    }

    fn resolve(&self, from: Option<NodeId>, reference: &str) -> Option<NodeId> {
        if let Some(id) = reference.strip_prefix('#') {
            let around = resource(self.tree, from?);
            let mut contained = self.tree.named(around, "contained");
            return contained.find(|c| self.tree.child_value(*c, "id") == Some(id));
        }
        let direct = self.full.get(reference).copied();
        direct.or_else(|| {
            let end = format!("/{reference}");
            self.full.iter().find(|(address, _)| address.ends_with(&end)).map(|(_, node)| *node)
        })
    }

    fn conforms_to(&self, node: NodeId, profile: &str) -> Result<bool, Undecided> {
        let meta = self.tree.child(node, "meta");
        let says = meta.is_some_and(|m| self.tree.named(m, "profile").any(|p| self.tree.value(p) == Some(profile)));
        Ok(matches!(self.answers, Answers::ByProfile) && says)
    }

    fn member_of(&self, item: &Item, _: &str) -> Result<bool, Undecided> {
        let code = item.node().and_then(|node| {
            let coding = self.tree.child(node, "coding").unwrap_or(node);
            self.tree.child_value(coding, "code")
        });
        Ok(matches!(self.answers, Answers::ByProfile) && code.is_some_and(|code| code.len() % 2 == 0))
    }
}
