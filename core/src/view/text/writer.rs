//! Lines of text with labels, marks and tables.

use crate::diagnostic::Language;
use crate::view::Attachment;
use crate::view::Field;
use crate::view::Head;
use crate::view::Mark;
use crate::view::Notice;
use crate::view::Value;
use std::fmt::Write as _;

pub(super) struct Writer {
    out: String,
    pub language: Language,
    /// Whether numbers of persons are written in full.
    pub numbers: bool,
    /// Numbers to hide, and how.
    hide: Vec<(String, String)>,
}

impl Writer {
    pub fn new(head: &Head, numbers: bool) -> Self {
        let mut hide = Vec::new();
        for number in head.person.iter().flat_map(|person| &person.numbers).filter(|_| !numbers) {
            let plain = number.value.text.replace('-', "");
            if plain.len() >= 8 {
                hide.push((number.value.text.clone(), number.masked.clone()));
                hide.push((plain, number.masked.clone()));
            }
        }
        Self { out: String::new(), language: head.language, numbers, hide }
    }

    pub fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        self.out.push('\n');
        // The sender's own texts may hold the number as well.
        for (number, masked) in &self.hide {
            if self.out.contains(number.as_str()) {
                self.out = self.out.replace(number.as_str(), masked);
            }
        }
        if self.numbers { self.out } else { without_numbers(&self.out) }
    }

    pub fn say<'a>(&self, da: &'a str, en: &'a str) -> &'a str {
        match self.language {
            Language::Da => da,
            Language::En => en,
        }
    }

    pub fn line(&mut self, indent: usize, text: &str) {
        for line in text.lines() {
            // Spaces that do not break are for pages.
            let clean: String =
                line.chars().filter(|c| !c.is_control()).map(|c| if c == '\u{a0}' { ' ' } else { c }).collect();
            let _ = writeln!(self.out, "{:indent$}{}", "", clean.trim_end());
        }
    }

    pub fn lines<'a>(&mut self, indent: usize, lines: impl IntoIterator<Item = &'a str>) {
        for line in lines {
            self.line(indent, line);
        }
    }

    /// An empty line, never two.
    pub fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    pub fn rule(&mut self, text: &str) {
        self.line(0, &format!("— {text} —"));
    }

    pub fn labelled(&mut self, indent: usize, label: &str, text: &str) {
        let mut lines = text.lines();
        let first = lines.next().unwrap_or("").trim_end();
        self.line(indent, &format!("{label}: {first}"));
        for line in lines {
            self.line(indent + 2, line);
        }
    }

    pub fn field(&mut self, indent: usize, field: &Field) {
        self.labelled(indent, &field.label, &self.joined(&field.values));
    }

    pub fn fields(&mut self, indent: usize, fields: &[Field]) {
        for field in fields {
            self.field(indent, field);
        }
    }

    pub fn joined(&self, values: &[Value]) -> String {
        let texts: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
        texts.join(", ")
    }

    pub fn marks(&mut self, indent: usize, marks: &[Mark]) {
        let text = marks_text(marks);
        self.lines(indent, Some(text.as_str()).filter(|text| !text.is_empty()));
    }

    pub fn notices(&mut self, notices: &[Notice]) {
        for notice in notices {
            self.line(0, &format!("! {}", notice.title));
            self.line(2, &notice.text);
        }
        if !notices.is_empty() {
            self.gap();
        }
    }

    pub fn missing(&mut self, indent: usize, missing: &[String]) {
        if !missing.is_empty() {
            let label = self.say("ikke oplyst", "not said");
            self.line(indent, &format!("({label}: {})", missing.join(", ")));
        }
    }

    pub fn attachments(&mut self, indent: usize, attachments: &[Attachment]) {
        for attachment in attachments {
            self.line(indent, &format!("[{}] {}", attachment.summary, attachment.title.text));
            self.lines(indent + 2, attachment.wrong_type.as_deref());
            self.lines(indent + 2, attachment.found.as_deref());
            if let Some(created) = &attachment.created {
                let label = self.say("Oprettet", "Made");
                self.labelled(indent + 2, label, &created.text);
            }
            self.fields(indent + 2, &attachment.fields);
            self.missing(indent + 2, &attachment.missing);
        }
    }

    /// Rows in columns, each with lines of its own below.
    pub fn table(&mut self, indent: usize, head: &[String], rows: &[(Vec<String>, Vec<String>)]) {
        let width = |column: usize| {
            let cells = rows.iter().filter(|(cells, _)| cells.len() > 1).filter_map(|(cells, _)| cells.get(column));
            cells.chain(head.get(column)).map(|text| text.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..head.len()).map(width).collect();
        let row = |texts: &[String]| {
            let cells = texts.iter().zip(&widths).map(|(text, width)| format!("{text:width$}"));
            cells.collect::<Vec<_>>().join("  ")
        };
        self.line(indent, &row(head));
        for (cells, below) in rows {
            // A lone cell is the heading of a group.
            match &cells[..] {
                [group] => self.line(indent, &format!("· {group}")),
                cells => self.line(indent, &row(cells)),
            }
            for line in below {
                self.line(indent + 4, line);
            }
        }
    }
}

/// A text with the ends of other persons' numbers hidden: six digits, a hyphen and four digits.
fn without_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('-') {
        let (before, after) = rest.split_at(at);
        let digits = |text: &str, count: usize| text.bytes().take(count).filter(u8::is_ascii_digit).count() == count;
        let start = before.len().saturating_sub(6);
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '-');
        let whole = before
            .get(start..)
            .is_some_and(|six| six.len() == 6 && digits(six, 6) && apart(before[..start].chars().next_back()))
            && after.get(1..5).is_some_and(|four| digits(four, 4) && apart(after[5..].chars().next()));
        out.push_str(before);
        if whole {
            out.push_str("-••••");
            rest = &after[5..];
        } else {
            out.push('-');
            rest = &after[1..];
        }
    }
    out + rest
}

pub(super) fn marks_text(marks: &[Mark]) -> String {
    let said: Vec<String> = marks.iter().map(|mark| format!("[{}]", mark.value.text)).collect();
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::without_numbers;

    #[test]
    fn numbers_of_others_are_hidden() {
        for (text, hidden) in [
            ("Barn: 999999-9999, Mor", "Barn: 999999-••••, Mor"),
            ("a1999999-9999", "a1999999-9999"),
            ("99999999-9999-4999", "99999999-9999-4999"),
            ("æ999999-99999 -", "æ999999-99999 -"),
            ("-", "-"),
        ] {
            assert_eq!(without_numbers(text), hidden);
        }
    }
}
