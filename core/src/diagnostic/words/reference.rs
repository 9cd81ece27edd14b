//! Words for KS04xx.

use crate::diagnostic::problem::{Reference, SearchFault};
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words, all_of, one_of};

pub(super) fn words(problem: &Reference, say: &Say) -> Words {
    match problem {
        Reference::NotFound { reference, element, candidate, relative_in_urn } => {
            let urn = [
                "en relativ reference opløses ud fra adressen på sin egen entry; en urn har ingen",
                "a relative reference is resolved against the address of its own entry; a urn has none",
            ];
            let fix = match candidate {
                Some(candidate) => line(
                    say,
                    [
                        "skriv \"{0}\", den eneste af sin slags i Bundle'n",
                        "write \"{0}\", the only such resource in the Bundle",
                    ],
                    &[candidate],
                ),
                None => say
                    .pick([
                        "tilføj ressourcen til Bundle'n, eller ret referencen",
                        "add the resource to the Bundle, or correct the reference",
                    ])
                    .into(),
            };
            fill!(
                say,
                [element, reference, &if *relative_in_urn { urn } else { ["", ""] }, &fix],
                [
                    "`{0}` peger på en ressource, som ikke findes i denne Bundle",
                    "`{0}` points to a resource that is not in this Bundle"
                ],
                found = "\"{1}\"",
                expected = [
                    "en reference, der er lig med fullUrl på en entry",
                    "a reference equal to the fullUrl of an entry"
                ],
                why = "{2}",
                fix = "{3}"
            )
        }
        Reference::TargetType { found, allowed } => fill!(
            say,
            [found, &one_of(say, allowed)],
            ["referencen må ikke pege på en {0}", "the reference may not lead to a {0}"],
            found = "{0}",
            expected = "{1}"
        ),
        Reference::TargetProfile { reference, profiles } => fill!(
            say,
            [reference, &one_of(say, profiles)],
            [
                "ressourcen {0} opfylder ikke den profil, der kræves her",
                "the resource {0} does not conform to the profile asked for here"
            ],
            found = "\"{0}\"",
            expected = "{1}",
            fix = ["ret den ressource, som referencen peger på", "mend the resource that the reference leads to"]
        ),
        Reference::Ambiguous { reference } => fill!(
            say,
            [reference],
            ["referencen {0} passer på mere end én entry", "the reference {0} leads to more than one entry"],
            fix = ["giv hver entry sin egen adresse", "give each entry an address of its own"]
        ),
        Reference::Aggregation { found, allowed } => fill!(
            say,
            [found, &allowed.join(", ")],
            ["referencen må ikke være {0} her", "the reference may not be {0} here"],
            found = "{0}",
            expected = "{1}"
        ),
        Reference::NoFullUrl { reference } => fill!(
            say,
            [reference],
            [
                "den relative reference {0} kan ikke opløses, for dens entry har ingen fullUrl",
                "the relative reference {0} cannot be resolved: its entry has no fullUrl"
            ],
            fix = ["giv entry'en en fullUrl", "give the entry a fullUrl"]
        ),
        Reference::EntryWithoutFullUrl => fill!(
            say,
            [],
            ["entry'en har ingen fullUrl", "the entry has no fullUrl"],
            fix = ["tilføj `fullUrl`", "add `fullUrl`"]
        ),
        Reference::FullUrlNotAbsolute { url } => fill!(
            say,
            [url],
            ["fullUrl er ikke absolut", "the fullUrl is not absolute"],
            found = "\"{0}\"",
            expected = ["en absolut url, eller urn:uuid: og et UUID", "an absolute url, or urn:uuid: and a UUID"]
        ),
        Reference::FullUrlId { url, resource } => fill!(
            say,
            [url, resource],
            ["fullUrl og ressourcens id stemmer ikke overens", "the fullUrl and the resource's id do not agree"],
            found = "\"{0}\"",
            expected = ["en adresse, der slutter med \"{1}\"", "an address that ends with \"{1}\""]
        ),
        Reference::FirstEntry { bundle, expected, found } => fill!(
            say,
            [bundle, expected, found],
            ["første entry skal være en {1}, når Bundle'n er af typen {0}", "the first entry of a {0} must be a {1}"],
            found = "{2}",
            expected = "{1}",
            fix = ["flyt {1} op som første entry", "move the {1} to the first entry"]
        ),
        Reference::NotInBundle { reference, element } => fill!(
            say,
            [element, reference],
            [
                "`{0}` nævner en ressource, som ikke findes i Bundle'n",
                "`{0}` names a resource that is not in the Bundle"
            ],
            found = "\"{1}\"",
            expected = ["fullUrl på en entry", "the fullUrl of an entry"]
        ),
        Reference::Unreachable { resource } => fill!(
            say,
            [resource],
            ["intet i meddelelsen peger på denne {0}", "nothing in the message leads to this {0}"],
            fix = ["henvis til den, eller udelad den", "refer to it, or leave it out"]
        ),
        Reference::Contained { id: Some(id) } => fill!(
            say,
            [id],
            ["intet henviser til den indeholdte ressource \"{0}\"", "nothing refers to the contained resource \"{0}\""]
        ),
        Reference::Contained { id: None } => {
            fill!(say, [], ["en indeholdt ressource skal have et id", "a contained resource must have an id"])
        }
        Reference::EntryType { reference, found } => fill!(
            say,
            [reference, found],
            ["referencen {0} fører til en {1}", "the reference {0} leads to a {1}"],
            found = "{1}"
        ),
        Reference::StatedType { stated } => fill!(
            say,
            [stated],
            [
                "referencen siger, at den fører til en {0}, men må ikke",
                "the reference says that it leads to a {0}, and may not"
            ]
        ),
        Reference::Search(SearchFault::WithoutId) => {
            fill!(say, [], ["det, en søgning fandt, skal have et id", "what a search found must have an id"])
        }
        Reference::Search(SearchFault::NotOutcome { found }) => fill!(
            say,
            [found],
            [
                "udfaldet af en søgning er en OperationOutcome, ikke {0}",
                "the outcome of a search is an OperationOutcome, not {0}"
            ]
        ),
        Reference::Search(SearchFault::OtherType { found, asked }) => fill!(
            say,
            [found, &all_of(say, asked)],
            ["søgningen spurgte efter {1}, ikke efter {0}", "the search asked for {1}, not for {0}"]
        ),
        Reference::LinkTwice { relation } => fill!(
            say,
            [relation],
            ["Bundle har mere end ét link \"{0}\"", "the Bundle has more than one link \"{0}\""],
            fix = ["behold ét af dem", "keep one of them"]
        ),
        Reference::LinkOfSearch { relation, bundle } => fill!(
            say,
            [relation, bundle],
            ["en Bundle af typen {1} har intet link \"{0}\"", "a Bundle of type {1} has no link \"{0}\""],
            why = [
                "den slags links fører mellem siderne i en søgning eller en historik",
                "such links lead between the pages of a search or a history"
            ],
            fix = ["fjern linket", "remove the link"]
        ),
        Reference::Malformed { reference } => fill!(
            say,
            [reference],
            ["referencen {0} er ikke en adresse", "the reference {0} is no address"],
            why = [
                "en adresse har hverken mellemrum eller tegnene < > \" { } \\ ^ `",
                "an address has no white space, and none of the characters < > \" { } \\ ^ `"
            ],
            fix = ["skriv den som Type/id eller som en hel adresse", "write it as Type/id, or as a full address"]
        ),
        Reference::Nothing => fill!(
            say,
            [],
            [
                "referencen har hverken reference, identifier eller display",
                "the reference has neither reference, identifier nor display"
            ]
        ),
    }
}
