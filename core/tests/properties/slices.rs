//! An element is in a slice just when the slice's rule, asked as a rule, finds nothing.

use crate::common::world;

/// A rule of `Observation.component.X` and values of X for which it may hold or not.
const RULES: &[(&str, &str, &str, &[&str])] = &[
    (
        "code",
        "CodeableConcept",
        r#""patternCodeableConcept":{"coding":[{"system":"urn:s","code":"a"}]}"#,
        &[
            r#"{"coding":[{"system":"urn:s","code":"a"}]}"#,
            r#"{"coding":[{"system":"urn:s","code":"A"}]}"#,
            r#"{"coding":[{"system":"urn:t","code":"a"},{"system":"urn:s","code":"a","display":"A"}],"text":"x"}"#,
            r#"{"coding":[{"system":"urn:s"},{"code":"a"}]}"#,
            r#"{"text":"a"}"#,
        ],
    ),
    (
        "code",
        "CodeableConcept",
        r#""fixedCodeableConcept":{"coding":[{"system":"urn:s","code":"a"}]}"#,
        &[
            r#"{"coding":[{"system":"urn:s","code":"a"}]}"#,
            r#"{"coding":[{"system":"urn:s","code":"a","display":"A"}]}"#,
            r#"{"coding":[{"system":"urn:s","code":"a"}],"text":"x"}"#,
            r#"{"coding":[{"system":"urn:s","code":"a"},{"system":"urn:s","code":"a"}]}"#,
        ],
    ),
    (
        "code",
        "CodeableConcept",
        r#""binding":{"strength":"required","valueSet":"http://v"}"#,
        &[
            r#"{"coding":[{"system":"http://c","code":"a"}]}"#,
            r#"{"coding":[{"system":"http://c","code":"b"}]}"#,
            r#"{"coding":[{"system":"http://d","code":"a"}]}"#,
            r#"{"coding":[{"system":"http://d","code":"a"},{"system":"http://c","code":"a"}]}"#,
            r#"{"text":"a"}"#,
        ],
    ),
    ("id", "string", r#""fixedString":"a""#, &[r#""a""#, r#""A""#, r#""a1""#, r#""b""#]),
    (
        "valueQuantity",
        "Quantity",
        r#""patternQuantity":{"value":1.0,"code":"kg"}"#,
        &[
            r#"{"value":1.0,"code":"kg","system":"http://unitsofmeasure.org"}"#,
            r#"{"value":1.00,"code":"kg","system":"http://unitsofmeasure.org"}"#,
            r#"{"value":1,"code":"kg","system":"http://unitsofmeasure.org"}"#,
            r#"{"value":1.01,"code":"kg","system":"http://unitsofmeasure.org"}"#,
            r#"{"value":1.0,"code":"g","system":"http://unitsofmeasure.org"}"#,
            r#"{"code":"kg","system":"http://unitsofmeasure.org"}"#,
        ],
    ),
    ("valueBoolean", "boolean", r#""patternBoolean":true"#, &["true", "false"]),
];

const TERMS: [&str; 2] = [
    r#"{"resourceType":"ValueSet","url":"http://v","name":"V","status":"active","compose":{"include":[{"system":"http://c"}]}}"#,
    r#"{"resourceType":"CodeSystem","url":"http://c","name":"C","status":"active","content":"complete","concept":[{"code":"a"}]}"#,
];

fn element(name: &str) -> (String, &str) {
    match name.starts_with("value") {
        true => ("value[x]".into(), "value"),
        false => (name.into(), name),
    }
}

#[test]
fn a_member_is_in_a_slice_just_when_the_rule_finds_nothing() {
    let mut held = [0, 0];
    for (name, type_name, rule, values) in RULES {
        let (path, discriminator) = element(name);
        let ruled = |slice: &str| {
            let id = if slice.is_empty() { String::new() } else { format!(":{slice}") };
            format!(
                r#"{{"id":"Observation.component{id}.{path}","path":"Observation.component.{path}","min":1,"type":[{{"code":"{type_name}"}}],{rule}}}"#
            )
        };
        let sliced = format!(
            r#"{{"id":"Observation.component","path":"Observation.component","slicing":{{"discriminator":[{{"type":"value","path":"{discriminator}"}}],"rules":"closed"}}}},
{{"id":"Observation.component:s","path":"Observation.component","sliceName":"s"}},{}"#,
            ruled("s")
        );
        let definitions = [
            world::profile("http://plain", "Observation", &ruled("")),
            world::profile("http://sliced", "Observation", &sliced),
            TERMS[0].into(),
            TERMS[1].into(),
        ];
        let (validator, found) = world::knowing(&definitions);
        assert!(found.is_empty(), "{rule}: {found:?}");
        for value in *values {
            let code = if *name == "code" { "" } else { r#""code":{"text":"a"},"# };
            let message = format!(
                r#"{{"resourceType":"Observation","status":"final","code":{{"text":"a"}},"component":[{{{code}"{name}":{value}}}]}}"#
            );
            let errors = |profile: &str| world::against(&validator, profile, &message).errors();
            let (plain, sliced) = (errors("http://plain"), errors("http://sliced"));
            assert_eq!(plain == 0, sliced == 0, "{rule} of {value}: {plain} and {sliced} errors");
            held[usize::from(plain == 0)] += 1;
        }
    }
    assert!(held[0] > 8 && held[1] > 6, "{held:?}: rules must hold and fail");
}
