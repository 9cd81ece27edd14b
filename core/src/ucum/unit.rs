//! What a code means: a factor to the base units, and a dimension.

use super::factor::Factor;
use crate::decimal::Decimal;

/// An entry of the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    pub code: &'static str,
    pub kind: Kind,
    pub factor: &'static str,
    pub of: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One of the seven; takes prefixes.
    Base(u8),
    /// Takes prefixes.
    Metric,
    Plain,
    /// Comparable with itself only.
    Arbitrary,
    ArbitraryMetric,
    /// On a scale that is no multiple (logarithms and the like): comparable with itself only.
    Special,
    SpecialMetric,
    Celsius,
    Fahrenheit,
    Reaumur,
}

impl Kind {
    pub fn takes_prefix(self) -> bool {
        matches!(self, Self::Base(_) | Self::Metric | Self::ArbitraryMetric | Self::SpecialMetric | Self::Celsius)
    }
}

/// The meaning of a code.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub factor: Factor,
    /// Powers of the seven base units.
    pub dimension: [i16; 7],
    /// Sum of the numbers of its arbitrary units.
    pub arbitrary: i64,
    /// Added after the factor: where the scale has its nought elsewhere.
    pub offset: Option<Factor>,
}

impl Unit {
    pub fn one() -> Self {
        Self { factor: Factor::ONE, dimension: [0; 7], arbitrary: 0, offset: None }
    }

    pub fn same_dimension(&self, other: &Unit) -> bool {
        self.dimension == other.dimension && self.arbitrary == other.arbitrary
    }

    /// The product, or with -1 the quotient.
    pub fn times(&self, other: &Unit, sign: i16) -> Option<Unit> {
        let mut dimension = self.dimension;
        for (power, more) in dimension.iter_mut().zip(other.dimension) {
            *power = power.checked_add(more.checked_mul(sign)?)?;
        }
        let factor = if sign < 0 { self.factor.divided_by(&other.factor) } else { self.factor.times(&other.factor) };
        let arbitrary = self.arbitrary.wrapping_add(other.arbitrary.wrapping_mul(sign.into()));
        // A scale with its own nought has none left once it is part of a product.
        Some(Unit { factor, dimension, arbitrary, offset: None })
    }

    pub fn power(&self, power: i16) -> Option<Unit> {
        (0..power.unsigned_abs()).try_fold(Unit::one(), |unit, _| unit.times(self, power.signum()))
    }

    /// A value in base units.
    pub fn in_base(&self, value: Decimal) -> Option<Factor> {
        let scaled = self.factor.times(&Factor::from_decimal(value));
        Some(self.offset.map_or(scaled, |offset| scaled.plus(&offset)))
    }

    /// A value of base units in this one.
    pub fn of_base(&self, value: Factor) -> Option<Decimal> {
        let shifted = self.offset.map_or(value, |offset| value.plus(&offset.times(&Factor::whole(-1))));
        shifted.divided_by(&self.factor).to_decimal()
    }
}
