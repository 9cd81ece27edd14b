//! How many messages came to what, and the one line that sums them up.

use super::Kind;
use crate::out;
use klarsyn::diagnostic::Language;
use std::time::Instant;

pub struct Tally {
    language: Language,
    began: Instant,
    /// Whether there may be many: a folder, an archive, or lines of messages.
    pub many: bool,
    pub interrupted: bool,
    pub valid: u64,
    pub invalid: u64,
    pub undecided: u64,
    pub unreadable: u64,
    pub not_fhir: u64,
}

impl Tally {
    pub fn new(language: Language) -> Self {
        let began = Instant::now();
        let (valid, invalid, undecided, unreadable, not_fhir) = (0, 0, 0, 0, 0);
        Self { language, began, many: false, interrupted: false, valid, invalid, undecided, unreadable, not_fhir }
    }

    pub fn count(&mut self, kind: Kind) {
        *match kind {
            Kind::Valid => &mut self.valid,
            Kind::Invalid => &mut self.invalid,
            Kind::Undecided => &mut self.undecided,
            Kind::Unreadable => &mut self.unreadable,
            Kind::NotFhir => &mut self.not_fhir,
        } += 1;
    }

    /// Messages that were checked.
    pub fn checked(&self) -> u64 {
        self.valid + self.invalid + self.undecided
    }

    /// Messages each second.
    pub fn rate(&self) -> f64 {
        self.checked() as f64 / self.began.elapsed().as_secs_f64().max(1e-3)
    }

    /// One line on standard error.
    pub fn sum_up(&self) {
        out::complain(&self.line());
    }

    fn line(&self) -> String {
        let da = self.language == Language::Da;
        let number = |n: u64| number(n, self.language);
        let mut parts = vec![
            format!("{} {}", number(self.valid), if da { "gyldige" } else { "valid" }),
            format!("{} {}", number(self.invalid), if da { "ugyldige" } else { "invalid" }),
        ];
        for (count, danish, english) in
            [(self.undecided, "uafgjorte", "undecided"), (self.unreadable, "kunne ikke læses", "could not be read")]
        {
            if count > 0 {
                parts.push(format!("{} {}", number(count), if da { danish } else { english }));
            }
        }
        let mut line = format!(
            "{} {}: {}",
            number(self.checked() + self.unreadable),
            if da { "meddelelser" } else { "messages" },
            parts.join(", ")
        );
        if self.not_fhir > 0 {
            line += &format!("; {}: {}", if da { "ikke FHIR" } else { "not FHIR" }, number(self.not_fhir));
        }
        let seconds = format!("{:.1}", self.began.elapsed().as_secs_f64());
        line += &if da { format!("; {} s", seconds.replace('.', ",")) } else { format!("; {seconds} s") };
        if self.interrupted {
            line += if da { "; afbrudt" } else { "; interrupted" };
        }
        line
    }
}

/// With a mark between thousands, as each language has it.
pub fn number(n: u64, language: Language) -> String {
    let digits = n.to_string();
    let mark = if language == Language::Da { '.' } else { ',' };
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_only_what_there_was() {
        let mut tally = Tally::new(Language::Da);
        (0..1200).for_each(|_| tally.count(Kind::Valid));
        tally.count(Kind::Invalid);
        assert_eq!(tally.line(), "1.201 meddelelser: 1.200 gyldige, 1 ugyldige; 0,0 s");
        tally.count(Kind::NotFhir);
        tally.count(Kind::Unreadable);
        tally.interrupted = true;
        tally.language = Language::En;
        let expected = "1,202 messages: 1,200 valid, 1 invalid, 1 could not be read; not FHIR: 1; 0.0 s; interrupted";
        assert_eq!(tally.line(), expected);
    }
}
