//! The few regular expressions that value sets use: characters, classes and counts.

/// A sequence of character classes with counts.
pub(super) struct Pattern {
    parts: Vec<(Vec<(char, char)>, usize, usize)>,
}

/// A count without an upper bound.
const MANY: usize = usize::MAX;

impl Pattern {
    /// Reads one; `None` where it uses more than is understood here.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.strip_prefix('^').unwrap_or(text);
        let text = text.strip_suffix('$').unwrap_or(text);
        let mut chars = text.chars().peekable();
        let mut parts = Vec::new();
        while let Some(c) = chars.next() {
            let class = match c {
                '[' => {
                    let mut class = Vec::new();
                    loop {
                        let from = chars.next().filter(|c| !matches!(c, '^' | '\\' | '['))?;
                        if from == ']' {
                            break;
                        }
                        if chars.next_if_eq(&'-').is_some() {
                            class.push((from, chars.next().filter(|c| *c != ']' && *c != '\\')?));
                        } else {
                            class.push((from, from));
                        }
                    }
                    class
                }
                '\\' => match chars.next()? {
                    'd' => vec![('0', '9')],
                    c if !c.is_alphanumeric() => vec![(c, c)],
                    _ => return None,
                },
                '.' => vec![('\0', char::MAX)],
                '(' | ')' | '|' | '*' | '+' | '?' | '{' | '}' | ']' | '^' | '$' => return None,
                c => vec![(c, c)],
            };
            let (least, most) = match chars.peek() {
                Some('*') => (0, MANY),
                Some('+') => (1, MANY),
                Some('?') => (0, 1),
                Some('{') => {
                    chars.next();
                    let count: String = chars.by_ref().take_while(|c| *c != '}').collect();
                    let (least, most) = count.split_once(',').unwrap_or((&count, &count));
                    let most = if most.is_empty() { MANY } else { most.parse().ok()? };
                    parts.push((class, least.parse().ok()?, most));
                    continue;
                }
                _ => (1, 1),
            };
            if (least, most) != (1, 1) {
                chars.next();
            }
            parts.push((class, least, most));
        }
        Some(Self { parts })
    }

    /// Whether the whole text matches.
    pub fn matches(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        // The ends that the parts so far can reach, so that time stays bounded.
        let mut ends = vec![true];
        ends.resize(text.len() + 1, false);
        for (class, least, most) in &self.parts {
            let mut next = vec![false; text.len() + 1];
            for start in (0..ends.len()).filter(|&at| ends[at]) {
                let run = text[start..].iter().take_while(|&&c| class.iter().any(|&(a, z)| a <= c && c <= z)).count();
                for length in *least..=run.min(*most) {
                    next[start + length] = true;
                }
            }
            ends = next;
        }
        ends.last() == Some(&true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_and_counts() {
        for (pattern, text, expected) in [
            ("[A-Z]{3}", "DNK", true),
            ("[A-Z]{3}", "DK", false),
            ("^[0-9]{3}$", "208", true),
            ("a.*b?", "axyz", true),
            ("[A-Za-z]+\\d{2,}", "Ab123", true),
            ("[A-Za-z]+\\d{2,}", "Ab1", false),
            ("", "", true),
        ] {
            assert_eq!(Pattern::new(pattern).is_some_and(|p| p.matches(text)), expected, "{pattern} on {text}");
        }
        for pattern in ["(a|b)", "[^a]", "\\w", "[a", "a{", "a{x}", "+"] {
            assert!(Pattern::new(pattern).is_none(), "{pattern}");
        }
    }
}
