//! Element names of one tree, each stored once.

use rustc_hash::FxHashMap;

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

/// The names of a tree.
#[derive(Clone, Debug)]
pub struct NameTable {
    names: Vec<Box<str>>,
    ids: FxHashMap<Box<str>, u32>,
}

impl Default for NameTable {
    fn default() -> Self {
        let mut table = Self { names: Vec::with_capacity(64), ids: FxHashMap::default() };
        table.intern("");
        table
    }
}

impl NameTable {
    /// The name's number, given now if it has none.
    pub fn intern(&mut self, name: &str) -> LocalName {
        if let Some(&id) = self.ids.get(name) {
            return LocalName(id);
        }
        let id = self.names.len() as u32;
        self.names.push(name.into());
        self.ids.insert(name.into(), id);
        LocalName(id)
    }

    /// The name's number, if any node has that name.
    pub fn find(&self, name: &str) -> Option<LocalName> {
        self.ids.get(name).map(|&id| LocalName(id))
    }

    /// The name itself.
    pub fn get(&self, name: LocalName) -> &str {
        &self.names[name.0 as usize]
    }

    /// All names, in the order of their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        self.names.iter().map(|n| &**n)
    }
}
