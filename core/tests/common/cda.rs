//! CDA's standards, and what is found in a document.

use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::diagnostic::Problem;
use klarsyn::diagnostic::problem::Rule;
use std::fs;

/// With the packs of all CDA standards.
pub fn validator() -> Validator {
    let given = std::env::var_os("KLARSYN_PACKS").map(std::path::PathBuf::from);
    let packs = given.unwrap_or_else(|| super::root().join("target/packs"));
    let mut validator = Validator::new();
    let names = klarsyn::validate::STANDARDS.iter().filter(|standard| standard.is_cda()).map(|standard| standard.id);
    for name in names {
        let bytes = fs::read(packs.join(format!("{name}.pack"))).expect("a pack: run `cargo xtask packs` first");
        validator.add_pack(bytes).expect("a pack");
    }
    validator
}

/// An example by its standard and name: `apd@2.0/hospital-heart-clinic`.
pub fn example(name: &str) -> String {
    let path = super::root().join(format!("examples/documents/{name}.xml"));
    fs::read_to_string(path).expect("an example")
}

/// Whether a rule of that key, or a problem of that code, is found in a document.
pub fn found(validator: &Validator, text: &str, key: &str) -> bool {
    let report = validator.validate("document.xml", text.as_bytes(), &Options::default());
    report.findings.iter().any(|finding| match &finding.problem {
        Problem::Rule(Rule::Failed { key: failed, .. }) => failed == key,
        other => other.code().id == key,
    })
}
