//! HomeCareObservation: one or many reports of a person.

mod analyses;
mod compare;
mod cumulative;
mod line;
mod report;
pub(super) mod row;
pub(super) mod trend;

pub(super) use report::groups;

use super::Head;
use super::Kind;
use super::LeftOut;
use super::Results;
use super::View;
use super::correspondence::same_person;
use super::elements::looking;
use super::foot;
use super::head::party_field;
use super::message::Message;
use super::words::Word;
use crate::sorting::sort_by_key;
use report::Report;

/// The results of each person in these messages.
pub(super) fn views(messages: &[&Message]) -> Vec<View> {
    let mut people: Vec<Vec<&Message>> = Vec::new();
    for message in messages {
        match people.iter_mut().find(|person| same_person(person[0], message)) {
            Some(person) => person.push(message),
            None => people.push(vec![message]),
        }
    }
    people.iter().map(|person| View::Results(view(person))).collect()
}

fn view(messages: &[&Message]) -> Results {
    let mut read: Vec<(&Message, Report)> = Vec::new();
    let mut twice = 0;
    for message in messages {
        for node in message.all("DiagnosticReport") {
            // The same message once more says nothing new.
            let header = |message: &Message| {
                let header = message.first("MessageHeader").and_then(|it| message.tree.child_value(it, "id"));
                header.map(String::from)
            };
            let known = header(message).is_some()
                && read.iter().any(|(other, _)| other.number != message.number && header(other) == header(message));
            if known {
                twice += 1;
            } else {
                read.push((message, report::read(message, node, String::new())));
            }
        }
    }
    // The latest sample first; of the same sample, what was sent last.
    sort_by_key(&mut read, |(message, report)| std::cmp::Reverse((report.sampled_at, message.sent_at())));
    compare::corrections(&mut read);
    for (place, (message, report)) in read.iter_mut().enumerate() {
        report.report.anchor = format!("r{}", place + 1);
        report::finish(message, &mut report.report, &report.rows);
        if let Some(comment) = &mut report.report.comment {
            comment.anchor = report.report.anchor.clone();
        }
    }
    let latest = *messages.iter().max_by_key(|message| message.sent_at()).unwrap_or(&messages[0]);
    let mut missing = Vec::new();
    let mut head = head(latest, &read, &mut missing);
    head.messages = messages.iter().map(|message| message.number).collect();
    let mut foot = latest.foot_with(messages.iter().flat_map(|message| message.narratives()).collect(), missing);
    let parties = read.iter().flat_map(|(_, report)| &report.report.parties);
    foot.folds.extend(Some(latest.participants(parties)).filter(|fold| !fold.fields.is_empty()));
    if twice > 0 {
        let label = latest.say("rapporter, der er modtaget flere gange", "reports received more than once").into();
        foot.left_out.push(LeftOut { label, count: twice });
    }
    foot::add_rests(&mut foot, latest, messages);
    let cumulative = cumulative::of(latest, &read);
    let trends = trend::of(latest, &read);
    let comments = match read.len() {
        0 | 1 => Vec::new(),
        _ => read
            .iter()
            .filter_map(|(_, report)| {
                let comment = report.report.comment.clone()?;
                Some(super::ReportComment { applies: report.report.title.text.clone(), ..comment })
            })
            .collect(),
    };
    let reports = read.into_iter().map(|(_, report)| report.report).collect();
    Results { head, reports, cumulative, trends, comments, foot }
}

fn head(latest: &Message, read: &[(&Message, Report)], missing: &mut Vec<String>) -> Head {
    let kind = Kind::HomeCareObservation.heading(latest.language);
    let first = read.first().map(|(_, report)| &report.report);
    let what = match read.len() {
        0 | 1 => kind.to_string(),
        count => {
            let count = latest.counted(count, ["rapport", "rapporter"], ["report", "reports"]);
            format!("{kind} · {count}")
        }
    };
    let title = match (first, read.len()) {
        (Some(report), 1) => report.title.clone(),
        _ => latest.told(kind, crate::tree::NodeId::ROOT),
    };
    let mut head = latest.head(what, title);
    head.when = latest.sent();
    latest.about(latest.first("DiagnosticReport"), &mut head, missing);
    if let (Some(report), 1) = (first, read.len()) {
        head.cancelled = report.cancelled;
        head.marks = report.marks.clone();
        head.facts = report.parties.iter().filter_map(party_field).chain(report.facts.iter().cloned()).collect();
        head.parties = report.parties.clone();
    } else {
        head.parties = latest.senders(missing);
    }
    if read.is_empty() {
        missing.push(latest.word(Word::NoContent).into());
    }
    let episode = latest.first("Encounter").into_iter().flat_map(|it| latest.tree.named(it, "episodeOfCare"));
    for episode in episode {
        let number = latest.tree.child(episode, "identifier").and_then(|identifier| latest.child(identifier, "value"));
        head.facts.extend(number.map(|number| looking(super::Look::Id, latest.word(Word::Episode), number)));
    }
    head
}
