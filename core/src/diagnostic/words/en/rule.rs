//! English words for KS05xx.

use crate::diagnostic::problem::Rule;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Rule, _say: &Say) -> Words {
    match problem {
        Rule::Failed { key, human, .. } => Words {
            headline: if human.is_empty() { format!("the rule {key} does not hold") } else { human.clone() },
            why: Some(format!("rule {key}")),
            ..Words::default()
        },
        Rule::NotEvaluated { key, reason } => Words {
            headline: format!("the rule {key} could not be checked"),
            why: Some(reason.clone()),
            ..Words::default()
        },
    }
}
