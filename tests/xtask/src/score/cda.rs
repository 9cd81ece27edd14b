//! `cargo xtask score cda`: CDA documents, and the verdict of HL7's schema beside ours.

use super::record::ByStandard;
use super::record::record;
use super::{shared, validator};
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::diagnostic::Severity;
use klarsyn::report::Report;
use klarsyn::report::Verdict;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// The base, against which the schema's verdict is held.
const BASE: &str = "cda@2.0";

/// Rules of data types that no schema can state: which parts go together, and where references
/// lead. A document that breaks these alone is valid to the schema.
const BEYOND: &[&str] = &["KS1008", "KS1009", "KS1012", "KS1016", "KS1017"];

/// An extension of another namespace. CDA allows it, and we warn; the schema does not know it.
const EXTENSION: &str = "KS1003";

/// Documents whose verdicts differ for a reason of their own.
const EXCEPTIONS: &[(&str, &str)] = &[];

/// Documents that were made invalid, or are drafts, and the rule that must find it: what its finding says.
const REASONS: &[(&str, &str)] = &[
    ("CPD/3.xml", "component:goals"),
    ("CPD/5.xml", "Section.component"),
    ("CPD/7.xml", "Section.text"),
    ("CPD/9.xml", "Section.component"),
    ("CPD/11.xml", "cpd-same-concern"),
    ("PHMR/3.xml", "dk-patient-identified"),
    // Drafts of August 2019, before there was a version 2.0.
    ("PDC/1.xml", "pdc-title"),
    ("PDC/3.xml", "pdc-author-name"),
];

/// How the verdicts on one document go together.
enum Base {
    Agrees,
    Explained(String),
    Differs,
}

/// Prints every document and the score; whether all agree or are explained, and all Danish ones are
/// found as they are meant.
pub fn run(verbose: bool) -> bool {
    let Some(shared) = shared() else {
        println!("skipped: the documents are not here (../shared)");
        return true;
    };
    let folder = shared.join("cda");
    let rows = fs::read_to_string(folder.join("manifest.json")).expect("manifest.json");
    let rows: Vec<Value> = serde_json::from_str(&rows).expect("manifest.json is JSON");
    let validator = validator();
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    let mut standards = ByStandard::new();
    let (mut asked, mut agreed, mut explained, mut danish, mut as_meant, mut stale) = (0, 0, 0, 0, 0, 0);
    for row in &rows {
        let (Some(file), Some(valid)) = (row["file"].as_str(), row["xsdValid"].as_bool()) else { continue };
        let Ok(bytes) = fs::read(folder.join(file)) else { continue };
        let base = check(&validator, file, &bytes, Some(BASE));
        let profile = check(&validator, file, &bytes, None);
        asked += 1;
        let exception = EXCEPTIONS.iter().find(|(row, _)| *row == file);
        let found = compare(&base, valid);
        let note = match (&found, exception) {
            (Base::Agrees, None) => String::new(),
            (Base::Agrees, Some(_)) => {
                stale += 1;
                "  agrees now: it must leave the list of exceptions".into()
            }
            (Base::Explained(why), _) => format!("  {why}"),
            (Base::Differs, Some((_, why))) => format!("  {why}"),
            (Base::Differs, None) => "  DIFFERS".into(),
        };
        match found {
            Base::Agrees => agreed += 1,
            Base::Explained(_) => explained += 1,
            Base::Differs => explained += u32::from(exception.is_some()),
        }
        let standard = standards.entry(profile.context.clone()).or_default();
        standard.1 += 1;
        let schema = if valid { "valid" } else { "invalid" };
        println!(
            "{file}: schema {schema}, base {}, {} {}{note}",
            base.verdict.id(),
            profile.context,
            profile.verdict.id()
        );
        let mut meant = true;
        if !file.starts_with("INT-") && !file.starts_with("DK-") {
            danish += 1;
            meant = is_as_meant(row, file, valid, &profile);
            as_meant += u32::from(meant);
        }
        standard.0 += u32::from(meant);
        if verbose || !meant || matches!(found, Base::Differs) {
            super::mutants::print_findings(&profile, 6);
        }
        profile.roots().for_each(|finding| *rules.entry(finding.problem.code().id).or_default() += 1);
    }
    println!("\nfindings by rule");
    for (rule, count) in &rules {
        println!("  {rule} {count:>5}");
    }
    println!("cda: {agreed} of {asked} verdicts agree with the schema, {explained} are explained");
    println!("cda: {as_meant} of {danish} Danish documents are found as they are meant");
    record("cda", "cargo xtask score cda", (agreed, asked), &standards);
    agreed + explained == asked && as_meant == danish && asked > 0 && stale == 0
}

fn check(validator: &Validator, file: &str, bytes: &[u8], standard: Option<&str>) -> Report {
    let options = Options { standard: standard.map(str::to_string), ..Options::default() };
    validator.validate(file, bytes, &options)
}

/// The base verdict beside the schema's.
fn compare(base: &Report, valid: bool) -> Base {
    let errors: Vec<&str> =
        base.findings.iter().filter(|f| f.severity <= Severity::Error).map(|f| f.problem.code().id).collect();
    let beyond: Vec<&str> = errors.iter().copied().filter(|code| BEYOND.contains(code)).collect();
    let extended = base.findings.iter().any(|finding| finding.problem.code().id == EXTENSION);
    // What the schema can see of our errors.
    let seen = errors.len() > beyond.len();
    match (seen, beyond.first(), valid) {
        (false, None, true) | (true, _, false) => Base::Agrees,
        (false, Some(code), true) => Base::Explained(format!("no schema can state what {code} asks")),
        (false, _, false) if extended => {
            Base::Explained("extensions of other namespaces: CDA allows them, the schema does not know them".into())
        }
        _ => Base::Differs,
    }
}

/// Whether a valid Danish document has no error, and one that was made invalid has the error that it
/// was made for.
fn is_as_meant(row: &Value, file: &str, valid: bool, report: &Report) -> bool {
    let mutated = row["note"].as_str().is_some_and(|note| note.contains("deliberate negative"));
    let reason = REASONS.iter().find(|(known, _)| *known == file);
    match (mutated, reason) {
        (_, Some((_, reason))) => {
            let errors = report.findings.iter().filter(|finding| finding.severity <= Severity::Error);
            errors.into_iter().any(|finding| format!("{:?}", finding.problem).contains(reason))
        }
        (true, None) => report.verdict == Verdict::Invalid,
        (false, None) => !valid || report.verdict == Verdict::Valid,
    }
}
