//! What a set contains, for each way of saying it.

use super::*;
use crate::definition::Expansion;
use crate::terminology::Answer;
use crate::terminology::Reason;

/// An animal has a parent by nesting (cat), by `parent` (dog), by `child` of its parent (cow).
fn animals() -> CodeSystem {
    let mut animals = system(
        "a",
        Content::Complete,
        &["animal", "animal>mammal", "mammal>cat=Kat", "dog", "cow", "bird", "bird>owl"],
    );
    animals.concepts[4].properties.push(property("legs", "4"));
    animals.concepts[3].properties.extend([property("parent", "mammal"), property("legs", "4")]);
    animals.concepts[1].properties.push(property("child", "cow"));
    animals
}

fn codes(include: Vec<ConceptSet>, exclude: Vec<ConceptSet>) -> String {
    let shelf = Shelf::default().system(animals()).system(system("b", Content::Complete, &["x", "y", "cat"]));
    let shelf = shelf.set("mammals", vec![filtered("a", "concept", "is-a", "mammal")], vec![]);
    let shelf = shelf.set("pets", vec![codes_of("a", &["cat", "dog"]), codes_of("b", &["x"])], vec![]);
    let terminology = shelf.set("s", include, exclude).ready();
    let bound = terminology.prepare("s|1");
    let listed: Vec<String> = bound.codes().map(|(system, code)| format!("{system}#{code}")).collect();
    for (system, code) in bound.codes() {
        assert_eq!(bound.contains(Some(system), code), Answer::Yes);
        assert_eq!(bound.contains(None, code), Answer::Yes);
    }
    let unknown = if bound.size().is_some() { "" } else { " ?" };
    listed.join(" ") + unknown
}

#[test]
fn includes_excludes_filters_and_imports() {
    let a = |property: &str, op: &str, value: &str| vec![filtered("a", property, op, value)];
    for (include, exclude, expected) in [
        (vec![all_of("b")], vec![], "b#x b#y b#cat"),
        (vec![codes_of("b", &["y", "new"])], vec![], "b#y b#new"),
        (vec![all_of("b")], vec![codes_of("b", &["x"])], "b#y b#cat"),
        (vec![all_of("b")], vec![all_of("b")], ""),
        (a("concept", "is-a", "mammal"), vec![], "a#mammal a#cat a#dog a#cow"),
        (a("concept", "descendent-of", "mammal"), vec![], "a#cat a#dog a#cow"),
        (a("concept", "is-not-a", "mammal"), vec![], "a#animal a#bird a#owl"),
        (a("concept", "generalizes", "dog"), vec![], "a#animal a#mammal a#dog"),
        (a("concept", "is-a", "nothing"), vec![], ""),
        (a("concept", "=", "cat"), vec![], "a#cat"),
        (a("concept", "in", "cat, owl"), vec![], "a#cat a#owl"),
        (a("code", "regex", "[a-z]{3}"), vec![], "a#cat a#dog a#cow a#owl"),
        (a("parent", "=", "mammal"), vec![], "a#cat a#dog a#cow"),
        (a("child", "=", "cat"), vec![], "a#mammal"),
        (a("legs", "=", "4"), vec![], "a#dog a#cow"),
        (a("legs", "exists", "true"), vec![], "a#dog a#cow"),
        (a("legs", "exists", "false"), vec![], "a#animal a#mammal a#cat a#bird a#owl"),
        (a("legs", "not-in", "4"), vec![], "a#animal a#mammal a#cat a#bird a#owl"),
        (a("display", "=", "Kat"), vec![], "a#cat"),
        (a("legs", "strange-op", "4"), vec![], " ?"),
        (vec![from_sets(&["mammals"])], vec![], "a#mammal a#cat a#dog a#cow"),
        (vec![from_sets(&["mammals", "pets"])], vec![], "a#cat a#dog"),
        (vec![ConceptSet { value_sets: vec!["pets".into()], ..all_of("a") }], vec![], "a#cat a#dog"),
        (vec![from_sets(&["pets"]), all_of("b")], vec![], "a#cat a#dog b#x b#y b#cat"),
        (vec![from_sets(&["pets"])], vec![from_sets(&["mammals"])], "b#x"),
        (vec![from_sets(&["missing"])], vec![], " ?"),
        (vec![from_sets(&["s"])], vec![], " ?"),
        (vec![all_of("missing"), codes_of("a", &["cat"])], vec![], "a#cat ?"),
        (vec![], vec![], ""),
    ] {
        assert_eq!(codes(include.clone(), exclude), expected, "{include:?}");
    }
}

#[test]
fn what_is_not_at_hand_is_unknown_and_what_is_malformed_is_not_in() {
    let snomed = "http://snomed.info/sct";
    let fragment = system("f", Content::Fragment, &["x"]);
    let terminology = Shelf::default()
        .system(fragment)
        .set("snomed", vec![filtered(snomed, "concept", "is-a", "404684003")], vec![])
        .set("part", vec![all_of("f")], vec![])
        .set("mime", vec![all_of("urn:ietf:bcp:13")], vec![])
        .set("units", vec![all_of("http://unitsofmeasure.org")], vec![])
        .set("money", vec![all_of("urn:iso:std:iso:4217")], vec![])
        .set("lands", vec![filtered("urn:iso:std:iso:3166", "code", "regex", "[A-Z]{2}")], vec![])
        .ready();
    for (set, system, code, expected) in [
        ("snomed", Some(snomed), "138875005", Answer::Unknown(Reason::Filter)),
        ("snomed", Some(snomed), "138875006", Answer::No),
        ("snomed", Some("http://loinc.org"), "8310-5", Answer::No),
        ("part", Some("f"), "x", Answer::Yes),
        ("part", Some("f"), "y", Answer::Unknown(Reason::SystemIncomplete)),
        ("mime", None, "application/pdf", Answer::Unknown(Reason::Grammar)),
        ("mime", None, "pdf", Answer::No),
        ("units", Some("http://unitsofmeasure.org"), "mm[Hg]", Answer::Yes),
        ("units", Some("http://unitsofmeasure.org"), "mm Hg", Answer::No),
        ("money", None, "DKK", Answer::Yes),
        ("money", None, "dkk", Answer::No),
        ("lands", Some("urn:iso:std:iso:3166"), "DK", Answer::Yes),
        ("lands", Some("urn:iso:std:iso:3166"), "DNK", Answer::No),
        ("nowhere", None, "x", Answer::Unknown(Reason::ValueSetMissing)),
    ] {
        assert_eq!(terminology.check(set, system, code), expected, "{set} {code}");
    }
}

#[test]
fn letters_must_agree_in_case() {
    let loose = CodeSystem { case_sensitive: false, ..system("loose", Content::Complete, &["Ab"]) };
    let terminology = Shelf::default().system(loose).set("s", vec![all_of("loose")], vec![]).ready();
    assert_eq!(terminology.check("s", Some("loose"), "Ab"), Answer::Yes);
    assert_eq!(terminology.check("s", Some("loose"), "aB"), Answer::No);
    assert_eq!(terminology.exists("loose", "AB"), Answer::No);
}

#[test]
fn a_ready_list_serves_where_the_parts_cannot_be_worked_out() {
    let list_of = |system: &str, incomplete| {
        let codes = vec![(system.to_string(), concept("404684003"))];
        let mut set = set("s", vec![filtered(system, "concept", "is-a", "0")], vec![]);
        set.expansion = Some(Expansion { codes, incomplete });
        Shelf::default().value_set(set).ready()
    };
    let snomed = "http://snomed.info/sct";
    for (system, incomplete, code, expected) in [
        ("http://x", false, "138875005", Answer::No),
        ("http://x", true, "138875005", Answer::Unknown(Reason::Filter)),
        ("http://x", true, "404684003", Answer::Yes),
        (snomed, false, "404684003", Answer::Yes),
        (snomed, false, "138875005", Answer::Unknown(Reason::Filter)),
    ] {
        let found = list_of(system, incomplete).check("s", Some(system), code);
        assert_eq!(found, expected, "{system} {incomplete} {code}");
    }
}

#[test]
fn circles_and_doublings_end() {
    let mut shelf = Shelf::default().system(system("b", Content::Complete, &["x", "y"]));
    for depth in 0..60 {
        let next = format!("d{}", depth + 1);
        shelf = shelf.set(&format!("d{depth}"), vec![from_sets(&[&next]), from_sets(&[&next, &next])], vec![]);
    }
    shelf = shelf.set("d60", vec![from_sets(&["d0"])], vec![]);
    shelf = shelf.set("p", vec![codes_of("b", &["x"]), from_sets(&["q"])], vec![]);
    shelf = shelf.set("q", vec![codes_of("b", &["y"]), from_sets(&["p"])], vec![]);
    let terminology = shelf.ready();
    assert!(matches!(terminology.check("d0", Some("b"), "x"), Answer::Unknown(_)));
    assert_eq!(terminology.check("p", Some("b"), "y"), Answer::Yes);
    assert_eq!(terminology.check("q", Some("b"), "x"), Answer::Yes);
    assert_eq!(terminology.check("p", Some("b"), "z"), Answer::Unknown(Reason::Circular));
}

#[test]
fn subsumption_walks_every_kind_of_parent() {
    let terminology = Shelf::default().system(animals()).ready();
    for (ancestor, code, expected) in [
        ("animal", "cat", Some(true)),
        ("mammal", "dog", Some(true)),
        ("mammal", "cow", Some(true)),
        ("bird", "cow", Some(false)),
        ("cow", "cow", Some(true)),
        ("bird", "unicorn", None),
    ] {
        assert_eq!(terminology.subsumes("a", ancestor, code), expected, "{ancestor} {code}");
    }
}
