//! One segment: who wrote it, when, to whom, what it says and what came along.

use super::events::Event;
use super::events::Events;
use super::payloads::Group;
use super::payloads::Payload;
use crate::tree::NodeId;
use crate::view::Attachment;
use crate::view::Audience;
use crate::view::Field;
use crate::view::FileKind;
use crate::view::Look;
use crate::view::Mark;
use crate::view::MarkKind;
use crate::view::Party;
use crate::view::PartyKind;
use crate::view::Segment;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::elements::looking;
use crate::view::head::party_field;
use crate::view::memory::Known;
use crate::view::memory::Origin;
use crate::view::memory::Part;
use crate::view::message::Message;
use crate::view::words::Word;

/// A segment, and what the whole thread wants to know of it.
pub(super) struct Made {
    pub segment: Segment,
    pub event: Option<usize>,
}

/// The segment of a group: from memory, where it was made before.
pub(super) fn segment<'m>(
    group: &Group,
    payloads: &[Payload<'m>],
    events: &Events<'m>,
    anchor: String,
    memory: Option<Known>,
) -> Made {
    let made = || make(group, payloads, events);
    let mut segment = match memory {
        None => made(),
        Some(memory) => {
            let part = memory.part(origin(group, payloads, events), || Part::Segment(Box::new(made())));
            if let Part::Segment(segment) = part { *segment } else { made() }
        }
    };
    segment.anchor = anchor;
    segment.messages = carriers(group, payloads, own(group, events));
    Made { segment, event: group.event }
}

/// The message that brought a group, where that is at hand.
fn own<'m>(group: &Group, events: &Events<'m>) -> Option<&'m Message<'m>> {
    group.event.map(|event| &events.all[event]).filter(|event| event.own).map(|event| event.message)
}

/// All that a segment is made of, but for its name and who else carries it.
fn origin(group: &Group, payloads: &[Payload], events: &Events) -> Origin {
    let own = own(group, events);
    let event = group.event.map(|event| &events.all[event]);
    let mut all: Origin = event.map(|event| (event.message.number, event.provenance)).into_iter().collect();
    // Nothing else has the root for its node.
    all.extend(own.filter(|own| own.options.unread.contains(&own.number)).map(|own| (own.number, NodeId::ROOT)));
    for &text in &group.texts {
        let (message, node) = payloads[text].copy_in(own);
        all.push((message.number, node));
    }
    for &file in &group.files {
        let (message, node) = payloads[file].copy_in(own);
        all.push((message.number, node));
        let (content, node) = payloads[file].with_content().unwrap_or((message, NodeId::ROOT));
        all.push((content.number, node));
    }
    all
}

/// Messages that carry a group, the one that brought it first.
fn carriers(group: &Group, payloads: &[Payload], own: Option<&Message>) -> Vec<u32> {
    let mut numbers: Vec<u32> = Vec::new();
    let places = group.texts.iter().chain(&group.files);
    for (copy, _) in places.flat_map(|&place| &payloads[place].copies) {
        if !numbers.contains(&copy.number) {
            numbers.push(copy.number);
        }
    }
    if let Some(own) = own {
        numbers.retain(|number| *number != own.number);
        numbers.insert(0, own.number);
    }
    numbers
}

fn make<'m>(group: &Group, payloads: &[Payload<'m>], events: &Events<'m>) -> Segment {
    let event = group.event.map(|event| &events.all[event]);
    let own = own(group, events);
    // The message that brought it, else any that carries it.
    let first = group.texts.first().or(group.files.first()).copied().unwrap_or(0);
    let (message, node) = payloads[first].copy_in(own);
    let mut segment = Segment { at: message.place(node), ..Segment::default() };
    let mut parties = Vec::new();
    let author = author(message, node, event);
    segment.organisation = author
        .organisation
        .clone()
        .unwrap_or_else(|| message.told(message.say("Ukendt organisation", "Unknown organisation"), node));
    segment.signature = signature(message, &author);
    segment.when = message.extension(node, "medcom-core-datetime-extension").and_then(|date| message.time_at(date));
    segment.when = segment.when.or_else(|| {
        let event = event?;
        event.message.time_at(event.message.moment_node(event.provenance, "occurred")?)
    });
    if let Some(event) = event {
        let code = event.message.activity_of(event.provenance);
        segment.marks.extend(code.and_then(|(code, at)| event.message.activity_mark(code, at)));
        segment.reason = event.message.concept_of(event.provenance, "reason", &[]);
    }
    if let Some(own) = own {
        if own.options.unread.contains(&own.number) {
            let value = own.told(own.say("Ulæst", "Unread"), NodeId::ROOT);
            segment.marks.push(Mark { kind: MarkKind::Unread, value });
        }
        addressed(own, &mut segment, &mut parties);
    }
    for &text in &group.texts {
        let (message, node) = payloads[text].copy_in(own);
        segment.identifiers.extend(number(message, node, message.say("Tekst-id", "Text number")));
        let content =
            message.tree.child(node, "contentString").or_else(|| message.tree.child(node, "contentReference"));
        let said = content.and_then(|content| {
            let text = message.tree.value(content)?;
            (!text.trim().is_empty()).then(|| message.told(text, content))
        });
        match said {
            Some(said) => segment.texts.push(said),
            None => segment.missing.push(message.word(Word::NoText).into()),
        }
    }
    for &file in &group.files {
        segment.attachments.push(attachment(
            &payloads[file],
            own,
            &author,
            segment.when.as_ref().map(|when| when.text.as_str()),
        ));
    }
    if !segment.attachments.is_empty() {
        let label = message.say("Vedhæftet af", "Attached by");
        segment.attachments_label = format!("{label} {} ({})", segment.organisation.text, segment.attachments.len());
    }
    missing(message, group, &author, &mut segment);
    parties.insert(0, author);
    segment.parties = parties;
    segment
}

/// Who wrote a payload, and for which organisation.
fn author(message: &Message, node: NodeId, event: Option<&Event>) -> Party {
    let tree = message.tree;
    let mut author = match message.extension(node, "medcom-core-practitioner-extension") {
        Some(author) => message.party(PartyKind::Author, author),
        None => message.nobody(PartyKind::Author),
    };
    let contact = message.extension(node, "medcom-core-contact-extension");
    author.phone = contact.and_then(|contact| message.phone_at(contact)).or(author.phone);
    // The organisation that gave the segment its number is the one that wrote it.
    let identifier = message.extension(node, "medcom-core-identifier-extension");
    let assigner = identifier.and_then(|identifier| tree.child(identifier, "assigner"));
    let mut sources: Vec<Party> = Vec::new();
    sources.extend(assigner.map(|assigner| message.party(PartyKind::Author, assigner)));
    if let Some(event) = event {
        let who = event
            .message
            .tree
            .child(event.provenance, "agent")
            .and_then(|agent| event.message.tree.child(agent, "who"));
        sources.extend(who.map(|who| event.message.party(PartyKind::Author, who)));
    }
    if event.is_none_or(|event| event.own) {
        let sender = message.first("MessageHeader").and_then(|header| tree.child(header, "sender"));
        // Only of a message that carries nothing but its own.
        let alone = message.all("Provenance").count() < 2;
        sources.extend(sender.filter(|_| alone).map(|sender| message.party(PartyKind::Author, sender)));
    }
    if let Some(source) = sources.into_iter().find(|source| source.organisation.is_some()) {
        let keep = author
            .organisation
            .as_ref()
            .is_some_and(|known| Some(&known.text) == source.organisation.as_ref().map(|it| &it.text));
        if !keep {
            author.organisation = source.organisation;
            author.identifiers = source.identifiers;
            author.fields = source.fields;
        }
    }
    author
}

fn signature(message: &Message, author: &Party) -> Vec<Field> {
    let parts = [
        (message.say("Skrevet af", "Written by"), &author.name),
        (message.say("Stilling", "Job"), &author.job),
        (message.word(Word::Phone), &author.phone),
    ];
    parts.into_iter().filter_map(|(label, value)| Some(field(label, value.clone()?))).collect()
}

/// What the message itself says of its sender and receivers.
fn addressed(own: &Message, segment: &mut Segment, parties: &mut Vec<Party>) {
    let tree = own.tree;
    for party in own.senders(&mut Vec::new()) {
        match party.kind {
            PartyKind::Receiver => segment.to.extend(party.organisation.clone().or(party.name.clone())),
            PartyKind::CopyTo => segment.fields.extend(party_field(&party)),
            // The sender is the organisation of the segment; another one is said.
            PartyKind::Sender => {
                let other = party.organisation.as_ref().is_some_and(|it| it.text != segment.organisation.text);
                segment.fields.extend(party_field(&party).filter(|_| other));
            }
            _ => {}
        }
        parties.push(party);
    }
    let Some(communication) = own.first("Communication") else { return };
    let sender = own.extension(communication, "medcom-core-sender-extension");
    let specific = sender.map(|sender| own.party(PartyKind::SpecificSender, sender)).into_iter();
    let recipients = tree.named(communication, "recipient").map(|to| own.party(PartyKind::SpecificReceiver, to));
    for party in specific.chain(recipients) {
        segment.fields.extend(party_field(&party));
        parties.push(party);
    }
    let header = own.first("MessageHeader").and_then(|header| own.child(header, "id"));
    segment.identifiers.extend(header.map(|id| looking(Look::Id, own.say("Meddelelses-id", "Message number"), id)));
}

/// The number of a payload.
fn number(message: &Message, node: NodeId, label: &str) -> Option<Field> {
    let identifier = message.extension(node, "medcom-core-identifier-extension")?;
    Some(looking(Look::Id, label, message.child(identifier, "value")?))
}

fn attachment(payload: &Payload, own: Option<&Message>, author: &Party, when: Option<&str>) -> Attachment {
    let (message, node) = payload.copy_in(own);
    let tree = message.tree;
    let Some(file) = tree.child(node, "contentAttachment") else { return Attachment::default() };
    let mut out = message.attachment(file);
    if out.kind == FileKind::Absent
        && let Some((other, copy)) = payload.with_content()
        && let Some(found) = other.tree.child(copy, "contentAttachment")
    {
        let stated = std::mem::take(&mut out.title);
        let had_title = tree.child(file, "title").is_some();
        let created = out.created.take();
        let at = std::mem::take(&mut out.at);
        out = other.attachment(found);
        out.at = at;
        out.created = created.or(out.created);
        if had_title {
            out.title = stated;
        }
        out.found = Some(found_in(message, other, copy));
    }
    let own_author = super::segment::author(message, node, None);
    // A citizen is told where it is another than of the text.
    let all = message.options.audience == Audience::Clinician;
    let differs = |own: &Value, of: &Option<Value>| all || of.as_ref().is_none_or(|it| it.text != own.text);
    let other = own_author.name.as_ref().filter(|name| differs(name, &author.name));
    out.fields.extend(other.map(|name| field(message.word(Word::Author), name.clone())));
    let phone = own_author.phone.as_ref().filter(|phone| differs(phone, &author.phone));
    out.fields.extend(phone.map(|phone| field(message.word(Word::Phone), phone.clone())));
    let date = message.extension(node, "medcom-core-datetime-extension").and_then(|date| message.time_at(date));
    let date = date.filter(|date| all || Some(date.text.as_str()) != when).map(crate::view::elements::time_value);
    out.fields.extend(date.map(|date| field(message.say("Vedhæftet", "Attached"), date)));
    out.fields.extend(number(message, node, message.say("Bilags-id", "Attachment number")));
    out
}

/// The sentence that says where the content was found.
fn found_in(message: &Message, other: &Message, copy: NodeId) -> String {
    let organisation = author(other, copy, None).organisation.map(|it| it.text);
    let date = other.extension(copy, "medcom-core-datetime-extension").and_then(|date| other.time_at(date));
    let from: Vec<String> = organisation.into_iter().chain(date.map(|date| date.short)).collect();
    let label = message.say("Fundet i tidligere besked", "Found in an earlier message");
    format!("{label}: {}", from.join(", "))
}

fn missing(message: &Message, group: &Group, author: &Party, segment: &mut Segment) {
    if group.texts.is_empty() {
        segment.missing.push(message.word(Word::NoText).into());
    }
    let words = [
        (segment.when.is_none(), Word::NoTime),
        (author.name.is_none() && !group.texts.is_empty(), Word::NoAuthor),
        (author.job.is_none() && !group.texts.is_empty(), Word::NoJob),
        (author.phone.is_none() && !group.texts.is_empty(), Word::NoPhone),
    ];
    segment
        .missing
        .extend(words.into_iter().filter(|(missing, _)| *missing).map(|(_, word)| message.word(word).to_string()));
}

/// Whom it is from and when, in short: for links to it.
pub(super) fn short(segment: &Segment) -> String {
    let when = segment.when.as_ref().map(|when| when.short.clone());
    let parts: Vec<String> = std::iter::once(segment.organisation.text.clone()).chain(when).collect();
    parts.join(", ")
}

/// A value without a place, of our own making.
pub(super) fn plain(text: String, like: &Value) -> Value {
    Value { text, at: like.at.clone(), ..Value::default() }
}
