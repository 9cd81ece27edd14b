//! Our own examples, drawn for both audiences and in both languages: the markup is sound, and every
//! text of the view stands in what is drawn.

use crate::draw::props;
use crate::draw::unchecked;
use crate::html::Page;
use klarsyn::diagnostic::Language;
use klarsyn::view::Audience;
use klarsyn::view::Options;
use klarsyn::view::Policy;
use klarsyn_web::components::Document;
use klarsyn_web::components::Messages;
use klarsyn_web::components::Shown;
use klarsyn_web::components::ViewProps;
use serde_json::Value;
use std::path::Path;
use std::path::PathBuf;

#[test]
fn all_of_a_view_is_drawn() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/documents");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    // Most examples are there in both formats, and read the same.
    let twins: Vec<PathBuf> =
        files.iter().filter(|it| it.extension().is_some_and(|it| it == "json")).cloned().collect();
    files.retain(|it| it.extension().is_some_and(|it| it == "json") || !twins.contains(&it.with_extension("json")));
    assert!(files.len() > 100, "{}", files.len());
    let mut missing: Vec<String> = Vec::new();
    for file in &files {
        let bytes = std::fs::read(file).unwrap();
        let messages = Messages::read([&bytes[..]]);
        for (audience, language) in [(Audience::Clinician, Language::Da), (Audience::Citizen, Language::En)] {
            let shown = Shown::Messages(messages.clone());
            let (audience, policy) = (audience, Policy::Disclaimer);
            let page = unchecked::<Document>(ViewProps { shown, audience, language, policy, ..props() });
            missing.extend(page.faults().iter().map(|it| format!("{}: {it}", name(file))));
            let options = Options { audience, language, policy, ..Options::default() };
            for view in klarsyn::view::view(&messages.trees(), &options) {
                let mut wanted = Vec::new();
                texts(&serde_json::to_value(&view).unwrap(), true, &mut wanted);
                missing.extend(wanted.iter().filter(|it| !stands(&page, it)).map(|it| format!("{}: {it}", name(file))));
            }
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "{} faults and texts that are not drawn:\n{}", missing.len(), missing.join("\n"));
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The texts that a reader is to see.
fn texts(value: &Value, status: bool, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| texts(item, status, out)),
        Value::Object(members) => {
            // Hidden numbers are drawn in their hidden form.
            let hidden = members.get("hidden").is_some_and(|hidden| hidden == true);
            // Where a table has no column for it, each row's status is the report's.
            let status = status && members.get("columns").is_none_or(|it| !it.is_object() || !it["status"].is_null());
            for (key, value) in members {
                match (key.as_str(), value) {
                    ("value", _) if hidden => {}
                    ("status", _) if !status => {}
                    ("masked", Value::String(text)) if hidden => out.push(text.clone()),
                    // A time is drawn in one of its forms, a narrative as nodes, a link as a button.
                    ("text", Value::String(_)) if members.contains_key("short") && members.contains_key("clock") => {
                        out.push(members["date"].as_str().unwrap_or_default().get(..2).unwrap_or_default().to_owned());
                    }
                    (
                        "text" | "title" | "what" | "byline" | "summary" | "label" | "caption" | "found",
                        Value::String(text),
                    ) => {
                        out.push(text.clone());
                    }
                    ("missing", Value::Array(all)) => {
                        // The first letter is drawn as a capital.
                        out.extend(all.iter().filter_map(Value::as_str).map(|text| text.chars().skip(1).collect()))
                    }
                    _ => texts(value, status, out),
                }
            }
        }
        _ => {}
    }
}

/// Whether the text is drawn, or told to those who listen.
fn stands(page: &Page, text: &str) -> bool {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = fold(text);
    let said = |it: &crate::html::Element| it.get("aria-label").is_some_and(|label| fold(label).contains(&wanted));
    page.folded.contains(&wanted) || page.elements.iter().any(said)
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|it| it == "json" || it == "xml") && !name(&path).contains(".expected.")
        {
            into.push(path);
        }
    }
}
