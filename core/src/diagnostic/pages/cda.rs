//! Pages of KS10xx.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS1001",
        name: "cda-base-only",
        title: t("Kun CDA's grundregler er kontrolleret", "Only the base rules of CDA were checked"),
        checks: t(
            "Om der kendes en profil for dokumentet: efter markøren i documentationOf og efter rodens templateId.",
            "Whether a profile of the document is known: by the marker in documentationOf and by the templateId of the root.",
        ),
        why: t(
            "Et dokument kan overholde alt, hvad der gælder for alle CDA-dokumenter, og alligevel ikke det, der gælder for dets egen slags.",
            "A document may keep everything that holds of all CDA documents, and yet not what holds of its own kind.",
        ),
        fix: t(
            "Intet skal rettes. Har du en profil, kan den gives med.",
            "Nothing needs mending. A profile that you have can be given along.",
        ),
        example: "",
    },
    Page {
        id: "KS1002",
        name: "cda-version-assumed",
        title: t("Dokumentet fortæller ikke sin version", "The document does not tell its version"),
        checks: t(
            "At markøren for profilens version står i documentationOf/serviceEvent.",
            "That the marker of the profile's version stands in documentationOf/serviceEvent.",
        ),
        why: t(
            "Versionerne af en standard har forskellige regler; uden markøren bruges den nyeste.",
            "The versions of a standard have different rules; without the marker the newest is used.",
        ),
        fix: t(
            "Angiv markøren, eller vælg versionen med --standard.",
            "State the marker, or choose the version with --standard.",
        ),
        example: r#"<id root="1.2.208.184.100.10" extension="phmr-v2.1" assigningAuthorityName="MedCom"/>"#,
    },
    Page {
        id: "KS1003",
        name: "cda-extension",
        title: t("En udvidelse er ikke kontrolleret", "An extension was not checked"),
        checks: t(
            "At elementer og attributter hører til HL7's navnerum for CDA eller dets udvidelser (sdtc).",
            "That elements and attributes belong to HL7's namespace of CDA or its extensions (sdtc).",
        ),
        why: t(
            "CDA tillader udvidelser i andre navnerum, men HL7's skema kender dem ikke, og modtageren må se bort fra dem.",
            "CDA allows extensions in other namespaces, but HL7's schema does not know them, and the receiver may ignore them.",
        ),
        fix: t(
            "Sørg for, at intet vigtigt kun står i udvidelsen.",
            "See that nothing important stands in the extension alone.",
        ),
        example: r#"<pharm:formCode code="10219000"/>"#,
    },
    Page {
        id: "KS1004",
        name: "cda-type-missing",
        title: t("Datatypen mangler", "The data type is missing"),
        checks: t(
            "At et element, der kan have flere datatyper, fortæller sin med xsi:type.",
            "That an element which may be of several data types tells its own with xsi:type.",
        ),
        why: t("Uden den ved ingen, hvordan værdien skal læses.", "Without it nobody knows how to read the value."),
        fix: t("Tilføj xsi:type.", "Add xsi:type."),
        example: r#"<value value="120" unit="mm[Hg]"/>   <!-- xsi:type="PQ" -->"#,
    },
    Page {
        id: "KS1005",
        name: "cda-type",
        title: t("Datatypen må ikke stå her", "The data type may not stand here"),
        checks: t(
            "At xsi:type nævner en datatype, der findes, og som er elementets egen eller afledt af den.",
            "That xsi:type names a data type that exists, and that is the element's own or made from it.",
        ),
        why: t(
            "Modtageren læser værdien efter den type, der står.",
            "The receiver reads the value by the type that is told.",
        ),
        fix: t("Skriv den rigtige type.", "Write the right type."),
        example: r#"<effectiveTime xsi:type="PQ" value="1"/>"#,
    },
    Page {
        id: "KS1006",
        name: "cda-one-of",
        title: t("Ét af flere elementer skal stå her", "One of several elements must stand here"),
        checks: t(
            "At der hvor ét af flere elementer skal stå, står netop ét, og hvor ét må stå, højst ét.",
            "That where one of several elements must stand there is exactly one, and where one may, at most one.",
        ),
        why: t(
            "En entry uden indhold siger intet, og med to er det uklart, hvad der gælder.",
            "An entry without content says nothing, and with two it is unclear what holds.",
        ),
        fix: t("Tilføj eller fjern, så der står ét.", "Add or remove, so that one is left."),
        example: r#"<entry typeCode="COMP"/>"#,
    },
    Page {
        id: "KS1007",
        name: "cda-text",
        title: t("Tekst, hvor der kun må stå elementer", "Text where only elements may stand"),
        checks: t(
            "At der kun står tekst i de elementer, der har den.",
            "That text stands only in the elements that have it.",
        ),
        why: t("Ingen læser teksten, og skemaet afviser den.", "Nobody reads the text, and the schema refuses it."),
        fix: t(
            "Fjern teksten, eller sæt den i det rette element.",
            "Remove the text, or put it into the right element.",
        ),
        example: r#"<observation classCode="OBS" moodCode="EVN">120</observation>"#,
    },
    Page {
        id: "KS1008",
        name: "cda-null-and-value",
        title: t("Både en værdi og et nullFlavor", "Both a value and a nullFlavor"),
        checks: t(
            "At en værdi ikke samtidig siger, at den mangler.",
            "That a value does not say at the same time that it is missing.",
        ),
        why: t("Modtageren kan ikke vide, hvad der gælder.", "The receiver cannot know which holds."),
        fix: t("Fjern det ene.", "Remove one of the two."),
        example: r#"<effectiveTime value="20260131" nullFlavor="UNK"/>"#,
    },
    Page {
        id: "KS1009",
        name: "cda-incomplete",
        title: t("Værdien mangler en del", "A part of the value is missing"),
        checks: t(
            "At en værdi har det, dens datatype ikke kan undvære, eller et nullFlavor.",
            "That a value has what its data type cannot do without, or a nullFlavor.",
        ),
        why: t(
            "En identifikation uden root eller et tal uden værdi siger intet.",
            "An identifier without its root or a number without its value says nothing.",
        ),
        fix: t(
            "Tilføj delen, eller sig med nullFlavor, hvorfor den mangler.",
            "Add the part, or say with nullFlavor why it is missing.",
        ),
        example: r#"<id extension="17"/>"#,
    },
    Page {
        id: "KS1010",
        name: "cda-alone",
        title: t("En attribut siger intet alene", "An attribute says nothing alone"),
        checks: t(
            "At displayName og originalText har en kode ved sig, og at navn og version af et kodesystem har kodesystemet.",
            "That displayName has a code with it, and the name and version of a code system the code system.",
        ),
        why: t("Navnet på et kodesystem kan ikke slås op.", "The name of a code system cannot be looked up."),
        fix: t("Tilføj det, der mangler.", "Add what is missing."),
        example: r#"<code code="39289-4" codeSystemName="LOINC"/>"#,
    },
    Page {
        id: "KS1011",
        name: "cda-interval-parts",
        title: t("Intervallets dele passer ikke sammen", "The parts of the interval do not go together"),
        checks: t(
            "At et interval er givet ved en værdi, ved sine ender, ved en ende og en længde, eller ved midte og længde.",
            "That an interval is told by a value, by its ends, by one end and its length, or by centre and length.",
        ),
        why: t("Flere angivelser kan modsige hinanden.", "More than that can contradict itself."),
        fix: t("Behold de dele, der er ment.", "Keep the parts that are meant."),
        example: r#"<effectiveTime value="20260131"><low value="20260130"/></effectiveTime>"#,
    },
    Page {
        id: "KS1012",
        name: "cda-interval-order",
        title: t("Intervallet slutter, før det begynder", "The interval ends before it begins"),
        checks: t(
            "At low ikke kommer efter high, så vidt begge er kendt.",
            "That low does not come after high, as far as both are known.",
        ),
        why: t(
            "Et interval, der slutter, før det begynder, findes ikke.",
            "There is no interval that ends before it begins.",
        ),
        fix: t("Ret den ende, der er forkert.", "Mend the end that is wrong."),
        example: r#"<low value="20260201"/><high value="20260131"/>"#,
    },
    Page {
        id: "KS1013",
        name: "cda-unit",
        title: t("Enheden findes ikke i UCUM", "The unit is none of UCUM"),
        checks: t(
            "At enheden i en PQ er skrevet, som UCUM har den.",
            "That the unit of a PQ is written as UCUM has it.",
        ),
        why: t(
            "Tal i ukendte enheder kan hverken sammenlignes eller regnes om.",
            "Numbers in unknown units can be neither compared nor converted.",
        ),
        fix: t("Skriv UCUM-enheden.", "Write the unit of UCUM."),
        example: r#"<value xsi:type="PQ" value="120" unit="mmHg"/>   <!-- mm[Hg] -->"#,
    },
    Page {
        id: "KS1014",
        name: "cda-scheme",
        title: t("Adressen mangler sit skema", "The address lacks its scheme"),
        checks: t(
            "At telefonnumre, mailadresser og links begynder med deres skema.",
            "That telephone numbers, mail addresses and links begin with their scheme.",
        ),
        why: t(
            "Uden skema ved modtageren ikke, om det er et telefonnummer eller en adresse.",
            "Without the scheme the receiver does not know whether it is a telephone number or an address.",
        ),
        fix: t("Sæt tel:, mailto: eller https: foran.", "Put tel:, mailto: or https: before it."),
        example: r#"<telecom value="66112233"/>   <!-- tel:66112233 -->"#,
    },
    Page {
        id: "KS1015",
        name: "cda-id-twice",
        title: t("Et ID er brugt to gange", "An ID is used twice"),
        checks: t(
            "At hvert ID kun står på ét element i dokumentet.",
            "That each ID stands on one element of the document only.",
        ),
        why: t(
            "Henvisninger mellem tekst og indhold fører så til det forkerte sted.",
            "References between text and entries then lead to the wrong place.",
        ),
        fix: t("Giv det ene et andet ID.", "Give one of them another ID."),
        example: r#"<content ID="a1">…</content> … <content ID="a1">…</content>"#,
    },
    Page {
        id: "KS1016",
        name: "cda-no-such-id",
        title: t("Henvisningen fører ingen steder hen", "The reference leads nowhere"),
        checks: t(
            "At henvisninger inden for dokumentet (#id, IDREF, referencedObject) fører til et element, der er der.",
            "That references within the document (#id, IDREF, referencedObject) lead to an element that is there.",
        ),
        why: t(
            "Den tekst eller det billede, der henvises til, kan ikke vises.",
            "The text or picture that is referred to cannot be shown.",
        ),
        fix: t("Ret henvisningen, eller tilføj ID'et.", "Mend the reference, or add the ID."),
        example: r##"<text><reference value="#a1"/></text>"##,
    },
    Page {
        id: "KS1017",
        name: "cda-base64",
        title: t("Indholdet er ikke Base64", "The data is no Base64"),
        checks: t(
            "At indhold med representation=\"B64\" er Base64.",
            "That data with representation=\"B64\" is Base64.",
        ),
        why: t("Bilaget kan ikke åbnes.", "The attachment cannot be opened."),
        fix: t("Kod indholdet igen.", "Encode the data again."),
        example: r#"<text mediaType="application/pdf" representation="B64">JVBERi0…%%</text>"#,
    },
    Page {
        id: "KS1018",
        name: "cda-narrative-element",
        title: t("Elementet må ikke stå dér i den læsbare tekst", "The element may not stand there in the narrative"),
        checks: t(
            "At den læsbare tekst følger CDA's egen grammatik: hvilke elementer der findes, hvad der må stå i dem, og i hvilken rækkefølge.",
            "That the narrative follows CDA's own grammar: which elements there are, what may stand in them, and in which order.",
        ),
        why: t(
            "Modtagerens fremviser viser måske ikke det, den ikke kender.",
            "The receiver's viewer may not show what it does not know.",
        ),
        fix: t("Flyt eller fjern elementet.", "Move or remove the element."),
        example: "<td><table>…</table></td>",
    },
    Page {
        id: "KS1019",
        name: "cda-narrative-attribute",
        title: t("Attributten findes ikke i den læsbare tekst", "The narrative has no such attribute"),
        checks: t(
            "At elementer i den læsbare tekst kun har de attributter, grammatikken giver dem, med de værdier, der findes.",
            "That elements of the narrative have only the attributes that the grammar gives them, with values that exist.",
        ),
        why: t(
            "Ukendte attributter kan skjule, hvad der vises, eller køre programmer.",
            "Unknown attributes can hide what is shown, or run programs.",
        ),
        fix: t("Fjern attributten.", "Remove the attribute."),
        example: r#"<td onclick="…">"#,
    },
    Page {
        id: "KS1020",
        name: "cda-narrative-missing",
        title: t("Noget mangler i den læsbare tekst", "Something is missing in the narrative"),
        checks: t(
            "At lister har punkter, tabeller rækker, og henvisninger et mål.",
            "That lists have items, tables rows, and references their target.",
        ),
        why: t("En tom tabel eller liste viser intet.", "An empty table or list shows nothing."),
        fix: t("Tilføj det, der mangler, eller fjern elementet.", "Add what is missing, or remove the element."),
        example: "<list/>",
    },
    Page {
        id: "KS1021",
        name: "cda-link",
        title: t("Adressen må ikke følges", "The address may not be followed"),
        checks: t(
            "At links i den læsbare tekst er http, https, mailto, tel eller fører til et ID i dokumentet.",
            "That links in the narrative are http, https, mailto, tel, or lead to an ID in the document.",
        ),
        why: t(
            "Andre adresser kan køre programmer eller fortælle andre, hvem der læser dokumentet.",
            "Other addresses can run programs, or tell others who reads the document.",
        ),
        fix: t(
            "Fjern linket, eller skriv en adresse, der må følges.",
            "Remove the link, or write an address that may be followed.",
        ),
        example: r#"<linkHtml href="javascript:…">"#,
    },
];
