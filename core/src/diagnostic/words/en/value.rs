//! English words for KS032x.

use crate::diagnostic::problem::{Fault, Value};
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Value, say: &Say) -> Words {
    match problem {
        Value::JsonKind { expected, found } => fill!(
            say,
            [expected, found],
            "the value must be {0}, not a JSON {1}",
            found = "a JSON {1}",
            expected = "{0}"
        ),
        Value::List { element, expected: true } => {
            fill!(say, [element], "`{0}` is a list, and must stand in an array", fix = "put it in [ ]")
        }
        Value::List { element, expected: false } => {
            fill!(say, [element], "`{0}` is no list, and may not stand in an array", fix = "remove [ ]")
        }
        Value::Lexical { type_name, fault, found } => {
            let headline = match fault {
                Fault::Form => "this is not a valid {0}",
                Fault::Range => "there is no such {0}",
                Fault::WhiteSpace => "white space is not allowed like this in a {0}",
                Fault::Zone => "a time of day needs a time zone",
                Fault::Blank => "the value is empty",
                Fault::Long => "the text is longer than a megabyte",
            };
            let headline = line(say, headline, &[type_name]);
            fill!(say, [&headline, found, &form(type_name)], "{0}", found = "{1}", expected = "{2}")
        }
        Value::Fixed { element, expected, found } | Value::Pattern { element, expected, found } => {
            let found = found.as_ref().map_or("nothing".into(), |f| say.value(f));
            fill!(
                say,
                [element, expected, &found],
                "`{0}` must be \"{1}\"",
                found = "{2}",
                expected = "\"{1}\"",
                fix = "write \"{1}\" in `{0}`"
            )
        }
        Value::TooLong { max, found } => fill!(
            say,
            [found, max],
            "the text is too long",
            found = "{0} characters",
            expected = "at most {1} characters"
        ),
        Value::Bounds { bound, least: true, found } => {
            fill!(say, [bound, found], "the value is too small", found = "{1}", expected = "at least {0}")
        }
        Value::Bounds { bound, least: false, found } => {
            fill!(say, [bound, found], "the value is too large", found = "{1}", expected = "at most {0}")
        }
        Value::NotAbsolute { found } => {
            fill!(
                say,
                [found],
                "the address must be absolute",
                found = "{0}",
                expected = "an address such as https://example.org/a, or urn:oid: and an OID"
            )
        }
        Value::Html => fill!(say, [], "the text has markup in it", fix = "write it as plain text"),
        Value::TooShort { min, found } => {
            fill!(
                say,
                [found, min],
                "the text is too short",
                found = "{0} characters",
                expected = "at least {1} characters"
            )
        }
        Value::AttachmentSize { stated, found } => {
            fill!(
                say,
                [stated, found],
                "the stated size of the attachment is not that of its data",
                found = "{0} bytes stated",
                expected = "{1} bytes, which the data has"
            )
        }
        Value::AttachmentHash => fill!(
            say,
            [],
            "the stated hash of the attachment is not that of its data",
            expected = "the SHA-1 of the data, written in base64",
            fix = "correct hash, or send the data again"
        ),
        Value::AttachmentTooLarge { most, found } => {
            fill!(
                say,
                [found, most],
                "the attachment is too large",
                found = "{0} bytes",
                expected = "at most {1} bytes"
            )
        }
        Value::Empty => {
            fill!(say, [], "the element has neither a value nor anything in it", fix = "give it a value, or remove it")
        }
    }
}

/// What values of a type look like.
fn form(type_name: &str) -> &'static str {
    match type_name {
        "boolean" => "true or false",
        "date" => "a date such as 2026-11-22, 2026-11 or 2026",
        "dateTime" => "a date such as 2026-11-22, or with time and zone 2026-11-22T14:05:00+01:00",
        "instant" => "date, time and zone, such as 2026-11-22T14:05:00+01:00",
        "time" => "a time such as 14:05:00",
        "id" => "1–64 letters, digits, hyphens and full stops",
        "code" => "a code without surplus white space",
        "oid" => "urn:oid: and an OID",
        "uuid" => "urn:uuid: and a UUID",
        "uri" | "url" | "canonical" => "a URI without white space",
        "integer" | "positiveInt" | "unsignedInt" => "a whole number within its range",
        "decimal" => "a decimal number",
        "base64Binary" => "base64",
        _ => "",
    }
}
