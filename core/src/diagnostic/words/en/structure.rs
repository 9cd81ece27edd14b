//! English words for KS02xx.

use crate::diagnostic::problem::Structure;
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Structure, say: &Say) -> Words {
    let or = |items: &[String]| listed(items, "or");
    match problem {
        Structure::Unknown { name, within, nearest: Some(nearest) } => {
            fill!(
                say,
                [name, within, nearest],
                "`{0}` is no element of {1}",
                fix = "write `{2}`, if that is what is meant"
            )
        }
        Structure::Unknown { name, within, nearest: None } => {
            fill!(
                say,
                [name, within],
                "`{0}` is no element of {1}",
                fix = "remove `{0}`, or carry its content in an extension"
            )
        }
        Structure::TooFew { element, min, found: 0 } => {
            fill!(say, [element, min], "`{0}` is required but missing", expected = "at least {1}", fix = "add `{0}`")
        }
        Structure::TooFew { element, min, found } => {
            fill!(
                say,
                [element, min, found],
                "too few of `{0}`",
                found = "{2}",
                expected = "at least {1}",
                fix = "add `{0}`"
            )
        }
        Structure::TooMany { element, max, found } => fill!(
            say,
            [element, found, max],
            "too many of `{0}`",
            found = "{1}",
            expected = "at most {2}",
            fix = "remove all but {2} of `{0}`"
        ),
        Structure::NoSlice { element, slices, nearest } => {
            let headline = match slices.as_slice() {
                [a, b] => line(say, "this `{0}` is neither `{1}` nor `{2}`", &[element, a, b]),
                _ => line(say, "this `{0}` is none of its allowed kinds", &[element]),
            };
            let slices = or(slices);
            let Some(near) = nearest else {
                return fill!(
                    say,
                    [&headline, &slices],
                    "{0}",
                    expected = "one of the slices {1}; others are not allowed"
                );
            };
            let found = match &near.found {
                Some(found) => say.value(found),
                None => line(say, "no `{0}`", &[&near.path]),
            };
            let how = if near.case_only { "; only upper and lower case differ" } else { "" };
            fill!(
                say,
                [&headline, &slices, &found, &near.slice, &near.expected, &near.path, &how],
                "{0}",
                found = "{2}",
                expected = "one of the slices {1}; others are not allowed",
                why = "closest is `{3}`, which asks for {4} in `{5}`{6}",
                fix = "write {4} in `{5}`"
            )
        }
        Structure::NotAllowed { element } => fill!(
            say,
            [element],
            "`{0}` is not allowed here",
            expected = "the profile does not allow it",
            fix = "remove `{0}`"
        ),
        Structure::SeveralSlices { element, slices } => fill!(
            say,
            [element, &listed(slices, "and")],
            "this `{0}` fits several slices: {1}",
            expected = "exactly one slice"
        ),
        Structure::SliceOrder { element, slice: Some(slice) } => {
            fill!(
                say,
                [element, slice],
                "`{0}:{1}` stands too late",
                fix = "put the elements in the order of the slices"
            )
        }
        Structure::SliceOrder { element, slice: None } => {
            fill!(
                say,
                [element],
                "this `{0}` stands before its slices, but must come after them",
                fix = "put the elements in the order of the slices"
            )
        }
        Structure::ChoiceType { element, found, allowed } => fill!(
            say,
            [element, found, &or(allowed)],
            "`{0}` may not be of type {1} here",
            found = "{1}",
            expected = "{2}",
            fix = "give the value as {2}"
        ),
        Structure::ChoiceTwice { element } => {
            fill!(say, [element], "`{0}` has values of two types", fix = "keep one of the values")
        }
        Structure::UnknownExtension { url, nearest: Some(nearest) } => {
            fill!(say, [url, nearest], "the extension {0} is unknown", fix = "write {1}, if that is what is meant")
        }
        Structure::UnknownExtension { url, nearest: None } => fill!(say, [url], "the extension {0} is unknown"),
        Structure::ExtensionContext { url, here, allowed } => fill!(
            say,
            [url, here, &or(allowed)],
            "the extension {0} may not stand in {1}",
            expected = "{2}",
            fix = "move the extension to where it belongs"
        ),
        Structure::ExtensionModifier { url, modifies: true } => fill!(
            say,
            [url],
            "the extension {0} modifies meaning, and must stand in `modifierExtension`",
            fix = "put it in `modifierExtension`"
        ),
        Structure::ExtensionModifier { url, modifies: false } => fill!(
            say,
            [url],
            "the extension {0} modifies nothing, and may not stand in `modifierExtension`",
            fix = "put it in `extension`"
        ),
        Structure::ExtensionUrl { url: Some(url) } => {
            fill!(say, [url], "the extension's url \"{0}\" is not absolute", expected = "an absolute url")
        }
        Structure::ExtensionUrl { url: None } => {
            fill!(say, [], "the extension has no url", expected = "an absolute url")
        }
        Structure::ExtensionContent { url, value_expected: true } => {
            fill!(say, [url], "the extension {0} must have a value, and no parts")
        }
        Structure::ExtensionContent { url, value_expected: false } => {
            fill!(say, [url], "the extension {0} must have parts, and no value")
        }
        Structure::ResourceType { found, allowed } => {
            fill!(say, [found, &or(allowed)], "a {0} may not stand here", expected = "{1}")
        }
        Structure::UnknownResource { name, nearest: Some(nearest) } => {
            fill!(
                say,
                [name, nearest],
                "\"{0}\" is no resource of FHIR R4",
                fix = "write \"{1}\", if that is what is meant"
            )
        }
        Structure::UnknownResource { name, nearest: None } => fill!(say, [name], "\"{0}\" is no resource of FHIR R4"),
        Structure::NoResourceType => {
            fill!(say, [], "the resource does not say its type", fix = "add `resourceType`")
        }
        Structure::UnknownProfile { canonical } => fill!(
            say,
            [canonical],
            "the profile {0} is not known here, so it was not checked",
            fix = "check the url, or load the package that holds the profile"
        ),
        Structure::ProfileType { canonical, expects, found } => {
            fill!(say, [canonical, expects, found], "the profile {0} is for {1}, but this is a {2}")
        }
        Structure::Order { element, after } => {
            fill!(say, [element, after], "`{0}` stands after `{1}`, and comes before it")
        }
        Structure::DuplicateId { id } => {
            fill!(say, [id], "the id \"{0}\" stands twice in this resource", fix = "give each element an id of its own")
        }
        Structure::NoProfileHolds { element, profiles } => {
            fill!(say, [element, &or(profiles)], "`{0}` fulfils none of its profiles", expected = "{1}")
        }
    }
}
