//! MedCom documents: Document, Notes and EKG.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "medcom-uuid",
        en: say(
            "the identifier is no uuid of version 4 or 5",
            "urn:uuid: and a uuid, for instance urn:uuid:0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a, and nothing more",
            "write `urn:uuid:` and a newly made uuid (version 4), without spaces or braces",
        ),
        da: say(
            "identifikatoren er ikke en uuid i version 4 eller 5",
            "urn:uuid: og en uuid, for eksempel urn:uuid:0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a, og ikke andet",
            "skriv `urn:uuid:` og en nydannet uuid (version 4) uden mellemrum og klammer",
        ),
    },
    Entry {
        key: "mhd-startswithuuid",
        en: say(
            "the entry's identifier does not begin with urn:uuid:",
            "urn:uuid: and a uuid in the identifier whose `use` is \"official\"",
            "write `urn:uuid:` before the uuid",
        ),
        da: say(
            "indgangens identifikator begynder ikke med urn:uuid:",
            "urn:uuid: og en uuid i den identifikator, hvis `use` er \"official\"",
            "skriv `urn:uuid:` foran uuid'en",
        ),
    },
    Entry {
        key: "medcom-document-bundle-id-uuid",
        en: say(
            "`Bundle.id` is no uuid of version 4 or 5",
            "a bare uuid, for instance 0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a, without urn:uuid: before it",
            "make a new uuid (version 4) for the document's Bundle and write it in `id`",
        ),
        da: say(
            "`Bundle.id` er ikke en uuid i version 4 eller 5",
            "en uuid alene, for eksempel 0bc4b2fd-5a3c-4d53-a4a7-1f0d1e6e6c0a, uden urn:uuid: foran",
            "dan en ny uuid (version 4) til dokumentets Bundle, og skriv den i `id`",
        ),
    },
    Entry {
        key: "medcom-datetime-has-time-offset-zulu",
        en: say(
            "the time is not stated with seconds and time zone",
            "date, clock time with seconds, and the zone: 2026-02-13T09:30:00+01:00, or 2026-02-13T08:30:00Z",
            "write the full time, with the zone that applied in Denmark that day: +01:00 in winter, +02:00 in summer",
        ),
        da: say(
            "tidspunktet er ikke angivet med sekunder og tidszone",
            "dato, klokkeslæt med sekunder og zone: 2026-02-13T09:30:00+01:00, eller 2026-02-13T08:30:00Z",
            "skriv det fulde tidspunkt med den zone, der gjaldt i Danmark den dag: +01:00 vinter, +02:00 sommer",
        ),
    },
    Entry {
        key: "medcom-canonical-semver",
        en: say(
            "`meta.profile` does not name the profile's version",
            "the profile's url, a bar and a version: …/medcom-notes-composition|1.0",
            "add | and the version, major.minor or major.minor.patch, to the url in `meta.profile`",
        ),
        da: say(
            "`meta.profile` nævner ikke profilens version",
            "profilens url, en lodret streg og en version: …/medcom-notes-composition|1.0",
            "tilføj | og versionen, major.minor eller major.minor.patch, efter url'en i `meta.profile`",
        ),
    },
    Entry {
        key: "medcom-canonical-fixed-major",
        en: say(
            "`meta.profile` names another major version than this one",
            "the profile's url with this standard's own major version after the bar, for instance |1.0",
            "write the version that the document follows; if it is another, validate it against that version",
        ),
        da: say(
            "`meta.profile` nævner en anden hovedversion end denne",
            "profilens url med netop denne standards hovedversion efter stregen, for eksempel |1.0",
            "skriv den version, dokumentet følger; er det en anden, så validér det mod den",
        ),
    },
];
