//! What an element's extensions ask for: value, length, language, further value sets.

pub(super) const WORDS: &[&str] = words![
    Entry {
        key: "klarsyn-value",
        en: say("the element has no value", "a value, not only extensions", "give the element its value"),
        da: say("elementet har ingen værdi", "en værdi, ikke kun udvidelser", "giv elementet dets værdi"),
    },
    Entry {
        key: "klarsyn-value-or",
        en: say(
            "the element has neither a value nor the extension that may stand for it",
            "a value, or the extension that the profile names",
            "give the element its value, or say with the extension why there is none",
        ),
        da: say(
            "elementet har hverken en værdi eller den udvidelse, der kan træde i stedet",
            "en værdi eller den udvidelse, profilen nævner",
            "giv elementet dets værdi, eller sig med udvidelsen, hvorfor der ingen er",
        ),
    },
    Entry {
        key: "klarsyn-length",
        en: say("the text is too short", "the length that the profile asks for", "write the whole text"),
        da: say("teksten er for kort", "den længde, profilen kræver", "skriv hele teksten"),
    },
    Entry {
        key: "klarsyn-decimals",
        en: say(
            "the number has too many decimals",
            "as many decimals as the profile allows",
            "round the number, or write it without the last decimals",
        ),
        da: say(
            "tallet har for mange decimaler",
            "så mange decimaler, som profilen tillader",
            "afrund tallet, eller skriv det uden de sidste decimaler",
        ),
    },
    Entry {
        key: "klarsyn-pattern",
        en: say(
            "the value does not have the form that the profile asks for",
            "a value that matches the profile's regular expression",
            "write the value in that form",
        ),
        da: say(
            "værdien har ikke den form, profilen kræver",
            "en værdi, der passer til profilens regulære udtryk",
            "skriv værdien i den form",
        ),
    },
    Entry {
        key: "klarsyn-language",
        en: say(
            "the narrative does not have the parts in other languages that the profile asks for",
            "parts (`div` with `lang`) as the profile has them, or none",
            "add or remove the parts of the narrative that are in one language",
        ),
        da: say(
            "fortællingen har ikke de dele på andre sprog, som profilen kræver",
            "dele (`div` med `lang`), som profilen har dem, eller ingen",
            "tilføj eller fjern de dele af fortællingen, der er på ét sprog",
        ),
    },
    Entry {
        key: "klarsyn-binding",
        en: say(
            "no code is from the further value set that the profile binds",
            "a code from that value set",
            "add a coding with a code from the value set",
        ),
        da: say(
            "ingen kode er fra det yderligere værdisæt, som profilen binder til",
            "en kode fra det værdisæt",
            "tilføj en coding med en kode fra værdisættet",
        ),
    },
];
