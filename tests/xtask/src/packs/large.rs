//! Large code systems of HL7 of which only some codes are used: value sets list the codes that
//! their conditions select, and of the system itself only the codes in use stay.

use super::reach::Reach;
use klarsyn::definition::CodeSystem;
use klarsyn::definition::Concept;
use klarsyn::definition::ConceptSet;
use klarsyn::definition::Content;
use klarsyn::definition::ValueSet;
use klarsyn::snapshot::Library;
use klarsyn::terminology::Terminology;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Larger ones are shortened.
pub const LARGE: usize = 150;

/// Lists what value sets select of large systems of the base. A set that cannot be worked out
/// stays as it is.
pub fn list(
    sets: impl IntoIterator<Item = Arc<ValueSet>>,
    library: &Arc<Library>,
    base: &Library,
) -> Vec<Arc<ValueSet>> {
    let terminology = Terminology::new(Box::new(library.clone()));
    let selects = |part: &ConceptSet| {
        let system = part.system.as_deref().filter(|_| part.concepts.is_empty());
        system.and_then(|s| base.store().code_system(s)).is_some_and(|s| s.concepts.len() > LARGE)
    };
    let listed = |set: Arc<ValueSet>| {
        let compose = set.compose.as_ref()?;
        if !compose.include.iter().any(selects) {
            return None;
        }
        let bound = terminology.prepare(&format!("{}|{}", set.url, set.version));
        bound.size()?;
        let mut compose = compose.clone();
        for part in compose.include.iter_mut().filter(|part| selects(part)) {
            let mut codes: Vec<&str> =
                bound.codes().filter(|(s, _)| Some(*s) == part.system.as_deref()).map(|(_, code)| code).collect();
            codes.sort_unstable();
            part.concepts = codes.into_iter().map(plain).collect();
            part.filters.clear();
            part.value_sets.clear();
        }
        // What they take away is gone from the lists.
        compose.exclude.retain(|part| !selects(part));
        Some(Arc::new(ValueSet { compose: Some(compose), expansion: None, ..ValueSet::clone(&set) }))
    };
    sets.into_iter().map(|set| listed(set.clone()).unwrap_or(set)).collect()
}

/// Keeps the codes in use of the large systems that were reached.
pub fn shorten(reach: &mut Reach<'_>) {
    let Reach { code_systems, used, whole, .. } = reach;
    for system in code_systems.values_mut().filter(|s| s.concepts.len() > LARGE && !whole.contains(&s.url)) {
        if let Some(codes) = used.get(&system.url) {
            *system = Arc::new(part(system, codes));
        }
    }
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
