//! A portal as the citizens of a country have it: many documents, each checked before it is shown, and the same ones
//! for clinicians.

mod documents;

use documents::Document;
use documents::fetch;
use klarsyn::Options;
use klarsyn::Validator;
use klarsyn::view::Audience;
use klarsyn::view::Verdict;
use klarsyn_web::components::Document as Viewer;
use klarsyn_web::components::Messages;
use klarsyn_web::components::Shown;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AttrValue;
use yew::Callback;
use yew::Component;
use yew::Context;
use yew::Html;
use yew::html;
use yew::platform::spawn_local;

/// Starts the portal when the module has been loaded.
#[wasm_bindgen(start)]
pub fn start() {
    yew::Renderer::<Portal>::new().render();
}

/// The portal.
pub struct Portal {
    validator: Validator,
    documents: Vec<(Shown, Rc<Vec<Verdict>>)>,
    chosen: usize,
    audience: Audience,
}

/// What happens to it.
pub enum Msg {
    /// Definitions have come.
    Pack(Vec<u8>),
    /// A document's messages have come, or why they did not.
    Came(usize, Result<Vec<Vec<u8>>, String>),
    /// Another document is wanted.
    Choose(usize),
    /// Somebody else reads.
    For(Audience),
}

impl Component for Portal {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let documents = documents::ALL.iter().map(|_| (Shown::Loading, Rc::default())).collect();
        let link = ctx.link().clone();
        spawn_local(async move {
            // Definitions first: nothing is shown unchecked.
            let mut packs: Vec<&str> = documents::ALL.iter().map(|document| document.standard).collect();
            packs.extend(["r4"]);
            packs.sort_unstable();
            packs.dedup();
            for pack in packs {
                if let Ok(bytes) = fetch(&format!("/klarsyn/packs/{pack}.pack")).await {
                    link.send_message(Msg::Pack(bytes));
                }
            }
            for (number, document) in documents::ALL.iter().enumerate() {
                link.send_message(Msg::Came(number, document.fetch().await));
            }
        });
        Self { validator: Validator::new(), documents, chosen: 0, audience: Audience::Citizen }
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Pack(bytes) => {
                // A pack that cannot be read leaves its messages unchecked, and the view says so.
                let _ = self.validator.add_pack(bytes);
                return false;
            }
            Msg::Came(number, came) => self.documents[number] = self.checked(came),
            Msg::Choose(number) => self.chosen = number,
            Msg::For(audience) => self.audience = audience,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let choose = |number| ctx.link().callback(move |_| Msg::Choose(number));
        let items = documents::ALL.iter().enumerate().map(|(number, Document { title, .. })| {
            let current = (number == self.chosen).then_some("true");
            html! { <li><button type="button" aria-current={current} onclick={choose(number)}>{ *title }</button></li> }
        });
        let readers = [("Borger", Audience::Citizen), ("Fagperson", Audience::Clinician)].map(|(words, audience)| {
            let onclick: Callback<_> = ctx.link().callback(move |_| Msg::For(audience));
            let pressed = AttrValue::from((audience == self.audience).to_string());
            html! { <button type="button" aria-pressed={pressed} {onclick}>{ words }</button> }
        });
        let (shown, verdicts) = self.documents[self.chosen].clone();
        html! {
            <div class="portal">
                <header><h1>{ "Mine dokumenter" }</h1>{ for readers }</header>
                <nav aria-label="Dokumenter"><ul>{ for items }</ul></nav>
                <main><Viewer {shown} {verdicts} audience={self.audience} /></main>
            </div>
        }
    }
}

impl Portal {
    /// The messages with what their check said.
    fn checked(&self, came: Result<Vec<Vec<u8>>, String>) -> (Shown, Rc<Vec<Verdict>>) {
        let messages = match came {
            Ok(messages) => messages,
            Err(why) => return (Shown::Failed(why.into()), Rc::default()),
        };
        let verdicts = messages.iter().map(|bytes| {
            let report = self.validator.validate("", bytes, &Options::default());
            match report.verdict {
                klarsyn::report::Verdict::Valid => Verdict::Valid,
                klarsyn::report::Verdict::Undecided => Verdict::Undecided,
                klarsyn::report::Verdict::Invalid => Verdict::Invalid { errors: report.errors() },
            }
        });
        let verdicts = Rc::new(verdicts.collect());
        (Shown::Messages(Messages::read(messages.iter().map(Vec::as_slice))), verdicts)
    }
}
