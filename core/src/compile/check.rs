//! What can be wrong with a definition beside its snapshot.

use crate::definition::Derivation;
use crate::definition::ElementDefinition;
use crate::definition::Strength;
use crate::definition::StructureDefinition;
use crate::diagnostic::problem::Definition;
use crate::fhirpath::Expression;
use crate::snapshot::Library;

/// Checks what a structure says itself; problems come with the id of their element.
pub(super) fn structure(structure: &StructureDefinition, library: &Library, say: &mut dyn FnMut(&str, Definition)) {
    let own = if structure.differential.is_empty() { &structure.snapshot } else { &structure.differential };
    if structure.derivation == Derivation::Constraint
        && let Some(base) = &structure.base
        && library.store().find(base).is_none()
        && !structure.snapshot.is_empty()
    {
        // Where the snapshot has to be made, that says so.
        say("", missing(structure, base));
    }
    own.iter().for_each(|element| self::element(structure, element, library, say));
}

fn element(
    structure: &StructureDefinition,
    element: &ElementDefinition,
    library: &Library,
    say: &mut dyn FnMut(&str, Definition),
) {
    for constraint in &element.constraints {
        let Some(text) = constraint.expression.as_deref().filter(|text| !text.trim().is_empty()) else { continue };
        if let Err(why) = Expression::parse(text) {
            let problem = Definition::Expression {
                definition: structure.url.clone(),
                element: element.id.clone(),
                key: constraint.key.clone(),
                why: why.to_string(),
            };
            say(&element.id, problem);
        }
    }
    let profiles = element.types.iter().flat_map(|t| t.profiles.iter().chain(&t.targets));
    for canonical in profiles.filter(|canonical| library.store().find(canonical).is_none()) {
        say(&element.id, missing(structure, canonical));
    }
    let required = element.binding.as_ref().filter(|binding| binding.strength == Strength::Required);
    if let Some(set) = required.and_then(|binding| binding.value_set.as_ref())
        && !library.store().has_value_set(set)
    {
        say(&element.id, missing(structure, set));
    }
}

fn missing(structure: &StructureDefinition, canonical: &str) -> Definition {
    Definition::Missing { definition: structure.url.clone(), canonical: canonical.into() }
}

/// The definition and the element that a problem names.
pub(super) fn names(problem: &Definition) -> Option<(&str, &str)> {
    match problem {
        Definition::ElementUnknown { definition, element } => Some((definition, element)),
        Definition::Missing { definition, .. }
        | Definition::Cyclic { definition }
        | Definition::TooManyElements { definition } => Some((definition, "")),
        _ => None,
    }
}
