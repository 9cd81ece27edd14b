//! The development commands: `cargo xtask <command>`.

mod bench;
mod bench_many;
mod build;
mod check;
mod definitions_compare;
mod demo;
mod embedded;
mod examples;
mod fuzz;
mod packs;
mod pages;
mod run;
mod score;
mod score_fhirpath;
mod serve;
mod setup;
mod site;
mod size;
mod suite;

use std::process::ExitCode;

/// How a command ended, in words when it failed.
pub type Done = Result<(), String>;

const HELP: &str = "\
usage: cargo xtask <command>

  demo [--check] [--port N]   build everything and serve the page; --check proves it and exits
  example NAME                build everything and start an example of embedding: examples/README.md
  test [STEP…]                set up what is missing and run every check
  packs                       the definitions compiled into target/packs
  build                       packs, WebAssembly, npm package and page
  pages [--check]             the page of each finding's code, in docs/findings
  accessibility [--check]     docs/accessibility.md, from the checks and axe
  shots [PART]                pictures of every page and component, into target/shots
  examples [--check]          the XML of the examples, from their JSON
  bench [browser|peers|many]  how fast: natively and in Node, in Chromium, beside others from npm, or in one process
  score corpus|cda|mutants|hl7   agreement with the reference, where ../shared is beside the project
  score packages              official packages compiled at run time, and their examples
  scores [--check]            the figures of README's table, from what the scores came to
  score fhirpath              the official FHIRPath suite
  fuzz [TARGET|all MINUTES]   hostile inputs, guided by coverage; without arguments the targets
  size [--modules]            what a browser downloads, and what each kilobyte of it is
  definitions compare [DIR]   our packages against the official ones in DIR
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["demo", rest @ ..] => demo::demo(rest),
        ["example", name] => embedded::start(name),
        ["test", rest @ ..] => suite::test(rest),
        ["packs"] => packs::packs(),
        ["build"] => build::everything(),
        ["pages", rest @ ..] => pages::pages(rest),
        ["accessibility", rest @ ..] => site::accessibility(rest),
        ["shots", rest @ ..] => site::shots(rest),
        ["examples", rest @ ..] => examples::examples(rest),
        ["bench"] => bench::native(),
        ["bench", "browser"] => bench::browser(),
        ["bench", "many"] => bench_many::many(),
        ["bench", "peers"] => bench::peers(),
        ["score", "fhirpath"] => score_fhirpath::run(),
        ["score", rest @ ..] => score::score(rest),
        ["scores", rest @ ..] => score::table::table(rest),
        ["fuzz", rest @ ..] => fuzz::fuzz(rest),
        ["size"] => size::size(),
        ["size", "--modules"] => size::modules(),
        ["definitions", "compare", rest @ ..] => definitions_compare::compare(rest),
        [] | ["help" | "--help" | "-h", ..] => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("no such command: {}\n\n{HELP}", other.join(" "))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
