//! CDA documents against the base: a valid one, and each mistake with the finding that it makes.

mod common;

use common::world::all;
use klarsyn::Options;
use klarsyn::diagnostic::Severity;
use klarsyn::report::Report;
use klarsyn::report::Verdict;

const VALID: &str = include_str!("cda/valid.xml");

fn check(text: &[u8]) -> Report {
    let options = Options { standard: Some("cda@2.0".into()), ..Options::default() };
    all().validate("", text, &options)
}

/// Codes and places of what was found beside that only the base was asked.
fn found(report: &Report) -> Vec<(&'static str, &str)> {
    let told = report.roots().filter(|finding| finding.severity <= Severity::Warning);
    told.map(|finding| (finding.problem.code().id, finding.path.as_str())).collect()
}

#[test]
fn a_valid_document_has_no_finding_but_that_only_the_base_was_asked() {
    let report = check(VALID.as_bytes());
    assert_eq!(found(&report), []);
    assert_eq!(report.verdict, Verdict::Valid);
    let codes: Vec<_> = report.findings.iter().map(|finding| finding.problem.code().id).collect();
    assert_eq!(codes, ["KS1001"]);
}

#[test]
fn each_mistake_has_its_finding_where_it_stands() {
    let observation = "/component/structuredBody/component/section/entry[1]/organizer/component/observation";
    let section = "/component/structuredBody/component/section";
    let dose = "/component/structuredBody/component/section/entry[2]/substanceAdministration";
    // What is changed, to what, the code found, and the place below the root.
    let table: &[(&str, &str, &str, &str)] = &[
        // Elements, their order and number; attributes.
        ("<languageCode code=\"da-DK\"/>", "<languageKode/>", "KS0201", "/languageKode"),
        ("<realmCode code=\"DK\"/>", "<realmCode code=\"DK\" country=\"x\"/>", "KS0201", "/realmCode/@country"),
        ("<realmCode code=\"DK\"/>", "<realmCode><code>DK</code></realmCode>", "KS0201", "/realmCode/code"),
        ("<title>Målinger &amp; svar</title>", "<title>a</title><title>b</title>", "KS0204", ""),
        ("<custodian>", "<!--", "KS0154", ""),
        ("extension=\"POCD_HD000040\"", "", "KS0202", "/typeId"),
        ("root=\"2.16.840.1.113883.1.3\"", "root=\"2.16\"", "KS0324", "/typeId/@root"),
        ("typeCode=\"RCT\"", "typeCode=\"AUT\"", "KS0324", "/recordTarget/@typeCode"),
        ("typeCode=\"DRIV\"", "typeCode=\"REFR\"", "KS0601", &format!("{section}/entry[2]/@typeCode")),
        ("nullFlavor=\"OTH\"", "nullFlavor=\"HVORFOR\"", "KS0601", &format!("{observation}/value[3]/@nullFlavor")),
        // Types.
        ("xsi:type=\"PQ\" ", "", "KS1004", &format!("{observation}/value[1]")),
        ("xsi:type=\"PQ\" ", "xsi:type=\"XX\" ", "KS1005", &format!("{observation}/value[1]")),
        ("xsi:type=\"PIVL_TS\"", "xsi:type=\"PQ\"", "KS1005", &format!("{dose}/effectiveTime[2]")),
        // One of several.
        ("<assignedPerson>", "<assignedAuthoringDevice/><assignedPerson>", "KS1006", "/author/assignedAuthor"),
        // Text and other namespaces.
        ("<recordTarget typeCode=\"RCT\"", "tekst<recordTarget typeCode=\"RCT\"", "KS1007", "/text()"),
        ("<languageCode", "<x xmlns=\"urn:x\"/><languageCode", "KS1003", "/x"),
        // Values.
        (
            "value=\"20260131120000+0100\"/>\n  <confi",
            "value=\"2026-01-31\"/>\n  <confi",
            "KS0323",
            "/effectiveTime/@value",
        ),
        (
            "value=\"20260131120000+0100\"/>\n  <confi",
            "value=\"20260231\"/>\n  <confi",
            "KS0323",
            "/effectiveTime/@value",
        ),
        (
            "value=\"20260131120000+0100\"/>\n  <confi",
            "value=\"2026\" nullFlavor=\"UNK\"/>\n  <confi",
            "KS1008",
            "/effectiveTime/@nullFlavor",
        ),
        (
            "<effectiveTime value=\"20260131120000+0100\"/>\n  <confi",
            "<effectiveTime/>\n  <confi",
            "KS1009",
            "/effectiveTime",
        ),
        ("<setId root=\"1.2.208.184\"", "<setId", "KS1009", "/setId"),
        ("<setId root=\"1.2.208.184\"", "<setId root=\"a b\"", "KS0323", "/setId/@root"),
        ("<versionNumber value=\"1\"/>", "<versionNumber value=\"1.0\"/>", "KS0323", "/versionNumber/@value"),
        ("codeSystem=\"2.16.840.1.113883.6.1\" codeSystemName", "codeSystemName", "KS1010", "/code/@code"),
        ("unit=\"mm[Hg]\"", "unit=\"mmHg\"", "KS1013", &format!("{observation}/value[1]/@unit")),
        ("value=\"120\"", "value=\"120,5\"", "KS0323", &format!("{observation}/value[1]/@value")),
        ("value=\"tel:65123456\"", "value=\"65123456\"", "KS1014", "/recordTarget/patientRole/telecom/@value"),
        ("<digits>1 2 3</digits>", "<digits>1 to</digits>", "KS0323", &format!("{observation}/value[5]/digits/text()")),
        ("iVBORw0KGgo=", "iVBORw0KGg%%", "KS1017", &format!("{section}/entry[3]/observationMedia/value")),
        // Intervals.
        ("value=\"200\" unit=\"cm\"", "value=\"20\" unit=\"cm\"", "KS1012", &format!("{observation}/value[2]/high")),
        (
            "202601311200+0100\"/></eff",
            "202601311100+0100\"/></eff",
            "KS1012",
            &format!("{section}/entry[1]/organizer/effectiveTime/high"),
        ),
        (
            "<low value=\"20260131\"/></eff",
            "<low value=\"20260131\"/><center value=\"20260131\"/></eff",
            "KS1011",
            &format!("{dose}/effectiveTime[1]"),
        ),
        // Ids and references.
        ("<section ID=\"s1\">", "<section ID=\"m1\">", "KS1015", &format!("{section}/text/paragraph/content/@ID")),
        (
            "<reference value=\"#m1\"/>",
            "<reference value=\"#m9\"/>",
            "KS1016",
            &format!("{observation}/text/reference/@value"),
        ),
        (
            "referencedObject=\"o1\"",
            "referencedObject=\"o2\"",
            "KS1016",
            &format!("{section}/text/renderMultiMedia/@referencedObject"),
        ),
        // Narrative.
        ("<caption>Blodtryk</caption>Målt", "Målt<b>x</b>", "KS1018", &format!("{section}/text/paragraph/b")),
        (
            "<td align=\"left\">Kl. 12",
            "<td><table><tbody><tr><td/></tr></tbody></table>",
            "KS1018",
            &format!("{section}/text/table/tbody/tr/td/table"),
        ),
        ("<thead>", "<tbody><tr><td/></tr></tbody><thead>", "KS1018", &format!("{section}/text/table/thead")),
        ("align=\"left\"", "onclick=\"x()\"", "KS1019", &format!("{section}/text/table/tbody/tr/td/@onclick")),
        ("align=\"left\"", "align=\"skrå\"", "KS1019", &format!("{section}/text/table/tbody/tr/td/@align")),
        ("<item>Hvile<footnoteRef IDREF=\"f1\"/></item>", "", "KS1020", &format!("{section}/text/list")),
        (
            "href=\"https://www.medcom.dk\"",
            "href=\"javascript:alert(1)\"",
            "KS1021",
            &format!("{section}/text/linkHtml[1]/@href"),
        ),
        (
            "href=\"https://www.medcom.dk\"",
            "href=\"//evil.example/x\"",
            "KS1021",
            &format!("{section}/text/linkHtml[1]/@href"),
        ),
    ];
    let mut wrong = Vec::new();
    for (from, to, code, place) in table {
        assert_eq!(VALID.matches(from).count(), 1, "{from} stands once");
        let report = check(VALID.replace(from, to).as_bytes());
        let found = found(&report);
        let expected = (*code, format!("/ClinicalDocument{place}"));
        let is_there = found.iter().any(|(code, path)| (*code, path.to_string()) == expected);
        if !is_there {
            wrong.push(format!("{from} → {to}: {expected:?} is not among {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn order_is_asked_of_elements_and_not_of_the_parts_of_names() {
    let swapped = VALID.replace(
        "<setId root=\"1.2.208.184\" extension=\"1\"/>\n  <versionNumber value=\"1\"/>",
        "<versionNumber value=\"1\"/>\n  <setId root=\"1.2.208.184\" extension=\"1\"/>",
    );
    assert_eq!(found(&check(swapped.as_bytes())), [("KS0221", "/ClinicalDocument/setId")]);
    let name = VALID.replace(
        "<given>Nancy</given><given>Ann</given><family>Berggren</family>",
        "<family>Berggren</family><given>Nancy</given>",
    );
    assert_eq!(found(&check(name.as_bytes())), []);
}

#[test]
fn a_document_is_read_as_its_encoding_and_namespaces_say() {
    let latin = VALID.replace("UTF-8", "ISO-8859-1").chars().map(|c| c as u32 as u8).collect::<Vec<u8>>();
    assert_eq!(found(&check(&latin)), []);
    let windows = VALID.replace("UTF-8", "windows-1252").chars().map(|c| c as u32 as u8).collect::<Vec<u8>>();
    assert_eq!(found(&check(&windows)), []);
    let prefixed = VALID.replace("xmlns=\"urn:hl7-org:v3\"", "xmlns=\"urn:hl7-org:v3\" xmlns:n1=\"urn:hl7-org:v3\"");
    let prefixed = prefixed.replace("<languageCode code=\"da-DK\"/>", "<n1:languageCode code=\"da-DK\"/>");
    assert_eq!(found(&check(prefixed.as_bytes())), []);
    let cdata = VALID.replace("Målinger &amp; svar", "<![CDATA[Målinger & svar]]><?x y?>");
    assert_eq!(found(&check(cdata.as_bytes())), []);
    let without = VALID.replace("xmlns=\"urn:hl7-org:v3\" ", "");
    let without = check(without.as_bytes());
    assert_eq!(without.verdict, Verdict::Invalid);
    assert_eq!(without.errors(), 1, "a missing namespace is one finding: {:?}", found(&without));
    let doctype =
        VALID.replace("<ClinicalDocument ", "<!DOCTYPE ClinicalDocument [<!ENTITY a \"b\">]><ClinicalDocument ");
    assert_eq!(check(doctype.as_bytes()).verdict, Verdict::Invalid);
}

#[test]
fn a_document_of_no_standard_is_never_called_valid_without_saying_so() {
    for options in [Options::default(), Options { standard: Some("cda@2.0".into()), ..Options::default() }] {
        let report = all().validate("", VALID.as_bytes(), &options);
        assert_eq!(report.context, "cda@2.0");
        assert!(report.findings.iter().any(|finding| finding.problem.code().id == "KS1001"));
    }
}

#[test]
fn a_standard_is_told_by_marker_template_and_extension() {
    let of = |root: &str, extension: &str, marker: &str| {
        let text = VALID
            .replace("<templateId root=\"1.2.208.184.99.1\"/>", &format!("<templateId root=\"{root}\"{extension}/>"));
        let marker = format!(
            "<documentationOf><serviceEvent><id root=\"1.2.208.184.100.10\" extension=\"{marker}\"/></serviceEvent></documentationOf>\n  <component>\n    <structuredBody>"
        );
        let text = text.replace("<component>\n    <structuredBody>", &marker);
        all().validate("", text.as_bytes(), &Options::default()).context
    };
    assert_eq!(of("1.2.208.184.11.1", "", "phmr-v2.1"), "phmr@2.1");
    assert_eq!(of("1.2.208.184.11.1", "", "x"), "phmr@1.3");
    assert_eq!(of("1.2.208.184.11.1", "", "phmr-v1.3"), "phmr@1.3");
    assert_eq!(of("1.2.208.184.16.1", " extension=\"3.0\"", "x"), "pdc@3.0");
    assert_eq!(of("1.2.208.184.16.1", "", "x"), "pdc@2.0");
    assert_eq!(of("1.2.208.184.99.1", "", "PRF-v3.0"), "prf@3.0");
    assert_eq!(of("1.2.208.184.99.1", "", "x"), "cda@2.0");
}
