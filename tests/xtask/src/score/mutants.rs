//! `cargo xtask score mutants`: valid messages with one change each, beside what the reference
//! said of them.

use super::record::ByStandard;
use super::record::record;
use super::{misjudged, shared, standard_of_package, validator};
use klarsyn::Options;
use klarsyn::diagnostic::{Language, Say, Severity};
use klarsyn::report::Report;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// Prints what differs and both scores; whether both targets (99 % of verdicts, 95 % of errors
/// at the same element) are reached. `only` names a part of file or change to look at alone.
pub fn run(only: Option<&str>) -> bool {
    let Some(shared) = shared() else {
        println!("skipped: the mutants are not here (../shared)");
        return true;
    };
    let folder = shared.join("mutants");
    let cases = fs::read_to_string(folder.join("cases.json")).expect("cases.json");
    let cases: Vec<Value> = serde_json::from_str(&cases).expect("cases.json is JSON");
    let validator = validator();
    let (mut asked, mut agreed, mut errors, mut found) = (0, 0, 0, 0);
    let (mut misjudged_verdicts, mut misjudged_errors) = (0, 0);
    let mut standards = ByStandard::new();
    let mut by_change: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for case in &cases {
        let (file, change) = (case["file"].as_str().unwrap_or_default(), case["change"].as_str().unwrap_or_default());
        if only.is_some_and(|only| !file.contains(only) && change != only) {
            continue;
        }
        let bytes = fs::read(folder.join(file)).expect(file);
        let standard = standard_of_package(case["package"].as_str().unwrap_or_default());
        let options = Options { standard: Some(standard.clone()), ..Options::default() };
        let report = validator.validate(file, &bytes, &options);
        let reference = case["reference"]["errors"].as_u64().unwrap_or(0) > 0;
        let ours = report.verdict.id() == "invalid";
        let issues: Vec<&Value> = case["reference"]["issues"].as_array().into_iter().flatten().collect();
        let mistaken = misjudged::of(&issues);
        asked += 1;
        let of_standard = standards.entry(standard).or_default();
        of_standard.0 += u32::from(reference == ours);
        of_standard.1 += 1;
        let row = by_change.entry(change).or_default();
        row.1 += 1;
        let all_mistaken = reference && mistaken.iter().all(|m| *m);
        if reference == ours {
            agreed += 1;
            row.0 += 1;
        } else if all_mistaken {
            misjudged_verdicts += 1;
        }
        let mut missed = Vec::new();
        for (issue, mistaken) in issues.iter().zip(&mistaken) {
            errors += 1;
            let text = issue["text"].as_str().unwrap_or_default();
            let at = place(issue["at"].as_str().unwrap_or_default(), text);
            if report.findings.iter().any(|f| f.severity <= Severity::Error && plain_path(&f.path) == at) {
                found += 1;
            } else if *mistaken {
                misjudged_errors += 1;
            } else {
                missed.push(format!("    missed {at}: {text}"));
            }
        }
        let reference = reference && !all_mistaken;
        if reference != ours || !missed.is_empty() {
            let differs = if reference == ours { "" } else { "  VERDICT" };
            println!("{file} {change} {}{differs}", case["path"].as_str().unwrap_or_default());
            missed.iter().for_each(|line| println!("{line}"));
            print_findings(&report, 8);
        }
    }
    for (change, (agreed, asked)) in by_change {
        println!("  {change}: {agreed} of {asked}");
    }
    println!("mutants: {agreed} of {asked} verdicts agree ({:.1} %)", percent(agreed, asked));
    println!("mutants: {found} of {errors} errors found at the same element ({:.1} %)", percent(found, errors));
    if only.is_none() {
        record("mutants", "cargo xtask score mutants", (agreed, asked), &standards);
        record("errors", "cargo xtask score mutants", (found, errors), &ByStandard::new());
    }
    println!("  beside them the reference's own mistakes (see tests/xtask/src/score/misjudged.rs):");
    println!("  {misjudged_verdicts} verdicts and {misjudged_errors} errors; without those:");
    let (asked, errors) = (asked - misjudged_verdicts, errors - misjudged_errors);
    println!("mutants: {agreed} of {asked} verdicts agree ({:.1} %)", percent(agreed, asked));
    println!("mutants: {found} of {errors} errors found at the same element ({:.1} %)", percent(found, errors));
    percent(agreed, asked) >= 99.0 && percent(found, errors) >= 95.0
}

pub fn percent(part: u32, whole: u32) -> f64 {
    100.0 * f64::from(part) / f64::from(whole.max(1))
}

/// The first errors of a report, in short.
pub fn print_findings(report: &Report, most: usize) {
    let say = Say { language: Language::En, values: true };
    let errors = report.findings.iter().filter(|f| f.severity <= Severity::Error || f.undecided);
    for finding in errors.take(most) {
        println!("    ours   {} {}: {}", finding.problem.code(), finding.path, say.words(&finding.problem).headline);
    }
}

/// The element an issue of the reference is about. Of two kinds of issue it counts entries from 1
/// and names the part of the reference: `Bundle.entry[1].resource.focus.reference`.
fn place(at: &str, text: &str) -> String {
    let from_one = text.starts_with("The first entry in a ") || text.starts_with("Can't find '");
    match from_one {
        true => plain_path(at.strip_suffix(".reference").unwrap_or(at)).replace("entry[1]", "entry"),
        false => plain_path(at),
    }
}

/// A path without the reference's comments, types of choices and indexes of what stands alone.
pub fn plain_path(path: &str) -> String {
    let mut plain = String::new();
    let mut rest = path;
    while let Some((before, behind)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = behind.split_once("*/").map_or("", |(_, behind)| behind);
    }
    plain.push_str(rest);
    while let Some(start) = plain.find(".ofType(") {
        let end = plain[start..].find(')').map_or(plain.len(), |end| start + end + 1);
        plain.replace_range(start..end, "");
    }
    plain.trim_end_matches(['/', '.']).replace("[0]", "").replace("[x]", "").replace(".reference", "")
}
