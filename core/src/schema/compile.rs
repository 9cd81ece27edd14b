//! A snapshot becomes an arena of elements.

use super::cda::CdaType;
use super::element::{Child, Content, Element, ElementId, Number, Schema, SchemaId, Slice, SliceTable};
use super::facets::Facets;
use super::key::Key;
use super::primitive::Primitive;
use super::set::SchemaSet;
use crate::definition::Canonical;
use crate::definition::SliceRules;
use crate::definition::Slicing;
use crate::definition::StructureDefinition;
use crate::definition::StructureKind;
use crate::sorting::sort_by_key;
use smallvec::SmallVec;
use std::sync::Arc;

/// An element as a structure states it.
pub(super) struct Stated {
    id: Box<str>,
    path: Box<str>,
    slice_name: Option<Box<str>>,
    facets: Arc<Facets>,
}

impl Stated {
    pub(super) fn new(id: &str, path: &str, slice_name: Option<&str>, facets: Arc<Facets>) -> Self {
        Self { id: id.into(), path: path.into(), slice_name: slice_name.map(Box::from), facets }
    }
}

/// Puts the elements of a structure together; none without any.
pub(super) fn assemble(
    set: &SchemaSet,
    id: SchemaId,
    structure: &StructureDefinition,
    stated: Vec<Stated>,
) -> Option<Schema> {
    let mut elements: Vec<Element> = Vec::with_capacity(stated.len());
    // The open element of each depth; what follows hangs below the last one that is shallower.
    let mut open: Vec<(usize, ElementId)> = Vec::new();
    for Stated { id, path, slice_name, facets } in stated {
        let depth = path.bytes().filter(|byte| *byte == b'.').count();
        while open.last().is_some_and(|(d, _)| *d >= depth) {
            open.pop();
        }
        let this = ElementId(elements.len() as u32);
        let name = path.rsplit('.').next().unwrap_or_default().into();
        let slicing = facets.slicing.as_ref().map(SliceTable::new).map(Box::new);
        elements.push(Element { id, path, name, facets, slicing, ..Element::default() });
        if let Some(&(_, parent)) = open.last() {
            match &slice_name {
                Some(name) => add_slice(&mut elements, parent, this, name),
                None => add_child(&mut elements, parent, this),
            }
        }
        open.push((depth, this));
    }
    if elements.is_empty() {
        return None;
    }
    for at in 0..elements.len() {
        let facets = elements[at].facets.clone();
        if let Some(reference) = facets.content_reference.as_deref() {
            elements[at].content = content(set, &elements, reference);
        }
        let element = &mut elements[at];
        element.by_key = element.children.iter().enumerate().map(|(i, c)| (c.key.short(), i as u16)).collect();
        sort_by_key(&mut element.by_key, |by| *by);
        element.stem = element.name.strip_suffix("[x]").map_or(0, |stem| stem.len().min(0x7f) as u8);
        let number = |id: &ElementId| {
            let child = &elements[id.0 as usize];
            Number { min: child.min, max: child.max.unwrap_or(u32::MAX), sliced: child.slicing.is_some() }
        };
        elements[at].numbers = elements[at].order.iter().map(number).collect();
    }
    let primitive = match structure.kind {
        StructureKind::Primitive => Primitive::named(&structure.type_name),
        _ => None,
    };
    Some(Schema {
        id,
        url: structure.url.as_str().into(),
        version: structure.version.as_str().into(),
        type_name: structure.type_name.as_str().into(),
        kind: structure.kind,
        is_abstract: structure.is_abstract,
        derivation: structure.derivation,
        base: structure.base.as_deref().and_then(|base| set.find(base)),
        contexts: structure.contexts.clone(),
        context_invariants: structure.context_invariants.clone(),
        primitive,
        of_type: set.find_type(&structure.type_name),
        cda: CdaType::named(&structure.type_name),
        elements,
    })
}

fn add_child(elements: &mut [Element], parent: ElementId, this: ElementId) {
    let child = &elements[this.0 as usize];
    // The value of a primitive is no child: it is on the node.
    if &*child.name == "value" && child.types.first().is_some_and(|t| t.primitive.is_some()) {
        let owner = &elements[parent.0 as usize];
        let primitive = match owner.path.contains('.') {
            true => owner.types.iter().any(|t| t.primitive.is_some()),
            false => Primitive::named(&owner.path).is_some(),
        };
        if primitive {
            return;
        }
    }
    let position = elements[parent.0 as usize].order.len() as u16;
    let mut names: SmallVec<[(Box<str>, Option<u16>); 1]> = SmallVec::new();
    match child.name.strip_suffix("[x]") {
        Some(stem) => {
            for (i, t) in child.types.iter().enumerate() {
                names.push((choice_name(stem, &t.name).into(), Some(i as u16)));
            }
        }
        None => names.push((child.name.clone(), if child.types.len() == 1 { Some(0) } else { None })),
    }
    let owner = &mut elements[parent.0 as usize];
    owner.order.push(this);
    owner.children.extend(names.into_iter().map(|(name, type_index)| Child {
        key: Key::of(&name),
        name,
        element: this,
        type_index,
        position,
    }));
}

/// `value` and `string` make `valueString`.
pub(super) fn choice_name(stem: &str, type_name: &str) -> String {
    let mut name = String::with_capacity(stem.len() + type_name.len());
    name.push_str(stem);
    let mut letters = type_name.chars();
    name.extend(letters.next().into_iter().map(|letter| letter.to_ascii_uppercase()));
    name.push_str(letters.as_str());
    name
}

/// Hangs a slice below the element it slices; a reslice (`a/b`) below the slice `a`.
fn add_slice(elements: &mut [Element], parent: ElementId, this: ElementId, slice_name: &str) {
    let name = elements[this.0 as usize].name.clone();
    let sliced = elements[parent.0 as usize].order.iter().copied().find(|e| elements[e.0 as usize].name == name);
    let Some(mut sliced) = sliced else { return };
    let mut inner = slice_name;
    while let Some((outer, rest)) = inner.split_once('/') {
        let table = elements[sliced.0 as usize].slicing.as_ref();
        let Some(slice) = table.and_then(|t| t.slices.iter().find(|s| *s.name == *outer)) else { break };
        sliced = slice.element;
        inner = rest;
    }
    let slice = Slice { name: inner.into(), element: this };
    let table = elements[sliced.0 as usize].slicing.get_or_insert_with(|| {
        let slicing = Slicing { rules: SliceRules::Open, ordered: false, discriminators: Vec::new() };
        Box::new(SliceTable::new(&slicing))
    });
    table.slices.push(slice);
}

/// The element a content reference names, in this structure or in another.
fn content(set: &SchemaSet, elements: &[Element], reference: &str) -> Option<Content> {
    let canonical = Canonical::new(reference);
    let fragment = canonical.fragment?;
    if let Some(here) = by_id(elements, fragment) {
        return Some(Content::Here(here));
    }
    // Absolute, or into the type of a profile: that structure is another one, looked into later.
    let other = match canonical.url {
        "" => set.find_type(fragment.split('.').next()?)?,
        url => set.find(url)?,
    };
    Some(Content::There(other, fragment.into()))
}

/// The element with that id, else with that path.
pub(super) fn by_id(elements: &[Element], id: &str) -> Option<ElementId> {
    let found = elements.iter().position(|e| *e.id == *id);
    found.or_else(|| elements.iter().position(|e| *e.path == *id)).map(|at| ElementId(at as u32))
}
