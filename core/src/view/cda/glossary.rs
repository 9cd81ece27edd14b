//! Words for codes and registers of CDA documents, where the sender gave none.

use crate::diagnostic::Language;

pub(super) use crate::view::glossary::List;

/// Persons' numbers.
pub(super) const CPR: &str = "1.2.208.176.1.2";

/// How people know a register of numbers.
pub(super) fn register(root: &str, language: Language) -> Option<&'static str> {
    Some(match (root, language) {
        ("1.2.208.176.1.1", _) => "SOR",
        ("1.2.208.176.1.4", Language::Da) => "Ydernummer",
        ("1.2.208.176.1.4", Language::En) => "Provider number",
        ("2.16.840.1.113883.4.873", _) => "UUID",
        _ => return None,
    })
}

/// How people know a system of codes.
pub(super) fn system(oid: &str) -> Option<&'static str> {
    Some(match oid {
        "2.16.840.1.113883.6.1" => "LOINC",
        "2.16.840.1.113883.6.96" => "SNOMED CT",
        "1.2.208.176.2.1" => "NPU",
        "1.2.208.176.2.4" => "SKS",
        "1.2.208.184.100.1" | "1.2.208.184.100.8" => "MedCom",
        "2.16.840.1.113883.6.73" => "ATC",
        "2.16.840.1.113883.6.3" => "ICD-10",
        "1.0.3166.1" => "ISO 3166",
        "1.0.639.1" => "ISO 639",
        _ => return None,
    })
}

/// `statusCode` of statements and documents.
pub(super) const STATES: List = &[
    ("active", "Aktiv", "Active"),
    ("completed", "Afsluttet", "Completed"),
    ("aborted", "Afbrudt", "Aborted"),
    ("cancelled", "Annulleret", "Cancelled"),
    ("suspended", "På pause", "Suspended"),
    ("held", "Afventer", "Held"),
    ("new", "Ny", "New"),
    ("normal", "Normal", "Normal"),
    ("nullified", "Trukket tilbage", "Nullified"),
    ("obsolete", "Udgået", "Obsolete"),
];

/// How a home measurement was made and how it came along.
pub(super) const METHODS: List = &[
    ("POT", "Målt af borger", "Measured by the citizen"),
    ("PNT", "Målt af pårørende", "Measured by a relative"),
    ("PHC", "Målt af sundhedsprofessionel", "Measured by a professional"),
    ("AUT", "Måling overført automatisk", "Transferred automatically"),
    ("TPD", "Indtastet af borger", "Typed in by the citizen"),
    ("TPR", "Indtastet af pårørende", "Typed in by a relative"),
    ("TPH", "Indtastet af sundhedsprofessionel", "Typed in by a professional"),
];

/// Kinds of appointments.
pub(super) const APPOINTMENTS: List = &[
    ("MunicipalityAppointment", "Aftale med kommunen", "Appointment with the municipality"),
    ("RegionalAppointment", "Aftale med regionen", "Appointment with the region"),
    ("PractitionerAppointment", "Aftale med praksis", "Appointment with a practitioner"),
];

/// Roles of those who take part.
pub(super) const JOBS: List = &[
    ("REFB", "Henvisende part", "Referrer"),
    ("SPOUSE", "Ægtefælle", "Spouse"),
    ("SPS", "Ægtefælle", "Spouse"),
    ("CHILD", "Barn", "Child"),
    ("PRN", "Forælder", "Parent"),
    ("MTH", "Mor", "Mother"),
    ("FTH", "Far", "Father"),
    ("SIB", "Søskende", "Sibling"),
    ("FRND", "Ven", "Friend"),
    ("NBOR", "Nabo", "Neighbour"),
    ("SELF", "Borgeren selv", "The person"),
    ("ONESELF", "Borgeren selv", "The person"),
];

/// Documents of a pregnancy, by their codes.
pub(super) const PREGNANCY: List = &[
    ("PRF", "Svangrehenvisning", "Pregnancy referral"),
    ("PSCR", "Svangrejournal", "Pregnancy record"),
    ("PMR", "Målinger i graviditeten", "Measurements in pregnancy"),
];

/// Register data and typed-in data of the personal data card, and the right to a questionnaire.
pub(super) const CARD: List = &[
    ("NoResuscitationRegistration", "Fravalg af genoplivningsforsøg ved hjertestop", "Resuscitation declined"),
    ("TreatmentWillRegistration", "Behandlingstestamente", "Treatment will"),
    ("LivingWillRegistration", "Livstestamente", "Living will"),
    ("OrganDonorRegistration", "Organdonor", "Organ donor"),
    ("CitizenNameAddr", "Borgerens navn og adresse", "The citizen's name and address"),
    ("CoverageGroup", "Sygesikringsgruppe", "Coverage group"),
    ("LanguageTypedIn", "Talt sprog", "Spoken language"),
    ("TempAddrTypedIn", "Midlertidig adresse", "Temporary address"),
    ("PatientContactTypedIn", "Kontaktoplysninger", "Contact details"),
    ("RelativeTypedIn", "Pårørende", "Relative"),
    ("DentistTypedIn", "Tandlæge", "Dentist"),
    ("ChildCustody", "Forældremyndighed over", "Custody of"),
    ("GuardianTypedIn", "Værge", "Guardian"),
    ("COPY", "Ophavsret", "Copyright"),
];

/// Events that a medicine is taken at.
pub(super) const EVENTS: List = &[
    ("AC", "før måltid", "before meals"),
    ("ACM", "før morgenmad", "before breakfast"),
    ("ACD", "før frokost", "before lunch"),
    ("ACV", "før aftensmad", "before dinner"),
    ("C", "til måltid", "with meals"),
    ("CM", "til morgenmad", "with breakfast"),
    ("CD", "til frokost", "with lunch"),
    ("CV", "til aftensmad", "with dinner"),
    ("PC", "efter måltid", "after meals"),
    ("PCM", "efter morgenmad", "after breakfast"),
    ("PCD", "efter frokost", "after lunch"),
    ("PCV", "efter aftensmad", "after dinner"),
    ("HS", "ved sengetid", "at bedtime"),
    ("WAKE", "ved opvågning", "on waking"),
];

/// What one statement is to the one around it.
pub(super) const RELATIONS: List = &[
    ("RSON", "Årsag", "Reason"),
    ("CAUS", "Årsag til", "Causes"),
    ("MFST", "Viser sig ved", "Manifests as"),
    ("SAS", "Begynder efter", "Starts after"),
    ("SPRT", "Støttes af", "Supported by"),
];

/// Labels of elements, by their names. Those that are not listed are named as they are.
pub(super) const LABELS: List = &[
    ("text", "Tekst", "Text"),
    ("statusCode", "Status", "Status"),
    ("effectiveTime", "Tid", "Time"),
    ("activityTime", "Udført", "Performed"),
    ("availabilityTime", "Registreret", "Recorded"),
    ("methodCode", "Målemetode", "Method"),
    ("interpretationCode", "Vurdering", "Interpretation"),
    ("targetSiteCode", "Sted på kroppen", "Body site"),
    ("approachSiteCode", "Adgangsvej", "Approach"),
    ("priorityCode", "Prioritet", "Priority"),
    ("routeCode", "Anvendelsesvej", "Route"),
    ("doseQuantity", "Dosis", "Dose"),
    ("rateQuantity", "Hastighed", "Rate"),
    ("maxDoseQuantity", "Højeste dosis", "Highest dose"),
    ("administrationUnitCode", "Form", "Form"),
    ("repeatNumber", "Gentagelser", "Repeats"),
    ("quantity", "Mængde", "Quantity"),
    ("expectedUseTime", "Ventet brug", "Expected use"),
    ("languageCode", "Sprog", "Language"),
    ("dischargeDispositionCode", "Udskrevet til", "Discharged to"),
    ("author", "Registreret af", "Recorded by"),
    ("performer", "Udføres af", "Performed by"),
    ("informant", "Oplyst af", "Told by"),
    ("participant", "Deltager", "Participant"),
    ("subject", "Vedrører", "Subject"),
    ("specimen", "Prøve", "Specimen"),
    ("consumable", "Præparat", "Product"),
    ("product", "Præparat", "Product"),
    ("reference", "Henviser til", "Refers to"),
    ("referenceRange", "Referenceinterval", "Reference range"),
    ("precondition", "Forudsætning", "Precondition"),
    ("derivationExpr", "Beregnet af", "Derived from"),
    ("value", "Værdi", "Value"),
    ("name", "Navn", "Name"),
    ("formCode", "Form", "Form"),
    ("lotNumberText", "Batchnummer", "Lot number"),
    ("expirationTime", "Udløber", "Expires"),
    ("capacityQuantity", "Pakningsstørrelse", "Pack size"),
    ("desc", "Beskrivelse", "Description"),
    ("sequenceNumber", "Nummer", "Number"),
];

/// What a statement is, where it does not say what it is about.
pub(super) const STATEMENTS: List = &[
    ("act", "Oplysning", "Statement"),
    ("encounter", "Kontakt", "Encounter"),
    ("observation", "Observation", "Observation"),
    ("observationMedia", "Billede", "Picture"),
    ("organizer", "Gruppe", "Group"),
    ("procedure", "Indgreb", "Procedure"),
    ("regionOfInterest", "Udsnit af billede", "Region of a picture"),
    ("substanceAdministration", "Medicin", "Medicine"),
    ("supply", "Udlevering", "Supply"),
];

/// Whole documents that are not from MedCom.
pub(super) const OTHERS: List = &[
    ("60591-5", "Patientresumé", "Patient summary"),
    ("57833-6", "Recept", "Prescription"),
    ("60593-1", "Udlevering af medicin", "Dispensation of medicine"),
    ("34133-9", "Sammenfatning af forløb", "Summary of episode"),
    ("11488-4", "Konsultationsnotat", "Consultation note"),
    ("18842-5", "Epikrise", "Discharge summary"),
    ("34117-2", "Indlæggelsesnotat", "History and physical note"),
];

/// Sections of a care plan.
pub(super) const PLAN: List = &[
    ("75310-3", "Tilstande og diagnoser", "Health concerns"),
    ("61146-7", "Mål", "Goals"),
    ("62387-6", "Indsatser", "Interventions"),
    ("11383-7", "Resultater og opfølgning", "Outcomes"),
];

/// Sections of home measurements that have the standard's own English titles, which say little to Danish readers.
pub(super) const MEASURED: List = &[
    ("30954-2", "Resultater", "Results"),
    ("8716-3", "Vitale målinger", "Vital signs"),
    ("46264-8", "Udstyr", "Medical equipment"),
];
