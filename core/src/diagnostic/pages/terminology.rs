//! Pages of KS06xx.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0601",
        name: "not-in-value-set",
        title: t("Koden er ikke i værdisættet", "The code is not in the value set"),
        checks: t(
            "At en kode er i det værdisæt, profilen binder den til. Store og små bogstaver tæller med.",
            "That a code is in the value set to which the profile binds it. Case counts.",
        ),
        why: t(
            "Modtageren kan kun læse og vise de koder, der er aftalt.",
            "The receiver can read and show only the codes agreed upon.",
        ),
        fix: t(
            "Skriv en af værdisættets koder. Klarsyn foreslår den, der ligner mest.",
            "Write a code of the value set. Klarsyn suggests the one that is most alike.",
        ),
        example: "\"code\": \"Primary\"   // primary",
    },
    Page {
        id: "KS0602",
        name: "no-coding-in-value-set",
        title: t("Ingen af koderne er i værdisættet", "None of the codings is in the value set"),
        checks: t(
            "At mindst én coding i en CodeableConcept er i værdisættet.",
            "That at least one coding of a CodeableConcept is in the value set.",
        ),
        why: t(
            "Modtageren kan kun læse og vise de koder, der er aftalt.",
            "The receiver can read and show only the codes agreed upon.",
        ),
        fix: t(
            "Tilføj en kode fra værdisættet; de andre må blive stående.",
            "Add a code of the value set; the others may stay.",
        ),
        example: "",
    },
    Page {
        id: "KS0603",
        name: "no-code",
        title: t("Der er ingen kode", "There is no code"),
        checks: t(
            "At en CodeableConcept eller Coding har en kode, hvor profilen kræver en fra et værdisæt.",
            "That a CodeableConcept or Coding has a code where the profile asks for one of a value set.",
        ),
        why: t(
            "Modtageren kan kun læse og vise de koder, der er aftalt.",
            "The receiver can read and show only the codes agreed upon.",
        ),
        fix: t("Tilføj en kode.", "Add a code."),
        example: "\"category\": { \"text\": \"Genoptræning\" }",
    },
    Page {
        id: "KS0604",
        name: "value-set-not-decided",
        title: t(
            "Det kan ikke afgøres, om koden er i værdisættet",
            "It cannot be told whether the code is in the value set",
        ),
        checks: t(
            "At værdisættets indhold kan regnes ud af det, der er her.",
            "That the content of the value set can be worked out from what is at hand.",
        ),
        why: t(
            "Koden er ikke kontrolleret, og det siges her. Dommen ændres ikke, som hos referencen uden net.",
            "The code was not checked, and this says so. The verdict does not change, as with the reference offline.",
        ),
        fix: t(
            "Læs den pakke ind, som har værdisættet eller kodesystemet.",
            "Load the package that has the value set or the code system.",
        ),
        example: "",
    },
    Page {
        id: "KS0605",
        name: "value-set-not-found",
        title: t("Værdisættet er ikke her", "The value set is not at hand"),
        checks: t(
            "At de værdisæt, profilerne nævner, er læst ind.",
            "That the value sets which profiles name are loaded.",
        ),
        why: t(
            "Er værdisættet påkrævet, er dommen uafgjort: Klarsyn gætter ikke.",
            "If the set is required, the verdict is undecided: Klarsyn does not guess.",
        ),
        fix: t("Læs den pakke ind, som har værdisættet.", "Load the package that has the value set."),
        example: "",
    },
    Page {
        id: "KS0606",
        name: "unknown-code",
        title: t("Kodesystemet har ikke koden", "The code system does not have the code"),
        checks: t(
            "At en kode findes i det kodesystem, den siger, den kommer fra.",
            "That a code exists in the code system it says it is from.",
        ),
        why: t("En kode, der ikke findes, betyder intet.", "A code that does not exist means nothing."),
        fix: t("Ret koden eller systemet.", "Correct the code or the system."),
        example: "",
    },
    Page {
        id: "KS0607",
        name: "code-system-not-checked",
        title: t(
            "Kodesystemet er ikke her, så koden er ikke kontrolleret",
            "The code system is not at hand, so its codes were not checked",
        ),
        checks: t(
            "Om koder fra kodesystemer, der ikke følger med, findes.",
            "Whether codes of code systems that are not carried exist.",
        ),
        why: t(
            "SNOMED CT, LOINC, NPU og SKS er for store til at følge med; deres form kontrolleres, ikke om koden findes.",
            "SNOMED CT, LOINC, NPU and SKS are too large to be carried; their form is checked, not whether the code exists.",
        ),
        fix: t("Intet, hvis systemet er rigtigt.", "Nothing, if the system is right."),
        example: "",
    },
    Page {
        id: "KS0608",
        name: "code-system-relative",
        title: t("Kodesystemet er ikke en absolut adresse", "The code system is no absolute address"),
        checks: t("At `system` er en absolut URI.", "That `system` is an absolute URI."),
        why: t(
            "Ellers kan ingen vide, hvilket system der er ment.",
            "Otherwise nobody can know which system is meant.",
        ),
        fix: t("Skriv hele adressen, for et OID som urn:oid:….", "Write the whole address, an OID as urn:oid:…."),
        example: "\"system\": \"1.2.208.176.1.1\"",
    },
    Page {
        id: "KS0609",
        name: "code-system-absent",
        title: t("Koden har intet kodesystem", "The code has no code system"),
        checks: t(
            "At en kode, der skal kunne forstås, har et `system`.",
            "That a code which is to be understood has a `system`.",
        ),
        why: t(
            "Den samme kode betyder noget forskelligt i forskellige systemer.",
            "The same code means different things in different systems.",
        ),
        fix: t("Tilføj `system`.", "Add `system`."),
        example: "{ \"code\": \"primary\" }",
    },
    Page {
        id: "KS0610",
        name: "value-set-as-code-system",
        title: t("Et værdisæt er skrevet som kodesystem", "A value set is named as a code system"),
        checks: t(
            "At `system` er et kodesystem og ikke et værdisæt.",
            "That `system` is a code system, not a value set.",
        ),
        why: t(
            "Et værdisæt vælger koder; det giver dem ingen betydning.",
            "A value set picks codes; it gives them no meaning.",
        ),
        fix: t(
            "Skriv adressen på det kodesystem, koden kommer fra.",
            "Write the address of the code system that the code is from.",
        ),
        example: "",
    },
    Page {
        id: "KS0611",
        name: "wrong-display",
        title: t("Visningsnavnet hører ikke til koden", "The display does not belong to the code"),
        checks: t(
            "At `display` er et af kodens navne, på et hvilket som helst sprog.",
            "That `display` is one of the names of the code, in any language.",
        ),
        why: t(
            "Et menneske læser navnet, et program koden; de må ikke sige hver sit.",
            "People read the name, programs the code; they must not differ.",
        ),
        fix: t(
            "Skriv kodens eget navn, eller udelad `display`.",
            "Write the name of the code itself, or leave `display` out.",
        ),
        example: "",
    },
    Page {
        id: "KS0612",
        name: "malformed-code",
        title: t("Koden kan ikke være fra sit system", "The code cannot be of its system"),
        checks: t(
            "At koder fra SNOMED CT, LOINC, UCUM, SKS, ICPC-2, ICD og NPU har deres systems form, og at kontrolcifre passer.",
            "That codes of SNOMED CT, LOINC, UCUM, SKS, ICPC-2, ICD and NPU have the form of their system, and check digits fit.",
        ),
        why: t(
            "En slåfejl bliver ellers til en anden diagnose eller til ingen.",
            "A slip otherwise becomes another diagnosis, or none.",
        ),
        fix: t("Slå koden op igen.", "Look the code up again."),
        example: "\"system\": \"http://loinc.org\", \"code\": \"1234-5\"",
    },
    Page {
        id: "KS0613",
        name: "unknown-code-system",
        title: t("Kodesystemet findes ikke", "There is no such code system"),
        checks: t(
            "At kodesystemer fra HL7 findes, og at adresserne på kendte kodesystemer er skrevet rigtigt: http eller https, ingen skråstreg til sidst.",
            "That code systems of HL7 exist, and that the addresses of known code systems are written right: http or https, no slash at the end.",
        ),
        why: t(
            "Adressen er kodesystemets navn; en lille afvigelse er et andet navn.",
            "The address is the name of the code system; a small difference makes another name.",
        ),
        fix: t(
            "Skriv kodesystemets adresse, som den er fastsat.",
            "Write the address of the code system as it is laid down.",
        ),
        example: "\"system\": \"http://snomed.info/sct/\"   // http://snomed.info/sct",
    },
    Page {
        id: "KS0614",
        name: "unknown-code-system-version",
        title: t("Den version af kodesystemet kendes ikke", "That version of the code system is not known"),
        checks: t(
            "At en version, der står ved en kode, er den, der er til rådighed.",
            "That a version which stands with a code is the one at hand.",
        ),
        why: t(
            "Koden er slået op i en anden udgave, end der står.",
            "The code is from another version than the one that stands there.",
        ),
        fix: t("Skriv den rette version, eller udelad den.", "Write the right version, or leave it out."),
        example: "",
    },
    Page {
        id: "KS0615",
        name: "label-twice",
        title: t("Sikkerhedsmærket står der to gange", "The security label stands twice"),
        checks: t(
            "At hvert mærke i `meta.security` kun står der én gang.",
            "That each label in `meta.security` stands only once.",
        ),
        why: t("To ens mærker siger ikke mere end ét.", "Two labels that are the same say no more than one."),
        fix: t("Behold ét af dem.", "Keep one of them."),
        example: "",
    },
    Page {
        id: "KS0620",
        name: "malformed-identifier",
        title: t("Identifikationen har ikke sin form", "The identifier lacks its form"),
        checks: t(
            "At CPR-numre, SOR-koder, GLN, CVR og ydernumre har den rette længde, en dato, der findes, og et kontrolciffer, der passer.",
            "That CPR numbers, SOR codes, GLN, CVR and provider numbers have the right length, a date that exists, and a check digit that fits.",
        ),
        why: t(
            "Et forkert nummer kan føre til en forkert patient eller modtager.",
            "A wrong number can lead to a wrong patient or receiver.",
        ),
        fix: t(
            "Slå nummeret op igen; CPR skrives med ti cifre uden bindestreg.",
            "Look the number up again; CPR is written with ten digits and no hyphen.",
        ),
        example: "",
    },
    Page {
        id: "KS0621",
        name: "odd-identifier",
        title: t("Se på identifikationen en gang til", "Look at the identifier once more"),
        checks: t(
            "Om et CPR-nummer består modulus 11, og om dagen er hævet med 60.",
            "Whether a CPR number passes modulus 11, and whether its day is raised by 60.",
        ),
        why: t(
            "Gyldige numre fra 2007 og senere behøver ikke bestå modulus 11, så det er en oplysning og ikke en fejl.",
            "Valid numbers from 2007 on need not pass modulus 11, so this is information and no error.",
        ),
        fix: t("Intet, hvis nummeret er rigtigt.", "Nothing, if the number is right."),
        example: "",
    },
];
