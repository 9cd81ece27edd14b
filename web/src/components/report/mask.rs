//! CPR numbers in a line of source: their last four digits are hidden until somebody asks for them.

/// Where the hidden digits stand, in bytes.
pub(super) fn hidden(line: &str) -> Vec<usize> {
    let bytes = line.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let digits = (at..).take_while(|i| digit(*i)).count();
        // Ten in a row, or six, a hyphen and four; letters may stand in the numbers of replacement.
        let end = match digits {
            10 => Some(at + 6),
            6 if bytes.get(at + 6) == Some(&b'-') && (at + 7..at + 11).all(digit) && !digit(at + 11) => Some(at + 7),
            _ => None,
        };
        if let Some(end) = end.filter(|_| is_date(&bytes[at..at + 6])) {
            out.extend(end..end + 4);
        }
        at += digits;
    }
    out
}

/// Whether six digits may be a day, a month and a year; replacement numbers add to the day.
fn is_date(digits: &[u8]) -> bool {
    let pair = |at: usize| u32::from(digits[at] - b'0') * 10 + u32::from(digits[at + 1] - b'0');
    (1..=12).contains(&pair(2)) && matches!(pair(0), 1..=31 | 61..=91)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hides_the_last_four_digits() {
        let masked = |line: &str| {
            let hidden = hidden(line);
            line.char_indices().map(|(at, c)| if hidden.contains(&at) { '•' } else { c }).collect::<String>()
        };
        let table = [
            (r#""value":"2512489996""#, r#""value":"251248••••""#),
            ("CPR 251248-9996.", "CPR 251248-••••."),
            ("6512489996", "651248••••"),
            ("12512489996", "12512489996"),
            ("9912489996", "9912489996"),
            ("æ 2512489996 2512489996", "æ 251248•••• 251248••••"),
            ("251248-99961", "251248-99961"),
            ("2026-11-20", "2026-11-20"),
            ("", ""),
        ];
        for (line, expected) in table {
            assert_eq!(masked(line), expected);
        }
    }
}
