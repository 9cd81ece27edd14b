//! What every source file keeps to: floors, length, and a line that says what it is for.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// A module imports only from floors below its own, or from its own module.
const FLOORS: &[&[&str]] = &[
    &["text", "sorting", "map"],
    &["diagnostic", "tree", "json", "calendar", "decimal", "ucum", "identifier", "regex"],
    &["parse", "definition"],
    &["package", "terminology", "fhirpath", "narrative"],
    &["snapshot"],
    &["schema", "compile"],
    &["validate"],
    &["report"],
    &["view", "acknowledge"],
];

/// Most files are under 200; none may pass this.
const LONGEST: usize = 400;

/// What no browser asks for: a structure as the command line prints it.
const NATIVE: &[&str] = &["core/src/schema/print.rs"];

#[test]
fn sources_are_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in [
        "core/src",
        "core/tests",
        "core/benches",
        "web/src",
        "web/tests",
        "tests/fuzz",
        "tests/xtask",
        "examples/portal",
    ] {
        rust_files(&root.join(folder), &mut files);
    }
    assert!(!files.is_empty());
    let mut faults = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).unwrap_or_default();
        let name = file.strip_prefix(&root).unwrap_or(file).display().to_string();
        if !text.starts_with("//! ") {
            faults.push(format!("{name}:1: does not begin with a `//!` line that says what it is for"));
        }
        let lines = text.lines().count();
        if lines > LONGEST {
            faults.push(format!("{name}: {lines} lines, more than {LONGEST}"));
        }
        if let Some(inside) = name.strip_prefix("core/src/") {
            floors(&name, inside, &text, &mut faults);
        }
        if name.starts_with("core/src/") || name.starts_with("web/src/") {
            quiet(&name, &text, &mut faults);
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

fn floors(name: &str, inside: &str, text: &str, faults: &mut Vec<String>) {
    let own = inside.split(['/', '.']).next().unwrap_or("");
    if matches!(own, "lib" | "bin") {
        return;
    }
    let Some(here) = floor(own) else {
        // Floor 9, the façade's own parts, may use all.
        return;
    };
    // What only tests use may look anywhere.
    let code = text.split("#[cfg(test)]").next().unwrap_or("");
    for (number, line) in code.lines().enumerate() {
        let line = line.split("//").next().unwrap_or("");
        for used in line.split("crate::").skip(1) {
            let module: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if used.starts_with('{') {
                faults.push(format!("{name}:{}: one `use crate::…` a line, not a group", number + 1));
            }
            if module != own && floor(&module).is_none_or(|there| there >= here && !same_floor_allowed(here, there)) {
                let there = floor(&module).map_or("no floor".to_owned(), |f| format!("floor {f}"));
                faults.push(format!("{name}:{}: `{own}` (floor {here}) uses `{module}` ({there})", number + 1));
            }
        }
    }
}

/// `{:?}` writes nothing in a browser (`-Zfmt-debug=none`): what a reader meets is written otherwise.
fn quiet(name: &str, text: &str, faults: &mut Vec<String>) {
    if name.starts_with("core/src/bin/") || name.contains("test") || NATIVE.contains(&name) {
        return;
    }
    let code = text.split("#[cfg(test)]").next().unwrap_or("");
    for (number, line) in code.lines().enumerate() {
        let line = line.split("//").next().unwrap_or("");
        if line.contains(":?}") || line.contains(":#?}") {
            faults.push(format!("{name}:{}: `{{:?}}` writes nothing in a browser", number + 1));
        }
    }
}

/// The leaves of floor 1 may stand on one another.
fn same_floor_allowed(here: usize, there: usize) -> bool {
    here == 1 && there == 1
}

fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("target") {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}
