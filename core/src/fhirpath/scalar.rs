//! The value of an item, borrowed where it stands.

use super::host::TypeId;
use super::instance::Instance;
use super::item::Item;
use super::item::Quantity;
use super::item::QuantityUnit;
use super::kind::ValueKind;
use crate::calendar::Moment;
use crate::decimal::Decimal;
use crate::tree::Kind;
use crate::tree::NodeId;
use std::sync::Arc;

/// A value, or a node that has none.
#[derive(Clone, Debug)]
pub(super) enum Scalar<'a> {
    Boolean(bool),
    Integer(i32),
    Decimal(Decimal),
    String(&'a str),
    Date(Moment),
    DateTime(Moment),
    Time(Moment),
    Quantity(Arc<Quantity>),
    Node(NodeId, TypeId),
    Type,
}

impl Scalar<'_> {
    /// Its name in error reports.
    pub fn kind_name(&self) -> &'static str {
        match self {
            Self::Boolean(_) => "Boolean",
            Self::Integer(_) => "Integer",
            Self::Decimal(_) => "Decimal",
            Self::String(_) => "String",
            Self::Date(_) => "Date",
            Self::DateTime(_) => "DateTime",
            Self::Time(_) => "Time",
            Self::Quantity(_) => "Quantity",
            Self::Node(..) => "element",
            Self::Type => "TypeInfo",
        }
    }

    /// As an item of its own.
    pub fn to_item(&self) -> Item {
        match self {
            Self::Boolean(value) => Item::Boolean(*value),
            Self::Integer(value) => Item::Integer(*value),
            Self::Decimal(value) => Item::Decimal(*value),
            Self::String(value) => Item::string(value),
            Self::Date(value) => Item::Date(*value),
            Self::DateTime(value) => Item::DateTime(*value),
            Self::Time(value) => Item::Time(*value),
            Self::Quantity(value) => Item::Quantity(value.clone()),
            Self::Node(node, ty) => Item::Node { node: *node, ty: *ty },
            Self::Type => Item::Boolean(false),
        }
    }
}

impl<'a> Instance<'a> {
    /// The value of an item.
    pub(super) fn scalar<'i>(&self, item: &'i Item) -> Scalar<'i>
    where
        'a: 'i,
    {
        match item {
            Item::Node { node, ty } => self.node_scalar(*node, *ty),
            Item::Boolean(value) => Scalar::Boolean(*value),
            Item::Integer(value) => Scalar::Integer(*value),
            Item::Decimal(value) => Scalar::Decimal(*value),
            Item::String(value) => Scalar::String(value),
            Item::Date(value) => Scalar::Date(*value),
            Item::DateTime(value) => Scalar::DateTime(*value),
            Item::Time(value) => Scalar::Time(*value),
            Item::Quantity(value) => Scalar::Quantity(value.clone()),
            Item::Type(_) => Scalar::Type,
        }
    }

    fn node_scalar(&self, node: NodeId, ty: TypeId) -> Scalar<'a> {
        let none = Scalar::Node(node, ty);
        let kind = self.kind(ty);
        if matches!(kind, ValueKind::Quantity | ValueKind::Complex) {
            return none;
        }
        let Some(text) = self.tree.value(node) else { return none };
        let value = match kind {
            ValueKind::Boolean => match text {
                "true" => Some(Scalar::Boolean(true)),
                "false" => Some(Scalar::Boolean(false)),
                _ => None,
            },
            ValueKind::Integer => text.parse().ok().map(Scalar::Integer),
            ValueKind::Decimal => Decimal::parse(text).map(Scalar::Decimal),
            ValueKind::Date => Moment::parse_date(text).map(Scalar::Date),
            ValueKind::DateTime => Moment::parse_date_time(text).map(Scalar::DateTime),
            ValueKind::Time => Moment::parse_time(text).map(Scalar::Time),
            ValueKind::Unknown => match self.tree.node(node).kind {
                Kind::Boolean => Some(Scalar::Boolean(text == "true")),
                Kind::Number => match text.parse() {
                    Ok(value) => Some(Scalar::Integer(value)),
                    Err(_) => Decimal::parse(text).map(Scalar::Decimal),
                },
                _ => None,
            },
            _ => None,
        };
        // A value that is not of its type is reported elsewhere; here it is its text.
        value.unwrap_or(Scalar::String(text))
    }

    /// The text that a node has as its value, as written.
    pub(super) fn lexical(&self, item: &Item) -> Option<&'a str> {
        match item {
            Item::Node { node, .. } => self.tree.value(*node),
            _ => None,
        }
    }

    /// The truth of a boolean item; none for any other.
    pub(super) fn boolean(&self, item: &Item) -> Option<bool> {
        match self.scalar(item) {
            Scalar::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// An item as a quantity, if it is one: FHIR's or FHIRPath's, or a number.
    pub(super) fn quantity(&self, item: &Item) -> Option<Arc<Quantity>> {
        match self.scalar(item) {
            Scalar::Quantity(quantity) => Some(quantity),
            Scalar::Integer(value) => Some(Arc::new(unitless(value.into()))),
            Scalar::Decimal(value) => Some(Arc::new(unitless(value))),
            Scalar::Node(node, ty) => self.node_quantity(node, ty).map(Arc::new),
            _ => None,
        }
    }

    /// A FHIR Quantity as FHIRPath's own; one with a comparator has no single value.
    pub(super) fn node_quantity(&self, node: NodeId, ty: TypeId) -> Option<Quantity> {
        if self.kind(ty) != ValueKind::Quantity || self.tree.child(node, "comparator").is_some() {
            return None;
        }
        let value = Decimal::parse(self.tree.child_value(node, "value")?)?;
        let code = self.tree.child_value(node, "code");
        let text = code.or_else(|| self.tree.child_value(node, "unit"));
        let unit = match (self.tree.child_value(node, "system"), text) {
            (_, None) => QuantityUnit::Ucum("1".into()),
            (Some(UCUM), Some(text)) => QuantityUnit::Ucum(text.into()),
            (_, Some(text)) => QuantityUnit::Other(text.into()),
        };
        Some(Quantity { value, unit })
    }
}

/// The URI of UCUM.
pub(super) const UCUM: &str = "http://unitsofmeasure.org";

fn unitless(value: Decimal) -> Quantity {
    Quantity { value, unit: QuantityUnit::Ucum("1".into()) }
}
