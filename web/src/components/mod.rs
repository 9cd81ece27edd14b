//! Yew components that show Danish health messages and documents.
//!
#![doc = include_str!("../../../docs/components.md")]

mod document;
mod download;
mod draw;
mod icon;
mod kinds;
mod messages;
mod props;
mod report;
mod tag;
mod validator;
mod words;

pub use document::Document;
pub use kinds::Appointment;
pub use kinds::CarePlan;
pub use kinds::Correspondence;
pub use kinds::DiagnosisCard;
pub use kinds::HealthAttachment;
pub use kinds::HospitalStay;
pub use kinds::LabResults;
pub use kinds::Measurements;
pub use kinds::PatientSummary;
pub use kinds::PersonalDataCard;
pub use kinds::Pregnancy;
pub use kinds::Questionnaire;
pub use kinds::Receipt;
pub use messages::Messages;
pub use props::File;
pub use props::Offers;
pub use props::Only;
pub use props::Shown;
pub use props::ViewEvent;
pub use props::ViewProps;
pub use report::Checked;
pub use report::Edit;
pub use report::Finding;
pub use report::Form;
pub use report::Related;
pub use report::Report;
pub use report::ReportEvent;
pub use report::ReportOffers;
pub use report::ReportProps;
pub use validator::Ask;
pub use validator::Check;
pub use validator::Validator;
pub use validator::ValidatorProps;
pub use validator::Wanted;
