//! Answers at the edges of their questionnaire: conditions, groups without content, open choices; and what nested items
//! of a questionnaire are asked for.

mod common;

use common::world;

const QUESTIONNAIRE: &str = r#""resourceType":"Questionnaire","url":"http://x.dk/q","status":"active""#;

/// What is found in a response with these items to a questionnaire with those.
fn found(questions: &str, items: &str) -> Vec<&'static str> {
    let mut validator = world::all().beside();
    let questionnaire = format!(r#"{{{QUESTIONNAIRE},"item":[{questions}]}}"#);
    validator.add_files(vec![("q.json".into(), questionnaire.into_bytes())]).expect("a questionnaire");
    let text = format!(
        r#"{{"resourceType":"QuestionnaireResponse","questionnaire":"http://x.dk/q","status":"completed","item":[{items}]}}"#
    );
    let report = validator.validate("", text.as_bytes(), &Default::default());
    world::names(&report).into_iter().filter(|name| *name != "invariant").collect()
}

fn answer(link: &str, value: &str) -> String {
    format!(r#"{{"linkId":"{link}","answer":[{{{value}}}]}}"#)
}

#[test]
fn conditions() {
    let asked = |of: &str, condition: &str| {
        format!(
            r#"{{"linkId":"1","type":"{of}"}},{{"linkId":"2","type":"string","enableWhen":[{{"question":"1",{condition}}}]}}"#
        )
    };
    let coding = |system: &str| format!(r#""operator":"=","answerCoding":{{{system}"code":"a"}}"#);
    let date = |operator: &str| format!(r#""operator":"{operator}","answerDate":"2020-06-01""#);
    let said = r#""valueCoding":{"system":"http://x.dk/cs","code":"a"}"#;
    for (of, condition, value, enabled) in [
        // A condition without a system asks for the code alone.
        ("open-choice", coding(""), said, true),
        ("open-choice", coding(r#""system":"http://x.dk/cs","#), said, true),
        ("open-choice", coding(r#""system":"http://x.dk/other","#), said, false),
        // A month stands for its first day.
        ("date", date("="), r#""valueDate":"2020-06""#, true),
        ("date", date("!="), r#""valueDate":"2020-06""#, false),
        ("date", date("<"), r#""valueDate":"2020-06""#, false),
        ("date", date(">="), r#""valueDate":"2020-06""#, true),
        ("date", date("<"), r#""valueDate":"2020""#, true),
    ] {
        let items = [answer("1", value), answer("2", r#""valueString":"x""#)].join(",");
        let found = found(&asked(of, &condition), &items);
        assert_eq!(found.contains(&"question-not-enabled"), !enabled, "{condition} {value}: {found:?}");
    }
}

#[test]
fn groups_without_content() {
    let inner = r#""item":[{"linkId":"2","type":"string","required":true}]"#;
    let group =
        |more: &str| format!(r#"{{"linkId":"0","type":"boolean"}},{{"linkId":"1","type":"group"{more},{inner}}}"#);
    let condition = r#","enableWhen":[{"question":"0","operator":"=","answerBoolean":true}]"#;
    let empty = r#"{"linkId":"1"}"#;
    let other = format!(r#"{{"linkId":"0","answer":[{{"valueBoolean":false}}]}},{empty}"#);
    for (more, items, expected) in [
        ("", empty, None),
        (r#","required":true"#, empty, Some("group-empty")),
        (condition, &other, None),
        ("", r#"{"linkId":"1","item":[{"linkId":"2"}]}"#, Some("answer-missing")),
    ] {
        let found = found(&group(more), items);
        assert_eq!(found.first().copied(), expected, "{more} {items}: {found:?}");
    }
}

#[test]
fn choices() {
    let gender = r#""answerValueSet":"http://hl7.org/fhir/ValueSet/administrative-gender""#;
    let option = r#""answerOption":[{"valueCoding":{"display":"only"}}]"#;
    let coding = |parts: &str| answer("1", &format!(r#""valueCoding":{{{parts}}}"#));
    let system = r#""system":"http://hl7.org/fhir/administrative-gender","code""#;
    for (of, parts, given, broken) in [
        ("open-choice", gender, coding(&format!(r#"{system}:"male""#)), false),
        ("open-choice", gender, coding(&format!(r#"{system}:"none""#)), true),
        ("open-choice", gender, coding(r#""display":"some""#), false),
        ("open-choice", gender, answer("1", r#""valueString":"some""#), false),
        ("choice", option, coding(r#""display":"only""#), false),
        ("choice", option, coding(r#""display":"other""#), true),
    ] {
        let found = found(&format!(r#"{{"linkId":"1","type":"{of}",{parts}}}"#), &given);
        assert_eq!(found.contains(&"answer-not-an-option"), broken, "{of} {given}: {found:?}");
    }
}

/// What is asked of an item is asked of an item within it: the definition says "as there".
#[test]
fn nested_items_of_a_questionnaire() {
    let option = r#"[{"valueString":"x"}]"#;
    for (of, broken) in [("choice", false), ("boolean", true)] {
        let text = format!(
            r#"{{{QUESTIONNAIRE},"item":[{{"linkId":"1","type":"group","item":[
{{"linkId":"2","type":"{of}","answerOption":{option}}}]}}]}}"#
        );
        let report = world::all().validate("", text.as_bytes(), &Default::default());
        let at: Vec<&str> = report.findings.iter().map(|f| f.path.as_str()).filter(|p| p.contains("item")).collect();
        assert_eq!(at == ["Questionnaire.item[0].item[0]"], broken, "{of}: {at:?}");
    }
}

/// An item of an item is an item, also for what may extend it.
#[test]
fn extensions_of_nested_items() {
    let extension = |context: &str| {
        format!(
            r#"{{"resourceType":"StructureDefinition","url":"http://x.dk/e","name":"E","status":"active","kind":"complex-type",
"abstract":false,"context":[{{"type":"element","expression":"{context}"}}],"type":"Extension",
"baseDefinition":"http://hl7.org/fhir/StructureDefinition/Extension","derivation":"constraint",
"differential":{{"element":[{{"id":"Extension.url","path":"Extension.url","fixedUri":"http://x.dk/e"}}]}}}}"#
        )
    };
    let used = r#""extension":[{"url":"http://x.dk/e","valueBoolean":true}]"#;
    let item = |inner: &str, more: &str| {
        format!(r#"{{"linkId":"1","type":"group",{more}"item":[{{"linkId":"2","type":"string"{inner}}}]}}"#)
    };
    let nested = item(&format!(",{used}"), "");
    let outer = item("", &format!("{used},"));
    let questionnaire = "http://hl7.org/fhir/StructureDefinition/Questionnaire";
    for (context, items, fits) in [
        ("Questionnaire.item".to_string(), &nested, true),
        ("Questionnaire.item".to_string(), &outer, true),
        ("Questionnaire".to_string(), &nested, false),
        ("Any".to_string(), &nested, true),
        (format!("{questionnaire}#Questionnaire.item"), &nested, true),
        (format!("{questionnaire}#Questionnaire.item"), &outer, true),
        (format!("{questionnaire}#Questionnaire.code"), &outer, false),
    ] {
        let mut validator = world::all().beside();
        validator.add_files(vec![("e.json".into(), extension(&context).into_bytes())]).expect("an extension");
        let text = format!(r#"{{{QUESTIONNAIRE},"item":[{items}]}}"#);
        let found = world::names(&validator.validate("", text.as_bytes(), &Default::default()));
        assert_eq!(found.contains(&"extension-context"), !fits, "{context}: {found:?} in {text}");
    }
}
