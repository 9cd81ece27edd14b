//! Rules of questionnaires, responses, attachments and pregnancy documents: each is broken by one edit of a valid
//! example, and found.

mod common;

use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::diagnostic::Problem;
use klarsyn::diagnostic::problem::Rule;
use std::fs;

/// An example, what stands in it, what stands there instead, and the rule or code that must find it.
const CASES: &[(&str, &str, &str, &str)] = &[
    ("qfdd@1.2/sleep-and-mood", r#"<sequenceNumber value="2"/>"#, "", "KS0202"),
    ("qrd@1.3/sleep-and-mood", r#"<sequenceNumber value="2"/>"#, "", "KS0202"),
    ("qrd@1.3/sleep-and-mood", r#"typeCode="DRIV""#, r#"typeCode="COMP""#, "pro-entry-driv"),
    ("qfdd@1.2/sleep-and-mood", r#"32.4.9"/>"#, r#"32.4.99"/>"#, "pro-question-kind"),
    ("qfdd@1.2/sleep-and-mood", r#"32.4.1"/>"#, r#"32.4.111"/>"#, "qfdd-section-entry"),
    ("qfdd@1.2/sleep-and-mood", r#"code="SOVN2.2""#, r#"code="SOVN2.1""#, "qfdd-choices-differ"),
    ("qfdd@1.2/sleep-and-mood", r#"<low value="1"/>"#, r#"<low value="9"/>"#, "pro-options-order"),
    ("qfdd@1.2/sleep-and-mood", r#"<low value="0"/>"#, "", "pro-range"),
    ("qfdd@1.2/sleep-and-mood", r#"code="NEW""#, r#"code="OLD""#, "qfdd-status"),
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
fn each_rule_finds_what_breaks_it() {
    let given = std::env::var_os("KLARSYN_PACKS").map(std::path::PathBuf::from);
    let packs = given.unwrap_or_else(|| common::root().join("target/packs"));
    let mut validator = Validator::new();
    for name in ["cda@2.0", "qfdd@1.2", "qrd@1.3", "phad@1.0", "prf@3.0", "pscr@2.0", "pmr@2.0"] {
        let bytes = fs::read(packs.join(format!("{name}.pack"))).expect("a pack: run `cargo xtask packs` first");
        validator.add_pack(bytes).expect("a pack");
    }
    let mut wrong = Vec::new();
    for (name, was, is, key) in CASES {
        let path = common::root().join(format!("examples/documents/{name}.xml"));
        let text = fs::read_to_string(path).expect("an example");
        let broken = text.replacen(was, is, 1);
        assert_ne!(broken, text, "{name}: {was}");
        let found = |text: &str| {
            let report = validator.validate(name, text.as_bytes(), &Options::default());
            report.findings.iter().any(|finding| match &finding.problem {
                Problem::Rule(Rule::Failed { key: failed, .. }) => failed == key,
                other => other.code().id == *key,
            })
        };
        if found(&text) || !found(&broken) {
            wrong.push(format!("{name}: {was} to {is}: {key}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
