//! FHIR documents: the Composition's own data, and what its sections hold.

use super::bundle::Bundle;
use super::model::{Block, Mark, MarkKind, Reading, Section, Value};
use super::words::Word;
use super::{diagnoses, fallback, glossary, narrative, results};
use crate::tree::NodeId;

pub(super) fn read(bundle: &Bundle, reading: &mut Reading) {
    let Some(composition) = head(bundle, reading, Word::DocumentTime) else { return };
    let before = reading.sections.len();
    for section in bundle.tree.named(composition, "section") {
        part(bundle, section, 0, reading);
    }
    if reading.sections.len() == before {
        reading.missing.push(bundle.word(Word::NoContent).into());
    }
}

/// Title, time, authors and person; the Composition itself.
pub(super) fn head(bundle: &Bundle, reading: &mut Reading, dated: Word) -> Option<NodeId> {
    let tree = bundle.tree;
    let composition = bundle.first("Composition");
    bundle.about(composition, reading);
    let Some(composition) = composition else {
        reading.missing.push(bundle.word(Word::NoContent).into());
        return None;
    };
    reading.title = bundle.child(composition, "title");
    if reading.title.is_none() {
        reading.missing.push(bundle.word(Word::NoTitle).into());
    }
    reading.when = bundle.time(composition, "date").or_else(|| bundle.time(NodeId::ROOT, "timestamp"));
    let authors: Vec<NodeId> = tree.named(composition, "author").collect();
    if authors.is_empty() {
        reading.missing.push(bundle.word(Word::NoAuthor).into());
    }
    reading.parties.extend(authors.into_iter().map(|author| bundle.party(Word::Author, author)));
    for attester in tree.named(composition, "attester").filter_map(|attester| tree.child(attester, "party")) {
        reading.parties.push(bundle.party(Word::Attester, attester));
    }
    for attester in tree.named(composition, "attester") {
        bundle.say(reading, Word::AttestedAt, bundle.time(attester, "time"));
    }
    let status = bundle.code(composition, "status", glossary::DOCUMENT_STATUS);
    let kind = match tree.child_value(composition, "status") {
        Some("amended") => Some(MarkKind::Corrected),
        Some("entered-in-error") => Some(MarkKind::Cancelled),
        _ => None,
    };
    if let (Some(kind), Some(value)) = (kind, status.clone()) {
        reading.marks.push(Mark { kind, value });
    }
    bundle.say(reading, Word::Status, status);
    bundle.say(reading, Word::Category, bundle.concept_of(composition, "category", &[]));
    bundle.say(reading, dated, bundle.time(composition, "date"));
    for event in tree.named(composition, "event") {
        bundle.say(reading, Word::Covers, tree.child(event, "period").and_then(|period| bundle.period(period)));
    }
    let kind = tree.child(composition, "type").and_then(|kind| bundle.concept(kind, glossary::DOCUMENTS));
    bundle.say(reading, Word::DocumentType, kind);
    let confidentiality = bundle.code(composition, "confidentiality", glossary::CONFIDENTIALITY);
    bundle.say(reading, Word::Confidentiality, confidentiality);
    Some(composition)
}

/// Sections may hold sections; deeper ones than this are not shown.
const DEEPEST: usize = 8;

fn part(bundle: &Bundle, section: NodeId, depth: usize, reading: &mut Reading) {
    let tree = bundle.tree;
    let mut out = Section { heading: bundle.child(section, "title"), ..Section::default() };
    out.blocks.extend(narrative::of(bundle, section).map(Block::Text));
    let entries: Vec<NodeId> = tree.named(section, "entry").collect();
    let mut values = Vec::new();
    let mut more = Vec::new();
    for entry in &entries {
        match bundle.target(*entry) {
            Some(target) => match tree.type_name(target) {
                "Observation" if is_plain(bundle, target) => values.push(target),
                "Observation" => more.push(recording(bundle, target)),
                "Condition" => more.push(diagnoses::diagnosis(bundle, target)),
                _ => more.push(fallback::resource(bundle, target)),
            },
            None => {
                let said = tree.child_value(*entry, "reference").unwrap_or_default();
                out.missing.push(format!("{said} {}", bundle.word(Word::NotFound)).trim().to_string());
            }
        }
    }
    if !values.is_empty() {
        out.blocks.append(&mut results::table(bundle, &values).blocks);
    }
    if out != Section::default() {
        reading.sections.push(out);
    }
    reading.sections.append(&mut more);
    if depth < DEEPEST {
        for inner in tree.named(section, "section") {
            part(bundle, inner, depth + 1, reading);
        }
    }
}

/// Whether it carries a result of its own, and not a file.
fn is_plain(bundle: &Bundle, observation: NodeId) -> bool {
    let tree = bundle.tree;
    bundle.extension(observation, "medcom-observation-value-attachment-extension").is_none()
        && tree
            .children(observation)
            .any(|child| tree.name(child).starts_with("value") || tree.name(child) == "component")
}

/// An observation whose result is a file or a text: a note, a recording.
fn recording(bundle: &Bundle, observation: NodeId) -> Section {
    let tree = bundle.tree;
    let mut section = Section {
        heading: tree.child(observation, "code").and_then(|code| bundle.concept(code, glossary::DOCUMENTS)),
        when: bundle.moment(observation, "effective"),
        ..Section::default()
    };
    if section.when.is_none() {
        section.missing.push(bundle.word(Word::NoTime).into());
    }
    if let Some(file) = bundle.extension(observation, "medcom-observation-value-attachment-extension") {
        let text = (tree.child_value(file, "contentType") == Some("text/html")).then(|| note(bundle, file)).flatten();
        match text {
            Some(text) => section.blocks.push(Block::Text(text)),
            None => section.blocks.push(Block::Attachment(bundle.attachment(file))),
        }
    } else if tree.child(observation, "note").is_none() {
        section.missing.push(bundle.word(Word::NoContent).into());
    }
    for comment in tree.named(observation, "note").filter_map(|note| bundle.child(note, "text")) {
        section.blocks.push(Block::Fields(vec![bundle.field(Word::Comment, comment)]));
    }
    // The author of a note is its person; the organisation alone is what the document already says.
    let person = tree
        .named(observation, "performer")
        .find(|&performer| bundle.target(performer).is_some_and(|to| tree.type_name(to).starts_with("Practitioner")));
    section.by = person.map(|person| bundle.party(Word::Author, person));
    section
}

/// The text of a note that was sent as HTML.
fn note(bundle: &Bundle, file: NodeId) -> Option<Value> {
    let data = bundle.tree.child(file, "data")?;
    let bytes = narrative::base64(bundle.tree.value(data)?)?;
    let text = narrative::plain(&String::from_utf8_lossy(&bytes));
    (!text.is_empty()).then(|| bundle.told(text, data))
}
