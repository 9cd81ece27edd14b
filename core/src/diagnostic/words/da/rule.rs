//! Danish words for KS05xx.

use crate::diagnostic::problem::Rule;
use crate::diagnostic::words::Language;
use crate::diagnostic::words::invariant;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Rule, _say: &Say) -> Words {
    match problem {
        Rule::Failed { key, human, .. } => {
            let why = Some(format!("reglen {key}"));
            match invariant(key, Language::Da) {
                Some(words) => Words {
                    headline: words.headline.into(),
                    expected: Some(words.expected.into()),
                    why,
                    fix: Some(words.fix.into()),
                    ..Words::default()
                },
                None if human.is_empty() => {
                    Words { headline: format!("reglen {key} er ikke opfyldt"), why, ..Words::default() }
                }
                None => Words { headline: human.clone(), why, ..Words::default() },
            }
        }
        Rule::NotEvaluated { key, reason } => Words {
            headline: format!("reglen {key} kunne ikke kontrolleres"),
            why: Some(reason.clone()),
            ..Words::default()
        },
    }
}
