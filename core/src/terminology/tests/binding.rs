//! Bindings of each strength and kind of element.

use super::*;
use crate::definition::Strength;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Near;
use crate::diagnostic::problem::Terminology as Problem;
use crate::terminology::Coded;
use crate::terminology::Coding;
use crate::terminology::Issue;
use crate::terminology::Place;
use crate::terminology::Shape;

fn terminology() -> Terminology {
    let uses = ["admit=Admitted", "discharge=Discharged", "transfer=Transferred", "only-there=Only there"];
    Shelf::default()
        .system(system("http://uses", Content::Complete, &uses))
        .system(system("http://others", Content::Complete, &["admit", "elsewhere"]))
        .set("set", vec![codes_of("http://uses", &["admit", "discharge", "transfer"])], vec![])
        .set("one", vec![codes_of("http://uses", &["admit"])], vec![])
        .set("open", vec![filtered("http://snomed.info/sct", "concept", "is-a", "404684003")], vec![])
        .ready()
}

fn coding<'a>(text: &'a str) -> Coding<'a> {
    let (system, code) = text.split_once('#').unwrap_or(("", text));
    let some = |text: &'a str| (!text.is_empty()).then_some(text);
    Coding { system: some(system), code: some(code), ..Coding::default() }
}

fn check(set: &str, strength: Strength, shape: Shape, codes: &[&str]) -> Vec<Issue> {
    let terminology = terminology();
    let codings: Vec<Coding> = codes.iter().map(|text| coding(text)).collect();
    let bound = terminology.prepare(set);
    let mut issues = Vec::new();
    terminology.check_binding(&bound, strength, &Coded { shape, codings: &codings }, &mut issues);
    issues
}

#[test]
fn the_strength_decides_the_weight() {
    let long: &[&str] = &["http://uses#only-there"];
    for (set, strength, shape, codes, expected) in [
        ("set", Strength::Required, Shape::Code, &["admit"][..], "[]"),
        ("set", Strength::Required, Shape::Code, &["Admit"], "[KS0601 Error]"),
        ("set", Strength::Extensible, Shape::Code, &["x"], "[KS0601 Warning]"),
        ("set", Strength::Preferred, Shape::Code, &["x"], "[KS0601 Information]"),
        ("set", Strength::Example, Shape::Code, &["x"], "[]"),
        ("set", Strength::Required, Shape::Code, &[""], "[KS0603 Error]"),
        ("set", Strength::Required, Shape::Code, &["admit "], "[]"),
        ("set", Strength::Required, Shape::Coding, long, "[KS0601 Error]"),
        // Told by the check of the codings, and by that alone.
        ("set", Strength::Required, Shape::Coding, &["http://uses#unknown"], "[]"),
        ("set", Strength::Required, Shape::Coding, &["http://nowhere#admit"], "[KS0601 Error]"),
        ("set", Strength::Required, Shape::Coding, &["admit"], "[KS0601 Error]"),
        ("set", Strength::Required, Shape::Concept, &["http://nowhere#x", "http://uses#admit"], "[]"),
        ("set", Strength::Required, Shape::Concept, &["http://nowhere#x", "http://uses#unknown"], "[KS0602 Error]"),
        ("set", Strength::Extensible, Shape::Concept, long, "[KS0602 Warning]"),
        ("set", Strength::Required, Shape::Concept, &[], "[KS0603 Error]"),
        ("set", Strength::Extensible, Shape::Concept, &[], "[KS0603 Warning]"),
        ("set", Strength::Preferred, Shape::Concept, &[], "[]"),
        ("set", Strength::Required, Shape::Quantity, &[], "[]"),
        ("set", Strength::Required, Shape::Quantity, long, "[KS0601 Error]"),
        ("nowhere", Strength::Required, Shape::Coding, long, "[KS0605 Warning ?]"),
        ("nowhere", Strength::Extensible, Shape::Coding, long, "[KS0605 Warning]"),
        ("nowhere", Strength::Required, Shape::Concept, &[], "[]"),
        ("open", Strength::Required, Shape::Coding, &["http://snomed.info/sct#138875005"], "[KS0604 Information ?]"),
        ("open", Strength::Extensible, Shape::Coding, &["http://snomed.info/sct#138875005"], "[KS0604 Information]"),
        ("open", Strength::Required, Shape::Coding, &["http://snomed.info/sct#138875006"], "[KS0601 Error]"),
    ] {
        let issues = check(set, strength, shape, codes);
        let told: Vec<String> = issues
            .iter()
            .map(|i| format!("{} {:?}{}", i.problem.code(), i.severity, if i.undecided { " ?" } else { "" }))
            .collect();
        assert_eq!(format!("[{}]", told.join(", ")), expected, "{set} {strength:?} {shape:?} {codes:?}");
    }
}

#[test]
fn near_misses_are_named() {
    for (set, shape, code, expected) in [
        ("set", Shape::Code, "Admit", Some(Near::Case("admit".into()))),
        ("set", Shape::Code, "dischrage", Some(Near::Letters("discharge".into()))),
        ("set", Shape::Code, "Transferred", Some(Near::DisplayOf("transfer".into()))),
        ("set", Shape::Concept, "http://others#admit", Some(Near::System("http://uses".into()))),
        ("set", Shape::Concept, "http://uses#transfre", Some(Near::Letters("transfer".into()))),
        ("set", Shape::Code, "something else", None),
        ("one", Shape::Code, "something else", Some(Near::Only("admit".into()))),
    ] {
        let issues = check(set, Strength::Required, shape, &[code]);
        let found = match issues.first().map(|issue| &issue.problem) {
            Some(Problem::NotInSet { near, .. } | Problem::NoneInSet { near, .. }) => near.clone(),
            other => panic!("{code}: {other:?}"),
        };
        assert_eq!(found, expected, "{code}");
    }
}

#[test]
fn a_near_miss_is_an_edit() {
    let issues = check("set", Strength::Required, Shape::Concept, &["http://others#admit"]);
    let fix = issues[0].fix.as_ref().map(|fix| (fix.place, fix.text.as_str()));
    assert_eq!(fix, Some((Place::System(0), "http://uses")));
    let issues = check("set", Strength::Required, Shape::Code, &["ADMIT"]);
    assert_eq!(issues[0].fix.as_ref().map(|fix| (fix.place, fix.text.as_str())), Some((Place::Code(0), "admit")));
    assert_eq!(issues[0].severity, Severity::Error);
}

#[test]
fn a_number_of_a_person_is_not_told_as_a_code() {
    let issues = check("set", Strength::Required, Shape::Code, &["2512489996"]);
    let Problem::NotInSet { code, .. } = &issues[0].problem else { panic!("{issues:?}") };
    assert!(!code.code.public);
}
