//! How much is read of a text that may be hostile.

/// What is read at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the text.
    pub bytes: usize,
    /// Elements inside elements.
    pub depth: usize,
    /// Elements, attributes and texts together.
    pub nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 100_000_000, depth: 200, nodes: 2_000_000 }
    }
}
