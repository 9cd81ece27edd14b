//! Views of the examples as text, compared with what was committed; `KLARSYN_UPDATE=1` writes them anew.

mod common;

use common::Example;
use klarsyn::diagnostic::Language;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::View;
use std::fs;

fn views(name: &str, bytes: &[u8], language: Language, audience: Audience) -> Vec<View> {
    let tree = parse(name, bytes, &Limits::default()).tree;
    let options = view::Options { language, audience, ..view::Options::default() };
    view::view(&[&tree], &options)
}

fn rendered(name: &str, bytes: &[u8], language: Language, audience: Audience) -> String {
    view::text::render_all(&views(name, bytes, language, audience), false)
}

#[test]
fn views_are_as_committed() {
    let mut golden = common::Golden::default();
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        let bytes = fs::read(example.original()).expect("an example");
        let faces = [
            (Language::Da, Audience::Clinician, "da"),
            (Language::En, Audience::Clinician, "en"),
            (Language::Da, Audience::Citizen, "citizen.da"),
        ];
        for (language, audience, end) in faces {
            let text = rendered(&example.name, &bytes, language, audience);
            golden.compare(&format!("{}/{}.view.{end}.txt", example.standard, example.name), &text);
        }
    }
    golden.finish();
}

#[test]
fn json_and_xml_read_the_same() {
    for example in Example::fhir() {
        let Some(xml) = example.xml() else { continue };
        let json = fs::read(example.original()).expect("an example");
        let xml = fs::read(xml).expect("an example");
        let of = |bytes: &[u8]| {
            let views = views(&example.name, bytes, Language::Da, Audience::Clinician);
            view::text::render_all(&views, true)
        };
        assert_eq!(of(&json), of(&xml), "{}", example.name);
    }
}

#[test]
fn numbers_of_persons_are_masked() {
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        let bytes = fs::read(example.original()).expect("an example");
        for view in views(&example.name, &bytes, Language::Da, Audience::Citizen) {
            let text = view::text::render(&view, false);
            for number in view.head().person.iter().flat_map(|person| &person.numbers) {
                assert!(number.hidden, "{}", example.name);
                assert!(!text.contains(&number.value.text), "{}", example.name);
                assert!(!text.contains(&number.value.text.replace('-', "")), "{}", example.name);
                assert!(view::text::render(&view, true).contains(&number.value.text));
            }
        }
    }
}

#[test]
fn nothing_expected_is_missing_in_the_examples() {
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        let bytes = fs::read(example.original()).expect("an example");
        for view in views(&example.name, &bytes, Language::Da, Audience::Clinician) {
            let path = &view.head().title.at.path;
            assert!(path.starts_with("Bundle") || path.starts_with("/ClinicalDocument/"), "{}: {path}", example.name);
            assert!(!view.head().title.text.is_empty(), "{}", example.name);
            // Only what the example leaves out on purpose.
            let left_out = ["rekvirentens initialer er ikke kendt", "intet emne"];
            let missing: Vec<&String> = view
                .foot()
                .into_iter()
                .flat_map(|foot| &foot.missing)
                .filter(|said| !left_out.contains(&said.as_str()))
                .collect();
            assert!(missing.is_empty(), "{}: {missing:?}", example.name);
        }
    }
}

#[test]
fn anything_can_be_viewed() {
    for example in Example::all() {
        let bytes = fs::read(example.original()).expect("an example");
        for cut in (0..bytes.len()).step_by(bytes.len() / 7 + 1) {
            rendered(&example.name, &bytes[..cut], Language::En, Audience::Citizen);
        }
        // Names of elements that lose a letter leave holes everywhere.
        let text = String::from_utf8_lossy(&bytes);
        for letter in ["resource", "value", "code", "reference", "extension"] {
            rendered(&example.name, text.replace(letter, &letter[1..]).as_bytes(), Language::Da, Audience::Clinician);
        }
    }
    for other in [&b""[..], b"{}", b"[]", b"<a/>", b"{\"resourceType\":\"Bundle\"}", b"null", b"\xff\xfe", b"x"] {
        let views = views("other", other, Language::Da, Audience::Citizen);
        assert_eq!(views.len(), 1);
        assert!(!view::text::render_all(&views, false).trim().is_empty());
    }
    assert!(view::view(&[], &view::Options::default()).is_empty());
}

#[test]
fn published_messages_can_be_viewed() {
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
                for view in views("", &bytes, Language::Da, Audience::Clinician) {
                    let text = view::text::render(&view, false);
                    assert!(!text.trim().is_empty(), "{}", path.display());
                    if !matches!(view, View::Other(_)) {
                        assert!(view.head().when.is_some(), "{}: no time\n{text}", path.display());
                    }
                }
            }
        }
    }
}
