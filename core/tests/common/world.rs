//! Validators over the packs of the project, and definitions of tests laid over them.

#![allow(dead_code)]

use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::compile::Found;
use klarsyn::package::Pack;
use klarsyn::report::Report;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::OnceLock;

/// Every pack: its name and its bytes.
pub fn packs() -> &'static [(String, Arc<[u8]>)] {
    static PACKS: OnceLock<Vec<(String, Arc<[u8]>)>> = OnceLock::new();
    PACKS.get_or_init(|| {
        let given = std::env::var_os("KLARSYN_PACKS").map(PathBuf::from);
        let folder = given.unwrap_or_else(|| super::root().join("target/packs"));
        let files = fs::read_dir(&folder).unwrap_or_else(|_| panic!("no packs: run `cargo xtask packs` first"));
        let mut found: Vec<(String, Arc<[u8]>)> = Vec::new();
        for path in files.flatten().map(|file| file.path()) {
            if let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".pack")) {
                found.push((name.into(), fs::read(&path).expect("a pack").into()));
            }
        }
        found.sort();
        assert!(!found.is_empty(), "no packs: run `cargo xtask packs` first");
        found
    })
}

/// The packs, opened.
pub fn opened() -> impl Iterator<Item = Pack> {
    packs().iter().map(|(name, bytes)| Pack::open(bytes.clone()).unwrap_or_else(|| panic!("{name} is no pack")))
}

fn with(wanted: impl Fn(&str) -> bool) -> Validator {
    let mut validator = Validator::new();
    for (name, bytes) in packs().iter().filter(|(name, _)| wanted(name)) {
        assert!(validator.add_pack(bytes.clone()).is_ok(), "{name} is no pack");
    }
    validator
}

/// One that knows every standard.
pub fn all() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| with(|_| true))
}

/// One that knows base FHIR alone.
pub fn base() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| with(|name| name == "r4"))
}

/// Base FHIR and these definitions; with what was found wrong in them.
pub fn knowing(definitions: &[String]) -> (Validator, Vec<Found>) {
    let mut validator = base().beside();
    let files = definitions.iter().zip(0..).map(|(text, n)| (format!("{n}.json"), text.clone().into_bytes()));
    let found = validator.add_files(files.collect()).expect("definitions");
    (validator, found)
}

/// A profile on a resource type, with these elements in its differential.
pub fn profile(url: &str, of: &str, elements: &str) -> String {
    format!(
        r#"{{"resourceType":"StructureDefinition","url":"{url}","name":"P","status":"active","kind":"resource",
"abstract":false,"type":"{of}","baseDefinition":"http://hl7.org/fhir/StructureDefinition/{of}",
"derivation":"constraint","differential":{{"element":[{elements}]}}}}"#
    )
}

/// An invariant that must hold.
pub fn constraint(key: &str, expression: &str) -> String {
    let quoted = serde_json::Value::String(expression.into());
    format!(r#"{{"key":"{key}","severity":"error","human":"h","expression":{quoted}}}"#)
}

/// Checks a message against a profile.
pub fn against(validator: &Validator, profile: &str, message: &str) -> Report {
    let options = Options { profiles: vec![profile.into()], ..Options::default() };
    validator.validate("", message.as_bytes(), &options)
}

/// Names of the findings, each once, in order.
pub fn names(report: &Report) -> Vec<&'static str> {
    let mut names: Vec<&str> = report.findings.iter().map(|finding| finding.problem.code().name).collect();
    names.sort_unstable();
    names.dedup();
    names
}
