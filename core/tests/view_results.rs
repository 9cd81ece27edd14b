//! Results: each as the sender gave it, compared over time where there are many.

mod common;

use common::letters::read;
use klarsyn::tree::Tree;
use klarsyn::view;
use klarsyn::view::Audience;
use klarsyn::view::FlagKind;
use klarsyn::view::MarkKind;
use klarsyn::view::Options;
use klarsyn::view::ResultRow;
use klarsyn::view::Results;
use klarsyn::view::View;
use serde_json::Value;
use serde_json::json;
use std::fs;

fn example(name: &str) -> Value {
    let path = common::root().join("examples/documents/homecareobservation@1.2").join(format!("{name}.json"));
    serde_json::from_slice(&fs::read(path).expect("an example")).expect("JSON")
}

fn results(bundles: &[Value]) -> Results {
    let trees: Vec<Tree> = bundles.iter().map(|bundle| read(&bundle.to_string())).collect();
    let options = Options { audience: Audience::Clinician, ..Options::default() };
    let views = view::view(&trees.iter().collect::<Vec<_>>(), &options);
    assert_eq!(views.len(), 1);
    let Some(View::Results(results)) = views.into_iter().next() else { panic!("no results") };
    results
}

fn rows(results: &Results, report: usize) -> Vec<&ResultRow> {
    results.reports[report].groups.iter().flat_map(|group| &group.rows).collect()
}

/// The example with its first result replaced by this one.
fn with(observation: Value) -> Value {
    let mut bundle = example("early-warning-and-crp");
    let entries = bundle["entry"].as_array_mut().unwrap();
    let report = entries.iter().position(|entry| entry["resource"]["resourceType"] == "DiagnosticReport").unwrap();
    let first = entries[report]["resource"]["result"][0].clone();
    entries[report]["resource"]["result"] = json!([first]);
    let id = first["reference"].as_str().unwrap().rsplit('/').next().unwrap().to_string();
    for entry in entries {
        let resource = &mut entry["resource"];
        if resource["resourceType"] == "Observation" && resource["id"] == id.as_str() {
            for (name, value) in observation.as_object().unwrap() {
                resource[name] = value.clone();
            }
        }
    }
    bundle
}

/// The same on another day, with other ids of the message.
fn on(bundle: &Value, day: &str) -> Value {
    let header = bundle["entry"][0]["resource"]["id"].as_str().unwrap().to_string();
    let text = bundle.to_string().replace("2026-11-12", day).replace(&header, &format!("h-{day}"));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn values_keep_their_comparator_and_decimals() {
    for (quantity, value, unit) in [
        (json!({"value": 7.0, "unit": "mmol/L"}), "7,0", "mmol/L"),
        (json!({"value": 5, "comparator": "<", "unit": "mg/L"}), "<\u{a0}5", "mg/L"),
        (json!({"value": 5, "comparator": ">=", "code": "10*9/L"}), "≥\u{a0}5", "×10⁹/L"),
        (json!({"value": -0.50, "unit": "Cel"}), "−0,5", "°C"),
    ] {
        let results = results(&[with(json!({"valueQuantity": quantity}))]);
        let row = rows(&results, 0)[0];
        assert_eq!(
            (row.value.text.as_str(), row.unit.as_ref().unwrap().text.as_str(), row.numeric),
            (value, unit, true)
        );
    }
}

#[test]
fn ranges_are_the_senders_own() {
    let limit = |value: f64| json!({"value": value, "unit": "mmol/L"});
    for (range, text, line) in [
        (json!({"low": limit(7.3), "high": limit(9.5)}), "7,3–9,5", true),
        (json!({"high": limit(5.0)}), "≤\u{a0}5.0", true),
        (json!({"low": limit(0.0)}), "≥\u{a0}0.0", true),
        (json!({"text": "under 5"}), "under 5", false),
    ] {
        let results =
            results(&[with(json!({"valueQuantity": {"value": 7.1, "unit": "mmol/L"}, "referenceRange": [range]}))]);
        let row = rows(&results, 0)[0];
        assert_eq!(row.range.as_ref().unwrap().text, text.replace('.', ","));
        assert_eq!(row.line.is_some(), line, "{text}");
        assert!(results.reports[0].columns.range.is_some());
        if let Some(line) = &row.line {
            assert!(
                [line.low, line.high, line.value].iter().all(|at| (0.0..=1.0).contains(at)) && line.low <= line.high
            );
            assert!(line.sentence.contains("Laboratoriets interval er"), "{}", line.sentence);
        }
    }
}

#[test]
fn what_was_not_judged_is_said_and_has_no_line() {
    let results = results(&[example("early-warning-and-crp")]);
    let report = &results.reports[0];
    assert_eq!(report.notices[0].title, "Ikke referencevurderet");
    assert!(report.marks.iter().any(|mark| mark.kind == MarkKind::NotInterpreted));
    for row in rows(&results, 0) {
        assert!(row.flag.as_ref().is_none_or(|flag| flag.kind == FlagKind::NotInterpreted));
        assert!(row.line.is_none() && row.range.is_none());
    }
    assert!(report.columns.range.is_none());
}

#[test]
fn groups_stand_in_the_national_order() {
    let results = results(&[example("early-warning-and-crp")]);
    let groups: Vec<&str> = results.reports[0].groups.iter().map(|group| group.label.as_str()).collect();
    assert_eq!(groups, ["Hæmatologi", "Syre/base- og oxygenstatus", "Immunologi og inflammation", "Hjemmemåling"]);
    let crp = rows(&results, 0).into_iter().find(|row| row.code.as_ref().unwrap().text == "NPU19748").unwrap();
    assert_eq!(crp.name.text, "C-reaktivt protein;P");
    assert_eq!(crp.long_name.as_ref().unwrap().text, "P—C-reaktivt protein; massek. = ? mg/L");
    // The sender's own group wins.
    let system = "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-observation-resultGroup";
    let results = self::results(&[with(json!({"category": [{"coding": [{"system": system, "code": "70"}]}]}))]);
    assert_eq!(results.reports[0].groups[0].label, "Infektion og smittemarkører");
}

#[test]
fn a_correction_says_what_it_was() {
    let results = results(&[example("early-warning-and-crp"), example("corrected")]);
    assert_eq!(results.reports.len(), 2);
    let corrected = &results.reports[0];
    assert!(corrected.marks.iter().any(|mark| mark.kind == MarkKind::Corrected));
    let changed: Vec<&ResultRow> = rows(&results, 0).into_iter().filter(|row| row.before.is_some()).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].before.as_ref().unwrap().text, "38,4\u{a0}°C");
    assert_eq!(changed[0].before.as_ref().unwrap().at.message, 0);
    assert!(changed[0].before_text.as_ref().unwrap().starts_with("Før: 38,4\u{a0}°C, sendt 12.11.2026"));
    assert!(corrected.facts.iter().any(|field| field.label == "Erstatter"));
    assert!(rows(&results, 1).iter().all(|row| row.before.is_none()));
}

#[test]
fn what_was_taken_back_is_there_and_marked() {
    let results = results(&[example("cancelled")]);
    let report = &results.reports[0];
    assert!(results.head.cancelled && report.cancelled && !report.groups.is_empty());
    let reason = report.facts.iter().find(|field| field.label == "Begrundelse").expect("a reason");
    assert_eq!(reason.values[0].text, "Annullering grundet forkert CPR-nr.");
    assert!(report.comment.is_none());
}

#[test]
fn refused_consent_is_said() {
    let results = results(&[example("consent-refused")]);
    assert!(results.reports[0].notices.iter().any(|notice| notice.title == "Samtykke afslået"));
}

#[test]
fn the_same_time_is_the_same_column() {
    let first = example("early-warning-and-crp");
    let later = on(&with(json!({"valueQuantity": {"value": 12, "unit": "mg/L"}})), "2026-11-20");
    let results = results(&[later, first]);
    let table = results.cumulative.as_ref().expect("a table");
    let dates: Vec<&str> = table.columns.iter().map(|column| column.date.as_str()).collect();
    assert_eq!(dates, ["20.11.", "12.11."]);
    let rows: Vec<_> = table.groups.iter().flat_map(|group| &group.rows).collect();
    assert!(rows.iter().all(|row| row.cells.len() == 2));
    let both: Vec<_> = rows.iter().filter(|row| row.cells.iter().all(|cell| cell.len() == 1)).collect();
    assert_eq!(both.len(), 1);
    assert_eq!(both[0].cells[0][0].value.at.message, 0);
    assert_eq!(both[0].cells[1][0].value.at.message, 1);
    let trend = &results.trends[0];
    assert_eq!(trend.points.len(), 2);
    assert_eq!((trend.points[0].x, trend.points[1].x), (0.0, 1.0));
    assert!(trend.points.iter().all(|point| (0.0..=1.0).contains(&point.y)));
    assert!(trend.ticks.len() > 2 && trend.band.is_none());
    assert!(results.reports[0].groups[0].rows[0].previous.as_ref().unwrap().starts_with("Forrige svar: "));
}

#[test]
fn the_same_report_twice_is_shown_once() {
    let results = results(&[example("early-warning-and-crp"), example("early-warning-and-crp")]);
    assert_eq!(results.reports.len(), 1);
    assert_eq!(results.foot.left_out[0].count, 1);
}

#[test]
fn what_cannot_be_read_leaves_the_rest() {
    let mut bundle = example("early-warning-and-crp");
    let entries = bundle["entry"].as_array_mut().unwrap();
    for entry in entries.iter_mut().filter(|entry| entry["resource"]["code"]["coding"][0]["code"] == "NPU19748") {
        entry["resource"]["valueQuantity"].as_object_mut().unwrap().remove("value");
    }
    let results = results(&[bundle]);
    let report = &results.reports[0];
    assert!(
        report.notices.iter().any(|notice| notice.title == "1 af 11 svar kunne ikke læses"),
        "{:?}",
        report.notices
    );
    let row = rows(&results, 0).into_iter().find(|row| row.code.as_ref().unwrap().text == "NPU19748").unwrap();
    assert_eq!((row.has_value, row.value.text.as_str()), (false, "Kan ikke læses"));
    assert_eq!(rows(&results, 0).len(), 11);
}
