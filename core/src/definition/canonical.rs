//! `url|version#fragment`.

/// A reference to a definition, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Canonical<'a> {
    /// The url without version and fragment.
    pub url: &'a str,
    /// What stands after `|`; may name major and minor alone.
    pub version: Option<&'a str>,
    /// What stands after `#`.
    pub fragment: Option<&'a str>,
}

impl<'a> Canonical<'a> {
    /// Takes it apart; never fails.
    pub fn new(text: &'a str) -> Self {
        let (text, fragment) = match text.split_once('#') {
            Some((text, fragment)) => (text, Some(fragment)),
            None => (text, None),
        };
        let (url, version) = match text.split_once('|') {
            Some((url, version)) => (url, Some(version)),
            None => (text, None),
        };
        Self { url, version, fragment }
    }

    /// Whether a definition of that version is meant: the same, or one that begins with it at a
    /// dot (`5.0` means `5.0.2`).
    pub fn accepts(&self, version: &str) -> bool {
        self.version.is_none_or(|asked| {
            version.strip_prefix(asked).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_version_means_its_patches() {
        let c = Canonical::new("http://a/b|5.0#x");
        assert_eq!((c.url, c.version, c.fragment), ("http://a/b", Some("5.0"), Some("x")));
        assert!(c.accepts("5.0.2") && c.accepts("5.0") && !c.accepts("5.01") && !c.accepts("5"));
        assert!(Canonical::new("http://a/b").accepts("1"));
    }
}
