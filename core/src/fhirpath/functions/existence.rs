//! Whether there are items, and what all of them are.

use super::Call;
use super::Function;
use super::truth;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::item::Item;

type Result = std::result::Result<Collection, EvalError>;

pub(super) fn empty(call: Call<'_, '_, '_>) -> Result {
    truth(!is_there(&call))
}

pub(super) fn exists(call: Call<'_, '_, '_>) -> Result {
    let Some(&criterion) = call.arguments.first() else { return truth(is_there(&call)) };
    for (index, item) in call.input.iter().enumerate() {
        let frame = call.each(item, index);
        if call.eval.holds(criterion, frame)? {
            return truth(true);
        }
    }
    truth(false)
}

/// Whether any of the input is there: an element without any content is not.
fn is_there(call: &Call<'_, '_, '_>) -> bool {
    let tree = call.eval.instance.tree;
    call.input.iter().any(|item| !item.node().is_some_and(|node| tree.is_hollow(node)))
}

pub(super) fn all(call: Call<'_, '_, '_>) -> Result {
    for (index, item) in call.input.iter().enumerate() {
        let frame = call.each(item, index);
        if !call.eval.holds(call.arguments[0], frame)? {
            return truth(false);
        }
    }
    truth(true)
}

/// `allTrue`, `anyTrue`, `allFalse`, `anyFalse`
pub(super) fn all_of(call: Call<'_, '_, '_>) -> Result {
    let wanted = matches!(call.function, Function::AllTrue | Function::AnyTrue);
    let every = matches!(call.function, Function::AllTrue | Function::AllFalse);
    for item in &call.input {
        match call.eval.instance.boolean(item) {
            None => return call.eval.wrong_type("Boolean", item, call.id),
            Some(value) if (value == wanted) != every => return truth(!every),
            Some(_) => {}
        }
    }
    truth(every)
}

/// `subsetOf` and, the other way round, `supersetOf`
pub(super) fn subset_of(mut call: Call<'_, '_, '_>) -> Result {
    let other = call.argument(0)?.unwrap_or_default();
    let (small, large) = match call.function {
        Function::SubsetOf => (&call.input, &other),
        _ => (&other, &call.input),
    };
    for item in small {
        if !call.eval.has_equal(large.as_slice(), item)? {
            return truth(false);
        }
    }
    truth(true)
}

pub(super) fn count(call: Call<'_, '_, '_>) -> Result {
    Ok(Item::Integer(i32::try_from(call.input.len()).unwrap_or(i32::MAX)).into())
}

pub(super) fn not(call: Call<'_, '_, '_>) -> Result {
    Ok(call.eval.truth(&call.input, call.id)?.map(|value| Item::Boolean(!value)).into())
}
