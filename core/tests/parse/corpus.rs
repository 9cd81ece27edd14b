//! Published messages: they read without a finding, every span fits, and narratives are judged
//! as the reference judges them.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use super::dump::check;
use super::dump::found;
use klarsyn::narrative;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::tree::Kind;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;

/// Test data beside the project; none where it is absent.
fn shared(part: &str) -> Option<PathBuf> {
    let root = std::env::var("KLARSYN_SHARED").unwrap_or(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared").into());
    let path = Path::new(&root).join(part);
    if !path.exists() {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    }
    Some(path)
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        match path.extension().and_then(|e| e.to_str()) {
            _ if path.is_dir() => files(&path, out),
            Some("json" | "xml") => out.push(path),
            _ => {}
        }
    }
}

fn narratives(tree: &Tree) -> Vec<NodeId> {
    tree.descendants(NodeId::ROOT).filter(|&id| tree.name(id) == "div" && tree.node(id).kind == Kind::String).collect()
}

#[test]
fn published_messages_read_without_a_finding() {
    let Some(folder) = shared("corpus") else { return };
    let mut paths = Vec::new();
    files(&folder, &mut paths);
    paths.retain(|path| !path.ends_with("verdicts.json"));
    assert!(paths.len() > 100);
    for path in paths {
        let bytes = fs::read(&path).unwrap();
        let parsed = parse("", &bytes, &Limits::default());
        check(&parsed);
        assert!(parsed.findings.is_empty(), "{}: {:?}", path.display(), found(&parsed));
        let tree = &parsed.tree;
        let text = &tree.source.text;
        for id in tree.descendants(NodeId::ROOT) {
            let node = tree.node(id);
            let lexeme = node.span.of(text);
            // A value without escapes stands in the source as such.
            if let Some(value) = tree.value(id)
                && !lexeme.contains(['\\', '&'])
                && !(tree.name(id) == "div" && node.kind == Kind::String)
            {
                assert_eq!(lexeme.trim_matches(['"', '\'']), value.trim_matches(['"', '\'']), "{}", path.display());
            }
        }
        for div in narratives(tree) {
            let mut out = Vec::new();
            narrative::check(tree, div, &mut out);
            assert!(narrative::html_checks(tree, div), "{}: {out:?}", path.display());
        }
    }
}

#[test]
fn narratives_are_judged_as_the_reference_judges_them() {
    let Some(folder) = shared("mutants") else { return };
    let cases = fs::read(folder.join("cases.json")).unwrap();
    let cases: serde_json::Value = serde_json::from_slice(&cases).unwrap();
    let mut wrong = Vec::new();
    for case in cases.as_array().unwrap() {
        let file = case["file"].as_str().unwrap();
        let bytes = fs::read(folder.join(file)).unwrap();
        let parsed = parse("", &bytes, &Limits::default());
        check(&parsed);
        let mut findings = parsed.findings;
        for div in narratives(&parsed.tree) {
            narrative::check(&parsed.tree, div, &mut findings);
        }
        let line = |finding: &klarsyn::diagnostic::Finding| {
            let text = &parsed.tree.source.text;
            1 + text[..finding.span.start as usize].matches('\n').count() as i64
        };
        let ours: std::collections::BTreeSet<i64> =
            findings.iter().filter(|f| f.problem.code().id.starts_with("KS08")).map(line).collect();
        let theirs: std::collections::BTreeSet<i64> = case["reference"]["issues"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|issue| {
                let text = issue["text"].as_str().unwrap();
                text.contains("XHTML") || text.contains("Rule txt-")
            })
            .map(|issue| issue["line"].as_i64().unwrap())
            .collect();
        if ours != theirs {
            wrong.push(format!("{file} {}: {ours:?} for {theirs:?}", case["change"]));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
