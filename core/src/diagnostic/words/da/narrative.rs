//! Danish words for KS08xx.

use super::markup::markup;
use crate::diagnostic::problem::Narrative;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Narrative, say: &Say) -> Words {
    match problem {
        Narrative::Malformed(problem) => {
            let inner = markup(problem, say);
            Words { headline: ["den læsbare tekst er ikke velformet: ", &inner.headline].concat(), ..inner }
        }
        Narrative::NotADiv { found } if found.is_empty() => {
            fill!(say, [], "den læsbare tekst er ikke en <div>", why = "det yderste element er altid en div")
        }
        Narrative::NotADiv { found } => fill!(
            say,
            [found],
            "den læsbare tekst er en <{0}> og ikke en <div>",
            why = "det yderste element er altid en div",
            fix = "sæt den ind i en <div>"
        ),
        Narrative::Namespace { found } if found.is_empty() => fill!(
            say,
            [],
            "<div> i den læsbare tekst har intet navnerum",
            fix = "skriv <div xmlns=\"http://www.w3.org/1999/xhtml\">"
        ),
        Narrative::Namespace { found } => fill!(
            say,
            [found],
            "den læsbare tekst har navnerummet \"{0}\"",
            fix = "skriv xmlns=\"http://www.w3.org/1999/xhtml\""
        ),
        Narrative::Element { element, active: true } => fill!(
            say,
            [element],
            "<{0}> er ikke tilladt i den læsbare tekst",
            why = "det kan køre som et program eller hente noget udefra",
            fix = "fjern det"
        ),
        Narrative::Element { element, active: false } => fill!(
            say,
            [element],
            "<{0}> er ikke tilladt i den læsbare tekst",
            why = "den har kun grundlæggende formatering, tabeller, lister, links og billeder",
            fix = "brug et tilladt element"
        ),
        Narrative::Attribute { attribute, element, active: true } => fill!(
            say,
            [attribute, element],
            "attributten `{0}` på <{1}> er ikke tilladt i den læsbare tekst",
            why = "den kan køre som et program",
            fix = "fjern den"
        ),
        Narrative::Attribute { attribute, element, active: false } => fill!(
            say,
            [attribute, element],
            "attributten `{0}` på <{1}> er ikke tilladt i den læsbare tekst",
            fix = "fjern den"
        ),
        Narrative::NoContent => fill!(
            say,
            [],
            "den læsbare tekst indeholder hverken tekst eller et billede",
            why = "den skal fortælle et menneske, hvad ressourcen siger",
            fix = "skriv, hvad ressourcen siger"
        ),
        Narrative::Script { attribute, element } => {
            fill!(say, [attribute, element], "`{0}` på <{1}> kører som et program", fix = "fjern den")
        }
        Narrative::Entity { entity } => fill!(
            say,
            [entity],
            "`&{0};` er ikke tilladt i den læsbare tekst",
            why = "XML har &amp; &lt; &gt; &quot; &apos; og numre: andre læsere kender ikke navnet",
            fix = "skriv selve tegnet eller dets nummer"
        ),
        Narrative::Address { attribute, address } => {
            fill!(
                say,
                [attribute, address],
                "`{0}` fører ingen steder hen: {1}",
                why = "en adresse er ikke tom, har ingen mellemrum og begynder med noget, der kan åbnes",
                fix = "skriv en adresse, der kan åbnes, eller fjern linket"
            )
        }
        Narrative::External { attribute, address } => fill!(
            say,
            [attribute, address],
            "`{0}` henter noget udefra: {1}",
            why = "den, der viser teksten, røber dermed over for det sted, at den bliver læst",
            fix = "læg billedet i teksten eller i selve meddelelsen"
        ),
    }
}
