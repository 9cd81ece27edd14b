//! Dates and times: their form, and whether there are such.

use super::primitive::{Lexical, form};

/// Two digits within a range, and what follows.
fn two(text: &str, least: u32, most: u32) -> Result<(u32, &str), Lexical> {
    let bytes = text.as_bytes();
    match bytes {
        [a @ b'0'..=b'9', b @ b'0'..=b'9', ..] => {
            let value = u32::from(a - b'0') * 10 + u32::from(b - b'0');
            if (least..=most).contains(&value) { Ok((value, &text[2..])) } else { Err(Lexical::Range) }
        }
        _ => Err(Lexical::Form),
    }
}

/// A year, a month or a day, and what follows it.
pub(super) fn date(text: &str) -> Result<&str, Lexical> {
    let bytes = text.as_bytes();
    if bytes.len() < 4 || !bytes[..4].iter().all(u8::is_ascii_digit) {
        return Err(Lexical::Form);
    }
    let (year, rest) = text.split_at(4);
    let year: u32 = year.parse().map_err(|_| Lexical::Form)?;
    if year == 0 {
        return Err(Lexical::Range);
    }
    let Some(rest) = rest.strip_prefix('-') else { return Ok(rest) };
    let (month, rest) = two(rest, 1, 12)?;
    let Some(rest) = rest.strip_prefix('-') else { return Ok(rest) };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    Ok(two(rest, 1, days)?.1)
}

/// `hh:mm:ss(.fff)`, and what follows it.
pub(super) fn time(text: &str) -> Result<&str, Lexical> {
    let (_, rest) = two(text, 0, 23)?;
    let rest = rest.strip_prefix(':').ok_or(Lexical::Form)?;
    let (_, rest) = two(rest, 0, 59)?;
    let rest = rest.strip_prefix(':').ok_or(Lexical::Form)?;
    // 60 is a leap second.
    let (_, rest) = two(rest, 0, 60)?;
    match rest.strip_prefix('.') {
        Some(rest) => {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            if end == 0 { Err(Lexical::Form) } else { Ok(&rest[end..]) }
        }
        None => Ok(rest),
    }
}

fn zone(text: &str) -> Result<(), Lexical> {
    match text {
        "" => Err(Lexical::Zone),
        "Z" => Ok(()),
        _ => {
            let rest = text.strip_prefix(['+', '-']).ok_or(Lexical::Form)?;
            let (hours, rest) = two(rest, 0, 14)?;
            let rest = rest.strip_prefix(':').ok_or(Lexical::Form)?;
            let (minutes, rest) = two(rest, 0, 59)?;
            if hours == 14 && minutes > 0 { Err(Lexical::Range) } else { form(rest.is_empty()) }
        }
    }
}

pub(super) fn date_time(text: &str) -> Result<(), Lexical> {
    let rest = date(text)?;
    match rest.strip_prefix('T') {
        // A time needs a whole date before it.
        Some(rest) if text.len() - rest.len() == 11 => zone(time(rest)?),
        Some(_) => Err(Lexical::Form),
        None => form(rest.is_empty()),
    }
}

pub(super) fn instant(text: &str) -> Result<(), Lexical> {
    if text.contains('T') { date_time(text) } else { Err(Lexical::Form) }
}
