//! MedCom's governance over the published messages: what it says of them, in numbers by code.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Origin;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::Severity;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::validate::governance;
use klarsyn::validate::standard_of;

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        match path.extension().and_then(|e| e.to_str()) {
            _ if path.is_dir() => files(&path, out),
            Some("json" | "xml") if !path.ends_with("verdicts.json") => out.push(path),
            _ => {}
        }
    }
}

#[test]
fn what_is_no_bundle_is_left_alone() {
    for text in ["", r#"{"resourceType":"Communication","status":"completed","id":"not-a-uuid"}"#] {
        let mut findings = Vec::new();
        governance::check(&parse("", text.as_bytes(), &Limits::default()).tree, "carecommunication@5.0", &mut findings);
        assert!(findings.is_empty(), "{findings:?}");
    }
}

#[test]
fn published_messages() {
    let root = std::env::var("KLARSYN_SHARED").unwrap_or(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared").into());
    let folder = Path::new(&root).join("corpus");
    if !folder.exists() {
        eprintln!("skipped: {} is not here", folder.display());
        return;
    }
    let mut paths = Vec::new();
    files(&folder, &mut paths);
    paths.sort();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for path in paths {
        let tree = parse("", &fs::read(&path).unwrap(), &Limits::default()).tree;
        let standard = standard_of(&tree).unwrap_or_else(|| panic!("{} is of no standard", path.display()));
        let mut findings = Vec::new();
        governance::check(&tree, standard.id, &mut findings);
        for finding in findings {
            assert_eq!(finding.origin, Origin::Governance);
            assert!(matches!(finding.severity, Severity::Warning | Severity::Information));
            assert!(finding.path.starts_with("Bundle"), "{}", finding.path);
            *counts.entry(finding.problem.code().name).or_default() += 1;
            let say = Say { language: Language::En, values: true };
            println!(
                "{} {} {}: {}",
                path.file_name().unwrap().to_string_lossy(),
                finding.problem.code(),
                finding.path,
                say.words(&finding.problem).headline
            );
        }
    }
    // Each of them was looked at: the published example is not as the prose asks. Times with a
    // wrong zone or of a forwarded message, identifiers of version 1, the wrong CPR number in a
    // title, a Composition or Condition without identifier, a stay that goes on after death.
    let expected = [
        ("attachment-without", 1),
        ("document-title", 3),
        ("identifier-missing", 6),
        ("long-name", 8),
        ("narrative-without-id", 1),
        ("payload-assigner", 11),
        ("payload-identifier", 3),
        ("status-of-stay", 1),
        ("times-differ", 12),
    ];
    assert_eq!(counts, BTreeMap::from(expected));
}
