//! Times as people in Denmark read them: Copenhagen time whatever the device says, and partial
//! dates left partial.

use crate::diagnostic::Language;

/// A FHIR date, dateTime or instant in words; what is none stays as it was written.
pub(super) fn words(written: &str, language: Language) -> String {
    parse(written).map_or_else(|| written.to_string(), |moment| moment.words(language))
}

/// A key that orders times as they happened, in whatever zone they were written.
pub(super) fn sortable(written: &str) -> String {
    parse(written).map_or_else(String::new, |moment| {
        let (hour, minute, second) = moment.clock.unwrap_or_default();
        let (month, day) = (moment.month.unwrap_or(0), moment.day.unwrap_or(0));
        format!("{:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}", moment.year)
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
    /// Hour, minute, second.
    clock: Option<(u32, u32, u32)>,
}

const DA: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Moment {
    fn words(&self, language: Language) -> String {
        let names = match language {
            Language::Da => DA,
            Language::En => EN,
        };
        let name = self.month.and_then(|month| names.get(month as usize - 1));
        let mut out = match (name, self.day) {
            (Some(name), Some(day)) => match language {
                Language::Da => format!("{day}. {name} {}", self.year),
                Language::En => format!("{day} {name} {}", self.year),
            },
            (Some(name), None) => format!("{name} {}", self.year),
            _ => self.year.to_string(),
        };
        if let Some((hour, minute, second)) = self.clock {
            let (before, mark) = match language {
                Language::Da => (" kl. ", '.'),
                Language::En => (", ", ':'),
            };
            out.push_str(&format!("{before}{hour:02}{mark}{minute:02}"));
            if second != 0 {
                out.push_str(&format!("{mark}{second:02}"));
            }
        }
        out
    }
}

fn parse(written: &str) -> Option<Moment> {
    let (date, time) = match written.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (written, None),
    };
    let mut parts = date.split('-');
    let year = digits(parts.next()?, 4)? as i32;
    let month = parts.next().map(|part| digits(part, 2));
    let day = parts.next().map(|part| digits(part, 2));
    if parts.next().is_some() {
        return None;
    }
    let month = match month {
        Some(month) => Some(month.filter(|m| (1..=12).contains(m))?),
        None => None,
    };
    let day = match (day, month) {
        (Some(day), Some(month)) => Some(day.filter(|d| (1..=days_in(year, month)).contains(d))?),
        _ => None,
    };
    let Some(time) = time else { return Some(Moment { year, month, day, clock: None }) };
    let (clock, offset) = clock(time)?;
    let moment = Moment { year, month, day, clock: Some(clock) };
    let (Some(month), Some(day)) = (month, day) else { return None };
    let Some(offset) = offset else { return Some(moment) };
    let minutes = days(year, month, day) * 1440 + i64::from(clock.0 * 60 + clock.1) - i64::from(offset);
    Some(copenhagen(minutes, clock.2))
}

/// Hour, minute and second, and minutes east of Greenwich where the zone is given.
fn clock(time: &str) -> Option<((u32, u32, u32), Option<i32>)> {
    let zone = time.find(['Z', '+', '-']);
    let (time, zone) = time.split_at(zone.unwrap_or(time.len()));
    let mut parts = time.split(':');
    let hour = digits(parts.next()?, 2).filter(|h| *h < 24)?;
    let minute = digits(parts.next()?, 2).filter(|m| *m < 60)?;
    let second = match parts.next() {
        Some(second) => digits(second.split('.').next()?, 2).filter(|s| *s <= 60)?,
        None => 0,
    };
    let offset = match zone.split_at_checked(1) {
        None => None,
        Some(("Z", "")) => Some(0),
        Some((sign, rest)) => {
            let (hours, minutes) = rest.split_once(':')?;
            let minutes = (digits(hours, 2)? * 60 + digits(minutes, 2)?) as i32;
            Some(if sign == "-" { -minutes } else { minutes })
        }
    };
    Some(((hour, minute, second), offset))
}

fn digits(text: &str, length: usize) -> Option<u32> {
    (text.len() == length && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// The time on a Danish clock, from minutes since 1970 in UTC.
fn copenhagen(utc: i64, second: u32) -> Moment {
    let (year, ..) = date(utc.div_euclid(1440));
    let offset = if summer(utc, year) { 120 } else { 60 };
    let local = utc + offset;
    let (year, month, day) = date(local.div_euclid(1440));
    let minutes = local.rem_euclid(1440) as u32;
    Moment { year, month: Some(month), day: Some(day), clock: Some((minutes / 60, minutes % 60, second)) }
}

/// Whether summer time is in force: since 1981 from the last Sunday of March, until September's
/// last in 1980–1995 and October's since, always at 1 o'clock UTC.
fn summer(utc: i64, year: i32) -> bool {
    let (start, end) = match year {
        ..1980 => return false,
        1980 => (days(1980, 4, 6), last_sunday(1980, 9)),
        1981..1996 => (last_sunday(year, 3), last_sunday(year, 9)),
        _ => (last_sunday(year, 3), last_sunday(year, 10)),
    };
    (start * 1440 + 60..end * 1440 + 60).contains(&utc)
}

/// The last Sunday of a month with 30 or 31 days.
fn last_sunday(year: i32, month: u32) -> i64 {
    let last = days(year, month, days_in(year, month));
    // 1970-01-01 was a Thursday.
    last - (last + 4).rem_euclid(7)
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the Gregorian calendar, with years that begin in March.
fn days(year: i32, month: u32, day: u32) -> i64 {
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((i64::from(month) + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The other way round.
fn date(days: i64) -> (i32, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = (of_year - (153 * month + 2) / 5 + 1) as u32;
    let month = (if month < 10 { month + 3 } else { month - 9 }) as u32;
    ((year + era * 400 + i64::from(month <= 2)) as i32, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_time_in_words() {
        let cases = [
            ("2026-11-02T09:30:00+01:00", "2. november 2026 kl. 09.30"),
            ("2026-11-02T08:30:00Z", "2. november 2026 kl. 09.30"),
            ("2026-07-01T22:30:15.250Z", "2. juli 2026 kl. 00.30.15"),
            ("2025-12-31T23:30:00Z", "1. januar 2026 kl. 00.30"),
            ("2026-03-29T00:59:00Z", "29. marts 2026 kl. 01.59"),
            ("2026-03-29T01:00:00Z", "29. marts 2026 kl. 03.00"),
            ("2026-10-25T00:59:00Z", "25. oktober 2026 kl. 02.59"),
            ("2026-10-25T01:00:00Z", "25. oktober 2026 kl. 02.00"),
            ("1990-10-20T12:00:00Z", "20. oktober 1990 kl. 13.00"),
            ("1975-07-01T12:00:00Z", "1. juli 1975 kl. 13.00"),
            ("2026-11-02T09:30", "2. november 2026 kl. 09.30"),
            ("2020-02", "februar 2020"),
            ("2020", "2020"),
            ("2020-02-29", "29. februar 2020"),
        ];
        for (written, expected) in cases {
            assert_eq!(words(written, Language::Da), expected, "{written}");
        }
        assert_eq!(words("2026-11-02T08:30:00Z", Language::En), "2 November 2026, 09:30");
    }

    #[test]
    fn what_is_no_time_stays_as_written() {
        for written in ["", "02-11-2026 09:30", "2026-02-30", "2026-13", "2026-1-1", "2026-11-02Tx", "æ-1", "T"] {
            assert_eq!(words(written, Language::Da), written);
        }
    }

    #[test]
    fn days_and_dates_agree() {
        for day in (-200_000..200_000).step_by(37) {
            let (year, month, d) = date(day);
            assert_eq!(days(year, month, d), day);
        }
    }
}
