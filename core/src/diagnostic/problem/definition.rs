//! KS09xx: the definitions themselves, and the packages they come in.

use crate::diagnostic::Language;
use crate::diagnostic::Problem;
use crate::diagnostic::Say;
use crate::diagnostic::code::Code;

/// A problem of a definition, a package or a pack.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Definition {
    /// A definition lacks an element that it cannot do without.
    Incomplete {
        /// Its canonical, or the file it came in.
        definition: String,
        /// What it lacks.
        element: String,
    },
    /// A definition names another that is not at hand.
    Missing {
        /// The definition that names it.
        definition: String,
        /// The canonical it names.
        canonical: String,
    },
    /// A definition is built on itself.
    Cyclic {
        /// Its canonical.
        definition: String,
    },
    /// A differential names an element that its base does not have.
    ElementUnknown {
        /// The definition.
        definition: String,
        /// The element's id.
        element: String,
    },
    /// An element says what its base does not allow.
    Contradicts {
        /// The definition.
        definition: String,
        /// The element's id.
        element: String,
        /// What of it.
        facet: Facet,
    },
    /// A definition defines a type by a name that it may not have.
    TypeName {
        /// The name.
        name: String,
    },
    /// A discriminator's path leads nowhere.
    Discriminator {
        /// The element's id.
        element: String,
        /// The path.
        path: String,
    },
    /// A code system says of itself what does not go together.
    CodeSystem {
        /// What does not.
        fault: SystemFault,
    },
    /// One key of an invariant with two expressions.
    InvariantTwice {
        /// The key.
        key: String,
    },
    /// An element says what its type cannot have.
    NotForType {
        /// The element's id.
        element: String,
        /// What it says: `binding`.
        what: &'static str,
        /// Its types.
        types: String,
    },
    /// Slices where there can be none, or that nothing tells apart.
    Slicing {
        /// The element's id.
        element: String,
        /// Whether the element cannot repeat; else nothing says how its slices are told apart.
        once: bool,
    },
    /// A context that leads to no element, or of a structure that is no extension.
    Context {
        /// The path that leads nowhere; none where there may be no context.
        expression: Option<String>,
    },
    /// An extension whose `url` is not fixed to its canonical.
    ExtensionUrl {
        /// The canonical.
        url: String,
        /// What it is fixed to.
        fixed: Option<String>,
    },
    /// A definition has more elements than the limits allow.
    TooManyElements {
        /// Its canonical.
        definition: String,
    },
    /// The expression of a constraint cannot be read.
    Expression {
        /// The definition.
        definition: String,
        /// The element's id.
        element: String,
        /// The constraint's key.
        key: String,
        /// What is wrong, for developers.
        why: String,
    },
    /// A file of a package is no whole JSON.
    Unreadable {
        /// Its path.
        file: String,
    },
    /// A package cannot be unpacked.
    ArchiveBroken,
    /// A package holds more than the limits allow.
    ArchiveTooLarge,
    /// A file of a package would lie outside of it.
    ArchiveOutside {
        /// The path as written.
        path: String,
    },
    /// A package has no `package.json` that names it.
    ManifestMissing,
    /// A package asks for another that is not at hand.
    PackageMissing {
        /// The package that asks.
        package: String,
        /// `name#version`.
        needs: String,
    },
    /// A package asks for a version that is not at hand; another one is used.
    PackageVersion {
        /// The package that asks.
        package: String,
        /// `name#version`.
        needs: String,
        /// What is used in its place.
        used: String,
    },
    /// A package needs itself.
    PackageCyclic {
        /// The package.
        package: String,
        /// The package it needs, which needs it.
        needs: String,
    },
    /// A package is for another version of FHIR.
    PackageFhir {
        /// The package.
        package: String,
        /// The versions it is for.
        fhir: String,
    },
    /// A pack cannot be read.
    PackBroken,
    /// A pack was written in a format that this version does not read.
    PackFormat,
}

/// What an element of a profile says of its base's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// The least number.
    Min,
    /// The largest number.
    Max,
    /// The fixed value.
    Fixed,
    /// The types.
    Types,
    /// How strongly it is bound.
    Binding,
    /// Its place among the others.
    Order,
    /// What it describes: a resource, a type.
    Kind,
    /// What it means where it is missing.
    Meaning,
}

/// What of a code system does not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SystemFault {
    /// It supplements another, and its content says that it does not.
    NotSupplement,
    /// Its content says that it supplements another, and no other is named.
    SupplementsNothing,
    /// A supplement says what only its system can.
    OfItsSystem {
        /// The element.
        element: &'static str,
    },
    /// It says that it has no concepts, and has.
    NotPresent,
    /// Its number of concepts is not the one that it states.
    Count {
        /// The number stated.
        stated: u32,
        /// The number found.
        found: u32,
    },
    /// The value set of all its codes is not that.
    AllCodes,
}

impl Definition {
    pub(crate) fn code(&self) -> Code {
        match self {
            Definition::Incomplete { .. } => Code::new("KS0901", "definition-incomplete"),
            Definition::Missing { .. } => Code::new("KS0902", "definition-missing"),
            Definition::Cyclic { .. } => Code::new("KS0903", "definition-cyclic"),
            Definition::ElementUnknown { .. } => Code::new("KS0904", "definition-element-unknown"),
            Definition::Contradicts { .. } => Code::new("KS0908", "definition-contradicts-base"),
            Definition::Discriminator { .. } => Code::new("KS0909", "discriminator-path"),
            Definition::TooManyElements { .. } => Code::new("KS0905", "definition-too-large"),
            Definition::Expression { .. } => Code::new("KS0906", "definition-expression"),
            Definition::Unreadable { .. } => Code::new("KS0907", "definition-unreadable"),
            Definition::ArchiveBroken => Code::new("KS0910", "archive-broken"),
            Definition::ArchiveTooLarge => Code::new("KS0911", "archive-too-large"),
            Definition::ArchiveOutside { .. } => Code::new("KS0912", "archive-outside"),
            Definition::ManifestMissing => Code::new("KS0913", "manifest-missing"),
            Definition::PackageMissing { .. } => Code::new("KS0914", "package-missing"),
            Definition::PackageVersion { .. } => Code::new("KS0915", "package-version"),
            Definition::PackageCyclic { .. } => Code::new("KS0916", "package-cyclic"),
            Definition::PackageFhir { .. } => Code::new("KS0917", "package-fhir-version"),
            Definition::TypeName { .. } => Code::new("KS0918", "definition-type"),
            Definition::CodeSystem { .. } => Code::new("KS0919", "code-system-contradicts"),
            Definition::InvariantTwice { .. } => Code::new("KS0922", "invariant-twice"),
            Definition::NotForType { .. } => Code::new("KS0923", "not-for-type"),
            Definition::Slicing { .. } => Code::new("KS0924", "slicing"),
            Definition::Context { .. } => Code::new("KS0925", "definition-context"),
            Definition::ExtensionUrl { .. } => Code::new("KS0926", "definition-extension-url"),
            Definition::PackBroken => Code::new("KS0920", "pack-broken"),
            Definition::PackFormat => Code::new("KS0921", "pack-format"),
        }
    }
}

/// In English, for developers: definitions say nothing of a person.
impl std::fmt::Display for Definition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let say = Say { language: Language::En, values: true };
        f.write_str(&say.words(&Problem::Definition(self.clone())).headline)
    }
}

impl std::error::Error for Definition {}
