//! A value on a line with the message's own range: never a range of ours.

use crate::diagnostic::Language;
use crate::view::FlagKind;
use crate::view::NumberLine;
use crate::view::ResultRow;
use crate::view::message::Message;

/// The line, where there is a range with at least one limit.
pub(super) fn of(
    message: &Message,
    number: f64,
    range: (Option<f64>, Option<f64>),
    written: [Option<&str>; 2],
    row: &ResultRow,
) -> Option<NumberLine> {
    let (from, to) = match range {
        (Some(low), Some(high)) if low < high => {
            let margin = (high - low) / 2.0;
            ((low - margin).min(number), (high + margin).max(number))
        }
        // With one limit alone the line reaches from nothing, or as far as it needs to.
        (Some(low), None) => (low.min(number).min(0.0), (low.abs() * 2.0).max(number).max(low + 1.0)),
        (None, Some(high)) => (number.min(0.0), (high.abs() * 2.0).max(number).max(high + 1.0)),
        _ => return None,
    };
    let place = |at: f64| ((at - from) / (to - from)).clamp(0.0, 1.0);
    let text = |limit: Option<f64>, written: Option<&str>| Some(message.number(limit.and(written)?.trim()));
    Some(NumberLine {
        low: range.0.map_or(0.0, place),
        high: range.1.map_or(1.0, place),
        value: place(number),
        low_text: text(range.0, written[0]),
        high_text: text(range.1, written[1]),
        sentence: sentence(message, row),
    })
}

/// The whole line in words. Where the value is comes from the laboratory's flag alone.
fn sentence(message: &Message, row: &ResultRow) -> String {
    let unit = row.unit.as_ref().map(|unit| format!("\u{a0}{}", unit.text)).unwrap_or_default();
    let range = row.range.as_ref().map(|range| range.text.as_str()).unwrap_or_default();
    let range = match message.language {
        Language::Da => format!("Laboratoriets interval er {range}{unit}."),
        Language::En => format!("The laboratory's range is {range}{unit}."),
    };
    let value = format!("{} {}{unit}.", row.name.text, row.value.text);
    match &row.flag {
        Some(flag) if flag.kind != FlagKind::Other => format!("{value} {}. {range}", flag.value.text),
        _ => format!("{value} {range}"),
    }
}
