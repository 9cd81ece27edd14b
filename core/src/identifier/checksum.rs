//! Check digits: Verhoeff (SNOMED CT, SOR), modulus 10 (GLN, LOINC), modulus 11 (CPR, CVR).

/// Multiplication in the dihedral group of ten elements.
fn times(a: u8, b: u8) -> u8 {
    match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => (a + b - 5) % 5 + 5,
        (false, true) => (a - 5 + 5 - b) % 5 + 5,
        (false, false) => (a + 5 - b) % 5,
    }
}

/// The permutation of Verhoeff, applied once for each place.
const PERMUTED: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/// The digits' values; `None` where anything else is among them.
pub(super) fn digits(text: &str) -> Option<Vec<u8>> {
    text.bytes().map(|b| b.is_ascii_digit().then(|| b - b'0')).collect()
}

/// Whether the last digit is Verhoeff's for those before it.
pub fn verhoeff(text: &str) -> bool {
    let Some(digits) = digits(text).filter(|digits| !digits.is_empty()) else { return false };
    let check = digits.iter().rev().enumerate().fold(0, |sum, (place, &digit)| {
        let permuted = (0..place % 8).fold(digit, |digit, _| PERMUTED.get(digit as usize).copied().unwrap_or(0));
        times(sum, permuted)
    });
    check == 0
}

/// Whether the digits, weighted 1 and 3 in turn from the right, sum to a multiple of ten.
pub fn gs1(text: &str) -> bool {
    let weigh = |(place, digit): (usize, &u8)| u32::from(*digit) * if place % 2 == 0 { 1 } else { 3 };
    digits(text).is_some_and(|digits| digits.iter().rev().enumerate().map(weigh).sum::<u32>() % 10 == 0)
}

/// Luhn's check, as LOINC uses it: every second digit from the right doubled.
pub fn luhn(text: &str) -> bool {
    let weigh = |(place, digit): (usize, &u8)| {
        let digit = u32::from(*digit);
        if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 }
    };
    digits(text).is_some_and(|digits| digits.iter().rev().enumerate().map(weigh).sum::<u32>() % 10 == 0)
}

/// Whether the weighted digits sum to a multiple of eleven.
pub fn modulus_11(text: &str, weights: &[u32]) -> bool {
    let Some(digits) = digits(text).filter(|digits| digits.len() == weights.len()) else { return false };
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum::<u32>() % 11 == 0
}

/// Whether a text is a SNOMED CT identifier: 6 to 18 digits, no leading zero, check digit.
pub fn sctid(text: &str) -> bool {
    (6..=18).contains(&text.len()) && !text.starts_with('0') && verhoeff(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits() {
        for (text, expected) in [
            ("404684003", true),
            ("404684004", false),
            ("359001000016000", true),
            ("953741000016009", true),
            ("953741000016019", false),
            ("0404684003", false),
            ("12345", false),
            ("", false),
        ] {
            assert_eq!(sctid(text), expected, "{text}");
        }
        assert!(verhoeff("2363") && !verhoeff("2364") && !verhoeff("23x3") && !verhoeff(""));
        assert!(gs1("5790001382445") && !gs1("5790001382446"));
        assert!(luhn("83105") && !luhn("83106"));
        assert!(modulus_11("26919991", &[2, 7, 6, 5, 4, 3, 2, 1]) && !modulus_11("2", &[2, 1]));
    }
}
