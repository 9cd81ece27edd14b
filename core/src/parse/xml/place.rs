//! Where a text that was decoded stands in the source.

use crate::parse::json::Turn;
use crate::text::Span;
use crate::tree::Text;

/// A part of the source, as it stands or decoded.
#[derive(Clone, Copy, Debug)]
pub(in crate::parse) struct Region<'t> {
    /// Where its text is kept.
    pub(in crate::parse) text: Text,
    /// Where it starts in the source.
    pub(in crate::parse) source: u32,
    /// Where the two run apart.
    pub(in crate::parse) turns: &'t [Turn],
}

/// Leads from offsets in the region to spans in the source and to kept texts.
#[derive(Debug)]
pub(super) struct Place<'t> {
    region: Region<'t>,
    /// Turns passed: questions mostly go forward.
    passed: usize,
    /// Length of the decoded values that stepped aside.
    pub(super) decoded: u32,
}

impl<'t> Place<'t> {
    pub(super) fn new(region: Region<'t>) -> Self {
        Self { region, passed: 0, decoded: 0 }
    }

    /// The offset in the source.
    #[inline]
    pub(super) fn offset(&mut self, at: usize) -> u32 {
        let at = at as u32;
        let turns = self.region.turns;
        if turns.is_empty() {
            return self.region.source + at;
        }
        if self.passed > 0 && turns[self.passed - 1].0 > at {
            self.passed = turns.partition_point(|turn| turn.0 <= at);
        }
        while turns.get(self.passed).is_some_and(|turn| turn.0 <= at) {
            self.passed += 1;
        }
        match self.passed.checked_sub(1) {
            Some(last) => turns[last].1 + (at - turns[last].0),
            None => self.region.source + at,
        }
    }

    #[inline]
    pub(super) fn span(&mut self, start: usize, end: usize) -> Span {
        let start = self.offset(start);
        Span::new(start, self.offset(end))
    }

    /// The text from one offset to the other, as it is kept.
    #[inline]
    pub(super) fn text(&self, start: usize, end: usize) -> Text {
        let Text { start: base, decoded, .. } = self.region.text;
        Text { start: base + start as u32, end: base + end as u32, decoded }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_offsets_through_escapes_both_ways() {
        // The source is `..a\"b\u00e6c`, the region `a"bæc`.
        let text = Text { start: 0, end: 6, decoded: true };
        let mut place = Place::new(Region { text, source: 2, turns: &[(2, 5), (5, 12)] });
        for (at, offset) in [(0, 2), (1, 3), (2, 5), (3, 6), (5, 12), (6, 13), (1, 3), (5, 12)] {
            assert_eq!(place.offset(at), offset, "{at}");
        }
    }
}
