//! Rules of base FHIR R4 whose names mean something else elsewhere, or that ask of what is not there.

mod common;

use common::world;

/// Invariants of R4 where a name means something else elsewhere, or where what they ask of is missing.
#[test]
fn invariants_of_base_resources() {
    let group = |parts: &str| {
        format!(
            r#"{{"resourceType":"RequestGroup","status":"draft","intent":"plan","action":[{{"title":"x"{parts}}}]}}"#
        )
    };
    let risk = |parts: &str| {
        format!(
            r#"{{"resourceType":"RiskAssessment","status":"final","subject":{{"display":"x"}},"prediction":[{{
"outcome":{{"text":"x"}}{parts}}}]}}"#
        )
    };
    let served = |second: &str| {
        format!(
            r#"{{"resourceType":"CapabilityStatement","status":"draft","date":"2026","kind":"requirements","description":"x",
"fhirVersion":"4.0.1","format":["json"],"rest":[{{"mode":"server","resource":[{{"type":"Patient"}},{{"type":"{second}"}}]}}]}}"#
        )
    };
    let resource = r#","resource":{"reference":"MedicationRequest/1"}"#;
    let action = r#","action":[{"title":"y","resource":{"reference":"MedicationRequest/1"}}]"#;
    let table = [
        (group(resource), "valid"),
        (group(action), "valid"),
        (group(""), "invalid"),
        (group(&[resource, action].concat()), "invalid"),
        (group(r#","action":[{"title":"y"}]"#), "invalid"),
        (risk(""), "valid"),
        (risk(r#","probabilityDecimal":5"#), "valid"),
        (risk(r#","probabilityDecimal":101"#), "invalid"),
        (served("Group"), "valid"),
        (served("Patient"), "invalid"),
    ];
    for (text, verdict) in table {
        let report = world::all().validate("", text.as_bytes(), &Default::default());
        assert_eq!(report.verdict.id(), verdict, "{:?} in {text}", world::names(&report));
    }
}

/// An element of XML says something; an object of JSON that names its type does.
#[test]
fn a_resource_without_content() {
    for (text, broken) in [
        (r#"<Patient xmlns="http://hl7.org/fhir"></Patient>"#, true),
        (r#"<Patient xmlns="http://hl7.org/fhir"/>"#, true),
        (r#"<Patient xmlns="http://hl7.org/fhir"><active value="true"/></Patient>"#, false),
        (r#"{"resourceType":"Patient"}"#, false),
    ] {
        let found = world::names(&world::all().validate("", text.as_bytes(), &Default::default()));
        assert_eq!(found.contains(&"empty-element"), broken, "{found:?} in {text}");
    }
}
