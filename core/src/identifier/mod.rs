//! Danish identifiers by their form: never whether one has been given to somebody.

pub mod checksum;
mod cpr;

use crate::diagnostic::problem::FormFault;
use crate::diagnostic::problem::IdentifierKind;

/// What an identifier's form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It has the form of its kind.
    Ok(IdentifierKind),
    /// It cannot be one.
    Malformed(IdentifierKind, FormFault),
    /// It can be one, but something is unusual. [`FormFault::Modulus11`] is good to know and no more.
    Odd(IdentifierKind, FormFault),
    /// Identifiers of the system have no form that is known here.
    NotKnown,
}

/// Judges an identifier by the uri of its system.
pub fn check(system: &str, value: &str) -> Verdict {
    let Some(kind) = kind_of(system) else { return Verdict::NotKnown };
    let shape = |fits: bool| if fits { Ok(None) } else { Err(FormFault::Shape) };
    let checked = |fits: bool, passes: bool| match (fits, passes) {
        (false, _) => Err(FormFault::Shape),
        (true, false) => Err(FormFault::CheckDigit),
        (true, true) => Ok(None),
    };
    let digits = value.bytes().all(|b| b.is_ascii_digit());
    let found = match kind {
        IdentifierKind::Cpr => cpr::check(value),
        IdentifierKind::NationalReplacement => cpr::check_replacement(value, &[1, 7]),
        IdentifierKind::RegionalReplacement => cpr::check_replacement(value, &[0, 5, 6]),
        IdentifierKind::Sor => {
            checked(digits && (6..=18).contains(&value.len()) && !value.starts_with('0'), checksum::sctid(value))
        }
        IdentifierKind::Gln => checked(digits && value.len() == 13, checksum::gs1(value)),
        IdentifierKind::Cvr => {
            checked(digits && value.len() == 8, checksum::modulus_11(value, &[2, 7, 6, 5, 4, 3, 2, 1]))
        }
        IdentifierKind::Yder => shape(digits && (1..=6).contains(&value.len())),
        IdentifierKind::Authorisation => shape(value.len() == 5 && value.bytes().all(is_authorisation)),
    };
    match found {
        Ok(None) => Verdict::Ok(kind),
        Ok(Some(fault)) => Verdict::Odd(kind, fault),
        Err(fault) => Verdict::Malformed(kind, fault),
    }
}

/// The kind of identifier a system holds.
pub fn kind_of(system: &str) -> Option<IdentifierKind> {
    Some(match system {
        "urn:oid:1.2.208.176.1.2" => IdentifierKind::Cpr,
        "urn:oid:1.2.208.176.1.6.1.1" => IdentifierKind::NationalReplacement,
        "urn:oid:1.2.208.176.1.6.1.3"
        | "urn:oid:1.2.208.176.1.6.1.3.177"
        | "urn:oid:1.2.208.176.1.6.1.3.179"
        | "urn:oid:1.2.208.176.1.6.1.3.181"
        | "urn:oid:1.2.208.176.1.6.1.3.183"
        | "urn:oid:1.2.208.176.1.6.1.3.187" => IdentifierKind::RegionalReplacement,
        "urn:oid:1.2.208.176.1.1" => IdentifierKind::Sor,
        "https://www.gs1.org/gln" | "http://www.gs1.org/gln" | "urn:oid:1.3.88" => IdentifierKind::Gln,
        "http://cvr.dk" | "urn:oid:2.16.840.1.113883.2.24.1.1" => IdentifierKind::Cvr,
        "urn:oid:1.2.208.176.1.4" => IdentifierKind::Yder,
        "https://autregweb.sst.dk" | "urn:oid:1.2.208.176.1.3" => IdentifierKind::Authorisation,
        _ => return None,
    })
}

/// Whether a text could be the number of a person, however it came where it stands.
pub fn may_name_a_person(text: &str) -> bool {
    let text = text.trim();
    let parts = text.split_once('-').filter(|(date, _)| date.len() == 6);
    match parts {
        Some((date, rest)) => rest.len() == 4 && may_name_a_person(&[date, rest].concat()),
        None => cpr::check(text).is_ok() || cpr::check_replacement(text, &[]).is_ok(),
    }
}

/// A digit or a consonant, `y` among them.
fn is_authorisation(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() && !matches!(byte.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_by_its_system() {
        use IdentifierKind::*;
        for (system, value, expected) in [
            ("urn:oid:1.2.208.176.1.2", "2512489996", Verdict::Odd(Cpr, FormFault::Modulus11)),
            ("urn:oid:1.2.208.176.1.2", "2512489", Verdict::Malformed(Cpr, FormFault::Shape)),
            ("urn:oid:1.2.208.176.1.6.1.1", "1308781OS6", Verdict::Ok(NationalReplacement)),
            ("urn:oid:1.2.208.176.1.6.1.3.181", "1308780OS6", Verdict::Ok(RegionalReplacement)),
            ("urn:oid:1.2.208.176.1.1", "265161000016000", Verdict::Ok(Sor)),
            ("urn:oid:1.2.208.176.1.1", "265161000016001", Verdict::Malformed(Sor, FormFault::CheckDigit)),
            ("https://www.gs1.org/gln", "5790000121526", Verdict::Ok(Gln)),
            ("https://www.gs1.org/gln", "579000012152", Verdict::Malformed(Gln, FormFault::Shape)),
            ("http://cvr.dk", "26919991", Verdict::Ok(Cvr)),
            ("http://cvr.dk", "26919992", Verdict::Malformed(Cvr, FormFault::CheckDigit)),
            ("urn:oid:1.2.208.176.1.4", "012345", Verdict::Ok(Yder)),
            ("https://autregweb.sst.dk", "0B7K9", Verdict::Ok(Authorisation)),
            ("https://autregweb.sst.dk", "0A7K9", Verdict::Malformed(Authorisation, FormFault::Shape)),
            ("urn:ietf:rfc:3986", "x", Verdict::NotKnown),
        ] {
            assert_eq!(check(system, value), expected, "{system} {value}");
        }
    }

    #[test]
    fn numbers_of_persons_are_recognised_anywhere() {
        assert!(may_name_a_person("251248-9996") && may_name_a_person(" 2512489996 "));
        assert!(!may_name_a_person("IMP") && !may_name_a_person("404684003") && !may_name_a_person("1-2-3"));
    }
}
