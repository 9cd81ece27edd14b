//! Words for KS02xx.

use crate::diagnostic::problem::Structure;
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words, all_of, one_of};

pub(super) fn words(problem: &Structure, say: &Say) -> Words {
    let or = |items: &[String]| one_of(say, items);
    match problem {
        Structure::Unknown { name, within, nearest: Some(nearest) } => fill!(
            say,
            [name, within, nearest],
            ["`{0}` er ikke et element i {1}", "`{0}` is no element of {1}"],
            fix = ["skriv `{2}`, hvis det er det, der menes", "write `{2}`, if that is what is meant"]
        ),
        Structure::Unknown { name, within, nearest: None } => fill!(
            say,
            [name, within],
            ["`{0}` er ikke et element i {1}", "`{0}` is no element of {1}"],
            fix = [
                "fjern `{0}`, eller læg indholdet i en extension",
                "remove `{0}`, or carry its content in an extension"
            ]
        ),
        Structure::TooFew { element, min, found: 0 } => fill!(
            say,
            [element, min],
            ["`{0}` er påkrævet, men mangler", "`{0}` is required but missing"],
            expected = ["mindst {1}", "at least {1}"],
            fix = ["tilføj `{0}`", "add `{0}`"]
        ),
        Structure::TooFew { element, min, found } => fill!(
            say,
            [element, min, found],
            ["der er for få `{0}`", "too few of `{0}`"],
            found = "{2}",
            expected = ["mindst {1}", "at least {1}"],
            fix = ["tilføj `{0}`", "add `{0}`"]
        ),
        Structure::TooMany { element, max, found } => fill!(
            say,
            [element, found, max],
            ["der er for mange `{0}`", "too many of `{0}`"],
            found = "{1}",
            expected = ["højst {2}", "at most {2}"],
            fix = ["behold højst {2} af `{0}`", "remove all but {2} of `{0}`"]
        ),
        Structure::NoSlice { element, slices, nearest } => {
            let headline = match slices.as_slice() {
                [a, b] => line(
                    say,
                    ["`{0}` er her hverken `{1}` eller `{2}`", "this `{0}` is neither `{1}` nor `{2}`"],
                    &[element, a, b],
                ),
                _ => line(
                    say,
                    ["`{0}` er her ingen af de tilladte slags", "this `{0}` is none of its allowed kinds"],
                    &[element],
                ),
            };
            let slices = or(slices);
            let Some(near) = nearest else {
                return fill!(
                    say,
                    [&headline, &slices],
                    "{0}",
                    expected = ["en af {1}; andre er ikke tilladt", "one of the slices {1}; others are not allowed"]
                );
            };
            let found = match &near.found {
                Some(found) => say.value(found),
                None => line(say, ["intet `{0}`", "no `{0}`"], &[&near.path]),
            };
            let how = if near.case_only {
                ["; kun store og små bogstaver er forskellige", "; only upper and lower case differ"]
            } else {
                ["", ""]
            };
            fill!(
                say,
                [&headline, &slices, &found, &near.slice, &near.expected, &near.path, &how],
                "{0}",
                found = "{2}",
                expected = ["en af {1}; andre er ikke tilladt", "one of the slices {1}; others are not allowed"],
                why = [
                    "nærmeste match er `{3}`, som kræver {4} i `{5}`{6}",
                    "closest is `{3}`, which asks for {4} in `{5}`{6}"
                ],
                fix = ["skriv {4} i `{5}`", "write {4} in `{5}`"]
            )
        }
        Structure::NotAllowed { element } => fill!(
            say,
            [element],
            ["`{0}` er ikke tilladt her", "`{0}` is not allowed here"],
            expected = ["profilen tillader det ikke", "the profile does not allow it"],
            fix = ["fjern `{0}`", "remove `{0}`"]
        ),
        Structure::SeveralSlices { element, slices } => fill!(
            say,
            [element, &all_of(say, slices)],
            ["`{0}` passer til flere slags: {1}", "this `{0}` fits several slices: {1}"],
            expected = ["netop én slags", "exactly one slice"]
        ),
        Structure::SliceOrder { element, slice: Some(slice) } => fill!(
            say,
            [element, slice],
            ["`{0}:{1}` står for sent", "`{0}:{1}` stands too late"],
            fix = ["sæt elementerne i profilens rækkefølge", "put the elements in the order of the slices"]
        ),
        Structure::SliceOrder { element, slice: None } => fill!(
            say,
            [element],
            [
                "dette `{0}` står før dem, det skal stå efter",
                "this `{0}` stands before its slices, but must come after them"
            ],
            fix = ["sæt elementerne i profilens rækkefølge", "put the elements in the order of the slices"]
        ),
        Structure::ChoiceType { element, found, allowed } => fill!(
            say,
            [element, found, &or(allowed)],
            ["`{0}` må ikke være af typen {1} her", "`{0}` may not be of type {1} here"],
            found = "{1}",
            expected = "{2}",
            fix = ["angiv værdien som {2}", "give the value as {2}"]
        ),
        Structure::ChoiceTwice { element } => fill!(
            say,
            [element],
            ["`{0}` har værdier af to typer", "`{0}` has values of two types"],
            fix = ["behold én af værdierne", "keep one of the values"]
        ),
        Structure::UnknownExtension { url, nearest: Some(nearest) } => fill!(
            say,
            [url, nearest],
            ["extensionen {0} er ukendt", "the extension {0} is unknown"],
            fix = ["skriv {1}, hvis det er den, der menes", "write {1}, if that is what is meant"]
        ),
        Structure::UnknownExtension { url, nearest: None } => {
            fill!(say, [url], ["extensionen {0} er ukendt", "the extension {0} is unknown"])
        }
        Structure::ExtensionContext { url, here, allowed } => fill!(
            say,
            [url, here, &or(allowed)],
            ["extensionen {0} må ikke stå i {1}", "the extension {0} may not stand in {1}"],
            expected = "{2}",
            fix = ["flyt extensionen hen, hvor den hører til", "move the extension to where it belongs"]
        ),
        Structure::ExtensionModifier { url, modifies: true } => fill!(
            say,
            [url],
            [
                "extensionen {0} ændrer betydningen og skal stå i `modifierExtension`",
                "the extension {0} modifies meaning, and must stand in `modifierExtension`"
            ],
            fix = ["læg den i `modifierExtension`", "put it in `modifierExtension`"]
        ),
        Structure::ExtensionModifier { url, modifies: false } => fill!(
            say,
            [url],
            [
                "extensionen {0} ændrer ikke betydningen og må ikke stå i `modifierExtension`",
                "the extension {0} modifies nothing, and may not stand in `modifierExtension`"
            ],
            fix = ["læg den i `extension`", "put it in `extension`"]
        ),
        Structure::ExtensionUrl { url: Some(url) } => fill!(
            say,
            [url],
            ["extensionens url \"{0}\" er ikke absolut", "the extension's url \"{0}\" is not absolute"],
            expected = ["en absolut url", "an absolute url"]
        ),
        Structure::ExtensionUrl { url: None } => fill!(
            say,
            [],
            ["extensionen har ingen url", "the extension has no url"],
            expected = ["en absolut url", "an absolute url"]
        ),
        Structure::ExtensionContent { url, value_expected: true } => fill!(
            say,
            [url],
            ["extensionen {0} skal have en værdi og ingen dele", "the extension {0} must have a value, and no parts"]
        ),
        Structure::ExtensionContent { url, value_expected: false } => fill!(
            say,
            [url],
            ["extensionen {0} skal have dele og ingen værdi", "the extension {0} must have parts, and no value"]
        ),
        Structure::ResourceType { found, allowed } => {
            fill!(say, [found, &or(allowed)], ["en {0} må ikke stå her", "a {0} may not stand here"], expected = "{1}")
        }
        Structure::UnknownResource { name, nearest: Some(nearest) } => fill!(
            say,
            [name, nearest],
            ["\"{0}\" er ikke en ressource i FHIR R4", "\"{0}\" is no resource of FHIR R4"],
            fix = ["skriv \"{1}\", hvis det er det, der menes", "write \"{1}\", if that is what is meant"]
        ),
        Structure::UnknownResource { name, nearest: None } => {
            fill!(say, [name], ["\"{0}\" er ikke en ressource i FHIR R4", "\"{0}\" is no resource of FHIR R4"])
        }
        Structure::NoResourceType => fill!(
            say,
            [],
            ["ressourcen angiver ikke sin type", "the resource does not say its type"],
            fix = ["tilføj `resourceType`", "add `resourceType`"]
        ),
        Structure::UnknownProfile { canonical } => fill!(
            say,
            [canonical],
            [
                "profilen {0} kendes ikke her og blev derfor ikke kontrolleret",
                "the profile {0} is not known here, so it was not checked"
            ],
            fix = [
                "kontrollér url'en, eller indlæs den pakke, som profilen findes i",
                "check the url, or load the package that holds the profile"
            ]
        ),
        Structure::ProfileType { canonical, expects, found } => fill!(
            say,
            [canonical, expects, found],
            ["profilen {0} gælder {1}, men dette er en {2}", "the profile {0} is for {1}, but this is a {2}"]
        ),
        Structure::Order { element, after } => fill!(
            say,
            [element, after],
            ["`{0}` står efter `{1}`, men kommer før det", "`{0}` stands after `{1}`, and comes before it"]
        ),
        Structure::DuplicateId { id } => fill!(
            say,
            [id],
            ["id'et \"{0}\" står to gange i denne ressource", "the id \"{0}\" stands twice in this resource"],
            fix = ["giv hvert element sit eget id", "give each element an id of its own"]
        ),
        Structure::NoProfileHolds { element, profiles } => fill!(
            say,
            [element, &or(profiles)],
            ["`{0}` opfylder ingen af sine profiler", "`{0}` fulfils none of its profiles"],
            expected = "{1}"
        ),
    }
}
