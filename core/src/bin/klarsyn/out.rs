//! Standard output, which may be closed before all is said, and standard error.

use std::io;
use std::io::Write;

/// Writes to standard output; a reader that has gone away ends the program without a word, as `head`
/// expects.
pub fn print(text: &str) {
    let mut out = io::stdout().lock();
    if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        if error.kind() != io::ErrorKind::BrokenPipe {
            complain(&format!("cannot write: {error}"));
        }
        std::process::exit(if error.kind() == io::ErrorKind::BrokenPipe { 0 } else { 2 });
    }
}

/// Says on standard error what went wrong.
pub fn complain(text: &str) {
    let _ = writeln!(io::stderr().lock(), "klarsyn: {text}");
}

/// Whether standard output is a terminal that wants colours.
pub fn colors() -> bool {
    use std::io::IsTerminal;
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !unwanted && io::stdout().is_terminal()
}
