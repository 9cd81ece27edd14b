//! `cargo xtask score packages`: every official package compiled at run time over base FHIR alone,
//! its snapshots made anew, and its examples checked against what came out.

use super::packs;
use super::record::ByStandard;
use super::record::record;
use super::shared;
use crate::packs::npm;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::compile::compile;
use klarsyn::package::Limits;
use klarsyn::package::Pack;
use klarsyn::package::Package;
use klarsyn::report::Verdict;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

/// A package whose examples all have to be valid: it is published with them as checked.
const ALL_VALID: &str = "hl7.fhir.uv.ips#2.0.0";

/// What became of a package.
#[derive(Default)]
struct Row {
    read: usize,
    made: usize,
    /// Snapshots made that have other elements than the published ones.
    other: usize,
    problems: usize,
    examples: [usize; 3],
    /// Structures without a snapshot, of which the problems tell.
    told: Vec<String>,
    faults: Vec<String>,
}

pub fn run() -> Result<bool, String> {
    npm::fetch()?;
    let mut archives: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for path in files()? {
        let bytes = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let package = Package::from_tgz(&bytes, &Limits::default()).map_err(|e| format!("{}: {e}", path.display()))?;
        archives.insert(package.manifest().label(), bytes);
    }
    let base = ["r4", "full"].map(|id| packs().join(format!("{id}.pack")));
    let base: Vec<Vec<u8>> = base.iter().filter_map(|path| fs::read(path).ok()).collect();
    println!("{:<52} {:>5} {:>5} {:>5} {:>8}  examples", "package", "read", "made", "other", "problems");
    let mut faults = Vec::new();
    let (mut whole, mut examples) = (0_usize, [0; 3]);
    for label in archives.keys() {
        let row = row(label, &archives, &base).map_err(|why| format!("{label}: {why}"))?;
        let [valid, invalid, undecided] = row.examples;
        println!(
            "{label:<52} {:>5} {:>5} {:>5} {:>8}  {valid} valid, {invalid} invalid, {undecided} undecided",
            row.read, row.made, row.other, row.problems
        );
        row.told.iter().for_each(|url| println!("  not made, since what it builds on is in no package here: {url}"));
        whole += usize::from(row.faults.is_empty());
        examples.iter_mut().zip(row.examples).for_each(|(sum, count)| *sum += count);
        faults.extend(row.faults.into_iter().map(|fault| format!("{label}: {fault}")));
    }
    faults.iter().for_each(|fault| println!("  {fault}"));
    if shared().is_some() {
        let counts = (u32::try_from(whole).unwrap_or_default(), u32::try_from(archives.len()).unwrap_or_default());
        record("packages", "cargo xtask score packages", counts, &ByStandard::new());
    }
    println!("packages: {whole} of {} compiled, snapshots made or their want told", archives.len());
    println!("packages: {} examples checked, {} of them valid", examples.iter().sum::<usize>(), examples[0]);
    Ok(faults.is_empty())
}

/// The archives: HL7's from npm, and those that lie beside the project.
fn files() -> Result<Vec<PathBuf>, String> {
    let mut files = vec![npm::path("hl7.fhir.uv.ips")?];
    match shared() {
        Some(shared) => {
            let folder = shared.join("packages");
            let entries = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
            files.extend(entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|end| end == "tgz")));
        }
        None => println!("skipped: the packages beside the project are not there"),
    }
    files.sort();
    Ok(files)
}

fn row(label: &str, archives: &BTreeMap<String, Vec<u8>>, base: &[Vec<u8>]) -> Result<Row, String> {
    let mut labels = Vec::new();
    needed(label, archives, &mut labels)?;
    let mut packages = Vec::new();
    for needed in &labels {
        packages.push(open(needed, archives)?);
    }
    let published: BTreeMap<String, usize> =
        packages[0].structures().flatten().map(|s| (s.url.clone(), s.snapshot.len())).collect();
    let mut missed: Vec<String> = published.keys().cloned().collect();
    // As if its publisher had sent differentials alone.
    let bare = packages.remove(0).map_structures(|s| {
        let mut s = s.clone();
        if !s.differential.is_empty() {
            s.snapshot.clear();
        }
        Some(Arc::new(s))
    });
    packages.insert(0, bare);
    let below: Vec<Arc<Pack>> =
        base.iter().filter_map(|bytes| Pack::open(bytes.clone().into())).map(Arc::new).collect();
    let compiled = compile(packages, &below).map_err(|e| e.to_string())?;
    let mut row = Row { read: published.len(), made: compiled.made, problems: compiled.found.len(), ..Row::default() };
    for structure in &compiled.contents.structures {
        missed.retain(|url| *url != structure.url);
        let count = published.get(&structure.url).copied().filter(|count| *count > 0);
        row.other += usize::from(count.is_some_and(|count| count != structure.snapshot.len()));
    }
    // What lacks its base is told; without a word nothing may be missing.
    let told = |url: &String| compiled.found.iter().any(|found| found.problem.to_string().contains(url));
    row.told = missed.iter().filter(|url| told(url)).cloned().collect();
    row.faults.extend(missed.into_iter().filter(|url| !told(url)).map(|url| format!("no snapshot of {url}")));
    let mut validator = Validator::new();
    for pack in base.iter().cloned().chain([compiled.pack()]) {
        validator.add_pack(pack).map_err(|e| e.to_string())?;
    }
    let archive = archives.get(label).map(Vec::as_slice).unwrap_or_default();
    // Who publishes examples may use the addresses that are kept for them.
    let mut options = Options::default();
    options.choices.example_urls = true;
    for (name, bytes) in Package::examples(archive, &Limits::default()).map_err(|e| e.to_string())? {
        let report = validator.validate(&name, &bytes, &options);
        let place = match report.verdict {
            Verdict::Valid => 0,
            Verdict::Invalid => 1,
            Verdict::Undecided => 2,
        };
        row.examples[place] += 1;
        if label == ALL_VALID && place != 0 {
            row.faults.push(format!("{name} is {}", report.verdict.id()));
        }
    }
    Ok(row)
}

fn open(label: &str, archives: &BTreeMap<String, Vec<u8>>) -> Result<Package, String> {
    let bytes = archives.get(label).map(Vec::as_slice).unwrap_or_default();
    Package::from_tgz(bytes, &Limits::default()).map_err(|e| e.to_string())
}

/// A package and all that it needs, as far as it is there.
fn needed(label: &str, archives: &BTreeMap<String, Vec<u8>>, labels: &mut Vec<String>) -> Result<(), String> {
    if labels.iter().any(|known| known == label) || !archives.contains_key(label) {
        return Ok(());
    }
    labels.push(label.to_string());
    for (name, version) in &open(label, archives)?.manifest().dependencies {
        needed(&format!("{name}#{version}"), archives, labels)?;
    }
    Ok(())
}
