//! Sets made of two collections.

use super::Call;
use super::truth;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;

type Result = std::result::Result<Collection, EvalError>;

pub(super) fn distinct(call: Call<'_, '_, '_>) -> Result {
    call.eval.distinct(&call.input)
}

pub(super) fn is_distinct(call: Call<'_, '_, '_>) -> Result {
    truth(call.eval.distinct(&call.input)?.len() == call.input.len())
}

pub(super) fn union(mut call: Call<'_, '_, '_>) -> Result {
    let other = call.argument(0)?.unwrap_or_default();
    call.input.append(other);
    call.eval.distinct(&call.input)
}

/// The second argument would ask to keep the order, which is always kept.
pub(super) fn combine(mut call: Call<'_, '_, '_>) -> Result {
    let other = call.argument(0)?.unwrap_or_default();
    call.eval.charge(other.len())?;
    call.input.append(other);
    Ok(call.input)
}

pub(super) fn intersect(mut call: Call<'_, '_, '_>) -> Result {
    let other = call.argument(0)?.unwrap_or_default();
    let mut both = Collection::EMPTY;
    for item in &call.input {
        if call.eval.has_equal(other.as_slice(), item)? && !call.eval.has_equal(both.as_slice(), item)? {
            both.push(item.clone());
        }
    }
    Ok(both)
}

pub(super) fn exclude(mut call: Call<'_, '_, '_>) -> Result {
    let other = call.argument(0)?.unwrap_or_default();
    let mut rest = Collection::EMPTY;
    for item in &call.input {
        if !call.eval.has_equal(other.as_slice(), item)? {
            rest.push(item.clone());
        }
    }
    Ok(rest)
}
