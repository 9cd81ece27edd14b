//! How much an element weighs when it is copied: a small definition must not make a large snapshot.

use crate::definition::ElementDefinition;
use crate::definition::Value;

/// The bytes of a copy, nearly.
pub(super) fn weight(element: &ElementDefinition) -> usize {
    let texts = [
        &element.slice_name,
        &element.base_path,
        &element.content_reference,
        &element.regex,
        &element.default_value,
        &element.short,
    ];
    let values = [&element.fixed, &element.pattern, &element.min_value, &element.max_value];
    let types = element.types.iter().flat_map(|t| std::iter::once(&t.code).chain(&t.profiles).chain(&t.targets));
    let slicing = element.slicing.iter().flat_map(|slicing| &slicing.discriminators);
    let binding = element.binding.iter().flat_map(|binding| [&binding.value_set, &binding.max_value_set]);
    size_of::<ElementDefinition>()
        + element.id.len()
        + element.path.len()
        + texts.into_iter().chain(binding).flatten().map(String::len).sum::<usize>()
        + values.into_iter().flatten().map(|(_, value)| of_value(value)).sum::<usize>()
        + types.map(|text| size_of::<String>() + text.len()).sum::<usize>()
        + slicing.map(|discriminator| discriminator.path.len()).sum::<usize>()
        + element.constraints.len() * size_of::<usize>()
}

/// Definitions are no deeper than messages may be.
fn of_value(value: &Value) -> usize {
    size_of::<Value>()
        + match value {
            Value::Boolean(_) => 0,
            Value::Number(text) | Value::String(text) => text.len(),
            Value::Array(items) => items.iter().map(of_value).sum(),
            Value::Object(members) => members.iter().map(|(name, value)| name.len() + of_value(value)).sum(),
        }
}
