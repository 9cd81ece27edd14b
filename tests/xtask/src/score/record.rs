//! What a score came to, kept in `tests/scores.json` for the site and whoever wants to compare.

use crate::run::root;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;

/// How many agree of how many, by standard.
pub type ByStandard = BTreeMap<String, (u32, u32)>;

/// Writes one score beside the others.
pub fn record(name: &str, command: &str, (agreed, asked): (u32, u32), by_standard: &ByStandard) {
    let path = root().join("tests/scores.json");
    let text = fs::read_to_string(&path).unwrap_or_default();
    let mut all: Map<String, Value> = serde_json::from_str(&text).unwrap_or_default();
    let mut score = json!({ "agreed": agreed, "asked": asked, "command": command });
    if !by_standard.is_empty() {
        let rows =
            by_standard.iter().map(|(id, (agreed, asked))| (id.clone(), json!({ "agreed": agreed, "asked": asked })));
        score["standards"] = Value::Object(rows.collect());
    }
    all.insert(name.to_owned(), score);
    let text = serde_json::to_string_pretty(&Value::Object(all)).unwrap_or_default();
    if let Err(e) = fs::write(&path, text + "\n") {
        println!("{}: {e}", path.display());
    }
}
