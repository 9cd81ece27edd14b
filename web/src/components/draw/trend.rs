//! A curve of one analysis: points where the numbers are, and the numbers as a table beside it.

use super::Draw;
use super::line::short;
use crate::components::tag::Tag;
use crate::components::tag::heading;
use crate::components::tag::tag;
use crate::components::words::Word;
use klarsyn::view::Trend;
use yew::Html;

/// Left, right, top and bottom of the curve, and how wide the drawing is; for wide and narrow rooms.
struct Room {
    class: &'static str,
    view: &'static str,
    left: f64,
    right: f64,
    bottom: f64,
    /// How many characters of width a date needs beside the next.
    step: f64,
}

const TOP: f64 = 24.0;
const ROOMS: [Room; 2] = [
    Room { class: "k-trend--wide", view: "0 0 720 230", left: 48.0, right: 690.0, bottom: 196.0, step: 62.0 },
    Room { class: "k-trend--narrow", view: "0 0 340 230", left: 40.0, right: 316.0, bottom: 190.0, step: 62.0 },
];

impl Draw<'_> {
    /// The curve with its table.
    pub fn trend(&self, trend: &Trend, level: u8, name: &str) -> Html {
        let id = self.id(name);
        let title = heading(level.saturating_add(1), "").attr("id", id.clone()).add(self.value(&trend.name));
        let mut out = tag("figure", "k-trend").part("trend").attr("aria-labelledby", id).add(title);
        let below = [&trend.unit, &trend.note].map(String::as_str);
        let below: Vec<&str> = below.into_iter().filter(|words| !words.is_empty()).collect();
        if !below.is_empty() {
            out = out.add(tag("figcaption", "k-small k-soft").text(&below.join(". ")));
        }
        let whole = [&[trend.name.text.as_str()], below.as_slice()].concat().join(", ");
        for room in &ROOMS {
            out = out.add(drawing(trend, room, &whole));
        }
        let summary = tag("summary", "").text(self.word(Word::CurveAsTable));
        let heads = trend.columns.iter().map(|words| tag("th", "").set("scope", "col").text(words).into()).collect();
        let rows = trend.points.iter().rev().map(|point| {
            let when = tag("th", "").set("scope", "row").add(self.short(&point.time));
            let value = tag("td", "k-num").add(self.value(&point.value));
            tag("tr", "").add(when).add(value).add(tag("td", "").text(&point.remark)).into()
        });
        let head = tag("thead", "").add(tag("tr", "").all(heads));
        let table = tag("table", "k-table").add(tag("caption", "k-vh").text(&whole));
        let table = table.add(head).add(tag("tbody", "").all(rows.collect()));
        out.add(tag("details", "k-fold-inline").add(summary).add(table)).into()
    }
}

fn drawing(trend: &Trend, room: &Room, whole: &str) -> Html {
    let share = |share: f64| if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
    let x = |it: f64| room.left + (room.right - room.left) * share(it);
    let y = |it: f64| room.bottom - (room.bottom - TOP) * share(it);
    let values: Vec<&str> = trend.points.iter().map(|point| point.value.text.as_str()).collect();
    let mut out = tag("svg", room.class).set("viewBox", room.view).set("role", "img");
    out = out.attr("aria-label", format!("{whole}: {}", values.join("; ")));
    if let Some(band) = &trend.band {
        let (top, bottom) = (y(band.high), y(band.low));
        let rect = tag("rect", "k-trend__band").attr("x", short(room.left)).attr("y", short(top));
        out = out.add(rect.attr("width", short(room.right - room.left)).attr("height", short((bottom - top).max(0.0))));
    }
    for tick in &trend.ticks {
        let line = format!("M{} {}H{}", short(room.left), short(y(tick.y)), short(room.right));
        out = out.add(tag("path", "k-trend__grid").attr("d", line));
        out = out.add(label("", "end", room.left - 8.0, y(tick.y) + 4.0, &tick.text));
    }
    let points: Vec<String> = trend.points.iter().map(|it| format!("{},{}", short(x(it.x)), short(y(it.y)))).collect();
    out = out.add(tag("polyline", "k-trend__line").attr("points", points.join(" ")));
    // Numbers and dates are written where there is room for them; the table has them all.
    let (mut last, mut dated) = (f64::MIN, f64::MIN);
    let mut dots = String::new();
    for point in &trend.points {
        let (cx, cy) = (x(point.x), y(point.y));
        // All dots are one shape: a curve may have many.
        dots.push_str(&format!("M{} {}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", short(cx - 5.0), short(cy)));
        if cx - last > 34.0 {
            out = out.add(label("k-strong", "middle", cx, cy - 12.0, &point.value.text));
            last = cx;
        }
        if cx - dated > room.step {
            let day: String = point.time.date.chars().take(6).collect();
            out = out.add(label("", "middle", cx, room.bottom + 20.0, &day));
            dated = cx;
        }
    }
    out.add(tag("path", "k-trend__dot").attr("d", dots)).into()
}

fn label(class: &'static str, anchor: &'static str, x: f64, y: f64, words: &str) -> Tag {
    tag("text", class).attr("x", short(x)).attr("y", short(y)).set("text-anchor", anchor).text(words)
}
