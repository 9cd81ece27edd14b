//! Danish words for KS04xx.

use crate::diagnostic::problem::{Reference, SearchFault};
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Reference, say: &Say) -> Words {
    match problem {
        Reference::NotFound { reference, element, candidate, relative_in_urn } => {
            let urn = "en relativ reference opløses ud fra adressen på sin egen entry; en urn har ingen";
            let fix = match candidate {
                Some(candidate) => line(say, "skriv \"{0}\", den eneste af sin slags i Bundle'n", &[candidate]),
                None => "tilføj ressourcen til Bundle'n, eller ret referencen".into(),
            };
            fill!(
                say,
                [element, reference, &if *relative_in_urn { urn } else { "" }, &fix],
                "`{0}` peger på en ressource, som ikke findes i denne Bundle",
                found = "\"{1}\"",
                expected = "en reference, der er lig med fullUrl på en entry",
                why = "{2}",
                fix = "{3}"
            )
        }
        Reference::TargetType { found, allowed } => {
            fill!(
                say,
                [found, &listed(allowed, "eller")],
                "referencen må ikke pege på en {0}",
                found = "{0}",
                expected = "{1}"
            )
        }
        Reference::TargetProfile { reference, profiles } => fill!(
            say,
            [reference, &listed(profiles, "eller")],
            "ressourcen {0} opfylder ikke den profil, der kræves her",
            found = "\"{0}\"",
            expected = "{1}",
            fix = "ret den ressource, som referencen peger på"
        ),
        Reference::Ambiguous { reference } => fill!(
            say,
            [reference],
            "referencen {0} passer på mere end én entry",
            fix = "giv hver entry sin egen adresse"
        ),
        Reference::Aggregation { found, allowed } => {
            fill!(say, [found, &allowed.join(", ")], "referencen må ikke være {0} her", found = "{0}", expected = "{1}")
        }
        Reference::NoFullUrl { reference } => fill!(
            say,
            [reference],
            "den relative reference {0} kan ikke opløses, for dens entry har ingen fullUrl",
            fix = "giv entry'en en fullUrl"
        ),
        Reference::EntryWithoutFullUrl => {
            fill!(say, [], "entry'en har ingen fullUrl", fix = "tilføj `fullUrl`")
        }
        Reference::FullUrlNotAbsolute { url } => fill!(
            say,
            [url],
            "fullUrl er ikke absolut",
            found = "\"{0}\"",
            expected = "en absolut url, eller urn:uuid: og et UUID"
        ),
        Reference::FullUrlId { url, resource } => fill!(
            say,
            [url, resource],
            "fullUrl og ressourcens id stemmer ikke overens",
            found = "\"{0}\"",
            expected = "en adresse, der slutter med \"{1}\""
        ),
        Reference::FirstEntry { bundle, expected, found } => fill!(
            say,
            [bundle, expected, found],
            "første entry skal være en {1}, når Bundle'n er af typen {0}",
            found = "{2}",
            expected = "{1}",
            fix = "flyt {1} op som første entry"
        ),
        Reference::NotInBundle { reference, element } => fill!(
            say,
            [element, reference],
            "`{0}` nævner en ressource, som ikke findes i Bundle'n",
            found = "\"{1}\"",
            expected = "fullUrl på en entry"
        ),
        Reference::Unreachable { resource } => {
            fill!(say, [resource], "intet i meddelelsen peger på denne {0}", fix = "henvis til den, eller udelad den")
        }
        Reference::Contained { id: Some(id) } => {
            fill!(say, [id], "intet henviser til den indeholdte ressource \"{0}\"")
        }
        Reference::Contained { id: None } => fill!(say, [], "en indeholdt ressource skal have et id"),
        Reference::EntryType { reference, found } => {
            fill!(say, [reference, found], "referencen {0} fører til en {1}", found = "{1}")
        }
        Reference::StatedType { stated } => {
            fill!(say, [stated], "referencen siger, at den fører til en {0}, men må ikke")
        }
        Reference::Search(SearchFault::WithoutId) => fill!(say, [], "det, en søgning fandt, skal have et id"),
        Reference::Search(SearchFault::NotOutcome { found }) => {
            fill!(say, [found], "udfaldet af en søgning er en OperationOutcome, ikke {0}")
        }
        Reference::Search(SearchFault::OtherType { found, asked }) => {
            fill!(say, [found, &listed(asked, "og")], "søgningen spurgte efter {1}, ikke efter {0}")
        }
        Reference::LinkTwice { relation } => {
            fill!(say, [relation], "Bundle har mere end ét link \"{0}\"", fix = "behold ét af dem")
        }
        Reference::LinkOfSearch { relation, bundle } => fill!(
            say,
            [relation, bundle],
            "en Bundle af typen {1} har intet link \"{0}\"",
            why = "den slags links fører mellem siderne i en søgning eller en historik",
            fix = "fjern linket"
        ),
        Reference::Malformed { reference } => fill!(
            say,
            [reference],
            "referencen {0} er ikke en adresse",
            why = "en adresse har hverken mellemrum eller tegnene < > \" { } \\ ^ `",
            fix = "skriv den som Type/id eller som en hel adresse"
        ),
        Reference::Nothing => fill!(say, [], "referencen har hverken reference, identifier eller display"),
    }
}
