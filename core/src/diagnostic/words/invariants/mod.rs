//! Words for invariants, by their key: what is wrong, what was expected, what to do.
//!
//! An invariant reports only that it failed; these words say to a developer what that means. Both
//! languages stand side by side, so that none is forgotten. Where versions of a standard word a
//! rule differently, the words hold for all of them.

/// Invariants by their key, each with a headline, what was expected and a concrete action in both languages. One is one
/// text, a part on each line: every text has an address of its own, which a browser downloads.
macro_rules! words {
    ($(Entry {
        key: $key:literal,
        en: say($en:literal, $en_expected:literal, $en_fix:literal $(,)?),
        da: say($da:literal, $da_expected:literal, $da_fix:literal $(,)?) $(,)?
    }),* $(,)?) => {
        &[$(concat!(
            $key, "\n", $en, "\n", $en_expected, "\n", $en_fix, "\n", $da, "\n", $da_expected, "\n", $da_fix,
        )),*]
    };
}

mod acknowledgement;
mod base_bundle;
mod base_clinical;
mod base_element;
mod base_quantity;
mod base_resource;
mod base_timing;
mod care_communication;
mod dk_core;
mod document;
mod home_care_observation;
mod hospital_notification;
mod medcom_core;
mod messaging;
mod stated;

use super::Language;

/// What a failed invariant says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvariantWords {
    /// What is wrong, without a full stop.
    pub headline: &'static str,
    /// What was expected.
    pub expected: &'static str,
    /// One concrete action.
    pub fix: &'static str,
}

const FAMILIES: &[&[&str]] = &[
    care_communication::WORDS,
    hospital_notification::WORDS,
    acknowledgement::WORDS,
    home_care_observation::WORDS,
    document::WORDS,
    messaging::WORDS,
    medcom_core::WORDS,
    dk_core::WORDS,
    base_element::WORDS,
    base_resource::WORDS,
    base_bundle::WORDS,
    base_quantity::WORDS,
    base_timing::WORDS,
    base_clinical::WORDS,
    stated::WORDS,
];

/// The words of the invariant with that key; none where it is not known here.
pub fn invariant(key: &str, language: Language) -> Option<InvariantWords> {
    // What stands behind a colon is a parameter of the rule.
    let key = key.split(':').next().unwrap_or(key);
    let entry = FAMILIES.iter().flat_map(|family| family.iter()).find_map(|entry| said(entry, key))?;
    let mut parts = entry.split('\n').skip(match language {
        Language::En => 0,
        Language::Da => 3,
    });
    Some(InvariantWords { headline: parts.next()?, expected: parts.next()?, fix: parts.next()? })
}

/// What stands after its key in an entry of that key.
fn said(entry: &'static str, key: &str) -> Option<&'static str> {
    entry.strip_prefix(key)?.strip_prefix('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_speaks_both_languages_in_one_style() {
        let mut seen = std::collections::HashSet::new();
        for entry in FAMILIES.iter().flat_map(|family| family.iter()) {
            let parts: Vec<&str> = entry.split('\n').collect();
            let (key, texts) = (parts[0], &parts[1..]);
            assert!(seen.insert(key), "{key} stands twice");
            assert_eq!(texts.len(), 6, "{key}");
            for text in texts {
                assert!(!text.is_empty() && !text.ends_with('.'), "{key}: {text}");
                assert!(!text.starts_with(char::is_uppercase) || starts_with_name(text), "{key}: {text}");
                assert_eq!(text.matches('`').count() % 2, 0, "{key}: {text}");
            }
            assert_ne!(texts[0], texts[3], "{key}");
        }
    }

    /// Whether it starts with a name that is written with a capital letter everywhere.
    fn starts_with_name(text: &str) -> bool {
        let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let capitals = first.chars().filter(|c| c.is_uppercase()).count();
        capitals > 1
            || ["Organization", "Practitioner", "Patient", "Provenance", "Encounter", "Composition", "Condition"]
                .contains(&first)
    }

    #[test]
    fn every_invariant_of_our_definitions_has_words() {
        let mut keys = std::collections::BTreeSet::new();
        let packages = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/definitions")).unwrap();
        for package in packages.flatten().filter(|entry| entry.path().is_dir()) {
            for file in std::fs::read_dir(package.path()).unwrap().flatten() {
                let text = std::fs::read_to_string(file.path()).unwrap();
                // Rules that bring their own words, with their clause, need none here.
                let rules = text.split("\"key\": \"").skip(1);
                let bare = rules.filter(|rule| !(rule.contains("\"_human\"") && rule.contains("\"requirements\"")));
                keys.extend(bare.filter_map(|rule| Some(rule.split_once('"')?.0.to_owned())));
            }
        }
        assert!(keys.len() > 50, "{}", keys.len());
        let without: Vec<_> = keys.iter().filter(|key| invariant(key, Language::En).is_none()).collect();
        assert!(without.is_empty(), "{without:?}");
    }

    #[test]
    fn a_key_finds_its_words() {
        let words = invariant("medcom-careCommunication-5", Language::En).unwrap();
        assert_eq!(words.headline, "`priority` is present, but the category is not \"regarding-referral\"");
        assert!(invariant("medcom-careCommunication-5", Language::Da).unwrap().fix.contains("fjern `priority`"));
        assert_eq!(invariant("no-such-rule", Language::Da), None);
    }
}
