//! English words for KS05xx.

use crate::diagnostic::problem::Rule;
use crate::diagnostic::words::Language;
use crate::diagnostic::words::invariant;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Rule, _say: &Say) -> Words {
    match problem {
        Rule::Failed { key, human, .. } => {
            let why = Some(format!("rule {key}"));
            match invariant(key, Language::En) {
                Some(words) => Words {
                    headline: words.headline.into(),
                    expected: Some(words.expected.into()),
                    why,
                    fix: Some(words.fix.into()),
                    ..Words::default()
                },
                None if human.is_empty() => {
                    Words { headline: format!("the rule {key} does not hold"), why, ..Words::default() }
                }
                None => Words { headline: human.clone(), why, ..Words::default() },
            }
        }
        Rule::NotEvaluated { key, reason } => Words {
            headline: format!("the rule {key} could not be checked"),
            why: Some(reason.clone()),
            ..Words::default()
        },
    }
}
