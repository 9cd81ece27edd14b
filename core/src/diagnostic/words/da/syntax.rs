//! Danish words for KS01xx.

use super::markup::markup;
use crate::diagnostic::problem::Syntax;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Syntax, say: &Say) -> Words {
    match problem {
        Syntax::Empty => fill!(say, [], "der er intet at læse"),
        Syntax::TooLarge { bytes, limit } => {
            fill!(say, [bytes, limit], "teksten fylder {0} bytes; der læses højst {1}")
        }
        Syntax::TooDeep { limit } => fill!(
            say,
            [limit],
            "elementer er indlejret mere end {0} niveauer; intet derunder læses",
            why = "ingen sundhedsmeddelelse har brug for den dybde, og en modtager kan gå i stå på den"
        ),
        Syntax::TooMany { limit } => {
            fill!(say, [limit], "der er mere end {0} elementer; resten læses ikke")
        }
        Syntax::Binary { looks_like: Some(kind) } => {
            fill!(say, [kind], "dette er en {0}-fil og ikke en meddelelse", fix = "åbn selve meddelelsen")
        }
        Syntax::Binary { looks_like: None } => fill!(say, [], "dette er ikke tekst", fix = "åbn selve meddelelsen"),
        Syntax::UnknownFormat => {
            fill!(say, [], "dette er hverken JSON eller XML", why = "FHIR begynder med \"{\" (JSON) eller \"<\" (XML)")
        }
        Syntax::InvalidBytes { places: 1 } => fill!(
            say,
            [],
            "en byte er ikke UTF-8; den er læst som �",
            why = "teksten er formentlig gemt i en anden tegnkodning",
            fix = "gem den som UTF-8"
        ),
        Syntax::InvalidBytes { places } => fill!(
            say,
            [places],
            "{0} steder er ikke UTF-8; hvert er læst som �",
            why = "teksten er formentlig gemt i en anden tegnkodning",
            fix = "gem den som UTF-8"
        ),
        Syntax::NotUtf8 { encoding } => {
            fill!(say, [encoding], "teksten er {0}, men FHIR er altid UTF-8", fix = "gem den som UTF-8")
        }
        Syntax::ByteOrderMark => fill!(
            say,
            [],
            "teksten begynder med en byte order mark",
            why = "det har JSON ikke, og nogle modtagere fejler på den",
            fix = "gem den som UTF-8 uden byte order mark"
        ),
        Syntax::More { problems } => {
            fill!(say, [problems], "yderligere {0} læsefejl er ikke vist")
        }
        Syntax::Truncated { open } => fill!(
            say,
            [open],
            "teksten slutter for tidligt: {0} mangler",
            why = "meddelelsen kan være afkortet undervejs"
        ),
        Syntax::AfterEnd => fill!(say, [], "der står noget efter slutningen", why = "en tekst er én meddelelse"),
        Syntax::Unexpected { found } => {
            fill!(say, [found], "\"{0}\" hører ikke til her")
        }
        Syntax::MismatchedClose { found, expected } => {
            fill!(say, [found, expected], "her står \"{0}\", men der skal stå \"{1}\"")
        }
        Syntax::MissingComma => {
            fill!(say, [], "der mangler et komma", fix = "sæt et komma her")
        }
        Syntax::ExtraComma => fill!(say, [], "der er et komma for meget", fix = "fjern kommaet"),
        Syntax::MissingColon => fill!(say, [], "der mangler et kolon mellem navn og værdi", fix = "sæt et kolon her"),
        Syntax::Comment => fill!(say, [], "JSON har ingen kommentarer", fix = "fjern kommentaren"),
        Syntax::UnquotedName { name } => {
            fill!(say, [name], "navnet `{0}` mangler anførselstegn", fix = "skriv det i dobbelte anførselstegn")
        }
        Syntax::SingleQuotes => {
            fill!(say, [], "JSON bruger ikke enkelte anførselstegn", fix = "brug dobbelte anførselstegn")
        }
        Syntax::UnclosedString => {
            fill!(say, [], "det afsluttende anførselstegn mangler", fix = "afslut med et dobbelt anførselstegn")
        }
        Syntax::ControlCharacter { character } => fill!(
            say,
            [&character.escape_unicode().to_string()],
            "et styretegn står direkte i en tekst: {0}",
            why = "JSON tillader det ikke, og strenge læsere afviser hele teksten",
            fix = "skriv det som en escape-sekvens, for eksempel \\n"
        ),
        Syntax::BadEscape => fill!(
            say,
            [],
            "en omvendt skråstreg står foran noget, der ikke er en escape-sekvens",
            fix = "skriv en omvendt skråstreg som \\\\"
        ),
        Syntax::LoneSurrogate => fill!(
            say,
            [],
            "det ene halve af et surrogatpar står alene",
            fix = "skriv begge halvdele eller selve tegnet"
        ),
        Syntax::BadNumber { found } => fill!(
            say,
            [found],
            "{0} er ikke et tal, som JSON skriver det",
            why = "ingen foranstillede nuller, intet plustegn og cifre på begge sider af punktummet"
        ),
        Syntax::BadWord { found } => fill!(
            say,
            [found],
            "{0} er hverken en tekst i anførselstegn eller `true`, `false` eller `null`",
            fix = "sæt det i anførselstegn, hvis det er en tekst"
        ),
        Syntax::NotAnObject => {
            fill!(say, [], "teksten er JSON, men ikke et objekt", why = "en FHIR-ressource er ét objekt")
        }
        Syntax::DuplicateName { name } => fill!(
            say,
            [name],
            "`{0}` står der to gange",
            why = "en modtager kan vælge hver af dem; her er den første læst",
            fix = "fjern den ene; flere værdier hører til i et array"
        ),
        Syntax::NullValue => {
            fill!(say, [], "værdien er null", why = "FHIR udelader det, der ikke har en værdi", fix = "fjern elementet")
        }
        Syntax::NullItem => fill!(
            say,
            [],
            "et af arrayets elementer er null",
            why = "null må kun holde en plads, som `_navn` udfylder",
            fix = "fjern elementet"
        ),
        Syntax::EmptyArray => {
            fill!(say, [], "arrayet er tomt", why = "FHIR udelader det, der ikke har en værdi", fix = "fjern elementet")
        }
        Syntax::EmptyElement => fill!(
            say,
            [],
            "elementet er tomt",
            why = "FHIR udelader det, der intet indhold har",
            fix = "giv det indhold, eller fjern det"
        ),
        Syntax::EmptyValue => fill!(
            say,
            [],
            "værdien er tom",
            why = "FHIR udelader det, der ikke har en værdi",
            fix = "giv det en værdi, eller fjern det"
        ),
        Syntax::NestedArray => fill!(
            say,
            [],
            "et array står direkte i et array",
            why = "FHIR gentager kun elementer i ét niveau",
            fix = "fjern de indre klammer"
        ),
        Syntax::TwinNotObject { name } => {
            fill!(say, [name], "`_{0}` er ikke et objekt", why = "den rummer id og extensions for `{0}`")
        }
        Syntax::TwinShape { name } => fill!(
            say,
            [name],
            "kun den ene af `{0}` og `_{0}` er et array",
            why = "de hører sammen element for element",
            fix = "gør begge til et array eller ingen af dem"
        ),
        Syntax::TwinTooLong { name } => fill!(
            say,
            [name],
            "`_{0}` har flere elementer end `{0}`",
            why = "de hører sammen element for element",
            fix = "sæt null i `{0}`, hvor der ikke er en værdi"
        ),
        Syntax::TwinOfObject { name } => fill!(
            say,
            [name],
            "`_{0}` står ved siden af et objekt",
            why = "kun et element med en simpel værdi har `_{0}`",
            fix = "sæt id og extension direkte i `{0}`"
        ),
        Syntax::NoResourceType => fill!(
            say,
            [],
            "`resourceType` mangler",
            why = "den fortæller, hvilken ressource det er",
            fix = "tilføj \"resourceType\""
        ),
        Syntax::BadResourceType => {
            fill!(say, [], "`resourceType` angiver ikke en ressource", fix = "skriv ressourcens navn i anførselstegn")
        }
        Syntax::Markup(problem) => markup(problem, say),
        Syntax::WrongNamespace { found, expected } if found.is_empty() => fill!(
            say,
            [expected],
            "elementet har intet navnerum",
            why = "ethvert FHIR-element ligger i {0}",
            fix = "skriv xmlns=\"{0}\" på roden"
        ),
        Syntax::WrongNamespace { found, expected } => {
            fill!(say, [found, expected], "navnerummet er \"{0}\" og ikke \"{1}\"", fix = "brug \"{1}\"")
        }
        Syntax::UnexpectedAttribute { attribute, element } => fill!(
            say,
            [element, attribute],
            "`{0}` kan ikke have attributten `{1}`",
            why = "FHIR har kun attributterne value, id og url",
            fix = "skriv det som et element"
        ),
        Syntax::UnexpectedText => fill!(
            say,
            [],
            "der står tekst mellem elementerne",
            why = "FHIR har værdier i attributten value",
            fix = "sæt den i en value, eller fjern den"
        ),
        Syntax::SecondResource => {
            fill!(say, [], "der står endnu en ressource, hvor kun én hører til", fix = "giv den sin egen entry")
        }
    }
}
