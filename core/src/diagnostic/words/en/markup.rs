//! English words for faults of XML, in documents and in narratives.

use crate::diagnostic::problem::Markup;
use crate::diagnostic::words::{Say, Words};

pub(super) fn markup(problem: &Markup, say: &Say) -> Words {
    match problem {
        Markup::MismatchedTag { found, expected } => {
            fill!(say, [found, expected], "found </{0}> where </{1}> is due", fix = "close <{1}> first")
        }
        Markup::Unclosed { element } => fill!(say, [element], "<{0}> is never closed", fix = "close it with </{0}>"),
        Markup::StrayEndTag { element } => fill!(say, [element], "</{0}> closes nothing", fix = "remove it"),
        Markup::Truncated => fill!(say, [], "the text ends inside markup", why = "it may have been cut off on its way"),
        Markup::MalformedTag => {
            fill!(say, [], "something in this tag is neither an attribute nor its end")
        }
        Markup::MalformedAttribute { attribute } => {
            fill!(say, [attribute], "the attribute `{0}` lacks a value in quotes", fix = "write {0}=\"…\"")
        }
        Markup::DuplicateAttribute { attribute } => {
            fill!(say, [attribute], "the attribute `{0}` is there twice", fix = "remove one of them")
        }
        Markup::UnknownEntity { entity } => fill!(
            say,
            [entity],
            "`&{0};` is not an entity of XML",
            why = "XML has &amp; &lt; &gt; &quot; &apos; and numbers",
            fix = "write the character itself, or its number"
        ),
        Markup::BadReference => {
            fill!(say, [], "an & does not start a reference to a character", fix = "write an & itself as &amp;")
        }
        Markup::BareLessThan => fill!(say, [], "a < starts no tag", fix = "write a < itself as &lt;"),
        Markup::Doctype => fill!(
            say,
            [],
            "a document type declaration is not accepted",
            why = "it can make a reader load files or fill its memory; nothing of it was expanded",
            fix = "remove <!DOCTYPE …>"
        ),
        Markup::UnknownPrefix { prefix } => {
            fill!(say, [prefix], "the prefix `{0}:` is not declared", fix = "declare it with xmlns:{0}=\"…\"")
        }
        Markup::AfterEnd => {
            fill!(say, [], "something follows after the end of the root element", why = "a text is one document")
        }
    }
}
