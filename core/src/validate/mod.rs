//! A run: a tree against the schemas of its standard.

mod attachment;
mod binding;
mod bundle;
pub mod cda;
mod choices;
mod choose;
mod conformance;
mod contained;
mod definitions;
mod differential;
mod extension;
pub mod governance;
mod host;
mod invariants;
mod narrative;
mod nearest;
pub mod pairing;
mod paths;
mod primitive;
mod questionnaire;
mod reference;
mod resource;
mod rules;
mod run;
mod search;
mod sha1;
mod slices;
mod vital_signs;
mod walk;

pub use choices::Choices;
pub use choose::cda::BASE as CDA_BASE;
pub use choose::{STANDARDS, Standard, of_guide, standard, standard_of};
pub use pairing::Form;
pub use paths::Paths;

use crate::diagnostic::Finding;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Rule;
use crate::diagnostic::problem::Structure;
use crate::schema::SchemaId;
use crate::schema::SchemaSet;
use crate::tree::NodeId;
use crate::tree::Tree;
use run::Run;

/// Checks a tree against its type, the profiles it declares, and the ones given (canonicals);
/// what was learnt for paths is answered too, for other findings about the same tree. `read` is what
/// the reading found.
pub fn validate(
    set: &SchemaSet,
    tree: &Tree,
    read: &[Finding],
    profiles: &[&str],
    choices: &Choices,
) -> (Vec<Finding>, Paths) {
    if tree.is_empty() {
        return (Vec::new(), Paths::new(tree));
    }
    let mut run = Run::new(set, tree, choices);
    run.no_narratives.extend(read.iter().filter(|f| narrative::is_none(f)).filter_map(|f| f.node));
    let mut wanted: Vec<SchemaId> = Vec::new();
    for canonical in profiles {
        match set.find(canonical) {
            Some(schema) => wanted.push(schema),
            None => {
                let problem = Structure::UnknownProfile { canonical: (*canonical).into() };
                let mut finding = run.finding(problem.into(), NodeId::ROOT, Severity::Warning);
                finding.undecided = true;
                run.push(finding);
            }
        }
    }
    match cda::is_document(tree) {
        true => run.document(&wanted),
        false => run.resource(NodeId::ROOT, &wanted),
    }
    if run.left() == 0 {
        let mut finding = run.finding(Rule::TooMuchWork.into(), NodeId::ROOT, Severity::Warning);
        finding.undecided = true;
        run.findings.push(finding);
    }
    (run.findings, run.paths)
}
