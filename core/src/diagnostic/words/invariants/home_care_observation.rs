//! HomeCareObservation (kommunale prøvesvar).

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "medcom-homecareObsMessage-1",
        en: say(
            "the first entry does not follow HomeCareObservation's message header",
            "a MessageHeader first, conforming to medcom-homecareobservation-messageheader",
            "put the MessageHeader first, and correct what the findings at it say",
        ),
        da: say(
            "den første entry overholder ikke HomeCareObservations profil for MessageHeader",
            "en MessageHeader først, som overholder medcom-homecareobservation-messageheader",
            "sæt MessageHeader forrest, og ret det, som fundene ved den nævner",
        ),
    },
    Entry {
        key: "medcom-homecareObsMessage-2",
        en: say(
            "a Provenance has an activity that HomeCareObservation does not know",
            "an `activity` from medcom-HomeCareObservation-messagingActivities in each Provenance",
            "choose for instance \"new-message\", \"modified-message\" or \"retract-message\"",
        ),
        da: say(
            "en Provenance har en aktivitet, som HomeCareObservation ikke kender",
            "en `activity` fra medcom-HomeCareObservation-messagingActivities i hver Provenance",
            "vælg for eksempel \"new-message\", \"modified-message\" eller \"retract-message\"",
        ),
    },
    Entry {
        key: "medcom-homecareReport-1",
        en: say(
            "the role of the one who performed the tests has no code",
            "`PractitionerRole.code.coding.code` in the performer",
            "add the role's code to the PractitionerRole that `performer` refers to",
        ),
        da: say(
            "rollen for den, der har udført prøverne, mangler en kode",
            "`PractitionerRole.code.coding.code` hos udføreren",
            "angiv rollens kode i den PractitionerRole, som `performer` henviser til",
        ),
    },
    Entry {
        key: "medcom-homecareReport-2",
        en: say(
            "the one who performed the tests has no name",
            "`performer` → PractitionerRole → Practitioner with `name`, each in the Bundle",
            "fill `Practitioner.name`, and check that `performer` and `practitioner` lead there",
        ),
        da: say(
            "den, der har udført prøverne, mangler et navn",
            "`performer` → PractitionerRole → Practitioner med `name`, alle i Bundle",
            "udfyld `Practitioner.name`, og kontrollér, at `performer` og `practitioner` fører dertil",
        ),
    },
    Entry {
        key: "medcom-homecareReport-3",
        en: say(
            "the one who performed the tests has no telephone number",
            "a `Practitioner.telecom` whose `system` is \"phone\"",
            "add the performer's telephone number to the Practitioner, with `system` \"phone\"",
        ),
        da: say(
            "den, der har udført prøverne, mangler et telefonnummer",
            "en `Practitioner.telecom`, hvor `system` er \"phone\"",
            "tilføj udførerens telefonnummer i Practitioner, med `system` \"phone\"",
        ),
    },
    Entry {
        key: "medcom-homecareReport-5",
        en: say(
            "the role of the attachment's author has no code",
            "`PractitionerRole.code.coding.code` in the role that `Media.operator` refers to",
            "add the role's code, and check that `operator` refers to a PractitionerRole in the Bundle",
        ),
        da: say(
            "rollen for vedhæftningens forfatter mangler en kode",
            "`PractitionerRole.code.coding.code` i den rolle, som `Media.operator` henviser til",
            "angiv rollens kode, og kontrollér, at `operator` henviser til en PractitionerRole i Bundle",
        ),
    },
    Entry {
        key: "medcom-homecareReport-6",
        en: say(
            "the attachment's author has no name",
            "`Media.operator` → PractitionerRole → Practitioner with `name`, each in the Bundle",
            "fill `Practitioner.name`, and check that `operator` and `practitioner` lead there",
        ),
        da: say(
            "vedhæftningens forfatter mangler et navn",
            "`Media.operator` → PractitionerRole → Practitioner med `name`, alle i Bundle",
            "udfyld `Practitioner.name`, og kontrollér, at `operator` og `practitioner` fører dertil",
        ),
    },
    Entry {
        key: "medcom-homecareObservation-4",
        en: say(
            "the requester has neither initials nor a reason why they are missing",
            "`contact.name`, or the extension data-absent-reason on `contact`",
            "write the requester's initials in `contact.name.text`; if they are not known, \
             add data-absent-reason with \"unknown\"",
        ),
        da: say(
            "rekvirenten har hverken initialer eller en begrundelse for, at de mangler",
            "`contact.name`, eller extension data-absent-reason på `contact`",
            "skriv rekvirentens initialer i `contact.name.text`; er de ukendte, \
             så tilføj data-absent-reason med \"unknown\"",
        ),
    },
    Entry {
        key: "medcom-hcobs-definition-url",
        en: say(
            "`definition` does not name HomeCareObservation's MessageDefinition",
            "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/\
             MedComHomeCareObservationMessageDefinition|1.1",
            "write that address in `MessageHeader.definition`, with the major and minor version you send after the bar",
        ),
        da: say(
            "`definition` nævner ikke HomeCareObservations MessageDefinition",
            "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/\
             MedComHomeCareObservationMessageDefinition|1.1",
            "skriv den adresse i `MessageHeader.definition`, med den major- og minorversion, du sender, efter stregen",
        ),
    },
];
