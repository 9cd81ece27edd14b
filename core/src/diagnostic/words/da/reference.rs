//! Danish words for KS04xx.

use crate::diagnostic::problem::Reference;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Reference, _say: &Say) -> Words {
    let of = |headline: String| Words { headline, ..Words::default() };
    match problem {
        Reference::NotFound { reference, element, candidate, relative_in_urn } => Words {
            found: Some(format!("\"{reference}\"")),
            expected: Some("en reference, der er lig med fullUrl på en entry".into()),
            why: relative_in_urn
                .then(|| "en relativ reference opløses ud fra adressen på sin egen entry; en urn har ingen".into()),
            fix: Some(match candidate {
                Some(candidate) => format!("skriv \"{candidate}\", den eneste af sin slags i Bundle'n"),
                None => "tilføj ressourcen til Bundle'n, eller ret referencen".into(),
            }),
            ..of(format!("`{element}` peger på en ressource, som ikke findes i denne Bundle"))
        },
        Reference::TargetType { found, allowed } => Words {
            found: Some(found.clone()),
            expected: Some(listed(allowed, "eller")),
            ..of(format!("referencen må ikke pege på en {found}"))
        },
        Reference::TargetProfile { reference, profiles } => Words {
            found: Some(format!("\"{reference}\"")),
            expected: Some(listed(profiles, "eller")),
            fix: Some("ret den ressource, som referencen peger på".into()),
            ..of(format!("ressourcen {reference} opfylder ikke den profil, der kræves her"))
        },
        Reference::Ambiguous { reference } => Words {
            fix: Some("giv hver entry sin egen adresse".into()),
            ..of(format!("referencen {reference} passer på mere end én entry"))
        },
        Reference::Aggregation { found, allowed } => Words {
            found: Some((*found).into()),
            expected: Some(allowed.join(", ")),
            ..of(format!("referencen må ikke være {found} her"))
        },
        Reference::NoFullUrl { reference } => Words {
            fix: Some("giv entry'en en fullUrl".into()),
            ..of(format!("den relative reference {reference} kan ikke opløses, for dens entry har ingen fullUrl"))
        },
        Reference::EntryWithoutFullUrl => {
            Words { fix: Some("tilføj `fullUrl`".into()), ..of("entry'en har ingen fullUrl".into()) }
        }
        Reference::FullUrlNotAbsolute { url } => Words {
            found: Some(format!("\"{url}\"")),
            expected: Some("en absolut url, eller urn:uuid: og et UUID".into()),
            ..of("fullUrl er ikke absolut".into())
        },
        Reference::FullUrlId { url, resource } => Words {
            found: Some(format!("\"{url}\"")),
            expected: Some(format!("en adresse, der slutter med \"{resource}\"")),
            ..of("fullUrl og ressourcens id stemmer ikke overens".into())
        },
        Reference::FirstEntry { bundle, expected, found } => Words {
            found: Some(found.clone()),
            expected: Some((*expected).into()),
            fix: Some(format!("flyt {expected} op som første entry")),
            ..of(format!("første entry skal være en {expected}, når Bundle'n er af typen {bundle}"))
        },
        Reference::NotInBundle { reference, element } => Words {
            found: Some(format!("\"{reference}\"")),
            expected: Some("fullUrl på en entry".into()),
            ..of(format!("`{element}` nævner en ressource, som ikke findes i Bundle'n"))
        },
        Reference::Unreachable { resource } => Words {
            fix: Some("henvis til den, eller udelad den".into()),
            ..of(format!("intet i meddelelsen peger på denne {resource}"))
        },
        Reference::Contained { id } => of(match id {
            Some(id) => format!("intet henviser til den indeholdte ressource \"{id}\""),
            None => "en indeholdt ressource skal have et id".into(),
        }),
        Reference::Nothing => of("referencen har hverken reference, identifier eller display".into()),
    }
}
