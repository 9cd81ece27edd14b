//! SHA-1 of what a text in base64 stands for: FHIR R4 states it of attachments. It guards against
//! damage on the way, not against forgery.

/// The digest of the bytes, white space in the base64 left out.
pub(super) fn of_base64(text: &str) -> [u8; 20] {
    let mut digest = Digest::default();
    let mut bits = 0u32;
    let mut held = 0;
    for value in text.bytes().filter_map(value) {
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            digest.push((bits >> held) as u8);
        }
    }
    digest.finish()
}

/// Whether a digest is the one that is stated in base64.
pub(super) fn is_stated(digest: &[u8; 20], base64: &str) -> bool {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut written = String::with_capacity(28);
    for group in digest.chunks(3) {
        let at = |i: usize| u32::from(group.get(i).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for i in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * i) & 63) as usize];
            written.push(if i > group.len() { '=' } else { char::from(letter) });
        }
    }
    written.bytes().eq(base64.bytes().filter(|byte| !byte.is_ascii_whitespace()))
}

fn value(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

struct Digest {
    state: [u32; 5],
    block: [u8; 64],
    filled: usize,
    length: u64,
}

impl Default for Digest {
    fn default() -> Self {
        let state = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];
        Self { state, block: [0; 64], filled: 0, length: 0 }
    }
}

impl Digest {
    fn push(&mut self, byte: u8) {
        self.length += 8;
        self.add(byte);
    }

    fn add(&mut self, byte: u8) {
        self.block[self.filled] = byte;
        self.filled += 1;
        if self.filled == 64 {
            self.filled = 0;
            self.compress();
        }
    }

    fn finish(mut self) -> [u8; 20] {
        self.add(0x80);
        while self.filled != 56 {
            self.add(0);
        }
        self.length.to_be_bytes().into_iter().for_each(|byte| self.add(byte));
        let mut out = [0; 20];
        for (bytes, word) in out.chunks_exact_mut(4).zip(self.state) {
            bytes.copy_from_slice(&word.to_be_bytes());
        }
        out
    }

    fn compress(&mut self) {
        let mut words = [0u32; 80];
        for (word, bytes) in words.iter_mut().zip(self.block.chunks_exact(4)) {
            *word = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        }
        for i in 16..80 {
            words[i] = (words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16]).rotate_left(1);
        }
        let [mut a, mut b, mut c, mut d, mut e] = self.state;
        for (i, word) in words.into_iter().enumerate() {
            let (mix, constant) = match i {
                0..20 => (b & c | !b & d, 0x5a82_7999),
                20..40 => (b ^ c ^ d, 0x6ed9_eba1),
                40..60 => (b & c | b & d | c & d, 0x8f1b_bcdc),
                _ => (b ^ c ^ d, 0xca62_c1d6_u32),
            };
            let next = a.rotate_left(5).wrapping_add(mix).wrapping_add(e).wrapping_add(constant).wrapping_add(word);
            (e, d, c, b, a) = (d, c, b.rotate_left(30), a, next);
        }
        for (state, word) in self.state.iter_mut().zip([a, b, c, d, e]) {
            *state = state.wrapping_add(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_stated, of_base64};

    #[test]
    fn digests() {
        for (data, digest) in [
            ("", "2jmj7l5rSw0yVb/vlWAYkK/YBwk="),
            ("YWJj", "qZk+NkcGgWq6PiVxeFDCbJzQ2J0="),
            ("YW Jj\n", "qZk+NkcGgWq6PiVxeFDCbJzQ2J0="),
            (
                "YWJjZGJjZGVjZGVmZGVmZ2VmZ2hmZ2hpZ2hpamhpamtpamtsamtsbWtsbW5sbW5vbW5vcG5vcHE=",
                "hJg+RBw70m66rkqh+VEp5eVGcPE=",
            ),
        ] {
            assert!(is_stated(&of_base64(data), digest), "{data}");
            assert!(!is_stated(&of_base64(data), &digest.replace('=', "")) && !is_stated(&of_base64("YQ=="), digest));
        }
    }
}
