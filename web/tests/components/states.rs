//! Nothing to see, and why.

use crate::draw::draw;
use crate::draw::draw_any;
use crate::draw::draw_views;
use crate::draw::props;
use crate::samples;
use klarsyn::diagnostic::Language;
use klarsyn::view;
use klarsyn::view::Notice;
use klarsyn::view::Tone;
use klarsyn::view::View;
use klarsyn::view::Withheld;
use klarsyn_web::components::LabResults;
use klarsyn_web::components::Offers;
use klarsyn_web::components::Shown;
use klarsyn_web::components::ViewProps;
use std::rc::Rc;

#[test]
fn loading_is_said_and_shaped() {
    let page = draw(ViewProps { shown: Shown::Loading, ..props() });
    page.says(&["Henter beskeden"]);
    assert_eq!(page.classed("klarsyn").next().unwrap().get("aria-busy"), Some("true"));
    assert_eq!(page.classed("k-skeletons").next().unwrap().get("aria-hidden"), Some("true"));
}

#[test]
fn empty_is_an_answer() {
    draw(props()).says(&["Ingen beskeder"]);
    let english = draw(ViewProps { language: Language::En, ..props() });
    english.says(&["No messages"]);
    assert_eq!(english.classed("klarsyn").next().unwrap().get("lang"), Some("en"));
}

#[test]
fn failure_says_what_failed() {
    draw(ViewProps { shown: Shown::Failed("Serveren svarer ikke".into()), ..props() })
        .says(&["Det kunne ikke vises", "Serveren svarer ikke"]);
}

#[test]
fn unreadable_says_so() {
    let head = view::Head { notices: vec![notice("Linje 88: der mangler et komma")], ..samples::head("Fil", "Fil") };
    let unreadable = View::Other(view::Document { head, unreadable: true, ..view::Document::default() });
    draw_views(vec![unreadable], props()).says(&["Filen kan ikke læses", "Linje 88: der mangler et komma"]);
}

#[test]
fn a_viewer_of_another_kind_says_what_it_is() {
    let shown = Shown::Views(Rc::new(vec![samples::thread(1)]));
    let page = draw_any::<LabResults>(ViewProps { shown, ..props() });
    page.says(&["Denne type vises ikke her", "Korrespondance"]).says_not(&["Besked nummer 1", "Nancy"]);
    assert!(page.button("Vis alligevel").is_some());
}

#[test]
fn a_withheld_message_offers_report_and_receipt() {
    let head = view::Head { person: None, print_line: None, ..samples::head("Korrespondance", "Vises ikke") };
    let head = view::Head { notices: vec![notice("Beskeden er ugyldig og vises ikke")], ..head };
    let withheld = || vec![View::Withheld(Withheld { head: head.clone(), errors: 2 })];
    let page = draw_views(withheld(), props());
    page.says(&["Beskeden er ugyldig og vises ikke"]);
    assert!(page.all("button").next().is_none(), "a button stands only where the host offers something");
    let offers = Offers { report: true, receipt: true, ..Offers::default() };
    let page = draw_views(withheld(), ViewProps { offers, ..props() });
    assert!(page.button("Se rapporten").is_some() && page.button("Lav kvittering").is_some());
}

#[test]
fn a_disclaimer_stands_before_the_content() {
    let View::Correspondence(mut it) = samples::thread(1) else { unreachable!() };
    it.head.notices = vec![notice("Dokumentet følger ikke standarden")];
    let page = draw_views(vec![View::Correspondence(it)], props());
    let (note, text) = (page.text.find("følger ikke standarden"), page.text.find("Besked nummer 1"));
    assert!(note.is_some() && note < text);
}

#[test]
fn slots_stand_where_hosts_fill_in() {
    let slots = |shown| {
        let page = draw(ViewProps { shown, slots: true, ..props() });
        page.all("slot").filter_map(|it| it.get("name").map(String::from)).collect::<Vec<_>>()
    };
    assert_eq!(slots(Shown::Nothing), ["context", "empty", "actions"]);
    assert_eq!(slots(Shown::Loading), ["context", "loading", "actions"]);
    assert_eq!(slots(Shown::Failed("x".into())), ["context", "error", "actions"]);
}

#[test]
fn instances_have_ids_of_their_own() {
    let views = Rc::new(vec![samples::thread(2)]);
    let one = || draw(ViewProps { shown: Shown::Views(views.clone()), id: "".into(), ..props() });
    let ids = |page: &crate::html::Page| page.elements.iter().filter_map(|it| it.get("id")).count();
    let page = one();
    assert!(ids(&page) >= 5);
    assert!(page.elements.iter().filter_map(|it| it.get("id")).all(|id| id.starts_with('k')));
}

fn notice(title: &str) -> Notice {
    Notice { tone: Tone::Danger, title: title.into(), text: String::new(), at: samples::at("Bundle") }
}
