//! A value on a line with the message's own range; the same stands in words beside it.

use super::Draw;
use super::results::flag;
use crate::components::tag::Tag;
use crate::components::tag::heading;
use crate::components::tag::tag;
use klarsyn::view::NumberLine;
use klarsyn::view::ResultRow;
use yew::Html;

const LEFT: f64 = 16.0;
const WIDTH: f64 = 384.0;

impl Draw<'_> {
    /// The result with its line, where it has one.
    pub fn line_item(&self, row: &ResultRow) -> Option<Html> {
        let line = row.line.as_ref().filter(|_| !row.cancelled)?;
        let unit = row.unit.as_ref().map_or(String::new(), |unit| format!("\u{a0}{}", unit.text));
        let value = tag("p", "").add(tag("span", "k-value").text(&row.value.text)).text(&unit);
        let mut words = tag("div", "k-line-item__text").add(heading(self.level(2), "").add(self.value(&row.name)));
        words = words.add(value).maybe(row.flag.as_ref().map(flag));
        words = words.add(tag("p", "k-small k-soft").text(&line.sentence));
        Some(tag("li", "k-line-item").add(words).add(drawing(line, &row.value.text)).into())
    }
}

fn drawing(line: &NumberLine, value: &str) -> Html {
    let at = |share: f64| LEFT + WIDTH * if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
    let (low, high, mark) = (at(line.low), at(line.high).max(at(line.low)), at(line.value));
    let base = tag("path", "k-numberline__base").set("d", "M16 44H400");
    let range = tag("rect", "k-numberline__range").attr("x", short(low)).set("y", "36").set("height", "16");
    let range = range.attr("width", short(high - low)).set("rx", "2");
    let pointer = format!("M{} 36l-7-11h14z", short(mark));
    let mut out = tag("svg", "k-numberline").set("viewBox", "0 0 416 78").set("role", "img").part("numberline");
    out = out.attr("aria-label", line.sentence.clone()).add(base).add(range);
    out = out.add(tag("path", "k-numberline__mark").attr("d", pointer));
    out = out.add(label("k-strong", mark, "17", value));
    // Two limits close together would be written over each other.
    let apart = high - low > 48.0 || line.low_text.is_none() || line.high_text.is_none();
    if let Some(low_text) = &line.low_text {
        out = out.add(label("", if apart { low } else { (low - 24.0).max(LEFT + 8.0) }, "71", low_text));
    }
    if let Some(high_text) = &line.high_text {
        out = out.add(label("", if apart { high } else { (high + 24.0).min(LEFT + WIDTH - 8.0) }, "71", high_text));
    }
    out.into()
}

fn label(class: &'static str, x: f64, y: &'static str, words: &str) -> Tag {
    // Half of the words must not lie outside.
    let half = words.chars().count() as f64 * 4.0;
    tag("text", class).attr("x", short(x.clamp(half.min(200.0), 416.0 - half.min(200.0)))).set("y", y).text(words)
}

/// A length with at most one decimal.
pub(super) fn short(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, (tenths % 10).abs()) }
}
