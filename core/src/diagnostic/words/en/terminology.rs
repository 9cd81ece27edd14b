//! English words for KS06xx.

use crate::diagnostic::problem::{
    CodeIn, CodeKind, Demand, FormFault, IdentifierKind, Near, NotKnown, SetName, Terminology,
};
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Terminology, say: &Say) -> Words {
    match problem {
        Terminology::NotInSet { code, set, demand, exists, allowed, near } => {
            let found = code.system.as_ref().map_or_else(String::new, |_| coded(code, say));
            let why = if *exists { "the code exists in its code system, but this value set leaves it out" } else { "" };
            fill!(
                say,
                [
                    &code.code,
                    &set.name,
                    &hint(near, say),
                    &found,
                    &expected(set, *demand, allowed, say),
                    &why,
                    &fix(near, say)
                ],
                "{0} is not in the value set {1}{2}",
                found = "{3}",
                expected = "{4}",
                why = "{5}",
                fix = "{6}"
            )
        }
        Terminology::NoneInSet { codes, set, demand, allowed, near } => {
            let found = codes.iter().map(|c| coded(c, say)).collect::<Vec<_>>().join(", ");
            let headline = match codes.as_slice() {
                [one] => line(say, "{0} is not in the value set", &[&one.code]),
                _ => "none of the codings is in the value set".into(),
            };
            fill!(
                say,
                [
                    &headline,
                    &set.name,
                    &hint(near, say),
                    &found,
                    &expected(set, *demand, allowed, say),
                    &fix(near, say)
                ],
                "{0} {1}{2}",
                found = "{3}",
                expected = "{4}",
                fix = "{5}"
            )
        }
        Terminology::NoCode { set, demand, allowed } => {
            let headline = match demand {
                Demand::Must => "there is no code, and one of the value set {0} must be used",
                _ => "there is no code; one of the value set {0} should be used",
            };
            let headline = line(say, headline, &[&set.name]);
            fill!(say, [&headline, &expected(set, *demand, allowed, say)], "{0}", expected = "{1}")
        }
        Terminology::SetNotDecided { code, set, reason } => fill!(
            say,
            [&code.code, &set.name, &not_known(*reason)],
            "whether {0} is in the value set {1} could not be checked",
            why = "{2}"
        ),
        Terminology::SetMissing { set, .. } => fill!(
            say,
            [&set.canonical],
            "the value set {0} was not found, so the code was not checked",
            why = "the definitions at hand do not contain it"
        ),
        Terminology::UnknownCode { code, system, complete, near } => {
            let why = if *complete { "" } else { "only a part of the code system is at hand" };
            fill!(
                say,
                [code, system, &hint(near, say), &why, &fix(near, say)],
                "the code system {1} has no code {0}{2}",
                why = "{3}",
                fix = "{4}"
            )
        }
        Terminology::SystemNotChecked { system } => {
            fill!(say, [system], "codes of {0} are not checked", why = "the code system is not at hand")
        }
        Terminology::SystemRelative { system } => fill!(
            say,
            [system],
            "the code system must be an absolute uri",
            found = "{0}",
            expected = "a uri with a scheme, such as http://… or urn:oid:…"
        ),
        Terminology::SystemVersion { system, version, known } => fill!(
            say,
            [system, version, known],
            "no version {1} of the code system {0} is known",
            expected = "{2}",
            fix = "write the version that is known, or leave it out"
        ),
        Terminology::LabelTwice { code } => {
            fill!(say, [code], "the security label {0} stands more than once", fix = "keep one of them")
        }
        Terminology::SystemAbsent { code } => fill!(
            say,
            [code],
            "the code {0} has no system, and so no meaning",
            fix = "say which code system the code is from"
        ),
        Terminology::SystemIsValueSet { system, near: Some(near) } => {
            fill!(say, [system, near], "{0} is a value set, not a code system", fix = "write {1}")
        }
        Terminology::SystemIsValueSet { system, near: None } => {
            fill!(say, [system], "{0} is a value set, not a code system")
        }
        Terminology::Display { code, system, found, expected } => {
            let fix = expected
                .first()
                .map_or_else(String::new, |word| line(say, "write \"{0}\", or leave the display out", &[word]));
            fill!(
                say,
                [code, system, found, &quoted(expected), &fix],
                "the display is not that of {0} in {1}",
                found = "{2}",
                expected = "{3}",
                fix = "{4}"
            )
        }
        Terminology::CodeForm { kind, code, fault } => fill!(
            say,
            [code, &code_kind(*kind), &form_fault(*fault), &code_form(*kind)],
            "{0} is no {1} code: {2}",
            expected = "{3}"
        ),
        Terminology::SystemUnknown { system, near: Some(near) } => {
            fill!(say, [system, near], "there is no code system {0}; did you mean {1}?", fix = "write {1}")
        }
        Terminology::SystemUnknown { system, near: None } => fill!(say, [system], "there is no code system {0}"),
        Terminology::IdentifierForm { kind, value, fault } => fill!(
            say,
            [value, &identifier_kind(*kind), &form_fault(*fault), &identifier_form(*kind)],
            "this is no {1}: {2}",
            found = "{0}",
            expected = "{3}"
        ),
        Terminology::IdentifierOdd { kind, value, fault } => fill!(
            say,
            [value, &identifier_kind(*kind), &form_fault(*fault)],
            "look at this {1} once more: {2}",
            found = "{0}"
        ),
    }
}

fn coded(code: &CodeIn, say: &Say) -> String {
    match &code.system {
        Some(system) => line(say, "{0} of {1}", &[&code.code, system]),
        None => say.value(&code.code),
    }
}

fn quoted(words: &[String]) -> String {
    match words {
        [] => String::new(),
        words => ["\"", &words.join("\" or \""), "\""].concat(),
    }
}

fn expected(set: &SetName, demand: Demand, allowed: &[String], say: &Say) -> String {
    let codes = match allowed {
        [] => line(say, "a code of {0}", &[&set.canonical]),
        _ => quoted(allowed),
    };
    match demand {
        Demand::Must => codes,
        Demand::Should => line(say, "{0}, unless none fits", &[&codes]),
        Demand::Prefer => line(say, "preferably {0}", &[&codes]),
    }
}

fn hint(near: &Option<Near>, say: &Say) -> String {
    match near {
        Some(Near::Case(code)) => line(say, "; the code is written \"{0}\"", &[code]),
        Some(Near::Letters(code) | Near::DisplayOf(code)) => line(say, "; did you mean \"{0}\"?", &[code]),
        Some(Near::System(_)) => "; another code system has the code".into(),
        Some(Near::Only(_)) | None => String::new(),
    }
}

fn fix(near: &Option<Near>, say: &Say) -> String {
    let Some(near) = near else { return String::new() };
    let (template, code) = match near {
        Near::Case(code) | Near::Only(code) => ("write \"{0}\"", code),
        Near::Letters(code) => ("write \"{0}\" if that was meant", code),
        Near::DisplayOf(code) => ("write \"{0}\": what stands there is its display", code),
        Near::System(system) => ("write the system {0}", system),
    };
    line(say, template, &[code])
}

fn not_known(reason: NotKnown) -> &'static str {
    match reason {
        NotKnown::SetMissing => "it takes codes from a value set that is not at hand",
        NotKnown::SystemMissing => "its code system is not at hand",
        NotKnown::SystemIncomplete => "only a part of its code system is at hand",
        NotKnown::Filter => "it picks its codes by a rule that needs the whole code system",
        NotKnown::Circular => "it takes codes from itself",
        NotKnown::TooLarge => "it has more codes than are listed here",
    }
}

fn code_kind(kind: CodeKind) -> &'static str {
    match kind {
        CodeKind::SnomedCt => "SNOMED CT",
        CodeKind::Loinc => "LOINC",
        CodeKind::Ucum => "UCUM",
        CodeKind::Mime => "media type",
        CodeKind::Language => "language",
        CodeKind::Sks => "SKS",
        CodeKind::Icpc2 => "ICPC-2",
        CodeKind::Icd10 => "ICD-10",
        CodeKind::Icd11 => "ICD-11",
        CodeKind::Npu => "NPU",
        CodeKind::Subdivision => "region",
    }
}

fn code_form(kind: CodeKind) -> &'static str {
    match kind {
        CodeKind::SnomedCt => "6 to 18 digits, the last a check digit",
        CodeKind::Loinc => "digits, a hyphen and a check digit, as 8310-5",
        CodeKind::Ucum => "a unit as mg/mL or mm[Hg]",
        CodeKind::Mime => "a type and a subtype, as application/pdf",
        CodeKind::Language => "a language tag, as da or da-DK",
        CodeKind::Sks => "upper-case letters and digits, as DE119",
        CodeKind::Icpc2 => "a letter and two digits, as R74",
        CodeKind::Icd10 => "a letter and two digits, and after a dot more digits, as E11.9",
        CodeKind::Icd11 => "a code as 5A11 or CA40.0, joined by & and /",
        CodeKind::Npu => "three letters and five digits, as NPU03011",
        CodeKind::Subdivision => "a country and its region, as DK-84",
    }
}

fn form_fault(fault: FormFault) -> &'static str {
    match fault {
        FormFault::Shape => "it does not have the form",
        FormFault::CheckDigit => "its check digit does not fit",
        FormFault::Date => "there is no such date",
        FormFault::RaisedDay => "the day is raised by 60, as in a replacement number",
        FormFault::Modulus11 => "it does not pass modulus 11 (numbers from 2007 on need not)",
        FormFault::Case => "its letters should be upper case",
    }
}

fn identifier_kind(kind: IdentifierKind) -> &'static str {
    match kind {
        IdentifierKind::Cpr => "CPR number",
        IdentifierKind::NationalReplacement => "national replacement CPR number (X-eCPR)",
        IdentifierKind::RegionalReplacement => "regional replacement CPR number (D-eCPR)",
        IdentifierKind::Sor => "SOR id",
        IdentifierKind::Gln => "GLN",
        IdentifierKind::Cvr => "CVR number",
        IdentifierKind::Yder => "provider number",
        IdentifierKind::Authorisation => "authorisation id",
    }
}

fn identifier_form(kind: IdentifierKind) -> &'static str {
    match kind {
        IdentifierKind::Cpr => "ten digits that begin with a date of birth (DDMMYY)",
        IdentifierKind::NationalReplacement | IdentifierKind::RegionalReplacement => {
            "a date of birth (DDMMYY), a digit for the century, two letters or digits, and a digit"
        }
        IdentifierKind::Sor => "at most 18 digits without a leading zero, the last a check digit",
        IdentifierKind::Gln => "13 digits, the last a check digit",
        IdentifierKind::Cvr => "8 digits that pass modulus 11",
        IdentifierKind::Yder => "at most 6 digits",
        IdentifierKind::Authorisation => "five digits or consonants",
    }
}
