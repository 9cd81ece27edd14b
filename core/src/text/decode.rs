//! From bytes to text: byte order marks, declared encodings, and bytes that are no text.

use super::source::{Encoding, Source};
use super::span::Span;

/// A source as far as its bytes could be read, and what stood in the way.
#[derive(Clone, Debug, Default)]
pub struct Decoded {
    /// The text; empty where the bytes are no text.
    pub source: Source,
    /// What was wrong with the bytes, in order.
    pub faults: Vec<DecodeFault>,
}

/// Something wrong with the bytes of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeFault {
    /// More bytes than the limit; nothing was read.
    TooLarge {
        /// Number of bytes.
        bytes: usize,
        /// How many are read at most.
        limit: usize,
    },
    /// Not a text; nothing was read.
    Binary {
        /// What the first bytes look like (`ZIP`, `PDF`, …), where that can be told.
        looks_like: Option<&'static str>,
    },
    /// Bytes that the encoding does not know; each became U+FFFD.
    Invalid {
        /// How many places there are.
        places: usize,
        /// The first of them.
        first: Span,
    },
    /// The text starts with a UTF-8 byte order mark.
    ByteOrderMark,
}

/// Offsets are 32 bits wide, and what is decoded may grow threefold.
const LARGEST: usize = u32::MAX as usize / 4;

impl Source {
    /// Reads the bytes as text; more than `limit` of them are not read at all.
    pub fn decode(name: &str, bytes: &[u8], limit: usize) -> Decoded {
        let mut decoded = Decoded { source: Source { name: name.into(), ..Source::default() }, faults: Vec::new() };
        let limit = limit.min(LARGEST);
        if bytes.len() > limit {
            decoded.faults.push(DecodeFault::TooLarge { bytes: bytes.len(), limit });
            return decoded;
        }
        if let Some(looks_like) = magic(bytes) {
            decoded.faults.push(DecodeFault::Binary { looks_like: Some(looks_like) });
            return decoded;
        }
        match bytes {
            [0xEF, 0xBB, 0xBF, rest @ ..] => {
                decoded.faults.push(DecodeFault::ByteOrderMark);
                decoded.utf8(rest);
            }
            [0xFF, 0xFE, rest @ ..] | rest @ [b'<' | b'{', 0, ..] => decoded.utf16(rest, u16::from_le_bytes),
            [0xFE, 0xFF, rest @ ..] | rest @ [0, b'<' | b'{', ..] => decoded.utf16(rest, u16::from_be_bytes),
            _ if bytes.iter().take(1024).any(|&b| b == 0) => {
                decoded.faults.push(DecodeFault::Binary { looks_like: None });
            }
            _ => match declared(bytes) {
                Some(encoding) => decoded.single_byte(bytes, encoding),
                None => decoded.utf8(bytes),
            },
        }
        decoded
    }
}

impl Decoded {
    fn utf8(&mut self, bytes: &[u8]) {
        let error = match std::str::from_utf8(bytes) {
            Ok(text) => return self.source.text.push_str(text),
            Err(error) => error,
        };
        let start = error.valid_up_to() as u32;
        let first = Span::new(start, start + '\u{FFFD}'.len_utf8() as u32);
        let mut places = 0;
        for chunk in bytes.utf8_chunks() {
            self.source.text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                places += 1;
                self.source.text.push('\u{FFFD}');
            }
        }
        self.faults.push(DecodeFault::Invalid { places, first });
    }

    fn utf16(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16) {
        self.source.encoding = Encoding::Utf16;
        let (pairs, odd) = bytes.as_chunks::<2>();
        let mut invalid = None;
        let mut places = 0;
        for c in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
            self.source.text.push(c.unwrap_or_else(|_| {
                let at = self.source.text.len() as u32;
                invalid.get_or_insert(Span::new(at, at + 3));
                places += 1;
                '\u{FFFD}'
            }));
        }
        if !odd.is_empty() {
            places += 1;
            invalid.get_or_insert(Span::at(self.source.text.len() as u32));
        }
        if let Some(first) = invalid {
            self.faults.push(DecodeFault::Invalid { places, first });
        }
    }

    fn single_byte(&mut self, bytes: &[u8], encoding: Encoding) {
        self.source.encoding = encoding;
        let windows = encoding == Encoding::Windows1252;
        self.source.text = bytes.iter().map(|&b| if windows { windows_1252(b) } else { char::from(b) }).collect();
    }
}

/// What a file is that is certainly no message.
fn magic(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: &[(&[u8], &str)] = &[
        (b"PK\x03\x04", "ZIP"),
        (b"%PDF", "PDF"),
        (b"\x1F\x8B", "gzip"),
        (b"\x89PNG", "PNG"),
        (b"\xFF\xD8\xFF", "JPEG"),
        (b"GIF8", "GIF"),
        (b"II*\0", "TIFF"),
        (b"MM\0*", "TIFF"),
    ];
    KNOWN.iter().find(|(start, _)| bytes.starts_with(start)).map(|&(_, name)| name)
}

/// The encoding that an XML declaration names, as it names it.
pub fn declared_name(bytes: &[u8]) -> Option<&str> {
    let head = &bytes[..bytes.len().min(256)];
    let head = head.trim_ascii_start().strip_prefix(b"<?xml")?;
    let end = head.windows(2).position(|pair| pair == b"?>")?;
    let head = std::str::from_utf8(&head[..end]).ok()?;
    let value = head.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split(quote).next()
}

/// The single-byte encoding that an XML declaration names, if it does.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    let value = declared_name(bytes)?;
    let is = |names: &[&str]| names.iter().any(|name| value.eq_ignore_ascii_case(name));
    if is(&["iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso_8859-1", "us-ascii"]) {
        Some(Encoding::Latin1)
    } else if is(&["windows-1252", "cp1252", "cp-1252"]) {
        Some(Encoding::Windows1252)
    } else {
        None
    }
}

/// The characters that Windows-1252 has where ISO-8859-1 has control characters.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_encoding_that_messages_come_in() {
        let utf16 = |text: &str, bom: &[u8], to: fn(u16) -> [u8; 2]| -> Vec<u8> {
            bom.iter().copied().chain(text.encode_utf16().flat_map(to)).collect()
        };
        let table: &[(&[u8], &str, Encoding)] = &[
            (b"{}", "{}", Encoding::Utf8),
            (b"\xEF\xBB\xBF{}", "{}", Encoding::Utf8),
            (&utf16("<æ/>", &[0xFF, 0xFE], u16::to_le_bytes), "<æ/>", Encoding::Utf16),
            (&utf16("<æ/>", &[0xFE, 0xFF], u16::to_be_bytes), "<æ/>", Encoding::Utf16),
            (&utf16("<æ/>", &[], u16::to_le_bytes), "<æ/>", Encoding::Utf16),
            (&utf16("{\"😀", &[], u16::to_be_bytes), "{\"😀", Encoding::Utf16),
            (
                b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE6</a>",
                "<?xml version='1.0' encoding='ISO-8859-1'?><a>æ</a>",
                Encoding::Latin1,
            ),
            (
                b"<?xml version=\"1.0\" encoding = \"Windows-1252\"?>\x80",
                "<?xml version=\"1.0\" encoding = \"Windows-1252\"?>€",
                Encoding::Windows1252,
            ),
            (
                b"<?xml version=\"1.0\" encoding=\"utf-8\"?>",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
                Encoding::Utf8,
            ),
        ];
        for (bytes, text, encoding) in table {
            let decoded = Source::decode("", bytes, 1000);
            assert_eq!((decoded.source.text.as_str(), decoded.source.encoding), (*text, *encoding));
        }
    }

    #[test]
    fn says_what_is_wrong_with_the_bytes() {
        let first = |bytes: &[u8]| Source::decode("", bytes, 40).faults.first().copied();
        assert_eq!(first(b"abc"), None);
        assert_eq!(first(&[b' '; 41]), Some(DecodeFault::TooLarge { bytes: 41, limit: 40 }));
        assert_eq!(first(b"PK\x03\x04"), Some(DecodeFault::Binary { looks_like: Some("ZIP") }));
        assert_eq!(first(b"abc\0def"), Some(DecodeFault::Binary { looks_like: None }));
        assert_eq!(first(b"{\xE6\xE6\xF8"), Some(DecodeFault::Invalid { places: 3, first: Span::new(1, 4) }));
        assert_eq!(first(b"\xEF\xBB\xBF{}"), Some(DecodeFault::ByteOrderMark));
        assert_eq!(first(b"{\0\x00\xD8a\0"), Some(DecodeFault::Invalid { places: 1, first: Span::new(1, 4) }));
        assert_eq!(first(b"\xFF\xFEa\0b"), Some(DecodeFault::Invalid { places: 1, first: Span::at(1) }));
    }
}
