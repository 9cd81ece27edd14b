//! ConditionList: each diagnosis by its text, with its three dates under three labels.

use super::bundle::Bundle;
use super::document;
use super::glossary;
use super::model::{Block, Field, Reading, Section, Value};
use super::words::Word;
use crate::tree::NodeId;

pub(super) fn read(bundle: &Bundle, reading: &mut Reading) {
    let composition = document::head(bundle, reading, Word::LastUpdated);
    let tree = bundle.tree;
    let sections = composition.into_iter().flat_map(|composition| tree.named(composition, "section"));
    let entries: Vec<NodeId> = sections
        .flat_map(|section| tree.named(section, "entry"))
        .filter_map(|entry| bundle.target(entry))
        .filter(|&entry| tree.type_name(entry) == "Condition")
        .collect();
    let conditions = if entries.is_empty() { bundle.all("Condition").collect() } else { entries };
    if conditions.is_empty() {
        reading.missing.push(bundle.word(Word::NoDiagnoses).into());
    }
    reading.sections.extend(conditions.into_iter().map(|condition| diagnosis(bundle, condition)));
}

/// One diagnosis; also one with neither text nor code is shown.
pub(super) fn diagnosis(bundle: &Bundle, condition: NodeId) -> Section {
    let tree = bundle.tree;
    let code = tree.child(condition, "code");
    let heading = code.and_then(|code| bundle.concept(code, &[]));
    let heading = heading.unwrap_or_else(|| bundle.told(bundle.word(Word::DiagnosisUnnamed), condition));
    let mut fields: Vec<Field> = Vec::new();
    let mut say = |label: Word, value: Option<Value>| fields.extend(value.map(|value| bundle.field(label, value)));
    for coding in code.into_iter().flat_map(|code| tree.named(code, "coding")) {
        say(Word::Code, coded(bundle, coding));
    }
    for concept in tree.named(condition, "category") {
        let system = tree.child(concept, "coding").and_then(|coding| tree.child_value(coding, "system"));
        let label = match system {
            Some("http://snomed.info/sct") => Word::DiagnosisStatus,
            _ => Word::DiagnosisType,
        };
        say(label, bundle.concept(concept, glossary::DIAGNOSES));
    }
    say(Word::ClinicalStatus, bundle.concept_of(condition, "clinicalStatus", glossary::DIAGNOSES));
    say(Word::Recorded, bundle.time(condition, "recordedDate"));
    say(Word::Onset, bundle.moment(condition, "onset"));
    say(Word::Abatement, bundle.moment(condition, "abatement"));
    for note in tree.named(condition, "note") {
        say(Word::AddedText, bundle.child(note, "text"));
    }
    Section { heading: Some(heading), blocks: vec![Block::Fields(fields)], ..Section::default() }
}

/// The classification, the code and the name it has there.
fn coded(bundle: &Bundle, coding: NodeId) -> Option<Value> {
    let tree = bundle.tree;
    let code = tree.child_value(coding, "code")?;
    let system = match tree.child_value(coding, "system") {
        Some("urn:oid:1.2.208.176.2.4.12") => "SKS-D ",
        Some("urn:oid:1.2.208.176.2.31") => "ICPC-2 ",
        Some("http://snomed.info/sct") => "SNOMED CT ",
        _ => "",
    };
    let display = tree.child_value(coding, "display").map(|display| format!(" {display}")).unwrap_or_default();
    Some(bundle.told(format!("{system}{code}{display}"), coding))
}
