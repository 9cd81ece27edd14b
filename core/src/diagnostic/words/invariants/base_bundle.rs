//! FHIR's own invariants of Bundle.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "bdl-1",
        en: say(
            "`total` is present, but the Bundle is no search result and no history",
            "`total` only where `type` is \"searchset\" or \"history\"",
            "remove `total`",
        ),
        da: say(
            "`total` er udfyldt, men Bundle er hverken et søgeresultat eller en historik",
            "`total` kun, hvor `type` er \"searchset\" eller \"history\"",
            "fjern `total`",
        ),
    },
    Entry {
        key: "bdl-2",
        en: say(
            "an entry has `search`, but the Bundle is no search result",
            "`entry.search` only where `type` is \"searchset\"",
            "remove `entry.search`",
        ),
        da: say(
            "en entry har `search`, men Bundle er ikke et søgeresultat",
            "`entry.search` kun, hvor `type` er \"searchset\"",
            "fjern `entry.search`",
        ),
    },
    Entry {
        key: "bdl-3",
        en: say(
            "`entry.request` does not fit the Bundle's type",
            "`request` in every entry of a batch, transaction or history; in no entry of another Bundle",
            "in a message or document remove `entry.request`; in a batch or transaction add it to every entry",
        ),
        da: say(
            "`entry.request` passer ikke til Bundles type",
            "`request` i hver entry i en batch, transaction eller history; ellers slet ikke",
            "fjern `entry.request` i en meddelelse eller et dokument; tilføj den i hver entry i en batch eller transaction",
        ),
    },
    Entry {
        key: "bdl-4",
        en: say(
            "`entry.response` does not fit the Bundle's type",
            "`response` in every entry of a batch-response, transaction-response or history; in no entry of another Bundle",
            "in a message or document remove `entry.response`; in a response add it to every entry",
        ),
        da: say(
            "`entry.response` passer ikke til Bundles type",
            "`response` i hver entry i en batch-response, transaction-response eller history; ellers slet ikke",
            "fjern `entry.response` i en meddelelse eller et dokument; tilføj den i hver entry i et svar",
        ),
    },
    Entry {
        key: "bdl-5",
        en: say(
            "the entry holds no resource",
            "`entry.resource`, unless the entry holds a request or a response",
            "add the resource, or remove the entry",
        ),
        da: say(
            "entry indeholder ingen ressource",
            "`entry.resource`, medmindre entry indeholder en request eller en response",
            "tilføj ressourcen, eller fjern entry",
        ),
    },
    Entry {
        key: "bdl-7",
        en: say(
            "two entries have the same `fullUrl`",
            "a `fullUrl` of its own for every entry (or different `meta.versionId`)",
            "give each entry its own `fullUrl`; remove the entry if the resource is there twice",
        ),
        da: say(
            "to entries har samme `fullUrl`",
            "hver entry har sin egen `fullUrl` (eller forskellig `meta.versionId`)",
            "giv hver entry sin egen `fullUrl`; fjern den ene entry, hvis ressourcen er med to gange",
        ),
    },
    Entry {
        key: "bdl-8",
        en: say(
            "`fullUrl` names a version of the resource",
            "the resource's address without /_history/",
            "cut `fullUrl` before /_history/; the version belongs in `meta.versionId`",
        ),
        da: say(
            "`fullUrl` nævner en version af ressourcen",
            "ressourcens adresse uden /_history/",
            "skær `fullUrl` af før /_history/; versionen hører til i `meta.versionId`",
        ),
    },
    Entry {
        key: "bdl-9",
        en: say(
            "the document has no complete identifier",
            "`Bundle.identifier` with `system` and `value`",
            "add an identifier that is the document's own and is never used again",
        ),
        da: say(
            "dokumentet har ingen fuldstændig identifikator",
            "`Bundle.identifier` med `system` og `value`",
            "tilføj en identifikator, som er dokumentets egen og aldrig genbruges",
        ),
    },
    Entry {
        key: "bdl-10",
        en: say(
            "the document has no time",
            "`Bundle.timestamp`: when the document was put together",
            "add `timestamp` with date, clock time and time zone",
        ),
        da: say(
            "dokumentet har intet tidspunkt",
            "`Bundle.timestamp`: hvornår dokumentet blev dannet",
            "tilføj `timestamp` med dato, klokkeslæt og tidszone",
        ),
    },
    Entry {
        key: "bdl-11",
        en: say(
            "the document's first entry is no Composition",
            "a Composition as the first entry of a Bundle of type \"document\"",
            "move the Composition to the front of `entry`",
        ),
        da: say(
            "dokumentets første entry er ikke en Composition",
            "en Composition som første entry i en Bundle af typen \"document\"",
            "flyt Composition forrest i `entry`",
        ),
    },
    Entry {
        key: "bdl-12",
        en: say(
            "the message's first entry is no MessageHeader",
            "a MessageHeader as the first entry of a Bundle of type \"message\"",
            "move the MessageHeader to the front of `entry`",
        ),
        da: say(
            "meddelelsens første entry er ikke en MessageHeader",
            "en MessageHeader som første entry i en Bundle af typen \"message\"",
            "flyt MessageHeader forrest i `entry`",
        ),
    },
];
