//! Words for KS05xx.

use crate::diagnostic::problem::Rule;
use crate::diagnostic::words::Language;
use crate::diagnostic::words::invariant;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Rule, say: &Say) -> Words {
    match problem {
        Rule::Failed { key, human, danish, clause, deviation, .. } => match invariant(key, say.language) {
            Some(words) => fill!(
                say,
                [key, &words.headline, &words.expected, &words.fix],
                "{1}",
                expected = "{2}",
                why = ["reglen {0}", "rule {0}"],
                fix = "{3}"
            ),
            None if human.is_empty() => fill!(
                say,
                [key],
                ["reglen {0} er ikke opfyldt", "the rule {0} does not hold"],
                why = ["reglen {0}", "rule {0}"]
            ),
            None if clause.is_some() => {
                let said = match say.language {
                    Language::Da => danish.as_ref().unwrap_or(human),
                    Language::En => human,
                };
                let known = match deviation {
                    true => [
                        "; kendt afvigelse, officielle eksempler bryder den også",
                        "; known deviation, official examples break it too",
                    ],
                    false => ["", ""],
                };
                fill!(
                    say,
                    [key, &said.trim_end_matches('.'), &clause.as_deref().unwrap_or_default(), &known],
                    ["reglen {0} er ikke opfyldt", "the rule {0} does not hold"],
                    expected = "{1}",
                    why = "{2}{3}"
                )
            }
            None => fill!(say, [key, human], "{1}", why = ["reglen {0}", "rule {0}"]),
        },
        Rule::NotEvaluated { key, reason } => fill!(
            say,
            [key, reason],
            ["reglen {0} kunne ikke kontrolleres", "the rule {0} could not be checked"],
            why = "{1}"
        ),
        Rule::TooMuchWork => fill!(
            say,
            [],
            ["kontrollen blev opgivet, før den var færdig", "the check was given up before it was done"],
            why = [
                "beskeden eller dens definitioner kræver mere arbejde, end nogen ærlig besked gør",
                "the message or its definitions ask for more work than any honest message does"
            ]
        ),
    }
}
