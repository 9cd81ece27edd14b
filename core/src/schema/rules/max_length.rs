//! Maximum length: how many characters a text may have.

/// The largest number of characters.
#[derive(Clone, Debug)]
pub struct MaxLength {
    /// Characters.
    pub max: u32,
}

impl MaxLength {
    /// Whether the text fits; bytes are never fewer than characters, so most texts are not counted.
    pub fn holds(&self, text: &str) -> bool {
        text.len() <= self.max as usize || text.chars().count() <= self.max as usize
    }
}
