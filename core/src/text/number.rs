//! Numbers as binary fractions: placed on a line or a curve, or compared; read, and written with so many decimals.
//!
//! The library's own reading and writing of binary fractions brings 15 kB of code and tables into what a browser
//! downloads; fifteen digits are as many as a place on a curve can tell.

/// Most digits before the point: nothing that a laboratory measures has more.
const DIGITS: usize = 15;

/// A number as FHIR and CDA write it; `None` where it is none, or too large to be placed.
pub fn read(text: &str) -> Option<f64> {
    let text = text.trim();
    let (text, power) = match text.split_once(['e', 'E']) {
        Some((text, power)) => (text, power.parse::<i32>().ok().filter(|power| power.abs() <= 300)?),
        None => (text, 0),
    };
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mut mantissa, mut power, mut kept, mut any, mut after) = (0_u64, power, 0, false, false);
    for byte in digits.bytes() {
        match byte {
            b'.' if !after => after = true,
            b'0'..=b'9' => {
                any = true;
                // What comes after that many digits is too small to be seen; before the point it still counts.
                if kept < DIGITS {
                    mantissa = mantissa * 10 + u64::from(byte - b'0');
                    kept += usize::from(mantissa > 0);
                    power -= i32::from(after);
                } else {
                    power += i32::from(!after);
                }
            }
            _ => return None,
        }
    }
    let size = scaled(mantissa as f64, power);
    (any && size < 1e15).then_some(if negative { -size } else { size })
}

/// A number with so many decimals.
pub fn write(number: f64, decimals: usize) -> String {
    let whole = scaled(number, decimals as i32).round() as i64;
    let mut digits = format!("{:0>1$}", whole.unsigned_abs(), decimals + 1);
    if decimals > 0 {
        digits.insert(digits.len() - decimals, '.');
    }
    if whole < 0 {
        digits.insert(0, '-');
    }
    digits
}

/// Times a power of ten; divided by one where it is negative, which those to 22 do exactly.
pub fn scaled(number: f64, power: i32) -> f64 {
    let ten = 10_f64.powi(power.abs());
    if power < 0 { number / ten } else { number * ten }
}

#[cfg(test)]
mod tests {
    use super::read;
    use super::write;

    #[test]
    fn numbers_are_read_as_the_library_reads_them() {
        for text in ["0", "7.0", "-7.25", "+3", "0.1", "145", "1e3", "2.5E-3", " 8.4 ", "00012.50", "999999999999999"] {
            assert_eq!(read(text), text.trim().parse().ok(), "{text}");
        }
        assert_eq!(read("5.14159265358979323846"), Some(5.14159265358979));
        assert_eq!(read("0.000000000000000000001"), Some(1e-21));
    }

    #[test]
    fn what_cannot_be_placed_is_no_number() {
        for text in ["", "-", ".", "1.2.3", "inf", "NaN", "1e", "1e99", "1e16", "1000000000000000", "12a", "1,5"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&"9".repeat(400)), None);
    }

    #[test]
    fn numbers_are_written_with_their_decimals() {
        for (number, decimals) in [(7.0, 1), (0.05, 2), (-0.5, 1), (145.0, 0), (-12.345, 2), (0.0, 2), (1e14, 0)] {
            assert_eq!(write(number, decimals), format!("{number:.decimals$}"));
        }
    }
}
