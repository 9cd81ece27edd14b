//! What may have been meant: the nearest code by its letters, its case, its display, its system.

use crate::diagnostic::problem::Near;
use crate::text::case::lower;

use super::bound::Bound;
use super::display;
use super::system::System;

/// Most codes that are measured; the edges of larger sets are not looked at.
const MOST: usize = 3_000;

/// Longest text that is measured.
const LONGEST: usize = 64;

/// The code of a set that is nearest to one that is not in it.
pub(super) fn in_set(bound: &Bound, system: Option<&str>, code: &str) -> Option<Near> {
    let expanded = bound.expanded();
    let own = || expanded.parts.iter().filter(|part| system.is_none_or(|s| *s == *part.system));
    if let Some(found) = own().find_map(|part| part.by_any_case(code)).filter(|found| *found != code) {
        return Some(Near::Case(found.to_string()));
    }
    if system.is_some()
        && let Some(other) = expanded.parts.iter().find(|part| part.by_any_case(code) == Some(code))
        && system != Some(&*other.system)
    {
        return Some(Near::System(other.system.to_string()));
    }
    let codes = || own().flat_map(|part| part.codes()).take(MOST);
    let by_display = own().find_map(|part| {
        let words = bound.words();
        part.codes().take(MOST).find(|known| words.has(&part.system, known, code))
    });
    if let Some(found) = by_display {
        return Some(Near::DisplayOf(found.to_string()));
    }
    nearest(code, codes()).or_else(|| only(codes()))
}

/// The code of a system that is nearest to one that it does not have.
pub(super) fn in_system(system: &System, code: &str) -> Option<Near> {
    let known = |at: usize| system.concepts().get(at).map(|c| c.code.clone());
    if let Some(found) = system.position_by_any_case(code).and_then(known) {
        return Some(Near::Case(found));
    }
    let concepts = || system.concepts().iter().take(MOST);
    let has_display =
        |c: &&crate::definition::Concept| super::system::words_of(c).any(|word| display::same(word, code));
    if let Some(found) = concepts().find(has_display) {
        return Some(Near::DisplayOf(found.code.clone()));
    }
    nearest(code, concepts().map(|c| c.code.as_str()))
}

fn only<'a>(mut codes: impl Iterator<Item = &'a str>) -> Option<Near> {
    let first = codes.next()?;
    codes.next().is_none().then(|| Near::Only(first.to_string()))
}

/// The candidate with the fewest edits, at most a third of its letters.
pub(super) fn nearest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<Near> {
    let text: Vec<char> = text.chars().take(LONGEST + 1).map(lower).collect();
    if text.len() > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let most = (candidate.len().min(text.len()) / 3).min(4);
        if candidate.len() > LONGEST * 2 || most == 0 {
            continue;
        }
        let letters: Vec<char> = candidate.chars().map(lower).collect();
        if letters.len().abs_diff(text.len()) > most {
            continue;
        }
        let distance = edits(&text, &letters);
        if distance <= most && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| Near::Letters(candidate.to_string()))
}

/// Insertions, deletions, replacements and swaps of neighbours that make one of the other.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut cost = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_by_letters() {
        let codes = ["admit", "discharge", "transfer", "AMB"];
        for (text, expected) in [
            ("dischrage", Some("discharge")),
            ("dischage", Some("discharge")),
            ("Admit1", Some("admit")),
            ("xx-unknown", None),
            ("", None),
        ] {
            let expected = expected.map(|code| Near::Letters(code.to_string()));
            assert_eq!(nearest(text, codes.into_iter()), expected, "{text}");
        }
        let long = "d".repeat(1000);
        assert_eq!(nearest(&long, codes.into_iter()), None);
    }
}
