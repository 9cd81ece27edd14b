//! English words for KS09xx.

use crate::diagnostic::problem::{Definition, Facet, SystemFault};
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Definition, say: &Say) -> Words {
    match problem {
        Definition::Incomplete { definition, element } => fill!(
            say,
            [definition, element],
            "the definition {0} has no usable `{1}`",
            fix = "add `{1}` to the definition"
        ),
        Definition::Missing { definition, canonical } => fill!(
            say,
            [definition, canonical],
            "{0} builds on {1}, which is not at hand",
            fix = "add the package that defines it"
        ),
        Definition::Cyclic { definition } => fill!(
            say,
            [definition],
            "the definition {0} builds on itself",
            fix = "break the circle of `baseDefinition` and `type.profile`"
        ),
        Definition::ElementUnknown { definition, element } => fill!(
            say,
            [definition, element],
            "{0} constrains `{1}`, which its base does not have",
            fix = "correct the element's path or id"
        ),
        Definition::Contradicts { element, facet, .. } => {
            let facet = match facet {
                Facet::Min => "the least number",
                Facet::Max => "the largest number",
                Facet::Fixed => "the fixed value",
                Facet::Types => "a type",
                Facet::Binding => "the strength of the binding",
                Facet::Order => "the place",
                Facet::Kind => "the kind",
                Facet::Meaning => "`meaningWhenMissing`",
            };
            fill!(
                say,
                [element, &facet],
                "{1} of `{0}` is not what its base allows",
                fix = "keep within what the base says"
            )
        }
        Definition::Discriminator { element, path } => {
            fill!(
                say,
                [element, path],
                "the discriminator `{1}` leads to no element of `{0}`",
                fix = "name an element below the one that is sliced"
            )
        }
        Definition::TooManyElements { definition } => {
            fill!(say, [definition], "the definition {0} has more elements than the limit allows")
        }
        Definition::Expression { definition, element, key, why } => {
            fill!(
                say,
                [definition, element, key, why],
                "the expression of {2} at `{1}` in {0} cannot be read: {3}",
                fix = "correct the expression"
            )
        }
        Definition::Unreadable { file } => {
            fill!(say, [file], "the file {0} is not whole", fix = "correct the file, or get the package again")
        }
        Definition::ArchiveBroken => {
            fill!(say, [], "the package cannot be unpacked: it is no gzip-compressed tar archive")
        }
        Definition::ArchiveTooLarge => fill!(say, [], "the package holds more than the limit allows"),
        Definition::ArchiveOutside { path } => {
            fill!(say, [path], "the package holds a file outside of itself: `{0}`", fix = "remove the file")
        }
        Definition::ManifestMissing => {
            fill!(say, [], "the package has no package.json with name and version", fix = "add a package.json")
        }
        Definition::PackageMissing { package, needs } => {
            fill!(say, [package, needs], "{0} needs {1}, which is not at hand", fix = "add the package {1}")
        }
        Definition::PackageVersion { package, needs, used } => {
            fill!(
                say,
                [package, needs, used],
                "{0} needs {1}, which is not at hand; {2} is used",
                fix = "add the package {1}"
            )
        }
        Definition::PackageCyclic { package, needs } => {
            fill!(
                say,
                [package, needs],
                "{0} needs {1}, which in turn needs {0}",
                fix = "break the circle of dependencies"
            )
        }
        Definition::PackageFhir { package, fhir } => {
            fill!(say, [package, fhir], "{0} is for FHIR {1}", fix = "use the package's edition for FHIR R4")
        }
        Definition::TypeName { name } => {
            fill!(
                say,
                [name],
                "a definition may not define the type {0}",
                why = "FHIR has types without an address only where it defines them itself, and a new type is another than its base's",
                fix = "name the type by a full address of its own"
            )
        }
        Definition::CodeSystem { fault } => {
            let fault = match fault {
                SystemFault::NotSupplement => "the content of a code system that supplements another is `supplement`",
                SystemFault::SupplementsNothing => "a supplement names the code system that it supplements",
                SystemFault::OfItsSystem { element } => {
                    return fill!(say, [element], "a supplement does not say `{0}`: its code system does");
                }
                SystemFault::NotPresent => "a code system whose content is `not-present` has no concepts",
                SystemFault::Count { stated, found } => {
                    return fill!(
                        say,
                        [&stated.to_string(), &found.to_string()],
                        "the code system states another number of concepts than it has",
                        found = "{0}",
                        expected = "{1}"
                    );
                }
                SystemFault::AllCodes => "the value set named here is not that of all codes of this code system",
            };
            fill!(say, [&fault], "{0}")
        }
        Definition::InvariantTwice { key } => {
            fill!(say, [key], "the key {0} stands for two expressions", fix = "give each rule a key of its own")
        }
        Definition::NotForType { element, what, types } => {
            fill!(say, [element, what, types], "`{0}` of type {2} cannot have {1}", fix = "leave it out")
        }
        Definition::Slicing { element, once: true } => {
            fill!(say, [element], "`{0}` cannot be sliced: it stands only once", fix = "remove `slicing`")
        }
        Definition::Slicing { element, once: false } => fill!(
            say,
            [element],
            "nothing says how the slice `{0}` is told from others",
            fix = "put the element with `slicing` before its slices"
        ),
        Definition::Context { expression: None } => {
            fill!(say, [], "only an extension has a context", fix = "remove `context`")
        }
        Definition::Context { expression: Some(expression) } => {
            fill!(say, [expression], "the context {0} leads to no element", fix = "correct the path")
        }
        Definition::ExtensionUrl { url, fixed } => fill!(
            say,
            [url, &fixed.as_deref().unwrap_or_default()],
            "the url of the extension is not fixed to its canonical",
            found = "{1}",
            expected = "{0}"
        ),
        Definition::PackBroken => {
            fill!(say, [], "the pack cannot be read: its bytes are damaged", fix = "build or fetch the pack again")
        }
        Definition::PackFormat => fill!(
            say,
            [],
            "the pack was made for another version of Klarsyn",
            fix = "use packs and engine of the same version"
        ),
    }
}
