//! `cargo xtask definitions compare`: our packages against the official ones, and the snapshots
//! we generate against the published ones, in every facet that validation reads.

mod corrections;
mod facets;
mod invariants;
mod load;
mod made_up;
mod world;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use klarsyn::definition::ElementDefinition;
use klarsyn::definition::StructureDefinition;

use crate::Done;
use crate::packs::npm;
use crate::run::root;
use corrections::Half;
use facets::Difference;
use facets::Facets;
use load::Context;
use load::Contexts;
use load::Loaded;
use load::Packages;

/// The standards, as the packages whose closures are ours.
const ROOTS: &[&str] = &[
    "medcom.fhir.dk.carecommunication#5.0.2",
    "medcom.fhir.dk.carecommunication#4.0.3",
    "medcom.fhir.dk.hospitalnotification#3.0.2",
    "medcom.fhir.dk.acknowledgement#2.0.3",
    "medcom.fhir.dk.homecareobservation#1.2.1",
    "medcom.fhir.dk.conditionlist#1.0.1",
    "medcom.fhir.dk.document#2.0.2",
    "medcom.fhir.dk.notes#1.0.0",
    "medcom.fhir.dk.ekg#1.0.2",
];

/// Compares; fails where anything differs that is not listed with a reason.
pub fn compare(arguments: &[&str]) -> Done {
    let folder = arguments.first().map_or_else(|| root().join("../shared/packages"), PathBuf::from);
    let official = load::packages(&folder)?;
    let ours = ours()?;
    npm::fetch()?;
    let base = base()?;
    let failed = compare_definitions(&official, &ours, &base) + compare_invariants(&official, &ours, &base);
    match failed {
        0 => {
            println!("no difference");
            Ok(())
        }
        n => Err(format!("{n} differences")),
    }
}

/// Our packages that somebody publishes: CDA templates have no official package to stand beside.
fn ours() -> Result<Packages, String> {
    let mut ours = load::packages(&root().join("core/definitions"))?;
    ours.retain(|name, _| !name.starts_with("medcom.cda.") && !name.starts_with("klarsyn.cda."));
    Ok(ours)
}

fn compare_definitions(official: &Packages, ours: &Packages, base: &Loaded) -> usize {
    println!("official: {} packages; ours: {}", official.len(), ours.len());

    let mut found = compare_packages(official, ours);
    let counted = compare_contexts(official, ours, base, &mut found);
    println!("ours: {counted} structures in {} contexts", ROOTS.len());
    let failed = report(Half::Ours, found);

    let (counted, found) = compare_generated(official, base);
    println!("generated from the official differentials: {counted} structures");
    failed + report(Half::Generated, found)
}

/// FHIR's own definitions, from HL7's package as the packs are made of it.
pub fn base() -> Result<Loaded, String> {
    let path = npm::path("hl7.fhir.r4.examples")?;
    match path.is_file() {
        true => load::archive(&path),
        false => Err(format!("{} is missing: `cargo xtask packs` fetches it", path.display())),
    }
}

/// Dependencies, value sets and code systems, package by package.
fn compare_packages(official: &Packages, ours: &Packages) -> Vec<Difference> {
    let mut found = Vec::new();
    let one = |text: String| BTreeMap::from([(String::new(), Facets::from([("", text)]))]);
    for (name, own) in ours {
        let Some(published) = official.get(name) else {
            facets::compare(name, "", &BTreeMap::new(), &one("package".into()), &mut found);
            continue;
        };
        let listed = |loaded: &Loaded| one(format!("{:?}", loaded.dependencies));
        facets::compare(name, "package.json", &listed(published), &listed(own), &mut found);
        let names = |loaded: &Loaded| {
            let urls = loaded.structures.keys().chain(loaded.value_sets.keys()).chain(loaded.code_systems.keys());
            urls.map(|url| (url.clone(), Facets::new())).collect()
        };
        facets::compare(name, "contents", &names(published), &names(own), &mut found);
        for (url, set) in &published.value_sets {
            if let Some(own) = own.value_sets.get(url) {
                facets::compare(name, url, &facets::of_value_set(set), &facets::of_value_set(own), &mut found);
            }
        }
        for (url, system) in &published.code_systems {
            if let Some(own) = own.code_systems.get(url) {
                facets::compare(name, url, &facets::of_code_system(system), &facets::of_code_system(own), &mut found);
            }
        }
    }
    found
}

/// Our snapshots in the context of each standard against the published ones.
fn compare_contexts(official: &Packages, ours: &Packages, base: &Loaded, found: &mut Vec<Difference>) -> usize {
    let mut counted = 0;
    for root in ROOTS {
        let closure = load::closure(ours, root);
        let context = Context::new(base, &closure);
        for (name, loaded) in closure {
            for url in loaded.structures.keys() {
                let Some(published) = official.get(name).and_then(|p| p.structures.get(url)) else { continue };
                counted += 1;
                structure(name, url, &published.snapshot, context.made(url), found);
            }
        }
    }
    found.sort();
    found.dedup();
    counted
}

/// Snapshots generated from the official differentials, each package in its own closure.
fn compare_generated(official: &Packages, base: &Loaded) -> (usize, Vec<Difference>) {
    let (mut counted, mut found) = (0, Vec::new());
    let contexts = Contexts::of(official, base);
    for (name, loaded) in official {
        for (url, published) in &loaded.structures {
            counted += 1;
            structure(name, url, &published.snapshot, contexts.made(name, url), &mut found);
        }
    }
    (counted, found)
}

/// Our invariants and the published ones, evaluated side by side.
fn compare_invariants(official: &Packages, ours: &Packages, base: &Loaded) -> usize {
    let pairs = invariants::pairs(official, ours);
    let folders = ["corpus", "mutants"].map(|name| root().join("../shared").join(name));
    let outcome = invariants::compare(&pairs, base, &folders);
    println!(
        "invariants: {} pairs of expressions, {} documents, {} evaluations and {} on texts, of which {} do not hold",
        pairs.len(),
        outcome.documents,
        outcome.evaluations,
        outcome.texts,
        outcome.failed
    );
    println!("  always or never fulfilled: {}", join(&outcome.one_sided));
    println!("  met nowhere: {}", join(&outcome.unseen));
    for difference in outcome.differences.iter().take(50) {
        println!("  {difference}");
    }
    println!("  {} differences", outcome.differences.len());
    outcome.differences.len()
}

fn join(keys: &std::collections::BTreeSet<String>) -> String {
    keys.iter().cloned().collect::<Vec<_>>().join(" ")
}

fn structure(
    package: &str,
    url: &str,
    published: &[ElementDefinition],
    made: Result<Arc<StructureDefinition>, String>,
    found: &mut Vec<Difference>,
) {
    let all = |elements: &[ElementDefinition]| -> BTreeMap<String, Facets> {
        elements.iter().map(|e| (e.id.clone(), facets::of_element(e))).collect()
    };
    match made {
        Ok(made) => facets::compare(package, url, &all(published), &all(&made.snapshot), found),
        Err(why) => {
            let text = |text: &str| BTreeMap::from([(String::new(), Facets::from([("snapshot", text.to_owned())]))]);
            facets::compare(package, url, &text("published"), &text(&why), found);
        }
    }
}

/// Prints what differs; the number of differences that no correction explains, and of corrections
/// that explain nothing.
fn report(half: Half, found: Vec<Difference>) -> usize {
    let meant = found.len();
    let (left, idle) = corrections::apply(half, found);
    for d in &left {
        println!(
            "  {} {} {} {}\n    published: {}\n    ours:      {}",
            d.package, d.definition, d.place, d.facet, d.published, d.ours
        );
    }
    for correction in &idle {
        println!("  a correction that is no longer needed: {}\n    {}", correction.place(), correction.reason);
    }
    println!("  {} differences, {} of them meant", meant, meant - left.len());
    left.len() + idle.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_definitions_agree_with_the_official_ones() {
        let folder = root().join("../shared/packages");
        match base() {
            _ if !folder.is_dir() => println!("skipped: {} is not there", folder.display()),
            Err(why) => println!("skipped: {why}"),
            Ok(base) => {
                let official = load::packages(&folder).unwrap();
                assert_eq!(compare_definitions(&official, &ours().unwrap(), &base), 0);
            }
        }
    }
}
