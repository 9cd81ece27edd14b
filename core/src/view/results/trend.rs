//! Numbers of one analysis over time, placed for a curve.

use super::report::Report;
use super::row::Made;
use crate::sorting::sort_by_key;
use crate::text::number;
use crate::view::Band;
use crate::view::FlagKind;
use crate::view::Tick;
use crate::view::Trend;
use crate::view::TrendPoint;
use crate::view::message::Message;
use crate::view::words::Word;

/// A trend for each analysis and unit with numbers of two or more times.
pub(super) fn of(latest: &Message, read: &[(&Message, Report)]) -> Vec<Trend> {
    let standing = read.iter().filter(|(_, report)| !report.report.cancelled);
    let usable = |made: &&Made| made.number.is_some() && made.at.is_some() && !made.row.cancelled;
    // Reports are sorted with the latest sending first.
    let standing_rows: Vec<&Made> = standing.flat_map(|(_, report)| &report.rows).filter(usable).collect();
    series(latest, standing_rows)
}

/// The same from rows; of two at one time, the first counts.
pub(in crate::view) fn series(latest: &Message, mut rows: Vec<&Made>) -> Vec<Trend> {
    sort_by_key(&mut rows, |made| made.at);
    let mut series: Vec<(&str, &str, Vec<&Made>)> = Vec::new();
    for made in rows {
        let unit = made.row.unit.as_ref().map_or("", |unit| unit.text.as_str());
        match series.iter_mut().find(|(key, of, _)| *key == made.key && *of == unit) {
            Some((.., points)) if points.last().is_some_and(|last| last.at == made.at) => {}
            Some((.., points)) => points.push(made),
            None => series.push((&made.key, unit, vec![made])),
        }
    }
    series.retain(|(.., points)| points.len() > 1);
    sort_by_key(&mut series, |(.., points)| points[0].group);
    series.into_iter().map(|(_, unit, points)| trend(latest, unit, &points)).collect()
}

fn trend(latest: &Message, unit: &str, points: &[&Made]) -> Trend {
    let numbers = || points.iter().filter_map(|made| made.number);
    let range = points[0].range;
    // A band only where all of the points were judged by the same range.
    let range = if points.iter().all(|made| made.range == range) { range } else { (None, None) };
    let all = || numbers().chain(range.0).chain(range.1);
    let (least, most) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
    let step = step(least, most);
    let (from, to) = ((least / step).floor() * step, (most / step).ceil() * step);
    let to = if to > from { to } else { from + step };
    let height = |number: f64| ((number - from) / (to - from)).clamp(0.0, 1.0);
    let times = (points[0].at.unwrap_or(0), points[points.len() - 1].at.unwrap_or(0));
    let across = |at: i64| (at - times.0) as f64 / (times.1 - times.0).max(1) as f64;
    let point = |made: &&Made| TrendPoint {
        time: made.row.sampled.clone().unwrap_or_default(),
        x: across(made.at.unwrap_or(times.0)),
        y: height(made.number.unwrap_or(from)),
        value: made.row.value.clone(),
        remark: remark(made),
    };
    let decimals = (0..6).find(|places| number::scaled(step, *places).fract().abs() < 1e-6).unwrap_or(0) as usize;
    let count = ((to - from) / step).round().clamp(1.0, 12.0) as i32;
    let tick = |place: i32| {
        let number = from + f64::from(place) * step;
        Tick { y: height(number), text: latest.number(&number::write(number, decimals)) }
    };
    let band = (range.0.is_some() || range.1.is_some()).then(|| Band {
        low: range.0.map_or(0.0, height),
        high: range.1.map_or(1.0, height),
        text: points[0].row.range.as_ref().map(|range| range.text.clone()).unwrap_or_default(),
    });
    let name = points[points.len() - 1].row.name.clone();
    let judged =
        points.iter().any(|made| made.row.flag.as_ref().is_some_and(|flag| flag.kind != FlagKind::NotInterpreted));
    let flagged = points.iter().any(|made| made.row.flag.is_some());
    let note = match flagged && !judged {
        true => latest.say(
            "Svarene er ikke referencevurderet; kurven viser kun tallene.",
            "The results are not judged against a reference; the curve shows the numbers alone.",
        ),
        false => "",
    };
    let value = if unit.is_empty() { latest.say("Svar", "Result") } else { unit };
    Trend {
        unit: unit.into(),
        note: note.into(),
        points: points.iter().map(point).collect(),
        ticks: (0..=count).map(tick).collect(),
        band,
        columns: [latest.say("Prøve taget", "Sample taken"), value, latest.word(Word::Interpretation)]
            .map(String::from),
        name,
    }
}

fn remark(made: &Made) -> String {
    let flag = made.row.flag.as_ref().map(|flag| flag.value.text.as_str());
    let marks = made.row.marks.iter().map(|mark| mark.value.text.as_str());
    flag.into_iter().chain(marks).collect::<Vec<_>>().join(", ")
}

/// A step of 1, 2 or 5 that gives about four marks.
fn step(least: f64, most: f64) -> f64 {
    let span = (most - least).abs().max(least.abs().max(most.abs()) * 0.02).max(1e-6);
    let rough = span / 4.0;
    // The power of ten that begins it.
    let power = (-7..15).rev().map(|power| number::scaled(1.0, power)).find(|power| *power <= rough).unwrap_or(1e-7);
    let times = [1.0, 2.0, 5.0, 10.0].into_iter().find(|times| times * power >= rough * 0.999).unwrap_or(10.0);
    times * power
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn steps_are_round() {
        for (least, most, expected) in [(7.0, 8.4, 0.5), (0.0, 100.0, 50.0), (145.0, 145.0, 1.0), (0.0, 0.0, 5e-7)] {
            assert!((step(least, most) - expected).abs() < expected * 1e-6, "{least} {most}: {}", step(least, most));
        }
    }
}
