//! What the benchmarks share: messages and packs, and times taken side by side.

#![allow(dead_code, reason = "each benchmark uses its part")]

use klarsyn::Validator;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

/// The standard that most is measured with.
pub const STANDARD: &str = "carecommunication@5.0";

/// A file of the repository.
pub fn place(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).join(path)
}

/// A pack's bytes; they lie where `KLARSYN_PACKS` says, else where `cargo xtask packs` puts them.
pub fn pack(name: &str) -> Vec<u8> {
    let folder = std::env::var_os("KLARSYN_PACKS").map_or_else(|| place("target/packs"), Into::into);
    fs::read(folder.join(format!("{name}.pack"))).expect("packs: `cargo xtask packs` makes them")
}

/// A validator with base FHIR and one standard.
pub fn validator(standard: &str) -> Validator {
    let mut validator = Validator::new();
    for name in ["r4", standard] {
        validator.add_pack(pack(name)).expect("a pack of this version");
    }
    validator
}

/// An example's bytes.
pub fn example(path: &str) -> Vec<u8> {
    fs::read(place("examples/documents").join(path)).expect("an example")
}

/// The message that most is measured with, of some 24 kB.
pub fn message() -> Vec<u8> {
    example("carecommunication@5.0/reply-with-attachment.json")
}

/// How long it takes on the average.
pub fn time(runs: u32, mut work: impl FnMut()) -> Duration {
    let began = Instant::now();
    for _ in 0..runs {
        work();
    }
    began.elapsed() / runs
}

/// Two things in turn, so that both meet the same noise: the time that each takes mostly.
pub fn side_by_side(rounds: usize, runs: u32, mut one: impl FnMut(), mut other: impl FnMut()) -> (Duration, Duration) {
    let (mut ones, mut others) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        others.push(time(runs, &mut other));
        ones.push(time(runs, &mut one));
    }
    (median(ones), median(others))
}

/// The time in the middle.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Microseconds.
pub fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// A line of the result.
pub fn say(what: &str, figure: f64, unit: &str) {
    println!("{what:<44} {figure:>10.1} {unit}");
}
