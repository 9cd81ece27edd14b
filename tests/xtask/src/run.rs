//! Running other programs: with signs of life while they work, and their words when they fail.

use crate::Done;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::Mutex;
use std::thread::JoinHandle;
use std::time::Duration;
use std::time::Instant;

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// A command that runs in the repository's root and finds the tools installed there first.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    let mut paths = vec![root().join("target/tools/bin"), root().join("tests/node/node_modules/.bin")];
    paths.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    if let Ok(path) = std::env::join_paths(paths) {
        command.env("PATH", path);
    }
    command.current_dir(root());
    command
}

/// The same with arguments split at blanks.
pub fn words(line: &str) -> Command {
    let mut parts = line.split_whitespace();
    let mut command = command(parts.next().unwrap_or_default());
    command.args(parts);
    command
}

/// What a program prints, where it can be run and succeeds.
pub fn output(line: &str) -> Option<String> {
    let out = words(line).stderr(Stdio::null()).output().ok()?;
    out.status.success().then(|| String::from_utf8_lossy(&out.stdout).trim().to_owned())
}

/// How often a long step says that it is still at work.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// Runs a program quietly, says what it does and that it is still at it, and shows its output only
/// when it fails. Returns all it printed.
pub fn quietly(label: &str, command: &mut Command) -> Result<String, String> {
    println!("▸ {label}");
    let began = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{label}: {:?} cannot be run: {e}", command.get_program()))?;
    let said = Arc::new(Mutex::new(String::new()));
    let readers = [
        child.stdout.take().map(|pipe| gather(pipe, Arc::clone(&said))),
        child.stderr.take().map(|pipe| gather(pipe, Arc::clone(&said))),
    ];
    let mut next = SIGN_OF_LIFE;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) => std::thread::sleep(Duration::from_millis(20)),
            Err(e) => return Err(format!("{label}: {e}")),
        }
        if began.elapsed() >= next {
            let text = said.lock().map(|s| s.trim_end().lines().last().unwrap_or("").to_owned());
            let last: String = text.unwrap_or_default().trim().chars().take(90).collect();
            println!("  … {:>3} s  {last}", began.elapsed().as_secs());
            next += SIGN_OF_LIFE;
        }
    };
    for reader in readers.into_iter().flatten() {
        let _ = reader.join();
    }
    let said = said.lock().map(|s| s.clone()).unwrap_or_default();
    if status.success() { Ok(said) } else { Err(format!("{said}\n{label} failed ({status})")) }
}

/// Runs a program with its output shown as it comes.
pub fn openly(command: &mut Command) -> Done {
    let status = command.status().map_err(|e| format!("{:?} cannot be run: {e}", command.get_program()))?;
    if status.success() { Ok(()) } else { Err(format!("{:?} failed ({status})", command.get_program())) }
}

fn gather(pipe: impl Read + Send + 'static, into: Arc<Mutex<String>>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        let mut reader = BufReader::new(pipe);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
            if let Ok(mut into) = into.lock() {
                into.push_str(&String::from_utf8_lossy(&line));
            }
            line.clear();
        }
    })
}
