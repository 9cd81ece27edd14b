//! From a byte offset to a line and a column.

/// A place as people and editors name it; lines and columns count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// In a line longer than this, columns are counted from the nearest mark, not from its start: a
/// message of many megabytes may stand on one line, and have many findings.
const STRIDE: u32 = 4096;

/// The offsets at which lines start. Made once for a text, when a finding first needs it.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// Offsets inside long lines, with the number of characters before them on their line.
    marks: Vec<(u32, u32)>,
}

impl LineIndex {
    /// Reads the text once; `\n`, `\r\n` and a lone `\r` each end a line.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        let mut marks = Vec::new();
        let mut column = 0;
        let mut next_mark = STRIDE;
        for (i, &b) in bytes.iter().enumerate() {
            let here = i as u32;
            // Continuation bytes of UTF-8 are no characters of their own.
            let starts_character = b & 0xC0 != 0x80;
            if here >= next_mark && starts_character {
                marks.push((here, column));
                next_mark = here + STRIDE;
            }
            column += u32::from(starts_character);
            if b == b'\n' || (b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                starts.push(here + 1);
                column = 0;
                next_mark = here + 1 + STRIDE;
            }
        }
        Self { starts, marks }
    }

    /// The line (from 0) that holds the offset.
    pub fn line_of(&self, offset: u32) -> usize {
        self.starts.partition_point(|&start| start <= offset) - 1
    }

    /// Number of lines; at least one.
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// The text of a line (from 0), without its line end.
    pub fn line<'t>(&self, text: &'t str, line: usize) -> &'t str {
        let start = self.starts[line] as usize;
        let end = self.starts.get(line + 1).map_or(text.len(), |&e| e as usize);
        text[start..end].trim_end_matches(['\n', '\r'])
    }

    /// Offset of the first byte of a line (from 0).
    pub fn start(&self, line: usize) -> u32 {
        self.starts[line]
    }

    /// Line and column of an offset, in characters.
    pub fn position(&self, text: &str, offset: u32) -> Position {
        let line = self.line_of(offset);
        let mark = self.marks.partition_point(|&(at, _)| at <= offset).checked_sub(1).map(|i| self.marks[i]);
        let (start, before) = mark.filter(|&(at, _)| at > self.starts[line]).unwrap_or((self.starts[line], 0));
        let (start, end) = (start as usize, (offset as usize).min(text.len()));
        let after = text.get(start..end).map_or(end.saturating_sub(start), |t| t.chars().count());
        Position { line: line as u32 + 1, column: before + after as u32 + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_of_every_ending_and_columns_in_characters() {
        let text = "a\nbæc\r\nd\re";
        let index = LineIndex::new(text);
        let place = |needle: &str| index.position(text, text.find(needle).unwrap() as u32);
        assert_eq!(place("a"), Position { line: 1, column: 1 });
        assert_eq!(place("c"), Position { line: 2, column: 3 });
        assert_eq!(place("d"), Position { line: 3, column: 1 });
        assert_eq!(place("e"), Position { line: 4, column: 1 });
        assert_eq!(index.line(text, 1), "bæc");
    }

    #[test]
    fn columns_of_long_lines_are_right_too() {
        let text = format!("x\n{}y\n{}z", "æø".repeat(9000), "å".repeat(4096));
        let index = LineIndex::new(&text);
        let place = |needle: &str| index.position(&text, text.find(needle).unwrap() as u32);
        assert_eq!(place("y"), Position { line: 2, column: 18001 });
        assert_eq!(place("z"), Position { line: 3, column: 4097 });
        assert_eq!(place("å"), Position { line: 3, column: 1 });
    }
}
