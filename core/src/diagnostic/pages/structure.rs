//! Pages of KS02xx.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0201",
        name: "unknown-element",
        title: t("Elementet findes ikke", "The element does not exist"),
        checks: t(
            "At hvert element er defineret i FHIR R4 på det sted, hvor det står. Navne skelner mellem store og små bogstaver.",
            "That each element is defined by FHIR R4 where it stands. Names are case sensitive.",
        ),
        why: t(
            "Et element, som modtageren ikke kender, bliver ikke læst, og så går dets indhold tabt.",
            "A receiver does not read an element it does not know, and its content is lost.",
        ),
        fix: t(
            "Ret stavemåden, flyt elementet derhen, hvor det hører til, eller læg indholdet i en extension.",
            "Correct the spelling, move the element to where it belongs, or carry its content in an extension.",
        ),
        example: r#"{ "resourceType": "Patient", "birthdate": "1947-09-25" }   // birthDate"#,
    },
    Page {
        id: "KS0202",
        name: "missing-element",
        title: t("Et påkrævet element mangler", "A required element is missing"),
        checks: t(
            "At hvert element og hver slice er der mindst så mange gange, som profilen kræver.",
            "That each element and each slice is there at least as often as the profile asks for.",
        ),
        why: t("Modtageren regner med, at oplysningen er der.", "The receiver counts on it being there."),
        fix: t(
            "Tilføj elementet. Gælder det en slice, så se efter, om et af de elementer, der er, har den kode, url eller type, som slicen kendes på.",
            "Add the element. Of a slice, see whether one of the elements that are there has the code, url or type by which the slice is known.",
        ),
        example: r#"{ "resourceType": "MessageHeader", "destination": [] }   // destination:primary, 1..1"#,
    },
    Page {
        id: "KS0203",
        name: "no-slice",
        title: t("Elementet hører ikke til nogen slice", "The element is in no slice"),
        checks: t(
            "At hvert element i en lukket slicing passer til en af dens slices.",
            "That each element of a closed slicing fits one of its slices.",
        ),
        why: t(
            "Profilen siger, hvilke slags der må være, og at andre ikke er tilladt. Klarsyn viser den slice, der var tættest på, og den ene betingelse, der ikke var opfyldt.",
            "The profile says which kinds there may be, and that no others are allowed. Klarsyn shows the slice that came closest, and the one condition that missed.",
        ),
        fix: t(
            "Skriv den værdi, som slicen kendes på, nøjagtig som profilen skriver den, også med store og små bogstaver.",
            "Write the value by which the slice is known exactly as the profile writes it, upper and lower case too.",
        ),
        example: r#""valueCoding": { "code": "Primary" }   // primary eller/or cc"#,
    },
    Page {
        id: "KS0204",
        name: "too-many",
        title: t("Elementet er der for mange gange", "The element is there too often"),
        checks: t(
            "At hvert element og hver slice højst er der så mange gange, som profilen tillader.",
            "That each element and each slice is there at most as often as the profile allows.",
        ),
        why: t(
            "Modtageren læser måske kun den første, og ved ikke, hvilken der gælder.",
            "A receiver may read only the first, and cannot know which one counts.",
        ),
        fix: t("Behold det, der gælder, og fjern resten.", "Keep what counts, and remove the rest."),
        example: r#""status": ["final", "amended"]   // 1..1"#,
    },
    Page {
        id: "KS0205",
        name: "not-allowed",
        title: t("Elementet er ikke tilladt her", "The element is not allowed here"),
        checks: t(
            "At elementer, som profilen har fjernet (højst 0), ikke er der.",
            "That elements which the profile has taken out (at most 0) are not there.",
        ),
        why: t(
            "Standarden bruger ikke elementet, og modtageren viser det ikke.",
            "The standard does not use the element, and receivers do not show it.",
        ),
        fix: t(
            "Fjern elementet. Har det et indhold, der betyder noget, så find det element, standarden bruger til det.",
            "Remove the element. If its content matters, find the element that the standard uses for it.",
        ),
        example: r#""destination": [ { … "code": "cc" … } ]   // Acknowledgement"#,
    },
    Page {
        id: "KS0206",
        name: "several-slices",
        title: t("Elementet passer til flere slices", "The element fits several slices"),
        checks: t("At et element kun passer til én slice.", "That an element fits only one slice."),
        why: t(
            "Ellers kan ingen sige, hvilke regler der gælder for det.",
            "Otherwise nobody can say which rules apply to it.",
        ),
        fix: t(
            "Ret den værdi, som slices kendes på. Er værdien rigtig, er det profilen, der er uklar.",
            "Correct the value by which slices are known. If it is right, it is the profile that is unclear.",
        ),
        example: "",
    },
    Page {
        id: "KS0207",
        name: "slice-order",
        title: t("Elementerne står i forkert rækkefølge", "The elements are in the wrong order"),
        checks: t(
            "At elementer i en ordnet slicing står i slicernes rækkefølge, og at øvrige står til sidst, hvor profilen siger det.",
            "That elements of an ordered slicing stand in the order of the slices, and others last where the profile says so.",
        ),
        why: t("Rækkefølgen har en betydning i den profil.", "The order has a meaning in that profile."),
        fix: t("Flyt elementerne.", "Move the elements."),
        example: "",
    },
    Page {
        id: "KS0208",
        name: "choice-type",
        title: t("Værdien har en type, der ikke er tilladt", "The value is of a type that is not allowed"),
        checks: t(
            "At et element, der kan have flere typer (`value[x]`), har en af dem, profilen tillader.",
            "That an element of several types (`value[x]`) has one of those the profile allows.",
        ),
        why: t("Modtageren kan kun læse de aftalte typer.", "The receiver reads only the types agreed upon."),
        fix: t("Skriv værdien i en af de tilladte typer.", "Give the value in one of the types allowed."),
        example: r#"{ "url": "…/medcom-messaging-destinationUseExtension", "valueString": "primary" }   // valueCoding"#,
    },
    Page {
        id: "KS0209",
        name: "choice-twice",
        title: t("Elementet har værdier af to typer", "The element has values of two types"),
        checks: t("At `value[x]` kun er der én gang.", "That `value[x]` is there only once."),
        why: t("Ingen kan vide, hvilken værdi der gælder.", "Nobody can know which value counts."),
        fix: t("Behold den ene.", "Keep one of them."),
        example: r#""valueString": "7", "valueInteger": 7"#,
    },
    Page {
        id: "KS0210",
        name: "unknown-extension",
        title: t("Udvidelsen er ukendt", "The extension is unknown"),
        checks: t(
            "At der findes en definition af hver extension blandt de pakker, der er læst ind.",
            "That there is a definition of each extension in the packages that are loaded.",
        ),
        why: t(
            "En extension uden definition kan ikke kontrolleres, og få kan læse den.",
            "An extension without a definition cannot be checked, and few can read it.",
        ),
        fix: t(
            "Ret url'en, eller læs pakken med definitionen ind med `--package`.",
            "Correct the url, or load the package that defines it with `--package`.",
        ),
        example: "",
    },
    Page {
        id: "KS0211",
        name: "extension-context",
        title: t("Udvidelsen må ikke stå her", "The extension may not stand here"),
        checks: t(
            "At en extension står på et element, som dens definition nævner.",
            "That an extension stands on an element that its definition names.",
        ),
        why: t("Den betyder kun noget dér.", "It means something only there."),
        fix: t("Flyt den til det rette element.", "Move it to the right element."),
        example: "",
    },
    Page {
        id: "KS0212",
        name: "extension-modifier",
        title: t("Udvidelsen står i den forkerte liste", "The extension stands in the wrong list"),
        checks: t(
            "At udvidelser, der kan ændre betydningen, står i `modifierExtension`, og andre i `extension`.",
            "That extensions which can change meaning stand in `modifierExtension`, and others in `extension`.",
        ),
        why: t(
            "En modtager må se bort fra en ukendt `extension`, men aldrig fra en ukendt `modifierExtension`.",
            "A receiver may ignore an unknown `extension`, but never an unknown `modifierExtension`.",
        ),
        fix: t("Flyt den til den anden liste.", "Move it to the other list."),
        example: "",
    },
    Page {
        id: "KS0213",
        name: "extension-url",
        title: t("Udvidelsen har ingen gyldig url", "The extension has no valid url"),
        checks: t("At hver extension har en absolut url.", "That each extension has an absolute url."),
        why: t("Det er url'en, der siger, hvad den betyder.", "The url is what says what it means."),
        fix: t("Skriv definitionens url.", "Write the url of its definition."),
        example: r#""extension": [ { "valueString": "x" } ]"#,
    },
    Page {
        id: "KS0214",
        name: "extension-content",
        title: t("Udvidelsen har forkert indhold", "The extension has the wrong content"),
        checks: t(
            "At en extension har enten en værdi eller dele, som dens definition siger.",
            "That an extension has either a value or parts, as its definition says.",
        ),
        why: t("Begge dele på én gang kan ikke læses.", "Both at once cannot be read."),
        fix: t("Giv den en værdi, eller giv den dele.", "Give it a value, or give it parts."),
        example: "",
    },
    Page {
        id: "KS0215",
        name: "resource-type",
        title: t("Ressourcen må ikke stå her", "The resource may not stand here"),
        checks: t(
            "At en ressource har en type, som profilen tillader på det sted.",
            "That a resource is of a type that the profile allows there.",
        ),
        why: t("Modtageren venter en anden slags.", "The receiver expects another kind."),
        fix: t("Brug en af de tilladte typer.", "Use one of the types allowed."),
        example: "",
    },
    Page {
        id: "KS0216",
        name: "unknown-resource",
        title: t("Der findes ingen sådan ressource", "There is no such resource"),
        checks: t(
            "At `resourceType` (eller mærket i XML) er en ressource i FHIR R4.",
            "That `resourceType` (or the tag in XML) is a resource of FHIR R4.",
        ),
        why: t(
            "Uden en kendt type kan intet i ressourcen kontrolleres.",
            "Without a known type nothing in the resource can be checked.",
        ),
        fix: t(
            "Ret navnet; det skrives med stort begyndelsesbogstav.",
            "Correct the name; it starts with a capital letter.",
        ),
        example: r#"{ "resourceType": "patient" }"#,
    },
    Page {
        id: "KS0217",
        name: "no-resource-type",
        title: t("Ressourcen siger ikke sin type", "The resource does not say its type"),
        checks: t("At hver ressource i JSON har `resourceType`.", "That each resource in JSON has `resourceType`."),
        why: t("Intet i ressourcen kan læses uden.", "Nothing in the resource can be read without it."),
        fix: t("Tilføj `resourceType`.", "Add `resourceType`."),
        example: r#""resource": { "id": "…" }"#,
    },
    Page {
        id: "KS0218",
        name: "unknown-profile",
        title: t("Profilen er ukendt og blev ikke kontrolleret", "The profile is unknown and was not checked"),
        checks: t(
            "At de profiler, en ressource nævner eller en anden profil kræver, er læst ind.",
            "That the profiles a resource names or another profile asks for are loaded.",
        ),
        why: t(
            "Klarsyn gætter ikke: uden profilen er svaret uafgjort, ikke gyldigt.",
            "Klarsyn does not guess: without the profile the answer is undecided, not valid.",
        ),
        fix: t(
            "Ret adressen, vælg den rette standard med `--standard`, eller læs pakken ind med `--package`.",
            "Correct the address, choose the right standard with `--standard`, or load the package with `--package`.",
        ),
        example: r#""meta": { "profile": ["http://example.org/StructureDefinition/unknown"] }"#,
    },
    Page {
        id: "KS0219",
        name: "profile-type",
        title: t("Profilen er til en anden type", "The profile is for another type"),
        checks: t("At en profil er til den type, den bruges på.", "That a profile is for the type it is used on."),
        why: t(
            "En profil for Patient siger intet om en Encounter.",
            "A profile of Patient says nothing of an Encounter.",
        ),
        fix: t("Ret `meta.profile`.", "Correct `meta.profile`."),
        example: "",
    },
    Page {
        id: "KS0220",
        name: "no-profile-holds",
        title: t("Ingen af de mulige profiler er opfyldt", "None of the possible profiles holds"),
        checks: t(
            "At et element, der skal opfylde en af flere profiler, opfylder mindst én.",
            "That an element which must conform to one of several profiles conforms to at least one.",
        ),
        why: t("Modtageren læser det efter en af dem.", "The receiver reads it by one of them."),
        fix: t(
            "Ret elementet, så det følger den profil, der er ment.",
            "Mend the element so that it follows the profile that is meant.",
        ),
        example: "",
    },
    Page {
        id: "KS0221",
        name: "element-order",
        title: t("Elementet står i forkert rækkefølge", "The element stands out of order"),
        checks: t(
            "At elementerne i XML kommer i den rækkefølge, FHIR fastsætter.",
            "That elements in XML come in the order that FHIR fixes.",
        ),
        why: t(
            "XML-skemaet tillader ingen anden rækkefølge, og læsere, der bruger det, afviser beskeden.",
            "The XML schema allows no other order, and readers that use it refuse the message.",
        ),
        fix: t("Flyt elementet.", "Move the element."),
        example: "",
    },
    Page {
        id: "KS0222",
        name: "duplicate-id",
        title: t("Det samme id står to gange", "The same id stands twice"),
        checks: t(
            "At to elementer i en ressource ikke har samme id.",
            "That no two elements of a resource have the same id.",
        ),
        why: t(
            "Det, der henviser til id'et, fører ellers to steder hen.",
            "Otherwise what refers to the id leads to two places.",
        ),
        fix: t("Giv hvert element sit eget id.", "Give each element an id of its own."),
        example: "",
    },
];
