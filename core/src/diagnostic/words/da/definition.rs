//! Danish words for KS09xx.

use crate::diagnostic::problem::Definition;
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
        Definition::TooManyElements { definition } => {
            fill!(say, [definition], "definitionen {0} har flere elementer, end grænsen tillader")
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
