//! Danish words for KS05xx.

use crate::diagnostic::problem::Rule;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Rule, _say: &Say) -> Words {
    match problem {
        Rule::Failed { key, human, .. } => Words {
            headline: if human.is_empty() { format!("reglen {key} er ikke opfyldt") } else { human.clone() },
            why: Some(format!("reglen {key}")),
            ..Words::default()
        },
        Rule::NotEvaluated { key, reason } => Words {
            headline: format!("reglen {key} kunne ikke kontrolleres"),
            why: Some(reason.clone()),
            ..Words::default()
        },
    }
}
