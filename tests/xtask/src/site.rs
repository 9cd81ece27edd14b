//! What is made of the site and the elements: pictures of them, and the report on accessibility.

use crate::Done;
use crate::build;
use crate::check;
use crate::run::command;
use crate::run::openly;
use crate::serve;
use crate::setup;

/// Pictures of every page and component in `target/shots`, or of those whose name holds a part.
pub fn shots(arguments: &[&str]) -> Done {
    build::everything()?;
    let chromium = setup::chromium()?;
    let address = serve::start(0)?;
    check::browser("shots.mjs", &address, &chromium, arguments)
}

/// Writes `docs/accessibility.md`; with `--check` only says whether it is up to date.
pub fn accessibility(arguments: &[&str]) -> Done {
    setup::for_build()?;
    openly(command("node").arg("tests/node/accessibility.mjs").args(arguments))
}
