//! NDJSON: a message a line, read as a stream, however long the file or a line is.

use std::io;
use std::io::BufRead;

/// A line that was read.
pub enum Line {
    /// With its number, from 1.
    Read(u64, Vec<u8>),
    /// Longer than what is read of a message.
    TooLong(u64),
}

/// Calls with each line that is not blank, until it answers false.
pub fn each(mut from: impl BufRead, limit: usize, mut give: impl FnMut(Line) -> bool) -> io::Result<()> {
    let mut number = 0;
    loop {
        number += 1;
        let (mut line, mut long, mut ended) = (Vec::new(), false, false);
        while !ended {
            let chunk = from.fill_buf()?;
            if chunk.is_empty() {
                if line.is_empty() && !long {
                    return Ok(());
                }
                break;
            }
            let end = chunk.iter().position(|&byte| byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            long |= line.len() + part.len() > limit;
            if long {
                line = Vec::new();
            } else {
                line.extend_from_slice(part);
            }
            ended = end.is_some();
            let used = part.len() + usize::from(ended);
            from.consume(used);
        }
        let blank = line.iter().all(u8::is_ascii_whitespace);
        let go_on = match (long, blank) {
            (true, _) => give(Line::TooLong(number)),
            (_, true) => true,
            _ => give(Line::Read(number, line)),
        };
        if !go_on {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_numbered_and_long_ones_told() {
        let text = format!("{{}}\r\n\n{}\n[1]", "x".repeat(50));
        let mut found = Vec::new();
        each(io::BufReader::with_capacity(7, text.as_bytes()), 20, |line| {
            found.push(match line {
                Line::Read(number, line) => format!("{number} {}", String::from_utf8_lossy(&line).trim()),
                Line::TooLong(number) => format!("{number} too long"),
            });
            true
        })
        .unwrap();
        assert_eq!(found, ["1 {}", "3 too long", "4 [1]"]);
    }
}
