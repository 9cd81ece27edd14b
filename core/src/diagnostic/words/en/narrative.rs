//! English words for KS08xx.

use super::markup::markup;
use crate::diagnostic::problem::Narrative;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Narrative, say: &Say) -> Words {
    match problem {
        Narrative::Malformed(problem) => {
            let inner = markup(problem);
            Words { headline: format!("the narrative is malformed: {}", inner.headline), ..inner }
        }
        Narrative::NotADiv { found } if found.is_empty() => Words {
            headline: "the narrative is not a <div>".into(),
            why: Some("its outermost element is always a div".into()),
            ..Words::default()
        },
        Narrative::NotADiv { found } => Words {
            headline: format!("the narrative is a <{found}>, not a <div>"),
            why: Some("its outermost element is always a div".into()),
            fix: Some("put it into a <div>".into()),
            ..Words::default()
        },
        Narrative::Namespace { found } if found.is_empty() => Words {
            headline: "the narrative's <div> has no namespace".into(),
            fix: Some("write <div xmlns=\"http://www.w3.org/1999/xhtml\">".into()),
            ..Words::default()
        },
        Narrative::Namespace { found } => Words {
            headline: format!("the narrative's namespace is \"{found}\""),
            fix: Some("write xmlns=\"http://www.w3.org/1999/xhtml\"".into()),
            ..Words::default()
        },
        Narrative::Element { element, active: true } => Words {
            headline: format!("<{element}> is not allowed in a narrative"),
            why: Some("it could run as a program or load something from elsewhere".into()),
            fix: Some("remove it".into()),
            ..Words::default()
        },
        Narrative::Element { element, active: false } => Words {
            headline: format!("<{element}> is not allowed in a narrative"),
            why: Some("a narrative has basic formatting, tables, lists, links and images only".into()),
            fix: Some("use an allowed element".into()),
            ..Words::default()
        },
        Narrative::Attribute { attribute, element, active: true } => Words {
            headline: format!("the attribute `{attribute}` on <{element}> is not allowed in a narrative"),
            why: Some("it could run as a program".into()),
            fix: Some("remove it".into()),
            ..Words::default()
        },
        Narrative::Attribute { attribute, element, active: false } => Words {
            headline: format!("the attribute `{attribute}` on <{element}> is not allowed in a narrative"),
            fix: Some("remove it".into()),
            ..Words::default()
        },
        Narrative::NoContent => Words {
            headline: "the narrative has neither text nor an image".into(),
            why: Some("it must tell a person what the resource says".into()),
            fix: Some("write what the resource says".into()),
            ..Words::default()
        },
        Narrative::Script { attribute, element } => Words {
            headline: format!("`{attribute}` on <{element}> runs as a program"),
            fix: Some("remove it".into()),
            ..Words::default()
        },
        Narrative::Entity { entity } => Words {
            headline: format!("`&{entity};` is not allowed in a narrative"),
            why: Some("XML has &amp; &lt; &gt; &quot; &apos; and numbers: other readers do not know the name".into()),
            fix: Some("write the character itself, or its number".into()),
            ..Words::default()
        },
        Narrative::External { attribute, address } => Words {
            headline: format!("`{attribute}` loads something from elsewhere: {}", say.value(address)),
            why: Some("whoever shows the narrative would tell that place that it is read".into()),
            fix: Some("put the image into the narrative or the message itself".into()),
            ..Words::default()
        },
    }
}
