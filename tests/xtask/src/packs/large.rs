//! Large code systems of which only some codes are used: their value sets become lists, and of
//! the system itself only those codes stay.

use super::reach::Reach;
use klarsyn::definition::CodeSystem;
use klarsyn::definition::Compose;
use klarsyn::definition::Concept;
use klarsyn::definition::Content;
use klarsyn::definition::Expansion;
use klarsyn::definition::ValueSet;
use klarsyn::snapshot::Library;
use klarsyn::terminology::Terminology;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Larger ones are shortened.
const LARGE: usize = 150;

/// Shortens what was reached of large code systems.
pub fn shorten(library: &Arc<Library>, reach: &mut Reach<'_>) {
    let terminology = Terminology::new(Box::new(library.clone()));
    let large: BTreeSet<String> =
        reach.code_systems.values().filter(|s| s.concepts.len() > LARGE).map(|s| s.url.clone()).collect();
    let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for set in reach.value_sets.values_mut() {
        let Some(compose) = &set.compose else { continue };
        if !touches(compose, &large) {
            continue;
        }
        let bound = terminology.prepare(&format!("{}|{}", set.url, set.version));
        if bound.size().is_none() {
            continue;
        }
        let mut codes = Vec::new();
        for (system, code) in bound.codes() {
            if large.contains(system) {
                used.entry(system.to_owned()).or_default().insert(code.to_owned());
            }
            codes.push((system.to_owned(), plain(code)));
        }
        codes.sort_by(|a, b| (&a.0, &a.1.code).cmp(&(&b.0, &b.1.code)));
        let expansion = Some(Expansion { codes, incomplete: false });
        *set = Arc::new(ValueSet { compose: None, expansion, ..ValueSet::clone(set) });
    }
    for system in reach.code_systems.values_mut().filter(|s| large.contains(&s.url)) {
        // The value sets of the standards ask for these whole.
        if reach.whole.contains(&system.url) {
            continue;
        }
        let empty = BTreeSet::new();
        let codes = used.get(&system.url).unwrap_or(&empty);
        *system = Arc::new(part(system, codes));
    }
    reach.code_systems.retain(|_, system| !system.concepts.is_empty());
}

fn touches(compose: &Compose, large: &BTreeSet<String>) -> bool {
    compose.include.iter().chain(&compose.exclude).any(|set| set.system.as_ref().is_some_and(|s| large.contains(s)))
}

fn plain(code: &str) -> Concept {
    Concept { code: code.into(), display: None, designations: Vec::new(), parent: None, properties: Vec::new() }
}

/// The codes that are used, in no hierarchy.
fn part(system: &CodeSystem, codes: &BTreeSet<String>) -> CodeSystem {
    let used = system.concepts.iter().filter(|c| codes.contains(&c.code));
    let concepts = used.map(|c| Concept { parent: None, ..c.clone() }).collect();
    CodeSystem { content: Content::Fragment, concepts, ..system.clone() }
}
