//! FHIR JSON or XML, by the first character.

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detected {
    /// White space only.
    Nothing,
    /// JSON, well formed or not.
    Json,
    /// XML of any kind.
    Xml,
    /// Something else.
    Unknown,
}

/// What the text looks like, and where it starts.
pub(super) fn detect(text: &str) -> (Detected, u32) {
    let start = text.len() - text.trim_start().len();
    let found = match text.as_bytes().get(start) {
        None => Detected::Nothing,
        Some(b'<') => Detected::Xml,
        Some(b'{' | b'[' | b'"') => Detected::Json,
        Some(b'/') if matches!(text.as_bytes().get(start + 1), Some(b'/' | b'*')) => Detected::Json,
        Some(_) => Detected::Unknown,
    };
    (found, start as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_by_the_first_character() {
        let table = [
            ("", Detected::Nothing, 0),
            (" \r\n", Detected::Nothing, 3),
            (" {", Detected::Json, 1),
            ("// x\n{", Detected::Json, 0),
            ("<a/>", Detected::Xml, 0),
            ("UNB+UNOC:3", Detected::Unknown, 0),
        ];
        for (text, found, start) in table {
            assert_eq!(detect(text), (found, start), "{text:?}");
        }
    }
}
