//! Installing what a fresh machine lacks: tools by pinned version, npm packages by lock file.

use crate::Done;
use crate::run::command;
use crate::run::output;
use crate::run::quietly;
use crate::run::root;
use crate::run::words;
use std::fs;
use std::path::PathBuf;

/// What the page needs to be built.
pub fn for_build() -> Done {
    rust()?;
    node()?;
    tool("wasm-bindgen", "wasm-bindgen-cli", &locked("wasm-bindgen")?)?;
    npm()
}

/// The target and the components that rust-toolchain.toml names; rustup installs them by itself on
/// first use in most set-ups, but not in all.
fn rust() -> Done {
    let Some(targets) = output("rustup target list --installed") else {
        return Ok(()); // a toolchain that rustup does not keep: the build will say what is missing
    };
    if !targets.contains("wasm32-unknown-unknown") {
        quietly("installing the wasm32 target", &mut words("rustup target add wasm32-unknown-unknown"))?;
    }
    let components = output("rustup component list --installed").unwrap_or_default();
    for component in ["rustfmt", "clippy", "rust-src"] {
        if !components.contains(component) {
            let line = format!("rustup component add {component}");
            quietly(&format!("installing {component}"), &mut words(&line))?;
        }
    }
    Ok(())
}

/// Node 20 or later must be there.
fn node() -> Done {
    let version = output("node --version").ok_or("Node.js is missing: install Node 20 or later")?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|n| n.parse::<u32>().ok());
    match major {
        Some(20..) => Ok(()),
        _ => Err(format!("Node 20 or later is needed; `node --version` says {version}")),
    }
}

/// A Rust program at an exact version, from the path or built into `target/tools`.
fn tool(program: &str, package: &str, version: &str) -> Done {
    let wanted = format!("{program} {version}");
    let there = output(&format!("{program} --version")).unwrap_or_default();
    if there == wanted || there.starts_with(&format!("{wanted} ")) {
        return Ok(());
    }
    let mut install = command("cargo");
    install.args(["install", "--locked", "--force", package, "--version", version, "--root"]);
    // Optimising a tool that runs for a second costs minutes.
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.env("CARGO_TARGET_DIR", root().join("target/tools/build"));
    install.arg(root().join("target/tools"));
    quietly(&format!("building {package} {version} (a few minutes, once)"), &mut install).map(drop)
}

/// The version of a package in `Cargo.lock`.
fn locked(package: &str) -> Result<String, String> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).map_err(|e| format!("Cargo.lock: {e}"))?;
    let mut lines = lock.lines();
    let name = format!("name = \"{package}\"");
    lines.find(|line| *line == name);
    let version = lines.next().and_then(|line| line.split('"').nth(1));
    version.map(str::to_owned).ok_or_else(|| format!("Cargo.lock does not name {package}"))
}

/// The npm packages of `tests/node`, when the lock file is newer than what is installed.
pub fn npm() -> Done {
    let folder = root().join("tests/node");
    let time = |path: PathBuf| fs::metadata(path).and_then(|m| m.modified()).ok();
    let installed = time(folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= time(folder.join("package-lock.json")) {
        return Ok(());
    }
    let mut install = words("npm ci --no-audit --no-fund --ignore-scripts");
    quietly("installing npm packages", install.current_dir(folder)).map(drop)
}

/// A Chromium to drive; installed from Debian's packages where that can be done.
pub fn chromium() -> Result<String, String> {
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    let root_user = output("id -u").is_some_and(|id| id == "0");
    if root_user && output("apt-get --version").is_some() {
        let _ = quietly("apt-get update", &mut words("apt-get update"));
        let mut install = words("apt-get install -y --no-install-recommends chromium");
        quietly("installing chromium", install.env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    find_chromium().ok_or_else(|| {
        "no Chromium or Chrome was found: install one (Debian: apt-get install chromium), or name it in CHROMIUM".into()
    })
}

fn find_chromium() -> Option<String> {
    if let Ok(named) = std::env::var("CHROMIUM") {
        return Some(named);
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    let mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&paths).flat_map(|dir| names.map(|n| dir.join(n))).find(|p| p.is_file());
    found.or_else(|| Some(PathBuf::from(mac)).filter(|p| p.is_file())).map(|p| p.display().to_string())
}
