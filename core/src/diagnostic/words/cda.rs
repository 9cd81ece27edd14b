//! Words for KS10xx.

use crate::diagnostic::problem::Cda;
use crate::diagnostic::words::{Say, Words, all_of, one_of};

pub(super) fn words(problem: &Cda, say: &Say) -> Words {
    match problem {
        Cda::BaseOnly { templates } if templates.is_empty() => fill!(
            say,
            [],
            [
                "kun CDA's grundregler er kontrolleret: dokumentet nævner ingen skabelon",
                "only the base rules of CDA were checked: the document names no template"
            ],
            why = [
                "det, der gælder for alle CDA-dokumenter, siger intet om netop denne slags dokument",
                "what holds of every CDA document says nothing of this document's own kind"
            ]
        ),
        Cda::BaseOnly { templates } => fill!(
            say,
            [&all_of(say, templates)],
            [
                "kun CDA's grundregler er kontrolleret: der kendes ingen profil for dokumentet",
                "only the base rules of CDA were checked: no profile is known for this document"
            ],
            found = ["skabelonerne {0}", "templates {0}"],
            why = [
                "det, der gælder for alle CDA-dokumenter, siger intet om netop denne slags dokument",
                "what holds of every CDA document says nothing of this document's own kind"
            ]
        ),
        Cda::VersionAssumed { standard } => fill!(
            say,
            [standard],
            [
                "dokumentet fortæller ikke sin version; det er kontrolleret som {0}",
                "the document does not tell its version; it was checked as {0}"
            ],
            fix = [
                "angiv versionen i `documentationOf`, eller vælg den med `--standard`",
                "state the version in `documentationOf`, or choose it with `--standard`"
            ]
        ),
        Cda::Extension { name, namespace } => fill!(
            say,
            [name, namespace],
            ["`{0}` er en udvidelse, som ikke er kontrolleret", "`{0}` is an extension that was not checked"],
            found = ["navnerummet {1}", "namespace {1}"],
            why = [
                "CDA tillader udvidelser i andre navnerum, men skemaet kender kun HL7's egne",
                "CDA allows extensions in other namespaces, but its schema knows only those of HL7"
            ]
        ),
        Cda::TypeMissing { element } => fill!(
            say,
            [element],
            ["`{0}` fortæller ikke sin datatype", "`{0}` does not tell its data type"],
            expected = ["`xsi:type`, for eksempel `xsi:type=\"PQ\"`", "`xsi:type`, for example `xsi:type=\"PQ\"`"],
            fix = ["tilføj `xsi:type`", "add `xsi:type`"]
        ),
        Cda::TypeWrong { found, allowed } => fill!(
            say,
            [found, &one_of(say, allowed)],
            ["datatypen `{0}` må ikke stå her", "the data type `{0}` may not stand here"],
            expected = "{1}"
        ),
        Cda::OneOf { choices, found: 0, .. } => fill!(
            say,
            [&one_of(say, choices)],
            ["det, der skal stå her, mangler", "what must stand here is missing"],
            expected = ["et af {0}", "one of {0}"]
        ),
        Cda::OneOf { choices, found, needed } => fill!(
            say,
            [&one_of(say, choices), found, &if *needed { ["netop", "exactly"] } else { ["højst", "at most"] }],
            ["der står flere elementer, hvor der kun må stå ét", "several elements stand where only one may"],
            found = "{1}",
            expected = ["{2} et af {0}", "{2} one of {0}"]
        ),
        Cda::Text { within } => fill!(
            say,
            [within],
            ["der må ikke stå tekst i `{0}`", "text may not stand in `{0}`"],
            fix = ["fjern teksten", "remove the text"]
        ),
        Cda::NullAndValue { type_name } => fill!(
            say,
            [type_name],
            ["værdien har både et indhold og et `nullFlavor`", "the value has both a content and a `nullFlavor`"],
            why = [
                "en {0} har enten sin værdi eller fortæller, hvorfor den ikke har nogen",
                "a {0} either has its value or says why it has none"
            ],
            fix = ["fjern det ene af de to", "remove one of the two"]
        ),
        Cda::Incomplete { type_name, part } => fill!(
            say,
            [type_name, part],
            ["værdien har ikke noget `{1}`", "the value has no `{1}`"],
            expected = ["en {0} med `{1}` eller et `nullFlavor`", "a {0} with `{1}`, or a `nullFlavor`"],
            fix = [
                "tilføj `{1}`, eller sig med `nullFlavor`, hvorfor det mangler",
                "add `{1}`, or say with `nullFlavor` why there is none"
            ]
        ),
        Cda::Alone { attribute, needs } => fill!(
            say,
            [attribute, needs],
            ["`{0}` siger intet uden `{1}`", "`{0}` says nothing without `{1}`"],
            fix = ["tilføj `{1}`, eller fjern `{0}`", "add `{1}`, or remove `{0}`"]
        ),
        Cda::IntervalParts { found } => fill!(
            say,
            [&all_of(say, found)],
            ["intervallets dele passer ikke sammen", "the parts of the interval do not go together"],
            found = "{0}",
            expected = [
                "en værdi; eller `low` og/eller `high`; eller `width` med den ene ende; eller `center` med `width`",
                "a value; or `low` and/or `high`; or `width` with one end; or `center` with `width`"
            ]
        ),
        Cda::IntervalOrder => fill!(
            say,
            [],
            ["intervallet slutter, før det begynder", "the interval ends before it begins"],
            expected = ["`low` ikke efter `high`", "`low` not after `high`"]
        ),
        Cda::Unit { found } => fill!(
            say,
            [found],
            ["enheden findes ikke i UCUM", "the unit is none of UCUM"],
            found = "{0}",
            fix = ["skriv enheden, som UCUM har den: `mm[Hg]`", "write the unit as UCUM has it: `mm[Hg]`"]
        ),
        Cda::Scheme { found } => fill!(
            say,
            [found],
            ["adressen fortæller ikke, hvilken slags den er", "the address does not tell of what kind it is"],
            found = "{0}",
            expected =
                ["et skema foran: `tel:`, `mailto:`, `https:`", "a scheme before it: `tel:`, `mailto:`, `https:`"],
            fix = ["sæt skemaet foran adressen", "put the scheme before the address"]
        ),
        Cda::IdTwice { id } => fill!(
            say,
            [id],
            ["to elementer har ID'et {0}", "two elements have the ID {0}"],
            why = ["henvisninger fører så til det ene eller det andet", "references then lead to either"],
            fix = ["giv det ene et andet ID", "give one another ID"]
        ),
        Cda::NoSuchId { id } => fill!(
            say,
            [id],
            ["intet element har ID'et {0}", "no element has the ID {0}"],
            fix = [
                "ret henvisningen, eller tilføj ID'et, hvor den fører hen",
                "mend the reference, or add the ID where it leads"
            ]
        ),
        Cda::NotBase64 => fill!(
            say,
            [],
            ["indholdet er ikke Base64", "the data is no Base64"],
            expected = ["Base64, som `representation` siger", "Base64, as `representation` says"]
        ),
        Cda::NarrativeElement { name, within } => fill!(
            say,
            [name, within],
            ["`{0}` må ikke stå i `{1}` i den læsbare tekst", "`{0}` may not stand in `{1}` of the narrative"],
            fix = ["flyt eller fjern `{0}`", "move or remove `{0}`"]
        ),
        Cda::NarrativeAttribute { name, within } => fill!(
            say,
            [name, within],
            ["`{1}` i den læsbare tekst har ingen attribut `{0}`", "`{1}` of the narrative has no attribute `{0}`"],
            fix = ["fjern `{0}`", "remove `{0}`"]
        ),
        Cda::NarrativeMissing { within, needs } => fill!(
            say,
            [within, needs],
            ["`{0}` i den læsbare tekst mangler `{1}`", "`{0}` of the narrative lacks `{1}`"],
            fix = ["tilføj `{1}`, eller fjern `{0}`", "add `{1}`, or remove `{0}`"]
        ),
        Cda::Link { found } => fill!(
            say,
            [found],
            [
                "adressen i den læsbare tekst er ikke en, som en fremviser må følge",
                "the address in the narrative is none that a viewer may follow"
            ],
            found = "{0}",
            expected = [
                "http, https, mailto, tel eller et ID i dokumentet",
                "http, https, mailto, tel, or an ID in the document"
            ],
            why = [
                "andre adresser kan køre programmer eller fortælle andre, hvem der læser dokumentet",
                "other addresses can run programs, or tell others who reads the document"
            ]
        ),
    }
}
