//! Functions that evaluate their argument for each item.

use super::Call;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::eval::Frame;
use crate::fhirpath::item::Item;
use crate::map::Set;

type Result = std::result::Result<Collection, EvalError>;

/// `where`
pub(super) fn filter(call: Call<'_, '_, '_>) -> Result {
    let mut kept = Collection::EMPTY;
    for (index, item) in call.input.iter().enumerate() {
        let frame = call.each(item, index);
        if call.eval.holds(call.arguments[0], frame)? {
            kept.push(item.clone());
        }
    }
    Ok(kept)
}

pub(super) fn select(call: Call<'_, '_, '_>) -> Result {
    let mut result = Collection::EMPTY;
    for (index, item) in call.input.iter().enumerate() {
        let frame = call.each(item, index);
        let more = call.eval.eval(call.arguments[0], frame)?;
        call.eval.charge(more.len())?;
        result.append(more);
    }
    Ok(result)
}

/// Everything that the argument gives, for the input and for what it gave before, each once.
pub(super) fn repeat(call: Call<'_, '_, '_>) -> Result {
    let mut found: Vec<Item> = Vec::new();
    let mut nodes = Set::default();
    let mut next = call.input.as_slice().to_vec();
    while !next.is_empty() {
        let mut later = Vec::new();
        for (index, item) in next.iter().enumerate() {
            let frame = Frame { this: std::slice::from_ref(item), index: Some(index), total: call.frame.total };
            for item in call.eval.eval(call.arguments[0], frame)? {
                call.eval.charge(1)?;
                // Two nodes may well say the same; only the same node twice would go on for ever.
                let fresh = match item.node() {
                    Some(node) => nodes.insert(node),
                    None => !call.eval.has_equal(&found, &item)?,
                };
                if fresh {
                    found.push(item.clone());
                    later.push(item);
                }
            }
        }
        next = later;
    }
    Ok(found.into())
}

pub(super) fn aggregate(call: Call<'_, '_, '_>) -> Result {
    let mut total = call.eval.argument(call.arguments, 1, call.frame)?.unwrap_or_default();
    for (index, item) in call.input.iter().enumerate() {
        let frame = Frame { this: std::slice::from_ref(item), index: Some(index), total: Some(&total) };
        total = call.eval.eval(call.arguments[0], frame)?;
        call.eval.charge(total.len())?;
    }
    Ok(total)
}

/// Only the branch that is taken is evaluated.
pub(super) fn iif(call: Call<'_, '_, '_>) -> Result {
    let item = call.single()?;
    let frame = match &item {
        Some(item) => Frame { this: std::slice::from_ref(item), ..call.frame },
        None => Frame { this: &[], ..call.frame },
    };
    let condition = call.eval.eval(call.arguments[0], frame)?;
    if call.eval.env.strict
        && let Some(value) = condition.first()
        && call.eval.instance.boolean(value).is_none()
    {
        return call.eval.wrong_type("Boolean", value, call.id);
    }
    let branch = if call.eval.truth(&condition, call.id)? == Some(true) { 1 } else { 2 };
    Ok(call.eval.argument(call.arguments, branch, frame)?.unwrap_or_default())
}
