//! `cargo xtask size`: what a browser downloads, against a budget.

use crate::Done;
use crate::build;
use crate::run::command;
use crate::run::openly;

/// Prints every figure, and fails when one is more than 3 % over its budget.
pub fn size() -> Done {
    build::everything()?;
    openly(command("node").arg("tests/node/size.mjs"))
}
