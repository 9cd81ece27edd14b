//! Danish words for KS02xx.

use crate::diagnostic::problem::Structure;
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Structure, say: &Say) -> Words {
    let or = |items: &[String]| listed(items, "eller");
    match problem {
        Structure::Unknown { name, within, nearest: Some(nearest) } => {
            fill!(
                say,
                [name, within, nearest],
                "`{0}` er ikke et element i {1}",
                fix = "skriv `{2}`, hvis det er det, der menes"
            )
        }
        Structure::Unknown { name, within, nearest: None } => {
            fill!(
                say,
                [name, within],
                "`{0}` er ikke et element i {1}",
                fix = "fjern `{0}`, eller læg indholdet i en extension"
            )
        }
        Structure::TooFew { element, min, found: 0 } => {
            fill!(say, [element, min], "`{0}` er påkrævet, men mangler", expected = "mindst {1}", fix = "tilføj `{0}`")
        }
        Structure::TooFew { element, min, found } => {
            fill!(
                say,
                [element, min, found],
                "der er for få `{0}`",
                found = "{2}",
                expected = "mindst {1}",
                fix = "tilføj `{0}`"
            )
        }
        Structure::TooMany { element, max, found } => fill!(
            say,
            [element, found, max],
            "der er for mange `{0}`",
            found = "{1}",
            expected = "højst {2}",
            fix = "behold højst {2} af `{0}`"
        ),
        Structure::NoSlice { element, slices, nearest } => {
            let headline = match slices.as_slice() {
                [a, b] => line(say, "`{0}` er her hverken `{1}` eller `{2}`", &[element, a, b]),
                _ => line(say, "`{0}` er her ingen af de tilladte slags", &[element]),
            };
            let slices = or(slices);
            let Some(near) = nearest else {
                return fill!(say, [&headline, &slices], "{0}", expected = "en af {1}; andre er ikke tilladt");
            };
            let found = match &near.found {
                Some(found) => say.value(found),
                None => line(say, "intet `{0}`", &[&near.path]),
            };
            let how = if near.case_only { "; kun store og små bogstaver er forskellige" } else { "" };
            fill!(
                say,
                [&headline, &slices, &found, &near.slice, &near.expected, &near.path, &how],
                "{0}",
                found = "{2}",
                expected = "en af {1}; andre er ikke tilladt",
                why = "nærmeste match er `{3}`, som kræver {4} i `{5}`{6}",
                fix = "skriv {4} i `{5}`"
            )
        }
        Structure::NotAllowed { element } => fill!(
            say,
            [element],
            "`{0}` er ikke tilladt her",
            expected = "profilen tillader det ikke",
            fix = "fjern `{0}`"
        ),
        Structure::SeveralSlices { element, slices } => fill!(
            say,
            [element, &listed(slices, "og")],
            "`{0}` passer til flere slags: {1}",
            expected = "netop én slags"
        ),
        Structure::SliceOrder { element, slice: Some(slice) } => {
            fill!(say, [element, slice], "`{0}:{1}` står for sent", fix = "sæt elementerne i profilens rækkefølge")
        }
        Structure::SliceOrder { element, slice: None } => {
            fill!(
                say,
                [element],
                "dette `{0}` står før dem, det skal stå efter",
                fix = "sæt elementerne i profilens rækkefølge"
            )
        }
        Structure::ChoiceType { element, found, allowed } => fill!(
            say,
            [element, found, &or(allowed)],
            "`{0}` må ikke være af typen {1} her",
            found = "{1}",
            expected = "{2}",
            fix = "angiv værdien som {2}"
        ),
        Structure::ChoiceTwice { element } => {
            fill!(say, [element], "`{0}` har værdier af to typer", fix = "behold én af værdierne")
        }
        Structure::UnknownExtension { url, nearest: Some(nearest) } => {
            fill!(say, [url, nearest], "extensionen {0} er ukendt", fix = "skriv {1}, hvis det er den, der menes")
        }
        Structure::UnknownExtension { url, nearest: None } => fill!(say, [url], "extensionen {0} er ukendt"),
        Structure::ExtensionContext { url, here, allowed } => fill!(
            say,
            [url, here, &or(allowed)],
            "extensionen {0} må ikke stå i {1}",
            expected = "{2}",
            fix = "flyt extensionen hen, hvor den hører til"
        ),
        Structure::ExtensionModifier { url, modifies: true } => fill!(
            say,
            [url],
            "extensionen {0} ændrer betydningen og skal stå i `modifierExtension`",
            fix = "læg den i `modifierExtension`"
        ),
        Structure::ExtensionModifier { url, modifies: false } => fill!(
            say,
            [url],
            "extensionen {0} ændrer ikke betydningen og må ikke stå i `modifierExtension`",
            fix = "læg den i `extension`"
        ),
        Structure::ExtensionUrl { url: Some(url) } => {
            fill!(say, [url], "extensionens url \"{0}\" er ikke absolut", expected = "en absolut url")
        }
        Structure::ExtensionUrl { url: None } => {
            fill!(say, [], "extensionen har ingen url", expected = "en absolut url")
        }
        Structure::ExtensionContent { url, value_expected: true } => {
            fill!(say, [url], "extensionen {0} skal have en værdi og ingen dele")
        }
        Structure::ExtensionContent { url, value_expected: false } => {
            fill!(say, [url], "extensionen {0} skal have dele og ingen værdi")
        }
        Structure::ResourceType { found, allowed } => {
            fill!(say, [found, &or(allowed)], "en {0} må ikke stå her", expected = "{1}")
        }
        Structure::UnknownResource { name, nearest: Some(nearest) } => {
            fill!(
                say,
                [name, nearest],
                "\"{0}\" er ikke en ressource i FHIR R4",
                fix = "skriv \"{1}\", hvis det er det, der menes"
            )
        }
        Structure::UnknownResource { name, nearest: None } => {
            fill!(say, [name], "\"{0}\" er ikke en ressource i FHIR R4")
        }
        Structure::NoResourceType => {
            fill!(say, [], "ressourcen angiver ikke sin type", fix = "tilføj `resourceType`")
        }
        Structure::UnknownProfile { canonical } => fill!(
            say,
            [canonical],
            "profilen {0} kendes ikke her og blev derfor ikke kontrolleret",
            fix = "kontrollér url'en, eller indlæs den pakke, som profilen findes i"
        ),
        Structure::ProfileType { canonical, expects, found } => {
            fill!(say, [canonical, expects, found], "profilen {0} gælder {1}, men dette er en {2}")
        }
        Structure::Order { element, after } => {
            fill!(say, [element, after], "`{0}` står efter `{1}`, men kommer før det")
        }
        Structure::DuplicateId { id } => {
            fill!(say, [id], "id'et \"{0}\" står to gange i denne ressource", fix = "giv hvert element sit eget id")
        }
        Structure::NoProfileHolds { element, profiles } => {
            fill!(say, [element, &or(profiles)], "`{0}` opfylder ingen af sine profiler", expected = "{1}")
        }
    }
}
