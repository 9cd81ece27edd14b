//! Words for KS08xx.

use super::markup::markup;
use crate::diagnostic::problem::Narrative;
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Narrative, say: &Say) -> Words {
    match problem {
        Narrative::Malformed(problem) => {
            let inner = markup(problem, say);
            Words {
                headline: line(
                    say,
                    ["den læsbare tekst er ikke velformet: {0}", "the narrative is malformed: {0}"],
                    &[&inner.headline],
                ),
                ..inner
            }
        }
        Narrative::NotADiv { found } if found.is_empty() => fill!(
            say,
            [],
            ["den læsbare tekst er ikke en <div>", "the narrative is not a <div>"],
            why = ["det yderste element er altid en div", "its outermost element is always a div"]
        ),
        Narrative::NotADiv { found } => fill!(
            say,
            [found],
            ["den læsbare tekst er en <{0}> og ikke en <div>", "the narrative is a <{0}>, not a <div>"],
            why = ["det yderste element er altid en div", "its outermost element is always a div"],
            fix = ["sæt den ind i en <div>", "put it into a <div>"]
        ),
        Narrative::Namespace { found } if found.is_empty() => fill!(
            say,
            [],
            ["<div> i den læsbare tekst har intet navnerum", "the narrative's <div> has no namespace"],
            fix = [
                "skriv <div xmlns=\"http://www.w3.org/1999/xhtml\">",
                "write <div xmlns=\"http://www.w3.org/1999/xhtml\">"
            ]
        ),
        Narrative::Namespace { found } => fill!(
            say,
            [found],
            ["den læsbare tekst har navnerummet \"{0}\"", "the narrative's namespace is \"{0}\""],
            fix = ["skriv xmlns=\"http://www.w3.org/1999/xhtml\"", "write xmlns=\"http://www.w3.org/1999/xhtml\""]
        ),
        Narrative::Element { element, active: true } => fill!(
            say,
            [element],
            ["<{0}> er ikke tilladt i den læsbare tekst", "<{0}> is not allowed in a narrative"],
            why = [
                "det kan køre som et program eller hente noget udefra",
                "it could run as a program or load something from elsewhere"
            ],
            fix = ["fjern det", "remove it"]
        ),
        Narrative::Element { element, active: false } => fill!(
            say,
            [element],
            ["<{0}> er ikke tilladt i den læsbare tekst", "<{0}> is not allowed in a narrative"],
            why = [
                "den har kun grundlæggende formatering, tabeller, lister, links og billeder",
                "a narrative has basic formatting, tables, lists, links and images only"
            ],
            fix = ["brug et tilladt element", "use an allowed element"]
        ),
        Narrative::Attribute { attribute, element, active: true } => fill!(
            say,
            [attribute, element],
            [
                "attributten `{0}` på <{1}> er ikke tilladt i den læsbare tekst",
                "the attribute `{0}` on <{1}> is not allowed in a narrative"
            ],
            why = ["den kan køre som et program", "it could run as a program"],
            fix = ["fjern den", "remove it"]
        ),
        Narrative::Attribute { attribute, element, active: false } => fill!(
            say,
            [attribute, element],
            [
                "attributten `{0}` på <{1}> er ikke tilladt i den læsbare tekst",
                "the attribute `{0}` on <{1}> is not allowed in a narrative"
            ],
            fix = ["fjern den", "remove it"]
        ),
        Narrative::NoContent => fill!(
            say,
            [],
            [
                "den læsbare tekst indeholder hverken tekst eller et billede",
                "the narrative has neither text nor an image"
            ],
            why = [
                "den skal fortælle et menneske, hvad ressourcen siger",
                "it must tell a person what the resource says"
            ],
            fix = ["skriv, hvad ressourcen siger", "write what the resource says"]
        ),
        Narrative::Script { attribute, element } => fill!(
            say,
            [attribute, element],
            ["`{0}` på <{1}> kører som et program", "`{0}` on <{1}> runs as a program"],
            fix = ["fjern den", "remove it"]
        ),
        Narrative::Entity { entity } => fill!(
            say,
            [entity],
            ["`&{0};` er ikke tilladt i den læsbare tekst", "`&{0};` is not allowed in a narrative"],
            why = [
                "XML har &amp; &lt; &gt; &quot; &apos; og numre: andre læsere kender ikke navnet",
                "XML has &amp; &lt; &gt; &quot; &apos; and numbers: other readers do not know the name"
            ],
            fix = ["skriv selve tegnet eller dets nummer", "write the character itself, or its number"]
        ),
        Narrative::Address { attribute, address } => fill!(
            say,
            [attribute, address],
            ["`{0}` fører ingen steder hen: {1}", "`{0}` leads nowhere: {1}"],
            why = [
                "en adresse er ikke tom, har ingen mellemrum og begynder med noget, der kan åbnes",
                "an address is not empty, has no white space, and has a scheme that can be opened"
            ],
            fix = [
                "skriv en adresse, der kan åbnes, eller fjern linket",
                "write an address that can be opened, or remove the link"
            ]
        ),
        Narrative::External { attribute, address } => fill!(
            say,
            [attribute, address],
            ["`{0}` henter noget udefra: {1}", "`{0}` loads something from elsewhere: {1}"],
            why = [
                "den, der viser teksten, røber dermed over for det sted, at den bliver læst",
                "whoever shows the narrative would tell that place that it is read"
            ],
            fix = [
                "læg billedet i teksten eller i selve meddelelsen",
                "put the image into the narrative or the message itself"
            ]
        ),
    }
}
