//! `cargo xtask demo`: builds everything and serves the page.

use crate::Done;
use crate::build;
use crate::check;
use crate::serve;
use crate::setup;

/// Serves until stopped; with `--check`, proves the page in a browser and ends.
pub fn demo(arguments: &[&str]) -> Done {
    let mut port = 8080;
    let mut prove = false;
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match *word {
            "--check" => prove = true,
            "--port" => {
                port = words.next().and_then(|p| p.parse().ok()).ok_or("--port needs a number")?;
            }
            other => return Err(format!("demo: unknown argument {other}")),
        }
    }
    build::everything()?;
    if prove {
        let chromium = setup::chromium()?;
        let address = serve::start(0)?;
        println!("▸ opening {address} in {chromium}");
        check::browser("check.mjs", &address, &chromium, &[])?;
        println!("the page works");
        return Ok(());
    }
    let address = serve::start(port).or_else(|_| serve::start(0))?;
    println!("\nKlarsyn is served at  {address}\nStop with Ctrl-C.");
    loop {
        std::thread::park();
    }
}
