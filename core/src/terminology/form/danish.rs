//! Codes of the Danish classifications: SKS, ICPC-2 and NPU.

/// Upper-case letters and digits, as `DE119`.
pub(super) fn is_sks(code: &str) -> bool {
    (2..=12).contains(&code.len())
        && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && code.starts_with(|c: char| c.is_ascii_uppercase())
}

/// A letter and two digits, as `R74`; a national addition may follow.
pub(super) fn is_icpc2(code: &str) -> bool {
    match code.as_bytes() {
        [letter, a, b, rest @ ..] => {
            letter.is_ascii_uppercase()
                && a.is_ascii_digit()
                && b.is_ascii_digit()
                && rest.len() <= 4
                && rest.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
        }
        _ => false,
    }
}

/// Three letters and five digits: `NPU` for the international ones, others for national and local.
pub(super) fn is_npu(code: &str) -> bool {
    let (letters, digits) = code.as_bytes().split_at(code.len().min(3));
    letters.len() == 3
        && letters.iter().all(u8::is_ascii_uppercase)
        && digits.len() == 5
        && digits.iter().all(u8::is_ascii_digit)
}
