//! FHIR packages and compiled packs, from bytes.
//!
//! A [`Package`] is what a `.tgz` or a folder holds, a [`Pack`] the saved result of compiling
//! some; a [`Store`] lays several of them on each other as one context.

mod archive;
mod closure;
mod item;
mod manifest;
pub mod pack;
mod peek;
mod read;
mod store;
mod version;

pub use closure::Available;
pub use closure::Closure;
pub use item::Place;
pub use item::Places;
pub use manifest::Manifest;
pub use pack::Outline;
pub use pack::Pack;
pub use pack::Placed;
pub use read::Package;
pub use store::Layer;
pub use store::Store;

use crate::parse;
use crate::tree::Tree;

/// What is read of a package that may be hostile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of all its files together, unpacked.
    pub bytes: usize,
    /// Files.
    pub files: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 512_000_000, files: 50_000 }
    }
}

fn parse_json(name: &str, bytes: &[u8]) -> Tree {
    parse::parse(name, bytes, &parse::Limits::default()).tree
}
