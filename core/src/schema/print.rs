//! A compiled structure as text, for `klarsyn explain` and golden tests.

use super::element::{Element, ElementId, Schema};
use super::rules::Rule;
use super::set::SchemaSet;
use crate::definition::Aggregation;
use crate::definition::SliceRules;
use std::fmt::Write;

/// Every element with its number, types and rules, slices below the element they slice.
pub fn print(set: &SchemaSet, schema: &Schema) -> String {
    let mut out = String::new();
    let base = schema.base.and_then(|id| set.get(id)).map(|base| format!(" from {}", base.url));
    let _ = writeln!(out, "{}|{} ({}{})", schema.url, schema.version, schema.type_name, base.unwrap_or_default());
    element(schema, ElementId::ROOT, 0, &mut out);
    out
}

fn element(schema: &Schema, id: ElementId, depth: usize, out: &mut String) {
    // Snapshots nest some ten levels; a circle cannot occur, since children come after parents.
    let this = schema.element(id);
    let indent = "  ".repeat(depth);
    let name = if depth == 0 { this.path.to_string() } else { last(&this.id) };
    let max = this.max.map_or("*".to_string(), |max| max.to_string());
    let _ = write!(out, "{indent}{name} {}..{max}", this.min);
    let types: Vec<String> = this.types.iter().map(type_text).collect();
    if !types.is_empty() {
        let _ = write!(out, " {}", types.join(" | "));
    }
    for (flag, word) in [(this.must_support, "must-support"), (this.in_narrative, "in-narrative")] {
        if flag {
            let _ = write!(out, " {word}");
        }
    }
    out.push('\n');
    for rule in &this.rules {
        let _ = writeln!(out, "{indent}    {}", rule_text(rule));
    }
    if this.max == Some(0) {
        return;
    }
    if let Some(table) = &this.slicing {
        let by: Vec<String> =
            table.discriminators.iter().map(|d| format!("{:?} {}", d.kind, d.path).to_lowercase()).collect();
        let rules = match table.rules {
            SliceRules::Closed => "closed",
            SliceRules::Open => "open",
            SliceRules::OpenAtEnd => "open at end",
        };
        let _ = writeln!(out, "{indent}    sliced by {} ({rules})", by.join(", "));
    }
    for child in &this.order {
        if shown(schema.element(*child)) {
            element(schema, *child, depth + 1, out);
        }
    }
    for slice in this.slicing.iter().flat_map(|table| &table.slices) {
        element(schema, slice.element, depth, out);
    }
}

/// Elements every type has (`id`, `extension`) are left out where they ask for nothing.
fn shown(element: &Element) -> bool {
    let common = ["id", "extension", "modifierExtension", "implicitRules", "language", "contained"];
    !common.contains(&&*element.name) || element.min > 0 || element.slicing.is_some()
}

fn last(id: &str) -> String {
    id.rsplit('.').next().unwrap_or(id).to_string()
}

fn type_text(t: &super::element::TypeUse) -> String {
    let short = |url: &str| url.rsplit('/').next().unwrap_or(url).to_string();
    let mut text = t.name.to_string();
    let named: Vec<String> = t.profiles.iter().chain(&t.targets).map(|p| short(&p.canonical)).collect();
    if !named.is_empty() {
        let _ = write!(text, "({})", named.join(" | "));
    }
    for aggregation in &t.aggregation {
        text.push_str(match aggregation {
            Aggregation::Contained => " contained",
            Aggregation::Referenced => " referenced",
            Aggregation::Bundled => " bundled",
        });
    }
    text
}

fn rule_text(rule: &Rule) -> String {
    match rule {
        Rule::Fixed(literal) => format!("fixed {}", literal.text()),
        Rule::Pattern(literal) => format!("pattern {}", literal.text()),
        Rule::Least(bound) => format!("at least {}", bound.text),
        Rule::Most(bound) => format!("at most {}", bound.text),
        Rule::MaxLength(length) => format!("at most {} characters", length.max),
        Rule::Binding(binding) => format!("{:?} binding {}", binding.strength, binding.value_set).to_lowercase(),
        Rule::Invariant(invariant) => format!("{}: {}", invariant.key, invariant.text()),
    }
}
