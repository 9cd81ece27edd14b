//! What FHIR adds.

use super::Call;
use super::Function;
use super::truth;
use crate::fhirpath::collection::Collection;
use crate::fhirpath::error::EvalError;
use crate::fhirpath::host::Undecided;
use crate::fhirpath::item::Item;
use crate::fhirpath::scalar::Scalar;
use crate::tree::NodeId;

type Result<T = Collection> = std::result::Result<T, EvalError>;

fn decided(call: &Call<'_, '_, '_>, answer: std::result::Result<bool, Undecided>) -> Result {
    match answer {
        Ok(answer) => truth(answer),
        Err(Undecided(what)) => Err(EvalError::Undecided { what, span: call.eval.span(call.id) }),
    }
}

/// Extensions of that url.
pub(super) fn extension(mut call: Call<'_, '_, '_>) -> Result {
    let Some(url) = call.text_argument(0)? else { return Ok(Collection::EMPTY) };
    let instance = call.eval.instance;
    let mut found = Collection::EMPTY;
    let mut walked = 0;
    for item in &call.input {
        let Item::Node { node, ty } = item else { continue };
        for child in instance.elements(*node) {
            walked += 1;
            if instance.tree.name(child) == "extension" && instance.tree.child_value(child, "url") == Some(&url) {
                found.push(Item::Node { node: child, ty: instance.child_type(*ty, child) });
                if let Some(reads) = call.eval.env.reads {
                    reads.borrow_mut().found.push(child);
                }
            }
        }
    }
    call.eval.charge(walked)?;
    Ok(found)
}

pub(super) fn has_value(call: Call<'_, '_, '_>) -> Result {
    truth(match call.input.as_slice() {
        [item] => !matches!(call.eval.instance.scalar(item), Scalar::Node(..)),
        _ => false,
    })
}

/// The value of a primitive, without its extensions.
pub(super) fn get_value(call: Call<'_, '_, '_>) -> Result {
    let Some(item) = call.single()? else { return Ok(Collection::EMPTY) };
    let value = call.eval.instance.scalar(&item).to_item();
    Ok(Some(value).filter(|value| value.node().is_none()).into())
}

/// What References, and texts that are references, lead to; those that lead nowhere are left out.
pub(super) fn resolve(call: Call<'_, '_, '_>) -> Result {
    let instance = call.eval.instance;
    let mut found = Collection::EMPTY;
    for item in &call.input {
        call.eval.charge(4)?;
        let (from, reference): (Option<NodeId>, Option<&str>) = match item {
            Item::Node { node, .. } => {
                let inner = instance.tree.child(*node, "reference");
                (Some(*node), inner.and_then(|inner| instance.tree.value(inner)).or_else(|| instance.lexical(item)))
            }
            Item::String(text) => (None, Some(text)),
            _ => (None, None),
        };
        let target = reference.and_then(|reference| instance.host.resolve(from, reference));
        if let (None, Some(reads)) = (target, call.eval.env.reads) {
            reads.borrow_mut().lost = true;
        }
        if let Some(target) = target {
            found.push(instance.item(target));
            if let Some(reads) = call.eval.env.reads {
                reads.borrow_mut().found.push(target);
            }
        }
    }
    Ok(found)
}

pub(super) fn conforms_to(mut call: Call<'_, '_, '_>) -> Result {
    let Some(profile) = call.text_argument(0)? else { return Ok(Collection::EMPTY) };
    let Some(item) = call.single()? else { return Ok(Collection::EMPTY) };
    let Some(node) = item.node() else { return call.eval.wrong_type("an element", &item, call.id) };
    call.eval.charge(64)?;
    let answer = call.eval.instance.host.conforms_to(node, &profile);
    decided(&call, answer)
}

pub(super) fn member_of(mut call: Call<'_, '_, '_>) -> Result {
    let Some(value_set) = call.text_argument(0)? else { return Ok(Collection::EMPTY) };
    let Some(item) = call.single()? else { return Ok(Collection::EMPTY) };
    call.eval.charge(16)?;
    let answer = call.eval.instance.host.member_of(&item, &value_set);
    if let (Some(reads), Some(node), Ok(false)) = (call.eval.env.reads, item.node(), &answer) {
        // What makes a code of a value set.
        let (tree, mut reads) = (call.eval.instance.tree, reads.borrow_mut());
        reads.miss(node, "coding");
        for coding in std::iter::once(node).chain(tree.named(node, "coding")) {
            reads.miss(coding, "code");
            reads.miss(coding, "system");
        }
    }
    decided(&call, answer)
}

/// `subsumes` and, the other way round, `subsumedBy`
pub(super) fn subsumes(mut call: Call<'_, '_, '_>) -> Result {
    let other = call.argument(0)?.unwrap_or_default();
    let (Some(one), Some(two)) = (call.single()?, call.eval.single(&other, call.id)?.cloned()) else {
        return Ok(Collection::EMPTY);
    };
    call.eval.charge(16)?;
    let (above, below) = if call.function == Function::Subsumes { (one, two) } else { (two, one) };
    let answer = call.eval.instance.host.subsumes(&above, &below);
    decided(&call, answer)
}

pub(super) fn html_checks(call: Call<'_, '_, '_>) -> Result {
    let Some(item) = call.single()? else { return Ok(Collection::EMPTY) };
    let Some(node) = item.node() else { return call.eval.wrong_type("an element", &item, call.id) };
    call.eval.charge(64)?;
    let answer = call.eval.instance.host.html_checks(node);
    decided(&call, answer)
}

/// Definitions are no part of the instance's tree, so that there is no item to give.
pub(super) fn element_definition(call: Call<'_, '_, '_>) -> Result {
    Err(EvalError::Undecided { what: "elementDefinition".into(), span: call.eval.span(call.id) })
}

/// Those items that are in a slice of a profile.
pub(super) fn slice(mut call: Call<'_, '_, '_>) -> Result {
    let (profile, name) = (call.text_argument(0)?, call.text_argument(1)?);
    let (Some(profile), Some(name)) = (profile, name) else { return Ok(Collection::EMPTY) };
    let mut found = Collection::EMPTY;
    for item in &call.input {
        call.eval.charge(16)?;
        let Some(node) = item.node() else { continue };
        match call.eval.instance.host.in_slice(node, &profile, &name) {
            Ok(true) => found.push(item.clone()),
            Ok(false) => {}
            Err(Undecided(what)) => return Err(EvalError::Undecided { what, span: call.eval.span(call.id) }),
        }
    }
    Ok(found)
}

/// The input, unless it has a modifier extension that is not among the arguments.
pub(super) fn check_modifiers(mut call: Call<'_, '_, '_>) -> Result {
    let mut known = Vec::new();
    for number in 0..call.arguments.len() {
        known.extend(call.text_argument(number)?);
    }
    let tree = call.eval.instance.tree;
    for node in call.input.iter().filter_map(Item::node) {
        for modifier in tree.named(node, "modifierExtension") {
            let url = tree.child_value(modifier, "url").unwrap_or_default();
            if !known.iter().any(|known| **known == *url) {
                return call.wrong_argument("a modifier extension that is not known");
            }
        }
    }
    Ok(call.input)
}
