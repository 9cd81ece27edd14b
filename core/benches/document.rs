//! How fast a CDA document of some 100 kB is checked, by the base alone and as home measurements.
//!
//! `cargo xtask bench` runs it. With a number as its argument it does nothing but check the document
//! so many times: what `valgrind --tool=callgrind` counts.

mod common;

use common::{micros, pack, place, say, time};
use klarsyn::Options;
use klarsyn::Validator;
use std::fs;
use std::hint::black_box;

/// The example that the document is made of.
const EXAMPLE: &str = "examples/documents/phmr@2.1";

/// About so many bytes.
const SIZE: usize = 100_000;

fn main() {
    let count = std::env::args().skip(1).find_map(|word| word.parse::<u32>().ok());
    let mut validator = Validator::new();
    for name in ["cda@2.0", "phmr@2.1"] {
        validator.add_pack(pack(name)).expect("a pack of this version");
    }
    let document = document();
    let check = |standard: &str| {
        let options = Options { standard: Some(standard.into()), ..Options::default() };
        black_box(validator.validate("", black_box(document.as_bytes()), &options))
    };
    check("phmr@2.1");
    if let Some(count) = count {
        return (0..count).for_each(|_| drop(check("phmr@2.1")));
    }
    say("a document of bytes", document.len() as f64, "B");
    for standard in ["cda@2.0", "phmr@2.1"] {
        let report = check(standard);
        // One at a time: a busy machine takes the processor away from longer ones.
        let took = (0..200).map(|_| time(1, || drop(check(standard)))).min().unwrap_or_default();
        say(&format!("{standard} {} (target ≤ 2000)", report.verdict.id()), micros(took), "µs");
    }
}

/// A valid document with its last entry so often that it has the size.
fn document() -> String {
    let mut files: Vec<_> = fs::read_dir(place(EXAMPLE)).expect("examples").flatten().map(|f| f.path()).collect();
    files.sort();
    let valid = |file: &&std::path::PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".xml") && !name.starts_with("invalid")
    };
    let text = fs::read_to_string(files.iter().find(valid).expect("a valid example")).expect("UTF-8");
    let end = text.rfind("</entry>").expect("an entry") + "</entry>".len();
    let start = text[..end].rfind("<entry").expect("an entry");
    let entry = &text[start..end];
    let times = SIZE.saturating_sub(text.len()) / entry.len();
    format!("{}{}{}", &text[..end], entry.repeat(times), &text[end..])
}
