//! The hash of a key: quick for short texts, and another one in each round, so that keys which strangers made to meet
//! do so once.

use std::hash::Hash;
use std::hash::Hasher;

/// The digits of pi. No text has these bytes, so that none makes the state nothing at its start.
const START: u64 = 0x2434_36A8_85A3_08FF;
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// Multiplies what came so far with each eight bytes, and folds the product. That cannot be undone for all rounds at
/// once: what leads to one place in a round leads anywhere in the next.
pub(super) struct Mixer {
    state: u64,
}

impl Mixer {
    pub(super) fn new(round: u32) -> Self {
        Self { state: START ^ u64::from(round).wrapping_mul(FACTOR << 8) }
    }
}

impl Hasher for Mixer {
    #[inline(never)]
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.write_u64(u64::from_le_bytes(*word));
        }
        let last = rest.iter().fold(rest.len() as u64, |last, byte| last << 8 | u64::from(*byte));
        self.write_u64(last);
    }

    // Not inlined: each kind of key would bring it along.
    #[inline(never)]
    fn write_u64(&mut self, word: u64) {
        let product = u128::from(self.state ^ word) * u128::from(FACTOR);
        self.state = product as u64 ^ (product >> 64) as u64;
    }

    /// What ends a text, or tells variants apart.
    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.state = self.state.rotate_left(8) ^ u64::from(byte);
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.state
    }
}

/// The hash of a key in a round, half of it.
#[inline]
pub(super) fn hash_in<Q: Hash + ?Sized>(key: &Q, round: u32) -> u32 {
    let mut mixer = Mixer::new(round);
    key.hash(&mut mixer);
    mixer.finish() as u32
}

/// A number that tells texts apart, nearly always.
pub fn hash(text: &[u8]) -> u64 {
    let mut mixer = Mixer::new(0);
    mixer.write(text);
    mixer.finish()
}
