//! What a profile states of its elements: values, bounds, decimals, where a reference leads; each broken and kept.

mod common;

use common::world;
use klarsyn::diagnostic::Severity;

/// A profile of that type with one element, that has these parts.
fn profile(name: &str, of: &str, path: &str, parts: &str) -> String {
    let root = format!(r#"{{"id":"{of}","path":"{of}"}}"#);
    let above = match path.strip_suffix(".value") {
        Some(above) => format!(r#",{{"id":"{above}","path":"{above}","type":[{{"code":"Quantity"}}]}}"#),
        None => String::new(),
    };
    let elements = format!(r#"{root}{above},{{"id":"{path}","path":"{path}",{parts}}}"#);
    world::profile(&format!("http://x.dk/{name}"), of, &elements)
}

fn observation(profile: &str, value: &str) -> String {
    format!(
        r#"{{"resourceType":"Observation","meta":{{"profile":["http://x.dk/{profile}"]}},"status":"final",
"code":{{"text":"x"}},"valueQuantity":{value}}}"#
    )
}

fn patient(profile: &str, parts: &str) -> String {
    format!(r#"{{"resourceType":"Patient","meta":{{"profile":["http://x.dk/{profile}"]}},{parts}}}"#)
}

#[test]
fn values_bounds_and_references() {
    let value = "Observation.value[x]";
    let ucum = r#""system":"http://unitsofmeasure.org","code""#;
    let quantity = |number: &str, unit: &str| format!(r#"{{"value":{number},{ucum}:"{unit}"}}"#);
    let stated = |facet: &str, of: &str| format!(r#""type":[{{"code":"Quantity"}}],"{facet}":{of}"#);
    let decimals =
        r#""extension":[{"url":"http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces","valueInteger":1}]"#;
    let contained = r#""type":[{"code":"Reference","aggregation":["contained"],
"targetProfile":["http://hl7.org/fhir/StructureDefinition/Organization"]}]"#;
    let concept = r#""patternCodeableConcept":{"coding":[{"system":"http://x.dk/cs","code":"a"}]}"#;
    let (validator, _) = world::knowing(&[
        profile("Fixed", "Observation", value, &stated("fixedQuantity", &quantity("1.0", "kg"))),
        profile("Least", "Observation", value, &stated("minValueQuantity", &quantity("1", "kg"))),
        profile("Decimals", "Observation", "Observation.value[x].value", decimals),
        profile("Contained", "Patient", "Patient.managingOrganization", contained),
        profile("Pattern", "Patient", "Patient.maritalStatus", concept),
        profile("Referred", "Patient", "Patient.managingOrganization", &contained.replace("contained", "referenced")),
    ]);
    let married =
        |code: &str| format!(r#""maritalStatus":{{"coding":[{{"system":"http://x.dk/cs","code":"{code}"}}]}}"#);
    let organization = r##""contained":[{"resourceType":"Organization","id":"o","name":"x"}],
"managingOrganization":{"reference":"#o"}"##;
    let here = "urn:uuid:9f7a2b8e-0f3c-4c5e-9a38-5a3b5a1d3c11";
    let bundled = |profile: &str| {
        let to_it = patient(profile, &format!(r#""managingOrganization":{{"reference":"{here}"}}"#));
        format!(
            r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"fullUrl":"{here}","resource":{{
"resourceType":"Organization","name":"x"}}}},{{"fullUrl":"urn:uuid:9f7a2b8e-0f3c-4c5e-9a38-5a3b5a1d3c12","resource":{to_it}}}]}}"#
        )
    };
    let with_id = quantity("1.0", "kg").replacen('{', r#"{"id":"a","#, 1);
    let table = [
        (observation("Fixed", &quantity("1.0", "kg")), "fixed-value", ""),
        (observation("Fixed", &with_id), "fixed-value", ""),
        (bundled("Contained"), "aggregation", "Bundle.entry[1].resource.managingOrganization"),
        (bundled("Referred"), "aggregation", ""),
        (patient("Referred", organization), "aggregation", "Patient.managingOrganization"),
        (observation("Fixed", &quantity("1", "kg")), "fixed-value", "Observation.value.ofType(Quantity).value"),
        (observation("Fixed", r#"{"value":1.0}"#), "fixed-value", "Observation.value.ofType(Quantity).system"),
        (observation("Least", &quantity("999", "g")), "bounds", "Observation.value.ofType(Quantity)"),
        (observation("Least", &quantity("1001", "g")), "bounds", ""),
        (observation("Least", &quantity("5", "m")), "bounds", "Observation.value.ofType(Quantity)"),
        (observation("Decimals", r#"{"value":1.5}"#), "invariant", ""),
        (observation("Decimals", r#"{"value":1.55}"#), "invariant", "Observation.value.ofType(Quantity).value"),
        (patient("Contained", organization), "aggregation", ""),
        (
            patient("Contained", r#""managingOrganization":{"reference":"Organization/1"}"#),
            "aggregation",
            "Patient.managingOrganization",
        ),
        (patient("Pattern", &married("a")), "pattern", ""),
        (patient("Pattern", &married("b")), "pattern", "Patient.maritalStatus"),
    ];
    for (text, name, at) in table {
        let report = validator.validate("", text.as_bytes(), &Default::default());
        let found = report.findings.iter().filter(|f| f.severity <= Severity::Error);
        let found: Vec<(&str, &str)> = found.map(|f| (f.problem.code().name, f.path.as_str())).collect();
        match at {
            "" => assert!(!found.iter().any(|(code, _)| *code == name), "{found:?} in {text}"),
            at => assert!(found.contains(&(name, at)), "{name} at {at}: {found:?} in {text}"),
        }
    }
}

/// The largest value set of a binding: codes are from it, and words alone are asked for one only where the binding
/// asks for codes.
#[test]
fn largest_value_sets() {
    let gender = "http://hl7.org/fhir/ValueSet/administrative-gender";
    let bound = |strength: &str| {
        format!(
            r#""binding":{{"strength":"{strength}","valueSet":"{gender}","extension":[{{
"url":"http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet","valueCanonical":"{gender}"}}]}}"#
        )
    };
    let (validator, _) = world::knowing(&[
        profile("Preferred", "Patient", "Patient.maritalStatus", &bound("preferred")),
        profile("Extensible", "Patient", "Patient.maritalStatus", &bound("extensible")),
    ]);
    let coded = |code: &str| {
        format!(
            r#""maritalStatus":{{"coding":[{{"system":"http://hl7.org/fhir/administrative-gender","code":"{code}"}}]}}"#
        )
    };
    for (name, parts, verdict) in [
        ("Preferred", coded("male"), "valid"),
        ("Preferred", coded("none"), "invalid"),
        ("Preferred", r#""maritalStatus":{"text":"gift"}"#.to_string(), "valid"),
        ("Extensible", r#""maritalStatus":{"text":"gift"}"#.to_string(), "invalid"),
    ] {
        let report = validator.validate("", patient(name, &parts).as_bytes(), &Default::default());
        assert_eq!(report.verdict.id(), verdict, "{name} {parts}: {:?}", world::names(&report));
    }
}

/// Expressions that ask for the time are answered where the caller says it.
#[test]
fn expressions_about_now() {
    let rule = format!(r#""constraint":[{}]"#, world::constraint("a-1", "$this <= today()"));
    let (validator, _) = world::knowing(&[profile("Born", "Patient", "Patient.birthDate", &rule)]);
    for (now, born, verdict) in [
        (None, "2020-01-01", "undecided"),
        (Some("2026-01-01T10:00:00Z"), "2020-01-01", "valid"),
        (Some("2026-01-01T10:00:00Z"), "2027-01-01", "invalid"),
    ] {
        let mut options = klarsyn::Options::default();
        options.choices.now = now.and_then(klarsyn::calendar::Moment::parse_date_time);
        let text = patient("Born", &format!(r#""birthDate":"{born}""#));
        assert_eq!(validator.validate("", text.as_bytes(), &options).verdict.id(), verdict, "{now:?} {born}");
    }
}

#[test]
fn addresses_in_a_bundle_and_attributes_of_xml() {
    let bundle = |kind: &str, reference: &str| {
        format!(
            r#"{{"resourceType":"Bundle","type":"{kind}","entry":[{{"fullUrl":"http://x.dk/Observation/1","resource":{{
"resourceType":"Observation","id":"1","status":"final","code":{{"text":"x"}},"subject":{{"reference":"{reference}"}}}},
"request":{{"method":"PUT","url":"Observation/1"}}}}]}}"#
        )
    };
    let extension = |url: &str| {
        format!(
            r#"<Patient xmlns="http://hl7.org/fhir"><extension{url}<valueAddress><city value="x"/></valueAddress></extension></Patient>"#
        )
    };
    let place = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";
    let table = [
        (bundle("collection", "Patient/1"), "malformed-reference", false),
        (bundle("collection", "Patient?identifier=1"), "malformed-reference", true),
        (bundle("transaction", "Patient?identifier=1"), "malformed-reference", false),
        (extension(&format!(r#" url="{place}">"#)), "unknown-element", false),
        (extension(&format!(r#"><url value="{place}"/>"#)), "unknown-element", true),
    ];
    for (text, name, broken) in table {
        let found = world::names(&world::all().validate("", text.as_bytes(), &Default::default()));
        assert_eq!(found.contains(&name), broken, "{name}: {found:?} in {text}");
    }
}

#[test]
fn an_entry_of_a_document_that_nothing_connects() {
    let document = |list: &str| {
        format!(
            r#"{{"resourceType":"Bundle","type":"document","timestamp":"2026-01-01T10:00:00Z",
"identifier":{{"system":"urn:ietf:rfc:3986","value":"urn:uuid:8f14ba4e-0b9a-4d5b-9f0f-6fd9f28e8f3a"}},"entry":[
{{"fullUrl":"http://x.dk/Composition/c","resource":{{"resourceType":"Composition","id":"c","status":"final",
"type":{{"text":"x"}},"date":"2026-01-01","title":"x","author":[{{"reference":"Practitioner/a"}}]}}}},
{{"fullUrl":"http://x.dk/Practitioner/a","resource":{{"resourceType":"Practitioner","id":"a","active":true}}}},
{{"fullUrl":"http://x.dk/PractitionerRole/b","resource":{{"resourceType":"PractitionerRole","id":"b"{list}}}}}]}}"#
        )
    };
    for (list, severity) in [
        (r#","active":true"#, Severity::Error),
        // What leads to something of the document belongs to it, though nothing leads there.
        (r#","practitioner":{"reference":"Practitioner/a"}"#, Severity::Warning),
    ] {
        let report = world::all().validate("", document(list).as_bytes(), &Default::default());
        let found = report.findings.iter().find(|f| f.problem.code().name == "unreachable-entry");
        let found = found.expect("an entry that nothing leads to");
        assert_eq!((found.severity, found.path.as_str()), (severity, "Bundle.entry[2]"), "{list}");
    }
}
