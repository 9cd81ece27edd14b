//! Words for problems, in Danish and English: one exhaustive match for each group and language.

#[macro_use]
mod fill;

mod da;
mod en;
mod invariants;
pub(crate) mod mask;

pub use invariants::{InvariantWords, invariant};

use super::excerpt::Excerpt;
use super::problem::Problem;
use std::borrow::Cow;

/// The language of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub enum Language {
    /// Danish.
    #[default]
    Da,
    /// English.
    En,
}

/// The sentences of a finding; all but the headline may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// One sentence with the concrete names, without a full stop.
    pub headline: String,
    /// What was found.
    pub found: Option<String>,
    /// What was expected.
    pub expected: Option<String>,
    /// Why, beyond the chain of definitions: the rule, or the nearest slice and what it missed.
    pub why: Option<String>,
    /// One concrete action.
    pub fix: Option<String>,
}

/// How to speak: the language, and whether values that may tell of a person are shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Say {
    /// The language.
    pub language: Language,
    /// Whether private values are shown.
    pub values: bool,
}

/// Longer values are cut, at a character.
const LONGEST: usize = 80;

impl Say {
    /// The value in quotes, shortened; masked where it is private and values are not asked for.
    pub fn value(&self, excerpt: &Excerpt) -> String {
        if !excerpt.public && !self.values {
            return ["\"", &mask::mask(&excerpt.text), "\""].concat();
        }
        let text = self.safe(&excerpt.text);
        match text.char_indices().nth(LONGEST) {
            Some((cut, _)) => ["\"", &text[..cut], "…\""].concat(),
            None => ["\"", &text, "\""].concat(),
        }
    }

    /// The words of a problem.
    pub fn words(&self, problem: &Problem) -> Words {
        let words = match self.language {
            Language::Da => da::words(problem, self),
            Language::En => en::words(problem, self),
        };
        // Names, references and urls are shown as they stand, and may carry a number all the same.
        let safe = |text: String| self.safe(&text).into_owned();
        Words {
            headline: safe(words.headline),
            found: words.found.map(safe),
            expected: words.expected.map(safe),
            why: words.why.map(safe),
            fix: words.fix.map(safe),
        }
    }

    /// A public text without what could be a CPR number, unless values are asked for.
    pub fn safe<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.values || mask::person_numbers(text).next().is_none() {
            true => Cow::Borrowed(text),
            false => Cow::Owned(mask::without_person_numbers(text)),
        }
    }
}

/// `a`, `b` or `c`.
fn listed(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => ["`", one, "`"].concat(),
        [first @ .., end] => ["`", &first.join("`, `"), "` ", last, " `", end, "`"].concat(),
    }
}
