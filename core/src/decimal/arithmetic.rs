//! Sums, products and quotients; `None` where the result does not fit.

use super::Decimal;
use super::MAX_SCALE;
use super::power_of_ten;

/// Decimals that a quotient is carried to when it does not end before.
const QUOTIENT_SCALE: u8 = 20;

impl Decimal {
    /// Both brought to the larger scale.
    fn aligned(self, other: Self) -> Option<(i128, i128, u8)> {
        let scale = self.scale.max(other.scale);
        let left = self.mantissa().checked_mul(power_of_ten(scale - self.scale))?;
        let right = other.mantissa().checked_mul(power_of_ten(scale - other.scale))?;
        Some((left, right, scale))
    }

    /// The sum, with the decimals of the one that has more.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let (left, right, scale) = self.aligned(other).or_else(|| self.normalised().aligned(other.normalised()))?;
        Some(Self::new(left.checked_add(right)?, scale))
    }

    /// The difference.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(other.checked_neg()?)
    }

    /// The product, with the decimals of both.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let product = |a: Self, b: Self| {
            let scale = a.scale + b.scale;
            let mantissa = a.mantissa().checked_mul(b.mantissa())?;
            (scale <= MAX_SCALE).then(|| Self::new(mantissa, scale))
        };
        product(self, other).or_else(|| product(self.normalised(), other.normalised()))
    }

    /// The quotient, exact if it ends within 20 decimals, else rounded there; none by nought.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        let (left, right) = (self.normalised(), other.normalised());
        if right.is_zero() {
            return None;
        }
        let wanted = QUOTIENT_SCALE.max(left.scale);
        (0..=wanted).rev().find_map(|scale| {
            let shift = i32::from(scale) + i32::from(right.scale) - i32::from(left.scale);
            let (mut above, mut below) = (left.mantissa(), right.mantissa());
            match u8::try_from(shift.unsigned_abs()).ok().filter(|&by| by <= MAX_SCALE)? {
                by if shift >= 0 => above = above.checked_mul(power_of_ten(by))?,
                by => below = below.checked_mul(power_of_ten(by))?,
            }
            Some(Self::new(divide_rounding(above, below)?, scale).normalised())
        })
    }

    /// What is left after dividing to a whole number; none by nought.
    pub fn checked_rem(self, other: Self) -> Option<Self> {
        let (left, right, scale) = self.aligned(other)?;
        Some(Self::new(left.checked_rem(right)?, scale).normalised())
    }

    /// The whole number of times the other goes into it; none by nought.
    pub fn checked_div_whole(self, other: Self) -> Option<Self> {
        let (left, right, _) = self.aligned(other)?;
        Some(Self::new(left.checked_div(right)?, 0))
    }

    /// The other sign.
    pub fn checked_neg(self) -> Option<Self> {
        Some(Self::new(self.mantissa().checked_neg()?, self.scale))
    }

    /// Without its sign.
    pub fn checked_abs(self) -> Option<Self> {
        Some(Self::new(self.mantissa().checked_abs()?, self.scale))
    }

    /// To a whole power, exactly.
    pub fn checked_power(self, power: u32) -> Option<Self> {
        let mut result = Self::ONE;
        // Beyond this everything but 0 and ±1 has overflowed long since.
        let rounds = if power > 1000 { 1000 + (power % 2) } else { power };
        for _ in 0..rounds {
            result = result.checked_mul(self)?;
        }
        Some(result)
    }

    /// The nearest decimal of 15 significant digits, as many as a binary fraction can tell.
    pub fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() || value.abs() >= 1e38 {
            return None;
        }
        // Digits before the point, then as many after it as make up 15: powers of ten are multiplied once, so that
        // their errors do not add up.
        let mut scale = 0;
        while scale < i32::from(MAX_SCALE) && value.abs() * 10f64.powi(scale) < 1e14 {
            scale += 1;
        }
        while value.abs() * 10f64.powi(scale) >= 1e15 {
            scale -= 1;
        }
        if scale >= 0 {
            return Some(Self::new((value * 10f64.powi(scale)).round() as i128, scale as u8).normalised());
        }
        let digits = (value / 10f64.powi(-scale)).round() as i128;
        Some(Self::new(digits.checked_mul(super::power_of_ten(-scale as u8))?, 0))
    }
}

/// The quotient rounded to the nearest, halves away from nought.
pub(super) fn divide_rounding(above: i128, below: i128) -> Option<i128> {
    let (whole, rest) = (above.checked_div(below)?, above.checked_rem(below)?);
    if rest.unsigned_abs() >= below.unsigned_abs().div_ceil(2) && rest != 0 {
        let away = if (above < 0) == (below < 0) { 1 } else { -1 };
        return whole.checked_add(away);
    }
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_operations() {
        type Operation = fn(Decimal, Decimal) -> Option<Decimal>;
        let cases: &[(&str, Operation, &str, Option<&str>)] = &[
            ("1.2", Decimal::checked_add, "1.8", Some("3.0")),
            ("1.8", Decimal::checked_sub, "1.2", Some("0.6")),
            ("1.2", Decimal::checked_mul, "1.8", Some("2.16")),
            ("1", Decimal::checked_div, "2", Some("0.5")),
            ("1", Decimal::checked_div, "3", Some("0.33333333333333333333")),
            ("2", Decimal::checked_div, "3", Some("0.66666666666666666667")),
            ("1", Decimal::checked_div, "0.0", None),
            ("2.2", Decimal::checked_rem, "1.8", Some("0.4")),
            ("2.2", Decimal::checked_div_whole, "1.8", Some("1")),
            ("170000000000000000000000000000000000000", Decimal::checked_mul, "10", None),
        ];
        for (left, operation, right, expected) in cases {
            let result = operation(Decimal::parse(left).unwrap(), Decimal::parse(right).unwrap());
            assert_eq!(result.map(|d| d.to_string()).as_deref(), *expected, "{left} {right}");
        }
        for (value, text) in [
            (9.0, "9"),
            (0.0, "0"),
            (-0.1, "-0.1"),
            (1.0 / 3.0, "0.333333333333333"),
            (123_456.75, "123456.75"),
            (1e20, "100000000000000000000"),
            (2.5e-30, "0.0000000000000000000000000000025"),
            (1e-60, "0"),
        ] {
            assert_eq!(Decimal::from_f64(value).unwrap().to_string(), text);
        }
        assert!([f64::NAN, f64::INFINITY, 1e39].iter().all(|value| Decimal::from_f64(*value).is_none()));
        assert_eq!(Decimal::parse("2.5").unwrap().checked_power(2).unwrap().to_string(), "6.25");
    }
}
