//! Words for faults of XML, in documents and in narratives.

use crate::diagnostic::problem::Markup;
use crate::diagnostic::words::{Say, Words};

pub(super) fn markup(problem: &Markup, say: &Say) -> Words {
    match problem {
        Markup::MismatchedTag { found, expected } => fill!(
            say,
            [found, expected],
            ["fandt </{0}>, hvor </{1}> skulle stå", "found </{0}> where </{1}> is due"],
            fix = ["afslut <{1}> først", "close <{1}> first"]
        ),
        Markup::Unclosed { element } => fill!(
            say,
            [element],
            ["<{0}> bliver aldrig afsluttet", "<{0}> is never closed"],
            fix = ["afslut med </{0}>", "close it with </{0}>"]
        ),
        Markup::StrayEndTag { element } => fill!(
            say,
            [element],
            ["</{0}> afslutter ingenting", "</{0}> closes nothing"],
            fix = ["fjern det", "remove it"]
        ),
        Markup::Truncated => fill!(
            say,
            [],
            ["teksten slutter midt i et tag", "the text ends inside markup"],
            why = ["den kan være afkortet undervejs", "it may have been cut off on its way"]
        ),
        Markup::MalformedTag => fill!(
            say,
            [],
            [
                "noget i dette tag er hverken en attribut eller afslutningen",
                "something in this tag is neither an attribute nor its end"
            ]
        ),
        Markup::MalformedAttribute { attribute } => fill!(
            say,
            [attribute],
            ["attributten `{0}` mangler en værdi i anførselstegn", "the attribute `{0}` lacks a value in quotes"],
            fix = ["skriv {0}=\"…\"", "write {0}=\"…\""]
        ),
        Markup::DuplicateAttribute { attribute } => fill!(
            say,
            [attribute],
            ["attributten `{0}` står der to gange", "the attribute `{0}` is there twice"],
            fix = ["fjern den ene", "remove one of them"]
        ),
        Markup::UnknownEntity { entity } => fill!(
            say,
            [entity],
            ["`&{0};` er ikke en entitet i XML", "`&{0};` is not an entity of XML"],
            why =
                ["XML har &amp; &lt; &gt; &quot; &apos; og numre", "XML has &amp; &lt; &gt; &quot; &apos; and numbers"],
            fix = ["skriv selve tegnet eller dets nummer", "write the character itself, or its number"]
        ),
        Markup::BadReference => fill!(
            say,
            [],
            ["et &indleder ikke en henvisning til et tegn", "an &does not start a reference to a character"],
            fix = ["skriv et &som &amp;", "write an &itself as &amp;"]
        ),
        Markup::BareLessThan => fill!(
            say,
            [],
            ["et < indleder ikke et tag", "a < starts no tag"],
            fix = ["skriv et < som &lt;", "write a < itself as &lt;"]
        ),
        Markup::Doctype => fill!(
            say,
            [],
            ["en document type declaration accepteres ikke", "a document type declaration is not accepted"],
            why = [
                "den kan få en læser til at hente filer eller fylde hukommelsen; intet af den er udfoldet",
                "it can make a reader load files or fill its memory; nothing of it was expanded"
            ],
            fix = ["fjern <!DOCTYPE …>", "remove <!DOCTYPE …>"]
        ),
        Markup::UnknownPrefix { prefix } => fill!(
            say,
            [prefix],
            ["præfikset `{0}:` er ikke erklæret", "the prefix `{0}:` is not declared"],
            fix = ["erklær det med xmlns:{0}=\"…\"", "declare it with xmlns:{0}=\"…\""]
        ),
        Markup::AfterEnd => fill!(
            say,
            [],
            ["der står noget efter rodelementets afslutning", "something follows after the end of the root element"],
            why = ["en tekst er ét dokument", "a text is one document"]
        ),
    }
}
