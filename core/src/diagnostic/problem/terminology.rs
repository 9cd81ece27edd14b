//! KS06xx: codes, code systems, value sets, displays and identifiers.

use crate::diagnostic::code::Code;
use crate::diagnostic::excerpt::Excerpt;

/// A code with its system, as the message writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeIn {
    /// The system, where it was written.
    pub system: Option<String>,
    /// The code.
    pub code: Excerpt,
}

/// A value set as words name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetName {
    /// Its computer name, or its canonical where the set is not at hand.
    pub name: String,
    /// Its canonical.
    pub canonical: String,
}

/// How strongly a set is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// A code of the set must be used.
    Must,
    /// A code of the set, unless none fits.
    Should,
    /// A code of the set is preferred.
    Prefer,
}

/// A code that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Near {
    /// The same but for upper and lower case.
    Case(String),
    /// Nearly the same letters.
    Letters(String),
    /// The code whose display was written in place of the code.
    DisplayOf(String),
    /// The same code, in this system.
    System(String),
    /// The only code there is.
    Only(String),
}

/// Code systems whose codes have a form that can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// SNOMED CT.
    SnomedCt,
    /// LOINC.
    Loinc,
    /// UCUM.
    Ucum,
    /// Media types.
    Mime,
    /// Languages.
    Language,
    /// SKS.
    Sks,
    /// ICPC-2.
    Icpc2,
    /// ICD-10.
    Icd10,
    /// ICD-11.
    Icd11,
    /// NPU.
    Npu,
    /// ISO 3166-2.
    Subdivision,
}

/// Kinds of identifiers that have a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentifierKind {
    /// Danish personal number.
    Cpr,
    /// National replacement personal number.
    NationalReplacement,
    /// Regional replacement personal number.
    RegionalReplacement,
    /// SOR.
    Sor,
    /// GLN.
    Gln,
    /// CVR.
    Cvr,
    /// Provider number.
    Yder,
    /// Authorisation of a health professional.
    Authorisation,
}

/// What is wrong with a code's or an identifier's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// It does not look like one.
    Shape,
    /// Its check digit does not fit.
    CheckDigit,
    /// There is no such date.
    Date,
    /// The day is raised by 60: a replacement made in the manner of the CPR office.
    RaisedDay,
    /// It does not pass modulus 11, which numbers from 2007 on need not.
    Modulus11,
    /// Its letters should be upper case.
    Case,
}

/// Why it is not known whether a code is in a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKnown {
    /// The set, or one it takes codes from, is not at hand.
    SetMissing,
    /// The code system is not at hand.
    SystemMissing,
    /// Only a part of the code system is at hand.
    SystemIncomplete,
    /// The set picks codes in a way that cannot be worked out here.
    Filter,
    /// The set takes codes from itself.
    Circular,
    /// The set is too large.
    TooLarge,
}

/// A problem of codes and identifiers.
#[derive(Clone, Debug, PartialEq)]
pub enum Terminology {
    /// A code that the value set does not contain.
    NotInSet {
        /// The code.
        code: CodeIn,
        /// The value set.
        set: SetName,
        /// How strongly it is asked for.
        demand: Demand,
        /// Whether the code system is at hand and has the code.
        exists: bool,
        /// The codes of a small set.
        allowed: Vec<String>,
        /// What may have been meant.
        near: Option<Near>,
    },
    /// A CodeableConcept none of whose codings the value set contains.
    NoneInSet {
        /// The codings.
        codes: Vec<CodeIn>,
        /// The value set.
        set: SetName,
        /// How strongly it is asked for.
        demand: Demand,
        /// The codes of a small set.
        allowed: Vec<String>,
        /// What may have been meant.
        near: Option<Near>,
    },
    /// No code where one of a set is asked for.
    NoCode {
        /// The value set.
        set: SetName,
        /// How strongly it is asked for.
        demand: Demand,
        /// The codes of a small set.
        allowed: Vec<String>,
    },
    /// It cannot be told whether the set contains the code.
    SetNotDecided {
        /// The code.
        code: CodeIn,
        /// The value set.
        set: SetName,
        /// Why.
        reason: NotKnown,
    },
    /// The bound value set is not at hand.
    SetMissing {
        /// The value set.
        set: SetName,
        /// How strongly it is asked for.
        demand: Demand,
    },
    /// A code that its system does not have.
    UnknownCode {
        /// The code.
        code: Excerpt,
        /// The system.
        system: String,
        /// Whether all of the system is at hand.
        complete: bool,
        /// What may have been meant.
        near: Option<Near>,
    },
    /// A code system that is not at hand, so that its codes are not checked.
    SystemNotChecked {
        /// The system.
        system: String,
    },
    /// A system that is no absolute uri.
    SystemRelative {
        /// What stands there.
        system: Excerpt,
    },
    /// A version of a code system that is not the one at hand.
    SystemVersion {
        /// The system.
        system: String,
        /// The version that stands there.
        version: Excerpt,
        /// The version at hand.
        known: String,
    },
    /// A security label that stands more than once.
    LabelTwice {
        /// The label's code.
        code: Excerpt,
    },
    /// A code without a system.
    SystemAbsent {
        /// The code.
        code: Excerpt,
    },
    /// A value set named as a system.
    SystemIsValueSet {
        /// The url.
        system: String,
        /// The system the set takes its codes from, where it is one.
        near: Option<String>,
    },
    /// A display that the code does not have in any language.
    Display {
        /// The code.
        code: Excerpt,
        /// Its system.
        system: String,
        /// What stands there.
        found: Excerpt,
        /// The displays it has.
        expected: Vec<String>,
    },
    /// A code that cannot be one of its system.
    CodeForm {
        /// Whose form it lacks.
        kind: CodeKind,
        /// The code.
        code: Excerpt,
        /// What is wrong.
        fault: FormFault,
    },
    /// A code system that does not exist: its publisher's systems are at hand, or its url is a
    /// slip of a known one's.
    SystemUnknown {
        /// The url.
        system: String,
        /// The system that was probably meant.
        near: Option<String>,
    },
    /// An identifier that lacks the form of its kind.
    IdentifierForm {
        /// Its kind.
        kind: IdentifierKind,
        /// The identifier.
        value: Excerpt,
        /// What is wrong.
        fault: FormFault,
    },
    /// An identifier to look at once more.
    IdentifierOdd {
        /// Its kind.
        kind: IdentifierKind,
        /// The identifier.
        value: Excerpt,
        /// What is odd.
        fault: FormFault,
    },
}

impl Terminology {
    pub(crate) fn code(&self) -> Code {
        match self {
            Terminology::NotInSet { .. } => Code::new("KS0601", "not-in-value-set"),
            Terminology::NoneInSet { .. } => Code::new("KS0602", "no-coding-in-value-set"),
            Terminology::NoCode { .. } => Code::new("KS0603", "no-code"),
            Terminology::SetNotDecided { .. } => Code::new("KS0604", "value-set-not-decided"),
            Terminology::SetMissing { .. } => Code::new("KS0605", "value-set-not-found"),
            Terminology::UnknownCode { .. } => Code::new("KS0606", "unknown-code"),
            Terminology::SystemNotChecked { .. } => Code::new("KS0607", "code-system-not-checked"),
            Terminology::SystemRelative { .. } => Code::new("KS0608", "code-system-relative"),
            Terminology::SystemAbsent { .. } => Code::new("KS0609", "code-system-absent"),
            Terminology::SystemIsValueSet { .. } => Code::new("KS0610", "value-set-as-code-system"),
            Terminology::Display { .. } => Code::new("KS0611", "wrong-display"),
            Terminology::CodeForm { .. } => Code::new("KS0612", "malformed-code"),
            Terminology::SystemUnknown { .. } => Code::new("KS0613", "unknown-code-system"),
            Terminology::SystemVersion { .. } => Code::new("KS0614", "unknown-code-system-version"),
            Terminology::LabelTwice { .. } => Code::new("KS0615", "label-twice"),
            Terminology::IdentifierForm { .. } => Code::new("KS0620", "malformed-identifier"),
            Terminology::IdentifierOdd { .. } => Code::new("KS0621", "odd-identifier"),
        }
    }
}
