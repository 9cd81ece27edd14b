//! What all MedCom messages share, and their message definitions.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "medcom-messaging-1",
        en: say(
            "the first entry does not follow MedCom's message header",
            "a MessageHeader first, conforming to medcom-messaging-messageHeader",
            "put the MessageHeader first, and correct what the findings at it say",
        ),
        da: say(
            "den første entry overholder ikke MedComs profil for MessageHeader",
            "en MessageHeader først, som overholder medcom-messaging-messageHeader",
            "sæt MessageHeader forrest, og ret det, som fundene ved den nævner",
        ),
    },
    Entry {
        key: "medcom-messaging-2",
        en: say(
            "the message has no Provenance",
            "at least one Provenance, which says who sent the message, when, and what the message does",
            "add a Provenance whose `target` is the MessageHeader, with `occurredDateTime`, `activity` and `agent.who`",
        ),
        da: say(
            "meddelelsen har ingen Provenance",
            "mindst én Provenance, der fortæller, hvem der sendte meddelelsen, hvornår, og hvad den går ud på",
            "tilføj en Provenance med MessageHeader som `target`, og med `occurredDateTime`, `activity` og `agent.who`",
        ),
    },
    Entry {
        key: "medcom-messaging-3",
        en: say(
            "a Provenance does not follow MedCom's profile",
            "every Provenance conforms to medcom-messaging-provenance",
            "correct what the findings at the Provenance say",
        ),
        da: say(
            "en Provenance overholder ikke MedComs profil",
            "hver Provenance overholder medcom-messaging-provenance",
            "ret det, som fundene ved Provenance nævner",
        ),
    },
    Entry {
        key: "NoSpacesRule",
        en: say(
            "the name contains white space",
            "a name in one word, as programs use it: MedComCareCommunicationMessageDefinition",
            "remove spaces, tabs and line breaks from `name`; the name for people goes into `title`",
        ),
        da: say(
            "navnet indeholder mellemrum",
            "et navn i ét ord, som programmer bruger det: MedComCareCommunicationMessageDefinition",
            "fjern mellemrum, tabulatorer og linjeskift fra `name`; navnet til mennesker hører til i `title`",
        ),
    },
];
