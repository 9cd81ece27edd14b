//! English words for KS01xx.

use super::markup::markup;
use crate::diagnostic::problem::Syntax;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Syntax, say: &Say) -> Words {
    match problem {
        Syntax::Empty => Words { headline: "there is nothing to read".into(), ..Words::default() },
        Syntax::TooLarge { bytes, limit } => {
            Words { headline: format!("the text has {bytes} bytes; at most {limit} are read"), ..Words::default() }
        }
        Syntax::TooDeep { limit } => Words {
            headline: format!("elements are nested more than {limit} deep; nothing below is read"),
            why: Some("no health message needs that depth, and a receiver may fail on it".into()),
            ..Words::default()
        },
        Syntax::TooMany { limit } => Words {
            headline: format!("there are more than {limit} elements; the rest is not read"),
            ..Words::default()
        },
        Syntax::Binary { looks_like: Some(kind) } => Words {
            headline: format!("this is a {kind} file, not a message"),
            fix: Some("open the message itself".into()),
            ..Words::default()
        },
        Syntax::Binary { looks_like: None } => Words {
            headline: "this is not text".into(),
            fix: Some("open the message itself".into()),
            ..Words::default()
        },
        Syntax::UnknownFormat => Words {
            headline: "this is neither JSON nor XML".into(),
            why: Some("FHIR starts with \"{\" (JSON) or \"<\" (XML)".into()),
            ..Words::default()
        },
        Syntax::InvalidBytes { places: 1 } => Words {
            headline: "a byte is not UTF-8; it was read as �".into(),
            why: Some("the text was probably saved in another encoding".into()),
            fix: Some("save it as UTF-8".into()),
            ..Words::default()
        },
        Syntax::InvalidBytes { places } => Words {
            headline: format!("{places} places are not UTF-8; each was read as �"),
            why: Some("the text was probably saved in another encoding".into()),
            fix: Some("save it as UTF-8".into()),
            ..Words::default()
        },
        Syntax::NotUtf8 { encoding } => Words {
            headline: format!("the text is {encoding}, but FHIR is always UTF-8"),
            fix: Some("save it as UTF-8".into()),
            ..Words::default()
        },
        Syntax::ByteOrderMark => Words {
            headline: "the text starts with a byte order mark".into(),
            why: Some("JSON has none, and some receivers fail on it".into()),
            fix: Some("save it as UTF-8 without a byte order mark".into()),
            ..Words::default()
        },
        Syntax::More { problems } => {
            Words { headline: format!("{problems} more problems of reading are not listed"), ..Words::default() }
        }
        Syntax::Truncated { open } => Words {
            headline: format!("the text ends too early: {open} is missing"),
            why: Some("the message may have been cut off on its way".into()),
            ..Words::default()
        },
        Syntax::AfterEnd => Words {
            headline: "something follows after the end".into(),
            why: Some("a text is one message".into()),
            ..Words::default()
        },
        Syntax::Unexpected { found } => {
            Words { headline: format!("\"{found}\" does not belong here"), ..Words::default() }
        }
        Syntax::MismatchedClose { found, expected } => {
            Words { headline: format!("\"{found}\" stands where \"{expected}\" is due"), ..Words::default() }
        }
        Syntax::MissingComma => {
            Words { headline: "a comma is missing".into(), fix: Some("put a comma here".into()), ..Words::default() }
        }
        Syntax::ExtraComma => Words {
            headline: "there is a comma too many".into(),
            fix: Some("remove the comma".into()),
            ..Words::default()
        },
        Syntax::MissingColon => Words {
            headline: "a colon is missing between name and value".into(),
            fix: Some("put a colon here".into()),
            ..Words::default()
        },
        Syntax::Comment => Words {
            headline: "JSON has no comments".into(),
            fix: Some("remove the comment".into()),
            ..Words::default()
        },
        Syntax::UnquotedName { name } => Words {
            headline: format!("the name `{name}` lacks its quotes"),
            fix: Some("write it in double quotes".into()),
            ..Words::default()
        },
        Syntax::SingleQuotes => Words {
            headline: "JSON has no single quotes".into(),
            fix: Some("use double quotes".into()),
            ..Words::default()
        },
        Syntax::UnclosedString => Words {
            headline: "the closing quote of this text is missing".into(),
            fix: Some("close it with a double quote".into()),
            ..Words::default()
        },
        Syntax::ControlCharacter { character } => Words {
            headline: format!("an unescaped control character stands inside a string: {}", character.escape_unicode()),
            why: Some("JSON does not allow it, and strict readers refuse the whole text".into()),
            fix: Some("write it as an escape, such as \\n".into()),
            ..Words::default()
        },
        Syntax::BadEscape => Words {
            headline: "a backslash stands before something that is no escape".into(),
            fix: Some("write a backslash itself as \\\\".into()),
            ..Words::default()
        },
        Syntax::LoneSurrogate => Words {
            headline: "one half of a surrogate pair stands alone".into(),
            fix: Some("write both halves, or the character itself".into()),
            ..Words::default()
        },
        Syntax::BadNumber { found } => Words {
            headline: format!("{} is not a number as JSON writes it", say.value(found)),
            why: Some("no leading zeros, no plus sign, digits on both sides of the point".into()),
            ..Words::default()
        },
        Syntax::BadWord { found } => Words {
            headline: format!("{} is neither a text in quotes nor `true`, `false` or `null`", say.value(found)),
            fix: Some("put it in quotes if it is a text".into()),
            ..Words::default()
        },
        Syntax::NotAnObject => Words {
            headline: "the text is JSON, but no object".into(),
            why: Some("a FHIR resource is one object".into()),
            ..Words::default()
        },
        Syntax::DuplicateName { name } => Words {
            headline: format!("`{name}` is there twice"),
            why: Some("a receiver may take either of them; the first one was read here".into()),
            fix: Some("remove one of them; several values belong in an array".into()),
            ..Words::default()
        },
        Syntax::NullValue => Words {
            headline: "the value is null".into(),
            why: Some("FHIR leaves out what has no value".into()),
            fix: Some("remove the element".into()),
            ..Words::default()
        },
        Syntax::NullItem => Words {
            headline: "an item of the array is null".into(),
            why: Some("null keeps a place only where `_name` fills it".into()),
            fix: Some("remove the item".into()),
            ..Words::default()
        },
        Syntax::EmptyArray => Words {
            headline: "the array is empty".into(),
            why: Some("FHIR leaves out what has no value".into()),
            fix: Some("remove the element".into()),
            ..Words::default()
        },
        Syntax::EmptyElement => Words {
            headline: "the element is empty".into(),
            why: Some("FHIR leaves out what has no content".into()),
            fix: Some("give it content, or remove it".into()),
            ..Words::default()
        },
        Syntax::EmptyValue => Words {
            headline: "the value is empty".into(),
            why: Some("FHIR leaves out what has no value".into()),
            fix: Some("give it a value, or remove it".into()),
            ..Words::default()
        },
        Syntax::NestedArray => Words {
            headline: "an array stands directly in an array".into(),
            why: Some("FHIR repeats elements only one level deep".into()),
            fix: Some("remove the inner brackets".into()),
            ..Words::default()
        },
        Syntax::TwinNotObject { name } => Words {
            headline: format!("`_{name}` is not an object"),
            why: Some(format!("it holds the id and the extensions of `{name}`")),
            ..Words::default()
        },
        Syntax::TwinShape { name } => Words {
            headline: format!("only one of `{name}` and `_{name}` is an array"),
            why: Some("they belong together item by item".into()),
            fix: Some("make both an array, or neither".into()),
            ..Words::default()
        },
        Syntax::TwinTooLong { name } => Words {
            headline: format!("`_{name}` has more items than `{name}`"),
            why: Some("they belong together item by item".into()),
            fix: Some(format!("put null into `{name}` where it has no value")),
            ..Words::default()
        },
        Syntax::TwinOfObject { name } => Words {
            headline: format!("`_{name}` stands beside an object"),
            why: Some(format!("only an element with a simple value has `_{name}`")),
            fix: Some(format!("put id and extension into `{name}` itself")),
            ..Words::default()
        },
        Syntax::NoResourceType => Words {
            headline: "`resourceType` is missing".into(),
            why: Some("it says which resource this is".into()),
            fix: Some("add \"resourceType\"".into()),
            ..Words::default()
        },
        Syntax::BadResourceType => Words {
            headline: "`resourceType` does not name a resource".into(),
            fix: Some("write the resource's name in quotes".into()),
            ..Words::default()
        },
        Syntax::Markup(problem) => markup(problem),
        Syntax::WrongNamespace { found, expected } if found.is_empty() => Words {
            headline: "the element has no namespace".into(),
            why: Some(format!("every FHIR element is in {expected}")),
            fix: Some(format!("write xmlns=\"{expected}\" on the root")),
            ..Words::default()
        },
        Syntax::WrongNamespace { found, expected } => Words {
            headline: format!("the namespace is \"{found}\", not \"{expected}\""),
            fix: Some(format!("use \"{expected}\"")),
            ..Words::default()
        },
        Syntax::UnexpectedAttribute { attribute, element } => Words {
            headline: format!("`{element}` cannot have the attribute `{attribute}`"),
            why: Some("FHIR has the attributes value, id and url only".into()),
            fix: Some("write it as an element".into()),
            ..Words::default()
        },
        Syntax::UnexpectedText => Words {
            headline: "text stands between elements".into(),
            why: Some("FHIR keeps values in the attribute value".into()),
            fix: Some("put it into a value, or remove it".into()),
            ..Words::default()
        },
        Syntax::SecondResource => Words {
            headline: "a second resource stands where only one belongs".into(),
            fix: Some("give it an entry of its own".into()),
            ..Words::default()
        },
    }
}
