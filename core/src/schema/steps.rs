//! The small subset of FHIRPath that a discriminator's path may use.

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the children of that name; a choice by its name without type.
    Child(Box<str>),
    /// To the extensions of that url.
    Extension(Box<str>),
    /// Over the reference, to its target.
    Resolve,
    /// Only what is of that type.
    OfType(Box<str>),
}

/// Reads a path; none where it goes beyond the subset.
pub fn parse_steps(path: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let mut rest = path.trim();
    while !rest.is_empty() {
        let end = rest.find(['.', '(']).unwrap_or(rest.len());
        let name = &rest[..end];
        if name.is_empty() {
            return None;
        }
        if rest[end..].starts_with('(') {
            let close = end + rest[end..].find(')')?;
            let argument = rest[end + 1..close].trim().trim_matches(['\'', '"']);
            steps.push(match (name, argument) {
                ("extension", url) => Step::Extension(url.into()),
                ("resolve", "") => Step::Resolve,
                ("ofType" | "as", type_name) => Step::OfType(type_name.into()),
                _ => return None,
            });
            rest = &rest[close + 1..];
        } else {
            if name != "$this" {
                steps.push(Step::Child(name.trim_end_matches("[x]").into()));
            }
            rest = &rest[end..];
        }
        rest = match rest.strip_prefix('.') {
            Some(rest) => rest,
            None if rest.is_empty() => rest,
            None => return None,
        };
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_published_discriminators() {
        let child = |name: &str| Step::Child(name.into());
        let table = [
            ("$this", Some(vec![])),
            ("url", Some(vec![child("url")])),
            ("$this.content", Some(vec![child("content")])),
            ("$this.resolve()", Some(vec![Step::Resolve])),
            ("identifier.system", Some(vec![child("identifier"), child("system")])),
            (
                "extension('http://a.b/c').value.code",
                Some(vec![Step::Extension("http://a.b/c".into()), child("value"), child("code")]),
            ),
            ("value.ofType(Coding)", Some(vec![child("value"), Step::OfType("Coding".into())])),
            ("where(a)", None),
            ("a..b", None),
        ];
        for (path, expected) in table {
            assert_eq!(parse_steps(path), expected, "{path}");
        }
    }
}
