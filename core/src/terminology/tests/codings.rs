//! Codings by themselves: systems, codes, displays.

use super::*;
use crate::definition::Strength;
use crate::terminology::Coded;
use crate::terminology::Coding;
use crate::terminology::Shape;

fn terminology() -> Terminology {
    let mut known = system("http://all/known", Content::Complete, &["new-message=New message", "reply", "bare"]);
    known.concepts[0].designations.push(word("da", "Ny besked"));
    let mut danish = system("http://da", Content::Supplement, &["reply"]);
    danish.supplements = Some("http://all/known".into());
    danish.concepts[0].designations.push(word("da", "Svar"));
    let mut listed = codes_of("http://all/known", &["bare"]);
    listed.concepts[0].display = Some("Of the set".into());
    Shelf::default()
        .system(known)
        .system(danish)
        .system(system("http://part", Content::Fragment, &["x=Ex"]))
        .set("http://set", vec![listed, all_of("http://all/known")], vec![])
        .ready()
}

#[test]
fn systems_codes_and_displays() {
    let terminology = terminology();
    let bound = terminology.prepare("http://set");
    for (system, code, display, expected) in [
        ("http://all/known", "new-message", "New message", ""),
        ("http://all/known", "new-message", "NY besked", ""),
        ("http://all/known", "new-message", "Old message", "KS0611 Error Display(0)"),
        ("http://all/known", "reply", "svar", ""),
        ("http://all/known", "reply", "Answer", "KS0611 Error Display(0)"),
        ("http://all/known", "bare", "of the set", ""),
        ("http://all/known", "New-Message", "", "KS0606 Error Coding(0)"),
        ("http://part", "y", "", "KS0606 Warning Coding(0)"),
        ("http://part", "x", "Ex", ""),
        ("http://part", "x", "Why", "KS0611 Warning Display(0)"),
        ("http://elsewhere", "y", "anything", "KS0607 Information Coding(0)"),
        ("http://all/unknown", "y", "", "KS0613 Error Coding(0)"),
        ("https://all/known", "reply", "", "KS0613 Error Coding(0)"),
        ("http://all/known/", "reply", "", "KS0613 Error Coding(0)"),
        ("http://snomed.info/sct/", "404684003", "", "KS0613 Error Coding(0)"),
        ("http://snomed.info/sct/554471000005108", "404684003", "", "KS0613 Error Coding(0)"),
        ("http://snomed.info/id", "404684003", "", "KS0607 Information Coding(0)"),
        ("http://snomed.info/sct", "404684003", "Clinical finding", "KS0607 Information Coding(0)"),
        ("http://snomed.info/sct", "404684004", "", "KS0612 Warning Coding(0)"),
        ("http://unitsofmeasure.org", "mg", "", ""),
        ("http://set", "reply", "", "KS0610 Error Coding(0)"),
        ("known", "reply", "", "KS0608 Error Coding(0)"),
        (" http://all/known", "reply", "", "KS0608 Error Coding(0)"),
        ("", "reply", "", "KS0609 Warning Coding(0)"),
        ("http://all/known", "", "x", ""),
    ] {
        let some = |text: &'static str| (!text.is_empty()).then_some(text);
        let coding = Coding { system: some(system), version: None, code: some(code), display: some(display) };
        let coded = Coded { shape: Shape::Concept, codings: &[coding] };
        let mut issues = Vec::new();
        terminology.check_codings(Some(&bound), &coded, &mut issues);
        let told: Vec<_> =
            issues.iter().map(|i| format!("{} {:?} {:?}", i.problem.code(), i.severity, i.place)).collect();
        assert_eq!(told.join(", "), expected, "{system}#{code} {display}");
    }
}

#[test]
fn an_element_is_checked_as_a_whole() {
    let terminology = terminology();
    let bound = terminology.prepare("http://set");
    let coding = |code| Coding { system: Some("http://all/known"), ..Coding::code(code) };
    let told = |codings: &[Coding], shape| {
        let issues = terminology.check_coded(Some((&bound, Strength::Required)), &Coded { shape, codings });
        issues.iter().map(|i| i.problem.code().id).collect::<Vec<_>>()
    };
    assert!(told(&[coding("reply")], Shape::Coding).is_empty());
    assert_eq!(told(&[coding("replay")], Shape::Coding), ["KS0606"]);
    assert_eq!(told(&[coding("replay")], Shape::Concept), ["KS0606", "KS0602"]);
    assert_eq!(terminology.displays("http://all/known", "new-message"), ["New message", "Ny besked"]);
}
