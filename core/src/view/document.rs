//! FHIR documents: notes, recordings and any other; the Composition's own data, and what its sections hold.

use super::Block;
use super::Document;
use super::Field;
use super::Head;
use super::Kind;
use super::Look;
use super::Mark;
use super::MarkKind;
use super::Narrative;
use super::PartyKind;
use super::Section;
use super::diagnoses;
use super::elements::field;
use super::elements::looking;
use super::elements::time_value;
use super::foot;
use super::glossary;
use super::head::party_field;
use super::message::Message;
use super::results;
use super::statement::statement;
use super::words::Word;
use crate::tree::NodeId;

/// The document.
pub(super) fn view(message: &Message, kind: Kind) -> Document {
    let mut missing = Vec::new();
    let (head, composition) = head(message, kind.heading(message.language), &mut missing);
    let mut sections = Vec::new();
    let mut narratives = Vec::new();
    for section in composition.into_iter().flat_map(|composition| message.tree.named(composition, "section")) {
        part(message, section, 0, &mut sections, &mut narratives);
    }
    if sections.is_empty() {
        missing.push(message.word(Word::NoContent).into());
    }
    narratives.extend(message.narratives());
    let mut foot = message.foot_with(narratives, missing);
    foot.folds.extend(Some(message.participants(head.parties.iter())).filter(|fold| !fold.fields.is_empty()));
    foot::add_rest(&mut foot, message);
    Document { head, sections, foot, ..Document::default() }
}

/// Title, time, authors and person; the Composition itself.
pub(super) fn head(message: &Message, what: &str, missing: &mut Vec<String>) -> (Head, Option<NodeId>) {
    let tree = message.tree;
    let composition = message.first("Composition");
    let title = composition.and_then(|composition| message.child(composition, "title"));
    if title.is_none() {
        missing.push(message.word(Word::NoTitle).into());
    }
    let title = title.unwrap_or_else(|| message.told(what, NodeId::ROOT));
    let mut head = message.head(what, title);
    message.about(composition, &mut head, missing);
    head.title = super::diagnoses::masked(&head, head.title.clone());
    let Some(composition) = composition else { return (head, None) };
    head.when = message.clock(composition, "date").or_else(|| message.clock(NodeId::ROOT, "timestamp"));
    head.parties = tree.named(composition, "author").map(|author| message.party(PartyKind::Author, author)).collect();
    if head.parties.is_empty() {
        missing.push(message.word(Word::NoAuthor).into());
    }
    for attester in tree.named(composition, "attester") {
        let Some(party) = tree.child(attester, "party") else { continue };
        head.parties.push(message.party(PartyKind::Attester, party));
    }
    let custodian =
        tree.child(composition, "custodian").map(|custodian| message.party(PartyKind::Custodian, custodian));
    head.parties.extend(custodian);
    head.facts = head.parties.iter().filter_map(party_field).collect();
    for attester in tree.named(composition, "attester") {
        head.facts.extend(message.time(attester, "time").map(|time| message.field(Word::AttestedAt, time)));
    }
    let status = message.code(composition, "status", glossary::DOCUMENT_STATUS);
    let kind = match tree.child_value(composition, "status") {
        Some("amended") => Some(MarkKind::Corrected),
        Some("entered-in-error") => Some(MarkKind::Cancelled),
        Some("preliminary") => Some(MarkKind::Preliminary),
        _ => None,
    };
    if let (Some(kind), Some(value)) = (kind, status.clone()) {
        head.cancelled = kind == MarkKind::Cancelled;
        head.marks.push(Mark { kind, value });
    }
    head.facts.extend(status.map(|status| message.field(Word::Status, status)));
    let date = head.when.clone().map(time_value);
    head.facts.extend(date.map(|date| message.field(Word::DocumentTime, date)));
    let kind = tree.child(composition, "type").and_then(|kind| message.concept(kind, glossary::DOCUMENTS));
    head.facts.extend(kind.map(|kind| message.field(Word::DocumentType, kind)));
    let category = message.concept_of(composition, "category", &[]);
    head.facts.extend(category.map(|category| message.field(Word::Category, category)));
    for event in tree.named(composition, "event") {
        let period = tree.child(event, "period").and_then(|period| message.period(period));
        head.facts.extend(period.map(|period| message.field(Word::Covers, period)));
        for code in tree.named(event, "code").filter_map(|code| message.concept(code, glossary::SERVICES)) {
            head.facts.push(field(message.say("Ydelse", "Service"), code));
        }
    }
    if let Some(value) = message.code(composition, "confidentiality", glossary::CONFIDENTIALITY) {
        if matches!(tree.child_value(composition, "confidentiality"), Some("R" | "V")) {
            head.marks.push(Mark { kind: MarkKind::Restricted, value: value.clone() });
        }
        head.facts.push(message.field(Word::Confidentiality, value));
    }
    (head, Some(composition))
}

/// Sections may hold sections; deeper ones than this are not shown.
const DEEPEST: u32 = 8;

/// A section and those inside it. What the sender wrote of its entries is for `aside`; alone it is the section.
fn part(message: &Message, section: NodeId, depth: u32, out: &mut Vec<Section>, aside: &mut Vec<Narrative>) {
    let tree = message.tree;
    let heading =
        message.child(section, "title").or_else(|| message.concept(tree.child(section, "code")?, glossary::DOCUMENTS));
    let mut made = Section { heading: heading.unwrap_or_default(), depth, ..Section::default() };
    let mut rows = Vec::new();
    let mut diagnoses = Vec::new();
    let mut more = Vec::new();
    let mut entries = Vec::new();
    for entry in tree.named(section, "entry") {
        let Some(target) = message.target(entry) else {
            let said = tree.child_value(entry, "reference").unwrap_or_default();
            made.missing.push(format!("{said} {}", message.word(Word::NotFound)).trim().to_string());
            continue;
        };
        match tree.type_name(target) {
            "Observation" if is_plain(message, target) => results::row::rows(message, target, &mut rows),
            "Observation" => more.push(recording(message, target, depth + 1)),
            "Condition" => diagnoses.push(diagnoses::diagnosis(message, target).1),
            _ => match statement(message, target) {
                Some(entry) => entries.push(entry),
                None => more.push(resource(message, target, depth + 1)),
            },
        }
    }
    if !rows.is_empty() {
        made.blocks.push(Block::Results(results::groups(message, &rows)));
    }
    if !diagnoses.is_empty() {
        made.blocks.push(Block::Diagnoses(diagnoses));
    }
    if !entries.is_empty() {
        made.blocks.push(Block::Entries(entries));
    }
    match message.narrative(section) {
        Some(text) if made.blocks.is_empty() => made.blocks.push(Block::Narrative(text)),
        Some(text) => aside.push(Narrative { title: made.heading.text.clone(), ..text }),
        None => {}
    }
    let empty = made.blocks.is_empty()
        && made.missing.is_empty()
        && (made.heading.text.is_empty() || !more.is_empty() && more.len() == 1);
    // A heading over a single entry that has its own says nothing more, but is kept where it differs.
    let same = more.first().is_some_and(|first| first.heading.text == made.heading.text);
    if !empty || !(same || made.heading.text.is_empty()) {
        out.push(made);
    }
    out.append(&mut more);
    if depth < DEEPEST {
        for inner in tree.named(section, "section") {
            part(message, inner, depth + 1, out, aside);
        }
    }
}

/// Whether it carries a result of its own, and not a file.
fn is_plain(message: &Message, observation: NodeId) -> bool {
    let tree = message.tree;
    message.extension(observation, "medcom-observation-value-attachment-extension").is_none()
        && tree
            .children(observation)
            .any(|child| tree.name(child).starts_with("value") || tree.name(child) == "component")
}

/// An observation whose result is a file or a text: a note, a recording.
fn recording(message: &Message, observation: NodeId, depth: u32) -> Section {
    let tree = message.tree;
    let heading = tree.child(observation, "code").and_then(|code| message.concept(code, glossary::DOCUMENTS));
    let mut section = Section { heading: heading.unwrap_or_default(), depth, ..Section::default() };
    let mut fields: Vec<Field> = Vec::new();
    match message.moment(observation, "effective") {
        Some(when) => fields.push(field(message.say("Tidspunkt", "Time"), when)),
        None => section.missing.push(message.word(Word::NoTime).into()),
    }
    let status = message.code(observation, "status", glossary::OBSERVATION_STATUS);
    let kind = match tree.child_value(observation, "status") {
        Some("corrected" | "amended") => Some(MarkKind::Corrected),
        Some("cancelled" | "entered-in-error") => Some(MarkKind::Cancelled),
        Some("preliminary" | "registered") => Some(MarkKind::Preliminary),
        _ => None,
    };
    section.marks.extend(kind.zip(status.clone()).map(|(kind, value)| Mark { kind, value }));
    fields.extend(status.map(|status| message.field(Word::Status, status)));
    for coding in tree.child(observation, "code").into_iter().flat_map(|code| tree.named(code, "coding")) {
        fields.extend(message.child(coding, "code").map(|code| looking(Look::Id, message.word(Word::Code), code)));
    }
    // The author of a note is its person; the organisation alone is what the document already says.
    let is_person = |&performer: &NodeId| {
        message.target(performer).is_some_and(|to| tree.type_name(to).starts_with("Practitioner"))
    };
    if let Some(person) = tree.named(observation, "performer").find(is_person) {
        section.parties.push(message.party(PartyKind::Author, person));
    }
    section.blocks.push(Block::Fields(fields));
    match message.extension(observation, "medcom-observation-value-attachment-extension") {
        Some(file) => section.blocks.push(file_block(message, file)),
        None if tree.child(observation, "note").is_none() => section.missing.push(message.word(Word::NoContent).into()),
        None => {}
    }
    let comments = tree.named(observation, "note").filter_map(|note| message.child(note, "text"));
    let comments: Vec<Field> = comments.map(|comment| message.field(Word::Comment, comment)).collect();
    section.blocks.extend((!comments.is_empty()).then_some(Block::Fields(comments)));
    section
}

/// A file, or the text of a note that was sent as HTML.
fn file_block(message: &Message, file: NodeId) -> Block {
    let tree = message.tree;
    let html = tree.child_value(file, "contentType").is_some_and(|media| media.starts_with("text/html"));
    let data = tree.child(file, "data").filter(|_| html);
    let bytes = data.and_then(|data| super::base64::bytes(tree.value(data)?));
    let text = bytes.zip(data).and_then(|(bytes, data)| {
        message.formatted(String::new(), &String::from_utf8_lossy(&bytes), data).filter(|text| !text.plain.is_empty())
    });
    text.map_or_else(|| Block::Attachments(vec![message.attachment(file)]), Block::Narrative)
}

/// A resource by its type and its narrative.
pub(super) fn resource(message: &Message, node: NodeId, depth: u32) -> Section {
    let tree = message.tree;
    let name = match tree.type_name(node) {
        "" => tree.name(node),
        name => name,
    };
    let mut section = Section { heading: message.told(name, node), depth, ..Section::default() };
    match message.narrative(node) {
        Some(text) => section.blocks.push(Block::Narrative(text)),
        None => section.missing.push(message.word(Word::NoText).into()),
    }
    section
}
