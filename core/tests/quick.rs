//! The quick answers to base invariants agree with the expressions of FHIR R4, over small cases of
//! each kind and over every example document.

mod common;

use common::world;
use klarsyn::fhirpath::{Environment, Expression, Instance, Item, NoTypes, TypeId};
use klarsyn::parse::{Limits, parse};
use klarsyn::schema::rules::Quick;
use klarsyn::tree::{NodeId, Tree};
use std::path::Path;

/// Keys with their expressions as FHIR R4 publishes them (facts, needed to compare with); those
/// that need types or narrative are compared where the packs are tested.
const EXPRESSIONS: &[(&str, &str)] = &[
    ("qty-3", "code.empty() or system.exists()"),
    ("cpt-2", "value.empty() or system.exists()"),
    ("att-1", "data.empty() or contentType.exists()"),
    ("org-1", "(identifier.count() + name.count()) > 0"),
    ("org-2", "where(use = 'home').empty()"),
    ("org-3", "where(use = 'home').empty()"),
    ("pat-1", "name.exists() or telecom.exists() or address.exists() or organization.exists()"),
    ("bdl-1", "total.empty() or (type = 'searchset') or (type = 'history')"),
    ("bdl-2", "entry.search.empty() or (type = 'searchset')"),
    (
        "bdl-3",
        "entry.all(request.exists() = (%resource.type = 'batch' or %resource.type = 'transaction' or %resource.type = 'history'))",
    ),
    (
        "bdl-4",
        "entry.all(response.exists() = (%resource.type = 'batch-response' or %resource.type = 'transaction-response' or %resource.type = 'history'))",
    ),
    ("bdl-5", "resource.exists() or request.exists() or response.exists()"),
    (
        "bdl-7",
        "(type = 'history') or entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()",
    ),
    ("bdl-8", "fullUrl.contains('/_history/').not()"),
    ("bdl-9", "type = 'document' implies (identifier.system.exists() and identifier.value.exists())"),
    ("bdl-10", "type = 'document' implies (timestamp.hasValue())"),
];

/// Elements that an invariant is asked of: by what stands in them, or all objects.
fn compare(tree: &Tree) -> usize {
    let instance = Instance::new(tree, &NoTypes);
    let mut compared = 0;
    let nodes = std::iter::once(NodeId::ROOT).chain(tree.descendants(NodeId::ROOT));
    for node in nodes.filter(|node| tree.value(*node).is_none()) {
        let item = Item::Node { node, ty: TypeId::UNKNOWN };
        let environment = Environment::new(&instance).resource(item.clone(), item.clone());
        for (key, text) in EXPRESSIONS {
            let Some(quick) = Quick::of(key, text).and_then(|quick| quick.holds(tree, node)) else { continue };
            let Ok(holds) = Expression::parse(text).unwrap().evaluate_bool(&environment, item.clone()) else {
                continue;
            };
            assert_eq!(quick, holds, "{key} at {}", tree.path(node));
            compared += 1;
        }
    }
    compared
}

#[test]
fn small_cases() {
    let bundle = |kind: &str, rest: &str| format!(r#"{{"resourceType":"Bundle","type":"{kind}","entry":[{rest}]}}"#);
    let entry = r#"{"fullUrl":"http://a/Patient/1","resource":{"resourceType":"Patient"}}"#;
    let mut cases = vec![
        r#"{"resourceType":"Observation","valueQuantity":{"code":"kg"}}"#.to_string(),
        r#"{"resourceType":"Patient","telecom":[{"value":"1"},{"value":"1","system":"phone","use":"home"}]}"#.into(),
        r#"{"resourceType":"Media","content":{"data":"QUJD"}}"#.into(),
        r#"{"resourceType":"Bundle","type":"message","total":3}"#.into(),
        r#"{"resourceType":"Bundle","entry":[{"request":{"method":"GET","url":"a"}}]}"#.into(),
    ];
    for kind in ["message", "document", "collection", "batch", "history", "searchset", "other"] {
        cases.push(bundle(kind, entry));
        cases.push(bundle(kind, &format!("{entry},{entry}")));
        cases.push(bundle(kind, r#"{"fullUrl":"http://a/Patient/1/_history/2","request":{"method":"GET"}}"#));
        cases.push(bundle(kind, r#"{"search":{"mode":"match"},"response":{"status":"200"}}"#));
    }
    let compared: usize =
        cases.iter().map(|case| compare(&parse("case", case.as_bytes(), &Limits::default()).tree)).sum();
    assert!(compared > 300, "only {compared} answers were compared");
}

#[test]
fn every_example() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/documents");
    let mut compared = 0;
    for standard in std::fs::read_dir(folder).unwrap().flatten().filter(|e| e.path().is_dir()) {
        for file in std::fs::read_dir(standard.path()).unwrap().flatten() {
            let name = file.file_name().into_string().unwrap();
            if name.ends_with(".json") && !name.ends_with(".expected.json") {
                compared += compare(&parse(&name, &std::fs::read(file.path()).unwrap(), &Limits::default()).tree);
            }
        }
    }
    assert!(compared > 1_000, "only {compared} answers were compared");
}

/// Keys whose expressions need types or narrative.
const OTHERS: &[&str] = &[
    "dom-2", "dom-3", "dom-4", "dom-5", "dom-6", "ext-1", "ref-1", "per-1", "txt-1", "txt-2", "obs-6", "obs-7",
    "bdl-11", "bdl-12",
];

#[test]
fn every_published_invariant_of_these_keys_is_answered_quickly() {
    let mut missing: Vec<&str> = EXPRESSIONS.iter().map(|(key, _)| *key).chain(OTHERS.iter().copied()).collect();
    let known = missing.clone();
    for pack in world::opened().filter(|pack| pack.id() != "full") {
        for structure in (0..pack.structures().count()).filter_map(|number| pack.structure(number)) {
            for constraint in structure.snapshot.iter().flat_map(|element| &element.constraints) {
                let text = constraint.expression.as_deref().unwrap_or_default();
                if known.contains(&constraint.key.as_str()) {
                    assert!(Quick::of(&constraint.key, text).is_some(), "{}: {text}", constraint.key);
                    missing.retain(|key| *key != constraint.key);
                }
            }
        }
    }
    assert!(missing.is_empty(), "no pack has {missing:?}");
}

#[test]
fn another_expression_under_a_known_key_is_another_rule() {
    let patient = r#"{"resourceType":"Patient","name":[{"text":"Nancy"}],"text":{"status":"generated",
"div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">Nancy</div>"}}"#;
    for key in ["pat-1", "ele-1", "dom-3", "txt-1", "klarsyn-language:da", "x-1"] {
        for (expression, holds) in [("birthDate.exists()", false), ("name.exists()", true)] {
            let element =
                format!(r#"{{"id":"Patient","path":"Patient","constraint":[{}]}}"#, world::constraint(key, expression));
            let inherited = key == "dom-3";
            let (validator, _) = world::knowing(&[world::profile("http://p", "Patient", &element)]);
            let found = world::names(&world::against(&validator, "http://p", patient));
            let failed = found.contains(&"invariant");
            // A profile cannot loosen what its base demands: the base's rule of that key stands.
            assert_eq!(failed, !holds && !inherited, "{key} {expression}: {found:?}");
        }
    }
}
