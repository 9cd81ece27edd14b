//! Whether a display is one of a code's words: case plays no part, white space does.

use crate::text::case::lower;

/// Whether two texts are the same word.
pub(super) fn same(a: &str, b: &str) -> bool {
    a == b || a.chars().map(lower).eq(b.chars().map(lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_matter() {
        for (a, b, expected) in [
            ("Hospital Notification", "hospital notification", true),
            ("Hospital Notification", "Hospital  Notification", false),
            ("a", "a ", false),
            ("Årsag", "årsag", true),
            ("a b", "ab", false),
        ] {
            assert_eq!(same(a, b), expected, "{a} / {b}");
        }
    }
}
