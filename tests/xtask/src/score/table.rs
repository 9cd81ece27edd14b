//! `cargo xtask scores`: the figures of README's table, from what the scores came to.

use crate::Done;
use crate::run::root;
use serde_json::Value;
use std::fs;

/// The scores, and what their rows begin with.
const ROWS: &[(&str, &str)] = &[
    ("corpus", "published MedCom messages"),
    ("mutants", "valid messages with one change"),
    ("hl7", "HL7's own validator cases"),
    ("errors", "the reference's errors found"),
    ("cda", "CDA documents"),
    ("fhirpath", "FHIRPath suite"),
    ("packages", "official packages compiled"),
];

/// Writes the figures that were measured last; with `--check` only says which are others.
pub fn table(arguments: &[&str]) -> Done {
    let (scores, readme) = (root().join("tests/scores.json"), root().join("README.md"));
    let read =
        |path| fs::read_to_string(path).map_err(|e| format!("{e}; `cargo xtask score …` writes tests/scores.json"));
    let scores: Value = serde_json::from_str(&read(&scores)?).map_err(|e| e.to_string())?;
    let text = read(&readme)?;
    let (mut lines, mut stale) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let fresh = ROWS.iter().find(|(_, start)| line.starts_with(&format!("| {start}"))).and_then(|(name, _)| {
            let number = |field: &str| scores[name][field].as_u64();
            row(line, number("agreed")?, number("asked")?)
        });
        if let Some(fresh) = fresh.as_ref().filter(|fresh| *fresh != line) {
            stale.push(format!("{line}\n  is now {fresh}"));
        }
        lines.push(fresh.unwrap_or_else(|| line.to_owned()));
    }
    match (stale.is_empty(), arguments.contains(&"--check")) {
        (true, _) => Ok(()),
        (false, true) => Err(format!("README.md: run `cargo xtask scores`:\n{}", stale.join("\n"))),
        (false, false) => fs::write(&readme, lines.join("\n") + "\n").map_err(|e| format!("{}: {e}", readme.display())),
    }
}

/// The row with other figures before its remarks: `65 of 66`, and with a share where it had one.
fn row(line: &str, agreed: u64, asked: u64) -> Option<String> {
    let mut cells: Vec<String> = line.split('|').map(str::to_owned).collect();
    let cell = cells.get_mut(2)?;
    let rest = cell.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(" of ")?;
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let (share, rest) = match rest.strip_prefix(" (").and_then(|share| share.split_once(" %)")) {
        Some((_, rest)) => (format!(" ({:.1} %)", 100.0 * agreed as f64 / asked.max(1) as f64), rest),
        None => (String::new(), rest),
    };
    *cell = format!(" {agreed} of {asked}{share}{rest}");
    Some(cells.join("|"))
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn figures_change_and_remarks_stay() {
        let old = "| x, y | 542 of 549 (98.7 %); 99.6 % without those | 99 % | `cargo xtask score x` |";
        let new = "| x, y | 549 of 549 (100.0 %); 99.6 % without those | 99 % | `cargo xtask score x` |";
        assert_eq!(row(old, 549, 549).as_deref(), Some(new));
        assert_eq!(
            row("| x | 65 of 66, one listed | all |", 66, 66).as_deref(),
            Some("| x | 66 of 66, one listed | all |")
        );
        assert_eq!(row("| x | no difference | none |", 1, 2), None);
    }
}
