//! Sentences of findings: they begin with a capital, and `names in backticks` are set as code.

use crate::components::tag::capital;
use crate::components::tag::tag;
use crate::components::tag::text;
use yew::Html;

/// The sentence in pieces. An address that stands alone is a definition's: its last part says enough.
pub(super) fn prose(sentence: &str) -> Vec<Html> {
    let address = sentence.starts_with("http") && !sentence.contains(' ');
    if let (true, Some((_, name))) = (address, sentence.rsplit_once('/')) {
        return vec![tag("code", "").attr("title", sentence.to_owned()).text(name).into()];
    }
    let mut code = true;
    let pieces = capital(sentence);
    let pieces = pieces.split('`').map(|piece| {
        code = !code;
        (piece, code)
    });
    let drawn = pieces.filter(|(piece, _)| !piece.is_empty());
    drawn.map(|(piece, code)| if code { tag("code", "").text(piece).into() } else { text(piece) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_words_take_a_capital() {
        let table = [
            ("elementet mangler", "Elementet mangler"),
            ("æbler, pærer", "Æbler, pærer"),
            ("`priority` er udfyldt", "`priority` er udfyldt"),
            ("medcom-messaging-2", "medcom-messaging-2"),
            ("urn:oid:1.2", "urn:oid:1.2"),
            ("http://x", "http://x"),
            ("valueString er tom", "valueString er tom"),
            ("\"asap\" er ukendt", "\"asap\" er ukendt"),
            ("tom", "Tom"),
            ("", ""),
        ];
        for (before, after) in table {
            assert_eq!(capital(before), after);
        }
    }
}
