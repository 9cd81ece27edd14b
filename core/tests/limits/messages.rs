//! Messages that are deep, wide, long, or full of what formats allow too much of.

use crate::common::world::all;
use crate::common::world::names;
use klarsyn::Options;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::report::Report;
use klarsyn::report::Verdict;

fn check(text: &str) -> Report {
    all().validate("", text.as_bytes(), &Options::default())
}

/// Limits that a test reaches in no time.
const SMALL: Limits = Limits { bytes: 10_000_000, depth: 50, nodes: 5_000 };

#[test]
fn the_limit_is_named_and_nothing_more_is_read() {
    let limits = SMALL;
    let json = |inside: &str| format!(r#"{{"resourceType":"Patient",{inside}"#);
    let xml = |inside: &str| format!(r#"<Patient xmlns="http://hl7.org/fhir">{inside}"#);
    let cda = |inside: &str| format!(r#"<ClinicalDocument xmlns="urn:hl7-org:v3">{inside}"#);
    let attributes: String = (0..5_000).map(|n| format!("a{n}='' ")).collect();
    let prefixes: String = (0..500).map(|n| format!("xmlns:a{n}='b' ")).collect();
    let table = [
        (json(&r#""extension":[{"#.repeat(10_000)), "too-deep"),
        (json(&format!(r#""a":{}"#, "[".repeat(50_000))), "too-deep"),
        (xml(&"<extension>".repeat(10_000)), "too-deep"),
        (xml(&format!("<text><div xmlns=\"http://www.w3.org/1999/xhtml\">{}", "<b>".repeat(10_000))), "too-deep"),
        (cda(&"<component>".repeat(10_000)), "too-deep"),
        (json(&format!(r#""a":[{}1]}}"#, "1,".repeat(limits.nodes + 1))), "too-many-elements"),
        (cda(&"<a/>".repeat(limits.nodes + 1)), "too-many-elements"),
        (cda(&format!("<a {attributes}/></ClinicalDocument>")), "too-many-elements"),
        (cda(&format!("<a {prefixes}/></ClinicalDocument>")), "too-many-elements"),
    ];
    for (text, expected) in table {
        let report = all().validate("", text.as_bytes(), &Options { limits, ..Options::default() });
        assert!(names(&report).contains(&expected), "{text:.60}: {:?}", names(&report));
        assert_eq!(report.verdict, Verdict::Invalid, "{text:.60}");
        assert!(report.tree.len() <= limits.nodes + 1, "{text:.60}: {} nodes", report.tree.len());
        assert!(report.findings.len() < 2_100, "{text:.60}: {} findings", report.findings.len());
    }
}

#[test]
fn entities_are_not_expanded() {
    let laughs: String =
        (1..20).map(|n| format!("<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10))).collect();
    for end in ["", "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "<!ENTITY % p SYSTEM \"http://127.0.0.1/\">%p;"] {
        let text = format!(
            "<!DOCTYPE Patient [<!ENTITY a0 \"ha\">{laughs}{end}]><Patient xmlns=\"http://hl7.org/fhir\"><language value=\"&a19;&x;\"/></Patient>"
        );
        let parsed = parse("", text.as_bytes(), &Limits::default());
        assert!(!parsed.findings.is_empty());
        let longest = parsed
            .tree
            .descendants(klarsyn::tree::NodeId::ROOT)
            .filter_map(|node| parsed.tree.value(node))
            .map(str::len)
            .max();
        assert!(longest.is_none_or(|length| length < 100), "{longest:?}");
    }
    let flood =
        format!("<Patient xmlns=\"http://hl7.org/fhir\"><language value=\"{}\"/></Patient>", "&nix;".repeat(200_000));
    assert!(parse("", flood.as_bytes(), &Limits::default()).findings.len() <= 401);
}

#[test]
fn numbers_of_any_size_are_only_read() {
    let digits = "9".repeat(200_000);
    for number in
        ["1e999999999", "-1e-999999999", &digits, &format!("0.{digits}"), &format!("1e{digits}"), "1E+2147483648"]
    {
        let text = format!(
            r#"{{"resourceType":"Observation","status":"final","code":{{"text":"a"}},"valueQuantity":{{"value":{number},"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}},
"referenceRange":[{{"low":{{"value":1}},"high":{{"value":{number}}}}}],"component":[{{"code":{{"text":"a"}},"valueInteger":{number}}}]}}"#
        );
        let report = check(&text);
        assert_ne!(names(&report), [""; 0], "{number:.20}");
    }
    let unit = |code: &str| {
        format!(
            r#"{{"resourceType":"Observation","status":"final","code":{{"text":"a"}},"valueQuantity":{{"value":1,"system":"http://unitsofmeasure.org","code":"{code}"}}}}"#
        )
    };
    for code in [
        "(".repeat(250),
        "m99999999999".into(),
        "Ym100.Ym100".into(),
        "m.".repeat(120) + "m",
        "10*999999999".into(),
        "/".repeat(9_999),
    ] {
        check(&unit(&code));
    }
}

#[test]
fn wide_and_long_is_linear_work() {
    // As many of each as the limits allow in a few megabytes: none of it is too much.
    let names_of = |count: usize| {
        let members: Vec<String> = (0..count).map(|n| format!(r#"{{"family":"f{n}","given":["a"]}}"#)).collect();
        format!(r#"{{"resourceType":"Patient","name":[{}]}}"#, members.join(","))
    };
    let contained = |count: usize| {
        let members: Vec<String> =
            (0..count).map(|n| format!(r#"{{"resourceType":"Organization","id":"o{n}","name":"a"}}"#)).collect();
        let references: Vec<String> = (0..count).map(|n| format!(r##"{{"reference":"#o{n}"}}"##)).collect();
        format!(
            r#"{{"resourceType":"Patient","contained":[{}],"generalPractitioner":[{}]}}"#,
            members.join(","),
            references.join(",")
        )
    };
    let same_ids = |count: usize| {
        let members: Vec<String> = (0..count).map(|_| r#"{"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000000","resource":{"resourceType":"Basic","id":"a","code":{"text":"a"}}}"#.into()).collect();
        format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{}]}}"#, members.join(","))
    };
    let unknown = |count: usize| {
        let members: Vec<String> = (0..count).map(|n| format!(r#""nix{n}":{n}"#)).collect();
        format!(r#"{{"resourceType":"Patient",{}}}"#, members.join(","))
    };
    let text = format!(r#"{{"resourceType":"Patient","language":"{}"}}"#, "da-".repeat(50_000));
    for message in [names_of(1_000), contained(40), same_ids(200), unknown(2_500), text] {
        let report = check(&message);
        assert!(!names(&report).contains(&"too-much-work"), "{message:.60}");
        assert!(report.findings.len() <= 2_500, "{message:.60}: {}", report.findings.len());
    }
}
