//! Danish words for faults of XML, in documents and in narratives.

use crate::diagnostic::problem::Markup;
use crate::diagnostic::words::Words;

pub(super) fn markup(problem: &Markup) -> Words {
    match problem {
        Markup::MismatchedTag { found, expected } => Words {
            headline: format!("fandt </{found}>, hvor </{expected}> skulle stå"),
            fix: Some(format!("afslut <{expected}> først")),
            ..Words::default()
        },
        Markup::Unclosed { element } => Words {
            headline: format!("<{element}> bliver aldrig afsluttet"),
            fix: Some(format!("afslut med </{element}>")),
            ..Words::default()
        },
        Markup::StrayEndTag { element } => Words {
            headline: format!("</{element}> afslutter ingenting"),
            fix: Some("fjern det".into()),
            ..Words::default()
        },
        Markup::Truncated => Words {
            headline: "teksten slutter midt i et tag".into(),
            why: Some("den kan være afkortet undervejs".into()),
            ..Words::default()
        },
        Markup::MalformedTag => {
            Words { headline: "noget i dette tag er hverken en attribut eller afslutningen".into(), ..Words::default() }
        }
        Markup::MalformedAttribute { attribute } => Words {
            headline: format!("attributten `{attribute}` mangler en værdi i anførselstegn"),
            fix: Some(format!("skriv {attribute}=\"…\"")),
            ..Words::default()
        },
        Markup::DuplicateAttribute { attribute } => Words {
            headline: format!("attributten `{attribute}` står der to gange"),
            fix: Some("fjern den ene".into()),
            ..Words::default()
        },
        Markup::UnknownEntity { entity } => Words {
            headline: format!("`&{entity};` er ikke en entitet i XML"),
            why: Some("XML har &amp; &lt; &gt; &quot; &apos; og numre".into()),
            fix: Some("skriv selve tegnet eller dets nummer".into()),
            ..Words::default()
        },
        Markup::BadReference => Words {
            headline: "et & indleder ikke en henvisning til et tegn".into(),
            fix: Some("skriv et & som &amp;".into()),
            ..Words::default()
        },
        Markup::BareLessThan => Words {
            headline: "et < indleder ikke et tag".into(),
            fix: Some("skriv et < som &lt;".into()),
            ..Words::default()
        },
        Markup::Doctype => Words {
            headline: "en document type declaration accepteres ikke".into(),
            why: Some(
                "den kan få en læser til at hente filer eller fylde hukommelsen; intet af den er udfoldet".into(),
            ),
            fix: Some("fjern <!DOCTYPE …>".into()),
            ..Words::default()
        },
        Markup::UnknownPrefix { prefix } => Words {
            headline: format!("præfikset `{prefix}:` er ikke erklæret"),
            fix: Some(format!("erklær det med xmlns:{prefix}=\"…\"")),
            ..Words::default()
        },
        Markup::AfterEnd => Words {
            headline: "der står noget efter rodelementets afslutning".into(),
            why: Some("en tekst er ét dokument".into()),
            ..Words::default()
        },
    }
}
