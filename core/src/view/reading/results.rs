//! Results: one row each with value, unit, time and the laboratory's own flag.

use super::bundle::Bundle;
use super::glossary;
use super::model::{Block, Mark, MarkKind, Reading, Row, Section, Table, Value};
use super::words::Word;
use crate::tree::NodeId;

pub(super) fn read(bundle: &Bundle, reading: &mut Reading) {
    bundle.message(reading);
    let tree = bundle.tree;
    let report = bundle.first("DiagnosticReport");
    bundle.about(report, reading);
    let Some(report) = report else {
        reading.missing.push(bundle.word(Word::NoContent).into());
        return;
    };
    let restricted = tree.child(report, "meta").into_iter().flat_map(|meta| tree.named(meta, "security"));
    for label in restricted.filter(|&label| tree.child_value(label, "code") == Some("R")) {
        let value = bundle.told(bundle.word(Word::Restricted), label);
        reading.marks.push(Mark { kind: MarkKind::Restricted, value });
    }
    for performer in tree.named(report, "performer") {
        let organisation = bundle.target(performer).is_some_and(|to| tree.type_name(to) == "Organization");
        reading.parties.push(bundle.party(if organisation { Word::Producer } else { Word::Signed }, performer));
    }
    let requester = bundle.first("MessageHeader").and_then(|header| tree.child(header, "destination"));
    let requester = requester.and_then(|destination| bundle.follow(destination, "receiver"));
    let contact = requester.and_then(|requester| tree.child(requester, "contact"));
    let initials = contact.and_then(|contact| bundle.human_name(contact));
    if initials.is_none() {
        reading.missing.push(bundle.word(Word::NoInitials).into());
    }
    bundle.say(reading, Word::RequesterInitials, initials);
    bundle.say(reading, Word::Status, bundle.code(report, "status", glossary::REPORT_STATUS));
    bundle.say(reading, Word::Issued, bundle.time(report, "issued"));
    let results: Vec<NodeId> = tree.named(report, "result").filter_map(|reference| bundle.target(reference)).collect();
    // What the report refers to, in its order; without references, what there is.
    let results = if results.is_empty() { bundle.all("Observation").collect() } else { results };
    if results.is_empty() {
        reading.missing.push(bundle.word(Word::NoResults).into());
    }
    if let Some(flag) = not_interpreted(bundle, &results) {
        reading.marks.push(Mark { kind: MarkKind::NotInterpreted, value: flag });
    }
    let mut section = table(bundle, &results);
    if let Some(comment) = bundle.child(report, "conclusion") {
        let said = Section {
            heading: Some(bundle.told(bundle.word(Word::ClinicalComment), report)),
            blocks: vec![Block::Text(comment)],
            ..Section::default()
        };
        reading.sections.push(said);
    }
    section.heading = Some(bundle.told(bundle.word(Word::Results), report));
    reading.sections.push(section);
    for link in tree.named(report, "media").filter_map(|media| tree.child(media, "link")) {
        reading.sections.push(media(bundle, link));
    }
}

/// The flag, if any result says that it was not judged.
fn not_interpreted(bundle: &Bundle, results: &[NodeId]) -> Option<Value> {
    let tree = bundle.tree;
    let codings = results.iter().flat_map(|&result| tree.named(result, "interpretation"));
    let mut codings = codings.flat_map(|concept| tree.named(concept, "coding"));
    let coding = codings.find(|&coding| tree.child_value(coding, "code") == Some("NI"))?;
    Some(bundle.told(bundle.word(Word::NotInterpreted), coding))
}

/// Results in a table.
pub(super) fn table(bundle: &Bundle, results: &[NodeId]) -> Section {
    let columns = [
        Word::Analysis,
        Word::ResultValue,
        Word::Unit,
        Word::ReferenceRange,
        Word::Interpretation,
        Word::Sampled,
        Word::Status,
        Word::Code,
    ];
    let mut table = Table { columns: columns.map(|word| bundle.word(word).to_string()).into(), rows: Vec::new() };
    for &result in results {
        table.rows.push(row(bundle, result));
        let tree = bundle.tree;
        // Systolic and diastolic, and other parts of one result.
        table.rows.extend(tree.named(result, "component").map(|part| row(bundle, part)));
    }
    // A column that says nothing in any row is left out.
    let used: Vec<bool> = (0..columns.len())
        .map(|i| table.rows.iter().any(|row| row.cells.get(i).is_some_and(|c| !c.text.is_empty())))
        .collect();
    let mut keep = used.iter();
    table.columns.retain(|_| *keep.next().unwrap_or(&true));
    for row in &mut table.rows {
        let mut keep = used.iter();
        row.cells.retain(|_| *keep.next().unwrap_or(&true));
    }
    let blocks = if table.rows.is_empty() { Vec::new() } else { vec![Block::Table(table)] };
    Section { blocks, ..Section::default() }
}

fn row(bundle: &Bundle, result: NodeId) -> Row {
    let tree = bundle.tree;
    let concept = tree.child(result, "code");
    let coding = concept.and_then(|concept| tree.child(concept, "coding"));
    let name = concept.and_then(|concept| bundle.concept(concept, &[]));
    let name = name.map(|name| Value { text: analysis(&name.text).into(), ..name });
    let (value, unit) = value(bundle, result);
    let missing = value.is_none() && tree.child(result, "component").is_none();
    let value = value.or_else(|| missing.then(|| bundle.told(bundle.word(Word::NoResult), result)));
    let cells = [
        name,
        value,
        unit,
        tree.child(result, "referenceRange").and_then(|range| reference_range(bundle, range)),
        bundle.concept_of(result, "interpretation", glossary::INTERPRETATIONS),
        bundle.moment(result, "effective"),
        bundle.code(result, "status", glossary::OBSERVATION_STATUS),
        coding.and_then(|coding| bundle.child(coding, "code")),
    ];
    let notes = tree.named(result, "note").filter_map(|note| bundle.child(note, "text")).collect();
    Row { cells: cells.map(Option::unwrap_or_default).into(), notes }
}

/// The range as the sender gave it: its text, else its limits; a limit of zero counts.
fn reference_range(bundle: &Bundle, range: NodeId) -> Option<Value> {
    let limit = |name| bundle.quantity(bundle.tree.child(range, name)?).0;
    bundle.child(range, "text").or_else(|| match (limit("low"), limit("high")) {
        (Some(low), Some(high)) => Some(bundle.told(format!("{}–{}", low.text, high.text), range)),
        (Some(low), None) => Some(bundle.told(format!("≥ {}", low.text), range)),
        (None, Some(high)) => Some(bundle.told(format!("≤ {}", high.text), range)),
        (None, None) => None,
    })
}

/// The value and its unit, whatever its type.
fn value(bundle: &Bundle, result: NodeId) -> (Option<Value>, Option<Value>) {
    let tree = bundle.tree;
    let Some(value) = tree.children(result).find(|&child| tree.name(child).starts_with("value")) else {
        let absent = tree.child(result, "dataAbsentReason").and_then(|why| bundle.concept(why, &[]));
        return (absent, None);
    };
    match tree.name(value) {
        "valueQuantity" => bundle.quantity(value),
        "valueCodeableConcept" => (bundle.concept(value, &[]), None),
        "valuePeriod" => (bundle.period(value), None),
        "valueDateTime" => (bundle.moment(result, "value"), None),
        "valueBoolean" => {
            let word = if tree.value(value) == Some("true") { Word::Yes } else { Word::No };
            (Some(bundle.told(bundle.word(word), value)), None)
        }
        _ => (bundle.value(value), None),
    }
}

/// The name of an analysis without `= ? unit`, which the unit's own column says.
fn analysis(display: &str) -> &str {
    display.split_once("= ?").or_else(|| display.split_once("=?")).map_or(display, |(name, _)| name).trim_end()
}

/// A picture or document that belongs to the report.
fn media(bundle: &Bundle, link: NodeId) -> Section {
    let tree = bundle.tree;
    let mut section = Section { heading: Some(bundle.told(bundle.word(Word::Attachment), link)), ..Section::default() };
    let Some(media) = bundle.target(link) else {
        section.missing.push(bundle.word(Word::ContentEarlier).into());
        return section;
    };
    section.by = tree.child(media, "operator").map(|operator| bundle.party(Word::Author, operator));
    let content = tree.child(media, "content").map(|content| bundle.attachment(content));
    if content.as_ref().is_some_and(|content| content.title.is_none()) {
        section.missing.push(bundle.word(Word::NoTitle).into());
    }
    section.blocks.extend(content.map(Block::Attachment));
    section
}

#[cfg(test)]
mod tests {
    use super::analysis;

    #[test]
    fn names_of_analyses() {
        let cases = [
            ("P—C-reaktivt protein; massek. = ? mg/L", "P—C-reaktivt protein; massek."),
            ("Arm—Blodtryk(diastolisk); tryk =? mmHg", "Arm—Blodtryk(diastolisk); tryk"),
            ("EKG", "EKG"),
        ];
        for (display, name) in cases {
            assert_eq!(analysis(display), name);
        }
    }
}
