//! The command line, run as a program.
#![allow(dead_code)]

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/documents");

pub fn klarsyn(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_klarsyn"));
    command.args(arguments).stdin(Stdio::null());
    if std::env::var_os("KLARSYN_PACKS").is_none() {
        command.env("KLARSYN_PACKS", packs());
    }
    command
}

/// Where `cargo xtask packs` writes them.
pub fn packs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/packs")
}

/// Says so where a test cannot run for lack of definitions.
pub fn definitions_missing(test: &str) -> bool {
    let folder = std::env::var_os("KLARSYN_PACKS").map_or_else(packs, PathBuf::from);
    let missing = !folder.join("r4.pack").is_file();
    if missing {
        eprintln!("skipped {test}: no packs in {} (make them with `cargo xtask packs`)", folder.display());
    }
    missing
}

pub fn run(arguments: &[&str]) -> Output {
    klarsyn(arguments).output().unwrap()
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub fn example(name: &str) -> String {
    format!("{EXAMPLES}/{name}")
}

/// A folder for one test, empty at first, and gone after it.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("klarsyn-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    /// Writes a file in it, and answers its path.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
