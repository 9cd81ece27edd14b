//! A response beside its questionnaire, case by case.

use super::Form;
use super::check;
use crate::diagnostic::Language;
use crate::diagnostic::Say;
use crate::diagnostic::Severity;
use crate::parse::Limits;
use crate::parse::parse;
use std::sync::Arc;

const DOCUMENT: &str = "7f0f4f5c-3f52-4a27-9c55-0b8c6a1d3e10";
const SYSTEM: &str = "1.2.208.184.100.2";

fn document(code: &str, id: &str, body: &str) -> String {
    format!(
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <id root="1.2.208.184" extension="{id}"/><code code="{code}" codeSystem="2.16.840.1.113883.6.1"/>
        <component><structuredBody><component><section><entry><organizer>{body}</organizer></entry></section></component>
        </structuredBody></component></ClinicalDocument>"#
    )
}

fn question(kind: u32, name: &str, more: &str) -> String {
    format!(
        r#"<component><observation><templateId root="2.16.840.1.113883.10.20.32.4.{kind}"/>
        <id root="{SYSTEM}" extension="id-{name}"/><code code="{name}" codeSystem="{SYSTEM}"/>{more}</observation></component>"#
    )
}

fn form() -> Arc<Form> {
    let range = r#"<referenceRange><observationRange><value xsi:type="IVL_INT"><low value="0"/><high value="24"/></value>
        </observationRange></referenceRange>"#;
    let choices =
        ["A1", "A2", "A3"].map(|code| format!(r#"<value xsi:type="CE" code="{code}" codeSystem="{SYSTEM}"/>"#));
    let options = r#"<entryRelationship><observation><templateId root="2.16.840.1.113883.10.20.32.4.20"/>
        <value xsi:type="IVL_INT"><low value="1"/><high value="2"/></value></observation></entryRelationship>"#;
    let body =
        [question(7, "hours", range), question(8, "mood", &(choices.concat() + options)), question(9, "words", "")];
    let text = document("74468-0", DOCUMENT, &body.concat());
    Arc::new(Form::read(text.as_bytes(), &Limits::default()).expect("a form"))
}

/// An answer: kind, id, code, value, reference.
fn answer(kind: u32, id: &str, code: &str, more: &str) -> String {
    format!(
        r#"<component><observation><templateId root="2.16.840.1.113883.10.20.33.4.{kind}"/>
        <id root="{SYSTEM}" extension="{id}"/><code code="{code}" codeSystem="{SYSTEM}"/>{more}</observation></component>"#
    )
}

fn refers(ids: &[(&str, &str)], code: &str) -> String {
    let ids: String = ids.iter().map(|(root, text)| format!(r#"<id root="{root}" extension="{text}"/>"#)).collect();
    format!("<reference><externalDocument>{ids}{code}</externalDocument></reference>")
}

fn chosen(code: &str) -> String {
    format!(r#"<value xsi:type="CE" code="{code}" codeSystem="{SYSTEM}"/>"#)
}

const FORM: &str = r#"<code code="74468-0"/>"#;

/// The codes and paths of what is found.
fn found(body: &str, forms: &[Arc<Form>]) -> Vec<(&'static str, String)> {
    let tree = parse("", document("74465-6", "1", body).as_bytes(), &Limits::default()).tree;
    let mut out = Vec::new();
    check(&tree, forms, &mut out);
    for finding in &out {
        let undecided = finding.problem.code().id == "KS0701";
        assert_eq!((finding.severity == Severity::Error, finding.undecided), (!undecided, undecided));
        let say = Say { language: Language::Da, values: false };
        assert!(!say.words(&finding.problem).headline.is_empty());
    }
    let below =
        |path: &str| path.split_once("observation").map_or("", |(_, rest)| rest).trim_start_matches('/').to_string();
    out.iter().map(|finding| (finding.problem.code().id, below(&finding.path))).collect()
}

#[test]
fn answers_beside_their_questions() {
    let number = |text: &str| format!(r#"<value xsi:type="INT" value="{text}"/>"#);
    let cases: &[(&str, String, &[(&str, &str)])] = &[
        ("a number within its range", answer(4, "id-hours", "hours", &number("7")), &[]),
        ("at the bounds", answer(4, "id-hours", "hours", &number("0")) + &answer(4, "x", "hours", &number("24")), &[]),
        ("over the range", answer(4, "id-hours", "hours", &number("25")), &[("KS0327", "value/@value")]),
        ("under the range", answer(4, "id-hours", "hours", &number("-1")), &[("KS0327", "value/@value")]),
        ("no number at all is its type's matter", answer(4, "id-hours", "hours", &number("many")), &[]),
        ("an option", answer(5, "id-mood", "mood", &chosen("A2")), &[]),
        ("no option", answer(5, "id-mood", "mood", &chosen("A9")), &[("KS0714", "value")]),
        (
            "another system",
            answer(5, "id-mood", "mood", &chosen("A2").replace(SYSTEM, "1.2.3")),
            &[("KS0714", "value")],
        ),
        ("too many options", answer(5, "id-mood", "mood", &["A1", "A2", "A3"].map(chosen).concat()), &[("KS0708", "")]),
        ("unanswered", answer(5, "id-mood", "mood", ""), &[]),
        ("a text", answer(6, "id-words", "words", r#"<value xsi:type="ST">Ja</value>"#), &[]),
        (
            "a text for a number",
            answer(6, "id-hours", "hours", r#"<value xsi:type="ST">syv</value>"#),
            &[("KS0713", "value")],
        ),
        ("found by its code", answer(4, "other", "hours", &number("25")), &[("KS0327", "value/@value")]),
        ("a question that is not asked", answer(4, "other", "height", &number("7")), &[("KS0702", "code")]),
        ("another question's code", answer(4, "id-hours", "mood", &number("7")), &[("KS0703", "code")]),
        ("a code of none", answer(4, "id-hours", "height", &number("7")), &[("KS0702", "code")]),
        (
            "the reference states the question",
            answer(
                4,
                "x",
                "hours",
                &(number("99") + &refers(&[("1", DOCUMENT), ("1.2.208.184.5", "1"), (SYSTEM, "id-hours")], FORM)),
            ),
            &[("KS0327", "value/@value")],
        ),
        (
            "the reference states a question that is not there",
            answer(4, "x", "hours", &(number("7") + &refers(&[("1", DOCUMENT), (SYSTEM, "id-height")], FORM))),
            &[("KS0702", "reference/externalDocument/id[2]")],
        ),
        (
            "another questionnaire",
            answer(4, "x", "hours", &(number("99") + &refers(&[("1", "another")], FORM))),
            &[("KS0701", "reference/externalDocument/id")],
        ),
        (
            "a reference to a measurement is none to a questionnaire",
            answer(4, "x", "hours", &(number("99") + &refers(&[("1", "phmr")], r#"<code code="53576-5"/>"#))),
            &[("KS0327", "value/@value")],
        ),
        (
            "a reference without a code, in capital letters",
            answer(4, "x", "hours", &(number("99") + &refers(&[("1", &DOCUMENT.to_uppercase())], ""))),
            &[("KS0327", "value/@value")],
        ),
    ];
    for (what, body, expected) in cases {
        let found = found(body, &[form()]);
        let told: Vec<(&str, &str)> = found.iter().map(|(code, path)| (*code, path.as_str())).collect();
        assert_eq!(told, *expected, "{what}");
    }
}

#[test]
fn what_is_no_questionnaire_or_response_is_left_alone() {
    let qrd = document("74465-6", "1", "");
    for text in ["", "{}", "<ClinicalDocument/>", "<a><code code=\"74468-0\"/></a>", &qrd] {
        assert!(Form::read(text.as_bytes(), &Limits::default()).is_none(), "{text}");
    }
    let tree = parse("", document("53576-5", "1", &answer(4, "x", "height", "")).as_bytes(), &Limits::default()).tree;
    let mut out = Vec::new();
    check(&tree, &[form()], &mut out);
    assert!(out.is_empty());
    assert!(found(&answer(4, "x", "height", ""), &[]).is_empty());
}
