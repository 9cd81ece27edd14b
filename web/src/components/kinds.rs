//! The viewers for one kind each.

use super::document::Document;
use super::props::Only;
use super::props::ViewProps;
use yew::Html;
use yew::component;
use yew::html;

/// A thread of CareCommunication messages, from one message or many.
#[component]
pub fn Correspondence(props: &ViewProps) -> Html {
    only(Only::Correspondence, props)
}

/// A ConditionList: current and relevant diagnoses.
#[component]
pub fn DiagnosisCard(props: &ViewProps) -> Html {
    only(Only::DiagnosisCard, props)
}

/// HomeCareObservation reports: tables, results by sampling time, curves.
#[component]
pub fn LabResults(props: &ViewProps) -> Html {
    only(Only::LabResults, props)
}

/// HospitalNotification messages as the state now and its history.
#[component]
pub fn HospitalStay(props: &ViewProps) -> Html {
    only(Only::HospitalStay, props)
}

/// An Acknowledgement.
#[component]
pub fn Receipt(props: &ViewProps) -> Html {
    only(Only::Receipt, props)
}

/// An appointment: when, where, with whom and why (APD).
#[component]
pub fn Appointment(props: &ViewProps) -> Html {
    only(Only::Appointment, props)
}

/// A personal data card: wishes for treatment, register data, what was typed in (PDC).
#[component]
pub fn PersonalDataCard(props: &ViewProps) -> Html {
    only(Only::PersonalDataCard, props)
}

/// A care plan: concerns, goals, interventions and outcomes (CPD).
#[component]
pub fn CarePlan(props: &ViewProps) -> Html {
    only(Only::CarePlan, props)
}

/// Measurements made at home: a table by time, the way of measuring, curves (PHMR).
#[component]
pub fn Measurements(props: &ViewProps) -> Html {
    only(Only::Measurements, props)
}

/// A questionnaire, or the answers to one (QFDD, QRD).
#[component]
pub fn Questionnaire(props: &ViewProps) -> Html {
    only(Only::Questionnaire, props)
}

/// A referral, record or report of a pregnancy, with its fetuses (PRF, PSCR, PMR).
#[component]
pub fn Pregnancy(props: &ViewProps) -> Html {
    only(Only::Pregnancy, props)
}

/// A file that a citizen has shared (PHAD).
#[component]
pub fn HealthAttachment(props: &ViewProps) -> Html {
    only(Only::HealthAttachment, props)
}

/// A summary of a patient's health, as CDA or as FHIR.
#[component]
pub fn PatientSummary(props: &ViewProps) -> Html {
    only(Only::PatientSummary, props)
}

fn only(only: Only, props: &ViewProps) -> Html {
    let props = ViewProps { only: Some(only), ..props.clone() };
    html! { <Document ..props /> }
}
