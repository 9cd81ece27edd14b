//! Definitions from strangers: to snapshot, to schema, to a verdict.

use crate::Target;
use crate::seeds;
use crate::world;
use klarsyn::Options;
use klarsyn::compile;
use klarsyn::package::Pack;
use klarsyn::package::Package;

pub(super) const DEFINITIONS: Target = Target {
    name: "definitions",
    about: "definitions, one a paragraph: snapshots made, written as a pack, compiled, and messages checked with them",
    longest: 8_192,
    run,
    seeds: || {
        let mut all = seeds::texts(PROFILES);
        // The official texts' own shapes, a part of them: each is like the next.
        let known = seeds::definitions(DEFINITIONS.longest);
        all.extend(known.iter().filter(|d| d.len() > 300).step_by(known.len() / 120 + 1).cloned());
        all
    },
    words: &[
        "\n\n",
        "\"slicing\":{\"discriminator\":[{\"type\":\"value\",\"path\":\"",
        "\"type\":\"type\"",
        "\"type\":\"profile\"",
        "\"type\":\"exists\"",
        "\"rules\":\"closed\"",
        "\"sliceName\":\"",
        "\"id\":\"Patient.name:a\"",
        "\"max\":\"0\"",
        "\"max\":\"*\"",
        "\"min\":4294967295",
        "\"contentReference\":\"#Patient",
        "\"constraint\":[{\"key\":\"a\",\"severity\":\"error\",\"human\":\"h\",\"expression\":\"",
        "repeat($this)",
        "descendants()",
        "resolve()",
        "conformsTo('http://p')",
        "\"binding\":{\"strength\":\"required\",\"valueSet\":\"http://v\"}",
        "\"patternCodeableConcept\":{",
        "\"fixedUri\":\"",
        "\"baseDefinition\":\"http://p\"",
        "\"derivation\":\"specialization\"",
        "\"kind\":\"logical\"",
        "value[x]",
        "extension(http://p)",
        "$this",
        "\"profile\":[\"http://p\"]",
        "\"targetProfile\":[\"http://p\"]",
        "\"compose\":{\"include\":[{\"valueSet\":[\"http://v\"]}]}",
        "\"filter\":[{\"property\":\"concept\",\"op\":\"is-a\",\"value\":\"a\"}]",
        "\"supplements\":\"http://c\"",
        "\"minValueInteger\":",
        "\"maxLength\":",
        "\"representation\":[\"xmlAttr\"]",
    ],
};

const PROFILES: &[&str] = &[
    r##"{"resourceType":"StructureDefinition","url":"http://p","name":"P","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient.name","path":"Patient.name","slicing":{"discriminator":[{"type":"value","path":"use"}],"rules":"open"}},{"id":"Patient.name:official","path":"Patient.name","sliceName":"official","min":1,"max":"1","constraint":[{"key":"p-1","severity":"error","human":"h","expression":"given.exists() and family.length() > 1"}]},{"id":"Patient.name:official.use","path":"Patient.name.use","min":1,"fixedCode":"official"},{"id":"Patient.gender","path":"Patient.gender","binding":{"strength":"required","valueSet":"http://v"}}]}}

{"resourceType":"ValueSet","url":"http://v","name":"V","status":"active","compose":{"include":[{"system":"http://c","filter":[{"property":"concept","op":"is-a","value":"a"}]}],"exclude":[{"valueSet":["http://v"]}]}}

{"resourceType":"CodeSystem","url":"http://c","name":"C","status":"active","content":"complete","caseSensitive":true,"hierarchyMeaning":"is-a","concept":[{"code":"a","display":"A","concept":[{"code":"male"}]}]}"##,
    r##"{"resourceType":"StructureDefinition","url":"http://e","name":"E","status":"active","kind":"complex-type","abstract":false,"context":[{"type":"fhirpath","expression":"Patient.where(active)"}],"type":"Extension","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Extension","derivation":"constraint","differential":{"element":[{"id":"Extension","path":"Extension","max":"1"},{"id":"Extension.extension:a","path":"Extension.extension","sliceName":"a","min":1,"type":[{"code":"Extension","profile":["http://e"]}]},{"id":"Extension.url","path":"Extension.url","fixedUri":"http://e"},{"id":"Extension.value[x]","path":"Extension.value[x]","type":[{"code":"string"},{"code":"Reference","targetProfile":["http://p"]}]}]}}

{"resourceType":"StructureDefinition","url":"http://p","name":"P","status":"active","kind":"resource","abstract":false,"type":"Patient","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","derivation":"constraint","differential":{"element":[{"id":"Patient.extension:e","path":"Patient.extension","sliceName":"e","min":1,"type":[{"code":"Extension","profile":["http://e"]}]},{"id":"Patient.contact.relationship","path":"Patient.contact.relationship","patternCodeableConcept":{"coding":[{"system":"http://c","code":"a"}]}},{"id":"Patient.link","path":"Patient.link","contentReference":"#Patient.contact"}]}}"##,
    r##"{"resourceType":"StructureDefinition","url":"http://l","name":"L","status":"active","kind":"logical","abstract":false,"type":"http://l","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Element","derivation":"specialization","differential":{"element":[{"id":"L","path":"L"},{"id":"L.a","path":"L.a","representation":["xmlAttr"],"min":1,"max":"1","type":[{"code":"string"}]},{"id":"L.b","path":"L.b","min":0,"max":"*","type":[{"code":"BackboneElement"}]},{"id":"L.b.c","path":"L.b.c","min":0,"max":"*","contentReference":"#L.b"}]}}"##,
    r##"{"resourceType":"Questionnaire","url":"http://q","status":"active","item":[{"linkId":"1","type":"group","item":[{"linkId":"2","type":"choice","required":true,"enableWhen":[{"question":"3","operator":"=","answerBoolean":true}],"answerOption":[{"valueCoding":{"code":"a"}}]},{"linkId":"3","type":"boolean"}]}]}"##,
];

const INSTANCES: &[&str] = &[
    r##"{"resourceType":"Patient","meta":{"profile":["http://p"]},"extension":[{"url":"http://e","extension":[{"url":"http://e","valueString":"x"}]}],"active":true,"name":[{"use":"official","given":["A"],"family":"Bb"},{"use":"usual"}],"contact":[{"relationship":[{"coding":[{"system":"http://c","code":"a"}]}]}],"gender":"male","link":[{"other":{"reference":"#"},"type":"refer"}]}"##,
    r##"{"resourceType":"QuestionnaireResponse","questionnaire":"http://q","status":"completed","item":[{"linkId":"1","item":[{"linkId":"2","answer":[{"valueCoding":{"code":"a"}}]},{"linkId":"3","answer":[{"valueBoolean":true}]}]}]}"##,
];

fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let files = text.split("\n\n").take(20).zip(0..).map(|(part, n)| (format!("{n}.json"), part.as_bytes().to_vec()));
    let package = Package::of_definitions("fuzz", "1", files);
    let _ = package.problems();
    let Ok(compiled) = compile::compile(vec![package], &[world::base_pack()]) else { return };
    let bytes = compiled.pack();
    let pack = Pack::open(bytes.clone().into()).expect("a pack that was written can be opened");
    let profiles: Vec<String> = pack.structures().map(|listed| listed.url.to_owned()).collect();
    let mut validator = world::base().beside();
    assert!(validator.add_pack(bytes).is_ok());
    let options = Options { profiles, ..Options::default() };
    for instance in INSTANCES {
        validator.validate("", instance.as_bytes(), &options);
    }
    for profile in options.profiles.iter().take(3) {
        let _ = validator.explain(profile, None);
    }
}
