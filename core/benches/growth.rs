//! Whether the time for each entry stays the same, in Bundles of ten to ten thousand entries: of
//! entries that stand alone, and of entries that refer to one another.

mod common;

use common::{STANDARD, median, message, micros, time, validator};
use klarsyn::Options;
use klarsyn::Validator;
use serde_json::Value;
use serde_json::json;

fn main() {
    let validator = validator(STANDARD);
    let message: Value = serde_json::from_slice(&message()).expect("JSON");
    let entries = message["entry"].as_array().expect("entries");
    let patient = entries.iter().find(|e| e["resource"]["resourceType"] == "Patient").expect("a patient");
    let alone = |i: usize| {
        let mut entry = patient.clone();
        entry["fullUrl"] = json!(address(i));
        entry["resource"]["id"] = json!(id(i));
        entry
    };
    growth(&validator, "entries that stand alone", &alone);
    // Each refers to the one before, by type and id: what is looked up most laboriously.
    let linked = |i: usize| {
        let before = format!("Patient/{}", id(i.saturating_sub(1)));
        let link = json!({ "other": { "reference": before }, "type": "seealso" });
        let resource = json!({ "resourceType": "Patient", "id": id(i), "link": [link] });
        json!({ "fullUrl": address(i), "resource": resource })
    };
    growth(&validator, "entries that refer to one another", &linked);
}

fn id(i: usize) -> String {
    format!("00000000-0000-4000-8000-{i:012}")
}

fn address(i: usize) -> String {
    format!("urn:uuid:{}", id(i))
}

fn growth(validator: &Validator, what: &str, entry: &dyn Fn(usize) -> Value) {
    let options = Options { standard: Some(STANDARD.into()), ..Options::default() };
    println!("{what}");
    let mut each = Vec::new();
    for count in [10_usize, 100, 1_000, 10_000] {
        let entries: Vec<Value> = (0..count).map(entry).collect();
        let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
        let bytes = bundle.to_string().into_bytes();
        let runs = (2_000 / count).clamp(3, 50);
        let took = median((0..runs).map(|_| time(1, || drop(validator.validate("", &bytes, &options)))).collect());
        each.push(micros(took) / count as f64);
        println!("  {count:>6} entries, each {:>28.2} µs", micros(took) / count as f64);
    }
    let (first, last) = (each.first().copied().unwrap_or(1.0), each.last().copied().unwrap_or(1.0));
    println!("  growth {:>43.2}     target ≤ 1.5", last / first);
}
