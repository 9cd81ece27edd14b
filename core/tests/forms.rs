//! Rules that HL7's base standard has beside its profiles, each with the least that breaks it:
//! questionnaires, profiles as messages, references, XML, bounds.

use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::calendar::Moment;
use klarsyn::diagnostic::Severity;
use std::fs;
use std::path::Path;

/// A validator that knows R4; none where the packs were not made.
fn validator() -> Option<Validator> {
    let folder =
        std::env::var("KLARSYN_PACKS").unwrap_or(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/packs").into());
    let mut validator = Validator::new();
    for name in ["r4.pack", "full.pack"] {
        let path = Path::new(&folder).join(name);
        let Ok(bytes) = fs::read(&path) else {
            eprintln!("skipped: {} is not there (cargo xtask packs)", path.display());
            return None;
        };
        validator.add_pack(bytes).unwrap();
    }
    Some(validator)
}

/// The names of the codes found, errors with `!`, each once.
fn found(validator: &Validator, message: &str, options: &Options) -> Vec<String> {
    let report = validator.validate("", message.as_bytes(), options);
    let name = |f: &klarsyn::diagnostic::Finding| {
        let mark = if f.severity <= Severity::Error { "!" } else { "" };
        format!("{}{mark}", f.problem.code().name)
    };
    let mut names: Vec<String> = report.findings.iter().map(name).filter(|n| n != "invariant").collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn answers_beside_their_questions() {
    let Some(validator) = validator() else { return };
    let option = |code: &str| format!(r#"{{"valueCoding": {{"system": "http://x.dk/c", "code": "{code}"}}}}"#);
    let choice = format!(r#"{{"linkId": "1", "type": "choice", "answerOption": [{}]}}"#, option("a"));
    let asked = |more: &str| format!(r#"{{"linkId": "1", "type": "string"{more}}}"#);
    let then = r#"{"linkId": "1", "type": "boolean"}, {"linkId": "2", "type": "string",
        "enableWhen": [{"question": "1", "operator": "=", "answerBoolean": true}]}"#;
    let answer = |value: &str| format!(r#"{{"linkId": "1", "answer": [{value}]}}"#);
    let text = |text: &str| format!(r#"{{"valueString": "{text}"}}"#);
    let limit = r#", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minLength", "valueInteger": 3}]"#;
    let both = format!("{}, {}", answer(&text("a")), answer(&text("b")));
    let false_and = |second: &str| format!(r#"{}, {{"linkId": "2", {second}}}"#, answer(r#"{"valueBoolean": false}"#));
    let table: Vec<(String, String, &[&str])> = vec![
        (asked(""), answer(&text("a")), &[]),
        (asked(r#", "required": true"#), r#"{"linkId": "1"}"#.into(), &["answer-missing!"]),
        (asked(""), r#"{"linkId": "9", "answer": [{"valueString": "a"}]}"#.into(), &["question-unknown!"]),
        (asked(""), answer(r#"{"valueInteger": 1}"#), &["answer-type!"]),
        (asked(""), both.clone(), &["answers-too-many!"]),
        (asked(r#", "repeats": true"#), both, &[]),
        (asked(r#", "maxLength": 2"#), answer(&text("abc")), &["too-long!"]),
        (asked(limit), answer(&text("a")), &["too-short!"]),
        (asked(r#", "text": "x""#), r#"{"linkId": "1", "text": "y"}"#.into(), &["question-text!"]),
        (choice.clone(), answer(&option("a")), &[]),
        (choice.clone(), answer(&option("b")), &["answer-not-an-option!"]),
        (choice, answer(r#"{"valueBoolean": true}"#), &["answer-type!"]),
        (then.into(), false_and(r#""answer": [{"valueString": "a"}]"#), &["question-not-enabled!"]),
        (r#"{"linkId": "1", "type": "display"}"#.into(), answer(&text("a")), &["answer-not-allowed!"]),
    ];
    for (questions, items, expected) in table {
        let message = format!(
            r##"{{"resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": "#q",
            "contained": [{{"resourceType": "Questionnaire", "id": "q", "status": "active", "item": [{questions}]}}],
            "item": [{items}]}}"##
        );
        let names = found(&validator, &message, &Options::default());
        let about: Vec<&String> = names.iter().filter(|n| !n.starts_with("code-system")).collect();
        assert_eq!(about, expected, "{questions}\n{items}");
    }
}

#[test]
fn what_is_missing_of_a_draft_is_a_warning() {
    let Some(validator) = validator() else { return };
    for (status, expected) in [("in-progress", "answer-missing"), ("completed", "answer-missing!")] {
        let message = format!(
            r##"{{"resourceType": "QuestionnaireResponse", "status": "{status}", "questionnaire": "#q",
            "contained": [{{"resourceType": "Questionnaire", "id": "q", "status": "active",
            "item": [{{"linkId": "1", "type": "string", "required": true}}]}}], "item": [{{"linkId": "1"}}]}}"##
        );
        assert_eq!(found(&validator, &message, &Options::default()), [expected]);
    }
}

#[test]
fn single_rules_of_the_base_standard() {
    let Some(validator) = validator() else { return };
    let patient = |rest: &str| format!(r#"{{"resourceType": "Patient", {rest}}}"#);
    let profile = |element: &str| {
        format!(
            r#"{{"resourceType": "StructureDefinition", "url": "http://example.org/p", "name": "P", "status": "draft",
            "kind": "resource", "abstract": false, "type": "Patient", "derivation": "constraint",
            "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Patient",
            "differential": {{"element": [{element}]}}}}"#
        )
    };
    let element = |path: &str, rest: &str| format!(r#"{{"id": "{path}", "path": "{path}", {rest}}}"#);
    let xml = |inside: &str| format!(r#"<Patient xmlns="http://hl7.org/fhir">{inside}</Patient>"#);
    let photo =
        |size: u32| patient(&format!(r#""photo": [{{"contentType": "image/png", "data": "QUJD", "size": {size}}}]"#));
    let to = |reference: &str| patient(&format!(r#""managingOrganization": {{{reference}}}"#));
    let table: Vec<(String, &[&str])> = vec![
        (photo(3), &[]),
        (photo(4), &["attachment-size!"]),
        (patient(r#""identifier": [{"system": "local", "value": "1"}]"#), &["not-absolute!"]),
        (patient(r#""name": [{"id": "a", "family": "A"}, {"id": "a", "family": "B"}]"#), &["duplicate-id!"]),
        (to(r#""reference": "Organization/1""#), &[]),
        (to(r#""reference": "Patient/1""#), &["target-type!"]),
        (to(r#""reference": "Organization/1", "type": "Patient""#), &["stated-type!"]),
        (xml(r#"<active value="true"/><gender value="male"/>"#), &[]),
        (xml(r#"<gender value="male"/><active value="true"/>"#), &["element-order!"]),
        (xml(r#"<birthDate id="a"/>"#), &["empty-element!"]),
        (profile(&element("Patient.name", r#""min": 1"#)), &[]),
        (profile(&element("Patient.nome", r#""min": 1"#)), &["definition-element-unknown!"]),
        (profile(&element("Patient.gender", r#""max": "2""#)), &["definition-contradicts-base!"]),
        (profile(&element("Patient.link.other", r#""min": 0"#)), &["definition-contradicts-base!"]),
    ];
    for (message, expected) in table {
        assert_eq!(found(&validator, &message, &Options::default()), expected, "{message}");
    }
}

#[test]
fn a_bound_told_from_now_needs_the_time() {
    let Some(mut validator) = validator() else { return };
    let profile = br#"{"resourceType": "StructureDefinition", "url": "http://example.org/born", "name": "Born",
        "status": "draft", "kind": "resource", "abstract": false, "type": "Patient", "derivation": "constraint",
        "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Patient",
        "differential": {"element": [{"id": "Patient.birthDate", "path": "Patient.birthDate",
        "minValueQuantity": {"value": 100, "system": "http://unitsofmeasure.org", "code": "a"}}]}}"#;
    validator.add_files(vec![("born.json".into(), profile.to_vec())]).unwrap();
    let mut options = Options { profiles: vec!["http://example.org/born".into()], ..Options::default() };
    let message = r#"{"resourceType": "Patient", "birthDate": "1850-01-01"}"#;
    assert_eq!(found(&validator, message, &options), ["invariant-not-evaluated"]);
    options.choices.now = Moment::parse_date_time("2026-01-01T00:00:00Z");
    assert_eq!(found(&validator, message, &options), ["bounds!"]);
}
