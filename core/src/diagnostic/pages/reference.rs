//! Pages of KS04xx.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0402",
        name: "reference-not-found",
        title: t("Referencen fører ingen steder hen", "The reference leads nowhere"),
        checks: t(
            "At en reference, der skal føre til en ressource i samme Bundle eller til en indlejret ressource, gør det.",
            "That a reference which must lead to a resource in the same Bundle or to a contained one does.",
        ),
        why: t(
            "En relativ reference læses ud fra adressen på sin egen entry. Har den adressen `urn:uuid:…`, findes der ingen base, og referencen skal selv være `urn:uuid:…`.",
            "A relative reference is read from the address of its own entry. A `urn:uuid:…` address has no base, so the reference must itself be `urn:uuid:…`.",
        ),
        fix: t(
            "Skriv referencen nøjagtig som `fullUrl` på den entry, der er ment, eller tilføj ressourcen.",
            "Write the reference exactly as the `fullUrl` of the entry that is meant, or add the resource.",
        ),
        example: r#""subject": { "reference": "Patient/733cef33-…" }   // "fullUrl": "urn:uuid:733cef33-…""#,
    },
    Page {
        id: "KS0403",
        name: "target-type",
        title: t(
            "Referencen fører til en forkert slags ressource",
            "The reference leads to the wrong kind of resource",
        ),
        checks: t(
            "At målet har en af de typer, profilen tillader.",
            "That the target is of a type the profile allows.",
        ),
        why: t("Modtageren venter en anden slags.", "The receiver expects another kind."),
        fix: t("Ret referencen.", "Correct the reference."),
        example: r#""subject": { "reference": "Organization/…" }   // Patient"#,
    },
    Page {
        id: "KS0404",
        name: "target-profile",
        title: t(
            "Ressourcen, der henvises til, følger ikke profilen",
            "The resource referred to does not follow the profile",
        ),
        checks: t(
            "At målet opfylder en af de profiler, referencen kræver.",
            "That the target conforms to one of the profiles the reference asks for.",
        ),
        why: t(
            "Som regel er det en følge af fejl i selve målet, og fundet er da lagt under den første af dem.",
            "Mostly it follows from errors in the target itself, and is then folded under the first of them.",
        ),
        fix: t("Ret fejlene i målet.", "Mend the errors in the target."),
        example: "",
    },
    Page {
        id: "KS0405",
        name: "ambiguous-reference",
        title: t("Referencen fører flere steder hen", "The reference leads to several places"),
        checks: t("At en reference kun passer på én entry.", "That a reference fits only one entry."),
        why: t("Ingen kan vide, hvilken ressource der er ment.", "Nobody can know which resource is meant."),
        fix: t("Giv hver entry sin egen `fullUrl`.", "Give each entry a `fullUrl` of its own."),
        example: "",
    },
    Page {
        id: "KS0406",
        name: "aggregation",
        title: t("Referencen fører uden for det tilladte", "The reference leads out of what is allowed"),
        checks: t(
            "At målet ligger dér, hvor profilen kræver det: indlejret, i samme Bundle eller udenfor.",
            "That the target lies where the profile asks for it: contained, in the same Bundle, or outside.",
        ),
        why: t("Modtageren af en besked har kun beskeden.", "Who receives a message has nothing but the message."),
        fix: t(
            "Læg ressourcen i Bundlen, og henvis til dens `fullUrl`.",
            "Put the resource into the Bundle, and refer to its `fullUrl`.",
        ),
        example: "",
    },
    Page {
        id: "KS0407",
        name: "relative-without-fullurl",
        title: t(
            "En relativ reference uden adresse at gå ud fra",
            "A relative reference without an address to start from",
        ),
        checks: t(
            "At en entry med relative referencer har `fullUrl`.",
            "That an entry with relative references has a `fullUrl`.",
        ),
        why: t("Uden den kan referencen ikke læses.", "Without it the reference cannot be read."),
        fix: t("Giv entry'en `fullUrl`.", "Give the entry a `fullUrl`."),
        example: "",
    },
    Page {
        id: "KS0408",
        name: "no-fullurl",
        title: t("Entry uden fullUrl", "Entry without fullUrl"),
        checks: t(
            "At hver entry i en besked eller et dokument har `fullUrl`.",
            "That each entry of a message or a document has a `fullUrl`.",
        ),
        why: t("Det er den, referencer fører til.", "It is what references lead to."),
        fix: t("Tilføj `fullUrl`.", "Add `fullUrl`."),
        example: "",
    },
    Page {
        id: "KS0409",
        name: "fullurl-not-absolute",
        title: t("fullUrl er ikke absolut", "The fullUrl is not absolute"),
        checks: t(
            "At `fullUrl` er en absolut adresse eller `urn:uuid:` og et UUID.",
            "That `fullUrl` is an absolute address, or `urn:uuid:` and a UUID.",
        ),
        why: t(
            "En relativ adresse betyder ikke det samme hos modtageren.",
            "A relative address does not mean the same at the receiver.",
        ),
        fix: t("Skriv hele adressen.", "Write the whole address."),
        example: r#""fullUrl": "Patient/1""#,
    },
    Page {
        id: "KS0410",
        name: "fullurl-id",
        title: t("fullUrl og id passer ikke sammen", "The fullUrl and the id do not agree"),
        checks: t(
            "At en `fullUrl` som `…/Patient/1` ender på ressourcens type og id.",
            "That a `fullUrl` like `…/Patient/1` ends with the type and id of its resource.",
        ),
        why: t(
            "Referencer efter adresse og efter id ville ellers føre hver sit sted hen.",
            "References by address and by id would otherwise lead to different places.",
        ),
        fix: t("Ret den ene efter den anden.", "Correct one by the other."),
        example: r#""fullUrl": "https://example.org/Patient/1", "resource": { "resourceType": "Patient", "id": "2" }"#,
    },
    Page {
        id: "KS0411",
        name: "first-entry",
        title: t("Den første entry er forkert", "The first entry is wrong"),
        checks: t(
            "At en besked begynder med MessageHeader og et dokument med Composition.",
            "That a message starts with its MessageHeader, and a document with its Composition.",
        ),
        why: t("Det er dér, modtageren begynder at læse.", "It is where the receiver starts to read."),
        fix: t("Flyt den til den første plads.", "Move it to the first place."),
        example: "",
    },
    Page {
        id: "KS0412",
        name: "not-in-bundle",
        title: t("Noget, beskeden nævner, er ikke i den", "Something the message names is not in it"),
        checks: t(
            "At `MessageHeader.focus` og sektionernes entries er i Bundlen.",
            "That `MessageHeader.focus` and the entries of sections are in the Bundle.",
        ),
        why: t("Det er beskedens indhold.", "It is the content of the message."),
        fix: t("Tilføj ressourcen, eller ret referencen.", "Add the resource, or correct the reference."),
        example: "",
    },
    Page {
        id: "KS0413",
        name: "unreachable-entry",
        title: t("Intet fører til ressourcen", "Nothing leads to the resource"),
        checks: t(
            "At hver ressource i en besked kan nås fra dens begyndelse.",
            "That each resource of a message can be reached from its start.",
        ),
        why: t(
            "En modtager, der følger referencerne, ser den aldrig.",
            "A receiver that follows references never sees it.",
        ),
        fix: t("Henvis til den, eller udelad den.", "Refer to it, or leave it out."),
        example: "",
    },
    Page {
        id: "KS0414",
        name: "contained",
        title: t(
            "En indlejret ressource bruges ikke eller har intet id",
            "A contained resource is not used, or has no id",
        ),
        checks: t(
            "At indlejrede ressourcer har et id, og at noget henviser til dem.",
            "That contained resources have an id, and that something refers to them.",
        ),
        why: t("De findes kun gennem den ressource, de ligger i.", "They exist only through the resource they lie in."),
        fix: t("Henvis til den med `#id`, eller fjern den.", "Refer to it by `#id`, or remove it."),
        example: "",
    },
    Page {
        id: "KS0415",
        name: "empty-reference",
        title: t("Referencen siger intet", "The reference says nothing"),
        checks: t(
            "At en reference har `reference`, `identifier` eller `display`.",
            "That a reference has `reference`, `identifier` or `display`.",
        ),
        why: t(
            "Ellers kan ingen vide, hvem eller hvad der er ment.",
            "Otherwise nobody can know who or what is meant.",
        ),
        fix: t("Skriv, hvor den fører hen.", "Write where it leads."),
        example: r#""sender": {}"#,
    },
    Page {
        id: "KS0416",
        name: "entry-type",
        title: t(
            "Referencen og dens entry har forskellige typer",
            "The reference and its entry are of different types",
        ),
        checks: t(
            "At en reference som Practitioner/1 fører til en Practitioner.",
            "That a reference such as Practitioner/1 leads to a Practitioner.",
        ),
        why: t("Ellers er det noget andet, der er ment.", "Otherwise something else was meant."),
        fix: t("Ret referencen eller adressen.", "Correct the reference or the address."),
        example: "",
    },
    Page {
        id: "KS0417",
        name: "search-entry",
        title: t("En entry passer ikke til søgningen", "An entry does not fit the search"),
        checks: t(
            "At det fundne har et id og en type, der blev søgt efter, og at et udfald er en OperationOutcome.",
            "That what was found has an id and a type that was asked for, and that an outcome is an OperationOutcome.",
        ),
        why: t("Den, der søgte, kan ellers ikke bruge svaret.", "Otherwise whoever searched cannot use the answer."),
        fix: t("Ret search.mode, eller fjern den.", "Correct search.mode, or remove it."),
        example: "",
    },
    Page {
        id: "KS0418",
        name: "stated-type",
        title: t("Den angivne type er en anden", "The stated type is another"),
        checks: t(
            "At Reference.type er en type, referencen må føre til, og den, den fører til.",
            "That Reference.type is a type that the reference may lead to, and the one it leads to.",
        ),
        why: t("Modtageren stoler på det, der er angivet.", "The receiver trusts what is stated."),
        fix: t("Ret eller fjern type.", "Correct type, or remove it."),
        example: "",
    },
    Page {
        id: "KS0419",
        name: "bundle-link",
        title: t("Et link, Bundle ikke kan have", "A link that the Bundle cannot have"),
        checks: t(
            "At self, first, previous, next og last kun står én gang, og de fire sidste kun i en søgning eller historik.",
            "That self, first, previous, next and last stand once only, and the last four only in a search or a history.",
        ),
        why: t(
            "Ellers ved modtageren ikke, hvilken side der er den næste.",
            "Otherwise the receiver does not know which page is the next.",
        ),
        fix: t("Fjern linket.", "Remove the link."),
        example: "",
    },
    Page {
        id: "KS0420",
        name: "malformed-reference",
        title: t("Referencen er ikke en adresse", "The reference is no address"),
        checks: t(
            "At Reference.reference ikke har mellemrum eller tegn, som ingen adresse har.",
            "That Reference.reference has no white space and no characters that no address has.",
        ),
        why: t("Ingen kan slå den op.", "Nobody can look it up."),
        fix: t("Ret referencen.", "Correct the reference."),
        example: "",
    },
];
