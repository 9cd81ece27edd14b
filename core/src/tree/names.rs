//! Element names of one tree, each stored once.

/// A name in the [`NameTable`] of its own tree; not comparable across trees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalName(pub(crate) u32);

impl LocalName {
    /// The absent name: of an unnamed root, or of a node without a stated type.
    pub const NONE: LocalName = LocalName(0);

    /// Position in the table, for side tables of a run.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The names of a tree, and a hash table of open addressing over them.
#[derive(Clone, Debug)]
pub struct NameTable {
    names: Vec<Box<str>>,
    /// Number of the name plus one; zero is free. A power of two, at most half full.
    slots: Vec<u32>,
}

/// A hash nobody attacks stays far below; a table that needs more is closed to new names.
const LONGEST_PROBE: usize = 128;

impl Default for NameTable {
    fn default() -> Self {
        let mut table = Self { names: Vec::with_capacity(128), slots: vec![0; 256] };
        table.intern("");
        table
    }
}

impl NameTable {
    /// The name's number, given now if it has none. A table into which so many names were forced
    /// that it would become slow answers [`LocalName::NONE`] to new ones.
    #[inline]
    pub fn intern(&mut self, name: &str) -> LocalName {
        self.try_intern(name).unwrap_or(LocalName::NONE)
    }

    /// The name's number, given now if it has none; none where the table is closed to new names.
    #[inline]
    pub(crate) fn try_intern(&mut self, name: &str) -> Option<LocalName> {
        match self.probe(name) {
            Probe::Known(id) => Some(LocalName(id)),
            Probe::Free(slot) => {
                let id = self.names.len() as u32;
                self.names.push(name.into());
                self.slots[slot] = id + 1;
                if self.names.len() * 2 > self.slots.len() {
                    self.grow();
                }
                Some(LocalName(id))
            }
            Probe::Crowded => None,
        }
    }

    /// The name's number, if any node has that name.
    pub fn find(&self, name: &str) -> Option<LocalName> {
        match self.probe(name) {
            Probe::Known(id) => Some(LocalName(id)),
            _ => None,
        }
    }

    /// The name itself.
    #[inline]
    pub fn get(&self, name: LocalName) -> &str {
        &self.names[name.index()]
    }

    /// All names, in the order of their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        self.names.iter().map(|name| &**name)
    }

    #[inline]
    fn probe(&self, name: &str) -> Probe {
        let mask = self.slots.len() - 1;
        let mut slot = hash(name.as_bytes()) as usize & mask;
        for _ in 0..LONGEST_PROBE {
            match self.slots[slot] {
                0 => return Probe::Free(slot),
                id if same(self.get(LocalName(id - 1)).as_bytes(), name.as_bytes()) => return Probe::Known(id - 1),
                _ => slot = (slot + 1) & mask,
            }
        }
        Probe::Crowded
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![0; mask + 1];
        for (index, name) in self.iter().enumerate() {
            let mut slot = hash(name.as_bytes()) as usize & mask;
            while slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = index as u32 + 1;
        }
        self.slots = slots;
    }
}

enum Probe {
    Known(u32),
    Free(usize),
    Crowded,
}

/// Equality without the call that a comparison of slices is: names are short.
#[inline]
fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let (words, rest) = one.as_chunks::<8>();
    let (others, others_rest) = other.as_chunks::<8>();
    words.iter().zip(others).all(|(a, b)| u64::from_le_bytes(*a) == u64::from_le_bytes(*b))
        && rest.iter().zip(others_rest).all(|(a, b)| a == b)
}

/// Quick for short names: eight bytes at a time, folded by multiplication.
#[inline]
fn hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = bytes.len() as u64 ^ 0x243F_6A88_85A3_08D3;
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        state = (state ^ u64::from_le_bytes(*word)).wrapping_mul(FACTOR);
        state ^= state >> 32;
    }
    let mut last = 0;
    for &byte in rest {
        last = last << 8 | u64::from(byte);
    }
    state = (state ^ last).wrapping_mul(FACTOR);
    state ^ state >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_each_name_one_number() {
        let mut table = NameTable::default();
        assert_eq!(table.intern(""), LocalName::NONE);
        let names: Vec<String> = (0..3000).map(|n| format!("name{n}")).collect();
        let ids: Vec<LocalName> = names.iter().map(|name| table.intern(name)).collect();
        for (name, id) in names.iter().zip(ids) {
            assert_eq!((table.intern(name), table.find(name), table.get(id)), (id, Some(id), name.as_str()));
        }
        assert_eq!(table.find("other"), None);
        assert_eq!(table.iter().len(), 3001);
    }
}
