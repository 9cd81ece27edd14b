//! The scripts that drive Node and a browser, in `tests/node`.

use crate::Done;
use crate::run::command;
use crate::run::openly;

/// Runs a script that serves its own pages.
pub fn pages(script: &str, chromium: &str) -> Done {
    let mut node = command("node");
    openly(node.arg(format!("tests/node/{script}")).env("CHROMIUM", chromium))
}

/// Runs a script against a served page.
pub fn browser(script: &str, address: &str, chromium: &str, more: &[&str]) -> Done {
    let mut node = command("node");
    node.arg(format!("tests/node/{script}")).arg(address).args(more).env("CHROMIUM", chromium);
    openly(&mut node)
}
