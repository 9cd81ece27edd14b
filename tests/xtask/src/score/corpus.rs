//! `cargo xtask score corpus`: the published messages and documents, and the verdict of each.

use super::record::ByStandard;
use super::record::record;
use super::{shared, validator};
use klarsyn::Options;
use serde_json::Value;
use std::fs;

/// Rows whose published verdict is not the reference's own today; each with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[(
    "acknowledgementtestscript/2.0.0/Bundle-b3c91031-85e6-4793-bca5-7b0de166fbf2.json",
    "two errors were published with the packages of 2023; asked offline with acknowledgement 2.0.3, the reference \
     (6.0.21) finds none, and no rule of the profiles is broken",
)];

/// The standard whose package a folder of the corpus is checked with.
fn standard(file: &str) -> Option<&'static str> {
    Some(match file.split('/').take(2).collect::<Vec<_>>().as_slice() {
        ["carecommunication", "4.0.3"] | ["carecommunicationtestscripts", "4.0.1"] => "carecommunication@4.0",
        ["carecommunication" | "carecommunicationtestscripts", _] => "carecommunication@5.0",
        ["hospitalnotification" | "hospitalnotificationtestscripts", _] => "hospitalnotification@3.0",
        ["acknowledgement" | "acknowledgementtestscript", _] => "acknowledgement@2.0",
        ["homecareobservation" | "homecareobservationtestscripts", _] => "homecareobservation@1.2",
        ["conditionlist", _] => "conditionlist@1.0",
        ["document", _] => "document@2.0",
        ["notes", _] => "notes@1.0",
        ["ekg", _] => "ekg@1.0",
        _ => return None,
    })
}

/// Prints every row that differs and the score; whether all rows with a verdict agree.
pub fn run(verbose: bool) -> bool {
    let Some(shared) = shared() else {
        println!("skipped: the corpus is not here (../shared)");
        return true;
    };
    let folder = shared.join("corpus");
    let rows = fs::read_to_string(folder.join("verdicts.json")).expect("verdicts.json");
    let rows: Vec<Value> = serde_json::from_str(&rows).expect("verdicts.json is JSON");
    let validator = validator();
    let (mut asked, mut agreed, mut excepted, mut stale) = (0, 0, 0, 0);
    let mut standards = ByStandard::new();
    for row in &rows {
        let (Some(file), Some(verdict)) = (row["file"].as_str(), row["verdict"].as_str()) else { continue };
        if verdict == "disputed" {
            continue;
        }
        let bytes = fs::read(folder.join(file)).expect(file);
        let options = Options { standard: standard(file).map(str::to_string), ..Options::default() };
        let report = validator.validate(file, &bytes, &options);
        asked += 1;
        let ours = report.verdict.id();
        let row = standards.entry(report.context.clone()).or_default();
        row.0 += u32::from(ours == verdict);
        row.1 += 1;
        let exception = EXCEPTIONS.iter().find(|(row, _)| *row == file);
        match (ours == verdict, exception) {
            (true, None) => agreed += 1,
            (true, Some(_)) => {
                agreed += 1;
                println!("{file} agrees now: it must leave the list of exceptions");
                stale += 1;
            }
            (false, Some((_, reason))) => {
                excepted += 1;
                println!("{file}: reference {verdict}, ours {ours}: {reason}");
            }
            (false, None) => {}
        }
        if (ours != verdict && exception.is_none()) || verbose {
            println!("{file}: reference {verdict}, ours {ours}");
            super::mutants::print_findings(&report, 6);
        }
    }
    println!("corpus: {agreed} of {asked} verdicts agree, {excepted} stand in the list of exceptions");
    record("corpus", "cargo xtask score corpus", (agreed, asked), &standards);
    agreed + excepted == asked && asked > 0 && stale == 0
}
