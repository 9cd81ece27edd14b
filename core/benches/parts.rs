//! What the parts of a check take: reading JSON and XML, making snapshots, opening a pack,
//! compiling structures, parsing an expression and asking it.

mod common;

use common::{STANDARD, example, median, message, micros, pack, place, say, side_by_side, time};
use klarsyn::fhirpath::{Environment, Expression, Instance, NoTypes};
use klarsyn::package::{Available, Layer, Pack, Package};
use klarsyn::parse::{Limits, parse};
use klarsyn::schema::{SchemaId, SchemaSet};
use klarsyn::snapshot::{Library, snapshot};
use klarsyn::terminology::Terminology;
use serde_json::Value;
use std::fs;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

/// Expressions of published profiles' kind, from plain to laborious.
const EXPRESSIONS: &[&str] = &[
    "type = 'message'",
    "entry.resource.ofType(Patient).count() = 1",
    "entry.resource.descendants().where($this is string).count() > 0",
    "entry.fullUrl.all(matches('^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))",
];

fn main() {
    reading();
    definitions();
    expressions();
}

fn reading() {
    let json = message();
    let ours = || drop(black_box(parse("", black_box(&json), &Limits::default())));
    let theirs = || drop(black_box(serde_json::from_slice::<Value>(black_box(&json)).expect("JSON")));
    let (ours, theirs) = side_by_side(40, 20, ours, theirs);
    say(&format!("reading {} bytes of JSON", json.len()), micros(ours), "µs");
    say("  serde_json", micros(theirs), "µs");
    let xml = example("carecommunication@5.0/reply-with-attachment.xml");
    let read = || drop(black_box(parse("", black_box(&xml), &Limits::default())));
    say(&format!("reading {} bytes of XML", xml.len()), micros(often(20, read)), "µs");
}

fn definitions() {
    let (base, own): (Arc<[u8]>, Arc<[u8]>) = (pack("r4").into(), pack(STANDARD).into());
    let open = |bytes: &Arc<[u8]>| Arc::new(Pack::open(bytes.clone()).expect("a pack"));
    say("opening the packs", micros(often(5, || drop(black_box((open(&base), open(&own)))))), "µs");
    let packs = [open(&own), open(&base)];
    let fresh = || {
        let library = Arc::new(Library::of_packs(packs.iter().cloned()));
        let set = SchemaSet::new(Box::new(library.clone()), Terminology::new(Box::new(library.clone())));
        let count = library.store().count();
        (set, count)
    };
    let (_, count) = fresh();
    let compile = || {
        let (set, count) = fresh();
        for number in 0..count {
            black_box(set.get(SchemaId(number)));
        }
    };
    let took = micros(often(1, compile));
    say(&format!("compiling all {count} structures, each"), took / f64::from(count), "µs");
    snapshots();
}

/// From the differentials of the project's own packages, over base FHIR from its pack.
fn snapshots() {
    let folder = place("core/definitions");
    let read = |folder: &std::path::Path| {
        let files = fs::read_dir(folder).into_iter().flatten().flatten().filter(|f| f.path().is_file());
        let files =
            files.map(|f| (f.file_name().to_string_lossy().into_owned(), fs::read(f.path()).unwrap_or_default()));
        Package::from_files(files).ok().map(Arc::new)
    };
    let folders = fs::read_dir(&folder).into_iter().flatten().flatten().map(|f| f.path());
    let mut available = Available::default();
    folders.filter_map(|folder| read(&folder)).for_each(|package| available.add(package));
    let label = "medcom.fhir.dk.carecommunication#5.0.2";
    let Some(root) = available.packages().iter().find(|p| p.manifest().label() == label).cloned() else { return };
    let base = Arc::new(Pack::open(pack("r4").into()).expect("a pack"));
    let run = || {
        let own = available.closure(&root).packages.into_iter().map(Layer::Package);
        let library = Library::new(own.chain([Layer::Pack(base.clone())]).collect(), Some(snapshot));
        let made = root.structures().flatten().filter(|s| library.structure(&s.url).is_some());
        made.count()
    };
    let made = run().max(1);
    say(
        &format!("making the snapshots of {made} profiles, each"),
        micros(often(1, || _ = black_box(run()))) / made as f64,
        "µs",
    );
}

fn expressions() {
    let tree = parse("", &message(), &Limits::default()).tree;
    let instance = Instance::new(&tree, &NoTypes);
    let Some(root) = instance.root() else { return };
    for text in EXPRESSIONS {
        let parsing = often(20, || drop(black_box(Expression::parse(black_box(text)))));
        let expression = Expression::parse(text).expect("an expression");
        let environment = Environment::new(&instance);
        let asking = often(20, || drop(black_box(expression.evaluate_bool(&environment, root.clone()))));
        println!("parsed in {:>7.1} µs, asked in {:>8.1} µs: {text}", micros(parsing), micros(asking));
    }
}

fn often(runs: u32, mut work: impl FnMut()) -> Duration {
    median((0..20).map(|_| time(runs, &mut work)).collect())
}
