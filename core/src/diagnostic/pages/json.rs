//! Pages of KS0131 to KS0143: how FHIR uses JSON.

use super::Page;
use super::t;

/// The same for the whole group: these are rules of the formats themselves.
const CHECKS: super::Both = t(
    "At teksten kan læses helt og kun på én måde, og at den er skrevet, som FHIR skriver JSON.",
    "That the text can be read completely and in one way only, and is written as FHIR writes JSON.",
);

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0131",
        name: "duplicate-name",
        title: t("Det samme navn to gange", "The same name twice"),
        checks: CHECKS,
        why: t(
            "En modtager kan læse den ene og en anden modtager den anden. Klarsyn læser den første.",
            "One receiver may read one of them and another receiver the other. Klarsyn reads the first.",
        ),
        fix: t("Fjern den ene; flere værdier hører til i et array.", "Remove one; several values belong in an array."),
        example: "{ \"status\": \"final\", \"status\": \"draft\" }",
    },
    Page {
        id: "KS0132",
        name: "null-value",
        title: t("Værdien er null", "The value is null"),
        checks: CHECKS,
        why: t("FHIR udelader det, der ikke har en værdi.", "FHIR leaves out what has no value."),
        fix: t("Fjern elementet.", "Remove the element."),
        example: "\"birthDate\": null",
    },
    Page {
        id: "KS0133",
        name: "null-item",
        title: t("Null i et array", "Null in an array"),
        checks: CHECKS,
        why: t(
            "I et array må null kun holde en plads, som `_navn` udfylder.",
            "In an array null may only hold a place that `_name` fills.",
        ),
        fix: t("Fjern det.", "Remove it."),
        example: "\"given\": [ \"Ane\", null ]",
    },
    Page {
        id: "KS0134",
        name: "empty-array",
        title: t("Et tomt array", "An empty array"),
        checks: CHECKS,
        why: t("FHIR udelader det, der ikke har en værdi.", "FHIR leaves out what has no value."),
        fix: t("Fjern elementet.", "Remove the element."),
        example: "\"name\": []",
    },
    Page {
        id: "KS0135",
        name: "empty-element",
        title: t("Et tomt element", "An empty element"),
        checks: CHECKS,
        why: t("FHIR udelader det, der ikke har en værdi.", "FHIR leaves out what has no value."),
        fix: t("Giv det indhold, eller fjern det.", "Give it a content, or remove it."),
        example: "\"text\": {}",
    },
    Page {
        id: "KS0136",
        name: "empty-value",
        title: t("En tom værdi", "An empty value"),
        checks: CHECKS,
        why: t("FHIR udelader det, der ikke har en værdi.", "FHIR leaves out what has no value."),
        fix: t("Giv det en værdi, eller fjern det.", "Give it a value, or remove it."),
        example: "\"family\": \"\"",
    },
    Page {
        id: "KS0137",
        name: "nested-array",
        title: t("Et array direkte i et array", "An array directly in an array"),
        checks: CHECKS,
        why: t("FHIR gentager kun i ét niveau.", "FHIR repeats in one level only."),
        fix: t("Fjern de indre klammer.", "Remove the inner brackets."),
        example: "\"name\": [ [ { … } ] ]",
    },
    Page {
        id: "KS0138",
        name: "underscore-not-object",
        title: t("`_navn` er ikke et objekt", "`_name` is no object"),
        checks: CHECKS,
        why: t(
            "`_navn` bærer id og extensions for den simple værdi `navn`; de to hører sammen plads for plads.",
            "`_name` carries the id and extensions of the simple value `name`; the two belong together place by place.",
        ),
        fix: t("Læg id og extension i et objekt.", "Put the id and the extension into an object."),
        example: "\"_birthDate\": \"x\"",
    },
    Page {
        id: "KS0139",
        name: "underscore-shape",
        title: t("Kun den ene af `navn` og `_navn` er et array", "Only one of `name` and `_name` is an array"),
        checks: CHECKS,
        why: t(
            "`_navn` bærer id og extensions for den simple værdi `navn`; de to hører sammen plads for plads.",
            "`_name` carries the id and extensions of the simple value `name`; the two belong together place by place.",
        ),
        fix: t("Gør begge til et array eller ingen af dem.", "Make both an array, or none of them."),
        example: "\"given\": [\"Ane\"], \"_given\": { … }",
    },
    Page {
        id: "KS0140",
        name: "underscore-too-long",
        title: t("`_navn` har flere pladser end `navn`", "`_name` has more places than `name`"),
        checks: CHECKS,
        why: t(
            "`_navn` bærer id og extensions for den simple værdi `navn`; de to hører sammen plads for plads.",
            "`_name` carries the id and extensions of the simple value `name`; the two belong together place by place.",
        ),
        fix: t("Sæt null i `navn`, hvor der ikke er en værdi.", "Write null in `name` where there is no value."),
        example: "\"given\": [\"Ane\"], \"_given\": [null, { … }]",
    },
    Page {
        id: "KS0141",
        name: "underscore-of-object",
        title: t("`_navn` ved siden af et objekt", "`_name` beside an object"),
        checks: CHECKS,
        why: t(
            "`_navn` bærer id og extensions for den simple værdi `navn`; de to hører sammen plads for plads.",
            "`_name` carries the id and extensions of the simple value `name`; the two belong together place by place.",
        ),
        fix: t("Sæt id og extension direkte i objektet.", "Put the id and the extension directly into the object."),
        example: "\"period\": { … }, \"_period\": { … }",
    },
    Page {
        id: "KS0142",
        name: "no-resource-type",
        title: t("`resourceType` mangler", "`resourceType` is missing"),
        checks: CHECKS,
        why: t(
            "Den fortæller, hvilken ressource det er; uden den kan intet kontrolleres.",
            "It says which resource this is; without it nothing can be checked.",
        ),
        fix: t("Tilføj `resourceType`.", "Add `resourceType`."),
        example: "{ \"id\": \"1\" }",
    },
    Page {
        id: "KS0143",
        name: "bad-resource-type",
        title: t("`resourceType` angiver ikke en ressource", "`resourceType` names no resource"),
        checks: CHECKS,
        why: t(
            "Den fortæller, hvilken ressource det er; uden den kan intet kontrolleres.",
            "It says which resource this is; without it nothing can be checked.",
        ),
        fix: t("Skriv ressourcens navn i anførselstegn.", "Write the name of the resource in quotes."),
        example: "\"resourceType\": 1",
    },
];
