//! The first and last moment that a partial one may mean.

use super::civil::days_in_month;
use super::moment::Moment;
use super::moment::Precision;

impl Moment {
    /// The last nanosecond it may mean, in its own zone.
    pub(super) fn last(self) -> Self {
        let mut last = self;
        if self.precision < Precision::Month {
            last.month = 12;
        }
        if self.precision < Precision::Day {
            last.day = days_in_month(last.year, last.month);
        }
        if self.precision < Precision::Hour {
            last.hour = 23;
        }
        if self.precision < Precision::Minute {
            last.minute = 59;
        }
        if self.precision < Precision::Second {
            last.second = 59;
        }
        if self.fraction_digits == 0 {
            last.nanos = 999_999_999;
        }
        last
    }

    /// The earliest it may mean, written with so many digits (see [`Moment::digits`]); a missing
    /// zone is the eastmost. None for a number of digits that is no precision.
    pub fn low_boundary(self, digits: u8) -> Option<Self> {
        self.with_digits(digits, 14 * 60)
    }

    /// The latest it may mean, to the millisecond; a missing zone is the westmost.
    pub fn high_boundary(self, digits: u8) -> Option<Self> {
        let mut last = self.last();
        last.nanos -= last.nanos % 1_000_000;
        last.with_digits(digits, -12 * 60)
    }

    fn with_digits(self, digits: u8, zone: i16) -> Option<Self> {
        let precision = match if self.time_only { digits.checked_add(8)? } else { digits } {
            4 if !self.time_only => Precision::Year,
            6 if !self.time_only => Precision::Month,
            8 if !self.time_only => Precision::Day,
            10 => Precision::Hour,
            12 => Precision::Minute,
            14 | 17 => Precision::Second,
            _ => return None,
        };
        let fraction_digits = if matches!(digits, 17 | 9) { 3 } else { 0 };
        let with_zone = precision >= Precision::Hour && !self.time_only;
        let zone = if with_zone { self.zone.or(Some(zone)) } else { None };
        let nanos = if fraction_digits == 0 { 0 } else { self.nanos - self.nanos % 1_000_000 };
        Some(Self { precision, fraction_digits, zone, nanos, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_and_last() {
        let cases = [
            ("2014", 6, Some(("2014-01", "2014-12"))),
            ("2016-02", 8, Some(("2016-02-01", "2016-02-29"))),
            ("2014-01-01T08:05+08:00", 17, Some(("2014-01-01T08:05:00.000+08:00", "2014-01-01T08:05:59.999+08:00"))),
            ("2014-01-01T08", 17, Some(("2014-01-01T08:00:00.000+14:00", "2014-01-01T08:59:59.999-12:00"))),
            ("2014", 5, None),
        ];
        for (text, digits, expected) in cases {
            let moment = Moment::parse_date_time(text).unwrap();
            let text = |moment: Option<Moment>| moment.map(|m| m.to_string());
            assert_eq!(text(moment.low_boundary(digits)).as_deref(), expected.map(|e| e.0));
            assert_eq!(text(moment.high_boundary(digits)).as_deref(), expected.map(|e| e.1));
        }
    }
}
