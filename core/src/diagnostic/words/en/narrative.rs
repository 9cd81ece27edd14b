//! English words for KS08xx.

use super::markup::markup;
use crate::diagnostic::problem::Narrative;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Narrative, say: &Say) -> Words {
    match problem {
        Narrative::Malformed(problem) => {
            let inner = markup(problem, say);
            Words { headline: ["the narrative is malformed: ", &inner.headline].concat(), ..inner }
        }
        Narrative::NotADiv { found } if found.is_empty() => {
            fill!(say, [], "the narrative is not a <div>", why = "its outermost element is always a div")
        }
        Narrative::NotADiv { found } => fill!(
            say,
            [found],
            "the narrative is a <{0}>, not a <div>",
            why = "its outermost element is always a div",
            fix = "put it into a <div>"
        ),
        Narrative::Namespace { found } if found.is_empty() => fill!(
            say,
            [],
            "the narrative's <div> has no namespace",
            fix = "write <div xmlns=\"http://www.w3.org/1999/xhtml\">"
        ),
        Narrative::Namespace { found } => fill!(
            say,
            [found],
            "the narrative's namespace is \"{0}\"",
            fix = "write xmlns=\"http://www.w3.org/1999/xhtml\""
        ),
        Narrative::Element { element, active: true } => fill!(
            say,
            [element],
            "<{0}> is not allowed in a narrative",
            why = "it could run as a program or load something from elsewhere",
            fix = "remove it"
        ),
        Narrative::Element { element, active: false } => fill!(
            say,
            [element],
            "<{0}> is not allowed in a narrative",
            why = "a narrative has basic formatting, tables, lists, links and images only",
            fix = "use an allowed element"
        ),
        Narrative::Attribute { attribute, element, active: true } => fill!(
            say,
            [attribute, element],
            "the attribute `{0}` on <{1}> is not allowed in a narrative",
            why = "it could run as a program",
            fix = "remove it"
        ),
        Narrative::Attribute { attribute, element, active: false } => fill!(
            say,
            [attribute, element],
            "the attribute `{0}` on <{1}> is not allowed in a narrative",
            fix = "remove it"
        ),
        Narrative::NoContent => fill!(
            say,
            [],
            "the narrative has neither text nor an image",
            why = "it must tell a person what the resource says",
            fix = "write what the resource says"
        ),
        Narrative::Script { attribute, element } => {
            fill!(say, [attribute, element], "`{0}` on <{1}> runs as a program", fix = "remove it")
        }
        Narrative::Entity { entity } => fill!(
            say,
            [entity],
            "`&{0};` is not allowed in a narrative",
            why = "XML has &amp; &lt; &gt; &quot; &apos; and numbers: other readers do not know the name",
            fix = "write the character itself, or its number"
        ),
        Narrative::Address { attribute, address } => {
            fill!(
                say,
                [attribute, address],
                "`{0}` leads nowhere: {1}",
                why = "an address is not empty, has no white space, and has a scheme that can be opened",
                fix = "write an address that can be opened, or remove the link"
            )
        }
        Narrative::External { attribute, address } => fill!(
            say,
            [attribute, address],
            "`{0}` loads something from elsewhere: {1}",
            why = "whoever shows the narrative would tell that place that it is read",
            fix = "put the image into the narrative or the message itself"
        ),
    }
}
