//! CareCommunication: a thread of segments, each with its time, author and organisation.

use super::bundle::Bundle;
use super::glossary;
use super::model::{Attachment, Block, Mark, MarkKind, Party, Reading, Section, Value};
use super::words::Word;
use crate::tree::NodeId;
use rustc_hash::FxHashSet;

pub(super) fn read(bundle: &Bundle, reading: &mut Reading) {
    bundle.message(reading);
    let communication = bundle.first("Communication");
    bundle.about(communication, reading);
    let Some(communication) = communication else {
        reading.missing.push(bundle.word(Word::NoContent).into());
        return;
    };
    let tree = bundle.tree;
    let category = bundle.concept_of(communication, "category", glossary::CATEGORIES);
    if category.is_none() {
        reading.missing.push(bundle.word(Word::NoCategory).into());
    }
    bundle.say(reading, Word::Category, category);
    reading.title = tree.child(communication, "topic").and_then(|topic| bundle.concept(topic, &[]));
    if reading.title.is_none() {
        reading.missing.push(bundle.word(Word::NoTopic).into());
    }
    if let Some(priority) = bundle.code(communication, "priority", glossary::PRIORITIES) {
        if tree.child_value(communication, "priority") != Some("routine") {
            reading.marks.push(Mark { kind: MarkKind::Priority, value: priority.clone() });
        }
        reading.fields.push(bundle.field(Word::Priority, priority));
    }
    if let Some(sender) = bundle.extension(communication, "medcom-core-sender-extension") {
        reading.parties.push(bundle.party(Word::SpecificSender, sender));
    }
    for recipient in tree.named(communication, "recipient") {
        reading.parties.push(bundle.party(Word::SpecificReceiver, recipient));
    }
    if let Some(encounter) = bundle.follow(communication, "encounter") {
        for episode in tree.named(encounter, "episodeOfCare") {
            let id = tree.child(episode, "identifier").and_then(|id| bundle.child(id, "value"));
            bundle.say(reading, Word::Episode, id);
        }
        let class = tree.child(encounter, "class").and_then(|class| bundle.coding(class, glossary::STAY_CLASSES));
        bundle.say(reading, Word::StayType, class);
        bundle.say(reading, Word::Status, bundle.code(encounter, "status", glossary::STAY_STATUS));
    }
    let number = tree.child(communication, "identifier").and_then(|identifier| bundle.child(identifier, "value"));
    bundle.say(reading, Word::ConversationId, number);
    let new = new_payloads(bundle);
    let mut segments: Vec<(String, Section)> =
        tree.named(communication, "payload").map(|payload| segment(bundle, payload, &new)).collect();
    if segments.is_empty() {
        reading.missing.push(bundle.word(Word::NoText).into());
    }
    // By their own time; what has none, or the same, stays in the order of the message.
    segments.sort_by(|(a, _), (b, _)| a.cmp(b));
    reading.sections.extend(segments.into_iter().map(|(_, section)| section));
}

/// Identifiers of the segments that this message itself brings.
fn new_payloads<'t>(bundle: &Bundle<'t>) -> FxHashSet<&'t str> {
    let tree = bundle.tree;
    let Some(event) = bundle.event() else { return FxHashSet::default() };
    let source = |&entity: &NodeId| tree.child_value(entity, "role") == Some("source");
    let identifier = |entity: NodeId| tree.child_value(tree.child(tree.child(entity, "what")?, "identifier")?, "value");
    tree.named(event.provenance, "entity").filter(source).filter_map(identifier).collect()
}

/// The segment, and what it is ordered by.
fn segment(bundle: &Bundle, payload: NodeId, new: &FxHashSet<&str>) -> (String, Section) {
    let tree = bundle.tree;
    let mut section = Section::default();
    let date = bundle.extension(payload, "medcom-core-datetime-extension");
    let sort = date.and_then(|date| tree.value(date)).map(super::time::sortable).unwrap_or_default();
    section.when = date.and_then(|date| {
        let written = tree.value(date)?;
        Some(bundle.told(super::time::words(written, bundle.language), date))
    });
    let identifier = bundle.extension(payload, "medcom-core-identifier-extension");
    let number = identifier.and_then(|identifier| tree.child(identifier, "value"));
    if let Some(number) = number.filter(|&number| tree.value(number).is_some_and(|value| new.contains(value))) {
        section.marks.push(Mark { kind: MarkKind::New, value: bundle.told(bundle.word(Word::NewHere), number) });
    }
    let mut by = match bundle.extension(payload, "medcom-core-practitioner-extension") {
        Some(author) => bundle.party(Word::Author, author),
        None => Party { role: bundle.word(Word::Author).into(), ..Party::default() },
    };
    let contact = bundle.extension(payload, "medcom-core-contact-extension");
    by.phone = contact.and_then(|contact| bundle.child(contact, "value")).or(by.phone);
    // The organisation that gave the segment its number is the one that wrote it.
    let assigner = identifier.and_then(|identifier| bundle.follow(identifier, "assigner"));
    by.organisation = assigner.and_then(|assigner| bundle.organisation(assigner)).or(by.organisation);
    let file = tree.child(payload, "contentAttachment");
    if file.is_none() {
        let words = [
            (section.when.is_none(), Word::NoTime),
            (by.name.is_none(), Word::NoAuthor),
            (by.job.is_none(), Word::NoJob),
            (by.phone.is_none(), Word::NoPhone),
        ];
        section
            .missing
            .extend(words.into_iter().filter(|(missing, _)| *missing).map(|(_, word)| bundle.word(word).into()));
    }
    if by.name.is_some() || by.organisation.is_some() || by.phone.is_some() {
        section.by = Some(by);
    }
    match (tree.child(payload, "contentString"), file) {
        (Some(text), _) => match tree.value(text).filter(|text| !text.trim().is_empty()) {
            Some(said) => section.blocks.push(Block::Text(Value { text: said.into(), path: tree.path(text) })),
            None => section.missing.push(bundle.word(Word::NoText).into()),
        },
        (None, Some(file)) => attach(bundle, file, &mut section),
        (None, None) => section.missing.push(bundle.word(Word::NoText).into()),
    }
    (sort, section)
}

fn attach(bundle: &Bundle, file: NodeId, section: &mut Section) {
    let attachment: Attachment = bundle.attachment(file);
    if attachment.title.is_none() {
        section.missing.push(bundle.word(Word::NoTitle).into());
    }
    if attachment.bytes.is_none() && attachment.link.is_none() {
        section.missing.push(bundle.word(Word::ContentEarlier).into());
    }
    section.blocks.push(Block::Attachment(attachment));
}
