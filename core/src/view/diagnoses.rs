//! ConditionList: each diagnosis by its text, with its three dates under three labels.

use super::CodeLine;
use super::DatedField;
use super::Diagnosis;
use super::DiagnosisCard;
use super::DiagnosisGroup;
use super::Kind;
use super::Mark;
use super::MarkKind;
use super::Value;
use super::document;
use super::elements::field;
use super::foot;
use super::glossary;
use super::message::Message;
use super::words::Word;
use crate::tree::NodeId;

/// The card in one document.
pub(super) fn view(message: &Message) -> DiagnosisCard {
    let tree = message.tree;
    let mut missing = Vec::new();
    let kind = Kind::ConditionList.heading(message.language);
    let (mut head, composition) = document::head(message, kind, &mut missing);
    let sections = composition.into_iter().flat_map(|composition| tree.named(composition, "section"));
    let entries: Vec<NodeId> = sections
        .flat_map(|section| tree.named(section, "entry"))
        .filter_map(|entry| message.target(entry))
        .filter(|&entry| tree.type_name(entry) == "Condition")
        .collect();
    let conditions = if entries.is_empty() { message.all("Condition").collect() } else { entries };
    if conditions.is_empty() {
        missing.push(message.word(Word::NoDiagnoses).into());
    }
    head.title = message.told(kind, composition.unwrap_or(NodeId::ROOT));
    head.what = message.counted(conditions.len(), ["diagnose", "diagnoser"], ["diagnosis", "diagnoses"]);
    if let Some(composition) = composition {
        head.byline = Some(byline(message, &head, composition)).filter(|line| !line.is_empty());
        let title = message.child(composition, "title").filter(|title| title.text != kind);
        // The document's own title often holds the person's number: it is not the heading here.
        head.facts.extend(title.map(|title| field(message.say("Titel", "Title"), masked(&head, title))));
    }
    let columns = [
        message.say("Diagnosetekst", "Diagnosis"),
        message.word(Word::DiagnosisType),
        message.word(Word::Recorded),
        message.word(Word::Onset),
        message.word(Word::Abatement),
        message.say("Koder", "Codes"),
    ];
    let groups = groups(message, conditions.into_iter().map(|condition| diagnosis(message, condition)).collect());
    let mut foot = message.foot(missing);
    foot.folds.extend(Some(message.participants(head.parties.iter())).filter(|fold| !fold.fields.is_empty()));
    foot::add_rest(&mut foot, message);
    DiagnosisCard { head, columns: columns.map(String::from).into(), groups, foot }
}

/// Numbers of the person hidden in a text, where they are to be hidden.
pub(super) fn masked(head: &super::Head, value: Value) -> Value {
    let mut text = value.text.clone();
    for number in head.person.iter().flat_map(|person| &person.numbers).filter(|number| number.hidden) {
        for form in [number.value.text.clone(), number.value.text.replace('-', "")] {
            text = text.replace(&form, &number.masked);
        }
    }
    Value { text, ..value }
}

fn byline(message: &Message, head: &super::Head, composition: NodeId) -> String {
    let from = head.parties.iter().find_map(|party| party.organisation.as_ref().or(party.name.as_ref()));
    let from = from.map(|from| match message.options.audience {
        super::Audience::Citizen => format!("{} {}", message.say("Fra", "From"), from.text),
        super::Audience::Clinician => from.text.clone(),
    });
    let date = message
        .clock(composition, "date")
        .map(|date| format!("{} {}", message.say("senest opdateret", "last updated"), date.text));
    from.into_iter().chain(date).collect::<Vec<_>>().join(" · ")
}

/// Current ones first, then relevant ones, then those of which nothing is said.
fn groups(message: &Message, diagnoses: Vec<(Option<bool>, Diagnosis)>) -> Vec<DiagnosisGroup> {
    let mut out = Vec::new();
    let labels =
        [
            (Some(true), message.say("Aktuelle diagnoser", "Current diagnoses"), None),
            (
                Some(false),
                message.say("Relevante diagnoser", "Relevant diagnoses"),
                Some(message.say(
                    "Tidligere diagnoser, som fortsat er relevante.",
                    "Earlier diagnoses that are still relevant.",
                )),
            ),
            (None, message.say("Diagnoser uden status", "Diagnoses without a status"), None),
        ];
    for (current, label, explanation) in labels {
        let of: Vec<Diagnosis> =
            diagnoses.iter().filter(|(it, _)| *it == current).map(|(_, diagnosis)| diagnosis.clone()).collect();
        if !of.is_empty() {
            out.push(DiagnosisGroup { label: label.into(), explanation: explanation.map(String::from), diagnoses: of });
        }
    }
    out
}

/// One diagnosis, and whether it is current; also one with neither text nor code is shown.
pub(super) fn diagnosis(message: &Message, condition: NodeId) -> (Option<bool>, Diagnosis) {
    let tree = message.tree;
    let code = tree.child(condition, "code");
    let said = code.and_then(|code| message.child(code, "text"));
    let codings: Vec<NodeId> = code.into_iter().flat_map(|code| tree.named(code, "coding")).collect();
    let display = codings.iter().find_map(|&coding| message.child(coding, "display"));
    let bare = || codings.iter().find_map(|&coding| message.child(coding, "code"));
    let text = said.or(display).or_else(bare);
    let mut out = Diagnosis { named: text.is_some(), at: message.place(condition), ..Diagnosis::default() };
    out.text = text.unwrap_or_else(|| {
        message.told(message.say("Hverken tekst eller kode er oplyst", "Neither text nor code is given"), condition)
    });
    out.codes = codings.iter().filter_map(|&coding| code_line(message, coding)).collect();
    out.codes_label = message.say("Vis koder", "Show codes").into();
    let mut current = None;
    for concept in tree.named(condition, "category") {
        let code = tree.named(concept, "coding").find_map(|coding| tree.child_value(coding, "code"));
        let value = message.concept(concept, glossary::DIAGNOSES);
        match code {
            Some("15240007") => (current, out.status) = (Some(true), value),
            Some("723506003") => (current, out.status) = (Some(false), value),
            Some("problem-list-item" | "encounter-diagnosis") => out.kind = value,
            _ => out.fields.extend(value.map(|value| message.field(Word::Category, value))),
        }
    }
    if let Some(status) = message.concept_of(condition, "clinicalStatus", glossary::DIAGNOSES) {
        // "resolved" is said of what is relevant, and does not mean that it is over.
        out.fields.push(message.field(Word::ClinicalStatus, status));
    }
    for (name, label) in [
        ("severity", message.say("Sværhedsgrad", "Severity")),
        ("bodySite", message.say("Sted på kroppen", "Body site")),
    ] {
        out.fields.extend(message.concept_of(condition, name, &[]).map(|value| field(label, value)));
    }
    let verification = tree.child(condition, "verificationStatus");
    let verification = verification.and_then(|concept| message.concept(concept, glossary::VERIFICATIONS));
    if let Some(value) = verification {
        let wrong = ["Fejlregistreret", "Entered in error"].contains(&value.text.as_str());
        match wrong {
            true => out.marks.push(Mark { kind: MarkKind::Cancelled, value }),
            false => out.fields.push(field(message.say("Sikkerhed", "Verification"), value)),
        }
    }
    out.notes = tree.named(condition, "note").filter_map(|note| message.child(note, "text")).collect();
    out.notes_label = message.word(Word::AddedText).into();
    out.dates = [
        dated(message, Word::Recorded, message.clock(condition, "recordedDate"), None),
        dated(message, Word::Onset, moment(message, condition, "onset"), message.moment(condition, "onset")),
        dated(
            message,
            Word::Abatement,
            moment(message, condition, "abatement"),
            message.moment(condition, "abatement"),
        ),
    ];
    (current, out)
}

fn moment(message: &Message, condition: NodeId, stem: &str) -> Option<super::Time> {
    message.clock(condition, &format!("{stem}DateTime"))
}

fn dated(message: &Message, label: Word, time: Option<super::Time>, said: Option<Value>) -> DatedField {
    let text = time.as_ref().map(|time| time.text.clone()).or(said.map(|said| said.text));
    let text = text.unwrap_or_else(|| message.say("Ikke oplyst", "Not said").into());
    DatedField { label: message.word(label).into(), time, text }
}

/// The classification, the code and the name it has there.
fn code_line(message: &Message, coding: NodeId) -> Option<CodeLine> {
    let code = message.child(coding, "code").or_else(|| message.child(coding, "display"))?;
    let system = match message.tree.child_value(coding, "system") {
        Some("urn:oid:1.2.208.176.2.4.12") => "SKS-D",
        Some("urn:oid:1.2.208.176.2.31") => "ICPC-2",
        Some("http://snomed.info/sct") => "SNOMED CT",
        Some("urn:oid:1.2.208.176.2.21") => "FSIII",
        Some("urn:oid:1.2.208.176.2.22") => "FFB",
        _ => "",
    };
    let display = message.child(coding, "display").filter(|display| display.at != code.at);
    Some(CodeLine { system: system.into(), code, display })
}
