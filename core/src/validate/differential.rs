//! What an element of a differential says, beside what its base allows: whether its type can have
//! it, whether it can be sliced, whether its profiles are of its type.

use super::run::{At, Run};
use crate::definition::Derivation;
use crate::definition::ElementDefinition;
use crate::definition::StructureDefinition;
use crate::definition::StructureKind;
use crate::definition::TypeRef;
use crate::diagnostic::problem::Definition;
use crate::diagnostic::problem::Facet;
use crate::map::Map;
use crate::schema::Schema;
use crate::tree::NodeId;

const EXTENSION: &str = "http://hl7.org/fhir/StructureDefinition/Extension";

/// Types that a binding can bind.
const CODED: &str = " string uri code oid url uuid Coding CodeableConcept Quantity Age Distance Duration Range \
                     MoneyQuantity SimpleQuantity Extension ";
/// Types whose values have a length.
const WRITTEN: &str = " integer decimal instant string uri date dateTime time canonical code id markdown oid \
                       positiveInt unsignedInt url uuid ";
/// Types whose values are less and more.
const ORDERED: &str = " integer decimal instant date dateTime time positiveInt unsignedInt Age Count Distance \
                       Duration Money Quantity MoneyQuantity SimpleQuantity ";

impl<'s> Run<'s> {
    /// Where an extension says that it may stand, and the address it is known by.
    pub(super) fn extension_definition(&mut self, own: &StructureDefinition, node: NodeId) {
        let tree = self.tree;
        let is_extension = &*own.type_name == "Extension";
        for context in tree.named(node, "context") {
            if !is_extension {
                self.error(Definition::Context { expression: None }, context);
            } else if tree.child_value(context, "type") == Some("element")
                && let Some(expression) = tree.child_value(context, "expression")
                && self.is_nowhere(expression)
            {
                self.error(Definition::Context { expression: Some(expression.into()) }, context);
            }
        }
        if is_extension && own.base.as_deref() == Some(EXTENSION) {
            let mut elements = tree.child(node, "differential").into_iter().flat_map(|d| tree.named(d, "element"));
            let fixed = elements
                .find(|element| tree.child_value(*element, "path") == Some("Extension.url"))
                .and_then(|element| tree.child_value(element, "fixedUri"));
            if fixed != Some(&*own.url) {
                let (url, fixed) = (own.url.clone(), fixed.map(str::to_string));
                self.error(Definition::ExtensionUrl { url, fixed }, node);
            }
        }
    }

    /// Whether a path names no element that there is.
    fn is_nowhere(&self, path: &str) -> bool {
        let (url, path) = match path.split_once('#') {
            Some((url, path)) => (Some(url), path),
            None if path.contains("://") => (Some(path), ""),
            None => (None, path),
        };
        let name = path.split('.').next().unwrap_or_default();
        // Abstract types of later versions, that R4 knew already by name.
        if matches!(name, "CanonicalResource" | "MetadataResource") {
            return false;
        }
        let schema = match url {
            Some(url) => self.set.find(url),
            None => self.set.find_type(name),
        };
        match schema.and_then(|id| self.set.get(id)) {
            Some(schema) => !path.is_empty() && self.is_missing(schema, path),
            // Another's definitions need not be at hand.
            None => url.is_none(),
        }
    }

    /// What holds for the element by itself, and what it says of its place.
    pub(super) fn stated(&mut self, own: &StructureDefinition, element: &ElementDefinition, place: NodeId) {
        let tree = self.tree;
        let is_root = !element.path.contains('.');
        let here = element.id.clone();
        if own.derivation == Derivation::Constraint
            && tree.child(place, "meaningWhenMissing").is_some()
            && !(element.path == "Extension" || element.path.ends_with(".extension"))
        {
            let (definition, facet) = (own.url.clone(), Facet::Meaning);
            self.error(Definition::Contradicts { definition, element: here.clone(), facet }, place);
        }
        if is_root && element.slicing.is_some() {
            self.error(Definition::Slicing { element: here.clone(), once: true }, place);
        }
        let types: Vec<&str> = match is_root {
            true => vec![&element.path],
            false => element.types.iter().map(|t| &*t.code).filter(|code| self.set.find_type(code).is_some()).collect(),
        };
        if types.is_empty() {
            return;
        }
        let none_of = |list: &str| !types.iter().any(|name| list.contains(&format!(" {name} ")));
        let named =
            |names: &[&str]| tree.children(place).any(|child| names.iter().any(|n| tree.name(child).starts_with(n)));
        let asked: [(&'static str, bool, &str); 3] = [
            ("binding", named(&["binding"]), CODED),
            ("maxLength", named(&["maxLength"]), WRITTEN),
            ("minValue/maxValue", named(&["minValue", "maxValue"]), ORDERED),
        ];
        for (what, stated, list) in asked {
            if stated && none_of(list) {
                let types = types.join(", ");
                self.error(Definition::NotForType { element: here.clone(), what, types }, place);
            }
        }
    }

    /// Slices stand where something repeats, and behind what says how they are told apart.
    pub(super) fn sliced(
        &mut self,
        base: &'s Schema,
        at: At<'s>,
        element: &ElementDefinition,
        place: NodeId,
        told: &mut Vec<String>,
    ) {
        let tree = self.tree;
        let choice = at.element().name.ends_with("[x]");
        if let Some(slicing) = tree.child(place, "slicing") {
            told.push(element.path.clone());
            let of_type = self.set.find_type(&base.type_name).and_then(|id| self.set.get(id));
            let most = of_type.and_then(|schema| self.most(schema, &element.path));
            if most == Some(1) && !choice {
                self.error(Definition::Slicing { element: element.id.clone(), once: true }, slicing);
            }
            return;
        }
        let (above, own) = element.id.rsplit_once('.').unwrap_or(("", &element.id));
        // Inside of another slice its base may have told it; extensions and choices are told by themselves.
        let implied = choice || matches!(&*at.element().name, "extension" | "modifierExtension") || above.contains(':');
        let first = element.slice_name.is_some() && own.contains(':') && !told.contains(&element.path);
        if first && !implied && at.element().slicing.is_none() {
            self.error(Definition::Slicing { element: element.id.clone(), once: false }, place);
        }
    }

    /// Profiles of an element's types are profiles of those, and lead to what its base leads to.
    pub(super) fn profiles_fit(&self, at: At<'s>, element: &ElementDefinition) -> bool {
        element.types.iter().filter(|t| !t.code.is_empty()).all(|t| self.profiles_of(t) && self.targets_of(at, t))
    }

    fn profiles_of(&self, stated: &TypeRef) -> bool {
        let set = self.set;
        let Some(of) = set.find_type(&stated.code) else { return true };
        stated.profiles.iter().filter_map(|profile| set.find(profile)).all(|profile| set.derives(profile, of))
    }

    fn targets_of(&self, at: At<'s>, stated: &TypeRef) -> bool {
        let set = self.set;
        if !matches!(&*stated.code, "Reference" | "canonical" | "CodeableReference") {
            return stated.targets.is_empty();
        }
        let of_base = at.element().types.iter().filter(|t| *t.name == *stated.code).flat_map(|t| &t.targets);
        let of_base: Option<Vec<_>> = of_base.map(|target| target.schema).collect();
        stated.targets.iter().filter_map(|target| set.find(target)).all(|target| {
            let resource = set
                .header(target)
                .is_none_or(|h| h.kind != StructureKind::Complex && h.kind != StructureKind::Primitive);
            let within =
                of_base.as_ref().is_none_or(|all| all.is_empty() || all.iter().any(|b| set.derives(target, *b)));
            resource && within
        })
    }

    /// One key, one expression.
    pub(super) fn invariant_keys(&mut self, place: NodeId, seen: &mut Map<&'s str, &'s str>) {
        let tree = self.tree;
        for constraint in tree.named(place, "constraint") {
            let part = |name| tree.child_value(constraint, name);
            let (Some(key), Some(expression)) = (part("key"), part("expression")) else { continue };
            if *seen.or_insert_with(key, || expression) != expression {
                self.error(Definition::InvariantTwice { key: key.into() }, constraint);
            }
        }
    }
}
