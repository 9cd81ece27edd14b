//! `cargo xtask example`: an example of embedding, started as its users start it.

use crate::Done;
use crate::build;
use crate::run::command;
use crate::run::openly;

/// Builds what it needs and serves it until stopped.
pub fn start(name: &str) -> Done {
    build::everything()?;
    openly(command("node").arg("tests/node/example.mjs").arg(name))
}
