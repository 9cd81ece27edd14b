//! Pages of KS05xx.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[
    Page {
        id: "KS0501",
        name: "invariant",
        title: t("En regel i profilen er ikke opfyldt", "A rule of the profile does not hold"),
        checks: t(
            "Reglerne i profilerne og i FHIR selv, der ser på flere elementer på én gang.",
            "The rules of the profiles and of FHIR itself that look at several elements at once.",
        ),
        why: t(
            "Reglens navn og den profil, den kommer fra, står under »hvorfor«, og de elementer, den læste, er vist i rammen.",
            "The rule's name and the profile it comes from stand under \"why\", and the elements it read are shown in the frame.",
        ),
        fix: t(
            "Læs reglen, og ret det af elementerne, der ikke passer.",
            "Read the rule, and mend the one of the elements that does not fit.",
        ),
        example: r#""priority": "asap"   // kun når/only when category = regarding-referral"#,
    },
    Page {
        id: "KS0502",
        name: "invariant-not-evaluated",
        title: t("En regel kunne ikke kontrolleres", "A rule could not be checked"),
        checks: t("At hver regel kan beregnes på beskeden.", "That each rule can be evaluated on the message."),
        why: t(
            "Noget i beskeden eller i reglen gør, at den ikke kan beregnes. Svaret er da uafgjort, ikke gyldigt.",
            "Something in the message or in the rule keeps it from being evaluated. The answer is then undecided, not valid.",
        ),
        fix: t("Ret først de andre fund.", "Mend the other findings first."),
        example: "",
    },
    Page {
        id: "KS0503",
        name: "too-much-work",
        title: t("Kontrollen blev opgivet", "The check was given up"),
        checks: t(
            "At kontrollen bliver færdig inden for det arbejde, som en besked af den størrelse må kræve.",
            "That the check ends within the work that a message of that size may take.",
        ),
        why: t(
            "Definitioner kan laves, så kontrollen aldrig ender. Det, der blev fundet før grænsen, gælder; resten er uafgjort, ikke gyldigt.",
            "Definitions can be made so that checking never ends. What was found before the limit holds; the rest is undecided, not valid.",
        ),
        fix: t(
            "Se på de profiler, der er givet med: forgreninger uden diskriminator i hinanden, eller regler, der gennemløber alt for hvert element.",
            "Look at the profiles that were given: slicing without discriminators within itself, or rules that walk through everything for each element.",
        ),
        example: "",
    },
];
