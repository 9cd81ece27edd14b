//! A small message for the tests of the forms, with the place of each value found by searching.

use crate::diagnostic::Excerpt;
use crate::diagnostic::Finding;
use crate::diagnostic::Fix;
use crate::diagnostic::Problem;
use crate::diagnostic::Related;
use crate::diagnostic::RelatedNote;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Value;
use crate::report::Report;
use crate::text::Source;
use crate::text::Span;
use crate::tree::Format;
use crate::tree::Kind;
use crate::tree::NodeId;
use crate::tree::Tree;
use crate::tree::TreeBuilder;

pub(super) const TEXT: &str = r#"{
  "resourceType" : "Patient",
  "id" : "2509479989",
  "_id" : {},
  "identifier" : [{ "system" : "urn:oid:1.2.208.176.1.2", "value" : "250947-9989" }],
  "name" : [{ "family" : "Ørskov Jensen", "use" : "official" }],
  "active" : true
}"#;

/// The tree of [`TEXT`]; members by hand, so that the forms stand on no parser.
pub(super) fn tree() -> Tree {
    let source = Source { name: "besked.json".into(), text: TEXT.into(), ..Source::default() };
    let mut builder = TreeBuilder::new(source, Format::Json);
    let all = Span::new(0, TEXT.len() as u32);
    let none = builder.intern("");
    let root = builder.add(None, none, Kind::Object, all, Span::at(0));
    let mut parent = root;
    for (name, value) in [
        ("id", "\"2509479989\""),
        ("identifier", ""),
        ("system", "\"urn:oid:1.2.208.176.1.2\""),
        ("value", "\"250947-9989\""),
        ("name", ""),
        ("family", "\"Ørskov Jensen\""),
        ("use", "\"official\""),
        ("active", "true"),
    ] {
        let key = place(&format!("\"{name}\""));
        let name_id = builder.intern(name);
        if value.is_empty() {
            parent = builder.add(Some(root), name_id, Kind::Object, key, key);
            continue;
        }
        let kind = if value == "true" { Kind::Boolean } else { Kind::String };
        let above = if matches!(name, "id" | "active") { root } else { parent };
        builder.add(Some(above), name_id, kind, place(value), key);
    }
    builder.finish()
}

/// Where a text stands in [`TEXT`].
pub(super) fn place(text: &str) -> Span {
    let start = TEXT.find(text).unwrap() as u32;
    Span::new(start, start + text.len() as u32)
}

/// Two findings, the second of which follows from the first, and a warning.
pub(super) fn report() -> Report {
    let tree = tree();
    let node = |name: &str| tree.descendants(NodeId::ROOT).find(|&node| tree.name(node) == name);
    let at = |problem: Value, name: &str, path: &str| {
        let span = node(name).map(|id| tree.node(id).span).unwrap();
        Finding { node: node(name), path: path.into(), ..Finding::new(Problem::Value(problem), span) }
    };
    let long = Finding {
        related: vec![Related { node: node("system").unwrap(), note: RelatedNote::BecauseOfThis }],
        why: vec!["http://hl7.dk/fhir/core/StructureDefinition/dk-core-cpr-identifier".into()],
        fix: Some(Fix { edits: Vec::new(), safety: Safety::Safe }),
        ..at(
            Value::Pattern {
                element: "value".into(),
                expected: "DDMMYYNNNN".into(),
                found: Some(Excerpt::private("250947-9989")),
            },
            "value",
            "Patient.identifier[0].value",
        )
    };
    let follows = Finding {
        explained_by: node("identifier").into_iter().collect(),
        ..at(Value::Empty, "identifier", "Patient.identifier[0]")
    };
    let warning =
        at(Value::TooLong { max: 5, found: 13 }, "family", "Patient.name[0].family").severity(Severity::Warning);
    Report::new(tree, "dk-core@3.4", vec![warning, follows, long])
}
