//! `sort`: by the items themselves, or by what the arguments give for each.

use super::Call;
use crate::fhirpath::ast::Expr;
use crate::fhirpath::ast::ExprId;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::eval::Evaluator;
use crate::fhirpath::item::Item;
use std::cmp::Ordering;

/// A key: what is compared, and whether the largest comes first (`-family`).
type Key = (Option<Item>, bool);

pub(super) fn sort(call: Call<'_, '_, '_>) -> Result<Collection, EvalError> {
    let mut keyed: Vec<(Vec<Key>, Item)> = Vec::with_capacity(call.input.len());
    for (index, item) in call.input.iter().enumerate() {
        let mut keys = Vec::new();
        if call.arguments.is_empty() {
            keys.push((Some(item.clone()), false));
        }
        for &argument in call.arguments {
            let (key, descending) = match call.eval.program.node(argument) {
                Expr::Negative(of) => (*of, true),
                _ => (argument, false),
            };
            let frame = call.each(item, index);
            let value = call.eval.eval(key, frame)?;
            keys.push((call.eval.single(&value, call.id)?.cloned(), descending));
        }
        keyed.push((keys, item.clone()));
    }
    // Merge sort of our own: comparing may fail, which the library's sort cannot pass on.
    Ok(sorted(call.eval, keyed, call.id)?.into_iter().map(|(_, item)| item).collect())
}

fn sorted(
    eval: &mut Evaluator<'_, '_>,
    mut items: Vec<(Vec<Key>, Item)>,
    id: ExprId,
) -> Result<Vec<(Vec<Key>, Item)>, EvalError> {
    if items.len() < 2 {
        return Ok(items);
    }
    let right = items.split_off(items.len() / 2);
    let mut left = sorted(eval, items, id)?.into_iter().peekable();
    let mut right = sorted(eval, right, id)?.into_iter().peekable();
    let mut merged = Vec::new();
    while let (Some(one), Some(two)) = (left.peek(), right.peek()) {
        let first = order(eval, &one.0, &two.0, id)? != Ordering::Greater;
        merged.extend(if first { left.next() } else { right.next() });
    }
    merged.extend(left);
    merged.extend(right);
    Ok(merged)
}

fn order(eval: &mut Evaluator<'_, '_>, one: &[Key], two: &[Key], id: ExprId) -> Result<Ordering, EvalError> {
    for ((left, descending), (right, _)) in one.iter().zip(two) {
        let order = match (left, right) {
            (Some(left), Some(right)) => {
                let order = eval.order(left, right, id)?.unwrap_or(Ordering::Equal);
                if *descending { order.reverse() } else { order }
            }
            // Nothing comes before everything, descending too.
            (left, right) => left.is_some().cmp(&right.is_some()),
        };
        if order != Ordering::Equal {
            return Ok(order);
        }
    }
    Ok(Ordering::Equal)
}
