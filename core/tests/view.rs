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
        assert!(reading.missing.is_empty() || reading.title.is_none(), "{}: {:?}", example.name, reading.missing);
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
