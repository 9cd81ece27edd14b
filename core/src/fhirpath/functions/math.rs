//! Mathematics.

use super::Call;
use super::Function;
use crate::decimal::Decimal;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::item::Item;
use crate::fhirpath::item::Quantity;
use crate::fhirpath::scalar::Scalar;
use std::sync::Arc;

type Result<T = Collection> = std::result::Result<T, EvalError>;

/// A number: exact, and whether it was written as a whole one.
fn number(call: &Call<'_, '_, '_>, items: &Collection) -> Result<Option<(Decimal, bool)>> {
    let Some(item) = call.eval.single(items, call.id)? else { return Ok(None) };
    match call.eval.instance.scalar(item) {
        Scalar::Integer(value) => Ok(Some((Decimal::from(value), true))),
        Scalar::Decimal(value) => Ok(Some((value, false))),
        _ => call.eval.wrong_type("a number", item, call.id),
    }
}

fn integer(value: Decimal) -> Option<Item> {
    value.to_integer().and_then(|value| i32::try_from(value).ok()).map(Item::Integer)
}

pub(super) fn abs(call: Call<'_, '_, '_>) -> Result {
    let Some(item) = call.single()? else { return Ok(Collection::EMPTY) };
    Ok(match call.eval.instance.scalar(&item) {
        Scalar::Integer(value) => value.checked_abs().map(Item::Integer),
        Scalar::Decimal(value) => value.checked_abs().map(Item::Decimal),
        _ => match call.eval.instance.quantity(&item) {
            Some(quantity) => quantity
                .value
                .checked_abs()
                .map(|value| Item::Quantity(Arc::new(Quantity { value, unit: quantity.unit.clone() }))),
            None => return call.eval.wrong_type("a number", &item, call.id),
        },
    }
    .into())
}

/// `ceiling`, `floor`, `truncate`
pub(super) fn whole(call: Call<'_, '_, '_>) -> Result {
    let Some((value, _)) = number(&call, &call.input)? else { return Ok(Collection::EMPTY) };
    Ok(integer(match call.function {
        Function::Ceiling => value.ceiling(),
        Function::Floor => value.floor(),
        _ => value.truncate(),
    })
    .into())
}

pub(super) fn round(mut call: Call<'_, '_, '_>) -> Result {
    let scale = call.integer_argument(0)?.unwrap_or(0);
    let Ok(scale) = u8::try_from(scale) else { return call.wrong_argument("a precision below nought") };
    let Some((value, whole)) = number(&call, &call.input)? else { return Ok(Collection::EMPTY) };
    let rounded = value.round(scale);
    Ok(if whole { integer(rounded) } else { Some(Item::Decimal(rounded)) }.into())
}

/// `exp`, `ln`, `sqrt`
pub(super) fn curve(call: Call<'_, '_, '_>) -> Result {
    let Some((value, _)) = number(&call, &call.input)? else { return Ok(Collection::EMPTY) };
    let value = value.to_f64();
    let result = match call.function {
        Function::Exp => value.exp(),
        Function::Ln => value.ln(),
        _ => value.sqrt(),
    };
    Ok(Decimal::from_f64(result).map(Item::Decimal).into())
}

pub(super) fn log(mut call: Call<'_, '_, '_>) -> Result {
    let base = call.argument(0)?.unwrap_or_default();
    let (Some((value, _)), Some((base, _))) = (number(&call, &call.input)?, number(&call, &base)?) else {
        return Ok(Collection::EMPTY);
    };
    // The quotient of two logarithms is off in the last place; that is rounded away.
    Ok(Decimal::from_f64(value.to_f64().ln() / base.to_f64().ln()).map(|log| Item::Decimal(log.round(12))).into())
}

pub(super) fn power(mut call: Call<'_, '_, '_>) -> Result {
    let exponent = call.argument(0)?.unwrap_or_default();
    let (Some((value, whole)), Some((exponent, _))) = (number(&call, &call.input)?, number(&call, &exponent)?) else {
        return Ok(Collection::EMPTY);
    };
    if let Some(times) = exponent.to_integer().and_then(|times| u32::try_from(times).ok())
        && let Some(exact) = value.checked_power(times)
    {
        return Ok(integer(exact).filter(|_| whole).or(Some(Item::Decimal(exact))).into());
    }
    Ok(Decimal::from_f64(value.to_f64().powf(exponent.to_f64())).map(Item::Decimal).into())
}
