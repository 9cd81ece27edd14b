//! Pages of KS03xx.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0321",
        name: "json-kind",
        title: t("Værdien har en forkert JSON-type", "The value is of the wrong JSON type"),
        checks: t(
            "At tekst står i anførselstegn, tal og true/false uden, og at sammensatte elementer er objekter.",
            "That texts stand in quotes, numbers and true/false without, and that complex elements are objects.",
        ),
        why: t("FHIR fastsætter JSON-typen for hver datatype.", "FHIR fixes the JSON type of each data type."),
        fix: t("Skriv værdien i den rette JSON-type.", "Write the value in the right JSON type."),
        example: r#""active": "true"   // true"#,
    },
    Page {
        id: "KS0322",
        name: "list",
        title: t(
            "En liste skal stå i [ ], et enkelt element må ikke",
            "A list must stand in [ ], a single element may not",
        ),
        checks: t(
            "At elementer, der kan gentages, står i et array, og at andre ikke gør.",
            "That elements which may repeat stand in an array, and others do not.",
        ),
        why: t("De fleste læsere kan ikke læse den anden form.", "Most readers cannot read the other form."),
        fix: t("Tilføj eller fjern [ ].", "Add or remove [ ]."),
        example: r#""identifier": { "value": "…" }   // [ { … } ]"#,
    },
    Page {
        id: "KS0323",
        name: "not-of-type",
        title: t("Værdien er ikke gyldig for sin type", "The value is not valid for its type"),
        checks: t(
            "At datoer, tidspunkter, id'er, koder, tal og adresser har den form, FHIR kræver, og findes.",
            "That dates, times, ids, codes, numbers and addresses have the form FHIR asks for, and exist.",
        ),
        why: t(
            "En dato som 2026-02-30 eller et tidspunkt uden zone kan læses på flere måder eller slet ikke.",
            "A date like 2026-02-30 or a time without a zone can be read in several ways or not at all.",
        ),
        fix: t("Skriv værdien i typens form.", "Write the value in the form of its type."),
        example: r#""timestamp": "2026-01-31T12:00:00"   // +01:00"#,
    },
    Page {
        id: "KS0324",
        name: "fixed-value",
        title: t("Værdien er ikke den, profilen fastsætter", "The value is not the one the profile fixes"),
        checks: t(
            "At værdien er nøjagtig den, profilen fastsætter.",
            "That the value is exactly the one the profile fixes.",
        ),
        why: t("Modtageren regner med netop den værdi.", "The receiver counts on that very value."),
        fix: t("Skriv den værdi, der står under »forventet«.", "Write the value that stands under \"expected\"."),
        example: "",
    },
    Page {
        id: "KS0325",
        name: "pattern",
        title: t("Værdien indeholder ikke profilens mønster", "The value does not hold the profile's pattern"),
        checks: t(
            "At alt, hvad profilens mønster har, også er i elementet; der må gerne være mere.",
            "That all the profile's pattern has is in the element too; there may be more.",
        ),
        why: t("Mønstret er det, elementet kendes på.", "The pattern is what the element is known by."),
        fix: t("Skriv den værdi, der står under »forventet«.", "Write the value that stands under \"expected\"."),
        example: r#""type": "collection"   // message"#,
    },
    Page {
        id: "KS0326",
        name: "too-long",
        title: t("Teksten er for lang", "The text is too long"),
        checks: t(
            "At en tekst højst har så mange tegn, som profilen tillader.",
            "That a text has no more characters than the profile allows.",
        ),
        why: t(
            "Modtageren har måske ikke plads til mere, og skærer den over.",
            "The receiver may have no room for more, and cut it.",
        ),
        fix: t("Forkort teksten.", "Shorten the text."),
        example: "",
    },
    Page {
        id: "KS0327",
        name: "bounds",
        title: t("Værdien er for lille eller for stor", "The value is too small or too large"),
        checks: t(
            "At tal og datoer ligger mellem profilens grænser.",
            "That numbers and dates lie between the profile's bounds.",
        ),
        why: t(
            "En værdi uden for grænserne er næsten altid en fejl.",
            "A value outside the bounds is nearly always a mistake.",
        ),
        fix: t("Ret værdien eller dens enhed.", "Correct the value or its unit."),
        example: "",
    },
    Page {
        id: "KS0328",
        name: "empty-element",
        title: t("Elementet er tomt", "The element is empty"),
        checks: t("At hvert element har en værdi eller et indhold.", "That each element has a value or a content."),
        why: t(
            "I FHIR betyder et element noget ved at være der; tomt siger det intet.",
            "In FHIR an element means something by being there; empty it says nothing.",
        ),
        fix: t("Giv det en værdi, eller fjern det.", "Give it a value, or remove it."),
        example: r#""name": [ {} ]"#,
    },
    Page {
        id: "KS0329",
        name: "too-short",
        title: t("Teksten er for kort", "The text is too short"),
        checks: t(
            "At en tekst mindst har så mange tegn, som profilen eller spørgeskemaet kræver.",
            "That a text has at least as many characters as the profile or the questionnaire asks for.",
        ),
        why: t("En kortere tekst er næsten altid en fejl.", "A shorter text is nearly always a mistake."),
        fix: t("Skriv hele teksten.", "Write the whole text."),
        example: "",
    },
    Page {
        id: "KS0330",
        name: "attachment-size",
        title: t("Den angivne størrelse er ikke dataenes", "The stated size is not that of the data"),
        checks: t(
            "At Attachment.size er antallet af byte i Attachment.data.",
            "That Attachment.size is the number of bytes in Attachment.data.",
        ),
        why: t("Dataene kan være blevet skåret over undervejs.", "The data may have been cut on the way."),
        fix: t("Ret size, eller send dataene igen.", "Correct size, or send the data again."),
        example: "",
    },
    Page {
        id: "KS0331",
        name: "attachment-hash",
        title: t("Den angivne hash er ikke dataenes", "The stated hash is not that of the data"),
        checks: t(
            "At Attachment.hash er SHA-1 af Attachment.data i base64.",
            "That Attachment.hash is the SHA-1 of Attachment.data in base64.",
        ),
        why: t("Dataene kan være blevet ændret undervejs.", "The data may have been changed on the way."),
        fix: t("Ret hash, eller send dataene igen.", "Correct hash, or send the data again."),
        example: "",
    },
    Page {
        id: "KS0332",
        name: "attachment-too-large",
        title: t("Vedhæftningen er for stor", "The attachment is too large"),
        checks: t(
            "At en vedhæftning højst fylder det, spørgeskemaet tillader.",
            "That an attachment is no larger than the questionnaire allows.",
        ),
        why: t("Modtageren har måske ikke plads til den.", "The receiver may have no room for it."),
        fix: t("Vedhæft en mindre fil.", "Attach a smaller file."),
        example: "",
    },
    Page {
        id: "KS0333",
        name: "not-absolute",
        title: t("Adressen skal være absolut", "The address must be absolute"),
        checks: t(
            "At Identifier.system og canonicals er absolutte, og at et id i systemet urn:ietf:rfc:3986 er en hel URI.",
            "That Identifier.system and canonicals are absolute, and that an identifier of the system urn:ietf:rfc:3986 is a whole URI.",
        ),
        why: t(
            "En relativ adresse betyder noget andet hos modtageren.",
            "A relative address means something else to the receiver.",
        ),
        fix: t("Skriv hele adressen.", "Write the whole address."),
        example: "",
    },
    Page {
        id: "KS0334",
        name: "markup-in-text",
        title: t("Der er opmærkning i teksten", "There is markup in the text"),
        checks: t(
            "At tekster ikke indeholder HTML, når kontrollen for sikkerhed er slået til.",
            "That texts hold no HTML, where the checks of security are asked for.",
        ),
        why: t("Det kan blive udført, hvor teksten vises.", "It may be executed where the text is shown."),
        fix: t("Fjern opmærkningen.", "Remove the markup."),
        example: "",
    },
    Page {
        id: "KS0335",
        name: "example-url",
        title: t("Adressen er kun til eksempler", "The address is kept for examples"),
        checks: t(
            "At ingen adresse (uri, url) er på example.org eller acme.com, medmindre den fører til en definition, der er givet. Slå det fra for eksempler: `--example-urls`, i npm `exampleUrls`.",
            "That no address (uri, url) is at example.org or acme.com, unless it leads to a definition that is given. Turn it off for examples: `--example-urls`, in npm `exampleUrls`.",
        ),
        why: t(
            "Bag adressen er der intet, så modtageren kan ikke vide, hvad der menes. HL7's validator afviser den også.",
            "Nothing is behind the address, so the receiver cannot know what is meant. HL7's validator refuses it too.",
        ),
        fix: t("Skriv den rigtige adresse.", "Write the real address."),
        example: r#""system": "http://example.org/ids""#,
    },
];
