//! Texts and resources made up for the invariants, so that every rule meets what it is about.

use std::collections::BTreeSet;

/// Texts that the rules on identifiers, times and addresses are about: one for each kind, and all
/// that differ from it by one character.
const SEEDS: &[&str] = &[
    "0107729995",
    "2902362991",
    "2902004123",
    "0107721AA1",
    "0107720BB2",
    "3112996ZZ9",
    "10403782",
    "5790001382445",
    "265161000016000",
    "B4CY1",
    "urn:uuid:0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a",
    "urn:uuid:0bc4b2fd-5a3c-5d53-a4a7-1f0d1e6e6c0a",
    "URN:UUID:0BC4B2FD-5A3C-5D53-84A7-1F0D1E6E6C0A",
    "0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a",
    "2026-02-13T09:30:00.5+01:00",
    "2026-12-31T23:59:59Z",
    "http://medcomfhir.dk/ig/notes/StructureDefinition/medcom-notes-composition|1.0",
    "http://example.dk/p|2.0.10-beta.1+build.5",
    "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComCareCommunicationMessageDefinition|5.0",
    "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComHomeCareObservationMessageDefinition|1.1",
    "+45 12 34 56 78",
    "Name without digits",
];

/// The seeds and all that differ from one by a character, as one Patient with an identifier each.
pub fn texts() -> String {
    let mut texts = BTreeSet::new();
    for seed in SEEDS {
        texts.insert(seed.to_string());
        texts.insert(format!("{seed}\\n"));
        for (at, old) in seed.char_indices() {
            let (before, after) = (&seed[..at], &seed[at + old.len_utf8()..]);
            texts.insert(format!("{before}{after}"));
            for new in "059aAfFgZ-:.|+ ٣".chars() {
                texts.insert(format!("{before}{new}{after}"));
                texts.insert(format!("{before}{new}{old}{after}"));
            }
        }
    }
    let listed: Vec<String> = texts.iter().map(|t| format!("{{\"value\":\"{t}\"}}")).collect();
    format!("{{\"resourceType\":\"Patient\",\"identifier\":[{}]}}", listed.join(","))
}

/// Resources of a type, each with one of the members of every group, or with none of it.
const RESOURCES: &[(&str, &[&[&str]])] = &[
    (
        "Communication",
        &[
            &[
                r#""category":[{"coding":[{"code":"other"}]}]"#,
                r#""category":[{"coding":[{"code":"regarding-referral"}]}]"#,
                r#""category":[{"coding":[{"code":"decease"}]}]"#,
                r#""category":[{"text":"other"}]"#,
                r#""category":[{"coding":[{"code":"other"},{"code":"regarding-referral"}]}]"#,
                r#""category":[{"coding":[{"code":"other"}]},{"coding":[{"code":"other"}]}]"#,
            ],
            &[r#""priority":"asap""#],
            &[r#""topic":{"text":"x"}"#],
            &[r#""encounter":{"reference":"Encounter/1"}"#, r#""encounter":{"display":"x"}"#],
        ],
    ),
    (
        "Encounter",
        &[
            &[r#""status":"onleave""#, r#""status":"finished""#],
            &[
                r#""extension":[{"url":"a","valuePeriod":{"start":"2026"}}]"#,
                r#""extension":[{"url":"a","valuePeriod":{"end":"2026"}}]"#,
                r#""extension":[{"url":"a","valueString":"x"},{"url":"a","valuePeriod":{"start":"2026"}}]"#,
            ],
        ],
    ),
    (
        "Organization",
        &[
            &[
                r#""contact":[{"name":{"text":"x"}}]"#,
                r#""contact":[{"purpose":{"text":"x"}}]"#,
                r#""contact":[{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]}]"#,
                r#""contact":[{"extension":[{"url":"http://example.dk","valueCode":"unknown"}]},{"name":{"text":"x"}}]"#,
            ],
            &[
                r#""identifier":[{"system":"urn:oid:1.2.208.176.1.1","value":"1"}]"#,
                r#""identifier":[{"value":"1"},{"system":"https://kombit.dk/sts/organisation","value":"1"}]"#,
                r#""identifier":[{"system":"urn:oid:1.3.198"},{"system":"urn:oid:1.2.208.176.1.1"}]"#,
                r#""identifier":[{"system":"http://cvr.dk","value":"1"}]"#,
            ],
        ],
    ),
    (
        "Patient",
        &[&[
            r#""maritalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"P"}]}"#,
            r#""maritalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"A"},{"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"P"}]}"#,
            r#""maritalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"A"},{"code":"P"}]}"#,
        ]],
    ),
    (
        "PractitionerRole",
        &[&[
            r#""code":[{"text":"x"}]"#,
            r#""code":[{"coding":[{"system":"a","code":"b"}]}]"#,
            r#""code":[{"coding":[{"system":"a","code":"b"}],"text":"x"}]"#,
            r#""code":[{"coding":[{"code":"b"}],"text":"x"}]"#,
            r#""code":[{"coding":[{"code":"b"}]}]"#,
            r#""code":[{"text":"x"},{"coding":[{"system":"a","code":"b"}]}]"#,
        ]],
    ),
    (
        "Observation",
        &[&[
            r#""valueQuantity":{"value":1}"#,
            r#""valueQuantity":{"value":1,"unit":"g"}"#,
            r#""valueQuantity":{"value":1,"code":"g"}"#,
            r#""valueQuantity":{"unit":"g"}"#,
            r#""valueString":"g""#,
        ]],
    ),
    ("MessageDefinition", &[&[r#""name":"Name""#, r#""name":"A name""#, r#""name":"Name\n""#]]),
    (
        "Bundle",
        &[
            &[
                r#""entry":[{"resource":{"resourceType":"MessageHeader","response":{"code":"ok"}}}]"#,
                r#""entry":[{"resource":{"resourceType":"MessageHeader","response":{"code":"fatal-error"}}}]"#,
                r#""entry":[{"resource":{"resourceType":"MessageHeader","response":{"code":"fatal-error"}}},{"resource":{"resourceType":"OperationOutcome"}}]"#,
                r#""entry":[{"resource":{"resourceType":"MessageHeader"}},{"resource":{"resourceType":"OperationOutcome"}}]"#,
                r#""entry":[{"resource":{"resourceType":"MessageHeader","response":{"code":"ok"}}},{"resource":{"resourceType":"MessageHeader","response":{"code":"ok"}}}]"#,
                r#""entry":[{"resource":{"resourceType":"Patient","identifier":[{"system":"urn:oid:1.2.208.176.1.2"},{"value":"1"}]}}]"#,
                r#""entry":[{"resource":{"resourceType":"Patient","identifier":[{"system":"urn:oid:1.2.208.176.1.2"},{"system":"b"}]}}]"#,
                r#""entry":[{"resource":{"resourceType":"Patient"}},{"resource":{"resourceType":"Patient","identifier":[{"system":"urn:oid:1.2.208.176.1.2"}]}}]"#,
                r#""entry":[{"resource":{"resourceType":"MessageHeader","destination":[{"extension":[{"url":"a","valueCoding":{"code":"primary"}}]}]}}]"#,
                r#""entry":[{"resource":{"resourceType":"MessageHeader","destination":[{"extension":[{"url":"a","valueCoding":{"code":"primary"}},{"url":"a","valueCoding":{"code":"cc"}}]}]}}]"#,
            ],
            &[r#""id":"0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a""#, r#""id":"x""#],
        ],
    ),
];

/// The made-up resources, as documents.
pub fn resources() -> Vec<String> {
    let mut made = Vec::new();
    for (name, groups) in RESOURCES {
        let mut members = vec![format!("\"resourceType\":\"{name}\"")];
        for group in *groups {
            let with = |member: &&str| members.iter().map(|m| format!("{m},{member}")).collect::<Vec<_>>();
            let more: Vec<String> = group.iter().flat_map(with).collect();
            members.extend(more);
        }
        made.extend(members.into_iter().map(|m| format!("{{{m}}}")));
    }
    made
}
