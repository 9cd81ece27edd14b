//! Danish words for faults of XML, in documents and in narratives.

use crate::diagnostic::problem::Markup;
use crate::diagnostic::words::{Say, Words};

pub(super) fn markup(problem: &Markup, say: &Say) -> Words {
    match problem {
        Markup::MismatchedTag { found, expected } => {
            fill!(say, [found, expected], "fandt </{0}>, hvor </{1}> skulle stå", fix = "afslut <{1}> først")
        }
        Markup::Unclosed { element } => {
            fill!(say, [element], "<{0}> bliver aldrig afsluttet", fix = "afslut med </{0}>")
        }
        Markup::StrayEndTag { element } => fill!(say, [element], "</{0}> afslutter ingenting", fix = "fjern det"),
        Markup::Truncated => fill!(say, [], "teksten slutter midt i et tag", why = "den kan være afkortet undervejs"),
        Markup::MalformedTag => {
            fill!(say, [], "noget i dette tag er hverken en attribut eller afslutningen")
        }
        Markup::MalformedAttribute { attribute } => {
            fill!(say, [attribute], "attributten `{0}` mangler en værdi i anførselstegn", fix = "skriv {0}=\"…\"")
        }
        Markup::DuplicateAttribute { attribute } => {
            fill!(say, [attribute], "attributten `{0}` står der to gange", fix = "fjern den ene")
        }
        Markup::UnknownEntity { entity } => fill!(
            say,
            [entity],
            "`&{0};` er ikke en entitet i XML",
            why = "XML har &amp; &lt; &gt; &quot; &apos; og numre",
            fix = "skriv selve tegnet eller dets nummer"
        ),
        Markup::BadReference => {
            fill!(say, [], "et & indleder ikke en henvisning til et tegn", fix = "skriv et & som &amp;")
        }
        Markup::BareLessThan => fill!(say, [], "et < indleder ikke et tag", fix = "skriv et < som &lt;"),
        Markup::Doctype => fill!(
            say,
            [],
            "en document type declaration accepteres ikke",
            why = "den kan få en læser til at hente filer eller fylde hukommelsen; intet af den er udfoldet",
            fix = "fjern <!DOCTYPE …>"
        ),
        Markup::UnknownPrefix { prefix } => {
            fill!(say, [prefix], "præfikset `{0}:` er ikke erklæret", fix = "erklær det med xmlns:{0}=\"…\"")
        }
        Markup::AfterEnd => {
            fill!(say, [], "der står noget efter rodelementets afslutning", why = "en tekst er ét dokument")
        }
    }
}
