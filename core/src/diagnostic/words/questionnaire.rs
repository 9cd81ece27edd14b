//! Words for KS070x to KS072x.

use crate::diagnostic::problem::Questionnaire;
use crate::diagnostic::words::{Say, Words, one_of};

pub(super) fn words(problem: &Questionnaire, say: &Say) -> Words {
    use Questionnaire::*;
    match problem {
        NotFound { canonical } => fill!(
            say,
            [canonical],
            [
                "spørgeskemaet {0} kendes ikke her, så svarene er ikke holdt op mod det",
                "the questionnaire {0} is not known here, so the answers were not checked against it"
            ],
            fix =
                ["giv spørgeskemaet med i det, der kontrolleres med", "add the questionnaire to what is checked with"]
        ),
        Unknown { link } => {
            fill!(say, [link], ["spørgeskemaet har intet punkt \"{0}\"", "the questionnaire has no item \"{0}\""])
        }
        Misplaced { link } => fill!(
            say,
            [link],
            [
                "punktet \"{0}\" står et andet sted i spørgeskemaet",
                "the item \"{0}\" stands somewhere else in the questionnaire"
            ],
            fix = [
                "flyt det til den plads, spørgeskemaet giver det",
                "move it to the place that the questionnaire gives it"
            ]
        ),
        Order { link } => fill!(
            say,
            [link],
            [
                "punktet \"{0}\" kommer senere end i spørgeskemaet",
                "the item \"{0}\" comes later than in the questionnaire"
            ]
        ),
        NotEnabled { link } => fill!(
            say,
            [link],
            [
                "\"{0}\" er besvaret, selv om de andre svar udelader det",
                "\"{0}\" is answered, though the other answers leave it out"
            ],
            fix = [
                "fjern svaret, eller ret det svar, der afgør det",
                "remove the answer, or correct the answer that decides"
            ]
        ),
        Required { link } => fill!(
            say,
            [link],
            ["det påkrævede spørgsmål \"{0}\" er ikke besvaret", "the required question \"{0}\" is not answered"]
        ),
        EmptyGroup { link } => fill!(
            say,
            [link],
            ["den påkrævede gruppe \"{0}\" har ingen punkter", "the required group \"{0}\" has no items"]
        ),
        TooMany { link, most, found } => fill!(
            say,
            [link, found, most],
            ["\"{0}\" har for mange svar", "\"{0}\" has too many answers"],
            found = "{1}",
            expected = ["højst {2}", "at most {2}"]
        ),
        TooFew { link, least, found } => fill!(
            say,
            [link, found, least],
            ["\"{0}\" har for få svar", "\"{0}\" has too few answers"],
            found = "{1}",
            expected = ["mindst {2}", "at least {2}"]
        ),
        NoAnswerHere { link, kind: "group" } => {
            fill!(say, [link], ["\"{0}\" er en gruppe og kan ikke besvares", "\"{0}\" is a group, and takes no answer"])
        }
        NoAnswerHere { link, kind: "question" } => fill!(
            say,
            [link],
            [
                "\"{0}\" er ikke af nogen bestemt art og kan ikke besvares",
                "\"{0}\" is of no kind of its own, and takes no answer"
            ]
        ),
        NoAnswerHere { link, .. } => fill!(
            say,
            [link],
            [
                "\"{0}\" er en tekst, der blot vises, og kan ikke besvares",
                "\"{0}\" is a text to be shown, and takes no answer"
            ]
        ),
        NoItemHere { link } => fill!(
            say,
            [link],
            ["der står punkter direkte under spørgsmålet \"{0}\"", "items stand directly below the question \"{0}\""],
            fix = ["sæt dem under det svar, de hører til", "put them below the answer that they belong to"]
        ),
        Text { link } => fill!(
            say,
            [link],
            ["teksten til \"{0}\" er ikke spørgeskemaets", "the text of \"{0}\" is not that of the questionnaire"]
        ),
        AnswerType { found, allowed } => fill!(
            say,
            [found, &one_of(say, allowed)],
            ["et svar af typen {0} besvarer ikke spørgsmålet", "an answer of type {0} does not answer this question"],
            found = "{0}",
            expected = "{1}"
        ),
        NotAnOption { link } => fill!(
            say,
            [link],
            ["svaret er ikke en af mulighederne for \"{0}\"", "the answer is none of the options of \"{0}\""]
        ),
        TextOfOption { link } => fill!(
            say,
            [link],
            ["svaret på \"{0}\" er teksten fra en af mulighederne", "the answer to \"{0}\" is the text of an option"],
            fix = ["angiv mulighedens kode som valueCoding", "give the code of the option as valueCoding"]
        ),
        OptionsUnknown { link, value_set } => fill!(
            say,
            [link, value_set],
            [
                "mulighederne for \"{0}\" kendes ikke her, så svaret er ikke kontrolleret",
                "the options of \"{0}\" are not known here, so the answer was not checked"
            ],
            why = "{1}"
        ),
        Lines { link } => fill!(
            say,
            [link],
            [
                "svaret på \"{0}\" er én linje og må ikke have linjeskift",
                "the answer to \"{0}\" is one line of text, and may not break"
            ]
        ),
        NotComparable { bound } => fill!(
            say,
            [bound],
            ["mængden kan ikke sammenlignes med grænsen {0}", "the quantity cannot be compared to the bound {0}"]
        ),
        Unit { unit } => fill!(
            say,
            [unit],
            ["spørgsmålet tillader ikke enheden \"{0}\"", "the question does not allow the unit \"{0}\""]
        ),
        ReferenceType { found, allowed } => fill!(
            say,
            [found, &one_of(say, allowed)],
            ["en reference til {0} besvarer ikke spørgsmålet", "a reference to {0} does not answer this question"],
            expected = "{1}"
        ),
        MimeType { found, allowed } => fill!(
            say,
            [found, &one_of(say, allowed)],
            [
                "spørgsmålet tillader ikke vedhæftninger af typen {0}",
                "the question does not allow an attachment of kind {0}"
            ],
            expected = "{1}"
        ),
        Form { link, form } => fill!(
            say,
            [link, form],
            [
                "svaret på \"{0}\" har ikke den form, der er spurgt om",
                "the answer to \"{0}\" does not have the form asked for"
            ],
            expected = "{1}"
        ),
        Exclusive { link } => fill!(
            say,
            [link],
            ["et af svarene på \"{0}\" udelukker alle andre", "an answer to \"{0}\" excludes all others"]
        ),
        ConditionTarget { link } => fill!(
            say,
            [link],
            [
                "betingelsen spørger til \"{0}\", som ikke er et punkt her",
                "the condition asks for \"{0}\", which is no item here"
            ]
        ),
        ConditionLater { link } => fill!(
            say,
            [link],
            [
                "betingelsen spørger til \"{0}\", som kommer efter spørgsmålet",
                "the condition asks for \"{0}\", which comes after the question"
            ]
        ),
        ConditionOwn { link } => fill!(
            say,
            [link],
            [
                "betingelsen spørger til \"{0}\", som er spørgsmålet selv eller ligger inde i det",
                "the condition asks for \"{0}\", which is the question itself, or stands inside of it"
            ]
        ),
    }
}
