//! English words for KS032x.

use crate::diagnostic::problem::{Fault, Value};
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Value, say: &Say) -> Words {
    let of = |headline: String| Words { headline, ..Words::default() };
    match problem {
        Value::JsonKind { expected, found } => Words {
            found: Some(format!("a JSON {found}")),
            expected: Some(expected.clone()),
            ..of(format!("the value must be {expected}, not a JSON {found}"))
        },
        Value::List { element, expected: true } => Words {
            fix: Some("put it in [ ]".into()),
            ..of(format!("`{element}` is a list, and must stand in an array"))
        },
        Value::List { element, expected: false } => Words {
            fix: Some("remove [ ]".into()),
            ..of(format!("`{element}` is no list, and may not stand in an array"))
        },
        Value::Lexical { type_name, fault, found } => Words {
            found: Some(say.value(found)),
            expected: form(type_name).map(String::from),
            ..of(match fault {
                Fault::Form => format!("this is not a valid {type_name}"),
                Fault::Range => format!("there is no such {type_name}"),
                Fault::WhiteSpace => format!("white space is not allowed like this in a {type_name}"),
                Fault::Zone => "a time of day needs a time zone".into(),
                Fault::Blank => "the value is empty".into(),
                Fault::Long => "the text is longer than a megabyte".into(),
            })
        },
        Value::Fixed { element, expected, found } | Value::Pattern { element, expected, found } => Words {
            found: Some(found.as_ref().map_or("nothing".into(), |f| say.value(f))),
            expected: Some(format!("\"{expected}\"")),
            fix: Some(format!("write \"{expected}\" in `{element}`")),
            ..of(format!("`{element}` must be \"{expected}\""))
        },
        Value::TooLong { max, found } => Words {
            found: Some(format!("{found} characters")),
            expected: Some(format!("at most {max} characters")),
            ..of("the text is too long".into())
        },
        Value::Bounds { bound, least, found } => Words {
            found: Some(say.value(found)),
            expected: Some(format!("at {} {bound}", if *least { "least" } else { "most" })),
            ..of(format!("the value is too {}", if *least { "small" } else { "large" }))
        },
        Value::Empty => Words {
            fix: Some("give it a value, or remove it".into()),
            ..of("the element has neither a value nor anything in it".into())
        },
    }
}

/// What values of a type look like.
fn form(type_name: &str) -> Option<&'static str> {
    Some(match type_name {
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
        _ => return None,
    })
}
