//! `cargo xtask score …`: agreement with the reference, measured and printed.

pub mod cda;
pub mod corpus;
pub mod hl7;
mod misjudged;
pub mod mutants;
mod packages;
pub mod record;
pub mod table;

use crate::Done;
use klarsyn::Validator;
use std::path::{Path, PathBuf};

/// Prints the score that is asked for; fails where its target is missed.
pub fn score(words: &[&str]) -> Done {
    let reached = match words {
        ["corpus", rest @ ..] => corpus::run(rest.contains(&"--all")),
        ["cda", rest @ ..] => cda::run(rest.contains(&"--all")),
        ["hl7", rest @ ..] => hl7::run(rest.first().copied()),
        ["mutants", rest @ ..] => mutants::run(rest.first().copied()),
        ["packages"] => packages::run()?,
        _ => {
            return Err(
                "usage: cargo xtask score corpus [--all] | cda [--all] | mutants [PART] | hl7 [PART] | packages".into(),
            );
        }
    };
    if reached { Ok(()) } else { Err("the target is missed".into()) }
}

/// The folder beside the project that holds the test data; none where it is not there.
pub fn shared() -> Option<PathBuf> {
    let given = std::env::var_os("KLARSYN_SHARED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let found = given.unwrap_or(beside);
    found.join("README.md").exists().then_some(found)
}

/// The folder of the compiled packs.
pub fn packs() -> PathBuf {
    let given = std::env::var_os("KLARSYN_PACKS").map(PathBuf::from);
    given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/packs"))
}

/// A validator that knows every pack; exits with a hint where there are none.
pub fn validator() -> Validator {
    let folder = packs();
    let mut names: Vec<PathBuf> = std::fs::read_dir(&folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    names.retain(|path| path.extension().is_some_and(|e| e == "pack"));
    names.sort();
    if names.is_empty() {
        eprintln!("no packs in {}: run `cargo xtask packs` first", folder.display());
        std::process::exit(2);
    }
    let mut validator = Validator::new();
    for path in names {
        let bytes = std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        if let Err(problem) = validator.add_pack(bytes) {
            panic!("{}: {problem:?}", path.display());
        }
    }
    validator
}

/// The standard of a package: `medcom.fhir.dk.carecommunication#5.0.2` is `carecommunication@5.0`.
pub fn standard_of_package(package: &str) -> String {
    let (name, version) = package.split_once('#').unwrap_or((package, ""));
    let name = name.rsplit('.').next().unwrap_or_default();
    let minor: Vec<&str> = version.split('.').take(2).collect();
    format!("{name}@{}", minor.join("."))
}
