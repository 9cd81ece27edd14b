//! One required element taken out of a valid message is one mistake, and told as one: whatever else
//! is found follows from it.

use crate::common::Example;
use crate::common::world;
use klarsyn::Options;
use klarsyn::diagnostic::Finding;
use klarsyn::diagnostic::Problem;
use klarsyn::diagnostic::problem::Structure;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::report::Report;
use klarsyn::tree::Kind;
use klarsyn::tree::NodeId;
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

/// So many elements are taken out at a time to see which of them are required.
const AT_ONCE: usize = 24;

/// Of those that are, every so manieth is taken out by itself, in one example of each standard;
/// `KLARSYN_EVERY=1` takes out each, in all examples.
const EVERY: usize = 4;

/// An element of a message.
struct Place {
    /// Where it stands: `Bundle.entry.resource`.
    parent: String,
    name: String,
    at: At,
}

enum At {
    /// Steps to it in JSON.
    Json(Vec<String>),
    /// What it takes up of XML.
    Xml(Range<usize>),
}

/// Without the numbers of repetitions, and choices as their names are written.
fn plain(path: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in path.replace(".ofType(", "").to_ascii_lowercase().chars() {
        inside = (inside || c == '[') && c != ']';
        if !inside && c != ']' && c != ')' {
            out.push(c);
        }
    }
    out
}

fn of_json(text: &str) -> Vec<Place> {
    let whole: Value = serde_json::from_str(text).unwrap();
    let mut places = Vec::new();
    walk(&whole, &mut Vec::new(), whole["resourceType"].as_str().unwrap(), &mut places);
    places
}

/// The message without these elements, which come in its order.
fn without(text: &str, places: &[&Place]) -> String {
    let mut xml = text.to_string();
    let mut json: Value = serde_json::from_str(text).unwrap_or_default();
    let mut end = text.len();
    for place in places.iter().rev() {
        match &place.at {
            At::Xml(range) if range.end <= end => {
                xml.replace_range(range.clone(), "");
                end = range.start;
            }
            At::Xml(_) => {}
            At::Json(pointer) => {
                let (last, above) = pointer.split_last().unwrap();
                let above: String = above.iter().map(|step| format!("/{step}")).collect();
                match json.pointer_mut(&above) {
                    Some(Value::Object(members)) => drop(members.remove(last)),
                    Some(Value::Array(items)) => drop(items.remove(last.parse().unwrap())),
                    _ => {}
                }
            }
        }
    }
    if json.is_null() { xml } else { json.to_string() }
}

/// Pointers to members, and to items of lists of more than one.
fn walk(value: &Value, pointer: &mut Vec<String>, path: &str, places: &mut Vec<Place>) {
    let Value::Object(members) = value else { return };
    let place = |pointer: &[String], name: &str| Place {
        parent: path.into(),
        name: name.into(),
        at: At::Json(pointer.to_vec()),
    };
    for (name, member) in members {
        pointer.push(name.clone());
        let below = format!("{path}.{name}");
        if name != "resourceType" {
            places.push(place(pointer, name));
        }
        match member {
            Value::Array(items) => {
                for (n, item) in items.iter().enumerate() {
                    pointer.push(n.to_string());
                    if items.len() > 1 {
                        places.push(place(pointer, name));
                    }
                    walk(item, pointer, &below, places);
                    pointer.pop();
                }
            }
            _ => walk(member, pointer, &below, places),
        }
        pointer.pop();
    }
}

fn of_xml(text: &str) -> Vec<Place> {
    let tree = parse("", text.as_bytes(), &Limits::default()).tree;
    let place = |node: NodeId| {
        let found = tree.node(node);
        let start = match found.kind {
            Kind::Object => found.span.start,
            Kind::Attribute => found.key.start,
            _ => return None,
        };
        let parent = tree.xpath(tree.parent(node)?);
        let at = At::Xml(start as usize..found.span.end as usize);
        Some(Place { parent, name: tree.name(node).into(), at })
    };
    tree.descendants(NodeId::ROOT).filter_map(place).collect()
}

fn check(text: &str) -> Report {
    world::all().validate("", text.as_bytes(), &Options::default())
}

fn known(finding: &Finding) -> (&'static str, String) {
    (finding.problem.code().id, plain(&finding.path))
}

fn told(finding: &Finding) -> String {
    let about = match &finding.problem {
        Problem::Structure(Structure::TooFew { element, .. }) => element.clone(),
        Problem::Rule(klarsyn::diagnostic::problem::Rule::Failed { key, .. }) => key.clone(),
        _ => String::new(),
    };
    format!("{} {about}", finding.problem.code().name)
}

/// Whether the report says that just this element is missing.
fn says_so(report: &Report, place: &Place) -> bool {
    report.findings.iter().any(|finding| match &finding.problem {
        Problem::Structure(Structure::TooFew { element, .. }) => {
            let last = element.split(' ').next().and_then(|element| element.rsplit('.').next()).unwrap_or_default();
            let last = last.split(':').next().unwrap_or_default();
            let same = match last.strip_suffix("[x]") {
                Some(stem) => place.name.starts_with(stem),
                None => place.name == last,
            };
            same && plain(&finding.path) == plain(&place.parent)
        }
        _ => false,
    })
}

/// The elements of a message that must be there.
fn required<'p>(text: &str, places: &'p [Place]) -> Vec<&'p Place> {
    let batches = places.len().div_ceil(AT_ONCE);
    let mut found = Vec::new();
    for batch in 0..batches {
        let batch: Vec<&Place> = places.iter().skip(batch).step_by(batches).collect();
        let report = check(&without(text, &batch));
        found.extend(batch.into_iter().filter(|place| says_so(&report, place)));
    }
    found
}

#[test]
fn one_required_element_taken_out_is_one_root() {
    let every = std::env::var("KLARSYN_EVERY").ok().and_then(|n| n.parse().ok()).unwrap_or(EVERY);
    let mut standards = BTreeSet::new();
    let (mut count, mut wrong) = (0, Vec::new());
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        if !standards.insert(example.standard.clone()) && every > 1 {
            continue;
        }
        let text = std::fs::read_to_string(example.original()).unwrap();
        let before: BTreeSet<(&str, String)> = check(&text).findings.iter().map(known).collect();
        let places = if text.trim_start().starts_with('{') { of_json(&text) } else { of_xml(&text) };
        for place in required(&text, &places).into_iter().step_by(every) {
            let report = check(&without(&text, &[place]));
            if !says_so(&report, place) {
                continue;
            }
            count += 1;
            let roots: Vec<&Finding> = report.roots().filter(|root| !before.contains(&known(root))).collect();
            if roots.len() != 1 {
                let told: Vec<String> = roots.iter().map(|root| told(root)).collect();
                for one in told.iter().collect::<BTreeSet<_>>() {
                    *groups.entry(format!("{} {one}", example.standard)).or_default() += 1;
                }
                let at = format!("{} {}.{}", example.standard, place.parent, place.name);
                wrong.push(format!("{at}: {}", told.join(" | ")));
            }
        }
    }
    for (group, count) in &groups {
        println!("{count:5} {group}");
    }
    println!("{} of {count}", wrong.len());
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
