//! What the host is told: `onEvent(name, detail)`. A host that throws has been told nevertheless.

use crate::components::File;
use crate::components::Form;
use crate::components::ReportEvent;
use crate::components::ViewEvent;
use crate::components::Wanted;
use js_sys::Function;
use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A view's event.
pub(super) fn of_view(tell: Option<&Function>, event: &ViewEvent) {
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
            set("path", (*at.path).into());
            "attachment-open"
        }
        ViewEvent::Download { at } => {
            set("message", at.message.into());
            set("path", (*at.path).into());
            "attachment-download"
        }
        ViewEvent::ShowReport => "show-report",
        ViewEvent::MakeReceipt => "make-receipt",
        ViewEvent::Numbers { shown } => {
            set("shown", (*shown).into());
            "numbers"
        }
    };
    emit(tell, name, &detail);
}

/// A report's event.
pub(super) fn of_report(tell: Option<&Function>, event: &ReportEvent) {
    let detail = Object::new();
    let name = match event {
        ReportEvent::Apply { finding } => {
            let _ = Reflect::set(&detail, &"finding".into(), &(*finding as u32).into());
            "apply"
        }
        ReportEvent::ApplySafe => "apply-safe",
        ReportEvent::MakeReceipt => "make-receipt",
        ReportEvent::Save(form) => {
            let _ = Reflect::set(&detail, &"form".into(), &wanted(Wanted::Report(*form)).into());
            "save"
        }
    };
    emit(tell, name, &detail);
}

/// The name of what a host is asked to make.
pub(super) fn wanted(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Report(Form::Outcome) => "outcome",
        Wanted::Report(Form::Text) => "text",
        Wanted::Report(Form::Json) => "json",
        Wanted::Receipt => "receipt",
    }
}

fn emit(tell: Option<&Function>, name: &str, detail: &Object) {
    if let Some(tell) = tell {
        let _ = tell.call2(&JsValue::NULL, &name.into(), detail);
    }
}
