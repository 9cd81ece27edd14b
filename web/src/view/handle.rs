//! `mount`: a component in an element, for as long as its handle lives.

use super::given::Given;
use super::given::messages;
use crate::components::Document;
use crate::components::File;
use crate::components::Messages;
use crate::components::Offers;
use crate::components::Only;
use crate::components::Shown;
use crate::components::ViewEvent;
use crate::components::ViewProps;
use js_sys::Function;
use js_sys::Object;
use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::AppHandle;
use yew::Callback;

/// Shows a component in an element, which may lie in a shadow root. `kind` is `document`,
/// `correspondence`, `diagnosis-card`, `lab-results`, `hospital-stay` or `receipt`.
#[wasm_bindgen]
pub fn mount(target: Element, kind: &str, props: &JsValue) -> Result<Handle, String> {
    let only = match kind {
        "document" => None,
        "correspondence" => Some(Only::Correspondence),
        "diagnosis-card" => Some(Only::DiagnosisCard),
        "lab-results" => Some(Only::LabResults),
        "hospital-stay" => Some(Only::HospitalStay),
        "receipt" => Some(Only::Receipt),
        other => return Err(format!("no such component: {other}")),
    };
    let mut kept = Kept::default();
    let props = ViewProps { only, ..kept.props(&Given(props)) };
    let app = yew::Renderer::<Document>::with_root_and_props(target, props).render();
    Ok(Handle { app: Some(app), only, kept })
}

/// A component that is shown.
#[wasm_bindgen]
pub struct Handle {
    app: Option<AppHandle<Document>>,
    only: Option<Only>,
    kept: Kept,
}

#[wasm_bindgen]
impl Handle {
    /// Shows it with other properties. Messages are read anew when their array is another one.
    pub fn update(&mut self, props: &JsValue) {
        let props = ViewProps { only: self.only, ..self.kept.props(&Given(props)) };
        if let Some(app) = &mut self.app {
            app.update(props);
        }
    }

    /// Takes it away and gives everything back. A second call does nothing.
    pub fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.kept = Kept::default();
    }
}

/// What need not be made again when the host gives the same once more.
#[derive(Default)]
struct Kept {
    messages: Option<(JsValue, Messages)>,
    resolve: Option<(Function, Callback<String, Option<String>>)>,
}

impl Kept {
    fn props(&mut self, given: &Given) -> ViewProps {
        let on_event = match given.function("onEvent") {
            Some(tell) => Callback::from(move |event: ViewEvent| told(&tell, &event)),
            None => Callback::noop(),
        };
        let offers = given.get("offers");
        let offers = Given(&offers);
        yew::props!(ViewProps {
            shown: self.shown(given),
            language: given.language(),
            audience: given.audience(),
            policy: given.policy(),
            verdicts: Rc::new(given.verdicts()),
            unread: Rc::new(given.unread()),
            resolve: self.resolve(given),
            theme: given.text("theme").map(yew::AttrValue::from),
            level: given.number("level").map_or(2, |level| level as u8),
            id: given.text("id").unwrap_or_default(),
            offers: Offers {
                open: offers.is("open"),
                reply: offers.is("reply"),
                forward: offers.is("forward"),
                report: offers.is("report"),
                receipt: offers.is("receipt"),
            },
            on_event,
            slots: given.is("slots"),
        })
    }

    fn shown(&mut self, given: &Given) -> Shown {
        if let Some(why) = given.text("error") {
            return Shown::Failed(why.into());
        }
        if given.is("loading") {
            return Shown::Loading;
        }
        let value = given.get("messages");
        if let Some((before, read)) = &self.messages
            && *before == value
        {
            return Shown::Messages(read.clone());
        }
        let all = messages(&value);
        if all.is_empty() {
            self.messages = None;
            return Shown::Nothing;
        }
        let read = Messages::read(all.iter().map(Vec::as_slice));
        self.messages = Some((value, read.clone()));
        Shown::Messages(read)
    }

    fn resolve(&mut self, given: &Given) -> Option<Callback<String, Option<String>>> {
        let function = given.function("resolveOrganization")?;
        if let Some((before, callback)) = &self.resolve
            && *before == function
        {
            return Some(callback.clone());
        }
        let asked = function.clone();
        // One that throws has no name to give.
        let ask = move |number: String| asked.call1(&JsValue::NULL, &JsValue::from_str(&number)).ok()?.as_string();
        let callback = Callback::from(ask);
        self.resolve = Some((function, callback.clone()));
        Some(callback)
    }
}

/// Tells the host: `onEvent(name, detail)`. One that throws has been told nevertheless.
fn told(tell: &Function, event: &ViewEvent) {
    let detail = Object::new();
    let set = |name: &str, value: JsValue| {
        let _ = Reflect::set(&detail, &JsValue::from_str(name), &value);
    };
    let segment = |message: &u32, anchor: &str| {
        set("message", (*message).into());
        set("anchor", anchor.into());
    };
    let name = match event {
        ViewEvent::Reply { message, anchor } => {
            segment(message, anchor);
            "reply"
        }
        ViewEvent::Forward { message, anchor } => {
            segment(message, anchor);
            "forward"
        }
        ViewEvent::Open(File { name, media_type, bytes, at }) => {
            set("name", name.as_str().into());
            set("mediaType", media_type.as_str().into());
            set("bytes", js_sys::Uint8Array::from(&bytes[..]).into());
            set("message", at.message.into());
            set("path", at.path.as_str().into());
            "attachment-open"
        }
        ViewEvent::Download { at } => {
            set("message", at.message.into());
            set("path", at.path.as_str().into());
            "attachment-download"
        }
        ViewEvent::ShowReport => "show-report",
        ViewEvent::MakeReceipt => "make-receipt",
        ViewEvent::Numbers { shown } => {
            set("shown", (*shown).into());
            "numbers"
        }
    };
    let _ = tell.call2(&JsValue::NULL, &name.into(), &detail);
}
