//! Moments from and to text.

use super::civil::days_in_month;
use super::moment::Moment;
use super::moment::Precision;
use std::fmt;

impl Moment {
    /// Reads `2024`, `2024-03` or `2024-03-01`, and only days that exist.
    pub fn parse_date(text: &str) -> Option<Self> {
        let mut rest = text;
        let moment = read_date(&mut rest)?;
        rest.is_empty().then_some(moment)
    }

    /// Reads a date, or a date with a time of any precision and perhaps a zone.
    pub fn parse_date_time(text: &str) -> Option<Self> {
        let mut rest = text;
        let mut moment = read_date(&mut rest)?;
        let Some(after) = rest.strip_prefix('T') else {
            return rest.is_empty().then_some(moment);
        };
        // `2024T` is how FHIRPath writes a date that is meant as a date with time.
        if after.is_empty() {
            return Some(moment);
        }
        rest = after;
        if moment.precision != Precision::Day {
            return None;
        }
        read_time(&mut rest, &mut moment)?;
        moment.zone = read_zone(&mut rest)?;
        rest.is_empty().then_some(moment)
    }

    /// Reads a time of day of any precision, without a zone.
    pub fn parse_time(text: &str) -> Option<Self> {
        let mut rest = text;
        let mut moment = Self { time_only: true, ..Self::START };
        read_time(&mut rest, &mut moment)?;
        rest.is_empty().then_some(moment)
    }
}

fn read_date(rest: &mut &str) -> Option<Moment> {
    let mut moment = Moment { year: i32::from(digits(rest, 4)?), ..Moment::START };
    if moment.year == 0 {
        return None;
    }
    if accept(rest, '-') {
        moment.month = digits(rest, 2).filter(|month| (1..=12).contains(month))? as u8;
        moment.precision = Precision::Month;
        if accept(rest, '-') {
            let last = u16::from(days_in_month(moment.year, moment.month));
            moment.day = digits(rest, 2).filter(|day| (1..=last).contains(day))? as u8;
            moment.precision = Precision::Day;
        }
    }
    Some(moment)
}

fn read_time(rest: &mut &str, moment: &mut Moment) -> Option<()> {
    moment.hour = digits(rest, 2).filter(|&hour| hour < 24)? as u8;
    moment.precision = Precision::Hour;
    if accept(rest, ':') {
        moment.minute = digits(rest, 2).filter(|&minute| minute < 60)? as u8;
        moment.precision = Precision::Minute;
        if accept(rest, ':') {
            // FHIR allows the leap second.
            moment.second = digits(rest, 2).filter(|&second| second <= 60)? as u8;
            moment.precision = Precision::Second;
            if accept(rest, '.') {
                read_fraction(rest, moment)?;
            }
        }
    }
    Some(())
}

fn read_fraction(rest: &mut &str, moment: &mut Moment) -> Option<()> {
    let end = rest.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
    let (written, after) = rest.split_at(end);
    if written.is_empty() {
        return None;
    }
    for place in 0..9 {
        let digit = written.as_bytes().get(place).map_or(0, |byte| byte - b'0');
        moment.nanos = moment.nanos * 10 + u32::from(digit);
    }
    moment.fraction_digits = written.len().min(9) as u8;
    *rest = after;
    Some(())
}

fn read_zone(rest: &mut &str) -> Option<Option<i16>> {
    if rest.is_empty() {
        return Some(None);
    }
    if accept(rest, 'Z') {
        return Some(Some(0));
    }
    let sign = if accept(rest, '-') { -1 } else { accept(rest, '+').then_some(1)? };
    let hours = digits(rest, 2).filter(|&hours| hours <= 14)? as i16;
    if !accept(rest, ':') {
        return None;
    }
    let minutes = digits(rest, 2).filter(|&minutes| minutes < 60)? as i16;
    let zone = hours * 60 + minutes;
    (zone <= 14 * 60).then_some(Some(sign * zone))
}

fn accept(rest: &mut &str, wanted: char) -> bool {
    match rest.strip_prefix(wanted) {
        Some(after) => {
            *rest = after;
            true
        }
        None => false,
    }
}

fn digits(rest: &mut &str, count: usize) -> Option<u16> {
    let number = rest.get(..count)?;
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    *rest = &rest[count..];
    number.parse().ok()
}

impl fmt::Display for Moment {
    /// As FHIR writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.time_only {
            write!(f, "{:04}", self.year)?;
            if self.precision >= Precision::Month {
                write!(f, "-{:02}", self.month)?;
            }
            if self.precision >= Precision::Day {
                write!(f, "-{:02}", self.day)?;
            }
            if self.precision >= Precision::Hour {
                f.write_str("T")?;
            }
        }
        if self.precision >= Precision::Hour {
            write!(f, "{:02}", self.hour)?;
        }
        if self.precision >= Precision::Minute {
            write!(f, ":{:02}", self.minute)?;
        }
        if self.precision >= Precision::Second {
            write!(f, ":{:02}", self.second)?;
            if self.fraction_digits > 0 {
                let fraction = format!("{:09}", self.nanos);
                write!(f, ".{}", &fraction[..usize::from(self.fraction_digits.min(9))])?;
            }
        }
        match self.zone {
            _ if self.precision < Precision::Hour => Ok(()),
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(zone) => {
                let sign = if zone < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", zone.abs() / 60, zone.abs() % 60)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_both_ways() {
        for text in [
            "2024",
            "2024-02",
            "2024-02-29",
            "2024-02-29T08",
            "2024-02-29T08:30",
            "2024-02-29T08:30:00.010+02:00",
            "2024-02-29T08:30:60Z",
        ] {
            assert_eq!(Moment::parse_date_time(text).map(|m| m.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Moment::parse_time("08:30:00.5").unwrap().to_string(), "08:30:00.5");
        for text in ["", "24", "2023-02-29", "2024-13", "2024-2", "2024-02-29T24:00", "2024-02T10", "2024-02-29T08:30x"]
        {
            assert_eq!(Moment::parse_date_time(text), None, "{text}");
        }
        assert_eq!(Moment::parse_date("2024-02-29T08"), None);
        assert_eq!(Moment::parse_time("08:30Z"), None);
    }
}
