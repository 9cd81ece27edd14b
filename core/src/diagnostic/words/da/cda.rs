//! Danish words for KS10xx.

use crate::diagnostic::problem::Cda;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Cda, say: &Say) -> Words {
    match problem {
        Cda::BaseOnly { templates } if templates.is_empty() => fill!(
            say,
            [],
            "kun CDA's grundregler er kontrolleret: dokumentet nævner ingen skabelon",
            why = "det, der gælder for alle CDA-dokumenter, siger intet om netop denne slags dokument"
        ),
        Cda::BaseOnly { templates } => fill!(
            say,
            [&listed(templates, "og")],
            "kun CDA's grundregler er kontrolleret: der kendes ingen profil for dokumentet",
            found = "skabelonerne {0}",
            why = "det, der gælder for alle CDA-dokumenter, siger intet om netop denne slags dokument"
        ),
        Cda::VersionAssumed { standard } => fill!(
            say,
            [standard],
            "dokumentet fortæller ikke sin version; det er kontrolleret som {0}",
            fix = "angiv versionen i `documentationOf`, eller vælg den med `--standard`"
        ),
        Cda::Extension { name, namespace } => fill!(
            say,
            [name, namespace],
            "`{0}` er en udvidelse, som ikke er kontrolleret",
            found = "navnerummet {1}",
            why = "CDA tillader udvidelser i andre navnerum, men skemaet kender kun HL7's egne"
        ),
        Cda::TypeMissing { element } => fill!(
            say,
            [element],
            "`{0}` fortæller ikke sin datatype",
            expected = "`xsi:type`, for eksempel `xsi:type=\"PQ\"`",
            fix = "tilføj `xsi:type`"
        ),
        Cda::TypeWrong { found, allowed } => {
            fill!(say, [found, &listed(allowed, "eller")], "datatypen `{0}` må ikke stå her", expected = "{1}")
        }
        Cda::OneOf { choices, found: 0, .. } => {
            fill!(say, [&listed(choices, "eller")], "det, der skal stå her, mangler", expected = "et af {0}")
        }
        Cda::OneOf { choices, found, needed } => fill!(
            say,
            [&listed(choices, "eller"), found, &if *needed { "netop" } else { "højst" }],
            "der står flere elementer, hvor der kun må stå ét",
            found = "{1}",
            expected = "{2} et af {0}"
        ),
        Cda::Text { within } => fill!(say, [within], "der må ikke stå tekst i `{0}`", fix = "fjern teksten"),
        Cda::NullAndValue { type_name } => fill!(
            say,
            [type_name],
            "værdien har både et indhold og et `nullFlavor`",
            why = "en {0} har enten sin værdi eller fortæller, hvorfor den ikke har nogen",
            fix = "fjern det ene af de to"
        ),
        Cda::Incomplete { type_name, part } => fill!(
            say,
            [type_name, part],
            "værdien har ikke noget `{1}`",
            expected = "en {0} med `{1}` eller et `nullFlavor`",
            fix = "tilføj `{1}`, eller sig med `nullFlavor`, hvorfor det mangler"
        ),
        Cda::Alone { attribute, needs } => {
            fill!(say, [attribute, needs], "`{0}` siger intet uden `{1}`", fix = "tilføj `{1}`, eller fjern `{0}`")
        }
        Cda::IntervalParts { found } => fill!(
            say,
            [&listed(found, "og")],
            "intervallets dele passer ikke sammen",
            found = "{0}",
            expected =
                "en værdi; eller `low` og/eller `high`; eller `width` med den ene ende; eller `center` med `width`"
        ),
        Cda::IntervalOrder => {
            fill!(say, [], "intervallet slutter, før det begynder", expected = "`low` ikke efter `high`")
        }
        Cda::Unit { found } => fill!(
            say,
            [found],
            "enheden findes ikke i UCUM",
            found = "{0}",
            fix = "skriv enheden, som UCUM har den: `mm[Hg]`"
        ),
        Cda::Scheme { found } => fill!(
            say,
            [found],
            "adressen fortæller ikke, hvilken slags den er",
            found = "{0}",
            expected = "et skema foran: `tel:`, `mailto:`, `https:`",
            fix = "sæt skemaet foran adressen"
        ),
        Cda::IdTwice { id } => fill!(
            say,
            [id],
            "to elementer har ID'et {0}",
            why = "henvisninger fører så til det ene eller det andet",
            fix = "giv det ene et andet ID"
        ),
        Cda::NoSuchId { id } => {
            fill!(
                say,
                [id],
                "intet element har ID'et {0}",
                fix = "ret henvisningen, eller tilføj ID'et, hvor den fører hen"
            )
        }
        Cda::NotBase64 => fill!(say, [], "indholdet er ikke Base64", expected = "Base64, som `representation` siger"),
        Cda::NarrativeElement { name, within } => {
            fill!(say, [name, within], "`{0}` må ikke stå i `{1}` i den læsbare tekst", fix = "flyt eller fjern `{0}`")
        }
        Cda::NarrativeAttribute { name, within } => {
            fill!(say, [name, within], "`{1}` i den læsbare tekst har ingen attribut `{0}`", fix = "fjern `{0}`")
        }
        Cda::NarrativeMissing { within, needs } => {
            fill!(
                say,
                [within, needs],
                "`{0}` i den læsbare tekst mangler `{1}`",
                fix = "tilføj `{1}`, eller fjern `{0}`"
            )
        }
        Cda::Link { found } => fill!(
            say,
            [found],
            "adressen i den læsbare tekst er ikke en, som en fremviser må følge",
            found = "{0}",
            expected = "http, https, mailto, tel eller et ID i dokumentet",
            why = "andre adresser kan køre programmer eller fortælle andre, hvem der læser dokumentet"
        ),
    }
}
