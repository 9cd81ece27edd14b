//! English words for KS06xx.

use crate::diagnostic::problem::{
    CodeIn, CodeKind, Demand, FormFault, IdentifierKind, Near, NotKnown, SetName, Terminology,
};
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Terminology, say: &Say) -> Words {
    let of = |headline: String| Words { headline, ..Words::default() };
    match problem {
        Terminology::NotInSet { code, set, demand, exists, allowed, near } => Words {
            found: code.system.as_ref().map(|_| coded(code, say)),
            expected: expected(set, *demand, allowed),
            why: exists.then(|| "the code exists in its code system, but this value set leaves it out".into()),
            fix: near.as_ref().map(fix),
            ..of(format!("{} is not in the value set {}{}", say.value(&code.code), set.name, hint(near)))
        },
        Terminology::NoneInSet { codes, set, demand, allowed, near } => Words {
            found: Some(codes.iter().map(|c| coded(c, say)).collect::<Vec<_>>().join(", ")),
            expected: expected(set, *demand, allowed),
            fix: near.as_ref().map(fix),
            ..of(match codes.as_slice() {
                [one] => format!("{} is not in the value set {}{}", say.value(&one.code), set.name, hint(near)),
                _ => format!("none of the codings is in the value set {}{}", set.name, hint(near)),
            })
        },
        Terminology::NoCode { set, demand, allowed } => Words {
            expected: expected(set, *demand, allowed),
            ..of(match demand {
                Demand::Must => format!("there is no code, and one of the value set {} must be used", set.name),
                _ => format!("there is no code; one of the value set {} should be used", set.name),
            })
        },
        Terminology::SetNotDecided { code, set, reason } => Words {
            why: Some(not_known(*reason).into()),
            ..of(format!("whether {} is in the value set {} could not be checked", say.value(&code.code), set.name))
        },
        Terminology::SetMissing { set, .. } => Words {
            why: Some("the definitions at hand do not contain it".into()),
            ..of(format!("the value set {} was not found, so the code was not checked", set.canonical))
        },
        Terminology::UnknownCode { code, system, complete, near } => Words {
            why: (!complete).then(|| "only a part of the code system is at hand".into()),
            fix: near.as_ref().map(fix),
            ..of(format!("the code system {system} has no code {}{}", say.value(code), hint(near)))
        },
        Terminology::SystemNotChecked { system } => Words {
            why: Some("the code system is not at hand".into()),
            ..of(format!("codes of {system} are not checked"))
        },
        Terminology::SystemRelative { system } => Words {
            found: Some(say.value(system)),
            expected: Some("a uri with a scheme, such as http://… or urn:oid:…".into()),
            ..of("the code system must be an absolute uri".into())
        },
        Terminology::SystemAbsent { code } => Words {
            fix: Some("say which code system the code is from".into()),
            ..of(format!("the code {} has no system, and so no meaning", say.value(code)))
        },
        Terminology::SystemIsValueSet { system, near } => Words {
            fix: near.as_ref().map(|near| format!("write {near}")),
            ..of(format!("{system} is a value set, not a code system"))
        },
        Terminology::Display { code, system, found, expected } => Words {
            found: Some(say.value(found)),
            expected: Some(quoted(expected)),
            fix: expected.first().map(|word| format!("write \"{word}\", or leave the display out")),
            ..of(format!("the display is not that of {} in {system}", say.value(code)))
        },
        Terminology::CodeForm { kind, code, fault } => Words {
            expected: Some(code_form(*kind).into()),
            ..of(format!("{} is no {} code: {}", say.value(code), code_kind(*kind), form_fault(*fault)))
        },
        Terminology::SystemUnknown { system, near } => Words {
            fix: near.as_ref().map(|near| format!("write {near}")),
            ..of(match near {
                Some(near) => format!("there is no code system {system}; did you mean {near}?"),
                None => format!("there is no code system {system}"),
            })
        },
        Terminology::IdentifierForm { kind, value, fault } => Words {
            found: Some(say.value(value)),
            expected: Some(identifier_form(*kind).into()),
            ..of(format!("this is no {}: {}", identifier_kind(*kind), form_fault(*fault)))
        },
        Terminology::IdentifierOdd { kind, value, fault } => Words {
            found: Some(say.value(value)),
            ..of(format!("look at this {} once more: {}", identifier_kind(*kind), form_fault(*fault)))
        },
    }
}

fn coded(code: &CodeIn, say: &Say) -> String {
    match &code.system {
        Some(system) => format!("{} of {system}", say.value(&code.code)),
        None => say.value(&code.code),
    }
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" or ")
}

fn expected(set: &SetName, demand: Demand, allowed: &[String]) -> Option<String> {
    let codes = if allowed.is_empty() { format!("a code of {}", set.canonical) } else { quoted(allowed) };
    Some(match demand {
        Demand::Must => codes,
        Demand::Should => format!("{codes}, unless none fits"),
        Demand::Prefer => format!("preferably {codes}"),
    })
}

fn hint(near: &Option<Near>) -> String {
    match near {
        Some(Near::Case(code)) => format!("; the code is written \"{code}\""),
        Some(Near::Letters(code) | Near::DisplayOf(code)) => format!("; did you mean \"{code}\"?"),
        Some(Near::System(_)) => "; another code system has the code".into(),
        Some(Near::Only(_)) | None => String::new(),
    }
}

fn fix(near: &Near) -> String {
    match near {
        Near::Case(code) | Near::Only(code) => format!("write \"{code}\""),
        Near::Letters(code) => format!("write \"{code}\" if that was meant"),
        Near::DisplayOf(code) => format!("write \"{code}\": what stands there is its display"),
        Near::System(system) => format!("write the system {system}"),
    }
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
