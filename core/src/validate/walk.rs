//! Down the tree with a schema in hand: every node against its element, every element's number.

use super::run::{At, Run};
use super::slices::Because;
use super::slices::MOST_NAMED;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Structure;
use crate::diagnostic::problem::Value;
use crate::schema::Element;
use crate::schema::ElementId;
use crate::schema::Primitive;
use crate::schema::Schema;
use crate::schema::TypeUse;
use crate::tree::Format;
use crate::tree::Kind;
use crate::tree::NodeId;
use smallvec::SmallVec;

/// More missing elements than these explain nothing.
const MOST_LEADS: usize = 64;

/// A child with the type its name tells.
#[derive(Clone, Copy)]
pub(super) struct Member {
    pub node: NodeId,
    pub type_index: Option<u16>,
}

impl<'s> Run<'s> {
    /// Checks a node against an element of a structure.
    pub(super) fn node(&mut self, node: NodeId, at: At<'s>, type_index: Option<u16>) {
        if self.plain && self.tree.node(node).kind == Kind::Object {
            return self.cda_element(node, at);
        }
        let element = at.element();
        if !self.spend(1 + element.rules.len() as u64) {
            return;
        }
        let type_use = type_index.or((element.types.len() == 1).then_some(0)).map(|i| &element.types[i as usize]);
        if !self.shape(node, type_use) {
            return;
        }
        if self.has_only_id(node) {
            self.error(Value::Empty, node);
        }
        self.rules(node, at, type_use);
        match type_use {
            Some(type_use) => self.typed(node, at, type_use),
            None => self.content(node, at, None),
        }
    }

    /// Whether an element says nothing beside its id.
    fn has_only_id(&self, node: NodeId) -> bool {
        let tree = self.tree;
        let at = tree.node(node);
        if at.kind != Kind::Object || !tree.type_name(node).is_empty() {
            return false;
        }
        let mut children = tree.children(node);
        children.next().is_some_and(|first| tree.name(first) == "id") && children.next().is_none()
    }

    /// Whether an element of XML was written as an attribute, which stands in no order.
    fn is_attribute(&self, node: NodeId) -> bool {
        if self.plain {
            return false;
        }
        let before = (self.tree.node(node).key.start as usize).checked_sub(1);
        before.and_then(|at| self.tree.source.text.as_bytes().get(at)).is_some_and(u8::is_ascii_whitespace)
    }

    /// What a node's type asks of it.
    fn typed(&mut self, node: NodeId, at: At<'s>, type_use: &'s TypeUse) {
        if let Some(primitive) = type_use.primitive {
            self.primitive(node, primitive);
            if primitive == Primitive::Canonical && !type_use.targets.is_empty() {
                self.canonical(node, type_use);
            }
            // What is below a narrative is no FHIR.
            if primitive != Primitive::Xhtml && self.tree.node(node).has_children() {
                self.content(node, at, Some(type_use));
            }
            self.profiles(node, at, type_use);
            return;
        }
        match &*type_use.name {
            "Resource" | "DomainResource" => return self.resource_at(node, type_use),
            "Extension" => return self.extension(node, at, type_use),
            "Reference" => self.reference(node, type_use),
            "Attachment" => self.attachment(node),
            "Identifier" => self.identifier(node),
            _ if self.is_resource_type(type_use) => return self.resource_at(node, type_use),
            _ => self.unbound(node, &at.element().rules, type_use),
        }
        self.content(node, at, Some(type_use));
        self.profiles(node, at, type_use);
    }

    fn is_resource_type(&self, type_use: &TypeUse) -> bool {
        use crate::definition::StructureKind::Resource;
        type_use.schema.and_then(|id| self.set.header(id)).is_some_and(|header| header.kind == Resource)
    }

    /// The children of a node: by its element, by the element it refers to, or by its type.
    pub(super) fn content(&mut self, node: NodeId, at: At<'s>, type_use: Option<&'s TypeUse>) {
        let set = self.set;
        let element = at.element();
        let type_schema = type_use.and_then(|t| t.schema).and_then(|id| set.get(id));
        if !element.children.is_empty() {
            self.children(node, at);
            if let Some(schema) = type_schema {
                self.invariants_of_type(node, schema, element);
            }
        } else if let Some((schema, element)) = set.content(at.schema, element) {
            let there = At { schema, element };
            self.rules(node, there, None);
            self.children(node, there);
        } else if let Some(schema) = type_schema {
            self.chain.push(schema.id);
            self.rules(node, At::root(schema), type_use);
            self.children(node, At::root(schema));
            self.chain.pop();
        }
    }

    /// The profiles of a type: one of them must hold.
    pub(super) fn profiles(&mut self, node: NodeId, at: At<'s>, type_use: &'s TypeUse) {
        let set = self.set;
        let known: SmallVec<[&Schema; 2]> =
            type_use.profiles.iter().filter_map(|p| p.schema).filter_map(|id| set.get(id)).collect();
        if known.len() < type_use.profiles.len() {
            for profile in type_use.profiles.iter().filter(|p| p.schema.is_none()) {
                let canonical = profile.canonical.to_string();
                self.add(Structure::UnknownProfile { canonical }.into(), node, Severity::Warning);
            }
            return;
        }
        match known.as_slice() {
            [] => {}
            [one] => self.against(node, one),
            several => {
                for schema in several {
                    if self.quietly(|run| run.against(node, schema)) {
                        return;
                    }
                }
                let element = at.element().id.to_string();
                let profiles = type_use.profiles.iter().take(MOST_NAMED).map(|p| p.canonical.to_string()).collect();
                self.error(Structure::NoProfileHolds { element, profiles }, node);
            }
        }
    }

    /// Checks a node against a whole structure.
    pub(super) fn against(&mut self, node: NodeId, schema: &'s Schema) {
        if !self.spend(1) {
            return;
        }
        self.chain.push(schema.id);
        self.rules(node, At::root(schema), None);
        self.children(node, At::root(schema));
        self.chain.pop();
    }

    /// Whether a check finds no error; what it finds is forgotten.
    pub(super) fn quietly(&mut self, check: impl FnOnce(&mut Self)) -> bool {
        let before = std::mem::take(&mut self.findings);
        check(self);
        let found = std::mem::replace(&mut self.findings, before);
        !found.iter().any(|f| f.severity <= Severity::Error)
    }

    /// Whether a node is an object where a primitive must be: there is no value in it at all.
    pub(super) fn is_misshapen(&self, node: NodeId, type_use: Option<&TypeUse>) -> bool {
        let tree = self.tree;
        match tree.node(node).kind {
            Kind::Object => {
                type_use.is_some_and(|t| t.primitive.is_some())
                    && tree.children(node).any(|c| !matches!(tree.name(c), "id" | "extension"))
            }
            Kind::String | Kind::Number | Kind::Boolean => {
                tree.format == Format::Json && type_use.is_some_and(|t| t.primitive.is_none())
            }
            _ => false,
        }
    }

    /// Whether the node has the JSON shape of its type; what has not is not looked into.
    fn shape(&mut self, node: NodeId, type_use: Option<&TypeUse>) -> bool {
        let at = self.tree.node(node);
        let primitive = type_use.and_then(|t| t.primitive);
        let found = match (primitive, at.kind) {
            // The gap in an array of primitives whose twin says the rest, or nothing.
            (_, Kind::Null) => return false,
            (None, Kind::Object) => return true,
            (None, Kind::String) => "string",
            (None, Kind::Number) => "number",
            (None, Kind::Boolean) => "boolean",
            (Some(_), Kind::Object) if !self.is_misshapen(node, type_use) => return true,
            (Some(_), Kind::Object) => "object",
            (Some(_), _) if self.tree.format != Format::Json => return true,
            (Some(Primitive::Xhtml), Kind::String) => return true,
            (Some(p), Kind::Number) if !p.is_number() => "number",
            (Some(p), Kind::Boolean) if p != Primitive::Boolean => "boolean",
            (Some(p), Kind::String) if p.is_number() || p == Primitive::Boolean => "string",
            _ => return true,
        };
        let expected = match primitive {
            Some(p) if p.is_number() => "JSON number",
            Some(Primitive::Boolean) => "true/false",
            Some(_) => "JSON string",
            None => "JSON object",
        };
        self.error(Value::JsonKind { expected: expected.into(), found }, node);
        // A number where a string must be is still looked at: it may break more than its form.
        primitive.is_some() && found != "object"
    }

    /// Every child against its element, and the number of each.
    pub(super) fn children(&mut self, node: NodeId, at: At<'s>) {
        let element = at.element();
        let tree = self.tree;
        let mut counts: SmallVec<[u32; 32]> = SmallVec::from_elem(0, element.order.len());
        let mut misshapen: SmallVec<[NodeId; 2]> = SmallVec::new();
        let mut sliced: SmallVec<[(u16, Member); 16]> = SmallVec::new();
        let mut hint = 0;
        // The order is XML's; a profile repeats what its type says of it.
        let in_order = tree.format != Format::Json;
        let mut last = 0;
        for child in tree.children(node) {
            let found = tree.node(child);
            let inner = matches!(found.kind, Kind::Attribute | Kind::Text);
            if self.plain && found.namespace != 0 {
                self.foreign(child);
                continue;
            }
            if inner && !self.plain {
                continue;
            }
            let Some((position, defined)) = element.child(self.key(child), tree.name(child), hint) else {
                self.unknown(child, at);
                continue;
            };
            hint = position;
            let attribute = at.schema.element(defined.element).attribute;
            if tree.format == Format::Xml && attribute && !self.is_attribute(child) {
                self.unknown(child, at);
                continue;
            }
            if self.plain && attribute != (found.kind == Kind::Attribute) {
                self.cda_unknown(child, at);
                continue;
            }
            if in_order && !inner && !self.is_attribute(child) {
                let any = |position: u16| at.schema.element(element.order[usize::from(position)]).any_order;
                if defined.position < last && !(any(defined.position) && any(last)) {
                    let names = [at.schema.element(defined.element), at.schema.element(element.order[last as usize])];
                    let [element, after] = names.map(|e| e.name.trim_end_matches("[x]").to_string());
                    self.error(Structure::Order { element, after }, child);
                }
                last = last.max(defined.position);
            }
            let below = At { schema: at.schema, element: defined.element };
            let child_element = below.element();
            self.mark(child, child_element);
            let types = &child_element.types;
            let type_use = defined.type_index.and_then(|i| types.get(i as usize)).or(types.first());
            let json = tree.format == Format::Json;
            if found.in_array != child_element.repeats && json && found.index == 0 {
                let element = child_element.path.to_string();
                self.error(Value::List { element, expected: child_element.repeats }, child);
            }
            // A list is no value, and counts for none.
            let is_list = found.in_array && !child_element.repeats && json;
            if is_list && type_use.is_some_and(|t| t.primitive.is_some()) {
                misshapen.push(child);
                continue;
            }
            if self.is_misshapen(child, type_use) {
                // It is told of by its own element, and counts for nothing.
                misshapen.push(child);
                self.shape(child, type_use);
                continue;
            }
            if let Some(count) = counts.get_mut(defined.position as usize) {
                *count += 1;
            }
            if child_element.max == Some(0) {
                self.error(Structure::NotAllowed { element: child_element.path.to_string() }, child);
            } else if child_element.slicing.is_none() {
                self.node(child, below, defined.type_index);
            } else {
                sliced.push((defined.position, Member { node: child, type_index: defined.type_index }));
            }
        }
        for (position, (number, count)) in element.numbers.iter().zip(&counts).enumerate() {
            let id = || element.order[position];
            let few = *count < number.min;
            if few && self.plain && *count == 0 && self.may_lack(node, at, at.schema.element(id())) {
                continue;
            }
            if few || (*count > number.max && number.max != 0) {
                let element = at.schema.element(id());
                let because = Because { errors_in: misshapen.iter().copied().collect(), ..Because::default() };
                self.number(node, element.id.to_string(), element, *count, because);
            }
            if number.sliced && (*count > 0 || number.min == 0) && number.max != 0 {
                let members = sliced.iter().filter(|(at, _)| usize::from(*at) == position);
                let members: SmallVec<[Member; 8]> = members.map(|(_, member)| *member).collect();
                self.slices(node, At { schema: at.schema, element: id() }, &members);
            }
        }
    }

    /// Too few or too many; for a slice, because of those members that are in none.
    pub(super) fn number(&mut self, node: NodeId, name: String, element: &Element, found: u32, because: Because) {
        let problem = match element.max {
            Some(max) if found > max => Structure::TooMany { element: name, max, found },
            _ => Structure::TooFew { element: name, min: element.min, found },
        };
        let leads = |t: &TypeUse| matches!(&*t.name, "Reference" | "BackboneElement" | "Extension" | "Resource");
        if found < element.min && element.types.iter().any(leads) && self.leads.len() < MOST_LEADS {
            let name = element.name.trim_end_matches("[x]").into();
            self.leads.push((node, name));
        }
        let mut finding = self.finding(problem.into(), node, Severity::Error);
        finding.explained_by.extend(because.errors_in);
        finding.looked_for.extend(because.looked_for);
        self.push(finding);
    }

    /// A child that the structure does not define.
    fn unknown(&mut self, node: NodeId, at: At<'s>) {
        if self.plain {
            return self.cda_unknown(node, at);
        }
        // A flood of them is not looked at one by one.
        if self.is_full() {
            return;
        }
        let name = self.tree.name(node);
        let element = at.element();
        // Held against the profile of another type, an element of its own is not allowed.
        let parent_type = self.tree.parent(node).map_or("", |parent| self.tree.type_name(parent));
        if at.element == ElementId::ROOT && !parent_type.is_empty() && *at.schema.type_name != *parent_type {
            let element = format!("{}.{name}", at.schema.type_name);
            return self.error(Structure::NotAllowed { element }, node);
        }
        // A choice of a type that is not among the allowed ones.
        for id in &element.order {
            let choice = at.schema.element(*id);
            let Some(found) = choice.name.strip_suffix("[x]").and_then(|stem| name.strip_prefix(stem)) else {
                continue;
            };
            let lower = found.split_at_checked(1).map(|(first, rest)| first.to_ascii_lowercase() + rest);
            let known = [Some(found.to_string()), lower].into_iter().flatten();
            if let Some(found) = known.into_iter().find(|name| self.set.find_type(name).is_some()) {
                let allowed = choice.types.iter().map(|t| t.name.to_string()).collect();
                let problem = Structure::ChoiceType { element: choice.path.to_string(), found, allowed };
                self.mark(node, choice);
                return self.error(problem, node);
            }
        }
        let names = element.children.iter().map(|c| &*c.name);
        let nearest = super::nearest::nearest(name, names).map(str::to_string);
        let within = element.path.to_string();
        let problem = Structure::Unknown { name: name.into(), within, nearest };
        let mut finding = self.finding(problem.into(), node, Severity::Error);
        // The element at fault is the one that has it; the span shows the name itself.
        finding.path = self.tree.parent(node).map_or_else(|| finding.path.clone(), |parent| self.path(parent));
        self.push(finding);
    }
}
