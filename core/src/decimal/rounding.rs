//! Fewer digits, and the range that the written digits leave open.

use super::Decimal;
use super::MAX_SCALE;
use super::arithmetic::divide_rounding;
use super::power_of_ten;

impl Decimal {
    /// Rounded to so many decimals, halves away from nought; never gains decimals.
    pub fn round(self, scale: u8) -> Self {
        if scale >= self.scale {
            return self;
        }
        let mantissa = divide_rounding(self.mantissa(), power_of_ten(self.scale - scale));
        Self::new(mantissa.unwrap_or_default(), scale)
    }

    /// Cut to a whole number.
    pub fn truncate(self) -> Self {
        Self::new(self.split().0, 0)
    }

    /// The largest whole number not above it.
    pub fn floor(self) -> Self {
        self.floor_to(0)
    }

    /// The smallest whole number not below it.
    pub fn ceiling(self) -> Self {
        let (whole, rest) = self.split();
        Self::new(whole + i128::from(rest > 0), 0)
    }

    fn floor_to(self, scale: u8) -> Self {
        if scale >= self.scale {
            return self;
        }
        Self::new(self.mantissa().div_euclid(power_of_ten(self.scale - scale)), scale)
    }

    /// With so many decimals at least.
    pub fn with_scale(self, scale: u8) -> Option<Self> {
        if scale <= self.scale || scale > MAX_SCALE {
            return Some(self);
        }
        Some(Self::new(self.mantissa().checked_mul(power_of_ten(scale - self.scale))?, scale))
    }

    /// The smallest number that would have been written so, with so many decimals.
    pub fn low_boundary(self, scale: u8) -> Option<Self> {
        if self.is_negative() {
            return self.checked_neg()?.high_boundary(scale)?.checked_neg();
        }
        self.half_a_step(-5)?.floor_to(scale).with_scale(scale)
    }

    /// The number that all that would have been written so stay below, with so many decimals.
    pub fn high_boundary(self, scale: u8) -> Option<Self> {
        if self.is_negative() {
            return self.checked_neg()?.low_boundary(scale)?.checked_neg();
        }
        // Rounded, not raised, to fewer decimals: that is what the official suite asks.
        self.half_a_step(5)?.round(scale).with_scale(scale)
    }

    fn half_a_step(self, half: i128) -> Option<Self> {
        if self.scale >= MAX_SCALE {
            return None;
        }
        Some(Self::new(self.mantissa().checked_mul(10)?.checked_add(half)?, self.scale + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boundaries() {
        let cases = [
            ("1.587", 8, "1.58650000", "1.58750000"),
            ("1.587", 2, "1.58", "1.59"),
            ("-1.587", 2, "-1.59", "-1.58"),
            ("1", 0, "0", "2"),
            ("120", 2, "119.50", "120.50"),
        ];
        for (text, scale, low, high) in cases {
            let value = Decimal::parse(text).unwrap();
            assert_eq!(value.low_boundary(scale).unwrap().to_string(), low);
            assert_eq!(value.high_boundary(scale).unwrap().to_string(), high);
        }
    }

    #[test]
    fn fewer_digits() {
        let value = |text| Decimal::parse(text).unwrap();
        assert_eq!(value("3.14159").round(3).to_string(), "3.142");
        assert_eq!(value("-2.5").round(0).to_string(), "-3");
        assert_eq!(value("-2.1").floor().to_string(), "-3");
        assert_eq!(value("-1.1").ceiling().to_string(), "-1");
        assert_eq!(value("-1.56").truncate().to_string(), "-1");
    }
}
