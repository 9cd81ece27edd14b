//! How fast one message is checked, against the time serde_json takes to parse it, in every
//! standard; and ten thousand messages in one thread.
//!
//! `cargo xtask bench` runs it. With a number as its argument it does nothing but check one message
//! so many times: what `valgrind --tool=callgrind` counts.

mod common;

use common::{STANDARD, message, micros, place, say, side_by_side, validator};
use klarsyn::Options;
use klarsyn::Validator;
use serde_json::Value;
use std::fs;
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let count = std::env::args().skip(1).find_map(|word| word.parse::<u32>().ok());
    let began = Instant::now();
    let ready = validator(STANDARD);
    let message = message();
    let check = |validator: &Validator, message: &[u8]| {
        drop(black_box(validator.validate("", black_box(message), &Options::default())));
    };
    if let Some(count) = count {
        return (0..count).for_each(|_| check(&ready, &message));
    }
    say("loading the packs", micros(began.elapsed()), "µs");
    let began = Instant::now();
    check(&ready, &message);
    say("the first message", micros(began.elapsed()), "µs");

    println!();
    let line = |name: &str, validator: &Validator, message: &[u8]| {
        let parse = || drop(black_box(serde_json::from_slice::<Value>(black_box(message)).expect("JSON")));
        check(validator, message);
        let (ours, theirs) = side_by_side(40, 10, || check(validator, message), parse);
        let (ours, theirs) = (micros(ours), micros(theirs));
        println!(
            "{name:<28} {:>6} B {ours:>9.1} µs  serde_json {theirs:>7.1} µs  ratio {:>5.2}",
            message.len(),
            ours / theirs
        );
    };
    line("one message (target ≤ 6)", &ready, &message);
    let mut folders: Vec<_> = fs::read_dir(place("examples/documents")).expect("examples").flatten().collect();
    folders.sort_by_key(fs::DirEntry::file_name);
    for folder in folders {
        let standard = folder.file_name().to_string_lossy().into_owned();
        let mut files: Vec<_> = fs::read_dir(folder.path()).into_iter().flatten().flatten().map(|f| f.path()).collect();
        files.sort();
        let valid =
            |name: &str| name.ends_with(".json") && !name.starts_with("invalid") && !name.contains(".expected.");
        let first = files.iter().find(|f| f.file_name().is_some_and(|name| valid(&name.to_string_lossy())));
        if let (true, Some(file)) = (standard.contains('@'), first) {
            line(&standard, &validator(&standard), &fs::read(file).expect("an example"));
        }
    }

    println!();
    let began = Instant::now();
    (0..10_000).for_each(|_| check(&ready, &message));
    let took = began.elapsed().as_secs_f64();
    say("10,000 messages in one thread", 10_000.0 / took, "a second");
    say("the same in bytes", 10_000.0 * message.len() as f64 / took / 1e6, "MB/s");
}
