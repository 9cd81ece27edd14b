//! Simple types of CDA: what the text of an attribute may look like.
//!
//! Source: HL7 version 3 XML ITS, data types R1.

use super::primitive::Lexical;
use super::primitive::form;
use super::primitive::is_base64;
use super::primitive::is_uuid;
use crate::calendar::Moment;
use crate::calendar::TimeFault;
use crate::text::number;

/// A simple type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Simple {
    /// One token.
    Cs,
    /// Tokens.
    SetCs,
    /// `true` or `false`.
    Bl,
    /// A whole number.
    Int,
    /// A whole number from 1.
    IntPos,
    /// Whole numbers.
    ListInt,
    /// A number.
    Real,
    /// A probability.
    Probability,
    /// A point in time.
    Ts,
    /// An OID, a UUID, or a name that HL7 gave.
    Uid,
    /// An address.
    Url,
    /// Base64.
    Bin,
    /// Text that is not empty.
    St,
    /// An id that is unique in the document.
    Id,
    /// `true`, `false`, `1` or `0`.
    XsBoolean,
}

/// Where HL7 keeps the structures of CDA.
pub const CDA: &str = "http://hl7.org/cda/stds/core/StructureDefinition/";

impl Simple {
    /// The type of that address.
    pub(super) fn named(url: &str) -> Option<Self> {
        Some(match url.strip_prefix(CDA)? {
            "cs-simple" => Self::Cs,
            "set-cs-simple" => Self::SetCs,
            "bl-simple" => Self::Bl,
            "int-simple" => Self::Int,
            "int-pos-simple" => Self::IntPos,
            "list-int-simple" => Self::ListInt,
            "real-simple" => Self::Real,
            "probability-simple" => Self::Probability,
            "ts-simple" => Self::Ts,
            "uid-simple" => Self::Uid,
            "url-simple" => Self::Url,
            "bin-simple" => Self::Bin,
            "st-simple" => Self::St,
            "xs-ID" => Self::Id,
            "xs-boolean" => Self::XsBoolean,
            _ => return None,
        })
    }

    /// Its name in the specification.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Cs => "cs",
            Self::SetCs => "set_cs",
            Self::Bl => "bl",
            Self::Int => "int",
            Self::IntPos => "int_pos",
            Self::ListInt => "list_int",
            Self::Real => "real",
            Self::Probability => "probability",
            Self::Ts => "ts",
            Self::Uid => "uid",
            Self::Url => "url",
            Self::Bin => "bin",
            Self::St => "st",
            Self::Id => "ID",
            Self::XsBoolean => "boolean",
        }
    }

    /// Whether its values never tell who a person is.
    pub(super) fn is_public(self) -> bool {
        matches!(self, Self::Cs | Self::SetCs | Self::Bl | Self::Uid | Self::Id | Self::XsBoolean)
    }

    /// Checks the text of a value.
    pub(super) fn check(self, text: &str) -> Result<(), Lexical> {
        // Schemas normalise the blanks around all but plain text.
        let token = text.trim_ascii();
        match self {
            Self::St if text.is_empty() => Err(Lexical::Blank),
            Self::St => Ok(()),
            Self::Url | Self::Bin if token.is_empty() => Ok(()),
            _ if token.is_empty() => Err(Lexical::Blank),
            Self::Cs => word(token),
            Self::SetCs => Ok(()),
            Self::Bl => form(matches!(token, "true" | "false")),
            Self::XsBoolean => form(matches!(token, "true" | "false" | "1" | "0")),
            Self::Int => whole(token),
            Self::IntPos => whole(token).and_then(|()| match token.bytes().any(|b| b != b'0' && b != b'+') {
                true if !token.starts_with('-') => Ok(()),
                _ => Err(Lexical::Range),
            }),
            Self::ListInt => token.split_ascii_whitespace().try_for_each(whole),
            Self::Real => form(is_real(token)),
            Self::Probability if !is_real(token) => Err(Lexical::Form),
            Self::Probability => match number::read(token) {
                Some(value) if (0.0..=1.0).contains(&value) => Ok(()),
                _ => Err(Lexical::Range),
            },
            Self::Ts => Moment::parse_hl7(token).map(|_| ()).map_err(|fault| match fault {
                TimeFault::Range => Lexical::Range,
                TimeFault::Form => Lexical::Form,
            }),
            Self::Uid => form(is_old_oid(token) || is_uuid(token) || is_ruid(token)),
            Self::Url => form(!token.contains(['\t', '\n', '<', '>', '"'])),
            Self::Bin => form(is_base64(token)),
            Self::Id => form(is_ncname(token)),
        }
    }
}

fn word(text: &str) -> Result<(), Lexical> {
    if text.contains(char::is_whitespace) { Err(Lexical::WhiteSpace) } else { Ok(()) }
}

fn whole(text: &str) -> Result<(), Lexical> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    form(!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// A decimal or a double of XML Schema.
fn is_real(text: &str) -> bool {
    if matches!(text, "INF" | "-INF" | "NaN") {
        return true;
    }
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let mantissa = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    digits(before)
        && digits(after)
        && !(before.is_empty() && after.is_empty())
        && exponent.is_none_or(|exponent| whole(exponent).is_ok())
}

/// `[0-2](\.(0|[1-9][0-9]*))*`: also an arc alone.
fn is_old_oid(text: &str) -> bool {
    matches!(text, "0" | "1" | "2") || super::primitive::is_oid(text)
}

/// `[A-Za-z][A-Za-z0-9\-]*`
fn is_ruid(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn is_ncname(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{b7}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_simple_types() {
        use Lexical::*;
        let table: &[(Simple, &str, Result<(), Lexical>)] = &[
            (Simple::Cs, "a", Ok(())),
            (Simple::Cs, "a b", Err(WhiteSpace)),
            (Simple::Cs, "", Err(Blank)),
            (Simple::Bl, "1", Err(Form)),
            (Simple::XsBoolean, "1", Ok(())),
            (Simple::Int, "-07", Ok(())),
            (Simple::Int, "1.0", Err(Form)),
            (Simple::IntPos, "0", Err(Range)),
            (Simple::IntPos, "3", Ok(())),
            (Simple::ListInt, "1 2 x", Err(Form)),
            (Simple::Real, ".5", Ok(())),
            (Simple::Real, "1,5", Err(Form)),
            (Simple::Real, "1e-3", Ok(())),
            (Simple::Probability, "1.5", Err(Range)),
            (Simple::Ts, "20260131", Ok(())),
            (Simple::Ts, "20260231", Err(Range)),
            (Simple::Ts, "2026-01-31", Err(Form)),
            (Simple::Uid, "1.2.208", Ok(())),
            (Simple::Uid, "1.2.08", Err(Form)),
            (Simple::Uid, "c0a80101-0000-4000-8000-000000000001", Ok(())),
            (Simple::Uid, "a b", Err(Form)),
            (Simple::Bin, "QUJD", Ok(())),
            (Simple::Bin, "QUJ", Err(Form)),
            (Simple::Id, "_a1", Ok(())),
            (Simple::Id, "1a", Err(Form)),
            (Simple::St, "", Err(Blank)),
        ];
        for (simple, text, expected) in table {
            assert_eq!(simple.check(text), *expected, "{simple:?} {text:?}");
        }
    }
}
