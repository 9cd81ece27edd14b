//! Order, duplicates and consequences.

mod explains;
mod lacking;

use crate::diagnostic::Finding;
use crate::diagnostic::Language;
use crate::diagnostic::Problem;
use crate::diagnostic::Say;
use crate::diagnostic::Severity;
use crate::diagnostic::Words;
use crate::map::Map;
use crate::sorting::sort_by;
use crate::sorting::sort_by_key;
use crate::tree::NodeId;
use crate::tree::Tree;

/// Chains of consequences longer than this are left as they are; real ones have two or three links.
const LONGEST_CHAIN: usize = 32;

/// Of findings of one kind at one place, so many are compared with one another.
const COMPARED: usize = 64;

/// Sorts by place, takes exact duplicates out, and points consequences at their cause.
pub(super) fn fold(tree: &Tree, findings: Vec<Finding>) -> Vec<Finding> {
    let mut findings = without_duplicates(findings);
    sort_by_key(&mut findings, |f| (f.span.start, f.severity));
    point_at_causes(tree, &mut findings);
    findings
}

/// The same problem at the same element is told once, with the severest weight it was given.
fn without_duplicates(mut findings: Vec<Finding>) -> Vec<Finding> {
    sort_by(&mut findings, |a, b| {
        let by_kind = |f: &Finding| (f.span, f.problem.code());
        by_kind(a).cmp(&by_kind(b)).then_with(|| a.path.cmp(&b.path)).then(a.severity.cmp(&b.severity))
    });
    let mut kept: Vec<(Finding, Option<Words>)> = Vec::with_capacity(findings.len());
    for finding in findings {
        let of_kind = |(k, _): &&mut (Finding, _)| {
            k.span == finding.span && k.path == finding.path && k.problem.code() == finding.problem.code()
        };
        // Problems that are put in the same words are the same to whoever reads them: comparing their facts would be
        // nine kilobytes of a download.
        let mut words = None;
        let mut alike = kept.iter_mut().rev().take(COMPARED).take_while(of_kind);
        let known = alike.find_map(|(k, said)| {
            let same = match (&k.problem, &finding.problem) {
                // One rule in two structures is told for both.
                (Problem::Rule(known), Problem::Rule(rule)) => known == rule,
                _ => said.get_or_insert_with(|| in_full(k)) == words.get_or_insert_with(|| in_full(&finding)),
            };
            same.then_some(k)
        });
        match known {
            Some(known) => {
                known.undecided |= finding.undecided;
                // What one route could not explain, another may stand on: then it is no consequence.
                if finding.explained_by.is_empty() {
                    known.explained_by.clear();
                }
            }
            None => kept.push((finding, words)),
        }
    }
    kept.into_iter().map(|(finding, _)| finding).collect()
}

fn in_full(finding: &Finding) -> Words {
    Say { language: Language::En, values: true }.words(&finding.problem)
}

fn point_at_causes(tree: &Tree, findings: &mut [Finding]) {
    let direct = explains::explained(tree, findings);
    let mut errors_in: Map<NodeId, Vec<usize>> = Map::default();
    for finding in findings.iter() {
        errors_in.extend(finding.explained_by.iter().map(|&node| (node, Vec::new())));
    }
    if errors_in.is_empty() && direct.iter().all(Option::is_none) {
        return;
    }
    for (i, finding) in findings.iter().enumerate() {
        let Some(node) = finding.node.filter(|_| finding.severity <= Severity::Error) else { continue };
        for above in std::iter::once(node).chain(tree.ancestors(node)) {
            if let Some(errors) = errors_in.get_mut(&above) {
                errors.push(i);
            }
        }
    }
    // What may explain each finding: what its facts say, else the errors in the elements it names.
    let may: Vec<Vec<usize>> = findings
        .iter()
        .enumerate()
        .map(|(i, finding)| {
            let named = finding.explained_by.iter().filter_map(|node| errors_in.get(node)).flatten().copied();
            let named = named.filter(|&e| e != i && findings[e].severity <= finding.severity);
            direct[i].into_iter().chain(named).collect()
        })
        .collect();
    // Causes that stand for themselves first; then what follows from consequences already placed.
    for _ in 0..LONGEST_CHAIN {
        let found: Vec<(usize, usize)> = (0..findings.len())
            .filter(|&i| findings[i].follows.is_none())
            .filter_map(|i| Some((i, cause(&may, findings, i)?)))
            .collect();
        if found.is_empty() {
            return;
        }
        for (i, root) in found {
            findings[i].follows = Some(root);
        }
    }
}

/// The first that stands for itself, having no explanation; else what another among them follows.
fn cause(may: &[Vec<usize>], all: &[Finding], i: usize) -> Option<usize> {
    let root = may[i].iter().copied().find(|&e| may[e].is_empty());
    root.or_else(|| may[i].iter().find_map(|&e| all[e].follows).filter(|&root| root != i))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Problem;
    use crate::diagnostic::problem::Syntax;
    use crate::text::Source;
    use crate::text::Span;
    use crate::tree::Format;
    use crate::tree::Kind;
    use crate::tree::TreeBuilder;

    /// A root with three children, each with one child: nodes 1 to 3, and 4 to 6 below them.
    fn tree() -> Tree {
        let mut builder = TreeBuilder::new(Source::default(), Format::Json);
        let name = builder.intern("a");
        let mut add = |parent| builder.add(parent, name, Kind::Object, Span::at(0), Span::at(0));
        let root = add(None);
        let entries = [add(Some(root)), add(Some(root)), add(Some(root))];
        for entry in entries {
            add(Some(entry));
        }
        builder.finish()
    }

    fn at(place: u32, node: u32, explained_by: &[u32]) -> Finding {
        Finding {
            node: Some(NodeId(node)),
            explained_by: explained_by.iter().map(|&n| NodeId(n)).collect(),
            ..Finding::new(Problem::Syntax(Syntax::Empty), Span::at(place))
        }
    }

    #[test]
    fn consequences_follow_the_first_error_inside_what_they_name() {
        let cases: &[(&[(u32, u32, &[u32])], &[Option<usize>])] = &[
            // A reference at 4 to entry 2, which has an error of its own at 5.
            (&[(1, 4, &[2]), (2, 5, &[])], &[Some(1), None]),
            // Nothing is wrong inside entry 2: the finding stands for itself.
            (&[(1, 4, &[2]), (2, 6, &[])], &[None, None]),
            // And may in turn explain another.
            (&[(1, 4, &[2]), (3, 6, &[1])], &[None, Some(0)]),
            // A chain: 4 points to 2, whose 5 points to 3, which has the error.
            (&[(1, 4, &[2]), (2, 5, &[3]), (3, 6, &[])], &[Some(2), Some(2), None]),
            // A circle with an error in it.
            (&[(1, 4, &[2]), (2, 5, &[1]), (3, 4, &[])], &[Some(2), Some(2), None]),
            // A circle of nothing but itself: nobody is hidden.
            (&[(1, 4, &[2]), (2, 5, &[1])], &[None, None]),
        ];
        for (findings, follows) in cases {
            let findings = findings.iter().map(|&(place, node, by)| at(place, node, by)).collect();
            let folded = fold(&tree(), findings);
            assert_eq!(&folded.iter().map(|f| f.follows).collect::<Vec<_>>(), follows);
        }
    }

    #[test]
    fn a_warning_is_no_cause_and_a_duplicate_is_told_once() {
        let warning = at(2, 5, &[]).severity(Severity::Warning);
        let folded = fold(&tree(), vec![warning.clone(), at(1, 4, &[2]), at(2, 5, &[]), warning]);
        assert_eq!(folded.len(), 2);
        assert_eq!(folded[0].follows, Some(1));
        let folded = fold(&tree(), vec![at(1, 4, &[2]), at(2, 5, &[]).severity(Severity::Warning)]);
        assert_eq!(folded[0].follows, None);
    }
}
