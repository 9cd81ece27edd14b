//! Slices of a choice element, one for each type: which types are left, and whether others may come.

use crate::definition::ElementDefinition;
use crate::definition::SliceRules;
use std::collections::BTreeSet;

/// Where a slice must be there, the choice has its type only. Where it has, or where the slices
/// take up all its types, or where the slicing was left unsaid, nothing else may come.
pub(super) fn close(elements: &mut [ElementDefinition], differential: &[ElementDefinition]) {
    let sliced: BTreeSet<&str> = differential.iter().filter_map(|said| sliced_choice(&said.id)).collect();
    for id in sliced {
        let types = |element: &ElementDefinition| match element.types.as_slice() {
            [only] => Some((only.code.clone(), element.min.unwrap_or_default() > 0)),
            _ => None,
        };
        let slices: Vec<(String, bool)> =
            elements.iter().filter(|e| sliced_choice(&e.id) == Some(id)).filter_map(types).collect();
        let said = differential.iter().any(|said| said.id == id);
        let Some(choice) = elements.iter_mut().find(|e| e.id == id) else { continue };
        let mut needed = slices.iter().filter(|(_, needed)| *needed);
        let closed = match (needed.next(), needed.next()) {
            (Some((code, _)), None) => {
                choice.types.retain(|t| t.code == *code);
                true
            }
            _ => !said || choice.types.iter().all(|t| slices.iter().any(|(code, _)| *code == t.code)),
        };
        if let Some(slicing) = &mut choice.slicing
            && closed
        {
            slicing.rules = SliceRules::Closed;
        }
    }
}

/// The choice element that the id is a slice of: `Extension.value[x]` of `Extension.value[x]:valueString`.
fn sliced_choice(id: &str) -> Option<&str> {
    let (sliced, slice) = id.rsplit_once(':')?;
    (sliced.ends_with("[x]") && !slice.contains(['.', '/'])).then_some(sliced)
}
