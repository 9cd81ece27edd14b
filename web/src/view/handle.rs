//! `mount`: a component in an element, for as long as its handle lives.

use super::given::Given;
use super::props::Kept;
use crate::components::Document;
use crate::components::Only;
use crate::components::Report;
use crate::components::Validator;
use crate::components::ViewProps;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::AppHandle;
use yew::Renderer;

/// Shows a component in an element, which may lie in a shadow root. `kind` is `document`,
/// `correspondence`, `diagnosis-card`, `lab-results`, `hospital-stay`, `receipt`, `appointment`,
/// `personal-data-card`, `care-plan`, `measurements`, `questionnaire`, `pregnancy`,
/// `health-attachment`, `patient-summary`, `report` or `validator`.
#[wasm_bindgen]
pub fn mount(target: Element, kind: &str, props: &JsValue) -> Result<Handle, String> {
    let only = match kind {
        "document" | "report" | "validator" => None,
        "correspondence" => Some(Only::Correspondence),
        "diagnosis-card" => Some(Only::DiagnosisCard),
        "lab-results" => Some(Only::LabResults),
        "hospital-stay" => Some(Only::HospitalStay),
        "receipt" => Some(Only::Receipt),
        "appointment" => Some(Only::Appointment),
        "personal-data-card" => Some(Only::PersonalDataCard),
        "care-plan" => Some(Only::CarePlan),
        "measurements" => Some(Only::Measurements),
        "questionnaire" => Some(Only::Questionnaire),
        "pregnancy" => Some(Only::Pregnancy),
        "health-attachment" => Some(Only::HealthAttachment),
        "patient-summary" => Some(Only::PatientSummary),
        other => return Err(format!("no such component: {other}")),
    };
    let (given, mut kept) = (Given(props), Kept::default());
    let app = match kind {
        "report" => App::Report(Renderer::with_root_and_props(target, kept.report(&given)).render()),
        "validator" => App::Validator(Renderer::with_root_and_props(target, kept.validator(&given)).render()),
        _ => {
            let props = ViewProps { only, ..kept.view(&given) };
            App::Document(Renderer::with_root_and_props(target, props).render(), only)
        }
    };
    Ok(Handle { app: Some(app), kept })
}

enum App {
    Document(AppHandle<Document>, Option<Only>),
    Report(AppHandle<Report>),
    Validator(AppHandle<Validator>),
}

/// A component that is shown.
#[wasm_bindgen]
pub struct Handle {
    app: Option<App>,
    kept: Kept,
}

#[wasm_bindgen]
impl Handle {
    /// Shows it with other properties. Messages and reports are read anew when they are other objects.
    pub fn update(&mut self, props: &JsValue) {
        let given = Given(props);
        match &mut self.app {
            Some(App::Document(app, only)) => app.update(ViewProps { only: *only, ..self.kept.view(&given) }),
            Some(App::Report(app)) => app.update(self.kept.report(&given)),
            Some(App::Validator(app)) => app.update(self.kept.validator(&given)),
            None => {}
        }
    }

    /// Reads messages and makes their views for the next update, which then has only to draw them: while a worker checks
    /// the messages. Nothing is shown.
    pub fn prepare(&mut self, props: &JsValue) {
        if let Some(App::Document(..)) = &self.app {
            self.kept.view(&Given(props)).views();
        }
    }

    /// Takes it away and gives everything back. A second call does nothing.
    pub fn destroy(&mut self) {
        match self.app.take() {
            Some(App::Document(app, _)) => app.destroy(),
            Some(App::Report(app)) => app.destroy(),
            Some(App::Validator(app)) => app.destroy(),
            None => {}
        }
        self.kept = Kept::default();
    }
}
