//! Names: elements of nodes, and types at the start of a path.

use super::Evaluator;
use super::Frame;
use super::Result;
use crate::fhirpath::ast::Expr;
use crate::fhirpath::ast::ExprId;
use crate::fhirpath::ast::NameId;
use crate::fhirpath::ast::TypeUse;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::host::TypeId;
use crate::fhirpath::item::Item;
use crate::tree::LocalName;
use crate::tree::NodeId;

impl Evaluator<'_, '_> {
    /// A name with nothing before it: the type of an item stands for the item itself.
    pub(super) fn root_name(&mut self, name: NameId, this: &[Item], id: ExprId) -> Result<Collection> {
        if self.env.strict {
            self.check_elements(this, name, id)?;
        }
        let is_type = self.program.name(name).starts_with(|first: char| first.is_ascii_uppercase());
        let mut found = Collection::EMPTY;
        for item in this {
            match item {
                Item::Node { node, ty } if is_type && self.is_named_type(name, *node, *ty) => {
                    found.push(item.clone());
                }
                item => self.children_of_one(item, name, &mut found)?,
            }
        }
        Ok(found)
    }

    fn is_named_type(&self, name: NameId, node: NodeId, ty: TypeId) -> bool {
        let bound = &self.bound.names[name.0 as usize];
        let stated = self.instance.tree.node(node).type_name;
        (stated != LocalName::NONE && stated == bound.name)
            || bound
                .ty(self.program.name(name), self.instance.host)
                .is_some_and(|of| ty != TypeId::UNKNOWN && self.instance.host.is(ty, of))
    }

    /// What a name is looked up in. Strictly, `(x as Period).unit` is wrong whatever x is.
    pub(super) fn eval_parent(&mut self, of: ExprId, name: NameId, id: ExprId, frame: Frame<'_>) -> Result<Collection> {
        if self.env.strict
            && let Expr::Type { how: TypeUse::As | TypeUse::OfType, of, .. } = self.program.node(of)
            && let Some(ty) = self.bound.names[of.name.0 as usize].ty(self.program.name(of.name), self.instance.host)
            && !self.has_element(ty, name)
        {
            return self.unknown_element(name, id);
        }
        self.eval(of, frame)
    }

    pub(super) fn children_of(&mut self, items: &[Item], name: NameId, id: ExprId) -> Result<Collection> {
        if self.env.strict {
            self.check_elements(items, name, id)?;
        }
        let mut found = Collection::EMPTY;
        for item in items {
            self.children_of_one(item, name, &mut found)?;
        }
        Ok(found)
    }

    fn children_of_one(&mut self, item: &Item, name: NameId, found: &mut Collection) -> Result<()> {
        let text = self.program.name(name);
        match item {
            Item::Node { node, ty } => self.elements_of(*node, *ty, name, found)?,
            Item::Type(ty) if text == "name" => found.push(Item::String(ty.name.clone())),
            Item::Type(ty) if text == "namespace" => found.push(Item::string(ty.namespace)),
            Item::Quantity(quantity) if text == "value" => found.push(Item::Decimal(quantity.value)),
            _ => {}
        }
        Ok(())
    }

    fn elements_of(&mut self, node: NodeId, ty: TypeId, name: NameId, found: &mut Collection) -> Result<()> {
        let (instance, bound) = (self.instance, self.bound);
        let wanted = &bound.names[name.0 as usize];
        if wanted.name == LocalName::NONE && wanted.choices.is_empty() && self.program.name(name) != "value" {
            self.missed(node, name);
            return Ok(());
        }
        let mut walked = 0;
        let mut any = false;
        for child in instance.elements(node) {
            walked += 1;
            let child_name = instance.tree.node(child).name;
            let is = if child_name == wanted.name {
                child_name != LocalName::NONE
            } else {
                !wanted.choices.is_empty()
                    && wanted.choices.contains(&child_name)
                    && instance.is_choice(ty, child_name, self.program.name(name))
            };
            if is {
                any = true;
                found.push(Item::Node { node: child, ty: instance.child_type(ty, child) });
                if let Some(reads) = self.env.reads {
                    reads.borrow_mut().found.push(child);
                }
            }
        }
        self.charge(walked)?;
        if !any {
            self.missed(node, name);
        }
        if !any && self.program.name(name) == "value" && instance.kind(ty).is_primitive() {
            // The value of a primitive is a value of FHIRPath's own.
            let item = Item::Node { node, ty };
            let value = instance.scalar(&item).to_item();
            if value.node().is_none() {
                found.push(value);
            }
        }
        Ok(())
    }

    fn missed(&self, node: NodeId, name: NameId) {
        if let Some(reads) = self.env.reads {
            reads.borrow_mut().miss(node, self.program.name(name));
        }
    }

    /// Strictly, a name must be an element of some of what it is looked up in, or its type.
    fn check_elements(&self, items: &[Item], name: NameId, id: ExprId) -> Result<()> {
        let may_have = |item: &Item| match item {
            Item::Node { node, ty } => self.has_element(*ty, name) || self.is_named_type(name, *node, *ty),
            _ => true,
        };
        if items.is_empty() || items.iter().any(may_have) { Ok(()) } else { self.unknown_element(name, id) }
    }

    fn has_element(&self, ty: TypeId, name: NameId) -> bool {
        let text = self.program.name(name);
        let value_of_primitive = self.instance.kind(ty).is_primitive() && text == "value";
        ty == TypeId::UNKNOWN || value_of_primitive || self.instance.host.has_element(ty, text)
    }

    fn unknown_element<T>(&self, name: NameId, id: ExprId) -> Result<T> {
        Err(EvalError::UnknownElement { name: self.program.name(name).into(), span: self.span(id) })
    }
}
