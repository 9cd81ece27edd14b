//! `cargo xtask score fhirpath`: the official FHIRPath suite for R4, test by test.

mod exceptions;
mod outcome;
mod suite;
mod types;

use crate::Done;
use crate::run::root;
use crate::score::record::ByStandard;
use crate::score::record::record;
use exceptions::EXCEPTIONS;
use klarsyn::calendar::Moment;
use klarsyn::fhirpath::Environment;
use klarsyn::fhirpath::Expression;
use klarsyn::fhirpath::Instance;
use klarsyn::tree::Tree;
use outcome::Outcome;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;
use suite::Expected;
use suite::Test;
use types::Types;

/// Runs the suite, prints every failure with both sides, and the score. Fails where a test fails
/// that is no exception, an exception passes, or the exceptions are more than one in a hundred.
pub fn run() -> Done {
    let named = std::env::var_os("KLARSYN_SHARED").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| root().join("../shared")).join("fhirpath-tests");
    if !folder.is_dir() {
        println!("skipped: the FHIRPath suite is not here ({})", folder.display());
        return Ok(());
    }
    let types = Types::load()?;
    let tests = suite::read(&folder.join("tests-fhir-r4.xml"))?;
    let mut inputs = BTreeMap::new();
    for file in tests.iter().filter_map(|test| test.input.as_deref()) {
        if !inputs.contains_key(file) {
            inputs.insert(file.to_owned(), suite::parse(&folder.join("input").join(file))?);
        }
    }
    let (mut passed, mut failed, mut excepted, mut undue) = (0, 0, 0, 0);
    for test in &tests {
        let tree = test.input.as_ref().and_then(|file| inputs.get(file));
        let got = evaluate(test, tree, &types);
        let holds = got.meets(&test.expected);
        let reason = EXCEPTIONS.iter().find(|(name, _)| *name == test.name).map(|(_, reason)| *reason);
        match (holds, reason) {
            (true, None) => passed += 1,
            (true, Some(_)) => {
                undue += 1;
                println!("{}: is an exception, but passes", test.name);
            }
            (false, Some(reason)) => {
                excepted += 1;
                println!("{}: exception: {reason}", test.name);
            }
            (false, None) => {
                failed += 1;
                println!("{}: {}", test.name, test.expression.split_whitespace().collect::<Vec<_>>().join(" "));
                println!("    expected {}", test.expected);
                println!("    got      {got}");
            }
        }
    }
    println!("fhirpath: {passed} of {} pass, {excepted} exceptions", tests.len());
    record("fhirpath", "cargo xtask score fhirpath", (passed, tests.len() as u32), &ByStandard::new());
    if failed + undue > 0 || excepted * 100 > tests.len() {
        return Err(format!("{failed} tests fail, {undue} exceptions pass"));
    }
    Ok(())
}

fn evaluate(test: &Test, tree: Option<&Tree>, types: &Types) -> Outcome {
    let expression = match Expression::parse(&test.expression) {
        Ok(expression) => expression,
        Err(error) => return Outcome::NoExpression(error.to_string()),
    };
    let empty = Tree::default();
    let tree = tree.unwrap_or(&empty);
    let host = types.over(tree);
    let instance = Instance::new(tree, &host);
    let millis = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64);
    // As the reference does, every expression is held against the definitions.
    let env = Environment::new(&instance).now(Moment::from_unix_millis(millis, 60)).strict(true);
    if test.predicate {
        return match expression.evaluate_bool(&env, instance.root()) {
            Ok(value) => Outcome::Items(vec![("boolean".into(), value.to_string())]),
            Err(error) => Outcome::Fails(error.to_string()),
        };
    }
    match expression.evaluate(&env, instance.root()) {
        Ok(items) => Outcome::Items(items.iter().map(|item| outcome::show(item, tree, &host)).collect()),
        Err(error) => Outcome::Fails(error.to_string()),
    }
}

/// What the suite wants, as this run understands it.
impl Outcome {
    fn meets(&self, expected: &Expected) -> bool {
        match (self, expected) {
            (Self::NoExpression(_), Expected::Invalid { .. }) => true,
            (Self::Fails(_), Expected::Invalid { syntax }) => !syntax,
            (Self::Items(items), Expected::Items { items: wanted, ordered }) => {
                outcome::same_items(items, wanted, *ordered)
            }
            _ => false,
        }
    }
}
