//! English words for KS02xx.

use crate::diagnostic::problem::Structure;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Structure, say: &Say) -> Words {
    let or = |items: &[String]| listed(items, "or");
    let of = |headline: String| Words { headline, ..Words::default() };
    match problem {
        Structure::Unknown { name, within, nearest } => Words {
            fix: Some(match nearest {
                Some(nearest) => format!("write `{nearest}`, if that is what is meant"),
                None => format!("remove `{name}`, or carry its content in an extension"),
            }),
            ..of(format!("`{name}` is no element of {within}"))
        },
        Structure::TooFew { element, min, found } => Words {
            found: (*found > 0).then(|| format!("{found}")),
            expected: Some(format!("at least {min}")),
            fix: Some(format!("add `{element}`")),
            ..of(match found {
                0 => format!("`{element}` is required but missing"),
                _ => format!("too few of `{element}`"),
            })
        },
        Structure::TooMany { element, max, found } => Words {
            found: Some(format!("{found}")),
            expected: Some(format!("at most {max}")),
            fix: Some(format!("remove all but {max} of `{element}`")),
            ..of(format!("too many of `{element}`"))
        },
        Structure::NoSlice { element, slices, nearest } => Words {
            found: nearest.as_ref().map(|n| match &n.found {
                Some(found) => say.value(found),
                None => format!("no `{}`", n.path),
            }),
            expected: Some(format!("one of the slices {}; others are not allowed", or(slices))),
            why: nearest.as_ref().map(|n| {
                let how = if n.case_only { "; only upper and lower case differ" } else { "" };
                format!("closest is `{}`, which asks for {} in `{}`{how}", n.slice, n.expected, n.path)
            }),
            fix: nearest.as_ref().map(|n| format!("write {} in `{}`", n.expected, n.path)),
            ..of(match slices.as_slice() {
                [a, b] => format!("this `{element}` is neither `{a}` nor `{b}`"),
                _ => format!("this `{element}` is none of its allowed kinds"),
            })
        },
        Structure::NotAllowed { element } => Words {
            expected: Some("the profile does not allow it".into()),
            fix: Some(format!("remove `{element}`")),
            ..of(format!("`{element}` is not allowed here"))
        },
        Structure::SeveralSlices { element, slices } => Words {
            expected: Some("exactly one slice".into()),
            ..of(format!("this `{element}` fits several slices: {}", listed(slices, "and")))
        },
        Structure::SliceOrder { element, slice } => Words {
            fix: Some("put the elements in the order of the slices".into()),
            ..of(match slice {
                Some(slice) => format!("`{element}:{slice}` stands too late"),
                None => format!("this `{element}` stands before its slices, but must come after them"),
            })
        },
        Structure::ChoiceType { element, found, allowed } => Words {
            found: Some(found.clone()),
            expected: Some(or(allowed)),
            fix: Some(format!("give the value as {}", or(allowed))),
            ..of(format!("`{element}` may not be of type {found} here"))
        },
        Structure::ChoiceTwice { element } => {
            Words { fix: Some("keep one of the values".into()), ..of(format!("`{element}` has values of two types")) }
        }
        Structure::UnknownExtension { url, nearest } => Words {
            fix: nearest.as_ref().map(|nearest| format!("write {nearest}, if that is what is meant")),
            ..of(format!("the extension {url} is unknown"))
        },
        Structure::ExtensionContext { url, here, allowed } => Words {
            expected: Some(or(allowed)),
            fix: Some("move the extension to where it belongs".into()),
            ..of(format!("the extension {url} may not stand in {here}"))
        },
        Structure::ExtensionModifier { url, modifies } => Words {
            fix: Some(format!("put it in `{}`", if *modifies { "modifierExtension" } else { "extension" })),
            ..of(match modifies {
                true => format!("the extension {url} modifies meaning, and must stand in `modifierExtension`"),
                false => format!("the extension {url} modifies nothing, and may not stand in `modifierExtension`"),
            })
        },
        Structure::ExtensionUrl { url } => Words {
            expected: Some("an absolute url".into()),
            ..of(match url {
                Some(url) => format!("the extension's url \"{url}\" is not absolute"),
                None => "the extension has no url".into(),
            })
        },
        Structure::ExtensionContent { url, value_expected } => of(match value_expected {
            true => format!("the extension {url} must have a value, and no parts"),
            false => format!("the extension {url} must have parts, and no value"),
        }),
        Structure::ResourceType { found, allowed } => {
            Words { expected: Some(or(allowed)), ..of(format!("a {found} may not stand here")) }
        }
        Structure::UnknownResource { name, nearest } => Words {
            fix: nearest.as_ref().map(|nearest| format!("write \"{nearest}\", if that is what is meant")),
            ..of(format!("\"{name}\" is no resource of FHIR R4"))
        },
        Structure::NoResourceType => {
            Words { fix: Some("add `resourceType`".into()), ..of("the resource does not say its type".into()) }
        }
        Structure::UnknownProfile { canonical } => Words {
            fix: Some("check the url, or load the package that holds the profile".into()),
            ..of(format!("the profile {canonical} is not known here, so it was not checked"))
        },
        Structure::ProfileType { canonical, expects, found } => {
            of(format!("the profile {canonical} is for {expects}, but this is a {found}"))
        }
        Structure::NoProfileHolds { element, profiles } => {
            Words { expected: Some(or(profiles)), ..of(format!("`{element}` fulfils none of its profiles")) }
        }
    }
}
