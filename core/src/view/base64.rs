//! Bytes of base64.

/// The bytes of a base64 text; none where it is not.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for b in text.bytes().filter(|b| !b.is_ascii_whitespace() && *b != b'=') {
        bits = bits << 6 | u32::from(digit(b)?);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Some(out)
}

/// The first bytes alone, as many as there are of these.
pub(super) fn start(text: &str, count: usize) -> Vec<u8> {
    let letters = count.div_ceil(3) * 4;
    let start: String = text.chars().filter(|c| !c.is_whitespace()).take(letters).collect();
    bytes(&start).unwrap_or_default()
}

/// How many bytes a text stands for; white space in it does not count.
pub(super) fn size(text: &str) -> u64 {
    let letters = text.bytes().filter(|b| !b.is_ascii_whitespace() && *b != b'=').count() as u64;
    letters * 3 / 4
}

fn digit(b: u8) -> Option<u8> {
    Some(match b {
        b'A'..=b'Z' => b - b'A',
        b'a'..=b'z' => b - b'a' + 26,
        b'0'..=b'9' => b - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_base64() {
        assert_eq!(bytes("w6Y=").as_deref(), Some("æ".as_bytes()));
        assert_eq!(bytes("QUJD\nRA==").as_deref(), Some(&b"ABCD"[..]));
        assert_eq!(bytes("*"), None);
        assert_eq!(start("QUJD\nRA==", 2), b"ABC");
    }

    #[test]
    fn sizes_of_base64() {
        for (text, bytes) in [("", 0), ("QQ==", 1), ("QUI=", 2), ("QUJD", 3), ("QU\nJD", 3)] {
            assert_eq!(size(text), bytes);
        }
    }
}
