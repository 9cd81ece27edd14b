//! What expressions may ask of a run: types, references, profiles, value sets.

use super::run::Run;
use crate::fhirpath::Child;
use crate::fhirpath::Host;
use crate::fhirpath::Item;
use crate::fhirpath::TypeId;
use crate::fhirpath::Undecided;
use crate::schema::CDA;
use crate::schema::ElementId;
use crate::schema::Schema;
use crate::schema::SchemaId;
use crate::schema::SchemaSet;
use crate::schema::TypeUse;
use crate::terminology::Answer;
use crate::tree::NodeId;
use std::cell::RefCell;

/// Types have a number of their structure and one of the element in it, which has fewer than 4,096.
const ELEMENT_BITS: u32 = 12;

pub(super) fn type_id(schema: SchemaId, element: ElementId) -> TypeId {
    TypeId(schema.0 << ELEMENT_BITS | element.0)
}

fn split(ty: TypeId) -> (SchemaId, ElementId) {
    (SchemaId(ty.0 >> ELEMENT_BITS), ElementId(ty.0 & ((1 << ELEMENT_BITS) - 1)))
}

fn parts(set: &SchemaSet, ty: TypeId) -> Option<(&Schema, ElementId)> {
    let (schema, element) = split(ty);
    let schema = set.get(schema)?;
    schema.elements.get(element.0 as usize)?;
    Some((schema, element))
}

/// The type that a child of an element has: itself where it has children of its own, else its
/// type's structure.
pub(super) fn child_type(set: &SchemaSet, ty: TypeId, name: &str) -> Option<Child> {
    let (schema, owner) = parts(set, ty)?;
    let (_, child) = schema.element(owner).child(crate::schema::Key::of(name), name, usize::MAX - 1)?;
    let element = schema.element(child.element);
    let choice = element.is_choice();
    if let Some((schema, there)) = set.content(schema, element) {
        return Some(Child { ty: type_id(schema.id, there), choice });
    }
    let type_use = &element.types.get(child.type_index.unwrap_or(0) as usize);
    let ty = match (element.children.is_empty(), type_use) {
        (false, _) => type_id(schema.id, child.element),
        (true, Some(TypeUse { schema: Some(schema), .. })) => type_id(*schema, ElementId::ROOT),
        _ => TypeId::UNKNOWN,
    };
    Some(Child { ty, choice })
}

/// A run, lent to an expression.
pub(super) struct RunHost<'r, 's> {
    set: &'s SchemaSet,
    /// Whether names are those of CDA.
    plain: bool,
    run: RefCell<&'r mut Run<'s>>,
    /// Resources that an expression asked to conform and that did not: its failure follows theirs.
    pub refused: RefCell<Vec<NodeId>>,
}

impl<'r, 's> RunHost<'r, 's> {
    pub fn new(run: &'r mut Run<'s>) -> Self {
        Self { set: run.set, plain: run.plain, run: RefCell::new(run), refused: RefCell::default() }
    }
}

impl Host for RunHost<'_, '_> {
    fn find_type(&self, name: &str) -> Option<TypeId> {
        // In a CDA document names are those of CDA.
        let of_cda = || self.set.find_type(&format!("{CDA}{name}"));
        let found = if self.plain { of_cda() } else { None };
        found.or_else(|| self.set.find_type(name)).map(|schema| type_id(schema, ElementId::ROOT))
    }

    fn type_name(&self, ty: TypeId) -> &str {
        if let (schema, ElementId::ROOT) = split(ty) {
            let name = self.set.header(schema).map_or("", |header| &header.type_name);
            return name.strip_prefix(CDA).unwrap_or(name);
        }
        match parts(self.set, ty) {
            Some((schema, element)) => {
                schema.element(element).types.first().map_or("", |t| t.name.strip_prefix(CDA).unwrap_or(&t.name))
            }
            None => "",
        }
    }

    fn is(&self, ty: TypeId, of: TypeId) -> bool {
        if ty == of {
            return true;
        }
        // A type is known by its header: it need not be compiled to tell what it derives from.
        let ((schema, element), (wanted, ElementId::ROOT)) = (split(ty), split(of)) else { return false };
        match element {
            ElementId::ROOT => self.set.derives(schema, wanted),
            _ => {
                let declared = parts(self.set, ty).and_then(|(s, e)| s.element(e).types.first()?.schema);
                declared.is_some_and(|id| self.set.derives(id, wanted))
            }
        }
    }

    fn child(&self, parent: TypeId, name: &str) -> Option<Child> {
        child_type(self.set, parent, name)
    }

    fn has_element(&self, parent: TypeId, name: &str) -> bool {
        parts(self.set, parent).is_none_or(|(schema, element)| schema.element(element).child_named(name).is_some())
    }

    fn resolve(&self, from: Option<NodeId>, reference: &str) -> Option<NodeId> {
        let mut run = self.run.try_borrow_mut().ok()?;
        let from = from.unwrap_or(run.resource);
        run.resolve_in_expression(from, reference)
    }

    fn conforms_to(&self, node: NodeId, profile: &str) -> Result<bool, Undecided> {
        let unknown = || Undecided(profile.to_string());
        let schema = self.set.find(profile).ok_or_else(unknown)?;
        let mut run = self.run.try_borrow_mut().map_err(|_| unknown())?;
        let holds = run.conforms_to(node, schema);
        if !holds {
            self.refused.borrow_mut().push(node);
        }
        Ok(holds)
    }

    fn member_of(&self, item: &Item, value_set: &str) -> Result<bool, Undecided> {
        let unknown = || Undecided(value_set.to_string());
        let bound = self.set.terminology().prepare(value_set);
        let run = self.run.try_borrow().map_err(|_| unknown())?;
        let answer = match item {
            Item::Node { node, .. } => run.membership(*node, &bound),
            Item::String(code) => bound.contains(None, code),
            _ => Answer::No,
        };
        match answer {
            Answer::Yes => Ok(true),
            Answer::No => Ok(false),
            Answer::Unknown(_) => Err(unknown()),
        }
    }

    fn html_checks(&self, node: NodeId) -> Result<bool, Undecided> {
        let run = self.run.try_borrow().map_err(|_| Undecided("htmlChecks".into()))?;
        Ok(crate::narrative::html_checks(run.tree, node))
    }
}
