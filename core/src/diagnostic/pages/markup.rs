//! Pages of KS0151 to KS0175: XML.

use super::Page;
use super::t;

/// The same for the whole group: these are rules of the formats themselves.
const CHECKS: super::Both = t(
    "At teksten er velformet XML og skrevet, som FHIR skriver XML.",
    "That the text is well-formed XML, written as FHIR writes XML.",
);

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0151",
        name: "mismatched-tag",
        title: t("Slutmærket passer ikke til startmærket", "The end tag does not match the start tag"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t("Luk elementerne i omvendt rækkefølge.", "Close elements in reverse order."),
        example: "<name><family value=\"…\"/></nam>",
    },
    Page {
        id: "KS0152",
        name: "unclosed-element",
        title: t("Elementet er ikke lukket", "The element is not closed"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t("Tilføj slutmærket.", "Add the end tag."),
        example: "<name>",
    },
    Page {
        id: "KS0153",
        name: "stray-end-tag",
        title: t("Et slutmærke uden startmærke", "An end tag without a start tag"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t("Fjern det.", "Remove it."),
        example: "</name>",
    },
    Page {
        id: "KS0154",
        name: "truncated-markup",
        title: t("XML-teksten slutter for tidligt", "The XML text ends too early"),
        checks: CHECKS,
        why: t("Meddelelsen kan være blevet afkortet undervejs.", "The message may have been cut on its way."),
        fix: t("Send den igen.", "Send it again."),
        example: "",
    },
    Page {
        id: "KS0155",
        name: "malformed-tag",
        title: t("Mærket er ikke skrevet rigtigt", "The tag is not written correctly"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t("Skriv <navn> eller <navn/>.", "Write <name> or <name/>."),
        example: "< name>",
    },
    Page {
        id: "KS0156",
        name: "malformed-attribute",
        title: t("Attributten er ikke skrevet rigtigt", "The attribute is not written correctly"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t("Skriv navn=\"værdi\".", "Write name=\"value\"."),
        example: "<id value=1/>",
    },
    Page {
        id: "KS0157",
        name: "duplicate-attribute",
        title: t("Den samme attribut to gange", "The same attribute twice"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t("Fjern den ene.", "Remove one."),
        example: "<id value=\"1\" value=\"2\"/>",
    },
    Page {
        id: "KS0158",
        name: "unknown-entity",
        title: t("En ukendt entitet", "An unknown entity"),
        checks: CHECKS,
        why: t(
            "XML kender kun fem; flere ville kræve en DOCTYPE, og den læses aldrig.",
            "XML knows only five; more would need a DOCTYPE, which is never read.",
        ),
        fix: t("Skriv selve tegnet.", "Write the character itself."),
        example: "&nbsp;",
    },
    Page {
        id: "KS0159",
        name: "bad-character-reference",
        title: t("En tegnreference til intet tegn", "A character reference to no character"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t("Skriv selve tegnet.", "Write the character itself."),
        example: "&#0;",
    },
    Page {
        id: "KS0160",
        name: "bare-less-than",
        title: t("Et < i en værdi", "A < in a value"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t("Skriv &lt;.", "Write &lt;."),
        example: "value=\"a < b\"",
    },
    Page {
        id: "KS0161",
        name: "document-type",
        title: t("En DOCTYPE, som ikke læses", "A DOCTYPE, which is not read"),
        checks: CHECKS,
        why: t(
            "En DOCTYPE kan hente filer udefra og vokse uden ende; FHIR har den ikke.",
            "A DOCTYPE can load files from elsewhere and grow without end; FHIR has none.",
        ),
        fix: t("Fjern den.", "Remove it."),
        example: "<!DOCTYPE foo [ … ]>",
    },
    Page {
        id: "KS0162",
        name: "unknown-prefix",
        title: t("Et ukendt præfiks", "An unknown prefix"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t("Erklær det med xmlns:præfiks, eller fjern det.", "Declare it with xmlns:prefix, or remove it."),
        example: "<f:Patient>",
    },
    Page {
        id: "KS0163",
        name: "after-root",
        title: t("Der står noget efter roden", "Something stands after the root"),
        checks: CHECKS,
        why: t(
            "XML, der ikke er velformet, kan ikke læses sikkert, og de fleste modtagere afviser den.",
            "XML that is not well formed cannot be read safely, and most receivers refuse it.",
        ),
        fix: t(
            "Fjern det, eller læg hver meddelelse i sin egen fil.",
            "Remove it, or put each message into a file of its own.",
        ),
        example: "",
    },
    Page {
        id: "KS0171",
        name: "wrong-namespace",
        title: t("Elementet er i et forkert navnerum", "The element is in the wrong namespace"),
        checks: CHECKS,
        why: t(
            "Det er navnerummet, der gør et element til et FHIR-element.",
            "It is the namespace that makes an element a FHIR element.",
        ),
        fix: t(
            "Skriv xmlns=\"http://hl7.org/fhir\" på roden og xmlns=\"http://www.w3.org/1999/xhtml\" på div.",
            "Write xmlns=\"http://hl7.org/fhir\" on the root, and xmlns=\"http://www.w3.org/1999/xhtml\" on div.",
        ),
        example: "<Patient>",
    },
    Page {
        id: "KS0172",
        name: "unexpected-attribute",
        title: t("En attribut, som FHIR ikke har", "An attribute that FHIR does not have"),
        checks: CHECKS,
        why: t(
            "FHIR skriver værdier i attributten `value` og kender ellers kun `id`, `url` og navnerum.",
            "FHIR writes values in the attribute `value`, and otherwise knows only `id`, `url` and namespaces.",
        ),
        fix: t("Skriv den som et element.", "Write it as an element."),
        example: "<Patient active=\"true\"/>",
    },
    Page {
        id: "KS0173",
        name: "unexpected-text",
        title: t("Tekst mellem elementerne", "Text between elements"),
        checks: CHECKS,
        why: t(
            "FHIR skriver værdier i attributten `value` og kender ellers kun `id`, `url` og navnerum.",
            "FHIR writes values in the attribute `value`, and otherwise knows only `id`, `url` and namespaces.",
        ),
        fix: t("Sæt teksten i en value, eller fjern den.", "Put the text into a value, or remove it."),
        example: "<family>Hansen</family>",
    },
    Page {
        id: "KS0174",
        name: "second-resource",
        title: t("To ressourcer, hvor én hører til", "Two resources where one belongs"),
        checks: CHECKS,
        why: t("En entry har én ressource.", "An entry has one resource."),
        fix: t("Giv den anden sin egen entry.", "Give the other an entry of its own."),
        example: "",
    },
    Page {
        id: "KS0175",
        name: "processing-instruction",
        title: t("En processing instruction i en ressource", "A processing instruction in a resource"),
        checks: CHECKS,
        why: t(
            "En processing instruction, såsom <?xml-stylesheet …?>, er ingen del af ressourcen, og hvad en modtager gør \
             ved den, er uvist.",
            "A processing instruction, such as <?xml-stylesheet …?>, is no part of the resource, and what a receiver \
             does with it is anybody's guess.",
        ),
        fix: t("Fjern den. I et CDA-dokument må den stå.", "Remove it. In a CDA document it may stand."),
        example: "<?xml-stylesheet type=\"text/xsl\" href=\"view.xsl\"?>",
    },
];
