//! ElementDefinition out of a parsed StructureDefinition.

use super::extension;
use super::extensions;
use super::flag;
use super::owned;
use super::value::suffixed;
use super::values;
use crate::definition::Aggregation;
use crate::definition::Binding;
use crate::definition::Constraint;
use crate::definition::Discriminator;
use crate::definition::DiscriminatorKind;
use crate::definition::ElementDefinition;
use crate::definition::Max;
use crate::definition::SliceRules;
use crate::definition::Slicing;
use crate::definition::Strength;
use crate::definition::TypeRef;
use crate::text::cut;
use crate::tree::NodeId;
use crate::tree::Tree;
use std::sync::Arc;

const REGEX: &str = "http://hl7.org/fhir/StructureDefinition/regex";
const FHIR_TYPE: &str = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";
const MAX_VALUE_SET: &str = "http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet";
const BEST_PRACTICE: &str = "http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice";
const OBLIGATION: &str = "http://hl7.org/fhir/StructureDefinition/obligation";
const MUST_HAVE_VALUE: &str = "http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.mustHaveValue";
const VALUE_ALTERNATIVES: &str =
    "http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.valueAlternatives";
const DECIMAL_PLACES: &str = "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces";
const MIN_LENGTH: &str = "http://hl7.org/fhir/StructureDefinition/minLength";
const LANGUAGE_CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/narrative-language-control";
/// As R5 has it, and as HL7's tools had it before.
const ADDITIONAL_BINDING: [&str; 2] = [
    "http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.binding.additional",
    "http://hl7.org/fhir/tools/StructureDefinition/additional-binding",
];
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";
const KNOWN_DEVIATION: &str = "urn:klarsyn:known-deviation";
const CHOICE_GROUP: &str = "http://hl7.org/fhir/tools/StructureDefinition/xml-choice-group";
const SYSTEM: &str = "http://hl7.org/fhirpath/System.";

pub(super) fn element(tree: &Tree, node: NodeId, url: &str) -> ElementDefinition {
    let mut e = ElementDefinition::default();
    for child in tree.children(node) {
        let name = tree.name(child);
        let text = || tree.value(child).map(str::to_owned);
        match name {
            "id" => e.id = text().unwrap_or_default(),
            "path" => e.path = text().unwrap_or_default(),
            "sliceName" => e.slice_name = text(),
            "short" => e.short = text(),
            "min" => e.min = number(tree, child),
            "max" => e.max = max(tree.value(child)),
            "base" => {
                e.base_max = max(tree.child_value(child, "max"));
                e.base_path = owned(tree, child, "path");
            }
            "contentReference" => e.content_reference = text(),
            "type" => e.types.push(type_ref(tree, child)),
            "maxLength" => e.max_length = number(tree, child),
            "binding" => e.binding = binding(tree, child),
            "constraint" => e.constraints.extend(constraint(tree, child, url).map(Arc::new)),
            "slicing" => e.slicing = Some(slicing(tree, child)),
            "mustSupport" => e.must_support = Some(tree.value(child) == Some("true")),
            "isModifier" => e.is_modifier = Some(tree.value(child) == Some("true")),
            "isSummary" => e.is_summary = Some(tree.value(child) == Some("true")),
            "representation" => {
                e.xml_attribute |= tree.value(child) == Some("xmlAttr");
                e.type_attribute |= tree.value(child) == Some("typeAttr");
            }
            "defaultValueCode" => e.default_value = text(),
            _ if name.starts_with("fixed") => e.fixed = suffixed(tree, child, name, "fixed"),
            _ if name.starts_with("pattern") => e.pattern = suffixed(tree, child, name, "pattern"),
            _ if name.starts_with("minValue") => e.min_value = suffixed(tree, child, name, "minValue"),
            _ if name.starts_with("maxValue") => e.max_value = suffixed(tree, child, name, "maxValue"),
            _ => {}
        }
    }
    let stated = tree.named(node, "type").find_map(|t| extension(tree, t, REGEX));
    e.regex = stated.or_else(|| extension(tree, node, REGEX)).map(str::to_owned);
    // R4 gives the type of `Resource.id` as a string; it is an id.
    if e.base_path.as_deref() == Some("Resource.id") {
        e.types.iter_mut().for_each(|t| t.code = "id".into());
    }
    stated_by_extensions(tree, node, url, &mut e);
    e.any_order = extension(tree, node, CHOICE_GROUP) == Some("true");
    e.in_narrative = extensions(tree, node, OBLIGATION).any(|o| is_in_narrative(tree, o));
    if e.id.is_empty() {
        e.id = match &e.slice_name {
            Some(slice) => format!("{}:{slice}", e.path),
            None => e.path.clone(),
        };
    }
    e
}

/// What extensions of an element ask for, as invariants with keys of our own.
fn stated_by_extensions(tree: &Tree, node: NodeId, url: &str, e: &mut ElementDefinition) {
    let mut add = |key: &str, error: bool, expression: String| {
        let (key, human, source) = (key.into(), String::new(), Some(url.into()));
        let stated = Constraint { key, error, human, expression: Some(expression), source, ..Constraint::default() };
        e.constraints.push(Arc::new(stated));
    };
    if extension(tree, node, MUST_HAVE_VALUE) == Some("true") {
        add("klarsyn-value", true, "hasValue()".into());
    }
    let instead: Vec<String> = extensions(tree, node, VALUE_ALTERNATIVES)
        .filter_map(|e| tree.child_value(e, "valueCanonical"))
        .map(|url| format!(" or extension({}).exists()", quoted(url)))
        .collect();
    if !instead.is_empty() {
        add("klarsyn-value-or", true, format!("hasValue(){}", instead.concat()));
    }
    if let Some(least) = extension(tree, node, MIN_LENGTH).and_then(|least| least.parse::<u32>().ok()) {
        add("klarsyn-length", true, format!("toString().length() >= {least}"));
    }
    if let Some(most) = extension(tree, node, DECIMAL_PLACES).and_then(|most| most.parse::<u32>().ok()) {
        add("klarsyn-decimals", true, format!("toString().matchesFull('[^.]*([.][0-9]{{0,{most}}})?')"));
    }
    // The patterns of primitive types are known; a profile may narrow them.
    if let Some(pattern) =
        extension(tree, node, REGEX).filter(|_| e.path.starts_with(|first: char| first.is_ascii_uppercase()))
    {
        add("klarsyn-pattern", true, format!("toString().matchesFull({})", quoted(pattern)));
    }
    for control in extensions(tree, node, LANGUAGE_CONTROL).filter_map(|e| tree.child_value(e, "valueCode")) {
        add(&format!("klarsyn-language:{control}"), true, "true".into());
    }
    let Some(binding) = tree.child(node, "binding") else { return };
    for more in ADDITIONAL_BINDING.iter().flat_map(|url| extensions(tree, binding, url)) {
        let part = |name| extensions(tree, more, name).next();
        let value = |name| {
            let value = tree.children(part(name)?).find(|c| tree.name(*c).starts_with("value"))?;
            tree.value(value)
        };
        // In other places than ours, or only to choose from: nothing to check.
        let purpose = value("purpose").unwrap_or_default();
        if let Some(set) = value("valueSet")
            && matches!(purpose, "required" | "maximum" | "extensible")
            && part("usage").is_none()
        {
            add("klarsyn-binding", purpose != "extensible", format!("memberOf({})", quoted(set)));
        }
    }
}

/// A text as FHIRPath writes it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

fn number(tree: &Tree, node: NodeId) -> Option<u32> {
    tree.value(node)?.parse().ok()
}

fn max(text: Option<&str>) -> Option<Max> {
    match text? {
        "*" => Some(Max::Unbounded),
        count => count.parse().ok().map(Max::Count),
    }
}

fn is_in_narrative(tree: &Tree, obligation: NodeId) -> bool {
    tree.named(obligation, "extension").any(|part| {
        tree.child_value(part, "url") == Some("code")
            && tree.child_value(part, "valueCode").is_some_and(|code| code == "SHALL:in-narrative")
    })
}

fn type_ref(tree: &Tree, node: NodeId) -> TypeRef {
    let aggregation = tree.named(node, "aggregation").filter_map(|a| match tree.value(a)? {
        "contained" => Some(Aggregation::Contained),
        "referenced" => Some(Aggregation::Referenced),
        "bundled" => Some(Aggregation::Bundled),
        _ => None,
    });
    TypeRef {
        code: type_code(tree, node),
        profiles: values(tree, node, "profile"),
        targets: values(tree, node, "targetProfile"),
        aggregation: aggregation.collect(),
        versioning: owned(tree, node, "versioning").filter(|v| v != "either"),
    }
}

/// FHIR's own name also for the types that are given as FHIRPath's (`id`, `url`, `value`).
fn type_code(tree: &Tree, node: NodeId) -> String {
    let Some(code) = tree.child(node, "code") else { return String::new() };
    let text = tree.value(code).unwrap_or_default();
    let Some(system) = text.strip_prefix(SYSTEM) else { return text.to_owned() };
    let stated = extension(tree, node, FHIR_TYPE).or_else(|| extension(tree, code, FHIR_TYPE));
    if let Some(stated) = stated {
        return stated.to_owned();
    }
    let mut name = system.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

fn binding(tree: &Tree, node: NodeId) -> Option<Binding> {
    let strength = match tree.child_value(node, "strength")? {
        "required" => Strength::Required,
        "extensible" => Strength::Extensible,
        "preferred" => Strength::Preferred,
        _ => Strength::Example,
    };
    Some(Binding {
        strength,
        value_set: owned(tree, node, "valueSet"),
        max_value_set: extension(tree, node, MAX_VALUE_SET).map(str::to_owned),
    })
}

fn constraint(tree: &Tree, node: NodeId, url: &str) -> Option<Constraint> {
    let source = owned(tree, node, "source").unwrap_or_else(|| url.to_owned());
    Some(Constraint {
        key: owned(tree, node, "key")?,
        error: tree.child_value(node, "severity") == Some("error"),
        best_practice: extension(tree, node, BEST_PRACTICE) == Some("true"),
        human: words(tree.child_value(node, "human").unwrap_or_default()),
        danish: tree.child(node, "human").and_then(|human| danish(tree, human)),
        clause: tree.child_value(node, "requirements").map(words),
        deviation: extension(tree, node, KNOWN_DEVIATION).is_some(),
        expression: owned(tree, node, "expression"),
        source: Some(source),
    })
}

/// Words of a rule, which stand in each finding that tells of it.
fn words(text: &str) -> String {
    cut(text, 4_000).to_owned()
}

/// A text's translation into Danish.
fn danish(tree: &Tree, text: NodeId) -> Option<String> {
    extensions(tree, text, TRANSLATION).find_map(|translation| {
        let part = |name| extension(tree, translation, name);
        (part("lang") == Some("da")).then(|| part("content").map(words)).flatten()
    })
}

fn slicing(tree: &Tree, node: NodeId) -> Slicing {
    let discriminators = tree.named(node, "discriminator").filter_map(|d| {
        let kind = match tree.child_value(d, "type")? {
            "value" => DiscriminatorKind::Value,
            "exists" => DiscriminatorKind::Exists,
            "pattern" => DiscriminatorKind::Pattern,
            "type" => DiscriminatorKind::Type,
            "profile" => DiscriminatorKind::Profile,
            _ => return None,
        };
        Some(Discriminator { kind, path: owned(tree, d, "path")? })
    });
    Slicing {
        discriminators: discriminators.collect(),
        ordered: flag(tree, node, "ordered").unwrap_or_default(),
        rules: match tree.child_value(node, "rules") {
            Some("closed") => SliceRules::Closed,
            Some("openAtEnd") => SliceRules::OpenAtEnd,
            _ => SliceRules::Open,
        },
    }
}
