//! Extensions: known by their url, allowed where they stand, with what their definition asks for.

use super::run::{At, Run};
use crate::definition::Derivation;
use crate::diagnostic::problem::Structure;
use crate::fhirpath::Expression;
use crate::schema::ElementId;
use crate::schema::Schema;
use crate::schema::TypeUse;
use crate::tree::NodeId;

impl<'s> Run<'s> {
    /// Checks an extension against the profiles of its slice, else against the definition its url
    /// names.
    pub(super) fn extension(&mut self, node: NodeId, at: At<'s>, type_use: &'s TypeUse) {
        let tree = self.tree;
        let set = self.set;
        let Some(url) = tree.child(node, "url").and_then(|url| tree.value(url)) else {
            self.error(Structure::ExtensionUrl { url: None }, node);
            return self.content(node, at, Some(type_use));
        };
        let inside = tree.parent(node).is_some_and(|parent| is_extension(tree.name(parent)));
        // What the slice itself says of the extension's parts.
        if !at.element().children.is_empty() {
            self.children(node, at);
        }
        let named = type_use.profiles.first().and_then(|p| p.schema);
        let definition = named.or_else(|| set.find(url)).and_then(|id| set.get(id));
        match definition {
            Some(schema) if &*schema.type_name == "Extension" => {
                self.context(node, url, schema);
                self.against(node, schema);
            }
            _ => {
                // Parts of a complex extension have short urls that their definition slices by.
                let part = inside && !url.contains(':') && self.is_part(at);
                if !part {
                    self.unknown_extension(node, url);
                }
                if at.element().children.is_empty() {
                    self.content(node, at, Some(type_use));
                }
            }
        }
    }

    /// Whether an extension in another is one of the parts that its definition names.
    fn is_part(&self, at: At<'s>) -> bool {
        let element = at.element();
        // A slice of them; of an extension that is not known any part may be.
        element.id.rsplit('.').next().is_some_and(|own| own.contains(':'))
            || at.schema.derivation == Derivation::Specialization
    }

    fn unknown_extension(&mut self, node: NodeId, url: &str) {
        if !super::bundle::is_absolute(url) {
            return self.error(Structure::ExtensionUrl { url: Some(url.into()) }, node);
        }
        if self.choices.allows(url) {
            return;
        }
        let nearest = self.set.nearest_extension(url).map(str::to_string);
        self.error(Structure::UnknownExtension { url: url.into(), nearest }, node);
    }

    /// Whether an extension may stand where it stands.
    fn context(&mut self, node: NodeId, url: &str, schema: &Schema) {
        let tree = self.tree;
        let modifies = schema.root().is_modifier;
        if (tree.name(node) == "modifierExtension") != modifies {
            self.error(Structure::ExtensionModifier { url: url.into(), modifies }, node);
        }
        let Some(parent) = tree.parent(node) else { return };
        for text in &schema.context_invariants {
            let Ok(expression) = Expression::parse(text) else { continue };
            if self.holds_of(&expression, parent, node) == Some(false) {
                let here = self.places(parent).into_iter().next().unwrap_or_default();
                let allowed = vec![text.clone()];
                self.error(Structure::ExtensionContext { url: url.into(), here, allowed }, node);
            }
        }
        if schema.contexts.is_empty() {
            return;
        }
        // Everything is an Element: then no more needs to be known of the place. Earlier versions said "Any".
        let any = |expression: &str| matches!(expression, "Element" | "Any");
        if schema.contexts.iter().any(|context| context.kind == "element" && any(&context.expression)) {
            return;
        }
        let places = self.places(parent);
        let fits = schema.contexts.iter().any(|context| match context.kind.as_str() {
            // The address before the id is that of the definition with the element.
            "element" => places.iter().any(|place| is_place(&context.expression, place)),
            "fhirpath" => self.is_selected(parent, &context.expression),
            // In the extension itself, or on its value.
            "extension" => [Some(parent), tree.parent(parent)]
                .into_iter()
                .flatten()
                .any(|owner| tree.child_value(owner, "url") == Some(context.expression.as_str())),
            // Of another kind of context nobody can say that it does not fit.
            _ => true,
        });
        if !fits {
            let problem = Structure::ExtensionContext {
                url: url.into(),
                here: places.into_iter().next().unwrap_or_default(),
                allowed: schema.contexts.iter().map(|c| c.expression.clone()).collect(),
            };
            self.error(problem, node);
        }
    }

    /// Whether an expression, from the resource, gives the element.
    fn is_selected(&mut self, element: NodeId, expression: &str) -> bool {
        let Ok(expression) = Expression::parse(expression) else { return true };
        let resource = self.resource;
        self.evaluate(&expression, resource).is_none_or(|found| found.contains(&element))
    }

    /// The names under which a definition may speak of a place: its path from the resource, from
    /// each type on the way, and the type there with those it is made from.
    fn places(&self, node: NodeId) -> Vec<String> {
        let tree = self.tree;
        let mut steps = Vec::new();
        let mut at = node;
        while tree.type_name(at).is_empty() {
            let Some(above) = tree.parent(at) else { break };
            steps.push(at);
            at = above;
        }
        let mut places = Vec::new();
        let mut types = vec![tree.type_name(at).to_string()];
        if let Some(schema) = self.set.find_type(tree.type_name(at)).and_then(|id| self.set.get(id)) {
            let mut paths = vec![schema.type_name.to_string()];
            let mut here = Some((schema, ElementId::ROOT));
            for step in steps.into_iter().rev() {
                let name = tree.name(step);
                let Some((schema, element)) = here else { break };
                let owner = schema.element(element);
                let Some((_, child)) = owner.child(self.key(step), name, usize::MAX - 1) else { break };
                let found = schema.element(child.element);
                for path in &mut paths {
                    path.push('.');
                    path.push_str(&found.name);
                }
                let type_use = child.type_index.and_then(|i| found.types.get(i as usize));
                types = type_use.map(|t| t.name.to_string()).into_iter().collect();
                here = if found.children.is_empty() {
                    match self.set.content(schema, found) {
                        // An item of an item is an item.
                        Some((schema, element)) => {
                            paths.push(schema.element(element).id.to_string());
                            Some((schema, element))
                        }
                        None => {
                            let schema = type_use.and_then(|t| t.schema).and_then(|id| self.set.get(id));
                            paths.extend(schema.map(|s| s.type_name.to_string()));
                            schema.map(|schema| (schema, ElementId::ROOT))
                        }
                    }
                } else {
                    Some((schema, child.element))
                };
            }
            places.extend(paths);
        }
        let mut base = types.first().and_then(|t| self.set.find_type(t));
        for _ in 0..16 {
            let Some(schema) = base.and_then(|id| self.set.get(id)) else { break };
            if !places.iter().any(|p| **p == *schema.type_name) {
                places.push(schema.type_name.to_string());
            }
            base = schema.base;
        }
        places.push("Element".into());
        if !tree.type_name(node).is_empty() {
            places.push("Resource".into());
            places.push("DomainResource".into());
            // Later versions call the resources so that have an address of their own.
            if self.is_canonical(tree.type_name(node)) {
                places.push("CanonicalResource".into());
                places.push("MetadataResource".into());
            }
        }
        places
    }
}

impl Run<'_> {
    /// Whether resources of a type are known by an address of their own.
    pub(super) fn is_canonical(&self, type_name: &str) -> bool {
        let schema = self.set.find_type(type_name).and_then(|id| self.set.get(id));
        let has = |name: &str| schema.is_some_and(|schema| schema.root().child_named(name).is_some());
        has("url") && has("publisher")
    }
}

/// Whether a context names a place, by itself or as an element of a definition of HL7's.
fn is_place(context: &str, place: &str) -> bool {
    let own = context.strip_prefix("http://hl7.org/fhir/StructureDefinition/").and_then(|rest| rest.split_once('#'));
    context == place || own.is_some_and(|(name, id)| id == place && place.split('.').next() == Some(name))
}

pub(super) fn is_extension(name: &str) -> bool {
    matches!(name, "extension" | "modifierExtension")
}
