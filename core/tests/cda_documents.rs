//! Views of CDA documents: each kind from a small document of its own.

use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::Tree;
use klarsyn::view::Audience;
use klarsyn::view::Block;
use klarsyn::view::Document;
use klarsyn::view::FileKind;
use klarsyn::view::Look;
use klarsyn::view::MarkKind;
use klarsyn::view::Options;
use klarsyn::view::Policy;
use klarsyn::view::Verdict;
use klarsyn::view::View;
use klarsyn::view::content;
use klarsyn::view::text;
use klarsyn::view::view;

/// A document of a code with this body; the person is an official test person.
fn document(code: &str, more: &str, body: &str) -> Tree {
    let xml = format!(
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<id root="1.2.208.184" extension="0f6a7a30-8a55-4d0c-9d2d-6b3a3d1c2b10" assigningAuthorityName="MedCom"/>
<code code="{code}" codeSystem="2.16.840.1.113883.6.1"/><title>Dokument for 2512489996</title>
<effectiveTime value="20261102093000+0100"/><confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
<recordTarget><patientRole><id root="1.2.208.176.1.2" extension="2512489996"/><patient><name><given>Nancy</given>
<given>Ann</given><family>Berggren</family></name><administrativeGenderCode code="F"/>
<birthTime value="19481225000000+0000"/></patient></patientRole></recordTarget>
<author><time value="20261102080000Z"/><assignedAuthor><id root="1.2.208.176.1.1" extension="1042981000016003"/>
<assignedPerson><name><given>Michael</given><family>Burns</family></name></assignedPerson>
<representedOrganization><name>Hjerteafdelingen</name></representedOrganization></assignedAuthor></author>
{more}<component>{body}</component></ClinicalDocument>"#
    );
    parse("", xml.as_bytes(), &Limits::default()).tree
}

fn sections(all: &str) -> String {
    let one = all.replace("<section>", "<component><section>").replace("</section>", "</section></component>");
    format!("<structuredBody>{one}</structuredBody>")
}

fn clinician() -> Options<'static> {
    Options { audience: Audience::Clinician, ..Options::default() }
}

fn only(tree: &Tree, options: &Options) -> View {
    let mut views = view(&[tree], options);
    assert_eq!(views.len(), 1);
    views.remove(0)
}

fn told(view: &View) -> &Document {
    view.document().expect("a document")
}

fn words(view: &View) -> String {
    text::render(view, true)
}

#[test]
fn the_header_is_a_card() {
    let more = r#"<custodian><assignedCustodian><representedCustodianOrganization><id root="1.2.208.176.1.1" extension="7"/>
<name>Region Nord</name></representedCustodianOrganization></assignedCustodian></custodian>
<documentationOf><serviceEvent><templateId root="1.2.208.184.10.1.11"/><effectiveTime><low value="20261101"/>
<high value="20261103"/></effectiveTime></serviceEvent></documentationOf><documentationOf><serviceEvent>
<templateId root="1.2.208.184.10.1.10"/><id root="1.2.208.184.100.10" extension="cpd-v2.0.0"/></serviceEvent></documentationOf>
<relatedDocument typeCode="RPLC"><parentDocument><id root="1.2" extension="gammel"/></parentDocument></relatedDocument>"#;
    let tree = document("81215-6", more, &sections(""));
    let view = only(&tree, &clinician());
    assert!(matches!(view, View::CarePlan(_)));
    let head = view.head();
    assert_eq!(head.person.as_ref().expect("a person").name.text, "Nancy Ann Berggren");
    assert_eq!(head.person.as_ref().expect("a person").fields[0].values[0].text, "25.12.1948");
    assert_eq!(head.print_line.as_deref(), Some("Nancy Ann Berggren · CPR 251248-9996"));
    assert_eq!(head.when.as_ref().expect("a time").short.replace('\u{a0}', " "), "02.11.2026 kl. 09.30");
    assert!(head.marks.iter().any(|mark| mark.kind == MarkKind::Corrected));
    let all = words(&view);
    for line in [
        "Forfatter: Michael Burns, Hjerteafdelingen",
        "Ansvarlig organisation: Region Nord",
        "Dækker: 01.11.2026 – 03.11.2026",
    ] {
        assert!(all.contains(line), "{line}: {all}");
    }
    assert!(all.contains("Standard: cpd-v2.0.0") && all.contains("Erstatter: gammel"), "{all}");
    // What a plan must have and this one lacks is said.
    let lacking = told(&view).sections.iter().filter(|section| !section.missing.is_empty()).count();
    assert_eq!(lacking, 3);
    // A citizen sees no number, neither of the person nor of organisations.
    let citizen = only(&tree, &Options::default());
    assert_eq!(citizen.head().title.text, "Dokument for 251248-••••");
    assert!(!serde_json::to_string(&told(&citizen).foot.folds).expect("JSON").contains("1042981000016003"));
    assert!(citizen.foot().expect("a foot").left_out.iter().any(|left| left.count > 0));
}

#[test]
fn policy_holds_for_cda() {
    let tree = document("39289-4", "", &sections(""));
    let verdicts = [Verdict::Invalid { errors: 3 }];
    let options = Options { verdicts: &verdicts, ..clinician() };
    let View::Withheld(withheld) = only(&tree, &options) else { panic!("shown") };
    assert!(withheld.head.person.is_none());
    let view = only(&tree, &Options { policy: Policy::Disclaimer, ..options });
    assert_eq!(view.head().notices.len(), 1);
}

#[test]
fn appointments_say_when_where_and_why() {
    let tree = document(
        "39289-4",
        "",
        &sections(
            r#"<section><title>Aftale</title><text>x</text><entry><encounter moodCode="APT"><code code="RegionalAppointment"/>
<statusCode code="active"/><effectiveTime><low value="20261201110000+0100"/><high value="20261201113000+0100"/></effectiveTime>
<participant typeCode="LOC"><participantRole><addr><streetAddressLine>Vestergade 17</streetAddressLine><postalCode>5800</postalCode>
<city>Nyborg</city></addr><telecom value="tel:66113333"/><playingEntity><name>Ambulatoriet</name></playingEntity></participantRole>
</participant><entryRelationship typeCode="RSON"><observation><code code="NI" displayName="Ekkokardiografi"/></observation>
</entryRelationship></encounter></entry></section>"#,
        ),
    );
    let view = only(&tree, &Options::default());
    assert!(matches!(view, View::Appointment(_)));
    let all = words(&view);
    for line in
        ["Tid: 1. december 2026 kl. 11.00–11.30", "Det drejer sig om: Ekkokardiografi", "Type: Aftale med regionen"]
    {
        assert!(all.contains(line), "{line}: {all}");
    }
    assert!(all.contains("Sted: Ambulatoriet, Vestergade 17, 5800 Nyborg, 66113333"), "{all}");
    // The statements come first; the sender's own text is the second view.
    assert_eq!(told(&view).foot.narratives.len(), 1);
    assert!(told(&view).sections.iter().all(|it| it.blocks.iter().all(|it| !matches!(it, Block::Narrative(_)))));
}

#[test]
fn who_declines_resuscitation_is_not_overlooked() {
    let entry = |code: &str, said: &str| {
        format!(
            r#"<entry><observation><code code="{code}"/><value xsi:type="II" root="1.2.208.176.1.11" extension="{said}"/>
<author><time nullFlavor="NI"/><assignedAuthor><representedOrganization><name>Sundhedsdatastyrelsen</name></representedOrganization>
</assignedAuthor></author></observation></entry>"#
        )
    };
    let child = r#"<entry><observation><code code="ChildCustody"/><value xsi:type="II" root="1.2.208.176.1.2" extension="0201609995"/>
<value xsi:type="PN"><given>Max</given><family>Berggren</family></value></observation></entry>"#;
    let all =
        format!("{}{}{child}", entry("LivingWillRegistration", "false"), entry("NoResuscitationRegistration", "true"));
    let tree = document("PDC", "", &sections(&format!("<section><text>x</text>{all}</section>")));
    let view = only(&tree, &clinician());
    let View::PersonalDataCard(card) = &view else { panic!("another kind") };
    let Block::Entries(wishes) = &card.sections[0].blocks[0] else { panic!("no entries") };
    assert_eq!((wishes[0].values[0].text.as_str(), wishes[0].look), ("Ja", Look::Warning));
    assert_eq!((wishes[1].values[0].text.as_str(), wishes[1].look), ("Nej", Look::Strong));
    assert!(words(&view).contains("Forældremyndighed over: 020160-9995, Max Berggren"));
    // The child's number is not for the terminal, and not for whoever looks over a citizen's shoulder.
    assert!(text::render(&view, false).contains("020160-••••"));
    assert!(words(&only(&tree, &Options::default())).contains("020160-••••"));
}

#[test]
fn measurements_are_a_table_by_time_with_a_curve() {
    let measured = |day: u32, value: &str| {
        format!(
            r#"<entry><organizer><statusCode code="completed"/><effectiveTime value="202611{day:02}080000+0100"/><component><observation>
<code code="NPU03804" displayName="Legeme masse; Pt"/><value xsi:type="PQ" value="{value}" unit="kg"/>
<methodCode code="POT" displayName="Målt af borger"/><methodCode code="AUT"/></observation></component></organizer></entry>"#
        )
    };
    let all = [measured(1, "77.50"), measured(3, "76.9"), measured(2, "77.0")].concat();
    let tree = document(
        "53576-5",
        "",
        &sections(&format!(
            r#"<section><code code="8716-3"/><title>Vitale</title><text>Ingen</text></section><section><code code="30954-2"/>
<title>Resultater</title>{all}</section>"#
        )),
    );
    let view = only(&tree, &clinician());
    let View::Measurements(it) = &view else { panic!("another kind") };
    let Block::Table(table) = &it.sections[0].blocks[0] else { panic!("no table") };
    let values: Vec<String> = table.rows.iter().map(|row| row[2][0].text.replace('\u{a0}', " ")).collect();
    assert_eq!(values, ["76,9 kg", "77,0 kg", "77,50 kg"]);
    assert_eq!(
        table.rows[0][3].iter().map(|it| it.text.as_str()).collect::<Vec<_>>(),
        ["Målt af borger", "Måling overført automatisk"]
    );
    let Block::Trends(trends) = &it.sections[1].blocks[0] else { panic!("no curve") };
    assert_eq!((trends.len(), trends[0].points.len(), trends[0].unit.as_str()), (1, 3, "kg"));
    assert_eq!(it.sections[2].missing, ["ingen resultater"]);
    // Codes are a column that a citizen does not see.
    let View::Measurements(it) = only(&tree, &Options::default()) else { panic!("another kind") };
    let Block::Table(table) = &it.sections[0].blocks[0] else { panic!("no table") };
    assert!(
        table.columns.iter().all(|column| column.look != Look::Id)
            && table.rows.iter().all(|row| row.len() == table.columns.len())
    );
}

#[test]
fn questions_have_their_answers_options_and_conditions() {
    let q = "2.16.840.1.113883.10.20";
    let tree = document(
        "74465-6",
        "",
        &sections(&format!(
            r#"<section><title>Svar</title><text/><entry><organizer><component><sequenceNumber value="2"/><observation moodCode="EVN">
<templateId root="{q}.33.4.7"/><code code="q2"><originalText>Hvor ondt gør det?</originalText></code><value xsi:type="INT" value="3"/>
<referenceRange><observationRange><value xsi:type="IVL_INT"><low value="0"/><high value="10"/></value></observationRange></referenceRange>
</observation></component><component><sequenceNumber value="1"/><observation moodCode="EVN"><code code="q1"><originalText>Ny smerte?</originalText>
</code><value xsi:type="CE" code="A1" displayName="Ja"/></observation></component><component><sequenceNumber value="3"/>
<observation moodCode="EVN"><code code="q3"><originalText>Andet?</originalText></code></observation></component></organizer></entry></section>"#
        )),
    );
    let view = only(&tree, &clinician());
    let View::Questionnaire(it) = &view else { panic!("another kind") };
    let Block::Questions(questions) = &it.sections[0].blocks[0] else { panic!("no questions") };
    let texts: Vec<&str> = questions.iter().map(|it| it.text.text.as_str()).collect();
    assert_eq!(texts, ["Ny smerte?", "Hvor ondt gør det?", "Andet?"]);
    assert_eq!(questions[0].answers[0].text, "Ja");
    let scale = questions[1].scale.as_ref().expect("a scale");
    assert_eq!((scale.low.as_str(), scale.high.as_str(), scale.share), ("0", "10", 0.3));
    assert_eq!(questions[2].unanswered.as_deref(), Some("Ikke besvaret"));

    let option = |code: &str, words: &str| format!(r#"<value xsi:type="CE" code="{code}" displayName="{words}"/>"#);
    let criterion = |code: &str, value: &str| {
        format!(
            r#"<precondition><criterion><code code="{code}"/><value xsi:type="CE" code="{value}"/></criterion></precondition>"#
        )
    };
    let form = document(
        "74468-0",
        "",
        &sections(&format!(
            r#"<section><title>Skema</title><text/><entry><organizer><component><sequenceNumber value="1"/><observation moodCode="DEF">
<templateId root="{q}.32.4.8"/><code code="q1"><originalText>Ny smerte?</originalText></code>{}{}<entryRelationship typeCode="SUBJ">
<observation><templateId root="{q}.32.4.20"/><value xsi:type="IVL_INT"><low value="1"/><high value="2"/></value></observation>
</entryRelationship></observation></component><component><sequenceNumber value="2"/><observation moodCode="DEF"><code code="q2">
<originalText>Hvor?</originalText></code><precondition><sdtc:atLeastOneTrue>{}{}</sdtc:atLeastOneTrue></precondition></observation>
</component></organizer></entry></section>"#,
            option("A1", "Ja"),
            option("A2", "Nej"),
            criterion("q1", "A1"),
            criterion("q1", "A2"),
        )),
    );
    let view = only(&form, &clinician());
    let View::Questionnaire(it) = &view else { panic!("another kind") };
    let Block::Questions(questions) = &it.sections[0].blocks[0] else { panic!("no questions") };
    assert_eq!(questions[0].options.len(), 2);
    assert!(questions[0].answers.is_empty() && questions[0].unanswered.is_none());
    assert_eq!(questions[0].rules[0].text, "Antal svar: 1–2");
    assert_eq!(questions[1].conditions[0].text, "mindst én er opfyldt: spørgsmål 1 = »Ja«; spørgsmål 1 = »Nej«");
}

#[test]
fn each_fetus_stands_by_itself() {
    let observed = |fetus: &str, value: &str| {
        let subject = match fetus {
            "" => String::new(),
            fetus => format!(
                r#"<subject><relatedSubject><code code="{fetus}" codeSystem="1.2.208.184.100.4" displayName="Foster {fetus}"/></relatedSubject></subject>"#
            ),
        };
        format!(
            r#"<component><observation><code code="1" displayName="vægt"/><value xsi:type="PQ" value="{value}" unit="g"/>{subject}</observation></component>"#
        )
    };
    let all = [observed("2", "14"), observed("", "61000"), observed("1", "15")].concat();
    let tree = document(
        "PMR",
        "",
        &sections(&format!(
            "<section><title>Resultater</title><text/><entry><organizer>{all}</organizer></entry></section>"
        )),
    );
    let view = only(&tree, &Options::default());
    let headings: Vec<&str> = told(&view).sections.iter().map(|it| it.heading.text.as_str()).collect();
    assert_eq!(headings, ["Resultater", "Foster 1", "Foster 2"]);
    assert_eq!(view.head().what, "Målinger i graviditeten");
    assert!(words(&view).contains("vægt: 15 g"));
}

#[test]
fn a_shared_file_is_an_attachment() {
    let body = r#"<nonXMLBody><text mediaType="application/pdf" representation="B64">JVBERi0xLjQK
<![CDATA[eA==]]></text></nonXMLBody>"#;
    let tree = document("103140-0", "", body);
    let view = only(&tree, &Options::default());
    assert!(matches!(view, View::HealthAttachment(_)));
    let Block::Attachments(files) = &told(&view).sections[0].blocks[0] else { panic!("no file") };
    assert_eq!((files[0].kind, files[0].size), (FileKind::Pdf, Some(10)));
    let place = files[0].content.clone().expect("content");
    assert_eq!(content(&[&tree], &place).expect("bytes"), b"%PDF-1.4\nx");
    assert!(files[0].file_name.ends_with(".pdf") && files[0].wrong_type.is_none());
    // The number of the person is no part of a file's name.
    assert!(!files[0].file_name.contains("2512489996"), "{}", files[0].file_name);

    // What is called a PDF and is none says so; a link that leads elsewhere is only told.
    let lies = document("103140-0", "", &body.replace("JVBERi0xLjQK", "PHNjcmlwdD4="));
    let view = only(&lies, &Options::default());
    let Block::Attachments(files) = &told(&view).sections[0].blocks[0] else { panic!("no file") };
    assert!(files[0].wrong_type.is_some());
    for (address, opens) in
        [("https://example.org/x.pdf", true), ("//evil.example/x", false), ("javascript:alert(1)", false)]
    {
        let body =
            format!(r#"<nonXMLBody><text mediaType="image/png"><reference value="{address}"/></text></nonXMLBody>"#);
        let view = only(&document("103140-0", "", &body), &Options::default());
        let Block::Attachments(files) = &told(&view).sections[0].blocks[0] else { panic!("no file") };
        assert_eq!((files[0].url.is_some(), files[0].content.is_some()), (opens, false), "{address}");
    }
}

#[test]
fn any_other_document_has_text_and_statements() {
    let tree = document(
        "34133-9",
        "",
        &sections(
            r##"<section><title>Medicin</title><text><paragraph>Pamol</paragraph></text><entry><substanceAdministration negationInd="true">
<text><reference value="#pamol"/></text><effectiveTime xsi:type="PIVL_TS"><period value="8" unit="h"/></effectiveTime><doseQuantity value="1.50" unit="mg"/>
<consumable><manufacturedProduct><manufacturedMaterial><code code="N02BE01" codeSystem="2.16.840.1.113883.6.73" displayName="Paracetamol"/>
</manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration></entry></section>"##,
        ),
    );
    let view = only(&tree, &clinician());
    assert!(matches!(view, View::Other(_)));
    let all = words(&view);
    for line in ["Pamol", "[IKKE] Paracetamol", "Dosis: 1,50 mg", "Tid: hver 8 timer", "N02BE01 (ATC)"] {
        assert!(all.replace('\u{a0}', " ").contains(line), "{line}: {all}");
    }
}

#[test]
fn broken_documents_still_have_a_view() {
    for xml in [
        "<ClinicalDocument/>",
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3"><component><structuredBody><component/></structuredBody></component>"#,
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3"><code/><recordTarget/><author/><component><structuredBody><component><section><entry/>
<entry><observation><value/></observation></entry></section></component></structuredBody></component></ClinicalDocument>"#,
        r#"<ClinicalDocument><code code="74465-6"/><component><structuredBody><component><section><entry><organizer><component/></organizer></entry></section></component></structuredBody></component></ClinicalDocument>"#,
    ] {
        let tree = parse("", xml.as_bytes(), &Limits::default()).tree;
        for options in [Options::default(), clinician()] {
            assert!(!only(&tree, &options).head().title.text.is_empty(), "{xml}");
        }
    }
    // As many of everything as no document has: time grows with the size, and not with its square.
    let began = std::time::Instant::now();
    let many = |one: &str| one.repeat(1_000);
    for body in [
        many(r##"<entry><observation><text><reference value="#a"/></text></observation></entry>"##),
        format!("<entry><observation>{}</observation></entry>", many(r#"<id root="1" extension="x"/><author/>"#)),
        format!(
            "<entry><organizer>{}</organizer></entry>",
            many(r#"<id root="1"/><component><observation><value value="1"/></observation></component>"#)
        ),
    ] {
        for code in ["53576-5", "81215-6", "PDC", "74465-6", "PMR"] {
            let tree = document(
                code,
                "",
                &sections(&format!(r#"<section><text ID="a">{}</text>{body}</section>"#, "x ".repeat(5_000))),
            );
            let _ = only(&tree, &clinician());
        }
    }
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
    // Statements inside statements, far deeper than anybody writes.
    let deep = format!(
        "{}<value/>{}",
        "<observation><entryRelationship>".repeat(400),
        "</entryRelationship></observation>".repeat(400)
    );
    let tree = document("81215-6", "", &sections(&format!("<section><entry>{deep}</entry></section>")));
    let _ = words(&only(&tree, &clinician()));
}
