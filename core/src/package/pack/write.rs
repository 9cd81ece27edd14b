//! Writing a pack.

use super::terms::{write_code_system, write_value_set};
use super::wire::{Pool, Texts, Writer};
use super::{Contents, MAGIC};
use crate::definition::Aggregation;
use crate::definition::Content;
use crate::definition::Derivation;
use crate::definition::DiscriminatorKind;
use crate::definition::ElementDefinition;
use crate::definition::Max;
use crate::definition::SliceRules;
use crate::definition::Strength;
use crate::definition::StructureDefinition;
use crate::definition::StructureKind;
use crate::definition::Value;
use crate::tree::NodeId;

/// Pools of a pack in the making.
#[derive(Default)]
pub(super) struct Packing {
    pub texts: Texts,
    types: Pool,
    values: Pool,
    bindings: Pool,
    constraints: Pool,
    slicings: Pool,
    elements: Pool,
}

/// The bytes of a pack.
pub fn write(contents: &Contents) -> Vec<u8> {
    let mut packing = Packing::default();
    let mut index = Writer::default();
    let mut bodies = Pool::default();
    index.number(packing.texts.number(&contents.id));
    index.number(contents.packages.len() as u32);
    for package in &contents.packages {
        index.number(packing.texts.number(package));
    }
    index.number(contents.structures.len() as u32);
    for structure in &contents.structures {
        entry(&mut packing, &mut index, &structure.url, &structure.version);
        // What the index of types and extensions needs without looking inside.
        index.number(packing.texts.number(&structure.type_name));
        index.number(kind(structure.kind) << 1 | u32::from(structure.derivation == Derivation::Constraint));
        let body = packing.structure(structure);
        index.number(bodies.number(body));
    }
    index.number(contents.value_sets.len() as u32);
    for set in &contents.value_sets {
        entry(&mut packing, &mut index, &set.url, &set.version);
        let body = write_value_set(&mut packing, set);
        index.number(bodies.number(body));
    }
    index.number(contents.code_systems.len() as u32);
    for system in &contents.code_systems {
        entry(&mut packing, &mut index, &system.url, &system.version);
        let is_part = u32::from(system.content == Content::Fragment);
        index.number(packing.optional(system.supplements.as_deref()) << 1 | is_part);
        let body = write_code_system(&mut packing, system);
        index.number(bodies.number(body));
    }
    if !contents.questionnaires.is_empty() {
        index.number(contents.questionnaires.len() as u32);
    }
    for questionnaire in &contents.questionnaires {
        let value = |name| questionnaire.child_value(NodeId::ROOT, name).unwrap_or_default();
        entry(&mut packing, &mut index, value("url"), value("version"));
        let text = questionnaire.source.text.as_bytes().to_vec();
        index.number(bodies.number(Writer { bytes: text }));
    }
    let mut out = Writer { bytes: MAGIC.to_vec() };
    packing.texts.write(&mut out);
    let Packing { types, values, bindings, constraints, slicings, elements, .. } = packing;
    for pool in [&types, &values, &bindings, &constraints, &slicings, &elements, &bodies] {
        pool.write(&mut out);
    }
    out.number(index.bytes.len() as u32);
    out.bytes.extend_from_slice(&index.bytes);
    out.bytes
}

fn entry(packing: &mut Packing, index: &mut Writer, url: &str, version: &str) {
    index.number(packing.texts.number(url));
    index.number(packing.texts.number(version));
}

pub(super) fn kind(kind: StructureKind) -> u32 {
    match kind {
        StructureKind::Primitive => 0,
        StructureKind::Complex => 1,
        StructureKind::Resource => 2,
        StructureKind::Logical => 3,
    }
}

impl Packing {
    /// A text that may be missing: 0 for none.
    pub fn optional(&mut self, text: Option<&str>) -> u32 {
        text.map_or(0, |text| self.texts.number(text) + 1)
    }

    fn list(&mut self, out: &mut Writer, texts: &[String]) {
        out.number(texts.len() as u32);
        for text in texts {
            out.number(self.texts.number(text));
        }
    }

    fn structure(&mut self, structure: &StructureDefinition) -> Writer {
        let mut out = Writer::default();
        out.number(self.texts.number(&structure.name));
        out.flag(structure.is_abstract);
        out.number(self.optional(structure.base.as_deref()));
        out.number(structure.contexts.len() as u32);
        for context in &structure.contexts {
            out.number(self.texts.number(&context.kind));
            out.number(self.texts.number(&context.expression));
        }
        self.list(&mut out, &structure.context_invariants);
        out.number(structure.snapshot.len() as u32);
        // An element is told by how many steps of the last one's id it keeps, and its own steps.
        let mut last: Vec<(&str, Option<&str>)> = Vec::new();
        for element in &structure.snapshot {
            let steps = steps(element);
            let kept = last.iter().zip(&steps).take_while(|(a, b)| a == b).count().min(steps.len().saturating_sub(1));
            out.number(kept as u32);
            out.number((steps.len() - kept) as u32);
            for (name, slice) in &steps[kept..] {
                out.number(self.texts.number(name));
                out.number(self.optional(*slice));
            }
            last = steps;
            let record = self.element(element);
            out.number(self.elements.number(record));
        }
        out
    }

    fn element(&mut self, element: &ElementDefinition) -> Writer {
        let mut out = Writer::default();
        let max = |max: Option<Max>| match max {
            None => 0,
            Some(Max::Unbounded) => 1,
            Some(Max::Count(count)) => count.saturating_add(2),
        };
        let tri = |flag: Option<bool>| flag.map_or(0, |f| 1 + u32::from(f));
        out.number(element.min.map_or(0, |min| min.saturating_add(1)));
        out.number(max(element.max));
        out.number(max(element.base_max));
        let flags = tri(element.must_support)
            | tri(element.is_modifier) << 2
            | tri(element.is_summary) << 4
            | u32::from(element.in_narrative) << 6;
        let xml = [element.xml_attribute, element.type_attribute, element.any_order];
        out.number(xml.iter().zip(7..).fold(flags, |flags, (set, bit)| flags | u32::from(*set) << bit));
        let more = [
            element.content_reference.is_some(),
            element.fixed.is_some(),
            element.pattern.is_some(),
            element.min_value.is_some(),
            element.max_value.is_some(),
            element.max_length.is_some(),
            element.regex.is_some(),
            element.binding.is_some(),
            element.slicing.is_some(),
            element.default_value.is_some(),
        ];
        out.number(more.iter().enumerate().map(|(i, set)| u32::from(*set) << i).sum());
        let types = self.types(element);
        out.number(types);
        out.number(element.constraints.len() as u32);
        for constraint in &element.constraints {
            let mut item = Writer::default();
            item.number(self.texts.number(&constraint.key));
            let more = constraint.danish.is_some() || constraint.clause.is_some();
            let flags = [constraint.error, constraint.best_practice, constraint.deviation, more];
            item.number(flags.iter().zip(0..).map(|(set, bit)| u32::from(*set) << bit).sum());
            item.number(self.texts.number(&constraint.human));
            item.number(self.optional(constraint.expression.as_deref()));
            item.number(self.optional(constraint.source.as_deref()));
            if more {
                item.number(self.optional(constraint.danish.as_deref()));
                item.number(self.optional(constraint.clause.as_deref()));
            }
            out.number(self.constraints.number(item));
        }
        if let Some(reference) = &element.content_reference {
            out.number(self.texts.number(reference));
        }
        let values = [&element.fixed, &element.pattern, &element.min_value, &element.max_value];
        for (type_name, value) in values.into_iter().flatten() {
            let mut item = Writer::default();
            item.number(self.texts.number(type_name));
            self.value(&mut item, value);
            out.number(self.values.number(item));
        }
        if let Some(length) = element.max_length {
            out.number(length);
        }
        if let Some(regex) = &element.regex {
            out.number(self.texts.number(regex));
        }
        if let Some(binding) = &element.binding {
            let mut item = Writer::default();
            item.number(match binding.strength {
                Strength::Required => 0,
                Strength::Extensible => 1,
                Strength::Preferred => 2,
                Strength::Example => 3,
            });
            item.number(self.optional(binding.value_set.as_deref()));
            item.number(self.optional(binding.max_value_set.as_deref()));
            out.number(self.bindings.number(item));
        }
        if let Some(slicing) = &element.slicing {
            let mut item = Writer::default();
            item.number(match slicing.rules {
                SliceRules::Closed => 0,
                SliceRules::Open => 1,
                SliceRules::OpenAtEnd => 2,
            });
            item.flag(slicing.ordered);
            item.number(slicing.discriminators.len() as u32);
            for discriminator in &slicing.discriminators {
                item.number(match discriminator.kind {
                    DiscriminatorKind::Value => 0,
                    DiscriminatorKind::Exists => 1,
                    DiscriminatorKind::Pattern => 2,
                    DiscriminatorKind::Type => 3,
                    DiscriminatorKind::Profile => 4,
                });
                item.number(self.texts.number(&discriminator.path));
            }
            out.number(self.slicings.number(item));
        }
        if let Some(value) = &element.default_value {
            out.number(self.texts.number(value));
        }
        out
    }

    fn types(&mut self, element: &ElementDefinition) -> u32 {
        let mut item = Writer::default();
        item.number(element.types.len() as u32);
        for t in &element.types {
            item.number(self.texts.number(&t.code));
            self.list(&mut item, &t.profiles);
            self.list(&mut item, &t.targets);
            let aggregation = t.aggregation.iter().map(|a| match a {
                Aggregation::Contained => 1,
                Aggregation::Referenced => 2,
                Aggregation::Bundled => 4,
            });
            item.number(aggregation.sum());
            item.number(self.optional(t.versioning.as_deref()));
        }
        self.types.number(item)
    }

    fn value(&mut self, out: &mut Writer, value: &Value) {
        match value {
            Value::Boolean(flag) => out.number(u32::from(*flag)),
            Value::Number(text) => {
                out.number(2);
                out.number(self.texts.number(text));
            }
            Value::String(text) => {
                out.number(3);
                out.number(self.texts.number(text));
            }
            Value::Array(items) => {
                out.number(4);
                out.number(items.len() as u32);
                items.iter().for_each(|item| self.value(out, item));
            }
            Value::Object(members) => {
                out.number(5);
                out.number(members.len() as u32);
                for (name, value) in members {
                    out.number(self.texts.number(name));
                    self.value(out, value);
                }
            }
        }
    }
}

/// The steps of an element's id, each with its slice.
fn steps(element: &ElementDefinition) -> Vec<(&str, Option<&str>)> {
    let step = |part| match str::split_once(part, ':') {
        Some((name, slice)) => (name, Some(slice)),
        None => (part, None),
    };
    element.id.split('.').map(step).collect()
}
