//! Slices of a choice element, one for each type: which types are left, and whether others may come.

use crate::definition::ElementDefinition;
use crate::definition::SliceRules;
use crate::map::Map;
use crate::map::Set;

/// Where a slice must be there, the choice has its type only. Where it has, or where the slices
/// take up all its types, or where the slicing was left unsaid, nothing else may come.
pub(super) fn close(elements: &mut [ElementDefinition], differential: &[ElementDefinition]) {
    let sliced: Set<&str> = differential.iter().filter_map(|said| sliced_choice(&said.id)).collect();
    if sliced.is_empty() {
        return;
    }
    let said: Set<&str> = differential.iter().map(|said| said.id.as_str()).collect();
    // Of each choice its only types by slices, and whether they must be there.
    let mut slices: Map<&str, Vec<(String, bool)>> = Map::default();
    for element in elements.iter() {
        if let Some(choice) = sliced_choice(&element.id).and_then(|id| sliced.get(id))
            && let [only] = element.types.as_slice()
        {
            let needed = element.min.unwrap_or_default() > 0;
            slices.or_default(choice).push((only.code.clone(), needed));
        }
    }
    let mut closed: Set<&str> = Set::default();
    for choice in elements.iter_mut() {
        let Some(id) = sliced.get(choice.id.as_str()).copied().filter(|id| closed.insert(id)) else { continue };
        let slices = slices.get_mut(id).map(std::mem::take).unwrap_or_default();
        let mut needed = slices.iter().filter(|(_, needed)| *needed);
        let closed = match (needed.next(), needed.next()) {
            (Some((code, _)), None) => {
                choice.types.retain(|t| t.code == *code);
                true
            }
            _ => {
                let codes: Set<&str> = slices.iter().map(|(code, _)| code.as_str()).collect();
                !said.contains(id) || choice.types.iter().all(|t| codes.contains(t.code.as_str()))
            }
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
