//! What JavaScript gives, read property by property: anything of another type counts as not given.

use js_sys::Array;
use js_sys::Function;
use js_sys::Reflect;
use js_sys::Uint8Array;
use klarsyn::diagnostic::Language;
use klarsyn::view::Audience;
use klarsyn::view::Policy;
use klarsyn::view::Verdict;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

/// An object of JavaScript.
pub(super) struct Given<'a>(pub &'a JsValue);

impl Given<'_> {
    /// A property; `undefined` where there is none.
    pub fn get(&self, name: &str) -> JsValue {
        Reflect::get(self.0, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    }

    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).as_string()
    }

    pub fn is(&self, name: &str) -> bool {
        self.get(name).is_truthy()
    }

    pub fn number(&self, name: &str) -> Option<f64> {
        self.get(name).as_f64()
    }

    pub fn function(&self, name: &str) -> Option<Function> {
        self.get(name).dyn_into().ok()
    }

    /// The items of an array.
    pub fn items(&self, name: &str) -> Vec<JsValue> {
        items(&self.get(name))
    }

    pub fn language(&self) -> Language {
        if self.text("language").as_deref() == Some("en") { Language::En } else { Language::Da }
    }

    pub fn audience(&self) -> Audience {
        if self.text("audience").as_deref() == Some("clinician") { Audience::Clinician } else { Audience::Citizen }
    }

    pub fn policy(&self) -> Policy {
        if self.text("policy").as_deref() == Some("disclaimer") { Policy::Disclaimer } else { Policy::Strict }
    }

    pub fn verdicts(&self) -> Vec<Verdict> {
        let items = self.items("verdicts");
        // A name is made once: there may be many.
        let name = JsValue::from_str("verdict");
        items.iter().map(|item| verdict(item, &name)).collect()
    }

    pub fn unread(&self) -> Vec<u32> {
        self.items("unread").iter().filter_map(|it| it.as_f64()).map(|it| it as u32).collect()
    }
}

/// A verdict: its name, or a report that has one under that name and counts its errors.
fn verdict(given: &JsValue, name: &JsValue) -> Verdict {
    let report = Given(given);
    let named = given.as_string().or_else(|| Reflect::get(given, name).ok()?.as_string());
    match named.as_deref() {
        Some("valid") => Verdict::Valid,
        Some("undecided") => Verdict::Undecided,
        Some("invalid") => Verdict::Invalid { errors: report.number("errors").unwrap_or(1.0) as usize },
        _ => Verdict::NotChecked,
    }
}

/// The items of an array.
pub(super) fn items(value: &JsValue) -> Vec<JsValue> {
    if Array::is_array(value) { Array::from(value).to_vec() } else { Vec::new() }
}

/// The bytes of each message: bytes as they are, text as UTF-8, anything else as nothing.
pub(super) fn messages(value: &JsValue) -> Vec<Vec<u8>> {
    items(value).iter().map(bytes).collect()
}

pub(super) fn bytes(value: &JsValue) -> Vec<u8> {
    match value.as_string() {
        Some(text) => text.into_bytes(),
        None if value.is_object() => Uint8Array::new(value).to_vec(),
        None => Vec::new(),
    }
}
