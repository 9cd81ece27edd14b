//! What validation reads of an element, a value set and a code system, as comparable text.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use klarsyn::definition::CodeSystem;
use klarsyn::definition::Concept;
use klarsyn::definition::ConceptSet;
use klarsyn::definition::ElementDefinition;
use klarsyn::definition::TypeRef;
use klarsyn::definition::ValueSet;

/// One way in which two definitions differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The package, with its version.
    pub package: String,
    /// The definition's url.
    pub definition: String,
    /// The element's id, or the code; empty for the definition as a whole.
    pub place: String,
    /// Which facet.
    pub facet: String,
    /// What the published definition has.
    pub published: String,
    /// What ours has.
    pub ours: String,
}

/// A facet's name and its text; what is absent or has its default is left out.
pub type Facets = BTreeMap<&'static str, String>;

/// An element's facets.
pub fn of_element(e: &ElementDefinition) -> Facets {
    let mut facets = Facets::new();
    let mut put = |name, text: Option<String>| {
        if let Some(text) = text.filter(|t| !t.is_empty()) {
            facets.insert(name, text);
        }
    };
    put("path", Some(e.path.clone()));
    put("sliceName", e.slice_name.clone());
    put("min", e.min.map(|n| n.to_string()));
    put("max", e.max.map(|m| format!("{m:?}")));
    put("base.max", e.base_max.map(|m| format!("{m:?}")));
    put("contentReference", e.content_reference.as_ref().map(|r| r.rsplit('#').next().unwrap_or(r).to_owned()));
    put("types", Some(sorted(e.types.iter().map(|t| t.code.clone()))));
    put("profiles", Some(of_types(e, |t| &t.profiles)));
    put("targets", Some(of_types(e, |t| &t.targets)));
    put("aggregation", Some(sorted(e.types.iter().flat_map(|t| t.aggregation.iter().map(|a| format!("{a:?}"))))));
    put("fixed", e.fixed.as_ref().map(|v| format!("{v:?}")));
    put("pattern", e.pattern.as_ref().map(|v| format!("{v:?}")));
    put("minValue", e.min_value.as_ref().map(|v| format!("{v:?}")));
    put("maxValue", e.max_value.as_ref().map(|v| format!("{v:?}")));
    put("maxLength", e.max_length.map(|n| n.to_string()));
    put("regex", e.regex.clone());
    put("binding", e.binding.as_ref().map(|b| format!("{:?} {}", b.strength, b.value_set.as_deref().unwrap_or("-"))));
    put("maxValueSet", e.binding.as_ref().and_then(|b| b.max_value_set.clone()));
    put(
        "constraints",
        Some(sorted(e.constraints.iter().map(|c| format!("{}{}", c.key, if c.error { "" } else { " (warning)" })))),
    );
    put(
        "slicing",
        e.slicing.as_ref().map(|s| {
            let by = s.discriminators.iter().map(|d| format!("{:?}:{}", d.kind, d.path));
            format!("{} {:?}{}", sorted(by), s.rules, if s.ordered { " ordered" } else { "" })
        }),
    );
    put("mustSupport", e.must_support.filter(|&m| m).map(|_| "true".into()));
    put("isModifier", e.is_modifier.filter(|&m| m).map(|_| "true".into()));
    put("in-narrative", e.in_narrative.then(|| "true".into()));
    put("xmlAttr", e.xml_attribute.then(|| "true".into()));
    facets
}

/// A list without order and repetitions.
fn sorted(items: impl Iterator<Item = String>) -> String {
    let items: BTreeSet<String> = items.collect();
    items.into_iter().collect::<Vec<_>>().join(" ")
}

fn of_types(e: &ElementDefinition, of: fn(&TypeRef) -> &Vec<String>) -> String {
    sorted(e.types.iter().flat_map(|t| of(t).iter().map(|p| format!("{}→{p}", t.code))))
}

/// The facets of a value set, by what it includes and excludes.
pub fn of_value_set(v: &ValueSet) -> BTreeMap<String, Facets> {
    let mut all = BTreeMap::new();
    let compose = v
        .compose
        .iter()
        .flat_map(|c| c.include.iter().map(|s| ("include", s)).chain(c.exclude.iter().map(|s| ("exclude", s))));
    for (index, (kind, set)) in compose.enumerate() {
        let place = format!("{kind}[{index}] {}", set.system.as_deref().unwrap_or("-"));
        all.insert(place.clone(), of_set(set));
        for concept in &set.concepts {
            all.insert(format!("{place} {}", concept.code), of_concept(concept, None));
        }
    }
    all
}

fn of_set(set: &ConceptSet) -> Facets {
    let mut facets = Facets::new();
    facets.insert("version", set.version.clone().unwrap_or_default());
    facets.insert("filters", sorted(set.filters.iter().map(|f| format!("{} {} {}", f.property, f.op, f.value))));
    facets.insert("valueSets", sorted(set.value_sets.iter().cloned()));
    facets
}

/// The facets of a code system: its own under the empty place, and each concept's.
pub fn of_code_system(system: &CodeSystem) -> BTreeMap<String, Facets> {
    let mut own = Facets::new();
    own.insert("version", system.version.clone());
    own.insert("language", system.language.clone().unwrap_or_default());
    own.insert("caseSensitive", system.case_sensitive.to_string());
    own.insert("content", format!("{:?}", system.content));
    own.insert("supplements", system.supplements.clone().unwrap_or_default());
    own.insert("valueSet", system.value_set.clone().unwrap_or_default());
    own.insert("hierarchy", system.hierarchy.clone().unwrap_or_default());
    let mut all = BTreeMap::from([(String::new(), own)]);
    for concept in &system.concepts {
        let parent = concept.parent.and_then(|p| system.concepts.get(p as usize)).map(|p| p.code.as_str());
        all.insert(concept.code.clone(), of_concept(concept, parent));
    }
    all
}

/// Properties that say something of a code's use; others are data for people.
const PROPERTIES: &[&str] =
    &["status", "inactive", "effectiveDate", "deprecationDate", "parent", "child", "notSelectable"];

fn of_concept(concept: &Concept, parent: Option<&str>) -> Facets {
    let mut facets = Facets::new();
    facets.insert("display", concept.display.clone().unwrap_or_default());
    let designations = concept.designations.iter();
    facets.insert(
        "designations",
        sorted(designations.map(|d| format!("[{}] {}", d.language.as_deref().unwrap_or("-"), d.value))),
    );
    let properties = concept.properties.iter().filter(|p| PROPERTIES.contains(&p.code.as_str()));
    facets.insert("properties", sorted(properties.map(|p| format!("{}={}", p.code, p.value))));
    facets.insert("parent", parent.unwrap_or_default().to_owned());
    facets
}

/// Facets that hold canonicals.
const PINNABLE: &[&str] = &["binding", "profiles", "targets"];

/// Whether two lists of canonicals name the same definitions, where one of them leaves a version
/// unsaid. Publishers pin what they inherit to the one version that their context holds; a
/// context of ours holds one version of each definition too.
fn same_but_for_pins(a: &str, b: &str) -> bool {
    let sorted = |text: &str| {
        let mut items: Vec<String> = text.split(' ').map(str::to_owned).collect();
        items.sort_by(|x, y| x.split('|').next().cmp(&y.split('|').next()));
        items
    };
    let (a, b) = (sorted(a), sorted(b));
    a.len() == b.len()
        && a.iter().zip(&b).all(|(a, b)| {
            let ((a, pin), (b, other)) = (pinned(a), pinned(b));
            a == b && (pin == other || pin.is_none() || other.is_none())
        })
}

fn pinned(canonical: &str) -> (&str, Option<&str>) {
    match canonical.split_once('|') {
        Some((url, version)) => (url, Some(version)),
        None => (canonical, None),
    }
}

/// The differences of two definitions, place by place.
pub fn compare(
    package: &str,
    definition: &str,
    published: &BTreeMap<String, Facets>,
    ours: &BTreeMap<String, Facets>,
    found: &mut Vec<Difference>,
) {
    let mut add = |place: &str, facet: &str, published: &str, ours: &str| {
        found.push(Difference {
            package: package.into(),
            definition: definition.into(),
            place: place.into(),
            facet: facet.into(),
            published: published.into(),
            ours: ours.into(),
        });
    };
    let places: BTreeSet<&String> = published.keys().chain(ours.keys()).collect();
    for place in places {
        match (published.get(place), ours.get(place)) {
            (Some(_), None) => add(place, "", "present", "missing"),
            (None, Some(_)) => add(place, "", "missing", "present"),
            (Some(a), Some(b)) => {
                let names: BTreeSet<&&str> = a.keys().chain(b.keys()).collect();
                for name in names {
                    let (a, b) = (a.get(*name).map_or("", String::as_str), b.get(*name).map_or("", String::as_str));
                    if a != b && !(PINNABLE.contains(name) && same_but_for_pins(a, b)) {
                        add(place, name, a, b);
                    }
                }
            }
            (None, None) => {}
        }
    }
}
