//! Definitions and terminology as messages, and what is asked of any resource: each rule broken and kept.

mod common;

use common::world;

/// A text, the name of a finding, and whether it must be among the errors.
type Row = (String, &'static str, bool);

fn check(table: &[Row]) {
    for (text, name, broken) in table {
        let report = world::all().validate("", text.as_bytes(), &Default::default());
        let found = world::names(&report);
        assert_eq!(found.contains(name), *broken, "{name}: {found:?} in {text}");
    }
}

fn patient(parts: &str) -> String {
    format!(r#"{{"resourceType":"Patient",{parts}}}"#)
}

/// A code system with these parts beside its codes a and b.
fn system(content: &str, parts: &str) -> String {
    format!(
        r#"{{"resourceType":"CodeSystem","url":"http://x.dk/cs","status":"draft","content":"{content}"{parts},
"concept":[{{"code":"a","concept":[{{"code":"a1"}}]}},{{"code":"b"}}]}}"#
    )
}

const GENDER: &str = "http://hl7.org/fhir/administrative-gender";

#[test]
fn code_systems() {
    let supplement = format!(r#","supplements":"{GENDER}""#);
    let of_gender = |code: &str, parts: &str| {
        format!(
            r#"{{"resourceType":"CodeSystem","url":"http://x.dk/cs","status":"draft","content":"supplement",
"supplements":"{GENDER}"{parts},"concept":[{{"code":"{code}"}}]}}"#
        )
    };
    let all = |set: &str| format!(r#","valueSet":"http://hl7.org/fhir/ValueSet/{set}""#);
    let name = "code-system-contradicts";
    check(&[
        (system("complete", ""), name, false),
        (system("complete", r#","count":3"#), name, false),
        (system("complete", r#","count":2"#), name, true),
        (system("fragment", r#","count":9"#), name, false),
        (system("not-present", ""), name, true),
        (system("supplement", ""), name, true),
        (system("complete", &supplement), name, true),
        (system("complete", &all("administrative-gender")), name, true),
        (system("complete", &all("unknown")), name, false),
        (of_gender("male", ""), name, false),
        (of_gender("male", r#","caseSensitive":true"#), name, true),
        (of_gender("male", ""), "unknown-code", false),
        (of_gender("man", ""), "unknown-code", true),
        (system("complete", "").replace("http://x.dk/cs", "cs"), "not-absolute", true),
        (system("complete", ""), "not-absolute", false),
    ]);
}

#[test]
fn value_sets_and_maps() {
    let set = |part: &str| {
        format!(
            r#"{{"resourceType":"ValueSet","url":"http://x.dk/vs","status":"draft","compose":{{"include":[{part}]}}}}"#
        )
    };
    let of = |system: &str, code: &str| set(&format!(r#"{{"system":"{system}","concept":[{{"code":"{code}"}}]}}"#));
    let map = |code: &str, to: &str| {
        format!(
            r#"{{"resourceType":"ConceptMap","status":"draft","group":[{{"source":"{GENDER}",
"target":"http://hl7.org/fhir/publication-status","element":[{{"code":"{code}",
"target":[{{"code":"{to}","equivalence":"equivalent"}}]}}]}}]}}"#
        )
    };
    check(&[
        (of(GENDER, "male"), "unknown-code", false),
        (of("http://x.dk/unknown", "man"), "unknown-code", false),
        (of("gender", "male"), "code-system-relative", true),
        (of("http://hl7.org/fhir/ValueSet/administrative-gender", "male"), "value-set-as-code-system", true),
        (set(&format!(r#"{{"valueSet":["{GENDER}"]}}"#)), "target-type", true),
        (set(r#"{"valueSet":["http://hl7.org/fhir/ValueSet/administrative-gender"]}"#), "target-type", false),
        (map("male", "draft"), "unknown-code", false),
        (map("man", "draft"), "unknown-code", true),
        (map("male", "drafted"), "unknown-code", true),
    ]);
    // A value set may be ahead of its code system: that is told, and no error.
    let report = world::all().validate("", of(GENDER, "man").as_bytes(), &Default::default());
    assert!(world::names(&report).contains(&"unknown-code") && report.verdict.id() == "valid", "{report:?}");
}

/// Names in an expression are elements of what it is about, as far as that is known.
#[test]
fn names_in_expressions() {
    let rule = |path: &str, expression: &str| {
        let rule =
            format!(r#""constraint":[{{"key":"a-1","severity":"error","human":"a","expression":"{expression}"}}]"#);
        profile(&element(path, &rule), "")
    };
    let stray = "definition-expression";
    check(&[
        (rule("Patient.name", "given.exists() or family.exists()"), stray, false),
        (rule("Patient.name", "given.exist() or family.exists()"), stray, true),
        (rule("Patient.name", "name.given.exists()"), stray, true),
        (rule("Patient.contact", "telecom.where(system = 'phone' and ranking = 1).empty()"), stray, true),
        (
            rule("Patient.contact", "telecom.where(system = 'phone' and rank = 1).first().period.start.exists()"),
            stray,
            false,
        ),
        (rule("Patient.contact", "name.select(given.first() | nickname).exists()"), stray, true),
        (rule("Patient.contact", "(telecom[0].value | %resource.colour).exists()"), stray, false),
        (rule("Patient.contact", "organization.resolve().colour.exists()"), stray, false),
        (rule("Patient.deceased[x]", "ofType(dateTime).hasValue() or colour.exists()"), stray, false),
        (rule("Patient.link", "other.display.length() < 9 and type = 'refer'"), stray, false),
        (rule("Patient.extension", "value.exists() and url.exists() and extension.empty()"), stray, false),
    ]);
    let root = |expression: &str| {
        rule("Patient.active", "true").replacen(
        r#"{"id":"Patient","path":"Patient"}"#,
        &format!(r#"{{"id":"Patient","path":"Patient","constraint":[{{"key":"a-2","severity":"error","human":"a","expression":"{expression}"}}]}}"#),
        1,
    )
    };
    check(&[
        (root("Patient.name.exists() or contained.exists() or deceased.exists()"), stray, false),
        (root("Patient.nam.exists()"), stray, true),
        (root("-multipleBirth < 0 and extension('http://x.dk').value.is(string)"), stray, false),
    ]);
}

/// A profile of Patient with these elements behind its root, and these parts.
fn profile(elements: &str, parts: &str) -> String {
    format!(
        r#"{{"resourceType":"StructureDefinition","url":"http://x.dk/P","name":"P","status":"draft","kind":"resource",
"abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient",
"derivation":"constraint"{parts},"differential":{{"element":[{{"id":"Patient","path":"Patient"}},{elements}]}}}}"#
    )
}

fn element(path: &str, parts: &str) -> String {
    format!(r#"{{"id":"{path}","path":"{path}",{parts}}}"#)
}

#[test]
fn elements_of_profiles() {
    let slicing = r#""slicing":{"discriminator":[{"type":"value","path":"system"}],"rules":"open"}"#;
    let slice = r#"{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a"}"#;
    let rule = |path: &str, expression: &str| {
        let rule =
            format!(r#""constraint":[{{"key":"a-1","severity":"error","human":"a","expression":"{expression}"}}]"#);
        element(path, &rule)
    };
    let one = |path: &str, parts: &str| {
        let of = path.split('.').next().unwrap_or_default();
        profile(&element(path, parts), "").replace("Patient", of)
    };
    let typed = |path: &str, code: &str, what: &str, name: &str| {
        one(
            path,
            &format!(r#""type":[{{"code":"{code}","{what}":["http://hl7.org/fhir/StructureDefinition/{name}"]}}]"#),
        )
    };
    let of_birth_place = |url: &str| {
        let text =
            profile(&element("Extension.url", &format!(r#""fixedUri":"{url}""#)), "").replace("Patient", "Extension");
        text.replace("StructureDefinition/Extension", "StructureDefinition/patient-birthPlace")
            .replace("resource\"", "complex-type\"")
    };
    let bound = r#""binding":{"strength":"required","valueSet":"http://hl7.org/fhir/ValueSet/administrative-gender"}"#;
    let (base, missing) = ("definition-contradicts-base", "definition-element-unknown");
    check(&[
        (one("Patient.gender", r#""min":1"#), base, false),
        (one("Patient.gender", r#""meaningWhenMissing":"none""#), base, true),
        (profile(&element("Patient.gender", r#""min":1"#), "").replace("resource\"", "complex-type\""), base, true),
        (typed("Patient.name", "HumanName", "profile", "Money"), base, true),
        (typed("Patient.generalPractitioner", "Reference", "targetProfile", "Observation"), base, true),
        (typed("Patient.generalPractitioner", "Reference", "targetProfile", "Organization"), base, false),
        (typed("Patient.name", "HumanName", "targetProfile", "Organization"), base, true),
        (typed("Observation.focus", "Reference", "targetProfile", "Organization"), base, false),
        (typed("Observation.focus", "Reference", "targetProfile", "Money"), base, true),
        (one("Patient.gender", r#""type":[{"code":"code"}]"#), base, false),
        (one("Patient.gender", r#""type":[{"code":"HumanName"}]"#), base, true),
        (of_birth_place("http://hl7.org/fhir/StructureDefinition/patient-birthPlace"), base, false),
        (of_birth_place("http://x.dk/P"), base, true),
        (one("Patient.gendre", r#""min":1"#), missing, true),
        (one("Patient.contained.active", r#""min":1"#), missing, false),
        (one("Patient.gender", slicing), "slicing", true),
        (one("Patient.identifier", slicing), "slicing", false),
        // In the order of the base, where `name` is only said by what is below it.
        (
            profile(
                &[element("Patient.name.family", r#""min":1"#), element("Patient.gender", r#""min":1"#)].join(","),
                "",
            ),
            base,
            false,
        ),
        (
            profile(
                &[element("Patient.gender", r#""min":1"#), element("Patient.name.family", r#""min":1"#)].join(","),
                "",
            ),
            base,
            true,
        ),
        (profile(&format!("{},{slice}", element("Patient.identifier", slicing)), ""), "slicing", false),
        (profile(slice, ""), "slicing", true),
        (
            profile(&format!("{},{}", rule("Patient.gender", "true"), rule("Patient.name", "false")), ""),
            "invariant-twice",
            true,
        ),
        (
            profile(&format!("{},{}", rule("Patient.gender", "true"), rule("Patient.name", "true")), ""),
            "invariant-twice",
            false,
        ),
        (one("Patient.birthDate", &format!(r#""type":[{{"code":"date"}}],{bound}"#)), "not-for-type", true),
        (one("Patient.gender", &format!(r#""type":[{{"code":"code"}}],{bound}"#)), "not-for-type", false),
        (one("Patient.name", r#""type":[{"code":"HumanName"}],"maxLength":4"#), "not-for-type", true),
        (one("Patient.birthDate", r#""type":[{"code":"date"}],"minValueDate":"2000-01-01""#), "not-for-type", false),
    ]);
}

#[test]
fn where_extensions_say_that_they_stand() {
    let context = |path: &str| format!(r#","context":[{{"type":"element","expression":"{path}"}}]"#);
    let extension = |url: &str, path: &str| {
        format!(
            r#"{{"resourceType":"StructureDefinition","url":"http://x.dk/E","name":"E","status":"draft","kind":"complex-type",
"abstract":false{},"type":"Extension","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Extension",
"derivation":"constraint","differential":{{"element":[{{"id":"Extension","path":"Extension"}},
{{"id":"Extension.url","path":"Extension.url","fixedUri":"{url}"}}]}}}}"#,
            context(path)
        )
    };
    let gender = element("Patient.gender", r#""min":1"#);
    check(&[
        (profile(&gender, &context("Patient")), "definition-context", true),
        (profile(&gender, ""), "definition-context", false),
        (extension("http://x.dk/E", "Patient.contact.name"), "definition-context", false),
        (extension("http://x.dk/E", "CanonicalResource"), "definition-context", false),
        (extension("http://x.dk/E", "Patient.contact.colour"), "definition-context", true),
        (extension("http://x.dk/E", "Chicken"), "definition-context", true),
        (extension("http://x.dk/E", "http://hl7.org/fhir/StructureDefinition/Patient"), "definition-context", false),
        (extension("http://x.dk/E", "http://x.dk/elsewhere#Patient.name"), "definition-context", false),
        (extension("http://x.dk/E", "Patient"), "definition-extension-url", false),
        (extension("http://x.dk/F", "Patient"), "definition-extension-url", true),
    ]);
}

#[test]
fn any_resource() {
    let coded = |version: &str, display: &str| {
        patient(&format!(
            r#""maritalStatus":{{"coding":[{{"system":"http://hl7.org/fhir/publication-status","version":"{version}",
"code":"draft","display":"{display}"}}]}}"#
        ))
    };
    let table = r#""identifier":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203",
"version":"2.7","code":"MR"}]}}]"#;
    let contained = |id: &str| {
        patient(&format!(
            r##""contained":[{{"resourceType":"Organization"{id},"name":"x"}}],"managingOrganization":{{"reference":"#o"}}"##
        ))
    };
    let nationality = |url: &str| {
        patient(&format!(
            r#""extension":[{{"url":"http://hl7.org/fhir/StructureDefinition/patient-nationality",
"extension":[{{"url":"{url}","valueCodeableConcept":{{"text":"x"}}}}]}}]"#
        ))
    };
    let labels = |codes: &[&str]| {
        let labels: Vec<String> =
            codes.iter().map(|c| format!(r#"{{"system":"http://x.dk/l","code":"{c}"}}"#)).collect();
        patient(&format!(r#""meta":{{"security":[{}]}}"#, labels.join(",")))
    };
    let profiled = |url: &str| patient(&format!(r#""meta":{{"profile":["{url}"]}}"#));
    check(&[
        (coded("4.0.1", "Draft"), "unknown-code-system-version", false),
        (coded("9", "Draft"), "unknown-code-system-version", true),
        (patient(table), "unknown-code-system-version", false),
        (coded("4.0.1", "draft"), "wrong-display", false),
        (coded("4.0.1", "Draft "), "wrong-display", true),
        (contained(r#","id":"o""#), "missing-element", false),
        (contained(""), "missing-element", true),
        (nationality("code"), "extension-url", false),
        (nationality("colour"), "extension-url", true),
        (labels(&["a", "b"]), "label-twice", false),
        (labels(&["a", "a"]), "label-twice", true),
        (profiled("http://hl7.org/fhir/StructureDefinition/Patient"), "target-type", false),
        (profiled("http://hl7.org/fhir/ValueSet/administrative-gender"), "target-type", true),
    ]);
}

#[test]
fn what_has_not_the_shape_of_its_type_counts_for_nothing() {
    let text = |status: &str| {
        patient(&format!(r#""text":{{"status":{status},"div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>"}}"#))
    };
    let link = |other: &str| patient(&format!(r#""link":[{{"type":"refer","other":{other}}}]"#));
    let extension = |value: &str| {
        let url = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";
        let narrative = r#""text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>"}"#;
        patient(&format!(r#"{narrative},"extension":[{{"url":"{url}","valueAddress":{value}}}]"#))
    };
    check(&[
        (text(r#""generated""#), "missing-element", false),
        (text(r#"["generated"]"#), "missing-element", true),
        (text(r#"{"a":1}"#), "missing-element", true),
        (link(r#"{"reference":"Patient/1"}"#), "missing-element", false),
        (link("true"), "missing-element", true),
        (extension(r#"{"city":"x"}"#), "invariant", false),
        (extension("{}"), "invariant", true),
    ]);
    let report = world::all().validate("", patient(r#""name":[{"given":[]}]"#).as_bytes(), &Default::default());
    let empty = report.findings.iter().find(|f| f.problem.code().name == "empty-array").expect("an empty array");
    assert_eq!(empty.path, "Patient.name[0].given");
}

#[test]
fn a_flaw_of_a_narrative_is_one_of_its_resource() {
    let bundle = |div: &str, profile: &str| {
        format!(
            r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"fullUrl":"http://x.dk/Patient/1","resource":{{
"resourceType":"Patient","id":"1"{profile},"text":{{"status":"generated","div":"<div{div}>x</div>"}}}}}},
{{"fullUrl":"http://x.dk/Observation/2","resource":{{"resourceType":"Observation","id":"2","status":"final",
"code":{{"text":"x"}},"subject":{{"reference":"Patient/1"}}}}}}]}}"#
        )
    };
    let good = r#" xmlns=\"http://www.w3.org/1999/xhtml\""#;
    // A type that the resource's own is made from says nothing more.
    let resource = r#","meta":{"profile":["http://hl7.org/fhir/StructureDefinition/Resource"]}"#;
    check(&[
        (bundle(good, ""), "target-profile", false),
        (bundle("", ""), "target-profile", true),
        (bundle(good, resource), "target-profile", false),
    ]);
}

#[test]
fn a_resource_that_does_not_say_its_type_is_none() {
    let bundle = |of: &str| {
        format!(
            r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"fullUrl":"http://x.dk/Patient/1","resource":{{{of}
"id":"1","active":true}}}},{{"fullUrl":"http://x.dk/Observation/2","resource":{{"resourceType":"Observation","id":"2",
"status":"final","code":{{"text":"x"}},"subject":{{"reference":"http://x.dk/Patient/1"}}}}}}]}}"#
        )
    };
    for (of, broken) in [(r#""resourceType":"Patient","#, false), ("", true)] {
        let report = world::all().validate("", bundle(of).as_bytes(), &Default::default());
        let errors = report.findings.iter().filter(|f| f.severity <= klarsyn::diagnostic::Severity::Error);
        let found: Vec<(&str, &str)> = errors.map(|f| (f.problem.code().name, f.path.as_str())).collect();
        assert_eq!(found.contains(&("invariant", "Bundle.entry[0]")), broken, "{found:?}");
        assert_eq!(found.contains(&("target-type", "Bundle.entry[1].resource.subject")), broken, "{found:?}");
    }
}

#[test]
fn conditions_of_a_questionnaire() {
    let asked = |question: &str| {
        format!(
            r#"{{"resourceType":"Questionnaire","status":"draft","item":[{{"linkId":"0","type":"string"}},{{"linkId":"1","type":"group",
"enableWhen":[{{"question":"{question}","operator":"=","answerString":"x"}}],"item":[{{"linkId":"2","type":"string"}}]}}]}}"#
        )
    };
    check(&[
        (asked("0"), "condition-own", false),
        (asked("1"), "condition-own", true),
        (asked("2"), "condition-own", true),
    ]);
}

#[test]
fn the_declaration_of_xml_stands_first() {
    let patient = r#"<?xml version="1.0"?><Patient xmlns="http://hl7.org/fhir"><active value="true"/></Patient>"#;
    check(&[(patient.into(), "malformed-tag", false), (format!("\n{patient}"), "malformed-tag", true)]);
}
