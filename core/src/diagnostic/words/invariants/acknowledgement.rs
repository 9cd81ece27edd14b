//! Acknowledgement (kvittering).

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "medcom-acknowledgement-1",
        en: say(
            "the acknowledgement is not \"ok\", but carries no OperationOutcome",
            "`response.code` \"ok\", or an OperationOutcome that says what went wrong",
            "add an OperationOutcome with the error as an entry, and refer to it in `response.details`",
        ),
        da: say(
            "kvitteringen er ikke \"ok\", men har ingen OperationOutcome",
            "`response.code` \"ok\", eller en OperationOutcome, der fortæller, hvad der gik galt",
            "tilføj en OperationOutcome med fejlen som entry, og henvis til den i `response.details`",
        ),
    },
    Entry {
        key: "medcom-acknowledgement-2",
        en: say(
            "the MessageHeader does not follow the acknowledgement's profile",
            "exactly one MessageHeader, and it conforms to medcom-messaging-acknowledgementHeader",
            "check `response.identifier`, `response.code`, the event \"acknowledgement-message\" and the destination; \
             keep one MessageHeader",
        ),
        da: say(
            "MessageHeader overholder ikke kvitteringens profil",
            "præcis én MessageHeader, som overholder medcom-messaging-acknowledgementHeader",
            "kontrollér `response.identifier`, `response.code`, hændelsen \"acknowledgement-message\" og destination; \
             behold én MessageHeader",
        ),
    },
];
