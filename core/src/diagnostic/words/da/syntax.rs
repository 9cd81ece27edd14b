//! Danish words for KS01xx.

use crate::diagnostic::problem::Syntax;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Syntax, _say: &Say) -> Words {
    match problem {
        Syntax::Empty => Words { headline: "der er intet at læse".into(), ..Words::default() },
    }
}
