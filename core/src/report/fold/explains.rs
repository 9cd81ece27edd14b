//! Which kinds of findings explain which others, by their facts: one mistake, one root.

use super::lacking;
use crate::diagnostic::Finding;
use crate::diagnostic::Problem;
use crate::diagnostic::Severity;
use crate::diagnostic::problem::Markup;
use crate::diagnostic::problem::Reference;
use crate::diagnostic::problem::Rule;
use crate::diagnostic::problem::Structure;
use crate::diagnostic::problem::Syntax;
use crate::diagnostic::problem::Terminology;
use crate::diagnostic::problem::Value;
use crate::map::Map;
use crate::tree::NodeId;
use crate::tree::Tree;

/// A cause stands at the element itself or at most so many elements above.
const HIGHEST: usize = 6;

/// Of the findings at one element, so many are looked at.
const LOOKED_AT: usize = 32;

/// For each finding the one that explains it, where the facts of both say so.
pub(super) fn explained(tree: &Tree, findings: &[Finding]) -> Vec<Option<usize>> {
    let mut at: Map<NodeId, Vec<usize>> = Map::default();
    for (i, finding) in findings.iter().enumerate() {
        if let Some(node) = finding.node.filter(|_| finding.severity <= Severity::Error) {
            at.or_default(node).push(i);
        }
    }
    let whole = findings.iter().position(|finding| of_the_whole(&finding.problem));
    let mut causes = vec![None; findings.len()];
    for (i, finding) in findings.iter().enumerate() {
        let Some(node) = finding.node else { continue };
        if let Some(cause) = whole.filter(|&w| w != i && explains_all(&findings[w].problem, &finding.problem)) {
            causes[i] = Some(cause);
            continue;
        }
        if !may_follow(&finding.problem) {
            continue;
        }
        let places = std::iter::once(node).chain(tree.ancestors(node).take(HIGHEST));
        causes[i] = places.enumerate().find_map(|(above, place)| {
            let here = at.get(&place)?.iter().copied().filter(|&c| c != i).take(LOOKED_AT);
            here.into_iter().find(|&c| explains(&findings[c].problem, &finding.problem, above == 0))
        });
    }
    short_of_slices(findings, &at, &mut causes);
    lacking::explained(tree, findings, &mut causes);
    causes
}

/// Whether something is wrong with the text as a whole, so that parts are missing or out of place.
fn of_the_whole(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Syntax(Syntax::Truncated { .. } | Syntax::Markup(Markup::Truncated))
            | Problem::Reference(Reference::FirstEntry { .. })
    )
}

fn explains_all(cause: &Problem, effect: &Problem) -> bool {
    match (cause, effect) {
        // What was cut off is missing everywhere.
        (Problem::Syntax(_), Problem::Structure(Structure::TooFew { .. }) | Problem::Rule(Rule::Failed { .. })) => true,
        (Problem::Syntax(_), Problem::Reference(_)) => true,
        // Whatever starts at the first entry starts at the wrong one.
        (Problem::Reference(_), Problem::Reference(Reference::Unreachable { .. })) => true,
        (Problem::Reference(_), Problem::Rule(Rule::Failed { key, .. })) => key == "bdl-11" || key == "bdl-12",
        _ => false,
    }
}

/// The kinds for which a cause at the same place is looked for.
fn may_follow(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Value(Value::TooLong { .. })
            | Problem::Terminology(Terminology::UnknownCode { .. } | Terminology::NotInSet { .. })
    )
}

/// Whether the first finding, at the element of the second or above it, is the reason for it.
fn explains(cause: &Problem, effect: &Problem, same: bool) -> bool {
    match (cause, effect) {
        // A value against the rule of its form: mending the form mends the length.
        (Problem::Rule(Rule::Failed { .. }), Problem::Value(Value::TooLong { .. })) => same,
        // The one wrong code that keeps the element out of its slice.
        (
            Problem::Structure(Structure::NoSlice { nearest: Some(near), .. }),
            Problem::Terminology(Terminology::UnknownCode { code, .. }),
        ) => near.found.as_ref().is_some_and(|found| found.text == code.text),
        (
            Problem::Structure(Structure::NoSlice { nearest: Some(near), .. }),
            Problem::Terminology(Terminology::NotInSet { code, .. }),
        ) => near.found.as_ref().is_some_and(|found| found.text == code.code.text),
        // A code that is not in the value set because it does not exist.
        (
            Problem::Terminology(Terminology::NotInSet { code: wrong, .. }),
            Problem::Terminology(Terminology::UnknownCode { code, .. }),
        ) => wrong.code.text == code.text,
        (
            Problem::Terminology(Terminology::NoneInSet { codes, .. }),
            Problem::Terminology(Terminology::UnknownCode { code, .. }),
        ) => codes.iter().any(|wrong| wrong.code.text == code.text),
        _ => false,
    }
}

/// Too few of an element, where its missing slices make up the number.
fn short_of_slices(findings: &[Finding], at: &Map<NodeId, Vec<usize>>, causes: &mut [Option<usize>]) {
    let short = |i: usize| match &findings[i].problem {
        Problem::Structure(Structure::TooFew { element, min, found }) => Some((element, min.saturating_sub(*found))),
        _ => None,
    };
    for here in at.values() {
        let here = &here[..here.len().min(LOOKED_AT)];
        for &i in here {
            let Some((element, lacking)) = short(i) else { continue };
            let is_slice = |name: &str| name.strip_prefix(element.as_str()).is_some_and(|rest| rest.starts_with(':'));
            let mut slices = here.iter().filter_map(|&s| Some((s, short(s)?))).filter(|(_, (name, _))| is_slice(name));
            let first = slices.clone().next();
            let made_up: u32 = slices.by_ref().map(|(_, (_, lacking))| lacking).sum();
            if let Some((slice, _)) = first.filter(|_| made_up >= lacking) {
                causes[i] = Some(slice);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Excerpt;
    use crate::diagnostic::problem::NearMiss;
    use crate::parse::Limits;
    use crate::parse::parse;
    use crate::text::Span;

    fn too_few(element: &str, lacking: u32) -> Problem {
        Problem::Structure(Structure::TooFew { element: element.into(), min: lacking, found: 0 })
    }

    fn failed(key: &str) -> Problem {
        Problem::Rule(Rule::Failed {
            key: key.into(),
            human: String::new(),
            danish: None,
            clause: None,
            deviation: false,
            source: None,
        })
    }

    fn unknown_code(code: &str) -> Problem {
        let (code, system) = (Excerpt::public(code), "http://example.org".into());
        Problem::Terminology(Terminology::UnknownCode { code, system, complete: true, near: None })
    }

    fn no_slice(found: &str) -> Problem {
        let near = NearMiss {
            slice: "primary".into(),
            path: "code".into(),
            found: Some(Excerpt::public(found)),
            expected: "primary".into(),
            case_only: true,
        };
        Problem::Structure(Structure::NoSlice { element: "a".into(), slices: vec![], nearest: Some(near) })
    }

    /// Findings at the nodes of `{"a":{"b":"x"}}`: the root is 0, `a` is 1, `b` is 2.
    fn causes(findings: Vec<(u32, Problem)>) -> Vec<Option<usize>> {
        let tree = parse("", br#"{"a":{"b":"x"}}"#, &Limits::default()).tree;
        let at = |(node, problem)| Finding { node: Some(NodeId(node)), ..Finding::new(problem, Span::at(node)) };
        explained(&tree, &findings.into_iter().map(at).collect::<Vec<_>>())
    }

    #[test]
    fn one_mistake_has_one_root() {
        let long = Problem::Value(Value::TooLong { max: 10, found: 11 });
        let truncated = Problem::Syntax(Syntax::Truncated { open: "}" });
        let cases = [
            (vec![(2, failed("cpr")), (2, long.clone())], vec![None, Some(0)]),
            (vec![(1, failed("cpr")), (2, long)], vec![None, None]),
            (vec![(1, no_slice("Primary")), (2, unknown_code("Primary"))], vec![None, Some(0)]),
            (vec![(1, no_slice("Primary")), (2, unknown_code("other"))], vec![None, None]),
            (vec![(1, too_few("a.id", 1)), (1, too_few("a.id:SOR", 1))], vec![Some(1), None]),
            (vec![(1, too_few("a.id", 3)), (1, too_few("a.id:SOR", 1))], vec![None, None]),
            (vec![(1, too_few("a.id", 1)), (2, too_few("a.id:SOR", 1))], vec![None, None]),
            (vec![(0, truncated), (1, too_few("a.id", 1)), (0, failed("x"))], vec![None, Some(0), Some(0)]),
        ];
        for (findings, expected) in cases {
            assert_eq!(causes(findings.clone()), expected, "{findings:?}");
        }
    }
}
