//! One element of a differential over the one it changes, facet by facet.

use crate::definition::ElementDefinition;
use std::sync::Arc;

/// What the differential says replaces what is there; constraints are added to.
pub(super) fn merge(element: &mut ElementDefinition, differential: &ElementDefinition, source: &str) {
    let d = differential;
    fn over<T: Clone>(place: &mut Option<T>, said: &Option<T>) {
        if said.is_some() {
            place.clone_from(said);
        }
    }
    over(&mut element.min, &d.min);
    over(&mut element.max, &d.max);
    over(&mut element.fixed, &d.fixed);
    over(&mut element.pattern, &d.pattern);
    over(&mut element.min_value, &d.min_value);
    over(&mut element.max_value, &d.max_value);
    over(&mut element.max_length, &d.max_length);
    over(&mut element.regex, &d.regex);
    over(&mut element.must_support, &d.must_support);
    over(&mut element.is_modifier, &d.is_modifier);
    over(&mut element.is_summary, &d.is_summary);
    over(&mut element.slicing, &d.slicing);
    over(&mut element.short, &d.short);
    over(&mut element.binding, &d.binding);
    over(&mut element.default_value, &d.default_value);
    if !d.types.is_empty() {
        element.types.clone_from(&d.types);
    }
    // A constraint of the base stays as it is; only new ones are added.
    for constraint in &d.constraints {
        if !element.constraints.iter().any(|known| known.key == constraint.key) {
            let mut constraint = constraint.clone();
            if constraint.source.is_none() {
                Arc::make_mut(&mut constraint).source = Some(source.to_string());
            }
            element.constraints.push(constraint);
        }
    }
    element.in_narrative |= d.in_narrative;
    element.xml_attribute |= d.xml_attribute;
    element.type_attribute |= d.type_attribute;
    element.any_order |= d.any_order;
}
