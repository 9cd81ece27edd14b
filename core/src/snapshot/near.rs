//! Which urls of extensions are known, and which is nearest to one that is not.

use crate::package::Store;

/// Changes of letters between a misspelt url and the one that was meant.
const MOST_CHANGES: usize = 3;

/// Urls of extensions.
pub(super) struct Near {
    extensions: Vec<Box<str>>,
}

impl Near {
    pub fn new(store: &Store) -> Self {
        let mut near = Self { extensions: Vec::new() };
        store.each_structure(|_, listed| {
            if listed.is_profile && listed.of == "Extension" {
                near.extensions.push(listed.url.into());
            }
        });
        near
    }

    pub fn extension(&self, url: &str) -> Option<&str> {
        let near = self.extensions.iter().filter_map(|known| Some((changes(known, url)?, &**known)));
        near.min().map(|(_, known)| known)
    }
}

/// How many letters differ, where it is few; urls that differ in case alone are nearest.
fn changes(known: &str, url: &str) -> Option<usize> {
    if known.eq_ignore_ascii_case(url) {
        return Some(0);
    }
    if known.len().abs_diff(url.len()) > MOST_CHANGES {
        return None;
    }
    let same = known.bytes().zip(url.bytes()).take_while(|(a, b)| a == b).count();
    let (known, url) = (&known.as_bytes()[same..], &url.as_bytes()[same..]);
    let same = known.iter().rev().zip(url.iter().rev()).take_while(|(a, b)| a == b).count();
    let most = (known.len() - same).max(url.len() - same);
    (most <= MOST_CHANGES).then_some(most)
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn few_changes_in_one_place_are_near() {
        for (a, b, expected) in [
            ("http://a/useExtension", "http://a/useextension", Some(0)),
            ("http://a/useExtension", "http://a/useExtensionn", Some(1)),
            ("http://a/useExtension", "http://a/usExtension", Some(1)),
            ("http://a/useExtension", "http://a/other", None),
        ] {
            assert_eq!(changes(a, b), expected, "{a} {b}");
        }
    }
}
