//! Danish words for KS032x.

use crate::diagnostic::problem::{Fault, Value};
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Value, say: &Say) -> Words {
    let of = |headline: String| Words { headline, ..Words::default() };
    match problem {
        Value::JsonKind { expected, found } => Words {
            found: Some(json(found).into()),
            expected: Some(expected.clone()),
            ..of(format!("værdien skal være {expected}, ikke {}", json(found)))
        },
        Value::List { element, expected: true } => Words {
            fix: Some("sæt den i [ ]".into()),
            ..of(format!("`{element}` er en liste og skal stå i et array"))
        },
        Value::List { element, expected: false } => Words {
            fix: Some("fjern [ ]".into()),
            ..of(format!("`{element}` er ikke en liste og må ikke stå i et array"))
        },
        Value::Lexical { type_name, fault, found } => Words {
            found: Some(say.value(found)),
            expected: form(type_name).map(String::from),
            ..of(match fault {
                Fault::Form => format!("dette er ikke en gyldig {type_name}"),
                Fault::Range => format!("der findes ingen sådan {type_name}"),
                Fault::WhiteSpace => format!("der er mellemrum, som ikke må være i en {type_name}"),
                Fault::Zone => "et klokkeslæt skal have en tidszone".into(),
                Fault::Blank => "værdien er tom".into(),
                Fault::Long => "teksten er længere end en megabyte".into(),
            })
        },
        Value::Fixed { element, expected, found } | Value::Pattern { element, expected, found } => Words {
            found: Some(found.as_ref().map_or("intet".into(), |f| say.value(f))),
            expected: Some(format!("\"{expected}\"")),
            fix: Some(format!("skriv \"{expected}\" i `{element}`")),
            ..of(format!("`{element}` skal være \"{expected}\""))
        },
        Value::TooLong { max, found } => Words {
            found: Some(format!("{found} tegn")),
            expected: Some(format!("højst {max} tegn")),
            ..of("teksten er for lang".into())
        },
        Value::Bounds { bound, least, found } => Words {
            found: Some(say.value(found)),
            expected: Some(format!("{} {bound}", if *least { "mindst" } else { "højst" })),
            ..of(format!("værdien er for {}", if *least { "lille" } else { "stor" }))
        },
        Value::Empty => Words {
            fix: Some("giv det en værdi, eller fjern det".into()),
            ..of("elementet har hverken værdi eller indhold".into())
        },
    }
}

fn json(kind: &str) -> &'static str {
    match kind {
        "object" => "et JSON-objekt",
        "array" => "et JSON-array",
        "string" => "en JSON-streng",
        "number" => "et JSON-tal",
        "boolean" => "true/false",
        _ => "null",
    }
}

/// Hvordan værdier af en type ser ud.
fn form(type_name: &str) -> Option<&'static str> {
    Some(match type_name {
        "boolean" => "true eller false",
        "date" => "en dato som 2026-11-22, 2026-11 eller 2026",
        "dateTime" => "en dato som 2026-11-22, eller med tid og zone 2026-11-22T14:05:00+01:00",
        "instant" => "dato, tid og zone, som 2026-11-22T14:05:00+01:00",
        "time" => "et klokkeslæt som 14:05:00",
        "id" => "1–64 bogstaver, cifre, bindestreger og punktummer",
        "code" => "en kode uden overflødige mellemrum",
        "oid" => "urn:oid: og et OID",
        "uuid" => "urn:uuid: og et UUID",
        "uri" | "url" | "canonical" => "en URI uden mellemrum",
        "integer" | "positiveInt" | "unsignedInt" => "et helt tal inden for typens grænser",
        "decimal" => "et decimaltal",
        "base64Binary" => "base64",
        _ => return None,
    })
}
