//! The targets.

mod definitions;
mod fhirpath;
mod many;
mod packages;
mod run;
mod text;

use crate::Target;

/// All of them, in the order they are run in.
pub const TARGETS: &[Target] = &[
    run::VALIDATE,
    definitions::DEFINITIONS,
    run::CDA,
    run::VIEWS,
    fhirpath::FHIRPATH,
    run::REPORTS,
    packages::ARCHIVE,
    packages::PACK,
    many::ZIP,
    text::XML,
    text::JSON,
    text::XHTML,
];
