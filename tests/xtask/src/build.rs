//! Building what the browser gets: packs, WebAssembly, the npm package and the site.

use crate::Done;
use crate::run::command;
use crate::run::quietly;
use crate::run::root;
use crate::run::words;
use crate::setup;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::SystemTime;

/// Builds all that is older than its sources.
pub fn everything() -> Done {
    setup::for_build()?;
    packs()?;
    wasm()?;
    package()?;
    page()
}

/// The packs, in `target/packs` and copied into the npm package.
pub fn packs() -> Done {
    // In an optimised build: what takes seconds there takes minutes without.
    if stale(
        &["core/definitions", "core/src", "tests/xtask/src/packs", "tests/xtask/src/packs.rs"],
        "target/packs/stamp",
    ) {
        let label = "compiling the definitions into packs";
        quietly(label, &mut words("cargo run -q --profile fast -p xtask --features klarsyn/cli -- packs"))?;
        // Nothing may have changed but times.
        let stamp = root().join("target/packs/stamp");
        let text = fs::read(&stamp).map_err(|e| format!("{}: {e}", stamp.display()))?;
        fs::write(&stamp, text).map_err(|e| format!("{}: {e}", stamp.display()))?;
    }
    let to = root().join("pkg/packs");
    fs::create_dir_all(&to).map_err(|e| format!("{}: {e}", to.display()))?;
    for pack in files(&root().join("target/packs")) {
        let Some(name) = pack.file_name() else { continue };
        if pack.extension().is_some_and(|e| e == "pack") && newest(&pack) > newest(&to.join(name)) {
            fs::copy(&pack, to.join(name)).map_err(|e| format!("{}: {e}", pack.display()))?;
        }
    }
    Ok(())
}

/// A WebAssembly module: a feature of `klarsyn-web`, and the files it is made of.
struct Module {
    feature: &'static str,
    name: &'static str,
    /// How it is optimised: `s` for what works on every byte of a message, `z` for what works once for each thing
    /// that is shown or added.
    level: &'static str,
    sources: &'static [&'static str],
}

/// A page downloads only those that it uses.
const MODULES: &[Module] = &[
    Module { feature: "engine", name: "klarsyn", level: "s", sources: &["web/src/object.rs", "web/src/validator.rs"] },
    Module { feature: "view", name: "view", level: "z", sources: &["web/src", "web/klarsyn.css"] },
    Module { feature: "packages", name: "packages", level: "z", sources: &["web/src/packages.rs"] },
];

/// What the compiler is told of panics: they end the module at once, and where they happened is not written down; and of
/// `{:?}`: it writes nothing, since only panics and those who develop would read it, and its tables of letters are
/// downloaded (`tidy` sees that nothing else uses it).
const QUIET: &str = concat!(
    r#"target.wasm32-unknown-unknown.rustflags=["-Cpanic=immediate-abort","-Zunstable-options","#,
    r#""-Zfmt-debug=none","-Zlocation-detail=none"]"#
);

/// The WebAssembly modules, made small. `target/modules` keeps each as it came from rustc, with the names of its
/// functions.
pub fn wasm() -> Done {
    for module in MODULES {
        let file = format!("pkg/wasm/{}_bg.wasm", module.name);
        let shared = ["core/src", "core/Cargo.toml", "web/src/lib.rs", "web/Cargo.toml", "Cargo.lock", "Cargo.toml"];
        let sources = [&shared, module.sources, &[".cargo/config.toml", "tests/xtask/src/build.rs"]].concat();
        if stale(&sources, &file) {
            build(module, &file)?;
        }
    }
    Ok(())
}

fn build(module: &Module, file: &str) -> Done {
    let Module { feature, name, level, .. } = module;
    // The standard library is compiled along, without what only words a panic and for size as all else: a panic stops
    // a module whatever it says. Cargo has that as an unstable option, which this one command allows itself.
    let line = format!(
        "cargo build -p klarsyn-web --lib --profile wasm --target wasm32-unknown-unknown --no-default-features \
         --features {feature} --config profile.wasm.package.klarsyn.opt-level=\"{level}\" \
         --config profile.wasm.package.klarsyn-web.opt-level=\"{level}\" --config {QUIET} \
         -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size"
    );
    quietly(&format!("building WebAssembly: {feature}"), words(&line).env("RUSTC_BOOTSTRAP", "1"))?;
    let from = "target/wasm32-unknown-unknown/wasm/klarsyn_web.wasm";
    let line = format!("wasm-bindgen {from} --target web --out-dir target/modules/{feature} --out-name {name}");
    quietly(&format!("binding to JavaScript: {feature}"), &mut words(&line))?;
    let made = format!("target/modules/{feature}/{name}");
    fs::create_dir_all(root().join("pkg/wasm")).map_err(|e| format!("pkg/wasm: {e}"))?;
    for ending in ["js", "d.ts"] {
        let (from, to) = (format!("{made}.{ending}"), format!("pkg/wasm/{name}.{ending}"));
        fs::copy(root().join(&from), root().join(to)).map_err(|e| format!("{from}: {e}"))?;
    }
    // What rustc emits by default and every browser of the last years reads; no more. Higher levels make the file
    // smaller, but what Brotli makes of it larger.
    let mut opt = words(
        "node tests/node/node_modules/binaryen/bin/wasm-opt -O1 --enable-bulk-memory --enable-bulk-memory-opt \
         --enable-sign-ext --enable-mutable-globals --enable-nontrapping-float-to-int --enable-reference-types \
         --enable-multivalue",
    );
    opt.args([&format!("{made}_bg.wasm"), "-o", &format!("{made}.opt.wasm")]);
    quietly(&format!("making WebAssembly small: {feature}"), &mut opt)?;
    fs::rename(root().join(format!("{made}.opt.wasm")), root().join(file)).map_err(|e| format!("{file}: {e}"))
}

/// The npm package's JavaScript and declarations.
pub fn package() -> Done {
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let to = root().join("pkg").join(licence);
        fs::copy(root().join(licence), to).map_err(|e| format!("{licence}: {e}"))?;
    }
    let sources = [
        "pkg/src",
        "pkg/wasm",
        "pkg/packs",
        "pkg/package.json",
        "pkg/tsconfig.json",
        "tests/node/package.mjs",
        "tests/node/manifest.mjs",
        "web/klarsyn.css",
    ];
    if stale(&sources, "pkg/dist/index.js") {
        quietly("building the npm package", &mut words("node tests/node/package.mjs"))?;
    }
    Ok(())
}

/// The site: its pages and scripts, and the examples it offers.
pub fn page() -> Done {
    let sources = [
        "www/frame.html",
        "web/klarsyn.css",
        "www/page.css",
        "www/pages",
        "www/samples",
        "www/src",
        "www/tsconfig.json",
        "pkg/dist",
        "pkg/packs",
        "pkg/wasm",
        "docs/findings",
        "examples/documents",
        "tests/node/site",
        "tests/scores.json",
    ];
    if stale(&sources, "www/dist/index.html") {
        quietly("checking the site's types", &mut words("tsc --project www"))?;
        let mut bundle = command("node");
        quietly("building the site", bundle.arg("tests/node/site/build.mjs"))?;
    }
    Ok(())
}

/// Whether a result is missing or older than any of its sources.
fn stale(sources: &[&str], result: &str) -> bool {
    let made = newest(&root().join(result));
    made.is_none() || sources.iter().any(|source| newest(&root().join(source)) > made)
}

/// The latest change of a file, or of any file in a folder.
fn newest(path: &Path) -> Option<SystemTime> {
    if path.is_dir() {
        return files(path).iter().filter_map(|p| newest(p)).max();
    }
    fs::metadata(path).and_then(|m| m.modified()).ok()
}

/// What a folder holds.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).map(|all| all.flatten().map(|entry| entry.path()).collect()).unwrap_or_default()
}
