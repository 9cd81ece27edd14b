//! English words for faults of XML, in documents and in narratives.

use crate::diagnostic::problem::Markup;
use crate::diagnostic::words::Words;

pub(super) fn markup(problem: &Markup) -> Words {
    match problem {
        Markup::MismatchedTag { found, expected } => Words {
            headline: format!("found </{found}> where </{expected}> is due"),
            fix: Some(format!("close <{expected}> first")),
            ..Words::default()
        },
        Markup::Unclosed { element } => Words {
            headline: format!("<{element}> is never closed"),
            fix: Some(format!("close it with </{element}>")),
            ..Words::default()
        },
        Markup::StrayEndTag { element } => Words {
            headline: format!("</{element}> closes nothing"),
            fix: Some("remove it".into()),
            ..Words::default()
        },
        Markup::Truncated => Words {
            headline: "the text ends inside markup".into(),
            why: Some("it may have been cut off on its way".into()),
            ..Words::default()
        },
        Markup::MalformedTag => {
            Words { headline: "something in this tag is neither an attribute nor its end".into(), ..Words::default() }
        }
        Markup::MalformedAttribute { attribute } => Words {
            headline: format!("the attribute `{attribute}` lacks a value in quotes"),
            fix: Some(format!("write {attribute}=\"…\"")),
            ..Words::default()
        },
        Markup::DuplicateAttribute { attribute } => Words {
            headline: format!("the attribute `{attribute}` is there twice"),
            fix: Some("remove one of them".into()),
            ..Words::default()
        },
        Markup::UnknownEntity { entity } => Words {
            headline: format!("`&{entity};` is not an entity of XML"),
            why: Some("XML has &amp; &lt; &gt; &quot; &apos; and numbers".into()),
            fix: Some("write the character itself, or its number".into()),
            ..Words::default()
        },
        Markup::BadReference => Words {
            headline: "an & does not start a reference to a character".into(),
            fix: Some("write an & itself as &amp;".into()),
            ..Words::default()
        },
        Markup::BareLessThan => Words {
            headline: "a < starts no tag".into(),
            fix: Some("write a < itself as &lt;".into()),
            ..Words::default()
        },
        Markup::Doctype => Words {
            headline: "a document type declaration is not accepted".into(),
            why: Some("it can make a reader load files or fill its memory; nothing of it was expanded".into()),
            fix: Some("remove <!DOCTYPE …>".into()),
            ..Words::default()
        },
        Markup::UnknownPrefix { prefix } => Words {
            headline: format!("the prefix `{prefix}:` is not declared"),
            fix: Some(format!("declare it with xmlns:{prefix}=\"…\"")),
            ..Words::default()
        },
        Markup::AfterEnd => Words {
            headline: "something follows after the end of the root element".into(),
            why: Some("a text is one document".into()),
            ..Words::default()
        },
    }
}
