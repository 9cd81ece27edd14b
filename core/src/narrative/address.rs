//! Where an address in a narrative leads: here, elsewhere, or to a program.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// A part of the message, an image inside it, or something relative.
    Here,
    /// Something that would have to be loaded.
    Elsewhere,
    /// Something that would run.
    Script,
}

/// Where the address leads. Browsers overlook white space and control characters in front of and
/// inside the scheme, and so does this.
pub(super) fn of(address: &str) -> Address {
    let mut scheme = String::new();
    for c in address.chars().filter(|c| !c.is_whitespace() && !c.is_control()).take(16) {
        match c {
            ':' => {
                return match scheme.as_str() {
                    "javascript" | "vbscript" | "livescript" => Address::Script,
                    "data" if !starts_with(address, "data:image/") => Address::Script,
                    "data" | "cid" | "urn" => Address::Here,
                    _ => Address::Elsewhere,
                };
            }
            _ => scheme.push(c.to_ascii_lowercase()),
        }
    }
    if address.trim_start().starts_with("//") { Address::Elsewhere } else { Address::Here }
}

fn starts_with(address: &str, start: &str) -> bool {
    address.trim_start().get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// Whether an address can be followed: it is not empty, is no mere name, and has only characters
/// that addresses have.
pub(super) fn leads(address: &str) -> bool {
    const MARKS: &str = ";?:@&=+$.,/%-_~#[]!'()*|";
    if starts_with(address, "data:") {
        return true;
    }
    !address.is_empty()
        && !starts_with(address, "urn:")
        && address.chars().all(|c| c.is_alphanumeric() || MARKS.contains(c))
}

/// Whether a style loads something.
pub(super) fn loads(style: &str) -> bool {
    // A backslash could hide the letters of the words looked for.
    const WORDS: [&str; 4] = ["url(", "@import", "expression(", "\\"];
    if !style.bytes().any(|b| matches!(b, b'(' | b'@' | b'\\')) {
        return false;
    }
    let style = style.to_ascii_lowercase();
    WORDS.iter().any(|word| style.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_where_addresses_lead() {
        let table = [
            ("#here", Address::Here),
            ("Patient-1.html", Address::Here),
            ("data:image/png;base64,AAAA", Address::Here),
            ("urn:uuid:x", Address::Here),
            ("https://example.org", Address::Elsewhere),
            ("//example.org", Address::Elsewhere),
            ("JavaScript:x", Address::Script),
            ("\u{1} java\tscript:x", Address::Script),
            ("data:text/html,x", Address::Script),
        ];
        for (address, expected) in table {
            assert_eq!(of(address), expected, "{address}");
        }
        assert!(loads("a: URL (x)".replace(' ', "").as_str()) && !loads("color: rgb(1,2,3)"));
    }
}
