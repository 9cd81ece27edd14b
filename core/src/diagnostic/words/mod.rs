//! Words for problems, in Danish and English: one exhaustive match for each group, with the texts of both languages
//! side by side.

#[macro_use]
mod fill;

mod cda;
mod definition;
mod governance;
mod invariants;
mod markup;
pub(crate) mod mask;
mod narrative;
mod questionnaire;
mod reference;
mod rule;
mod structure;
mod syntax;
mod terminology;
mod value;

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

    /// The one of two texts, Danish and English, that is in its language.
    fn pick<'t>(&self, [da, en]: [&'t str; 2]) -> &'t str {
        match self.language {
            Language::Da => da,
            Language::En => en,
        }
    }

    /// The words of a problem.
    pub fn words(&self, problem: &Problem) -> Words {
        let words = match problem {
            Problem::Governance(p) => governance::words(p, self),
            Problem::Narrative(p) => narrative::words(p, self),
            Problem::Questionnaire(p) => questionnaire::words(p, self),
            Problem::Syntax(p) => syntax::words(p, self),
            Problem::Structure(p) => structure::words(p, self),
            Problem::Value(p) => value::words(p, self),
            Problem::Reference(p) => reference::words(p, self),
            Problem::Rule(p) => rule::words(p, self),
            Problem::Terminology(p) => terminology::words(p, self),
            Problem::Cda(p) => cda::words(p, self),
            Problem::Definition(p) => definition::words(p, self),
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

/// Names with a word before the last.
fn listed(say: &Say, items: &[String], last: [&str; 2]) -> String {
    match items {
        [] => String::new(),
        [one] => ["`", one, "`"].concat(),
        [first @ .., end] => ["`", &first.join("`, `"), "` ", say.pick(last), " `", end, "`"].concat(),
    }
}

/// `a`, `b` and `c`.
fn all_of(say: &Say, items: &[String]) -> String {
    listed(say, items, ["og", "and"])
}

/// `a`, `b` or `c`.
fn one_of(say: &Say, items: &[String]) -> String {
    listed(say, items, ["eller", "or"])
}
