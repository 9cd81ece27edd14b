//! Versions of packages: which of those at hand is the one that was asked for.

use std::cmp::Ordering;

/// Whether a version is what a dependency asks for: the same, one of `4.0.x`, or any for `latest`
/// and `current`.
pub(super) fn fits(version: &str, asked: &str) -> bool {
    if version == asked || matches!(asked, "latest" | "current" | "dev" | "*" | "") {
        return true;
    }
    let Some(start) = asked.strip_suffix(".x").or_else(|| asked.strip_suffix(".*")) else { return false };
    version.strip_prefix(start).is_some_and(|rest| rest.starts_with('.'))
}

/// The later of two versions; one with a label (`2.0.0-ballot`) comes before the same without.
pub(super) fn order(a: &str, b: &str) -> Ordering {
    let parts = |version: &str| {
        let (numbers, label) = version.split_once('-').unwrap_or((version, ""));
        let numbers: Vec<u64> = numbers.split('.').map(|part| part.parse().unwrap_or_default()).collect();
        (numbers, label.is_empty(), label.to_owned())
    };
    parts(a).cmp(&parts(b))
}

/// How near a version is to the one asked for: the same major and minor, the same major, the name
/// alone.
pub(super) fn nearness(version: &str, asked: &str) -> usize {
    version.split('.').zip(asked.split('.')).take(2).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_and_names_fit_and_nothing_else_does() {
        for (version, asked, expected) in [
            ("4.0.1", "4.0.1", true),
            ("4.0.1", "4.0.x", true),
            ("4.0.1", "4.x", true),
            ("4.10.1", "4.1.x", false),
            ("4.0.1", "latest", true),
            ("4.0.1", "4.0", false),
            ("4.0.1", "4.0.2", false),
        ] {
            assert_eq!(fits(version, asked), expected, "{version} for {asked}");
        }
    }

    #[test]
    fn numbers_count_as_numbers_and_labels_come_first() {
        for (less, more) in [("1.9.0", "1.10.0"), ("2.0.0-ballot", "2.0.0"), ("2.0.0", "2.0.1-a"), ("1.0", "1.0.1")] {
            assert_eq!(order(less, more), Ordering::Less, "{less} {more}");
        }
        assert!(nearness("2.4.0", "2.4.9") > nearness("2.5.0", "2.4.9"));
    }
}
