//! MedCom Core: identifiers, contact and role.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "medcom-uuidv4",
        en: say(
            "the identifier is no uuid in the form MedCom asks for",
            "urn:uuid: and a uuid in small letters, for instance urn:uuid:0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a",
            "write `urn:uuid:` before the uuid, use small letters, and make the uuid random (version 4)",
        ),
        da: say(
            "identifikatoren er ikke en uuid i den form, MedCom kræver",
            "urn:uuid: og en uuid med små bogstaver, for eksempel urn:uuid:0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a",
            "skriv `urn:uuid:` foran uuid'en, brug små bogstaver, og lav uuid'en tilfældig (version 4)",
        ),
    },
    Entry {
        key: "uuidv5",
        en: say(
            "the identifier of the episode of care is no uuid of version 5",
            "urn:uuid: and a uuid whose third group begins with 5, as LPR3 issues them",
            "use the identifier that LPR3 gave the episode, unchanged; \
             a local identifier needs a system of its own",
        ),
        da: say(
            "forløbets identifikator er ikke en uuid i version 5",
            "urn:uuid: og en uuid, hvis tredje gruppe begynder med 5, som LPR3 udsteder dem",
            "brug den identifikator, LPR3 gav forløbet, uændret; \
             en lokal identifikator skal have sit eget system",
        ),
    },
    Entry {
        key: "uuid",
        en: say(
            "the identifier is no uuid in small letters",
            "a uuid, 8-4-4-4-12 digits and letters a to f; for a KOMBIT organisation with urn:uuid: before it",
            "write the uuid with hyphens and in small letters",
        ),
        da: say(
            "identifikatoren er ikke en uuid med små bogstaver",
            "en uuid, 8-4-4-4-12 cifre og bogstaver a til f; for en KOMBIT-organisation med urn:uuid: foran",
            "skriv uuid'en med bindestreger og små bogstaver",
        ),
    },
    Entry {
        key: "medcom-core-contact",
        en: say(
            "the author's telephone number has no digit",
            "a telephone number: digits, with + and the country code in front where it is needed",
            "write a number that the receiver can call, for instance 12345678 or +4512345678",
        ),
        da: say(
            "forfatterens telefonnummer har ingen cifre",
            "et telefonnummer: cifre, eventuelt med + og landekode foran",
            "skriv et nummer, modtageren kan ringe til, for eksempel 12345678 eller +4512345678",
        ),
    },
    Entry {
        key: "medcom-core-practitionerrole-code-xor-text",
        en: say(
            "the role is stated neither as a code nor as a text, or as both",
            "`code.coding` with `system` and `code`, or `code.text`, but not both",
            "keep the code where one fits, else the text alone; remove `code` if no role is to be stated",
        ),
        da: say(
            "rollen er angivet hverken som kode eller tekst, eller som begge dele",
            "`code.coding` med `system` og `code`, eller `code.text`, men ikke begge dele",
            "behold koden, hvor en passer, ellers kun teksten; fjern `code`, hvis ingen rolle skal angives",
        ),
    },
];
