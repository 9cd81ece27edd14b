//! A point in time, known to some precision.

/// How far a moment is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// `2024`
    Year,
    /// `2024-03`
    Month,
    /// `2024-03-01`
    Day,
    /// `2024-03-01T08`
    Hour,
    /// `2024-03-01T08:30`
    Minute,
    /// `2024-03-01T08:30:00`, with or without decimals
    Second,
}

/// A date, a date with time, or a time of day. What lies beyond its precision is at its least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
    /// Decimals of the second as written, at most nine.
    pub(super) fraction_digits: u8,
    pub(super) nanos: u32,
    /// Minutes east of UTC, where stated.
    pub(super) zone: Option<i16>,
    pub(super) precision: Precision,
    /// Whether it is a time of day, without a date.
    pub(super) time_only: bool,
}

impl Moment {
    pub(super) const START: Moment = Moment {
        year: 1,
        month: 1,
        day: 1,
        hour: 0,
        minute: 0,
        second: 0,
        fraction_digits: 0,
        nanos: 0,
        zone: None,
        precision: Precision::Year,
        time_only: false,
    };

    /// The moment so many milliseconds after the start of 1970 in UTC, told in a zone (minutes
    /// east of it).
    pub fn from_unix_millis(millis: i64, zone: i16) -> Self {
        let local = millis.saturating_add(i64::from(zone) * 60_000);
        let mut moment = Self { fraction_digits: 3, zone: Some(zone), precision: Precision::Second, ..Self::START };
        moment.set_nanos_of_era(i128::from(local) * 1_000_000);
        moment
    }

    /// How far it is known.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// Minutes east of UTC, where stated.
    pub fn zone(self) -> Option<i16> {
        self.zone
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, where known.
    pub fn month(self) -> Option<u8> {
        (self.precision >= Precision::Month && !self.time_only).then_some(self.month)
    }

    /// The day of the month, where known.
    pub fn day(self) -> Option<u8> {
        (self.precision >= Precision::Day && !self.time_only).then_some(self.day)
    }

    /// Hour, minute and second, nought where not known.
    pub fn time(self) -> (u8, u8, u8) {
        (self.hour, self.minute, self.second)
    }

    /// Its date alone.
    pub fn date(self) -> Self {
        Self {
            precision: self.precision.min(Precision::Day),
            hour: 0,
            minute: 0,
            second: 0,
            nanos: 0,
            fraction_digits: 0,
            zone: None,
            ..self
        }
    }

    /// Its time of day alone; none for a date.
    pub fn time_of_day(self) -> Option<Self> {
        let time = Self { year: 1, month: 1, day: 1, zone: None, time_only: true, ..self };
        (self.precision >= Precision::Hour).then_some(time)
    }

    /// Digits of its precision: 4, 6, 8, 10, 12, 14, or 17 with milliseconds; without the date
    /// eight fewer.
    pub fn digits(self) -> u8 {
        let digits = match self.precision {
            Precision::Year => 4,
            Precision::Month => 6,
            Precision::Day => 8,
            Precision::Hour => 10,
            Precision::Minute => 12,
            Precision::Second => 14 + self.fraction_digits,
        };
        if self.time_only { digits - 8 } else { digits }
    }
}
