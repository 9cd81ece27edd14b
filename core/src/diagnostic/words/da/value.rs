//! Danish words for KS032x.

use crate::diagnostic::problem::{Fault, Value};
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Value, say: &Say) -> Words {
    match problem {
        Value::JsonKind { expected, found } => {
            fill!(say, [expected, &json(found)], "værdien skal være {0}, ikke {1}", found = "{1}", expected = "{0}")
        }
        Value::List { element, expected: true } => {
            fill!(say, [element], "`{0}` er en liste og skal stå i et array", fix = "sæt den i [ ]")
        }
        Value::List { element, expected: false } => {
            fill!(say, [element], "`{0}` er ikke en liste og må ikke stå i et array", fix = "fjern [ ]")
        }
        Value::Lexical { type_name, fault, found } => {
            let headline = match fault {
                Fault::Form => "dette er ikke en gyldig {0}",
                Fault::Range => "der findes ingen sådan {0}",
                Fault::WhiteSpace => "der er mellemrum, som ikke må være i en {0}",
                Fault::Zone => "et klokkeslæt skal have en tidszone",
                Fault::Blank => "værdien er tom",
                Fault::Long => "teksten er længere end en megabyte",
            };
            let headline = line(say, headline, &[type_name]);
            fill!(say, [&headline, found, &form(type_name)], "{0}", found = "{1}", expected = "{2}")
        }
        Value::Fixed { element, expected, found } | Value::Pattern { element, expected, found } => {
            let found = found.as_ref().map_or("intet".into(), |f| say.value(f));
            fill!(
                say,
                [element, expected, &found],
                "`{0}` skal være \"{1}\"",
                found = "{2}",
                expected = "\"{1}\"",
                fix = "skriv \"{1}\" i `{0}`"
            )
        }
        Value::TooLong { max, found } => {
            fill!(say, [found, max], "teksten er for lang", found = "{0} tegn", expected = "højst {1} tegn")
        }
        Value::Bounds { bound, least: true, found } => {
            fill!(say, [bound, found], "værdien er for lille", found = "{1}", expected = "mindst {0}")
        }
        Value::Bounds { bound, least: false, found } => {
            fill!(say, [bound, found], "værdien er for stor", found = "{1}", expected = "højst {0}")
        }
        Value::NotAbsolute { found } => {
            fill!(
                say,
                [found],
                "adressen skal være absolut",
                found = "{0}",
                expected = "en adresse som https://example.org/a, eller urn:oid: og et OID"
            )
        }
        Value::Html => fill!(say, [], "der er opmærkning i teksten", fix = "skriv den som ren tekst"),
        Value::TooShort { min, found } => {
            fill!(say, [found, min], "teksten er for kort", found = "{0} tegn", expected = "mindst {1} tegn")
        }
        Value::AttachmentSize { stated, found } => {
            fill!(
                say,
                [stated, found],
                "vedhæftningens angivne størrelse er ikke dataenes",
                found = "{0} byte er angivet",
                expected = "{1} byte, som dataene fylder"
            )
        }
        Value::AttachmentHash => fill!(
            say,
            [],
            "vedhæftningens angivne hash er ikke dataenes",
            expected = "SHA-1 af dataene, skrevet i base64",
            fix = "ret hash, eller send dataene igen"
        ),
        Value::AttachmentTooLarge { most, found } => {
            fill!(say, [found, most], "vedhæftningen er for stor", found = "{0} byte", expected = "højst {1} byte")
        }
        Value::Empty => {
            fill!(say, [], "elementet har hverken værdi eller indhold", fix = "giv det en værdi, eller fjern det")
        }
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
fn form(type_name: &str) -> &'static str {
    match type_name {
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
        _ => "",
    }
}
