//! The small parts of JSON: where a string ends, what its escapes mean, what is a number.

use std::ops::Range;

/// Offset of the next `"`, `\` or control character, or the end.
#[inline]
pub(super) fn plain_end(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*word);
        let quote = zero(word ^ (ONES * b'"' as u64));
        let escape = zero(word ^ (ONES * b'\\' as u64));
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        let found = quote | escape | control;
        if found != 0 {
            // A borrow can only mark bytes after a true mark: the lowest mark is true.
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while let Some(&byte) = bytes.get(at) {
        if byte == b'"' || byte == b'\\' || byte < 0x20 {
            break;
        }
        at += 1;
    }
    at
}

/// What is wrong with an escape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EscapeFault {
    Unknown,
    LoneSurrogate,
}

/// Where decoded text and source run apart: from each decoded offset on, the source goes on at
/// the other one.
pub(in crate::parse) type Turn = (u32, u32);

/// Appends the text with its escapes resolved; after each escape, `turn` is told the length
/// written and the offset in the source.
pub(super) fn unescape(
    text: &str,
    range: Range<usize>,
    to: &mut String,
    mut turn: impl FnMut(Turn),
    mut fault: impl FnMut(EscapeFault, Range<usize>),
) {
    let bytes = text.as_bytes();
    let mut at = range.start;
    while at < range.end {
        let stop = memchr::memchr(b'\\', &bytes[at..range.end]).map_or(range.end, |found| at + found);
        to.push_str(text.get(at..stop).unwrap_or_default());
        if stop == range.end {
            break;
        }
        let start = stop;
        at = stop + 2;
        match bytes.get(stop + 1).filter(|_| at <= range.end) {
            Some(&byte @ (b'"' | b'\\' | b'/')) => to.push(char::from(byte)),
            Some(b'n') => to.push('\n'),
            Some(b't') => to.push('\t'),
            Some(b'r') => to.push('\r'),
            Some(b'b') => to.push('\u{8}'),
            Some(b'f') => to.push('\u{C}'),
            Some(b'u') => match unicode(&bytes[..range.end], at) {
                Some((unit, after)) => {
                    at = after;
                    to.push(match surrogates(&bytes[..range.end], unit, &mut at) {
                        Some(c) => c,
                        None => {
                            fault(EscapeFault::LoneSurrogate, start..at);
                            '\u{FFFD}'
                        }
                    });
                }
                None => {
                    fault(EscapeFault::Unknown, start..at);
                    to.push('u');
                }
            },
            // The character after the backslash stands for itself.
            _ => {
                at = stop + 1;
                fault(EscapeFault::Unknown, start..at);
            }
        }
        turn((to.len() as u32, at as u32));
    }
}

/// Four hexadecimal digits, and the offset after them.
fn unicode(bytes: &[u8], at: usize) -> Option<(u16, usize)> {
    let digits = bytes.get(at..at + 4)?;
    digits
        .iter()
        .try_fold(0u16, |number, &digit| Some(number << 4 | char::from(digit).to_digit(16)? as u16))
        .map(|n| (n, at + 4))
}

/// The character of one unit, or of a pair of which the second follows.
fn surrogates(bytes: &[u8], unit: u16, at: &mut usize) -> Option<char> {
    if !(0xD800..0xDC00).contains(&unit) {
        return char::from_u32(u32::from(unit));
    }
    bytes.get(*at..).filter(|rest| rest.starts_with(b"\\u"))?;
    let (low, after) = unicode(bytes, *at + 2)?;
    let c = char::decode_utf16([unit, low]).next()?.ok()?;
    *at = after;
    Some(c)
}

/// Whether the text is a number as JSON writes it.
pub(super) fn is_number(text: &[u8]) -> bool {
    fn digits(text: &[u8]) -> Option<&[u8]> {
        let count = text.iter().take_while(|b| b.is_ascii_digit()).count();
        (count > 0).then(|| &text[count..])
    }
    let text = text.strip_prefix(b"-").unwrap_or(text);
    let Some(mut rest) = digits(text) else { return false };
    if text.len() - rest.len() > 1 && text[0] == b'0' {
        return false;
    }
    if let Some(fraction) = rest.strip_prefix(b".") {
        match digits(fraction) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        let exponent = match exponent {
            [b'+' | b'-', exponent @ ..] => exponent,
            _ => exponent,
        };
        match digits(exponent) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_end_of_plain_text() {
        for length in 0..20 {
            for stop in ["\"", "\\", "\n", "\u{1F}"] {
                let text = format!("{}{stop}xxxxxxxxxxxx", "æ".repeat(length));
                assert_eq!(plain_end(text.as_bytes(), 0), length * 2, "{text:?}");
            }
        }
        assert_eq!(plain_end(b"abc", 0), 3);
    }

    #[test]
    fn resolves_escapes() {
        let table: &[(&str, &str, &[EscapeFault])] = &[
            ("abc", "abc", &[]),
            (r#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t", &[]),
            (r"\u00e6\uD83D\uDE00x", "æ😀x", &[]),
            (r"\uD83Dx", "\u{FFFD}x", &[EscapeFault::LoneSurrogate]),
            (r"\uDE00", "\u{FFFD}", &[EscapeFault::LoneSurrogate]),
            (r"\uD83D\u0041", "\u{FFFD}A", &[EscapeFault::LoneSurrogate]),
            (r"\x\u12", "xu12", &[EscapeFault::Unknown, EscapeFault::Unknown]),
            ("\\æ", "æ", &[EscapeFault::Unknown]),
            ("\\", "", &[EscapeFault::Unknown]),
        ];
        for (text, expected, faults) in table {
            let (mut to, mut found) = (String::new(), Vec::new());
            unescape(text, 0..text.len(), &mut to, |_| {}, |fault, _| found.push(fault));
            assert_eq!((to.as_str(), found.as_slice()), (*expected, *faults), "{text}");
        }
    }

    #[test]
    fn knows_numbers() {
        for good in ["0", "-0", "10", "1.50", "1e5", "-1.2E+30"] {
            assert!(is_number(good.as_bytes()), "{good}");
        }
        for bad in ["", "-", "01", "1.", ".5", "+1", "1e", "NaN", "1x", "1.2.3", "-Infinity"] {
            assert!(!is_number(bad.as_bytes()), "{bad}");
        }
    }
}
