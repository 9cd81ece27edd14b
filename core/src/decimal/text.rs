//! Decimals from and to text.

use super::Decimal;
use super::MAX_SCALE;
use super::power_of_ten;
use std::fmt;

impl Decimal {
    /// Reads `-12.50` and `1.2e-3`; none for anything else, and for more than 38 digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.as_bytes() {
            [b'-', ..] => (true, &text[1..]),
            [b'+', ..] => (false, &text[1..]),
            _ => (false, text),
        };
        let (digits, exponent) = match digits.find(['e', 'E']) {
            Some(at) => (digits.get(..at)?, parse_exponent(digits.get(at + 1..)?)?),
            None => (digits, 0),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
            Some(_) => return None,
            None => (digits, ""),
        };
        if whole.is_empty() {
            return None;
        }
        let mut mantissa: i128 = 0;
        for byte in whole.bytes().chain(fraction.bytes()) {
            if !byte.is_ascii_digit() {
                return None;
            }
            mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(byte - b'0'))?;
        }
        let scale = i32::try_from(fraction.len()).ok()? - exponent;
        let mantissa = if negative { -mantissa } else { mantissa };
        if scale > i32::from(MAX_SCALE) || scale < -i32::from(MAX_SCALE) {
            return (mantissa == 0).then_some(Self::ZERO);
        }
        if scale >= 0 {
            return Some(Self::new(mantissa, scale as u8));
        }
        Some(Self::new(mantissa.checked_mul(power_of_ten((-scale) as u8))?, 0))
    }
}

fn parse_exponent(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_negative() {
            f.write_str("-")?;
        }
        let digits = self.mantissa().unsigned_abs();
        if self.scale == 0 {
            return write!(f, "{digits}");
        }
        let unit = power_of_ten(self.scale).unsigned_abs();
        write!(f, "{}.{:0width$}", digits / unit, digits % unit, width = usize::from(self.scale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_both_ways() {
        for text in ["0", "-1.50", "1234567890987654321.0", "0.00000001", "-0.05"] {
            assert_eq!(Decimal::parse(text).map(|d| d.to_string()).as_deref(), Some(text));
        }
        for text in ["", "-", ".5", "5.", "1.a", "1e", "1e99999", "--1", "1 ", "٣"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
