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
];
