//! `cargo xtask test`: sets up what is missing, runs every check, and sums up.

use crate::Done;
use crate::build;
use crate::check;
use crate::run::command;
use crate::run::quietly;
use crate::run::root;
use crate::run::words;
use crate::serve;
use crate::setup;
use std::time::Duration;
use std::time::Instant;

/// How a step ended.
enum Outcome {
    Passed,
    Failed(String),
    /// Not run: why, and whether a machine for continuous integration could have had it.
    Skipped {
        why: String,
        avoidable: bool,
    },
}

struct Step {
    name: &'static str,
    run: fn() -> Outcome,
}

const STEPS: &[Step] = &[
    Step { name: "set-up", run: || done(setup::for_build()) },
    Step { name: "format", run: || cargo("fmt --all --check") },
    Step {
        name: "clippy",
        run: || {
            cargo(
                "clippy -q --workspace --all-targets --features klarsyn/cli,klarsyn-web/engine,klarsyn-web/view -- -D warnings",
            )
        },
    },
    Step {
        name: "clippy-wasm",
        run: || {
            cargo(
                "clippy -q -p klarsyn -p klarsyn-web --features klarsyn-web/engine,klarsyn-web/view,klarsyn-web/packages \
                 --target wasm32-unknown-unknown -- -D warnings",
            )
        },
    },
    Step { name: "command-line", run: || cargo("build --profile fast -p klarsyn --features cli") },
    Step { name: "build", run: || done(build::everything()) },
    Step {
        name: "cargo-test",
        run: || cargo("test --workspace --features klarsyn/cli,klarsyn-web/engine,klarsyn-web/view"),
    },
    Step { name: "pages", run: || xtask("pages --check") },
    Step { name: "examples", run: || xtask("examples --check") },
    Step { name: "corpus", run: || shared("score corpus") },
    Step { name: "cda", run: || shared("score cda") },
    Step { name: "mutants", run: || shared("score mutants") },
    Step { name: "hl7-cases", run: || shared("score hl7") },
    Step { name: "packages", run: || fast("score packages") },
    Step { name: "fhirpath", run: || shared("score fhirpath") },
    Step { name: "scores", run: || shared("scores --check") },
    Step { name: "definitions", run: || shared("definitions compare ../shared/packages") },
    Step { name: "wasm-same", run: || node("same.mjs") },
    Step { name: "pairing", run: || node("pairing.mjs") },
    Step { name: "packaging", run: || driven("packaging.mjs") },
    Step { name: "elements", run: || driven("elements.mjs") },
    Step { name: "embedding", run: || driven("examples.mjs") },
    Step { name: "readme", run: || node("readme.mjs") },
    Step { name: "guides", run: || driven("guides.mjs") },
    Step { name: "size", run: || node("size.mjs") },
    Step { name: "accessibility", run: || xtask("accessibility --check") },
    Step { name: "browser", run: || browser("browser.mjs") },
    Step { name: "site", run: || browser("site.mjs") },
    Step { name: "samples", run: || browser("samples.mjs") },
    Step { name: "gallery", run: || browser("gallery.mjs") },
    Step { name: "hostile", run: || browser("hostile.mjs") },
];

/// Runs all steps, or those named.
pub fn test(only: &[&str]) -> Done {
    if let Some(unknown) = only.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("test: no step {unknown}; there are: {}", names.join(" ")));
    }
    let ci = std::env::var("CI").is_ok_and(|v| v == "true");
    let mut results: Vec<(&str, Outcome, Duration)> = Vec::new();
    for step in STEPS.iter().filter(|step| only.is_empty() || only.contains(&step.name)) {
        println!("── {}", step.name);
        let began = Instant::now();
        let mut outcome = (step.run)();
        if let Outcome::Skipped { why, avoidable: true } = &outcome
            && ci
        {
            outcome = Outcome::Failed(format!("skipped, though CI=true: {why}"));
        }
        if let Outcome::Failed(why) = &outcome {
            println!("{why}");
        }
        results.push((step.name, outcome, began.elapsed()));
    }
    sum_up(&results)
}

fn sum_up(results: &[(&str, Outcome, Duration)]) -> Done {
    let mut counts = [0; 3];
    println!("\n── summary");
    for (name, outcome, took) in results {
        let (kind, word) = match outcome {
            Outcome::Passed => (0, "ok".to_owned()),
            Outcome::Failed(_) => (1, "FAILED".to_owned()),
            Outcome::Skipped { why, .. } => (2, format!("skipped: {why}")),
        };
        counts[kind] += 1;
        println!("{name:<14} {:>6.1} s  {word}", took.as_secs_f64());
    }
    let [passed, failed, skipped] = counts;
    println!("\n{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 { Ok(()) } else { Err("some checks failed".into()) }
}

fn done(done: Done) -> Outcome {
    match done {
        Ok(()) => Outcome::Passed,
        Err(why) => Outcome::Failed(why),
    }
}

fn said(label: &str, result: Result<String, String>) -> Outcome {
    if let Ok(text) = &result {
        let told = text.lines().filter(|line| line.starts_with("test result:") || line.contains("skipped"));
        told.for_each(|line| println!("  {line}"));
    }
    done(result.map(drop).map_err(|why| format!("{label}: {why}")))
}

fn cargo(line: &str) -> Outcome {
    said(line, quietly(&format!("cargo {line}"), &mut words(&format!("cargo {line}"))))
}

fn xtask(line: &str) -> Outcome {
    cargo(&format!("xtask {line}"))
}

/// A score, which needs the test data that lies beside the project.
fn shared(line: &str) -> Outcome {
    let folder = std::env::var_os("KLARSYN_SHARED").map_or_else(|| root().join("../shared"), Into::into);
    if !folder.is_dir() {
        return Outcome::Skipped { why: format!("{} is not there", folder.display()), avoidable: false };
    }
    fast(line)
}

/// A command that is slow where it is not optimised.
fn fast(line: &str) -> Outcome {
    // With the features of the command line, so that both are made of one build.
    let run = format!("cargo run -q --profile fast -p xtask --features klarsyn/cli -- {line}");
    match quietly(&format!("cargo xtask {line}"), &mut words(&run)) {
        Ok(text) => {
            text.lines().rev().take(4).collect::<Vec<_>>().iter().rev().for_each(|line| println!("  {line}"));
            Outcome::Passed
        }
        Err(why) => Outcome::Failed(why),
    }
}

fn node(script: &str) -> Outcome {
    let mut run = command("node");
    match quietly(script, run.arg(format!("tests/node/{script}"))) {
        Ok(text) => {
            text.lines().for_each(|line| println!("  {line}"));
            Outcome::Passed
        }
        Err(why) => Outcome::Failed(why),
    }
}

/// A script that drives a browser on pages of its own.
fn driven(script: &str) -> Outcome {
    match setup::chromium() {
        Ok(chromium) => done(check::pages(script, &chromium)),
        Err(why) => Outcome::Skipped { why, avoidable: true },
    }
}

fn browser(script: &str) -> Outcome {
    let chromium = match setup::chromium() {
        Ok(found) => found,
        Err(why) => return Outcome::Skipped { why, avoidable: true },
    };
    done(serve::start(0).and_then(|address| check::browser(script, &address, &chromium, &[])))
}
