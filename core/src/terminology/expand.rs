//! The expansion of a value set: its parts worked out and combined.

use std::sync::Arc;

use crate::definition::Compose;
use crate::definition::ConceptSet;
use crate::definition::ValueSet;

use super::answer::Answer;
use super::answer::Reason;
use super::filter;
use super::form;
use super::set::Expanded;
use super::set::Part;
use super::store::Store;
use super::store::Walk;
use super::system::System;

/// Most codes in one set.
const MOST_CODES: usize = 200_000;

/// Deepest chain of sets that take codes from sets.
const DEEPEST: usize = 32;

/// Expands a set. `walk` knows which sets are being expanded.
pub(super) fn expand(store: &Store, set: &ValueSet, walk: &mut Walk) -> Expanded {
    let ready = || {
        let expansion = set.expansion.as_ref()?;
        let mut parts: Vec<(Arc<str>, Vec<(Arc<str>, Answer)>)> = Vec::new();
        for (system, concept) in expansion.codes.iter().take(MOST_CODES) {
            let at = parts.iter().position(|(s, _)| **s == **system).unwrap_or_else(|| {
                parts.push((system.as_str().into(), Vec::new()));
                parts.len() - 1
            });
            parts[at].1.push((concept.code.as_str().into(), Answer::Yes));
        }
        let rest = if expansion.incomplete { Answer::Unknown(Reason::Filter) } else { Answer::No };
        let parts = parts.into_iter().map(|(system, codes)| Part::listed(system, codes, rest));
        let elsewhere = expansion.incomplete.then_some(Reason::Filter);
        Some(Expanded::new(parts.collect(), elsewhere))
    };
    let Some(compose) = &set.compose else { return ready().unwrap_or(Expanded::unknown(Reason::ValueSetMissing)) };
    let worked_out = compose_of(store, compose, walk);
    if worked_out.is_known() {
        return worked_out;
    }
    // What could not be worked out may stand in a ready list. Lists of the large systems are cut
    // off or old, whatever they say: what they name is in the set, what they do not is unknown.
    let is_whole = |list: &Expanded| {
        list.is_known() && list.count() > 0 && list.parts.iter().all(|part| form::kind_of(&part.system).is_none())
    };
    match ready() {
        Some(list) if is_whole(&list) => list,
        Some(list) => worked_out.combine(&list, yes_of_either),
        None => worked_out,
    }
}

/// A code that an incomplete list names is in the set; for the others what was worked out holds.
fn yes_of_either(worked_out: Answer, list: Answer) -> Answer {
    if list == Answer::Yes { Answer::Yes } else { worked_out }
}

fn compose_of(store: &Store, compose: &Compose, walk: &mut Walk) -> Expanded {
    let mut all = Expanded::default();
    for (sets, is_include) in [(&compose.include, true), (&compose.exclude, false)] {
        for (at, set) in sets.iter().enumerate() {
            let part = concept_set(store, set, walk);
            if is_include && at == 0 {
                all = part;
            } else {
                all = all.combine(&part, if is_include { Answer::or } else { Answer::and_not });
            }
            if all.count() > MOST_CODES {
                return Expanded::unknown(Reason::TooLarge);
            }
        }
    }
    all
}

/// One include or exclude: codes of a system that are in each of the sets it names.
fn concept_set(store: &Store, set: &ConceptSet, walk: &mut Walk) -> Expanded {
    let mut all = set.system.as_deref().map(|system| Expanded::of(of_system(store, system, set)));
    for canonical in &set.value_sets {
        let imported = imported(store, canonical, walk);
        all = Some(match all {
            None => imported.combine(&Expanded::default(), Answer::or),
            Some(all) => all.combine(&imported, Answer::and),
        });
    }
    all.unwrap_or_default()
}

fn imported(store: &Store, canonical: &str, walk: &mut Walk) -> Arc<Expanded> {
    if walk.stack.iter().any(|c| c == canonical) || walk.stack.len() >= DEEPEST {
        walk.circular = true;
        return Arc::new(Expanded::unknown(Reason::Circular));
    }
    store.expanded(canonical, walk)
}

fn of_system(store: &Store, url: &str, set: &ConceptSet) -> Part {
    let version = set.version.as_deref();
    let system = store.system_of_version(url, version);
    let name: Arc<str> = url.into();
    if !set.concepts.is_empty() {
        let codes = set.concepts.iter().take(MOST_CODES + 1).map(|c| (c.code.as_str().into(), Answer::Yes)).collect();
        return Part::listed(name, codes, Answer::No);
    }
    let Some(system) = system.filter(|s| s.has_codes()) else {
        let reason = if set.filters.is_empty() { Reason::SystemMissing } else { Reason::Filter };
        return Part::open(name, Answer::Unknown(reason));
    };
    if set.filters.is_empty() { Part::whole(name, system) } else { filtered(name, &system, set) }
}

fn filtered(name: Arc<str>, system: &System, set: &ConceptSet) -> Part {
    let mut marks = vec![true; system.concepts().len()];
    for filter in &set.filters {
        let Some(selected) = filter::select(system, filter) else {
            return Part::open(name, Answer::Unknown(Reason::Filter));
        };
        marks.iter_mut().zip(selected).for_each(|(mark, selected)| *mark &= selected);
    }
    let rest = if system.is_complete() { Answer::No } else { Answer::Unknown(Reason::SystemIncomplete) };
    let marked = system.concepts().iter().zip(marks);
    let codes = marked.filter(|(_, marked)| *marked).map(|(c, _)| (c.code.as_str().into(), Answer::Yes)).collect();
    Part::listed(name, codes, rest)
}
