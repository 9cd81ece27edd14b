//! Reports: verdict, findings, source.

use crate::draw::draw_any;
use crate::html::Page;
use klarsyn::Options;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::Severity;
use klarsyn::report::Verdict;
use klarsyn_web::components::Checked;
use klarsyn_web::components::Edit;
use klarsyn_web::components::Finding;
use klarsyn_web::components::Related;
use klarsyn_web::components::Report;
use klarsyn_web::components::ReportOffers;
use klarsyn_web::components::ReportProps;
use std::rc::Rc;

fn draw(checked: Checked, more: impl FnOnce(ReportProps) -> ReportProps) -> Page {
    let props = yew::props!(ReportProps { checked: Some(Rc::new(checked)), id: "r" });
    draw_any::<Report>(more(props))
}

fn finding(source: &str, at: &str, severity: Severity) -> Finding {
    let start = source.find(at).unwrap();
    let line = source[..start].matches('\n').count() as u32 + 1;
    Finding {
        code: "KS0505".into(),
        severity,
        path: "Communication.priority".into(),
        line,
        column: 3,
        span: start..start + at.len(),
        message: format!("{at} er ikke tilladt her"),
        found: Some(at.into()),
        expected: Some("Ingen prioritet".into()),
        why: vec!["Reglen medcom-careCommunication-5".into(), "i profilen".into()],
        fix: Some("Fjern priority".into()),
        edits: vec![Edit { span: start..start + at.len(), text: "x".into() }],
        safe: true,
        related: vec![],
        follows: None,
    }
}

fn checked(source: &str, findings: Vec<Finding>) -> Checked {
    let (file, context) = ("besked.json".into(), "carecommunication@5.0".into());
    Checked { file, verdict: Verdict::Invalid, context, findings, source: source.into() }
}

#[test]
fn findings_stand_beside_their_source() {
    let source = (1..=60).map(|i| format!("linje {i} æøå\n")).collect::<String>();
    let mut first = finding(&source, "linje 30", Severity::Error);
    first.related = vec![Related { line: 40, span: source.find("linje 40").map(|at| at..at + 8).unwrap() }];
    let page = draw(checked(&source, vec![first, finding(&source, "linje 50", Severity::Warning)]), |it| it);
    page.says(&["Ugyldig", "besked.json", "følger ikke standarden", "1 fejl", "1 advarsel", "Fund (2)", "KS0505"]);
    page.says(&[
        "Fundet",
        "Forventet",
        "Hvorfor",
        "Løsning",
        "Gå til linje 30",
        "er en del af grunden",
        "Vis linje 1–27",
    ]);
    let marked: Vec<&str> = page.all("mark").map(|it| it.text.as_str()).collect();
    assert_eq!(marked, ["linje 30", "linje 40", "linje 50"]);
    let hits: Vec<_> = page.elements.iter().filter(|it| it.is("k-hit")).filter_map(|it| it.get("class")).collect();
    assert_eq!(hits, ["k-hit", "k-hit k-hit--reason", "k-hit k-hit--warning"]);
    page.says_not(&["linje 20 ", "linje 35 "]);
    for link in page.all("a").filter_map(|it| it.get("href")) {
        assert!(page.elements.iter().any(|it| it.get("id") == link.strip_prefix('#')), "{link} leads nowhere");
    }
}

#[test]
fn buttons_stand_where_the_host_offers_something() {
    let one = || checked("abc", vec![finding("abc", "b", Severity::Error)]);
    assert!(draw(one(), |it| it).button("Ret").is_none());
    let offers = ReportOffers { edit: true, receipt: true, save: true };
    let page = draw(one(), |it| ReportProps { offers, ..it });
    for words in ["Ret alt sikkert (1)", "Ret det", "Lav kvittering", "OperationOutcome", "JSON"] {
        assert!(page.button(words).is_some(), "{words}");
    }
}

#[test]
fn cpr_numbers_in_the_source_are_masked() {
    let source = "{\"value\": \"2512489996\"}";
    let page = draw(checked(source, vec![finding(source, "\"2512489996\"", Severity::Error)]), |it| ReportProps {
        language: Language::En,
        ..it
    });
    assert_eq!(page.all("mark").next().unwrap().text, "\"251248••••\"");
    assert!(page.button("Show CPR numbers").is_some());
}

#[test]
fn a_line_without_end_is_shortened() {
    let source = format!("{}her{}", "æ".repeat(500_000), "ø".repeat(500_000));
    let page = draw(checked(&source, vec![finding(&source, "her", Severity::Error)]), |it| it);
    assert_eq!(page.all("mark").next().unwrap().text, "her");
    assert!(page.text.len() < 5_000, "{}", page.text.len());
    page.says(&["Linjen er forkortet"]);
}

#[test]
fn many_findings_come_in_portions() {
    let source = "a\n".repeat(500);
    let one =
        |i: usize| Finding { line: i as u32 + 1, span: i * 2..i * 2 + 1, ..finding(&source, "a", Severity::Error) };
    let page = draw(checked(&source, (0..500).map(one).collect()), |it| it);
    assert_eq!(page.classed("k-finding").count(), 50);
    page.says(&["Vis flere (450)"]);
}

#[test]
fn consequences_stand_under_their_cause() {
    let mut second = finding("ab", "b", Severity::Error);
    second.follows = Some(0);
    second.code = "KS0999".into();
    let page = draw(checked("ab", vec![finding("ab", "a", Severity::Error), second]), |it| it);
    assert_eq!(page.classed("k-finding").count(), 1);
    page.says(&["Fund (1)", "1 fejl", "Følger", "KS0999"]);
}

#[test]
fn a_consequence_that_stands_before_its_cause_is_none_of_its_own() {
    let one = |at, follows| Finding { follows, ..finding("abcde", at, Severity::Error) };
    let drawn = |findings| draw(checked("abcde", findings), |it| it);
    let page = drawn(vec![one("a", Some(2)), one("b", Some(0)), one("c", None)]);
    assert_eq!(page.classed("k-finding").count(), 1);
    assert_eq!(page.all("mark").count(), 1);
    page.says(&["Fund (1)", "1 fejl", "Følger", "A er ikke tilladt", "B er ikke tilladt"]);
    // What a host hands over may follow from nothing, from itself or in a circle: nothing is lost.
    let page = drawn(vec![one("a", Some(9)), one("b", Some(1)), one("c", Some(3)), one("d", Some(2)), one("e", None)]);
    page.says(&["Fund (5)", "5 fejl"]);
}

#[test]
fn the_element_counts_as_the_engine_does() {
    let name = "carecommunication@5.0/invalid-priority-with-other-category.json";
    let bytes = std::fs::read(format!("{}/../examples/documents/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut validator = klarsyn::Validator::new();
    for pack in ["r4", "carecommunication@5.0"] {
        let file = format!("{}/../target/packs/{pack}.pack", env!("CARGO_MANIFEST_DIR"));
        let Ok(pack) = std::fs::read(&file) else {
            println!("skipped: {file} is not built");
            return;
        };
        validator.add_pack(pack).unwrap();
    }
    let report = validator.validate(name, &bytes, &Options::default());
    let checked = Checked::of(&report, &Say { language: Language::Da, values: false });
    assert!(report.findings.len() > report.errors(), "the example should have consequences");
    let page = draw(checked, |it| it);
    page.says(&[&format!("{} fejl", report.errors()), &format!("Fund ({})", report.roots().count())]);
}

#[test]
fn sentences_begin_with_a_capital_and_names_are_code() {
    let mut one = finding("a", "a", Severity::Error);
    one.message = "elementet `priority` er udfyldt".into();
    one.expected = Some("ingen prioritet".into());
    one.fix = Some("fjern `priority`".into());
    one.why = vec!["medcom-careCommunication-5".into()];
    let page = draw(checked("a", vec![one]), |it| it);
    page.says(&["Elementet priority er udfyldt", "Ingen prioritet", "Fjern priority", "medcom-careCommunication-5"]);
    page.says_not(&["`"]);
    assert!(page.all("code").any(|it| it.text == "priority"));
}

#[test]
fn a_report_that_was_made_here_is_shown() {
    let source = "{\"resourceType\": \"Patient\" \"active\": true}";
    let report = klarsyn::Validator::new().validate("besked.json", source.as_bytes(), &Options::default());
    let say = Say { language: Language::Da, values: false };
    let checked = Checked::of(&report, &say);
    assert_eq!((checked.verdict, checked.source.as_str()), (report.verdict, source));
    let edited = checked.edited(checked.safe_edits());
    assert!(edited.is_some(), "{:?}", checked.findings);
    let page = draw(checked, |it| it);
    page.says(&["besked.json", "KS0"]);
    // The comma is missing after this.
    assert!(page.all("mark").any(|it| it.text == "\""));
}

#[test]
fn edits_that_overlap_are_not_made() {
    let one = checked("abcd", vec![]);
    let edit = |span, text: &str| Edit { span, text: text.into() };
    assert_eq!(one.edited(&[edit(3..4, "D"), edit(0..1, "A")]).as_deref(), Some("AbcD"));
    assert_eq!(one.edited(&[edit(0..3, "x"), edit(1..2, "y")]), None);
    assert_eq!(one.edited(&[edit(2..9, "x")]), None);
}

#[test]
fn no_report_yet_is_said() {
    let page = draw_any::<Report>(yew::props!(ReportProps { checked: None, id: "r" }));
    page.says(&["Tjekker"]);
}
