//! Views to draw. The persons are official test persons.

use klarsyn::diagnostic::Language;
use klarsyn::view::*;

pub fn value(text: &str) -> Value {
    Value { text: text.into(), ..Value::default() }
}

pub fn at(path: &str) -> Place {
    Place { message: 0, path: path.into() }
}

pub fn field(label: &str, text: &str) -> Field {
    Field { label: label.into(), values: vec![value(text)], look: Look::Plain }
}

pub fn mark(kind: MarkKind, text: &str) -> Mark {
    Mark { kind, value: value(text) }
}

pub fn time(day: u32) -> Time {
    Time {
        text: format!("{day}. november 2026 kl. 09.30"),
        short: format!("{day:02}.11.2026 kl. 09.30"),
        date: format!("{day:02}.11.2026"),
        clock: Some("kl. 09.30".into()),
        datetime: format!("2026-11-{day:02}T09:30+01:00"),
        at: at("Bundle.timestamp"),
    }
}

pub fn head(what: &str, title: &str) -> Head {
    Head {
        what: what.into(),
        title: value(title),
        person: Some(Person {
            name: value("Nancy Ann Test Berggren"),
            numbers: vec![Number {
                label: "CPR".into(),
                value: value("251248-9996"),
                masked: "251248-••••".into(),
                spoken: "CPR-nummer 251248, de sidste fire cifre er skjult".into(),
                hidden: true,
            }],
            fields: vec![],
        }),
        print_line: Some("Nancy Ann Test Berggren · CPR 251248-9996".into()),
        facts: vec![Field { look: Look::Strong, ..field("Kategori", "Vedr. henvisning") }],
        ..Head::default()
    }
}

pub fn clinician(mut head: Head) -> Head {
    head.audience = Audience::Clinician;
    for number in head.person.iter_mut().flat_map(|person| &mut person.numbers) {
        number.hidden = false;
    }
    head
}

pub fn english(mut head: Head) -> Head {
    head.language = Language::En;
    head
}

pub fn foot() -> Foot {
    Foot {
        folds: vec![Fold { label: "Numre".into(), fields: vec![field("Tråd", "c4a7575c")], ..Fold::default() }],
        narratives: vec![Narrative {
            title: "Communication".into(),
            nodes: vec![element("p", vec![Markup::Text { text: "Afsenderens egen tekst".into() }])],
            plain: "Afsenderens egen tekst".into(),
            ..Narrative::default()
        }],
        narrative_label: "Beskedens egen tekst".into(),
        left_out: vec![LeftOut { label: "id-numre".into(), count: 4 }],
        left_out_text: "Udeladt her: id-numre".into(),
        missing: vec!["Afsenderens navn er ikke oplyst".into()],
        missing_label: "Mangler".into(),
    }
}

pub fn element(tag: &str, children: Vec<Markup>) -> Markup {
    Markup::Element { tag: tag.into(), href: None, anchor: None, columns: 1, rows: 1, children }
}

pub fn segment(number: usize) -> Segment {
    Segment {
        anchor: format!("s{number}"),
        organisation: value("Plejecenter Herlev"),
        marks: vec![mark(MarkKind::New, "Ny meddelelse")],
        when: Some(time(17)),
        to: vec![value("Hjerteafdeling")],
        texts: vec![value(&format!("Besked nummer {number}\nmed linjeskift"))],
        signature: vec![field("Skrevet af", "Michael Burns"), field("Telefon", "12 34 57 89")],
        messages: vec![number as u32],
        ..Segment::default()
    }
}

pub fn thread(segments: usize) -> View {
    View::Correspondence(Correspondence {
        head: head("Korrespondance", "Opfølgning efter indlæggelse"),
        segments: (1..=segments).map(segment).collect(),
        foot: foot(),
    })
}

pub fn card(head: Head) -> View {
    let date = |label: &str, text: &str| DatedField { label: label.into(), time: None, text: text.into() };
    let diagnosis = Diagnosis {
        text: value("Type 2-diabetes"),
        named: true,
        kind: Some(value("Forløbsdiagnose")),
        dates: [
            DatedField { time: Some(time(16)), ..date("Registreret", "16.11.2026") },
            date("Begyndte (debut)", "2023"),
            date("Afsluttet", "Ikke oplyst"),
        ],
        codes: vec![CodeLine {
            system: "SKS-D".into(),
            code: value("DE119"),
            display: Some(value("Type 2-diabetes uden komplikationer")),
        }],
        notes: vec![value("Ingen senfølger ved årskontrol.")],
        notes_label: "Tillægstekst".into(),
        ..Diagnosis::default()
    };
    let nameless = Diagnosis {
        text: value("Hverken tekst eller kode er oplyst"),
        named: false,
        codes: vec![],
        ..diagnosis.clone()
    };
    let group = |label: &str, diagnoses| DiagnosisGroup { label: label.into(), explanation: None, diagnoses };
    let columns = ["Diagnosetekst", "Diagnosetype", "Registreringsdato", "Debutdato", "Afslutningsdato", "Koder"];
    View::DiagnosisCard(DiagnosisCard {
        head,
        columns: columns.map(String::from).to_vec(),
        groups: vec![
            group("Aktuelle diagnoser", vec![diagnosis.clone(), nameless]),
            group("Relevante diagnoser", vec![diagnosis]),
        ],
        foot: Foot::default(),
    })
}

pub fn result(name: &str, number: &str) -> ResultRow {
    ResultRow {
        name: value(name),
        code: Some(value("NPU02319")),
        value: value(number),
        has_value: true,
        numeric: true,
        unit: Some(value("mmol/L")),
        flag: Some(Flag { kind: FlagKind::NotInterpreted, value: value("Ikke referencevurderet") }),
        ..ResultRow::default()
    }
}

pub fn report(rows: Vec<ResultRow>) -> ResultReport {
    ResultReport {
        anchor: "r1".into(),
        title: value("Prøve taget 20.11.2026 kl. 09.30"),
        facts: vec![field("Status", "Komplet svar")],
        caption: "Afsenderen har ikke oplyst referenceintervaller.".into(),
        columns: ResultColumns {
            analysis: "Analyse".into(),
            value: "Svar".into(),
            unit: Some("Enhed".into()),
            flag: Some("Vurdering".into()),
            remarks: Some("Bemærkninger".into()),
            ..ResultColumns::default()
        },
        groups: vec![ResultGroup { label: "Hæmatologi".into(), rows }],
        ..ResultReport::default()
    }
}

pub fn results(reports: Vec<ResultReport>) -> Results {
    Results { head: head("Kommunalt prøvesvar", "Prøvesvar"), reports, ..Results::default() }
}

pub fn stay() -> View {
    let event = |number: u32, text: &str| StayEvent {
        anchor: format!("e{number}"),
        when: Some(time(number)),
        text: value(text),
        place: Some(value("Hjerteafdeling, Herlev og Gentofte Hospital")),
        ..StayEvent::default()
    };
    View::HospitalStay(HospitalStay {
        head: head("Advis om sygehusophold", "Sygehusophold"),
        now_label: "Status nu".into(),
        now: Some(StayNow {
            state: StayState::Admitted,
            text: value("Indlagt"),
            facts: vec![field("Afdeling", "Hjerteafdeling")],
            reasons: vec![Notice {
                tone: Tone::Warning,
                title: "Udskrivelsen er annulleret".into(),
                text: "Derfor er status igen Indlagt.".into(),
                at: at("Bundle"),
            }],
        }),
        history_label: "Historik".into(),
        history_text: "Nyeste først.".into(),
        events: vec![
            StayEvent {
                cancelled: true,
                marks: vec![mark(MarkKind::Cancelled, "ANNULLERET")],
                ..event(20, "SLUT sygehusophold")
            },
            StayEvent {
                marks: vec![mark(MarkKind::Corrected, "RETTET")],
                changes: vec![Change {
                    label: "Tidspunkt".into(),
                    before: Some(value("16.11.2026 kl. 18.20")),
                    after: value("16.11.2026 kl. 19.20"),
                }],
                changes_label: "Vis det, der er rettet".into(),
                current: true,
                ..event(16, "START sygehusophold – Indlagt")
            },
        ],
        foot: Foot::default(),
    })
}
