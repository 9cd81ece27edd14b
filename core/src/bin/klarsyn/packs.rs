//! Where the compiled definitions lie, and reading those that are needed.

use klarsyn::diagnostic::problem::Definition;
use klarsyn::package::Pack;
use std::env;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// The folders in which packs are looked for, in order.
pub fn folders() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    if let Some(folder) = env::var_os("KLARSYN_PACKS") {
        return vec![folder.into()];
    }
    let program = env::current_exe().and_then(|path| path.canonicalize());
    if let Some(here) = program.ok().as_deref().and_then(|path| path.parent()) {
        folders.push(here.join("packs"));
        folders.push(here.join("../packs"));
    }
    folders
}

/// The first of those folders that is there.
pub fn folder() -> Option<PathBuf> {
    folders().into_iter().find(|folder| folder.is_dir())
}

/// The bytes of a pack: `r4`, `full`, or a standard such as `carecommunication@5.0`.
pub fn read(name: &str) -> io::Result<Vec<u8>> {
    // The name may come from a message or the command line: it must not lead out of the folder.
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '@' | '.' | '-')) && !name.contains("..");
    let folder = folder().ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, missing()))?;
    if !plain {
        return Err(io::Error::new(io::ErrorKind::NotFound, format!("\"{name}\" names no standard")));
    }
    let path = folder.join(format!("{name}.pack"));
    fs::read(&path).map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.display())))
}

/// A pack at hand, opened.
pub fn open(name: &str) -> io::Result<Arc<Pack>> {
    let broken = || io::Error::new(io::ErrorKind::InvalidData, format!("{name}.pack: {}", Definition::PackBroken));
    Pack::open(read(name)?.into()).map(Arc::new).ok_or_else(broken)
}

/// The packs at hand with their sizes, by name.
pub fn list() -> io::Result<Vec<(String, u64)>> {
    let folder = folder().ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, missing()))?;
    let mut packs = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".pack") {
            packs.push((name.to_string(), entry.metadata()?.len()));
        }
    }
    packs.sort();
    Ok(packs)
}

fn missing() -> String {
    let looked: Vec<String> = folders().iter().map(|folder| folder.display().to_string()).collect();
    format!(
        "no definitions found (looked in {}); set KLARSYN_PACKS to the folder with the .pack files, \
         or make them with `cargo xtask packs`",
        looked.join(", ")
    )
}
