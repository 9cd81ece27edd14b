//! What kind of document a tree is.

use super::message::Message;
use crate::diagnostic::Language;

/// A kind of document that there is a view for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// MedCom CareCommunication.
    CareCommunication,
    /// MedCom HospitalNotification.
    HospitalNotification,
    /// MedCom Acknowledgement.
    Acknowledgement,
    /// MedCom HomeCareObservation.
    HomeCareObservation,
    /// MedCom ConditionList.
    ConditionList,
    /// MedCom Notes.
    Note,
    /// MedCom EKG.
    Ecg,
    /// An appointment, APD.
    Appointment,
    /// A personal data card, PDC.
    PersonalDataCard,
    /// A care plan, CPD.
    CarePlan,
    /// Measurements made at home, PHMR.
    Measurements,
    /// A questionnaire or its answers, QFDD and QRD.
    Questionnaire,
    /// A pregnancy, PRF, PSCR and PMR.
    Pregnancy,
    /// A file that a citizen has shared, PHAD.
    HealthAttachment,
    /// A summary of a patient's health, as CDA or FHIR.
    PatientSummary,
    /// Any other CDA document.
    Clinical,
    /// Any other FHIR document.
    Document,
    /// Anything else.
    #[default]
    Other,
}

impl Kind {
    /// A stable name for programs.
    pub fn id(self) -> &'static str {
        match self {
            Kind::CareCommunication => "carecommunication",
            Kind::HospitalNotification => "hospitalnotification",
            Kind::Acknowledgement => "acknowledgement",
            Kind::HomeCareObservation => "homecareobservation",
            Kind::ConditionList => "conditionlist",
            Kind::Note => "note",
            Kind::Ecg => "ekg",
            Kind::Appointment => "appointment",
            Kind::PersonalDataCard => "personaldatacard",
            Kind::CarePlan => "careplan",
            Kind::Measurements => "measurements",
            Kind::Questionnaire => "questionnaire",
            Kind::Pregnancy => "pregnancy",
            Kind::HealthAttachment => "healthattachment",
            Kind::PatientSummary => "patientsummary",
            Kind::Clinical => "clinicaldocument",
            Kind::Document => "document",
            Kind::Other => "other",
        }
    }

    /// What people call it.
    pub fn heading(self, language: Language) -> &'static str {
        let (da, en) = match self {
            Kind::CareCommunication => ("Korrespondance", "Correspondence"),
            Kind::HospitalNotification => ("Advis om sygehusophold", "Hospital notification"),
            Kind::Acknowledgement => ("Kvittering", "Acknowledgement"),
            Kind::HomeCareObservation => ("Kommunale prøvesvar", "Municipal test results"),
            Kind::ConditionList => ("Diagnoseoversigt", "List of diagnoses"),
            Kind::Note => ("Journalnotat", "Medical record note"),
            Kind::Ecg => ("EKG-optagelse", "ECG recording"),
            Kind::Appointment => ("Aftale", "Appointment"),
            Kind::PersonalDataCard => ("Stamkort", "Personal data card"),
            Kind::CarePlan => ("Plan for pleje og behandling", "Care plan"),
            Kind::Measurements => ("Hjemmemålinger", "Measurements made at home"),
            Kind::Questionnaire => ("Spørgeskema", "Questionnaire"),
            Kind::Pregnancy => ("Graviditet", "Pregnancy"),
            Kind::HealthAttachment => ("Fil delt af borgeren", "File shared by the citizen"),
            Kind::PatientSummary => ("Patientresumé", "Patient summary"),
            Kind::Clinical => ("Sundhedsdokument", "Health document"),
            Kind::Document => ("Dokument", "Document"),
            Kind::Other => ("FHIR-ressource", "FHIR resource"),
        };
        match language {
            Language::Da => da,
            Language::En => en,
        }
    }
}

/// The kind, from the event of a message or the type of a document.
pub(super) fn of(message: &Message) -> Kind {
    let tree = message.tree;
    if super::cda::is(tree) {
        return super::cda::kind(message);
    }
    if let Some(header) = message.first("MessageHeader") {
        let event = tree.child(header, "eventCoding").and_then(|event| tree.child_value(event, "code"));
        return match event {
            Some("care-communication-message") => Kind::CareCommunication,
            Some("hospital-notification-message") => Kind::HospitalNotification,
            Some("acknowledgement-message") => Kind::Acknowledgement,
            Some("homecareobservation-message") => Kind::HomeCareObservation,
            // The event may be wrong or missing; the content still tells.
            _ if message.first("Communication").is_some() => Kind::CareCommunication,
            _ if message.first("DiagnosticReport").is_some() => Kind::HomeCareObservation,
            _ if tree.child(header, "response").is_some() => Kind::Acknowledgement,
            _ if message.first("Encounter").is_some() => Kind::HospitalNotification,
            _ => Kind::Other,
        };
    }
    let Some(composition) = message.first("Composition") else { return Kind::Other };
    let code = tree
        .child(composition, "type")
        .into_iter()
        .flat_map(|concept| tree.named(concept, "coding"))
        .find_map(|coding| tree.child_value(coding, "code"));
    match code {
        Some("11450-4") => Kind::ConditionList,
        Some("866144008") => Kind::Note,
        Some("11524-6") => Kind::Ecg,
        Some("60591-5") => Kind::PatientSummary,
        _ => Kind::Document,
    }
}
