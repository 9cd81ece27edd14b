//! No form of a report tells a private value, wherever a finding points.
//!
//! Letters and digits of every private value of an example become Greek letters, which nothing else
//! has; a report with a finding at each element may then hold none.

use klarsyn::diagnostic::Excerpt;
use klarsyn::diagnostic::Finding;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Problem;
use klarsyn::diagnostic::Related;
use klarsyn::diagnostic::RelatedNote;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::problem::Fault;
use klarsyn::diagnostic::problem::Value;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::report::Report;
use klarsyn::tree::Kind;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Elements whose values may be told.
const PUBLIC: &[&str] = &[
    "classCode",
    "code",
    "codeSystem",
    "comparator",
    "contentType",
    "definition",
    "destination",
    "endpoint",
    "event",
    "fullUrl",
    "id",
    "intent",
    "language",
    "linkId",
    "mode",
    "moodCode",
    "nullFlavor",
    "operator",
    "priority",
    "profile",
    "rank",
    "reference",
    "relation",
    "resourceType",
    "root",
    "status",
    "system",
    "type",
    "typeCode",
    "unit",
    "uri",
    "url",
    "use",
    "valueCanonical",
    "valueCode",
    "valueOid",
    "valueUri",
    "valueUrl",
    "version",
    "versionId",
    "xmlns",
];

/// Findings in one report; more only take time.
const AT_ONCE: usize = 200;

#[test]
fn no_form_tells_a_private_value() {
    let mut looked_at = 0;
    for path in examples() {
        let bytes = fs::read(&path).unwrap();
        let original = parse("", &bytes, &Limits::default()).tree;
        let hidden = in_greek(&original);
        let tree = parse("besked", hidden.as_bytes(), &Limits::default()).tree;
        assert_eq!(tree.len(), original.len(), "{}", path.display());
        assert!(hidden.chars().filter(|&c| is_greek(c)).count() > 100, "{} hides nothing", path.display());
        let nodes: Vec<NodeId> = tree.descendants(NodeId::ROOT).collect();
        for part in nodes.chunks(AT_ONCE) {
            let findings = part.iter().map(|&node| finding(&tree, node)).collect();
            let report = Report::new(tree.clone(), "r4", findings);
            for language in [Language::Da, Language::En] {
                let say = Say { language, values: false };
                let forms = [
                    report.to_text(&say, false),
                    report.to_lines(&say),
                    report.to_json(&say, None),
                    report.to_outcome(&say),
                ];
                for form in forms {
                    let told = form.lines().find(|line| line.chars().any(is_greek));
                    assert_eq!(told, None, "{}", path.display());
                }
            }
        }
        looked_at += 1;
    }
    assert!(looked_at >= 2, "no examples were found");
}

/// A valid example of each standard in both formats.
fn examples() -> Vec<PathBuf> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/documents"));
    let mut found = Vec::new();
    for standard in fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let mut files: Vec<PathBuf> = fs::read_dir(standard).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for format in ["json", "xml"] {
            let valid = |path: &&PathBuf| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                name.ends_with(format) && !name.starts_with("invalid") && !name.starts_with("doubtful")
            };
            found.extend(files.iter().find(valid).cloned());
        }
    }
    found
}

fn finding(tree: &Tree, node: NodeId) -> Finding {
    let value = tree.value(node).unwrap_or_default();
    let found = if is_private(tree, node) { Excerpt::private(value) } else { Excerpt::public(value) };
    let problem = Value::Lexical { type_name: "string", fault: Fault::Form, found };
    let related = tree.parent(node).map(|node| Related { node, note: RelatedNote::BecauseOfThis });
    Finding {
        node: Some(node),
        related: related.into_iter().collect(),
        path: tree.name(node).into(),
        ..Finding::new(Problem::Value(problem), tree.node(node).span)
    }
}

fn is_private(tree: &Tree, node: NodeId) -> bool {
    let found = tree.node(node);
    match found.kind {
        Kind::Text => true,
        Kind::String | Kind::Attribute => !PUBLIC.contains(&tree.name(node)),
        _ => false,
    }
}

/// The text with letters and digits of private values made Greek, markup and escapes left alone.
fn in_greek(tree: &Tree) -> String {
    let text = &tree.source.text;
    let mut private = vec![false; text.len()];
    for node in tree.descendants(NodeId::ROOT).filter(|&node| is_private(tree, node)) {
        let span = tree.node(node).span;
        // Markup inside a value, and what is written otherwise than it is read, stays as it is.
        if !span.of(text).contains(['<', '\\', '&']) {
            private[span.start as usize..span.end as usize].fill(true);
        }
    }
    let mut out = String::with_capacity(text.len() * 2);
    for (at, c) in text.char_indices() {
        let letter = c.is_alphanumeric() && private[at];
        out.push(if letter { char::from_u32('α' as u32 + (at as u32 * 7) % 17).unwrap() } else { c });
    }
    out
}

fn is_greek(c: char) -> bool {
    ('α'..='ω').contains(&c)
}
