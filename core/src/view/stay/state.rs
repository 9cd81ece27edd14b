//! The state now: what stands, in the order in which it happened.

use super::event::Action;
use super::event::Told;
use super::history::Entry;
use crate::view::Field;
use crate::view::Look;
use crate::view::Mark;
use crate::view::MarkKind;
use crate::view::Notice;
use crate::view::StayNow;
use crate::view::StayState;
use crate::view::Tone;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::elements::time_value;
use crate::view::message::Message;
use crate::view::words::Word;

/// The state that an event leads to.
fn leads_to(told: &Told) -> Option<StayState> {
    if told.death.is_some() {
        return Some(StayState::Dead);
    }
    Some(match told.event {
        "admit-emergency" => StayState::Emergency,
        "admit-inpatient" | "end-leave-inpatient" => StayState::Admitted,
        "start-leave-inpatient" => StayState::OnLeave,
        "discharge-emergency-home" | "discharge-inpatient-home" => StayState::Discharged,
        _ => return None,
    })
}

/// Works out the state, and marks the event that makes it.
pub(super) fn now(told: &[Told], entries: &mut [Entry]) -> Option<StayNow> {
    let latest = told.last()?;
    let message = latest.message;
    let standing = |entry: &&mut Entry| !entry.event.cancelled && leads_to(&told[entry.counts]).is_some();
    // Death and discharge end a stay: what is told to have happened after it, or is told late,
    // does not reopen it.
    let rank = |entry: &Entry| match leads_to(&told[entry.counts]) {
        Some(StayState::Dead) => 2,
        Some(StayState::Discharged) => 1,
        _ => 0,
    };
    let deciding = entries
        .iter_mut()
        .filter(standing)
        .max_by_key(|entry| (rank(entry), entry.at.or(told[entry.counts].sent), entry.counts));
    let Some(deciding) = deciding else {
        // Everything that was told has been taken back, or says nothing of a state.
        let cancelled = entries.iter().find(|entry| entry.event.cancelled)?;
        let text = message.say("Annulleret", "Cancelled");
        let reason = message.say(
            "Alt, der er sendt om opholdet, er annulleret.",
            "All that was sent about the stay has been cancelled.",
        );
        return Some(StayNow {
            state: StayState::Cancelled,
            text: Value { text: text.into(), at: cancelled.event.at.clone(), ..Value::default() },
            facts: Vec::new(),
            reasons: vec![notice(reason.into(), String::new(), cancelled)],
        });
    };
    let one = &told[deciding.counts];
    let state = leads_to(one).unwrap_or_default();
    deciding.event.current = true;
    let value = message.told(message.say("Giver status nu", "Makes the status now"), crate::tree::NodeId::ROOT);
    deciding
        .event
        .marks
        .push(Mark { kind: MarkKind::Current, value: Value { at: deciding.event.at.clone(), ..value } });
    let text = Value { text: words(message, state).into(), at: deciding.event.at.clone(), ..Value::default() };
    let counts = deciding.counts;
    let event = deciding.event.text.clone();
    let when = deciding.event.when.clone();
    let facts = facts(told, counts, &event, when, state, entries);
    let reasons = reasons(told, counts, text.text.as_str(), entries);
    Some(StayNow { state, text, facts, reasons })
}

fn words(message: &Message, state: StayState) -> &'static str {
    let (da, en) = match state {
        StayState::Emergency => ("Akut ambulant", "Acute ambulant"),
        StayState::Admitted => ("Indlagt", "Admitted"),
        StayState::OnLeave => ("På orlov", "On leave"),
        StayState::Discharged => ("Udskrevet", "Discharged"),
        StayState::Dead => ("Død", "Dead"),
        StayState::Cancelled => ("Annulleret", "Cancelled"),
    };
    message.say(da, en)
}

fn facts(
    told: &[Told],
    counts: usize,
    event: &Value,
    when: Option<crate::view::Time>,
    state: StayState,
    entries: &[Entry],
) -> Vec<Field> {
    let one = &told[counts];
    let message = one.message;
    let mut out = Vec::new();
    out.extend(one.ward.clone().map(|ward| message.field(Word::Ward, ward)));
    let hospital =
        one.hospital.clone().filter(|hospital| one.ward.as_ref().is_none_or(|ward| ward.text != hospital.text));
    out.extend(hospital.map(|hospital| field(message.say("Hospital", "Hospital"), hospital)));
    let admitted =
        entries.iter().filter(|entry| !entry.event.cancelled && told[entry.counts].event == "admit-inpatient");
    let admitted = admitted.filter_map(|entry| entry.event.when.clone()).next();
    let (label, began) = match (admitted, state) {
        (Some(time), _) => (message.say("Indlagt", "Admitted"), Some(time)),
        (None, StayState::Emergency) => (message.say("Ankommet", "Arrived"), one.began.clone()),
        (None, _) => (message.word(Word::StayStarted), one.began.clone()),
    };
    out.extend(began.map(|time| field(label, time_value(time))));
    let values = std::iter::once(event.clone()).chain(when.map(time_value)).collect();
    out.push(Field { label: message.say("Seneste", "Latest").into(), values, look: Look::Plain });
    out
}

/// Why the state is not what the latest message alone would make it.
fn reasons(told: &[Told], counts: usize, state: &str, entries: &[Entry]) -> Vec<Notice> {
    let mut out = Vec::new();
    let message = told[counts].message;
    let follows = match message.language {
        crate::diagnostic::Language::Da => format!("Derfor er status {state}."),
        crate::diagnostic::Language::En => format!("So the status is {state}."),
    };
    for entry in entries.iter().filter(|entry| entry.event.cancelled && !entry.unseen) {
        // Only what would have counted, had it not been taken back.
        let after = entry.at.or(told[entry.counts].sent) >= told[counts].at.or(told[counts].sent);
        if after || leads_to(&told[entry.counts]) == Some(StayState::Discharged) {
            let what = match leads_to(&told[entry.counts]) {
                Some(StayState::Discharged) => {
                    message.say("Udskrivelsen er annulleret", "The discharge has been cancelled").into()
                }
                Some(StayState::OnLeave) => {
                    message.say("Starten på orlov er annulleret", "The start of leave has been cancelled").into()
                }
                Some(StayState::Admitted) if told[entry.counts].event == "end-leave-inpatient" => {
                    message.say("Slutningen på orlov er annulleret", "The end of leave has been cancelled").into()
                }
                _ => format!("{} {}", entry.event.text.text, message.say("er annulleret", "has been cancelled")),
            };
            out.push(notice(what, follows.clone(), entry));
        }
    }
    let later = entries.iter().find(|entry| {
        let sent_later = told[entry.counts].sent > told[counts].sent && told[entry.counts].action == Action::Happened;
        sent_later && !entry.event.cancelled && !entry.event.current && leads_to(&told[entry.counts]).is_some()
    });
    if let Some(entry) = later {
        let what = match message.language {
            crate::diagnostic::Language::Da => {
                format!("{} er modtaget senere og ændrer ikke status", entry.event.text.text)
            }
            crate::diagnostic::Language::En => {
                format!("{} was received later and does not change the status", entry.event.text.text)
            }
        };
        out.push(notice(what, String::new(), entry));
    }
    out
}

fn notice(title: String, text: String, entry: &Entry) -> Notice {
    Notice { tone: Tone::Info, title, text, at: entry.event.at.clone() }
}
