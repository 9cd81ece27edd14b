//! The plain data of views. Lists keep the order in which they are shown.

mod attachment;
mod cda;
mod correspondence;
mod diagnoses;
mod document;
mod head;
mod receipt;
mod results;
mod stay;
mod trend;
mod value;

pub use attachment::*;
pub use cda::*;
pub use correspondence::*;
pub use diagnoses::*;
pub use document::*;
pub use head::*;
pub use receipt::*;
pub use results::*;
pub use stay::*;
pub use trend::*;
pub use value::*;

/// One thing to look at.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "kind", rename_all = "camelCase")
)]
pub enum View {
    /// A thread of CareCommunication messages.
    Correspondence(Correspondence),
    /// A ConditionList.
    DiagnosisCard(DiagnosisCard),
    /// A person's HomeCareObservation reports.
    Results(Results),
    /// A stay in hospital, from its HospitalNotification messages.
    HospitalStay(HospitalStay),
    /// An Acknowledgement.
    Receipt(Receipt),
    /// A note in a medical record.
    Note(Document),
    /// A recording of an ECG.
    Ecg(Document),
    /// An appointment (APD).
    Appointment(Document),
    /// A personal data card (PDC).
    PersonalDataCard(Document),
    /// A care plan (CPD).
    CarePlan(Document),
    /// Measurements made at home (PHMR).
    Measurements(Document),
    /// A questionnaire, or the answers to one (QFDD, QRD).
    Questionnaire(Document),
    /// A referral, record or report of a pregnancy (PRF, PSCR, PMR).
    Pregnancy(Document),
    /// A file that a citizen has shared (PHAD).
    HealthAttachment(Document),
    /// A summary of a patient's health, as CDA or FHIR.
    PatientSummary(Document),
    /// Any other document, resource or file.
    Other(Document),
    /// An invalid message, which the policy does not let show.
    Withheld(Withheld),
}

impl View {
    /// The document, where the view is one.
    pub fn document(&self) -> Option<&Document> {
        Some(match self {
            View::Note(it) | View::Ecg(it) | View::Other(it) | View::HealthAttachment(it) => it,
            View::Appointment(it) | View::PersonalDataCard(it) | View::CarePlan(it) | View::Measurements(it) => it,
            View::Questionnaire(it) | View::Pregnancy(it) | View::PatientSummary(it) => it,
            _ => return None,
        })
    }

    /// The same, to change it.
    pub(crate) fn document_mut(&mut self) -> Option<&mut Document> {
        Some(match self {
            View::Note(it) | View::Ecg(it) | View::Other(it) | View::HealthAttachment(it) => it,
            View::Appointment(it) | View::PersonalDataCard(it) | View::CarePlan(it) | View::Measurements(it) => it,
            View::Questionnaire(it) | View::Pregnancy(it) | View::PatientSummary(it) => it,
            _ => return None,
        })
    }

    /// What stands at its top.
    pub fn head(&self) -> &Head {
        match self {
            View::Correspondence(it) => &it.head,
            View::DiagnosisCard(it) => &it.head,
            View::Results(it) => &it.head,
            View::HospitalStay(it) => &it.head,
            View::Receipt(it) => &it.head,
            View::Withheld(it) => &it.head,
            View::Note(it) | View::Ecg(it) | View::Other(it) | View::HealthAttachment(it) => &it.head,
            View::Appointment(it) | View::PersonalDataCard(it) | View::CarePlan(it) | View::Measurements(it) => {
                &it.head
            }
            View::Questionnaire(it) | View::Pregnancy(it) | View::PatientSummary(it) => &it.head,
        }
    }

    /// What stands at its bottom.
    pub fn foot(&self) -> Option<&Foot> {
        Some(match self {
            View::Correspondence(it) => &it.foot,
            View::DiagnosisCard(it) => &it.foot,
            View::Results(it) => &it.foot,
            View::HospitalStay(it) => &it.foot,
            View::Receipt(it) => &it.foot,
            other => &other.document()?.foot,
        })
    }

    /// Its name in JSON.
    pub fn kind(&self) -> &'static str {
        match self {
            View::Correspondence(_) => "correspondence",
            View::DiagnosisCard(_) => "diagnosisCard",
            View::Results(_) => "results",
            View::HospitalStay(_) => "hospitalStay",
            View::Receipt(_) => "receipt",
            View::Note(_) => "note",
            View::Ecg(_) => "ecg",
            View::Appointment(_) => "appointment",
            View::PersonalDataCard(_) => "personalDataCard",
            View::CarePlan(_) => "carePlan",
            View::Measurements(_) => "measurements",
            View::Questionnaire(_) => "questionnaire",
            View::Pregnancy(_) => "pregnancy",
            View::HealthAttachment(_) => "healthAttachment",
            View::PatientSummary(_) => "patientSummary",
            View::Other(_) => "other",
            View::Withheld(_) => "withheld",
        }
    }
}
