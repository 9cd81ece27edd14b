//! What one notification tells.

use crate::tree::NodeId;
use crate::view::Field;
use crate::view::Party;
use crate::view::PartyKind;
use crate::view::Time;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::elements::time_value;
use crate::view::glossary;
use crate::view::message::Message;
use crate::view::time;
use crate::view::words::Word;

/// What was done to the stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// It happened.
    Happened,
    /// What was told before is corrected.
    Corrected,
    /// What was told before is taken back.
    Cancelled,
}

/// One notification.
pub(super) struct Told<'m> {
    pub message: &'m Message<'m>,
    pub header: Option<&'m str>,
    /// When it was sent, in seconds.
    pub sent: Option<i64>,
    /// `admit-inpatient`, without the word for correction or cancellation.
    pub event: &'m str,
    pub action: Action,
    /// The official words, with that word.
    pub text: Value,
    /// The same without it.
    pub bare: Value,
    /// Whether the person has died.
    pub death: Option<Value>,
    /// When it happened.
    pub when: Option<Time>,
    pub at: Option<i64>,
    pub began: Option<Time>,
    pub ward: Option<Value>,
    pub hospital: Option<Value>,
    pub provider: Option<Party>,
    pub fields: Vec<Field>,
    /// Whether a report of admission was asked for, and where it goes.
    pub report: Vec<Value>,
    pub missing: Vec<String>,
    pub node: NodeId,
    /// The message before this one.
    pub revises: Option<&'m str>,
}

pub(super) fn read<'m>(message: &'m Message<'m>) -> Told<'m> {
    let tree = message.tree;
    let encounter = message.first("Encounter");
    let provenance = message.provenance();
    let activity = provenance.and_then(|provenance| message.activity_of(provenance));
    let code = activity.map_or("", |(code, _)| code);
    let (action, event) = match code.split_once('-') {
        Some(("revise", rest)) => (Action::Corrected, rest),
        Some(("cancel", rest)) => (Action::Cancelled, rest),
        _ => (Action::Happened, code),
    };
    let mut missing = Vec::new();
    let node = activity.map(|(_, at)| at).or(encounter).unwrap_or(NodeId::ROOT);
    let known = glossary::designation(glossary::STAY_EVENTS, event, message.language);
    let bare = match (known, event) {
        (Some(words), _) => words.to_string(),
        (None, "") => {
            missing.push(message.word(Word::NoStatus).into());
            status_words(message, encounter)
        }
        (None, other) => other.to_string(),
    };
    let patient = message.first("Patient");
    let died = patient
        .and_then(|patient| tree.child(patient, "deceasedBoolean"))
        .filter(|&died| tree.value(died) == Some("true"));
    let died = died.or_else(|| patient.and_then(|patient| tree.child(patient, "deceasedDateTime")));
    let death = died.map(|died| message.told(message.word(Word::Death), died));
    let bare = match &death {
        // A death is told instead of the end of the stay.
        Some(death) => death.clone(),
        None => message.told(bare, node),
    };
    let before = match action {
        Action::Happened => None,
        Action::Corrected => Some(Word::Corrected),
        Action::Cancelled => Some(Word::Cancelled),
    };
    let text = before.map_or(bare.text.clone(), |word| format!("{} {}", message.word(word), bare.text));
    let period = encounter.and_then(|encounter| tree.child(encounter, "period"));
    let leave = encounter
        .and_then(|encounter| message.extension(encounter, "medcom-hospitalnotifiation-leave-period-extension"));
    let part = |of: Option<NodeId>, name: &str| of.and_then(|of| tree.child(of, name));
    // The time of the event is the encounter's, never that of the message.
    let moment = match event {
        "start-leave-inpatient" => part(leave, "start"),
        "end-leave-inpatient" => part(leave, "end"),
        name if name.starts_with("discharge-") => part(period, "end"),
        "" => part(period, "end").or_else(|| part(period, "start")),
        _ => part(period, "start"),
    };
    let moment = if died.is_some() { part(period, "end").or(moment) } else { moment };
    if moment.is_none() {
        missing.push(message.word(Word::NoTime).into());
    }
    let at = moment.and_then(|moment| time::instant(tree.value(moment)?));
    let provider = encounter.and_then(|encounter| tree.child(encounter, "serviceProvider"));
    let ward = provider.and_then(|provider| message.target(provider));
    let hospital =
        ward.and_then(|ward| message.follow(ward, "partOf")).and_then(|hospital| message.organisation(hospital));
    let ward = ward.and_then(|ward| message.organisation(ward)).or_else(|| message.child(provider?, "display"));
    if ward.is_none() {
        missing.push(message.word(Word::NoWard).into());
    }
    let mut fields = Vec::new();
    for (label, at) in [
        (Word::StayStarted, part(period, "start")),
        (Word::LeaveStarted, part(leave, "start")),
        (Word::LeaveEnded, part(leave, "end")),
        (Word::StayEnded, part(period, "end")),
    ] {
        let time = at.and_then(|at| message.time_at(at)).map(time_value);
        fields.extend(time.map(|time| message.field(label, time)));
    }
    if let Some(encounter) = encounter {
        let class = tree.child(encounter, "class").and_then(|class| message.coding(class, glossary::STAY_CLASSES));
        fields.extend(class.map(|class| message.field(Word::StayType, class)));
        let status = message.code(encounter, "status", glossary::STAY_STATUS);
        fields.extend(status.map(|status| message.field(Word::Status, status)));
    }
    let entities = provenance.into_iter().flat_map(|provenance| tree.named(provenance, "entity"));
    let revised = entities.filter_map(|entity| tree.child_value(tree.child(entity, "what")?, "reference"));
    Told {
        header: message.first("MessageHeader").and_then(|header| tree.child_value(header, "id")),
        sent: message.sent_at(),
        event,
        action,
        text: Value { text, ..bare.clone() },
        bare,
        death,
        when: moment.and_then(|moment| message.time_at(moment)),
        at,
        began: part(period, "start").and_then(|start| message.time_at(start)),
        ward,
        hospital,
        provider: provider.map(|provider| message.party(PartyKind::Sender, provider)),
        fields,
        report: report(message),
        missing,
        node,
        revises: revised.map(|reference| reference.rsplit('/').next().unwrap_or(reference)).next(),
        message,
    }
}

/// Words for a notification without an event: the status of the stay.
fn status_words(message: &Message, encounter: Option<NodeId>) -> String {
    let status = encounter.and_then(|encounter| message.code(encounter, "status", glossary::STAY_STATUS));
    status.map_or_else(|| message.word(Word::NoStatus).into(), |status| status.text)
}

/// Whether a report of admission was asked for, and where it is to go.
fn report(message: &Message) -> Vec<Value> {
    let Some(header) = message.first("MessageHeader") else { return Vec::new() };
    let mut out = Vec::new();
    if let Some(flag) = message.extension(header, "medcom-messaging-reportOfAdmissionExtension") {
        let asked = message.tree.value(flag) == Some("true");
        let words = match asked {
            true => message.say("Indlæggelsesrapport (XDIS16): anmodet", "Report of admission (XDIS16): requested"),
            false => {
                message.say("Indlæggelsesrapport (XDIS16): ikke anmodet", "Report of admission (XDIS16): not requested")
            }
        };
        out.push(message.told(words, flag));
    }
    let goes_to = message.extension(header, "medcom-messaging-reportOfAdmissionRecipientExtension");
    let goes_to = goes_to.and_then(|to| message.target(to)).and_then(|to| message.organisation(to));
    out.extend(goes_to.map(|to| Value { text: format!("{}: {}", message.word(Word::ReportGoesTo), to.text), ..to }));
    out
}

/// Ward and hospital on one line.
pub(super) fn place(told: &Told) -> Option<Value> {
    let ward = told.ward.clone().or(told.hospital.clone())?;
    let hospital = told.hospital.as_ref().filter(|hospital| hospital.text != ward.text);
    let text = hospital.map_or(ward.text.clone(), |hospital| format!("{}, {}", ward.text, hospital.text));
    Some(Value { text, ..ward })
}

/// The label and value of the time a message was sent.
pub(super) fn sent_field(told: &Told) -> Option<Field> {
    let sent = told.message.sent()?;
    Some(field(told.message.say("Sendt", "Sent"), time_value(sent)))
}
