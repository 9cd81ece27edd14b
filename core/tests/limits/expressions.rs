//! Expressions and patterns that explode: they end within the steps, items and text they may take.

use klarsyn::fhirpath::Cache;
use klarsyn::fhirpath::Environment;
use klarsyn::fhirpath::EvalError;
use klarsyn::fhirpath::Expression;
use klarsyn::fhirpath::Instance;
use klarsyn::fhirpath::Limits;
use klarsyn::fhirpath::NoTypes;
use klarsyn::parse;
use klarsyn::regex::Error;
use klarsyn::regex::Regex;
use klarsyn::regex::TooLong;
use std::rc::Rc;

const LIMITS: Limits = Limits { steps: 200_000, items: 20_000, text: 50_000 };

/// A resource with a long text and a hundred names.
fn message() -> String {
    let names: Vec<String> = (0..100).map(|n| format!(r#"{{"family":"f{n}","given":["a","b"]}}"#)).collect();
    let long = "a".repeat(40_000);
    format!(r#"{{"resourceType":"Patient","language":"{long}!","name":[{}]}}"#, names.join(","))
}

/// What an expression comes to, and the steps it took.
fn steps(text: &str) -> (Result<usize, EvalError>, u64) {
    let message = message();
    let tree = parse::parse("", message.as_bytes(), &parse::Limits::default()).tree;
    let cache = Rc::new(Cache::default());
    let instance = Instance::with_cache(&tree, &NoTypes, cache.clone());
    let expression = Expression::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let result = expression.evaluate(&Environment::new(&instance).limits(LIMITS), instance.root());
    (result.map(|found| found.len()), cache.steps())
}

#[test]
fn explosions_end_within_the_budget() {
    let nested =
        |times: usize, outer: &str, inner: &str| (0..times).fold(inner.to_owned(), |all, _| outer.replace('_', &all));
    let table = [
        // Each round as many again.
        nested(10, "(_).combine(_)", "name"),
        "name.select(%resource.name.select(%resource.name.select(%resource.name.select(%resource.name))))".into(),
        "name.where(%resource.name.where(%resource.name.where(%resource.name.exists()).exists()).exists())".into(),
        "name.repeat(%resource.descendants().combine(%resource.descendants().select($index.toString())))".into(),
        "(1).repeat($this + 1)".into(),
        "'a'.repeat($this & $this)".into(),
        nested(30, "(_).select($this & $this)", "'aaaaaaaaaaaaaaaa'"),
        nested(6, "(_).replace('a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')", "'aaaa'"),
        nested(6, "(_).replaceMatches('a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')", "'aaaa'"),
        nested(12, "(_).encode('hex')", "language"),
        // A collection is copied at each step.
        "name.given.aggregate(iif($total.empty(), %resource.descendants(), $total.combine($total).take(15000)))".into(),
        "%resource.descendants().select(%resource.descendants()).count()".into(),
        "%resource.descendants().all(%resource.descendants().intersect(%resource.descendants()).exists())".into(),
        // A long text is read at each step.
        "%resource.descendants().select(%resource.descendants().select(%resource.language.length()))".into(),
        "%resource.descendants().where(%resource.descendants().where(%resource.language.contains('b')).exists())".into(),
        "%resource.descendants().where(%resource.descendants().where(%resource.language = %resource.language & '').exists())".into(),
        "%resource.descendants().where(%resource.language.matches('(a*)*b'))".into(),
        "%resource.descendants().where(%resource.language.matches('(a|a)*(a|a)*(a|a)*b' & $index.toString()))".into(),
        "%resource.descendants().select('x'.matches('((a{90}){90}){3}' & $index.toString()))".into(),
    ];
    let mut wrong = Vec::new();
    for text in table {
        let (result, steps) = steps(&text);
        if result != Err(EvalError::Budget) || steps > u64::from(LIMITS.steps) {
            wrong.push(format!("{result:?} after {steps} steps: {text:.150}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_large_but_honest_is_answered() {
    for (text, expected) in [
        ("%resource.descendants()", 401),
        ("language.matches('^a+!$')", 1),
        ("name.given.aggregate($total + 1, 0)", 1),
        ("name.select(given.combine(family)).distinct()", 102),
    ] {
        let (result, steps) = steps(text);
        assert_eq!(result, Ok(expected), "{text}");
        assert!(steps < 50_000, "{steps} steps: {text}");
    }
}

#[test]
fn numbers_stay_in_their_bounds() {
    for text in [
        "'99999999999999999999999999999999999999.0'.toDecimal() * '99999999999999999999999999999999999999'.toDecimal()",
        "9999999999999999999.0 * 9999999999999999999.0 * 9999999999999999999.0",
        "9.9.power(99999)",
        "2.power(2147483647)",
        "0.1.power(99999)",
        "1.0 / 3.0 / 3.0 / 3.0 / 3.0 / 3.0 / 3.0 / 3.0 / 3.0 / 3.0",
        "2147483647 + 2147483647",
        "(0 - 2147483647 - 1).abs()",
        "(0 - 2147483647 - 1) div (0 - 1)",
        "1 'kg' * 9999999999999999999.0",
        "@9999-12-31 + 2147483647 years",
        "@0001-01-01 - 2147483647 seconds",
        "1.0.lowBoundary(2147483647)",
        "1.0.round(2147483647)",
        "100.exp().exp()",
        "'9'.toDecimal().precision()",
    ] {
        let (result, steps) = steps(text);
        assert!(result.as_ref().is_ok_and(|found| *found <= 1) || result.is_err(), "{text}: {result:?}");
        assert!(steps < 100, "{steps} steps: {text}");
    }
}

#[test]
fn an_expression_is_refused_before_it_is_too_deep_or_too_long() {
    let long = format!("1{}", " + 1".repeat(40_000));
    for text in ["(".repeat(50_000), "a.where(".repeat(20_000), "-".repeat(60_000) + "1", "not ".repeat(9_000), long] {
        assert!(Expression::parse(&text).is_err(), "{}", &text[..20]);
    }
}

#[test]
fn patterns_take_no_more_steps_than_they_are_given() {
    let text = "a".repeat(20_000) + "!";
    for pattern in
        ["^(a+)+$", "^(a|a)*$", "(a*)*b", "(.*)(.*)(.*)(.*)(.*)z", "^(?=(a+)+$)", "(?:(?=a*)a)*b", "(a?){50}a{50}b"]
    {
        let regex = Regex::new(pattern).unwrap();
        for given in [0, 1_000, 100_000, 50_000_000] {
            let mut left = given;
            let found = regex.matches(&text, false, &mut left);
            assert!(matches!(found, Ok(false) | Err(TooLong)), "{pattern}");
            assert!(left <= given && (given > 1_000 || found == Err(TooLong)), "{pattern}: {left} of {given} left");
        }
        // Its size times the length of the text, and twice that for what is looked ahead for.
        let most = (regex.size() * text.len()) as u64 * 3;
        let mut left = 100_000_000;
        if regex.matches(&text, false, &mut left).is_ok() {
            assert!(100_000_000 - left < most, "{pattern}: {} steps", 100_000_000 - left);
        }
    }
    for pattern in ["((a{99}){99}){99}", &"(a|b){1,200}".repeat(200)] {
        assert_eq!(Regex::new(pattern).err(), Some(Error::TooLarge), "{pattern:.20}");
    }
}
