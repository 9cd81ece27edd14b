//! HospitalNotification (advis om sygehusophold).

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "medcom-hospitalNotification-1",
        en: say(
            "the MessageHeader does not follow HospitalNotification's profile",
            "a MessageHeader that conforms to medcom-hospitalNotification-messageHeader",
            "correct what the findings at the MessageHeader say",
        ),
        da: say(
            "MessageHeader overholder ikke profilen for advis om sygehusophold",
            "en MessageHeader, der overholder medcom-hospitalNotification-messageHeader",
            "ret det, som fundene ved MessageHeader nævner",
        ),
    },
    Entry {
        key: "medcom-hospitalNotification-2",
        en: say(
            "the notification does not have exactly one Patient",
            "one Patient in the Bundle, the one in hospital",
            "add the Patient if it is missing; send one notification for each patient if there are several",
        ),
        da: say(
            "advisen har ikke præcis én Patient",
            "én Patient i Bundle, nemlig den, der er på sygehus",
            "tilføj Patient, hvis den mangler; send én advis for hver patient, hvis der er flere",
        ),
    },
    Entry {
        key: "medcom-hospitalNotification-3",
        en: say(
            "a Provenance has an activity that HospitalNotification does not know",
            "an `activity` from medcom-hospitalNotification-messageActivities, for instance \"admit-inpatient\"",
            "choose the activity that fits the encounter's class and status",
        ),
        da: say(
            "en Provenance har en aktivitet, som advis om sygehusophold ikke kender",
            "en `activity` fra medcom-hospitalNotification-messageActivities, for eksempel \"admit-inpatient\"",
            "vælg den aktivitet, der passer til kontaktens klasse og status",
        ),
    },
    Entry {
        key: "medcom-hospitalNotification-4",
        en: say(
            "the patient is not identified by exactly one CPR number",
            "exactly one `Patient.identifier` with a system, and that system is urn:oid:1.2.208.176.1.2 (CPR)",
            "keep the CPR number alone; a replacement number (eCPR) or a second identifier may not be sent",
        ),
        da: say(
            "patienten er ikke identificeret ved netop ét CPR-nummer",
            "præcis én `Patient.identifier` med system, og systemet er urn:oid:1.2.208.176.1.2 (CPR)",
            "behold kun CPR-nummeret; erstatningsnummer (eCPR) eller en identifikator mere må ikke sendes",
        ),
    },
    Entry {
        key: "medcom-hospitalNotification-5",
        en: say(
            "the notification is not addressed to exactly one primary receiver",
            "one `destination`, its use extension saying \"primary\"",
            "keep one destination with use \"primary\"; send a message of its own to each further receiver",
        ),
        da: say(
            "advisen er ikke stilet til præcis én primær modtager",
            "én `destination`, hvor use-extension siger \"primary\"",
            "behold én destination med \"primary\"; send en meddelelse for sig til hver yderligere modtager",
        ),
    },
    Entry {
        key: "medcom-hospitalNotification-6",
        en: say(
            "the patient is on leave, but the leave's beginning is missing",
            "the leave period extension with `valuePeriod.start`, when `status` is \"onleave\"",
            "state when the leave began, or choose the status that holds now",
        ),
        da: say(
            "patienten er på orlov, men orlovens begyndelse mangler",
            "orlovsperioden (extension) med `valuePeriod.start`, når `status` er \"onleave\"",
            "angiv, hvornår orloven begyndte, eller vælg den status, der gælder nu",
        ),
    },
];
