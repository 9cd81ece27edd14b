//! Values of every type, and statements of every build, as a clinician reads them in the views of all kinds of
//! documents: also those that no published document has.

mod common;

use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::view::Audience;
use klarsyn::view::Options;
use klarsyn::view::text;
use klarsyn::view::view;

/// A value, and what must be read of it.
const VALUES: &[(&str, &[&str])] = &[
    (r#"<value xsi:type="ST">Fri ord</value>"#, &["Fri ord"]),
    (r#"<value xsi:type="ED" mediaType="text/plain">Ord i data</value>"#, &["Ord i data"]),
    (r#"<value xsi:type="SC" code="SC1" codeSystem="1.2.3">Ord med kode</value>"#, &["Ord med kode", "SC1"]),
    (r#"<value xsi:type="BL" value="true"/>"#, &["Ja"]),
    (r#"<value xsi:type="BL" value="false"/>"#, &["Nej"]),
    (r#"<value xsi:type="INT" value="17"/>"#, &["17"]),
    (r#"<value xsi:type="INT" nullFlavor="UNK"/>"#, &["ukendt"]),
    (r#"<value xsi:type="REAL" value="-2.50"/>"#, &["−2,50"]),
    (r#"<value xsi:type="MO" value="199.95" currency="DKK"/>"#, &["199,95 DKK"]),
    (r#"<value xsi:type="PQ" value="7.20" unit="kg"/>"#, &["7,20 kg"]),
    (
        r#"<value xsi:type="PQ" value="98.6" unit="[degF]"><translation value="37.0" code="Cel" codeSystem="2.16.840.1.113883.6.8" codeSystemName="UCUM"/></value>"#,
        &["98,6 °F", "37,0 Cel (UCUM)"],
    ),
    (
        r#"<value xsi:type="IVL_PQ"><low value="4.5" unit="kg"/><high value="6" unit="kg"/></value>"#,
        &["4,5 kg", "6 kg"],
    ),
    (r#"<value xsi:type="IVL_PQ"><low value="11.5" unit="mm" inclusive="false"/></value>"#, &["> 11,5 mm"]),
    (r#"<value xsi:type="IVL_PQ"><high value="12.5" unit="mm" inclusive="true"/></value>"#, &["≤ 12,5 mm"]),
    (r#"<value xsi:type="IVL_PQ"><low nullFlavor="NINF"/><high value="13.5" unit="mm"/></value>"#, &["≤ 13,5 mm"]),
    (r#"<value xsi:type="IVL_INT"><low value="3"/><high value="8"/></value>"#, &["3–8"]),
    (r#"<value xsi:type="IVL_REAL"><center value="3.25"/></value>"#, &["3,25"]),
    (
        r#"<value xsi:type="RTO_PQ_PQ"><numerator value="500" unit="mg"/><denominator value="8" unit="h"/></value>"#,
        &["500 mg / 8 timer"],
    ),
    (
        r#"<value xsi:type="RTO"><numerator xsi:type="INT" value="1"/><denominator xsi:type="INT" value="128"/></value>"#,
        &["1 / 128"],
    ),
    (r#"<value xsi:type="TS" value="2019"/>"#, &["2019"]),
    (r#"<value xsi:type="TS" value="20190531"/>"#, &["31.05.2019"]),
    (r#"<value xsi:type="IVL_TS" value="2017"/>"#, &["2017"]),
    (r#"<value xsi:type="IVL_TS"><low value="20190531"/><high nullFlavor="NA"/></value>"#, &["fra 31.05.2019"]),
    (r#"<value xsi:type="PIVL_TS"><period value="6" unit="h"/></value>"#, &["hver 6 timer"]),
    (
        r#"<value xsi:type="SXPR_TS"><comp xsi:type="TS" value="20190601"/><comp xsi:type="TS" value="20190602"/></value>"#,
        &["01.06.2019", "02.06.2019"],
    ),
    (
        r#"<value xsi:type="CD" code="A1" codeSystem="1.2.3" codeSystemName="Egen" displayName="Det første"><translation code="B2" codeSystem="1.2.4" displayName="Det andet"/></value>"#,
        &["Det første", "A1 (Egen)", "B2 Det andet"],
    ),
    (
        r#"<value xsi:type="CD" code="K1" codeSystem="1.2.3" displayName="Knæ"><qualifier><name code="SIDE" codeSystem="1.2.3" displayName="Side"/><value code="V" codeSystem="1.2.3" displayName="venstre"/></qualifier></value>"#,
        &["Knæ (Side: venstre)", "SIDE", "V (1.2.3)"],
    ),
    (r#"<value xsi:type="CE" nullFlavor="OTH"><originalText>Noget andet</originalText></value>"#, &["Noget andet"]),
    (
        r#"<value xsi:type="CD" code="C3" codeSystem="1.2.3" displayName="Kendt"><translation nullFlavor="OTH"><originalText>Sagt på en anden måde</originalText></translation></value>"#,
        &["Kendt", "Sagt på en anden måde"],
    ),
    (r#"<value xsi:type="CO" code="M" codeSystem="1.2.3" displayName="Mellem"/>"#, &["Mellem"]),
    (r#"<value xsi:type="II" root="1.2.208.184" extension="NUMMER-7"/>"#, &["NUMMER-7"]),
    (r#"<value xsi:type="TEL" value="tel:48123456"/>"#, &["48123456"]),
    (r#"<value xsi:type="PN"><given>Nancy</given><family>Berggren</family></value>"#, &["Nancy Berggren"]),
    (
        r#"<value xsi:type="AD"><streetAddressLine>Testpark Allé 48</streetAddressLine><postalCode>3400</postalCode><city>Hillerød</city></value>"#,
        &["Testpark Allé 48"],
    ),
    (
        r#"<value xsi:type="SLIST_PQ"><origin value="0" unit="uV"/><scale value="2.5" unit="uV"/><digits>4 8 15 16 23 42</digits></value>"#,
        &["4 8 15 16 23 42"],
    ),
    (r#"<value xsi:type="INT" value="31"/><value xsi:type="INT" value="47"/>"#, &["31", "47"]),
];

/// Documents whose views show values, and a value in each that gives place.
const PLACES: &[(&str, &str)] = &[
    ("phmr@2.1/copd-at-home", r#"<value xsi:type="PQ" value="0.94" unit="1"/>"#),
    ("cpd@2.0/diabetes", r#"<value xsi:type="PQ" value="58" unit="mmol/mol"/>"#),
    ("pmr@2.0/number-and-interval", r#"<value xsi:type="INT" value=""#),
    ("pscr@2.0/summary-of-consultation", r#"<value xsi:type="ST">"#),
    ("qrd@1.3/sleep-and-mood", r#"<value xsi:type="INT" value="6"/>"#),
];

/// What a clinician reads of a document.
fn shown(document: &str) -> String {
    let tree = parse("document.xml", document.as_bytes(), &Limits::default()).tree;
    let views = view(&[&tree], &Options { audience: Audience::Clinician, ..Options::default() });
    let text: String = views.iter().map(|view| text::render(view, true)).collect();
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A document of no kind, with these entries in a section without text.
fn document(entries: &str) -> String {
    format!(
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:sdtc="urn:hl7-org:sdtc"><component><structuredBody><component><section><title>Alt</title>{entries}</section></component></structuredBody></component></ClinicalDocument>"#
    )
}

fn observation(inside: &str) -> String {
    format!(
        r#"<entry><observation classCode="OBS" moodCode="EVN"><code code="X" codeSystem="1.2.3" displayName="Et fund"/>{inside}</observation></entry>"#
    )
}

/// The text without the value that begins so.
fn replaced(text: &str, was: &str, value: &str) -> String {
    let from = text.find(was).unwrap_or_else(|| panic!("no {was}"));
    let whole = &text[from..];
    let to = match (whole.find("/>"), whole.find("</value>")) {
        (Some(empty), Some(end)) if end < empty => end + "</value>".len(),
        (Some(empty), _) => empty + 2,
        (None, end) => end.expect("an end") + "</value>".len(),
    };
    format!("{}{value}{}", &text[..from], &whole[to..])
}

#[test]
fn values_of_every_type() {
    let mut missed = Vec::new();
    for (value, words) in VALUES {
        let mut places = vec![("of no kind", document(&observation(value)))];
        for (name, was) in PLACES {
            let path = common::root().join(format!("examples/documents/{name}.xml"));
            let text = std::fs::read_to_string(path).expect("an example");
            places.push((name, replaced(&text, was, value)));
        }
        for (place, text) in places {
            let shown = shown(&text);
            let gone: Vec<&&str> = words.iter().filter(|word| !shown.contains(**word)).collect();
            if !gone.is_empty() {
                missed.push(format!("{place}: {gone:?} of {value}"));
            }
        }
    }
    assert!(missed.is_empty(), "{}\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn who_where_and_why_of_a_statement() {
    let cases: &[(&str, &[&str])] = &[
        (
            r#"<author><time value="20260301"/><assignedAuthor><id nullFlavor="NI"/><assignedPerson><name>Anne Holm</name></assignedPerson></assignedAuthor></author><author><time value="20260302"/><assignedAuthor><id nullFlavor="NI"/><assignedPerson><name>Peter Lind</name></assignedPerson><representedOrganization><name>Klinik Nord</name></representedOrganization></assignedAuthor></author>"#,
            &["Anne Holm", "Peter Lind", "Klinik Nord", "01.03.2026", "02.03.2026"],
        ),
        (
            r#"<performer><assignedEntity><id nullFlavor="NI"/><code code="Receiver" codeSystem="1.2.208.184.100.1" displayName="Modtager"/><representedOrganization><name>Klinik Syd</name></representedOrganization></assignedEntity></performer><performer><assignedEntity><id nullFlavor="NI"/><representedOrganization><name>Klinik Vest</name></representedOrganization></assignedEntity></performer>"#,
            &["Modtager", "Klinik Syd", "Klinik Vest"],
        ),
        (
            r#"<participant typeCode="DEV"><participantRole><id root="1.2.3" extension="SN-1"/><playingDevice><manufacturerModelName>Vægt 3000</manufacturerModelName></playingDevice><scopingEntity><desc>Fabrikken</desc></scopingEntity></participantRole></participant><participant typeCode="LOC"><participantRole><playingEntity><name>Stue 4</name></playingEntity></participantRole></participant>"#,
            &["Vægt 3000", "SN-1", "Fabrikken", "Stue 4"],
        ),
        (
            r#"<informant><relatedEntity classCode="PRS"><relatedPerson><name>Max Berggren</name></relatedPerson></relatedEntity></informant>"#,
            &["Max Berggren"],
        ),
        (r#"<interpretationCode code="H" codeSystem="2.16.840.1.113883.5.83" displayName="Forhøjet"/>"#, &["Forhøjet"]),
        (r#"<targetSiteCode code="T1" codeSystem="1.2.3" displayName="Venstre arm"/>"#, &["Venstre arm"]),
        (r#"<methodCode code="M1" codeSystem="1.2.3" displayName="Med manchet"/>"#, &["Med manchet"]),
        (r#"<priorityCode code="UR" codeSystem="2.16.840.1.113883.5.7" displayName="Haster"/>"#, &["Haster"]),
        (
            r#"<specimen><specimenRole><specimenPlayingEntity><code code="S1" codeSystem="1.2.3" displayName="Blodprøve"/></specimenPlayingEntity></specimenRole></specimen>"#,
            &["Blodprøve"],
        ),
        (
            r#"<subject><relatedSubject classCode="PRS"><code code="2" codeSystem="1.2.208.184.100.4" displayName="Foster 2"/></relatedSubject></subject>"#,
            &["Foster 2"],
        ),
        (
            r#"<referenceRange><observationRange><text>Under 140</text></observationRange></referenceRange>"#,
            &["Under 140"],
        ),
        (
            r#"<referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="90" unit="mm[Hg]"/><high value="140" unit="mm[Hg]"/></value></observationRange></referenceRange>"#,
            &["90", "140 mmHg"],
        ),
        (
            r#"<reference typeCode="REFR"><externalDocument><id root="1.2.3" extension="DOK-9"/><text>Brevet</text></externalDocument></reference>"#,
            &["DOK-9", "Brevet"],
        ),
        (r#"<sdtc:category code="CAT" codeSystem="1.2.3" displayName="En kategori"/>"#, &["En kategori"]),
        (
            r#"<entryRelationship typeCode="COMP"><act classCode="ACT" moodCode="EVN"><code code="K" codeSystem="1.2.3" displayName="Kommentar"/><text>Manchetten sad løst</text></act></entryRelationship>"#,
            &["Kommentar", "Manchetten sad løst"],
        ),
    ];
    for (inside, words) in cases {
        let shown = shown(&document(&observation(inside)));
        for word in *words {
            assert!(shown.contains(word), "{word} of {inside}\n{shown}");
        }
    }
}

#[test]
fn words_beside_a_reference_and_translations_of_translations() {
    let text = r#"<text><paragraph ID="t1">Udslæt</paragraph></text>"#;
    let inside = r##"<text>Set i går <reference value="#t1"/></text><value xsi:type="CD" code="A" codeSystem="1.2.3" displayName="Første"><translation code="B" codeSystem="1.2.3" displayName="Andet"><translation code="C" codeSystem="1.2.3" displayName="Tredje"/></translation></value>"##;
    let shown = shown(&document(&format!("{text}{}", observation(inside))));
    for word in ["Set i går – Udslæt", "Første", "B Andet", "C Tredje"] {
        assert!(shown.contains(word), "{word}\n{shown}");
    }
}

#[test]
fn what_is_denied_is_not_told_as_so() {
    let entry =
        observation(r#"<value xsi:type="BL" value="true"/>"#).replace("moodCode", r#"negationInd="true" moodCode"#);
    assert!(shown(&document(&entry)).contains("IKKE"));
    let related = r#"<entryRelationship typeCode="COMP" negationInd="true"><observation classCode="OBS" moodCode="EVN"><code code="Y" codeSystem="1.2.3" displayName="Feber"/></observation></entryRelationship>"#;
    let shown = shown(&document(&observation(related)));
    assert!(shown.contains("IKKE") && shown.contains("Feber"), "{shown}");
}

#[test]
fn groups_in_groups_and_medicine() {
    let inner = |name: &str, value: &str| {
        format!(
            r#"<component><observation classCode="OBS" moodCode="EVN"><code code="{name}" codeSystem="1.2.3" displayName="{name}"/><value xsi:type="PQ" value="{value}" unit="mg"/></observation></component>"#
        )
    };
    let group = |name: &str, inside: &str| {
        format!(
            r#"<organizer classCode="CLUSTER" moodCode="EVN"><code code="{name}" codeSystem="1.2.3" displayName="{name}"/><statusCode code="completed"/>{inside}</organizer>"#
        )
    };
    let deepest = group("Inderst", &(inner("Natrium", "1.5") + &inner("Kalium", "2.5")));
    let middle = group("Mellem", &format!("<component>{deepest}</component>{}", inner("Calcium", "3.5")));
    let shown_groups =
        shown(&document(&format!("<entry>{}</entry>", group("Yderst", &format!("<component>{middle}</component>")))));
    for word in ["Yderst", "Mellem", "Inderst", "Natrium", "1,5 mg", "Kalium", "2,5 mg", "Calcium", "3,5 mg"] {
        assert!(shown_groups.contains(word), "{word}\n{shown_groups}");
    }
    let medicine = r#"<entry><substanceAdministration classCode="SBADM" moodCode="INT"><text>Efter skema</text><statusCode code="active"/><effectiveTime xsi:type="IVL_TS"><low value="20260101"/><high value="20260201"/></effectiveTime><effectiveTime xsi:type="PIVL_TS" operator="A"><period value="12" unit="h"/></effectiveTime><routeCode code="PO" codeSystem="1.2.3" displayName="Gennem munden"/><doseQuantity value="2" unit="{tablet}"/><rateQuantity><low value="5" unit="mL/h"/></rateQuantity><maxDoseQuantity><numerator value="8" unit="mg"/><denominator value="1" unit="d"/></maxDoseQuantity><consumable><manufacturedProduct><manufacturedMaterial><code code="J01" codeSystem="1.2.3" displayName="Amoxicillin"/><name>Imadrax</name><lotNumberText>L-77</lotNumberText></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration></entry>"#;
    let shown = shown(&document(medicine));
    for word in
        ["Imadrax", "Efter skema", "01.01.2026", "hver 12 timer", "Gennem munden", "5 mL/h", "8 mg / 1 dag", "L-77"]
    {
        assert!(shown.contains(word), "{word}\n{shown}");
    }
}
