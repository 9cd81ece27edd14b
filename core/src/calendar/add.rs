//! Adding and taking away time.

use super::civil::day_number;
use super::civil::days_in_month;
use super::civil::from_day_number;
use super::moment::Moment;
use super::moment::Precision;

/// A calendar unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Year, of 12 months.
    Year,
    /// Month.
    Month,
    /// Week, of 7 days.
    Week,
    /// Day, of 24 hours.
    Day,
    /// Hour.
    Hour,
    /// Minute.
    Minute,
    /// Second.
    Second,
    /// Millisecond.
    Millisecond,
}

impl Unit {
    /// The unit of that English word, singular or plural.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word.strip_suffix('s').unwrap_or(word) {
            "year" => Self::Year,
            "month" => Self::Month,
            "week" => Self::Week,
            "day" => Self::Day,
            "hour" => Self::Hour,
            "minute" => Self::Minute,
            "second" => Self::Second,
            "millisecond" => Self::Millisecond,
            _ => return None,
        })
    }

    /// Its English word in the singular.
    pub fn word(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
            Self::Millisecond => "millisecond",
        }
    }

    /// Milliseconds of a unit that always lasts the same.
    fn millis(self) -> i64 {
        match self {
            Self::Week => 604_800_000,
            Self::Day => 86_400_000,
            Self::Hour => 3_600_000,
            Self::Minute => 60_000,
            Self::Second => 1000,
            Self::Millisecond => 1,
            // Only where a part of the date is unknown, by the 365 and 30 days FHIRPath sets.
            Self::Year => 365 * 86_400_000,
            Self::Month => 30 * 86_400_000,
        }
    }
}

impl Moment {
    /// The moment so many units later, or earlier, to its own precision; none outside the years 1
    /// to 9999 and for dates added to a time of day.
    pub fn checked_add(self, amount: i64, unit: Unit) -> Option<Self> {
        if self.time_only {
            return self.add_to_time(amount, unit);
        }
        match (unit, self.precision) {
            (Unit::Year, _) => self.add_months(amount.checked_mul(12)?),
            (Unit::Month, Precision::Year) => self.add_months(amount / 12 * 12),
            (Unit::Month, _) => self.add_months(amount),
            (_, Precision::Year) => self.add_months(amount.checked_mul(unit.millis())? / Unit::Year.millis() * 12),
            (_, Precision::Month) => self.add_months(amount.checked_mul(unit.millis())? / Unit::Month.millis()),
            _ => self.add_millis(amount.checked_mul(unit.millis())?),
        }
    }

    fn add_months(self, months: i64) -> Option<Self> {
        let total = (i64::from(self.year) * 12 + i64::from(self.month) - 1).checked_add(months)?;
        let year = i32::try_from(total.div_euclid(12)).ok().filter(|year| (1..=9999).contains(year))?;
        let month = total.rem_euclid(12) as u8 + 1;
        let day = self.day.min(days_in_month(year, month));
        Some(Self { year, month, day, ..self })
    }

    fn add_millis(self, millis: i64) -> Option<Self> {
        // What the precision does not tell is not counted: a day and 30 hours is a day.
        let step = match self.precision {
            Precision::Day => Unit::Day.millis(),
            Precision::Hour => Unit::Hour.millis(),
            Precision::Minute => Unit::Minute.millis(),
            _ => 1,
        };
        let nanos = self.nanos_of_era() + i128::from(millis / step * step) * 1_000_000;
        let year_one = i128::from(day_number(1, 1, 1)) * 86_400_000_000_000;
        let year_ten_thousand = i128::from(day_number(10_000, 1, 1)) * 86_400_000_000_000;
        if nanos < year_one || nanos >= year_ten_thousand {
            return None;
        }
        let mut later = self;
        later.set_nanos_of_era(nanos);
        later.show_nanos();
        Some(later)
    }

    fn add_to_time(self, amount: i64, unit: Unit) -> Option<Self> {
        if unit < Unit::Hour {
            return None;
        }
        let mut later = Self { time_only: false, year: 2000, precision: self.precision, ..self };
        let within_a_day = amount.checked_mul(unit.millis())? % Unit::Day.millis();
        later = later.add_millis(within_a_day)?;
        Some(Self { time_only: true, year: 1, month: 1, day: 1, ..later })
    }

    /// Decimals enough to show what was added.
    fn show_nanos(&mut self) {
        if self.precision == Precision::Second && self.fraction_digits < 3 && self.nanos != 0 {
            self.fraction_digits = 3;
        }
    }

    pub(super) fn set_nanos_of_era(&mut self, nanos: i128) {
        const DAY: i128 = 86_400_000_000_000;
        (self.year, self.month, self.day) = from_day_number(nanos.div_euclid(DAY) as i64);
        let of_day = nanos.rem_euclid(DAY) as u64;
        let seconds = of_day / 1_000_000_000;
        self.hour = (seconds / 3600) as u8;
        self.minute = (seconds / 60 % 60) as u8;
        self.second = (seconds % 60) as u8;
        self.nanos = (of_day % 1_000_000_000) as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums() {
        let cases = [
            ("1973-12-25", 7, Unit::Day, Some("1974-01-01")),
            ("1973-12-25", 1, Unit::Month, Some("1974-01-25")),
            ("2024-01-31", 1, Unit::Month, Some("2024-02-29")),
            ("2024-02-29", -1, Unit::Year, Some("2023-02-28")),
            ("2014", 24, Unit::Month, Some("2016")),
            ("2014", 365, Unit::Day, Some("2015")),
            ("2019-03-01", 30, Unit::Hour, Some("2019-03-02")),
            ("1973-12-25T00:00:00.000+10:00", 10, Unit::Millisecond, Some("1973-12-25T00:00:00.010+10:00")),
            ("9999-12-31", 1, Unit::Day, None),
            ("2024-01-01", i64::MAX, Unit::Week, None),
        ];
        for (text, amount, unit, expected) in cases {
            let sum = Moment::parse_date_time(text).unwrap().checked_add(amount, unit);
            assert_eq!(sum.map(|m| m.to_string()).as_deref(), expected, "{text} {amount} {unit:?}");
        }
        let late = Moment::parse_time("23:30").unwrap();
        assert_eq!(late.checked_add(1, Unit::Hour).unwrap().to_string(), "00:30");
    }
}
