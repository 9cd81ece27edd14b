//! Danish words for KS05xx.

use crate::diagnostic::problem::Rule;
use crate::diagnostic::words::Language;
use crate::diagnostic::words::invariant;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Rule, say: &Say) -> Words {
    match problem {
        Rule::Failed { key, human, danish, clause, deviation, .. } => match invariant(key, Language::Da) {
            Some(words) => fill!(
                say,
                [key, &words.headline, &words.expected, &words.fix],
                "{1}",
                expected = "{2}",
                why = "reglen {0}",
                fix = "{3}"
            ),
            None if human.is_empty() => {
                fill!(say, [key], "reglen {0} er ikke opfyldt", why = "reglen {0}")
            }
            None if clause.is_some() => {
                let (said, clause) =
                    (danish.as_ref().unwrap_or(human).trim_end_matches('.'), clause.as_deref().unwrap_or_default());
                let known = if *deviation { "; kendt afvigelse, officielle eksempler bryder den også" } else { "" };
                fill!(
                    say,
                    [key, &said, &clause, &known],
                    "reglen {0} er ikke opfyldt",
                    expected = "{1}",
                    why = "{2}{3}"
                )
            }
            None => fill!(say, [key, human], "{1}", why = "reglen {0}"),
        },
        Rule::NotEvaluated { key, reason } => {
            fill!(say, [key, reason], "reglen {0} kunne ikke kontrolleres", why = "{1}")
        }
        Rule::TooMuchWork => fill!(
            say,
            [],
            "kontrollen blev opgivet, før den var færdig",
            why = "beskeden eller dens definitioner kræver mere arbejde, end nogen ærlig besked gør"
        ),
    }
}
