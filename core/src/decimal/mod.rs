//! Exact decimal numbers that keep the digits they were written with: 7.0 is not 7.
//!
//! An own type of 24 bytes: FHIR asks for 18 digits, products of two need the double, and that is
//! what an `i128` holds. Whatever does not fit is `None`, never a rounded value.

mod arithmetic;
mod rounding;
mod text;

use std::cmp::Ordering;
use std::hash::Hash;
use std::hash::Hasher;

/// Most digits after the point.
pub const MAX_SCALE: u8 = 38;

/// `mantissa / 10^scale`.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    high: i64,
    low: u64,
    scale: u8,
}

impl Decimal {
    /// Nought, without decimals.
    pub const ZERO: Decimal = Decimal::new(0, 0);
    /// One, without decimals.
    pub const ONE: Decimal = Decimal::new(1, 0);

    /// `mantissa / 10^scale`; the scale is at most [`MAX_SCALE`].
    pub const fn new(mantissa: i128, scale: u8) -> Self {
        let scale = if scale > MAX_SCALE { MAX_SCALE } else { scale };
        Self { high: (mantissa >> 64) as i64, low: mantissa as u64, scale }
    }

    /// All its digits as one integer.
    #[inline]
    pub const fn mantissa(self) -> i128 {
        ((self.high as i128) << 64) | self.low as i128
    }

    /// Digits after the point.
    #[inline]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// Whether it is nought, with whatever decimals.
    pub fn is_zero(self) -> bool {
        self.mantissa() == 0
    }

    /// Whether it is below nought.
    pub fn is_negative(self) -> bool {
        self.high < 0
    }

    /// The whole number before the point and what is left of the mantissa.
    fn split(self) -> (i128, i128) {
        let unit = power_of_ten(self.scale);
        (self.mantissa() / unit, self.mantissa() % unit)
    }

    /// The same number without noughts at its end.
    pub fn normalised(self) -> Self {
        let (mut mantissa, mut scale) = (self.mantissa(), self.scale);
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self::new(mantissa, scale)
    }

    /// The whole number it is, if it is one.
    pub fn to_integer(self) -> Option<i128> {
        let (whole, rest) = self.split();
        (rest == 0).then_some(whole)
    }

    /// The nearest binary fraction.
    pub fn to_f64(self) -> f64 {
        self.mantissa() as f64 / 10f64.powi(i32::from(self.scale))
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self::new(i128::from(value), 0)
    }
}

impl From<i32> for Decimal {
    fn from(value: i32) -> Self {
        Self::new(i128::from(value), 0)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    /// By value: 7.0 and 7 are the same.
    fn cmp(&self, other: &Self) -> Ordering {
        if self.scale == other.scale {
            return self.mantissa().cmp(&other.mantissa());
        }
        // Whole part and fraction apart: brought to one scale together they might not fit.
        let ((whole, rest), (other_whole, other_rest)) = (self.split(), other.split());
        whole.cmp(&other_whole).then_with(|| {
            let scale = self.scale.max(other.scale);
            let rest = rest * power_of_ten(scale - self.scale);
            rest.cmp(&(other_rest * power_of_ten(scale - other.scale)))
        })
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let same = self.normalised();
        (same.high, same.low, same.scale).hash(state);
    }
}

/// 10 to the power, for powers that fit.
fn power_of_ten(power: u8) -> i128 {
    10i128.pow(u32::from(power.min(MAX_SCALE)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn keeps_digits_and_compares_by_value() {
        assert_eq!(decimal("7.00").to_string(), "7.00");
        assert_eq!(decimal("7.00"), decimal("7"));
        assert!(decimal("-0.1") < decimal("0.00000000000000000000000000000000001"));
        assert!(decimal("12345678901234567890123456789012345678") > decimal("0.5"));
        assert_eq!(decimal("1.5e3").to_string(), "1500");
        assert_eq!(decimal("15e-3").to_string(), "0.015");
    }

    #[test]
    fn size_stays_small() {
        assert_eq!(std::mem::size_of::<Decimal>(), 24);
    }
}
