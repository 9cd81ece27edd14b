//! A thread: its segments in order, what answers what, and what stands at its top and bottom.

use super::events::Event;
use super::events::Events;
use super::facts;
use super::payloads;
use super::segment;
use super::segment::Made;
use crate::map::Map;
use crate::view::Answers;
use crate::view::Correspondence;
use crate::view::Field;
use crate::view::Fold;
use crate::view::Head;
use crate::view::Kind;
use crate::view::Look;
use crate::view::Mark;
use crate::view::MarkKind;
use crate::view::Party;
use crate::view::PartyKind;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::elements::looking;
use crate::view::foot;
use crate::view::glossary;
use crate::view::head::party_field;
use crate::view::memory::Known;
use crate::view::memory::Memory;
use crate::view::memory::Part;
use crate::view::message::Message;
use crate::view::words::Word;
use std::rc::Rc;

pub(super) fn view(messages: &[&Message], memory: Option<&Memory>) -> Correspondence {
    let mut events = Events::default();
    for message in messages {
        events.add(message, &facts::of(message).sendings);
    }
    let payloads = payloads::all(messages);
    let groups = payloads::grouped(&payloads, &events);
    let mut made: Vec<Made> = Vec::with_capacity(groups.len());
    // The latest message speaks for the thread: its topic, category and person.
    let latest = *messages.iter().max_by_key(|message| facts::of(message).sent_at).unwrap_or(&messages[0]);
    let memory = memory.map(|memory| Known { memory, latest: latest.number });
    for (place, group) in groups.iter().enumerate() {
        made.push(segment::segment(group, &payloads, &events, format!("s{}", place + 1), memory));
    }
    relate(&mut made, &events);
    let mut missing = Vec::new();
    let mut head = head(latest, &made, &mut missing);
    head.messages = messages.iter().map(|message| message.number).collect();
    for message in messages.iter().filter(|message| message.number != latest.number) {
        let notice = message.disclaimer();
        let new = notice.filter(|notice| !head.notices.iter().any(|known| known.title == notice.title));
        head.notices.extend(new);
    }
    facts(latest, &made, &events, &mut head, &mut missing);
    let mut foot = latest.foot_with(latest.narratives(), missing);
    if messages.len() > 1 {
        foot.narrative_label =
            latest.say("Seneste beskeds egen tekst (narrativ)", "The latest message's own text (narrative)").into();
    }
    let agents: Vec<Rc<Party>> = events.all.iter().filter_map(|event| known_agent(event, memory)).collect();
    let agents = agents.iter().map(Rc::as_ref);
    foot.folds.push(latest.participants(made.iter().flat_map(|made| &made.segment.parties).chain(agents)));
    foot.folds.push(numbers(latest));
    foot.folds.push(latest.sendings(messages, memory));
    foot.folds.retain(|fold| !fold.fields.is_empty());
    // The latest message carries what the thread has had; the rest of it alone is listed.
    foot::add(&mut foot, latest);
    Correspondence { head, segments: made.into_iter().map(|made| made.segment).collect(), foot }
}

/// What answers what, what came inside a forwarded message, and where an answer may be written.
fn relate(made: &mut [Made], events: &Events) {
    let mut by_event: Map<usize, usize> = Map::default();
    for (place, made) in made.iter().enumerate() {
        if let Some(event) = made.event {
            by_event.or_insert_with(event, || place);
        }
    }
    let forwarded =
        made.iter().rposition(|made| made.event.is_some_and(|event| events.all[event].activity == "forward-message"));
    let mut cancelled: Vec<usize> = Vec::new();
    for place in 0..made.len() {
        let Some(event) = made[place].event.map(|event| &events.all[event]) else { continue };
        let Some((header, reference)) = &event.revises else { continue };
        let target = events.of_header(header).and_then(|before| by_event.get(&before).copied());
        if event.activity == "retract-message" {
            cancelled.extend(target);
        }
        if event.activity == "forward-message" {
            continue;
        }
        let label = match event.activity.as_str() {
            "modified-message" => event.message.say("Retter", "Corrects"),
            "retract-message" => event.message.say("Annullerer", "Cancels"),
            _ => event.message.say("Svar på", "Reply to"),
        };
        let unknown = || event.message.say("en besked, der ikke er her", "a message that is not here").to_string();
        let text = target.map_or_else(unknown, |target| segment::short(&made[target].segment));
        let anchor = target.map(|target| made[target].segment.anchor.clone());
        let at = event.message.place(*reference);
        made[place].segment.answers = Some(Answers { label: label.into(), text, anchor, at });
    }
    if let Some(forwarded) = forwarded {
        for made in &mut made[..forwarded] {
            made.segment.inside_forward = true;
        }
    }
    for &place in &cancelled {
        let like = made[place].segment.organisation.clone();
        let message = made[place].event.map(|event| events.all[event].message);
        let words = message.map_or("Annulleret", |message| message.say("Annulleret", "Cancelled"));
        let value = segment::plain(words.into(), &like);
        made[place].segment.marks.push(Mark { kind: MarkKind::Cancelled, value });
    }
    let count = made.len();
    if let Some(last) = made.last_mut()
        && !cancelled.contains(&(count - 1))
    {
        let taken_back = last.segment.marks.iter().any(|mark| mark.kind == MarkKind::Cancelled);
        last.segment.can_reply = !last.segment.inside_forward && !taken_back;
        last.segment.can_forward = !taken_back;
    }
}

fn head(latest: &Message, made: &[Made], missing: &mut Vec<String>) -> Head {
    let communication = latest.first("Communication");
    let topic =
        communication.and_then(|node| latest.tree.child(node, "topic")).and_then(|topic| latest.concept(topic, &[]));
    if topic.is_none() {
        missing.push(latest.word(Word::NoTopic).into());
    }
    let category = communication.and_then(|node| latest.concept_of(node, "category", glossary::CATEGORIES));
    let kind = Kind::CareCommunication.heading(latest.language);
    let title = topic.or(category).unwrap_or_else(|| latest.told(kind, crate::tree::NodeId::ROOT));
    let count = latest.counted(made.len(), ["besked", "beskeder"], ["message", "messages"]);
    let mut head = latest.head(format!("{kind} · {count}"), title);
    head.when = latest.sent();
    latest.about(communication, &mut head, missing);
    head.parties = latest.senders(missing);
    let marks = latest.provenance().and_then(|provenance| {
        let (code, at) = latest.activity_of(provenance)?;
        latest.activity_mark(code, at)
    });
    head.marks.extend(marks.filter(|mark| mark.kind != MarkKind::New));
    head.cancelled = made.len() == 1 && head.marks.iter().any(|mark| mark.kind == MarkKind::Cancelled);
    if made.is_empty() {
        missing.push(latest.word(Word::NoContent).into());
    }
    head
}

fn facts(latest: &Message, made: &[Made], events: &Events, head: &mut Head, missing: &mut Vec<String>) {
    let tree = latest.tree;
    let Some(communication) = latest.first("Communication") else { return };
    let categories: Vec<Value> = tree
        .named(communication, "category")
        .filter_map(|category| latest.concept(category, glossary::CATEGORIES))
        .collect();
    match categories.is_empty() {
        true => missing.push(latest.word(Word::NoCategory).into()),
        false => {
            head.facts.push(Field { label: latest.word(Word::Category).into(), values: categories, look: Look::Strong })
        }
    }
    if let Some(priority) = latest.code(communication, "priority", glossary::PRIORITIES) {
        let usual = tree.child_value(communication, "priority") == Some("routine");
        if !usual {
            head.marks.push(Mark { kind: MarkKind::Priority, value: priority.clone() });
        }
        let look = if usual { Look::Plain } else { Look::Warning };
        head.facts.push(looking(look, latest.word(Word::Priority), priority));
    }
    // Who passed it on is told by the sending, else by who wrote along with it.
    let is_forward = |made: &&Made| made.segment.marks.iter().any(|mark| mark.kind == MarkKind::Forwarded);
    let forwarder = made.iter().rev().find(is_forward);
    if made.len() > 1 {
        let first = made.first().map(|made| made.segment.organisation.clone());
        head.facts.extend(latest.organisation_field(latest.say("Startet af", "Begun by"), first));
        let forwarder = forwarder.map(|made| {
            let sending = made.event.map(|event| &events.all[event]);
            let agent = sending.and_then(agent).and_then(|agent| agent.organisation);
            agent.unwrap_or_else(|| made.segment.organisation.clone())
        });
        head.facts.extend(latest.organisation_field(latest.say("Videresendt af", "Forwarded by"), forwarder));
        let last = made.last().map(|made| made.segment.organisation.clone());
        head.facts.extend(latest.organisation_field(latest.say("Senest skrevet af", "Latest written by"), last));
    }
    head.facts.extend(head.parties.iter().filter_map(party_field));
    if let Some(encounter) = latest.follow(communication, "encounter") {
        let class = tree.child(encounter, "class").and_then(|class| latest.coding(class, glossary::STAY_CLASSES));
        head.facts.extend(class.map(|class| latest.field(Word::StayType, class)));
        let status = latest.code(encounter, "status", glossary::STAY_STATUS);
        head.facts.extend(status.map(|status| field(latest.say("Ophold", "Stay"), status)));
        let provider = latest.follow(encounter, "serviceProvider").and_then(|it| latest.organisation(it));
        head.facts.extend(latest.organisation_field(latest.word(Word::Ward), provider));
    }
}

/// Numbers of the thread, the episode and the message.
fn numbers(latest: &Message) -> Fold {
    let tree = latest.tree;
    let label = latest.say("Tråd, forløb og beskednumre", "Numbers of thread, episode and message").into();
    let mut fold = Fold { label, technical: true, ..Fold::default() };
    let Some(communication) = latest.first("Communication") else { return fold };
    let mut add =
        |label: &str, value: Option<Value>| fold.fields.extend(value.map(|value| looking(Look::Id, label, value)));
    for identifier in tree.named(communication, "identifier") {
        add(latest.say("Tråd", "Thread"), latest.child(identifier, "value"));
    }
    let episodes = latest.follow(communication, "encounter").into_iter().flat_map(|it| tree.named(it, "episodeOfCare"));
    for episode in episodes {
        let number = tree.child(episode, "identifier").and_then(|identifier| latest.child(identifier, "value"));
        add(latest.say("Forløb", "Episode"), number);
    }
    add(latest.say("Besked", "Message"), latest.first("MessageHeader").and_then(|header| latest.child(header, "id")));
    fold
}

/// The same, from memory where it is there.
fn known_agent(event: &Event, memory: Option<Known>) -> Option<Rc<Party>> {
    let made = || agent(event).map(Rc::new);
    let Some(memory) = memory else { return made() };
    let part = memory.part(vec![(event.message.number, event.provenance)], || Part::Agent(made()));
    if let Part::Agent(agent) = part { agent } else { None }
}

/// Who sent a message, by what is told of its sending.
fn agent(event: &Event) -> Option<Party> {
    let agent = event.message.tree.child(event.provenance, "agent")?;
    Some(event.message.party(PartyKind::Sender, event.message.tree.child(agent, "who")?))
}
