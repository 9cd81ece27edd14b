//! Many messages at once: folders, lines, archives, order, summary, and an end by Ctrl-C.
#![cfg(feature = "cli")]

#[path = "common/command.rs"]
mod command;

use command::*;
use flate2::Compression;
use flate2::Crc;
use flate2::write::DeflateEncoder;
use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::process::Command;
use std::process::Stdio;

fn valid() -> String {
    fs::read_to_string(example("carecommunication@5.0/new-message.json")).unwrap()
}

/// A message on one line.
fn line() -> String {
    serde_json::from_str::<serde_json::Value>(&valid()).unwrap().to_string()
}

fn invalid() -> String {
    fs::read_to_string(example("carecommunication@5.0/invalid-status-completed.json")).unwrap()
}

/// File and verdict of each line.
fn verdicts(text: &str) -> Vec<(String, String)> {
    let field = |line: &serde_json::Value, name: &str| line[name].as_str().unwrap_or_default().to_string();
    let read = |line| serde_json::from_str::<serde_json::Value>(line).unwrap();
    let end = |file: String| file.rsplit('/').next().unwrap_or_default().to_string();
    text.lines().map(read).map(|line| (end(field(&line, "file")), field(&line, "verdict"))).collect()
}

#[test]
fn a_folder_is_checked_on_all_cores_in_order_and_summed_up() {
    if definitions_missing("a_folder_is_checked_on_all_cores_in_order_and_summed_up") {
        return;
    }
    let folder = Folder::new("many");
    for number in 0..60 {
        folder.write(&format!("{number:03}.json"), if number % 20 == 7 { invalid() } else { valid() });
    }
    folder.write("below/empty.json", "");
    folder.write("invalid.expected.json", r#"[{"code": "KS0101"}]"#);
    folder.write("package.json", r#"{"name": "x"}"#);
    folder.write("letter.xml", "<Letter xmlns=\"urn:x\"/>");
    folder.write("notes.txt", "no message");
    folder.write("broken.json", r#"{"resourceType": "Bundle", "#);
    let run = |jobs| run(&["validate", "--lang", "en", "--format", "json", "--jobs", jobs, folder.path()]);
    let (many, one) = (run("4"), run("1"));
    let found = verdicts(&out(&many));
    assert_eq!(found, verdicts(&out(&one)), "the order does not depend on the threads");
    assert_eq!(found.len(), 62);
    assert!(found.is_sorted_by_key(|(file, _)| file.clone()) || found[60].0 == "empty.json", "{found:?}");
    assert_eq!(found.iter().filter(|(_, verdict)| verdict == "invalid").count(), 5, "{found:?}");
    assert_eq!(many.status.code(), Some(2), "one could not be read");
    let said = err(&many);
    assert!(said.contains("62 messages: 57 valid, 4 invalid, 1 could not be read; not FHIR: 3; "), "{said}");
    fs::remove_dir_all(format!("{}/below", folder.path())).unwrap();
    assert_eq!(run("2").status.code(), Some(1), "what is no FHIR is no failure");
}

#[test]
fn an_empty_folder_is_2() {
    let folder = Folder::new("empty");
    folder.write("readme.md", "nothing");
    let output = run(&["validate", folder.path()]);
    assert!(output.status.code() == Some(2) && err(&output).contains("0 meddelelser"), "{}", err(&output));
}

#[test]
fn lines_are_messages_from_files_and_from_standard_input() {
    if definitions_missing("lines_are_messages_from_files_and_from_standard_input") {
        return;
    }
    let folder = Folder::new("lines");
    let text = format!("{}\n\n{{\"resourceType\": \"Bundle\", \n{}\n", line(), line());
    let file = folder.write("inbox.ndjson", &text);
    let output = run(&["validate", "--format", "json", &file]);
    let expected = [("inbox.ndjson:1", "valid"), ("inbox.ndjson:3", "invalid"), ("inbox.ndjson:4", "valid")];
    assert_eq!(verdicts(&out(&output)), expected.map(|(file, verdict)| (file.to_string(), verdict.to_string())));

    let mut child = klarsyn(&["validate", "--format", "json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(format!("{}\n{}\n", line(), line()).as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(verdicts(&out(&output)).len(), 2, "{}", out(&output));
    assert_eq!(output.status.code(), Some(0));
}

/// An entry of an archive: its name, its bytes, and whether they are deflated.
struct Entry<'e>(&'e str, &'e [u8], bool);

fn zip(entries: &[Entry<'_>]) -> Vec<u8> {
    let (mut data, mut directory) = (Vec::new(), Vec::new());
    for Entry(name, content, deflated) in entries {
        let mut crc = Crc::new();
        crc.update(content);
        let packed = match deflated {
            true => {
                let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
                encoder.write_all(content).unwrap();
                encoder.finish().unwrap()
            }
            false => content.to_vec(),
        };
        let mut facts = Vec::new();
        facts.extend([20, 0, 0, 0, if *deflated { 8 } else { 0 }, 0, 0, 0, 0, 0]);
        for number in [crc.sum(), packed.len() as u32, content.len() as u32] {
            facts.extend(number.to_le_bytes());
        }
        facts.extend((name.len() as u16).to_le_bytes());
        facts.extend([0, 0]);
        directory.extend(*b"PK\x01\x02\x14\0");
        directory.extend(&facts);
        directory.extend([0; 10]);
        directory.extend((data.len() as u32).to_le_bytes());
        directory.extend(name.as_bytes());
        data.extend(*b"PK\x03\x04");
        data.extend(&facts);
        data.extend(name.as_bytes());
        data.extend(packed);
    }
    let start = data.len() as u32;
    data.extend(&directory);
    data.extend(*b"PK\x05\x06\0\0\0\0");
    data.extend([entries.len() as u16; 2].iter().flat_map(|n| n.to_le_bytes()));
    data.extend((directory.len() as u32).to_le_bytes());
    data.extend(start.to_le_bytes());
    data.extend([0, 0]);
    data
}

#[test]
fn an_archive_is_read_as_a_stream() {
    if definitions_missing("an_archive_is_read_as_a_stream") {
        return;
    }
    let folder = Folder::new("zip");
    let (message, lines) = (valid(), format!("{}\n{}", line(), line()));
    let entries = [
        Entry("inbox/b.json", message.as_bytes(), true),
        Entry("inbox/a.json", message.as_bytes(), false),
        Entry("inbox/lines.ndjson", lines.as_bytes(), true),
        Entry("inbox/readme.txt", b"no message", true),
        Entry("../climbs.json", b"{}", false),
    ];
    let file = folder.write("inbox.zip", zip(&entries));
    let output = run(&["validate", "--lang", "en", "--format", "json", &file]);
    let files: Vec<String> = verdicts(&out(&output)).into_iter().map(|(file, _)| file).collect();
    assert_eq!(files, ["b.json", "a.json", "lines.ndjson:1", "lines.ndjson:2"]);
    assert!(err(&output).contains("4 messages: 4 valid, 0 invalid; not FHIR: 1"), "{}", err(&output));
    assert_eq!(output.status.code(), Some(0));

    let mut damaged = zip(&entries[1..2]);
    let at = damaged.windows(6).position(|six| six == b"Bundle").unwrap();
    damaged[at] = b'C';
    let output = run(&["validate", &folder.write("damaged.zip", damaged)]);
    assert!(output.status.code() == Some(2) && err(&output).contains("checksum"), "{}", err(&output));
    let output = run(&["validate", &folder.write("none.zip", b"no archive at all")]);
    assert!(output.status.code() == Some(2) && err(&output).contains("no zip archive"), "{}", err(&output));
}

#[test]
fn archives_that_explode_are_refused() {
    if definitions_missing("archives_that_explode_are_refused") {
        return;
    }
    let folder = Folder::new("bomb");
    // Two entries of the directory that share their data.
    let mut shared = zip(&[Entry("a.json", b"{}", false), Entry("b.json", b"{}", false)]);
    let second = shared.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    shared[second + 42..second + 46].fill(0);
    let output = run(&["validate", &folder.write("shared.zip", shared)]);
    assert!(output.status.code() == Some(2) && err(&output).contains("overlap"), "{}", err(&output));
    // Some kilobytes that hold many megabytes.
    let spaces = vec![b' '; 20_000_000];
    let names = ["a.json", "b.json", "c.json", "d.json", "e.json"];
    let file = folder.write("bomb.zip", zip(&names.map(|name| Entry(name, &spaces, true))));
    let output = run(&["validate", "--format", "json", &file]);
    assert!(output.status.code() == Some(2) && err(&output).contains("far more than its size"), "{}", err(&output));
    assert!(out(&output).lines().count() <= 1, "{}", out(&output));
}

#[test]
#[cfg(unix)]
fn an_interrupt_ends_with_what_there_is() {
    if definitions_missing("an_interrupt_ends_with_what_there_is") {
        return;
    }
    let mut child = klarsyn(&["validate", "--lang", "en", "--format", "json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(format!("{}\n{}\n{{", line(), line()).as_bytes()).unwrap();
    input.flush().unwrap();
    let mut told = BufReader::new(child.stdout.take().unwrap()).lines();
    for _ in 0..2 {
        assert!(told.next().unwrap().unwrap().contains(r#""verdict":"valid""#));
    }
    // More lines are awaited.
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let status = child.wait().unwrap();
    drop(input);
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(status.code(), Some(130), "{said}");
    assert!(said.contains("2 messages: 2 valid, 0 invalid") && said.contains("interrupted"), "{said}");
}

#[test]
#[cfg(target_os = "linux")]
fn progress_is_shown_on_a_terminal_alone() {
    if definitions_missing("progress_is_shown_on_a_terminal_alone") {
        return;
    }
    let folder = Folder::new("progress");
    (0..200).for_each(|number| drop(folder.write(&format!("{number}.json"), valid())));
    let program = env!("CARGO_BIN_EXE_klarsyn");
    let line = format!("{program} validate --jobs 1 --format json {} > /dev/null", folder.path());
    let mut script = Command::new("script");
    script.args(["-qec", &line, "/dev/null"]).env("KLARSYN_PACKS", packs()).stdin(Stdio::null());
    match script.output() {
        Ok(output) => assert!(out(&output).contains("kontrolleret · 0 ugyldige"), "{}", out(&output)),
        Err(why) => eprintln!("skipped progress_is_shown_on_a_terminal_alone: script: {why}"),
    }
    let plain = run(&["validate", "--format", "json", folder.path()]);
    assert!(!err(&plain).contains('\r') && err(&plain).lines().count() == 1, "{}", err(&plain));
}
