//! What the Danish documents ask for is taken out of valid examples, part by part, and missed.

mod common;

use common::cda::example;
use common::cda::found;
use common::cda::validator;

/// An example, where to look in it, from where to where it is cut, and the rule or code that must miss it.
const CUTS: &[(&str, &str, &str, &str, &str)] = &[
    ("pdc@2.0/temporary-address-and-dentist", "20.1.23", "<author>", "</observation>", "pdc-source"),
    ("phmr@1.3/copd-at-home", "20.1.16", "<text>", "<entry", "phmr-text"),
    ("phmr@1.3/copd-at-home", "20.1.16", "<entry", "</section>", "phmr-entries"),
    ("phmr@1.3/copd-at-home", "20.9.8", "<id ", "<code", "phmr-observation-id"),
    ("phmr@1.3/copd-at-home", "<author", "<family", "</name", "phmr-person-name"),
    ("phmr@2.1/copd-at-home", "20.1.16", "<text>", "<entry", MISSING),
    ("phmr@2.1/copd-at-home", "20.1.16", "<entry", "</section>", MISSING),
    ("phmr@2.1/copd-at-home", "20.9.8", "<id ", "<code", MISSING),
    ("phmr@2.1/copd-at-home", "NPU03011", "NPU03011", "\" codeSystem", "phmr-code-in-header"),
    // Sections and entries without their templates.
    (
        "prf@3.0/first-visit-with-interpreter",
        "<structuredBody",
        "<templateId root=\"1.2.208.184.19",
        "<templateId root=\"2",
        "preg-section-template",
    ),
    (
        "pscr@2.0/summary-of-consultation",
        "<structuredBody",
        "<templateId root=\"1.2.208.184.20",
        "<templateId root=\"2",
        "preg-section-template",
    ),
    ("qfdd@1.2/pain-with-conditions", "32.4.15", "<value", "</sdtc:criterion", "qfdd-condition-criterion"),
    ("qfdd@1.2/pain-with-conditions", "32.4.15", "<sdtc:id", "<sdtc:pre", MISSING),
    ("qfdd@1.2/pain-with-conditions", "32.4.15", "<sdtc:precondition", "</sdtc:atLeast", "qfdd-condition-group"),
    ("qfdd@1.2/pain-with-conditions", "32.4.15", "<sdtc:criterion", "</sdtc:precondition", "KS1006"),
    ("qfdd@1.2/sleep-and-mood", "Vejledning</title>", "<title", "<text", "pro-section-title"),
    ("qrd@1.3/sleep-and-mood", "33.2.1", "<title", "<text", "pro-section-title"),
    ("qfdd@1.2/sleep-and-mood", "<structuredBody", "<templateId", "<code", "pro-section-template"),
    ("qrd@1.3/sleep-and-mood", "<structuredBody", "<templateId", "<code", "pro-section-template"),
    // What is left out has its default, and that is another.
    ("phmr@2.1/copd-at-home", "<documentationOf", " classCode=", " moodCode", "phmr-protocol"),
    ("qrd@1.3/sleep-and-mood", "<entry", " typeCode=", ">", "pro-entry-driv"),
    // Care plans: parts of the plan.
    ("cpd@2.0/diabetes", "20.1\"", "<component", "</section>\n      </component", MISSING),
    ("cpd@2.0/diabetes", "20.2\"", "<component", "</section>\n      </component", MISSING),
    ("cpd@2.0/diabetes", "20.3\"", "<component", "</section>\n      </component", MISSING),
    (
        "cpd@2.0/diabetes",
        "<structuredBody",
        "<component",
        "<component typeCode=\"COMP\" contextConductionInd=\"true\">\n        <section classCode=\"DOCSECT\" moodCode=\"EVN\">\n          <templateId root=\"1.2.208.184.15.1.10.20.2\"",
        MISSING,
    ),
    ("cpd@2.0/diabetes", "20.1.2\"", "<entry", "</section>", MISSING),
    ("cpd@2.0/diabetes", "20.2.2\"", "<entry", "</section>", MISSING),
    ("cpd@2.0/diabetes", "20.4.2\"", "<code", "<title", "cpd-part-code"),
    ("cpd@2.0/diabetes", "20.4.20\"", "<value", "</observation", MISSING),
    ("cpd@2.0/diabetes", "20.3.20\"", "<code", "<text", MISSING),
    // What is empty is no entry either.
    ("cpd@2.0/diabetes", "20.3.2\"", "<encounter", "</entry>", "KS1006"),
];

/// Something that must be there is missing.
const MISSING: &str = "KS0202";

/// Cuts from one text up to another, after where to look.
fn cut(text: &str, after: &str, from: &str, to: &str) -> String {
    let after = text.find(after).unwrap_or_else(|| panic!("no {after}"));
    let from = after + text[after..].find(from).unwrap_or_else(|| panic!("no {from}"));
    let to = from + 1 + text[from + 1..].find(to).unwrap_or_else(|| panic!("no {to}"));
    format!("{}{}", &text[..from], &text[to..])
}

#[test]
fn what_is_taken_out_is_missed() {
    let validator = validator();
    let mut wrong = Vec::new();
    for (name, after, from, to, key) in CUTS {
        let text = example(name);
        if found(&validator, &text, key) || !found(&validator, &cut(&text, after, from, to), key) {
            wrong.push(format!("{name}: {after}: {from}: {key}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_care_plan_names_every_section_in_all_ways() {
    let validator = validator();
    let text = example("cpd@2.0/diabetes");
    for section in ["1", "2", "3", "4", "1.2", "2.2", "3.2", "4.2"] {
        let root = format!("1.2.208.184.15.1.10.20.{section}\"");
        for (from, to) in [("<code", "<title"), ("<title", "<text"), ("<text>", "</text>")] {
            let mut broken = cut(&text, &root, from, to);
            broken = if from == "<text>" { broken.replacen("</text>", "", 1) } else { broken };
            if from == "<code" && section == "4.2" {
                continue;
            }
            assert!(found(&validator, &broken, MISSING), "{section}: {from}");
        }
        let key = if section.len() == 1 { "cpd-section-template" } else { "cpd-subsection-template" };
        let own = format!("<templateId root=\"{root}");
        assert!(found(&validator, &cut(&text, "<structuredBody", &own, "<code"), key), "{section}: template");
    }
    for entry in ["1.21", "2.20", "3.20", "4.20"] {
        let own = format!("<templateId root=\"1.2.208.184.15.1.10.20.{entry}\"");
        assert!(found(&validator, &cut(&text, "<structuredBody", &own, "<id"), MISSING), "{entry}: template");
        assert!(found(&validator, &cut(&text, &own, "<id ", "<code"), MISSING), "{entry}: id");
    }
}

#[test]
fn each_part_of_a_care_plan_holds_its_own_kind() {
    let validator = validator();
    let text = example("cpd@2.0/diabetes");
    let two = |before: &str, class: &str| {
        let at = text.find(before).expect("an entry");
        let start = at - text[..at].len() + text[..at].rfind(&format!("<{class} ")).expect("its beginning");
        let end = start + text[start..].find(&format!("</{class}>")).expect("its end") + class.len() + 3;
        (start, end)
    };
    for (before, class, instead, key) in [
        ("20.1.21", "act", "organizer", "cpd-concern-entry"),
        ("20.2.20", "observation", "act", "cpd-goal-entry"),
        ("20.3.20", "encounter", "observation", "cpd-intervention-entry"),
        ("20.4.20", "observation", "act", "cpd-outcome-entry"),
    ] {
        let (start, end) = two(before, class);
        let other = text[start..end].replace(class, instead);
        let broken = format!("{}{other}{}", &text[..start], &text[end..]);
        assert!(found(&validator, &broken, key), "{key}");
        let doubled = format!("{}{}", &text[..end], &text[start..]);
        assert!(found(&validator, &doubled, TWO), "two in {before}");
    }
}

/// An entry has one statement.
const TWO: &str = "KS1006";
