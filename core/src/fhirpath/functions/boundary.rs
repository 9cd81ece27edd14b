//! How precisely a value is known, and between what it lies.

use super::Call;
use super::Function;
use super::truth;
use crate::calendar::Moment;
use crate::decimal::Decimal;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::item::Item;
use crate::fhirpath::item::Quantity;
use crate::fhirpath::scalar::Scalar;
use crate::ucum;
use std::sync::Arc;

type Result = std::result::Result<Collection, EvalError>;

/// Most decimals that may be asked for.
const MAX_DECIMALS: i32 = 31;

/// `lowBoundary`, `highBoundary`
pub(super) fn boundary(mut call: Call<'_, '_, '_>) -> Result {
    let digits = call.integer_argument(0)?;
    let Some(item) = call.single()? else { return Ok(Collection::EMPTY) };
    let low = call.function == Function::LowBoundary;
    let of_number = |value: Decimal| {
        let scale = digits.unwrap_or(8);
        let scale = u8::try_from(scale).ok().filter(|_| scale <= MAX_DECIMALS)?;
        if low { value.low_boundary(scale) } else { value.high_boundary(scale) }
    };
    let of_moment = |moment: Moment, default: i32| {
        let digits = u8::try_from(digits.unwrap_or(default)).ok()?;
        if low { moment.low_boundary(digits) } else { moment.high_boundary(digits) }
    };
    Ok(match call.eval.instance.scalar(&item) {
        Scalar::Integer(value) => of_number(Decimal::from(value)).map(Item::Decimal),
        Scalar::Decimal(value) => of_number(value).map(Item::Decimal),
        Scalar::Date(value) => of_moment(value, 8).map(Item::Date),
        Scalar::DateTime(value) => of_moment(value, 17).map(Item::DateTime),
        Scalar::Time(value) => of_moment(value, 9).map(Item::Time),
        _ => match call.eval.instance.quantity(&item) {
            Some(quantity) => of_number(quantity.value)
                .map(|value| Item::Quantity(Arc::new(Quantity { value, unit: quantity.unit.clone() }))),
            None => return call.eval.wrong_type("a value of some precision", &item, call.id),
        },
    }
    .into())
}

pub(super) fn precision(call: Call<'_, '_, '_>) -> Result {
    let Some(item) = call.single()? else { return Ok(Collection::EMPTY) };
    let digits = match call.eval.instance.scalar(&item) {
        Scalar::Integer(_) => 0,
        Scalar::Decimal(value) => value.scale(),
        Scalar::Date(value) | Scalar::DateTime(value) | Scalar::Time(value) => value.digits(),
        _ => return call.eval.wrong_type("a value of some precision", &item, call.id),
    };
    Ok(Item::Integer(digits.into()).into())
}

/// Whether two quantities have units that go together.
pub(super) fn comparable(mut call: Call<'_, '_, '_>) -> Result {
    let other = call.argument(0)?.unwrap_or_default();
    let (Some(one), Some(two)) = (call.single()?, call.eval.single(&other, call.id)?) else {
        return Ok(Collection::EMPTY);
    };
    let quantities = (call.eval.instance.quantity(&one), call.eval.instance.quantity(two));
    let (Some(one), Some(two)) = quantities else { return call.eval.wrong_type("Quantity", &one, call.id) };
    truth(one.unit == two.unit || one.code().zip(two.code()).is_some_and(|(one, two)| ucum::comparable(one, two)))
}
