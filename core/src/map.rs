//! Maps by hash: entries in a list, in the order they came, and beside it one index of numbers that is the same
//! code for all types. A table of the library's is compiled anew for each type of entry, which a browser downloads.

mod hash;
mod set;

pub use hash::hash;
pub use set::Set;

use hash::hash_in;
use std::borrow::Borrow;
use std::hash::Hash;

/// So few entries are compared one by one: that needs neither hash nor index.
const FEW: usize = 8;

/// So far from where its hash leads an entry hardly comes by chance, however many there are.
const FAR: usize = 512;
/// More often nothing is mixed anew: the keys have one hash, whatever is done.
const ROUNDS: u32 = 8;

/// Where entries stand in their list, by hash.
#[derive(Clone, Debug, Default)]
struct Places {
    /// A power of two of them, at most two thirds taken: a hash and a place, counted from 1; 0 is free.
    slots: Vec<(u32, u32)>,
    taken: usize,
    /// How far the farthest entry is from where its hash leads.
    farthest: usize,
    /// How often all was mixed anew since too much led to the same slots.
    round: u32,
}

impl Places {
    /// The next entry with that hash, and the step to go on from.
    fn next(&self, hash: u32, mut step: usize) -> Option<(usize, usize)> {
        while step <= self.farthest {
            let (known, place) = self.slots[(hash as usize + step) & (self.slots.len() - 1)];
            step += 1;
            match place {
                0 => return None,
                place if known == hash => return Some((place as usize - 1, step)),
                _ => {}
            }
        }
        None
    }

    /// Takes in the entry at the end of a list.
    fn push(&mut self, hash: u32) {
        if (self.taken + 1) * 3 > self.slots.len() * 2 {
            let size = (self.slots.len() * 2).max(FEW * 4);
            let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
            self.farthest = 0;
            for (hash, place) in old.into_iter().filter(|(_, place)| *place > 0) {
                self.put(hash, place);
            }
        }
        self.taken += 1;
        self.put(hash, self.taken as u32);
    }

    fn put(&mut self, hash: u32, place: u32) {
        let mask = self.slots.len() - 1;
        let mut step = 0;
        while self.slots[(hash as usize + step) & mask].1 > 0 {
            step += 1;
        }
        self.slots[(hash as usize + step) & mask] = (hash, place);
        self.farthest = self.farthest.max(step);
    }

    /// Lets go of all and begins the next round, where looking for an entry takes too long; whether it did.
    fn renew(&mut self) -> bool {
        let long = self.farthest > FAR && self.round < ROUNDS;
        if long {
            *self = Self { round: self.round + 1, ..Self::default() };
        }
        long
    }
}

/// Values by key.
#[derive(Clone, Debug)]
pub struct Map<K, V> {
    entries: Vec<(K, V)>,
    places: Places,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new(), places: Places::default() }
    }
}

impl<K, V> Map<K, V> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Keys and values, in the order they came.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.entries.iter().map(|(key, _)| key)
    }

    /// The values.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.iter().map(|(_, value)| value)
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }
}

impl<K: Hash + Eq, V> Map<K, V> {
    fn place<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        if self.entries.len() <= FEW {
            return self.entries.iter().position(|(known, _)| known.borrow() == key);
        }
        let hash = hash_in(key, self.places.round);
        let mut from = 0;
        while let Some((place, next)) = self.places.next(hash, from) {
            if self.entries[place].0.borrow() == key {
                return Some(place);
            }
            from = next;
        }
        None
    }

    /// The value of a key.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).map(|place| &self.entries[place].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.place(key).map(|place| &mut self.entries[place].1)
    }

    /// Whether there is such a key.
    pub fn contains_key<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_some()
    }

    /// Gives a key a value; what it had before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Some(place) => Some(std::mem::replace(&mut self.entries[place].1, value)),
            None => {
                self.push(key, value);
                None
            }
        }
    }

    /// The value of a key, which gets one where it has none.
    pub fn or_insert_with(&mut self, key: K, value: impl FnOnce() -> V) -> &mut V {
        let place = self.place(&key).unwrap_or_else(|| {
            let value = value();
            self.push(key, value);
            self.entries.len() - 1
        });
        &mut self.entries[place].1
    }

    /// The value of a key, which gets an empty one where it has none.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.or_insert_with(key, V::default)
    }

    fn push(&mut self, key: K, value: V) {
        self.entries.push((key, value));
        if self.entries.len() > FEW {
            loop {
                for (key, _) in &self.entries[self.places.taken..] {
                    self.places.push(hash_in(key, self.places.round));
                }
                if !self.places.renew() {
                    break;
                }
            }
        }
    }
}

impl<K: Hash + Eq, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::default();
        map.extend(entries);
        map
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

#[cfg(test)]
mod tests;
