//! Pages of KS01xx.

use super::Page;
use super::t;

pub(super) const PAGES: &[Page] = &[Page {
    id: "KS0101",
    name: "empty",
    title: t("Der er intet at læse", "There is nothing to read"),
    checks: t("At filen har et indhold.", "That the file has a content."),
    why: t(
        "En tom fil er som regel et tegn på, at noget er gået galt, før beskeden nåede frem.",
        "An empty file mostly means that something went wrong before the message arrived.",
    ),
    fix: t(
        "Send beskeden igen, og se efter, om den bliver skrevet helt.",
        "Send the message again, and see that it is written completely.",
    ),
    example: "",
}];
