//! The packages that go into packs: HL7's as base, and our own with their snapshots made.

use super::npm;
use klarsyn::package::Available;
use klarsyn::package::Limits;
use klarsyn::package::Package;
use klarsyn::snapshot::Library;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// HL7's packages, nearest first. Where base FHIR and HL7's terminology define the same, a
/// canonical without version means the terminology's; `|4.0.1` means base FHIR's. Of base FHIR's
/// value sets those with ready lists of codes come first.
const BASE: &[(&str, &str, &str)] = &[
    ("hl7.fhir.uv.extensions.r4", "hl7.fhir.uv.extensions.r4", "5.2.0"),
    ("hl7.terminology.r4", "hl7.terminology.r4", "7.0.1"),
    ("hl7.fhir.r4.expansions", "hl7.fhir.r4.expansions", "4.0.1"),
    ("hl7.fhir.r4.examples", "hl7.fhir.r4.core", "4.0.1"),
];

/// Packages of HL7 that state a standard, and carry their snapshots.
const STANDARDS: &[&str] = &["hl7.fhir.uv.ips"];

/// All packages: HL7's, and those of a folder.
pub fn available(folder: &Path) -> Result<Available, String> {
    let mut available = Available::default();
    for (file, name, version) in BASE {
        // Among the examples of base FHIR there are also some that define nothing of FHIR's.
        let package = of_npm(file)?.named(name, version).keep(|kind, url| {
            (kind != "StructureDefinition" || url.starts_with("http://hl7.org/fhir/"))
                && !url.ends_with("/spdx-license")
        });
        available.add_base(Arc::new(package));
    }
    for file in STANDARDS {
        available.add(Arc::new(of_npm(file)?));
    }
    let mut own = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?.flatten() {
        if entry.path().is_dir() {
            let package = of_folder(&entry.path())?;
            own.insert(package.manifest().label(), Some(package));
        }
    }
    for label in own.keys().cloned().collect::<Vec<_>>() {
        compile(&label, &mut own, &mut available)?;
    }
    Ok(available)
}

fn of_npm(file: &str) -> Result<Package, String> {
    let path = npm::path(file)?;
    let bytes = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    Package::from_tgz(&bytes, &Limits::default()).map_err(|why| format!("{file}: {why}"))
}

fn of_folder(folder: &Path) -> Result<Package, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let files = entries
        .flatten()
        .filter(|e| e.path().is_file())
        .filter_map(|entry| Some((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).ok()?)));
    Package::from_files(files).map_err(|why| format!("{}: {why:?}", folder.display()))
}

/// Makes a package's snapshots in its own closure, as its publisher did, after those of the
/// packages it stands on.
fn compile(label: &str, own: &mut BTreeMap<String, Option<Package>>, available: &mut Available) -> Result<(), String> {
    let Some(package) = own.get_mut(label).and_then(Option::take) else { return Ok(()) };
    for (name, version) in &package.manifest().dependencies.clone() {
        compile(&format!("{name}#{version}"), own, available)?;
    }
    let package = Arc::new(package);
    let library = Library::of_packages(Some(&package), available);
    if let Some((place, why)) = package.problems().first() {
        return Err(format!("{label}: {}: {why}", place.file));
    }
    let mut made: BTreeMap<String, _> = BTreeMap::new();
    for structure in package.structures().flatten() {
        made.extend(library.structure(&structure.url).map(|made| (structure.url.clone(), made)));
    }
    drop(library);
    let package = Arc::into_inner(package).ok_or_else(|| format!("{label} is still in use"))?;
    // Without all it stands on it is made later, in the closure of each standard.
    let package = package.map_structures(|s| made.get(&s.url).cloned().or_else(|| Some(Arc::new(s.clone()))));
    available.add(Arc::new(package));
    Ok(())
}
