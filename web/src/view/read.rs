//! Views as JSON, for hosts that draw them themselves.

use super::given::Given;
use super::given::messages;
use crate::components::Messages;
use klarsyn::view::Options;
use klarsyn::view::view;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The views of messages in JSON. Options as `mount` takes them.
#[wasm_bindgen]
pub fn read(bytes: &JsValue, options: &JsValue) -> Result<String, String> {
    let given = Given(options);
    let (verdicts, unread, ask) = (given.verdicts(), given.unread(), given.function("resolveOrganization"));
    let resolve = |number: &str| {
        ask.as_ref().and_then(|ask| ask.call1(&JsValue::NULL, &JsValue::from_str(number)).ok()?.as_string())
    };
    let options = Options {
        language: given.language(),
        audience: given.audience(),
        policy: given.policy(),
        verdicts: &verdicts,
        unread: &unread,
        resolve: Some(&resolve),
    };
    let all = messages(bytes);
    let messages = Messages::read(all.iter().map(Vec::as_slice));
    serde_json::to_string(&view(&messages.trees(), &options)).map_err(|e| e.to_string())
}
