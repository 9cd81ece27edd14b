//! `cargo xtask fuzz`: hostile inputs, sought by libFuzzer where the code has not been yet.
//!
//! The coverage that guides it is LLVM's own, which the stable compiler can put in.

use crate::Done;
use crate::packs;
use crate::run::command;
use crate::run::output;
use crate::run::root;
use klarsyn_fuzz::TARGETS;
use klarsyn_fuzz::Target;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Instant;

/// Counts edges and watches comparisons; arithmetic that overflows is a finding.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Coverflow-checks=on -Cdebug-assertions=on";

/// Seconds after which one input is slow, and a hang, and megabytes that all of it may take.
const SLOW: u64 = 10;
const HANG: u32 = 60;
const MEMORY: u32 = 2_500;

/// Lists the targets, runs one (or all) for so many minutes, or one on a single file.
pub fn fuzz(words: &[&str]) -> Done {
    match words {
        [] => {
            for Target { name, about, .. } in TARGETS {
                println!("{name:<12} {about}");
            }
            Ok(())
        }
        [name, minutes] => {
            let chosen: Vec<&Target> = TARGETS.iter().filter(|target| [target.name, "all"].contains(name)).collect();
            if chosen.is_empty() {
                return Err(format!("fuzz: no target {name}; `cargo xtask fuzz` lists them"));
            }
            packs::packs()?;
            let program = build()?;
            let Ok(minutes) = minutes.parse::<f64>() else {
                return openly(chosen[0], &program, &[minutes.to_string()]).map(drop);
            };
            let mut failed = Vec::new();
            for target in chosen {
                if let Err(why) = seek(target, &program, minutes) {
                    println!("{why}");
                    failed.push(target.name);
                }
            }
            if failed.is_empty() { Ok(()) } else { Err(format!("fuzz: something was found by {}", failed.join(", "))) }
        }
        _ => Err("usage: cargo xtask fuzz [TARGET|all MINUTES]\n       cargo xtask fuzz TARGET FILE".into()),
    }
}

fn folder(kind: &str, target: &Target) -> PathBuf {
    root().join("target/fuzz").join(kind).join(target.name)
}

fn build() -> Result<PathBuf, String> {
    let about = output("rustc -vV").unwrap_or_default();
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc does not tell its host")?;
    println!("▸ the targets, with coverage");
    let arguments = "build -q --profile fast -p klarsyn-fuzz --features guided --target-dir target/fuzz --target";
    let mut cargo = command("cargo");
    cargo.args(arguments.split(' ')).arg(host).env("RUSTFLAGS", FLAGS);
    crate::run::openly(&mut cargo)?;
    Ok(root().join("target/fuzz").join(host).join("fast/klarsyn-fuzz"))
}

/// Runs a target for so many minutes on what earlier runs kept, and tells what came of it.
fn seek(target: &Target, program: &PathBuf, minutes: f64) -> Done {
    let (corpus, found) = (folder("corpus", target), folder("found", target));
    fs::create_dir_all(&found).map_err(|e| format!("{}: {e}", found.display()))?;
    let mut seeds = Command::new(program);
    seeds.env("KLARSYN_FUZZ", target.name).env("KLARSYN_FUZZ_SEEDS", &corpus);
    crate::run::openly(seeds.stderr(Stdio::null()))?;
    println!("▸ {} for {minutes} minutes", target.name);
    let before = files(&found);
    let arguments = [
        corpus.display().to_string(),
        format!("-artifact_prefix={}/", found.display()),
        format!("-dict={}", corpus.with_extension("dict").display()),
        format!("-max_total_time={}", (minutes * 60.0).ceil().max(1.0)),
        format!("-timeout={HANG}"),
        format!("-rss_limit_mb={MEMORY}"),
        format!("-max_len={}", target.longest),
        format!("-report_slow_units={SLOW}"),
        "-print_final_stats=1".into(),
    ];
    let told = openly(target, program, &arguments);
    let said = told.as_ref().unwrap_or_else(|said| said);
    let number = |name: &str| said.lines().rev().find_map(|line| line.strip_prefix(name)).map_or("?", str::trim);
    let word = |mark: &str| {
        let line = said.lines().rev().find(|line| line.contains(mark))?;
        line.split(mark).nth(1)?.split_whitespace().next()
    };
    println!(
        "{}: {} inputs, {} a second; {} of {} edges reached; {} MB",
        target.name,
        number("stat::number_of_executed_units:"),
        number("stat::average_exec_per_sec:"),
        word(" cov: ").unwrap_or("?"),
        word("PC tables (").unwrap_or("?"),
        number("stat::peak_rss_mb:"),
    );
    let mut new: Vec<String> = files(&found).into_iter().filter(|file| !before.contains(file)).collect();
    // On a busy machine what is slow is often the machine.
    new.retain(|file| !file.contains("slow-unit-") || is_slow(target, program, file) || fs::remove_file(file).is_err());
    match (told.is_ok(), new.is_empty()) {
        (true, true) => Ok(()),
        // A stack that overflows leaves no file.
        (false, true) => Err(format!("{said}\n{}: ended without a file", target.name)),
        _ => Err(format!("{said}\n{}: found {}", target.name, new.join(", "))),
    }
}

/// Whether an input takes long by itself.
fn is_slow(target: &Target, program: &PathBuf, file: &str) -> bool {
    let began = Instant::now();
    openly(target, program, &[file.into()]).is_err() || began.elapsed().as_secs() >= SLOW
}

fn files(folder: &PathBuf) -> Vec<String> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path().display().to_string()).collect()
}

/// What the program said: the last of it, and in full where it failed.
fn openly(target: &Target, program: &PathBuf, arguments: &[String]) -> Result<String, String> {
    let log = folder("log", target).with_extension("txt");
    fs::create_dir_all(log.parent().unwrap_or(&log)).map_err(|e| e.to_string())?;
    let file = fs::File::create(&log).map_err(|e| format!("{}: {e}", log.display()))?;
    let mut command = Command::new(program);
    command.args(arguments).env("KLARSYN_FUZZ", target.name).stdout(Stdio::null()).stderr(file);
    let status = command.status().map_err(|e| format!("{}: {e}", program.display()))?;
    let said = fs::read(&log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    if status.success() {
        return Ok(said);
    }
    let lines: Vec<&str> = said.lines().filter(|line| !line.starts_with('#')).collect();
    Err(lines[lines.len().saturating_sub(60)..].join("\n"))
}
