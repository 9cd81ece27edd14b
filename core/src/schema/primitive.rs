//! Primitive types: what their text may look like.
//!
//! Source: FHIR R4, datatypes.html; the regular expressions there, and the ranges in the prose.

use super::simple::Simple;
use super::times::{date, date_time, instant, time};

/// A primitive type of FHIR R4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Primitive {
    /// `true` or `false`.
    Boolean,
    /// 32 bits, signed.
    Integer,
    /// 64 bits, signed (R5).
    Integer64,
    /// From 0.
    UnsignedInt,
    /// From 1.
    PositiveInt,
    /// A decimal number.
    Decimal,
    /// Text.
    String,
    /// Text in Markdown.
    Markdown,
    /// A token without surplus white space.
    Code,
    /// Up to 64 of letters, digits, `-` and `.`.
    Id,
    /// A URI.
    Uri,
    /// A URL.
    Url,
    /// A canonical.
    Canonical,
    /// `urn:oid:…`.
    Oid,
    /// `urn:uuid:…`.
    Uuid,
    /// Year, month or day.
    Date,
    /// Date, or date and time with zone.
    DateTime,
    /// Date and time with zone, to the second at least.
    Instant,
    /// Time of day.
    Time,
    /// Base64.
    Base64,
    /// Narrative.
    Xhtml,
    /// A simple type of CDA.
    Cda(Simple),
}

/// Why a text is no value of its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lexical {
    /// It does not have the form.
    Form,
    /// It has the form, but no such value exists (31 February, 2^40).
    Range,
    /// White space where none may be.
    WhiteSpace,
    /// A time without a zone.
    Zone,
    /// Nothing but white space, or nothing.
    Blank,
    /// Longer than a string may be (1 MB).
    Long,
}

impl Primitive {
    /// The type of that name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "integer64" => Self::Integer64,
            "unsignedInt" => Self::UnsignedInt,
            "positiveInt" => Self::PositiveInt,
            "decimal" => Self::Decimal,
            "string" => Self::String,
            "markdown" => Self::Markdown,
            "code" => Self::Code,
            "id" => Self::Id,
            "uri" => Self::Uri,
            "url" => Self::Url,
            "canonical" => Self::Canonical,
            "oid" => Self::Oid,
            "uuid" => Self::Uuid,
            "date" => Self::Date,
            "dateTime" => Self::DateTime,
            "instant" => Self::Instant,
            "time" => Self::Time,
            "base64Binary" => Self::Base64,
            "xhtml" => Self::Xhtml,
            url => return Simple::named(url).map(Self::Cda),
        })
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Integer64 => "integer64",
            Self::UnsignedInt => "unsignedInt",
            Self::PositiveInt => "positiveInt",
            Self::Decimal => "decimal",
            Self::String => "string",
            Self::Markdown => "markdown",
            Self::Code => "code",
            Self::Id => "id",
            Self::Uri => "uri",
            Self::Url => "url",
            Self::Canonical => "canonical",
            Self::Oid => "oid",
            Self::Uuid => "uuid",
            Self::Date => "date",
            Self::DateTime => "dateTime",
            Self::Instant => "instant",
            Self::Time => "time",
            Self::Base64 => "base64Binary",
            Self::Xhtml => "xhtml",
            Self::Cda(simple) => simple.name(),
        }
    }

    /// Whether JSON writes it as a number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::UnsignedInt | Self::PositiveInt | Self::Decimal)
    }

    /// Whether its values never tell who a person is, so that findings may show them.
    pub fn is_public(self) -> bool {
        match self {
            Self::Boolean | Self::Code | Self::Canonical | Self::Oid | Self::UnsignedInt | Self::PositiveInt => true,
            Self::Cda(simple) => simple.is_public(),
            _ => false,
        }
    }

    /// Checks the text of a value.
    pub fn check(self, text: &str) -> Result<(), Lexical> {
        match self {
            Self::Boolean => form(matches!(text, "true" | "false")),
            Self::Integer => integer(text, i32::MIN.into(), i32::MAX.into()),
            Self::Integer64 => integer(text, i64::MIN, i64::MAX),
            Self::UnsignedInt => integer(text, 0, i32::MAX.into()),
            Self::PositiveInt => integer(text, 1, i32::MAX.into()),
            Self::Decimal => form(is_decimal(text)),
            Self::String | Self::Markdown => string(text),
            Self::Code => code(text),
            Self::Id => form(is_id(text)),
            Self::Uri | Self::Url | Self::Canonical => uri(text),
            Self::Oid => form(text.strip_prefix("urn:oid:").is_some_and(is_oid)),
            Self::Uuid => form(text.starts_with("urn:uuid:") && uri(text).is_ok()),
            Self::Date => date(text).and_then(|rest| form(rest.is_empty())),
            Self::DateTime => date_time(text),
            Self::Instant => instant(text),
            Self::Time => time(text).and_then(|rest| form(rest.is_empty())),
            Self::Base64 => form(is_base64(text)),
            Self::Xhtml => Ok(()),
            Self::Cda(simple) => simple.check(text),
        }
    }
}

pub(super) fn form(holds: bool) -> Result<(), Lexical> {
    if holds { Ok(()) } else { Err(Lexical::Form) }
}

fn integer(text: &str, least: i64, most: i64) -> Result<(), Lexical> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Lexical::Form);
    }
    if digits.len() > 1 && digits.starts_with('0') {
        return Err(Lexical::Form);
    }
    let value = text.parse::<i64>().map_err(|_| Lexical::Range)?;
    if (least..=most).contains(&value) { Ok(()) } else { Err(Lexical::Range) }
}

/// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(digits)
}

/// A string may be a megabyte of anything but control characters; it says something.
fn string(text: &str) -> Result<(), Lexical> {
    if text.len() > 1024 * 1024 {
        return Err(Lexical::Long);
    }
    if text.chars().all(char::is_whitespace) { Err(Lexical::Blank) } else { Ok(()) }
}

/// `[^\s]+(\s[^\s]+)*`
fn code(text: &str) -> Result<(), Lexical> {
    if text.is_empty() {
        return Err(Lexical::Blank);
    }
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(());
    }
    let mut space = true;
    for c in text.chars() {
        let is_space = c.is_whitespace();
        if is_space && (space || c != ' ') {
            return Err(Lexical::WhiteSpace);
        }
        space = is_space;
    }
    if space { Err(Lexical::WhiteSpace) } else { Ok(()) }
}

fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
}

fn uri(text: &str) -> Result<(), Lexical> {
    if text.is_empty() {
        return Err(Lexical::Blank);
    }
    if !text.bytes().all(|byte| byte.is_ascii_graphic()) && text.contains(char::is_whitespace) {
        return Err(Lexical::WhiteSpace);
    }
    // The two schemes whose form FHIR itself fixes, and that stand below urn:.
    if text.starts_with("oid:") || text.starts_with("uuid:") {
        return Err(Lexical::Form);
    }
    if let Some(oid) = text.strip_prefix("urn:oid:") {
        return form(is_oid(oid));
    }
    match text.strip_prefix("urn:uuid:") {
        Some(uuid) => form(is_uuid(uuid) && !uuid.bytes().any(|b| b.is_ascii_uppercase())),
        None => Ok(()),
    }
}

/// `[0-2](\.(0|[1-9][0-9]*))+`
pub(crate) fn is_oid(text: &str) -> bool {
    let [b'0'..=b'2', rest @ ..] = text.as_bytes() else { return false };
    // How the number that is being read began; none before its first digit.
    let mut first = Some(b'1');
    let mut dots = false;
    for byte in rest {
        first = match (byte, first) {
            (b'.', Some(_)) => None,
            (b'0'..=b'9', None) => Some(*byte),
            (b'0'..=b'9', Some(b'1'..=b'9')) if dots => first,
            _ => return false,
        };
        dots |= *byte == b'.';
    }
    dots && first.is_some()
}

pub(crate) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(i, b)| match i {
            8 | 13 | 18 | 23 => b == b'-',
            _ => b.is_ascii_hexdigit(),
        })
}

pub(super) fn is_base64(text: &str) -> bool {
    let mut count = 0usize;
    let mut padding = 0;
    for b in text.bytes() {
        match b {
            b' ' | b'\t' | b'\r' | b'\n' => {}
            b'=' => {
                padding += 1;
                count += 1;
            }
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' if padding == 0 => count += 1,
            _ => return false,
        }
    }
    padding <= 2 && count.is_multiple_of(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_primitives() {
        use Lexical::*;
        let table: &[(Primitive, &str, Result<(), Lexical>)] = &[
            (Primitive::Boolean, "true", Ok(())),
            (Primitive::Boolean, "True", Err(Form)),
            (Primitive::Integer, "-12", Ok(())),
            (Primitive::Integer, "012", Err(Form)),
            (Primitive::Integer, "2147483648", Err(Range)),
            (Primitive::PositiveInt, "0", Err(Range)),
            (Primitive::Decimal, "-0.10", Ok(())),
            (Primitive::Decimal, "1.", Err(Form)),
            (Primitive::Decimal, "1e5", Ok(())),
            (Primitive::String, " ", Err(Blank)),
            (Primitive::Code, "a b", Ok(())),
            (Primitive::Code, "a  b", Err(WhiteSpace)),
            (Primitive::Code, " a", Err(WhiteSpace)),
            (Primitive::Id, "a.b-1", Ok(())),
            (Primitive::Id, "a_b", Err(Form)),
            (Primitive::Uri, "http://a b", Err(WhiteSpace)),
            (Primitive::Uri, "urn:oid:1.2.208", Ok(())),
            (Primitive::Uri, "urn:oid:1.2.208/", Err(Form)),
            (Primitive::Uri, "oid:1.2.208", Err(Form)),
            (Primitive::Url, "uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7", Err(Form)),
            (Primitive::Uuid, "urn:uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7", Ok(())),
            (Primitive::Uuid, "urn:uuid:53FEFA32-FCBB-4FF8-8A92-55EE120877B7", Err(Form)),
            (Primitive::Uuid, "53fefa32-fcbb-4ff8-8a92-55ee120877b7", Err(Form)),
            (Primitive::Uri, "oidc:1.2.208", Ok(())),
            (Primitive::Oid, "urn:oid:2.16.0.10", Ok(())),
            (Primitive::Oid, "urn:oid:2.16.01", Err(Form)),
            (Primitive::Oid, "urn:oid:2..1", Err(Form)),
            (Primitive::Oid, "urn:oid:2.1.", Err(Form)),
            (Primitive::Oid, "urn:oid:10.1", Err(Form)),
            (Primitive::Oid, "urn:oid:3.1", Err(Form)),
            (Primitive::Oid, "urn:oid:2", Err(Form)),
            (Primitive::Uri, "urn:uuid:1", Err(Form)),
            (Primitive::Date, "2024-02-29", Ok(())),
            (Primitive::Date, "2023-02-29", Err(Range)),
            (Primitive::Date, "2023-13", Err(Range)),
            (Primitive::Date, "23-1-1", Err(Form)),
            (Primitive::DateTime, "2023-02-28T10:00:00", Err(Zone)),
            (Primitive::DateTime, "2023-02-28T10:00:00+01:00", Ok(())),
            (Primitive::DateTime, "2023-02T10:00:00Z", Err(Form)),
            (Primitive::DateTime, "2023-02-28T24:00:00Z", Err(Range)),
            (Primitive::Instant, "2023-02-28", Err(Form)),
            (Primitive::Instant, "2023-02-28T10:00:00.123Z", Ok(())),
            (Primitive::Time, "10:00:00", Ok(())),
            (Primitive::Time, "10:00", Err(Form)),
            (Primitive::Base64, "QUJD RA==", Ok(())),
            (Primitive::Base64, "QUJ", Err(Form)),
        ];
        for (primitive, text, expected) in table {
            assert_eq!(primitive.check(text), *expected, "{primitive:?} {text:?}");
        }
    }
}
