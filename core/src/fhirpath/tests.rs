//! Expressions over a small bundle, and hostile ones.

use super::*;
use crate::parse::Limits as ParseLimits;
use crate::parse::parse;
use crate::tree::NodeId;
use crate::tree::Tree;

const BUNDLE: &str = r##"{"resourceType":"Bundle","id":"b","type":"message","entry":[
 {"fullUrl":"urn:uuid:1","resource":{"resourceType":"MessageHeader","meta":{"profile":["http://x/header"]},
  "sender":{"reference":"urn:uuid:2"}}},
 {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Organization","name":"Sygehus","active":true}},
 {"fullUrl":"urn:uuid:3","resource":{"resourceType":"Patient","birthDate":"1951-05-12","deceasedBoolean":false,
  "name":[{"given":["Nancy Ann","Test"],"family":"Berggren"},{"family":"Hansen"}],
  "_birthDate":{"extension":[{"url":"http://x/time","valueString":"08:30"}]},
  "text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a</p></div>"},
  "multipleBirthInteger":2}}]}"##;

/// Knows types enough for the bundle above.
struct Types<'t>(&'t Tree);

const TYPES: &[&str] = &["Bundle", "MessageHeader", "Organization", "Patient", "boolean", "string", "date", "integer"];

impl Host for Types<'_> {
    fn find_type(&self, name: &str) -> Option<TypeId> {
        TYPES.iter().position(|known| *known == name).map(|at| TypeId(at as u32))
    }

    fn type_name(&self, ty: TypeId) -> &str {
        TYPES.get(ty.0 as usize).unwrap_or(&"")
    }

    fn child(&self, parent: TypeId, name: &str) -> Option<Child> {
        let (ty, choice) = match (self.type_name(parent), name) {
            ("Patient", "birthDate") => ("date", false),
            ("Patient", "deceasedBoolean") => ("boolean", true),
            ("Patient", "multipleBirthInteger") => ("integer", true),
            ("Organization", "active") => ("boolean", false),
            _ => return None,
        };
        Some(Child { ty: self.find_type(ty)?, choice })
    }

    fn resolve(&self, _: Option<NodeId>, reference: &str) -> Option<NodeId> {
        let mut entries = self.0.named(NodeId::ROOT, "entry");
        let entry = entries.find(|&entry| self.0.child_value(entry, "fullUrl") == Some(reference))?;
        self.0.child(entry, "resource")
    }
}

/// The items as text, `; ` between them, or the error.
fn evaluate(tree: &Tree, text: &str) -> String {
    let host = Types(tree);
    let instance = Instance::new(tree, &host);
    let env = Environment::new(&instance);
    let expression = match Expression::parse(text) {
        Ok(expression) => expression,
        Err(error) => return format!("parse: {error}"),
    };
    let show = |item: &Item| match item {
        Item::Node { node, .. } => tree.value(*node).unwrap_or("{}").to_owned(),
        Item::String(text) => text.to_string(),
        Item::Boolean(value) => value.to_string(),
        Item::Integer(value) => value.to_string(),
        Item::Decimal(value) => value.to_string(),
        Item::Date(value) | Item::DateTime(value) | Item::Time(value) => value.to_string(),
        Item::Quantity(value) => value.to_string(),
        Item::Type(name) => format!("{}.{}", name.namespace, name.name),
    };
    match expression.evaluate(&env, instance.root()) {
        Ok(items) => items.iter().map(show).collect::<Vec<_>>().join("; "),
        Err(error) => format!("error: {error}"),
    }
}

fn bundle() -> Tree {
    parse("bundle.json", BUNDLE.as_bytes(), &ParseLimits::default()).tree
}

#[test]
fn expressions_over_a_bundle() {
    let tree = bundle();
    let cases = [
        ("Bundle.type", "message"),
        ("entry.resource.ofType(Patient).name.given", "Nancy Ann; Test"),
        ("entry.where(resource is Patient).count() = 1", "true"),
        ("entry.ofType(Patient).all(resource.name.empty())", "true"),
        ("entry[0].resource.meta.profile.startsWith('http://x/')", "true"),
        ("entry.resource.deceased", "false"),
        ("entry.resource.multipleBirth + 1", "3"),
        ("entry.resource.birthDate < @1951-06", "true"),
        ("entry.resource.birthDate = @1951", ""),
        ("entry.resource.birthDate.matches('^[0-9]{4}-')", "true"),
        ("entry.resource.birthDate.extension('http://x/time').value", "08:30"),
        ("entry.resource.sender.resolve().name", "Sygehus"),
        ("entry.resource.sender.reference.resolve() = entry.resource.ofType(Organization)", "true"),
        ("entry.resource.ofType(Patient).text.children().count()", "2"),
        ("entry.resource.ofType(Patient).text.`div`.children().count()", "0"),
        ("entry.resource.ofType(Patient).text.div.exists() and 4 div 2 = 2", "true"),
        ("Bundle.descendants().where(family = 'Hansen').exists()", "true"),
        ("entry.resource.name.family.startsWith('B')", "error: 2 items where one is expected"),
        ("entry.resource.name.select(family | given).distinct().count()", "4"),
        ("iif(entry.exists(), 'yes', 1 / 0)", "yes"),
        ("entry.resource.ofType(Patient).birthDate.type().name", "date"),
        ("%resource.id & '-' & %context.type", "b-message"),
        ("(1 | 2 | 3).where($this > 1).select($index)", "0; 1"),
        ("1 'kg' > 900 'g' and 1 year = 12 months", "true"),
        ("'a'.matches('(')", "error: not a pattern"),
        ("now()", "error: cannot tell: the time"),
        ("-2147483648", "-2147483648"),
        ("{}.not()", ""),
    ];
    for (expression, expected) in cases {
        assert_eq!(evaluate(&tree, expression), expected, "{expression}");
    }
}

#[test]
fn what_is_no_expression() {
    for text in [
        "",
        "1 +",
        "a..b",
        "(",
        "a.b(",
        "'a",
        "/* a",
        "a b",
        "@2024-13",
        "foo()",
        "exists(1, 2)",
        "'\\q'",
        "a[",
        "$that",
        "%",
        "\u{e6}",
        "1.toString",
        "99999999999999999999999999999999999999999",
    ] {
        let parsed = Expression::parse(text);
        assert!(parsed.is_err() || text == "1.toString", "{text}: {parsed:?}");
    }
    for deep in ["(", "-", "a.", "iif(", "1 + (", "[", "not("] {
        assert!(Expression::parse(&(deep.repeat(20_000) + "a")).is_err(), "{deep}");
    }
    assert!(Expression::parse(&["a"; 1000].join(".")).is_err());
}

#[test]
fn the_deepest_expressions_are_evaluated() {
    let tree = bundle();
    for (open, close, times) in [("iif(true, ", ")", 110), ("1 + (", ")", 55), ("-", "", 110)] {
        let result = evaluate(&tree, &(open.repeat(times) + "1" + &close.repeat(times)));
        assert!(!result.is_empty() && !result.starts_with("parse"), "{open}: {result}");
    }
    let all = evaluate(&tree, &("true".to_owned() + &".select($this".repeat(100) + &")".repeat(100)));
    assert_eq!(all, "true");
}

#[test]
fn hostile_expressions_end() {
    let tree = bundle();
    for text in [
        "(1 | 2).repeat($this + 1).count()",
        "Bundle.repeat(descendants() | %resource).count()",
        "(1|2|3|4|5|6|7|8|9).aggregate($total | ('x' & $total.count().toString()), 0)",
        "'aaaaaaaaaaaaaaaa'.toChars().aggregate($total & $total & 'a', 'a')",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('^(a+)+$')",
        "descendants().descendants().descendants().descendants().descendants().descendants().count()",
        "'a'.replace('', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa').replace('', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')",
        "(descendants().select(%resource.descendants().select(%resource.descendants()))).count()",
    ] {
        let start = std::time::Instant::now();
        evaluate(&tree, text);
        assert!(start.elapsed().as_secs() < 20, "{text} took {:?}", start.elapsed());
    }
}

#[test]
fn invariants_by_their_rule() {
    let tree = bundle();
    let host = Types(&tree);
    let instance = Instance::new(&tree, &host);
    let env = Environment::new(&instance);
    for (text, expected) in [("{}", false), ("'a'", true), ("false", false), ("entry", true), ("entry.link", false)] {
        assert_eq!(Expression::parse(text).unwrap().evaluate_bool(&env, instance.root()), Ok(expected), "{text}");
    }
}

#[test]
fn an_element_without_content_is_not_there() {
    let tree = parse("patient.json", br#"{"resourceType":"Patient","contact":[{}]}"#, &ParseLimits::default()).tree;
    assert_eq!(evaluate(&tree, "contact.exists()"), "false");
    assert_eq!(evaluate(&tree, "contact.empty()"), "true");
    assert_eq!(evaluate(&tree, "contact.count()"), "1");
}

#[test]
fn expressions_are_shared_among_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Expression>();
    shared::<EvalError>();
    assert!(std::mem::size_of::<Item>() <= 40);
}
