//! Resources of a FHIR document that say one thing (an allergy, a medicine, a vaccine) as statements, as those of CDA.

use super::Entry;
use super::Field;
use super::Look;
use super::Value;
use super::elements::field;
use super::glossary::List;
use super::glossary::designation;
use super::message::Message;
use super::words::Word;
use crate::tree::NodeId;

/// Elements that name what a resource is about.
const NAMES: [&str; 5] = ["code", "medicationCodeableConcept", "vaccineCode", "medicationReference", "type"];

/// What is said of it: elements, or the stems of choices, with their labels.
const SAID: [(&str, &str, &str); 17] = [
    ("status", "Status", "Status"),
    ("clinicalStatus", "Klinisk status", "Clinical status"),
    ("verificationStatus", "Sikkerhed", "Certainty"),
    ("criticality", "Alvorlighed", "Criticality"),
    ("type", "Type", "Type"),
    ("category", "Kategori", "Category"),
    ("onset", "Begyndte", "Onset"),
    ("effective", "Tid", "Time"),
    ("performed", "Udført", "Performed"),
    ("occurrence", "Givet", "Given"),
    ("authoredOn", "Ordineret", "Prescribed"),
    ("dosage", "Dosering", "Dosage"),
    ("dosageInstruction", "Dosering", "Dosage"),
    ("reaction", "Reaktion", "Reaction"),
    ("bodySite", "Sted på kroppen", "Body site"),
    ("lotNumber", "Batchnummer", "Lot number"),
    ("note", "Bemærkning", "Note"),
];

/// Words for codes that stand without any.
const WORDS: List = &[
    ("active", "Aktiv", "Active"),
    ("inactive", "Ikke aktiv", "Inactive"),
    ("completed", "Afsluttet", "Completed"),
    ("resolved", "Ophørt", "Resolved"),
    ("recurrence", "Tilbagevendende", "Recurrence"),
    ("remission", "I bedring", "Remission"),
    ("confirmed", "Bekræftet", "Confirmed"),
    ("unconfirmed", "Ikke bekræftet", "Unconfirmed"),
    ("refuted", "Afkræftet", "Refuted"),
    ("entered-in-error", "Registreret ved en fejl", "Entered in error"),
    ("not-done", "Ikke udført", "Not done"),
    ("stopped", "Stoppet", "Stopped"),
    ("on-hold", "På pause", "On hold"),
    ("intended", "Planlagt", "Intended"),
    ("high", "Høj", "High"),
    ("low", "Lav", "Low"),
    ("unable-to-assess", "Kan ikke vurderes", "Unable to assess"),
    ("allergy", "Allergi", "Allergy"),
    ("intolerance", "Intolerans", "Intolerance"),
    ("food", "Fødemiddel", "Food"),
    ("medication", "Medicin", "Medication"),
    ("environment", "Miljø", "Environment"),
    ("biologic", "Biologisk", "Biologic"),
];

/// The resource as a statement; none where nothing names what it is about.
pub(super) fn statement(message: &Message, node: NodeId) -> Option<Entry> {
    let tree = message.tree;
    let title = NAMES.iter().find_map(|name| {
        let named = tree.child(node, name)?;
        let named = message.target(named).and_then(|target| tree.child(target, "code")).unwrap_or(named);
        message.concept(named, &[]).map(|title| (title, named))
    });
    let (title, named) = title?;
    let mut fields: Vec<Field> = Vec::new();
    for (name, da, en) in SAID {
        let values = said(message, node, name, named);
        if !values.is_empty() {
            fields.push(Field { label: message.say(da, en).into(), values, look: Look::Plain });
        }
    }
    let codings = tree.named(named, "coding").filter_map(|coding| {
        let code = message.child(coding, "code")?;
        let display = message.child(coding, "display").map(|display| format!(" {}", display.text)).unwrap_or_default();
        Some(Value { text: format!("{}{display}", code.text), ..code })
    });
    let codes: Vec<Value> = codings.collect();
    if !codes.is_empty() {
        fields.push(Field { label: message.word(Word::Code).into(), values: codes, look: Look::Id });
    }
    let quantity = tree.child(node, "doseQuantity").map(|quantity| message.quantity(quantity));
    if let Some((Some(number), unit)) = quantity {
        let unit = unit.map(|unit| format!("\u{a0}{}", unit.text)).unwrap_or_default();
        let dose = Value { text: format!("{}{unit}", number.text), ..number };
        fields.push(field(message.say("Dosis", "Dose"), dose));
    }
    let at = title.at.clone();
    Some(Entry { title, fields, at, ..Entry::default() })
}

/// The values of an element, whatever it is: a text, a concept, a time, or parts that hold these.
fn said(message: &Message, node: NodeId, name: &str, named: NodeId) -> Vec<Value> {
    let tree = message.tree;
    if let Some(moment) = message.moment(node, name) {
        return vec![moment];
    }
    let one = |child: NodeId| -> Vec<Value> {
        let text = || message.child(child, "text").or_else(|| message.concept(child, WORDS));
        if let Some(value) = message.time_at(child).map(super::elements::time_value).or_else(text) {
            let words = designation(WORDS, &value.text, message.language);
            return vec![Value { text: words.map_or(value.text, String::from), ..value }];
        }
        let inner = ["manifestation", "substance"].into_iter().flat_map(|name| tree.named(child, name));
        inner.filter_map(|inner| message.concept(inner, &[])).collect()
    };
    tree.named(node, name).filter(|&child| child != named).flat_map(one).collect()
}
