//! FHIR packages from files and folders, compiled; and what is wrong with them, told.

use crate::engine::standard_for;
use crate::out;
use crate::packs;
use klarsyn::compile::Compiled;
use klarsyn::compile::Found;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Problem;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::problem::Definition;
use klarsyn::package::Limits;
use klarsyn::package::Package;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

/// More problems of definitions than this are counted, not told.
const MOST: usize = 20;

/// What definitions that stand alone are called.
const ALONE: (&str, &str) = ("definitions", "0");

/// The packages of these files and folders, and those of the definitions that stand alone, which
/// may build on all of them.
pub fn read(
    paths: &[&PathBuf],
    definitions: &[PathBuf],
    standard: Option<&str>,
    language: Language,
) -> Result<Vec<Package>, String> {
    let mut packages = Vec::new();
    for path in paths {
        let told = |error: io::Error| format!("{}: {error}", path.display());
        let package = if path.is_dir() {
            Package::from_files(folder(path).map_err(told)?.into_iter())
        } else {
            Package::from_tgz(&fs::read(path).map_err(told)?, &Limits::default())
        };
        packages.push(package.map_err(|problem| format!("{}: {}", path.display(), sentence(&problem, language)))?);
    }
    if !definitions.is_empty() {
        let alone = alone(definitions)?;
        let bases = alone.structures().flatten().filter_map(|s| standard_for(s.base.as_deref()?)).collect::<Vec<_>>();
        let mut needs: Vec<(String, String)> = Vec::new();
        for package in &packages {
            needs.push((package.manifest().name.clone(), package.manifest().version.clone()));
        }
        for id in standard.into_iter().chain(bases) {
            let pack = packs::open(id).map_err(|error| error.to_string())?;
            let first = pack.packages().first().and_then(|label| label.split_once('#'));
            needs.extend(first.map(|(name, version)| (name.to_string(), version.to_string())));
        }
        packages.push(alone.needing(needs));
    }
    Ok(packages)
}

fn alone(definitions: &[PathBuf]) -> Result<Package, String> {
    let mut files = Vec::new();
    for path in definitions {
        let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        files.push((path.display().to_string(), bytes));
    }
    let package = Package::of_definitions(ALONE.0, ALONE.1, files.into_iter());
    match package.count() {
        0 => Err("no StructureDefinition, ValueSet or CodeSystem is in the files given as definitions".into()),
        _ => Ok(package),
    }
}

/// Compiles packages over all packs at hand.
pub fn compile(packages: Vec<Package>, language: Language) -> Result<Compiled, String> {
    let mut below = Vec::new();
    for (name, _) in packs::list().map_err(|error| error.to_string())? {
        below.push(packs::open(&name).map_err(|error| error.to_string())?);
    }
    klarsyn::compile::compile(packages, &below).map_err(|problem| sentence(&problem, language))
}

/// The JSON files of a package's folder: those at its top, or in the folder `package` below it.
fn folder(path: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let inner = path.join("package");
    let top = if inner.is_dir() && !path.join("package.json").exists() { &inner } else { path };
    let mut files = Vec::new();
    for entry in fs::read_dir(top)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") && fs::metadata(entry.path())?.is_file() {
            files.push((name, fs::read(entry.path())?));
        }
    }
    files.sort();
    Ok(files)
}

/// Says what is wrong with definitions, one line each.
pub fn complain(compiled: &Compiled, language: Language) {
    compiled.found.iter().take(MOST).for_each(|found| out::complain(&line(found, language)));
    let rest = compiled.found.len().saturating_sub(MOST);
    match language {
        _ if rest == 0 => {}
        Language::Da => out::complain(&format!("… og {rest} mere om definitioner (`klarsyn pack` siger alle)")),
        Language::En => out::complain(&format!("… and {rest} more about definitions (`klarsyn pack` tells all)")),
    }
}

/// `package#version: file:line: [code] sentence`.
pub fn line(found: &Found, language: Language) -> String {
    let place = found.place.as_ref().map(|place| match place.line {
        Some(line) => format!("{}:{line}: ", place.file),
        None => format!("{}: ", place.file),
    });
    let code = Problem::Definition(found.problem.clone()).code().id;
    format!("{}: {}[{code}] {}", found.package, place.unwrap_or_default(), sentence(&found.problem, language))
}

pub fn sentence(problem: &Definition, language: Language) -> String {
    let words = Say { language, values: false }.words(&Problem::Definition(problem.clone()));
    [Some(words.headline), words.fix].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
