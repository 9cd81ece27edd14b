//! The answer to an example names it, goes the other way, and says what was found.

use klarsyn::acknowledge::Stamp;
use klarsyn::acknowledge::Unanswerable;
use klarsyn::acknowledge::acknowledge;
use klarsyn::diagnostic::Finding;
use klarsyn::diagnostic::Problem;
use klarsyn::diagnostic::Say;
use klarsyn::diagnostic::problem::Structure;
use klarsyn::diagnostic::problem::Value;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use klarsyn::report::Report;
use klarsyn::text::Span;
use klarsyn::tree::NodeId;
use klarsyn::tree::Tree;
use std::fs;

fn example(name: &str) -> Tree {
    let path = format!("{}/../examples/documents/{name}", env!("CARGO_MANIFEST_DIR"));
    parse(name, &fs::read(path).unwrap(), &Limits::default()).tree
}

fn answer(tree: Tree, findings: Vec<Finding>) -> Result<Tree, Unanswerable> {
    let mut count = 0;
    let mut id = || {
        count += 1;
        format!("00000000-0000-4000-8000-{count:012}")
    };
    let stamp = Stamp { time: "2026-01-31T12:00:00+01:00", id: &mut id };
    let text = acknowledge(&Report::new(tree, "test", findings), &Say::default(), stamp)?;
    let parsed = parse("answer.json", text.as_bytes(), &Limits::default());
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings);
    Ok(parsed.tree)
}

fn resources(tree: &Tree, type_name: &str) -> Vec<NodeId> {
    tree.named(NodeId::ROOT, "entry")
        .filter_map(|entry| tree.child(entry, "resource"))
        .filter(|&resource| tree.type_name(resource) == type_name)
        .collect()
}

/// The value at the end of names, the first of each.
fn at<'t>(tree: &'t Tree, from: NodeId, path: &str) -> Option<&'t str> {
    let node = path.split('.').try_fold(from, |node, name| tree.child(node, name))?;
    tree.value(node)
}

#[test]
fn an_accepted_message_is_answered_with_ok() {
    for name in ["carecommunication@5.0/new-message.json", "carecommunication@5.0/new-message.xml"] {
        let received = example(name);
        let header = resources(&received, "MessageHeader")[0];
        let answer = answer(received.clone(), Vec::new()).unwrap();
        let reply = resources(&answer, "MessageHeader")[0];
        assert_eq!(at(&answer, reply, "response.identifier"), at(&received, header, "id"));
        assert_eq!(at(&answer, reply, "response.code"), Some("ok"));
        assert_eq!(at(&answer, reply, "eventCoding.code"), Some("acknowledgement-message"));
        assert_eq!(at(&answer, reply, "destination.endpoint"), at(&received, header, "source.endpoint"));
        assert_eq!(at(&answer, reply, "source.endpoint"), at(&received, header, "destination.endpoint"));
        assert_eq!(resources(&answer, "Provenance").len(), 2);
        assert_eq!(resources(&answer, "Organization").len(), 2);
        assert!(resources(&answer, "OperationOutcome").is_empty());
    }
}

#[test]
fn a_refused_message_is_answered_with_what_was_found() {
    let missing = Structure::TooFew { element: "Patient.name".into(), min: 1, found: 0 };
    let findings = vec![
        Finding { path: "Bundle.entry[1].resource".into(), ..Finding::new(Problem::Structure(missing), Span::at(0)) },
        Finding::new(Problem::Value(Value::TooLong { max: 5, found: 9 }), Span::at(9)),
    ];
    let answer = answer(example("carecommunication@5.0/new-message.json"), findings).unwrap();
    let reply = resources(&answer, "MessageHeader")[0];
    let outcome = resources(&answer, "OperationOutcome")[0];
    assert_eq!(at(&answer, reply, "response.code"), Some("fatal-error"));
    let id = at(&answer, outcome, "id").unwrap();
    assert_eq!(at(&answer, reply, "response.details.reference"), Some(&*format!("OperationOutcome/{id}")));
    assert_eq!(answer.named(outcome, "issue").count(), 2);
    assert_eq!(at(&answer, outcome, "issue.severity"), Some("error"));
    assert!(at(&answer, outcome, "issue.details.text").unwrap().starts_with("KS0202: "));
}

#[test]
fn what_cannot_be_answered_says_why() {
    let cases = [
        ("acknowledgement@2.0/received.json", Unanswerable::IsAcknowledgement),
        ("conditionlist@1.0/text-only.json", Unanswerable::NoHeader),
    ];
    for (name, why) in cases {
        assert_eq!(answer(example(name), Vec::new()).err(), Some(why), "{name}");
    }
    let empty = parse("", b"", &Limits::default()).tree;
    assert_eq!(answer(empty, Vec::new()).err(), Some(Unanswerable::NoHeader));
}
