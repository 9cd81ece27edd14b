//! Comparing and computing with quantities.

use super::equality::roughly;
use crate::calendar::Unit;
use crate::decimal::Decimal;
use crate::fhirpath::item::Quantity;
use crate::fhirpath::item::QuantityUnit;
use crate::ucum;
use std::cmp::Ordering;
use std::sync::Arc;

impl Quantity {
    /// Which is larger; none where the units do not go together or a year may be of any length.
    pub(super) fn compare(&self, other: &Quantity) -> Option<Ordering> {
        match (self.in_months(), other.in_months()) {
            (Some(one), Some(two)) => return Some(one.cmp(&two)),
            (None, None) => {}
            _ => return None,
        }
        match (&self.unit, &other.unit) {
            (QuantityUnit::Other(one), QuantityUnit::Other(two)) => (one == two).then(|| self.value.cmp(&other.value)),
            _ => ucum::compare(self.value, self.code()?, other.value, other.code()?),
        }
    }

    pub(super) fn equals(&self, other: &Quantity) -> Option<bool> {
        match self.compare(other) {
            Some(order) => Some(order == Ordering::Equal),
            // `1 year = 1 'a'` is open, `1 'kg' = 1 's'` is not.
            None if self.in_months().is_some() != other.in_months().is_some() => None,
            None => Some(false),
        }
    }

    pub(super) fn equivalent(&self, other: &Quantity) -> bool {
        if let (Some(one), Some(two)) = (self.in_months(), other.in_months()) {
            return one == two;
        }
        let code = |quantity: &Quantity| match quantity.unit {
            // Only here is a calendar year as good as the year of astronomy.
            QuantityUnit::Calendar(Unit::Year) => Some("a"),
            QuantityUnit::Calendar(Unit::Month) => Some("mo"),
            _ => None,
        };
        if let (QuantityUnit::Other(one), QuantityUnit::Other(two)) = (&self.unit, &other.unit) {
            return one == two && roughly(self.value, other.value);
        }
        let (Some(one), Some(two)) = (code(self).or(self.code()), code(other).or(other.code())) else { return false };
        let ((rough, rough_unit), (fine, fine_unit)) = match self.value.scale() <= other.value.scale() {
            true => ((self.value, one), (other.value, two)),
            false => ((other.value, two), (self.value, one)),
        };
        ucum::convert(fine, fine_unit, rough_unit).is_some_and(|fine| roughly(rough, fine))
            || ucum::compare(self.value, one, other.value, two) == Some(Ordering::Equal)
    }

    /// Calendar years and months in months, which have no fixed length in days.
    fn in_months(&self) -> Option<Decimal> {
        match self.unit {
            QuantityUnit::Calendar(Unit::Year) => self.value.checked_mul(Decimal::from(12)),
            QuantityUnit::Calendar(Unit::Month) => Some(self.value),
            _ => None,
        }
    }

    /// Its UCUM code, which weeks and all that is shorter have too.
    pub fn code(&self) -> Option<&str> {
        Some(match &self.unit {
            QuantityUnit::Ucum(code) => code,
            QuantityUnit::Other(_) => return None,
            QuantityUnit::Calendar(unit) => match unit {
                Unit::Week => "wk",
                Unit::Day => "d",
                Unit::Hour => "h",
                Unit::Minute => "min",
                Unit::Second => "s",
                Unit::Millisecond => "ms",
                Unit::Year | Unit::Month => return None,
            },
        })
    }

    /// The sum, in the unit of the first.
    pub(super) fn plus(&self, other: &Quantity) -> Option<Quantity> {
        if self.unit == other.unit {
            return Some(Quantity { value: self.value.checked_add(other.value)?, unit: self.unit.clone() });
        }
        let value = match (self.in_months(), other.in_months()) {
            (Some(_), Some(months)) if self.unit == QuantityUnit::Calendar(Unit::Month) => months,
            (Some(_), Some(months)) => months.checked_div(Decimal::from(12))?,
            (None, None) => ucum::convert(other.value, other.code()?, self.code()?)?,
            _ => return None,
        };
        Some(Quantity { value: self.value.checked_add(value)?, unit: self.unit.clone() })
    }

    pub(super) fn negated(&self) -> Option<Quantity> {
        Some(Quantity { value: self.value.checked_neg()?, unit: self.unit.clone() })
    }

    /// The product, or the quotient.
    pub(super) fn times(&self, other: &Quantity, divide: bool) -> Option<Quantity> {
        let value = if divide { self.value.checked_div(other.value)? } else { self.value.checked_mul(other.value)? };
        let (one, two) = (self.code()?, other.code()?);
        let unit: Arc<str> = match (one, two, divide) {
            (one, "1", _) => one.into(),
            ("1", two, false) => two.into(),
            (one, two, true) if one == two => "1".into(),
            (one, two, false) => format!("({one}).({two})").into(),
            (one, two, true) => format!("({one})/({two})").into(),
        };
        ucum::is_valid(&unit).then_some(Quantity { value, unit: QuantityUnit::Ucum(unit) })
    }
}
