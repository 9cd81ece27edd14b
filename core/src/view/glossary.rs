//! Official words for codes; where there is no Danish designation, words proposed here.

use crate::diagnostic::Language;

/// What a code is called, if we have words for it in that list.
pub(super) fn designation(
    list: &[(&str, &'static str, &'static str)],
    code: &str,
    language: Language,
) -> Option<&'static str> {
    let (_, da, en) = list.iter().find(|(known, ..)| *known == code)?;
    Some(match language {
        Language::Da => da,
        Language::En => en,
    })
}

pub(super) type List = &'static [(&'static str, &'static str, &'static str)];

/// Categories of CareCommunication.
pub(super) const CATEGORIES: List = &[
    ("alcohol-and-drug-treatment", "Rusmiddelbehandling", "Alcohol and drug treatment"),
    ("assistive-devices", "Hjælpemidler", "Assistive technology"),
    ("carecoordination", "Forløbskoordinering", "Care coordination"),
    ("decease", "Dødsfald", "Decease"),
    ("discharge", "Udskrivelse", "Discharge"),
    ("examination-results", "Undersøgelsessvar", "Examination results"),
    ("healthcare", "Sundhedspleje", "Healthcare"),
    ("home-care-assessment", "Visitation", "Home care assessment"),
    ("medicine", "Medicin", "Medicine"),
    ("nursing", "Sygepleje", "Nursing"),
    ("outpatient", "Ambulant", "Outpatient"),
    ("psychiatry-social-disability", "Psykiatri, social, handicap", "Psychiatry, social, disability"),
    ("regarding-referral", "Vedr. henvisning", "Regarding referral"),
    ("telemedicine", "Telemedicin", "Telemedicine"),
    ("training", "Træning", "Training"),
    ("acute-ambulant", "Akut ambulant", "Acute ambulant"),
    ("extended-care-responsibility", "Udvidet behandlingsansvar", "Extended care responsibility"),
    ("other", "Andet", "Other"),
];

/// Priorities.
pub(super) const PRIORITIES: List =
    &[("routine", "Rutine", "Routine"), ("asap", "Hurtigst muligt", "As soon as possible")];

/// What was done by sending: activities of Provenance that are not about hospital stays.
pub(super) const ACTIVITIES: List = &[
    ("new-message", "Ny meddelelse", "New message"),
    ("reply-message", "Besvarelse", "Reply"),
    ("forward-message", "Videresendt", "Forwarded"),
    ("retract-message", "Annulleret", "Cancelled"),
    ("modified-message", "Rettet", "Corrected"),
    ("acknowledgement", "Kvittering", "Acknowledgement"),
];

/// Events of a hospital stay, without the words for correction and cancellation.
pub(super) const STAY_EVENTS: List = &[
    ("admit-emergency", "START sygehusophold – Akut ambulant", "START of hospital stay – acute ambulant"),
    ("admit-inpatient", "START sygehusophold – Indlagt", "START of hospital stay – admitted"),
    ("start-leave-inpatient", "START orlov", "START of leave"),
    ("end-leave-inpatient", "SLUT orlov", "END of leave"),
    (
        "discharge-emergency-home",
        "SLUT sygehusophold – Afsluttet til hjemmet/primær sektor",
        "END of hospital stay – to the home or primary sector",
    ),
    (
        "discharge-inpatient-home",
        "SLUT sygehusophold – Afsluttet til hjemmet/primær sektor",
        "END of hospital stay – to the home or primary sector",
    ),
];

/// Classes of hospital stays.
pub(super) const STAY_CLASSES: List = &[("EMER", "Akut ambulant", "Acute ambulant"), ("IMP", "Indlagt", "Admitted")];

/// Status of hospital stays.
pub(super) const STAY_STATUS: List = &[
    ("in-progress", "Igangværende", "In progress"),
    ("onleave", "På orlov", "On leave"),
    ("finished", "Afsluttet", "Finished"),
    ("entered-in-error", "Fejlregistreret", "Entered in error"),
];

/// Status of results.
pub(super) const OBSERVATION_STATUS: List = &[
    ("registered", "Modtaget", "Registered"),
    ("preliminary", "Foreløbigt svar", "Preliminary"),
    ("final", "Endelig", "Final"),
    ("corrected", "Svar rettet", "Corrected"),
    ("cancelled", "Svar annulleret", "Cancelled"),
];

/// Status of reports.
pub(super) const REPORT_STATUS: List = &[
    ("registered", "Modtaget", "Registered"),
    ("partial", "Del svar", "Partial"),
    ("final", "Komplet svar", "Final"),
    ("corrected", "Rettet", "Corrected"),
    ("cancelled", "Annulleret", "Cancelled"),
];

/// The laboratory's own flags.
pub(super) const INTERPRETATIONS: List = &[
    ("NI", "Ikke referencevurderet", "Not judged against a reference"),
    ("N", "Inden for referenceintervallet", "Within the reference range"),
    ("H", "Over referenceintervallet", "Above the reference range"),
    ("L", "Under referenceintervallet", "Below the reference range"),
    ("HH", "Kritisk højt", "Critically high"),
    ("LL", "Kritisk lavt", "Critically low"),
    ("A", "Afvigende", "Abnormal"),
    ("AA", "Kritisk afvigende", "Critically abnormal"),
    ("POS", "Positiv", "Positive"),
    ("NEG", "Negativ", "Negative"),
    ("IND", "Uafgjort", "Indeterminate"),
    ("<", "Under måleområdet", "Below the measuring range"),
    (">", "Over måleområdet", "Above the measuring range"),
];

/// Kinds of diagnoses, and whether they are current.
pub(super) const DIAGNOSES: List = &[
    ("problem-list-item", "Forløbsdiagnose", "Problem list diagnosis"),
    ("encounter-diagnosis", "Kontaktdiagnose", "Encounter diagnosis"),
    ("15240007", "Aktuel", "Current"),
    ("723506003", "Relevant", "Relevant"),
    ("active", "Aktiv", "Active"),
    ("recurrence", "Tilbagevendt", "Recurrence"),
    ("relapse", "Tilbagefald", "Relapse"),
    ("inactive", "Inaktiv", "Inactive"),
    ("remission", "I bedring", "Remission"),
    ("resolved", "Afsluttet", "Resolved"),
];

/// Answers and their reasons.
pub(super) const ANSWERS: List = &[
    ("ok", "Modtaget", "Received"),
    (
        "transient-error",
        "Midlertidig fejl: meddelelsen kan sendes igen",
        "Temporary error: the message may be sent again",
    ),
    (
        "fatal-error",
        "Afvist: meddelelsen må ikke sendes igen uændret",
        "Rejected: the message must not be sent again as it is",
    ),
    ("fatal", "Alvorlig fejl", "Fatal"),
    ("error", "Fejl", "Error"),
    ("warning", "Advarsel", "Warning"),
    ("information", "Oplysning", "Information"),
    ("duplicate", "Gentagelse af en tidligere modtaget meddelelse", "Duplicate of an earlier message"),
    ("invalid", "Ugyldigt indhold", "Invalid content"),
    ("structure", "Forkert opbygning", "Wrong structure"),
    ("required", "Noget påkrævet mangler", "Something required is missing"),
    ("value", "Ugyldig værdi", "Invalid value"),
    ("code-invalid", "Ugyldig kode", "Invalid code"),
    ("invariant", "En regel er brudt", "A rule is broken"),
    ("not-found", "Noget findes ikke", "Something was not found"),
    ("not-supported", "Understøttes ikke", "Not supported"),
    ("processing", "Fejl under behandlingen", "Error in processing"),
    ("transient", "Midlertidig fejl", "Temporary error"),
    ("informational", "Oplysning", "Information"),
    ("MSG_Receiver_Identifier_UNKNOWN", "Modtageren kendes ikke", "Receiver unknown"),
    ("MSG_Receiver_Identifier_MISSING", "Modtagerens identifikation mangler", "Receiver identifier missing"),
    (
        "MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE",
        "Modtageren kan ikke modtage denne type meddelelse",
        "Receiver unable to receive this type of message",
    ),
    ("MSG_VALUESET_VALUE_UNKNOWN", "Værdien findes ikke i værdisættet", "Value not in the value set"),
    ("MSG_CodeSystem_VALUE_UNKNOWN", "Værdien findes ikke i kodesystemet", "Value not in the code system"),
    ("MSG_Element_To_Long", "Værdien er for lang", "Value too long"),
    ("MSG_Datatype_Wrong", "Værdien har en forkert datatype", "Wrong data type"),
    ("MSG_Mailbox_Out_Of_Operation", "Postkassen er midlertidigt ude af drift", "Mailbox temporarily out of operation"),
    ("MSG_Damaged_durin_transport", "Meddelelsen er beskadiget under transport", "Message damaged during transport"),
];

/// Jobs of professionals.
pub(super) const JOBS: List = &[
    ("speciallaege", "Speciallæge", "Specialist doctor"),
    ("speciallaegeipraksis", "Speciallæge i praksis", "Specialist doctor in practice"),
    ("cheflaege", "Cheflæge", "Chief doctor"),
    ("overlaege", "Overlæge", "Consultant doctor"),
    ("afdelingslaege", "Afdelingslæge", "Staff specialist"),
    ("sygehuslaege", "Sygehuslæge", "Hospital doctor"),
    ("laege", "Læge", "Doctor"),
    ("sygeplejerske", "Sygeplejerske", "Nurse"),
    ("sundhedsplejerske", "Sundhedsplejerske", "Health visitor"),
    ("socialogsundhedsassistent", "Social- og sundhedsassistent", "Social and health care assistant"),
    ("socialogsundhedsmedhjaelper", "Social- og sundhedsmedhjælper", "Social and health care helper"),
    ("plejehjemsassistent", "Plejehjemsassistent", "Nursing home assistant"),
    ("laegesekretaer", "Lægesekretær", "Medical secretary"),
    ("fysioterapeut", "Fysioterapeut", "Physiotherapist"),
    ("ergoterapeut", "Ergoterapeut", "Occupational therapist"),
    ("jordemoder", "Jordemoder", "Midwife"),
    ("diaetist", "Diætist", "Dietitian"),
    ("farmaceut", "Farmaceut", "Pharmacist"),
    ("psykolog", "Psykolog", "Psychologist"),
    ("tandlaege", "Tandlæge", "Dentist"),
    ("bioanalytiker", "Bioanalytiker", "Biomedical laboratory scientist"),
    ("radiograf", "Radiograf", "Radiographer"),
    ("socialraadgiver", "Socialrådgiver", "Social worker"),
    ("paedagog", "Pædagog", "Pedagogue"),
];

/// Sexes.
pub(super) const SEXES: List = &[
    ("female", "Kvinde", "Female"),
    ("male", "Mand", "Male"),
    ("other", "Andet", "Other"),
    ("unknown", "Ukendt", "Unknown"),
];

/// Status of documents.
pub(super) const DOCUMENT_STATUS: List = &[
    ("preliminary", "Foreløbigt", "Preliminary"),
    ("final", "Endeligt", "Final"),
    ("amended", "Rettet", "Amended"),
    ("entered-in-error", "Fejlregistreret", "Entered in error"),
];

/// Producers of results.
pub(super) const PRODUCERS: List = &[("KAF", "KAF, Kommunal akutfunktion", "KAF, Municipal acute care")];

/// What a document tells of, where its type alone says too little.
pub(super) const SERVICES: List = &[("PCPR", "Behandling og pleje", "Provision of care")];

/// Confidentiality of documents.
pub(super) const CONFIDENTIALITY: List = &[("N", "Normal", "Normal"), ("R", "Begrænset adgang", "Restricted")];

/// Types of files.
pub(super) const FILES: List = &[
    ("application/pdf", "PDF", "PDF"),
    ("image/png", "PNG-billede", "PNG image"),
    ("image/jpeg", "JPEG-billede", "JPEG image"),
    ("image/gif", "GIF-billede", "GIF image"),
    ("image/tiff", "TIFF-billede", "TIFF image"),
    ("image/bmp", "BMP-billede", "BMP image"),
    ("text/html", "HTML-tekst", "HTML text"),
    ("text/plain", "Tekst", "Text"),
];

/// Types of documents.
pub(super) const DOCUMENTS: List = &[
    ("11450-4", "Diagnoseoversigt", "Problem list"),
    ("866144008", "Journalnotat", "Encounter note"),
    ("11524-6", "EKG", "EKG study"),
    ("53576-5", "Hjemmemonitorering", "Personal health monitoring report"),
    ("56446-8", "Aftaleoversigt", "Appointment summary"),
    ("74465-6", "Spørgeskemasvar", "Questionnaire response"),
    ("74468-0", "Spørgeskema", "Questionnaire form"),
    ("11502-2", "Laboratoriesvar", "Laboratory report"),
];

/// Kinds of reports.
pub(super) const REPORTS: List = &[("HomeCareReport", "Kommunale prøvesvar", "Municipal test results")];

/// Reasons for taking back results: as senders write them.
pub(super) const CANCELLATIONS: List = &[
    (
        "Cancellation due to incorrect CPR-number",
        "Annullering grundet forkert CPR-nr.",
        "Cancellation due to incorrect CPR number",
    ),
    (
        "Cancellation due to incorrect recipient",
        "Annullering grundet forkert modtager",
        "Cancellation due to incorrect recipient",
    ),
    (
        "Cancellation due to attached file with content on incorrect CPR-number",
        "Annullering grundet vedhæftet fil med indhold på forkert CPR-nr.",
        "Cancellation due to an attached file with content on an incorrect CPR number",
    ),
];

/// How sure a diagnosis is.
pub(super) const VERIFICATIONS: List = &[
    ("unconfirmed", "Ubekræftet", "Unconfirmed"),
    ("provisional", "Foreløbig", "Provisional"),
    ("differential", "Differentialdiagnose", "Differential"),
    ("confirmed", "Bekræftet", "Confirmed"),
    ("refuted", "Afkræftet", "Refuted"),
    ("entered-in-error", "Fejlregistreret", "Entered in error"),
];
