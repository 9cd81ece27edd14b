//! Danish words, one file for each group of problems.

mod cda;
mod definition;
mod governance;
mod markup;
mod narrative;
mod questionnaire;
mod reference;
mod rule;
mod structure;
mod syntax;
mod terminology;
mod value;

use super::{Say, Words};
use crate::diagnostic::problem::Problem;

pub(super) fn words(problem: &Problem, say: &Say) -> Words {
    match problem {
        Problem::Governance(p) => governance::words(p, say),
        Problem::Narrative(p) => narrative::words(p, say),
        Problem::Questionnaire(p) => questionnaire::words(p, say),
        Problem::Syntax(p) => syntax::words(p, say),
        Problem::Structure(p) => structure::words(p, say),
        Problem::Value(p) => value::words(p, say),
        Problem::Reference(p) => reference::words(p, say),
        Problem::Rule(p) => rule::words(p, say),
        Problem::Terminology(p) => terminology::words(p, say),
        Problem::Cda(p) => cda::words(p, say),
        Problem::Definition(p) => definition::words(p, say),
    }
}
