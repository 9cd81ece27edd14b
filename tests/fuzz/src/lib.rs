//! Fuzz targets: what is done with hostile bytes, the seeds to start from, and mutations that know
//! where elements begin and end.
//!
//! A target fails by a panic: whatever it asserts holds of every input.

mod many;
pub mod mutate;
pub mod seeds;
mod targets;
pub mod world;

pub use targets::TARGETS;

/// A way in for hostile bytes.
pub struct Target {
    /// What the command calls it.
    pub name: &'static str,
    /// What is done with the bytes, in a line.
    pub about: &'static str,
    /// Longest input that is tried.
    pub longest: usize,
    /// Does it.
    pub run: fn(&[u8]),
    /// Inputs to start from.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that inputs are made of.
    pub words: &'static [&'static str],
}

/// The target of that name.
pub fn target(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}
