//! Danish words, one file for each group of problems.

mod syntax;

use super::{Say, Words};
use crate::diagnostic::problem::Problem;

pub(super) fn words(problem: &Problem, say: &Say) -> Words {
    match problem {
        Problem::Syntax(p) => syntax::words(p, say),
    }
}
