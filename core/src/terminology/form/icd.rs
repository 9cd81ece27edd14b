//! Codes of WHO's classifications of diseases.

/// A letter, two digits, and up to four more digits or letters after a dot (which may be left out).
pub(super) fn is_icd10(code: &str) -> bool {
    match code.as_bytes() {
        [letter, a, b, rest @ ..] => {
            let rest = rest.strip_prefix(b".").unwrap_or(rest);
            letter.is_ascii_uppercase()
                && a.is_ascii_digit()
                && b.is_ascii_digit()
                && rest.len() <= 4
                && rest.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'*' | b'+'))
        }
        _ => false,
    }
}

/// Stem and extension codes joined by `&` and `/` to a cluster.
pub(super) fn is_icd11(code: &str) -> bool {
    code.split(['&', '/']).all(is_part)
}

/// `5A11`, `CA40.0`, `XS5W`: four characters, the second a letter and the third a digit but for
/// extension codes, and up to two more after a dot; neither `I` nor `O` is used.
fn is_part(code: &str) -> bool {
    let (stem, rest) = code.split_once('.').map_or((code, None), |(stem, rest)| (stem, Some(rest)));
    let plain = |b: &u8| (b.is_ascii_uppercase() || b.is_ascii_digit()) && !matches!(b, b'I' | b'O');
    let rest_fits = rest.is_none_or(|rest| (1..=2).contains(&rest.len()) && rest.bytes().all(|b| plain(&b)));
    let stem_fits = match stem.as_bytes() {
        [b'X', rest @ ..] => (3..=5).contains(&rest.len()) && rest.iter().all(plain),
        [first, second, third, fourth] => {
            plain(first) && second.is_ascii_uppercase() && plain(second) && third.is_ascii_digit() && plain(fourth)
        }
        _ => false,
    };
    rest_fits && stem_fits
}
