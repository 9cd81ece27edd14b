//! `toX` and `convertsToX`.

use super::Call;
use super::Function;
use super::truth;
use crate::calendar::Moment;
use crate::calendar::Unit;
use crate::decimal::Decimal;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::instance::Instance;
use crate::fhirpath::item::Item;
use crate::fhirpath::item::Quantity;
use crate::fhirpath::item::QuantityUnit;
use crate::fhirpath::scalar::Scalar;
use crate::ucum;
use std::sync::Arc;

pub(super) fn convert(mut call: Call<'_, '_, '_>) -> Result<Collection, EvalError> {
    use Function as F;
    let Some(item) = call.single()? else { return Ok(Collection::EMPTY) };
    let instance = call.eval.instance;
    let converted = match call.function {
        F::ToBoolean | F::ConvertsToBoolean => to_boolean(&instance.scalar(&item)),
        F::ToInteger | F::ConvertsToInteger => to_integer(&instance.scalar(&item)),
        F::ToDecimal | F::ConvertsToDecimal => to_decimal(&instance.scalar(&item)),
        F::ToString | F::ConvertsToString => to_string(instance, &item),
        F::ToDate | F::ConvertsToDate => to_date(&instance.scalar(&item)),
        F::ToDateTime | F::ConvertsToDateTime => to_date_time(&instance.scalar(&item)),
        F::ToTime | F::ConvertsToTime => to_time(&instance.scalar(&item)),
        _ => {
            let unit = call.text_argument(0)?;
            to_quantity(instance, &item, unit.as_deref())
        }
    };
    if matches!(
        call.function,
        F::ToBoolean
            | F::ToInteger
            | F::ToDecimal
            | F::ToString
            | F::ToDate
            | F::ToDateTime
            | F::ToTime
            | F::ToQuantity
    ) {
        return Ok(converted.into());
    }
    truth(converted.is_some())
}

fn to_boolean(value: &Scalar<'_>) -> Option<Item> {
    let of_number = |value: Decimal| match value {
        value if value == Decimal::ONE => Some(true),
        value if value.is_zero() => Some(false),
        _ => None,
    };
    Some(Item::Boolean(match value {
        Scalar::Boolean(value) => *value,
        Scalar::Integer(value) => of_number(Decimal::from(*value))?,
        Scalar::Decimal(value) => of_number(*value)?,
        Scalar::String(text) => match text.to_ascii_lowercase().as_str() {
            "true" | "t" | "yes" | "y" | "1" | "1.0" => true,
            "false" | "f" | "no" | "n" | "0" | "0.0" => false,
            _ => return None,
        },
        _ => return None,
    }))
}

fn to_integer(value: &Scalar<'_>) -> Option<Item> {
    Some(Item::Integer(match value {
        Scalar::Integer(value) => *value,
        Scalar::Boolean(value) => i32::from(*value),
        Scalar::String(text) => text.parse().ok()?,
        _ => return None,
    }))
}

fn to_decimal(value: &Scalar<'_>) -> Option<Item> {
    Some(Item::Decimal(match value {
        Scalar::Integer(value) => Decimal::from(*value),
        Scalar::Decimal(value) => *value,
        Scalar::Boolean(value) => Decimal::from(i32::from(*value)),
        Scalar::String(text) => Decimal::parse(text)?,
        _ => return None,
    }))
}

/// A node's value stays as it was written.
fn to_string(instance: &Instance<'_>, item: &Item) -> Option<Item> {
    if let Some(text) = instance.lexical(item) {
        return Some(Item::string(text));
    }
    let text = match instance.scalar(item) {
        Scalar::Boolean(value) => value.to_string(),
        Scalar::Integer(value) => value.to_string(),
        Scalar::Decimal(value) => value.to_string(),
        Scalar::String(text) => text.to_owned(),
        Scalar::Date(value) | Scalar::DateTime(value) | Scalar::Time(value) => value.to_string(),
        Scalar::Quantity(quantity) => quantity.to_string(),
        Scalar::Node(..) => instance.quantity(item)?.to_string(),
        Scalar::Type => return None,
    };
    Some(Item::String(text.into()))
}

fn to_date(value: &Scalar<'_>) -> Option<Item> {
    Some(Item::Date(match value {
        Scalar::Date(value) => *value,
        Scalar::DateTime(value) => value.date(),
        Scalar::String(text) => Moment::parse_date_time(text)?.date(),
        _ => return None,
    }))
}

fn to_date_time(value: &Scalar<'_>) -> Option<Item> {
    Some(Item::DateTime(match value {
        Scalar::Date(value) | Scalar::DateTime(value) => *value,
        Scalar::String(text) => Moment::parse_date_time(text)?,
        _ => return None,
    }))
}

fn to_time(value: &Scalar<'_>) -> Option<Item> {
    Some(Item::Time(match value {
        Scalar::Time(value) => *value,
        Scalar::String(text) => Moment::parse_time(text.strip_prefix('T').unwrap_or(text))?,
        _ => return None,
    }))
}

fn to_quantity(instance: &Instance<'_>, item: &Item, unit: Option<&str>) -> Option<Item> {
    let quantity = match instance.scalar(item) {
        Scalar::Boolean(value) => {
            Arc::new(Quantity { value: Decimal::from(i32::from(value)), unit: QuantityUnit::Ucum("1".into()) })
        }
        Scalar::String(text) => Arc::new(parse_quantity(text)?),
        _ => instance.quantity(item)?,
    };
    let Some(wanted) = unit else { return Some(Item::Quantity(quantity)) };
    let value = ucum::convert(quantity.value, quantity.code()?, wanted)?;
    Some(Item::Quantity(Arc::new(Quantity { value, unit: QuantityUnit::Ucum(wanted.into()) })))
}

/// `1`, `1 day`, `1 'wk'`
fn parse_quantity(text: &str) -> Option<Quantity> {
    let text = text.trim();
    let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | '-' | '+')).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let value = Decimal::parse(number)?;
    let unit = unit.trim();
    let unit = match unit.strip_prefix('\'') {
        _ if unit.is_empty() => QuantityUnit::Ucum("1".into()),
        Some(code) => QuantityUnit::Ucum(code.strip_suffix('\'').filter(|code| !code.is_empty())?.into()),
        None => QuantityUnit::Calendar(Unit::parse(unit)?),
    };
    Some(Quantity { value, unit })
}
