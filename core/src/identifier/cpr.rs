//! CPR numbers and their replacements.

use crate::diagnostic::problem::FormFault;

use super::checksum;

/// Weights of modulus 11.
const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// A CPR number's form: `Ok` with what is odd about it, or what is wrong.
pub(super) fn check(text: &str) -> Result<Option<FormFault>, FormFault> {
    let digits = checksum::digits(text).filter(|digits| digits.len() == 10).ok_or(FormFault::Shape)?;
    let (day, month, year) = (two(&digits, 0), two(&digits, 2), two(&digits, 4));
    let year = century(digits.get(6).copied().unwrap_or(0), year) + year;
    if (61..=91).contains(&day) && is_date(day - 60, month, year) {
        return Ok(Some(FormFault::RaisedDay));
    }
    if !is_date(day, month, year) {
        return Err(FormFault::Date);
    }
    Ok((!checksum::modulus_11(text, &WEIGHTS)).then_some(FormFault::Modulus11))
}

/// A replacement number's form: a date, a digit for the century that is one of `centuries`, two
/// letters or digits, a digit.
pub(super) fn check_replacement(text: &str, centuries: &[u8]) -> Result<Option<FormFault>, FormFault> {
    let bytes = text.as_bytes();
    let [date @ .., _, _, _, _] = bytes else { return Err(FormFault::Shape) };
    let [.., century, first, second, last] = bytes else { return Err(FormFault::Shape) };
    let date = std::str::from_utf8(date).ok().and_then(checksum::digits).filter(|digits| digits.len() == 6);
    let date = date.ok_or(FormFault::Shape)?;
    let letters = [*first, *second];
    if !century.is_ascii_digit() || !last.is_ascii_digit() || !letters.iter().all(u8::is_ascii_alphanumeric) {
        return Err(FormFault::Shape);
    }
    // The century decides on 29 February alone, and local numbers are not strict about it.
    if !is_date(two(&date, 0), two(&date, 2), 2000) {
        return Err(FormFault::Date);
    }
    if letters.iter().any(u8::is_ascii_lowercase) {
        return Ok(Some(FormFault::Case));
    }
    Ok((!centuries.contains(&(century - b'0'))).then_some(FormFault::Shape))
}

fn two(digits: &[u8], at: usize) -> u32 {
    digits.iter().skip(at).take(2).fold(0, |value, digit| value * 10 + u32::from(*digit))
}

/// The century that the seventh digit and the year's two digits tell.
fn century(seventh: u8, year: u32) -> u32 {
    match (seventh, year) {
        (0..=3, _) => 1900,
        (4 | 9, ..=36) => 2000,
        (4 | 9, _) => 1900,
        (_, ..=57) => 2000,
        _ => 1800,
    }
}

fn is_date(day: u32, month: u32, year: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpr_numbers() {
        for (text, expected) in [
            ("2512489996", Ok(Some(FormFault::Modulus11))),
            ("0505239996", Ok(Some(FormFault::Modulus11))),
            ("0101010000", Ok(Some(FormFault::Modulus11))),
            ("0101701234", Ok(Some(FormFault::Modulus11))),
            ("8512489996", Ok(Some(FormFault::RaisedDay))),
            ("2902003000", Err(FormFault::Date)),
            ("2902004000", Ok(Some(FormFault::Modulus11))),
            ("3113489996", Err(FormFault::Date)),
            ("251248-9996", Err(FormFault::Shape)),
            ("251248999", Err(FormFault::Shape)),
            ("", Err(FormFault::Shape)),
            ("ææææææ", Err(FormFault::Shape)),
        ] {
            assert_eq!(check(text), expected, "{text}");
        }
    }

    #[test]
    fn replacement_numbers() {
        for (text, expected) in [
            ("0203291WQ3", Ok(None)),
            ("3101057JC9", Ok(None)),
            ("3101057jc9", Ok(Some(FormFault::Case))),
            ("3101053JC9", Ok(Some(FormFault::Shape))),
            ("3113057JC9", Err(FormFault::Date)),
            ("310105-7JC9", Err(FormFault::Shape)),
            ("1JC9", Err(FormFault::Shape)),
            ("æ1JC9", Err(FormFault::Shape)),
        ] {
            assert_eq!(check_replacement(text, &[1, 7]), expected, "{text}");
        }
    }
}
