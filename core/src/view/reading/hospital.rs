//! HospitalNotification: what happened, when and where, in the official words and no more.

use super::bundle::Bundle;
use super::glossary;
use super::model::{Mark, MarkKind, Reading, Value};
use super::words::Word;

pub(super) fn read(bundle: &Bundle, reading: &mut Reading) {
    bundle.message(reading);
    let encounter = bundle.first("Encounter");
    bundle.about(encounter, reading);
    reading.title = status(bundle, reading);
    let Some(encounter) = encounter else {
        reading.missing.push(bundle.word(Word::NoContent).into());
        return;
    };
    let tree = bundle.tree;
    let period = tree.child(encounter, "period");
    let leave = bundle.extension(encounter, "medcom-hospitalnotifiation-leave-period-extension");
    let part = |of: Option<_>, name| of.and_then(|of| bundle.time(of, name));
    let started = part(period, "start");
    if started.is_none() {
        reading.missing.push(bundle.word(Word::NoTime).into());
    }
    // The time of the event is the encounter's, never that of the message.
    let activity = bundle.event().and_then(|event| event.activity).map(|(code, _)| code).unwrap_or_default();
    reading.when = match activity.trim_start_matches("revise-").trim_start_matches("cancel-") {
        "start-leave-inpatient" => part(leave, "start"),
        "end-leave-inpatient" => part(leave, "end"),
        name if name.starts_with("discharge-") => part(period, "end"),
        _ => part(period, "end").or_else(|| started.clone()),
    };
    bundle.say(reading, Word::StayStarted, started);
    bundle.say(reading, Word::LeaveStarted, part(leave, "start"));
    bundle.say(reading, Word::LeaveEnded, part(leave, "end"));
    bundle.say(reading, Word::StayEnded, part(period, "end"));
    let ward = bundle.follow(encounter, "serviceProvider").and_then(|ward| bundle.organisation(ward));
    if ward.is_none() {
        reading.missing.push(bundle.word(Word::NoWard).into());
    }
    bundle.say(reading, Word::Ward, ward);
    let class = tree.child(encounter, "class").and_then(|class| bundle.coding(class, glossary::STAY_CLASSES));
    bundle.say(reading, Word::StayType, class);
    bundle.say(reading, Word::Status, bundle.code(encounter, "status", glossary::STAY_STATUS));
    for episode in tree.named(encounter, "episodeOfCare") {
        let id = tree.child(episode, "identifier").and_then(|id| bundle.child(id, "value"));
        bundle.say(reading, Word::Episode, id);
    }
    let Some(header) = bundle.first("MessageHeader") else { return };
    if let Some(flag) = bundle.extension(header, "medcom-messaging-reportOfAdmissionExtension") {
        let word = if tree.value(flag) == Some("true") { Word::Yes } else { Word::No };
        reading.fields.push(bundle.field(Word::ReportOfAdmission, bundle.told(bundle.word(word), flag)));
    }
    let goes_to = bundle.extension(header, "medcom-messaging-reportOfAdmissionRecipientExtension");
    let goes_to = goes_to.and_then(|to| bundle.target(to)).and_then(|to| bundle.organisation(to));
    bundle.say(reading, Word::ReportGoesTo, goes_to);
}

/// The official status: from the activity, and death from the patient.
fn status(bundle: &Bundle, reading: &mut Reading) -> Option<Value> {
    let activity = bundle.event().and_then(|event| event.activity);
    let event = activity.and_then(|(code, at)| {
        let mark = match code.split_once('-') {
            Some(("revise", _)) => Some((MarkKind::Corrected, Word::Corrected)),
            Some(("cancel", _)) => Some((MarkKind::Cancelled, Word::Cancelled)),
            _ => None,
        };
        let mark = mark.map(|(kind, word)| Mark { kind, value: bundle.told(bundle.word(word), at) });
        reading.marks.extend(mark);
        bundle.activity(&code).map(|words| bundle.told(words, at))
    });
    let patient = bundle.first("Patient");
    let death = patient.filter(|&patient| bundle.tree.child_value(patient, "deceasedBoolean") == Some("true"));
    let death = death.and_then(|patient| bundle.tree.child(patient, "deceasedBoolean"));
    if let Some(death) = death {
        let word = bundle.told(bundle.word(Word::Death), death);
        reading.marks.push(Mark { kind: MarkKind::Death, value: word.clone() });
        let cancelled = event.as_ref().filter(|_| reading.marks.iter().any(|mark| mark.kind == MarkKind::Cancelled));
        return Some(cancelled.cloned().unwrap_or(word));
    }
    if event.is_none() {
        reading.missing.push(bundle.word(Word::NoStatus).into());
    }
    event
}
