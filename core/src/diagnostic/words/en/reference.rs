//! English words for KS04xx.

use crate::diagnostic::problem::Reference;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Reference, _say: &Say) -> Words {
    let of = |headline: String| Words { headline, ..Words::default() };
    match problem {
        Reference::NotFound { reference, element, candidate, relative_in_urn } => Words {
            found: Some(format!("\"{reference}\"")),
            expected: Some("a reference equal to the fullUrl of an entry".into()),
            why: relative_in_urn.then(|| {
                "a relative reference is resolved against the address of its own entry; a urn has none".into()
            }),
            fix: Some(match candidate {
                Some(candidate) => format!("write \"{candidate}\", the only such resource in the Bundle"),
                None => "add the resource to the Bundle, or correct the reference".into(),
            }),
            ..of(format!("`{element}` points to a resource that is not in this Bundle"))
        },
        Reference::TargetType { found, allowed } => Words {
            found: Some(found.clone()),
            expected: Some(listed(allowed, "or")),
            ..of(format!("the reference may not lead to a {found}"))
        },
        Reference::TargetProfile { reference, profiles } => Words {
            found: Some(format!("\"{reference}\"")),
            expected: Some(listed(profiles, "or")),
            fix: Some("mend the resource that the reference leads to".into()),
            ..of(format!("the resource {reference} does not conform to the profile asked for here"))
        },
        Reference::Ambiguous { reference } => Words {
            fix: Some("give each entry an address of its own".into()),
            ..of(format!("the reference {reference} leads to more than one entry"))
        },
        Reference::Aggregation { found, allowed } => Words {
            found: Some((*found).into()),
            expected: Some(allowed.join(", ")),
            ..of(format!("the reference may not be {found} here"))
        },
        Reference::NoFullUrl { reference } => Words {
            fix: Some("give the entry a fullUrl".into()),
            ..of(format!("the relative reference {reference} cannot be resolved: its entry has no fullUrl"))
        },
        Reference::EntryWithoutFullUrl => {
            Words { fix: Some("add `fullUrl`".into()), ..of("the entry has no fullUrl".into()) }
        }
        Reference::FullUrlNotAbsolute { url } => Words {
            found: Some(format!("\"{url}\"")),
            expected: Some("an absolute url, or urn:uuid: and a UUID".into()),
            ..of("the fullUrl is not absolute".into())
        },
        Reference::FullUrlId { url, resource } => Words {
            found: Some(format!("\"{url}\"")),
            expected: Some(format!("an address that ends with \"{resource}\"")),
            ..of("the fullUrl and the resource's id do not agree".into())
        },
        Reference::FirstEntry { bundle, expected, found } => Words {
            found: Some(found.clone()),
            expected: Some((*expected).into()),
            fix: Some(format!("move the {expected} to the first entry")),
            ..of(format!("the first entry of a {bundle} must be a {expected}"))
        },
        Reference::NotInBundle { reference, element } => Words {
            found: Some(format!("\"{reference}\"")),
            expected: Some("the fullUrl of an entry".into()),
            ..of(format!("`{element}` names a resource that is not in the Bundle"))
        },
        Reference::Unreachable { resource } => Words {
            fix: Some("refer to it, or leave it out".into()),
            ..of(format!("nothing in the message leads to this {resource}"))
        },
        Reference::Contained { id } => of(match id {
            Some(id) => format!("nothing refers to the contained resource \"{id}\""),
            None => "a contained resource must have an id".into(),
        }),
        Reference::Nothing => of("the reference has neither reference, identifier nor display".into()),
    }
}
