//! Replacing what matches.

use super::Captures;
use super::Regex;
use super::TooLong;

impl Regex {
    /// Every match replaced; `$1` stands for a group, `\$` for the sign itself. None where the
    /// result would be longer than the limit. What it takes is taken from the steps.
    pub fn replace_all(
        &self,
        text: &str,
        replacement: &str,
        limit: usize,
        steps: &mut u64,
    ) -> Result<Option<String>, TooLong> {
        let mut result = String::new();
        let (mut copied, mut from) = (0, 0);
        while let Some(captures) = self.find_from(text, from, steps)? {
            let Some((start, end)) = captures.first().copied().flatten() else { break };
            result.push_str(&text[copied..start]);
            expand(&mut result, text, replacement, &captures);
            copied = end;
            if result.len() > limit {
                return Ok(None);
            }
            // After an empty match the search goes on behind the next character.
            from = match text[end..].chars().next() {
                Some(c) if end == start => end + c.len_utf8(),
                Some(_) => end,
                None => break,
            };
        }
        result.push_str(&text[copied..]);
        Ok((result.len() <= limit).then_some(result))
    }
}

fn expand(result: &mut String, text: &str, replacement: &str, captures: &Captures) {
    let mut rest = replacement.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => result.extend(rest.next()),
            '$' => {
                let digits = rest.as_str();
                let group = digits.chars().next().and_then(|digit| digit.to_digit(10));
                match group.and_then(|group| captures.get(group as usize)) {
                    Some(found) => {
                        rest.next();
                        result.push_str(found.map_or("", |(start, end)| &text[start..end]));
                    }
                    None => result.push('$'),
                }
            }
            c => result.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces() {
        let cases = [
            ("[0-9]", "abc123", "-", "abc---"),
            ("234", "123456", "X", "1X56"),
            (r"(\w+) (\w+)", "Nancy Berggren", "$2, $1", "Berggren, Nancy"),
            ("x*", "ab", "-", "-a-b-"),
        ];
        for (pattern, text, replacement, expected) in cases {
            let result = Regex::new(pattern).unwrap().replace_all(text, replacement, 1000, &mut 10_000);
            assert_eq!(result, Ok(Some(expected.into())), "{pattern}");
        }
        assert_eq!(Regex::new("a").unwrap().replace_all("aaaa", "bbbbbbbb", 10, &mut 10_000), Ok(None));
    }
}
