//! Properties of the components, made from what JavaScript gives.

use super::checked::checked;
use super::events;
use super::given::Given;
use super::given::bytes;
use super::given::items;
use crate::components::Check;
use crate::components::Checked;
use crate::components::Messages;
use crate::components::Offers;
use crate::components::ReportOffers;
use crate::components::ReportProps;
use crate::components::Shown;
use crate::components::ValidatorProps;
use crate::components::ViewProps;
use js_sys::Function;
use js_sys::Promise;
use js_sys::Uint8Array;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::AttrValue;
use yew::Callback;

/// What need not be made again when the host gives the same once more.
#[derive(Default)]
pub(super) struct Kept {
    report: Option<(JsValue, Rc<Checked>)>,
    messages: JsValue,
    /// Each message as it was given and as it was read.
    items: Vec<JsValue>,
    read: Messages,
    resolve: Option<(Function, Callback<String, Option<String>>)>,
}

impl Kept {
    pub fn view(&mut self, given: &Given) -> ViewProps {
        let tell = given.function("onEvent");
        let on_event = Callback::from(move |event| events::of_view(tell.as_ref(), &event));
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
            theme: given.text("theme").map(AttrValue::from),
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
        if self.items.is_empty() || self.messages != value {
            let items = items(&value);
            let before = |place: usize, item: &JsValue| {
                // Mostly one comes after those that are there.
                let same = self.items.get(place).filter(|known| *known == item);
                same.map(|_| place).or_else(|| self.items.iter().position(|known| known == item))
            };
            let all = items.iter().enumerate().map(|(place, item)| before(place, item).ok_or_else(|| bytes(item)));
            self.read = self.read.renewed(all);
            (self.messages, self.items) = (value, items);
        }
        if self.items.is_empty() { Shown::Nothing } else { Shown::Messages(self.read.clone()) }
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

    pub fn report(&mut self, given: &Given) -> ReportProps {
        let value = given.get("report");
        let checked = match &self.report {
            Some((before, checked)) if *before == value => Some(checked.clone()),
            _ => checked(&value, source(&given.get("source"))).map(Rc::new),
        };
        self.report = checked.clone().map(|checked| (value, checked));
        let tell = given.function("onEvent");
        let on_event = Callback::from(move |event| events::of_report(tell.as_ref(), &event));
        let offers = given.get("offers");
        let offers = Given(&offers);
        yew::props!(ReportProps {
            checked,
            source: !given.get("source").is_falsy(),
            language: given.language(),
            theme: given.text("theme").map(AttrValue::from),
            level: given.number("level").map_or(2, |level| level as u8),
            id: given.text("id").unwrap_or_default(),
            offers: ReportOffers { edit: offers.is("edit"), receipt: offers.is("receipt"), save: offers.is("save") },
            on_event,
        })
    }

    pub fn validator(&mut self, given: &Given) -> ValidatorProps {
        let check = given.function("check");
        let on_check = Callback::from(move |it: Check| {
            let answer = called(check.as_ref(), &it.name, &it.bytes, None);
            wasm_bindgen_futures::spawn_local(async move {
                let found = answer.await;
                let found = found.and_then(|report| {
                    checked(&report, text_of(&it.bytes)).ok_or_else(|| "the check gave no report".to_owned())
                });
                it.done.emit(found);
            });
        });
        let make = given.function("make");
        let on_ask = make.map(|make| {
            Callback::from(move |it: crate::components::Ask| {
                let answer = called(Some(&make), &it.name, &it.bytes, Some(events::wanted(it.wanted)));
                wasm_bindgen_futures::spawn_local(async move {
                    let text = answer.await.and_then(|text| text.as_string().ok_or_else(|| "no text".to_owned()));
                    it.done.emit(text);
                });
            })
        });
        yew::props!(ValidatorProps {
            on_check,
            on_ask,
            preview: !given.is("withoutPreview"),
            language: given.language(),
            audience: if given.text("audience").is_some() {
                given.audience()
            } else {
                klarsyn::view::Audience::Clinician
            },
            theme: given.text("theme").map(AttrValue::from),
            level: given.number("level").map_or(2, |level| level as u8),
            id: given.text("id").unwrap_or_default(),
        })
    }
}

/// Calls a function of the host that may answer later, and may fail.
fn called(
    function: Option<&Function>,
    name: &str,
    bytes: &[u8],
    wanted: Option<&str>,
) -> impl Future<Output = Result<JsValue, String>> + use<> {
    let bytes = Uint8Array::from(bytes);
    let wanted = wanted.map_or(JsValue::UNDEFINED, JsValue::from_str);
    let answer = function.map(|it| it.call3(&JsValue::NULL, &JsValue::from_str(name), &bytes, &wanted));
    async move {
        let answer = match answer {
            None => return Err("no function was given".to_owned()),
            Some(Ok(answer)) => JsFuture::from(Promise::resolve(&answer)).await,
            Some(thrown) => thrown,
        };
        answer.map_err(|error| match error.dyn_ref::<js_sys::Error>() {
            Some(error) => String::from(error.message()),
            None => error.as_string().unwrap_or_default(),
        })
    }
}

/// The text that a report is about: as text, or as bytes of whatever encoding.
fn source(value: &JsValue) -> String {
    value.as_string().unwrap_or_else(|| text_of(&bytes(value)))
}

fn text_of(bytes: &[u8]) -> String {
    Messages::read([bytes]).trees().first().map(|tree| tree.source.text.clone()).unwrap_or_default()
}
