//! A reading as plain text, for a terminal or a file.

use super::model::{Attachment, Block, Field, Mark, Party, Person, Reading, Section, Table};
use super::words;
use super::words::Word;
use crate::diagnostic::Language;
use std::fmt::Write as _;

/// The reading over many lines; numbers of persons are masked.
pub fn render(reading: &Reading, language: Language) -> String {
    with(reading, language, false)
}

/// The same with the numbers of persons in full.
pub fn render_with_numbers(reading: &Reading, language: Language) -> String {
    with(reading, language, true)
}

fn with(reading: &Reading, language: Language, numbers: bool) -> String {
    let mut out = Text { out: String::new(), language, numbers };
    out.line(0, &upper(&reading.heading));
    if let Some(title) = &reading.title {
        out.line(0, &out.safe(&title.text, reading));
    }
    // A mark that is the title says nothing more.
    let more = |mark: &&Mark| reading.title.as_ref().is_none_or(|title| title.text != mark.value.text);
    let marks: Vec<Mark> = reading.marks.iter().filter(more).cloned().collect();
    let marks = out.marks(&marks);
    if !marks.is_empty() {
        out.line(0, &marks);
    }
    if let Some(when) = &reading.when {
        out.line(0, &when.text);
    }
    out.gap();
    if let Some(person) = &reading.person {
        out.person(person);
        out.gap();
    }
    for party in &reading.parties {
        let said = out.party(party);
        out.labelled(0, &party.role, &said);
    }
    out.fields(0, &reading.fields);
    out.gap();
    for section in &reading.sections {
        out.section(section);
        out.gap();
    }
    if !reading.missing.is_empty() {
        let label = match language {
            Language::Da => "Ikke oplyst",
            Language::En => "Not said",
        };
        out.labelled(0, label, &reading.missing.join(", "));
    }
    out.out.truncate(out.out.trim_end().len());
    out.out.push('\n');
    out.out
}

struct Text {
    out: String,
    language: Language,
    numbers: bool,
}

impl Text {
    fn word(&self, word: Word) -> &'static str {
        words::word(word, self.language)
    }

    fn line(&mut self, indent: usize, text: &str) {
        for line in text.lines() {
            let clean: String = line.chars().filter(|c| !c.is_control()).collect();
            let _ = writeln!(self.out, "{:indent$}{}", "", clean.trim_end());
        }
    }

    /// An empty line, never two.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn labelled(&mut self, indent: usize, label: &str, text: &str) {
        let mut lines = text.lines();
        let first = lines.next().unwrap_or("").trim_end();
        self.line(indent, &format!("{label}: {first}"));
        for line in lines {
            self.line(indent + 2, line);
        }
    }

    fn fields(&mut self, indent: usize, fields: &[Field]) {
        for field in fields {
            self.labelled(indent, &field.label, &field.value.text);
        }
    }

    fn marks(&self, marks: &[Mark]) -> String {
        let said: Vec<String> = marks.iter().map(|mark| format!("[{}]", mark.value.text)).collect();
        said.join(" ")
    }

    /// A title may carry the person's number; it is masked there too.
    fn safe(&self, text: &str, reading: &Reading) -> String {
        let mut text = text.to_string();
        if self.numbers {
            return text;
        }
        for number in reading.person.iter().flat_map(|person| &person.numbers) {
            let plain = number.value.text.replace('-', "");
            if plain.len() >= 8 {
                text = text.replace(&plain, &number.masked).replace(&number.value.text, &number.masked);
            }
        }
        text
    }

    fn person(&mut self, person: &Person) {
        if let Some(name) = &person.name {
            self.line(0, &name.text);
        }
        for number in &person.numbers {
            let shown = if self.numbers { &number.value.text } else { &number.masked };
            self.labelled(0, &number.label, shown);
        }
        self.fields(0, &person.fields);
    }

    fn party(&self, party: &Party) -> String {
        let person = [party.name.as_ref(), party.job.as_ref(), party.organisation.as_ref()];
        let mut said: Vec<String> = person.into_iter().flatten().map(|value| value.text.clone()).collect();
        said.extend(
            party.phone.as_ref().map(|phone| format!("{} {}", self.word(Word::Phone).to_lowercase(), phone.text)),
        );
        let mut said = said.join(", ");
        let numbers: Vec<String> =
            party.identifiers.iter().map(|field| format!("{} {}", field.label, field.value.text)).collect();
        // A lone number is already the name.
        if !numbers.is_empty() && !numbers.contains(&said) {
            let _ = write!(said, " ({})", numbers.join(", "));
        }
        said
    }

    fn section(&mut self, section: &Section) {
        let heading = section.heading.as_ref().map(|heading| heading.text.clone());
        let marks = self.marks(&section.marks);
        let when = section.when.as_ref().map(|when| when.text.clone());
        let top: Vec<String> = [heading, when, Some(marks)].into_iter().flatten().filter(|s| !s.is_empty()).collect();
        let rule = if top.is_empty() { "—".to_string() } else { format!("— {} —", top.join(" · ")) };
        self.line(0, &rule);
        if let Some(by) = &section.by {
            let by = Party { identifiers: Vec::new(), ..by.clone() };
            let said = self.party(&by);
            self.labelled(0, &by.role, &said);
        }
        for block in &section.blocks {
            match block {
                Block::Text(text) => self.line(2, &text.text),
                Block::Fields(fields) => self.fields(2, fields),
                Block::Table(table) => self.table(table),
                Block::Attachment(attachment) => self.attachment(attachment),
            }
        }
        if !section.missing.is_empty() {
            self.line(2, &format!("({})", section.missing.join(", ")));
        }
    }

    fn attachment(&mut self, attachment: &Attachment) {
        let title = attachment.title.as_ref().map_or(self.word(Word::NoTitle), |title| &title.text);
        let mut said = vec![title.to_string()];
        said.extend(attachment.kind.as_ref().map(|kind| kind.text.clone()));
        said.extend(attachment.bytes.map(|bytes| size(bytes, self.language)));
        said.extend(attachment.created.as_ref().map(|created| created.text.clone()));
        said.extend(attachment.link.as_ref().map(|link| link.text.clone()));
        self.labelled(2, self.word(Word::Attachment), &said.join(", "));
    }

    fn table(&mut self, table: &Table) {
        let width = |column: usize| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.text.chars().count());
            cells.chain(table.columns.get(column).map(|name| name.chars().count())).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
        let row = |texts: &mut dyn Iterator<Item = &str>| {
            let cells = texts.zip(&widths).map(|(text, width)| format!("{text:width$}"));
            cells.collect::<Vec<_>>().join("  ")
        };
        self.line(2, &row(&mut table.columns.iter().map(String::as_str)));
        for found in &table.rows {
            self.line(2, &row(&mut found.cells.iter().map(|cell| cell.text.as_str())));
            for note in &found.notes {
                let label = self.word(Word::Comment);
                self.labelled(4, label, &note.text);
            }
        }
    }
}

fn upper(text: &str) -> String {
    text.to_uppercase()
}

/// A size in words.
fn size(bytes: u64, language: Language) -> String {
    let number = |value: u64, unit: u64| {
        let tenths = value * 10 / unit;
        let mark = if language == Language::Da { ',' } else { '.' };
        format!("{}{mark}{}", tenths / 10, tenths % 10)
    };
    match bytes {
        ..1000 => format!("{bytes} byte"),
        1000..1_000_000 => format!("{} kB", number(bytes, 1000)),
        _ => format!("{} MB", number(bytes, 1_000_000)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        for (bytes, da, en) in [(0, "0 byte", "0 byte"), (1512, "1,5 kB", "1.5 kB"), (52_400_000, "52,4 MB", "52.4 MB")]
        {
            assert_eq!(size(bytes, Language::Da), da);
            assert_eq!(size(bytes, Language::En), en);
        }
    }
}
