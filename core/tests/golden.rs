//! Every example: the verdict and the findings that stand beside it, the same from JSON and XML, and
//! the words of the terminal compared with what was committed (`KLARSYN_UPDATE=1` writes them anew).

mod common;

use common::Example;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::diagnostic::Finding;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Origin;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::Severity;
use klarsyn::report::Report;
use klarsyn::report::Verdict;
use std::collections::BTreeSet;
use std::fs;
use std::sync::OnceLock;

/// What a finding is known by.
type Known = (String, String, String);

fn known(finding: &Finding) -> Known {
    (finding.problem.code().id.to_string(), finding.path.clone(), finding.severity.id().to_string())
}

fn validator() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let given = std::env::var_os("KLARSYN_PACKS").map(std::path::PathBuf::from);
        let folder = given.unwrap_or_else(|| common::root().join("target/packs"));
        let mut validator = Validator::new();
        let packs = fs::read_dir(&folder).unwrap_or_else(|_| panic!("no packs: run `cargo xtask packs` first"));
        for pack in packs.flatten().filter(|pack| pack.path().extension().is_some_and(|end| end == "pack")) {
            let bytes = fs::read(pack.path()).expect("a pack");
            assert!(validator.add_pack(bytes).is_ok(), "{}: not a pack", pack.path().display());
        }
        assert!(validator.packs().next().is_some(), "no packs: run `cargo xtask packs` first");
        validator
    })
}

fn report(name: &str, bytes: &[u8]) -> Report {
    validator().validate(name, bytes, &Options::default())
}

fn read(example: &Example) -> Vec<u8> {
    fs::read(example.original()).expect("an example")
}

fn expected(example: &Example) -> Vec<Known> {
    let text = fs::read_to_string(example.expected()).expect("what is expected of an invalid example");
    let list: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let field = |item: &serde_json::Value, name: &str| item[name].as_str().unwrap_or("").to_string();
    let items = list.as_array().expect("a list");
    items.iter().map(|item| (field(item, "code"), field(item, "path"), field(item, "severity"))).collect()
}

#[test]
fn valid_examples_are_valid() {
    let mut wrong = Vec::new();
    for example in Example::all().into_iter().filter(|example| !example.invalid()) {
        let report = report(&example.name, &read(&example));
        // Some profiles cannot be met without a warning; what MedCom's prose asks for can.
        let counts = |f: &&Finding| f.severity <= Severity::Error || f.origin == Origin::Governance;
        let found: Vec<Known> = report.findings.iter().filter(counts).map(known).collect();
        if report.verdict != Verdict::Valid || !found.is_empty() {
            wrong.push(format!("{}/{}: {:?} {found:#?}", example.standard, example.name, report.verdict));
        }
        if report.context != example.standard {
            wrong.push(format!("{}/{}: read as {}", example.standard, example.name, report.context));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn invalid_examples_have_the_finding_beside_them() {
    let mut wrong = Vec::new();
    for example in Example::all().into_iter().filter(Example::invalid) {
        let report = report(&example.name, &read(&example));
        let expected = expected(&example);
        let serious = expected.iter().any(|(_, _, severity)| severity != "warning");
        if (report.verdict == Verdict::Invalid) != serious {
            wrong.push(format!("{}/{}: {:?}", example.standard, example.name, report.verdict));
        }
        let found: Vec<Known> = report.findings.iter().filter(|f| f.severity <= Severity::Warning).map(known).collect();
        for one in expected.iter().filter(|one| !found.contains(one)) {
            wrong.push(format!("{}/{}: not found {one:?}", example.standard, example.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn json_and_xml_have_the_same_findings() {
    let mut wrong = Vec::new();
    for example in Example::all() {
        let Some(xml) = example.xml() else { continue };
        let of = |bytes: &[u8]| report(&example.name, bytes).findings.iter().map(known).collect::<BTreeSet<_>>();
        let (json, xml) = (of(&read(&example)), of(&fs::read(xml).expect("an example")));
        for one in json.symmetric_difference(&xml) {
            let whose = if json.contains(one) { "JSON" } else { "XML" };
            wrong.push(format!("{}/{}: only in {whose} {one:?}", example.standard, example.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn findings_read_as_committed() {
    let mut golden = common::Golden::default();
    for example in Example::all().into_iter().filter(Example::invalid) {
        let file = example.original();
        let report = report(&file.file_name().unwrap_or_default().to_string_lossy(), &read(&example));
        for (language, end) in [(Language::Da, "da"), (Language::En, "en")] {
            let text = report.to_text(&Say { language, values: false }, false);
            golden.compare(&format!("{}/{}.findings.{end}.txt", example.standard, example.name), &text);
        }
    }
    golden.finish();
}
