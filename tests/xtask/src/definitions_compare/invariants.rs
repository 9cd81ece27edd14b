//! Our invariants against the official ones: the same answer on every element of the published
//! messages and of the mutants.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use klarsyn::definition::ElementDefinition;
use klarsyn::fhirpath::Environment;
use klarsyn::fhirpath::Expression;
use klarsyn::fhirpath::Instance;
use klarsyn::fhirpath::Item;
use klarsyn::fhirpath::TypeId;
use klarsyn::parse;
use klarsyn::tree::LocalName;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;

use super::load::Loaded;
use super::load::Packages;
use super::made_up;
use super::world;
use super::world::Answers;
use super::world::Types;
use super::world::World;

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
    /// Documents and made-up resources read.
    pub documents: usize,
    /// Evaluations on their elements, each of both expressions.
    pub evaluations: usize,
    /// Evaluations on made-up texts.
    pub texts: usize,
    /// How often the published expression did not hold.
    pub failed: usize,
    /// Keys that always held, or never.
    pub one_sided: BTreeSet<String>,
    /// Keys whose element occurs nowhere.
    pub unseen: BTreeSet<String>,
    /// Differences, for people.
    pub differences: Vec<String>,
    seen: BTreeMap<String, BTreeSet<bool>>,
}

/// Evaluates every pair on every element it may stand at: in every document below the folders, and
/// in resources and on texts made up for them.
pub fn compare(pairs: &BTreeSet<Pair>, base: &Loaded, folders: &[PathBuf]) -> Outcome {
    let mut outcome = Outcome::default();
    let mut parsed = Vec::new();
    for pair in pairs {
        match (Expression::parse(&pair.published), Expression::parse(&pair.ours)) {
            (Ok(published), Ok(ours)) => parsed.push(Parsed { pair, published, ours }),
            (published, ours) => {
                let why = format!("{}: cannot be parsed: {:?} {:?}", pair.key, published.err(), ours.err());
                outcome.differences.push(why);
            }
        }
    }
    let types = Types::new(base);
    let made_up = made_up::resources().into_iter().map(|text| (text.clone(), text.into_bytes()));
    let read = documents(folders).into_iter().filter_map(|path| {
        let bytes = fs::read(&path).ok()?;
        Some((path.display().to_string(), bytes))
    });
    for (name, bytes) in made_up.chain(read) {
        let tree = parse::parse(&name, &bytes, &parse::Limits::default()).tree;
        if !tree.is_empty() {
            outcome.documents += 1;
            document(&tree, &name, &types, &parsed, &mut outcome);
        }
    }
    texts(&types, &parsed, &mut outcome);
    for pair in pairs {
        match outcome.seen.get(&pair.key).map(BTreeSet::len) {
            Some(2) => {}
            Some(_) => drop(outcome.one_sided.insert(pair.key.clone())),
            None => drop(outcome.unseen.insert(pair.key.clone())),
        }
    }
    outcome
}

/// Every pair on every element of a document that it may stand at.
fn document(tree: &Tree, name: &str, types: &Types, parsed: &[Parsed<'_>], outcome: &mut Outcome) {
    for answers in [Answers::ByProfile, Answers::Never] {
        let host = World::new(types, tree, answers);
        let instance = Instance::new(tree, &host);
        // Where the host is not asked, one pass says all.
        let asked = |pair: &Pair| {
            let asks = ["conformsTo", "memberOf"].iter().any(|name| pair.published.contains(name));
            asks || matches!(answers, Answers::ByProfile)
        };
        for node in std::iter::once(NodeId::ROOT).chain(tree.descendants(NodeId::ROOT)) {
            let names = steps(tree, node);
            let item = instance.item(node);
            if matches!(item, Item::Node { ty: TypeId::UNKNOWN, .. }) {
                continue; // no profile is asked of what has no type
            }
            for parsed in parsed.iter().filter(|p| asked(p.pair) && fits(&p.pair.path, &names)) {
                let around = instance.item(world::resource(tree, node));
                let environment = Environment::new(&instance).resource(around.clone(), around);
                outcome.evaluations += 1;
                let place = || format!("{} in {name} ({answers:?})", names.join("."));
                parsed.evaluate(&environment, item.clone(), outcome, place);
            }
        }
    }
}

/// The pairs that read one text, on every made-up text.
fn texts(types: &Types, parsed: &[Parsed<'_>], outcome: &mut Outcome) {
    let tree = parse::parse("texts", made_up::texts().as_bytes(), &parse::Limits::default()).tree;
    let host = World::new(types, &tree, Answers::Never);
    let instance = Instance::new(&tree, &host);
    let root = instance.item(NodeId::ROOT);
    let environment = Environment::new(&instance).resource(root.clone(), root);
    let reads_a_text = |pair: &Pair| pair.published.contains("matches(") || pair.published.contains("substring(");
    for parsed in parsed.iter().filter(|p| reads_a_text(p.pair)) {
        for identifier in tree.named(NodeId::ROOT, "identifier") {
            let Some(value) = tree.child(identifier, "value") else { continue };
            let of_identifier = parsed.pair.ours.starts_with("value.");
            let item = instance.item(if of_identifier { identifier } else { value });
            outcome.texts += 1;
            parsed.evaluate(&environment, item, outcome, || tree.value(value).unwrap_or_default().to_owned());
        }
    }
}

/// A pair, ready to run.
struct Parsed<'p> {
    pair: &'p Pair,
    published: Expression,
    ours: Expression,
}

impl Parsed<'_> {
    /// Runs both. A published expression that cannot be evaluated counts as not fulfilled, as the
    /// reference counts it; ours must not be the only one that cannot.
    fn evaluate(&self, environment: &Environment<'_>, item: Item, outcome: &mut Outcome, place: impl Fn() -> String) {
        let published = self.published.evaluate_bool(environment, item.clone());
        let ours = self.ours.evaluate_bool(environment, item);
        let holds = published.clone().unwrap_or(false);
        outcome.failed += usize::from(!holds);
        outcome.seen.entry(self.pair.key.clone()).or_default().insert(holds);
        if holds != ours.clone().unwrap_or(false) || (ours.is_err() && published.is_ok()) {
            let key = &self.pair.key;
            outcome.differences.push(format!("{key} at {}: published {published:?}, ours {ours:?}", place()));
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
