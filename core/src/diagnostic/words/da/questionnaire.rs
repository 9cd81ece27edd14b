//! Danish words for KS070x to KS072x.

use crate::diagnostic::problem::Questionnaire;
use crate::diagnostic::words::{Say, Words, listed};

pub(super) fn words(problem: &Questionnaire, say: &Say) -> Words {
    use Questionnaire::*;
    match problem {
        NotFound { canonical } => fill!(
            say,
            [canonical],
            "spørgeskemaet {0} kendes ikke her, så svarene er ikke holdt op mod det",
            fix = "giv spørgeskemaet med i det, der kontrolleres med"
        ),
        Unknown { link } => fill!(say, [link], "spørgeskemaet har intet punkt \"{0}\""),
        Misplaced { link } => fill!(
            say,
            [link],
            "punktet \"{0}\" står et andet sted i spørgeskemaet",
            fix = "flyt det til den plads, spørgeskemaet giver det"
        ),
        Order { link } => fill!(say, [link], "punktet \"{0}\" kommer senere end i spørgeskemaet"),
        NotEnabled { link } => fill!(
            say,
            [link],
            "\"{0}\" er besvaret, selv om de andre svar udelader det",
            fix = "fjern svaret, eller ret det svar, der afgør det"
        ),
        Required { link } => fill!(say, [link], "det påkrævede spørgsmål \"{0}\" er ikke besvaret"),
        EmptyGroup { link } => fill!(say, [link], "den påkrævede gruppe \"{0}\" har ingen punkter"),
        TooMany { link, most, found } => {
            fill!(say, [link, found, most], "\"{0}\" har for mange svar", found = "{1}", expected = "højst {2}")
        }
        TooFew { link, least, found } => {
            fill!(say, [link, found, least], "\"{0}\" har for få svar", found = "{1}", expected = "mindst {2}")
        }
        NoAnswerHere { link, kind: "group" } => fill!(say, [link], "\"{0}\" er en gruppe og kan ikke besvares"),
        NoAnswerHere { link, kind: "question" } => {
            fill!(say, [link], "\"{0}\" er ikke af nogen bestemt art og kan ikke besvares")
        }
        NoAnswerHere { link, .. } => fill!(say, [link], "\"{0}\" er en tekst, der blot vises, og kan ikke besvares"),
        NoItemHere { link } => fill!(
            say,
            [link],
            "der står punkter direkte under spørgsmålet \"{0}\"",
            fix = "sæt dem under det svar, de hører til"
        ),
        Text { link } => fill!(say, [link], "teksten til \"{0}\" er ikke spørgeskemaets"),
        AnswerType { found, allowed } => fill!(
            say,
            [found, &listed(allowed, "eller")],
            "et svar af typen {0} besvarer ikke spørgsmålet",
            found = "{0}",
            expected = "{1}"
        ),
        NotAnOption { link } => fill!(say, [link], "svaret er ikke en af mulighederne for \"{0}\""),
        TextOfOption { link } => fill!(
            say,
            [link],
            "svaret på \"{0}\" er teksten fra en af mulighederne",
            fix = "angiv mulighedens kode som valueCoding"
        ),
        OptionsUnknown { link, value_set } => fill!(
            say,
            [link, value_set],
            "mulighederne for \"{0}\" kendes ikke her, så svaret er ikke kontrolleret",
            why = "{1}"
        ),
        Lines { link } => fill!(say, [link], "svaret på \"{0}\" er én linje og må ikke have linjeskift"),
        NotComparable { bound } => fill!(say, [bound], "mængden kan ikke sammenlignes med grænsen {0}"),
        Unit { unit } => fill!(say, [unit], "spørgsmålet tillader ikke enheden \"{0}\""),
        ReferenceType { found, allowed } => fill!(
            say,
            [found, &listed(allowed, "eller")],
            "en reference til {0} besvarer ikke spørgsmålet",
            expected = "{1}"
        ),
        MimeType { found, allowed } => fill!(
            say,
            [found, &listed(allowed, "eller")],
            "spørgsmålet tillader ikke vedhæftninger af typen {0}",
            expected = "{1}"
        ),
        Form { link, form } => {
            fill!(say, [link, form], "svaret på \"{0}\" har ikke den form, der er spurgt om", expected = "{1}")
        }
        Exclusive { link } => fill!(say, [link], "et af svarene på \"{0}\" udelukker alle andre"),
        ConditionTarget { link } => fill!(say, [link], "betingelsen spørger til \"{0}\", som ikke er et punkt her"),
        ConditionLater { link } => fill!(say, [link], "betingelsen spørger til \"{0}\", som kommer efter spørgsmålet"),
        ConditionOwn { link } => {
            fill!(say, [link], "betingelsen spørger til \"{0}\", som er spørgsmålet selv eller ligger inde i det")
        }
    }
}
