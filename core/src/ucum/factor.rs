//! Factors: exact fractions as long as they fit, beside their approximation.

use crate::decimal::Decimal;
use std::cmp::Ordering;

/// A factor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Factor {
    exact: Option<(i128, i128)>,
    approximate: f64,
}

/// Approximations nearer to each other than this are the same.
const TOLERANCE: f64 = 1e-12;

impl Factor {
    pub const ONE: Factor = Factor { exact: Some((1, 1)), approximate: 1.0 };

    pub fn whole(number: i128) -> Self {
        Self { exact: Some((number, 1)), approximate: number as f64 }
    }

    pub fn from_decimal(value: Decimal) -> Self {
        let below = 10i128.checked_pow(value.scale().into());
        Self { exact: below.and_then(|below| reduced(value.mantissa(), below)), approximate: value.to_f64() }
    }

    /// A factor as the table writes it: `1.5`, `1e-3`, `6.6e-34`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(value) = Decimal::parse(text)
            && !value.is_zero()
        {
            return Some(Self::from_decimal(value));
        }
        // Too small for a decimal.
        let (digits, power) = text.split_once('e')?;
        let approximate = Decimal::parse(digits)?.to_f64() * 10f64.powi(power.parse().ok()?);
        Some(Self { exact: None, approximate })
    }

    pub fn power_of(base: u8, power: i8) -> Self {
        let exact = i128::from(base).checked_pow(power.unsigned_abs().into());
        let exact = exact.map(|exact| if power < 0 { (1, exact) } else { (exact, 1) });
        Self { exact, approximate: f64::from(base).powi(power.into()) }
    }

    pub fn times(&self, other: &Factor) -> Factor {
        let exact = self.exact.zip(other.exact).and_then(|((a, b), (c, d))| {
            // Across first, so that the products stay small.
            let ((a, d), (c, b)) = (reduced(a, d)?, reduced(c, b)?);
            reduced(a.checked_mul(c)?, b.checked_mul(d)?)
        });
        Factor { exact, approximate: self.approximate * other.approximate }
    }

    pub fn divided_by(&self, other: &Factor) -> Factor {
        let inverse = other.exact.filter(|(above, _)| *above != 0).map(|(above, below)| (below, above));
        self.times(&Factor { exact: inverse, approximate: 1.0 / other.approximate })
    }

    pub fn plus(&self, other: &Factor) -> Factor {
        let exact = self.exact.zip(other.exact).and_then(|((a, b), (c, d))| {
            let above = a.checked_mul(d)?.checked_add(c.checked_mul(b)?)?;
            reduced(above, b.checked_mul(d)?)
        });
        Factor { exact, approximate: self.approximate + other.approximate }
    }

    pub fn compare(&self, other: &Factor) -> Ordering {
        let exact = self.exact.zip(other.exact).and_then(|((a, b), (c, d))| {
            // Reduced fractions have their sign above.
            Some(a.checked_mul(d)?.cmp(&c.checked_mul(b)?))
        });
        exact.unwrap_or_else(|| {
            let (one, two) = (self.approximate, other.approximate);
            if (one - two).abs() <= TOLERANCE * one.abs().max(two.abs()) {
                return Ordering::Equal;
            }
            one.partial_cmp(&two).unwrap_or(Ordering::Equal)
        })
    }

    pub fn to_decimal(self) -> Option<Decimal> {
        let exact = self.exact.and_then(|(a, b)| Decimal::new(a, 0).checked_div(Decimal::new(b, 0)));
        exact.or_else(|| Decimal::from_f64(self.approximate))
    }
}

/// In lowest terms, with the sign above.
fn reduced(above: i128, below: i128) -> Option<(i128, i128)> {
    let (mut a, mut b) = (above.unsigned_abs(), below.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let divisor = i128::try_from(a).ok().filter(|&divisor| divisor != 0)?;
    let sign = if below < 0 { -1 } else { 1 };
    Some((above / divisor * sign, below / divisor * sign))
}
