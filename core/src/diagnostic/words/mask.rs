//! Masking: what is shown in place of a value that may tell who a person is.

use std::ops::Range;

/// Longer values are not drawn dot for dot.
const LONGEST_MASK: usize = 12;

/// The dot in place of a letter or a digit.
pub(crate) const DOT: char = '●';

/// As many dots as characters (at most twelve), punctuation kept so that the form can be seen.
pub(super) fn mask(text: &str) -> String {
    let mut shown: String = text.chars().take(LONGEST_MASK).map(dot).collect();
    if text.chars().nth(LONGEST_MASK).is_some() {
        shown.push('…');
    }
    shown
}

/// The character that stands for one of a private value.
pub(crate) fn dot(c: char) -> char {
    if c.is_alphanumeric() { DOT } else { c }
}

/// The same text with every run of digits that could be a CPR number masked: also public values may
/// carry one, where somebody has put it into a URL or an id.
pub(crate) fn without_person_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for number in person_numbers(text) {
        out.push_str(&text[from..number.start]);
        out.extend(text[number.clone()].chars().map(dot));
        from = number.end;
    }
    out.push_str(&text[from..]);
    out
}

/// Where a text has digits that could be a CPR number.
pub(crate) fn person_numbers(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            if let Some(end) = person_number(bytes, start) {
                at = end;
                return Some(start..end);
            }
            // On to the end of this run of digits: a number does not start inside one.
            at += digits(bytes, at).max(1);
        }
        None
    })
}

/// Where a CPR number that starts at `at` ends: ten digits, or six and four with a hyphen or a blank
/// between, the first four a day and a month (also of replacement numbers, which add 60 to the day).
fn person_number(bytes: &[u8], at: usize) -> Option<usize> {
    let number = |from: usize| Some((bytes.get(from)? - b'0') * 10 + (bytes.get(from + 1)? - b'0'));
    let end = match digits(bytes, at) {
        10 => at + 10,
        6 if matches!(bytes.get(at + 6), Some(b'-' | b' ')) && digits(bytes, at + 7) == 4 => at + 11,
        _ => return None,
    };
    let date = matches!(number(at)?, 1..=31 | 61..=91) && matches!(number(at + 2)?, 1..=12);
    date.then_some(end)
}

/// Number of digits from here on.
fn digits(bytes: &[u8], at: usize) -> usize {
    bytes.get(at..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_digit()).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_values_keep_their_form_only() {
        for (value, masked) in
            [("250947-9989", "●●●●●●-●●●●"), ("Æ b", "● ●"), ("", ""), ("abcdefghijklmn", "●●●●●●●●●●●●…")]
        {
            assert_eq!(mask(value), masked);
        }
    }

    #[test]
    fn numbers_that_could_be_cpr_are_masked_everywhere() {
        for (value, masked) in [
            ("Patient/2509479989", "Patient/●●●●●●●●●●"),
            ("x250947-9989y", "x●●●●●●-●●●●y"),
            ("8509479989 æ", "●●●●●●●●●● æ"),
            ("3209479989", "3209479989"),
            ("25094799891", "25094799891"),
            ("urn:oid:1.2.208.176.1.2", "urn:oid:1.2.208.176.1.2"),
            ("265161000016007", "265161000016007"),
        ] {
            assert_eq!(without_person_numbers(value), masked);
        }
    }
}
