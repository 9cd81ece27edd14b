//! `cargo xtask score hl7`: HL7's own validator cases, beside what the reference said of them.

use super::mutants::{percent, plain_path, print_findings};
use super::record::{ByStandard, record};
use super::{shared, validator};
use klarsyn::calendar::Moment;
use klarsyn::diagnostic::Severity;
use klarsyn::report::Report;
use klarsyn::{Options, Validator};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// Cases that ask for more than their files hold; each with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("patient-circle1-bad-linked1 profile", TARGET_ELSEWHERE),
    ("patient-circle1-bad-source1 profile", TARGET_ELSEWHERE),
    ("patient-circle2-bad-linked profile", TARGET_ELSEWHERE),
    ("patient-circle2-bad-source1 profile", TARGET_ELSEWHERE),
    ("uk-msg base", "displays and codes of SNOMED CT alone are at fault, which a terminology server told"),
];

const TARGET_ELSEWHERE: &str = "the resource that decides lay on the reference's own server; its file is not given";

/// Prints every difference and the scores; whether 98 % of the verdicts agree. `only` names a part
/// of a case's name, or a module, to look at alone.
pub fn run(only: Option<&str>) -> bool {
    let Some(shared) = shared() else {
        println!("skipped: HL7's cases are not here (../shared)");
        return true;
    };
    let folder = shared.join("hl7-tests");
    let cases = fs::read_to_string(folder.join("cases.json")).expect("cases.json");
    let cases: Vec<Value> = serde_json::from_str(&cases).expect("cases.json is JSON");
    let base = validator();
    let (mut asked, mut agreed, mut excepted, mut stale) = (0, 0, 0, 0);
    let (mut errors, mut found, mut near) = (0, 0, 0);
    let mut by_module: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for case in &cases {
        let text = |name: &str| case[name].as_str().unwrap_or_default();
        let (name, module) = (format!("{} {}", text("name"), text("step")), text("module"));
        if only.is_some_and(|only| !name.contains(only) && module != only) {
            continue;
        }
        let report = check(&base, &folder.join("files"), case);
        let issues: Vec<&Value> = case["reference"].as_array().into_iter().flatten().filter(|i| is_error(i)).collect();
        let ours = report.verdict.id() == "invalid";
        asked += 1;
        let row = by_module.entry(module).or_default();
        row.1 += 1;
        let agrees = ours != issues.is_empty();
        let exception = EXCEPTIONS.iter().find(|(case, _)| *case == name);
        match (agrees, exception) {
            (true, None) => {
                agreed += 1;
                row.0 += 1;
            }
            (true, Some(_)) => {
                println!("{name} agrees now: it must leave the list of exceptions");
                stale += 1;
            }
            (false, Some((_, reason))) => {
                excepted += 1;
                println!("{name}: {reason}");
            }
            (false, None) => {}
        }
        let mut missed = Vec::new();
        for issue in &issues {
            errors += 1;
            let at = plain_path(issue["expression"].as_str().unwrap_or_default());
            let ours = report.findings.iter().filter(|f| f.severity <= Severity::Error);
            let ours: Vec<String> = ours.map(|f| plain_path(&f.path)).collect();
            if ours.contains(&at) {
                found += 1;
            } else if ours.iter().any(|path| is_child(path, &at)) {
                near += 1;
            } else {
                missed.push(format!("    missed {at}: {}", issue["text"].as_str().unwrap_or("(no words)")));
            }
        }
        if !agrees || !missed.is_empty() {
            println!("{name} ({module}, {}){}", text("file"), if agrees { "" } else { "  VERDICT" });
            missed.iter().take(8).for_each(|line| println!("{line}"));
            print_findings(&report, 8);
        }
    }
    for (module, (agreed, asked)) in by_module {
        println!("  {module}: {agreed} of {asked}");
    }
    println!("hl7: {found} of {errors} errors found at the same element ({:.1} %)", percent(found, errors));
    // The reference tells of many faults at the element that has the faulty one.
    let either = found + near;
    println!("hl7: {either} of {errors} at the same element or a child of it ({:.1} %)", percent(either, errors));
    println!("hl7: {excepted} cases stand in the list of exceptions (at most 2 %)");
    if only.is_none() {
        record("hl7", "cargo xtask score hl7", (agreed, asked), &ByStandard::new());
    }
    let asked = asked - excepted;
    println!("hl7: {agreed} of {asked} verdicts agree ({:.1} %)", percent(agreed, asked));
    percent(agreed, asked) >= 98.0 && excepted * 50 <= asked + excepted && stale == 0
}

/// Whether a path names a child of the other's element.
fn is_child(path: &str, of: &str) -> bool {
    let rest = path.strip_prefix(of).and_then(|rest| rest.strip_prefix('.'));
    rest.is_some_and(|name| !name.contains('.') && !of.is_empty())
}

fn is_error(issue: &Value) -> bool {
    matches!(issue["severity"].as_str(), Some("error" | "fatal"))
}

/// The report on a case, with its definitions beside those of R4.
fn check(base: &Validator, files: &Path, case: &Value) -> Report {
    let read = |name: &str| fs::read(files.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
    let mut validator = base.beside();
    let definitions = case["definitions"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let profile = case["profile"].as_str();
    let named = |name: &str| (name.rsplit('/').next().unwrap_or(name).to_string(), read(name));
    let given: Vec<(String, Vec<u8>)> = definitions.chain(profile).map(named).collect();
    let mut options = Options::default();
    let asked = |name: &str| &case["options"][name];
    options.choices.example_urls = asked("examples").as_bool().unwrap_or(true);
    options.choices.skip_contained = asked("validateContains") == "IGNORE";
    options.choices.extension_domains.extend(asked("allowed-extension-domain").as_str().map(str::to_string));
    options.choices.security = asked("security-checks").as_bool().unwrap_or_default();
    options.choices.now = Some(now());
    options.profiles.extend(profile.and_then(|name| url_of(&read(name))));
    if !given.is_empty()
        && let Err(problem) = validator.add_files(given)
    {
        panic!("{}: {problem:?}", case["name"]);
    }
    let file = case["file"].as_str().unwrap_or_default();
    validator.validate(file, &read(file), &options)
}

fn now() -> Moment {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Moment::from_unix_millis(since.as_millis() as i64, 0)
}

/// The canonical of a definition, JSON or XML.
fn url_of(bytes: &[u8]) -> Option<String> {
    let tree = klarsyn::parse::parse("", bytes, &klarsyn::parse::Limits::default()).tree;
    tree.child_value(klarsyn::tree::NodeId::ROOT, "url").map(str::to_owned)
}
