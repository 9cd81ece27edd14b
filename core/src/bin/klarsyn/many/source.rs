//! Where messages come from: files, folders, standard input, archives, and files of lines.

use super::Message;
use super::gate::Weight;
use super::lines;
use super::lines::Line;
use super::zip;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Cursor;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

/// A message that was found, read already or not.
pub enum Job {
    File { path: PathBuf, found: bool },
    Read(Message),
    Failed { name: String, why: String },
}

impl Job {
    pub fn weight(&self, limit: usize) -> Weight {
        match self {
            Job::File { path, .. } => fs::metadata(path).map_or(0, |data| data.len().min(limit as u64) as usize),
            Job::Read(message) => message.bytes.len(),
            Job::Failed { .. } => 0,
        }
    }

    /// The message; else what it is called, and why it cannot be read.
    pub fn read(self, limit: usize) -> Result<Message, (String, String)> {
        match self {
            Job::Read(message) => Ok(message),
            Job::Failed { name, why } => Err((name, why)),
            Job::File { path, found } => {
                let name = called(&path);
                let file = fs::File::open(&path).and_then(|file| Ok((file.metadata()?.len(), file)));
                let read = file.and_then(|(size, file)| at_most(file, size.min(limit as u64) as usize, limit));
                match read {
                    Ok(bytes) => Ok(Message { name, bytes, found }),
                    Err(why) => Err((name, why.to_string())),
                }
            }
        }
    }
}

/// What holds messages, by the end of its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    One,
    Lines,
    Archive,
}

/// What a file of that name holds, if it may hold messages.
pub fn holds(path: &Path) -> Option<Holds> {
    let end = path.extension()?.to_str()?.to_ascii_lowercase();
    match end.as_str() {
        "json" | "xml" => Some(Holds::One),
        "ndjson" => Some(Holds::Lines),
        "zip" => Some(Holds::Archive),
        _ => None,
    }
}

/// Whether an argument may stand for many messages.
pub fn is_many(argument: &Path) -> bool {
    argument.is_dir() || holds(argument).is_some_and(|holds| holds != Holds::One)
}

/// All messages that arguments stand for, one after the other.
pub struct Source<'s> {
    arguments: &'s [PathBuf],
    limit: usize,
}

impl<'s> Source<'s> {
    pub fn new(arguments: &'s [PathBuf], limit: usize) -> Self {
        Self { arguments, limit }
    }

    /// Calls with each, until it answers false.
    pub fn each(&self, give: &mut dyn FnMut(Job) -> bool) {
        for argument in self.arguments {
            let go_on = if argument == OsStr::new("-") {
                self.stdin(give)
            } else if argument.is_dir() {
                self.folder(argument, give)
            } else {
                self.file(argument, false, give)
            };
            if !go_on {
                return;
            }
        }
    }

    /// The files of a folder and below, by name; folders are not followed through links, which may
    /// lead in circles.
    fn folder(&self, top: &Path, give: &mut dyn FnMut(Job) -> bool) -> bool {
        let mut waiting = vec![(top.to_path_buf(), true)];
        while let Some((path, is_folder)) = waiting.pop() {
            if !is_folder {
                if !self.file(&path, true, give) {
                    return false;
                }
                continue;
            }
            match listed(&path) {
                Ok(entries) => waiting.extend(entries.into_iter().rev()),
                Err(why) => {
                    if !give(Job::Failed { name: called(&path), why: why.to_string() }) {
                        return false;
                    }
                }
            }
        }
        true
    }

    fn file(&self, path: &Path, found: bool, give: &mut dyn FnMut(Job) -> bool) -> bool {
        let mut go_on = true;
        let done = match holds(path) {
            Some(Holds::Archive) => zip::each(path, self.limit, &mut |job| {
                go_on = give(job);
                go_on
            }),
            Some(Holds::Lines) => fs::File::open(path).map_err(|why| why.to_string()).and_then(|file| {
                let name = called(path);
                self.lines(&name, BufReader::new(file), &mut |job| {
                    go_on = give(job);
                    go_on
                })
            }),
            _ => {
                go_on = give(Job::File { path: path.into(), found });
                Ok(())
            }
        };
        match done {
            Err(why) if go_on => give(Job::Failed { name: called(path), why }),
            _ => go_on,
        }
    }

    fn lines(&self, name: &str, from: impl BufRead, give: &mut dyn FnMut(Job) -> bool) -> Result<(), String> {
        lines::each(from, self.limit, |line| give(of_line(name, line))).map_err(|why| why.to_string())
    }

    /// One message, or lines of messages: a first line that is an object by itself, before another
    /// object, is never the beginning of one message.
    fn stdin(&self, give: &mut dyn FnMut(Job) -> bool) -> bool {
        let failed = |why: io::Error| Job::Failed { name: "-".into(), why: why.to_string() };
        let mut input = BufReader::new(io::stdin());
        let mut first = Vec::new();
        if let Err(why) = (&mut input).take(self.limit as u64 + 1).read_until(b'\n', &mut first) {
            return give(failed(why));
        }
        let line = first.trim_ascii();
        let object = line.starts_with(b"{") && line.ends_with(b"}");
        if object && next(&mut input).is_some_and(|byte| byte == b'{') {
            let mut go_on = true;
            let read = self.lines("-", Cursor::new(first).chain(input), &mut |job| {
                go_on = give(job);
                go_on
            });
            return match read {
                Err(why) if go_on => give(Job::Failed { name: "-".into(), why }),
                _ => go_on,
            };
        }
        match at_most(Cursor::new(first).chain(input), 0, self.limit) {
            Ok(bytes) => give(Job::Read(Message { name: "-".into(), bytes, found: false })),
            Err(why) => give(failed(why)),
        }
    }
}

/// A message of a file of lines.
pub fn of_line(name: &str, line: Line) -> Job {
    match line {
        Line::Read(number, bytes) => Job::Read(Message { name: format!("{name}:{number}"), bytes, found: false }),
        Line::TooLong(number) => {
            Job::Failed { name: format!("{name}:{number}"), why: "the line is longer than the limit allows".into() }
        }
    }
}

/// The next byte that is no white space; those before it are taken.
fn next(input: &mut impl BufRead) -> Option<u8> {
    loop {
        let chunk = input.fill_buf().ok().filter(|chunk| !chunk.is_empty())?;
        match chunk.iter().position(|byte| !byte.is_ascii_whitespace()) {
            Some(at) => return Some(chunk[at]),
            None => {
                let all = chunk.len();
                input.consume(all);
            }
        }
    }
}

/// What a folder holds that may be messages or hold some: true for folders.
fn listed(folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        let is_file = || fs::metadata(&path).is_ok_and(|data| data.is_file());
        if kind.is_dir() {
            entries.push((path, true));
        } else if holds(&path).is_some() && (kind.is_file() || kind.is_symlink() && is_file()) {
            entries.push((path, false));
        }
    }
    entries.sort();
    Ok(entries)
}

/// All bytes, but no more than one over the limit, so that the reader can tell.
pub fn at_most(from: impl Read, expected: usize, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(expected);
    from.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A path as it is written in findings: a name may hold anything, terminals must not obey it.
pub fn called(path: &Path) -> String {
    plain(&path.display().to_string())
}

pub fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
