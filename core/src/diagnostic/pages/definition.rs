//! Pages of KS09xx.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0901",
        name: "definition-incomplete",
        title: t("En definition mangler noget", "A definition lacks something"),
        checks: t(
            "At en definition har det, den ikke kan undvære (url, type, elementer).",
            "That a definition has what it cannot do without (url, type, elements).",
        ),
        why: t(
            "Fejlen er i definitionen, ikke i meddelelsen; det, den skulle kontrollere, er uafgjort.",
            "The mistake is in the definition, not in the message; what it should check is undecided.",
        ),
        fix: t(
            "Ret definitionen, eller hent en anden udgave af pakken.",
            "Mend the definition, or get another version of the package.",
        ),
        example: "",
    },
    Page {
        id: "KS0902",
        name: "definition-missing",
        title: t("En definition nævner en anden, der ikke er her", "A definition names another that is not at hand"),
        checks: t("At alt, hvad en definition bygger på, er læst ind.", "That all a definition is built on is loaded."),
        why: t(
            "Fejlen er i definitionen, ikke i meddelelsen; det, den skulle kontrollere, er uafgjort.",
            "The mistake is in the definition, not in the message; what it should check is undecided.",
        ),
        fix: t("Læs pakken med den manglende definition ind.", "Load the package with the missing definition."),
        example: "",
    },
    Page {
        id: "KS0903",
        name: "definition-cyclic",
        title: t("En definition bygger på sig selv", "A definition is built on itself"),
        checks: t("At kæden af baser ender ved FHIR selv.", "That the chain of bases ends at FHIR itself."),
        why: t(
            "Fejlen er i definitionen, ikke i meddelelsen; det, den skulle kontrollere, er uafgjort.",
            "The mistake is in the definition, not in the message; what it should check is undecided.",
        ),
        fix: t("Ret `baseDefinition`.", "Correct `baseDefinition`."),
        example: "",
    },
    Page {
        id: "KS0904",
        name: "definition-element-unknown",
        title: t(
            "En definition nævner et element, dens base ikke har",
            "A definition names an element that its base does not have",
        ),
        checks: t(
            "At hvert element i en differential findes i basen.",
            "That each element of a differential exists in the base.",
        ),
        why: t(
            "Fejlen er i definitionen, ikke i meddelelsen; det, den skulle kontrollere, er uafgjort.",
            "The mistake is in the definition, not in the message; what it should check is undecided.",
        ),
        fix: t("Ret elementets id og path.", "Correct the id and path of the element."),
        example: "",
    },
    Page {
        id: "KS0905",
        name: "definition-too-large",
        title: t("En definition er for stor", "A definition is too large"),
        checks: t("At en definition holder sig inden for grænserne.", "That a definition stays within the limits."),
        why: t(
            "Grænsen beskytter mod definitioner, der vokser uden ende.",
            "The limit protects against definitions that grow without end.",
        ),
        fix: t("Se efter, om den henviser til sig selv.", "See whether it refers to itself."),
        example: "",
    },
    Page {
        id: "KS0906",
        name: "definition-expression",
        title: t("Et udtryk i en definition kan ikke læses", "An expression of a definition cannot be read"),
        checks: t("At udtrykket i hver regel er FHIRPath.", "That the expression of each constraint is FHIRPath."),
        why: t(
            "Fejlen er i definitionen, ikke i meddelelsen; det, den skulle kontrollere, er uafgjort.",
            "The mistake is in the definition, not in the message; what it should check is undecided.",
        ),
        fix: t("Ret udtrykket.", "Correct the expression."),
        example: "",
    },
    Page {
        id: "KS0907",
        name: "definition-unreadable",
        title: t("En fil i pakken er ikke hel JSON", "A file of the package is no whole JSON"),
        checks: t(
            "At hver definition i pakken kan læses til ende.",
            "That each definition of the package can be read to its end.",
        ),
        why: t(
            "Definitionen bruges ikke eller kun delvist; resten af pakken bruges.",
            "The definition is not used, or in part only; the rest of the package is.",
        ),
        fix: t("Ret filen, eller hent pakken igen.", "Correct the file, or get the package again."),
        example: "",
    },
    Page {
        id: "KS0908",
        name: "definition-contradicts-base",
        title: t("En profil modsiger sit grundlag", "A profile contradicts its base"),
        checks: t(
            "At en profil kun indsnævrer: antal, typer, faste værdier og bindinger holder sig inden for grundlagets.",
            "That a profile only narrows: numbers, types, fixed values and bindings keep within those of its base.",
        ),
        why: t(
            "En besked kan ellers ikke overholde både profilen og det, den bygger på.",
            "Otherwise no message can conform both to the profile and to what it is built on.",
        ),
        fix: t("Ret profilen.", "Correct the profile."),
        example: "",
    },
    Page {
        id: "KS0909",
        name: "discriminator-path",
        title: t("En diskriminator fører ingen steder hen", "A discriminator leads nowhere"),
        checks: t(
            "At stien i en diskriminator er et element under det, der deles op.",
            "That the path of a discriminator is an element below the one that is sliced.",
        ),
        why: t("Ellers kan delene ikke kendes fra hinanden.", "Otherwise the slices cannot be told apart."),
        fix: t("Ret stien.", "Correct the path."),
        example: "",
    },
    Page {
        id: "KS0910",
        name: "archive-broken",
        title: t("Pakken kan ikke pakkes ud", "The package cannot be unpacked"),
        checks: t("At en pakke er en hel .tgz-fil.", "That a package is a whole .tgz file."),
        why: t(
            "Pakken læses ikke, så intet i den kontrolleres.",
            "The package is not loaded, so nothing in it is checked.",
        ),
        fix: t("Hent den igen.", "Get it again."),
        example: "",
    },
    Page {
        id: "KS0911",
        name: "archive-too-large",
        title: t("Pakken fylder for meget", "The package is too large"),
        checks: t(
            "At en pakke ikke vokser ud over grænserne, når den pakkes ud.",
            "That a package does not grow over the limits when it is unpacked.",
        ),
        why: t("En lille fil kan være lavet til at fylde gigabytes.", "A small file can be made to fill gigabytes."),
        fix: t("Brug den pakke, udgiveren har lagt frem.", "Use the package as its publisher made it."),
        example: "",
    },
    Page {
        id: "KS0912",
        name: "archive-outside",
        title: t("En fil i pakken ville ligge uden for den", "A file of the package would lie outside of it"),
        checks: t("At ingen sti i en pakke fører ud af den.", "That no path in a package leads out of it."),
        why: t("Sådan en sti bruges til at overskrive andres filer.", "Such a path is used to overwrite other files."),
        fix: t("Brug ikke pakken.", "Do not use the package."),
        example: "",
    },
    Page {
        id: "KS0913",
        name: "manifest-missing",
        title: t("Pakken siger ikke, hvad den er", "The package does not say what it is"),
        checks: t(
            "At pakken har `package/package.json` med navn og version.",
            "That the package has `package/package.json` with a name and a version.",
        ),
        why: t("Uden dem kan andre pakker ikke henvise til den.", "Without them other packages cannot refer to it."),
        fix: t("Tilføj filen.", "Add the file."),
        example: "",
    },
    Page {
        id: "KS0914",
        name: "package-missing",
        title: t("En pakke kræver en anden, der ikke er her", "A package asks for another that is not at hand"),
        checks: t(
            "At de pakker, en pakke bygger på, er læst ind.",
            "That the packages a package is built on are loaded.",
        ),
        why: t("Det, der bygger på dem, bliver uafgjort.", "What is built on them stays undecided."),
        fix: t("Læs dem ind med `--package`.", "Load them with `--package`."),
        example: "",
    },
    Page {
        id: "KS0915",
        name: "package-version",
        title: t(
            "En pakke bruges i en anden version end den, der er bedt om",
            "A package is used in another version than was asked for",
        ),
        checks: t(
            "At pakkerne er her i de versioner, de beder hinanden om.",
            "That the packages are here in the versions they ask each other for.",
        ),
        why: t(
            "Den nærmeste version bruges; regler og koder kan være anderledes i den rigtige.",
            "The nearest version is used; rules and codes may differ in the right one.",
        ),
        fix: t("Tilføj pakken i den version, der er bedt om.", "Add the package in the version that was asked for."),
        example: "",
    },
    Page {
        id: "KS0916",
        name: "package-cyclic",
        title: t("Pakker har brug for hinanden i ring", "Packages need each other in a circle"),
        checks: t(
            "At ingen pakke, direkte eller gennem andre, har brug for sig selv.",
            "That no package needs itself, directly or through others.",
        ),
        why: t(
            "Så er der ingen rækkefølge at bygge dem i, og ingen af dem bruges.",
            "Then there is no order to build them in, and none of them is used.",
        ),
        fix: t("Brug pakkerne, som udgiveren har lagt dem frem.", "Use the packages as their publisher made them."),
        example: "",
    },
    Page {
        id: "KS0917",
        name: "package-fhir-version",
        title: t("Pakken er til en anden version af FHIR", "The package is for another version of FHIR"),
        checks: t("At pakken er til FHIR R4 (4.0).", "That the package is for FHIR R4 (4.0)."),
        why: t(
            "Typer og elementer er andre i andre versioner, så pakken bruges ikke.",
            "Types and elements differ between versions, so the package is not used.",
        ),
        fix: t("Brug pakkens udgave til R4, hvis der er en.", "Use the package's edition for R4, if there is one."),
        example: "",
    },
    Page {
        id: "KS0918",
        name: "definition-type",
        title: t("Typen må ikke defineres sådan", "The type may not be defined so"),
        checks: t(
            "At en definition af en ny type navngiver den med en hel adresse, der ikke er basens.",
            "That a definition of a new type names it by a full address that is not its base's.",
        ),
        why: t("Ellers kan to typer hedde det samme.", "Otherwise two types may have the same name."),
        fix: t("Giv typen sin egen adresse.", "Give the type an address of its own."),
        example: "",
    },
    Page {
        id: "KS0919",
        name: "code-system-contradicts",
        title: t("Kodesystemet modsiger sig selv", "The code system contradicts itself"),
        checks: t(
            "At et kodesystems indhold, supplement, antal begreber og værdisæt passer sammen.",
            "That the content, supplement, number of concepts and value set of a code system go together.",
        ),
        why: t("Ellers er det uklart, hvilke koder der findes.", "Otherwise it is unclear which codes there are."),
        fix: t("Ret det, der ikke passer.", "Correct what does not fit."),
        example: "",
    },
    Page {
        id: "KS0920",
        name: "pack-broken",
        title: t("Et pack kan ikke læses", "A pack cannot be read"),
        checks: t("At de færdige definitioner er hele.", "That the compiled definitions are whole."),
        why: t("Uden dem kan intet kontrolleres.", "Without them nothing can be checked."),
        fix: t(
            "Byg dem igen med `cargo xtask packs`, eller installer igen.",
            "Build them again with `cargo xtask packs`, or install again.",
        ),
        example: "",
    },
    Page {
        id: "KS0921",
        name: "pack-format",
        title: t("Et pack er fra en anden udgave af Klarsyn", "A pack is of another version of Klarsyn"),
        checks: t(
            "At de færdige definitioner er skrevet i det format, programmet læser.",
            "That the compiled definitions are in the format that the program reads.",
        ),
        why: t("Formatet kan skifte med programmet.", "The format may change with the program."),
        fix: t("Brug de pack-filer, der hører til programmet.", "Use the packs that belong to the program."),
        example: "",
    },
    Page {
        id: "KS0922",
        name: "invariant-twice",
        title: t("En nøgle står for to regler", "A key stands for two rules"),
        checks: t(
            "At en invariants nøgle har ét udtryk i en definition.",
            "That the key of an invariant has one expression in a definition.",
        ),
        why: t("Et fund nævner reglen ved dens nøgle.", "A finding names the rule by its key."),
        fix: t("Giv hver regel sin egen nøgle.", "Give each rule a key of its own."),
        example: "",
    },
    Page {
        id: "KS0923",
        name: "not-for-type",
        title: t("Typen kan ikke have det", "The type cannot have it"),
        checks: t(
            "At binding, længde og grænser står ved typer, der kan have dem.",
            "That bindings, lengths and bounds stand at types that can have them.",
        ),
        why: t("Reglen kan ikke kontrolleres.", "The rule cannot be checked."),
        fix: t("Udelad det, eller sæt det ved det rette element.", "Leave it out, or put it at the right element."),
        example: "",
    },
    Page {
        id: "KS0924",
        name: "slicing",
        title: t("Elementet kan ikke deles op sådan", "The element cannot be sliced so"),
        checks: t(
            "At det, der deles op, kan gentages, og at det siges, hvordan delene kendes fra hinanden.",
            "That what is sliced can repeat, and that it is said how the slices are told apart.",
        ),
        why: t(
            "Ellers ved ingen, hvilken del et element hører til.",
            "Otherwise nobody knows which slice an element belongs to.",
        ),
        fix: t(
            "Sæt `slicing` på et element, der kan gentages, før delene.",
            "Put `slicing` on an element that can repeat, before the slices.",
        ),
        example: "",
    },
    Page {
        id: "KS0925",
        name: "definition-context",
        title: t("Konteksten kan ikke være der", "The context cannot be there"),
        checks: t(
            "At kun extensions har en context, og at den fører til et element.",
            "That only extensions have a context, and that it leads to an element.",
        ),
        why: t(
            "En extension med en kontekst, der ikke findes, kan ikke bruges.",
            "An extension with a context that does not exist cannot be used.",
        ),
        fix: t("Ret stien, eller fjern `context`.", "Correct the path, or remove `context`."),
        example: "",
    },
    Page {
        id: "KS0926",
        name: "definition-extension-url",
        title: t("Url er ikke fastsat til canonical", "The url is not fixed to the canonical"),
        checks: t(
            "At `Extension.url` er fastsat til definitionens egen adresse.",
            "That `Extension.url` is fixed to the address of the definition itself.",
        ),
        why: t(
            "Det er på den adresse, den kendes i en meddelelse.",
            "It is by that address that it is known in a message.",
        ),
        fix: t("Sæt `fixedUri` til definitionens url.", "Set `fixedUri` to the url of the definition."),
        example: "",
    },
];
