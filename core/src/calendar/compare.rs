//! Comparison with three answers.

use super::civil::day_number;
use super::moment::Moment;
use super::moment::Precision;
use std::cmp::Ordering;

/// The zones that there are, in nanoseconds: an unknown one lies between.
const EASTMOST: i128 = 14 * HOUR;
const WESTMOST: i128 = -12 * HOUR;
const HOUR: i128 = 3_600_000_000_000;

impl Moment {
    /// Which comes first; none where the precision or a missing zone leaves it open.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        if self.time_only != other.time_only {
            return None;
        }
        match (self.zone, other.zone) {
            (Some(_), None) | (None, Some(_)) => self.compare_spans(other),
            (Some(zone), Some(other_zone)) if zone != other_zone => self.in_utc().compare_parts(other.in_utc()),
            _ => self.compare_parts(other),
        }
    }

    /// Whether both are surely the same moment; none where that is open.
    pub fn equals(self, other: Self) -> Option<bool> {
        self.compare(other).map(|order| order == Ordering::Equal)
    }

    /// Whether both are the same moment and known to the same precision.
    pub fn equivalent(self, other: Self) -> bool {
        self.precision == other.precision && self.compare(other) == Some(Ordering::Equal)
    }

    fn compare_parts(self, other: Self) -> Option<Ordering> {
        let parts = |m: Self| [i64::from(m.year), m.month.into(), m.day.into(), m.hour.into(), m.minute.into()];
        // Seconds and their decimals are one number.
        let seconds = |m: Self| u64::from(m.second) * 1_000_000_000 + u64::from(m.nanos);
        let known = self.precision.min(other.precision);
        let known_parts = (known as usize + 1).min(5);
        let order = parts(self)[..known_parts].cmp(&parts(other)[..known_parts]);
        let order = match known {
            Precision::Second => order.then(seconds(self).cmp(&seconds(other))),
            _ => order,
        };
        (order != Ordering::Equal || self.precision == other.precision).then_some(order)
    }

    fn compare_spans(self, other: Self) -> Option<Ordering> {
        let ((first, last), (other_first, other_last)) = (self.utc_span(), other.utc_span());
        if last < other_first {
            Some(Ordering::Less)
        } else if first > other_last {
            Some(Ordering::Greater)
        } else {
            None
        }
    }

    /// The first and the last nanosecond it may be, in UTC.
    fn utc_span(self) -> (i128, i128) {
        let (first, last) = (self.nanos_of_era(), self.last().nanos_of_era());
        match self.zone {
            Some(zone) => {
                let shift = i128::from(zone) * HOUR / 60;
                (first - shift, last - shift)
            }
            None => (first - EASTMOST, last - WESTMOST),
        }
    }

    fn in_utc(self) -> Self {
        let Some(zone) = self.zone.filter(|_| self.precision >= Precision::Hour) else { return self };
        let mut moved = Self { zone: Some(0), ..self };
        moved.set_nanos_of_era(self.nanos_of_era() - i128::from(zone) * HOUR / 60);
        moved
    }

    /// Nanoseconds since the start of 1970, in its own zone.
    pub(super) fn nanos_of_era(self) -> i128 {
        let days = i128::from(day_number(self.year, self.month, self.day));
        let seconds = i128::from(self.hour) * 3600 + i128::from(self.minute) * 60 + i128::from(self.second);
        (days * 86_400 + seconds) * 1_000_000_000 + i128::from(self.nanos)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_doubt() {
        use Ordering::*;
        let cases = [
            ("2018-03", "2018-03-01", None),
            ("2018-03", "2018-04-01", Some(Less)),
            ("2018-03-01T10:30:00", "2018-03-01T10:30:00.0", Some(Equal)),
            ("2012-04-15T15:00:00Z", "2012-04-15T10:00:00", None),
            ("2012-04-17T15:00:00Z", "2012-04-15T10:00:00", Some(Greater)),
            ("2012-04-15T15:00:00+02:00", "2012-04-15T16:00:00+03:00", Some(Equal)),
            ("2017-11-05T01:30:00.0-04:00", "2017-11-05T01:15:00.0-05:00", Some(Less)),
            ("1974-12-25", "1974-12-25T12:34:00Z", None),
        ];
        for (left, right, expected) in cases {
            let moment = |text| Moment::parse_date_time(text).unwrap();
            assert_eq!(moment(left).compare(moment(right)), expected, "{left} {right}");
        }
    }
}
