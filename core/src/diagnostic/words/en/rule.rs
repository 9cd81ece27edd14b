//! English words for KS05xx.

use crate::diagnostic::problem::Rule;
use crate::diagnostic::words::Language;
use crate::diagnostic::words::invariant;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Rule, say: &Say) -> Words {
    match problem {
        Rule::Failed { key, human, clause, deviation, .. } => match invariant(key, Language::En) {
            Some(words) => fill!(
                say,
                [key, &words.headline, &words.expected, &words.fix],
                "{1}",
                expected = "{2}",
                why = "rule {0}",
                fix = "{3}"
            ),
            None if human.is_empty() => {
                fill!(say, [key], "the rule {0} does not hold", why = "rule {0}")
            }
            None if clause.is_some() => {
                let (said, clause) = (human.trim_end_matches('.'), clause.as_deref().unwrap_or_default());
                let known = if *deviation { "; known deviation, official examples break it too" } else { "" };
                fill!(
                    say,
                    [key, &said, &clause, &known],
                    "the rule {0} does not hold",
                    expected = "{1}",
                    why = "{2}{3}"
                )
            }
            None => fill!(say, [key, human], "{1}", why = "rule {0}"),
        },
        Rule::NotEvaluated { key, reason } => {
            fill!(say, [key, reason], "the rule {0} could not be checked", why = "{1}")
        }
        Rule::TooMuchWork => fill!(
            say,
            [],
            "the check was given up before it was done",
            why = "the message or its definitions ask for more work than any honest message does"
        ),
    }
}
