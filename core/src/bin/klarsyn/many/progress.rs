//! How far a run has come: one line on standard error that is written over, where that is a terminal.

use super::Tally;
use super::tally::number;
use klarsyn::diagnostic::Language;
use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::time::Duration;
use std::time::Instant;

const EACH: Duration = Duration::from_millis(100);

pub struct Progress {
    wanted: bool,
    shown: bool,
    last: Instant,
    language: Language,
}

impl Progress {
    pub fn new(many: bool, language: Language) -> Self {
        Self { wanted: many && io::stderr().is_terminal(), shown: false, last: Instant::now(), language }
    }

    /// Tells how far it has come, some times a second.
    pub fn tick(&mut self, tally: &Tally) {
        if !self.wanted || self.last.elapsed() < EACH {
            return;
        }
        self.last = Instant::now();
        let (checked, invalid) = (number(tally.checked(), self.language), number(tally.invalid, self.language));
        let rate = number(tally.rate() as u64, self.language);
        let line = match self.language {
            Language::Da => format!("{checked} kontrolleret · {invalid} ugyldige · {rate}/s"),
            Language::En => format!("{checked} checked · {invalid} invalid · {rate}/s"),
        };
        self.write(&format!("\r\x1b[K{line}"));
        self.shown = true;
    }

    /// Takes the line away, since something else is written.
    pub fn clear(&mut self) {
        if self.shown {
            self.write("\r\x1b[K");
            self.shown = false;
        }
    }

    pub fn end(&mut self) {
        self.clear();
        self.wanted = false;
    }

    fn write(&self, text: &str) {
        let mut err = io::stderr().lock();
        let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
    }
}
