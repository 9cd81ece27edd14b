//! Packages and packs from strangers.

use crate::Target;
use crate::seeds;
use crate::world;
use flate2::Compression;
use flate2::write::GzEncoder;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::compile;
use klarsyn::package::Limits;
use klarsyn::package::Pack;
use klarsyn::package::Package;
use std::io::Write;
use std::sync::Arc;

pub(super) const ARCHIVE: Target = Target {
    name: "archive",
    about: "a package's archive, as a .tgz and as the tar inside: unpacked, indexed, compiled",
    longest: 16_384,
    run: archive,
    seeds: archives,
    words: &[
        "package/package.json",
        "package/",
        "../",
        "ustar\u{0}00",
        "{\"name\":\"a\",\"version\":\"1.0.0\",\"dependencies\":{",
        "\"hl7.fhir.r4.core\":\"4.0.1\"",
        "{\"resourceType\":\"StructureDefinition\",\"url\":\"http://s\"",
        "30 path=package/b.json\n",
        "77777777777",
        "L",
        "x",
    ],
};

pub(super) const PACK: Target = Target {
    name: "pack",
    about: "the bytes of a pack: opened, every part of it decoded, and messages checked with it",
    longest: 65_536,
    run: pack,
    seeds: packs,
    words: &["KLARPK02", "http://hl7.org/fhir/StructureDefinition/Patient", "Patient.name", "\u{7f}\u{7f}\u{7f}"],
};

fn archives() -> Vec<Vec<u8>> {
    let manifest = r#"{"name":"a.b","version":"1.0.0","dependencies":{"hl7.fhir.r4.core":"4.0.1","c":"1.x"}}"#;
    let definitions = seeds::definitions(4_000);
    let few: Vec<&Vec<u8>> = definitions.iter().filter(|d| d.len() > 400).step_by(definitions.len() / 8 + 1).collect();
    let mut files: Vec<(String, &[u8])> = vec![("package/package.json".into(), manifest.as_bytes())];
    files.extend(few.iter().zip(0..).map(|(bytes, n)| (format!("package/d{n}.json"), bytes.as_slice())));
    files.push(("package/example/e.json".into(), br#"{"resourceType":"Patient"}"#));
    let mut all = Vec::new();
    for count in [1, 2, files.len()] {
        let tar = tar(&files[..count]);
        all.push(gzip(&tar));
        all.push(tar);
    }
    all
}

fn tar(files: &[(String, &[u8])]) -> Vec<u8> {
    let mut tar = Vec::new();
    for (path, content) in files {
        let mut header = [0u8; 512];
        header[..path.len()].copy_from_slice(path.as_bytes());
        header[124..135].copy_from_slice(format!("{:011o}", content.len()).as_bytes());
        header[156] = b'0';
        tar.extend_from_slice(&header);
        tar.extend_from_slice(content);
        tar.resize(tar.len().div_ceil(512) * 512, 0);
    }
    tar.resize(tar.len() + 1024, 0);
    tar
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(bytes).and_then(|()| gzip.finish()).unwrap_or_default()
}

fn archive(bytes: &[u8]) {
    let limits = Limits { bytes: 2_000_000, files: 200 };
    // What is no gzip is taken for the tar inside: its checksum would stop nearly every mutation.
    let packed = if bytes.starts_with(&[0x1f, 0x8b]) { bytes.to_vec() } else { gzip(bytes) };
    let _ = Package::examples(&packed, &limits);
    let Ok(package) = Package::from_tgz(&packed, &limits) else { return };
    let _ = (package.problems(), package.count(), package.manifest().label());
    if let Ok(compiled) = compile::compile(vec![package], &[world::base_pack()]) {
        assert!(Pack::open(compiled.pack().into()).is_some(), "a pack that was written can be opened");
    }
}

fn packs() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for mut definitions in seeds::definitions(6_000).chunks(12).map(<[_]>::to_vec).step_by(9) {
        let files = definitions.drain(..).zip(0..).map(|(bytes, n)| (format!("{n}.json"), bytes));
        let package = Package::of_definitions("a", "1", files);
        if let Ok(compiled) = compile::compile(vec![package], &[world::base_pack()]) {
            all.push(compiled.pack());
        }
    }
    all.retain(|pack| pack.len() <= PACK.longest);
    all.sort_by_key(Vec::len);
    assert!(!all.is_empty(), "no pack is small enough to start from");
    all
}

fn pack(bytes: &[u8]) {
    let bytes: Arc<[u8]> = bytes.into();
    let Some(pack) = Pack::open(bytes.clone()) else { return };
    let profiles: Vec<String> = pack.structures().take(40).map(|listed| listed.url.to_owned()).collect();
    (0..pack.structures().count().min(200)).for_each(|number| drop(pack.structure(number)));
    (0..pack.value_sets().count().min(200)).for_each(|number| drop(pack.value_set(number)));
    (0..pack.code_systems().count().min(200)).for_each(|number| drop(pack.code_system(number)));
    (0..pack.questionnaires().count().min(20)).for_each(|number| drop(pack.questionnaire(number)));
    let mut validator = Validator::new();
    let _ = (validator.add_pack(world::pack("r4")), validator.add_pack(bytes));
    let options = Options { profiles, ..Options::default() };
    validator.validate(
        "",
        br#"{"resourceType":"Patient","name":[{"given":["A"],"use":"usual"}],"gender":"male"}"#,
        &options,
    );
    validator.validate("", br#"{"resourceType":"Observation","status":"final","code":{"text":"a"}}"#, &options);
}
