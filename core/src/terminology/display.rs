//! Whether a display is one of a code's words: white space and case play no part.

use crate::text::case::lower;

/// Whether two texts are the same word.
pub(super) fn same(a: &str, b: &str) -> bool {
    a == b || folded(a).eq(folded(b))
}

/// Characters in lower case, with single blanks between words.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.split_whitespace()
        .enumerate()
        .flat_map(|(at, word)| (at > 0).then_some(' ').into_iter().chain(word.chars()))
        .map(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_blanks_do_not_matter() {
        for (a, b, expected) in [
            ("Hospital Notification", "hospital  notification ", true),
            ("Årsag", "årsag", true),
            ("a b", "ab", false),
            ("", " ", true),
        ] {
            assert_eq!(same(a, b), expected, "{a} / {b}");
        }
    }
}
