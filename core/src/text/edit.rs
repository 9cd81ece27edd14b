//! Replacements in a text.

use super::span::Span;

/// A replacement in a source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// By what.
    pub text: String,
}

/// The text after all edits; none where two of them overlap or one does not fit the text.
pub fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut order: Vec<&Edit> = edits.iter().collect();
    // Stable: insertions at one place stay in the order they were given.
    order.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in order {
        let start = edit.span.start as usize;
        result.push_str(text.get(done..start)?);
        result.push_str(&edit.text);
        done = edit.span.end as usize;
        if done < start {
            return None;
        }
    }
    result.push_str(text.get(done..)?);
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn applies_what_does_not_overlap() {
        let edit = |start, end, text: &str| Edit { span: Span::new(start, end), text: text.into() };
        let table: &[(&str, &[Edit], Option<&str>)] = &[
            ("abc", &[], Some("abc")),
            ("abc", &[edit(1, 2, "X")], Some("aXc")),
            ("abc", &[edit(2, 3, ""), edit(0, 1, "YY")], Some("YYb")),
            ("abc", &[edit(1, 1, "1"), edit(1, 1, "2")], Some("a12bc")),
            ("abc", &[edit(0, 2, ""), edit(1, 3, "")], None),
            ("abc", &[edit(2, 9, "")], None),
            ("æ", &[edit(1, 2, "")], None),
        ];
        for (text, edits, expected) in table {
            assert_eq!(apply(text, edits).as_deref(), *expected, "{edits:?}");
        }
    }
}
