//! Danish words for KS08xx.

use super::markup::markup;
use crate::diagnostic::problem::Narrative;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Narrative, say: &Say) -> Words {
    match problem {
        Narrative::Malformed(problem) => {
            let inner = markup(problem);
            Words { headline: format!("den læsbare tekst er ikke velformet: {}", inner.headline), ..inner }
        }
        Narrative::NotADiv { found } if found.is_empty() => Words {
            headline: "den læsbare tekst er ikke en <div>".into(),
            why: Some("det yderste element er altid en div".into()),
            ..Words::default()
        },
        Narrative::NotADiv { found } => Words {
            headline: format!("den læsbare tekst er en <{found}> og ikke en <div>"),
            why: Some("det yderste element er altid en div".into()),
            fix: Some("sæt den ind i en <div>".into()),
            ..Words::default()
        },
        Narrative::Namespace { found } if found.is_empty() => Words {
            headline: "<div> i den læsbare tekst har intet navnerum".into(),
            fix: Some("skriv <div xmlns=\"http://www.w3.org/1999/xhtml\">".into()),
            ..Words::default()
        },
        Narrative::Namespace { found } => Words {
            headline: format!("den læsbare tekst har navnerummet \"{found}\""),
            fix: Some("skriv xmlns=\"http://www.w3.org/1999/xhtml\"".into()),
            ..Words::default()
        },
        Narrative::Element { element, active: true } => Words {
            headline: format!("<{element}> er ikke tilladt i den læsbare tekst"),
            why: Some("det kan køre som et program eller hente noget udefra".into()),
            fix: Some("fjern det".into()),
            ..Words::default()
        },
        Narrative::Element { element, active: false } => Words {
            headline: format!("<{element}> er ikke tilladt i den læsbare tekst"),
            why: Some("den har kun grundlæggende formatering, tabeller, lister, links og billeder".into()),
            fix: Some("brug et tilladt element".into()),
            ..Words::default()
        },
        Narrative::Attribute { attribute, element, active: true } => Words {
            headline: format!("attributten `{attribute}` på <{element}> er ikke tilladt i den læsbare tekst"),
            why: Some("den kan køre som et program".into()),
            fix: Some("fjern den".into()),
            ..Words::default()
        },
        Narrative::Attribute { attribute, element, active: false } => Words {
            headline: format!("attributten `{attribute}` på <{element}> er ikke tilladt i den læsbare tekst"),
            fix: Some("fjern den".into()),
            ..Words::default()
        },
        Narrative::NoContent => Words {
            headline: "den læsbare tekst indeholder hverken tekst eller et billede".into(),
            why: Some("den skal fortælle et menneske, hvad ressourcen siger".into()),
            fix: Some("skriv, hvad ressourcen siger".into()),
            ..Words::default()
        },
        Narrative::Script { attribute, element } => Words {
            headline: format!("`{attribute}` på <{element}> kører som et program"),
            fix: Some("fjern den".into()),
            ..Words::default()
        },
        Narrative::Entity { entity } => Words {
            headline: format!("`&{entity};` er ikke tilladt i den læsbare tekst"),
            why: Some("XML har &amp; &lt; &gt; &quot; &apos; og numre: andre læsere kender ikke navnet".into()),
            fix: Some("skriv selve tegnet eller dets nummer".into()),
            ..Words::default()
        },
        Narrative::External { attribute, address } => Words {
            headline: format!("`{attribute}` henter noget udefra: {}", say.value(address)),
            why: Some("den, der viser teksten, røber dermed over for det sted, at den bliver læst".into()),
            fix: Some("læg billedet i teksten eller i selve meddelelsen".into()),
            ..Words::default()
        },
    }
}
