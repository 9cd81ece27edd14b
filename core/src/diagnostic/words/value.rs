//! Words for KS032x.

use crate::diagnostic::problem::{Fault, Value};
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Value, say: &Say) -> Words {
    match problem {
        Value::JsonKind { expected, found } => fill!(
            say,
            [expected, &json(found)],
            ["værdien skal være {0}, ikke {1}", "the value must be {0}, not {1}"],
            found = "{1}",
            expected = "{0}"
        ),
        Value::List { element, expected: true } => fill!(
            say,
            [element],
            ["`{0}` er en liste og skal stå i et array", "`{0}` is a list, and must stand in an array"],
            fix = ["sæt den i [ ]", "put it in [ ]"]
        ),
        Value::List { element, expected: false } => fill!(
            say,
            [element],
            ["`{0}` er ikke en liste og må ikke stå i et array", "`{0}` is no list, and may not stand in an array"],
            fix = ["fjern [ ]", "remove [ ]"]
        ),
        Value::Lexical { type_name, fault, found } => {
            let headline = match fault {
                Fault::Form => ["dette er ikke en gyldig {0}", "this is not a valid {0}"],
                Fault::Range => ["der findes ingen sådan {0}", "there is no such {0}"],
                Fault::WhiteSpace => {
                    ["der er mellemrum, som ikke må være i en {0}", "white space is not allowed like this in a {0}"]
                }
                Fault::Zone => ["et klokkeslæt skal have en tidszone", "a time of day needs a time zone"],
                Fault::Blank => ["værdien er tom", "the value is empty"],
                Fault::Long => ["teksten er længere end en megabyte", "the text is longer than a megabyte"],
            };
            let headline = line(say, headline, &[type_name]);
            fill!(say, [&headline, found, &form(type_name)], "{0}", found = "{1}", expected = "{2}")
        }
        Value::Fixed { element, expected, found } | Value::Pattern { element, expected, found } => {
            let found = found.as_ref().map_or(say.pick(["intet", "nothing"]).into(), |f| say.value(f));
            fill!(
                say,
                [element, expected, &found],
                ["`{0}` skal være \"{1}\"", "`{0}` must be \"{1}\""],
                found = "{2}",
                expected = "\"{1}\"",
                fix = ["skriv \"{1}\" i `{0}`", "write \"{1}\" in `{0}`"]
            )
        }
        Value::TooLong { max, found } => fill!(
            say,
            [found, max],
            ["teksten er for lang", "the text is too long"],
            found = ["{0} tegn", "{0} characters"],
            expected = ["højst {1} tegn", "at most {1} characters"]
        ),
        Value::Bounds { bound, least: true, found } => fill!(
            say,
            [bound, found],
            ["værdien er for lille", "the value is too small"],
            found = "{1}",
            expected = ["mindst {0}", "at least {0}"]
        ),
        Value::Bounds { bound, least: false, found } => fill!(
            say,
            [bound, found],
            ["værdien er for stor", "the value is too large"],
            found = "{1}",
            expected = ["højst {0}", "at most {0}"]
        ),
        Value::NotAbsolute { found } => fill!(
            say,
            [found],
            ["adressen skal være absolut", "the address must be absolute"],
            found = "{0}",
            expected = [
                "en adresse som https://example.org/a, eller urn:oid: og et OID",
                "an address such as https://example.org/a, or urn:oid: and an OID"
            ]
        ),
        Value::ExampleUrl { found } => fill!(
            say,
            [found],
            ["adressen er kun til eksempler", "the address is kept for examples"],
            found = "{0}",
            fix = ["skriv den rigtige adresse", "write the real address"]
        ),
        Value::Html => fill!(
            say,
            [],
            ["der er opmærkning i teksten", "the text has markup in it"],
            fix = ["skriv den som ren tekst", "write it as plain text"]
        ),
        Value::TooShort { min, found } => fill!(
            say,
            [found, min],
            ["teksten er for kort", "the text is too short"],
            found = ["{0} tegn", "{0} characters"],
            expected = ["mindst {1} tegn", "at least {1} characters"]
        ),
        Value::AttachmentSize { stated, found } => fill!(
            say,
            [stated, found],
            [
                "vedhæftningens angivne størrelse er ikke dataenes",
                "the stated size of the attachment is not that of its data"
            ],
            found = ["{0} byte er angivet", "{0} bytes stated"],
            expected = ["{1} byte, som dataene fylder", "{1} bytes, which the data has"]
        ),
        Value::AttachmentHash => fill!(
            say,
            [],
            [
                "vedhæftningens angivne hash er ikke dataenes",
                "the stated hash of the attachment is not that of its data"
            ],
            expected = ["SHA-1 af dataene, skrevet i base64", "the SHA-1 of the data, written in base64"],
            fix = ["ret hash, eller send dataene igen", "correct hash, or send the data again"]
        ),
        Value::AttachmentTooLarge { most, found } => fill!(
            say,
            [found, most],
            ["vedhæftningen er for stor", "the attachment is too large"],
            found = ["{0} byte", "{0} bytes"],
            expected = ["højst {1} byte", "at most {1} bytes"]
        ),
        Value::Empty => fill!(
            say,
            [],
            ["elementet har hverken værdi eller indhold", "the element has neither a value nor anything in it"],
            fix = ["giv det en værdi, eller fjern det", "give it a value, or remove it"]
        ),
    }
}

fn json(kind: &str) -> [&'static str; 2] {
    match kind {
        "object" => ["et JSON-objekt", "a JSON object"],
        "array" => ["et JSON-array", "a JSON array"],
        "string" => ["en JSON-streng", "a JSON string"],
        "number" => ["et JSON-tal", "a JSON number"],
        "boolean" => ["true/false", "a JSON boolean"],
        _ => ["null", "a JSON null"],
    }
}

/// What values of a type look like.
fn form(type_name: &str) -> [&'static str; 2] {
    match type_name {
        "boolean" => ["true eller false", "true or false"],
        "date" => ["en dato som 2026-11-22, 2026-11 eller 2026", "a date such as 2026-11-22, 2026-11 or 2026"],
        "dateTime" => [
            "en dato som 2026-11-22, eller med tid og zone 2026-11-22T14:05:00+01:00",
            "a date such as 2026-11-22, or with time and zone 2026-11-22T14:05:00+01:00",
        ],
        "instant" => [
            "dato, tid og zone, som 2026-11-22T14:05:00+01:00",
            "date, time and zone, such as 2026-11-22T14:05:00+01:00",
        ],
        "time" => ["et klokkeslæt som 14:05:00", "a time such as 14:05:00"],
        "id" => ["1–64 bogstaver, cifre, bindestreger og punktummer", "1–64 letters, digits, hyphens and full stops"],
        "code" => ["en kode uden overflødige mellemrum", "a code without surplus white space"],
        "oid" => ["urn:oid: og et OID", "urn:oid: and an OID"],
        "uuid" => ["urn:uuid: og et UUID", "urn:uuid: and a UUID"],
        "uri" | "url" | "canonical" => ["en URI uden mellemrum", "a URI without white space"],
        "integer" | "positiveInt" | "unsignedInt" => {
            ["et helt tal inden for typens grænser", "a whole number within its range"]
        }
        "decimal" => ["et decimaltal", "a decimal number"],
        "base64Binary" => ["base64", "base64"],
        _ => ["", ""],
    }
}
