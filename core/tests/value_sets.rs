//! The sizes of the value sets that profiles bind, against those counted from the published
//! packages. Needs the packs and the facts beside the project.

use klarsyn::package::Pack;
use klarsyn::snapshot::Library;
use klarsyn::terminology::Terminology;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

/// Sets whose published count leaves something out.
const OTHERWISE: &[(&str, usize, &str)] = &[
    ("http://hl7.dk/fhir/core/ValueSet/dk-core-priority-codes", 2, "the count leaves the exclusion of two codes out"),
    (
        "http://medcomfhir.dk/ig/terminology/ValueSet/medcom-core-encounter-class",
        11,
        "the count leaves the exclusion of OBSENC out",
    ),
    ("http://hl7.dk/fhir/core/ValueSet/dk-marital-status", 14, "HL7's terminology has one code more than R4's copy"),
    (
        "http://hl7.dk/fhir/core/ValueSet/extended-patient-contactrelationship",
        33,
        "the count is of R4's expansion, which lacks four codes of the system",
    ),
];

fn beside(variable: &str, path: &str) -> PathBuf {
    let given = std::env::var_os(variable).map(PathBuf::from);
    given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
}

/// The terminology of each standard whose pack is there.
fn contexts() -> Vec<Terminology> {
    let folder = beside("KLARSYN_PACKS", "../target/packs");
    let pack = |name: &str| Some(Arc::new(Pack::open(fs::read(folder.join(name)).ok()?.into())?));
    let (Some(base), Some(full)) = (pack("r4.pack"), pack("full.pack")) else { return Vec::new() };
    let names = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let standards = names.filter_map(|name| name.to_str().filter(|name| name.contains('@')).and_then(pack));
    standards
        .map(|standard| Library::of_packs([standard, base.clone(), full.clone()]))
        .map(|library| Terminology::new(Box::new(Arc::new(library))))
        .collect()
}

#[test]
fn bound_value_sets_have_the_size_that_was_counted() {
    let facts = beside("KLARSYN_SHARED", "../../shared").join("facts/valuesets.json");
    let (Ok(facts), contexts) = (fs::read(facts), contexts()) else {
        println!("skipped: no facts beside the project");
        return;
    };
    if contexts.is_empty() {
        println!("skipped: no packs; `cargo xtask packs` makes them");
        return;
    }
    let facts: Vec<serde_json::Value> = serde_json::from_slice(&facts).unwrap();
    let (mut checked, mut wrong) = (0, Vec::new());
    for fact in &facts {
        let url = fact["url"].as_str().unwrap();
        let whole = fact["unresolved"].as_array().is_some_and(Vec::is_empty);
        let Some(counted) = fact["size"].as_u64().filter(|_| whole) else { continue };
        let otherwise = OTHERWISE.iter().find(|(other, ..)| *other == url).map(|(_, size, _)| *size);
        let expected = otherwise.unwrap_or(counted as usize);
        let bounds: Vec<_> = contexts.iter().map(|context| context.prepare(url)).collect();
        let sizes: Vec<_> = bounds.iter().filter(|b| b.value_set().is_some()).map(|bound| bound.size()).collect();
        // R4's own sets were counted by R4's expansions; HL7's terminology has grown since.
        let grows = url.contains("://hl7.org/") || url.contains("://terminology.hl7.org/");
        let fits = |size: &Option<usize>| size.is_some_and(|size| size == expected || (grows && size > expected));
        if !sizes.is_empty() {
            checked += 1;
            if !sizes.iter().any(fits) {
                wrong.push(format!("{url}: {expected} counted, {sizes:?} here"));
            }
        }
    }
    println!("{checked} value sets of {}", facts.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 80, "{checked} value sets are too few");
}
