//! `cargo xtask packs`: the definitions compiled into `target/packs`, one pack for each standard
//! and two for what lies below them all.

mod contents;
mod large;
mod load;
pub mod npm;
mod reach;

use crate::Done;
use crate::run::root;
use contents::Made;
use klarsyn::package::Available;
use klarsyn::package::Pack;
use klarsyn::package::pack;
use klarsyn::snapshot::Library;
use std::fs;
use std::hash::Hash;
use std::hash::Hasher;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// The standards and the packages that state them.
pub const STANDARDS: &[(&str, &str)] = &[
    ("carecommunication@5.0", "medcom.fhir.dk.carecommunication#5.0.2"),
    ("carecommunication@4.0", "medcom.fhir.dk.carecommunication#4.0.3"),
    ("hospitalnotification@3.0", "medcom.fhir.dk.hospitalnotification#3.0.2"),
    ("acknowledgement@2.0", "medcom.fhir.dk.acknowledgement#2.0.3"),
    ("homecareobservation@1.2", "medcom.fhir.dk.homecareobservation#1.2.1"),
    ("conditionlist@1.0", "medcom.fhir.dk.conditionlist#1.0.1"),
    ("document@2.0", "medcom.fhir.dk.document#2.0.2"),
    ("notes@1.0", "medcom.fhir.dk.notes#1.0.0"),
    ("ekg@1.0", "medcom.fhir.dk.ekg#1.0.2"),
];

/// Standards beside MedCom's: what they need of FHIR goes into their own packs, so that `r4` does
/// not grow for all.
const FAR: &[(&str, &str)] = &[("ips@2.0", "hl7.fhir.uv.ips#2.0.0")];

/// CDA documents: the base, and what each kind adds to it.
const CDA: &[(&str, &str)] = &[
    ("cda@2.0", "klarsyn.cda.core#2.0.0"),
    ("apd@2.0", "medcom.cda.dk.apd#2.0.1"),
    ("cpd@2.0", "medcom.cda.dk.cpd#2.0.0"),
    ("pdc@3.0", "medcom.cda.dk.pdc#3.0.0"),
    ("pdc@2.0", "medcom.cda.dk.pdc#2.0.0"),
    ("phmr@2.1", "medcom.cda.dk.phmr#2.1.0"),
    ("phmr@1.3", "medcom.cda.dk.phmr#1.3.0"),
    ("qfdd@1.2", "medcom.cda.dk.qfdd#1.2.0"),
    ("qrd@1.3", "medcom.cda.dk.qrd#1.3.2"),
    ("phad@1.0", "medcom.cda.dk.phad#1.0.1"),
    ("prf@3.0", "medcom.cda.dk.prf#3.0.0"),
    ("pscr@2.0", "medcom.cda.dk.pscr#2.0.0"),
    ("pmr@2.0", "medcom.cda.dk.pmr#2.0.0"),
];

/// Makes the packs, where they are older than what they are made of.
pub fn packs() -> Done {
    let began = Instant::now();
    let folder = root().join("target/packs");
    let stamp = stamp()?;
    let stamp_file = folder.join("stamp");
    if fs::read_to_string(&stamp_file).is_ok_and(|old| old == stamp) {
        println!("▸ packs are up to date");
        return Ok(());
    }
    npm::fetch()?;
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    println!("▸ reading packages");
    let available = load::available(&root().join("core/definitions"))?;
    let base = Arc::new(Library::of_packages(None, &available));
    let mut made = Vec::new();
    let mut reached = reach::Reach::new(&base);
    for (id, label) in STANDARDS {
        let library = library(id, label, &available)?;
        made.push(contents::standard(id, &library, &available, &mut reached));
    }
    println!("▸ r4 and full");
    let (r4, full) = contents::base(&base, reached, &available);
    for (id, label) in FAR {
        let library = library(id, label, &available)?;
        let mut reached = reach::Reach::new(&base);
        let far = contents::standard(id, &library, &available, &mut reached);
        made.push(contents::with_base(far, reached, &base, &r4));
    }
    let mut base_of_cda: Option<Arc<Library>> = None;
    for (id, label) in CDA {
        let library = library(id, label, &available)?;
        made.push(contents::document(id, &library, &available, base_of_cda.as_ref()));
        base_of_cda.get_or_insert(library);
    }
    made.extend([r4, full]);
    for Made { contents } in &made {
        let bytes = pack::write(contents);
        let path = folder.join(format!("{}.pack", contents.id));
        fs::write(&path, &bytes).map_err(|e| format!("{}: {e}", path.display()))?;
        let length = bytes.len();
        let began = Instant::now();
        let opened = Pack::open(bytes.into()).ok_or_else(|| format!("{}: cannot be opened", path.display()))?;
        Library::of_packs([Arc::new(opened)]);
        println!(
            "  {:<26} {:>8} bytes, opens in {:.1} ms: {:>4} structures, {:>4} value sets, {:>4} code systems",
            contents.id,
            length,
            began.elapsed().as_secs_f64() * 1e3,
            contents.structures.len(),
            contents.value_sets.len(),
            contents.code_systems.len()
        );
    }
    fs::write(&stamp_file, stamp).map_err(|e| format!("{}: {e}", stamp_file.display()))?;
    println!("▸ packs made in {:.1} s", began.elapsed().as_secs_f32());
    Ok(())
}

fn library(id: &str, label: &str, available: &Available) -> Result<Arc<Library>, String> {
    let package = available.packages().iter().find(|p| p.manifest().label() == label);
    let package = package.ok_or_else(|| format!("{label} is not at hand"))?;
    println!("▸ {id}");
    let library = Library::of_packages(Some(package), available);
    library.problems().iter().for_each(|problem| println!("  {problem}"));
    Ok(Arc::new(library))
}

/// Tells whether anything that goes into the packs has changed: the definitions, the pins, and
/// this program.
fn stamp() -> Result<String, String> {
    let mut hasher = std::hash::DefaultHasher::new();
    let mut files = Vec::new();
    gather(&root().join("core/definitions"), &mut files)?;
    files.sort();
    for file in files {
        file.strip_prefix(root()).unwrap_or(&file).hash(&mut hasher);
        fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?.hash(&mut hasher);
    }
    let program = std::env::current_exe().and_then(fs::metadata).map_err(|e| e.to_string())?;
    program.len().hash(&mut hasher);
    program.modified().ok().hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

fn gather(folder: &Path, into: &mut Vec<PathBuf>) -> Done {
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, into)?;
        } else {
            into.push(path);
        }
    }
    Ok(())
}
