//! The lines of a source, and which of them are shown.

use super::checked::Checked;
use klarsyn::diagnostic::Severity;
use klarsyn::sorting::sort_by_key;
use std::ops::Range;

/// Lines shown before and after one that something was found in.
const AROUND: usize = 2;
/// A gap of so many lines or fewer is not worth a button.
const SMALL: usize = 2;

/// What stands out in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The stretch in the source.
    pub span: Range<usize>,
    /// The finding.
    pub finding: usize,
    /// A reason of it rather than the place itself.
    pub reason: bool,
    /// How much it weighs.
    pub severity: Severity,
}

/// A source cut into lines.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Where each begins; one more at the end.
    starts: Vec<usize>,
    /// What stands out, by line from 0, in order.
    hits: Vec<(usize, Vec<Hit>)>,
    /// Gaps that were opened, in lines.
    open: Vec<Range<usize>>,
}

impl Lines {
    pub fn new(checked: &Checked) -> Self {
        let source = &checked.source;
        let mut starts = vec![0];
        starts.extend(source.match_indices('\n').map(|(at, _)| at + 1));
        starts.push(source.len() + 1);
        let mut lines = Self { starts, ..Self::default() };
        let mut all: Vec<(usize, Hit)> = Vec::new();
        let causes = checked.causes();
        for (number, finding) in checked.findings.iter().enumerate() {
            // A consequence stands under its cause, which is marked.
            if causes[number] != number {
                continue;
            }
            let places = finding.related.iter().map(|it| (&it.span, true));
            for (span, reason) in std::iter::once((&finding.span, false)).chain(places) {
                let hit = Hit { span: span.clone(), finding: number, reason, severity: finding.severity };
                all.push((lines.of(span.start), hit));
            }
        }
        sort_by_key(&mut all, |(line, _)| *line);
        for (line, hit) in all {
            match lines.hits.last_mut() {
                Some((last, hits)) if *last == line => hits.push(hit),
                _ => lines.hits.push((line, vec![hit])),
            }
        }
        lines
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The line of an offset, from 0.
    pub fn of(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1).min(self.count().saturating_sub(1))
    }

    /// The stretch of a line, without its end.
    pub fn span(&self, line: usize) -> Range<usize> {
        let start = self.starts.get(line).copied().unwrap_or_default();
        start..self.starts.get(line + 1).map_or(start, |next| next.saturating_sub(1)).max(start)
    }

    /// What stands out in a line.
    pub fn hits(&self, line: usize) -> &[Hit] {
        let at = self.hits.partition_point(|(other, _)| *other < line);
        self.hits.get(at).filter(|(other, _)| *other == line).map_or(&[], |(_, hits)| hits)
    }

    /// Opens a line, from 1, and those around it.
    pub fn open_around(&mut self, line: usize) {
        let line = line.clamp(1, self.count().max(1)) - 1;
        self.open.push(line.saturating_sub(AROUND)..(line + AROUND + 1).min(self.count()));
    }

    /// Opens some lines of a gap.
    pub fn open(&mut self, lines: Range<usize>) {
        self.open.push(lines);
    }

    /// The stretches of lines that are shown, in order and apart.
    pub fn shown(&self, most: usize) -> Vec<Range<usize>> {
        let last = self.count();
        let around = |(line, _): &(usize, Vec<Hit>)| line.saturating_sub(AROUND)..(line + AROUND + 1).min(last);
        let mut wanted: Vec<Range<usize>> =
            self.hits.iter().take(most).map(around).chain(self.open.iter().cloned()).collect();
        if wanted.is_empty() {
            wanted.push(0..last.min(12));
        }
        sort_by_key(&mut wanted, |range| range.start);
        let mut out: Vec<Range<usize>> = Vec::new();
        for range in wanted {
            match out.last_mut() {
                Some(before) if range.start <= before.end + SMALL => before.end = before.end.max(range.end),
                _ => out.push(range),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use klarsyn::report::Verdict;

    #[test]
    fn opened_lines_join_what_is_shown() {
        let source = "x\n".repeat(50);
        let checked =
            Checked { file: String::new(), verdict: Verdict::Valid, context: String::new(), findings: vec![], source };
        let mut lines = Lines::new(&checked);
        assert_eq!((lines.count(), lines.of(0), lines.of(3), lines.span(1)), (51, 0, 1, 2..3));
        assert_eq!(lines.shown(9).as_slice(), std::slice::from_ref(&(0..12)));
        lines.open_around(1);
        lines.open_around(5);
        lines.open_around(999);
        assert_eq!(lines.shown(9), [0..7, 48..51]);
        lines.open(10..12);
        assert_eq!(lines.shown(9), [0..7, 10..12, 48..51]);
    }
}
