//! What the texts allow and few documents have: each is put into a valid example, which stays valid.

mod common;

use common::Example;
use common::cda::example;
use common::cda::validator;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::diagnostic::Severity;

const PERSON: &str = "<assignedPerson><name>Bent Hansen</name></assignedPerson>";

/// An example, before what something is put in, and what; `{person}` is somebody.
const ADDED: &[(&str, &str, &str)] = &[
    // The header: who took part beside the author.
    (
        "apd@2.0/hospital-heart-clinic",
        "<custodian ",
        r#"<dataEnterer><time value="20220909090000+0200"/><assignedEntity><id root="1.2.208.176.1.1" extension="1" assigningAuthorityName="SOR"/>{person}<representedOrganization><id root="1.2.208.176.1.1" extension="1"/></representedOrganization></assignedEntity></dataEnterer><informant typeCode="INF" contextControlCode="OP"><relatedEntity classCode="PRS"><code code="SPS" codeSystem="2.16.840.1.113883.5.111"/><addr use="H"><city>Odense S</city></addr><telecom use="H" value="tel:35986256"/><relatedPerson classCode="PSN" determinerCode="INSTANCE"><name><prefix>Praktikant</prefix><given>Arne</given><family>Petersen</family></name></relatedPerson></relatedEntity></informant>"#,
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        "<documentationOf",
        r#"<informationRecipient><intendedRecipient classCode="ASSIGNED"><id root="1.2.208.176.1.1" extension="1" assigningAuthorityName="SOR"/><informationRecipient><name>Bo Kjeldsen</name></informationRecipient><receivedOrganization><id root="1.2.208.176.1.1" extension="1"/></receivedOrganization></intendedRecipient></informationRecipient>"#,
    ),
    // Its contact of care, with a code and numbers; consent.
    (
        "apd@2.0/hospital-heart-clinic",
        "<component ",
        r#"<documentationOf typeCode="DOC"><serviceEvent classCode="MPROT" moodCode="EVN"><templateId root="1.2.208.184.10.1.12"/><id root="1.2.208.184" extension="60b0d9a8-5bd7-4a5a-9c5a-8a8a40b2a0a1"/><id root="1.2.208.184" extension="60b0d9a8-5bd7-4a5a-9c5a-8a8a40b2a0a2"/><code code="ALAL51" codeSystem="1.2.208.176.2.4" codeSystemName="SKS" displayName="Graviditet, fødsel og barsel"/></serviceEvent></documentationOf><authorization typeCode="AUTH"><consent classCode="CONS" moodCode="EVN"><code code="AUTH" codeSystem="2.16.840.1.113883.5.4"/><statusCode code="completed"/></consent></authorization>"#,
    ),
    // The responsible author says so; one number of several is in SOR.
    (
        "apd@2.0/rehabilitation-asked-for-by-hospital",
        r#"<addr use="WP">"#,
        r#"<code code="RESB" codeSystem="2.16.840.1.113883.5.90" displayName="responsible party"/>"#,
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        "<addr use=\"WP\">\n        <streetAddressLine>Borgmester",
        r#"<id root="1.2.208.184.15" extension="L7"/>"#,
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        "</encounter>",
        r#"<precondition><templateId root="1.2.208.184.14.11.5" extension="2019-09-10"/><criterion><code code="GuidedIntervalType" codeSystem="1.2.208.184.100.1"/><text>Tidspunktet er vejledende</text></criterion></precondition>"#,
    ),
    // Care plans: who is to do it, by whom it was written, when it began.
    (
        "cpd@2.0/diabetes",
        "</encounter>",
        r#"<performer typeCode="PRF"><assignedEntity classCode="ASSIGNED"><id nullFlavor="NI"/><code code="Receiver" codeSystem="1.2.208.184.100.1" displayName="Modtager"/><addr use="WP"><streetAddressLine>Ørbækvej 100</streetAddressLine><postalCode>5220</postalCode><city>Odense SØ</city></addr><telecom use="WP" value="ean:5790000121441"/><representedOrganization classCode="ORG" determinerCode="INSTANCE"><id root="8EEE7D98-0323-541B-A889-C91F1A000000" extension="4202360"/><name>Klinik</name></representedOrganization></assignedEntity></performer>"#,
    ),
    (
        "cpd@2.0/diabetes",
        "</observation>\n              </entry>",
        r#"<author typeCode="AUT" contextControlCode="OP"><time value="20141216000000+0100"/><assignedAuthor classCode="ASSIGNED"><id nullFlavor="NI"/><assignedPerson classCode="PSN"><name><prefix>Læge</prefix><given>Kasper</given><family>Jensen</family></name></assignedPerson></assignedAuthor></author>"#,
    ),
    (
        "cpd@2.0/diabetes",
        "<documentationOf",
        r#"<participant typeCode="IND"><associatedEntity classCode="PRS"><id nullFlavor="NI"/><scopingOrganization><name><prefix>Spørgsmål:</prefix>Kommunen</name></scopingOrganization></associatedEntity></participant>"#,
    ),
    // Measurements: references to what was asked and seen; the citizen as author.
    (
        "phmr@2.1/copd-at-home",
        "</observation>",
        r#"<reference typeCode="REFR"><templateId root="1.2.208.184.6.1"/><externalDocument classCode="DOC"><id root="1.2.208.184" extension="a"/><id root="1.2.208.184.5" extension="2"/><code code="q4" codeSystem="2.16.840.1.113883.6.1"/></externalDocument></reference><reference typeCode="REFR"><templateId root="1.2.208.184.6.1"/><externalObservation classCode="OBS"><id root="1.2.208.184" extension="b"/><code code="q4" codeSystem="2.16.840.1.113883.6.1"/></externalObservation></reference>"#,
    ),
    // What the document replaces or was made from, and the stay it is about.
    (
        "qrd@1.3/sleep-and-mood",
        "<component ",
        r#"<relatedDocument typeCode="XFRM"><parentDocument classCode="DOCCLIN" moodCode="EVN"><id root="1.2.208.184.11.1" extension="f9562ad0-2e3f-11e6-bdf4-0800200c9a66"/></parentDocument></relatedDocument>"#,
    ),
    (
        "cpd@2.0/diabetes",
        "<component ",
        r#"<componentOf><encompassingEncounter><id root="1.2.3"/><effectiveTime><low value="20260101"/></effectiveTime></encompassingEncounter></componentOf>"#,
    ),
    (
        "prf@3.0/first-visit-with-interpreter",
        "</structuredBody>",
        r#"<component><section classCode="DOCSECT" moodCode="EVN"><templateId root="1.2.208.184.19.2.88" extension="2024-04-19"/><templateId root="2.16.840.1.113883.10.12.201"/><code code="429684009" codeSystem="2.16.840.1.113883.6.96" displayName="vaccination"/><title>Vaccination</title><text>Ingen</text></section></component>"#,
    ),
];

fn errors(validator: &Validator, text: &[u8]) -> Vec<String> {
    let report = validator.validate("document.xml", text, &Options::default());
    let errors = report.findings.iter().filter(|finding| finding.severity <= Severity::Error);
    errors.map(|finding| format!("{}: {:?}", finding.path, finding.problem)).collect()
}

/// The valid examples of CDA.
fn valid() -> impl Iterator<Item = Example> {
    let is_xml = |it: &Example| it.original().extension().is_some_and(|end| end == "xml");
    Example::all().into_iter().filter(move |it| !it.invalid() && is_xml(it))
}

#[test]
fn what_is_allowed_passes() {
    let validator = validator();
    for (name, before, more) in ADDED {
        let text = example(name);
        let at = text.find(before).unwrap_or_else(|| panic!("{name}: no {before}"));
        let changed = format!("{}{}{}", &text[..at], more.replace("{person}", PERSON), &text[at..]);
        let errors = errors(&validator, changed.as_bytes());
        assert!(errors.is_empty(), "{name}: {more}\n{}", errors.join("\n"));
    }
}

/// An example, what stands in it, and what may stand there instead.
const INSTEAD: &[(&str, &str, &str)] = &[
    ("apd@2.0/hospital-heart-clinic", "Aftale for 2512489996", "Aftale <!-- CPR -->for\n    2512489996 "),
    ("apd@2.0/hospital-heart-clinic", "Aftale for 2512489996", "<![CDATA[Aftale for 2512489996]]>"),
    ("pdc@3.0/registers-only", "<title>Personal Data Card for ", "<title>\n  Personal Data Card\n  for "),
    ("phmr@2.1/copd-at-home", "<title>Hjemmemålinger", "<title> Hjemmem&#229;linger "),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"<low value="20260317093000+0100"/>"#,
        r#"<low value="20260317093000+0100" inclusive="true"/>"#,
    ),
    ("pmr@2.0/twins", r#"<high value="#, r#"<high inclusive="true" value="#),
    // The roots of the first years.
    ("phmr@1.3/copd-at-home", r#""1.2.208.184.11.1""#, r#""2.16.840.1.113883.3.4208.11.1""#),
    ("phmr@1.3/copd-at-home", r#""1.2.208.184.11.1""#, r#""1.2.208.184.11.3""#),
    // A slider by its own template alone.
    ("qfdd@1.2/breathlessness-sliders", r#"<templateId root="2.16.840.1.113883.10.20.32.4.7"/>"#, ""),
    // Why there is no value.
    (
        "prf@3.0/first-visit-with-interpreter",
        r#"<value xsi:type="PQ" value="61" unit="kg"/>"#,
        r#"<value xsi:type="PQ" nullFlavor="NI"/>"#,
    ),
    ("pmr@2.0/number-and-interval", r#"xsi:type="INT" value="1""#, r#"xsi:type="INT" nullFlavor="NA""#),
    (
        "apd@2.0/home-care-repeated",
        r#"root="1.2.208.184" extension="118f6063-b63c-455f-af7d-3257a738d604" assigningAuthorityName="MedCom""#,
        r#"nullFlavor="NI""#,
    ),
    (
        "phmr@2.1/copd-at-home",
        r#"<code code="NPU03011" codeSystem="1.2.208.176.2.1" codeSystemName="NPU terminologien" displayName="O2 sat.; Hb(aB)"/>"#,
        r#"<code nullFlavor="NI"><translation code="NPU03011" codeSystem="1.2.208.176.2.1"/></code>"#,
    ),
    ("qfdd@1.2/sleep-and-mood", r#"<high value="3"/>"#, r#"<high nullFlavor="NA"/>"#),
    (
        "pdc@3.0/registers-only",
        r#"xsi:type="II" root="1.2.208.176.1.10" extension="false" assigningAuthorityName="Dansk Center for Organdonation""#,
        r#"xsi:type="II" nullFlavor="NI""#,
    ),
    (
        "pdc@3.0/temporary-address-and-dentist",
        r#"<value xsi:type="EN">"#,
        r#"<value xsi:type="II" root="1.2.208.176.1.4" extension="123456"/><value xsi:type="TN">Klinikken</value><value xsi:type="TEL" use="WP" value="tel:12345678"/><value xsi:type="PN">"#,
    ),
];

#[test]
fn other_words_for_the_same_pass() {
    let validator = validator();
    for (name, was, is) in INSTEAD {
        let text = example(name);
        let changed = text.replacen(was, is, 1);
        assert_ne!(changed, text, "{name}: {was}");
        let errors = errors(&validator, changed.as_bytes());
        assert!(errors.is_empty(), "{name}: {is}\n{}", errors.join("\n"));
    }
}

/// Attributes that have a default, with what it is; some have it in one element alone.
const DEFAULTS: &[&str] = &[
    r#" classCode="DOCCLIN" moodCode="EVN""#,
    r#" classCode="DOCBODY" moodCode="EVN""#,
    r#" classCode="DOCSECT" moodCode="EVN""#,
    r#" contextConductionInd="true""#,
    r#" contextControlCode="OP""#,
    r#" determinerCode="INSTANCE""#,
    r#" classCode="ASSIGNED""#,
    r#" classCode="ORG""#,
    r#" classCode="PAT""#,
    r#" classCode="PSN""#,
    r#" classCode="DOC""#,
    r#" typeCode="AUT""#,
    r#"<component typeCode="COMP""#,
    r#"<entry typeCode="COMP""#,
    r#" typeCode="CST""#,
    r#" typeCode="DOC""#,
    r#" typeCode="LA""#,
    r#" typeCode="PRF""#,
    r#" typeCode="RCT""#,
];

#[test]
fn what_is_left_to_its_default_says_the_same() {
    let validator = validator();
    let findings = |text: &str| {
        let report = validator.validate("document.xml", text.as_bytes(), &Options::default());
        let told = report.findings.iter().map(|finding| format!("{} {:?}", finding.path, finding.problem));
        told.collect::<Vec<_>>()
    };
    for it in valid() {
        let text = std::fs::read_to_string(it.original()).expect("an example");
        let short = DEFAULTS.iter().fold(text.clone(), |text, default| {
            let element = default.split_once(' ').map_or("", |(element, _)| element);
            text.replace(default, element)
        });
        assert_eq!(findings(&text), findings(&short), "{}/{}", it.standard, it.name);
    }
}

#[test]
fn prefixes_quotes_and_encodings_say_nothing() {
    let validator = validator();
    let mut asked = 0;
    for it in valid() {
        let text = std::fs::read_to_string(it.original()).expect("an example");
        let prefixed = prefixed(&text);
        let quoted = text.replace('"', "'").replacen(
            "<?xml version='1.0' encoding='UTF-8'?>",
            "<?xml version='1.0'?><?x y?>",
            1,
        );
        let latin = text.replacen("UTF-8", "ISO-8859-1", 1);
        let latin: Vec<u8> = latin.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'-')).collect();
        let wide: Vec<u8> = std::iter::once('\u{feff}')
            .chain(text.replacen("UTF-8", "UTF-16", 1).chars())
            .flat_map(|c| c.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()).collect::<Vec<_>>())
            .collect();
        for (what, bytes) in
            [("prefix", prefixed.as_bytes()), ("quotes", quoted.as_bytes()), ("latin", &latin), ("wide", &wide)]
        {
            asked += 1;
            let errors = errors(&validator, bytes);
            assert!(errors.is_empty(), "{}/{}: {what}\n{}", it.standard, it.name, errors.join("\n"));
        }
    }
    assert!(asked > 100, "only {asked}");
}

/// The same document with a prefix for CDA's names, and another for those of XML Schema.
fn prefixed(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let open = if tag.starts_with("</") { 2 } else { 1 };
        out.push_str(&tag[..open]);
        let name = &tag[open..];
        let own = !name.starts_with(['?', '!']) && !name[..name.find([' ', '>', '/', '\n']).unwrap_or(0)].contains(':');
        out.push_str(if own { "cda:" } else { "" });
        rest = name;
    }
    out.push_str(rest);
    out.replace("xmlns=\"", "xmlns:cda=\"")
        .replace("xmlns:xsi=", "xmlns:i=")
        .replace("xsi:type=\"", "i:type=\"cda:")
        .replace("xsi:", "i:")
}
