//! The lines of the source that a finding points at, with what is meant underlined.

use super::Report;
use super::paint::Paint;
use super::shown::Shown;
use crate::sorting::sort_by_key;
use crate::text::Span;
use std::fmt::Write as _;

/// A longer line is cut around what is meant.
const WIDEST: usize = 110;

/// So much is kept before what is meant in a line that is cut.
const BEFORE: usize = 40;

/// A place to underline.
pub(super) struct Mark<'a> {
    /// What is underlined.
    pub span: Span,
    /// Whether it is the finding's own place, not a related one.
    pub primary: bool,
    /// What is written after the line.
    pub label: &'a str,
}

/// Writes the frame of the marks; nothing where the source is empty.
pub(super) fn write(report: &Report, shown: &Shown<'_>, mut marks: Vec<Mark<'_>>, paint: Paint, out: &mut String) {
    let text = &report.tree.source.text;
    if text.is_empty() {
        return;
    }
    sort_by_key(&mut marks, |mark| mark.span);
    let lines = report.lines();
    let last = marks.iter().map(|mark| lines.line_of(mark.span.start)).max().unwrap_or(0);
    let gutter = (last + 1).to_string().len();
    let edge = |out: &mut String| {
        let _ = writeln!(out, "{:gutter$} {}", "", paint.frame("|"));
    };
    edge(out);
    let mut written = None;
    for mark in marks {
        let line = lines.line_of(mark.span.start);
        let line_start = lines.start(line) as usize;
        let window = window(text, line_start, line_start + lines.line(text, line).len(), mark.span.start as usize);
        if written.replace((line, window.clone())) != Some((line, window.clone())) {
            let number = paint.frame(&format!("{:>gutter$} |", line + 1));
            let _ = writeln!(out, "{number} {}", shown.text(window.clone()).trim_end());
        }
        let count = |from: usize, to: usize| text.get(from..to).map_or(0, |part| part.chars().count());
        let start = (mark.span.start as usize).clamp(window.start, window.end);
        let end = (mark.span.end as usize).clamp(start, window.end);
        let line = (if mark.primary { "^" } else { "-" }).repeat(count(start, end).max(1));
        let label = if mark.label.is_empty() { String::new() } else { format!(" {}", mark.label) };
        let _ = writeln!(
            out,
            "{:gutter$} {} {:indent$}{}",
            "",
            paint.frame("|"),
            "",
            paint.mark(&(line + &label), mark.primary),
            indent = count(window.start, start),
        );
    }
    edge(out);
}

/// The part of a line that is shown: all of it, or some characters around a place.
fn window(text: &str, start: usize, end: usize, place: usize) -> std::ops::Range<usize> {
    let Some(line) = text.get(start..end) else { return start..start };
    if line.char_indices().nth(WIDEST).is_none() {
        return start..end;
    }
    let place = place.clamp(start, end);
    let before = text.get(start..place).unwrap_or_default();
    let from = before.char_indices().rev().nth(BEFORE).map_or(start, |(i, _)| start + i);
    let to = text.get(from..end).and_then(|rest| rest.char_indices().nth(WIDEST)).map_or(end, |(i, _)| from + i);
    from..to
}

#[cfg(test)]
mod tests {
    use super::window;

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = "æ".repeat(5000);
        let at = 2 * 2500;
        let cut = window(&line, 0, line.len(), at);
        assert!(cut.contains(&at) && line.get(cut.clone()).is_some(), "{cut:?}");
        assert_eq!(line[cut].chars().count(), 110);
        assert_eq!(window(&line, 0, line.len(), 0), 0..220);
        assert_eq!(window("short", 0, 5, 3), 0..5);
    }
}
