//! Stays in hospital: the state now and its history, from notifications of our own.

mod common;

use common::letters::Notification;
use klarsyn::tree::Tree;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::HospitalStay;
use klarsyn::view::MarkKind;
use klarsyn::view::Options;
use klarsyn::view::StayState;
use klarsyn::view::View;

const ADMITTED: &str = "2026-11-16T19:20:00+01:00";
const LEFT: &str = "2026-11-18T10:00:00+01:00";
const BACK: &str = "2026-11-19T09:15:00+01:00";
const HOME: &str = "2026-11-20T11:30:00+01:00";

fn told(header: &'static str, activity: &'static str, sent: &'static str) -> Notification {
    Notification { header, activity, sent, start: ADMITTED, end: None, leave: None, before: None, dead: false }
}

fn arrived() -> Notification {
    Notification { start: "2026-11-16T13:40:00+01:00", ..told("n0", "admit-emergency", "2026-11-16T13:45:00+01:00") }
}

fn admitted() -> Notification {
    told("n1", "admit-inpatient", "2026-11-16T19:30:00+01:00")
}

fn leave() -> Notification {
    Notification { leave: Some((LEFT, None)), ..told("n2", "start-leave-inpatient", "2026-11-18T10:05:00+01:00") }
}

fn back() -> Notification {
    Notification { leave: Some((LEFT, Some(BACK))), ..told("n3", "end-leave-inpatient", "2026-11-19T09:20:00+01:00") }
}

fn discharged() -> Notification {
    Notification { end: Some(HOME), ..told("n4", "discharge-inpatient-home", "2026-11-20T11:35:00+01:00") }
}

fn stay(notifications: &[Notification]) -> HospitalStay {
    let trees: Vec<Tree> = notifications.iter().map(Notification::tree).collect();
    let options = Options { audience: Audience::Clinician, ..Options::default() };
    let views = view::view(&trees.iter().collect::<Vec<_>>(), &options);
    assert_eq!(views.len(), 1);
    let Some(View::HospitalStay(stay)) = views.into_iter().next() else { panic!("no stay") };
    stay
}

fn state(stay: &HospitalStay) -> StayState {
    stay.now.as_ref().expect("a state").state
}

fn reasons(stay: &HospitalStay) -> Vec<&str> {
    stay.now.iter().flat_map(|now| &now.reasons).map(|reason| reason.title.as_str()).collect()
}

#[test]
fn each_event_leads_to_its_state() {
    let all = [arrived(), admitted(), leave(), back(), discharged()];
    let states =
        [StayState::Emergency, StayState::Admitted, StayState::OnLeave, StayState::Admitted, StayState::Discharged];
    let words = ["Akut ambulant", "Indlagt", "På orlov", "Indlagt", "Udskrevet"];
    for count in 1..=all.len() {
        let stay = stay(&all[..count]);
        assert_eq!(state(&stay), states[count - 1]);
        assert_eq!(stay.now.as_ref().unwrap().text.text, words[count - 1]);
        assert_eq!(stay.events.len(), count);
        assert!(stay.events[0].current && reasons(&stay).is_empty());
    }
}

#[test]
fn the_time_is_that_of_the_event() {
    let stay = stay(&[admitted(), leave(), back(), discharged()]);
    let times: Vec<&str> = stay.events.iter().map(|event| event.when.as_ref().unwrap().datetime.as_str()).collect();
    assert_eq!(
        times,
        ["2026-11-20T11:30+01:00", "2026-11-19T09:15+01:00", "2026-11-18T10:00+01:00", "2026-11-16T19:20+01:00"]
    );
    assert_eq!(stay.events[0].text.text, "SLUT sygehusophold – Afsluttet til hjemmet/primær sektor");
    assert_eq!(stay.events[0].place.as_ref().unwrap().text, "Hjerteafdelingen, Herlev og Gentofte Hospital");
}

#[test]
fn a_cancelled_discharge_leaves_the_person_admitted() {
    let cancelled =
        Notification { end: Some(HOME), ..told("n5", "cancel-discharge-inpatient-home", "2026-11-20T12:10:00+01:00") };
    let stay = stay(&[admitted(), leave(), back(), discharged(), cancelled]);
    assert_eq!(state(&stay), StayState::Admitted);
    assert_eq!(reasons(&stay), ["Udskrivelsen er annulleret"]);
    assert_eq!(stay.now.as_ref().unwrap().reasons[0].text, "Derfor er status Indlagt.");
    assert_eq!(stay.events.len(), 4);
    assert!(stay.events[0].cancelled && !stay.events[0].current);
    assert!(stay.events[1].current);
    assert!(stay.events[0].marks.iter().any(|mark| mark.kind == MarkKind::Cancelled));
    assert_eq!(stay.events[0].messages, [3, 4]);
}

#[test]
fn a_cancelled_end_of_leave_leaves_the_person_on_leave() {
    let cancelled = Notification {
        leave: Some((LEFT, Some(BACK))),
        ..told("n5", "cancel-end-leave-inpatient", "2026-11-19T10:00:00+01:00")
    };
    let stay = stay(&[admitted(), leave(), back(), cancelled]);
    assert_eq!(state(&stay), StayState::OnLeave);
    assert_eq!(reasons(&stay), ["Slutningen på orlov er annulleret"]);
}

#[test]
fn what_is_told_late_does_not_reopen_a_stay() {
    let late = Notification { sent: "2026-11-20T15:00:00+01:00", ..back() };
    let stay = stay(&[admitted(), leave(), discharged(), late]);
    assert_eq!(state(&stay), StayState::Discharged);
    assert_eq!(stay.events.len(), 4);
    assert_eq!(reasons(&stay), ["SLUT orlov er modtaget senere og ændrer ikke status"]);
}

#[test]
fn duplicates_are_shown_once_and_counted() {
    let stay = stay(&[admitted(), admitted(), leave()]);
    assert_eq!(stay.events.len(), 2);
    assert_eq!(stay.foot.left_out[0].count, 1);
}

#[test]
fn a_correction_shows_what_changed() {
    let corrected = Notification {
        start: "2026-11-16T18:20:00+01:00",
        before: Some("n1"),
        ..told("n6", "revise-admit-inpatient", "2026-11-16T20:02:00+01:00")
    };
    let stay = stay(&[admitted(), corrected]);
    assert_eq!(stay.events.len(), 1);
    let event = &stay.events[0];
    assert!(event.marks.iter().any(|mark| mark.kind == MarkKind::Corrected && mark.value.text == "RETTET"));
    let time = &event.changes[0];
    assert_eq!(
        (time.label.as_str(), time.before.as_ref().unwrap().text.as_str()),
        ("Tidspunkt", "16.11.2026 kl.\u{a0}19.20")
    );
    assert_eq!(time.after.text, "16.11.2026 kl.\u{a0}18.20");
    let ward = &event.changes[1];
    assert_eq!((ward.before.is_none(), ward.after.text.as_str()), (true, "Uændret"));
    assert_eq!(event.when.as_ref().unwrap().datetime, "2026-11-16T18:20+01:00");
}

#[test]
fn a_stay_that_was_taken_back_says_so() {
    let cancelled = told("n7", "cancel-admit-inpatient", "2026-11-16T21:00:00+01:00");
    let stay = stay(&[admitted(), cancelled]);
    assert_eq!(state(&stay), StayState::Cancelled);
    assert_eq!(stay.events.len(), 1);
    // Also where what was cancelled never came.
    let alone = self::stay(&[told("n7", "cancel-admit-inpatient", "2026-11-16T21:00:00+01:00")]);
    assert_eq!(alone.events[0].text.text, "ANNULLERET START sygehusophold – Indlagt");
    assert!(alone.events[0].cancelled);
}

#[test]
fn death_is_told_and_stands() {
    let died = Notification { dead: true, end: Some(HOME), ..discharged() };
    let stay = stay(&[admitted(), died]);
    assert_eq!(state(&stay), StayState::Dead);
    assert_eq!(stay.events[0].text.text, "DØD");
    assert!(stay.events[0].marks.iter().any(|mark| mark.kind == MarkKind::Death));
}

#[test]
fn an_unknown_event_is_shown_and_makes_no_state() {
    let stay = stay(&[told("n8", "something-new", "2026-11-16T19:30:00+01:00")]);
    assert!(stay.now.is_none());
    assert_eq!(stay.events[0].text.text, "something-new");
}

#[test]
fn what_is_left_of_each_notification_has_a_name_of_its_own() {
    let stay = stay(&[arrived(), admitted(), leave(), back()]);
    let names: Vec<&str> = stay.foot.folds.iter().map(|fold| fold.label.as_str()).collect();
    let different: std::collections::BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(different.len(), names.len(), "{names:?}");
    assert!(names.iter().any(|name| name.starts_with("Øvrige oplysninger: ") && name.contains("sendt")), "{names:?}");
}
