//! Definitions that explode, or lead back to themselves.

use crate::common::world::against;
use crate::common::world::constraint;
use crate::common::world::knowing;
use crate::common::world::names;
use crate::common::world::profile;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::report::Report;
use klarsyn::report::Verdict;
use klarsyn::validate::Choices;

const TOO_MUCH: &str = "too-much-work";

/// An extension whose parts are slices of itself, told apart by nothing but what is in them.
fn sliced_by_itself() -> String {
    let slice = |name: &str| {
        format!(
            r#"{{"id":"Extension.extension:{name}","path":"Extension.extension","sliceName":"{name}",
"type":[{{"code":"Extension","profile":["http://e"]}}]}}"#
        )
    };
    let elements = format!(
        r#"{{"id":"Extension.extension","path":"Extension.extension","slicing":{{"rules":"open"}}}},{},{}"#,
        slice("a"),
        slice("b")
    );
    profile("http://e", "Extension", &elements)
        .replace("\"resource\",\n\"abstract\"", "\"complex-type\",\n\"abstract\"")
}

fn patient(content: &str) -> String {
    format!(r#"{{"resourceType":"Patient",{content}}}"#)
}

/// An extension in an extension, so many times.
fn nested_extension(depth: usize) -> String {
    let open = r#""extension":[{"url":"http://e","#.repeat(depth);
    format!("{open}\"valueString\":\"x\"{}", "}]".repeat(depth))
}

fn gave_up(report: &Report) -> bool {
    names(report).contains(&TOO_MUCH)
}

/// A check that may do a hundredth of the work that it may otherwise.
fn with_little_work(validator: &Validator, profile: &str, message: &str) -> Report {
    let choices = Choices { work: Some(100_000), ..Choices::default() };
    let profiles = if profile.is_empty() { vec![] } else { vec![profile.into()] };
    validator.validate("", message.as_bytes(), &Options { choices, profiles, ..Options::default() })
}

#[test]
fn slices_that_are_tried_within_slices_are_given_up() {
    let (validator, found) = knowing(&[sliced_by_itself()]);
    assert!(found.is_empty(), "{found:?}");
    let shallow = with_little_work(&validator, "", &patient(&nested_extension(3)));
    assert!(!gave_up(&shallow), "{:?}", names(&shallow));
    let deep = with_little_work(&validator, "", &patient(&nested_extension(60)));
    assert!(gave_up(&deep), "{:?}", names(&deep));
    assert_eq!(deep.verdict, Verdict::Undecided, "what was not checked to its end is not valid, and not invalid");
}

#[test]
fn hundreds_of_slices_for_each_of_many_members_are_given_up() {
    let slices: Vec<String> = (0..200)
        .map(|n| {
            format!(
                r#"{{"id":"Patient.identifier:s{n}","path":"Patient.identifier","sliceName":"s{n}"}},
{{"id":"Patient.identifier:s{n}.system","path":"Patient.identifier.system","fixedUri":"urn:s{n}"}}"#
            )
        })
        .collect();
    let sliced = format!(
        r#"{{"id":"Patient.identifier","path":"Patient.identifier","slicing":{{"discriminator":[{{"type":"value","path":"system"}}],"rules":"closed"}}}},{}"#,
        slices.join(",")
    );
    let (validator, _) = knowing(&[profile("http://p", "Patient", &sliced)]);
    let of = |count: usize| {
        let members: Vec<String> = (0..count).map(|_| r#"{"system":"urn:other","value":"1"}"#.into()).collect();
        with_little_work(&validator, "http://p", &patient(&format!(r#""identifier":[{}]"#, members.join(","))))
    };
    let few = of(5);
    assert!(names(&few).contains(&"no-slice") && !gave_up(&few), "{:?}", names(&few));
    let many = of(300);
    assert!(names(&many).contains(&"no-slice") && gave_up(&many), "{:?}", names(&many));
    assert_eq!(many.verdict, Verdict::Invalid, "what was found before holds");
}

#[test]
fn rules_that_walk_through_everything_for_each_element_are_given_up() {
    let rules: Vec<String> = (0..40)
        .map(|n| {
            constraint(
                &format!("x-{n}"),
                &format!("%resource.descendants().where(%resource.descendants().count() > {n}).exists()"),
            )
        })
        .collect();
    let element = format!(r#"{{"id":"Patient.name","path":"Patient.name","constraint":[{}]}}"#, rules.join(","));
    let (validator, _) = knowing(&[profile("http://p", "Patient", &element)]);
    let of = |count: usize| {
        let members: Vec<String> = (0..count).map(|n| format!(r#"{{"family":"f{n}"}}"#)).collect();
        with_little_work(&validator, "http://p", &patient(&format!(r#""name":[{}]"#, members.join(","))))
    };
    let few = of(3);
    assert!(!gave_up(&few), "{:?}", names(&few));
    let many = of(200);
    assert!(gave_up(&many), "{:?}", names(&many));
    assert_eq!(many.verdict, Verdict::Undecided);
}

#[test]
fn profiles_that_are_built_on_themselves_are_told_and_left_out() {
    let on = |url: &str, base: &str| {
        profile(url, "Patient", r#"{"id":"Patient","path":"Patient"}"#)
            .replace("http://hl7.org/fhir/StructureDefinition/Patient", base)
    };
    for definitions in [
        vec![on("http://a", "http://a")],
        vec![on("http://a", "http://b"), on("http://b", "http://a")],
        (0..90).map(|n| on(&format!("http://{n}"), &format!("http://{}", (n + 1) % 90))).collect(),
    ] {
        let (validator, found) = knowing(&definitions);
        let told: Vec<String> = found.iter().map(|found| format!("{:?}", found.problem)).collect();
        assert!(told.iter().any(|problem| problem.starts_with("Cyclic") || problem.starts_with("Missing")), "{told:?}");
        let first = if definitions.len() > 2 { "http://0" } else { "http://a" };
        let report = against(&validator, first, &patient(r#""active":true"#));
        assert_eq!(report.verdict, Verdict::Undecided, "{:?}", names(&report));
    }
}

#[test]
fn profiles_that_refer_to_one_another_in_a_circle_end() {
    let to = |url: &str, other: &str| {
        let elements = format!(
            r#"{{"id":"Patient.link","path":"Patient.link","min":1}},
{{"id":"Patient.link.other","path":"Patient.link.other","type":[{{"code":"Reference","targetProfile":["{other}"]}}]}}"#
        );
        profile(url, "Patient", &elements)
    };
    let (validator, found) = knowing(&[to("http://a", "http://b"), to("http://b", "http://a")]);
    assert!(found.is_empty(), "{found:?}");
    // Each entry links to the next, the last to the first.
    let entries: Vec<String> = (0..300)
        .map(|n| {
            let next = (n + 1) % 300;
            format!(
                r#"{{"fullUrl":"urn:uuid:00000000-0000-4000-8000-{n:012}","resource":{{"resourceType":"Patient","meta":{{"profile":["http://a"]}},
"text":{{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">a</div>"}},
"link":[{{"other":{{"reference":"urn:uuid:00000000-0000-4000-8000-{next:012}"}},"type":"seealso"}}]}}}}"#
            )
        })
        .collect();
    let bundle = format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{}]}}"#, entries.join(","));
    let report = validator.validate("", bundle.as_bytes(), &Default::default());
    assert_eq!(report.verdict, Verdict::Valid, "{:?}", names(&report));
}

#[test]
fn value_sets_and_code_systems_that_hold_themselves_end() {
    let set = |url: &str, other: &str| {
        format!(
            r#"{{"resourceType":"ValueSet","url":"{url}","name":"V","status":"active",
"compose":{{"include":[{{"valueSet":["{other}"]}}],"exclude":[{{"valueSet":["{url}"]}}]}}}}"#
        )
    };
    let bound = profile(
        "http://p",
        "Patient",
        r#"{"id":"Patient.gender","path":"Patient.gender","binding":{"strength":"required","valueSet":"http://v"}}"#,
    );
    let system = r#"{"resourceType":"CodeSystem","url":"http://c","name":"C","status":"active","content":"complete","valueSet":"http://w",
"concept":[{"code":"a","property":[{"code":"parent","valueCode":"a"},{"code":"child","valueCode":"a"}]}]}"#;
    let (validator, _) = knowing(&[set("http://v", "http://w"), set("http://w", "http://v"), bound, system.into()]);
    let report = against(&validator, "http://p", &patient(r#""gender":"male""#));
    assert!(names(&report).contains(&"value-set-not-decided"), "{:?}", names(&report));
    assert_eq!(report.verdict, Verdict::Undecided);
}

#[test]
fn an_element_whose_content_is_its_own_ends() {
    let logical = r##"{"resourceType":"StructureDefinition","url":"http://l","name":"L","status":"active","kind":"logical","abstract":false,
"type":"http://l","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Element","derivation":"specialization",
"differential":{"element":[{"id":"L","path":"L"},{"id":"L.a","path":"L.a","min":0,"max":"*","contentReference":"#L.a"},
{"id":"L.b","path":"L.b","min":0,"max":"*","contentReference":"#L.c"},{"id":"L.c","path":"L.c","min":0,"max":"*","contentReference":"#L.b"}]}}"##;
    let (validator, _) = knowing(&[logical.into()]);
    let report = against(
        &validator,
        "http://l",
        r#"{"resourceType":"L","a":[{"a":[{"b":[{"c":[{}]}]}]}],"b":[{"c":[{"b":[{}]}]}]}"#,
    );
    assert_ne!(report.verdict, Verdict::Valid);
}

#[test]
fn rules_that_follow_references_in_a_circle_end() {
    // Two resources that refer to each other and to themselves, and contained ones that do.
    let rules = [
        "repeat(link.other.resolve()).count() < 10",
        "link.other.resolve().all(link.other.resolve().all(link.other.resolve().conformsTo('http://p')))",
        "repeat(contained.link.other.resolve() | link.other.resolve() | contained).exists()",
        "link.other.resolve().repeat(link.other.resolve()).conformsTo('http://p').allTrue() or true",
    ];
    let rules: Vec<String> = rules.iter().zip(0..).map(|(rule, n)| constraint(&format!("x-{n}"), rule)).collect();
    let element = format!(r#"{{"id":"Patient","path":"Patient","constraint":[{}]}}"#, rules.join(","));
    let (validator, found) = knowing(&[profile("http://p", "Patient", &element)]);
    assert!(found.is_empty(), "{found:?}");
    let link = |to: &str| format!(r#"{{"other":{{"reference":"{to}"}},"type":"seealso"}}"#);
    let of = |id: &str, other: &str| {
        let inside = format!(
            r##"{{"resourceType":"Patient","id":"i","link":[{},{}]}},{{"resourceType":"Patient","id":"j","link":[{},{}]}}"##,
            link("#"),
            link("#j"),
            link("#i"),
            link("#j")
        );
        format!(
            r#"{{"fullUrl":"http://a/Patient/{id}","resource":{{"resourceType":"Patient","id":"{id}","meta":{{"profile":["http://p"]}},
"contained":[{inside}],"link":[{},{},{}]}}}}"#,
            link("#i"),
            link(&format!("http://a/Patient/{other}")),
            link(&format!("Patient/{id}"))
        )
    };
    let entries = format!("{},{}", of("a", "b"), of("b", "a"));
    let bundle = format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{entries}]}}"#);
    let report = with_little_work(&validator, "", &bundle);
    assert!(!gave_up(&report), "{:?}", names(&report));
    assert_ne!(report.verdict, Verdict::Undecided, "{:?}", names(&report));
}

#[test]
fn each_of_many_mistakes_is_told_with_its_line() {
    let mistakes = |count: usize| {
        let slices: String = (0..count)
            .map(|n| {
                format!(
                    ",\n{{\"id\":\"Patient.identifier:s{n}\",\"path\":\"Patient.identifier\",\"sliceName\":\"s{n}\",\
                     \"type\":[{{\"code\":\"Identifier\",\"profile\":[\"http://nix/{n}\"]}}]}}"
                )
            })
            .collect();
        let sliced = r#"{"id":"Patient.identifier","path":"Patient.identifier","slicing":{"rules":"open"}}"#;
        let definitions = [profile("http://p", "Patient", &format!("{sliced}{slices}"))];
        let began = std::time::Instant::now();
        let (_, found) = knowing(&definitions);
        let took = began.elapsed().as_secs_f64();
        let lines: Vec<usize> = found.iter().filter_map(|found| found.place.as_ref()?.line).collect();
        assert_eq!(lines, (0..count).map(|n| n + 4).collect::<Vec<_>>());
        took
    };
    // A file is not read again for each of them.
    let (few, many) = (mistakes(400), mistakes(3_200));
    assert!(many < 32.0 * few, "{few} s and {many} s");
}
