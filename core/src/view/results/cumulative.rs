//! All results by sampling time: the same minute is the same column, the national groups are the rows.

use super::analyses;
use super::report::Report;
use super::row::Made;
use crate::sorting::sort_by_key;
use crate::view::Cumulative;
use crate::view::CumulativeColumn;
use crate::view::CumulativeGroup;
use crate::view::CumulativeRow;
use crate::view::CumulativeValue;
use crate::view::FlagKind;
use crate::view::message::Message;
use crate::view::time;
use crate::view::words::Word;

/// The table, where there is more than one report and sampling time.
pub(super) fn of(latest: &Message, read: &[(&Message, Report)]) -> Option<Cumulative> {
    // A report that was taken back is shown by itself and not compared.
    let standing = read.iter().filter(|(_, report)| !report.report.cancelled);
    let mut rows: Vec<&Made> = standing.flat_map(|(_, report)| &report.rows).filter(|made| made.at.is_some()).collect();
    sort_by_key(&mut rows, |made| std::cmp::Reverse(made.at));
    let minute = |made: &Made| made.at.map(|at| at.div_euclid(60));
    let mut columns: Vec<(Option<i64>, &Made)> = Vec::new();
    for made in &rows {
        if columns.last().is_none_or(|(at, _)| *at != minute(made)) {
            columns.push((minute(made), made));
        }
    }
    let reports = read.iter().filter(|(_, report)| !report.report.cancelled).count();
    if columns.len() < 2 || reports < 2 {
        return None;
    }
    let years: Vec<Option<i32>> =
        columns.iter().map(|(_, made)| made.row.sampled.as_ref().and_then(|time| time::year(&time.datetime))).collect();
    let one_year = years.iter().all(|year| *year == years[0]);
    let heading = |made: &Made| {
        let time = made.row.sampled.clone().unwrap_or_default();
        let short = time::day_and_month(&time.datetime, latest.language).filter(|_| one_year);
        CumulativeColumn { date: short.unwrap_or_else(|| time.date.clone()), clock: time.clock.clone(), time }
    };
    let mut groups: Vec<CumulativeGroup> = Vec::new();
    for place in 0..analyses::GROUPS.len() {
        let mut keys: Vec<(&str, Option<&str>)> = Vec::new();
        for made in rows.iter().filter(|made| made.group == place) {
            let key = (made.key.as_str(), made.row.unit.as_ref().map(|unit| unit.text.as_str()));
            if !keys.contains(&key) && (made.row.has_value || !made.row.value.text.is_empty()) {
                keys.push(key);
            }
        }
        if keys.is_empty() {
            continue;
        }
        let of_key = |(key, unit): (&str, Option<&str>)| {
            let same = |made: &&&Made| made.key == key && made.row.unit.as_ref().map(|unit| unit.text.as_str()) == unit;
            let first = rows.iter().find(same)?;
            let cell = |(at, _): &(Option<i64>, &Made)| {
                let mut values: Vec<CumulativeValue> = Vec::new();
                for made in rows.iter().filter(same).filter(|made| minute(made) == *at) {
                    let value = value(made);
                    // A result that was sent again, or replaced, stands once.
                    if !values.iter().any(|known| known.value.text == value.value.text || known.mark.is_some()) {
                        values.push(value);
                    }
                }
                values
            };
            let cells = columns.iter().map(cell).collect();
            Some(CumulativeRow { name: first.row.name.clone(), unit: unit.map(String::from), cells })
        };
        let label = analyses::group_name(place, latest.language).into();
        groups.push(CumulativeGroup { label, rows: keys.into_iter().filter_map(of_key).collect() });
    }
    let judged =
        rows.iter().any(|made| made.row.flag.as_ref().is_some_and(|flag| flag.kind != FlagKind::NotInterpreted));
    let flagged = rows.iter().any(|made| made.row.flag.is_some());
    let mut caption = latest
        .say(
            "Nyeste først. Samme prøvetidspunkt er samme kolonne.",
            "Latest first. The same sampling time is the same column.",
        )
        .to_string();
    if flagged && !judged {
        caption.push_str(
            latest
                .say(" Ingen af svarene er referencevurderet.", " None of the results are judged against a reference."),
        );
    }
    let columns = columns.iter().map(|(_, made)| heading(made)).collect();
    Some(Cumulative { caption, analysis: latest.word(Word::Analysis).into(), columns, groups })
}

fn value(made: &Made) -> CumulativeValue {
    let row = &made.row;
    let mark = row.marks.first().map(|mark| mark.kind);
    let marks = row.marks.iter().map(|mark| mark.value.text.clone());
    // That nothing was judged is said once, in the caption.
    let flag = row.flag.as_ref().filter(|flag| flag.kind != FlagKind::NotInterpreted);
    let remarks = marks.chain(flag.map(|flag| flag.value.text.clone())).collect();
    CumulativeValue {
        value: row.value.clone(),
        cancelled: row.cancelled,
        remarks,
        mark,
        flag: row.flag.as_ref().map(|flag| flag.kind),
    }
}
