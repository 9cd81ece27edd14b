//! Reading messages for people, as data.

use klarsyn::diagnostic::Language;
use klarsyn::parse::Limits;
use klarsyn::parse::parse;
use wasm_bindgen::prelude::wasm_bindgen;

/// The plain reading of a message, in JSON.
#[wasm_bindgen]
pub fn reading(language: &str, bytes: &[u8]) -> String {
    let language = if language == "en" { Language::En } else { Language::Da };
    klarsyn::view::reading(&parse("", bytes, &Limits::default()).tree, language).to_json()
}
