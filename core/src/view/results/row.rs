//! One result: value, unit, range and flag, each as the sender gave it.

use super::analyses;
use crate::text::number;
use crate::tree::NodeId;
use crate::view::Flag;
use crate::view::FlagKind;
use crate::view::Mark;
use crate::view::MarkKind;
use crate::view::ResultRow;
use crate::view::Value;
use crate::view::elements::field;
use crate::view::glossary;
use crate::view::head::party_field;
use crate::view::message::Message;
use crate::view::words::Word;

/// A row, and what the table wants to know of it.
pub(in crate::view) struct Made {
    pub row: ResultRow,
    /// The place of its national group.
    pub group: usize,
    /// Whether the group is one that the sender named, or one that is known for the analysis.
    pub grouped: bool,
    /// What it is known by from report to report.
    pub key: String,
    /// When it was sampled, in seconds.
    pub at: Option<i64>,
    /// The number, where it is a plain one.
    pub number: Option<f64>,
    pub range: (Option<f64>, Option<f64>),
}

/// A result with its parts.
pub(in crate::view) fn rows(message: &Message, node: NodeId, out: &mut Vec<Made>) {
    let made = row(message, node, None);
    let (group, grouped, at) = (made.group, made.grouped, made.at);
    let parent = made.row.clone();
    out.push(made);
    // Systolic and diastolic, and other parts of one result.
    for part in message.tree.named(node, "component") {
        let mut made = row(message, part, Some(&parent));
        (made.group, made.grouped, made.at) = (group, grouped, at);
        made.key = format!("{} {}", parent.code.as_ref().map_or("", |code| &code.text), made.key);
        out.push(made);
    }
}

fn row(message: &Message, node: NodeId, whole: Option<&ResultRow>) -> Made {
    let tree = message.tree;
    let mut row = ResultRow { part: whole.is_some(), at: message.place(node), ..ResultRow::default() };
    let concept = tree.child(node, "code");
    let codings: Vec<NodeId> = concept.into_iter().flat_map(|concept| tree.named(concept, "coding")).collect();
    row.code = codings.iter().find_map(|&coding| message.child(coding, "code"));
    let known = row.code.as_ref().and_then(|code| analyses::known(&code.text));
    name(message, node, &codings, known.map(|(_, name)| name), &mut row);
    let (value, unit) = value(message, node);
    row.has_value = value.is_some();
    let quantity = tree.child(node, "valueQuantity").and_then(|quantity| tree.child(quantity, "value"));
    row.numeric = quantity.is_some();
    row.value = value.unwrap_or_else(|| why_absent(message, node));
    row.unit = unit;
    let range = tree.child(node, "referenceRange");
    row.range = range.and_then(|range| range_text(message, range));
    flag(message, node, &mut row);
    row.status = message.code(node, "status", glossary::OBSERVATION_STATUS);
    marks(message, node, &mut row);
    row.notes = tree.named(node, "note").filter_map(|note| message.child(note, "text")).collect();
    row.notes_label = message.say("Kommentar til dette svar", "Comment on this result").into();
    let moment = message.moment_node(node, "effective");
    row.sampled = moment.and_then(|moment| message.time_at(moment)).or_else(|| whole?.sampled.clone());
    extras(message, node, &mut row);
    let plain =
        quantity.filter(|_| tree.child(node, "valueQuantity").is_some_and(|q| tree.child(q, "comparator").is_none()));
    let number = plain.and_then(|value| number::read(tree.value(value)?));
    let limits = ["low", "high"].map(|name| tree.child_value(tree.child(range?, name)?, "value"));
    let range = (limits[0].and_then(number::read), limits[1].and_then(number::read));
    row.line = number.and_then(|number| super::line::of(message, number, range, limits, &row));
    let named = group_of(message, node);
    let group = named.or(known.map(|(group, _)| group));
    let key = row.code.as_ref().map_or_else(|| row.name.text.clone(), |code| code.text.clone());
    let at = moment.and_then(|moment| crate::view::time::instant(tree.value(moment)?));
    Made { row, group: group.unwrap_or(analyses::OTHER), grouped: group.is_some(), key, at, number, range }
}

fn name(message: &Message, node: NodeId, codings: &[NodeId], known: Option<&str>, row: &mut ResultRow) {
    let tree = message.tree;
    let text = tree.child(node, "code").and_then(|concept| message.child(concept, "text"));
    let display = codings.iter().find_map(|&coding| message.child(coding, "display"));
    let place = codings.iter().find_map(|&coding| tree.child(coding, "code"));
    let known = known.zip(place).map(|(known, place)| message.told(known, place));
    let full = display.or(known);
    let short = full.as_ref().map(|full| Value { text: analyses::short(&full.text), ..full.clone() });
    // What the sender calls it comes first.
    row.name = text
        .or(short)
        .or_else(|| row.code.clone())
        .unwrap_or_else(|| message.told(message.say("Analyse uden navn", "Analysis without a name"), node));
    row.long_name = full.filter(|full| full.text != row.name.text);
}

/// The value and its unit, whatever its type.
fn value(message: &Message, node: NodeId) -> (Option<Value>, Option<Value>) {
    let tree = message.tree;
    let Some(value) = tree.children(node).find(|&child| tree.name(child).starts_with("value")) else {
        return (None, None);
    };
    match tree.name(value) {
        "valueQuantity" => message.quantity(value),
        "valueCodeableConcept" => (message.concept(value, &[]), None),
        "valuePeriod" => (message.period(value), None),
        "valueDateTime" => (message.moment(node, "value"), None),
        "valueRange" | "valueRatio" => {
            let parts = if tree.name(value) == "valueRange" { ["low", "high"] } else { ["numerator", "denominator"] };
            let quantities = parts.map(|part| tree.child(value, part).map(|part| message.quantity(part)));
            let texts: Vec<String> =
                quantities.iter().flatten().filter_map(|(number, _)| Some(number.clone()?.text)).collect();
            let unit = quantities.into_iter().flatten().find_map(|(_, unit)| unit);
            let between = if tree.name(value) == "valueRange" { "–" } else { "/" };
            ((!texts.is_empty()).then(|| message.told(texts.join(between), value)), unit)
        }
        "valueBoolean" => {
            let word = if tree.value(value) == Some("true") { Word::Yes } else { Word::No };
            (Some(message.told(message.word(word), value)), None)
        }
        _ => (message.value(value), None),
    }
}

/// Why there is no value.
fn why_absent(message: &Message, node: NodeId) -> Value {
    let tree = message.tree;
    let said = tree.child(node, "dataAbsentReason").and_then(|why| message.concept(why, &[]));
    said.unwrap_or_else(|| {
        let text = match (
            tree.child(node, "component"),
            tree.children(node).any(|child| tree.name(child).starts_with("value")),
        ) {
            (Some(_), _) => "",
            (None, true) => message.say("Kan ikke læses", "Cannot be read"),
            (None, false) => message.say("Svaret mangler", "The result is missing"),
        };
        message.told(text, node)
    })
}

/// The range as the sender gave it: its text, else its limits; a limit of zero counts.
fn range_text(message: &Message, range: NodeId) -> Option<Value> {
    let limit = |name| message.quantity(message.tree.child(range, name)?).0;
    message.child(range, "text").or_else(|| match (limit("low"), limit("high")) {
        (Some(low), Some(high)) => Some(message.told(format!("{}–{}", low.text, high.text), range)),
        (Some(low), None) => Some(message.told(format!("≥\u{a0}{}", low.text), range)),
        (None, Some(high)) => Some(message.told(format!("≤\u{a0}{}", high.text), range)),
        (None, None) => None,
    })
}

fn flag(message: &Message, node: NodeId, row: &mut ResultRow) {
    let tree = message.tree;
    let concepts = tree.named(node, "interpretation");
    let mut flags = concepts.filter_map(|concept| {
        let code =
            tree.named(concept, "coding").find_map(|coding| tree.child_value(coding, "code")).unwrap_or_default();
        let coding = tree.named(concept, "coding").find_map(|coding| message.coding(coding, glossary::INTERPRETATIONS));
        let value = coding.or_else(|| message.child(concept, "text"))?;
        Some(Flag { kind: kind(code), value })
    });
    row.flag = flags.next();
    // More than one flag: the words of the others stand beside.
    for more in flags {
        row.fields.push(field(message.word(Word::Interpretation), more.value));
    }
}

fn kind(code: &str) -> FlagKind {
    match code {
        "NI" => FlagKind::NotInterpreted,
        "N" | "NEG" => FlagKind::Within,
        "H" | "HU" => FlagKind::Above,
        "L" | "LU" => FlagKind::Below,
        "HH" | "LL" | "AA" => FlagKind::Critical,
        "A" | "POS" => FlagKind::Abnormal,
        _ => FlagKind::Other,
    }
}

fn marks(message: &Message, node: NodeId, row: &mut ResultRow) {
    let Some(status) = row.status.clone() else { return };
    let kind = match message.tree.child_value(node, "status") {
        Some("corrected" | "amended") => MarkKind::Corrected,
        Some("cancelled" | "entered-in-error") => MarkKind::Cancelled,
        Some("preliminary" | "registered") => MarkKind::Preliminary,
        _ => return,
    };
    row.cancelled = kind == MarkKind::Cancelled;
    row.marks.push(Mark { kind, value: status });
}

/// Who made it, how, and where on the body.
fn extras(message: &Message, node: NodeId, row: &mut ResultRow) {
    let tree = message.tree;
    for performer in tree.named(node, "performer") {
        let organisation = message.target(performer).is_some_and(|to| tree.type_name(to) == "Organization");
        let kind = if organisation { crate::view::PartyKind::Producer } else { crate::view::PartyKind::Signer };
        row.fields.extend(party_field(&message.party(kind, performer)));
    }
    let parts =
        [("method", message.say("Metode", "Method")), ("bodySite", message.say("Sted på kroppen", "Body site"))];
    for (name, label) in parts {
        let concept = tree.child(node, name).and_then(|concept| message.concept(concept, &[]));
        row.fields.extend(concept.map(|concept| field(label, concept)));
    }
}

/// The national group that the sender named.
fn group_of(message: &Message, node: NodeId) -> Option<usize> {
    let tree = message.tree;
    let mut codings = tree.named(node, "category").flat_map(|category| tree.named(category, "coding"));
    codings.find_map(|coding| {
        let national = tree.child_value(coding, "system")?.ends_with("/medcom-observation-resultGroup");
        analyses::group(tree.child_value(coding, "code").filter(|_| national)?)
    })
}
