//! "Did you mean": the nearest of some names.

/// The name nearest to the one written: the same but for case, or at most a third of it changed.
pub(super) fn nearest<'n>(written: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let most = (written.chars().count() / 3).max(1);
    let distance = |name: &str| match name.eq_ignore_ascii_case(written) {
        true => 0,
        false => changes(written, name, most),
    };
    let near = names.map(|name| (distance(name), name)).filter(|(d, _)| *d <= most);
    near.min_by_key(|(d, _)| *d).map(|(_, name)| name)
}

/// Number of letters to add, drop or change; more than `most` is not counted on.
fn changes(a: &str, b: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(200).collect(), b.chars().take(200).collect());
    if a.len().abs_diff(b.len()) > most {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_typing_error_is_near_and_another_word_is_not() {
        let names = ["birthDate", "gender", "name"];
        assert_eq!(nearest("birthdate", names.into_iter()), Some("birthDate"));
        assert_eq!(nearest("gendr", names.into_iter()), Some("gender"));
        assert_eq!(nearest("address", names.into_iter()), None);
    }
}
