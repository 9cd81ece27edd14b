//! What hostile inputs take of memory: each is read in a process of its own, whose peak the system tells.
#![cfg(target_os = "linux")]

mod common;

use common::world;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::diagnostic::Language;
use klarsyn::diagnostic::Say;
use std::fs;
use std::process::Command;

/// The variable that names the input of a process.
const INPUT: &str = "KLARSYN_MEMORY";

/// What is done with an input: the answer is how many bytes it had.
struct Input {
    name: &'static str,
    /// The most that it may take for each of its bytes, and the megabytes that it may take in any case.
    most: (u64, u64),
    read: fn(&Validator) -> usize,
}

fn checked(validator: &Validator, text: &str, options: &Options) -> usize {
    let report = validator.validate("", text.as_bytes(), options);
    let say = Say { language: Language::Da, values: true };
    let _ = (report.to_text(&say, true).len(), report.to_json(&say, None).len());
    assert!(!report.findings.is_empty());
    text.len()
}

fn message(validator: &Validator, text: String) -> usize {
    checked(validator, &text, &Options::default())
}

fn patient(inside: &str) -> String {
    format!(r#"{{"resourceType":"Patient",{inside}}}"#)
}

/// A message held against a profile on Patient.
fn profiled(validator: &Validator, definition: String, message: &str) -> usize {
    let mut validator = validator.beside();
    let bytes = definition.len() + message.len();
    validator.add_files(vec![("p.json".into(), definition.into_bytes())]).expect("definitions");
    checked(&validator, message, &Options { profiles: vec!["http://p".into()], ..Options::default() });
    bytes
}

fn slices(count: usize, root: &str, each: impl Fn(usize) -> String) -> String {
    let sliced = format!(
        r#"{{"id":"Patient.identifier","path":"Patient.identifier",{root}"slicing":{{"discriminator":[{{"type":"value","path":"system"}}],"rules":"closed"}}}}"#
    );
    let slices = (0..count).map(|n| {
        format!(r#",{{"id":"Patient.identifier:s{n}","path":"Patient.identifier","sliceName":"s{n}"{}}}"#, each(n))
    });
    world::profile("http://p", "Patient", &(sliced + &slices.collect::<String>()))
}

const INPUTS: &[Input] = &[
    Input {
        name: "numbers in a list",
        most: (60, 20),
        read: |validator| message(validator, patient(&format!(r#""a":[{}1]"#, "1,".repeat(1_000_000)))),
    },
    Input {
        name: "elements of one letter",
        most: (60, 20),
        read: |validator| {
            let inside = "<a/>".repeat(500_000);
            message(validator, format!(r#"<ClinicalDocument xmlns="urn:hl7-org:v3">{inside}</ClinicalDocument>"#))
        },
    },
    Input {
        name: "unknown elements",
        most: (30, 20),
        read: |validator| {
            let members: Vec<String> = (0..100_000).map(|n| format!(r#""nix{n}":{n}"#)).collect();
            message(validator, patient(&members.join(",")))
        },
    },
    Input {
        name: "a text of escapes",
        most: (10, 20),
        read: |validator| message(validator, patient(&format!(r#""language":"{}""#, "\\u00e6".repeat(800_000)))),
    },
    Input {
        name: "references that nothing answers",
        most: (10, 20),
        read: |validator| {
            let text = "&nix;".repeat(800_000);
            message(validator, format!(r#"<Patient xmlns="http://hl7.org/fhir"><language value="{text}"/></Patient>"#))
        },
    },
    Input {
        name: "long names in one another",
        most: (10, 40),
        read: |validator| {
            let name = "n".repeat(20_000);
            let open = format!(r#"{{"{name}":"#).repeat(150);
            let twice = r#""a":1,"#.repeat(5_000);
            message(validator, patient(&format!(r#""x":{open}{{{twice}"a":1}}{}"#, "}".repeat(150))))
        },
    },
    Input {
        name: "long names in one another, in XML",
        most: (10, 40),
        read: |validator| {
            let name = "n".repeat(20_000);
            let (open, close) = (format!("<{name}>").repeat(150), format!("</{name}>").repeat(150));
            let wrong = "<a b='1' b='2'/>".repeat(5_000);
            message(
                validator,
                format!(r#"<ClinicalDocument xmlns="urn:hl7-org:v3">{open}{wrong}{close}</ClinicalDocument>"#),
            )
        },
    },
    Input {
        name: "slices of an element with a long text",
        most: (20, 60),
        read: |validator| {
            let text = format!(r#""short":"{}","#, "x".repeat(1_000_000));
            profiled(validator, slices(19_000, &text, |_| String::new()), &patient(r#""active":true"#))
        },
    },
    Input {
        name: "thousands of members in none of a thousand slices",
        most: (20, 60),
        read: |validator| {
            let members = vec![r#"{"system":"urn:other"}"#; 2_500].join(",");
            let slices = slices(1_000, "", |n| format!(r#","type":[{{"code":"Identifier"}}],"min":{}"#, n % 2));
            profiled(validator, slices, &patient(&format!(r#""identifier":[{members}]"#)))
        },
    },
    Input {
        name: "a rule of many words that fails everywhere",
        most: (20, 60),
        read: |validator| {
            let rule = world::constraint("x-1", "family.empty() and nix.exists()");
            let rule = rule.replace(r#""human":"h""#, &format!(r#""human":"{}""#, "x".repeat(1_000_000)));
            let element = format!(r#"{{"id":"Patient.name","path":"Patient.name","constraint":[{rule}]}}"#);
            let members = vec![r#"{"family":"f"}"#; 3_000].join(",");
            let message = patient(&format!(r#""name":[{members}]"#));
            profiled(validator, world::profile("http://p", "Patient", &element), &message)
        },
    },
    Input {
        name: "a long value that a hundred profiles forbid",
        most: (10, 30),
        read: |validator| {
            let url = |n: usize| format!("http://p/{n}");
            let code = |n| format!(r#"{{"id":"Patient.language","path":"Patient.language","patternCode":"c{n}"}}"#);
            let definitions: Vec<String> = (0..100).map(|n| world::profile(&url(n), "Patient", &code(n))).collect();
            let message = patient(&format!(r#""language":"{}""#, "x".repeat(1_000_000)));
            let bytes = message.len() + definitions.iter().map(String::len).sum::<usize>();
            let mut validator = validator.beside();
            let files = definitions.into_iter().zip(0..).map(|(text, n)| (format!("{n}.json"), text.into_bytes()));
            validator.add_files(files.collect()).expect("definitions");
            let options = Options { profiles: (0..100).map(url).collect(), ..Options::default() };
            assert!(validator.validate("", message.as_bytes(), &options).errors() >= 100);
            bytes
        },
    },
    Input {
        name: "elements below an element of a long name",
        most: (20, 60),
        read: |validator| {
            let name = "n".repeat(500_000);
            let children: String = (0..5_000)
                .map(|n| format!(r#",{{"id":"T.c{n}","path":"T.c{n}","type":[{{"code":"string"}}]}}"#))
                .collect();
            let of = |url: &str, type_name: &str, elements: &str| {
                format!(
                    r#"{{"resourceType":"StructureDefinition","url":"{url}","name":"L","status":"active","kind":"logical","abstract":false,
"type":"{type_name}","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Element","derivation":"specialization",
"differential":{{"element":[{elements}]}}}}"#
                )
            };
            let inner = of("http://t", "http://t", &format!(r#"{{"id":"T","path":"T"}}{children}"#));
            let long = format!(
                r#"{{"id":"L","path":"L"}},{{"id":"L.{name}","path":"L.{name}","type":[{{"code":"http://t"}}]}},{{"id":"L.{name}.c1","path":"L.{name}.c1","max":"1"}}"#
            );
            let long = of("http://p", "http://p", &long);
            let bytes = inner.len() + long.len();
            let mut validator = validator.beside();
            let files = [inner, long].into_iter().zip(["a.json", "b.json"]);
            let files = files.map(|(text, name)| (name.into(), text.into_bytes())).collect();
            let found = validator.add_files(files).expect("definitions");
            assert!(!found.is_empty());
            bytes
        },
    },
];

/// Kilobytes of that line of what the system tells of this process.
fn status(line: &str) -> u64 {
    let told = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let number = told.lines().find_map(|told| told.strip_prefix(line)?.strip_prefix(':')?.trim().strip_suffix(" kB"));
    number.and_then(|number| number.trim().parse().ok()).expect("Linux tells it")
}

/// One input, in the process that was started for it.
#[test]
fn one_input() {
    let Ok(wanted) = std::env::var(INPUT) else { return };
    let input = INPUTS.iter().find(|input| input.name == wanted).expect("an input of that name");
    let validator = world::base();
    checked(validator, &patient(r#""x":1"#), &Options::default());
    // The peak begins anew from what is in use now.
    fs::write("/proc/self/clear_refs", "5").expect("Linux forgets the peak");
    let before = status("VmRSS");
    let bytes = (input.read)(validator);
    println!("peak {} of {bytes}", status("VmHWM").saturating_sub(before));
}

#[test]
fn what_hostile_inputs_take_is_bounded() {
    let mut wrong = Vec::new();
    for Input { name, most: (times, megabytes), .. } in INPUTS {
        let mut child = Command::new(std::env::current_exe().expect("this program"));
        let output = child.args(["--exact", "one_input", "--nocapture"]).env(INPUT, name).output().expect("a process");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let numbers = told.lines().find_map(|line| {
            let (peak, bytes) = line.split_once("peak ")?.1.split_once(" of ")?;
            Some((peak.parse::<u64>().ok()?, bytes.trim().parse::<u64>().ok()?))
        });
        let Some((peak, bytes)) = numbers else {
            wrong.push(format!("{name}: {told}{}", String::from_utf8_lossy(&output.stderr)));
            continue;
        };
        let allowed = times * bytes / 1_024 + megabytes * 1_024;
        println!("{name}: {} MB of {} kB, at most {} MB", peak / 1_024, bytes / 1_024, allowed / 1_024);
        if peak > allowed {
            wrong.push(format!("{name}: {} MB, more than {}", peak / 1_024, allowed / 1_024));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
