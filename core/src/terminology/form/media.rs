//! Media types (BCP 13) and language tags (BCP 47).

/// A type and a subtype of restricted names, and parameters.
pub(super) fn is_media_type(code: &str) -> bool {
    let mut parts = code.split(';');
    let named = parts.next().and_then(|name| name.split_once('/'));
    let is_name = |text: &str| {
        (1..=127).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_alphanumeric())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b))
    };
    named.is_some_and(|(kind, subtype)| is_name(kind.trim_start()) && is_name(subtype.trim_end()))
        && parts.all(|parameter| {
            parameter.split_once('=').is_some_and(|(name, value)| is_name(name.trim()) && !value.is_empty())
        })
}

/// A language of two or three letters (no longer one is registered) and further subtags; or a
/// private or grandfathered one.
pub(super) fn is_language(code: &str) -> bool {
    let mut subtags = code.split('-');
    let first = subtags.next().unwrap_or_default();
    let letters = first.bytes().all(|b| b.is_ascii_alphabetic());
    let rest_fits =
        subtags.clone().all(|tag| (1..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric()));
    let ends_well = subtags.clone().next_back().is_none_or(|tag| tag.len() > 1 || first.eq_ignore_ascii_case("x"));
    match first.len() {
        1 => matches!(first, "x" | "X" | "i" | "I") && rest_fits && subtags.next().is_some(),
        2 | 3 => letters && rest_fits && ends_well,
        _ => false,
    }
}
