//! Messages in a zip archive, one after the other, without unpacking the whole.
//!
//! The archive may be hostile: entries that overlap, or that hold far more than their size, are
//! refused, and nothing is ever written.

use super::Message;
use super::lines;
use super::source::Holds;
use super::source::Job;
use super::source::at_most;
use super::source::called;
use super::source::holds;
use super::source::of_line;
use super::source::plain;
use flate2::Crc;
use flate2::read::DeflateDecoder;
use std::fs::File;
use std::io;
use std::io::BufReader;
use std::io::Read;
use std::io::Seek;
use std::io::SeekFrom;
use std::path::Path;

/// Entries that are read of an archive at most.
const MOST_ENTRIES: u64 = 2_000_000;
/// An archive may hold so many bytes whatever its size…
const FREE_BYTES: u64 = 32_000_000;
/// …and beyond that so many for each of its own. Messages shrink to a tenth.
const MOST_GROWTH: u64 = 200;

/// Where the end of the directory is looked for: the record, and the longest comment behind it.
const TAIL: u64 = 22 + 65_535;

struct Entry {
    name: String,
    flags: u16,
    method: u16,
    crc: u32,
    compressed: u64,
    offset: u64,
}

/// Calls with each message of the archive, until it answers false.
pub fn each(path: &Path, limit: usize, give: &mut dyn FnMut(Job) -> bool) -> Result<(), String> {
    each_of(File::open(path).map_err(told)?, &called(path), limit, give)
}

fn told(why: io::Error) -> String {
    match why.kind() {
        io::ErrorKind::UnexpectedEof => "the zip archive is damaged: it ends too early".to_string(),
        _ => why.to_string(),
    }
}

/// The same of an archive that is open, under its name.
pub fn each_of(
    mut file: impl Read + Seek,
    archive: &str,
    limit: usize,
    give: &mut dyn FnMut(Job) -> bool,
) -> Result<(), String> {
    let size = file.seek(SeekFrom::End(0)).map_err(told)?;
    let entries = directory(&mut file, size).map_err(told)??;
    let most = FREE_BYTES.max(size.saturating_mul(MOST_GROWTH));
    let mut unpacked = 0;
    for entry in entries {
        let name = format!("{archive}/{}", plain(&entry.name));
        let mut data = match data(&mut file, &entry) {
            Ok(data) => Counted { inner: data, most, count: &mut unpacked },
            Err(why) => {
                if !give(Job::Failed { name, why }) {
                    return Ok(());
                }
                continue;
            }
        };
        let (mut go_on, mut stopped) = (true, false);
        let read = if holds(Path::new(&entry.name)) == Some(Holds::Lines) {
            lines::each(BufReader::new(&mut data), limit, |line| {
                go_on = give(of_line(&name, line));
                go_on
            })
        } else {
            at_most(&mut data, 0, limit).map(|bytes| go_on = give(message(&name, bytes, &entry, limit)))
        };
        if let Err(why) = read {
            stopped = *data.count > most;
            let why = if stopped { "holds far more than its size allows".into() } else { damaged(&why) };
            go_on = give(Job::Failed { name, why });
        }
        if !go_on || stopped {
            return Ok(());
        }
    }
    Ok(())
}

fn message(name: &str, bytes: Vec<u8>, entry: &Entry, limit: usize) -> Job {
    let mut crc = Crc::new();
    crc.update(&bytes);
    if bytes.len() <= limit && crc.sum() != entry.crc {
        return Job::Failed { name: name.into(), why: "is damaged: its checksum differs".into() };
    }
    Job::Read(Message { name: name.into(), bytes, found: true })
}

fn damaged(why: &io::Error) -> String {
    format!("is damaged: {why}")
}

/// The entries that may be messages, in the order of the directory.
fn directory(file: &mut (impl Read + Seek), size: u64) -> io::Result<Result<Vec<Entry>, String>> {
    let refused = |why: &str| Ok(Err(why.to_string()));
    let tail = size.min(TAIL);
    file.seek(SeekFrom::Start(size - tail))?;
    let mut end = Vec::new();
    file.by_ref().take(tail).read_to_end(&mut end)?;
    let Some(at) = end.windows(4).rposition(|four| four == b"PK\x05\x06").filter(|at| end.len() - at >= 22) else {
        return refused("is no zip archive");
    };
    let record = &end[at..];
    let (mut count, mut start) = (u64::from(u16_at(record, 10)), u64::from(u32_at(record, 16)));
    let locator = at.checked_sub(20).map(|at| &end[at..at + 20]).filter(|four| four.starts_with(b"PK\x06\x07"));
    if let Some(locator) = locator {
        file.seek(SeekFrom::Start(u64_at(locator, 8)))?;
        let mut large = [0; 56];
        file.read_exact(&mut large)?;
        (count, start) = (u64_at(&large, 32), u64_at(&large, 48));
    }
    if count > MOST_ENTRIES {
        return refused("holds more entries than the limit allows");
    }
    file.seek(SeekFrom::Start(start))?;
    let mut reader = BufReader::new(file.by_ref().take(size.saturating_sub(start)));
    let (mut entries, mut ranges) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let entry = entry(&mut reader)?;
        ranges.push((entry.offset, entry.compressed));
        if holds(Path::new(&entry.name)).is_some_and(|holds| holds != Holds::Archive) {
            entries.push(entry);
        }
    }
    // One piece of data behind many entries is how a small archive holds petabytes.
    ranges.sort_unstable();
    let overlap = |pair: &[(u64, u64)]| pair[0].0.saturating_add(pair[0].1).saturating_add(30) > pair[1].0;
    if ranges.windows(2).any(overlap) {
        return refused("is refused: its entries overlap");
    }
    Ok(Ok(entries))
}

fn entry(from: &mut impl Read) -> io::Result<Entry> {
    let mut head = [0; 46];
    from.read_exact(&mut head)?;
    if !head.starts_with(b"PK\x01\x02") {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "the zip archive is damaged: its directory is broken"));
    }
    let [name, extra, comment] = [28, 30, 32].map(|at| usize::from(u16_at(&head, at)));
    let mut rest = vec![0; name + extra + comment];
    from.read_exact(&mut rest)?;
    let mut entry = Entry {
        name: String::from_utf8_lossy(&rest[..name]).into_owned(),
        flags: u16_at(&head, 8),
        method: u16_at(&head, 10),
        crc: u32_at(&head, 16),
        compressed: u64::from(u32_at(&head, 20)),
        offset: u64::from(u32_at(&head, 42)),
    };
    large(&mut entry, u32_at(&head, 24) == u32::MAX, &rest[name..name + extra]);
    Ok(entry)
}

/// Sizes and places beyond four gigabytes stand in a field of their own.
fn large(entry: &mut Entry, size: bool, mut extra: &[u8]) {
    while extra.len() >= 4 {
        let (id, length) = (u16_at(extra, 0), usize::from(u16_at(extra, 2)));
        let field = extra.get(4..4 + length).unwrap_or_default();
        if id == 1 {
            let mut numbers = field.chunks_exact(8).map(|number| u64_at(number, 0)).skip(usize::from(size));
            for place in [&mut entry.compressed, &mut entry.offset] {
                if *place == u64::from(u32::MAX) {
                    *place = numbers.next().unwrap_or(*place);
                }
            }
            return;
        }
        extra = extra.get(4 + length..).unwrap_or_default();
    }
}

/// The unpacked bytes of an entry.
fn data<'f>(file: &'f mut (impl Read + Seek), entry: &Entry) -> Result<Box<dyn Read + 'f>, String> {
    if entry.flags & 1 == 1 {
        return Err("is encrypted".into());
    }
    let mut head = [0; 30];
    file.seek(SeekFrom::Start(entry.offset)).and_then(|_| file.read_exact(&mut head)).map_err(|why| damaged(&why))?;
    if !head.starts_with(b"PK\x03\x04") {
        return Err("is damaged: it is not where the directory says".into());
    }
    let skip = i64::from(u16_at(&head, 26)) + i64::from(u16_at(&head, 28));
    file.seek(SeekFrom::Current(skip)).map_err(|why| damaged(&why))?;
    let packed = BufReader::new(file.take(entry.compressed));
    match entry.method {
        0 => Ok(Box::new(packed)),
        8 => Ok(Box::new(DeflateDecoder::new(packed))),
        other => Err(format!("is packed in a way that is not read here ({other})")),
    }
}

/// Counts what is unpacked over a whole archive, and ends where it is too much.
struct Counted<'c, R> {
    inner: R,
    most: u64,
    count: &'c mut u64,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        *self.count += read as u64;
        if *self.count > self.most {
            return Err(io::Error::other("too much"));
        }
        Ok(read)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).map_or(0, |two| u16::from_le_bytes([two[0], two[1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from(u16_at(bytes, at)) | u32::from(u16_at(bytes, at + 2)) << 16
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from(u32_at(bytes, at)) | u64::from(u32_at(bytes, at + 4)) << 32
}
