//! Every element that the definitions flag (`SHALL:in-narrative`, mustSupport) and that has a value is in the
//! clinician's view; what the citizen's view leaves out is listed here with its reason.

mod common;

use common::Example;
use klarsyn::diagnostic::Language;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::Options;
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Flagged elements that a reader is told in another way than by their own words. They stand among "everything
/// else in the message", which the test asks for as well.
const TOLD_OTHERWISE: &[(&str, &str)] = &[
    (".id", "resources are told by what they are; their ids serve references"),
    ("Bundle.type", "the view is of a message or a document, and looks it"),
    ("Bundle.timestamp", "the time of sending or of the document is shown; this one is technical"),
    ("Bundle.identifier", "of use to systems alone"),
    (".text.status", "how the narrative was made is no part of what it says"),
    (".text", "the narrative is reachable as a second view"),
    (".meta", "the profile tells systems what to expect"),
    (".meta.profile", "the profile tells systems what to expect"),
    (".language", "the text is in it"),
    (".system", "the label beside the value names the system"),
    ("Bundle.entry.fullUrl", "addresses serve references"),
    ("Organization.contact", "initials that the sender does not know are said to be missing"),
    ("Observation.extension.value[x].contentType", "a note is shown as its text"),
    (".coding.display", "our words for the code stand for it"),
    (".category.coding.code", "our words for the code, or its display, stand for it"),
    ("MessageHeader.destination.extension", "the label says receiver or copy"),
    ("DiagnosticReport.identifier", "of use to systems alone"),
    ("DiagnosticReport.identifier.value", "of use to systems alone"),
    ("Observation.subject", "the person stands at the top"),
    (".use", "official names and phone numbers are shown as such"),
    (".category.coding", "the display of the code stands for it"),
    (".type.coding.code", "the display of the code stands for it"),
    (".type.coding", "the display of the code stands for it"),
    ("MessageHeader.event[x]", "the heading says what kind of message it is"),
    ("MessageHeader.event[x].code", "the heading says what kind of message it is"),
    ("MessageHeader.definition", "the standard and its version matter to systems"),
    ("MessageHeader.source", "the sender is shown by name and numbers; its address serves the network"),
    ("MessageHeader.source.endpoint", "the sender is shown by name and numbers; its address serves the network"),
    ("MessageHeader.destination.endpoint", "the receiver is shown by name and numbers; its address serves the network"),
    ("MessageHeader.focus", "the view is of what it leads to"),
    ("Communication.status", "always unknown"),
    ("Media.status", "always completed"),
    ("Composition.attester.mode", "the label of the attester says it"),
    ("Composition.identifier", "of use to systems alone"),
    ("Composition.identifier.value", "of use to systems alone"),
    ("Composition.event", "told by its period, where it has one"),
    ("Composition.event.detail", "names the document's own subject once more"),
    ("Observation.identifier", "of use to systems alone"),
    ("Observation.identifier.value", "of use to systems alone"),
    ("Provenance.recorded", "when it happened is shown; when it was noted is technical"),
    ("Provenance.target", "what was sent is the message that is shown, or one before it"),
    ("Provenance.activity", "marks say what was done"),
    ("Provenance.activity.coding", "marks say what was done"),
    ("Provenance.activity.coding.code", "marks say what was done, where a message has more than one of them"),
    ("Provenance.agent", "the organisation stands at the segment"),
    ("Provenance.agent.who", "the organisation stands at the segment"),
    ("Provenance.entity", "shown as what answers what"),
    ("Provenance.entity.role", "shown as what answers what"),
    ("Provenance.entity.what", "shown as what answers what"),
    ("Provenance.entity.what.reference", "shown as what answers what"),
    ("Provenance.entity.what.identifier", "shown as the number of the segment or the attachment"),
    ("DiagnosticReport.code.coding.code", "the words for the code stand for it"),
];

/// What the citizen's view leaves out of what the clinician's has, beside everything else in the message.
const NOT_FOR_CITIZENS: &[(&str, &str)] = &[
    ("Organization.identifier", "numbers of organisations serve systems; the name is shown"),
    ("PractitionerRole.identifier", "numbers of professionals serve systems; the name is shown"),
    ("Practitioner.identifier", "numbers of professionals serve systems; the name is shown"),
    ("CareTeam.identifier", "numbers of teams serve systems; the name is shown"),
    ("Encounter.episodeOfCare", "the number of the episode serves systems"),
    ("Communication.identifier", "the number of the thread serves systems"),
    ("Communication.payload.extension", "numbers of segments and attachments serve systems"),
    ("Communication.payload.content[x].contentType", "the type is judged by the content and shown in words"),
    ("Communication.payload.contentAttachment.contentType", "the type is judged by the content and shown in words"),
    ("MessageHeader.id", "the number of the message serves systems"),
    ("Media.id", "the number of the attachment serves systems"),
    ("Media.content", "the stated type; the type is judged by the content and shown in words"),
    ("Observation.extension", "the stated type; the type is judged by the content and shown in words"),
    ("Observation.code", "the code of what is recorded; its name is shown"),
    ("Provenance.occurredDateTime", "when each message was sent; the time of each segment is shown"),
    ("Provenance.occurred[x]", "when each message was sent; the time of each segment is shown"),
    ("Provenance.agent", "who sent each message; the organisation stands at each segment"),
    ("Provenance.activity", "what each sending was; the marks of segments say it"),
    ("MessageHeader.response.identifier", "the number of the answered message serves systems"),
    ("MessageHeader.response", "the number of the answered message serves systems"),
];

#[test]
fn flagged_elements_are_shown() {
    let flags = flags();
    assert!(flags.values().map(BTreeSet::len).sum::<usize>() > 250, "the definitions have lost their flags");
    let mut asked = 0;
    let mut faults = BTreeSet::new();
    let mut used = BTreeSet::new();
    for (name, bytes) in messages() {
        let tree = parse(&name, &bytes, &Limits::default()).tree;
        if tree.is_empty() || tree.type_name(NodeId::ROOT) != "Bundle" {
            continue;
        }
        let (main, all) = places(&tree, Audience::Clinician);
        let (citizen, _) = places(&tree, Audience::Citizen);
        let reached = reached(&tree);
        for node in tree.descendants(NodeId::ROOT) {
            let Some(element) = flagged(&tree, node, &flags) else { continue };
            asked += 1;
            if element.ends_with("extension.url") {
                // What an extension is; the label says it.
                continue;
            }
            if !covers(&tree, &all, node) {
                faults.insert(format!("{name}: {element} is nowhere: {}", tree.path(node)));
                continue;
            }
            if !covers(&tree, &main, node) {
                // What nothing in the message leads to belongs to nothing that is shown.
                if tree.ancestors(node).any(|up| tree.name(up) == "resource" && !reached.contains(&up)) {
                    continue;
                }
                let known = TOLD_OTHERWISE.iter().find(|(end, _)| ends(&element, end));
                match known {
                    Some((end, _)) => drop(used.insert(*end)),
                    None => drop(faults.insert(format!("{name}: {element} is only among everything else"))),
                }
                continue;
            }
            if !covers(&tree, &citizen, node) && !NOT_FOR_CITIZENS.iter().any(|(start, _)| element.starts_with(start)) {
                faults.insert(format!("{name}: {element} is not in the citizen's view"));
            }
        }
    }
    assert!(faults.is_empty(), "{} of {asked}\n{}", faults.len(), faults.into_iter().collect::<Vec<_>>().join("\n"));
    let idle: Vec<&str> = TOLD_OTHERWISE.iter().map(|(end, _)| *end).filter(|end| !used.contains(end)).collect();
    println!("{asked} flagged elements with a value are shown; of these never met: {idle:?}");
    assert!(asked > 5_000, "only {asked} flagged elements were asked for");
}

fn ends(element: &str, end: &str) -> bool {
    if end.starts_with('.') { element.ends_with(end) } else { element == end }
}

/// All examples that are valid, and the published messages where they are at hand.
fn messages() -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    for example in Example::fhir().into_iter().filter(|example| !example.invalid()) {
        let bytes = fs::read(example.original()).expect("an example");
        out.push((format!("{}/{}", example.standard, example.name), bytes));
    }
    let shared = std::env::var("KLARSYN_SHARED").unwrap_or(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared").into());
    let corpus = PathBuf::from(shared).join("corpus");
    if !corpus.exists() {
        println!("skipped: no published messages at {}", corpus.display());
    }
    let mut folders = vec![corpus];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let kind = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
            if path.is_dir() {
                folders.push(path);
            } else if matches!(kind, "json" | "xml") && !path.ends_with("verdicts.json") {
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                out.extend(fs::read(&path).map(|bytes| (name, bytes)));
            }
        }
    }
    out
}

/// Flagged elements by type, as paths without slices.
fn flags() -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("definitions");
    for package in fs::read_dir(folder).expect("the definitions").flatten() {
        for file in fs::read_dir(package.path()).into_iter().flatten().flatten() {
            if !file.file_name().to_string_lossy().starts_with("StructureDefinition-") {
                continue;
            }
            let json: Value = serde_json::from_slice(&fs::read(file.path()).expect("a definition")).expect("JSON");
            let elements = json["differential"]["element"].as_array().cloned().unwrap_or_default();
            for element in elements.iter().filter(|element| is_flagged(element)) {
                let type_name = json["type"].as_str().unwrap_or_default();
                let path = element["path"].as_str().unwrap_or_default();
                out.entry(type_name.into()).or_default().insert(path.into());
            }
        }
    }
    out
}

fn is_flagged(element: &Value) -> bool {
    let text = |value: &Value| value.to_string().contains("SHALL:in-narrative");
    element["mustSupport"] == true || element["extension"].as_array().is_some_and(|all| all.iter().any(text))
}

/// The flagged element that a node is, if it has a value.
fn flagged(tree: &Tree, node: NodeId, flags: &BTreeMap<String, BTreeSet<String>>) -> Option<String> {
    if tree.node(node).namespace != 0 || tree.value(node).is_some_and(|value| value.trim().is_empty()) {
        return None;
    }
    let mut names = Vec::new();
    let mut at = node;
    while tree.type_name(at).is_empty() {
        names.push(tree.name(at));
        at = tree.parent(at)?;
    }
    names.reverse();
    let type_name = tree.type_name(at);
    let paths = flags.get(type_name)?;
    let path = std::iter::once(type_name).chain(names).collect::<Vec<_>>().join(".");
    // A choice is flagged under its stem.
    let choice = |known: &&String| {
        let (mut a, mut b) = (known.split('.'), path.split('.'));
        loop {
            match (a.next(), b.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) if a == b => {}
                (Some(a), Some(b)) => match a.strip_suffix("[x]") {
                    Some(stem) if b.strip_prefix(stem).is_some_and(|rest| rest.starts_with(char::is_uppercase)) => {}
                    _ => return false,
                },
                _ => return false,
            }
        }
    };
    paths.iter().find(choice).cloned()
}

/// Places that the view tells of: without, and with, everything else in the message.
fn places(tree: &Tree, audience: Audience) -> (BTreeSet<String>, BTreeSet<String>) {
    let options = Options { language: Language::Da, audience, ..Options::default() };
    let mut main = BTreeSet::new();
    let mut rest = BTreeSet::new();
    for view in view::view(&[tree], &options) {
        collect(&serde_json::to_value(&view).expect("JSON"), &mut main, &mut rest);
    }
    let all = main.union(&rest).cloned().collect();
    (main, all)
}

fn collect(json: &Value, main: &mut BTreeSet<String>, rest: &mut BTreeSet<String>) {
    match json {
        Value::Object(members) if members.get("rest") == Some(&Value::Bool(true)) => {
            let mut inner = BTreeSet::new();
            members.values().for_each(|value| collect(value, rest, &mut inner));
        }
        Value::Object(members) => {
            let path = members.get("path").and_then(Value::as_str).filter(|_| members.contains_key("message"));
            main.extend(path.map(String::from));
            members.values().for_each(|value| collect(value, main, rest));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, main, rest)),
        _ => {}
    }
}

/// Whether the element, a part of it, or the value that it is a part of is told of.
fn covers(tree: &Tree, places: &BTreeSet<String>, node: NodeId) -> bool {
    let path = tree.path(node);
    let within = |path: &str| {
        let below = format!("{path}.");
        places.contains(path) || places.range(below.clone()..).next().is_some_and(|it| it.starts_with(&below))
    };
    // A whole resource is a place for what is missing in it, and tells nothing by itself.
    let resource = |path: &str| path.ends_with("resource") || path == "Bundle";
    if within(&path) && !resource(&path) {
        return true;
    }
    let mut up = path.as_str();
    while let Some((above, _)) = up.rsplit_once('.') {
        if resource(above) {
            break;
        }
        if places.contains(above) {
            return true;
        }
        up = above;
    }
    // A reference is told by what it leads to.
    let mut references = std::iter::once(node).chain(tree.descendants(node)).filter(|&it| tree.name(it) == "reference");
    references
        .any(|it| tree.value(it).and_then(|literal| target(tree, literal)).is_some_and(|to| within(&tree.path(to))))
}

fn target(tree: &Tree, literal: &str) -> Option<NodeId> {
    tree.named(NodeId::ROOT, "entry").find_map(|entry| {
        let resource = tree.child(entry, "resource")?;
        let short = format!("{}/{}", tree.type_name(resource), tree.child_value(resource, "id").unwrap_or_default());
        let same = tree.child_value(entry, "fullUrl") == Some(literal) || literal.ends_with(&short);
        same.then_some(resource)
    })
}

/// Resources that the first one and the Provenances lead to, directly or not.
fn reached(tree: &Tree) -> BTreeSet<NodeId> {
    let entries = tree.named(NodeId::ROOT, "entry").filter_map(|entry| tree.child(entry, "resource"));
    let starts = |at: usize, it: NodeId| at == 0 || tree.type_name(it) == "Provenance";
    let mut open: Vec<NodeId> = entries.enumerate().filter(|(at, it)| starts(*at, *it)).map(|(_, it)| it).collect();
    let mut out = BTreeSet::new();
    while let Some(resource) = open.pop() {
        if out.insert(resource) {
            let references = tree.descendants(resource).filter(|&it| tree.name(it) == "reference");
            open.extend(references.filter_map(|it| target(tree, tree.value(it)?)));
        }
    }
    out
}
