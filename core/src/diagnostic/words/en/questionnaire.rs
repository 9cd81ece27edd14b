//! English words for KS070x to KS072x.

use crate::diagnostic::problem::Questionnaire;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Questionnaire, say: &Say) -> Words {
    use Questionnaire::*;
    match problem {
        NotFound { canonical } => fill!(
            say,
            [canonical],
            "the questionnaire {0} is not known here, so the answers were not checked against it",
            fix = "add the questionnaire to what is checked with"
        ),
        Unknown { link } => fill!(say, [link], "the questionnaire has no item \"{0}\""),
        Misplaced { link } => fill!(
            say,
            [link],
            "the item \"{0}\" stands somewhere else in the questionnaire",
            fix = "move it to the place that the questionnaire gives it"
        ),
        Order { link } => fill!(say, [link], "the item \"{0}\" comes later than in the questionnaire"),
        NotEnabled { link } => fill!(
            say,
            [link],
            "\"{0}\" is answered, though the other answers leave it out",
            fix = "remove the answer, or correct the answer that decides"
        ),
        Required { link } => fill!(say, [link], "the required question \"{0}\" is not answered"),
        EmptyGroup { link } => fill!(say, [link], "the required group \"{0}\" has no items"),
        TooMany { link, most, found } => {
            fill!(say, [link, found, most], "\"{0}\" has too many answers", found = "{1}", expected = "at most {2}")
        }
        TooFew { link, least, found } => {
            fill!(say, [link, found, least], "\"{0}\" has too few answers", found = "{1}", expected = "at least {2}")
        }
        NoAnswerHere { link, kind: "group" } => fill!(say, [link], "\"{0}\" is a group, and takes no answer"),
        NoAnswerHere { link, kind: "question" } => {
            fill!(say, [link], "\"{0}\" is of no kind of its own, and takes no answer")
        }
        NoAnswerHere { link, .. } => fill!(say, [link], "\"{0}\" is a text to be shown, and takes no answer"),
        NoItemHere { link } => fill!(
            say,
            [link],
            "items stand directly below the question \"{0}\"",
            fix = "put them below the answer that they belong to"
        ),
        Text { link } => fill!(say, [link], "the text of \"{0}\" is not that of the questionnaire"),
        AnswerType { found, allowed } => fill!(
            say,
            [found, &listed(allowed, "or")],
            "an answer of type {0} does not answer this question",
            found = "{0}",
            expected = "{1}"
        ),
        NotAnOption { link } => fill!(say, [link], "the answer is none of the options of \"{0}\""),
        TextOfOption { link } => fill!(
            say,
            [link],
            "the answer to \"{0}\" is the text of an option",
            fix = "give the code of the option as valueCoding"
        ),
        OptionsUnknown { link, value_set } => fill!(
            say,
            [link, value_set],
            "the options of \"{0}\" are not known here, so the answer was not checked",
            why = "{1}"
        ),
        Lines { link } => fill!(say, [link], "the answer to \"{0}\" is one line of text, and may not break"),
        NotComparable { bound } => fill!(say, [bound], "the quantity cannot be compared to the bound {0}"),
        Unit { unit } => fill!(say, [unit], "the question does not allow the unit \"{0}\""),
        ReferenceType { found, allowed } => fill!(
            say,
            [found, &listed(allowed, "or")],
            "a reference to {0} does not answer this question",
            expected = "{1}"
        ),
        MimeType { found, allowed } => fill!(
            say,
            [found, &listed(allowed, "or")],
            "the question does not allow an attachment of kind {0}",
            expected = "{1}"
        ),
        Form { link, form } => {
            fill!(say, [link, form], "the answer to \"{0}\" does not have the form asked for", expected = "{1}")
        }
        Exclusive { link } => fill!(say, [link], "an answer to \"{0}\" excludes all others"),
        ConditionTarget { link } => fill!(say, [link], "the condition asks for \"{0}\", which is no item here"),
        ConditionLater { link } => fill!(say, [link], "the condition asks for \"{0}\", which comes after the question"),
        ConditionOwn { link } => {
            fill!(say, [link], "the condition asks for \"{0}\", which is the question itself, or stands inside of it")
        }
    }
}
