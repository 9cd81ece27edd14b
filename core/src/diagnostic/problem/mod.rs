//! Every kind of finding with its typed facts, in groups; the first digits of a code are its
//! group's.

mod cda;
mod definition;
mod governance;
mod markup;
mod narrative;
mod questionnaire;
mod reference;
mod rule;
mod structure;
mod syntax;
mod terminology;
mod value;

pub use cda::Cda;
pub use definition::{Definition, Facet, SystemFault};
pub use governance::{Governance, UuidFault};
pub use markup::Markup;
pub use narrative::Narrative;
pub use questionnaire::Questionnaire;
pub use reference::{Reference, SearchFault};
pub use rule::Rule;
pub use structure::{NearMiss, Structure};
pub use syntax::{Syntax, Token};
pub use terminology::{CodeIn, CodeKind, Demand, FormFault, IdentifierKind, Near, NotKnown, SetName, Terminology};
pub use value::{Fault, Value};

use super::code::Code;

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// KS01xx: the text is not well formed, or too much.
    Syntax(Syntax),
    /// KS055x to KS059x: MedCom's governance.
    Governance(Governance),
    /// KS07xx: answers to questionnaires.
    Questionnaire(Questionnaire),
    /// KS08xx: the narrative, and what is unsafe to show.
    Narrative(Narrative),
    /// KS02xx: elements missing, too many, unknown, in no slice.
    Structure(Structure),
    /// KS032x: values.
    Value(Value),
    /// KS04xx: references and Bundles.
    Reference(Reference),
    /// KS05xx: invariants.
    Rule(Rule),
    /// KS06xx: codes and identifiers.
    Terminology(Terminology),
    /// KS09xx: a definition, a package or a pack.
    Definition(Definition),
    /// KS10xx: HL7 CDA documents.
    Cda(Cda),
}

impl Problem {
    /// Its stable code.
    pub fn code(&self) -> Code {
        match self {
            Problem::Syntax(p) => p.code(),
            Problem::Governance(p) => p.code(),
            Problem::Narrative(p) => p.code(),
            Problem::Questionnaire(p) => p.code(),
            Problem::Structure(p) => p.code(),
            Problem::Value(p) => p.code(),
            Problem::Reference(p) => p.code(),
            Problem::Rule(p) => p.code(),
            Problem::Terminology(p) => p.code(),
            Problem::Definition(p) => p.code(),
            Problem::Cda(p) => p.code(),
        }
    }
}

macro_rules! from_group {
    ($($group:ident),*) => {$(
        impl From<$group> for Problem {
            fn from(problem: $group) -> Self {
                Problem::$group(problem)
            }
        }
    )*};
}

from_group!(Cda, Definition, Governance, Syntax, Narrative, Questionnaire, Structure, Value, Reference, Rule);
