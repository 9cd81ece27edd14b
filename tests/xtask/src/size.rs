//! `cargo xtask size`: what a browser downloads, against a budget, and what each kilobyte of it is.

use crate::Done;
use crate::build;
use crate::run::command;
use crate::run::openly;

/// Prints every figure, and fails when one is more than 3 % over its budget.
pub fn size() -> Done {
    build::everything()?;
    openly(command("node").arg("tests/node/size.mjs"))
}

/// Prints what the WebAssembly modules are made of.
pub fn modules() -> Done {
    build::everything()?;
    openly(command("node").arg("tests/node/anatomy.mjs"))
}
