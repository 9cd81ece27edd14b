//! The form of codes whose system is not at hand: a code that cannot be one of its system is told
//! from one that can. That a code has the form does not make it valid.

mod danish;
mod icd;
mod media;

use crate::diagnostic::problem::CodeKind;
use crate::diagnostic::problem::FormFault;
use crate::identifier::checksum;
use crate::ucum;

use super::answer::Answer;
use super::answer::Reason;
use super::lists;

/// What a code's form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The system's codes have no form that is known here.
    NotKnown,
    /// It can be a code of the system.
    WellFormed(CodeKind),
    /// It cannot.
    Malformed(CodeKind, FormFault),
}

/// Judges a code by the form of its system.
pub fn check(system: &str, code: &str) -> Form {
    let Some(kind) = kind_of(system) else { return Form::NotKnown };
    let fault = match kind {
        CodeKind::SnomedCt => snomed_ct(code),
        CodeKind::Loinc => loinc(code),
        CodeKind::Ucum => shape(is_unit(code)),
        // R4 names its own formats by these words, too.
        CodeKind::Mime => shape(media::is_media_type(code) || matches!(code, "json" | "xml" | "ttl")),
        CodeKind::Language => shape(media::is_language(code)),
        CodeKind::Sks => shape(danish::is_sks(code)),
        CodeKind::Icpc2 => shape(danish::is_icpc2(code)),
        CodeKind::Npu => shape(danish::is_npu(code)),
        CodeKind::Icd10 => shape(icd::is_icd10(code)),
        CodeKind::Icd11 => shape(icd::is_icd11(code)),
        CodeKind::Subdivision => shape(is_subdivision(code)),
    };
    match fault {
        Some(fault) => Form::Malformed(kind, fault),
        None => Form::WellFormed(kind),
    }
}

/// The code system behind a uri, aliases included.
pub fn kind_of(system: &str) -> Option<CodeKind> {
    Some(match system {
        "http://snomed.info/sct" | "urn:oid:2.16.840.1.113883.6.96" => CodeKind::SnomedCt,
        "http://loinc.org" | "urn:oid:2.16.840.1.113883.6.1" => CodeKind::Loinc,
        "http://unitsofmeasure.org" | "urn:oid:2.16.840.1.113883.6.8" => CodeKind::Ucum,
        "urn:ietf:bcp:13" => CodeKind::Mime,
        "urn:ietf:bcp:47" => CodeKind::Language,
        "urn:oid:1.2.208.176.2.4" | "urn:oid:1.2.208.176.2.4.12" => CodeKind::Sks,
        "urn:oid:1.2.208.176.2.31" | "urn:oid:2.16.840.1.113883.6.138.2" => CodeKind::Icpc2,
        "urn:oid:1.2.208.176.2.1" | "http://npu-terminology.org" => CodeKind::Npu,
        "http://hl7.org/fhir/sid/icd-10" | "urn:oid:2.16.840.1.113883.6.3" => CodeKind::Icd10,
        "http://id.who.int/icd/release/11/mms" => CodeKind::Icd11,
        "urn:iso:std:iso:3166:-2" => CodeKind::Subdivision,
        _ => return None,
    })
}

/// The answer for a code of a system that is open: no where it is malformed.
pub(super) fn decide(system: &str, code: &str, reason: Reason) -> Answer {
    match check(system, code) {
        Form::Malformed(..) => Answer::No,
        // A unit is whatever the grammar makes; only a whole system is left open for that.
        Form::WellFormed(CodeKind::Ucum) if reason == Reason::SystemMissing => Answer::Yes,
        Form::WellFormed(CodeKind::Mime | CodeKind::Language) if reason == Reason::SystemMissing => {
            Answer::Unknown(Reason::Grammar)
        }
        _ => Answer::Unknown(reason),
    }
}

fn shape(fits: bool) -> Option<FormFault> {
    (!fits).then_some(FormFault::Shape)
}

/// An identifier of a concept; of expressions only the first identifier is looked at.
fn snomed_ct(code: &str) -> Option<FormFault> {
    let end = code.find(|c: char| !c.is_ascii_digit()).unwrap_or(code.len());
    let (id, rest) = code.split_at(end);
    if !rest.is_empty() && !rest.starts_with([':', '+', ' ', '|']) {
        return Some(FormFault::Shape);
    }
    let length_fits = (6..=18).contains(&id.len()) && !id.starts_with('0');
    if !length_fits {
        return Some(FormFault::Shape);
    }
    // The two digits before the last say what kind of thing it names: a concept here.
    let partition = id.get(id.len() - 3..id.len() - 1);
    if !matches!(partition, Some("00" | "10")) {
        return Some(if checksum::sctid(id) { FormFault::Shape } else { FormFault::CheckDigit });
    }
    (!checksum::sctid(id)).then_some(FormFault::CheckDigit)
}

/// Digits, a hyphen and a check digit; parts and answers (`LP…`, `LA…`) by their shape alone.
fn loinc(code: &str) -> Option<FormFault> {
    let number = code.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let prefix = code.len() - number.len();
    let Some((digits, check)) = number.split_once('-') else { return Some(FormFault::Shape) };
    let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !(1..=8).contains(&digits.len()) || check.len() != 1 || !all_digits(digits) || !all_digits(check) || prefix > 3 {
        return Some(FormFault::Shape);
    }
    (prefix == 0 && !checksum::luhn(&[digits, check].concat())).then_some(FormFault::CheckDigit)
}

/// Whether a code is a unit. What stands in braces plays no part: published lists have blanks there.
fn is_unit(code: &str) -> bool {
    if !code.contains('{') {
        return ucum::is_valid(code);
    }
    let mut bare = String::with_capacity(code.len());
    let mut parts = code.split('{');
    bare.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let Some((_, after)) = part.split_once('}') else { return false };
        if bare.is_empty() || bare.ends_with(['/', '.', '(']) {
            bare.push('1');
        }
        bare.push_str(after);
    }
    ucum::is_valid(&bare)
}

fn is_subdivision(code: &str) -> bool {
    code.split_once('-').is_some_and(|(country, region)| {
        country.len() == 2
            && lists::is_country(country)
            && (1..=3).contains(&region.len())
            && region.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let good = [
            (
                "http://snomed.info/sct",
                vec!["404684003", "404684003 |finding|", "138875005", "404684003:246112005=24484000"],
            ),
            ("http://loinc.org", vec!["8310-5", "59408-5", "LA6576-8", "11502-2", "34108-1"]),
            (
                "http://unitsofmeasure.org",
                vec![
                    "mm[Hg]",
                    "10*3/uL",
                    "{score}",
                    "{2 or 3 times}/d",
                    "g/(8.h){shift}",
                    "%{a b}",
                    "Cel",
                    "%",
                    "1",
                    "kg/m2",
                ],
            ),
            ("urn:ietf:bcp:13", vec!["application/pdf", "text/plain; charset=utf-8", "image/svg+xml", "json"]),
            ("urn:ietf:bcp:47", vec!["da", "da-DK", "zh-Hant-TW", "x-test", "de-CH-1996"]),
            ("urn:oid:1.2.208.176.2.4.12", vec!["DE119", "DZ340", "DVRA01"]),
            ("urn:oid:1.2.208.176.2.31", vec!["R74", "A97"]),
            ("urn:oid:1.2.208.176.2.1", vec!["NPU03011", "DNK05472", "MCS88019"]),
            ("http://hl7.org/fhir/sid/icd-10", vec!["E11.9", "A00", "E119"]),
            ("http://id.who.int/icd/release/11/mms", vec!["5A11", "CA40.0", "5A11&XS5W", "2E65/5A11&XT0S"]),
            ("urn:iso:std:iso:3166:-2", vec!["DK-84"]),
        ];
        for (system, codes) in good {
            for code in codes {
                assert!(matches!(check(system, code), Form::WellFormed(_)), "{system} {code}");
            }
        }
        let bad = [
            ("http://snomed.info/sct", vec!["404684004", "12345", "0404684003", "abc", "", "404684003x", "754786011"]),
            ("http://loinc.org", vec!["8310-6", "8310", "x8310-5", "8310-55", "-5"]),
            ("http://unitsofmeasure.org", vec!["mm Hg", "mm[Hg", "", "m]", "µg", "{x", "xx-unknown", "kgx"]),
            ("urn:ietf:bcp:13", vec!["pdf", "/pdf", "application/", "application/p df", ""]),
            ("urn:ietf:bcp:47", vec!["", "d", "da_DK", "danish", "da-", "12"]),
            ("urn:oid:1.2.208.176.2.4.12", vec!["DE11.9", "de119", ""]),
            ("urn:oid:1.2.208.176.2.31", vec!["r74", "74", "RR4", ""]),
            ("urn:oid:1.2.208.176.2.1", vec!["NPU3011", "npu03011", ""]),
            ("http://hl7.org/fhir/sid/icd-10", vec!["11.9", "E1", ""]),
            ("http://id.who.int/icd/release/11/mms", vec!["5A1I", "", "5A11&", "hello"]),
            ("urn:iso:std:iso:3166:-2", vec!["DK84", "XX-84", "DK-"]),
        ];
        for (system, codes) in bad {
            for code in codes {
                assert!(matches!(check(system, code), Form::Malformed(..)), "{system} {code}");
            }
        }
        assert_eq!(check("http://example.org", "x"), Form::NotKnown);
    }
}
