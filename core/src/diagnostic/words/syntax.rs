//! Words for KS01xx.

use super::markup::markup;
use crate::diagnostic::problem::Syntax;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Syntax, say: &Say) -> Words {
    match problem {
        Syntax::Empty => fill!(say, [], ["der er intet at læse", "there is nothing to read"]),
        Syntax::TooLarge { bytes, limit } => fill!(
            say,
            [bytes, limit],
            ["teksten fylder {0} bytes; der læses højst {1}", "the text has {0} bytes; at most {1} are read"]
        ),
        Syntax::TooDeep { limit } => fill!(
            say,
            [limit],
            [
                "elementer er indlejret mere end {0} niveauer; intet derunder læses",
                "elements are nested more than {0} deep; nothing below is read"
            ],
            why = [
                "ingen sundhedsmeddelelse har brug for den dybde, og en modtager kan gå i stå på den",
                "no health message needs that depth, and a receiver may fail on it"
            ]
        ),
        Syntax::TooMany { limit } => fill!(
            say,
            [limit],
            [
                "der er mere end {0} elementer; resten læses ikke",
                "there are more than {0} elements; the rest is not read"
            ]
        ),
        Syntax::Binary { looks_like: Some(kind) } => fill!(
            say,
            [kind],
            ["dette er en {0}-fil og ikke en meddelelse", "this is a {0} file, not a message"],
            fix = ["åbn selve meddelelsen", "open the message itself"]
        ),
        Syntax::Binary { looks_like: None } => fill!(
            say,
            [],
            ["dette er ikke tekst", "this is not text"],
            fix = ["åbn selve meddelelsen", "open the message itself"]
        ),
        Syntax::UnknownFormat => fill!(
            say,
            [],
            ["dette er hverken JSON eller XML", "this is neither JSON nor XML"],
            why = ["FHIR begynder med \"{\" (JSON) eller \"<\" (XML)", "FHIR starts with \"{\" (JSON) or \"<\" (XML)"]
        ),
        Syntax::InvalidBytes { places: 1 } => fill!(
            say,
            [],
            ["en byte er ikke UTF-8; den er læst som �", "a byte is not UTF-8; it was read as �"],
            why = [
                "teksten er formentlig gemt i en anden tegnkodning",
                "the text was probably saved in another encoding"
            ],
            fix = ["gem den som UTF-8", "save it as UTF-8"]
        ),
        Syntax::InvalidBytes { places } => fill!(
            say,
            [places],
            ["{0} steder er ikke UTF-8; hvert er læst som �", "{0} places are not UTF-8; each was read as �"],
            why = [
                "teksten er formentlig gemt i en anden tegnkodning",
                "the text was probably saved in another encoding"
            ],
            fix = ["gem den som UTF-8", "save it as UTF-8"]
        ),
        Syntax::NotUtf8 { encoding } => fill!(
            say,
            [encoding],
            ["teksten er {0}, men FHIR er altid UTF-8", "the text is {0}, but FHIR is always UTF-8"],
            fix = ["gem den som UTF-8", "save it as UTF-8"]
        ),
        Syntax::ByteOrderMark => fill!(
            say,
            [],
            ["teksten begynder med en byte order mark", "the text starts with a byte order mark"],
            why =
                ["det har JSON ikke, og nogle modtagere fejler på den", "JSON has none, and some receivers fail on it"],
            fix = ["gem den som UTF-8 uden byte order mark", "save it as UTF-8 without a byte order mark"]
        ),
        Syntax::More { problems } => fill!(
            say,
            [problems],
            ["yderligere {0} læsefejl er ikke vist", "{0} more problems of reading are not listed"]
        ),
        Syntax::Truncated { open } => fill!(
            say,
            [open],
            ["teksten slutter for tidligt: {0} mangler", "the text ends too early: {0} is missing"],
            why = ["meddelelsen kan være afkortet undervejs", "the message may have been cut off on its way"]
        ),
        Syntax::AfterEnd => fill!(
            say,
            [],
            ["der står noget efter slutningen", "something follows after the end"],
            why = ["en tekst er én meddelelse", "a text is one message"]
        ),
        Syntax::Unexpected { found } => {
            fill!(say, [found], ["\"{0}\" hører ikke til her", "\"{0}\" does not belong here"])
        }
        Syntax::MismatchedClose { found, expected } => fill!(
            say,
            [found, expected],
            ["her står \"{0}\", men der skal stå \"{1}\"", "\"{0}\" stands where \"{1}\" is due"]
        ),
        Syntax::MissingComma => fill!(
            say,
            [],
            ["der mangler et komma", "a comma is missing"],
            fix = ["sæt et komma her", "put a comma here"]
        ),
        Syntax::ExtraComma => fill!(
            say,
            [],
            ["der er et komma for meget", "there is a comma too many"],
            fix = ["fjern kommaet", "remove the comma"]
        ),
        Syntax::MissingColon => fill!(
            say,
            [],
            ["der mangler et kolon mellem navn og værdi", "a colon is missing between name and value"],
            fix = ["sæt et kolon her", "put a colon here"]
        ),
        Syntax::Comment => fill!(
            say,
            [],
            ["JSON har ingen kommentarer", "JSON has no comments"],
            fix = ["fjern kommentaren", "remove the comment"]
        ),
        Syntax::UnquotedName { name } => fill!(
            say,
            [name],
            ["navnet `{0}` mangler anførselstegn", "the name `{0}` lacks its quotes"],
            fix = ["skriv det i dobbelte anførselstegn", "write it in double quotes"]
        ),
        Syntax::SingleQuotes => fill!(
            say,
            [],
            ["JSON bruger ikke enkelte anførselstegn", "JSON has no single quotes"],
            fix = ["brug dobbelte anførselstegn", "use double quotes"]
        ),
        Syntax::UnclosedString => fill!(
            say,
            [],
            ["det afsluttende anførselstegn mangler", "the closing quote of this text is missing"],
            fix = ["afslut med et dobbelt anførselstegn", "close it with a double quote"]
        ),
        Syntax::ControlCharacter { character } => fill!(
            say,
            [&character.escape_unicode().to_string()],
            ["et styretegn står direkte i en tekst: {0}", "an unescaped control character stands inside a string: {0}"],
            why = [
                "JSON tillader det ikke, og strenge læsere afviser hele teksten",
                "JSON does not allow it, and strict readers refuse the whole text"
            ],
            fix = ["skriv det som en escape-sekvens, for eksempel \\n", "write it as an escape, such as \\n"]
        ),
        Syntax::BadEscape => fill!(
            say,
            [],
            [
                "en omvendt skråstreg står foran noget, der ikke er en escape-sekvens",
                "a backslash stands before something that is no escape"
            ],
            fix = ["skriv en omvendt skråstreg som \\\\", "write a backslash itself as \\\\"]
        ),
        Syntax::LoneSurrogate => fill!(
            say,
            [],
            ["det ene halve af et surrogatpar står alene", "one half of a surrogate pair stands alone"],
            fix = ["skriv begge halvdele eller selve tegnet", "write both halves, or the character itself"]
        ),
        Syntax::BadNumber { found } => fill!(
            say,
            [found],
            ["{0} er ikke et tal, som JSON skriver det", "{0} is not a number as JSON writes it"],
            why = [
                "ingen foranstillede nuller, intet plustegn og cifre på begge sider af punktummet",
                "no leading zeros, no plus sign, digits on both sides of the point"
            ]
        ),
        Syntax::BadWord { found } => fill!(
            say,
            [found],
            [
                "{0} er hverken en tekst i anførselstegn eller `true`, `false` eller `null`",
                "{0} is neither a text in quotes nor `true`, `false` or `null`"
            ],
            fix = ["sæt det i anførselstegn, hvis det er en tekst", "put it in quotes if it is a text"]
        ),
        Syntax::NotAnObject => fill!(
            say,
            [],
            ["teksten er JSON, men ikke et objekt", "the text is JSON, but no object"],
            why = ["en FHIR-ressource er ét objekt", "a FHIR resource is one object"]
        ),
        Syntax::DuplicateName { name } => fill!(
            say,
            [name],
            ["`{0}` står der to gange", "`{0}` is there twice"],
            why = [
                "en modtager kan vælge hver af dem; her er den første læst",
                "a receiver may take either of them; the first one was read here"
            ],
            fix = [
                "fjern den ene; flere værdier hører til i et array",
                "remove one of them; several values belong in an array"
            ]
        ),
        Syntax::NullValue => fill!(
            say,
            [],
            ["værdien er null", "the value is null"],
            why = ["FHIR udelader det, der ikke har en værdi", "FHIR leaves out what has no value"],
            fix = ["fjern elementet", "remove the element"]
        ),
        Syntax::NullItem => fill!(
            say,
            [],
            ["et af arrayets elementer er null", "an item of the array is null"],
            why =
                ["null må kun holde en plads, som `_navn` udfylder", "null keeps a place only where `_name` fills it"],
            fix = ["fjern elementet", "remove the item"]
        ),
        Syntax::EmptyArray => fill!(
            say,
            [],
            ["arrayet er tomt", "the array is empty"],
            why = ["FHIR udelader det, der ikke har en værdi", "FHIR leaves out what has no value"],
            fix = ["fjern elementet", "remove the element"]
        ),
        Syntax::EmptyElement => fill!(
            say,
            [],
            ["elementet er tomt", "the element is empty"],
            why = ["FHIR udelader det, der intet indhold har", "FHIR leaves out what has no content"],
            fix = ["giv det indhold, eller fjern det", "give it content, or remove it"]
        ),
        Syntax::EmptyValue => fill!(
            say,
            [],
            ["værdien er tom", "the value is empty"],
            why = ["FHIR udelader det, der ikke har en værdi", "FHIR leaves out what has no value"],
            fix = ["giv det en værdi, eller fjern det", "give it a value, or remove it"]
        ),
        Syntax::NestedArray => fill!(
            say,
            [],
            ["et array står direkte i et array", "an array stands directly in an array"],
            why = ["FHIR gentager kun elementer i ét niveau", "FHIR repeats elements only one level deep"],
            fix = ["fjern de indre klammer", "remove the inner brackets"]
        ),
        Syntax::TwinNotObject { name } => fill!(
            say,
            [name],
            ["`_{0}` er ikke et objekt", "`_{0}` is not an object"],
            why = ["den rummer id og extensions for `{0}`", "it holds the id and the extensions of `{0}`"]
        ),
        Syntax::TwinShape { name } => fill!(
            say,
            [name],
            ["kun den ene af `{0}` og `_{0}` er et array", "only one of `{0}` and `_{0}` is an array"],
            why = ["de hører sammen element for element", "they belong together item by item"],
            fix = ["gør begge til et array eller ingen af dem", "make both an array, or neither"]
        ),
        Syntax::TwinTooLong { name } => fill!(
            say,
            [name],
            ["`_{0}` har flere elementer end `{0}`", "`_{0}` has more items than `{0}`"],
            why = ["de hører sammen element for element", "they belong together item by item"],
            fix = ["sæt null i `{0}`, hvor der ikke er en værdi", "put null into `{0}` where it has no value"]
        ),
        Syntax::TwinOfObject { name } => fill!(
            say,
            [name],
            ["`_{0}` står ved siden af et objekt", "`_{0}` stands beside an object"],
            why = ["kun et element med en simpel værdi har `_{0}`", "only an element with a simple value has `_{0}`"],
            fix = ["sæt id og extension direkte i `{0}`", "put id and extension into `{0}` itself"]
        ),
        Syntax::NoResourceType => fill!(
            say,
            [],
            ["`resourceType` mangler", "`resourceType` is missing"],
            why = ["den fortæller, hvilken ressource det er", "it says which resource this is"],
            fix = ["tilføj \"resourceType\"", "add \"resourceType\""]
        ),
        Syntax::BadResourceType => fill!(
            say,
            [],
            ["`resourceType` angiver ikke en ressource", "`resourceType` does not name a resource"],
            fix = ["skriv ressourcens navn i anførselstegn", "write the resource's name in quotes"]
        ),
        Syntax::Markup(problem) => markup(problem, say),
        Syntax::WrongNamespace { found, expected } if found.is_empty() => fill!(
            say,
            [expected],
            ["elementet har intet navnerum", "the element has no namespace"],
            why = ["ethvert FHIR-element ligger i {0}", "every FHIR element is in {0}"],
            fix = ["skriv xmlns=\"{0}\" på roden", "write xmlns=\"{0}\" on the root"]
        ),
        Syntax::WrongNamespace { found, expected } => fill!(
            say,
            [found, expected],
            ["navnerummet er \"{0}\" og ikke \"{1}\"", "the namespace is \"{0}\", not \"{1}\""],
            fix = ["brug \"{1}\"", "use \"{1}\""]
        ),
        Syntax::UnexpectedAttribute { attribute, element } => fill!(
            say,
            [element, attribute],
            ["`{0}` kan ikke have attributten `{1}`", "`{0}` cannot have the attribute `{1}`"],
            why = ["FHIR har kun attributterne value, id og url", "FHIR has the attributes value, id and url only"],
            fix = ["skriv det som et element", "write it as an element"]
        ),
        Syntax::UnexpectedText => fill!(
            say,
            [],
            ["der står tekst mellem elementerne", "text stands between elements"],
            why = ["FHIR har værdier i attributten value", "FHIR keeps values in the attribute value"],
            fix = ["sæt den i en value, eller fjern den", "put it into a value, or remove it"]
        ),
        Syntax::SecondResource => fill!(
            say,
            [],
            ["der står endnu en ressource, hvor kun én hører til", "a second resource stands where only one belongs"],
            fix = ["giv den sin egen entry", "give it an entry of its own"]
        ),
        Syntax::Instruction => fill!(
            say,
            [],
            [
                "en processing instruction hører ikke til i en ressource",
                "a processing instruction has no place in a resource"
            ],
            why = [
                "den er ingen del af ressourcen, og hvad en modtager gør ved den, er uvist",
                "it is no part of the resource, and what a receiver does with it is anybody's guess"
            ],
            fix = ["fjern <?…?>", "remove <?…?>"]
        ),
    }
}
