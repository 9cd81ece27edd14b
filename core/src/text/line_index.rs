//! From a byte offset to a line and a column.

/// A place as people and editors name it; lines and columns count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// The offsets at which lines start. Made once for a text, when a finding first needs it.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the text once; `\n`, `\r\n` and a lone `\r` each end a line.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (i, &b) in bytes.iter().enumerate() {
            if b == b'\n' || (b == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                starts.push(i as u32 + 1);
            }
        }
        Self { starts }
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
        let start = self.starts[line] as usize;
        let end = (offset as usize).min(text.len());
        let column = text.get(start..end).map_or(end.saturating_sub(start), |t| t.chars().count());
        Position { line: line as u32 + 1, column: column as u32 + 1 }
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
}
