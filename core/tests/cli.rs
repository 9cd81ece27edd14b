//! The command line, run as a program.
#![cfg(feature = "cli")]

#[path = "common/command.rs"]
mod command;

use command::*;
use std::fs;
use std::io::Write;
use std::process::Stdio;

#[test]
fn help_teaches_each_command() {
    let help = out(&run(&["--help"]));
    for word in ["validate", "explain", "packages", "pack", "view", "acknowledge", "Examples:", "Exit status"] {
        assert!(help.contains(word), "{word} in\n{help}");
    }
    for command in ["validate", "explain", "packages", "pack", "view", "acknowledge"] {
        assert_eq!(run(&[command, "--help"]).status.code(), Some(0), "{command}");
    }
}

#[test]
fn wrong_usage_is_2() {
    for arguments in [&["validate"][..], &["validate", "--format", "pdf", "x"], &["frobnicate"], &[]] {
        assert_eq!(run(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn a_code_is_explained_in_both_languages() {
    let danish = run(&["explain", "KS0203"]);
    assert_eq!(danish.status.code(), Some(0));
    assert!(out(&danish).starts_with("KS0203 no-slice: Elementet hører ikke til nogen slice"));
    assert!(out(&run(&["explain", "--lang", "en", "203"])).contains("The element is in no slice"));
}

#[test]
fn a_message_is_read_as_text() {
    let read = run(&["view", &example("carecommunication@5.0/new-message.json")]);
    assert_eq!(read.status.code(), Some(0), "{}", err(&read));
    assert!(out(&read).lines().count() > 5, "{}", out(&read));
    assert_eq!(run(&["view", "no-such-file"]).status.code(), Some(2));
}

#[test]
fn missing_definitions_are_told() {
    let output = klarsyn(&["packages"]).env("KLARSYN_PACKS", "/no/such/folder").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("/no/such/folder"), "{}", err(&output));
}

#[test]
fn a_valid_message_is_0_and_an_invalid_one_1() {
    if definitions_missing("a_valid_message_is_0_and_an_invalid_one_1") {
        return;
    }
    let valid = example("carecommunication@5.0/new-message.json");
    let invalid = example("carecommunication@5.0/invalid-status-completed.json");
    let output = run(&["validate", &valid]);
    assert_eq!(output.status.code(), Some(0), "{}{}", out(&output), err(&output));
    let output = run(&["validate", "--format", "json", &valid, &invalid]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    let lines: Vec<String> = out(&output).lines().map(String::from).collect();
    assert_eq!(lines.len(), 2);
    assert!(
        lines[0].starts_with(r#"{"file":""#)
            && lines[0].contains(r#""verdict":"valid","context":"carecommunication@5.0""#)
    );
    assert!(
        lines[1].contains(r#""verdict":"invalid""#) && lines[1].contains(r#""severity":"error","source":"profile""#)
    );
}

#[test]
fn an_unreadable_file_is_2_and_the_rest_goes_on() {
    if definitions_missing("an_unreadable_file_is_2_and_the_rest_goes_on") {
        return;
    }
    let valid = example("carecommunication@5.0/new-message.json");
    let output = run(&["validate", "--format", "json", "no-such-file.json", &valid]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("no-such-file.json"), "{}", err(&output));
    assert_eq!(out(&output).lines().count(), 1);
}

#[test]
fn a_folder_stands_for_its_messages_and_standard_input_is_read() {
    if definitions_missing("a_folder_stands_for_its_messages_and_standard_input_is_read") {
        return;
    }
    let folder = std::env::temp_dir().join(format!("klarsyn-cli-{}", std::process::id()));
    fs::create_dir_all(folder.join("inner")).unwrap();
    let message = fs::read(example("carecommunication@5.0/new-message.json")).unwrap();
    fs::write(folder.join("b.json"), &message).unwrap();
    fs::write(folder.join("inner/a.xml"), fs::read(example("carecommunication@5.0/new-message.xml")).unwrap()).unwrap();
    fs::write(folder.join("notes.txt"), "not a message").unwrap();
    let output = run(&["validate", "--format", "json", folder.to_str().unwrap()]);
    let lines = out(&output);
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(lines.lines().count(), 2, "{lines}");
    assert!(lines.contains("b.json") && lines.contains("a.xml"));

    let mut child =
        klarsyn(&["validate", "--format", "json", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(&message).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(out(&output).starts_with(r#"{"file":"-","verdict":"valid""#), "{}", out(&output));
}

#[test]
fn bad_bytes_give_a_finding_and_no_panic() {
    if definitions_missing("bad_bytes_give_a_finding_and_no_panic") {
        return;
    }
    let deep = "[".repeat(100_000);
    for bytes in [&b""[..], b"\xff\xfe\x00", b"%PDF-1.4", b"{", b"<a>", b"{}", b"null", deep.as_bytes()] {
        let mut child = klarsyn(&["validate", "--format", "json", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(bytes).unwrap();
        let output = child.wait_with_output().unwrap();
        // Of some of these nothing at all can be read, of others a little that does not conform.
        assert!(matches!(output.status.code(), Some(1 | 2)), "{}", err(&output));
        assert!(out(&output).contains(r#""findings":[{"code":"KS"#), "{}", out(&output));
    }
    let empty = std::env::temp_dir().join(format!("klarsyn-empty-{}.json", std::process::id()));
    fs::write(&empty, b"").unwrap();
    assert_eq!(run(&["validate", empty.to_str().unwrap()]).status.code(), Some(2), "nothing could be read");
    fs::remove_file(&empty).unwrap();
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let folder = example("carecommunication@5.0/new-message.json");
    let mut child = klarsyn(&["view", &folder]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(err(&output), "");
}

#[test]
fn values_are_masked_unless_asked_for() {
    if definitions_missing("values_are_masked_unless_asked_for") {
        return;
    }
    let file = example("carecommunication@5.0/invalid-cpr-with-hyphen.json");
    for format in ["text", "json", "outcome", "line"] {
        let masked = out(&run(&["validate", "--format", format, &file]));
        assert!(!has_cpr(&masked), "{format}:\n{masked}");
    }
    let shown = out(&run(&["validate", "--show-values", &file]));
    assert!(has_cpr(&shown), "{shown}");
}

/// Whether six digits, a hyphen and four digits stand together.
fn has_cpr(text: &str) -> bool {
    text.as_bytes()
        .windows(11)
        .any(|window| window.iter().enumerate().all(|(i, b)| if i == 6 { *b == b'-' } else { b.is_ascii_digit() }))
}

#[test]
fn an_answer_is_written_and_valid() {
    if definitions_missing("an_answer_is_written_and_valid") {
        return;
    }
    for (name, code) in [("new-message.json", "\"ok\""), ("invalid-status-completed.json", "\"fatal-error\"")] {
        let file = std::env::temp_dir().join(format!("klarsyn-answer-{}-{name}", std::process::id()));
        let path = file.to_str().unwrap();
        let output = run(&["acknowledge", &example(&format!("carecommunication@5.0/{name}")), "--out", path]);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        assert!(fs::read_to_string(&file).unwrap().contains(code));
        let output = run(&["validate", "--lang", "en", path]);
        fs::remove_file(&file).unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", out(&output));
        assert!(out(&output).contains("(acknowledgement@2.0)"), "{}", out(&output));
    }
}
