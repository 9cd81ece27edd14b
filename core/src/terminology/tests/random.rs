//! Expansions of random sets over small systems, against membership worked out code by code.

use super::*;
use crate::terminology::Answer;

/// A small generator of numbers, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most
    }
}

const CODES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const SYSTEMS: [&str; 3] = ["s0", "s1", "s2"];

fn random_system(dice: &mut Dice, url: &str) -> CodeSystem {
    let mut made = system(url, Content::Complete, &[]);
    for (at, code) in CODES.iter().enumerate().take(2 + dice.below(5)) {
        let parent = (at > 0 && dice.below(3) > 0).then(|| dice.below(at) as u32);
        let properties = if dice.below(2) == 0 { vec![property("p", CODES[dice.below(3)])] } else { vec![] };
        made.concepts.push(Concept { parent, properties, ..concept(code) });
    }
    made
}

fn random_part(dice: &mut Dice, set: usize) -> ConceptSet {
    let url = SYSTEMS[dice.below(SYSTEMS.len())];
    let code = CODES[dice.below(CODES.len())];
    let mut part = match dice.below(5) {
        0 => all_of(url),
        1 => codes_of(url, &[code, CODES[dice.below(CODES.len())]]),
        2 => filtered(url, "concept", ["is-a", "descendent-of", "is-not-a", "generalizes"][dice.below(4)], code),
        3 => filtered(url, "p", ["=", "exists", "not-in"][dice.below(3)], CODES[dice.below(3)]),
        _ => ConceptSet::default(),
    };
    let imports = if part.system.is_none() { 1 + dice.below(2) } else { dice.below(4).saturating_sub(2) };
    if set > 0 {
        part.value_sets = (0..imports).map(|_| format!("v{}", dice.below(set))).collect();
    }
    part
}

/// Membership by the rules as they are written, one code at a time.
fn contains(shelf: &Shelf, set: &str, system: &str, code: &str) -> bool {
    let Some(compose) = shelf.sets.get(set).and_then(|set| set.compose.as_ref()) else { return false };
    let any = |parts: &[ConceptSet]| parts.iter().any(|part| in_part(shelf, part, system, code));
    any(&compose.include) && !any(&compose.exclude)
}

fn in_part(shelf: &Shelf, part: &ConceptSet, system: &str, code: &str) -> bool {
    if part.system.is_none() && part.value_sets.is_empty() {
        return false;
    }
    part.system.as_deref().is_none_or(|url| url == system && in_system(shelf, part, system, code))
        && part.value_sets.iter().all(|set| contains(shelf, set, system, code))
}

fn in_system(shelf: &Shelf, part: &ConceptSet, system: &str, code: &str) -> bool {
    if !part.concepts.is_empty() {
        return part.concepts.iter().any(|c| c.code == code);
    }
    let concepts = &shelf.systems[system].concepts;
    let Some(own) = concepts.iter().find(|c| c.code == code) else { return false };
    let is_a = |below: &Concept, above: &str| {
        let mut at = Some(below);
        std::iter::from_fn(|| {
            let now = at?;
            at = now.parent.map(|parent| &concepts[parent as usize]);
            Some(now)
        })
        .any(|c| c.code == above)
    };
    let values = || own.properties.iter().map(|p| p.value.as_str());
    part.filters.iter().all(|filter| {
        let value = filter.value.as_str();
        match filter.op.as_str() {
            "is-a" => is_a(own, value),
            "descendent-of" => own.code != value && is_a(own, value),
            "is-not-a" => !is_a(own, value),
            "generalizes" => concepts.iter().any(|c| c.code == value && is_a(c, code)),
            "=" => values().any(|v| v == value),
            "not-in" => values().all(|v| v != value),
            _ => values().next().is_some(),
        }
    })
}

#[test]
fn random_sets_contain_what_their_parts_say() {
    for seed in 0..400 {
        let mut dice = Dice(seed);
        let build = |dice: &mut Dice| {
            let mut shelf = Shelf::default();
            for url in SYSTEMS {
                shelf = shelf.system(random_system(dice, url));
            }
            for set in 0..5 {
                let include = (0..1 + dice.below(2)).map(|_| random_part(dice, set)).collect();
                let exclude = (0..dice.below(2)).map(|_| random_part(dice, set)).collect();
                shelf = shelf.set(&format!("v{set}"), include, exclude);
            }
            shelf
        };
        let shelf = build(&mut dice);
        let terminology = build(&mut Dice(seed)).ready();
        for set in ["v0", "v1", "v2", "v3", "v4"] {
            let bound = terminology.prepare(set);
            let mut size = 0;
            for system in SYSTEMS {
                for code in CODES {
                    let expected = contains(&shelf, set, system, code);
                    size += usize::from(expected);
                    let answer = if expected { Answer::Yes } else { Answer::No };
                    assert_eq!(bound.contains(Some(system), code), answer, "seed {seed}: {system}#{code} in {set}");
                }
            }
            assert_eq!(bound.size(), Some(size), "seed {seed}: {set}");
        }
    }
}
