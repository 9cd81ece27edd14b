//! Danish words for KS09xx.

use crate::diagnostic::problem::Definition;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Definition, _say: &Say) -> Words {
    let (headline, fix) = match problem {
        Definition::Incomplete { definition, element } => (
            format!("definitionen {definition} mangler et brugbart `{element}`"),
            Some(format!("tilføj `{element}` i definitionen")),
        ),
        Definition::Missing { definition, canonical } => (
            format!("{definition} bygger på {canonical}, som ikke er til rådighed"),
            Some("tilføj den pakke, der definerer den".into()),
        ),
        Definition::Cyclic { definition } => (
            format!("definitionen {definition} bygger på sig selv"),
            Some("bryd ringen af `baseDefinition` og `type.profile`".into()),
        ),
        Definition::ElementUnknown { definition, element } => (
            format!("{definition} indskrænker `{element}`, som ikke findes i det, den bygger på"),
            Some("ret elementets path eller id".into()),
        ),
        Definition::TooManyElements { definition } => {
            (format!("definitionen {definition} har flere elementer, end grænsen tillader"), None)
        }
        Definition::ArchiveBroken => {
            ("pakken kan ikke pakkes ud: den er ikke et gzip-komprimeret tar-arkiv".into(), None)
        }
        Definition::ArchiveTooLarge => ("pakken fylder mere, end grænsen tillader".into(), None),
        Definition::ArchiveOutside { path } => {
            (format!("pakken rummer en fil, der ligger uden for pakken selv: `{path}`"), Some("fjern filen".into()))
        }
        Definition::ManifestMissing => {
            ("pakken har ingen package.json med navn og version".into(), Some("tilføj en package.json".into()))
        }
        Definition::PackageMissing { package, needs } => (
            format!("{package} har brug for {needs}, som ikke er til rådighed"),
            Some(format!("tilføj pakken {needs}")),
        ),
        Definition::PackBroken => (
            "pakkefilen med definitioner kan ikke læses: dens indhold er beskadiget".into(),
            Some("byg eller hent pakkefilen igen".into()),
        ),
        Definition::PackFormat => (
            "pakkefilen med definitioner er lavet til en anden version af Klarsyn".into(),
            Some("brug pakkefiler og program af samme version".into()),
        ),
    };
    Words { headline, fix, ..Words::default() }
}
