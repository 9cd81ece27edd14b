//! The tree, the clock, types and tracing.

use super::Call;
use super::Function;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::host::TypeId;
use crate::fhirpath::item::Item;
use crate::fhirpath::item::TypeName;
use std::sync::Arc;

type Result = std::result::Result<Collection, EvalError>;

pub(super) fn children(call: Call<'_, '_, '_>) -> Result {
    let mut found = Vec::new();
    for item in &call.input {
        below(item, &call, &mut found);
    }
    call.eval.charge(found.len())?;
    Ok(found.into())
}

/// Breadth first, as `repeat(children())` would give them.
pub(super) fn descendants(call: Call<'_, '_, '_>) -> Result {
    let mut found = Vec::new();
    for item in &call.input {
        below(item, &call, &mut found);
    }
    let mut next = 0;
    while let Some(item) = found.get(next).cloned() {
        call.eval.charge(1)?;
        below(&item, &call, &mut found);
        next += 1;
    }
    Ok(found.into())
}

fn below(item: &Item, call: &Call<'_, '_, '_>, found: &mut Vec<Item>) {
    if let Item::Node { node, ty } = item {
        let instance = call.eval.instance;
        let typed = |child| Item::Node { node: child, ty: instance.child_type(*ty, child) };
        found.extend(instance.elements(*node).map(typed));
    }
}

pub(super) fn trace(mut call: Call<'_, '_, '_>) -> Result {
    let name = call.text_argument(0)?.unwrap_or_default();
    let mut shown = Collection::EMPTY;
    match call.arguments.get(1) {
        Some(&projection) => {
            for (index, item) in call.input.iter().enumerate() {
                let frame = call.each(item, index);
                let more = call.eval.eval(projection, frame)?;
                call.eval.charge(more.len())?;
                shown.append(more);
            }
            call.eval.instance.host.trace(&name, shown.as_slice());
        }
        None => call.eval.instance.host.trace(&name, call.input.as_slice()),
    }
    Ok(call.input)
}

/// `now`, `today`, `timeOfDay`: whoever evaluates brings the clock.
pub(super) fn clock(call: Call<'_, '_, '_>) -> Result {
    let Some(now) = call.eval.env.now else {
        return Err(EvalError::Undecided { what: "the time".into(), span: call.eval.span(call.id) });
    };
    Ok(match call.function {
        Function::Now => Some(Item::DateTime(now)),
        Function::Today => Some(Item::Date(now.date())),
        _ => now.time_of_day().map(Item::Time),
    }
    .into())
}

pub(super) fn type_of(call: Call<'_, '_, '_>) -> Result {
    let type_of = |item: &Item| {
        let name: Arc<str> = match item {
            Item::Node { ty: TypeId::UNKNOWN, node } => call.eval.instance.tree.type_name(*node).into(),
            Item::Node { ty, .. } => call.eval.instance.host.type_name(*ty).into(),
            item => item.system_type().unwrap_or_default().into(),
        };
        let namespace = if item.node().is_some() { "FHIR" } else { "System" };
        Item::Type(Arc::new(TypeName { namespace, name }))
    };
    Ok(call.input.iter().map(type_of).collect())
}
