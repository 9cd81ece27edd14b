//! How fast a message is checked, against the time serde_json takes to parse it; and growth.
//!
//! `cargo xtask bench` runs it. The packs are read from `KLARSYN_PACKS`.

use klarsyn::Options;
use klarsyn::Validator;
use serde_json::Value;
use serde_json::json;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;
use std::time::Instant;

const STANDARD: &str = "carecommunication@5.0";

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let packs = std::env::var_os("KLARSYN_PACKS").map_or_else(|| root.join("target/packs"), Into::into);
    let mut validator = Validator::new();
    let began = Instant::now();
    for pack in ["r4", STANDARD] {
        let bytes = fs::read(packs.join(format!("{pack}.pack"))).expect("packs: `cargo xtask packs` makes them");
        validator.add_pack(bytes).expect("a pack of this version");
    }
    println!("loading the packs                    {:>10.1} µs", micros(began.elapsed()));

    let file = root.join("examples/documents").join(STANDARD).join("reply-with-attachment.json");
    let message = fs::read(&file).expect("an example");
    let began = Instant::now();
    let report = validator.validate("", &message, &Options::default());
    println!("the first message                    {:>10.1} µs  {:?}", micros(began.elapsed()), report.verdict);
    drop(report);

    // Each against the other in turn, so that both meet the same noise.
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..60 {
        theirs.push(time(20, || drop(black_box(serde_json::from_slice::<Value>(black_box(&message)).expect("JSON")))));
        ours.push(time(20, || drop(black_box(validator.validate("", black_box(&message), &Options::default())))));
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!("a message of {:>6} bytes, warm       {:>10.1} µs", message.len(), micros(ours));
    println!("serde_json parses it                 {:>10.1} µs", micros(theirs));
    let ratio = micros(ours) / micros(theirs);
    println!("ratio                                {ratio:>10.2}     target ≤ 6");

    growth(&validator, &message);
}

/// The time for each entry of a Bundle, from 10 to 10,000 entries.
fn growth(validator: &Validator, message: &[u8]) {
    let message: Value = serde_json::from_slice(message).expect("JSON");
    let entries = message["entry"].as_array().expect("entries");
    let patient = entries.iter().find(|e| e["resource"]["resourceType"] == "Patient").expect("a patient");
    let options = Options { standard: Some(STANDARD.into()), ..Options::default() };
    let mut each = Vec::new();
    for count in [10_usize, 100, 1_000, 10_000] {
        let entry = |i: usize| {
            let mut entry = patient.clone();
            let id = format!("00000000-0000-4000-8000-{i:012}");
            entry["fullUrl"] = json!(format!("urn:uuid:{id}"));
            entry["resource"]["id"] = json!(id);
            entry
        };
        let bundle = json!({
            "resourceType": "Bundle", "type": "collection", "entry": (0..count).map(entry).collect::<Vec<_>>()
        });
        let bytes = bundle.to_string().into_bytes();
        let runs = (2_000 / count).clamp(3, 50);
        let took = median((0..runs).map(|_| time(1, || drop(validator.validate("", &bytes, &options)))).collect());
        each.push(micros(took) / count as f64);
        println!("Bundle of {count:>6} entries, each         {:>10.2} µs", micros(took) / count as f64);
    }
    let (first, last) = (each.first().copied().unwrap_or(1.0), each.last().copied().unwrap_or(1.0));
    println!("growth, 10 to 10,000                 {:>10.2}     target ≤ 1.5", last / first);
}

fn time(runs: u32, mut work: impl FnMut()) -> Duration {
    let began = Instant::now();
    for _ in 0..runs {
        work();
    }
    began.elapsed() / runs
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
