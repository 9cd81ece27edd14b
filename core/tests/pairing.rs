//! A response (QRD) with the questionnaire (QFDD) that it answers: our own examples, and published ones.

mod common;

use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::parse::Limits;
use klarsyn::validate::Form;
use std::fs;
use std::process::Command;
use std::sync::Arc;

const FORMS: [&str; 3] = ["sleep-and-mood", "breathlessness-sliders", "pain-with-conditions"];
const RESPONSES: [&str; 3] = ["sleep-and-mood", "breathlessness-typed-by-home-care", "pain-not-all-answered"];

fn example(standard: &str, name: &str) -> String {
    let path = common::root().join(format!("examples/documents/{standard}/{name}.xml"));
    fs::read_to_string(path).expect("an example")
}

fn form(name: &str) -> Arc<Form> {
    Arc::new(Form::read(example("qfdd@1.2", name).as_bytes(), &Limits::default()).expect("a questionnaire"))
}

/// What is found of answers beside their questions: codes and values.
fn found(response: &str, forms: Vec<Arc<Form>>) -> Vec<&'static str> {
    let options = Options { forms, ..Options::default() };
    let report = Validator::new().validate("qrd.xml", response.as_bytes(), &options);
    let codes = report.findings.iter().map(|finding| finding.problem.code().id);
    codes.filter(|code| code.starts_with("KS07") || *code == "KS0327").collect()
}

#[test]
fn responses_fit_their_questionnaires_and_no_others() {
    for (response, own) in RESPONSES.into_iter().zip(FORMS) {
        let text = example("qrd@1.3", response);
        assert!(found(&text, Vec::new()).is_empty(), "{response}: nothing to hold it against");
        assert!(found(&text, vec![form(own)]).is_empty(), "{response}");
        assert!(found(&text, FORMS.map(form).to_vec()).is_empty(), "{response}: its own among several");
        for other in FORMS.into_iter().filter(|other| *other != own) {
            let found = found(&text, vec![form(other)]);
            assert!(
                !found.is_empty() && found.iter().all(|code| *code == "KS0701"),
                "{response} with {other}: {found:?}"
            );
        }
    }
}

#[test]
fn answers_that_do_not_fit_are_found() {
    let text = example("qrd@1.3", "sleep-and-mood");
    let cases = [
        (r#"<value xsi:type="INT" value="6"/>"#, r#"<value xsi:type="INT" value="25"/>"#, "KS0327"),
        (r#"code="SOVN2.1""#, r#"code="SOVN2.9""#, "KS0714"),
        (r#"<code code="SOVN3""#, r#"<code code="SOVN4""#, "KS0702"),
        (r#"<code code="SOVN3""#, r#"<code code="SOVN1""#, "KS0703"),
    ];
    for (was, is, code) in cases {
        let changed = text.replacen(was, is, 1);
        assert_ne!(changed, text, "{was}");
        assert_eq!(found(&changed, vec![form("sleep-and-mood")]), [code], "{is}");
    }
}

#[test]
fn the_command_line_takes_the_questionnaire() {
    let file = |standard: &str, name: &str| common::root().join(format!("examples/documents/{standard}/{name}.xml"));
    let given = std::env::var_os("KLARSYN_PACKS").map(std::path::PathBuf::from);
    let packs = given.unwrap_or_else(|| common::root().join("target/packs"));
    let run = |form: std::path::PathBuf, response: std::path::PathBuf| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klarsyn"));
        command.args(["validate", "--format", "line", "--form"]).arg(form).arg(response);
        let output = command.env("KLARSYN_PACKS", &packs).output().expect("klarsyn runs");
        (output.status.code(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    let (_, told) = run(file("qfdd@1.2", "sleep-and-mood"), file("qrd@1.3", "sleep-and-mood"));
    assert!(!told.contains("KS07"), "{told}");
    let (_, told) = run(file("qfdd@1.2", "pain-with-conditions"), file("qrd@1.3", "sleep-and-mood"));
    assert_eq!(told.matches("KS0701").count(), 3, "{told}");
    // A response is no questionnaire.
    let (code, told) = run(file("qrd@1.3", "sleep-and-mood"), file("qrd@1.3", "sleep-and-mood"));
    assert_eq!((code, told.contains("QFDD")), (Some(2), true), "{told}");
}
