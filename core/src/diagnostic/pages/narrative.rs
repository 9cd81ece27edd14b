//! Pages of KS08xx.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0801",
        name: "malformed-narrative",
        title: t("Beretningen er ikke velformet XHTML", "The narrative is no well-formed XHTML"),
        checks: t("At `text.div` er velformet XHTML.", "That `text.div` is well-formed XHTML."),
        why: t("Intet af den kan vises sikkert.", "None of it can be shown safely."),
        fix: t(
            "Luk alle mærker, og skriv & og < som &amp; og &lt;.",
            "Close all tags, and write & and < as &amp; and &lt;.",
        ),
        example: "\"div\": \"<div>…<br></div>\"",
    },
    Page {
        id: "KS0802",
        name: "narrative-not-div",
        title: t("Beretningen begynder ikke med div", "The narrative does not start with a div"),
        checks: t("At det yderste element er `div`.", "That the outermost element is a `div`."),
        why: t("FHIR fastsætter det, og visninger regner med det.", "FHIR says so, and viewers count on it."),
        fix: t("Læg det hele i en `div`.", "Put it all into a `div`."),
        example: "\"div\": \"<p>…</p>\"",
    },
    Page {
        id: "KS0803",
        name: "narrative-namespace",
        title: t("Beretningen er ikke i XHTML's navnerum", "The narrative is not in the XHTML namespace"),
        checks: t(
            "At `div` har xmlns=\"http://www.w3.org/1999/xhtml\".",
            "That the `div` has xmlns=\"http://www.w3.org/1999/xhtml\".",
        ),
        why: t("Uden det er det ikke XHTML.", "Without it this is no XHTML."),
        fix: t("Tilføj navnerummet.", "Add the namespace."),
        example: "\"div\": \"<div>…</div>\"",
    },
    Page {
        id: "KS0804",
        name: "narrative-element",
        title: t("Et element, som beretninger ikke må have", "An element that narratives may not have"),
        checks: t(
            "At kun de elementer, FHIR tillader i beretninger, er brugt.",
            "That only elements which FHIR allows in narratives are used.",
        ),
        why: t(
            "Beretningen vises for klinikeren, som den står; alt, der kan køre eller hente noget, er en risiko.",
            "The narrative is shown to clinicians as it stands; anything that can run or load is a risk.",
        ),
        fix: t(
            "Fjern elementet, eller brug et af dem, der er tilladt (p, table, ul, b, i, span …).",
            "Remove the element, or use one that is allowed (p, table, ul, b, i, span …).",
        ),
        example: "<script>…</script>",
    },
    Page {
        id: "KS0805",
        name: "narrative-attribute",
        title: t("En attribut, som beretninger ikke må have", "An attribute that narratives may not have"),
        checks: t(
            "At kun de attributter, FHIR tillader i beretninger, er brugt.",
            "That only attributes which FHIR allows in narratives are used.",
        ),
        why: t(
            "Beretningen vises for klinikeren, som den står; alt, der kan køre eller hente noget, er en risiko.",
            "The narrative is shown to clinicians as it stands; anything that can run or load is a risk.",
        ),
        fix: t("Fjern attributten.", "Remove the attribute."),
        example: "<p onclick=\"…\">",
    },
    Page {
        id: "KS0806",
        name: "narrative-without-content",
        title: t("Beretningen er tom", "The narrative is empty"),
        checks: t("At beretningen har en tekst eller et billede.", "That the narrative has a text or an image."),
        why: t(
            "En modtager, der kun viser beretningen, viser intet.",
            "A receiver that shows the narrative alone shows nothing.",
        ),
        fix: t(
            "Skriv, hvad ressourcen siger, eller fjern `text`, hvor den ikke er påkrævet.",
            "Write what the resource says, or remove `text` where it is not required.",
        ),
        example: "<div xmlns=\"…\"> </div>",
    },
    Page {
        id: "KS0807",
        name: "narrative-script",
        title: t("En adresse, der kører som program", "An address that runs as a program"),
        checks: t(
            "At adresser ikke begynder med `javascript:` eller lignende.",
            "That addresses do not start with `javascript:` or the like.",
        ),
        why: t(
            "Beretningen vises for klinikeren, som den står; alt, der kan køre eller hente noget, er en risiko.",
            "The narrative is shown to clinicians as it stands; anything that can run or load is a risk.",
        ),
        fix: t("Fjern adressen.", "Remove the address."),
        example: "<a href=\"javascript:…\">",
    },
    Page {
        id: "KS0808",
        name: "narrative-external",
        title: t(
            "Noget hentes udefra, når beretningen vises",
            "Something is loaded from elsewhere when the narrative is shown",
        ),
        checks: t(
            "At beretningen ikke henter billeder eller stilark udefra.",
            "That the narrative loads no images or style sheets from elsewhere.",
        ),
        why: t(
            "Det røber over for den, der har serveren, hvem der læser om hvem, og hvornår.",
            "It tells whoever runs the server who reads about whom, and when.",
        ),
        fix: t(
            "Læg billedet i ressourcen, og henvis til det med #id eller data:.",
            "Carry the image in the resource, and refer to it by #id or data:.",
        ),
        example: "<img src=\"https://…\"/>",
    },
    Page {
        id: "KS0809",
        name: "narrative-entity",
        title: t(
            "Et tegn er skrevet med et navn, som XML ikke har",
            "A character is written by a name that XML does not have",
        ),
        checks: t(
            "At beretningen kun bruger &amp;, &lt;, &gt;, &quot;, &apos; og numre.",
            "That the narrative uses only &amp;, &lt;, &gt;, &quot;, &apos; and numbers.",
        ),
        why: t(
            "Navne som &nbsp; findes kun i HTML. I FHIR XML kan meddelelsen slet ikke læses.",
            "Names such as &nbsp; exist in HTML only. In FHIR XML the message cannot be read at all.",
        ),
        fix: t("Skriv selve tegnet eller dets nummer.", "Write the character itself, or its number."),
        example: "a&nbsp;b   // a&#160;b",
    },
    Page {
        id: "KS0810",
        name: "narrative-address",
        title: t("En adresse i den læsbare tekst fører ingen steder hen", "An address in the narrative leads nowhere"),
        checks: t(
            "At href og src ikke er tomme, ikke har mellemrum og ikke begynder med urn:.",
            "That href and src are not empty, have no white space, and do not begin with urn:.",
        ),
        why: t("Den, der læser, kan ikke følge linket.", "Whoever reads cannot follow the link."),
        fix: t(
            "Skriv en adresse, der kan åbnes, eller fjern linket.",
            "Write an address that can be opened, or remove the link.",
        ),
        example: "<a href=\"urn:uuid:…\">",
    },
];
