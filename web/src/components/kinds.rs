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

fn only(only: Only, props: &ViewProps) -> Html {
    let props = ViewProps { only: Some(only), ..props.clone() };
    html! { <Document ..props /> }
}
