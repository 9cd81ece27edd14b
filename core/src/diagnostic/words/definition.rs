//! Words for KS09xx.

use crate::diagnostic::problem::{Definition, Facet, SystemFault};
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Definition, say: &Say) -> Words {
    match problem {
        Definition::Incomplete { definition, element } => fill!(
            say,
            [definition, element],
            ["definitionen {0} mangler et brugbart `{1}`", "the definition {0} has no usable `{1}`"],
            fix = ["tilføj `{1}` i definitionen", "add `{1}` to the definition"]
        ),
        Definition::Missing { definition, canonical } => fill!(
            say,
            [definition, canonical],
            ["{0} bygger på {1}, som ikke er til rådighed", "{0} builds on {1}, which is not at hand"],
            fix = ["tilføj den pakke, der definerer den", "add the package that defines it"]
        ),
        Definition::Cyclic { definition } => fill!(
            say,
            [definition],
            ["definitionen {0} bygger på sig selv", "the definition {0} builds on itself"],
            fix = [
                "bryd ringen af `baseDefinition` og `type.profile`",
                "break the circle of `baseDefinition` and `type.profile`"
            ]
        ),
        Definition::ElementUnknown { definition, element } => fill!(
            say,
            [definition, element],
            [
                "{0} indskrænker `{1}`, som ikke findes i det, den bygger på",
                "{0} constrains `{1}`, which its base does not have"
            ],
            fix = ["ret elementets path eller id", "correct the element's path or id"]
        ),
        Definition::Contradicts { element, facet, .. } => {
            let facet = match facet {
                Facet::Min => ["det mindste antal", "the least number"],
                Facet::Max => ["det største antal", "the largest number"],
                Facet::Fixed => ["den faste værdi", "the fixed value"],
                Facet::Types => ["en type", "a type"],
                Facet::Binding => ["bindingens styrke", "the strength of the binding"],
                Facet::Order => ["pladsen", "the place"],
                Facet::Kind => ["arten", "the kind"],
                Facet::Meaning => ["`meaningWhenMissing`", "`meaningWhenMissing`"],
            };
            fill!(
                say,
                [element, &facet],
                ["{1} for `{0}` er ikke, hvad dens grundlag tillader", "{1} of `{0}` is not what its base allows"],
                fix = ["hold dig inden for det, grundlaget siger", "keep within what the base says"]
            )
        }
        Definition::Discriminator { element, path } => fill!(
            say,
            [element, path],
            [
                "diskriminatoren `{1}` fører ikke til et element i `{0}`",
                "the discriminator `{1}` leads to no element of `{0}`"
            ],
            fix = ["nævn et element under det, der er delt op", "name an element below the one that is sliced"]
        ),
        Definition::TooManyElements { definition } => fill!(
            say,
            [definition],
            [
                "definitionen {0} har flere elementer, end grænsen tillader",
                "the definition {0} has more elements than the limit allows"
            ]
        ),
        Definition::Expression { definition, element, key, why } => fill!(
            say,
            [definition, element, key, why],
            [
                "udtrykket i {2} ved `{1}` i {0} kan ikke læses: {3}",
                "the expression of {2} at `{1}` in {0} cannot be read: {3}"
            ],
            fix = ["ret udtrykket", "correct the expression"]
        ),
        Definition::Unreadable { file } => fill!(
            say,
            [file],
            ["filen {0} er ikke hel", "the file {0} is not whole"],
            fix = ["ret filen, eller hent pakken igen", "correct the file, or get the package again"]
        ),
        Definition::ArchiveBroken => fill!(
            say,
            [],
            [
                "pakken kan ikke pakkes ud: den er ikke et gzip-komprimeret tar-arkiv",
                "the package cannot be unpacked: it is no gzip-compressed tar archive"
            ]
        ),
        Definition::ArchiveTooLarge => {
            fill!(say, [], ["pakken fylder mere, end grænsen tillader", "the package holds more than the limit allows"])
        }
        Definition::ArchiveOutside { path } => fill!(
            say,
            [path],
            [
                "pakken rummer en fil, der ligger uden for pakken selv: `{0}`",
                "the package holds a file outside of itself: `{0}`"
            ],
            fix = ["fjern filen", "remove the file"]
        ),
        Definition::ManifestMissing => fill!(
            say,
            [],
            [
                "pakken har ingen package.json med navn og version",
                "the package has no package.json with name and version"
            ],
            fix = ["tilføj en package.json", "add a package.json"]
        ),
        Definition::PackageMissing { package, needs } => fill!(
            say,
            [package, needs],
            ["{0} har brug for {1}, som ikke er til rådighed", "{0} needs {1}, which is not at hand"],
            fix = ["tilføj pakken {1}", "add the package {1}"]
        ),
        Definition::PackageVersion { package, needs, used } => fill!(
            say,
            [package, needs, used],
            [
                "{0} har brug for {1}, som ikke er til rådighed; {2} bruges i stedet",
                "{0} needs {1}, which is not at hand; {2} is used"
            ],
            fix = ["tilføj pakken {1}", "add the package {1}"]
        ),
        Definition::PackageCyclic { package, needs } => fill!(
            say,
            [package, needs],
            ["{0} har brug for {1}, som selv har brug for {0}", "{0} needs {1}, which in turn needs {0}"],
            fix = ["bryd ringen af afhængigheder", "break the circle of dependencies"]
        ),
        Definition::PackageFhir { package, fhir } => fill!(
            say,
            [package, fhir],
            ["{0} er til FHIR {1}", "{0} is for FHIR {1}"],
            fix = ["brug pakkens udgave til FHIR R4", "use the package's edition for FHIR R4"]
        ),
        Definition::TypeName { name } => fill!(
            say,
            [name],
            ["en definition må ikke definere typen {0}", "a definition may not define the type {0}"],
            why = [
                "kun FHIR selv har typer uden adresse, og en ny type er en anden end den, den bygger på",
                "FHIR has types without an address only where it defines them itself, and a new type is another than its base's"
            ],
            fix = ["giv typen sin egen hele adresse som navn", "name the type by a full address of its own"]
        ),
        Definition::CodeSystem { fault } => {
            let fault = match fault {
                SystemFault::NotSupplement => [
                    "et kodesystem, der supplerer et andet, har indholdet `supplement`",
                    "the content of a code system that supplements another is `supplement`",
                ],
                SystemFault::SupplementsNothing => [
                    "et supplement nævner det kodesystem, det supplerer",
                    "a supplement names the code system that it supplements",
                ],
                SystemFault::OfItsSystem { element } => {
                    return fill!(
                        say,
                        [element],
                        [
                            "et supplement siger ikke `{0}`: det gør dets kodesystem",
                            "a supplement does not say `{0}`: its code system does"
                        ]
                    );
                }
                SystemFault::NotPresent => [
                    "et kodesystem med indholdet `not-present` har ingen begreber",
                    "a code system whose content is `not-present` has no concepts",
                ],
                SystemFault::Count { stated, found } => {
                    return fill!(
                        say,
                        [&stated.to_string(), &found.to_string()],
                        [
                            "kodesystemet oplyser et andet antal begreber, end det har",
                            "the code system states another number of concepts than it has"
                        ],
                        found = "{0}",
                        expected = "{1}"
                    );
                }
                SystemFault::AllCodes => [
                    "værdisættet, der nævnes her, er ikke det med alle kodesystemets koder",
                    "the value set named here is not that of all codes of this code system",
                ],
            };
            fill!(say, [&fault], "{0}")
        }
        Definition::InvariantTwice { key } => fill!(
            say,
            [key],
            ["nøglen {0} står for to udtryk", "the key {0} stands for two expressions"],
            fix = ["giv hver regel sin egen nøgle", "give each rule a key of its own"]
        ),
        Definition::NotForType { element, what, types } => fill!(
            say,
            [element, what, types],
            ["`{0}` af typen {2} kan ikke have {1}", "`{0}` of type {2} cannot have {1}"],
            fix = ["udelad det", "leave it out"]
        ),
        Definition::Slicing { element, once: true } => fill!(
            say,
            [element],
            ["`{0}` kan ikke deles op: det står der kun én gang", "`{0}` cannot be sliced: it stands only once"],
            fix = ["fjern `slicing`", "remove `slicing`"]
        ),
        Definition::Slicing { element, once: false } => fill!(
            say,
            [element],
            [
                "intet siger, hvordan delen `{0}` kendes fra andre",
                "nothing says how the slice `{0}` is told from others"
            ],
            fix = ["sæt elementet med `slicing` før delene", "put the element with `slicing` before its slices"]
        ),
        Definition::Context { expression: None } => fill!(
            say,
            [],
            ["kun en extension har en context", "only an extension has a context"],
            fix = ["fjern `context`", "remove `context`"]
        ),
        Definition::Context { expression: Some(expression) } => fill!(
            say,
            [expression],
            ["konteksten {0} fører ikke til et element", "the context {0} leads to no element"],
            fix = ["ret stien", "correct the path"]
        ),
        Definition::ExtensionUrl { url, fixed } => fill!(
            say,
            [url, &fixed.as_deref().unwrap_or_default()],
            [
                "url for denne extension er ikke fastsat til dens canonical",
                "the url of the extension is not fixed to its canonical"
            ],
            found = "{1}",
            expected = "{0}"
        ),
        Definition::PackBroken => fill!(
            say,
            [],
            [
                "pakkefilen med definitioner kan ikke læses: dens indhold er beskadiget",
                "the pack cannot be read: its bytes are damaged"
            ],
            fix = ["byg eller hent pakkefilen igen", "build or fetch the pack again"]
        ),
        Definition::PackFormat => fill!(
            say,
            [],
            [
                "pakkefilen med definitioner er lavet til en anden version af Klarsyn",
                "the pack was made for another version of Klarsyn"
            ],
            fix = ["brug pakkefiler og program af samme version", "use packs and engine of the same version"]
        ),
    }
}
