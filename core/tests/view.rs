//! Readings of the examples, compared with what was committed; `KLARSYN_UPDATE=1` writes them anew.

mod common;

use common::Example;
use klarsyn::diagnostic::Language;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::view;
use std::fs;

fn rendered(name: &str, bytes: &[u8], language: Language) -> String {
    let parsed = parse(name, bytes, &Limits::default());
    view::text::render(&view::reading(&parsed.tree, language), language)
}

#[test]
fn readings_are_as_committed() {
    let mut golden = common::Golden::default();
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        let bytes = fs::read(example.json()).expect("an example");
        for (language, end) in [(Language::Da, "da"), (Language::En, "en")] {
            let text = rendered(&example.name, &bytes, language);
            golden.compare(&format!("{}/{}.view.{end}.txt", example.standard, example.name), &text);
        }
    }
    golden.finish();
}

#[test]
fn json_and_xml_read_the_same() {
    for example in Example::all() {
        let Some(xml) = example.xml() else { continue };
        let json = fs::read(example.json()).expect("an example");
        let xml = fs::read(xml).expect("an example");
        let of = |bytes: &[u8]| rendered(&example.name, bytes, Language::Da);
        assert_eq!(of(&json), of(&xml), "{}", example.name);
    }
}

#[test]
fn numbers_of_persons_are_masked() {
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        let bytes = fs::read(example.json()).expect("an example");
        let parsed = parse(&example.name, &bytes, &Limits::default());
        let reading = view::reading(&parsed.tree, Language::Da);
        let text = view::text::render(&reading, Language::Da);
        for number in reading.person.iter().flat_map(|person| &person.numbers) {
            assert!(!text.contains(&number.value.text), "{}", example.name);
            assert!(!text.contains(&number.value.text.replace('-', "")), "{}", example.name);
            assert!(view::text::render_with_numbers(&reading, Language::Da).contains(&number.value.text));
        }
    }
}

#[test]
fn every_value_names_its_element() {
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        let bytes = fs::read(example.json()).expect("an example");
        let parsed = parse(&example.name, &bytes, &Limits::default());
        let reading = view::reading(&parsed.tree, Language::Da);
        let json = reading.to_json();
        assert!(!json.contains(r#""text":"x","path":"""#));
        for value in [reading.title.as_ref(), reading.when.as_ref()].into_iter().flatten() {
            assert!(value.path.starts_with("Bundle"), "{}: {value:?}", example.name);
        }
        // Only what the example leaves out on purpose.
        let left_out = ["rekvirentens initialer er ikke kendt", "intet emne"];
        let missing = reading.missing.iter().filter(|said| !left_out.contains(&said.as_str()));
        assert_eq!(missing.count(), 0, "{}: {:?}", example.name, reading.missing);
    }
}

#[test]
fn anything_can_be_read() {
    for example in Example::all() {
        let bytes = fs::read(example.json()).expect("an example");
        for cut in (0..bytes.len()).step_by(bytes.len() / 7 + 1) {
            rendered(&example.name, &bytes[..cut], Language::En);
        }
        // Names of elements that lose a letter leave holes everywhere.
        let text = String::from_utf8_lossy(&bytes);
        for letter in ["resource", "value", "code", "reference", "extension"] {
            rendered(&example.name, text.replace(letter, &letter[1..]).as_bytes(), Language::Da);
        }
    }
    for other in [&b""[..], b"{}", b"[]", b"<a/>", b"{\"resourceType\":\"Bundle\"}", b"null", b"\xff\xfe", b"x"] {
        rendered("other", other, Language::Da);
    }
}

#[test]
fn published_messages_can_be_read() {
    let shared = std::env::var("KLARSYN_SHARED").unwrap_or(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared").into());
    let mut folders =
        vec![std::path::PathBuf::from(&shared).join("corpus"), std::path::PathBuf::from(&shared).join("cda")];
    if !folders[0].exists() {
        println!("skipped: no published messages at {shared}");
        return;
    }
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = fs::read(&path) {
                let parsed = parse("", &bytes, &Limits::default());
                let reading = view::reading(&parsed.tree, Language::Da);
                let text = view::text::render(&reading, Language::Da);
                assert!(!text.trim().is_empty(), "{}", path.display());
                if reading.kind != view::Kind::Other {
                    assert!(reading.when.is_some(), "{}: no time\n{text}", path.display());
                }
            }
        }
    }
}

/// Elements that no reader of a message needs to see: addresses, technical identifiers, and codes
/// whose meaning is told in another way.
const TECHNICAL: &[&str] = &[
    "id",
    "reference",
    "system",
    "url",
    "use",
    "endpoint",
    "fullUrl",
    "definition",
    "eventCoding",
    "language",
    "profile",
    "role",
    "version",
];

#[test]
fn everything_the_sender_says_is_shown() {
    let mut hidden = std::collections::BTreeSet::new();
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        let bytes = fs::read(example.json()).expect("an example");
        let tree = parse(&example.name, &bytes, &Limits::default()).tree;
        let json: serde_json::Value =
            serde_json::from_str(&view::reading(&tree, Language::Da).to_json()).expect("JSON");
        let mut shown = Vec::new();
        paths(&json, &mut shown);
        for node in tree.descendants(klarsyn::tree::NodeId::ROOT) {
            let skip = |name: &str| TECHNICAL.contains(&name) || name == "meta" || name == "div";
            let technical = skip(tree.name(node))
                || tree.ancestors(node).any(|up| skip(tree.name(up)) || tree.node(up).namespace != 0);
            if tree.value(node).is_none() || technical || tree.node(node).namespace != 0 {
                continue;
            }
            let path = tree.path(node);
            let told = |known: &&String| {
                path.strip_prefix(known.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            };
            // The whole of a resource is a place for what is missing in it, and shows nothing by itself.
            let told = shown.iter().filter(|known| !known.ends_with("resource")).any(|known| told(&known));
            if !told {
                let general: String = path.chars().filter(|c| !c.is_ascii_digit()).collect();
                hidden.insert(format!(
                    "{}: {}",
                    example.standard,
                    general.replace("Bundle.entry[].resource", tree_type(&tree, node))
                ));
            }
        }
    }
    let new: Vec<&String> = hidden.iter().filter(|path| !NOT_SHOWN.iter().any(|end| path.ends_with(end))).collect();
    assert!(new.is_empty(), "{new:#?}");
}

/// What is not shown, and why.
const NOT_SHOWN: &[&str] = &[
    // What a Bundle is made of, and when it was put together: of use to systems alone.
    "Bundle.timestamp",
    "Bundle.type",
    // Identifiers of documents and their parts, and the status of their narrative.
    "identifier.value",
    "identifier[].value",
    "valueIdentifier.value",
    "text.status",
    // Always the same: `unknown` in a communication, `completed` of media, `professional` of attesters.
    "Communication.status",
    "Media.status",
    "attester[].mode",
    // The kind of the report and the heading of the only section are the heading of the reading.
    "DiagnosticReport.code.coding[].code",
    "conditionlist@1.0: Composition.section[].title",
    // The class of a document is told by its name; a note's own file type is of use to systems alone.
    "Composition.category[].coding[].code",
    "notes@1.0: Observation.extension[].valueAttachment.contentType",
    // A hospital stay is shown with the times of the encounter, never of the message.
    "hospitalnotification@3.0: Provenance.occurredDateTime",
    // A lone Provenance tells of this message's own sending; primary receivers are simply receivers.
    "Provenance.activity.coding[].code",
    "Provenance.recorded",
    "destination[].extension[].valueCoding.code",
    // The unit is told as people write it, the comparator with the number, an absence as missing.
    "valueQuantity.code",
    "valueQuantity.comparator",
    "contact[].extension[].valueCode",
    // Notes and recordings carry their own status beside the document's.
    "Observation.status",
];

fn tree_type(tree: &klarsyn::tree::Tree, node: klarsyn::tree::NodeId) -> &str {
    tree.ancestors(node).find(|&up| tree.name(up) == "resource").map_or("Bundle", |up| tree.type_name(up))
}

fn paths(json: &serde_json::Value, out: &mut Vec<String>) {
    match json {
        serde_json::Value::Object(members) => {
            out.extend(members.get("path").and_then(|path| path.as_str()).map(String::from));
            members.values().for_each(|value| paths(value, out));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| paths(item, out)),
        _ => {}
    }
}
