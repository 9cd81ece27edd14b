//! The whole way of a message: read, checked, reported, answered and shown.

use crate::Target;
use crate::seeds;
use crate::world;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::acknowledge::Stamp;
use klarsyn::acknowledge::acknowledge;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::Severity;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::report::Report;
use klarsyn::report::Verdict;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::Place;
use klarsyn::view::Policy;

pub(super) const VALIDATE: Target = Target {
    name: "validate",
    about: "the whole run: a message checked against the standard it says it is of",
    longest: 16_384,
    run: |bytes| drop(checked(world::validator(), bytes)),
    seeds: messages,
    words: WORDS,
};

pub(super) const CDA: Target = Target {
    name: "cda",
    about: "a CDA document, read as XML, checked and shown",
    longest: 16_384,
    run: |bytes| {
        let report = checked(world::validator(), bytes);
        shown(&report.tree);
    },
    seeds: || {
        let mut all = seeds::texts(&[CDA_TEXT]);
        all.extend(seeds::examples(".xml", 24_000).into_iter().filter(|bytes| is_cda(bytes)));
        all
    },
    words: &[
        "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">",
        "<templateId root=\"1.2.208.184.",
        "extension=\"",
        "<id nullFlavor=\"NI\"/>",
        "nullFlavor=\"UNK\"",
        "<section>",
        "<title>",
        "<text>",
        "<entry typeCode=\"DRIV\">",
        "<observation classCode=\"OBS\" moodCode=\"EVN\">",
        "xsi:type=\"PQ\"",
        "xsi:type=\"IVL_TS\"",
        "xsi:type=\"CD\"",
        "<effectiveTime value=\"20240229",
        "+0100",
        "<low value=\"",
        "<high ",
        "<table><tbody><tr><td>",
        "<reference value=\"#",
        "ID=\"",
        "<content ",
        "<renderMultiMedia referencedObject=\"",
        "<observationMedia ID=\"",
        "representation=\"B64\"",
        "<structuredBody>",
        "<nonXMLBody>",
        "sdtc:",
        "<list listType=\"ordered\"><item>",
        "<documentationOf><serviceEvent>",
    ],
};

pub(super) const VIEWS: Target = Target {
    name: "views",
    about: "what people see of a message, alone and given twice, for every reader, in both languages, as text and as JSON",
    longest: 16_384,
    run: |bytes| shown(&parse("fuzz", bytes, &Limits::default()).tree),
    seeds: messages,
    words: WORDS,
};

pub(super) const REPORTS: Target = Target {
    name: "reports",
    about: "every form of a report: text, lines, JSON, OperationOutcome, and the acknowledgement",
    longest: 8_192,
    run: |bytes| reported(&checked(world::base(), bytes)),
    seeds: || {
        let mut all = seeds::examples(".json", REPORTS.longest);
        all.extend(seeds::examples(".xml", REPORTS.longest));
        all.extend(seeds::texts(&["{\"resourceType\":\"Patient\",\"x\":\t\"\u{1F468}\u{200D}\u{1F469}\u{202E}\u{7}\u{1b}[31m\",\r\n\"gender\":\"\\u001b]0;\"}"]));
        all
    },
    words: WORDS,
};

const WORDS: &[&str] = &[
    "\"resourceType\":\"Bundle\"",
    "\"resourceType\":\"MessageHeader\"",
    "\"resourceType\":\"Provenance\"",
    "\"resourceType\":\"Questionnaire\"",
    "\"contained\":[{",
    "\"reference\":\"#",
    "\"reference\":\"urn:uuid:",
    "\"extension\":[{\"url\":\"",
    "\"modifierExtension\":[",
    "\"profile\":[\"http://medcomfhir.dk/",
    "\"valueQuantity\":{\"value\":1e9",
    "\"coding\":[{\"system\":\"",
    "\"http://snomed.info/sct\"",
    "\"http://unitsofmeasure.org\"",
    "\"code\":\"[degF]\"",
    "\"data\":\"AAAA\"",
    "\"contentType\":\"image/jpeg\"",
    "\"text/html\"",
    "\"div\":\"<div",
    "\"urn:oid:1.2.208.176.1.2\"",
    "\"2512489996\"",
    "<entry><resource>",
    "<extension url=\"",
    "value=\"",
    "\"fullUrl\":\"urn:uuid:",
    "\"timestamp\":\"2024-05-01T12:00:00+02:00\"",
    "\u{202E}",
    "\u{1F468}\u{200D}",
];

const CDA_TEXT: &str = r##"<?xml version="1.0" encoding="UTF-8"?><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" classCode="DOCCLIN" moodCode="EVN"><realmCode code="DK"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/><templateId root="1.2.208.184.12.1"/><id root="1.2.208.184" extension="a"/><code code="53576-5" codeSystem="2.16.840.1.113883.6.1"/><title>A</title><effectiveTime value="20240229120000+0100"/><confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/><languageCode code="da-DK"/><recordTarget><patientRole><id root="1.2.208.176.1.2" extension="2512489996"/><patient><name><given>Nancy</given><family>Berggren</family></name><administrativeGenderCode code="F"/><birthTime value="19481225"/></patient></patientRole></recordTarget><component><structuredBody><component><section><title>B</title><text><table><tbody><tr><td ID="r1">1</td></tr></tbody></table><list><item>a</item></list></text><entry><observation classCode="OBS" moodCode="EVN"><code code="x"/><text><reference value="#r1"/></text><value xsi:type="PQ" value="1.0" unit="kg"/></observation></entry></section></component></structuredBody></component></ClinicalDocument>"##;

fn is_cda(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2_000)]);
    start.contains("<ClinicalDocument")
}

/// The smallest of each standard, in both formats.
fn messages() -> Vec<Vec<u8>> {
    let mut all = seeds::examples(".json", VALIDATE.longest);
    all.extend(seeds::examples(".xml", VALIDATE.longest).into_iter().filter(|bytes| !is_cda(bytes)));
    all
}

/// Checks a message twice, and what holds of every report.
fn checked(validator: &Validator, bytes: &[u8]) -> Report {
    let report = validator.validate("fuzz", bytes, &Options::default());
    let text = &report.tree.source.text;
    for finding in &report.findings {
        let span = finding.span;
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?} does not fit the text");
        assert!(finding.node.is_none_or(|node| node.index() < report.tree.len()));
        assert!(finding.follows.is_none_or(|cause| cause < report.findings.len()), "a cause that is not there");
    }
    let worst = report.findings.iter().map(|finding| finding.severity).min();
    assert_eq!(report.verdict == Verdict::Invalid, worst.is_some_and(|worst| worst <= Severity::Error));
    assert!(!report.tree.is_empty() || report.verdict == Verdict::Invalid, "nothing was read, and that is no error");
    report
}

fn reported(report: &Report) {
    for language in [Language::Da, Language::En] {
        for values in [false, true] {
            let say = Say { language, values };
            let text = report.to_text(&say, false);
            assert!(!text.contains('\u{1b}'), "a terminal is told to do something");
            let _ = (report.to_text(&say, true), report.to_lines(&say));
            let json: serde_json::Value = serde_json::from_str(&report.to_json(&say, None)).expect("JSON");
            assert_eq!(json["findings"].as_array().map(Vec::len), Some(report.findings.len()));
            let outcome: serde_json::Value = serde_json::from_str(&report.to_outcome(&say)).expect("JSON");
            assert_eq!(outcome["resourceType"], "OperationOutcome");
            let mut ids = 0;
            let mut id = || {
                ids += 1;
                format!("00000000-0000-4000-8000-{ids:012}")
            };
            let stamp = Stamp { time: "2026-01-31T12:00:00+01:00", id: &mut id };
            if let Ok(answer) = acknowledge(report, &say, stamp) {
                let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
                assert_eq!(answer["resourceType"], "Bundle");
            }
        }
    }
}

fn shown(tree: &Tree) {
    let messages = [tree, tree];
    for language in [Language::Da, Language::En] {
        for audience in [Audience::Citizen, Audience::Clinician] {
            for (messages, policy) in [(&messages[..1], Policy::Strict), (&messages[..], Policy::Disclaimer)] {
                let options = view::Options { language, audience, policy, ..view::Options::default() };
                let views = view::view(messages, &options);
                let _ = view::text::render_all(&views, true);
                #[cfg(feature = "json")]
                assert!(serde_json::to_string(&views).is_ok());
            }
        }
    }
    if !tree.is_empty() {
        for node in tree.descendants(NodeId::ROOT).filter(|&node| tree.name(node) == "data").take(4) {
            let _ = view::content(&messages, &Place { message: 1, path: tree.path(node).into() });
        }
    }
}
