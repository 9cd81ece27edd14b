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

/// Starts of the command line that are timed.
const STARTS: usize = 41;

/// Natively: warm, growing, and from a cold start; and WebAssembly in Node.
pub fn native() -> Done {
    build::everything()?;
    quietly("building the command line", &mut words("cargo build -q --release -p klarsyn --features cli"))?;
    quietly("building the benchmark", &mut words("cargo bench -q -p klarsyn --bench message --no-run"))?;
    println!("\nnative");
    openly(words("cargo bench -q -p klarsyn --bench message").env("KLARSYN_PACKS", root().join("target/packs")))?;
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

/// In Chromium: warm, cold, and memory.
pub fn browser() -> Done {
    build::everything()?;
    let chromium = setup::chromium()?;
    check::browser("bench-browser.mjs", &serve::start(0)?, &chromium, &[])
}
