//! One item of a collection: a node of the tree, or a value of FHIRPath's own types.

use super::host::TypeId;
use crate::calendar::Moment;
use crate::calendar::Unit;
use crate::decimal::Decimal;
use crate::tree::NodeId;
use std::fmt;
use std::sync::Arc;

/// One item.
#[derive(Clone, Debug)]
pub enum Item {
    /// An element of the instance, with its FHIR type.
    Node {
        /// Which.
        node: NodeId,
        /// Of which type; [`TypeId::UNKNOWN`] where the host knows none.
        ty: TypeId,
    },
    /// `true`
    Boolean(bool),
    /// `1`
    Integer(i32),
    /// `1.0`
    Decimal(Decimal),
    /// `'a'`
    String(Arc<str>),
    /// `@2024-03`
    Date(Moment),
    /// `@2024-03T`
    DateTime(Moment),
    /// `@T08:30`
    Time(Moment),
    /// `1 'mg'`
    Quantity(Arc<Quantity>),
    /// What `type()` tells.
    Type(Arc<TypeName>),
}

impl Item {
    /// A text.
    pub fn string(text: &str) -> Self {
        Self::String(text.into())
    }

    /// The node it is, if it is one.
    pub fn node(&self) -> Option<NodeId> {
        match self {
            Self::Node { node, .. } => Some(*node),
            _ => None,
        }
    }

    /// The name of its type in the namespace `System`; none for nodes.
    pub fn system_type(&self) -> Option<&'static str> {
        Some(match self {
            Self::Node { .. } => return None,
            Self::Boolean(_) => "Boolean",
            Self::Integer(_) => "Integer",
            Self::Decimal(_) => "Decimal",
            Self::String(_) => "String",
            Self::Date(_) => "Date",
            Self::DateTime(_) => "DateTime",
            Self::Time(_) => "Time",
            Self::Quantity(_) => "Quantity",
            Self::Type(_) => "TypeInfo",
        })
    }
}

/// A number with its unit.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The number.
    pub value: Decimal,
    /// The unit.
    pub unit: QuantityUnit,
}

/// What a quantity counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum QuantityUnit {
    /// A UCUM code; `1` for none.
    Ucum(Arc<str>),
    /// A calendar unit: `3 months`.
    Calendar(Unit),
    /// A unit that is not known to be UCUM.
    Other(Arc<str>),
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.unit {
            QuantityUnit::Ucum(code) | QuantityUnit::Other(code) => write!(f, "{} '{code}'", self.value),
            QuantityUnit::Calendar(unit) => {
                let plural = if self.value == Decimal::ONE { "" } else { "s" };
                write!(f, "{} {}{plural}", self.value, unit.word())
            }
        }
    }
}

/// The name of a type: `FHIR` `Patient`, `System` `Integer`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeName {
    /// `FHIR` or `System`.
    pub namespace: &'static str,
    /// Its name there.
    pub name: Arc<str>,
}
