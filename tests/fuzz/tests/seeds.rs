//! The seeds of every fuzz target, and mutations of them that are the same in every run.

use klarsyn_fuzz::TARGETS;
use klarsyn_fuzz::mutate;
use klarsyn_fuzz::mutate::Numbers;

/// Seeds of a target that are tried, from the smallest to the largest.
const SEEDS: usize = 12;

/// Mutations of each.
const MUTATIONS: u64 = 6;

fn hold(name: &str) {
    let target = klarsyn_fuzz::target(name).unwrap();
    let seeds = (target.seeds)();
    assert!(!seeds.is_empty(), "{name} has nothing to start from");
    let mut numbers = Numbers::new(7);
    for (number, seed) in (1..).zip(seeds.iter().step_by(seeds.len().div_ceil(SEEDS))) {
        (target.run)(seed);
        for round in 0..MUTATIONS {
            let along = mutate::structure(seed, target.longest, number * 100 + round);
            let mutant = along.filter(|_| round % 2 == 0);
            (target.run)(&mutant.unwrap_or_else(|| mutate::bytes(seed, target.words, &mut numbers)));
        }
    }
}

macro_rules! seeds {
    ($($name:ident),*) => {
        $(
            #[test]
            fn $name() {
                hold(stringify!($name));
            }
        )*

        #[test]
        fn no_target_is_forgotten() {
            let here = [$(stringify!($name)),*];
            assert_eq!(TARGETS.iter().filter(|target| !here.contains(&target.name)).count(), 0);
        }
    };
}

seeds!(json, xml, xhtml, fhirpath, archive, pack, definitions, validate, views, reports, cda, zip);

#[test]
fn mutations_along_elements_change_something_and_stay_texts() {
    let seed = br#"{"resourceType":"Patient","name":[{"given":["A","B"],"family":"C"}],"active":true}"#;
    let mutants: Vec<Vec<u8>> = (0..200).filter_map(|n| mutate::structure(seed, 10_000, n)).collect();
    assert!(mutants.iter().filter(|mutant| mutant.as_slice() != seed).count() > 150);
    assert!(mutants.iter().all(|mutant| std::str::from_utf8(mutant).is_ok()));
    assert_eq!(mutate::structure(b"no tree at all", 100, 1), None);
}
