//! The few facts that index a resource, without parsing it: the strings at the top of a JSON
//! object.

/// Finds the string values of top-level members; `None` where it is no JSON object. Escapes are
/// not decoded: what indexes a definition has none.
pub(super) fn strings<'j, const N: usize>(json: &'j [u8], names: [&str; N]) -> Option<[Option<&'j str>; N]> {
    let mut found = [None; N];
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    let mut at = json.iter().position(|b| !b.is_ascii_whitespace())?;
    if json[at] != b'{' {
        return None;
    }
    let (mut depth, mut key) = (0usize, None);
    while let Some(&byte) = json.get(at) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    break;
                }
            }
            b'"' => {
                let end = string_end(json, at + 1)?;
                if depth == 1 {
                    let text = std::str::from_utf8(&json[at + 1..end]).ok()?;
                    match key.take() {
                        None => key = Some(text),
                        Some(name) => {
                            if let Some(place) = names.iter().position(|n| *n == name) {
                                found[place] = Some(text);
                            }
                        }
                    }
                }
                at = end;
            }
            b',' if depth == 1 => key = None,
            _ => {}
        }
        at += 1;
    }
    Some(found)
}

fn string_end(json: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match json.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::strings;

    #[test]
    fn only_the_top_counts() {
        let json = br#" {"a": {"url": "no", "x": ["url", "\"}"]}, "n": 1, "url": "yes", "l": ["url"], "type" : "T"}"#;
        assert_eq!(strings(json, ["url", "type", "n"]), Some([Some("yes"), Some("T"), None]));
        assert_eq!(strings(b"[1]", ["url"]), None);
        assert_eq!(strings(b"{\"url\": \"open", ["url"]), None);
    }
}
