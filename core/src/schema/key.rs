//! Names as numbers that are compared at once, without going where the name is kept.

use crate::map::hash;

/// A name: up to 31 bytes as they are and how many, of a longer one the first and a hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    words: [u64; 4],
}

/// Stands where a whole name has its length.
const CUT: u8 = u8::MAX;

impl Key {
    /// The key of a name.
    pub fn of(name: &str) -> Self {
        let mut bytes = [0; 32];
        match bytes.get_mut(..name.len()) {
            Some(place) if name.len() < 32 => {
                place.copy_from_slice(name.as_bytes());
                bytes[31] = name.len() as u8;
            }
            _ => {
                bytes[..16].copy_from_slice(&name.as_bytes()[..16]);
                bytes[16..24].copy_from_slice(&hash(name.as_bytes()).to_le_bytes());
                bytes[31] = CUT;
            }
        }
        let word = |at: usize| u64::from_le_bytes(std::array::from_fn(|i| bytes[at * 8 + i]));
        Self { words: std::array::from_fn(word) }
    }

    /// Whether keys that are the same are the same name.
    #[inline]
    pub fn is_whole(self) -> bool {
        self.words[3].to_le_bytes()[7] != CUT
    }

    /// A small number to look for it by, the same for few names.
    #[inline]
    pub fn short(self) -> u32 {
        let [a, b, c, d] = self.words;
        let mixed = a ^ b.rotate_left(23) ^ c.rotate_left(41) ^ d.rotate_left(11);
        (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tell_names_apart() {
        let long = "a".repeat(40);
        let names = ["", "a", "b", "a\0", "status", "statusReason", &long, &long[..32], &long[..31], "å"];
        for (i, one) in names.iter().enumerate() {
            for (j, other) in names.iter().enumerate() {
                assert_eq!(Key::of(one) == Key::of(other), i == j, "{one:?} {other:?}");
            }
        }
        assert!(Key::of(&long[..31]).is_whole() && !Key::of(&long[..32]).is_whole());
    }
}
