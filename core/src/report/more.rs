//! Whether more definitions might settle what a report left open.

use super::Report;
use crate::diagnostic::Problem;
use crate::diagnostic::problem::Structure;
use crate::diagnostic::problem::Terminology;
use crate::validate;
use crate::validate::Standard;

impl Report {
    /// Whether HL7's whole terminology and extensions, beyond what a standard needs, might settle a
    /// finding.
    pub fn wants_more(&self) -> bool {
        // Nothing of FHIR settles what a CDA document leaves open.
        let is_fhir = !validate::standard(&self.context).is_some_and(Standard::is_cda);
        is_fhir && self.findings.iter().any(|finding| is_open(&finding.problem))
    }
}

fn is_open(problem: &Problem) -> bool {
    let of_hl7 = |url: &str| url.starts_with("http://hl7.org/") || url.starts_with("http://terminology.hl7.org/");
    match problem {
        Problem::Structure(Structure::UnknownExtension { url, .. }) => of_hl7(url),
        Problem::Structure(Structure::UnknownProfile { canonical }) => of_hl7(canonical),
        Problem::Terminology(Terminology::SystemNotChecked { system, .. }) => of_hl7(system),
        Problem::Terminology(Terminology::SetMissing { set, .. }) => of_hl7(&set.canonical),
        Problem::Terminology(Terminology::SetNotDecided { .. }) => true,
        _ => false,
    }
}
