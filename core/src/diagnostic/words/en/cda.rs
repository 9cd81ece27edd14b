//! English words for KS10xx.

use crate::diagnostic::problem::Cda;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Cda, say: &Say) -> Words {
    match problem {
        Cda::BaseOnly { templates } if templates.is_empty() => fill!(
            say,
            [],
            "only the base rules of CDA were checked: the document names no template",
            why = "what holds of every CDA document says nothing of this document's own kind"
        ),
        Cda::BaseOnly { templates } => fill!(
            say,
            [&listed(templates, "and")],
            "only the base rules of CDA were checked: no profile is known for this document",
            found = "templates {0}",
            why = "what holds of every CDA document says nothing of this document's own kind"
        ),
        Cda::VersionAssumed { standard } => fill!(
            say,
            [standard],
            "the document does not tell its version; it was checked as {0}",
            fix = "state the version in `documentationOf`, or choose it with `--standard`"
        ),
        Cda::Extension { name, namespace } => fill!(
            say,
            [name, namespace],
            "`{0}` is an extension that was not checked",
            found = "namespace {1}",
            why = "CDA allows extensions in other namespaces, but its schema knows only those of HL7"
        ),
        Cda::TypeMissing { element } => fill!(
            say,
            [element],
            "`{0}` does not tell its data type",
            expected = "`xsi:type`, for example `xsi:type=\"PQ\"`",
            fix = "add `xsi:type`"
        ),
        Cda::TypeWrong { found, allowed } => {
            fill!(say, [found, &listed(allowed, "or")], "the data type `{0}` may not stand here", expected = "{1}")
        }
        Cda::OneOf { choices, found: 0, .. } => {
            fill!(say, [&listed(choices, "or")], "what must stand here is missing", expected = "one of {0}")
        }
        Cda::OneOf { choices, found, needed } => fill!(
            say,
            [&listed(choices, "or"), found, &if *needed { "exactly" } else { "at most" }],
            "several elements stand where only one may",
            found = "{1}",
            expected = "{2} one of {0}"
        ),
        Cda::Text { within } => fill!(say, [within], "text may not stand in `{0}`", fix = "remove the text"),
        Cda::NullAndValue { type_name } => fill!(
            say,
            [type_name],
            "the value has both a content and a `nullFlavor`",
            why = "a {0} either has its value or says why it has none",
            fix = "remove one of the two"
        ),
        Cda::Incomplete { type_name, part } => fill!(
            say,
            [type_name, part],
            "the value has no `{1}`",
            expected = "a {0} with `{1}`, or a `nullFlavor`",
            fix = "add `{1}`, or say with `nullFlavor` why there is none"
        ),
        Cda::Alone { attribute, needs } => {
            fill!(say, [attribute, needs], "`{0}` says nothing without `{1}`", fix = "add `{1}`, or remove `{0}`")
        }
        Cda::IntervalParts { found } => fill!(
            say,
            [&listed(found, "and")],
            "the parts of the interval do not go together",
            found = "{0}",
            expected = "a value; or `low` and/or `high`; or `width` with one end; or `center` with `width`"
        ),
        Cda::IntervalOrder => fill!(say, [], "the interval ends before it begins", expected = "`low` not after `high`"),
        Cda::Unit { found } => {
            fill!(
                say,
                [found],
                "the unit is none of UCUM",
                found = "{0}",
                fix = "write the unit as UCUM has it: `mm[Hg]`"
            )
        }
        Cda::Scheme { found } => fill!(
            say,
            [found],
            "the address does not tell of what kind it is",
            found = "{0}",
            expected = "a scheme before it: `tel:`, `mailto:`, `https:`",
            fix = "put the scheme before the address"
        ),
        Cda::IdTwice { id } => {
            fill!(
                say,
                [id],
                "two elements have the ID {0}",
                why = "references then lead to either",
                fix = "give one another ID"
            )
        }
        Cda::NoSuchId { id } => {
            fill!(say, [id], "no element has the ID {0}", fix = "mend the reference, or add the ID where it leads")
        }
        Cda::NotBase64 => fill!(say, [], "the data is no Base64", expected = "Base64, as `representation` says"),
        Cda::NarrativeElement { name, within } => {
            fill!(say, [name, within], "`{0}` may not stand in `{1}` of the narrative", fix = "move or remove `{0}`")
        }
        Cda::NarrativeAttribute { name, within } => {
            fill!(say, [name, within], "`{1}` of the narrative has no attribute `{0}`", fix = "remove `{0}`")
        }
        Cda::NarrativeMissing { within, needs } => {
            fill!(say, [within, needs], "`{0}` of the narrative lacks `{1}`", fix = "add `{1}`, or remove `{0}`")
        }
        Cda::Link { found } => fill!(
            say,
            [found],
            "the address in the narrative is none that a viewer may follow",
            found = "{0}",
            expected = "http, https, mailto, tel, or an ID in the document",
            why = "other addresses can run programs, or tell others who reads the document"
        ),
    }
}
