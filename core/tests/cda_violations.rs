//! What HL7's schema forbids is found wherever it stands: valid examples are broken tag by tag.

mod common;

use common::cda::example;
use common::cda::validator;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::report::Verdict;

/// Examples that have most of the classes and data types.
const EXAMPLES: &[&str] = &[
    "apd@2.0/rehabilitation-asked-for-by-hospital",
    "cpd@2.0/diabetes",
    "pdc@3.0/temporary-address-and-dentist",
    "phmr@1.3/blood-pressure-three-days",
    "pmr@2.0/number-and-interval",
    "qfdd@1.2/pain-with-conditions",
    "qrd@1.3/sleep-and-mood",
];

/// Attributes, and what none of them may say.
const FORBIDDEN: &[(&str, &str)] = &[
    ("root", "1..2"),
    ("root", "a b"),
    ("extension", ""),
    ("code", "a b"),
    ("code", ""),
    ("codeSystem", "1.2."),
    ("displayName", ""),
    ("nullFlavor", "XX"),
    ("classCode", "ZZZ"),
    ("moodCode", "ZZZ"),
    ("typeCode", "ZZZ"),
    ("contextControlCode", "XX"),
    ("contextConductionInd", "maybe"),
    ("determinerCode", "XX"),
    ("use", "QQ"),
    ("inclusive", "2"),
    ("unit", "a b"),
    ("xsi:type", "NONE"),
    ("xsi:type", "Observation"),
    ("representation", "QQ"),
];

/// Text may stand in these, or in what they hold.
const MIXED: &[&str] =
    &["text", "title", "name", "addr", "value", "originalText", "manufacturerModelName", "softwareName"];

/// The start tags of a document, each with where its name begins and where it ends.
fn tags(text: &str) -> Vec<(usize, usize)> {
    let starts = text.match_indices('<').map(|(at, _)| at + 1);
    let own = starts.filter(|&at| text[at..].starts_with(|c: char| c.is_ascii_alphabetic()));
    own.map(|at| (at, at + text[at..].find('>').expect("the tag's end"))).collect()
}

fn is_invalid(validator: &Validator, text: &str) -> bool {
    let options = Options { standard: Some("cda@2.0".into()), ..Options::default() };
    validator.validate("document.xml", text.as_bytes(), &options).verdict == Verdict::Invalid
}

/// Every so many of them are tried, so that the test stays quick; the number has no divisor with what repeats.
fn some<T>(all: Vec<T>) -> impl Iterator<Item = T> {
    all.into_iter().step_by(7)
}

#[test]
fn attributes_that_are_unknown_or_say_what_they_may_not() {
    let validator = validator();
    let (mut asked, mut passed) = (0, Vec::new());
    for name in EXAMPLES {
        let text = example(name);
        assert!(!is_invalid(&validator, &text), "{name}");
        for (from, to) in some(tags(&text)) {
            let end = if text[..to].ends_with('/') { to - 1 } else { to };
            let broken = format!("{} bogus=\"1\"{}", &text[..end], &text[end..]);
            asked += 1;
            if !is_invalid(&validator, &broken) {
                passed.push(format!("{name}: bogus in {}", &text[from..to]));
            }
        }
        for (attribute, value) in FORBIDDEN {
            let named = format!(" {attribute}=\"");
            let found: Vec<usize> = text.match_indices(&named).map(|(at, _)| at + named.len()).collect();
            for at in found.into_iter().step_by(11) {
                let end = at + text[at..].find('"').expect("its end");
                asked += 1;
                if !is_invalid(&validator, &format!("{}{value}{}", &text[..at], &text[end..])) {
                    let start = text[..at].rfind('<').expect("a tag");
                    passed.push(format!("{name}: {attribute}={value:?} in {}", &text[start..end]));
                }
            }
        }
    }
    assert!(passed.is_empty(), "{} of {asked}\n{}", passed.len(), passed.join("\n"));
    assert!(asked > 300, "only {asked}");
}

#[test]
fn elements_and_text_where_none_may_be() {
    let validator = validator();
    let (mut asked, mut passed) = (0, Vec::new());
    for name in EXAMPLES {
        let text = example(name);
        for (from, to) in some(tags(&text)) {
            let element = text[from..].split([' ', '>', '/']).next().unwrap_or_default();
            if text[..to].ends_with('/') {
                continue;
            }
            let before = &text[..from];
            let open = |name: &&&str| {
                before.matches(&format!("<{name}>")).count() + before.matches(&format!("<{name} ")).count()
                    > before.matches(&format!("</{name}>")).count()
            };
            let mixed = MIXED.contains(&element) || MIXED.iter().any(|name| open(&name));
            for more in ["<bogus/>", "stray"].into_iter().take(if mixed { 1 } else { 2 }) {
                asked += 1;
                if !is_invalid(&validator, &format!("{}{more}{}", &text[..=to], &text[to + 1..])) {
                    passed.push(format!("{name}: {more} in {}", &text[from..to]));
                }
            }
        }
    }
    assert!(passed.is_empty(), "{} of {asked}\n{}", passed.len(), passed.join("\n"));
    assert!(asked > 150, "only {asked}");
}

#[test]
fn elements_in_another_order() {
    let validator = validator();
    for (name, first, second) in [
        ("apd@2.0/rehabilitation-asked-for-by-hospital", "<title", "<effectiveTime"),
        ("apd@2.0/rehabilitation-asked-for-by-hospital", "<confidentialityCode", "<languageCode"),
        ("cpd@2.0/diabetes", "<setId", "<versionNumber"),
        ("cpd@2.0/diabetes", "<administrativeGenderCode", "<birthTime"),
        ("phmr@1.3/blood-pressure-three-days", "<statusCode", "<effectiveTime"),
        ("qfdd@1.2/pain-with-conditions", "<sdtc:statusCode", "<effectiveTime"),
    ] {
        let text = example(name);
        let line = |tag: &str, after: usize| {
            let from = after + text[after..].find(tag).expect("the element");
            (from, from + text[from..].find('\n').expect("its line"))
        };
        let (from, to) = line(first, 0);
        let (from2, to2) = line(second, to);
        let parts = [&text[..from], &text[from2..to2], &text[to..from2], &text[from..to], &text[to2..]];
        assert!(is_invalid(&validator, &parts.concat()), "{name}: {second} before {first}");
    }
}
