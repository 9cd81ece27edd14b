//! Danish words for KS09xx.

use crate::diagnostic::problem::{Definition, Facet, SystemFault};
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Definition, say: &Say) -> Words {
    match problem {
        Definition::Incomplete { definition, element } => fill!(
            say,
            [definition, element],
            "definitionen {0} mangler et brugbart `{1}`",
            fix = "tilføj `{1}` i definitionen"
        ),
        Definition::Missing { definition, canonical } => fill!(
            say,
            [definition, canonical],
            "{0} bygger på {1}, som ikke er til rådighed",
            fix = "tilføj den pakke, der definerer den"
        ),
        Definition::Cyclic { definition } => fill!(
            say,
            [definition],
            "definitionen {0} bygger på sig selv",
            fix = "bryd ringen af `baseDefinition` og `type.profile`"
        ),
        Definition::ElementUnknown { definition, element } => fill!(
            say,
            [definition, element],
            "{0} indskrænker `{1}`, som ikke findes i det, den bygger på",
            fix = "ret elementets path eller id"
        ),
        Definition::Contradicts { element, facet, .. } => {
            let facet = match facet {
                Facet::Min => "det mindste antal",
                Facet::Max => "det største antal",
                Facet::Fixed => "den faste værdi",
                Facet::Types => "en type",
                Facet::Binding => "bindingens styrke",
                Facet::Order => "pladsen",
                Facet::Kind => "arten",
                Facet::Meaning => "`meaningWhenMissing`",
            };
            fill!(
                say,
                [element, &facet],
                "{1} for `{0}` er ikke, hvad dens grundlag tillader",
                fix = "hold dig inden for det, grundlaget siger"
            )
        }
        Definition::Discriminator { element, path } => {
            fill!(
                say,
                [element, path],
                "diskriminatoren `{1}` fører ikke til et element i `{0}`",
                fix = "nævn et element under det, der er delt op"
            )
        }
        Definition::TooManyElements { definition } => {
            fill!(say, [definition], "definitionen {0} har flere elementer, end grænsen tillader")
        }
        Definition::Expression { definition, element, key, why } => {
            fill!(
                say,
                [definition, element, key, why],
                "udtrykket i {2} ved `{1}` i {0} kan ikke læses: {3}",
                fix = "ret udtrykket"
            )
        }
        Definition::Unreadable { file } => {
            fill!(say, [file], "filen {0} er ikke hel", fix = "ret filen, eller hent pakken igen")
        }
        Definition::ArchiveBroken => {
            fill!(say, [], "pakken kan ikke pakkes ud: den er ikke et gzip-komprimeret tar-arkiv")
        }
        Definition::ArchiveTooLarge => fill!(say, [], "pakken fylder mere, end grænsen tillader"),
        Definition::ArchiveOutside { path } => {
            fill!(say, [path], "pakken rummer en fil, der ligger uden for pakken selv: `{0}`", fix = "fjern filen")
        }
        Definition::ManifestMissing => {
            fill!(say, [], "pakken har ingen package.json med navn og version", fix = "tilføj en package.json")
        }
        Definition::PackageMissing { package, needs } => {
            fill!(say, [package, needs], "{0} har brug for {1}, som ikke er til rådighed", fix = "tilføj pakken {1}")
        }
        Definition::PackageVersion { package, needs, used } => {
            fill!(
                say,
                [package, needs, used],
                "{0} har brug for {1}, som ikke er til rådighed; {2} bruges i stedet",
                fix = "tilføj pakken {1}"
            )
        }
        Definition::PackageCyclic { package, needs } => {
            fill!(
                say,
                [package, needs],
                "{0} har brug for {1}, som selv har brug for {0}",
                fix = "bryd ringen af afhængigheder"
            )
        }
        Definition::PackageFhir { package, fhir } => {
            fill!(say, [package, fhir], "{0} er til FHIR {1}", fix = "brug pakkens udgave til FHIR R4")
        }
        Definition::TypeName { name } => {
            fill!(
                say,
                [name],
                "en definition må ikke definere typen {0}",
                why = "kun FHIR selv har typer uden adresse, og en ny type er en anden end den, den bygger på",
                fix = "giv typen sin egen hele adresse som navn"
            )
        }
        Definition::CodeSystem { fault } => {
            let fault = match fault {
                SystemFault::NotSupplement => "et kodesystem, der supplerer et andet, har indholdet `supplement`",
                SystemFault::SupplementsNothing => "et supplement nævner det kodesystem, det supplerer",
                SystemFault::OfItsSystem { element } => {
                    return fill!(say, [element], "et supplement siger ikke `{0}`: det gør dets kodesystem");
                }
                SystemFault::NotPresent => "et kodesystem med indholdet `not-present` har ingen begreber",
                SystemFault::Count { stated, found } => {
                    return fill!(
                        say,
                        [&stated.to_string(), &found.to_string()],
                        "kodesystemet oplyser et andet antal begreber, end det har",
                        found = "{0}",
                        expected = "{1}"
                    );
                }
                SystemFault::AllCodes => "værdisættet, der nævnes her, er ikke det med alle kodesystemets koder",
            };
            fill!(say, [&fault], "{0}")
        }
        Definition::InvariantTwice { key } => {
            fill!(say, [key], "nøglen {0} står for to udtryk", fix = "giv hver regel sin egen nøgle")
        }
        Definition::NotForType { element, what, types } => {
            fill!(say, [element, what, types], "`{0}` af typen {2} kan ikke have {1}", fix = "udelad det")
        }
        Definition::Slicing { element, once: true } => {
            fill!(say, [element], "`{0}` kan ikke deles op: det står der kun én gang", fix = "fjern `slicing`")
        }
        Definition::Slicing { element, once: false } => fill!(
            say,
            [element],
            "intet siger, hvordan delen `{0}` kendes fra andre",
            fix = "sæt elementet med `slicing` før delene"
        ),
        Definition::Context { expression: None } => {
            fill!(say, [], "kun en extension har en context", fix = "fjern `context`")
        }
        Definition::Context { expression: Some(expression) } => {
            fill!(say, [expression], "konteksten {0} fører ikke til et element", fix = "ret stien")
        }
        Definition::ExtensionUrl { url, fixed } => fill!(
            say,
            [url, &fixed.as_deref().unwrap_or_default()],
            "url for denne extension er ikke fastsat til dens canonical",
            found = "{1}",
            expected = "{0}"
        ),
        Definition::PackBroken => fill!(
            say,
            [],
            "pakkefilen med definitioner kan ikke læses: dens indhold er beskadiget",
            fix = "byg eller hent pakkefilen igen"
        ),
        Definition::PackFormat => fill!(
            say,
            [],
            "pakkefilen med definitioner er lavet til en anden version af Klarsyn",
            fix = "brug pakkefiler og program af samme version"
        ),
    }
}
