//! HospitalNotification: a stay from its notifications, in the official words and no more.

mod event;
mod history;
mod state;

use super::HospitalStay;
use super::Kind;
use super::LeftOut;
use super::View;
use super::correspondence::same_person;
use super::elements::looking;
use super::foot;
use super::message::Message;
use super::words::Word;
use crate::sorting::sort_by_key;
use event::Told;

/// The stays in these messages: one for each person and episode.
pub(super) fn views(messages: &[&Message]) -> Vec<View> {
    let mut stays: Vec<Vec<&Message>> = Vec::new();
    for message in messages {
        let own = |stay: &&mut Vec<&Message>| same_person(stay[0], message) && episode(stay[0]) == episode(message);
        match stays.iter_mut().find(own) {
            Some(stay) => stay.push(message),
            None => stays.push(vec![message]),
        }
    }
    stays.iter().map(|stay| View::HospitalStay(view(stay))).collect()
}

/// What the notifications of one stay have in common: the episode's number.
fn episode<'m>(message: &'m Message) -> Option<&'m str> {
    let tree = message.tree;
    let episodes =
        message.all("Encounter").flat_map(|encounter| tree.named(encounter, "episodeOfCare").collect::<Vec<_>>());
    episodes.filter_map(|episode| tree.child_value(tree.child(episode, "identifier")?, "value")).next()
}

fn view(messages: &[&Message]) -> HospitalStay {
    let mut told: Vec<Told> = Vec::new();
    let mut twice = 0;
    for message in messages {
        let read = event::read(message);
        // The same message once more says nothing new.
        match told.iter().any(|known| read.header.is_some() && known.header == read.header) {
            true => twice += 1,
            false => told.push(read),
        }
    }
    // As they were sent: a correction follows what it corrects.
    sort_by_key(&mut told, |told| told.sent);
    let latest = told.last().map_or(messages[0], |told| told.message);
    let mut history = history::of(&told);
    let now = state::now(&told, &mut history);
    let mut missing = Vec::new();
    let encounter = latest.first("Encounter");
    let kind = Kind::HospitalNotification.heading(latest.language);
    let what = match history.len() {
        0 | 1 => kind.to_string(),
        _ => {
            let count = latest.counted(told.len(), ["advis", "advis"], ["notification", "notifications"]);
            format!("{kind} · {count}")
        }
    };
    let title = match (&now, history.len()) {
        (_, 1) => history[0].event.text.clone(),
        (Some(now), _) => now.text.clone(),
        _ => latest.told(kind, crate::tree::NodeId::ROOT),
    };
    let mut head = latest.head(what, title);
    head.messages = messages.iter().map(|message| message.number).collect();
    head.when = latest.sent();
    latest.about(encounter, &mut head, &mut missing);
    head.parties = latest.senders(&mut missing);
    if let [only] = &history[..] {
        head.marks = only.event.marks.iter().filter(|mark| mark.kind != super::MarkKind::Current).cloned().collect();
        head.cancelled = only.event.cancelled;
    }
    head.facts = head.parties.iter().filter_map(super::head::party_field).collect();
    if encounter.is_none() {
        missing.push(latest.word(Word::NoContent).into());
    }
    let mut foot = latest.foot_with(messages.iter().flat_map(|message| message.narratives()).collect(), missing);
    let parties: Vec<super::Party> = told
        .iter()
        .flat_map(|told| told.message.senders(&mut Vec::new()).into_iter().chain(told.provider.clone()))
        .collect();
    let mut participants = latest.participants(parties.iter());
    participants.label = latest.say("Forløbsnummer og afsendere", "Episode number and senders").into();
    let number = encounter.into_iter().flat_map(|encounter| latest.tree.named(encounter, "episodeOfCare"));
    let number = number.filter_map(|episode| latest.child(latest.tree.child(episode, "identifier")?, "value"));
    participants.fields.splice(0..0, number.map(|number| looking(super::Look::Id, latest.word(Word::Episode), number)));
    foot.folds.extend(Some(participants).filter(|fold| !fold.fields.is_empty()));
    if twice > 0 {
        let label = latest.say("advis, der er modtaget flere gange", "notifications received more than once").into();
        foot.left_out.push(LeftOut { label, count: twice });
    }
    foot::add_rests(&mut foot, latest, messages);
    HospitalStay {
        head,
        now_label: latest.say("Status nu", "Status now").into(),
        now,
        history_label: latest.say("Historik", "History").into(),
        history_text: latest
            .say(
                "Nyeste først. Tidspunktet er hændelsens, ikke afsendelsens.",
                "Latest first. The time is that of the event, not of its sending.",
            )
            .into(),
        events: history.into_iter().map(|entry| entry.event).collect(),
        foot,
    }
}
