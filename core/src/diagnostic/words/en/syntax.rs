//! English words for KS01xx.

use crate::diagnostic::problem::Syntax;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Syntax, _say: &Say) -> Words {
    match problem {
        Syntax::Empty => Words { headline: "there is nothing to read".into(), ..Words::default() },
    }
}
