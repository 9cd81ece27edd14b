//! Some of the items by their position.

use super::Call;
use crate::fhirpath::ast::Expr;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;

type Result = std::result::Result<Collection, EvalError>;

pub(super) fn single(call: Call<'_, '_, '_>) -> Result {
    Ok(call.single()?.into())
}

pub(super) fn first(call: Call<'_, '_, '_>) -> Result {
    check_order(&call)?;
    Ok(call.input.first().cloned().into())
}

pub(super) fn last(call: Call<'_, '_, '_>) -> Result {
    check_order(&call)?;
    Ok(call.input.as_slice().last().cloned().into())
}

pub(super) fn tail(call: Call<'_, '_, '_>) -> Result {
    check_order(&call)?;
    Ok(call.input.as_slice().get(1..).unwrap_or_default().into())
}

pub(super) fn skip(mut call: Call<'_, '_, '_>) -> Result {
    check_order(&call)?;
    let count = usize::try_from(call.integer_argument(0)?.unwrap_or(0)).unwrap_or(0);
    Ok(call.input.as_slice().get(count..).unwrap_or_default().into())
}

pub(super) fn take(mut call: Call<'_, '_, '_>) -> Result {
    check_order(&call)?;
    let count = usize::try_from(call.integer_argument(0)?.unwrap_or(0)).unwrap_or(0);
    call.input.truncate(count);
    Ok(call.input)
}

/// Strictly, what has no order has no first.
fn check_order(call: &Call<'_, '_, '_>) -> std::result::Result<(), EvalError> {
    use super::Function;
    if call.eval.env.strict
        && let Expr::Call { input: Some(input), .. } = call.eval.program.node(call.id)
        && let Expr::Call { function: Function::Children | Function::Descendants, .. } = call.eval.program.node(*input)
    {
        return call.wrong_argument("the items have no order");
    }
    Ok(())
}
