//! English words for KS09xx.

use crate::diagnostic::problem::Definition;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Definition, _say: &Say) -> Words {
    let (headline, fix) = match problem {
        Definition::Incomplete { definition, element } => (
            format!("the definition {definition} has no usable `{element}`"),
            Some(format!("add `{element}` to the definition")),
        ),
        Definition::Missing { definition, canonical } => (
            format!("{definition} builds on {canonical}, which is not at hand"),
            Some("add the package that defines it".into()),
        ),
        Definition::Cyclic { definition } => (
            format!("the definition {definition} builds on itself"),
            Some("break the circle of `baseDefinition` and `type.profile`".into()),
        ),
        Definition::ElementUnknown { definition, element } => (
            format!("{definition} constrains `{element}`, which its base does not have"),
            Some("correct the element's path or id".into()),
        ),
        Definition::TooManyElements { definition } => {
            (format!("the definition {definition} has more elements than the limit allows"), None)
        }
        Definition::ArchiveBroken => {
            ("the package cannot be unpacked: it is no gzip-compressed tar archive".into(), None)
        }
        Definition::ArchiveTooLarge => ("the package holds more than the limit allows".into(), None),
        Definition::ArchiveOutside { path } => {
            (format!("the package holds a file outside of itself: `{path}`"), Some("remove the file".into()))
        }
        Definition::ManifestMissing => {
            ("the package has no package.json with name and version".into(), Some("add a package.json".into()))
        }
        Definition::PackageMissing { package, needs } => {
            (format!("{package} needs {needs}, which is not at hand"), Some(format!("add the package {needs}")))
        }
        Definition::PackBroken => {
            ("the pack cannot be read: its bytes are damaged".into(), Some("build or fetch the pack again".into()))
        }
        Definition::PackFormat => (
            "the pack was made for another version of Klarsyn".into(),
            Some("use packs and engine of the same version".into()),
        ),
    };
    Words { headline, fix, ..Words::default() }
}
