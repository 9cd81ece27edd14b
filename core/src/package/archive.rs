//! A package's files out of a gzip-compressed tar archive, within limits.

use super::Limits;
use crate::diagnostic::problem::Definition;
use flate2::read::MultiGzDecoder;
use std::io::Read;

const BLOCK: usize = 512;

/// Calls `each` with path and bytes of every file.
pub(super) fn unpack(
    bytes: &[u8],
    limits: &Limits,
    mut wanted: impl FnMut(&str) -> bool,
    mut each: impl FnMut(String, Vec<u8>),
) -> Result<(), Definition> {
    let broken = |_| Definition::ArchiveBroken;
    let mut stream = MultiGzDecoder::new(bytes);
    let (mut total, mut files) = (0u64, 0usize);
    let mut long_name: Option<String> = None;
    let mut header = [0u8; BLOCK];
    loop {
        match read_block(&mut stream, &mut header).map_err(broken)? {
            0 => return Ok(()),
            BLOCK => {}
            _ => return Err(Definition::ArchiveBroken),
        }
        if header.iter().all(|&b| b == 0) {
            return Ok(());
        }
        let size = octal(&header[124..136]).ok_or(Definition::ArchiveBroken)?;
        total = total.saturating_add(size).saturating_add(BLOCK as u64);
        files += 1;
        if total > limits.bytes as u64 || files > limits.files {
            return Err(Definition::ArchiveTooLarge);
        }
        let padded = size.div_ceil(BLOCK as u64) * BLOCK as u64;
        let kind = header[156];
        let path = long_name.take().unwrap_or_else(|| name(&header));
        let keep = match kind {
            // Names longer than a header holds come as files of their own.
            b'L' | b'x' => true,
            b'0' | 0 => {
                if climbs(&path) {
                    return Err(Definition::ArchiveOutside { path });
                }
                wanted(&path)
            }
            _ => false,
        };
        if !keep {
            skip(&mut stream, padded).map_err(broken)?;
            continue;
        }
        let mut content = Vec::new();
        let read = (&mut stream).take(padded).read_to_end(&mut content).map_err(broken)?;
        if (read as u64) < size {
            return Err(Definition::ArchiveBroken);
        }
        content.truncate(size as usize);
        match kind {
            b'L' => long_name = Some(text(&content)),
            b'x' => long_name = extended_path(&content),
            _ => each(path, content),
        }
    }
}

fn read_block(stream: &mut impl Read, block: &mut [u8; BLOCK]) -> std::io::Result<usize> {
    let mut read = 0;
    while read < BLOCK {
        match stream.read(&mut block[read..])? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

fn skip(stream: &mut impl Read, bytes: u64) -> std::io::Result<()> {
    std::io::copy(&mut stream.take(bytes), &mut std::io::sink()).map(|_| ())
}

fn text(field: &[u8]) -> String {
    let end = field.iter().position(|&b| b == 0).unwrap_or(field.len());
    String::from_utf8_lossy(&field[..end]).into_owned()
}

fn name(header: &[u8; BLOCK]) -> String {
    let prefix = if &header[257..262] == b"ustar" { text(&header[345..500]) } else { String::new() };
    let name = text(&header[..100]);
    if prefix.is_empty() { name } else { format!("{prefix}/{name}") }
}

fn octal(field: &[u8]) -> Option<u64> {
    let digits = text(field);
    let digits = digits.trim_matches([' ', '\0']);
    if digits.is_empty() { Some(0) } else { u64::from_str_radix(digits, 8).ok() }
}

/// `path` of a pax header: lines of `length key=value`.
fn extended_path(content: &[u8]) -> Option<String> {
    text(content).lines().find_map(|line| line.split_once(" path=").map(|(_, path)| path.to_owned()))
}

fn climbs(path: &str) -> bool {
    path.starts_with(['/', '\\']) || path.contains(':') || path.split(['/', '\\']).any(|part| part == "..")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;

    /// A small archive of the files given.
    pub(crate) fn tgz(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut tar = Vec::new();
        for (path, content) in files {
            let mut header = [0u8; BLOCK];
            header[..path.len()].copy_from_slice(path.as_bytes());
            header[124..135].copy_from_slice(format!("{:011o}", content.len()).as_bytes());
            header[156] = b'0';
            tar.extend_from_slice(&header);
            tar.extend_from_slice(content);
            tar.resize(tar.len().div_ceil(BLOCK) * BLOCK, 0);
        }
        tar.resize(tar.len() + 2 * BLOCK, 0);
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(&tar).unwrap();
        gzip.finish().unwrap()
    }

    fn paths(bytes: &[u8], limits: &Limits) -> Result<Vec<String>, Definition> {
        let mut found = Vec::new();
        unpack(bytes, limits, |_| true, |path, _| found.push(path))?;
        Ok(found)
    }

    #[test]
    fn files_come_out_and_what_is_hostile_does_not() {
        let limits = Limits::default();
        assert_eq!(paths(&tgz(&[("package/a.json", b"{}"), ("b", b"")]), &limits).unwrap(), ["package/a.json", "b"]);
        for outside in ["../a", "/etc/x", "package/../../x", "C:\\x"] {
            let result = paths(&tgz(&[(outside, b"x")]), &limits);
            assert_eq!(result, Err(Definition::ArchiveOutside { path: outside.into() }));
        }
        let bomb = tgz(&[("a", &vec![0; 4_000_000])]);
        assert!(bomb.len() < 50_000);
        let small = Limits { bytes: 1_000_000, ..limits };
        assert_eq!(paths(&bomb, &small), Err(Definition::ArchiveTooLarge));
        let whole = tgz(&[("a", b"abc")]);
        for cut in [0, 1, 10, whole.len() / 2] {
            assert!(paths(&whole[..cut], &limits).is_err() || cut == 0, "cut at {cut}");
        }
        assert_eq!(paths(b"no archive at all", &limits), Err(Definition::ArchiveBroken));
    }
}
