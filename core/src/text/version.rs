//! The version in an address: `Patient/1/_history/2`.

/// What stands before `/_history/`, and the version behind it.
pub fn split_version(address: &str) -> (&str, Option<&str>) {
    // Looking for one letter is quicker than for a word, and few addresses have it.
    for (at, _) in address.match_indices('_') {
        if let (Some(before), Some(version)) =
            (address[..at].strip_suffix('/'), address[at..].strip_prefix("_history/"))
        {
            return (before, Some(version));
        }
    }
    (address, None)
}

#[cfg(test)]
mod tests {
    use super::split_version;

    #[test]
    fn an_address_and_its_version() {
        let cases = [
            ("Patient/1/_history/2", "Patient/1", Some("2")),
            ("https://a_b/_x/Patient/1/_history/2", "https://a_b/_x/Patient/1", Some("2")),
            ("Patient/1/_history", "Patient/1/_history", None),
            ("_history/2", "_history/2", None),
            ("Patient/1", "Patient/1", None),
            ("æ_/_history/", "æ_", Some("")),
            ("", "", None),
        ];
        for (address, before, version) in cases {
            assert_eq!(split_version(address), (before, version), "{address}");
        }
    }
}
