//! What to do where JSON is not written as it should be.

use std::ops::Range;

use super::Frame;
use super::Parser;
use super::scan;
use crate::diagnostic::Edit;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Syntax;
use crate::text::Span;

/// A name as a finding keeps it.
pub(super) fn short(name: &str) -> String {
    name.chars().take(64).collect()
}

impl Parser<'_> {
    /// Skips a comment; false where none starts here.
    #[cold]
    pub(super) fn comment(&mut self) -> bool {
        let start = self.at;
        let end = match self.bytes.get(start + 1) {
            Some(b'/') => self.line_end(start),
            Some(b'*') => self.text[start + 2..].find("*/").map_or(self.bytes.len(), |found| start + 2 + found + 2),
            _ => return false,
        };
        self.fixable(Syntax::Comment, start, end, "");
        self.at = end;
        true
    }

    /// Offset of the end of the line.
    pub(super) fn line_end(&self, from: usize) -> usize {
        self.bytes[from..].iter().position(|&b| b == b'\n' || b == b'\r').map_or(self.bytes.len(), |found| from + found)
    }

    /// Offset after the last character that is no white space.
    pub(super) fn previous_end(&self) -> usize {
        let before = &self.bytes[..self.at];
        before.iter().rposition(|b| !b.is_ascii_whitespace()).map_or(0, |found| found + 1)
    }

    #[cold]
    pub(super) fn extra_comma(&mut self) {
        let end = self.previous_end();
        match self.bytes[..end].last() {
            Some(b',') => self.fixable(Syntax::ExtraComma, end - 1, end, ""),
            // Something that was skipped stands in between.
            _ => self.report(Syntax::ExtraComma, Severity::Fatal, self.at, self.at + 1),
        }
    }

    /// Whether a member or an item may start here.
    #[cold]
    pub(super) fn starts_something(&self, array: bool) -> bool {
        self.peek().is_some_and(|b| {
            matches!(b, b'"' | b'\'' | b'_')
                || b.is_ascii_alphabetic()
                || array && (b.is_ascii_digit() || matches!(b, b'{' | b'[' | b'-'))
        })
    }

    /// Reports what does not belong here, and skips to where something may go on.
    #[cold]
    pub(super) fn unexpected(&mut self) {
        let start = self.at;
        let Some(found) = self.text[start..].chars().next() else { return };
        self.at += found.len_utf8();
        let rest = &self.bytes[self.at..];
        let skipped = rest.iter().position(|b| matches!(b, b',' | b'{' | b'}' | b'[' | b']' | b'"' | b'\n'));
        self.at += skipped.unwrap_or(rest.len());
        self.report(Syntax::Unexpected { found }, Severity::Fatal, start, start + found.len_utf8());
    }

    /// Nothing where a value should be.
    #[cold]
    pub(super) fn no_value(&mut self) {
        match self.text[self.at..].chars().next() {
            Some(found @ (',' | '}' | ']')) => {
                self.report(Syntax::Unexpected { found }, Severity::Fatal, self.at, self.at + 1);
            }
            _ => self.unexpected(),
        }
    }

    #[cold]
    pub(super) fn too_many(&mut self) {
        self.stopped = true;
        self.report(Syntax::TooMany { limit: self.limits.nodes }, Severity::Fatal, self.at, self.at + 1);
    }

    /// A closing bracket of the other kind: mistyped if what follows closes the outer one,
    /// otherwise the inner one was forgotten or this one is too much.
    #[cold]
    pub(super) fn wrong_close(&mut self, frame: Frame) {
        let (found, expected) = if frame.array { ("}", "]") } else { ("]", "}") };
        let start = self.at;
        let span = Span::new(start as u32, start as u32 + 1);
        let following = self.bytes[start + 1..].iter().find(|b| !b.is_ascii_whitespace());
        let count = self.frames.len();
        let outer = self.frames.iter().rev().nth(1).map(|outer| outer.array);
        let mistyped =
            matches!((following, outer), (Some(b']'), Some(true)) | (Some(b'}'), Some(false)) | (None, None));
        let forgotten = outer.is_some_and(|outer| outer == (found == "]"));
        let node = Some(self.node());
        let problem = Syntax::MismatchedClose { found, expected };
        if mistyped {
            let edit = Edit { span, text: expected.into() };
            self.sink.add_fixable(problem, Severity::Fatal, span, node, edit);
            self.at += 1;
            self.pop();
        } else if forgotten && count > 1 {
            let at = Span::at(self.previous_end() as u32);
            let edit = Edit { span: at, text: expected.into() };
            self.sink.add_fixable(problem, Severity::Fatal, span, node, edit);
            self.pop();
        } else {
            self.sink.add(problem, Severity::Fatal, span, node);
            self.at += 1;
        }
    }

    /// A quoted name with escapes or faults.
    #[cold]
    pub(super) fn odd_name(&mut self, to: &mut String) {
        let inner = self.odd_string(self.bytes[self.at]);
        let mut faults = Vec::new();
        scan::unescape(self.text, inner, to, |_| {}, |_, range| faults.push(range));
        for range in faults {
            self.report(Syntax::BadEscape, Severity::Fatal, range.start, range.end);
        }
    }

    /// A name in single quotes or in none; false where there is no name at all.
    #[cold]
    pub(super) fn tolerate_name(&mut self, to: &mut String) -> bool {
        let start = self.at;
        match self.peek() {
            Some(b'\'') => {
                self.report(Syntax::SingleQuotes, Severity::Fatal, start, start + 1);
                self.odd_name(to);
                true
            }
            Some(b) if b.is_ascii_alphabetic() || b == b'_' => {
                let rest = &self.bytes[start..];
                let length = rest.iter().position(|&b| !(b.is_ascii_alphanumeric() || b == b'_')).unwrap_or(rest.len());
                self.at += length;
                to.push_str(&self.text[start..self.at]);
                let text = format!("\"{to}\"");
                self.fixable(Syntax::UnquotedName { name: short(to) }, start, self.at, &text);
                true
            }
            _ => {
                self.unexpected();
                // A bracket here would be met again for ever.
                if matches!(self.peek(), Some(b'{' | b'[')) {
                    self.skip_value();
                }
                false
            }
        }
    }

    /// The inside of a string that has escapes or faults; goes behind it.
    #[cold]
    pub(super) fn odd_string(&mut self, quote: u8) -> Range<usize> {
        let start = self.at;
        let mut at = start + 1;
        let mut control = None;
        loop {
            if quote == b'"' {
                at = scan::plain_end(self.bytes, at);
            }
            match self.bytes.get(at) {
                Some(&byte) if byte == quote => break,
                Some(b'\\') => at = (at + 2).min(self.bytes.len()),
                Some(b'\n' | b'\r') if self.quote_forgotten(at) => return self.unclosed(start, at),
                Some(&byte) => {
                    if byte < 0x20 {
                        control.get_or_insert(at);
                    }
                    at += 1;
                }
                None => return self.unclosed(start, self.line_end(start)),
            }
        }
        self.at = at + 1;
        if let Some(at) = control {
            let character = char::from(self.bytes[at]);
            self.report(Syntax::ControlCharacter { character }, Severity::Fatal, at, at + 1);
        }
        start + 1..at
    }

    /// Whether the line looks as if its string should have ended: the next one starts a member,
    /// an item or closes something.
    fn quote_forgotten(&self, line_end: usize) -> bool {
        let next = self.bytes[line_end..].iter().find(|b| !b.is_ascii_whitespace());
        matches!(next, Some(b'"' | b'}' | b']') | None)
    }

    /// A string without its closing quote: it ends with its line, before a comma or bracket.
    fn unclosed(&mut self, start: usize, line_end: usize) -> Range<usize> {
        let line = self.bytes[start + 1..line_end].trim_ascii_end();
        let kept = line.iter().rposition(|b| !matches!(b, b',' | b'}' | b']')).map_or(0, |last| last + 1);
        // Never inside a character or an escape.
        let end = start + 1 + if line.len() - kept <= 3 { kept } else { line.len() };
        self.fixable(Syntax::UnclosedString, end, end, "\"");
        self.at = end;
        start + 1..end
    }

    /// Goes behind a value without looking at it.
    #[cold]
    pub(super) fn skip_value(&mut self) {
        let mut depth = 0usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.odd_string(b'"');
                }
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    if depth == 0 {
                        return;
                    }
                    depth -= 1;
                    self.at += 1;
                }
                b',' if depth == 0 => return,
                b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' => {
                    self.at += 1;
                    continue;
                }
                _ => {
                    let rest = &self.bytes[self.at..];
                    let stop =
                        |b: &u8| matches!(b, b'"' | b'{' | b'[' | b'}' | b']' | b',' | b':') || b.is_ascii_whitespace();
                    self.at += rest.iter().position(stop).unwrap_or(rest.len()).max(1);
                }
            }
            if depth == 0 {
                return;
            }
        }
    }
}
