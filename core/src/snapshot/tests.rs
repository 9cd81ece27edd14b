//! Differentials over small bases.

use super::*;
use crate::definition::Constraint;
use crate::definition::Max;
use crate::definition::SliceRules;
use crate::definition::StructureKind;
use crate::definition::TypeRef;
use crate::definition::Value;
use std::collections::HashMap;

struct Known(HashMap<String, Arc<StructureDefinition>>);

impl Bases for Known {
    fn structure(&self, canonical: &str) -> Option<Arc<StructureDefinition>> {
        self.0.get(canonical).cloned()
    }

    fn type_definition(&self, name: &str) -> Option<Arc<StructureDefinition>> {
        self.structure(name)
    }
}

/// `id`, or `id type|type`, with facets put on by the methods below.
fn el(text: &str) -> ElementDefinition {
    let (id, types) = text.split_once(' ').unwrap_or((text, ""));
    let path: Vec<&str> = id.split('.').map(|step| step.split(':').next().unwrap_or(step)).collect();
    ElementDefinition {
        id: id.into(),
        path: path.join("."),
        slice_name: id.rsplit('.').next().and_then(|last| last.split_once(':')).map(|(_, slice)| slice.into()),
        types: types.split('|').filter(|t| !t.is_empty()).map(of_type).collect(),
        ..ElementDefinition::default()
    }
}

/// `Identifier`, or `Identifier<profile`.
fn of_type(text: &str) -> TypeRef {
    let (code, profile) = text.split_once('<').unwrap_or((text, ""));
    let profiles = if profile.is_empty() { Vec::new() } else { vec![profile.into()] };
    TypeRef { code: code.into(), profiles, ..TypeRef::default() }
}

fn min(min: u32, element: ElementDefinition) -> ElementDefinition {
    ElementDefinition { min: Some(min), ..element }
}

fn max(max: u32, element: ElementDefinition) -> ElementDefinition {
    ElementDefinition { max: Some(Max::Count(max)), ..element }
}

fn rule(key: &str, element: ElementDefinition) -> ElementDefinition {
    let constraint = Constraint { key: key.into(), error: true, ..Constraint::default() };
    ElementDefinition { constraints: vec![constraint.into()], ..element }
}

fn structure(url: &str, base: Option<&str>, differential: Vec<ElementDefinition>) -> StructureDefinition {
    StructureDefinition {
        url: url.into(),
        version: "1".into(),
        name: url.into(),
        kind: StructureKind::Complex,
        is_abstract: false,
        type_name: base.unwrap_or(url).into(),
        base: base.map(String::from),
        derivation: if base.is_some() { Derivation::Constraint } else { Derivation::Specialization },
        contexts: Vec::new(),
        context_invariants: Vec::new(),
        differential,
        snapshot: Vec::new(),
    }
}

/// A resource with a list of identifiers, a choice, a part of its own and a reference to that part.
fn known() -> Known {
    let types = [
        structure(
            "Identifier",
            None,
            vec![el("Identifier"), el("Identifier.system uri"), el("Identifier.value string")],
        ),
        structure(
            "R",
            None,
            vec![
                el("R"),
                min(0, el("R.identifier Identifier")),
                min(0, max(1, el("R.value[x] string|Identifier|boolean"))),
                min(0, el("R.part BackboneElement")),
                min(0, el("R.part.name string")),
                ElementDefinition { content_reference: Some("#R.part".into()), ..el("R.again") },
            ],
        ),
    ];
    let own = structure(
        "own-identifier",
        Some("Identifier"),
        vec![
            el("Identifier"),
            ElementDefinition {
                fixed: Some(("Uri".into(), Value::String("urn:own".into()))),
                ..min(1, el("Identifier.system"))
            },
            rule("own-1", el("Identifier.value")),
        ],
    );
    let mut known = Known(HashMap::new());
    for structure in types.into_iter().chain([own]) {
        let made = snapshot(&known, &structure).unwrap();
        let structure = StructureDefinition { snapshot: made, ..structure };
        known.0.insert(structure.url.clone(), Arc::new(structure));
    }
    known
}

fn profile(differential: Vec<ElementDefinition>) -> Result<Vec<ElementDefinition>, SnapshotError> {
    snapshot(&known(), &structure("profile", Some("R"), differential))
}

fn ids(elements: &[ElementDefinition]) -> Vec<&str> {
    elements.iter().map(|e| e.id.as_str()).collect()
}

fn find<'e>(elements: &'e [ElementDefinition], id: &str) -> &'e ElementDefinition {
    elements.iter().find(|e| e.id == id).unwrap_or_else(|| panic!("{id} is in {:?}", ids(elements)))
}

#[test]
fn children_come_from_the_type_the_part_and_the_content_reference() {
    let made =
        profile(vec![el("R"), min(1, el("R.identifier.value")), min(1, el("R.part.name")), max(1, el("R.again.name"))])
            .unwrap();
    let expected =
        "R R.identifier R.identifier.system R.identifier.value R.value[x] R.part R.part.name R.again R.again.name";
    assert_eq!(ids(&made).join(" "), expected);
    assert_eq!(find(&made, "R.identifier.value").min, Some(1));
    assert_eq!(find(&made, "R.again.name").max, Some(Max::Count(1)));
    assert_eq!(find(&made, "R.part.name").max, None);
}

#[test]
fn a_slice_begins_as_the_base_has_the_sliced_element() {
    let mut sliced = max(3, el("R.part"));
    sliced.must_support = Some(true);
    let made = profile(vec![
        el("R"),
        sliced,
        min(1, el("R.part.name")),
        min(1, el("R.part:one")),
        max(1, el("R.part:one.name")),
        el("R.part:two"),
    ])
    .unwrap();
    assert_eq!(
        ids(&made).join(" "),
        "R R.identifier R.value[x] R.part R.part.name R.part:one R.part:one.name R.part:two R.part:two.name R.again"
    );
    let one = find(&made, "R.part:one");
    assert_eq!((one.min, one.max, one.must_support), (Some(1), None, None));
    let name = find(&made, "R.part:one.name");
    assert_eq!((name.min, name.max, name.path.as_str()), (Some(1), Some(Max::Count(1)), "R.part.name"));
    assert_eq!(find(&made, "R.part:two").min, Some(0));
}

#[test]
fn a_reslice_stands_behind_its_slice() {
    let made = profile(vec![el("R.part:one"), el("R.part:two"), el("R.part:one/inner")]).unwrap();
    let parts: Vec<&str> =
        ids(&made).into_iter().filter(|id| id.starts_with("R.part") && !id.ends_with("name")).collect();
    assert_eq!(parts, ["R.part", "R.part:one", "R.part:one/inner", "R.part:two"]);
}

/// Differential → the choice's types, and the rules of its slicing.
#[test]
fn slices_of_a_choice_decide_what_else_may_come() {
    let open = || {
        let mut element = el("R.value[x]");
        element.slicing = place::implied_slicing("value[x]");
        element
    };
    let cases = [
        // A slice that must be there leaves its type alone.
        (vec![open(), min(1, el("R.value[x]:valueString string"))], "string", SliceRules::Closed),
        // One that may be there leaves the others, as said.
        (vec![open(), min(0, el("R.value[x]:valueString string"))], "string Identifier boolean", SliceRules::Open),
        // Slicing that was left unsaid is closed.
        (vec![min(0, el("R.value[x]:valueString string"))], "string Identifier boolean", SliceRules::Closed),
        // Slices for all types close it.
        (
            vec![
                ElementDefinition { types: vec![of_type("string"), of_type("boolean")], ..open() },
                min(0, el("R.value[x]:valueString string")),
                min(0, el("R.value[x]:valueBoolean boolean")),
            ],
            "string boolean",
            SliceRules::Closed,
        ),
    ];
    for (differential, types, rules) in cases {
        let made = profile(differential.clone()).unwrap();
        let choice = find(&made, "R.value[x]");
        let codes: Vec<&str> = choice.types.iter().map(|t| t.code.as_str()).collect();
        assert_eq!(codes.join(" "), types, "{:?}", ids(&differential));
        assert_eq!(choice.slicing.as_ref().map(|s| s.rules), Some(rules), "{:?}", ids(&differential));
        assert_eq!(find(&made, "R.value[x]:valueString").types, [of_type("string")]);
    }
}

#[test]
fn a_name_with_its_type_means_the_choice() {
    let made = profile(vec![min(1, el("R.valueIdentifier.system"))]).unwrap();
    assert_eq!(find(&made, "R.value[x]:valueIdentifier").types, [of_type("Identifier")]);
    assert_eq!(find(&made, "R.value[x]:valueIdentifier.system").min, Some(1));
}

#[test]
fn a_profile_of_the_type_goes_over_the_children_that_are_there() {
    let fixed = Some(("Uri".to_string(), Value::String("urn:own".into())));
    let outer = profile(vec![min(1, el("R.identifier.value")), el("R.identifier Identifier<own-identifier")]).unwrap();
    let inner = profile(vec![el("R.identifier Identifier<own-identifier"), min(1, el("R.identifier.value"))]).unwrap();
    for made in [outer, inner] {
        assert_eq!(find(&made, "R.identifier.system").fixed, fixed);
        let value = find(&made, "R.identifier.value");
        assert_eq!((value.min, value.constraints.len()), (Some(1), 1));
    }
}

#[test]
fn what_cannot_be_made_is_said() {
    let unknown = profile(vec![el("R.nonsense")]);
    assert_eq!(unknown, Err(SnapshotError::UnknownElement { id: "R.nonsense".into() }));
    let orphan = snapshot(&known(), &structure("orphan", Some("nowhere"), Vec::new()));
    assert_eq!(orphan, Err(SnapshotError::NoBase { base: "nowhere".into() }));
}

/// Seconds of the quickest of some runs.
fn quickest(run: impl Fn()) -> f64 {
    let one = || {
        let began = std::time::Instant::now();
        run();
        began.elapsed().as_secs_f64()
    };
    (0..3).map(|_| one()).fold(f64::MAX, f64::min)
}

#[test]
fn eight_times_the_elements_take_no_sixtyfour_times_as_long() {
    let known = known();
    let wide = |n: usize| {
        let elements = (0..n).map(|i| min(1, el(&format!("wide.e{i} string"))));
        structure("wide", None, std::iter::once(el("wide")).chain(elements).collect())
    };
    let slices = |n: usize| {
        let each = (0..n).flat_map(|i| [el(&format!("R.part:s{i}")), el(&format!("R.part:s{i}.name"))]);
        structure("sliced", Some("R"), each.collect())
    };
    let choices = |n: usize| {
        let types = el("R.value[x] string|boolean");
        let each = (0..n).map(|i| el(&format!("R.part:s{i}.name")));
        structure("both", Some("R"), std::iter::once(types).chain(each).collect())
    };
    let times = |make: &dyn Fn(usize) -> StructureDefinition| {
        [1_000, 8_000].map(|n| {
            let structure = make(n);
            quickest(|| assert!(snapshot(&known, &structure).unwrap().len() > n))
        })
    };
    for [few, many] in [times(&wide), times(&slices), times(&choices)] {
        assert!(many < 24.0 * few, "{few} s and {many} s");
    }
}

#[test]
fn copies_are_bounded_in_number_and_in_size() {
    let slices = |n: usize, short: &str| {
        let mut sliced = el("R.part");
        sliced.short = Some(short.into());
        let each = (0..n).map(|i| el(&format!("R.part:s{i}")));
        // What a slice begins with is the base's; its own slices copy what was said.
        let again = (0..n).map(|i| el(&format!("R.part:s0/r{i}")));
        let mut first = el("R.part:s0");
        first.short = Some(short.into());
        profile([sliced, first].into_iter().chain(each).chain(again).collect())
    };
    assert!(slices(100, "part").is_ok());
    assert_eq!(slices(11_000, "part"), Err(SnapshotError::TooMany));
    assert_eq!(slices(200, &"x".repeat(1_000_000)), Err(SnapshotError::TooMany));
    let long = el(&format!("R.part:{}", "x".repeat(3_000)));
    assert_eq!(profile(vec![long]), Err(SnapshotError::TooMany));
}
