//! English words for KS01xx.

use super::markup::markup;
use crate::diagnostic::problem::Syntax;
use crate::diagnostic::words::{Say, Words};

pub(super) fn words(problem: &Syntax, say: &Say) -> Words {
    match problem {
        Syntax::Empty => fill!(say, [], "there is nothing to read"),
        Syntax::TooLarge { bytes, limit } => {
            fill!(say, [bytes, limit], "the text has {0} bytes; at most {1} are read")
        }
        Syntax::TooDeep { limit } => fill!(
            say,
            [limit],
            "elements are nested more than {0} deep; nothing below is read",
            why = "no health message needs that depth, and a receiver may fail on it"
        ),
        Syntax::TooMany { limit } => fill!(say, [limit], "there are more than {0} elements; the rest is not read"),
        Syntax::Binary { looks_like: Some(kind) } => {
            fill!(say, [kind], "this is a {0} file, not a message", fix = "open the message itself")
        }
        Syntax::Binary { looks_like: None } => fill!(say, [], "this is not text", fix = "open the message itself"),
        Syntax::UnknownFormat => {
            fill!(say, [], "this is neither JSON nor XML", why = "FHIR starts with \"{\" (JSON) or \"<\" (XML)")
        }
        Syntax::InvalidBytes { places: 1 } => fill!(
            say,
            [],
            "a byte is not UTF-8; it was read as �",
            why = "the text was probably saved in another encoding",
            fix = "save it as UTF-8"
        ),
        Syntax::InvalidBytes { places } => fill!(
            say,
            [places],
            "{0} places are not UTF-8; each was read as �",
            why = "the text was probably saved in another encoding",
            fix = "save it as UTF-8"
        ),
        Syntax::NotUtf8 { encoding } => {
            fill!(say, [encoding], "the text is {0}, but FHIR is always UTF-8", fix = "save it as UTF-8")
        }
        Syntax::ByteOrderMark => fill!(
            say,
            [],
            "the text starts with a byte order mark",
            why = "JSON has none, and some receivers fail on it",
            fix = "save it as UTF-8 without a byte order mark"
        ),
        Syntax::More { problems } => {
            fill!(say, [problems], "{0} more problems of reading are not listed")
        }
        Syntax::Truncated { open } => fill!(
            say,
            [open],
            "the text ends too early: {0} is missing",
            why = "the message may have been cut off on its way"
        ),
        Syntax::AfterEnd => fill!(say, [], "something follows after the end", why = "a text is one message"),
        Syntax::Unexpected { found } => {
            fill!(say, [found], "\"{0}\" does not belong here")
        }
        Syntax::MismatchedClose { found, expected } => {
            fill!(say, [found, expected], "\"{0}\" stands where \"{1}\" is due")
        }
        Syntax::MissingComma => {
            fill!(say, [], "a comma is missing", fix = "put a comma here")
        }
        Syntax::ExtraComma => fill!(say, [], "there is a comma too many", fix = "remove the comma"),
        Syntax::MissingColon => fill!(say, [], "a colon is missing between name and value", fix = "put a colon here"),
        Syntax::Comment => fill!(say, [], "JSON has no comments", fix = "remove the comment"),
        Syntax::UnquotedName { name } => {
            fill!(say, [name], "the name `{0}` lacks its quotes", fix = "write it in double quotes")
        }
        Syntax::SingleQuotes => fill!(say, [], "JSON has no single quotes", fix = "use double quotes"),
        Syntax::UnclosedString => {
            fill!(say, [], "the closing quote of this text is missing", fix = "close it with a double quote")
        }
        Syntax::ControlCharacter { character } => fill!(
            say,
            [&character.escape_unicode().to_string()],
            "an unescaped control character stands inside a string: {0}",
            why = "JSON does not allow it, and strict readers refuse the whole text",
            fix = "write it as an escape, such as \\n"
        ),
        Syntax::BadEscape => fill!(
            say,
            [],
            "a backslash stands before something that is no escape",
            fix = "write a backslash itself as \\\\"
        ),
        Syntax::LoneSurrogate => fill!(
            say,
            [],
            "one half of a surrogate pair stands alone",
            fix = "write both halves, or the character itself"
        ),
        Syntax::BadNumber { found } => fill!(
            say,
            [found],
            "{0} is not a number as JSON writes it",
            why = "no leading zeros, no plus sign, digits on both sides of the point"
        ),
        Syntax::BadWord { found } => fill!(
            say,
            [found],
            "{0} is neither a text in quotes nor `true`, `false` or `null`",
            fix = "put it in quotes if it is a text"
        ),
        Syntax::NotAnObject => fill!(say, [], "the text is JSON, but no object", why = "a FHIR resource is one object"),
        Syntax::DuplicateName { name } => fill!(
            say,
            [name],
            "`{0}` is there twice",
            why = "a receiver may take either of them; the first one was read here",
            fix = "remove one of them; several values belong in an array"
        ),
        Syntax::NullValue => {
            fill!(say, [], "the value is null", why = "FHIR leaves out what has no value", fix = "remove the element")
        }
        Syntax::NullItem => fill!(
            say,
            [],
            "an item of the array is null",
            why = "null keeps a place only where `_name` fills it",
            fix = "remove the item"
        ),
        Syntax::EmptyArray => {
            fill!(say, [], "the array is empty", why = "FHIR leaves out what has no value", fix = "remove the element")
        }
        Syntax::EmptyElement => fill!(
            say,
            [],
            "the element is empty",
            why = "FHIR leaves out what has no content",
            fix = "give it content, or remove it"
        ),
        Syntax::EmptyValue => fill!(
            say,
            [],
            "the value is empty",
            why = "FHIR leaves out what has no value",
            fix = "give it a value, or remove it"
        ),
        Syntax::NestedArray => fill!(
            say,
            [],
            "an array stands directly in an array",
            why = "FHIR repeats elements only one level deep",
            fix = "remove the inner brackets"
        ),
        Syntax::TwinNotObject { name } => {
            fill!(say, [name], "`_{0}` is not an object", why = "it holds the id and the extensions of `{0}`")
        }
        Syntax::TwinShape { name } => fill!(
            say,
            [name],
            "only one of `{0}` and `_{0}` is an array",
            why = "they belong together item by item",
            fix = "make both an array, or neither"
        ),
        Syntax::TwinTooLong { name } => fill!(
            say,
            [name],
            "`_{0}` has more items than `{0}`",
            why = "they belong together item by item",
            fix = "put null into `{0}` where it has no value"
        ),
        Syntax::TwinOfObject { name } => fill!(
            say,
            [name],
            "`_{0}` stands beside an object",
            why = "only an element with a simple value has `_{0}`",
            fix = "put id and extension into `{0}` itself"
        ),
        Syntax::NoResourceType => fill!(
            say,
            [],
            "`resourceType` is missing",
            why = "it says which resource this is",
            fix = "add \"resourceType\""
        ),
        Syntax::BadResourceType => {
            fill!(say, [], "`resourceType` does not name a resource", fix = "write the resource's name in quotes")
        }
        Syntax::Markup(problem) => markup(problem, say),
        Syntax::WrongNamespace { found, expected } if found.is_empty() => fill!(
            say,
            [expected],
            "the element has no namespace",
            why = "every FHIR element is in {0}",
            fix = "write xmlns=\"{0}\" on the root"
        ),
        Syntax::WrongNamespace { found, expected } => {
            fill!(say, [found, expected], "the namespace is \"{0}\", not \"{1}\"", fix = "use \"{1}\"")
        }
        Syntax::UnexpectedAttribute { attribute, element } => fill!(
            say,
            [element, attribute],
            "`{0}` cannot have the attribute `{1}`",
            why = "FHIR has the attributes value, id and url only",
            fix = "write it as an element"
        ),
        Syntax::UnexpectedText => fill!(
            say,
            [],
            "text stands between elements",
            why = "FHIR keeps values in the attribute value",
            fix = "put it into a value, or remove it"
        ),
        Syntax::SecondResource => {
            fill!(say, [], "a second resource stands where only one belongs", fix = "give it an entry of its own")
        }
    }
}
