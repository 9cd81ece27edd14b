//! Labels of views, in Danish and English.

use crate::diagnostic::Language;

macro_rules! words {
    ($($name:ident: $da:literal, $en:literal;)*) => {
        /// A label or a short sentence of ours.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Word {
            $(#[doc = $en] $name,)*
        }

        /// The label in the language.
        pub(super) fn word(word: Word, language: Language) -> &'static str {
            match (word, language) {
                $((Word::$name, Language::Da) => $da, (Word::$name, Language::En) => $en,)*
            }
        }
    };
}

words! {
    Sender: "Afsender", "From";
    Receiver: "Modtager", "To";
    CopyTo: "Kopi til", "Copy to";
    Author: "Forfatter", "Author";
    Attester: "Attesteret af", "Attested by";
    ProducerCode: "Producentkode", "Producer code";
    AttestedAt: "Attesteret", "Attested at";
    NoInitials: "rekvirentens initialer er ikke kendt", "the requester's initials are not known";
    Producer: "Producent", "Producer";
    Signed: "Underskrevet af", "Signed by";
    Custodian: "Ansvarlig organisation", "Custodian";
    Requester: "Rekvirent", "Requester";
    SpecificSender: "Specifik afsender", "Specific sender";
    SpecificReceiver: "Specifik modtager", "Specific recipient";
    RequesterInitials: "Rekvirentens initialer", "Requester's initials";
    Cpr: "CPR", "CPR number";
    ReplacementCpr: "Erstatnings-CPR", "Replacement CPR number";
    OtherNumber: "Andet personnummer", "Other personal number";
    Born: "Født", "Born";
    Sex: "Køn", "Sex";
    Dead: "Død", "Dead";
    Address: "Adresse", "Address";
    Phone: "Telefon", "Phone";
    Email: "E-mail", "E-mail";
    Category: "Kategori", "Category";
    Priority: "Prioritet", "Priority";
    Episode: "Forløbs-id", "Episode of care";
    Status: "Status", "Status";
    Ward: "Afdeling", "Ward";
    StayStarted: "Ophold startet", "Stay began";
    StayEnded: "Ophold sluttet", "Stay ended";
    LeaveStarted: "Orlov startet", "Leave began";
    LeaveEnded: "Orlov sluttet", "Leave ended";
    StayType: "Type af ophold", "Type of stay";
    ReportGoesTo: "Indlæggelsesrapport sendes til", "Report of admission goes to";
    Yes: "ja", "yes";
    No: "nej", "no";
    AnswersMessage: "Svar på meddelelse", "Answers message";
    Reason: "Begrundelse", "Reason";
    Explanation: "Forklaring", "Explanation";
    Analysis: "Analyse", "Analysis";
    Unit: "Enhed", "Unit";
    Interpretation: "Vurdering", "Interpretation";
    Sampled: "Prøvetidspunkt", "Sampled";
    Code: "Kode", "Code";
    ReferenceRange: "Referenceinterval", "Reference range";
    DiagnosisType: "Diagnosetype", "Type of diagnosis";
    Recorded: "Registreringsdato", "Recorded";
    Onset: "Debutdato", "Onset";
    Abatement: "Afslutningsdato", "Ended";
    ClinicalStatus: "Klinisk status", "Clinical status";
    AddedText: "Tillægstekst", "Additional text";
    DocumentTime: "Dokumentdato", "Dated";
    Covers: "Dækker", "Covers";
    DocumentType: "Dokumenttype", "Type of document";
    Confidentiality: "Fortrolighed", "Confidentiality";
    Comment: "Kommentar", "Comment";
    Restricted: "Borgeren har ikke samtykket til videre deling", "The person has not consented to further sharing";
    NotInterpreted: "Ikke referencevurderet", "Not judged against a reference";
    Corrected: "RETTET", "CORRECTED";
    Cancelled: "ANNULLERET", "CANCELLED";
    Death: "DØD", "DEATH";
    From: "fra", "from";
    Until: "til", "until";
    NoTitle: "ingen titel", "no title";
    NoTopic: "intet emne", "no topic";
    NoCategory: "ingen kategori", "no category";
    NoText: "ingen tekst", "no text";
    NoTime: "intet tidspunkt", "no time";
    NoAuthor: "ingen forfatter", "no author";
    NoPhone: "intet telefonnummer", "no phone number";
    NoJob: "ingen stillingsbetegnelse", "no job title";
    NoSender: "ingen afsender", "no sender";
    NoReceiver: "ingen modtager", "no receiver";
    NoPatient: "ingen patient", "no patient";
    NoName: "intet navn", "no name";
    NoNumber: "intet CPR-nummer", "no CPR number";
    NoResults: "ingen resultater", "no results";
    NoDiagnoses: "ingen diagnoser", "no diagnoses";
    NoContent: "intet indhold", "no content";
    NoStatus: "ingen status", "no status";
    NoWard: "ingen afdeling", "no ward";
    NotFound: "findes ikke i meddelelsen", "is not in the message";
    NothingToRead: "der er intet at læse", "there is nothing to read";
}
