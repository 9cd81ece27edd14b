//! Points in time as HL7 version 3 writes them: `20260131`, `202601311200+0100`.

use super::civil::days_in_month;
use super::moment::Moment;
use super::moment::Precision;

/// Why a text is no point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFault {
    /// It does not have the form.
    Form,
    /// It has the form, but there is no such day or hour.
    Range,
}

impl Moment {
    /// Reads year, month, day, hour, minute and second without anything between them, as far as they
    /// are known; a time may have decimals of its second, and a zone.
    pub fn parse_hl7(text: &str) -> Result<Self, TimeFault> {
        let (time, zone) = match text.find(['+', '-']) {
            Some(at) => (&text[..at], Some(&text[at..])),
            None => (text, None),
        };
        let (whole, decimals) = match time.split_once('.') {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (time, None),
        };
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let precision = match whole.len() {
            4 => Precision::Year,
            6 => Precision::Month,
            8 => Precision::Day,
            10 => Precision::Hour,
            12 => Precision::Minute,
            14 => Precision::Second,
            _ => return Err(TimeFault::Form),
        };
        let decimals_fit = decimals.is_none_or(|d| precision == Precision::Second && !d.is_empty() && digits(d));
        if !digits(whole) || !decimals_fit || zone.is_some() && precision < Precision::Hour {
            return Err(TimeFault::Form);
        }
        let part = |from: usize, least: u8| match whole.get(from..from + 2) {
            Some(digits) => digits.parse().unwrap_or(least),
            None => least,
        };
        let year = whole[..4].parse().unwrap_or_default();
        let mut moment = Self {
            year,
            month: part(4, 1),
            day: part(6, 1),
            hour: part(8, 0),
            minute: part(10, 0),
            second: part(12, 0),
            zone: zone.map(read_zone).transpose()?,
            precision,
            ..Self::START
        };
        if let Some(decimals) = decimals {
            let kept = &decimals[..decimals.len().min(9)];
            moment.fraction_digits = kept.len() as u8;
            moment.nanos = format!("{kept:0<9}").parse().unwrap_or_default();
        }
        let exists = year > 0
            && (1..=12).contains(&moment.month)
            && (1..=days_in_month(year, moment.month)).contains(&moment.day)
            && moment.hour < 24
            && moment.minute < 60
            && moment.second < 61;
        if exists { Ok(moment) } else { Err(TimeFault::Range) }
    }
}

/// `+0100`, `-05`: minutes east of UTC.
fn read_zone(text: &str) -> Result<i16, TimeFault> {
    let digits = &text[1..];
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(TimeFault::Form);
    }
    let number = |digits: &str| digits.parse::<i16>().unwrap_or_default();
    let (hours, minutes) = (number(&digits[..2]), number(&digits[2..]));
    if hours > 14 || minutes > 59 {
        return Err(TimeFault::Range);
    }
    let east = hours * 60 + minutes;
    Ok(if text.starts_with('-') { -east } else { east })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_with_their_precision_and_zone() {
        let table = [
            ("2026", Ok((4, None))),
            ("202601", Ok((6, None))),
            ("20260131", Ok((8, None))),
            ("2026013112", Ok((10, None))),
            ("202601311200+0100", Ok((12, Some(60)))),
            ("20260131120000.12-05", Ok((16, Some(-300)))),
            ("20260229", Err(TimeFault::Range)),
            ("20260131240000", Err(TimeFault::Range)),
            ("20260131+0100", Err(TimeFault::Form)),
            ("2026013", Err(TimeFault::Form)),
            ("2026-01-31", Err(TimeFault::Form)),
            ("202601311200+010", Err(TimeFault::Form)),
            ("æøå1", Err(TimeFault::Form)),
            ("", Err(TimeFault::Form)),
        ];
        for (text, expected) in table {
            assert_eq!(Moment::parse_hl7(text).map(|m| (m.digits(), m.zone())), expected, "{text}");
        }
    }
}
