//! What each kind of document looks like.

use crate::draw::draw_views;
use crate::draw::props;
use crate::samples;
use crate::samples::time;
use crate::samples::value;
use klarsyn::diagnostic::Language;
use klarsyn::view::*;
use klarsyn_web::components::Offers;
use klarsyn_web::components::ViewProps;

#[test]
fn a_thread_says_all_of_it() {
    let page = draw_views(vec![samples::thread(3)], props());
    page.says(&[
        "Opfølgning efter indlæggelse",
        "Vedr. henvisning",
        "Plejecenter Herlev",
        "Besked nummer 3\nmed linjeskift",
    ]);
    page.says(&["Michael Burns", "Udeladt her: id-numre", "id-numre (4)", "Afsenderens navn er ikke oplyst"]);
    page.says(&["Afsenderens egen tekst"]);
    assert_eq!(page.classed("k-segment").count(), 3);
    assert_eq!(page.all("ol").count(), 1);
}

#[test]
fn the_number_is_hidden_until_asked_for_and_printed_in_full() {
    let page = draw_views(vec![samples::thread(1)], props());
    page.says(&["CPR 251248-••••", "de sidste fire cifre er skjult", "Vis hele CPR-nummeret"]);
    let shown = page.elements.iter().filter(|it| it.name == "p" && it.text.contains("251248-9996"));
    assert!(shown.clone().count() == 1 && shown.clone().all(|it| it.is("k-print-only")));
    for it in &page.elements {
        assert!(it.attributes.iter().all(|(_, value)| !value.contains("9996")), "{it:?}");
    }
}

#[test]
fn answering_is_offered_for_the_latest_alone() {
    let View::Correspondence(mut thread) = samples::thread(3) else { unreachable!() };
    thread.segments[2].can_reply = true;
    thread.segments[2].can_forward = true;
    thread.segments[2].answers = Some(Answers {
        label: "Svar på".into(),
        text: "Plejecenter Herlev".into(),
        anchor: Some("s1".into()),
        at: samples::at("x"),
    });
    let views = vec![View::Correspondence(thread)];
    assert!(draw_views(views.clone(), props()).button("Besvar").is_none());
    let page = draw_views(views, ViewProps { offers: Offers { reply: true, ..Offers::default() }, ..props() });
    assert_eq!(page.all("button").filter(|it| it.text.contains("Besvar")).count(), 1);
    let target = page.all("a").find_map(|it| it.get("href")?.strip_prefix('#')).unwrap();
    assert!(page.elements.iter().any(|it| it.get("id") == Some(target) && it.is("k-segment")));
}

#[test]
fn a_long_thread_shows_the_latest_and_offers_the_rest() {
    let page = draw_views(vec![samples::thread(150)], props());
    page.says(&["Vis flere (50)", "Besked nummer 150"]).says_not(&["Besked nummer 50\n"]);
    assert_eq!(page.classed("k-segment").count(), 100);
}

#[test]
fn attachments_are_offered_for_download_and_pictures_to_look_at() {
    let View::Correspondence(mut thread) = samples::thread(1) else { unreachable!() };
    let file = |kind, title: &str| Attachment {
        title: value(title),
        kind,
        summary: "PDF · 212 kB".into(),
        content: Some(samples::at("Bundle.entry[1]")),
        at: samples::at(title),
        ..Attachment::default()
    };
    let link = |url: &str| Attachment { url: Some(url.into()), content: None, ..file(FileKind::Link, "Vejledning") };
    thread.segments[0].attachments_label = "Vedhæftet af Plejecenter Herlev (4)".into();
    thread.segments[0].attachments = vec![
        Attachment { found: Some("Fundet i tidligere besked".into()), ..file(FileKind::Pdf, "Vægtskema") },
        file(FileKind::Image, "Foto"),
        link("https://example.org/x"),
        link("javascript:alert(1)"),
    ];
    let views = vec![View::Correspondence(thread)];
    let page = draw_views(views.clone(), props());
    page.says(&["Vedhæftet af Plejecenter Herlev (4)", "Vægtskema", "Fundet i tidligere besked"]);
    assert_eq!(page.all("button").filter(|it| it.text.contains("Hent")).count(), 2);
    assert_eq!(page.all("button").filter(|it| it.text.contains("Vis billede")).count(), 1);
    assert!(page.button("Åbn Vægtskema").is_none() && page.all("img").next().is_none());
    let links: Vec<_> = page.all("a").filter_map(|it| Some((it.get("href")?, it.get("rel")?))).collect();
    assert_eq!(links, [("https://example.org/x", "noopener noreferrer external")]);
    let page = draw_views(views, ViewProps { offers: Offers { open: true, ..Offers::default() }, ..props() });
    assert!(page.button("Åbn Vægtskema").is_some());
}

#[test]
fn diagnoses_are_a_list_for_citizens_and_a_table_for_clinicians() {
    let page = draw_views(vec![samples::card(samples::head("Diagnosekort", "Diagnosekort"))], props());
    page.says(&["Aktuelle diagnoser (2)", "Registreret", "Begyndte (debut)", "Afsluttet", "Ikke oplyst", "DE119"]);
    page.says(&["Hverken tekst eller kode er oplyst", "Ingen senfølger"]);
    assert_eq!((page.all("table").count(), page.classed("k-diagnosis").count()), (0, 3));
    let head = samples::clinician(samples::head("Diagnosekort", "Diagnosekort"));
    let page = draw_views(vec![samples::card(head)], ViewProps { audience: Audience::Clinician, ..props() });
    page.says(&["Diagnosetekst", "Debutdato", "DE119", "Type 2-diabetes uden komplikationer", "CPR 251248-9996"]);
    assert_eq!(page.all("tbody").count(), 2);
    assert_eq!(page.all("tr").count(), 1 + 2 + 3);
    assert!(page.button("CPR").is_none());
}

#[test]
fn results_say_value_unit_and_flag() {
    let corrected = ResultRow {
        marks: vec![samples::mark(MarkKind::Corrected, "Svar rettet")],
        before: Some(value("7,9 mmol/L")),
        before_text: Some("endelig 20.11.2026".into()),
        notes: vec![value("Målt to gange.")],
        notes_label: "Kommentar til dette svar".into(),
        ..samples::result("Glucose;P(kB)", "7,0")
    };
    let cancelled = ResultRow { cancelled: true, ..samples::result("Temperatur;Pt", "38,9") };
    let report = samples::report(vec![samples::result("Hæmoglobin;B", "7,4"), corrected, cancelled]);
    let page = draw_views(vec![View::Results(samples::results(vec![report]))], props());
    page.says(&[
        "Hæmoglobin;B",
        "7,4",
        "mmol/L",
        "Ikke referencevurderet",
        "7,9 mmol/L",
        "Svar rettet",
        "Målt to gange.",
    ]);
    page.says(&["NPU02319"]).says_not(&["Referenceinterval"]);
    assert!(page.all("del").any(|it| it.text == "38,9"));
    assert_eq!(page.all("svg").filter(|it| it.is("k-numberline")).count(), 0);
    let headings = page.all("th").filter(|it| it.get("scope") == Some("col")).count();
    assert_eq!(page.all("tr").filter(|it| it.around.len() > 2).map(|_| 1).sum::<usize>(), 5);
    assert_eq!(headings, 5);
}

#[test]
fn what_is_said_of_a_report_stands_once() {
    let one = || samples::report(vec![samples::result("Hæmoglobin;B", "7,4")]);
    let facts = |reports| {
        let page = draw_views(vec![View::Results(samples::results(reports))], props());
        page.all("section")
            .filter(|it| it.get("part") == Some("report"))
            .map(|it| it.text.contains("Status"))
            .collect::<Vec<_>>()
    };
    assert_eq!(facts(vec![one()]), [false], "of a report that is alone the head tells");
    let other = klarsyn::view::ResultReport { anchor: "r2".into(), ..one() };
    assert_eq!(facts(vec![one(), other]), [true, true]);
}

#[test]
fn a_line_of_numbers_only_with_the_messages_own_range() {
    let line = |low, high, number: f64| NumberLine {
        low,
        high,
        value: number,
        low_text: Some("7,3".into()),
        high_text: Some("9,5".into()),
        sentence: "7,1 mmol/L er under referenceintervallet 7,3–9,5 mmol/L".into(),
    };
    let row = |line| ResultRow { line: Some(line), ..samples::result("Hæmoglobin;B", "7,1") };
    let rows = vec![row(line(0.25, 0.75, 0.2)), row(line(f64::NAN, f64::INFINITY, -7.0)), row(line(0.5, 0.5, 2.0))];
    let page = draw_views(vec![View::Results(samples::results(vec![samples::report(rows)]))], props());
    let drawings: Vec<_> = page.classed("k-numberline").collect();
    assert_eq!(drawings.len(), 3);
    assert!(drawings.iter().all(|it| it.get("role") == Some("img") && it.get("aria-label").is_some()));
    page.says(&["er under referenceintervallet"]);
    for it in page.classed("k-numberline__range") {
        let width: f64 = it.get("width").unwrap().parse().unwrap();
        assert!((0.0..=400.0).contains(&width), "{width}");
    }
    assert!(!page.raw.contains("NaN") && !page.raw.contains("inf"));
}

#[test]
fn results_over_time_have_columns_and_a_curve_with_its_table() {
    let column =
        |day| CumulativeColumn { date: format!("{day}.11."), clock: Some("kl. 09.30".into()), time: time(day) };
    let one = CumulativeValue { value: value("7,4"), remarks: vec!["rettet".into()], ..CumulativeValue::default() };
    let point =
        |day, x, y| TrendPoint { time: time(day), x, y, value: value("7,4"), remark: "Ikke referencevurderet".into() };
    let mut results = samples::results(vec![samples::report(vec![samples::result("Hæmoglobin;B", "7,4")])]);
    results.cumulative = Some(Cumulative {
        caption: "Nyeste først.".into(),
        analysis: "Analyse".into(),
        columns: vec![column(20), column(13)],
        groups: vec![CumulativeGroup {
            label: "Hæmatologi".into(),
            rows: vec![CumulativeRow {
                name: value("Hæmoglobin;B"),
                unit: Some("mmol/L".into()),
                cells: vec![vec![one], vec![]],
            }],
        }],
    });
    results.trends = vec![Trend {
        name: value("Hæmoglobin;B"),
        unit: "mmol/L".into(),
        note: "Kurven viser kun tallene.".into(),
        points: vec![point(13, 0.0, 0.5), point(20, 1.0, 1.0)],
        ticks: vec![Tick { y: 0.0, text: "7".into() }],
        band: None,
        columns: ["Prøve taget".into(), "mmol/L".into(), "Vurdering".into()],
    }];
    let page = draw_views(vec![View::Results(results)], props());
    page.says(&["Svar over tid", "Nyeste først.", "ikke målt", "rettet", "Kurven viser kun tallene.", "Prøve taget"]);
    assert_eq!(page.all("table").count(), 3);
    let dots = page.classed("k-trend__dot").map(|it| it.get("d").unwrap_or_default().matches('M').count());
    assert_eq!(dots.collect::<Vec<_>>(), [2, 2]);
}

#[test]
fn a_stay_shows_its_state_and_its_history() {
    let page = draw_views(vec![samples::stay()], props());
    page.says(&["Status nu", "Indlagt", "Udskrivelsen er annulleret", "Historik", "ANNULLERET", "RETTET"]);
    assert!(page.all("del").any(|it| it.text == "SLUT sygehusophold"));
    assert!(page.all("del").any(|it| it.text == "16.11.2026 kl. 18.20"));
    assert_eq!(page.classed("k-event--now").count(), 1);
}

#[test]
fn a_receipt_shows_its_answer_and_reasons() {
    let issue = Issue {
        title: value("Ukendt modtager"),
        marks: vec![samples::mark(MarkKind::Rejected, "Fejl")],
        fields: vec![samples::field("Sted", "MessageHeader.destination")],
    };
    let receipt = View::Receipt(klarsyn::view::Receipt {
        head: samples::head("Kvittering", "Beskeden er afvist"),
        accepted: Some(false),
        facts: vec![samples::field("Svarer på", "c4a7575c")],
        issues_label: "Begrundelse".into(),
        issues: vec![issue],
        foot: Foot::default(),
    });
    draw_views(vec![receipt], props()).says(&[
        "Beskeden er afvist",
        "Begrundelse",
        "Ukendt modtager",
        "Sted",
        "c4a7575c",
    ]);
}

#[test]
fn english_labels_leave_the_senders_words_danish() {
    let View::Correspondence(mut thread) = samples::thread(1) else { unreachable!() };
    thread.head = samples::english(thread.head);
    let page = draw_views(vec![View::Correspondence(thread)], ViewProps { language: Language::En, ..props() });
    page.says(&["Show the whole CPR number"]);
    assert!(page.classed("k-letter").all(|it| it.get("lang") == Some("da")));
}

fn block(block: Block) -> View {
    let sections = vec![Section { heading: value("Afsnit"), blocks: vec![block], ..Section::default() }];
    View::CarePlan(Document { head: samples::head("Plan", "Plan"), sections, ..Document::default() })
}

#[test]
fn statements_stand_inside_each_other() {
    let inner = Entry { title: value("aktionsdiagnose"), values: vec![value("Diabetes")], ..Entry::default() };
    let id = Field { look: Look::Id, ..samples::field("Koder", "T90 (ICPC-2-DK)") };
    let outer = Entry {
        title: value("Tilstand"),
        marks: vec![samples::mark(MarkKind::Cancelled, "IKKE")],
        fields: vec![samples::field("Status", "Aktiv"), id],
        entries: vec![inner],
        ..Entry::default()
    };
    let page = draw_views(vec![block(Block::Entries(vec![outer]))], props());
    page.says(&["Tilstand", "IKKE", "Aktiv", "Koder: T90 (ICPC-2-DK)", "aktionsdiagnose", "Diabetes"]);
    assert_eq!(page.classed("k-entries").count(), 2);
    let many = (0..130).map(|_| Entry { title: value("x"), ..Entry::default() }).collect();
    let page = draw_views(vec![block(Block::Entries(many))], props());
    assert!(page.button("(70)").is_some() && page.classed("k-entry").count() == 60);
}

#[test]
fn tables_name_their_rows_and_columns() {
    let column = |label: &str, number| Column { label: label.into(), number, ..Column::default() };
    let table = Table {
        caption: "Resultater".into(),
        columns: vec![column("Målt", false), column("Værdi", true)],
        rows: vec![vec![vec![value("10.01.2014")], vec![value("77,2 kg")]], vec![vec![value("08.01.2014")], vec![]]],
    };
    let page = draw_views(vec![block(Block::Table(table))], props());
    page.says(&["Resultater", "Målt", "77,2 kg"]);
    let scoped = |scope: &str| page.all("th").filter(|it| it.get("scope") == Some(scope)).count();
    assert_eq!((scoped("col"), scoped("row")), (2, 2));
}

#[test]
fn questions_show_answers_options_and_scales() {
    let answered = Question {
        number: Some("2".into()),
        text: value("Hvor ondt gør det?"),
        answers: vec![value("3")],
        scale: Some(Scale {
            low: "0".into(),
            high: "10".into(),
            share: 0.3,
            sentence: "3 på en skala fra 0 til 10".into(),
        }),
        ..Question::default()
    };
    let asked = Question {
        text: value("Ny smerte?"),
        options: vec![value("Ja"), value("Nej")],
        conditions: vec![value("spørgsmål 1 = »Ja«")],
        unanswered: Some("Ikke besvaret".into()),
        ..Question::default()
    };
    let page = draw_views(vec![block(Block::Questions(vec![answered, asked]))], props());
    page.says(&["Hvor ondt gør det?", "Svar:", "Ja", "Nej", "Stilles kun, når: spørgsmål 1 = »Ja«", "Ikke besvaret"]);
    assert!(page.all("svg").any(|it| it.get("aria-label") == Some("3 på en skala fra 0 til 10")));
}

#[test]
fn links_inside_a_text_find_their_target() {
    let node = |tag: &str, href: Option<&str>, anchor: Option<&str>| Markup::Element {
        tag: tag.into(),
        href: href.map(String::from),
        anchor: anchor.map(String::from),
        columns: 1,
        rows: 1,
        children: vec![Markup::Text { text: "x".into() }],
    };
    let nodes =
        vec![node("a", Some("#m0n7"), None), node("p", None, Some("m0n7")), node("a", Some("mailto:a@b.dk"), None)];
    let narrative = Narrative { title: "Tekst".into(), nodes, ..Narrative::default() };
    let page = draw_views(vec![block(Block::Narrative(narrative))], props());
    let hrefs: Vec<&str> = page.all("a").filter_map(|it| it.get("href")).collect();
    let target = hrefs[0].strip_prefix('#').expect("a link inside");
    assert!(page.elements.iter().any(|it| it.name == "p" && it.get("id") == Some(target)));
    assert_eq!(hrefs[1], "mailto:a@b.dk");
}
