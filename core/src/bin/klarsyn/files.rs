//! One message, from a file or from standard input.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

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
