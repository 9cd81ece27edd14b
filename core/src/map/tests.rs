//! Maps beside the library's, which answer the same.

use super::FAR;
use super::Map;
use super::Set;
use super::hash::Mixer;
use super::hash::hash_in;
use std::collections::HashMap;
use std::hash::Hasher;

/// Numbers that look like chance.
fn numbers(mut seed: u64) -> impl FnMut(u64) -> u64 {
    move |below| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    }
}

#[test]
fn answers_as_the_library_does() {
    for (seed, of) in [(1, 4), (2, 9), (3, 40), (4, 3000)] {
        let mut number = numbers(seed);
        let (mut ours, mut theirs) = (Map::default(), HashMap::new());
        for step in 0..4000 {
            let key = number(of).to_string();
            match number(4) {
                0 => assert_eq!(ours.insert(key.clone(), step), theirs.insert(key, step)),
                1 => assert_eq!(ours.or_insert_with(key.clone(), || step), theirs.entry(key).or_insert(step)),
                2 => {
                    *ours.or_default(key.clone()) += 1;
                    *theirs.entry(key).or_default() += 1;
                }
                _ => {
                    assert_eq!(ours.get(key.as_str()), theirs.get(key.as_str()));
                    assert_eq!(ours.get_mut(key.as_str()), theirs.get_mut(key.as_str()));
                    assert_eq!(ours.contains_key(&key), theirs.contains_key(&key));
                }
            }
            assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
        }
        assert!(ours.iter().all(|(key, value)| theirs.get(key) == Some(value)));
        assert_eq!(ours.keys().count(), theirs.len());
        assert_eq!(ours.values().sum::<i32>(), theirs.values().sum::<i32>());
        assert!(ours.into_iter().all(|(key, value)| theirs.remove(&key) == Some(value)));
    }
}

#[test]
fn keys_of_one_hash_are_told_apart() {
    /// Everything has the same hash.
    #[derive(PartialEq, Eq)]
    struct Alike(u32);
    impl std::hash::Hash for Alike {
        fn hash<H: std::hash::Hasher>(&self, _: &mut H) {}
    }
    let map: Map<Alike, u32> = (0..200).map(|number| (Alike(number), number)).collect();
    assert!((0..200).all(|number| map.get(&Alike(number)) == Some(&number)));
    assert_eq!(map.get(&Alike(200)), None);
}

/// Keys of two words whose second undoes what the first did: one hash for all, in the first round.
#[test]
fn keys_that_were_made_to_meet_are_mixed_anew() {
    // What a word makes of the state is what the next must be to make nothing of it.
    let after = |word: u64| {
        let mut mixer = Mixer::new(0);
        mixer.write_u64(word);
        mixer.finish()
    };
    let made: Vec<(u64, u64)> = (0..20_000).map(|first| (first, after(first))).collect();
    let hash = hash_in(&made[0], 0);
    assert!(made.iter().all(|key| hash_in(key, 0) == hash));
    let map: Map<(u64, u64), usize> = made.iter().enumerate().map(|(number, key)| (*key, number)).collect();
    assert_eq!(map.places.round, 1);
    assert!(map.places.farthest < FAR, "{}", map.places.farthest);
    assert!(made.iter().enumerate().all(|(number, key)| map.get(key) == Some(&number)));
    assert_eq!(map.get(&(20_000, after(20_000))), None);
}

#[test]
fn sets_keep_the_order_in_which_keys_came() {
    let set: Set<&str> = "b a b c a".split(' ').collect();
    assert_eq!(set.iter().copied().collect::<String>(), "bac");
    assert!(set.contains("c") && !set.contains("d") && set.len() == 3 && !set.is_empty());
}
