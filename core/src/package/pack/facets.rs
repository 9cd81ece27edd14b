//! Parts of an element in a pack: types, constraints, bindings, slicing, values.

use super::read::Pack;
use super::wire::Reader;
use crate::definition::Aggregation;
use crate::definition::Binding;
use crate::definition::Constraint;
use crate::definition::Discriminator;
use crate::definition::DiscriminatorKind;
use crate::definition::SliceRules;
use crate::definition::Slicing;
use crate::definition::Strength;
use crate::definition::TypeRef;
use crate::definition::Value;
use std::sync::Arc;

/// Nested deeper than any value of a definition.
const DEEPEST: u32 = 32;

impl Pack {
    pub(super) fn types(&self, number: u32) -> Option<Vec<TypeRef>> {
        let mut reader = Reader::new(self.types.get(&self.bytes, number)?);
        let mut types = Vec::new();
        for _ in 0..reader.count()? {
            let code = self.owned(reader.number()?)?;
            let (profiles, targets) = (self.list(&mut reader)?, self.list(&mut reader)?);
            let flags = reader.number()?;
            let ways = [(1, Aggregation::Contained), (2, Aggregation::Referenced), (4, Aggregation::Bundled)];
            let aggregation = ways.into_iter().filter(|(bit, _)| flags & bit != 0).map(|(_, way)| way).collect();
            types.push(TypeRef { code, profiles, targets, aggregation, versioning: self.optional(&mut reader)? });
        }
        Some(types)
    }

    /// A constraint, read once: most stand at many elements.
    pub(super) fn constraint(&self, number: u32) -> Option<Arc<Constraint>> {
        let kept = self.kept_constraints.get(number as usize)?;
        kept.get_or_init(|| self.read_constraint(number).map(Arc::new)).clone()
    }

    fn read_constraint(&self, number: u32) -> Option<Constraint> {
        let mut reader = Reader::new(self.constraints.get(&self.bytes, number)?);
        let key = self.owned(reader.number()?)?;
        let flags = reader.number()?;
        let mut constraint = Constraint {
            key,
            error: flags & 1 == 1,
            best_practice: flags & 2 == 2,
            deviation: flags & 4 == 4,
            human: self.owned(reader.number()?)?,
            expression: self.optional(&mut reader)?,
            source: self.optional(&mut reader)?,
            ..Constraint::default()
        };
        if flags & 8 == 8 {
            constraint.danish = self.optional(&mut reader)?;
            constraint.clause = self.optional(&mut reader)?;
        }
        Some(constraint)
    }

    pub(super) fn binding(&self, number: u32) -> Option<Binding> {
        let mut reader = Reader::new(self.bindings.get(&self.bytes, number)?);
        let strength = match reader.number()? {
            0 => Strength::Required,
            1 => Strength::Extensible,
            2 => Strength::Preferred,
            _ => Strength::Example,
        };
        let value_set = self.optional(&mut reader)?;
        Some(Binding { strength, value_set, max_value_set: self.optional(&mut reader)? })
    }

    pub(super) fn slicing(&self, number: u32) -> Option<Slicing> {
        let mut reader = Reader::new(self.slicings.get(&self.bytes, number)?);
        let rules = match reader.number()? {
            0 => SliceRules::Closed,
            1 => SliceRules::Open,
            _ => SliceRules::OpenAtEnd,
        };
        let ordered = reader.flag()?;
        let mut discriminators = Vec::new();
        for _ in 0..reader.count()? {
            let kind = match reader.number()? {
                0 => DiscriminatorKind::Value,
                1 => DiscriminatorKind::Exists,
                2 => DiscriminatorKind::Pattern,
                3 => DiscriminatorKind::Type,
                _ => DiscriminatorKind::Profile,
            };
            discriminators.push(Discriminator { kind, path: self.owned(reader.number()?)? });
        }
        Some(Slicing { discriminators, ordered, rules })
    }

    pub(super) fn typed_value(&self, number: u32) -> Option<(String, Value)> {
        let mut reader = Reader::new(self.values.get(&self.bytes, number)?);
        Some((self.owned(reader.number()?)?, self.value(&mut reader, 0)?))
    }

    fn value(&self, reader: &mut Reader<'_>, depth: u32) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        Some(match reader.number()? {
            flag @ (0 | 1) => Value::Boolean(flag == 1),
            2 => Value::Number(self.owned(reader.number()?)?),
            3 => Value::String(self.owned(reader.number()?)?),
            4 => Value::Array((0..reader.count()?).map(|_| self.value(reader, depth + 1)).collect::<Option<_>>()?),
            5 => {
                let count = reader.count()?;
                let mut member = || Some((self.owned(reader.number()?)?, self.value(reader, depth + 1)?));
                Value::Object((0..count).map(|_| member()).collect::<Option<_>>()?)
            }
            _ => return None,
        })
    }
}
