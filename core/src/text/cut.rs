//! The beginning of a text that may be of any length.

/// At most so many bytes of a text, in whole characters.
pub fn cut(text: &str, most: usize) -> &str {
    match text.len() > most {
        true => &text[..(0..=most).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()],
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn characters_stay_whole() {
        for (most, expected) in [(0, ""), (1, "a"), (2, "a"), (3, "aæ"), (4, "aæb"), (9, "aæb")] {
            assert_eq!(cut("aæb", most), expected);
        }
    }
}
