//! Rules that no definition states, and that HL7's validator asks all the same: each broken and kept.

mod common;

use common::world;
use klarsyn::Options;
use klarsyn::Validator;

const RESPONSE: &str = r#""status":"completed","item":[{"linkId":"1","answer":["#;

const ELEMENT: &str = "http://hl7.org/fhir/StructureDefinition/Element";

/// A Bundle of that type with links of these relations.
fn bundle(kind: &str, relations: &[&str]) -> String {
    let link = |relation: &&str| format!(r#"{{"relation":"{relation}","url":"http://x.dk/Patient"}}"#);
    let links: Vec<String> = relations.iter().map(link).collect();
    format!(r#"{{"resourceType":"Bundle","type":"{kind}","link":[{}]}}"#, links.join(","))
}

/// A List whose item is that reference.
fn list(reference: &str) -> String {
    format!(
        r#"{{"resourceType":"List","status":"current","mode":"working","entry":[{{"item":{{"reference":"{reference}"}}}}]}}"#
    )
}

/// A definition of a logical model of that type, made from that base.
fn model(of: &str, base: &str) -> String {
    let root = of.rsplit('/').next().unwrap_or_default();
    format!(
        r#"{{"resourceType":"StructureDefinition","url":"http://x.dk/Model","name":"Model","status":"draft","kind":"logical",
"abstract":false,"type":"{of}","baseDefinition":"{base}",
"derivation":"specialization","differential":{{"element":[{{"id":"{root}","path":"{root}"}}]}}}}"#
    )
}

/// One that knows all of R4, and that definition.
fn knowing(definition: &str) -> Validator {
    let mut validator = world::all().beside();
    validator.add_files(vec![("own.json".into(), definition.as_bytes().to_vec())]).expect("a definition");
    validator
}

#[test]
fn base_resources() {
    let response = |questionnaire: &str| {
        format!(r#"{{"resourceType":"QuestionnaireResponse","questionnaire":"{questionnaire}","status":"completed"}}"#)
    };
    let found = |relation: &str, url: &str, id: &str| {
        format!(
            r#"{{"resourceType":"Bundle","type":"searchset","link":[{{"relation":"{relation}","url":"{url}"}}],
"entry":[{{"resource":{{"resourceType":"Basic"{id}}},"search":{{"mode":"match"}}}}]}}"#
        )
    };
    let own = r#","id":"b""#;
    let ids = |inner: &str, outer: &str| {
        format!(
            r#"{{"resourceType":"Patient","contained":[{{"resourceType":"Organization","id":"o","name":"x",
"telecom":[{{"id":"{inner}"}}]}}],"name":[{{"id":"a","text":"x"}},{{"id":"{outer}","text":"y"}}]}}"#
        )
    };
    let table: &[(String, &str, bool)] = &[
        (found("self", "http://x.dk/Basic?a=b", own), "search-entry", false),
        (found("self", "http://x.dk/Basic/_search", own), "search-entry", false),
        (found("self", "http://x.dk/Patient", own), "search-entry", true),
        (found("next", "http://x.dk/Patient", own), "search-entry", false),
        (found("self", "http://x.dk?_type=Patient,Basic", own), "search-entry", false),
        (found("self", "http://x.dk?_type=Patient", own), "search-entry", true),
        (found("self", "http://x.dk/Basic", ""), "search-entry", true),
        (ids("a", "b"), "duplicate-id", false),
        (ids("c", "a"), "duplicate-id", true),
        (bundle("searchset", &["self", "next"]), "bundle-link", false),
        (bundle("searchset", &["self", "self"]), "bundle-link", true),
        (bundle("history", &["first", "first"]), "bundle-link", true),
        (bundle("searchset", &["alternate", "alternate"]), "bundle-link", false),
        (bundle("collection", &["next"]), "bundle-link", true),
        (bundle("collection", &["self"]), "bundle-link", false),
        (list("Patient/1"), "malformed-reference", false),
        (list("urn:uuid:9f7a2b8e-0f3c-4c5e-9a38-5a3b5a1d3c11"), "malformed-reference", false),
        (list("ht tp://x.dk/Patient/1"), "malformed-reference", true),
        (list("Patient/<1>"), "malformed-reference", true),
        (model("http://x.dk/Model", ELEMENT), "definition-type", false),
        (model("Model", ELEMENT), "definition-type", true),
        (model("Element", ELEMENT), "definition-type", true),
        (model("http://x.dk/Other", "http://x.dk/Other"), "definition-type", true),
        (response("http://hl7.org/fhir/ValueSet/administrative-gender"), "target-type", true),
        (response("http://x.dk/Questionnaire/unknown"), "target-type", false),
    ];
    for (text, name, broken) in table {
        let report = world::all().validate("", text.as_bytes(), &Default::default());
        let found = world::names(&report);
        assert_eq!(found.contains(name), *broken, "{name}: {found:?} in {text}");
    }
}

#[test]
fn where_an_extension_may_stand() {
    let extension = r#"{"resourceType":"StructureDefinition","url":"http://x.dk/e","name":"E","status":"active",
"kind":"complex-type","abstract":false,"context":[{"type":"element","expression":"Patient"}],
"contextInvariant":["active.not() and %extension.value = true"],"type":"Extension",
"baseDefinition":"http://hl7.org/fhir/StructureDefinition/Extension","derivation":"constraint",
"differential":{"element":[{"id":"Extension.url","path":"Extension.url","fixedUri":"http://x.dk/e"}]}}"#;
    let by_path = extension
        .replace(r#"element","expression":"Patient""#, r#"fhirpath","expression":"Patient.where(active.not())""#);
    let by_path = by_path.replace(r#""contextInvariant":["active.not() and %extension.value = true"],"#, "");
    for (definition, active, broken) in
        [(extension, false, false), (extension, true, true), (&by_path, false, false), (&by_path, true, true)]
    {
        let validator = knowing(definition);
        let text = format!(
            r#"{{"resourceType":"Patient","extension":[{{"url":"http://x.dk/e","valueBoolean":true}}],"active":{active}}}"#
        );
        let found = world::names(&validator.validate("", text.as_bytes(), &Default::default()));
        assert_eq!(found.contains(&"extension-context"), broken, "{active}: {found:?}");
    }
}

/// A profile may ask for more than anything has.
#[test]
fn the_largest_number_of_elements() {
    let profile = r#"{"resourceType":"StructureDefinition","url":"http://x.dk/p","name":"P","status":"draft",
"kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient",
"derivation":"constraint","differential":{"element":[{"id":"Patient.name","path":"Patient.name","min":4294967295}]}}"#;
    let text = r#"{"resourceType":"Patient","meta":{"profile":["http://x.dk/p"]},"name":[{"text":"a"}]}"#;
    let report = knowing(profile).validate("", text.as_bytes(), &Default::default());
    assert!(world::names(&report).contains(&"missing-element"), "{:?}", world::names(&report));
}

/// Where nothing can be, nothing is meant; what a definition or an entry is known by is its own.
#[test]
fn addresses_for_examples() {
    let patient = |system: &str| {
        format!(r#"{{"resourceType":"Patient","identifier":[{{"system":"{system}","value":"http://example.org/1"}}]}}"#)
    };
    let entry = |resource: &str| {
        format!(
            r#"{{"resourceType":"Bundle","type":"collection",
"entry":[{{"fullUrl":"http://example.org/Basic/1","resource":{resource}}}]}}"#
        )
    };
    for (text, broken) in [
        (patient("http://example.org/ids"), true),
        (patient("https://hospital.example.org"), true),
        (patient("http://acme.com/ids"), true),
        (patient("http://journal.example/ids"), false),
        (patient("http://example.com/ids"), false),
        (patient("urn:x:example.org"), false),
        (patient("http:/example.org/ids"), false),
        (entry(r#"{"resourceType":"Basic","id":"1","code":{"text":"a"}}"#), false),
        (entry(r#"{"resourceType":"Basic","id":"1","code":{"coding":[{"system":"http://acme.com/a"}]}}"#), true),
        (r#"{"resourceType":"ValueSet","url":"http://example.org/vs","status":"draft"}"#.to_string(), false),
        (r#"{"resourceType":"Device","url":"http://example.org/device"}"#.to_string(), true),
    ] {
        let found = |options: &Options| {
            let report = world::all().validate("", text.as_bytes(), options);
            (world::names(&report).contains(&"example-url"), report.verdict.id())
        };
        let mut options = Options::default();
        assert_eq!(found(&options).0, broken, "{text}");
        assert!(!broken || found(&options).1 == "invalid", "{text}");
        options.choices.example_urls = true;
        assert!(!found(&options).0, "{text}");
    }
}

/// An item within an item is what the definition calls an item.
#[test]
fn where_an_extension_may_stand_in_what_repeats_itself() {
    let extension = |context: &str| {
        format!(
            r#"{{"resourceType":"StructureDefinition","url":"http://x.dk/e","name":"E","status":"active",
"kind":"complex-type","abstract":false,"context":[{{"type":"element","expression":"{context}"}}],"type":"Extension",
"baseDefinition":"http://hl7.org/fhir/StructureDefinition/Extension","derivation":"constraint",
"differential":{{"element":[{{"id":"Extension.url","path":"Extension.url","fixedUri":"http://x.dk/e"}}]}}}}"#
        )
    };
    let here = r#""extension":[{"url":"http://x.dk/e","valueBoolean":true}]"#;
    let item = |id: &str, inner: &str| format!(r#"{{"linkId":"{id}","type":"choice","text":"a",{inner}}}"#);
    let within = |inner: &str| item("1", &format!(r#""item":[{}]"#, item("2", inner)));
    let option = format!(r#""answerOption":[{{"valueString":"a",{here}}}]"#);
    for (context, item, broken) in [
        ("Questionnaire.item", item("1", here), false),
        ("Questionnaire.item", within(here), false),
        ("Questionnaire.item", item("0", &format!(r#""item":[{}]"#, within(here))), false),
        ("Questionnaire.item.answerOption", within(&option), false),
        ("Questionnaire.item", within(&option), true),
        ("Questionnaire.item.answerOption", within(here), true),
    ] {
        let text = format!(r#"{{"resourceType":"Questionnaire","status":"draft","item":[{item}]}}"#);
        let report = knowing(&extension(context)).validate("", text.as_bytes(), &Default::default());
        let found = world::names(&report);
        assert_eq!(found.contains(&"extension-context"), broken, "{context}: {found:?} in {text}");
    }
}

#[test]
fn answers() {
    let questionnaire = |item: &str| {
        format!(
            r#"{{"resourceType":"Questionnaire","url":"http://x.dk/q","status":"active","item":[{{"linkId":"1",{item}}}]}}"#
        )
    };
    let gender = r#""type":"string","answerValueSet":"http://hl7.org/fhir/ValueSet/administrative-gender""#;
    for (item, answer, expected) in [
        (r#""type":"question""#, r#"{"valueString":"a"}"#, Some("answer-not-allowed")),
        (gender, r#"{"valueString":"Female"}"#, None),
        (gender, r#"{"valueString":"female"}"#, None),
        (gender, r#"{"valueString":"Kvinde"}"#, Some("answer-not-an-option")),
    ] {
        let validator = knowing(&questionnaire(item));
        let text = format!(
            r#"{{"resourceType":"QuestionnaireResponse","questionnaire":"http://x.dk/q",{RESPONSE}{answer}]}}]}}"#
        );
        let report = validator.validate("", text.as_bytes(), &Default::default());
        let found: Vec<&str> = world::names(&report).into_iter().filter(|name| *name != "invariant").collect();
        assert_eq!(found.iter().find(|name| Some(**name) == expected).copied(), expected, "{found:?} in {text}");
        assert!(expected.is_some() || report.verdict.id() != "invalid", "{found:?} in {text}");
    }
}

/// The questionnaire of a response in a Bundle is the one there with its canonical.
#[test]
fn answers_beside_their_questionnaire() {
    let questionnaire = |url: &str, of: &str| {
        format!(
            r#"{{"resource":{{"resourceType":"Questionnaire","url":"{url}","status":"active","item":[{{"linkId":"1","text":"?","type":"{of}"}}]}}}}"#
        )
    };
    let answer = format!(
        r#"{{"resource":{{"resourceType":"QuestionnaireResponse","questionnaire":"http://x.dk/q|1",{RESPONSE}{{"valueString":"a"}}]}}]}}}}"#
    );
    for (of, other, broken) in [("string", "boolean", false), ("boolean", "string", true)] {
        let (other, own) = (questionnaire("http://x.dk/other", other), questionnaire("http://x.dk/q", of));
        let text = format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{other},{own},{answer}]}}"#);
        let found = world::names(&world::all().validate("", text.as_bytes(), &Default::default()));
        assert_eq!(found.contains(&"answer-type"), broken, "{of}: {found:?}");
    }
}

const HERE: &str = r#"{"reference":"urn:uuid:9f7a2b8e-0f3c-4c5e-9a38-5a3b5a1d3c11"}"#;
const NOT_HERE: &str = r#"{"reference":"Practitioner/2"}"#;

/// A document of a Composition with these parts, and of its author.
fn document(parts: &str) -> String {
    format!(
        r#"{{"resourceType":"Bundle","type":"document","identifier":{{"system":"urn:x","value":"1"}},
"timestamp":"2024-01-01T10:00:00Z","entry":[
{{"fullUrl":"urn:uuid:9f7a2b8e-0f3c-4c5e-9a38-5a3b5a1d3c10","resource":{{"resourceType":"Composition","status":"final",
"type":{{"text":"t"}},"date":"2024","title":"t",{parts}}}}},
{{"fullUrl":"urn:uuid:9f7a2b8e-0f3c-4c5e-9a38-5a3b5a1d3c11","resource":{{"resourceType":"Practitioner","active":true}}}}]}}"#
    )
}

/// All that the Composition and its sections name is in the document.
#[test]
fn documents() {
    let of = |author: &str, more: &str| document(&format!(r#""author":[{author}]{more}"#));
    let section = |parts: &str| format!(r#","section":[{{"title":"s","section":[{{"title":"s",{parts}}}]}}]"#);
    let parts = [
        (of(HERE, ""), of(NOT_HERE, "")),
        (of(HERE, &format!(r#","custodian":{HERE}"#)), of(HERE, &format!(r#","custodian":{NOT_HERE}"#))),
        (
            of(HERE, &format!(r#","attester":[{{"mode":"legal","party":{HERE}}}]"#)),
            of(HERE, &format!(r#","attester":[{{"mode":"legal","party":{NOT_HERE}}}]"#)),
        ),
        (
            of(HERE, &format!(r#","event":[{{"detail":[{HERE}]}}]"#)),
            of(HERE, &format!(r#","event":[{{"detail":[{NOT_HERE}]}}]"#)),
        ),
        (
            of(HERE, &section(&format!(r#""entry":[{HERE}]"#))),
            of(HERE, &section(&format!(r#""author":[{NOT_HERE}],"entry":[{HERE}]"#))),
        ),
        (
            of(HERE, &section(&format!(r#""focus":{HERE},"entry":[{HERE}]"#))),
            of(HERE, &section(&format!(r#""focus":{NOT_HERE},"entry":[{HERE}]"#))),
        ),
    ];
    for (here, missing) in &parts {
        for (text, broken) in [(here, false), (missing, true)] {
            let report = world::all().validate("", text.as_bytes(), &Default::default());
            let found = world::names(&report);
            assert_eq!(found.contains(&"not-in-bundle"), broken, "{found:?} in {text}");
        }
    }
}

/// Where only a transaction may search, a relative reference names a type and an id.
#[test]
fn relative_references_in_a_bundle() {
    let bundle = |kind: &str, reference: &str| {
        format!(
            r#"{{"resourceType":"Bundle","type":"{kind}","entry":[{{"fullUrl":"urn:uuid:9f7a2b8e-0f3c-4c5e-9a38-5a3b5a1d3c10",
"resource":{{"resourceType":"List","status":"current","mode":"working","entry":[{{"item":{{"reference":"{reference}"}}}}]}},
"request":{{"method":"POST","url":"List"}}}}]}}"#
        )
    };
    let table = [
        ("collection", "Patient/1", false),
        ("collection", "Patient/1/_history/2", false),
        ("collection", "Patient?identifier=1", true),
        ("transaction", "Patient?identifier=1", false),
        ("collection", "Patient", true),
        ("collection", "Patient/", true),
        ("collection", "../Patient/1", true),
    ];
    for (kind, reference, broken) in table {
        let report = world::all().validate("", bundle(kind, reference).as_bytes(), &Default::default());
        let found = world::names(&report);
        assert_eq!(found.contains(&"malformed-reference"), broken, "{found:?}: {reference} in a {kind}");
    }
}

/// An expression finds an entry at its address, or by its type and id; not at an address that names
/// another id than its resource has.
#[test]
fn what_an_expression_resolves() {
    let rule = r#"{"id":"Bundle","path":"Bundle","constraint":["#.to_string()
        + &world::constraint("leads", "entry.first().resource.entry.item.reference.resolve().exists()")
        + "]}";
    let (validator, _) = world::knowing(&[world::profile("http://x.dk/leads", "Bundle", &rule)]);
    let options = Options { profiles: vec!["http://x.dk/leads".into()], ..Options::default() };
    let leads = |reference: &str, address: &str, id: &str| {
        let text = format!(
            r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"fullUrl":"http://x.dk/List/1","resource":
{{"resourceType":"List","id":"1","status":"current","mode":"working","entry":[{{"item":{{"reference":"{reference}"}}}}]}}}},
{{"fullUrl":"{address}","resource":{{"resourceType":"Patient",{id}"active":true}}}}]}}"#
        );
        let report = validator.validate("", text.as_bytes(), &options);
        !report.findings.iter().any(|finding| format!("{:?}", finding.problem).contains("leads"))
    };
    assert!(leads("Patient/2", "http://x.dk/Patient/2", r#""id":"2","#));
    assert!(leads("http://x.dk/Patient/2", "http://x.dk/Patient/2", ""));
    assert!(leads("Patient/2", "urn:uuid:9f7a2b8e-0f3c-4c5e-9a38-5a3b5a1d3c11", r#""id":"2","#));
    assert!(leads("Patient/2", "http://x.dk/Patient/3", r#""id":"2","#));
    assert!(!leads("Patient/2", "http://x.dk/Patient/2", r#""id":"3","#));
    assert!(!leads("Patient/2", "http://x.dk/Patient/2", ""));
}

/// What speaks of a server's resources needs no address of its own entry; a signature has none.
#[test]
fn relative_references_without_an_address() {
    let list =
        r#"{"resourceType":"List","status":"current","mode":"working","entry":[{"item":{"reference":"Patient/1"}}]}"#;
    let signature =
        r#""signature":{"type":[{"code":"1"}],"when":"2024-01-01T10:00:00Z","who":{"reference":"Patient/1"}}"#;
    let bundle = |kind: &str, parts: &str| format!(r#"{{"resourceType":"Bundle","type":"{kind}",{parts}}}"#);
    let entry = format!(r#""entry":[{{"resource":{list},"response":{{"status":"200"}}}}]"#);
    for (text, broken) in [
        (bundle("collection", &entry), true),
        (bundle("batch-response", &entry), false),
        (bundle("transaction-response", &entry), false),
        (bundle("collection", signature), false),
    ] {
        let report = world::all().validate("", text.as_bytes(), &Default::default());
        let found = world::names(&report);
        assert_eq!(found.contains(&"relative-without-fullurl"), broken, "{found:?} in {text}");
    }
}

/// Of entries at one address, a reference to a version leads to the one that is it.
#[test]
fn versions_at_one_address() {
    let bundle = |reference: &str| {
        let entry = |resource: &str| format!(r#"{{"fullUrl":"http://x.dk/{}","resource":{resource}}}"#, "ADDRESS");
        let patient = |version: &str| {
            let text =
                format!(r#"{{"resourceType":"Patient","id":"1","meta":{{"versionId":"{version}"}},"active":true}}"#);
            entry(&text).replace("ADDRESS", "Patient/1")
        };
        let list = list(reference).replacen('{', r#"{"id":"1","#, 1);
        let list = entry(&list).replace("ADDRESS", "List/1");
        format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{list},{},{}]}}"#, patient("1"), patient("2"))
    };
    for (reference, broken) in
        [("Patient/1", true), ("Patient/1/_history/2", false), ("Patient/1/_history/3", true), ("Patient/2", false)]
    {
        let report = world::all().validate("", bundle(reference).as_bytes(), &Default::default());
        let found = world::names(&report);
        assert_eq!(found.contains(&"ambiguous-reference"), broken, "{found:?}: {reference}");
    }
}

/// What follows the address of a system that needs no list belongs into the version.
#[test]
fn systems_with_more_in_their_address() {
    for (system, broken) in [("http://snomed.info/sct/554471000005108", true), ("http://x.dk/none", false)] {
        let text = format!(r#"{{"resourceType":"Basic","code":{{"coding":[{{"system":"{system}","code":"a"}}]}}}}"#);
        let report = world::all().validate("", text.as_bytes(), &Default::default());
        assert_eq!(report.verdict.id() == "invalid", broken, "{system}: {:?}", world::names(&report));
    }
}
