//! Any package at run time: compiled, used, told about, or refused.
#![cfg(feature = "cli")]

#[path = "common/command.rs"]
mod command;

use command::*;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

const BLOCK: usize = 512;

/// A package as its publisher would send it; sizes may be claimed that are not true.
fn tgz(files: &[(&str, &str)], claimed: Option<u64>) -> Vec<u8> {
    let mut tar = Vec::new();
    for (path, content) in files {
        let mut header = [0u8; BLOCK];
        header[..path.len()].copy_from_slice(path.as_bytes());
        let size = format!("{:011o}", claimed.unwrap_or(content.len() as u64));
        header[124..135].copy_from_slice(size.as_bytes());
        header[156] = b'0';
        tar.extend_from_slice(&header);
        tar.extend_from_slice(content.as_bytes());
        tar.resize(tar.len().div_ceil(BLOCK) * BLOCK, 0);
    }
    tar.resize(tar.len() + 2 * BLOCK, 0);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&tar).unwrap();
    gzip.finish().unwrap()
}

fn manifest(name: &str, version: &str, needs: &str) -> String {
    format!(r#"{{"name": "{name}", "version": "{version}", "fhirVersions": ["4.0.1"], "dependencies": {{{needs}}}}}"#)
}

/// A profile on Patient, without a snapshot.
fn profile(name: &str, base: &str, elements: &str) -> String {
    format!(
        r#"{{"resourceType": "StructureDefinition", "url": "http://t.example/{name}", "version": "1.0.0",
"name": "{name}", "status": "active", "kind": "resource", "abstract": false, "type": "Patient",
"baseDefinition": "{base}", "derivation": "constraint",
"differential": {{"element": [{{"id": "Patient", "path": "Patient"}},
{elements}]}}}}"#
    )
}

const PATIENT: &str = "http://hl7.org/fhir/StructureDefinition/Patient";
const BORN: &str = r#"{"id": "Patient.birthDate", "path": "Patient.birthDate", "min": 1}"#;
const NAMED: &str = r#"{"id": "Patient.name", "path": "Patient.name", "min": 1}"#;

fn patient(profile: &str, more: &str) -> String {
    format!(
        r#"{{"resourceType": "Patient", "meta": {{"profile": ["http://t.example/{profile}"]}}, {more}
"text": {{"status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">Nancy</div>"}},
"active": true}}"#
    )
}

#[test]
fn a_package_with_mistakes_tells_them_and_serves_for_the_rest() {
    if definitions_missing("a_package_with_mistakes_tells_them_and_serves_for_the_rest") {
        return;
    }
    let folder = Folder::new("package");
    let rule = r#"{"id": "Patient.name", "path": "Patient.name", "constraint": [{"key": "t-1", "severity": "error",
"human": "x", "expression": "family.exists( and"}]}"#;
    let files = [
        ("package/package.json", manifest("t.example", "1.0.0", r#""t.missing": "2.0.0""#)),
        ("package/Born.json", profile("Born", PATIENT, BORN)),
        (
            "package/Typo.json",
            profile("Typo", PATIENT, r#"{"id": "Patient.brithDate", "path": "Patient.brithDate", "min": 1}"#),
        ),
        ("package/Rule.json", profile("Rule", PATIENT, rule)),
        ("package/Circle.json", profile("Circle", "http://t.example/Circle", BORN)),
        ("package/Base.json", profile("Base", "http://t.example/Nowhere", BORN)),
        ("package/Half.json", profile("Half", PATIENT, BORN)[..300].to_string()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let package = folder.write("t.tgz", tgz(&files, None));
    let pack = format!("{}/t.pack", folder.path());
    let made = run(&["pack", "--lang", "en", &package, "-o", &pack]);
    assert_eq!(made.status.code(), Some(1), "{}{}", out(&made), err(&made));
    let told = out(&made);
    for expected in [
        "t.example#1.0.0: [KS0914] t.example#1.0.0 needs t.missing#2.0.0",
        "package/Typo.json:5: [KS0904] http://t.example/Typo constrains `Patient.brithDate`",
        "package/Rule.json:5: [KS0906] the expression of t-1 at `Patient.name` in http://t.example/Rule cannot be read",
        "package/Circle.json: [KS0903]",
        "package/Base.json: [KS0902] http://t.example/Base builds on http://t.example/Nowhere",
        "package/Half.json:4: [KS0907]",
        "t.example#1.0.0, 1 packages, 5 definitions read, 2 snapshots made, 6 mistakes",
    ] {
        assert!(told.contains(expected), "{expected} in\n{told}");
    }
    let with = folder.write("with.json", patient("Born", r#""birthDate": "1948-12-25","#));
    let without = folder.write("without.json", patient("Born", ""));
    let unpacked = format!("{}/unpacked", folder.path());
    files.iter().for_each(|(path, text)| drop(folder.write(&format!("unpacked/{path}"), text)));
    for given in [&pack, &package, &unpacked] {
        let output = run(&["validate", "--lang", "en", "--package", given, &with]);
        assert_eq!(output.status.code(), Some(0), "{given}: {}{}", out(&output), err(&output));
        let output = run(&["validate", "--lang", "en", "--package", given, &without]);
        assert!(out(&output).contains("`Patient.birthDate` is required but missing"), "{given}: {}", out(&output));
    }
}

#[test]
fn dependencies_are_matched_by_version() {
    if definitions_missing("dependencies_are_matched_by_version") {
        return;
    }
    let folder = Folder::new("versions");
    let base = |version: &str, element: &str| {
        let files = [
            ("package/package.json", manifest("t.base", version, "")),
            ("package/Base.json", profile("Base", PATIENT, element)),
        ];
        folder.write(&format!("base-{version}.tgz"), tgz(&files.each_ref().map(|(p, t)| (*p, t.as_str())), None))
    };
    let (first, second) = (base("1.0.2", BORN), base("2.0.0", NAMED));
    let root = |needs: &str| {
        let files = [
            ("package/package.json", manifest("t.root", "1.0.0", &format!(r#""t.base": "{needs}""#))),
            (
                "package/Root.json",
                profile(
                    "Root",
                    "http://t.example/Base",
                    r#"{"id": "Patient.active", "path": "Patient.active", "min": 1}"#,
                ),
            ),
        ];
        folder.write("root.tgz", tgz(&files.each_ref().map(|(p, t)| (*p, t.as_str())), None))
    };
    let message = folder.write("message.json", patient("Root", ""));
    for (needs, missing) in [("1.0.x", "Patient.birthDate"), ("1.0.2", "Patient.birthDate"), ("2.0.0", "Patient.name")]
    {
        let arguments = ["--package", &root(needs), "--package", &second, "--package", &first];
        let output = run(&[&["validate", "--lang", "en", "--format", "line", &message][..], &arguments].concat());
        assert!(
            out(&output).contains(&format!("`{missing}` is required")),
            "{needs}: {}{}",
            out(&output),
            err(&output)
        );
        assert!(err(&output).is_empty(), "{}", err(&output));
    }
    let output = run(&["validate", "--lang", "en", "--package", &root("2.1.0"), "--package", &second, &message]);
    assert!(
        err(&output).contains("[KS0915] t.root#1.0.0 needs t.base#2.1.0, which is not at hand; t.base#2.0.0 is used")
    );
}

#[test]
fn a_definition_may_stand_alone() {
    if definitions_missing("a_definition_may_stand_alone") {
        return;
    }
    let folder = Folder::new("definition");
    let base = "http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-patient";
    let definition = folder
        .write("own/Own.json", profile("Own", base, r#"{"id": "Patient.gender", "path": "Patient.gender", "min": 1}"#));
    let message = folder.write("message.json", patient("Own", ""));
    let output = run(&["validate", "--lang", "en", "--format", "line", "--definition", &definition, &message]);
    let told = out(&output);
    assert!(told.contains("`Patient.gender` is required") && told.contains("`Patient.name` is required"), "{told}");
}

#[test]
fn what_cannot_be_used_is_refused() {
    if definitions_missing("what_cannot_be_used_is_refused") {
        return;
    }
    let folder = Folder::new("refused");
    let plain = manifest("t.a", "1.0.0", "");
    let one = |text: &str| tgz(&[("package/package.json", text)], None);
    let (a, b) =
        (one(&manifest("t.a", "1.0.0", r#""t.b": "1.0.0""#)), one(&manifest("t.b", "1.0.0", r#""t.a": "1.0.0""#)));
    let r5 = plain.replace("4.0.1", "5.0.0");
    let whole = one(&plain);
    for (name, packages, code) in [
        ("cyclic", vec![a, b], "which in turn needs"),
        ("another FHIR", vec![one(&r5)], "is for FHIR 5.0.0"),
        ("climbing", vec![tgz(&[("../package.json", &plain)], None)], "outside of itself"),
        ("bomb", vec![tgz(&[("package/a.json", "{}")], Some(7_000_000_000))], "more than the limit allows"),
        ("cut", vec![whole[..whole.len() / 2].to_vec()], "cannot be unpacked"),
        ("no archive", vec![b"hello".to_vec()], "cannot be unpacked"),
    ] {
        let out_file = format!("{}/out.pack", folder.path());
        let files: Vec<String> =
            packages.iter().enumerate().map(|(i, p)| folder.write(&format!("{i}.tgz"), p)).collect();
        let mut arguments = vec!["pack", "--lang", "en", "-o", &out_file];
        arguments.extend(files.iter().map(String::as_str));
        let output = run(&arguments);
        assert!(output.status.code() == Some(2) && err(&output).contains(code), "{name}: {}", err(&output));
        assert!(!std::path::Path::new(&out_file).exists(), "{name}");
    }
}
