//! Times as people in Denmark read them: Copenhagen time whatever the device says, and partial
//! dates left partial.

use super::Audience;
use super::Place;
use super::Time;
use crate::diagnostic::Language;

/// A FHIR date, dateTime or instant as it is shown; what is none stays as it was written.
pub(super) fn shown(written: &str, language: Language, audience: Audience, at: Place) -> Time {
    let Some(moment) = parse(written) else {
        let text = super::message::clean(written.to_string());
        return Time { short: text.clone(), date: text.clone(), datetime: String::new(), text, clock: None, at };
    };
    let date = moment.date(language, false);
    let clock = moment.clock.map(|(hour, minute, _)| match language {
        Language::Da => {
            let mut out = String::with_capacity(12);
            two(&mut out, "kl.\u{a0}", hour);
            two(&mut out, ".", minute);
            out
        }
        Language::En => format!("{hour:02}:{minute:02}"),
    });
    let joined = |date: &str| match (&clock, language) {
        (Some(clock), Language::Da) => [date, " ", clock].concat(),
        (Some(clock), Language::En) => format!("{date}, {clock}"),
        (None, _) => date.to_string(),
    };
    let short = joined(&date);
    let text = match audience {
        Audience::Citizen => joined(&moment.date(language, true)),
        Audience::Clinician => short.clone(),
    };
    Time { text, short, datetime: moment.datetime(), date, clock, at }
}

/// The day and month of a time, for columns of one year: `20.11.`.
pub(super) fn day_and_month(written: &str, language: Language) -> Option<String> {
    let moment = parse(written)?;
    let (month, day) = (moment.month?, moment.day?);
    Some(match language {
        Language::Da => format!("{day:02}.{month:02}."),
        Language::En => format!("{day} {}", EN.get(month as usize - 1)?.get(..3)?),
    })
}

/// The year on a Danish clock.
pub(super) fn year(written: &str) -> Option<i32> {
    parse(written).map(|moment| moment.year)
}

/// Seconds since 1970, to order times as they happened in whatever zone they were written; what
/// is less than a time of day counts from where it begins.
pub(super) fn instant(written: &str) -> Option<i64> {
    let moment = parse(written)?;
    let day = days(moment.year, moment.month.unwrap_or(1), moment.day.unwrap_or(1));
    let (hour, minute, second) = moment.clock.unwrap_or_default();
    let local = day * 1440 + i64::from(hour * 60 + minute);
    // A time without an offset is taken for Danish.
    let minutes = local - moment.offset.map_or_else(|| offset_at_local(local), i64::from);
    Some(minutes * 60 + i64::from(second))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
    /// Hour, minute, second.
    clock: Option<(u32, u32, u32)>,
    /// Minutes that the clock is ahead of UTC, where the sender said so.
    offset: Option<i32>,
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
    fn date(&self, language: Language, long: bool) -> String {
        let names = match language {
            Language::Da => DA,
            Language::En => EN,
        };
        let year = self.year;
        let Some(month) = self.month else { return year.to_string() };
        let name = names.get(month as usize - 1).copied().unwrap_or_default();
        let short = name.get(..3).unwrap_or(name);
        match (self.day, language, long) {
            (Some(day), Language::Da, true) => format!("{day}. {name} {year}"),
            (Some(day), Language::Da, false) => {
                let mut out = String::with_capacity(12);
                two(&mut out, "", day);
                two(&mut out, ".", month);
                out + "." + &year.to_string()
            }
            (Some(day), Language::En, true) => format!("{day} {name} {year}"),
            (Some(day), Language::En, false) => format!("{day} {short} {year}"),
            (None, Language::Da, false) => format!("{month:02}.{year}"),
            (None, Language::En, false) => format!("{short} {year}"),
            (None, _, true) => format!("{name} {year}"),
        }
    }

    fn datetime(&self) -> String {
        let mut out = format!("{:04}", self.year);
        for part in [self.month, self.day].into_iter().flatten() {
            two(&mut out, "-", part);
        }
        let Some((hour, minute, second)) = self.clock else { return out };
        two(&mut out, "T", hour);
        two(&mut out, ":", minute);
        if second != 0 {
            two(&mut out, ":", second);
        }
        if let Some(offset) = self.offset {
            two(&mut out, "+", offset.unsigned_abs() / 60);
            out.push_str(":00");
        }
        out
    }
}

/// Two digits behind a mark. What formats all numbers in all ways takes longer, and a document has many times.
fn two(out: &mut String, mark: &str, number: u32) {
    out.push_str(mark);
    out.extend([number / 10, number].map(|digit| char::from(b'0' + (digit % 10) as u8)));
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
    let Some(time) = time else { return Some(Moment { year, month, day, clock: None, offset: None }) };
    let (clock, offset) = clock(time)?;
    let moment = Moment { year, month, day, clock: Some(clock), offset: None };
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
    let clock = Some((minutes / 60, minutes % 60, second));
    Moment { year, month: Some(month), day: Some(day), clock, offset: Some(offset as i32) }
}

/// Minutes ahead of UTC of a Danish clock that shows this.
fn offset_at_local(local: i64) -> i64 {
    let utc = local - 60;
    if summer(utc, date(utc.div_euclid(1440)).0) { 120 } else { 60 }
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

    fn told(written: &str, language: Language, audience: Audience) -> String {
        shown(written, language, audience, Place::default()).text.replace('\u{a0}', " ")
    }

    #[test]
    fn danish_time_in_words() {
        let cases = [
            ("2026-11-02T09:30:00+01:00", "2. november 2026 kl. 09.30", "02.11.2026 kl. 09.30"),
            ("2026-11-02T08:30:00Z", "2. november 2026 kl. 09.30", "02.11.2026 kl. 09.30"),
            ("2026-07-01T22:30:15.250Z", "2. juli 2026 kl. 00.30", "02.07.2026 kl. 00.30"),
            ("2025-12-31T23:30:00Z", "1. januar 2026 kl. 00.30", "01.01.2026 kl. 00.30"),
            ("2026-03-29T00:59:00Z", "29. marts 2026 kl. 01.59", "29.03.2026 kl. 01.59"),
            ("2026-03-29T01:00:00Z", "29. marts 2026 kl. 03.00", "29.03.2026 kl. 03.00"),
            ("2026-10-25T00:59:00Z", "25. oktober 2026 kl. 02.59", "25.10.2026 kl. 02.59"),
            ("2026-10-25T01:00:00Z", "25. oktober 2026 kl. 02.00", "25.10.2026 kl. 02.00"),
            ("1990-10-20T12:00:00Z", "20. oktober 1990 kl. 13.00", "20.10.1990 kl. 13.00"),
            ("1975-07-01T12:00:00Z", "1. juli 1975 kl. 13.00", "01.07.1975 kl. 13.00"),
            ("2026-11-02T09:30", "2. november 2026 kl. 09.30", "02.11.2026 kl. 09.30"),
            ("2020-02", "februar 2020", "02.2020"),
            ("2020", "2020", "2020"),
            ("2020-02-29", "29. februar 2020", "29.02.2020"),
        ];
        for (written, long, short) in cases {
            assert_eq!(told(written, Language::Da, Audience::Citizen), long, "{written}");
            assert_eq!(told(written, Language::Da, Audience::Clinician), short, "{written}");
        }
        assert_eq!(told("2026-11-02T08:30:00Z", Language::En, Audience::Citizen), "2 November 2026, 09:30");
        assert_eq!(told("2026-11-02T08:30:00Z", Language::En, Audience::Clinician), "2 Nov 2026, 09:30");
    }

    #[test]
    fn what_is_no_time_stays_as_written() {
        for written in ["", "02-11-2026 09:30", "2026-02-30", "2026-13", "2026-1-1", "2026-11-02Tx", "æ-1", "T"] {
            assert_eq!(told(written, Language::Da, Audience::Citizen), written);
        }
    }

    #[test]
    fn machines_read_the_offset() {
        for (written, datetime) in [
            ("2026-11-17T08:30:00Z", "2026-11-17T09:30+01:00"),
            ("2026-07-17T08:30:05Z", "2026-07-17T10:30:05+02:00"),
            ("2019-02", "2019-02"),
        ] {
            assert_eq!(shown(written, Language::Da, Audience::Citizen, Place::default()).datetime, datetime);
        }
    }

    #[test]
    fn times_are_ordered_as_they_happened() {
        let order =
            ["2026", "2026-02-01", "2026-10-25T00:30:00Z", "2026-10-25T02:40:00+02:00", "2026-10-25T02:30:00+01:00"];
        let instants: Vec<i64> = order.iter().map(|written| instant(written).unwrap()).collect();
        assert!(instants.is_sorted(), "{instants:?}");
        assert_eq!(instant("2026-07-01T10:00:00"), instant("2026-07-01T08:00:00Z"));
    }

    #[test]
    fn days_and_dates_agree() {
        for day in (-200_000..200_000).step_by(37) {
            let (year, month, d) = date(day);
            assert_eq!(days(year, month, d), day);
        }
    }
}
