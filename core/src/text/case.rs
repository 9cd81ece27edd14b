//! Upper and lower case, of the scripts that have them and are written today: Latin, Greek, Cyrillic and Armenian.
//! One letter answers one letter, so `ß` stays; the library's tables of all scripts are 26 kB that a browser would
//! have to download.

/// Capital letters, the first and the last of a stretch, how far their small letters are away, and how far one capital
/// is from the next.
const CAPITALS: [(u32, u32, i32, u32); 33] = [
    (0x41, 0x5a, 32, 1),
    (0xc0, 0xd6, 32, 1),
    (0xd8, 0xde, 32, 1),
    (0x100, 0x12e, 1, 2),
    (0x132, 0x136, 1, 2),
    (0x139, 0x147, 1, 2),
    (0x14a, 0x176, 1, 2),
    (0x178, 0x178, -121, 1),
    (0x179, 0x17d, 1, 2),
    (0x1cd, 0x1db, 1, 2),
    (0x1de, 0x1ee, 1, 2),
    (0x1f8, 0x21e, 1, 2),
    (0x222, 0x232, 1, 2),
    (0x386, 0x386, 38, 1),
    (0x388, 0x38a, 37, 1),
    (0x38c, 0x38c, 64, 1),
    (0x38e, 0x38f, 63, 1),
    (0x391, 0x3a1, 32, 1),
    (0x3a3, 0x3ab, 32, 1),
    (0x400, 0x40f, 80, 1),
    (0x410, 0x42f, 32, 1),
    (0x460, 0x480, 1, 2),
    (0x48a, 0x4be, 1, 2),
    (0x4c0, 0x4c0, 15, 1),
    (0x4c1, 0x4cd, 1, 2),
    (0x4d0, 0x52e, 1, 2),
    (0x531, 0x556, 48, 1),
    (0x1e00, 0x1e94, 1, 2),
    (0x1e9e, 0x1e9e, -7615, 1),
    (0x1ea0, 0x1efe, 1, 2),
    (0x2160, 0x216f, 16, 1),
    (0x24b6, 0x24cf, 26, 1),
    (0xff21, 0xff3a, 32, 1),
];

/// The small letter; any other character as it is.
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    moved(c, |code, &(first, last, by, step)| {
        let capital = (first..=last).contains(&code) && (code - first).is_multiple_of(step);
        capital.then(|| code.checked_add_signed(by)).flatten()
    })
}

/// The capital; any other character as it is.
pub fn upper(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    moved(c, |code, &(first, last, by, step)| {
        let capital = code.checked_add_signed(-by)?;
        // The one capital that is not what its small letter is written as: Straße is STRASSE.
        let found = (first..=last).contains(&capital) && (capital - first).is_multiple_of(step) && capital != 0x1e9e;
        found.then_some(capital)
    })
}

fn moved(c: char, to: impl Fn(u32, &(u32, u32, i32, u32)) -> Option<u32>) -> char {
    CAPITALS.iter().find_map(|stretch| to(c as u32, stretch)).and_then(char::from_u32).unwrap_or(c)
}

/// The text in small letters.
pub fn lower_text(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// The text in capitals.
pub fn upper_text(text: &str) -> String {
    text.chars().map(upper).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_library_where_it_answers() {
        let mut letters = 0;
        for c in (0..0x1_0000).filter_map(char::from_u32) {
            if lower(c) != c {
                assert_eq!(c.to_lowercase().to_string(), lower(c).to_string());
                letters += 1;
            }
            if upper(c) != c {
                assert_eq!(c.to_uppercase().to_string(), upper(c).to_string());
            }
        }
        assert!(letters > 500, "{letters}");
    }

    #[test]
    fn nordic_letters_have_both() {
        assert_eq!(upper_text("blåbærgrød ÿ ß"), "BLÅBÆRGRØD Ÿ ß");
        assert_eq!(lower_text("ÆØÅ ÐÞ ŠŽ ΑΩ ЖЯ İ"), "æøå ðþ šž αω жя İ");
    }
}
