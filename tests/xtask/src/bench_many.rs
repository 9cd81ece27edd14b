//! `cargo xtask bench many`: 10,000 small messages through one process, on one core and on all.

use crate::Done;
use crate::run::command;
use crate::run::quietly;
use crate::run::root;
use crate::run::words;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::Duration;
use std::time::Instant;

/// Small ones of different kinds, so that definitions of more than one standard are in use.
const MESSAGES: [&str; 3] = [
    "acknowledgement@2.0/received.json",
    "carecommunication@5.0/new-message.json",
    "hospitalnotification@3.0/admitted.json",
];

pub fn many() -> Done {
    quietly("building the command line", &mut words("cargo build -q --release -p klarsyn --features cli"))?;
    let folder = std::env::temp_dir().join(format!("klarsyn-bench-{}", std::process::id()));
    let done = measured(&folder);
    let _ = fs::remove_dir_all(&folder);
    done
}

fn measured(folder: &Path) -> Done {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!("small messages in a folder, JSON lines out");
    for (count, jobs) in [(1_000, cores), (10_000, 1), (10_000, cores)] {
        fill(folder, count)?;
        let (took, memory) = run(folder, jobs)?;
        let rate = count as f64 / took.as_secs_f64();
        println!(
            "{count:>6} messages, {jobs:>2} at a time       {:>8.0} ms  {rate:>7.0}/s  {:>7.0}/s per core  {memory:>5} MB at most",
            took.as_secs_f64() * 1e3,
            rate / jobs as f64
        );
    }
    Ok(())
}

fn fill(folder: &Path, count: usize) -> Done {
    let told = |e: std::io::Error| format!("{}: {e}", folder.display());
    fs::create_dir_all(folder).map_err(told)?;
    let examples = root().join("examples/documents");
    let read = |name: &&str| fs::read(examples.join(name)).map_err(|e| format!("{name}: {e}"));
    let messages = MESSAGES.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    for (number, message) in messages.iter().cycle().take(count).enumerate() {
        fs::write(folder.join(format!("{number:05}.json")), message).map_err(told)?;
    }
    Ok(())
}

/// The time, and the most memory, in megabytes, as the system saw it.
fn run(folder: &Path, jobs: usize) -> Result<(Duration, u64), String> {
    let mut run = command("target/release/klarsyn");
    run.args(["validate", "--format", "json", "--jobs", &jobs.to_string()]).arg(folder);
    run.env("KLARSYN_PACKS", root().join("target/packs")).stdout(Stdio::null()).stderr(Stdio::null());
    let began = Instant::now();
    let mut child = run.spawn().map_err(|e| e.to_string())?;
    let mut most = 0;
    loop {
        most = most.max(memory(child.id()));
        match child.try_wait().map_err(|e| e.to_string())? {
            Some(status) if status.success() => return Ok((began.elapsed(), most / 1024)),
            Some(status) => return Err(format!("klarsyn validate ended with {status}")),
            None => thread::sleep(Duration::from_millis(5)),
        }
    }
}

/// The most memory a process has had, in kilobytes; 0 where the system does not tell.
fn memory(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok()).unwrap_or_default()
}
