//! Danish words for KS01xx.

use super::markup::markup;
use crate::diagnostic::problem::Syntax;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Syntax, say: &Say) -> Words {
    match problem {
        Syntax::Empty => Words { headline: "der er intet at læse".into(), ..Words::default() },
        Syntax::TooLarge { bytes, limit } => {
            Words { headline: format!("teksten fylder {bytes} bytes; der læses højst {limit}"), ..Words::default() }
        }
        Syntax::TooDeep { limit } => Words {
            headline: format!("elementer er indlejret mere end {limit} niveauer; intet derunder læses"),
            why: Some("ingen sundhedsmeddelelse har brug for den dybde, og en modtager kan gå i stå på den".into()),
            ..Words::default()
        },
        Syntax::TooMany { limit } => {
            Words { headline: format!("der er mere end {limit} elementer; resten læses ikke"), ..Words::default() }
        }
        Syntax::Binary { looks_like: Some(kind) } => Words {
            headline: format!("dette er en {kind}-fil og ikke en meddelelse"),
            fix: Some("åbn selve meddelelsen".into()),
            ..Words::default()
        },
        Syntax::Binary { looks_like: None } => Words {
            headline: "dette er ikke tekst".into(),
            fix: Some("åbn selve meddelelsen".into()),
            ..Words::default()
        },
        Syntax::UnknownFormat => Words {
            headline: "dette er hverken JSON eller XML".into(),
            why: Some("FHIR begynder med \"{\" (JSON) eller \"<\" (XML)".into()),
            ..Words::default()
        },
        Syntax::InvalidBytes { places: 1 } => Words {
            headline: "en byte er ikke UTF-8; den er læst som �".into(),
            why: Some("teksten er formentlig gemt i en anden tegnkodning".into()),
            fix: Some("gem den som UTF-8".into()),
            ..Words::default()
        },
        Syntax::InvalidBytes { places } => Words {
            headline: format!("{places} steder er ikke UTF-8; hvert er læst som �"),
            why: Some("teksten er formentlig gemt i en anden tegnkodning".into()),
            fix: Some("gem den som UTF-8".into()),
            ..Words::default()
        },
        Syntax::NotUtf8 { encoding } => Words {
            headline: format!("teksten er {encoding}, men FHIR er altid UTF-8"),
            fix: Some("gem den som UTF-8".into()),
            ..Words::default()
        },
        Syntax::ByteOrderMark => Words {
            headline: "teksten begynder med en byte order mark".into(),
            why: Some("det har JSON ikke, og nogle modtagere fejler på den".into()),
            fix: Some("gem den som UTF-8 uden byte order mark".into()),
            ..Words::default()
        },
        Syntax::More { problems } => {
            Words { headline: format!("yderligere {problems} læsefejl er ikke vist"), ..Words::default() }
        }
        Syntax::Truncated { open } => Words {
            headline: format!("teksten slutter for tidligt: {open} mangler"),
            why: Some("meddelelsen kan være afkortet undervejs".into()),
            ..Words::default()
        },
        Syntax::AfterEnd => Words {
            headline: "der står noget efter slutningen".into(),
            why: Some("en tekst er én meddelelse".into()),
            ..Words::default()
        },
        Syntax::Unexpected { found } => {
            Words { headline: format!("\"{found}\" hører ikke til her"), ..Words::default() }
        }
        Syntax::MismatchedClose { found, expected } => {
            Words { headline: format!("her står \"{found}\", men der skal stå \"{expected}\""), ..Words::default() }
        }
        Syntax::MissingComma => {
            Words { headline: "der mangler et komma".into(), fix: Some("sæt et komma her".into()), ..Words::default() }
        }
        Syntax::ExtraComma => Words {
            headline: "der er et komma for meget".into(),
            fix: Some("fjern kommaet".into()),
            ..Words::default()
        },
        Syntax::MissingColon => Words {
            headline: "der mangler et kolon mellem navn og værdi".into(),
            fix: Some("sæt et kolon her".into()),
            ..Words::default()
        },
        Syntax::Comment => Words {
            headline: "JSON har ingen kommentarer".into(),
            fix: Some("fjern kommentaren".into()),
            ..Words::default()
        },
        Syntax::UnquotedName { name } => Words {
            headline: format!("navnet `{name}` mangler anførselstegn"),
            fix: Some("skriv det i dobbelte anførselstegn".into()),
            ..Words::default()
        },
        Syntax::SingleQuotes => Words {
            headline: "JSON bruger ikke enkelte anførselstegn".into(),
            fix: Some("brug dobbelte anførselstegn".into()),
            ..Words::default()
        },
        Syntax::UnclosedString => Words {
            headline: "det afsluttende anførselstegn mangler".into(),
            fix: Some("afslut med et dobbelt anførselstegn".into()),
            ..Words::default()
        },
        Syntax::ControlCharacter { character } => Words {
            headline: format!("et styretegn står direkte i en tekst: {}", character.escape_unicode()),
            why: Some("JSON tillader det ikke, og strenge læsere afviser hele teksten".into()),
            fix: Some("skriv det som en escape-sekvens, for eksempel \\n".into()),
            ..Words::default()
        },
        Syntax::BadEscape => Words {
            headline: "en omvendt skråstreg står foran noget, der ikke er en escape-sekvens".into(),
            fix: Some("skriv en omvendt skråstreg som \\\\".into()),
            ..Words::default()
        },
        Syntax::LoneSurrogate => Words {
            headline: "det ene halve af et surrogatpar står alene".into(),
            fix: Some("skriv begge halvdele eller selve tegnet".into()),
            ..Words::default()
        },
        Syntax::BadNumber { found } => Words {
            headline: format!("{} er ikke et tal, som JSON skriver det", say.value(found)),
            why: Some("ingen foranstillede nuller, intet plustegn og cifre på begge sider af punktummet".into()),
            ..Words::default()
        },
        Syntax::BadWord { found } => Words {
            headline: format!(
                "{} er hverken en tekst i anførselstegn eller `true`, `false` eller `null`",
                say.value(found)
            ),
            fix: Some("sæt det i anførselstegn, hvis det er en tekst".into()),
            ..Words::default()
        },
        Syntax::NotAnObject => Words {
            headline: "teksten er JSON, men ikke et objekt".into(),
            why: Some("en FHIR-ressource er ét objekt".into()),
            ..Words::default()
        },
        Syntax::DuplicateName { name } => Words {
            headline: format!("`{name}` står der to gange"),
            why: Some("en modtager kan vælge hver af dem; her er den første læst".into()),
            fix: Some("fjern den ene; flere værdier hører til i et array".into()),
            ..Words::default()
        },
        Syntax::NullValue => Words {
            headline: "værdien er null".into(),
            why: Some("FHIR udelader det, der ikke har en værdi".into()),
            fix: Some("fjern elementet".into()),
            ..Words::default()
        },
        Syntax::NullItem => Words {
            headline: "et af arrayets elementer er null".into(),
            why: Some("null må kun holde en plads, som `_navn` udfylder".into()),
            fix: Some("fjern elementet".into()),
            ..Words::default()
        },
        Syntax::EmptyArray => Words {
            headline: "arrayet er tomt".into(),
            why: Some("FHIR udelader det, der ikke har en værdi".into()),
            fix: Some("fjern elementet".into()),
            ..Words::default()
        },
        Syntax::EmptyElement => Words {
            headline: "elementet er tomt".into(),
            why: Some("FHIR udelader det, der intet indhold har".into()),
            fix: Some("giv det indhold, eller fjern det".into()),
            ..Words::default()
        },
        Syntax::EmptyValue => Words {
            headline: "værdien er tom".into(),
            why: Some("FHIR udelader det, der ikke har en værdi".into()),
            fix: Some("giv det en værdi, eller fjern det".into()),
            ..Words::default()
        },
        Syntax::NestedArray => Words {
            headline: "et array står direkte i et array".into(),
            why: Some("FHIR gentager kun elementer i ét niveau".into()),
            fix: Some("fjern de indre klammer".into()),
            ..Words::default()
        },
        Syntax::TwinNotObject { name } => Words {
            headline: format!("`_{name}` er ikke et objekt"),
            why: Some(format!("den rummer id og extensions for `{name}`")),
            ..Words::default()
        },
        Syntax::TwinShape { name } => Words {
            headline: format!("kun den ene af `{name}` og `_{name}` er et array"),
            why: Some("de hører sammen element for element".into()),
            fix: Some("gør begge til et array eller ingen af dem".into()),
            ..Words::default()
        },
        Syntax::TwinTooLong { name } => Words {
            headline: format!("`_{name}` har flere elementer end `{name}`"),
            why: Some("de hører sammen element for element".into()),
            fix: Some(format!("sæt null i `{name}`, hvor der ikke er en værdi")),
            ..Words::default()
        },
        Syntax::TwinOfObject { name } => Words {
            headline: format!("`_{name}` står ved siden af et objekt"),
            why: Some(format!("kun et element med en simpel værdi har `_{name}`")),
            fix: Some(format!("sæt id og extension direkte i `{name}`")),
            ..Words::default()
        },
        Syntax::NoResourceType => Words {
            headline: "`resourceType` mangler".into(),
            why: Some("den fortæller, hvilken ressource det er".into()),
            fix: Some("tilføj \"resourceType\"".into()),
            ..Words::default()
        },
        Syntax::BadResourceType => Words {
            headline: "`resourceType` angiver ikke en ressource".into(),
            fix: Some("skriv ressourcens navn i anførselstegn".into()),
            ..Words::default()
        },
        Syntax::Markup(problem) => markup(problem),
        Syntax::WrongNamespace { found, expected } if found.is_empty() => Words {
            headline: "elementet har intet navnerum".into(),
            why: Some(format!("ethvert FHIR-element ligger i {expected}")),
            fix: Some(format!("skriv xmlns=\"{expected}\" på roden")),
            ..Words::default()
        },
        Syntax::WrongNamespace { found, expected } => Words {
            headline: format!("navnerummet er \"{found}\" og ikke \"{expected}\""),
            fix: Some(format!("brug \"{expected}\"")),
            ..Words::default()
        },
        Syntax::UnexpectedAttribute { attribute, element } => Words {
            headline: format!("`{element}` kan ikke have attributten `{attribute}`"),
            why: Some("FHIR har kun attributterne value, id og url".into()),
            fix: Some("skriv det som et element".into()),
            ..Words::default()
        },
        Syntax::UnexpectedText => Words {
            headline: "der står tekst mellem elementerne".into(),
            why: Some("FHIR har værdier i attributten value".into()),
            fix: Some("sæt den i en value, eller fjern den".into()),
            ..Words::default()
        },
        Syntax::SecondResource => Words {
            headline: "der står endnu en ressource, hvor kun én hører til".into(),
            fix: Some("giv den sin egen entry".into()),
            ..Words::default()
        },
    }
}
