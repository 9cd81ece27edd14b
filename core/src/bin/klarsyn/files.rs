//! Messages from files, folders and standard input.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

/// Folders deeper than this are not read: links may lead in circles.
const DEEPEST: usize = 32;

/// A message to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// What findings call it.
    pub fn name(&self) -> String {
        match self {
            Input::Stdin => "-".into(),
            Input::File(path) => path.display().to_string(),
        }
    }

    /// Its bytes; more than `limit` are not read, but one, so that the reader can tell.
    pub fn read(&self, limit: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let limit = limit as u64 + 1;
        match self {
            Input::Stdin => io::stdin().lock().take(limit).read_to_end(&mut bytes)?,
            Input::File(path) => {
                let file = fs::File::open(path)?;
                let size = file.metadata()?.len().min(limit);
                bytes.reserve(size as usize);
                file.take(limit).read_to_end(&mut bytes)?
            }
        };
        Ok(bytes)
    }
}

/// The input that an argument names; a folder is none.
pub fn one(argument: &Path) -> Input {
    if argument == OsStr::new("-") { Input::Stdin } else { Input::File(argument.into()) }
}

/// The inputs that an argument names: a folder stands for the messages in it and below, by name.
pub fn all(argument: &Path) -> io::Result<Vec<Input>> {
    let mut inputs = Vec::new();
    match argument.is_dir() {
        true => folder(argument, 0, &mut inputs)?,
        false => inputs.push(one(argument)),
    }
    Ok(inputs)
}

fn folder(path: &Path, depth: usize, inputs: &mut Vec<Input>) -> io::Result<()> {
    if depth > DEEPEST {
        return Ok(());
    }
    let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            folder(&entry, depth + 1, inputs)?;
        } else if entry.extension().is_some_and(|e| e.eq_ignore_ascii_case("json") || e.eq_ignore_ascii_case("xml")) {
            inputs.push(Input::File(entry));
        }
    }
    Ok(())
}
