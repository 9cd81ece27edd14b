//! Rules of the Danish documents: each is broken by one edit of a valid example, and found.

mod common;

use common::cda::example;
use common::cda::found;
use common::cda::validator;
use klarsyn::Options;
use klarsyn::diagnostic::Problem;
use klarsyn::diagnostic::Severity;
use klarsyn::diagnostic::problem::Rule;

/// An example, what stands in it, what stands there instead, and the rule or code that must find it.
const CASES: &[(&str, &str, &str, &str)] = &[
    ("apd@2.0/hospital-heart-clinic", r#"<realmCode code="DK"/>"#, r#"<realmCode code="UV"/>"#, "dk-realm"),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"<languageCode code="da-DK"/>"#,
        r#"<languageCode code="da-DK"/><setId root="1.2.3"/>"#,
        "dk-set-version",
    ),
    ("apd@2.0/home-care-repeated", r#"<name>Odense Kommune, Hjemmeplejen</name>"#, r#""#, "dk-author-named"),
    ("apd@2.0/hospital-heart-clinic", r#"root="1.2.208.176.1.1""#, r#"root="1.2.3""#, "dk-author-register"),
    ("apd@2.0/hospital-heart-clinic", r#"root="1.2.208.176.1.1""#, r#"root="1.2.3""#, "apd-author-register"),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"root="1.2.208.184" extension=""#,
        r#"root="1.2.208.184" extension="x"#,
        "dk-id-uuid",
    ),
    ("apd@2.0/hospital-heart-clinic", r#" assigningAuthorityName="MedCom""#, r#""#, "dk-id-authority"),
    ("apd@2.0/hospital-heart-clinic", r#"<title>Aftale for 2512489996</title>"#, r#"<title> </title>"#, "dk-title"),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"<effectiveTime value="20260302101500+0100"/>"#,
        r#"<effectiveTime value="20260302"/>"#,
        "dk-effective-time",
    ),
    ("apd@2.0/hospital-heart-clinic", r#"code="N""#, r#"code="R""#, "KS0324"),
    ("apd@2.0/hospital-heart-clinic", r#"da-DK"#, r#"en-US"#, "dk-language"),
    ("cda@2.0/discharge-letter", "POCD_HD000040", "POCD_HD000030", "cda-type-id"),
    ("apd@2.0/hospital-heart-clinic", r#"extension="2512489996""#, r#"extension="251248-9996""#, "dk-patient-cpr"),
    ("apd@2.0/hospital-heart-clinic", r#" assigningAuthorityName="CPR""#, r#""#, "dk-patient-cpr-authority"),
    ("apd@2.0/hospital-heart-clinic", r#"root="1.2.208.176.1.2""#, r#"root="1.2.3""#, "dk-patient-identified"),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"assigningAuthorityName="CPR"/>"#,
        r#"assigningAuthorityName="CPR"/><id root="1.2.3"/>"#,
        "dk-patient-one-id",
    ),
    ("apd@2.0/hospital-heart-clinic", r#"<birthTime value="19481225000000+0000"/>"#, r#""#, "dk-patient-person"),
    ("apd@2.0/hospital-heart-clinic", r#"<city>Hillerød</city>"#, r#""#, "dk-address"),
    ("apd@2.0/hospital-heart-clinic", r#"value="tel:48123456""#, r#"value="48123456""#, "dk-telecom"),
    ("apd@2.0/hospital-heart-clinic", r#"<family>Berggren</family>"#, r#""#, "dk-name"),
    ("apd@2.0/hospital-heart-clinic", r#"<family>Berggren"#, r#"<family qualifier="BR">Berggren"#, "dk-name-qualifier"),
    ("apd@2.0/hospital-heart-clinic", r#"code="F""#, r#"code="X""#, "dk-sex"),
    ("apd@2.0/hospital-heart-clinic", r#"value="19481225000000+0000""#, r#"value="1948""#, "dk-birth-time"),
    ("apd@2.0/hospital-heart-clinic", r#"<high value="20260317100000+0100"/>"#, r#""#, "dk-interval"),
    ("apd@2.0/hospital-heart-clinic", r#"extension="2019-09-10"/>"#, r#"/>"#, "apd-version"),
    ("apd@2.0/hospital-heart-clinic", r#"1.2.208.184.10.1.11"#, r#"1.2.208.184.10.1.19"#, "apd-header-events"),
    ("apd@2.0/hospital-heart-clinic", r#"apd-v2.0.1"#, r#"apd-v2.0.9"#, "apd-marker"),
    ("apd@2.0/hospital-heart-clinic", r#"<telecom value="tel:38683868" use="WP"/>"#, r#""#, "apd-author-address"),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"<custodian typeCode="CST">"#,
        r#"<informant/><custodian typeCode="CST">"#,
        "apd-no-informant",
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"14.11.1" extension="2019-09-10""#,
        r#"14.11.1" extension="2017-03-10""#,
        "apd-section-date",
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"14.11.2" extension="2019-09-10""#,
        r#"14.11.2" extension="2017-03-10""#,
        "apd-encounter-date",
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"14.11.3" extension="2019-09-10""#,
        r#"14.11.3" extension="2017-03-10""#,
        "apd-place-date",
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"extension="a264fb71-420e-4d57-a393-63dd12dc6440""#,
        r#"extension="1""#,
        "apd-id",
    ),
    ("apd@2.0/hospital-heart-clinic", r#"typeCode="LOC""#, r#"typeCode="BEN""#, "apd-place-type"),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"classCode="OBS" moodCode="EVN""#,
        r#"classCode="OBS" moodCode="RQO""#,
        "apd-reason-mood",
    ),
    (
        "apd@2.0/home-care-repeated",
        r#"xsi:type="II" root="1.2.208.184""#,
        r#"xsi:type="II" root="1.2.3""#,
        "apd-series",
    ),
    ("cpd@2.0/diabetes", r#"1.2.208.184.10.1.11"#, r#"1.2.208.184.10.1.19"#, "cpd-interval"),
    ("cpd@2.0/diabetes", r#"cpd-v2.0.0"#, r#"cpd-v2.00"#, "cpd-version"),
    ("cpd@2.0/diabetes", r#"root="1.2.208.184" extension="cpd"#, r#"root="1.2.3" extension="cpd"#, "cpd-version-root"),
    ("cpd@2.0/diabetes", r#"20.2.2""#, r#"20.2.9""#, "cpd-subsection-template"),
    (
        "cpd@2.0/diabetes",
        r#"code="FLPDiagnosisCode" codeSystem="1.2.208.184.100.1""#,
        r#"code="FLPDiagnosisCode" codeSystem="1.2.3""#,
        "cpd-part-code",
    ),
    ("cpd@2.0/diabetes", r#"xsi:type="PQ" value="58" unit="mmol/mol"/>"#, r#"xsi:type="ST">58</value>"#, "KS1005"),
    ("pdc@3.0/temporary-address-and-dentist", r#"1.2.208.184.10.1.11"#, r#"1.2.208.184.10.1.19"#, "pdc-header-events"),
    ("pdc@3.0/temporary-address-and-dentist", r#"pdc-v3.0"#, r#"pdc-v3.0.1"#, "pdc-marker"),
    (
        "pdc@3.0/temporary-address-and-dentist",
        r#"<time value="20250620090000+0200"/>"#,
        r#"<time value="20250620090001+0200"/>"#,
        "pdc-author-time",
    ),
    (
        "pdc@3.0/temporary-address-and-dentist",
        r#"<name>Sundhedsdatastyrelsen</name>"#,
        r#"<name>SDS</name>"#,
        "pdc-author-name",
    ),
    (
        "pdc@3.0/temporary-address-and-dentist",
        r#"</text>"#,
        r#"</text><component><section/></component>"#,
        "pdc-one-section",
    ),
    ("pdc@3.0/relative-and-language", r#"codeSystem="1.0.639.1""#, r#"codeSystem="1.2.3""#, "pdc-language-system"),
    ("pdc@3.0/relative-and-language", "16.1.10.20.1.24", "16.1.10.20.1.44", "pdc-entry-template"),
    ("pdc@2.0/relative-and-language", "16.1.10.20.1.24", "16.1.10.20.1.44", "pdc-entry-template"),
    (
        "pdc@3.0/relative-and-language",
        r#"codeSystem="1.2.208.184.100.2""#,
        r#"codeSystem="1.2.3""#,
        "pdc-relation-system",
    ),
    (
        "pdc@3.0/temporary-address-and-dentist",
        r#"xsi:type="II" root="1.2.208.176.1.2""#,
        r#"xsi:type="II" root="1.2.3""#,
        "pdc-child",
    ),
    ("pdc@3.0/temporary-address-and-dentist", r#"xsi:type="PN""#, r#"xsi:type="EN""#, "pdc-name-and-address"),
    (
        "pdc@3.0/temporary-address-and-dentist",
        r#"root="1.2.208.176.2.7" extension="1""#,
        r#"root="1.2.3" extension="1""#,
        "pdc-coverage-root",
    ),
    ("pdc@2.0/temporary-address-and-dentist", r#"20.1.27""#, r#"20.1.99""#, "pdc-registers"),
    ("pdc@2.0/temporary-address-and-dentist", r#"ChildCustody"#, r#"GuardianTypedIn"#, "pdc-custody-code"),
    (
        "pdc@2.0/temporary-address-and-dentist",
        r#"<custodian typeCode="CST">"#,
        r#"<informant/><custodian typeCode="CST">"#,
        "pdc-no-informant",
    ),
    ("pdc@2.0/temporary-address-and-dentist", r#"1126211000016009"#, r#"265161000016000"#, "pdc-author"),
    (
        "apd@2.0/hospital-heart-clinic",
        "14.11.3\" extension=\"2019-09-10\"/>\n                  <id root=\"1.2.208.176.1.1\"",
        "14.11.3\" extension=\"2019-09-10\"/>\n                  <id root=\"1.2.3\"",
        "apd-place-sor",
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        "<telecom value=\"tel:38683868\" use=\"WP\"/>\n                  <playingEntity",
        "<playingEntity",
        "apd-place-address",
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        "INSTANCE\">\n        <id root=\"1.2.208.176.1.1\" extension=\"265161000016000\" assigningAuthorityName=\"SOR\"/>\n        \
         <name>Hjerteafdelingen, Herlev og Gentofte Hospital</name>\n        <telecom",
        "INSTANCE\">\n        <id root=\"1.2.208.176.1.4\" extension=\"265161000016000\" assigningAuthorityName=\"SOR\"/>\n        \
         <name>Hjerteafdelingen, Herlev og Gentofte Hospital</name>\n        <telecom",
        "apd-custodian",
    ),
    (
        "apd@2.0/rehabilitation-asked-for-by-hospital",
        "1.2.208.176.1.1\" extension=\"265161000016000\" assigningAuthorityName=\"SOR\"/>\n      <code code=\"REFB\"",
        "1.2.208.176.1.4\" extension=\"265161000016000\" assigningAuthorityName=\"SOR\"/>\n      <code code=\"REFB\"",
        "apd-requester",
    ),
    (
        "apd@2.0/hospital-heart-clinic",
        r#"<high value="20260317100000+0100"/>"#,
        r#"<high nullFlavor="NA"/>"#,
        "apd-interval",
    ),
    (
        "cpd@2.0/diabetes",
        "INSTANCE\">\n        <id root=\"1.2.208.176.1.1\" extension=\"953741000016009\" assigningAuthorityName=\"SOR\"/>\n        \
         <name>MedCom Testcenter</name>\n        <telecom",
        "INSTANCE\">\n        <id root=\"1.2.3\" extension=\"953741000016009\" assigningAuthorityName=\"SOR\"/>\n        \
         <name>MedCom Testcenter</name>\n        <telecom",
        "dk-custodian-sor",
    ),
    (
        "pdc@2.0/temporary-address-and-dentist",
        "INSTANCE\">\n        <id root=\"1.2.208.176.1.1\" extension=\"1126211000016009\"",
        "INSTANCE\">\n        <id root=\"1.2.208.176.1.1\" extension=\"265161000016000\"",
        "pdc-custodian",
    ),
    (
        "pdc@3.0/temporary-address-and-dentist",
        "INSTANCE\">\n        <id root=\"1.2.208.176.1.1\" extension=\"1126211000016009\"",
        "INSTANCE\">\n        <id root=\"1.2.208.176.1.1\" extension=\"265161000016000\"",
        "pdc-custodian",
    ),
    (
        "pdc@2.0/temporary-address-and-dentist",
        r#"extension="pdc-v2.0" assigningAuthorityName="MedCom"/>"#,
        r#"extension="pdc-v2.0" assigningAuthorityName="MedCom"/><effectiveTime value="20220620"/>"#,
        "pdc-one-interval",
    ),
    ("phmr@1.3/copd-at-home", r#"<realmCode code="DK"/>"#, r#""#, "phmr-realm"),
    ("phmr@1.3/copd-at-home", r#"<templateId root="2.16.840.1.113883.10.20.9"/>"#, r#""#, "phmr-international"),
    ("phmr@1.3/copd-at-home", r#""1.2.208.184.11.1""#, r#""2.16.840.1.113883.3.4208.11.1""#, "phmr-template-root"),
    ("phmr@1.3/copd-at-home", r#""1.2.208.184.11.1""#, r#""1.2.208.184.11.9""#, "phmr-template"),
    ("phmr@1.3/glucose-and-weight", r#"code="30954-2""#, r#"code="46264-8""#, "phmr-something"),
    ("phmr@1.3/copd-at-home", r#"20.9.2""#, r#"20.9.99""#, "phmr-also-template"),
    ("phmr@1.3/copd-at-home", r#"20.1.35""#, r#"20.1.99""#, "phmr-organizer-template"),
    ("phmr@1.3/copd-at-home", r#"20.9.8""#, r#"20.9.99""#, "phmr-observation-template"),
    (
        "phmr@1.3/copd-at-home",
        r#"code="POT" codeSystem="1.2.208.184.100.1""#,
        r#"code="POT" codeSystem="1.2.3""#,
        "phmr-method-system",
    ),
    ("phmr@1.3/blood-pressure-three-days", r#"20.9.9""#, r#"20.9.99""#, "phmr-device-template"),
    ("phmr@2.1/copd-at-home", r#"root="1.2.208.184" extension=""#, r#"root="1.2.208.184" extension="x"#, "phmr-uuid"),
    ("phmr@2.1/copd-at-home", r#"phmr-v2.1"#, r#"phmr-v2.1.9"#, "phmr-version"),
    ("qfdd@1.2/sleep-and-mood", r#"<sequenceNumber value="2"/>"#, "", "KS0202"),
    ("qrd@1.3/sleep-and-mood", r#"<sequenceNumber value="2"/>"#, "", "KS0202"),
    ("qrd@1.3/sleep-and-mood", r#"typeCode="DRIV""#, r#"typeCode="COMP""#, "pro-entry-driv"),
    ("qfdd@1.2/sleep-and-mood", r#"32.4.9"/>"#, r#"32.4.99"/>"#, "pro-question-kind"),
    ("qfdd@1.2/sleep-and-mood", r#"32.4.1"/>"#, r#"32.4.111"/>"#, "qfdd-section-entry"),
    ("qfdd@1.2/sleep-and-mood", r#"code="SOVN2.2""#, r#"code="SOVN2.1""#, "qfdd-choices-differ"),
    ("qfdd@1.2/sleep-and-mood", r#"<low value="1"/>"#, r#"<low value="9"/>"#, "pro-options-order"),
    ("qfdd@1.2/sleep-and-mood", r#"<low value="0"/>"#, "", "pro-range"),
    ("qfdd@1.2/sleep-and-mood", r#"code="NEW""#, r#"code="OLD""#, "qfdd-status"),
    ("qfdd@1.2/sleep-and-mood", r#"languageCode code="da-DK""#, r#"languageCode code="en-US""#, "pro-language"),
    ("qrd@1.3/sleep-and-mood", r#"realmCode code="DK""#, r#"realmCode code="UV""#, "pro-realm"),
    ("qfdd@1.2/sleep-and-mood", r#"code="NEW""#, r#"code="new""#, "qfdd-status-case"),
    ("qfdd@1.2/sleep-and-mood", r#"statusCode code="completed""#, r#"statusCode code="active""#, "pro-status"),
    ("qfdd@1.2/sleep-and-mood", r#"typeCode="DRIV""#, r#"typeCode="COMP""#, "pro-entry-driv"),
    ("qfdd@1.2/sleep-and-mood", r#"code="48767-8""#, r#"code="48767-9""#, "KS0324"),
    ("qfdd@1.2/sleep-and-mood", r#"code="74467-2""#, r#"code="74467-9""#, "pro-options-code"),
    ("qfdd@1.2/sleep-and-mood", r#"moodCode="DEF""#, r#"moodCode="EVN""#, "KS0324"),
    (
        "qfdd@1.2/sleep-and-mood",
        r#"codeSystem="2.16.840.1.113883.5.4""#,
        r#"codeSystem="2.16.840.1.113883.6.1""#,
        "pro-copyright-system",
    ),
    (
        "qfdd@1.2/breathlessness-sliders",
        r#"<templateId root="2.16.840.1.113883.10.20.32.4.8"/>"#,
        "",
        "pro-slider-template",
    ),
    ("qfdd@1.2/breathlessness-sliders", r#"<high value="1"/>"#, r#"<high value="2"/>"#, "pro-slider-one"),
    ("qfdd@1.2/breathlessness-sliders", r#" denominator="1""#, "", "pro-slider-steps"),
    ("qfdd@1.2/pain-with-conditions", "32.4.15", "32.4.16", "qfdd-condition-template"),
    ("qfdd@1.2/pain-with-conditions", r#"typeCode="REFR""#, r#"typeCode="SUBJ""#, "KS0324"),
    ("qrd@1.3/sleep-and-mood", r#"extension="qrd-v1.3""#, r#"extension="qrd-v1.3x""#, "qrd-marker"),
    ("qrd@1.3/sleep-and-mood", r#"code="SELF""#, r#"code="GUARD""#, "qrd-author-self"),
    ("qrd@1.3/sleep-and-mood", r#"displayName="self""#, r#"displayName="Self""#, "qrd-author-role-name"),
    (
        "qrd@1.3/sleep-and-mood",
        r#"<id root="1.2.208.176.1.1" extension="265161000016000""#,
        r#"<id root="1.2.208.176.1.4" extension="265161000016000""#,
        "qrd-author-sor",
    ),
    ("qrd@1.3/sleep-and-mood", "2.16.840.1.113883.4.873", "1.2.208.184", "qrd-reference"),
    ("qrd@1.3/sleep-and-mood", r#"33.4.4"/>"#, r#"33.4.44"/>"#, "pro-question-kind"),
    ("qrd@1.3/sleep-and-mood", r#"<high value="3"/>"#, r#"<high value="1"/>"#, "qrd-choices"),
    ("phad@1.0/pain-diary", "1.2.208.184.22.1", "1.2.208.184.17.1", "phad-template-root"),
    ("phad@1.0/pain-diary", r#"extension="phad-v1.0""#, r#"extension="phad-v1.0.9""#, "phad-marker"),
    ("phad@1.0/pain-diary", r#"<high value="20260211235900+0100"/>"#, "", "phad-period"),
    ("prf@3.0/first-visit-with-interpreter", r#"extension="PRF-v3.0""#, r#"extension="PRF-v3.0.1""#, "preg-marker"),
    ("prf@3.0/first-visit-with-interpreter", "1.2.208.176.7.4.1", "1.2.208.176.7.4.2", "preg-episode"),
    (
        "prf@3.0/first-visit-with-interpreter",
        r#"<templateId root="2.16.840.1.113883.10.12.201"/>"#,
        "",
        "preg-second-template",
    ),
    (
        "prf@3.0/first-visit-with-interpreter",
        r#"<templateId root="2.16.840.1.113883.10.12.303"/>"#,
        "",
        "preg-second-template",
    ),
    ("phmr@2.1/copd-at-home", r#"code="8716-3""#, r#"code="46264-8""#, "phmr-section-code"),
    (
        "prf@3.0/first-visit-with-interpreter",
        r#"19.2.4" extension="2024-04-19"/>
              <templateId root="2.16.840.1.113883.10.12.303"/>"#,
        r#"19.2.77" extension="2024-04-19"/>"#,
        "preg-entry-template",
    ),
    ("prf@3.0/first-visit-with-interpreter", r#"xsi:type="CD" code="it""#, r#"xsi:type="ST" code="it""#, "KS1005"),
    ("prf@3.0/earlier-births-and-screening", "19.2.94", "19.2.67", "prf-allergy-mother"),
    ("pscr@2.0/summary-of-consultation", r#"xsi:type="ST""#, r#"xsi:type="CD""#, "KS1005"),
    ("pmr@2.0/twins", r#"21.2.3""#, r#"21.2.33""#, "pmr-kind"),
    (
        "pmr@2.0/twins",
        r#"code="1" codeSystem="1.2.208.184.100.4""#,
        r#"code="1" codeSystem="1.2.208.184.100.5""#,
        "KS0324",
    ),
    ("pmr@2.0/twins", r#"<code nullFlavor="NI"/>"#, r#"<code code="x" codeSystem="1.2.3"/>"#, "KS0202"),
    ("pmr@2.0/number-and-interval", r#"21.2.8""#, r#"21.2.4""#, "pmr-integer"),
    ("pmr@2.0/number-and-interval", r#"xsi:type="INT""#, r#"xsi:type="REAL""#, "KS1005"),
    ("pmr@2.0/words-codes-and-dates", r#"extension="2023-05-01""#, r#"extension="2023-05-02""#, "preg-second-template"),
];

#[test]
fn the_guides_name_of_a_condition_is_a_known_deviation_and_its_content_is_checked() {
    let validator = validator();
    let found = |text: &str| {
        let report = validator.validate("qfdd.xml", text.as_bytes(), &Options::default());
        let known = report.findings.iter().any(|finding| match &finding.problem {
            Problem::Rule(Rule::Failed { key, deviation, .. }) => *deviation && key.starts_with("cda-allows:"),
            _ => false,
        });
        let errors = report.findings.iter().filter(|finding| finding.severity <= Severity::Error);
        (known, errors.map(|finding| finding.problem.code().id).collect::<Vec<_>>())
    };
    let text = example("qfdd@1.2/pain-with-conditions");
    let guides = text.replace("sdtc:precondition2", "sdtc:precondition");
    assert_eq!(found(&text), (false, Vec::new()));
    assert_eq!(found(&guides), (true, Vec::new()));
    let wrong = guides.replace("sdtc:atLeastOneTrue", "sdtc:oneTrue");
    assert_eq!(found(&wrong), (true, vec!["KS0501", "KS0201"]));
}

#[test]
fn each_rule_finds_what_breaks_it() {
    let validator = validator();
    let mut wrong = Vec::new();
    for (name, was, is, key) in CASES {
        let text = example(name);
        let broken = text.replacen(was, is, 1);
        assert_ne!(broken, text, "{name}: {was}");
        let found = |text: &str| found(&validator, text, key);
        if found(&text) || !found(&broken) {
            wrong.push(format!("{name}: {was} to {is}: {key}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
