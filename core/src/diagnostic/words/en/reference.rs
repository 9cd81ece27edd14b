//! English words for KS04xx.

use crate::diagnostic::problem::{Reference, SearchFault};
use crate::diagnostic::words::fill::line;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Reference, say: &Say) -> Words {
    match problem {
        Reference::NotFound { reference, element, candidate, relative_in_urn } => {
            let urn = "a relative reference is resolved against the address of its own entry; a urn has none";
            let fix = match candidate {
                Some(candidate) => line(say, "write \"{0}\", the only such resource in the Bundle", &[candidate]),
                None => "add the resource to the Bundle, or correct the reference".into(),
            };
            fill!(
                say,
                [element, reference, &if *relative_in_urn { urn } else { "" }, &fix],
                "`{0}` points to a resource that is not in this Bundle",
                found = "\"{1}\"",
                expected = "a reference equal to the fullUrl of an entry",
                why = "{2}",
                fix = "{3}"
            )
        }
        Reference::TargetType { found, allowed } => {
            fill!(
                say,
                [found, &listed(allowed, "or")],
                "the reference may not lead to a {0}",
                found = "{0}",
                expected = "{1}"
            )
        }
        Reference::TargetProfile { reference, profiles } => fill!(
            say,
            [reference, &listed(profiles, "or")],
            "the resource {0} does not conform to the profile asked for here",
            found = "\"{0}\"",
            expected = "{1}",
            fix = "mend the resource that the reference leads to"
        ),
        Reference::Ambiguous { reference } => fill!(
            say,
            [reference],
            "the reference {0} leads to more than one entry",
            fix = "give each entry an address of its own"
        ),
        Reference::Aggregation { found, allowed } => {
            fill!(
                say,
                [found, &allowed.join(", ")],
                "the reference may not be {0} here",
                found = "{0}",
                expected = "{1}"
            )
        }
        Reference::NoFullUrl { reference } => fill!(
            say,
            [reference],
            "the relative reference {0} cannot be resolved: its entry has no fullUrl",
            fix = "give the entry a fullUrl"
        ),
        Reference::EntryWithoutFullUrl => {
            fill!(say, [], "the entry has no fullUrl", fix = "add `fullUrl`")
        }
        Reference::FullUrlNotAbsolute { url } => fill!(
            say,
            [url],
            "the fullUrl is not absolute",
            found = "\"{0}\"",
            expected = "an absolute url, or urn:uuid: and a UUID"
        ),
        Reference::FullUrlId { url, resource } => fill!(
            say,
            [url, resource],
            "the fullUrl and the resource's id do not agree",
            found = "\"{0}\"",
            expected = "an address that ends with \"{1}\""
        ),
        Reference::FirstEntry { bundle, expected, found } => fill!(
            say,
            [bundle, expected, found],
            "the first entry of a {0} must be a {1}",
            found = "{2}",
            expected = "{1}",
            fix = "move the {1} to the first entry"
        ),
        Reference::NotInBundle { reference, element } => fill!(
            say,
            [element, reference],
            "`{0}` names a resource that is not in the Bundle",
            found = "\"{1}\"",
            expected = "the fullUrl of an entry"
        ),
        Reference::Unreachable { resource } => {
            fill!(say, [resource], "nothing in the message leads to this {0}", fix = "refer to it, or leave it out")
        }
        Reference::Contained { id: Some(id) } => {
            fill!(say, [id], "nothing refers to the contained resource \"{0}\"")
        }
        Reference::Contained { id: None } => fill!(say, [], "a contained resource must have an id"),
        Reference::EntryType { reference, found } => {
            fill!(say, [reference, found], "the reference {0} leads to a {1}", found = "{1}")
        }
        Reference::StatedType { stated } => {
            fill!(say, [stated], "the reference says that it leads to a {0}, and may not")
        }
        Reference::Search(SearchFault::WithoutId) => fill!(say, [], "what a search found must have an id"),
        Reference::Search(SearchFault::NotOutcome { found }) => {
            fill!(say, [found], "the outcome of a search is an OperationOutcome, not {0}")
        }
        Reference::Search(SearchFault::OtherType { found, asked }) => {
            fill!(say, [found, &listed(asked, "and")], "the search asked for {1}, not for {0}")
        }
        Reference::LinkTwice { relation } => {
            fill!(say, [relation], "the Bundle has more than one link \"{0}\"", fix = "keep one of them")
        }
        Reference::LinkOfSearch { relation, bundle } => fill!(
            say,
            [relation, bundle],
            "a Bundle of type {1} has no link \"{0}\"",
            why = "such links lead between the pages of a search or a history",
            fix = "remove the link"
        ),
        Reference::Malformed { reference } => fill!(
            say,
            [reference],
            "the reference {0} is no address",
            why = "an address has no white space, and none of the characters < > \" { } \\ ^ `",
            fix = "write it as Type/id, or as a full address"
        ),
        Reference::Nothing => fill!(say, [], "the reference has neither reference, identifier nor display"),
    }
}
